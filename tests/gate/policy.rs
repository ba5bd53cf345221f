//! What counts in which file, and when a run fails: configuration, limits, expected languages.

use crate::support::{Place, Ran};
use crate::{CLEAN, FAULTY, FRENCH, SPACED, check, codes, found};

#[test]
fn severities_can_be_changed_by_rule_and_by_path() {
    let place = Place::new();
    place.write("text/a.txt", FAULTY);
    place.write("text/old/b.txt", format!("{FAULTY}\n{SPACED}"));
    let severities = |config: &str| {
        place.write("mtlint.toml", config);
        check(&place, &["--select", "REP001,PUN"], 0);
        codes(&place).into_iter().map(|(file, _, severity)| format!("{file} {severity}")).collect::<Vec<_>>()
    };
    let spaced = "text/old/b.txt info";
    assert_eq!(severities(""), ["text/a.txt error", "text/old/b.txt error", spaced]);
    assert_eq!(
        severities("[rules.doubled-word]\nseverity = \"info\"\n"),
        ["text/a.txt info", "text/old/b.txt info", spaced]
    );
    assert_eq!(severities("[rules.REP001]\nseverity = \"off\"\n"), [spaced]);
    assert_eq!(
        severities("[[override]]\npaths = \"old\"\nseverity = { REP = \"warning\", PUN = \"off\" }\n"),
        ["text/a.txt error", "text/old/b.txt warning"]
    );
    assert_eq!(
        severities("[[override]]\npaths = [\"text/old/*.txt\"]\nignore = [\"repetition\"]\n"),
        ["text/a.txt error", spaced]
    );
}

#[test]
fn paths_are_those_of_the_configuration_wherever_one_stands() {
    let place = Place::new();
    place.write(
        "mtlint.toml",
        "select = [\"REP001\"]\n[[override]]\npaths = \"text/old/**\"\nselect = \"PUN\"\n",
    );
    place.write("text/a.txt", format!("{FAULTY}\n{SPACED}"));
    place.write("text/old/b.txt", format!("{FAULTY}\n{SPACED}"));
    check(&place, &[], 0);
    let all = found(&place);
    assert_eq!(all[0], "text/a.txt REP001");
    assert!(all.len() == 2 && all[1].starts_with("text/old/b.txt PUN"), "{all:?}");
    let mut command = place.command();
    let inside = command.current_dir(place.path().join("text/old")).args(["check", "b.txt", "--out"]);
    let ran = Ran::of(&inside.arg(place.path().join("out")).output().expect("the program starts"));
    ran.expect(0);
    assert_eq!(found(&place), [all[1].replace("text/old/", "")]);
}

#[test]
fn the_hash_of_the_rules_tells_what_paths_change() {
    let place = Place::new();
    place.write("text/a.txt", CLEAN);
    let mut seen = Vec::new();
    for config in [
        "",
        "[[override]]\npaths = \"old\"\nignore = \"REP001\"\n",
        "[[override]]\npaths = \"new\"\nignore = \"REP001\"\n",
        "[[override]]\npaths = \"new\"\nignore = \"REP002\"\n",
        "[[override]]\npaths = \"new\"\nseverity = { REP001 = \"info\" }\n",
        "[[expect]]\npaths = \"new\"\nlanguage = \"fr\"\n",
        "[[expect]]\npaths = \"new\"\nlanguage = \"en\"\n",
    ] {
        place.write("mtlint.toml", config);
        let hash = || {
            check(&place, &["--select", "REP001,REP002,UNT005"], 0);
            let run: serde_json::Value = serde_json::from_str(&place.read("out/run.json")).expect("JSON");
            run["rule_set"]["hash"].as_str().expect("a hash").to_owned()
        };
        let first = hash();
        assert_eq!(first, hash(), "it depends on nothing else");
        assert!(!seen.contains(&first), "{config}");
        seen.push(first);
    }
}

