//! Verdicts typed into reports that another run replaces: none is lost.

use std::fs;

use super::support::{Place, Row, rows};
use super::{TEXT, USUAL, csv, finding, table};

const KEPT: &str = "reports/findings.verdicts.csv";

/// Fills in the cells of the first finding that reads `found`.
fn judge(place: &Place, report: &str, found: &str, cells: &str) {
    let text = place.read(report);
    let line = text.lines().find(|line| line.contains(found)).expect("a finding");
    let judged = line.strip_suffix(",,").expect("nobody has judged it");
    place.write(report, text.replace(line, &format!("{judged},{cells}")));
}

fn said(rows: &[Row]) -> Vec<[&str; 3]> {
    rows.iter().map(|row| ["found", "verdict", "comment"].map(|column| row.get(column))).collect()
}

#[test]
fn a_run_carries_over_what_was_typed_into_the_reports_it_replaces() {
    let place = Place::new();
    place.write("in/a.txt", TEXT);
    place.run(&["check", "in"]).expect(0);
    judge(&place, "reports/findings.csv", "the the", "Vrai,\"on l’a vu, deux fois\"");
    judge(&place, "reports/findings.csv", "to to", ",'=1+1 ?");
    let ran = place.run(&["check", "in"]).expect(0);
    assert!(ran.out.contains("what was said of 2 findings carried over"), "{}", ran.out);
    let both = [["the the", "Vrai", "on l’a vu, deux fois"], ["to to", "", "'=1+1 ?"]];
    assert_eq!(said(&place.rows("reports/findings.csv")), both);
    assert!(!place.exists(KEPT), "nothing is kept that stands in the report");
    // What is no longer found is kept, run after run, and comes back when the finding does.
    place.write("in/a.txt", TEXT.replace("the the", "the"));
    for _ in 0..2 {
        let ran = place.run(&["check", "in"]).expect(0);
        assert!(
            ran.out
                .contains("what was said of 1 finding that is not found now: kept in reports/findings.ver")
        );
        assert_eq!(said(&place.rows("reports/findings.csv")), both[1..]);
        let kept = place.rows(KEPT);
        assert_eq!(said(&kept), both[..1]);
        assert_eq!((kept[0].get("file"), kept[0].get("code")), ("in/a.txt", "REP001"));
    }
    place.write("in/a.txt", TEXT);
    place.run(&["check", "in"]).expect(0);
    assert_eq!(said(&place.rows("reports/findings.csv")), both);
    assert!(!place.exists(KEPT));
    // Other formats leave the table alone; so does a run that ends early.
    let before = place.read("reports/findings.csv");
    place.run(&["check", "in", "--format", "sarif"]).expect(0);
    place.run(&["check", "in", "--no-reports"]).expect(0);
    place.run(&["check", "nowhere"]).expect(2);
    assert_eq!(place.read("reports/findings.csv"), before);
    // Any number of threads gives the same report.
    place.run(&["check", "in", "-j", "4", "--piece-size", "64"]).expect(0);
    assert_eq!(place.read("reports/findings.csv"), before);
}

#[test]
fn a_false_finding_that_is_suppressed_still_counts_in_the_figures() {
    let place = Place::new();
    place.write("in/a.txt", TEXT);
    place.run(&["check", "in"]).expect(0);
    judge(&place, "reports/findings.csv", "the the", "false,a song");
    judge(&place, "reports/findings.csv", "to to", "true,");
    for _ in 0..2 {
        let tables = ["reports/findings.csv", KEPT];
        let there = &tables[..1 + usize::from(place.exists(KEPT))];
        let keep = ["--suppressions", "mtlint-suppressions.tsv"];
        place.run(&[&["review"], there, &keep].concat()).expect(0);
        let all = &place.rows("review/precision.csv")[0];
        assert_eq!(["read", "true", "false"].map(|column| all.get(column)), ["2", "1", "1"]);
        place.run(&["check", "in"]).expect(0);
        assert_eq!(said(&place.rows("reports/findings.csv")), [["to to", "true", ""]]);
        assert_eq!(said(&place.rows(KEPT)), [["the the", "false", "a song"]]);
    }
}

#[test]
fn what_a_spreadsheet_made_of_a_report_is_carried_over() {
    let place = Place::new();
    place.write("in/a.txt", TEXT);
    place.run(&["check", "in"]).expect(0);
    let report = place.read("reports/findings.csv");
    let mut cells: Vec<Vec<String>> =
        csv::Reader::from_reader(report.trim_start_matches('\u{FEFF}').as_bytes())
            .records()
            .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
            .collect();
    cells[1][18] = "صحيح".to_owned();
    let header =
        mtlint::report::columns::FINDINGS.map(|name| if name == "verdict" { "Jugement" } else { name });
    let form = super::Form { delimiter: b';', bom: false, crlf: true };
    place.write("reports/findings.csv", csv(&header, &cells, &form));
    place.run(&["check", "in"]).expect(0);
    assert_eq!(said(&place.rows("reports/findings.csv"))[1], ["to to", "صحيح", ""]);
}

