//! Findings that were there before.

use std::fs;

use crate::support::Place;
use crate::{CLEAN, FAULTY, SPACED, check, found};

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
