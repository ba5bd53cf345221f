//! Only what has changed since a revision.

use crate::support::{Place, Ran};
use crate::{CLEAN, FAULTY, SPACED, check, git, repository};

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
fn a_shallow_clone_says_what_it_lacks() {
    let place = Place::new();
    place.write("text/a.txt", FAULTY);
    repository(&place);
    place.write("text/a.txt", CLEAN);
    git(&place, &["commit", "--quiet", "--all", "--message", "two"]);
    let url = format!("file://{}", place.path().display());
    let clone = Place::new();
    git(&clone, &["clone", "--quiet", "--depth", "1", &url, "shallow"]);
    let ran = clone.run(&["check", "shallow/text", "--since", "HEAD~1"]).expect(2);
    ran.tells(&["git knows no revision \"HEAD~1\"", "shallow clone", "--unshallow"]);
    git(&clone, &["-C", "shallow", "fetch", "--quiet", "--unshallow"]);
    clone.run(&["check", "shallow/text", "--since", "HEAD~1"]).expect(0);
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
