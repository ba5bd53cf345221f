//! `mtlint sample`, `review` and `diff` as their users run them, with what spreadsheets and people make of a table.

mod diff;
mod forms;
mod sample;
mod spreadsheet;
#[allow(dead_code, reason = "each test crate uses its part")]
#[path = "../support/mod.rs"]
mod support;
mod typed;

use mtlint::report::columns::FINDINGS;
use support::{Place, Row, rows};

/// A row of `findings.csv`; what is not said is empty.
fn finding(number: u64, cells: &[(&str, &str)]) -> Vec<String> {
    let fingerprint = format!("F{number:016x}");
    let usual = [
        ("fingerprint", fingerprint.as_str()),
        ("severity", "error"),
        ("code", "REP001"),
        ("rule", "doubled-word"),
        ("language", "en"),
        ("file", "a.txt"),
        ("paragraph", "1"),
        ("line", "1"),
        ("column", "1"),
        ("found", "the the"),
    ];
    FINDINGS
        .iter()
        .map(|column| {
            let said = cells.iter().chain(&usual).find(|(name, _)| name == column);
            said.map_or(String::new(), |(_, cell)| (*cell).to_owned())
        })
        .collect()
}

/// How a table is written.
struct Form {
    delimiter: u8,
    bom: bool,
    crlf: bool,
}

const USUAL: Form = Form { delimiter: b',', bom: true, crlf: false };

fn csv(header: &[&str], rows: &[Vec<String>], form: &Form) -> String {
    let terminator = if form.crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
    let mut writer =
        csv::WriterBuilder::new().delimiter(form.delimiter).terminator(terminator).from_writer(Vec::new());
    writer.write_record(header).expect("memory");
    for row in rows {
        writer.write_record(row).expect("rows as long as the header");
    }
    let text = String::from_utf8(writer.into_inner().expect("memory")).expect("it was text");
    if form.bom { format!("\u{FEFF}{text}") } else { text }
}

fn table(rows: &[Vec<String>]) -> String {
    csv(&FINDINGS, rows, &USUAL)
}

/// One finding judged true, two false and one left open, in the words of three languages.
fn judged() -> Vec<Vec<String>> {
    vec![
        finding(1, &[("verdict", "TRUE")]),
        finding(
            2,
            &[("verdict", "faux"), ("language", "fr"), ("found", "la la"), ("comment", "c’est une\nchanson")],
        ),
        finding(
            3,
            &[("verdict", "خطأ"), ("language", "ar"), ("found", "إلى إلى"), ("before", "'=A1, “x”;\ty")],
        ),
        finding(4, &[("verdict", "")]),
        finding(5, &[("verdict", "Unsure")]),
    ]
}

/// The row of a rule in a language.
#[track_caller]
fn of<'a>(rows: &'a [Row], code: &str, language: &str) -> &'a Row {
    let row = rows.iter().find(|row| row.get("code") == code && row.get("language") == language);
    row.unwrap_or_else(|| panic!("no row of {code} in {language}"))
}

/// A table with its column of verdicts filled in, by number and rule of the row.
fn judge_by_rule(sample: &str, with: impl Fn(usize, &str) -> &'static str) -> String {
    let mut reader = csv::Reader::from_reader(sample.trim_start_matches('\u{FEFF}').as_bytes());
    let header = reader.headers().expect("a header").clone();
    let at = |name: &str| header.iter().position(|column| column == name).expect("a column");
    let rows: Vec<Vec<String>> = reader
        .records()
        .enumerate()
        .map(|(n, record)| {
            let mut row: Vec<String> = record.expect("a row").iter().map(str::to_owned).collect();
            row[at("verdict")] = with(n, &row[at("code")]).to_owned();
            row
        })
        .collect();
    csv(&header.iter().collect::<Vec<_>>(), &rows, &USUAL)
}

#[test]
fn verdicts_become_figures_and_suppressions() {
    let place = Place::new();
    place.write("anna.csv", table(&judged()));
    let ran = place.run(&["review", "anna.csv"]).expect(0);
    assert!(
        ran.out.contains("4 findings judged by anna") && ran.out.contains("1 row without a verdict"),
        "{}",
        ran.out
    );
    let figures = place.rows("review/precision.csv");
    let counts = |row: &Row| ["read", "true", "false", "unsure"].map(|column| row.get(column).to_owned());
    assert_eq!(counts(of(&figures, "(all)", "(all)")), ["4", "1", "2", "1"]);
    assert_eq!(counts(of(&figures, "REP001", "en")), ["2", "1", "0", "1"]);
    let french = of(&figures, "REP001", "fr");
    // Wilson's interval of none of one.
    assert_eq!(["precision", "low", "high"].map(|column| french.get(column)), ["0.0000", "0.0000", "0.7935"]);
    assert_eq!(french.get("suggestion"), "read more");
    let suppressions = place.read("review/suppressions.tsv");
    let lines: Vec<_> = suppressions.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(lines, ["F0000000000000002\tREP001\tc’est une chanson", "F0000000000000003\tREP001"]);
}

