//! Workbooks, and a real spreadsheet where there is one.
//!
//! The workbooks in `tests/fixtures` were saved by LibreOffice from a table that was written for these tests.

#![allow(clippy::print_stderr, reason = "a skipped test says why")]

use std::fs;
use std::path::Path;

use mtlint::report::columns::FINDINGS;
use mtlint::review::Table;

use super::support::{Place, Ran, rows};
use super::{judge_by_rule, of};

#[cfg(feature = "xlsx")]
#[test]
fn workbooks_are_read() {
    for name in ["reviewed.xlsx", "reviewed.ods"] {
        let place = Place::new();
        let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name))
            .expect("a fixture");
        place.write(name, &bytes);
        place.run(&["review", name]).expect(0);
        let figures = place.rows("review/precision.csv");
        let all = of(&figures, "(all)", "(all)");
        assert_eq!(
            ["read", "true", "false", "unsure"].map(|column| all.get(column)),
            ["4", "1", "2", "1"],
            "{name}"
        );
        assert!(place.read("review/suppressions.tsv").contains("F0000000000000002\tREP001\tليست غلطة"));
    }
}

/// A damaged workbook is an error, or is read; it never ends the program.
#[cfg(feature = "xlsx")]
#[test]
fn a_folder_with_nothing_but_a_workbook_is_read() {
    let place = Place::new();
    place.write("in/a.txt", "The ferry leaves at at nine.\n");
    place.run(&["check", "in", "--select", "REP001"]).expect(0);
    place.run(&["check", "in", "--select", "REP001", "--format", "xlsx", "--out", "book"]).expect(0);
    assert!(!place.exists("book/findings.csv"));
    let ran = place.run(&["diff", "reports", "book"]).expect(0);
    assert!(ran.out.contains("no changes: 1 finding in both"), "{}", ran.out);
}

#[test]
fn damaged_workbooks_do_no_harm() {
    let place = Place::new();
    for name in ["reviewed.xlsx", "reviewed.ods"] {
        let whole = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name))
            .expect("a fixture");
        let (mut told, mut state) = (0, 1_u64);
        for n in 0..150 {
            let mut bytes = whole.clone();
            for _ in 0..=n % 3 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let place = (state >> 33) as usize % bytes.len();
                bytes[place] ^= 1 << (state >> 20 & 7);
            }
            if n % 10 == 0 {
                bytes.truncate((state >> 33) as usize % whole.len());
            }
            told += usize::from(Table::open(&place.write("damaged", &bytes)).is_err());
        }
        assert!(told > 10, "{name}: damage was told {told} times");
    }
}

/// Opens and saves a table of findings in LibreOffice, where there is one: everything is shown as it is, nothing is
/// run, and what is saved is read.
#[test]
fn a_spreadsheet_opens_and_saves_what_is_reviewed() {
    let place = Place::new();
    let soffice = |args: &[&str]| {
        let profile = format!("-env:UserInstallation=file://{}/profile", place.path().display());
        std::process::Command::new("soffice")
            .current_dir(place.path())
            .args([profile.as_str(), "--headless", "--infilter=CSV:44,34,76,1"])
            .args(args)
            .output()
            .map(|output| Ran::of(&output))
    };
    if soffice(&["--version"]).is_err() {
        eprintln!("skipped: there is no LibreOffice (soffice) here");
        return;
    }
    let doubled = |before: &str| {
        format!("{before} The ferry left the the harbour at noon, before the storm reached the coast.")
    };
    let long = "A traveller told the others about a town on the far side of the hills. ".repeat(600);
    let texts = [
        ("0012", doubled("")),
        ("1e10", doubled("1e10")),
        ("3/4", doubled("=1+1")),
        ("=1+1", doubled("+33")),
        ("+33", doubled("-5")),
        ("-5", doubled("@now")),
        ("@x", doubled("\"Quoted\"\t")),
        ("fr", "L’été dernier, nous avons vu la la maison de l’évêque, près de la forêt, à côté d’un château.".to_owned()),
        ("ar", "ذهب الولد إلى إلى المدرسة في الصباح الباكر، ثم عاد إلى البيت مع أصدقائه في المساء.".to_owned()),
        ("long", format!("An opening of its own.\n\n{long}\n\nAnother between the two, and not so long.\n\n{long}")),
        ("lines", "A first line, and\na second one \"with marks\"; it ends.\n\nSomething between the two of them.\n\nA first line, and\na second one \"with marks\"; it ends.".to_owned()),
    ];
    let lines: Vec<String> =
        texts.iter().map(|(id, text)| serde_json::json!({"id": id, "text": text}).to_string()).collect();
    place.write("in.jsonl", lines.join("\n"));
    place.run(&["check", "in.jsonl"]).expect(0);
    let report = place.read("reports/findings.csv");
    assert!(rows(&report).len() >= 10);
    let verdicts = ["true", "FALSE", "vrai", "faux", "صحيح", "خطأ", "unsure"];
    place.write("anna.csv", judge_by_rule(&report, |n, _| verdicts[n % verdicts.len()]));
    soffice(&["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", "saved", "anna.csv"])
        .expect("it ran before")
        .expect(0);
    soffice(&["--convert-to", "xlsx", "--outdir", "saved", "anna.csv"]).expect("it ran before").expect(0);
    let (before, after) = (place.rows("anna.csv"), rows(&place.read("saved/anna.csv")));
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        for column in FINDINGS.iter().filter(|column| **column != "verdict") {
            assert_eq!(after.get(column), before.get(column), "{column}");
        }
        assert!(after.get("verdict").eq_ignore_ascii_case(before.get("verdict")));
    }
    place.run(&["review", "anna.csv", "--out", "plain"]).expect(0);
    let mut saved = vec!["saved/anna.csv"];
    if cfg!(feature = "xlsx") {
        saved.push("saved/anna.xlsx");
    }
    for table in saved {
        place.run(&["review", table, "--out", "other"]).expect(0);
        for file in ["precision.csv", "suppressions.tsv"] {
            assert_eq!(place.read(&format!("other/{file}")), place.read(&format!("plain/{file}")), "{table}");
        }
    }
}
