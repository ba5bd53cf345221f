//! `docs/walkthrough.md` shows what really happens: its files are written, its commands run in order, and what they print
//! is compared with the page. `MTLINT_BLESS=1 cargo test --test walkthrough` writes it anew.

#![cfg(unix)]

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use support::Place;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/walkthrough.md");

/// A block of the page.
enum Block {
    /// Prose, and whatever else is only read.
    Prose(String),
    /// A file by its name, which stands alone on a line before its text.
    File { name: String, text: String },
    /// Commands; what they print is looked at when the whole page is.
    Console(Vec<String>),
}

#[test]
fn the_commands_of_the_page_print_what_it_shows() {
    let page = fs::read_to_string(PAGE).expect("the page");
    let place = Place::new();
    let (mut now, mut code, mut commands, mut files) = (String::new(), 0, 0, 0);
    for block in blocks(&page) {
        match block {
            Block::Prose(text) => now.push_str(&text),
            Block::File { name, text } => {
                place.write(&name, &text);
                files += 1;
                let _ = write!(now, "```text\n{text}```\n");
            }
            Block::Console(runs) => {
                now.push_str("```console\n");
                for command in runs {
                    let printed = run(&place, &command, &mut code);
                    commands += 1;
                    let _ = write!(now, "$ {command}\n{printed}");
                }
                now.push_str("```\n");
            }
        }
    }
    assert!(commands > 15 && files == 5, "{commands} commands and {files} files were found in the page");
    if std::env::var("MTLINT_BLESS").is_ok_and(|value| value == "1") {
        fs::write(PAGE, &now).expect("the page");
        return;
    }
    if let Some((shown, printed)) = page.lines().zip(now.lines()).find(|(shown, printed)| shown != printed) {
        panic!("the page shows\n  {shown}\nand the program prints\n  {printed}\n\n{now}");
    }
    assert_eq!(page, now);
}

/// The blocks of a page, which give the page again when put together.
fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut prose = String::new();
    let mut name = None;
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        match line {
            "```text" => {
                let name = name.take().expect("a file's name stands before its text");
                blocks.push(Block::Prose(std::mem::take(&mut prose)));
                blocks.push(Block::File { name, text: until_end(&mut lines) });
            }
            "```console" => {
                blocks.push(Block::Prose(std::mem::take(&mut prose)));
                blocks.push(Block::Console(commands(&until_end(&mut lines))));
            }
            line => {
                let quoted = line.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
                name = quoted.map(str::to_owned).or(name.take().filter(|_| line.is_empty()));
                prose.push_str(line);
                prose.push('\n');
            }
        }
    }
    blocks.push(Block::Prose(prose));
    blocks
}

/// The rest of a block.
fn until_end<'a>(lines: &mut impl Iterator<Item = &'a str>) -> String {
    lines.take_while(|line| *line != "```").flat_map(|line| [line, "\n"]).collect()
}

fn commands(block: &str) -> Vec<String> {
    block.lines().filter_map(|line| line.strip_prefix("$ ")).map(str::to_owned).collect()
}

/// Runs a command as a reader would type it, `$?` being what the one before ended with; gives what it prints.
fn run(place: &Place, command: &str, code: &mut i32) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_mtlint")).parent().expect("a folder");
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    let script = format!("exec 2>&1; (exit {code}); {command}");
    let output = Command::new("bash")
        .current_dir(place.path())
        .args(["--noprofile", "--norc", "-c", &script])
        .env("PATH", path)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .envs(["AUTHOR", "COMMITTER"].map(|who| (format!("GIT_{who}_NAME"), "Test")))
        .envs(["AUTHOR", "COMMITTER"].map(|who| (format!("GIT_{who}_EMAIL"), "test@example.org")))
        .output()
        .expect("bash starts");
    *code = output.status.code().expect("no signal ended it");
    String::from_utf8(output.stdout).expect("text")
}
