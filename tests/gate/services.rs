//! What build servers run: hook, action and example, in a fresh clone of a small repository.

use std::fs;
use std::process::Command;

use crate::support::{Place, Ran};
use crate::{CLEAN, FAULTY, git, repository};

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