#[test]
fn a_limit_takes_the_place_of_the_severity() {
    let place = Place::new();
    place.write("text/a.txt", format!("{FAULTY}\n{SPACED}"));
    place.write("mtlint.toml", "[gate]\nfail-on = \"error\"\n");
    check(&place, &[], 1).tells(&["mtlint: 1 error: see"]);
    check(&place, &["--fail-on", "never"], 0);
    check(&place, &["--fail-on", "info"], 1).tells(&["1 error, 1 info"]);
    place.write("mtlint.toml", "[gate]\nfail-on = \"error\"\nmax-findings = { doubled-word = 1 }\n");
    check(&place, &[], 0);
    place.write("mtlint.toml", "[gate]\nmax-findings = { REP = 0 }\nmax-per-10000-words = { all = 100 }\n");
    let ran = check(&place, &[], 1);
    ran.tells(&[
        "1 finding of REP, 0 allowed; ",
        "findings of all rules together in 10,000 words, 100 allowed",
    ]);
}

#[test]
fn what_is_wrong_with_the_gate_is_told_with_file_line_and_key() {
    let place = Place::new();
    place.write("text/a.txt", CLEAN);
    for (config, wanted) in [
        ("\n[gate]\nfail_on = 1\n", "mtlint.toml:3: there is no key gate.fail_on; did you mean fail-on?"),
        ("[gate]\nfail-on = \"fatal\"\n", "mtlint.toml:2: gate.fail-on is error, warning, info or never"),
        ("[gate]\nfail-on = \"errors\"\n", "or never, not \"errors\"; did you mean error?"),
        (
            "[gate]\nmax-findings = { doubld-word = 1 }\n",
            "mtlint.toml:2: gate.max-findings: there is no rule \"doubld-word\"; did you mean doubled-word?",
        ),
        (
            "[gate]\nmax-per-10000-words = { al = 1 }\n",
            "mtlint.toml:2: gate.max-per-10000-words: there is no rule \"al\"; did you mean all?",
        ),
        (
            "[gate]\nmax-findings = { REP = -1 }\n",
            "mtlint.toml:2: gate.max-findings.REP must be a whole number, 0 or more",
        ),
        ("[[gate]]\nfail-on = \"error\"\n", "mtlint.toml:1: gate must be a table: write [gate]"),
        ("[gate]\n\n[gate]\n", "mtlint.toml:3: gate stands here a second time"),
        ("select = \"REP\"\nselect = \"PUN\"\n", "mtlint.toml:2: select stands here a second time"),
        (
            "[[override]]\npaths = \"a\"\nseverity = { REP001 = \"warn\" }\n",
            "mtlint.toml:3: override.severity.REP001 is error, warning, info or off, not \"warn\"; did you mean warning?",
        ),
        (
            "[[override]]\npaths = \"a\"\nignore = \"RPE\"\n",
            "mtlint.toml:3: override.ignore: there is no rule \"RPE\"; did you mean REP?",
        ),
        ("\"\\u001b[2J\" = 1\n", "mtlint.toml:1: there is no key \"\\u{1b}[2J\""),
        (
            "[gate]\nmax-findings = { REP = 1.5 }\n",
            "mtlint.toml:2: gate.max-findings.REP must be a whole number",
        ),
        (
            "select = [\n\"REP\",\n\"encodin\"]\n",
            "mtlint.toml:3: select: there is no rule \"encodin\"; did you mean encoding?",
        ),
        ("[[expect]]\npaths = \"fr\"\nlanguage = \"de\"\n", "mtlint.toml:3: expect.language is en, fr or ar"),
        ("[[expect]]\npaths = \"fr\"\nlanguage = \"French\"\n", "ar, not \"French\"; did you mean fr?"),
        ("[[expect]]\npath = \"fr\"\n", "mtlint.toml:2: there is no key expect.path; did you mean paths?"),
        ("[[expect]]\nlanguage = \"fr\"\n", "mtlint.toml:2: an [[expect]] needs paths"),
        (
            "[[override]]\npaths = \"a[\"\nignore = \"REP\"\n",
            "mtlint.toml:2: the pattern \"a[\" cannot be used",
        ),
        ("[[override]]\npaths = \"a\"\n", "mtlint.toml:2: an [[override]] changes nothing"),
        (
            "[[override]]\npaths = \"a\"\nignor = 1\n",
            "mtlint.toml:3: there is no key override.ignor; did you mean ignore?",
        ),
        (
            "[rules.REP001]\nseverity = \"fatal\"\n",
            "mtlint.toml:2: rules.REP001.severity is error, warning, info or off, not \"fatal\"",
        ),
        ("[gate]\nnew-only = true\n", "gate.new-only needs a baseline"),
    ] {
        place.write("mtlint.toml", config);
        let ran = check(&place, &[], 2);
        assert!(ran.err.contains(wanted), "{config}\ntold {}\nnot {wanted}", ran.err);
    }
    // What is called so and is no file is a mistake, too.
    std::fs::remove_file(place.path().join("mtlint.toml")).expect("it is there");
    place.write("mtlint.toml/a.txt", "");
    check(&place, &[], 2).tells(&["mtlint.toml", "is a folder"]);
    assert!(!place.exists("out"), "nothing was run");
}

