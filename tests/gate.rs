//! What makes a run fail, as its users meet it: configuration, remarks in the text, baseline, changes since a revision.

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;
use std::process::Command;

use support::{Place, Ran};

/// An error (doubled word) and an info (space before a comma).
const FAULTY: &str = "The council is struggling to to improve the roads of the whole valley this year.\n";
const SPACED: &str = "The old bridge is closed , and the ferry will not run again before the spring.\n";
const CLEAN: &str = "The council wants to improve the roads of the whole valley this year.\n";
const FRENCH: &str = "Le conseil a voté hier soir un nouveau budget pour les écoles de la vallée, après trois heures de débat.\n";

fn codes(place: &Place) -> Vec<(String, String, String)> {
    let rows = place.rows("out/findings.csv");
    rows.iter()
        .map(|row| (row.get("file").to_owned(), row.get("code").to_owned(), row.get("severity").to_owned()))
        .collect()
}

/// `file code` of all findings.
fn found(place: &Place) -> Vec<String> {
    codes(place).into_iter().map(|(file, code, _)| format!("{file} {code}")).collect()
}

#[track_caller]
fn check(place: &Place, args: &[&str], code: i32) -> Ran {
    place.run(&[&["check", "text", "--out", "out"], args].concat()).expect(code)
}

fn git(place: &Place, args: &[&str]) {
    let out = Command::new("git")
        .current_dir(place.path())
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"])
        .args(args)
        .output()
        .expect("git starts");
    assert!(out.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&out.stderr));
}

fn repository(place: &Place) {
    git(place, &["init", "--quiet"]);
    git(place, &["add", "."]);
    git(place, &["commit", "--quiet", "-m", "first"]);
}

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
        (
            "[gate]\nmax-findings = { doubld-word = 1 }\n",
            "mtlint.toml:2: there is no rule \"doubld-word\"; did you mean doubled-word?",
        ),
        (
            "[gate]\nmax-findings = { REP = 1.5 }\n",
            "mtlint.toml:2: gate.max-findings.REP must be a whole number",
        ),
        (
            "select = [\n\"REP\",\n\"encodin\"]\n",
            "mtlint.toml:3: there is no rule \"encodin\"; did you mean encoding?",
        ),
        ("[[expect]]\npaths = \"fr\"\nlanguage = \"de\"\n", "mtlint.toml:3: expect.language is en, fr or ar"),
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
            "mtlint.toml:2: a severity is error, warning, info or off",
        ),
        ("[gate]\nnew-only = true\n", "gate.new-only needs a baseline"),
    ] {
        place.write("mtlint.toml", config);
        let ran = check(&place, &[], 2);
        assert!(ran.err.contains(wanted), "{config}\ntold {}\nnot {wanted}", ran.err);
    }
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
fn remarks_in_the_text_are_heeded_and_unneeded_ones_told() {
    let place = Place::new();
    let text = format!(
        "<!-- mtlint: ignore REP001 the verse says so -->\n\n{FAULTY}\n{FAULTY}\n\
         {} <!-- mtlint: ignore doubled-word, PUN -->\n\n<!-- mtlint: ignore REP001 -->\n\n{CLEAN}\n\
         <!-- mtlint: ignore FOO001 -->\n\n{CLEAN}\n<!-- mtlint: ignore -->\n",
        FAULTY.trim_end()
    );
    place.write("text/a.txt", text);
    let ran = check(&place, &["--select", "REP001,PUN", "--fail-on", "error"], 1);
    let lines: Vec<String> =
        place.rows("out/findings.csv").iter().map(|row| row.get("line").to_owned()).collect();
    assert_eq!(lines, ["5"]);
    ran.tells(&["text/a.txt:7: mtlint: ignore PUN is not needed: nothing is found there"]);
    ran.tells(&["text/a.txt:9: mtlint: ignore REP001 is not needed"]);
    ran.tells(&["text/a.txt:13: mtlint: ignore FOO001: there is no rule of that name"]);
    ran.tells(&["text/a.txt:17: \"mtlint: ignore\" names no rule"]);
    assert!(place.read("out/run.json").contains("is not needed"), "problems are in run.json");
    let languages: Vec<String> =
        place.rows("out/paragraphs.csv").iter().map(|row| row.get("language").to_owned()).collect();
    assert_eq!(languages, ["und", "en", "en", "en", "und", "en", "und", "en", "und"], "remarks are no text");
    // Of rules that do not run nothing is said, and a fix leaves alone what is ignored.
    let ran = check(&place, &["--select", "ENC", "--fail-on", "error"], 0);
    assert!(!ran.err.contains("not needed"), "{}", ran.err);
    check(&place, &["--select", "REP001", "--fix", "--no-backup", "--fail-on", "error"], 0);
    assert_eq!(place.read("text/a.txt").matches("to to").count(), 2);
}

