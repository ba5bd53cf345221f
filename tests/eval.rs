//! `mtlint eval` as its users run it: rule authors, corpus engineers, those who read findings.

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use support::{Place, Row};

/// Two doubled words, and a clean paragraph.
const HUMAN: &str = "The ferry left the the harbour at noon, before the storm reached the coast.\n\n\
                     She said that the news was known to to everybody in the village by then.\n\n\
                     Nobody in the valley remembered a winter as long and as quiet as that one.\n";

const MACHINE: &str = "The minister opened the the new station on Monday in front of the press.\n\n\
                       It was was the largest building that the town had ever paid for by itself.\n\n\
                       The mayor thanked thanked everybody who had worked on it for so many years.\n";

const CASES: &str = r#"{"text": "They left the the house at dawn.", "lang": "en", "category": "duplicated_word", "kind": "bad", "span": [10, 17]}
{"text": "They left the house house at dawn.", "lang": "en", "category": "duplicated_word", "kind": "bad", "span": [0, 4]}
{"text": "He had had enough of it.", "lang": "en", "category": "doubled-word", "kind": "good", "scope": "rule"}
{"text": "Zij gingen naar huis.", "lang": "nl", "category": "duplicated_word", "kind": "good"}
{"text": "Nous avons vu la la maison.", "lang": "fr", "category": "mojibake", "kind": "good", "scope": "all"}
{"text": "Nous avons vu la la maison.", "lang": "fr", "category": "mojibake", "kind": "good", "scope": "rule"}
"#;

fn place() -> Place {
    let place = Place::new();
    place.write("human.txt", HUMAN);
    place.write("machine.txt", MACHINE);
    place.write("cases.jsonl", CASES);
    place
}

/// The row of a rule (or of several, by their name in parentheses) in a set, all severities together.
#[track_caller]
fn row<'a>(rows: &'a [Row], kind: &str, set: &str, rule: &str) -> &'a Row {
    let is_wanted = |row: &&Row| {
        row.get("kind") == kind
            && row.get("set") == set
            && row.get("rule") == rule
            && row.get("severity") == "any"
    };
    rows.iter().find(is_wanted).unwrap_or_else(|| panic!("no row of {rule} in {kind} {set}"))
}

#[test]
fn machine_text_is_measured_against_human_text() {
    let place = place();
    let ran = place.run(&["eval", "--human", "human.txt", "--machine", "mt=machine.txt"]).expect(0);
    assert!(ran.out.contains("machine text mt") && ran.out.contains("eval.csv"), "{}", ran.out);
    let rows = place.rows("eval.csv");
    let human = row(&rows, "human", "human", "doubled-word");
    assert_eq!((human.get("hits"), human.get("read"), human.get("precision")), ("2", "0", ""));
    assert_eq!(human.get("ratio"), "");
    let machine = row(&rows, "machine", "mt", "doubled-word");
    assert_eq!(machine.get("hits"), "3");
    assert_eq!(machine.get("compared_with"), "human");
    let number = |column: &str| -> f64 { machine.get(column).parse().expect("a number") };
    assert!(number("ratio_low") < number("ratio") && number("ratio") < number("ratio_high"));
    // Silence of a rule in its own language is told, a language without text is not.
    assert_eq!(row(&rows, "human", "human", "mojibake").get("hits"), "0");
    assert!(rows.iter().all(|row| row.get("language") == "en"));
}