#[cfg(feature = "xlsx")]
#[test]
fn a_workbook_keeps_its_verdicts_and_shares_them_with_the_table() {
    let place = Place::new();
    place.write("in/a.txt", TEXT);
    place.run(&["check", "in", "--format", "csv,xlsx"]).expect(0);
    judge(&place, "reports/findings.csv", "the the", "true,seen");
    place.run(&["check", "in", "--format", "csv,xlsx"]).expect(0);
    fs::remove_file(place.path().join("reports/findings.csv")).expect("a report");
    place.run(&["check", "in", "--format", "xlsx,csv"]).expect(0);
    assert_eq!(said(&place.rows("reports/findings.csv"))[0], ["the the", "true", "seen"]);
    // A workbook that LibreOffice saved, of findings that are not in this text.
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/reviewed.xlsx");
    place.write("reports/findings.xlsx", fs::read(fixture).expect("a fixture"));
    place.run(&["check", "in", "--format", "xlsx"]).expect(0);
    let kept = place.rows(KEPT);
    assert_eq!(kept.iter().filter(|row| !row.get("verdict").is_empty()).count(), 4);
    place.run(&["review", KEPT]).expect(0);
    assert_eq!(place.rows("review/precision.csv")[0].get("false"), "2");
}

#[test]
fn what_would_be_lost_stops_the_run_before_it_begins() {
    let header: Vec<&str> = mtlint::report::columns::FINDINGS.to_vec();
    let with_column = |name, cell: &str| {
        let mut row = finding(1, &[]);
        row.push(cell.to_owned());
        csv(&[&header[..], &[name]].concat(), &[row], &USUAL)
    };
    let verdict = |n, word, file| finding(n, &[("verdict", word), ("file", file)]);
    let own_line = format!("{}{}\n", table(&[finding(1, &[])]), ",".repeat(18) + "9 true,");
    let cases: Vec<(String, &[&str])> = vec![
        (with_column("to do", "ask Léa"), &["findings.csv:2: column U (to do)", "column of your own"]),
        (with_column("reviewer", "Léa"), &["findings.csv:2: column U (reviewer)"]),
        (own_line, &["findings.csv:3: is a line of your own"]),
        (
            table(&[verdict(1, "true", "a"), verdict(1, "faux", "b")]),
            &["findings.csv:3: column S", "settle it"],
        ),
        ("notes of mine\n".to_owned(), &["findings.csv:1: there is no column \"fingerprint\""]),
        (
            format!("{}F0000000000000002,\"x\n", table(&[finding(1, &[])])) + &table(&[finding(3, &[])])[3..],
            &["findings.csv:3:"],
        ),
    ];
    for (old, told) in cases {
        let place = Place::new();
        place.write("in/a.txt", TEXT);
        place.write("reports/findings.csv", &old);
        let ran = place.run(&["check", "in"]).expect(2);
        assert!(ran.err.contains("move them away, or give another --out"), "{}", ran.err);
        ran.tells(told);
        assert_eq!(place.read("reports/findings.csv"), old);
        assert!(!place.exists("reports/run.json"));
        place.run(&["check", "in", "--out", "elsewhere"]).expect(0);
    }
    // None of these holds a word of anybody's: a column that is empty, one verdict in two tables, an empty file.
    for old in
        [with_column("to do", " "), table(&[verdict(1, "true", "a"), verdict(1, "vrai", "b")]), String::new()]
    {
        let place = Place::new();
        place.write("in/a.txt", TEXT);
        place.write("reports/findings.csv", &old);
        place.run(&["check", "in"]).expect(0);
        assert_eq!(place.exists(KEPT), old.contains("vrai"));
    }
}

#[test]
fn a_table_of_disputes_that_was_filled_in_is_not_replaced() {
    let place = Place::new();
    place.write("anna.csv", table(&[finding(1, &[("verdict", "true")])]));
    place.write("bashir.csv", table(&[finding(1, &[("verdict", "false")])]));
    for _ in 0..2 {
        place.run(&["review", "anna.csv", "bashir.csv"]).expect(0);
    }
    let settled = place.read("review/disputed.csv").replace(",,\n", ",true,\n");
    place.write("review/disputed.csv", &settled);
    assert_eq!(rows(&settled)[0].get("verdict"), "true");
    for table in [&["anna.csv", "bashir.csv"][..], &["anna.csv", "bashir.csv", "./review/disputed.csv"]] {
        place
            .run(&[&["review"], table].concat())
            .expect(2)
            .tells(&["disputed.csv holds verdicts", "call it otherwise"]);
        assert_eq!(place.read("review/disputed.csv"), settled);
    }
}