#[test]
fn remarks_about_the_rest_of_a_file_and_fields_of_records() {
    let place = Place::new();
    let file = format!("{FAULTY}\n<!-- mtlint: ignore-file REP -->\n\n{FAULTY}\n{FAULTY}");
    place.write("text/a.txt", &file);
    let record = |ignore: &str| format!("{{\"text\": {FAULTY:?}, \"mtlint_ignore\": {ignore}}}\n");
    let records = [record("\"REP001\""), record("[\"REP\", \"PUN\"]"), record("null"), record("7")].concat();
    place.write("text/b.jsonl", records);
    // Many pieces or one: the rest of a file is the same.
    for size in ["1048576", "64"] {
        let ran = check(&place, &["--select", "REP001,PUN", "--piece-size", size], 0);
        let rows = place.rows("out/findings.csv");
        let lines: Vec<_> = rows.iter().map(|row| (row.get("file"), row.get("line"))).collect();
        assert_eq!(lines, [("text/a.txt", "1"), ("text/b.jsonl", "3"), ("text/b.jsonl", "4")]);
        ran.tells(&["text/b.jsonl:2", "the field mtlint_ignore PUN is not needed"]);
        ran.tells(&["text/b.jsonl:4", "the field mtlint_ignore is neither a string nor a list of strings"]);
    }
}

#[test]
fn a_baseline_survives_moved_lines_and_reflowed_paragraphs() {
    let place = Place::new();
    let long = "The council has been struggling to to improve the roads of the whole valley for many \
                years now, and nobody who lives there still believes that the works will be over soon, \
                whatever the papers that are read in the town may write about it in the summer months.\n";
    place.write("mtlint.toml", "select = [\"REP001\", \"PUN\"]\n[gate]\nfail-on = \"info\"\n");
    place.write("text/a.txt", format!("{long}\n{CLEAN}"));
    place.write("text/b.jsonl", format!("{{\"text\": {SPACED:?}}}\n"));
    check(&place, &[], 1);
    place.run(&["baseline", "text"]).expect(0).tells(&["mtlint-baseline.tsv: 2 known findings, 2 new ones"]);
    let ran = check(&place, &[], 0);
    assert!(ran.out.contains("2 findings known by"), "{}", ran.out);
    assert!(found(&place).is_empty());
    assert!(place.read("out/run.json").contains("\"known\": 2"));
    // Moved down, wrapped otherwise, and behind another record.
    let wrapped = long
        .replace("roads of ", "roads of\n")
        .replace("who lives ", "who lives\n")
        .replace("that are ", "that are\n");
    place.write("text/a.txt", format!("{CLEAN}\n{CLEAN}\n{wrapped}"));
    place.write("text/b.jsonl", format!("{{\"text\": {CLEAN:?}}}\n{{\"text\": {SPACED:?}}}\n"));
    check(&place, &[], 0);
    // A new finding fails, also one like those known.
    place.write("text/c.txt", FAULTY);
    check(&place, &[], 1);
    assert_eq!(found(&place), ["text/c.txt REP001"]);
    check(&place, &["--no-baseline"], 1);
    assert_eq!(found(&place).len(), 3);
}

