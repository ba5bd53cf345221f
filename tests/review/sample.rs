//! Samples: who is drawn, and what their verdicts say of the run.

use super::support::{Place, rows};
use super::{finding, judge_by_rule, of, table};

/// A run of 1,000 findings of one rule, all true, and 100 of another, all false.
fn run_of_two_rules() -> Vec<Vec<String>> {
    let rule = |n: u64| {
        if n.is_multiple_of(11) { ("PUN002", "space-before-punct-en") } else { ("REP001", "doubled-word") }
    };
    (0..1100)
        .map(|n| {
            let (code, name) = rule(n);
            finding(
                n * 7919,
                &[("code", code), ("rule", name), ("line", &n.to_string()), ("start", &n.to_string())],
            )
        })
        .collect()
}

#[test]
fn a_sample_is_the_same_whatever_the_order_and_speaks_for_the_run() {
    let place = Place::new();
    let mut findings = run_of_two_rules();
    place.write("reports/findings.csv", table(&findings));
    let ran = place.run(&["sample", "--n", "60"]).expect(0);
    assert!(ran.out.contains("60 of 1,100 findings in 2 strata"), "{}", ran.out);
    let sample = place.read("sample.csv");
    let drawn = rows(&sample);
    assert_eq!(drawn.len(), 60);
    let weights: f64 = drawn.iter().map(|row| row.get("weight").parse::<f64>().expect("a number")).sum();
    assert!((weights - 1100.0).abs() < 0.1, "{weights}");
    assert_eq!((drawn[0].get("stratum"), drawn[0].get("stratum_findings")), ("PUN002 en", "100"));
    // Verdicts are never overwritten unasked.
    place.run(&["sample", "--n", "60"]).expect(2).tells(&["sample.csv", "--force"]);
    let names = |text: &str| {
        let mut names: Vec<String> = rows(text).iter().map(|row| row.get("fingerprint").to_owned()).collect();
        names.sort();
        names
    };
    findings.reverse();
    place.write("reversed.csv", table(&findings));
    place.run(&["sample", "reversed.csv", "--n", "60", "--out", "other.csv"]).expect(0);
    assert_eq!(names(&place.read("other.csv")), names(&sample));
    place.run(&["sample", "--n", "60", "--seed", "2", "--out", "other.csv", "--force"]).expect(0);
    assert_ne!(names(&place.read("other.csv")), names(&sample));
    // Half of the sample is of the small rule, whose findings are a tenth of the run.
    let judged = judge_by_rule(&sample, |_, code| if code == "REP001" { "true" } else { "false" });
    place.write("judged.csv", &judged);
    let ran = place.run(&["review", "judged.csv"]).expect(0);
    assert!(ran.out.contains("estimated for 1,100 findings from the sample"), "{}", ran.out);
    let figures = place.rows("review/precision.csv");
    let all = of(&figures, "(all)", "(all)");
    assert_eq!(
        (all.get("read"), all.get("true"), all.get("precision"), all.get("findings")),
        ("60", "30", "0.9091", "1100")
    );
    let bound = |name: &str| all.get(name).parse::<f64>().expect("a number");
    assert!(bound("low") > 0.7 && bound("low") < 0.9091 && bound("high") > 0.9091 && bound("high") < 1.0);
    assert_eq!(of(&figures, "PUN002", "en").get("suggestion"), "leave out");
    // Rows that nobody judged may be taken out: the sizes of the strata are told by those that are left.
    let few = judge_by_rule(&sample, |n, code| match code {
        "REP001" => "true",
        _ if n % 3 == 0 => "false",
        _ => "",
    });
    let kept: Vec<&str> = few
        .lines()
        .filter(|line| line.contains("true") || line.contains("false") || line.contains("verdict"))
        .collect();
    place.write("few.csv", kept.join("\n"));
    place.run(&["review", "few.csv", "--out", "few"]).expect(0);
    assert_eq!(of(&place.rows("few/precision.csv"), "(all)", "(all)").get("precision"), "0.9091");
    // A stratum that nobody looked at is told.
    place.write("one.csv", judge_by_rule(&sample, |_, code| if code == "REP001" { "true" } else { "" }));
    let ran = place.run(&["review", "one.csv", "--out", "one"]).expect(0);
    assert!(
        ran.out.contains("nothing was decided in 1 of the strata: no figure speaks of their 100 findings"),
        "{}",
        ran.out
    );
}

#[test]
fn a_sample_that_cannot_be_drawn_is_refused() {
    let place = Place::new();
    place.write("reports/findings.csv", table(&run_of_two_rules()));
    place.run(&["sample", "--n", "1"]).expect(2).tells(&["2 strata", "--n 2"]);
    place.run(&["sample", "--n", "0"]).expect(2);
    place.run(&["sample", "nothing"]).expect(2).tells(&["nothing"]);
    place.write("empty.csv", table(&[]));
    place.run(&["sample", "empty.csv"]).expect(2).tells(&["no finding"]);
    place.write("bare.csv", "fingerprint,code\nF0000000000000001,REP001\n");
    place.run(&["sample", "bare.csv"]).expect(2).tells(&["bare.csv:1:", "language"]);
    place.run(&["sample", "--n", "10", "--by", "rule"]).expect(0);
    place.run(&["sample", "sample.csv", "--out", "s.csv"]).expect(2).tells(&["sample already"]);
    place
        .run(&["sample", "--allocation", "proportional", "--n", "110", "--out", "p.csv", "--delimiter", ";"])
        .expect(0);
    let text = place.read("p.csv");
    assert_eq!(text.lines().filter(|line| line.contains("PUN002 en;100;10.0000")).count(), 10);
    assert_eq!(text.lines().filter(|line| line.contains("REP001 en;1000;10.0000")).count(), 100);
}