#[test]
fn reviewers_are_compared_and_disputes_can_be_settled() {
    let place = Place::new();
    let read = |verdicts: &[&str]| {
        let rows: Vec<_> = verdicts
            .iter()
            .zip(1..)
            .map(|(verdict, n)| finding(n, &[("verdict", verdict), ("comment", verdict)]))
            .collect();
        table(&rows)
    };
    place.write("anna.csv", read(&["true", "true", "true", "true", "false", "false", "true", ""]));
    place.write("bashir.csv", read(&["vrai", "vrai", "vrai", "faux", "faux", "faux", "incertain", "faux"]));
    let ran = place.run(&["review", "anna.csv", "bashir.csv"]).expect(0);
    // Five of seven; by chance 5/7 · 3/7 + 2/7 · 3/7.
    assert!(ran.out.contains("anna and bashir agree on 5 of 7 findings, kappa 0.50"), "{}", ran.out);
    let row = &place.rows("review/agreement.csv")[0];
    assert_eq!(
        ["reviewer", "other", "both", "agreed", "kappa"].map(|name| row.get(name)),
        ["anna", "bashir", "7", "5", "0.5000"]
    );
    let disputed = place.rows("review/disputed.csv");
    assert_eq!(disputed.len(), 1);
    assert_eq!(disputed[0].get("said"), "anna: true, true; bashir: false, faux");
    let figures = place.rows("review/precision.csv");
    let all = of(&figures, "(all)", "(all)");
    assert_eq!(
        ["read", "true", "false", "unsure", "disputed"].map(|name| all.get(name)),
        ["8", "4", "3", "0", "1"]
    );
    // Whoever settles the dispute fills in the table of disputes.
    let settled = place.read("review/disputed.csv").replace(",,\n", ",false,seen again\n");
    place.write("chair.csv", settled);
    place.run(&["review", "anna.csv", "bashir.csv", "chair.csv", "--out", "again"]).expect(0);
    assert_eq!(place.rows("again/disputed.csv").len(), 0);
    assert!(place.read("again/suppressions.tsv").contains("F0000000000000004\tREP001\tfaux; seen again"));
    // A column tells reviewers apart, too.
    let both = "fingerprint,code,language,verdict,reviewer\nF0000000000000001,REP001,en,true,Anna\nF0000000000000001,REP001,en,false,Bashir\n";
    place.write("both.csv", both);
    let ran = place.run(&["review", "both.csv"]).expect(0);
    assert!(ran.out.contains("Anna and Bashir agree on 0 of 1 finding"), "{}", ran.out);
}

#[test]
fn what_cannot_be_written_replaces_nothing() {
    let place = Place::new();
    place.write("anna.csv", table(&judged()));
    place.write("review/precision.csv", "earlier");
    place.write("verdicts.tsv", "");
    let keep = ["review", "anna.csv", "--judgements", "verdicts.tsv", "--suppressions"];
    place.run(&[&keep[..], &["nowhere/s.tsv"]].concat()).expect(2).tells(&["cannot write nowhere/s.tsv"]);
    place.run(&[&keep[..], &["review"]].concat()).expect(2);
    assert_eq!(
        (place.read("review/precision.csv").as_str(), place.read("verdicts.tsv").as_str()),
        ("earlier", "")
    );
    assert!(!place.exists("review/agreement.csv"));
    place.run(&["review", "anna.csv", "--judgements", "anna.csv"]).expect(2);
    assert_eq!(place.read("anna.csv"), table(&judged()));
}

#[test]
fn a_comment_is_no_formula_wherever_it_goes() {
    let place = Place::new();
    let with = |verdict: &str| {
        let comment = ("comment", "=HYPERLINK(\"x\")");
        table(&[finding(1, &[("verdict", verdict), comment]), finding(2, &[("verdict", "false"), comment])])
    };
    place.write("=a.csv", with("false"));
    place.write("b.csv", with("true"));
    place.run(&["review", "=a.csv", "b.csv"]).expect(0);
    assert!(place.rows("review/disputed.csv")[0].get("said").starts_with("'=a: false, =HYPER"));
    assert_eq!(place.rows("review/agreement.csv")[0].get("reviewer"), "'=a");
    assert!(place.read("review/suppressions.tsv").contains("F0000000000000002\tREP001\t'=HYPERLINK"));
}