#[test]
fn a_baseline_shrinks_and_never_grows_unasked() {
    let place = Place::new();
    place.write("text/a.txt", FAULTY);
    place.write("text/b.txt", SPACED);
    place.write("text/c.txt", FAULTY);
    place.run(&["baseline", "text", "--prune"]).expect(2).tells(&["there is no baseline"]);
    place.run(&["baseline", "text", "--select", "REP001,PUN"]).expect(0);
    let all = place.read("mtlint-baseline.tsv");
    assert_eq!(all.lines().count(), 5, "{all}");
    assert!(all.contains("text/a.txt\t\tREP001\tF") && all.ends_with('\n'), "{all}");
    place.run(&["baseline", "text", "--strict"]).expect(0);
    place.write("text/a.txt", CLEAN);
    place.write("text/b.txt", format!("{SPACED}\n{FAULTY}"));
    fs::remove_file(place.path().join("text/c.txt")).expect("a file");
    // What was not read and what was not looked for says nothing.
    place.run(&["baseline", "text/b.txt", "--strict", "--select", "PUN"]).expect(0);
    let ran = place.run(&["baseline", "text", "--strict"]).expect(1);
    ran.tells(&["text/a.txt: REP001 F", "is no longer found"]);
    ran.tells(&["2 findings of", "are no longer found; run `mtlint baseline --prune`"]);
    assert_eq!(place.read("mtlint-baseline.tsv"), all, "--strict writes nothing");
    place.run(&["baseline", "text", "--prune", "--select", "REP001,PUN"]).expect(0);
    let pruned = place.read("mtlint-baseline.tsv");
    assert_eq!(pruned.lines().count(), 3, "{pruned}");
    assert!(pruned.contains("text/b.txt\t\tPUN"), "{pruned}");
    place.run(&["baseline", "text", "--strict"]).expect(0);
}

#[test]
fn a_newer_baseline_is_refused_and_never_rewritten() {
    let place = Place::new();
    place.write("text/a.txt", FAULTY);
    for (content, wanted) in [
        ("# mtlint baseline 2\nwhatever\n", "mtlint-baseline.tsv:1: the baseline has version 2"),
        ("mine, not yours\n", "mtlint-baseline.tsv:1: this is no baseline"),
    ] {
        place.write("mtlint-baseline.tsv", content);
        check(&place, &[], 2).tells(&[wanted]);
        for args in [&["baseline", "text"][..], &["baseline", "text", "--prune"]] {
            place.run(args).expect(2).tells(&[wanted]);
        }
        assert_eq!(place.read("mtlint-baseline.tsv"), content);
    }
    check(&place, &["--baseline", "none.tsv"], 2).tells(&["cannot read none.tsv"]);
}

#[test]
fn an_input_that_cannot_be_read_keeps_its_known_findings() {
    let place = Place::new();
    place.write("text/a.txt", FAULTY);
    place.write("text/b.txt", FAULTY);
    place.run(&["baseline", "text"]).expect(0);
    let all = place.read("mtlint-baseline.tsv");
    place.write("text/b.txt", b"\x00\x01\x02 no text\x00");
    place.run(&["baseline", "text", "--prune"]).expect(3);
    assert_eq!(place.read("mtlint-baseline.tsv"), all);
}