#[test]
fn cases_are_counted_by_category_and_by_rule() {
    let place = place();
    let ran = place.run(&["eval", "--cases", "cases.jsonl", "--out", "figures/e.csv"]).expect(2);
    ran.tells(&["figures/e.csv", "cannot write"]);
    // Two files of one name are two sets.
    place.write("other/cases.jsonl", CASES.lines().next().expect("a case"));
    let ran = place.run(&["eval", "--cases", "cases.jsonl", "--cases", "other/cases.jsonl"]).expect(0);
    assert!(ran.out.contains("1 case in other languages passed over"), "{}", ran.out);
    let rows = place.rows("eval.csv");
    let sets =
        rows.iter().filter(|row| row.get("category") == "duplicated_word" && row.get("rule") == "(all)");
    assert_eq!(sets.map(|row| row.get("set")).collect::<Vec<_>>(), ["cases.jsonl", "other/cases.jsonl"]);
    let of = |category: &str, rule: &str| {
        let is_wanted = |row: &&Row| row.get("category") == category && row.get("rule") == rule;
        let row = rows.iter().find(is_wanted).expect("a row");
        ["bad", "true", "good", "flagged"].map(|column| row.get(column).to_owned())
    };
    assert_eq!(of("duplicated_word", "(category)"), ["2", "1", "0", "0"]);
    assert_eq!(of("doubled-word", "doubled-word"), ["0", "0", "1", "0"]);
    // One good case asks all rules to be silent, the other only those about encoding.
    assert_eq!(of("mojibake", "(category)"), ["0", "0", "2", "1"]);
    assert_eq!(of("mojibake", "(all)"), ["0", "0", "2", "2"]);
}

#[test]
fn cases_can_be_listed() {
    let place = place();
    let list = |which: &str| place.run(&["eval", "--cases", "cases.jsonl", "--list", which]).expect(0).out;
    let missed = list("missed");
    assert_eq!(missed.lines().count(), 1, "{missed}");
    assert!(missed.starts_with("cases.jsonl:2\tmissed\tduplicated_word\ten\t"), "{missed}");
    assert!(list("flagged").starts_with("cases.jsonl:5\tflagged\tmojibake\tfr\t"));
    assert_eq!(list("hits").lines().count(), 4);
    assert!(!place.exists("eval.csv"), "a listing writes no figures");
}

#[test]
fn findings_are_read_judged_and_not_shown_again() {
    let place = place();
    let unread = ["eval", "--human", "human.txt", "--judgements", "verdicts.tsv", "--unread"];
    let shown = place.run(&unread).expect(0).out;
    assert_eq!(shown.lines().filter(|line| line.starts_with('F')).count(), 2, "{shown}");
    assert!(shown.contains("⟦the the⟧"), "{shown}");
    // The first finding gets a verdict where there is room for one; the other stays unread.
    let judged = shown.replacen("\t\t", "\ttrue\t", 1);
    place.write("read.tsv", &judged);
    place.run(&["eval", "--judgements", "verdicts.tsv", "--judge", "read.tsv"]).expect(0);
    let kept = place.read("verdicts.tsv");
    assert!(!kept.contains("the the"), "verdicts hold no text: {kept}");
    assert_eq!(kept.lines().filter(|line| line.ends_with("\ttrue\tREP001\ten")).count(), 1, "{kept}");
    let again = place.run(&unread).expect(0).out;
    assert_eq!(again.lines().filter(|line| line.starts_with('F')).count(), 1, "{again}");
    place.run(&["eval", "--human", "human.txt", "--judgements", "verdicts.tsv"]).expect(0);
    let rows = place.rows("eval.csv");
    let human = row(&rows, "human", "human", "doubled-word");
    assert_eq!(["hits", "read", "true", "false"].map(|column| human.get(column)), ["2", "1", "1", "0"]);
    assert_eq!(human.get("precision"), "1.0000");
    // The verdicts alone give a precision where the text is gone.
    place.run(&["eval", "--judgements", "verdicts.tsv"]).expect(0);
    assert_eq!(row(&place.rows("eval.csv"), "verdicts", "", "doubled-word").get("true"), "1");
}

#[test]
fn verdicts_come_back_from_a_report() {
    let place = place();
    place.run(&["check", "human.txt", "--out", "out", "--delimiter", ";"]).expect(0);
    let report = place.read("out/findings.csv").replace(";;\n", ";false;meant so\n");
    place.write("out/findings.csv", report);
    place.run(&["eval", "--judgements", "verdicts.tsv", "--judge", "out/findings.csv"]).expect(0);
    let kept = place.read("verdicts.tsv");
    assert_eq!(kept.lines().filter(|line| line.ends_with("\tfalse\tREP001\ten")).count(), 2, "{kept}");
}

