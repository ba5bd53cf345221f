//! Findings that the text itself asks to ignore.

use crate::support::Place;
use crate::{CLEAN, FAULTY, check};

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