#[test]
fn only_what_has_changed_is_read_and_told() {
    let place = Place::new();
    let three = format!("{FAULTY}\n{CLEAN}\n{SPACED}");
    place.write("text/a.txt", &three);
    place.write("text/b.txt", FAULTY);
    place.write("text/é \"c\".txt", &three);
    let record = |text: &str| format!("{{\"text\": {text:?}}}\n");
    place.write("text/d.jsonl", [record(FAULTY), record(CLEAN)].concat());
    place.write("mtlint.toml", "select = [\"REP001\", \"PUN\"]\n[gate]\nfail-on = \"info\"\n");
    place.write(".gitignore", "out\n");
    repository(&place);
    check(&place, &[], 1);
    let ran = check(&place, &["--since", "HEAD"], 0);
    assert!(ran.out.contains("no findings"), "{}", ran.out);
    assert!(place.rows("out/documents.csv").is_empty(), "nothing was read");
    // A paragraph with a known fault is left alone, one that is changed is told.
    place.write("text/a.txt", three.replace("wants to", "wants to to"));
    place.write("text/é \"c\".txt", three.replace("the ferry", "the old ferry"));
    place.write("text/d.jsonl", [record(FAULTY), record(CLEAN), record(SPACED)].concat());
    place.write("text/new.txt", FAULTY);
    check(&place, &["--since", "HEAD"], 1);
    let rows = place.rows("out/findings.csv");
    let told: Vec<_> = rows.iter().map(|row| (row.get("file"), row.get("line"))).collect();
    let wanted =
        [("text/a.txt", "3"), ("text/d.jsonl", "3"), ("text/new.txt", "1"), ("text/é \"c\".txt", "5")];
    assert_eq!(told, wanted);
    let read: Vec<_> = place.rows("out/documents.csv").iter().map(|row| row.get("file").to_owned()).collect();
    assert!(!read.contains(&"text/b.txt".to_owned()), "{read:?}");
    git(&place, &["add", "."]);
    git(&place, &["commit", "--quiet", "-m", "second"]);
    check(&place, &["--since", "HEAD"], 0);
    check(&place, &["--since", "HEAD~1"], 1);
    check(&place, &["--since", "nowhere"], 2).tells(&["git knows no revision \"nowhere\""]);
    check(&place, &["--since", "--output=x"], 2);
    assert!(!place.exists("x"));
}