#[test]
fn a_contradiction_changes_nothing() {
    let place = Place::new();
    place.write("verdicts.tsv", "F0000000000000001\ttrue\tREP001\ten\n");
    place.write("read.tsv", "F0000000000000002\ttrue\nF0000000000000001\tfalse\n");
    place.run(&["eval", "--judgements", "verdicts.tsv", "--judge", "read.tsv"]).expect(2).tells(&[
        "read.tsv:2",
        "F0000000000000001",
        "false",
        "true",
    ]);
    assert_eq!(place.read("verdicts.tsv"), "F0000000000000001\ttrue\tREP001\ten\n");
}

#[test]
fn broken_cases_stop_the_run_with_file_and_line() {
    let place = place();
    for (line, part) in [
        ("{\"text\": \"a", "is no labelled case"),
        (r#"{"text": "a", "lang": "en", "category": "c", "kind": "middling"}"#, "middling"),
        (r#"{"text": "a", "lang": "en", "category": "c", "kind": "bad", "span": [0, 2]}"#, "[0, 2]"),
        (r#"{"text": "a", "category": "c", "kind": "bad"}"#, "lang"),
    ] {
        place.write("broken.jsonl", format!("{CASES}{line}\n"));
        place
            .run(&["eval", "--human", "human.txt", "--cases", "broken.jsonl"])
            .expect(2)
            .tells(&["broken.jsonl:7", part]);
        assert!(!place.exists("eval.csv"), "figures over the rest would look like any others");
    }
}

#[test]
fn broken_verdicts_stop_the_run_with_file_and_line() {
    let place = place();
    place.write("verdicts.tsv", "# opening\nF0000000000000001\tperhaps\n");
    place
        .run(&["eval", "--human", "human.txt", "--judgements", "verdicts.tsv"])
        .expect(2)
        .tells(&["verdicts.tsv:2", "perhaps"]);
}

#[test]
fn a_set_takes_a_field_and_a_condition() {
    let place = Place::new();
    let paragraph = |text: &str| format!("{text} Every window of the house stood open on that warm evening.");
    let records = [
        format!(r#"{{"label": "machine", "out": "{}"}}"#, paragraph("We saw the the lamp.")),
        format!(r#"{{"label": "human", "out": "{}"}}"#, paragraph("We saw a a lamp.")),
        r#"{"label": "machine", "out": null}"#.to_owned(),
    ];
    place.write("pairs.jsonl", records.join("\n"));
    let ran = place.run(&["eval", "--machine", "mt=pairs.jsonl:out?label=machine"]).expect(0);
    assert!(ran.out.contains("1 record without text"), "{}", ran.out);
    assert_eq!(row(&place.rows("eval.csv"), "machine", "mt", "doubled-word").get("hits"), "1");
}

#[test]
fn a_set_without_text_cannot_be_measured() {
    let place = place();
    place.run(&["eval", "--human", "gone.txt"]).expect(2).tells(&["set human", "gone.txt"]);
    place.run(&["eval", "--machine", "mt=cases.jsonl?kind=none"]).expect(2).tells(&["set mt", "no text"]);
    place.run(&["eval"]).expect(2).tells(&["nothing to measure"]);
}

#[test]
fn a_sample_is_drawn_by_its_seed() {
    let place = place();
    let sample = |seed: &str| {
        let args = ["eval", "--machine", "machine.txt", "--unread", "--sample", "1", "--seed", seed];
        place.run(&args).expect(0).out
    };
    let one = sample("1");
    assert_eq!(one.lines().filter(|line| line.starts_with('F')).count(), 1, "{one}");
    assert!(one.contains("# 1 of 3 findings"), "{one}");
    assert_eq!(sample("1"), one);
    assert!((2..10).any(|seed| sample(&seed.to_string()) != one), "every seed draws the same");
}
