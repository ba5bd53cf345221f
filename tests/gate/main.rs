//! What makes a run fail, as its users meet it: configuration, remarks in the text, baseline, changes since a revision.

mod baseline;
mod changes;
mod policy;
mod remarks;
#[cfg(unix)]
mod services;
#[allow(dead_code, reason = "each test crate uses its part")]
#[path = "../support/mod.rs"]
mod support;

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