#[test]
fn changes_need_a_repository() {
    let place = Place::new();
    place.write("text/a.txt", FAULTY);
    let out = place
        .command()
        .env("GIT_CEILING_DIRECTORIES", place.path())
        .args(["check", "text", "--out", "out", "--since", "HEAD"])
        .output()
        .expect("the program starts");
    Ran::of(&out).expect(2).tells(&["--since cannot be used: git rev-parse failed", "not a git repository"]);
    place
        .run(&["check", "-", "--out", "out", "--since", "HEAD"])
        .expect(2)
        .tells(&["standard input has no revisions"]);
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

/// A file of this repository.
fn own(name: &str) -> String {
    fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a file of the repository")
}

/// The value of `key` in a file of YAML: on its line, or the block or list under it, without indentation.
fn value(yaml: &str, key: &str) -> String {
    let lines: Vec<&str> = yaml.lines().collect();
    let is_key = |line: &&str| line.trim_start().trim_start_matches("- ").starts_with(&format!("{key}:"));
    let at = lines.iter().position(is_key).unwrap_or_else(|| panic!("no key {key}"));
    let inline = lines[at].split_once(':').expect("it ends with a colon").1.trim();
    if !matches!(inline, "" | "|") {
        return inline.to_owned();
    }
    let depth = |line: &str| line.len() - line.trim_start().len();
    let inside = lines[at + 1..].iter().take_while(|line| depth(line) > depth(lines[at]));
    inside.map(|line| line.trim_start().trim_start_matches("- ")).collect::<Vec<_>>().join("\n")
}

/// A fresh clone of a small repository with one faulty and one clean text.
fn clone() -> (Place, Place) {
    let origin = Place::new();
    origin.write("texts/faulty.txt", FAULTY);
    origin.write("texts/clean.md", CLEAN);
    repository(&origin);
    let place = Place::new();
    let from = origin.path().to_str().expect("a plain path").to_owned();
    git(&place, &["clone", "--quiet", &from, "clone"]);
    (origin, place)
}

/// Runs a script in the clone as a build server does, with this mtlint on the path.
#[track_caller]
fn shell(place: &Place, script: &str, variables: &[(&str, &str)]) -> Ran {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_mtlint")).parent().expect("a folder");
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    let mut command = Command::new("bash");
    command.current_dir(place.path().join("clone")).env("PATH", path);
    command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
    Ran::of(&command.envs(variables.iter().copied()).output().expect("bash starts"))
}

#[cfg(unix)]
#[test]
fn the_hook_for_pre_commit_works_in_a_fresh_clone() {
    let (_origin, place) = clone();
    let hooks = own(".pre-commit-hooks.yaml");
    let entry = value(&hooks, "entry");
    let ran = shell(&place, &format!("{entry} texts/clean.md texts/faulty.txt"), &[]).expect(1);
    assert!(ran.out.contains("texts/faulty.txt") && ran.out.contains("REP001"), "{}", ran.out);
    ran.tells(&["mtlint: 1 error"]);
    shell(&place, &format!("{entry} texts/clean.md"), &[]).expect(0);
    // What the user adds comes later and counts.
    shell(&place, &format!("{entry} --fail-on never texts/faulty.txt"), &[]).expect(0);
    let status = shell(&place, "git status --porcelain", &[]).expect(0);
    assert_eq!(status.out, "", "the hook leaves nothing behind");
    let files = regex::Regex::new(&value(&hooks, "files")).expect("an expression");
    assert!(files.is_match("texts/faulty.txt") && files.is_match("a.md") && !files.is_match("a.rs"));
}

#[cfg(unix)]
#[test]
fn the_action_for_github_works_in_a_fresh_clone() {
    let (_origin, place) = clone();
    let action = own("action.yml");
    let check = action.split("name: Check").nth(1).expect("a step that checks");
    let runner = place.path().join("runner");
    fs::create_dir_all(runner.join("mtlint/bin")).expect("a folder");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_mtlint"), runner.join("mtlint/bin/mtlint"))
        .expect("a link");
    let output = runner.join("output");
    let run = |paths: &str, args: &str| {
        let text = |path: &std::path::Path| path.to_str().expect("a plain path").to_owned();
        let (runner, output) = (text(&runner), text(&output));
        let variables = [
            ("RUNNER_TEMP", &*runner),
            ("GITHUB_OUTPUT", &*output),
            ("MTLINT_PATHS", paths),
            ("MTLINT_ARGS", args),
        ];
        shell(&place, &value(check, "run"), &variables)
    };
    let usual = action.split("args:").nth(1).map(|rest| value(rest, "default")).expect("a default");
    let ran = run("texts", &usual).expect(1);
    assert!(ran.out.contains("::error file=texts/faulty.txt,line=1"), "{}", ran.out);
    let reports = place.read("runner/output");
    let folder = reports.trim().strip_prefix("reports=").expect("an output");
    assert!(fs::exists(format!("{folder}/findings.sarif")).expect("a folder"));
    run("texts/*.md", &usual).expect(0);
    run("$(touch broken)", &usual).expect(2);
    assert!(!place.exists("clone/broken"), "inputs are never run");
}

#[cfg(unix)]
#[test]
fn the_example_for_gitlab_works_in_a_fresh_clone() {
    let (_origin, place) = clone();
    let example = own("docs/gitlab-ci.yml");
    // What stands before builds mtlint, which is built.
    let script = value(&example[example.find("\n  script:").expect("a script")..], "script");
    shell(&place, &script, &[("MTLINT_PATHS", &value(&example, "MTLINT_PATHS"))]).expect(1);
    let after = &example[example.find("codequality").expect("a report")..];
    let quality = place.read(&format!("clone/{}", value(after, "codequality")));
    assert!(quality.contains("texts/faulty.txt"), "{quality}");
    assert!(place.exists(&format!("clone/{}", value(after, "junit"))));
    shell(&place, &script, &[("MTLINT_PATHS", "texts/clean.md")]).expect(0);
}
