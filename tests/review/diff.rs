//! Two runs compared.

use super::support::Place;
use super::{TEXT, finding, table};

#[test]
fn two_runs_are_compared() {
    let place = Place::new();
    let at = |n: u64, file: &str, line: &str, found: &str| {
        finding(n, &[("file", file), ("line", line), ("found", found)])
    };
    place.write(
        "old/findings.csv",
        table(&[
            at(1, "a.txt", "1", "the the"),
            at(2, "a.txt", "5", "to to"),
            at(3, "a.txt", "9", "of of"),
            at(4, "b.txt", "1", "in in"),
            at(5, "b.txt", "7", "so so"),
            at(8, "c.txt", "1", "it it"),
            at(8, "d.txt", "1", "it it"),
        ]),
    );
    place.write(
        "new/findings.csv",
        table(&[
            at(1, "a.txt", "1", "the the"),
            at(2, "a.txt", "6", "to to"),
            at(13, "a.txt", "12", "of of"),
            at(16, "a.txt", "14", "we we"),
            at(4, "z.txt", "3", "in in"),
            at(15, "b.txt", "700", "so so"),
            at(8, "c.txt", "1", "it it"),
        ]),
    );
    let ran = place.run(&["diff", "old", "new/findings.csv"]).expect(0);
    assert!(
        ran.out.contains("2 new, 0 fixed in") || ran.out.contains("1 new, 0 fixed in a.txt"),
        "{}",
        ran.out
    );
    let changes = place.rows("diff/changes.csv");
    let told: Vec<_> = changes
        .iter()
        .map(|row| ["change", "found", "file", "line", "old_file", "old_line"].map(|column| row.get(column)))
        .collect();
    assert_eq!(
        told,
        [
            ["moved", "to to", "a.txt", "6", "a.txt", "5"],
            ["edited", "of of", "a.txt", "12", "a.txt", "9"],
            ["new", "we we", "a.txt", "14", "", ""],
            ["moved", "in in", "z.txt", "3", "b.txt", "1"],
            // Too far away to be the same.
            ["new", "so so", "b.txt", "700", "", ""],
            ["fixed", "so so", "b.txt", "7", "", ""],
            ["fixed", "it it", "d.txt", "1", "", ""],
        ]
    );
    let by_rule = &place.rows("diff/changes-by-rule.csv")[0];
    assert_eq!(
        ["new", "fixed", "moved", "edited", "same"].map(|name| by_rule.get(name)),
        ["2", "2", "2", "1", "2"]
    );
    let documents = place.rows("diff/changes-by-document.csv");
    assert_eq!(
        documents.iter().map(|row| row.get("file")).collect::<Vec<_>>(),
        ["a.txt", "b.txt", "d.txt", "z.txt"]
    );
    place.run(&["diff", "old", "new", "--fail-on-new", "-q"]).expect(1).tells(&["new: 2 errors"]);
    place.run(&["diff", "old", "old", "--fail-on-new"]).expect(0);
    let ran = place.run(&["diff", "old", "old"]).expect(0);
    assert!(ran.out.contains("no changes: 7 findings in both"), "{}", ran.out);
    assert_eq!(place.rows("diff/changes.csv").len(), 0);
}

#[test]
fn a_comparison_knows_severities_and_rule_sets() {
    let place = Place::new();
    place.write("in/a.txt", TEXT);
    place.run(&["check", "in", "--out", "old", "--select", "PUN002"]).expect(0);
    place.run(&["check", "in", "--out", "new", "--select", "REP001,PUN002"]).expect(0);
    let ran = place.run(&["diff", "old", "new", "--fail-on-new=error"]).expect(1);
    assert!(ran.out.contains("only in the new one: REP001"), "{}", ran.out);
    place.write("old.csv", table(&[]));
    place.write("new.csv", table(&[finding(1, &[("severity", "info")])]));
    place.run(&["diff", "old.csv", "new.csv", "--fail-on-new=warning"]).expect(0);
    place.run(&["diff", "old.csv", "new.csv", "--fail-on-new=info"]).expect(1);
    // A run that does not tell its rules is no reason to think that they were the same.
    place.write("new/run.json", "{");
    let ran = place.run(&["diff", "old", "new"]).expect(0);
    assert!(ran.out.contains("new/run.json tells no rules"), "{}", ran.out);
    // What cannot be compared leaves the earlier comparison as it was.
    let earlier = place.read("diff/changes.csv");
    place.write("bad.csv", "fingerprint,code,file,line\nF0000000000000001,REP001,a,1\nX,REP001,a,1\n");
    place.run(&["diff", "old.csv", "bad.csv"]).expect(2).tells(&["bad.csv:3:", "column A"]);
    place.write("bad.csv", "fingerprint,code\n");
    place.run(&["diff", "old.csv", "bad.csv"]).expect(2).tells(&["bad.csv:1:", "\"file\""]);
    place.run(&["diff", "old.csv", "none"]).expect(2).tells(&["none"]);
    place.run(&["diff", "old", "in"]).expect(2).tells(&["in", "no findings.csv in this folder"]);
    assert_eq!(place.read("diff/changes.csv"), earlier);
}