#[test]
fn a_body_in_another_language_is_an_error() {
    let place = Place::new();
    place.write("text/fr/a.txt", format!("Budget\n\n{CLEAN}\n{CLEAN}"));
    place.write("text/fr/b.txt", FRENCH);
    place.write("text/en/c.txt", CLEAN);
    let records =
        format!("{{\"id\": \"x\", \"text\": {CLEAN:?}}}\n{{\"id\": \"y\", \"text\": {FRENCH:?}}}\n");
    place.write("text/fr/d.jsonl", records);
    place.write(
        "mtlint.toml",
        "select = [\"REP001\"]\n[[expect]]\npaths = \"text/fr/**\"\nlanguage = \"fr\"\n",
    );
    check(&place, &["--fail-on", "error"], 1);
    assert_eq!(found(&place), ["text/fr/a.txt UNT005", "text/fr/d.jsonl UNT005"]);
    let rows = place.rows("out/findings.csv");
    assert_eq!((rows[0].get("line"), rows[1].get("record")), ("3", "x"));
    assert_eq!(rows[0].get("message"), "The text is in English, not in the language expected of it");
    check(&place, &["--expect-lang", "en"], 0);
    assert_eq!(found(&place), ["text/fr/b.txt UNT005", "text/fr/d.jsonl UNT005"]);
    check(&place, &["--no-config", "--select", "UNT005"], 0);
    assert!(found(&place).is_empty(), "nobody expects anything");
}

#[test]
fn init_writes_a_configuration_once() {
    let place = Place::new();
    place.run(&["init"]).expect(0);
    place.run(&["config"]).expect(0);
    place.write("text/a.txt", FAULTY);
    check(&place, &[], 0);
    place.write("mtlint.toml", "# mine\n");
    place.run(&["init"]).expect(2).tells(&["mtlint.toml is there already"]);
    assert_eq!(place.read("mtlint.toml"), "# mine\n");
}

#[test]
fn the_schema_takes_what_the_program_reads() {
    let place = Place::new();
    let schema: serde_json::Value =
        serde_json::from_str(&place.run(&["config", "--schema"]).expect(0).out).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let is_valid = |text: &str| {
        let table: serde_json::Value = toml::from_str(text).expect("TOML");
        schema.is_valid(&table)
    };
    place.run(&["init"]).expect(0);
    let all = uncommented(&place.read("mtlint.toml"));
    assert!(is_valid(&all));
    place.write("mtlint.toml", all);
    place.write("mtlint-baseline.tsv", "# mtlint baseline 1\n");
    place.write("terms.csv", "en,fr\nberth,poste à quai\n");
    place.run(&["config"]).expect(0);
    for wrong in [
        "selct = []",
        "[gate]\nfail-on = \"fatal\"",
        "[rules.doubled-word]\nsize = 1",
        "[[expect]]\npaths = \"x\"",
        "[[custom]]\ncode = \"abc\"\nname = \"x\"\nmessage = \"x\"",
    ] {
        assert!(!is_valid(wrong), "{wrong}");
        place.write("mtlint.toml", wrong);
        place.run(&["config"]).expect(2);
    }
}

/// A template with its settings in force: `#` directly before a setting, `# ` before prose.
fn uncommented(text: &str) -> String {
    let setting = |line: &str| match line.strip_prefix('#') {
        Some(rest) if !rest.starts_with(' ') => format!("{rest}\n"),
        _ => format!("{line}\n"),
    };
    text.lines().map(setting).collect()
}