#[test]
fn verdicts_are_kept_and_contradictions_refused() {
    let place = Place::new();
    place.write("anna.csv", table(&judged()));
    place.write("verdicts.tsv", "# ours\nF0000000000000005\ttrue\tREP001\ten\nF0000000000000009\tfalse\n");
    place.run(&["review", "anna.csv", "--judgements", "verdicts.tsv"]).expect(0);
    let kept = "# ours\nF0000000000000001\ttrue\tREP001\ten\nF0000000000000002\tfalse\tREP001\tfr\n\
                F0000000000000003\tfalse\tREP001\tar\nF0000000000000005\ttrue\tREP001\ten\nF0000000000000009\tfalse\n";
    assert_eq!(place.read("verdicts.tsv"), kept);
    place.write("b.csv", table(&[finding(1, &[("verdict", "false")])]));
    let ran = place.run(&["review", "b.csv", "--judgements", "verdicts.tsv", "--out", "b"]).expect(2);
    ran.tells(&["b.csv:2:", "F0000000000000001", "settle it"]);
    assert_eq!(place.read("verdicts.tsv"), kept);
    assert!(!place.exists("b"));
    // The same tables are taken by the command that measures.
    place.run(&["eval", "--judgements", "new.tsv", "--judge", "anna.csv"]).expect(0);
    assert_eq!(place.read("new.tsv").lines().filter(|line| line.starts_with('F')).count(), 4);
}

const TEXT: &str = "The ferry left the the harbour at noon, before the storm reached the coast.\n\n\
                    Nobody in the valley remembered a winter as long and as quiet as that one.\n\n\
                    She said that the news was known to to everybody in the village by then.\n";

#[test]
fn what_was_judged_false_is_not_told_again() {
    let place = Place::new();
    place.write("in/a.txt", TEXT);
    place.run(&["check", "in"]).expect(0);
    let report = place.read("reports/findings.csv");
    assert_eq!(rows(&report).len(), 2);
    place.write("read.csv", report.replacen(",,\n", ",faux,une chanson\n", 1));
    place.run(&["review", "read.csv", "--suppressions", "mtlint-suppressions.tsv"]).expect(0);
    let kept = place.read("mtlint-suppressions.tsv");
    assert!(kept.contains("\tREP001\tune chanson\n"), "{kept}");
    place.write("mtlint-suppressions.tsv", format!("{kept}F00000000000000ff\n"));
    let ran = place.run(&["check", "in", "--fail-on", "error"]).expect(1);
    assert!(
        ran.out
            .contains("1 finding suppressed by mtlint-suppressions.tsv; 1 of its 2 lines met nothing here"),
        "{}",
        ran.out
    );
    let left = place.rows("reports/findings.csv");
    assert_eq!(left.iter().map(|row| row.get("found")).collect::<Vec<_>>(), ["to to"]);
    assert_eq!(left[0].get("fingerprint"), rows(&report)[1].get("fingerprint"), "names stay");
    assert_eq!(place.rows("reports/documents.csv")[0].get("findings"), "1");
    let run = place.read("reports/run.json");
    assert!(run.contains("\"suppressed\": 1") && run.contains("\"suppressions_not_met\": 1"), "{run}");
    let one_thread = place.read("reports/findings.csv");
    place.run(&["check", "in", "-j", "4"]).expect(0);
    assert_eq!(place.read("reports/findings.csv"), one_thread);
    // What is false is not mended either.
    place.run(&["check", "in", "--fix", "--no-backup"]).expect(0);
    assert_eq!(place.read("in/a.txt"), TEXT.replace("to to", "to"));
    // Elsewhere: by name, or not at all.
    place.write("in/a.txt", TEXT);
    place.run(&["check", "in", "--no-config"]).expect(0);
    assert_eq!(place.rows("reports/findings.csv").len(), 2);
    place.write("bad.tsv", "F0000000000000001\nREP001\n");
    place
        .run(&["check", "in", "--suppressions", "bad.tsv"])
        .expect(2)
        .tells(&["bad.tsv:2:", "no fingerprint"]);
    place.run(&["check", "in", "--suppressions", "none.tsv"]).expect(2).tells(&["none.tsv"]);
    // Judged again, and true after all.
    place.write("read.csv", report.replacen(",,\n", ",vrai,\n", 1));
    place.run(&["review", "read.csv", "--suppressions", "mtlint-suppressions.tsv"]).expect(0);
    assert!(!place.read("mtlint-suppressions.tsv").contains("chanson"));
}
