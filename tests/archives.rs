//! Packed inputs and archives, made by the programs that people pack with.

#![allow(clippy::print_stderr, reason = "a skipped test says why")]

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;
use std::process::Command;

use support::Place;

const ONE: &str = "The ferry leaves the the island at dawn.\n\nNobody had told us so.\n";
const TWO: &str = "Le bac quitte le le port avant l'aube et ne revient que le soir.\n";

/// Runs a program in the place; `false` and a word about it where there is no such program.
fn pack(place: &Place, program: &str, args: &[&str]) -> bool {
    match Command::new(program).args(args).current_dir(place.path()).status() {
        Ok(status) => {
            assert!(status.success(), "{program} {args:?}");
            true
        }
        Err(error) => {
            eprintln!("skipped: {program}: {error}");
            false
        }
    }
}

/// File, record, line, column and text of the findings of a run over `input`.
fn found(place: &Place, input: &str, code: i32) -> Vec<[String; 5]> {
    place.run(&["check", input, "--out", "out", "--select", "REP001"]).expect(code);
    let rows = place.rows("out/findings.csv");
    rows.iter()
        .map(|row| ["file", "record", "line", "column", "found"].map(|name| row.get(name).to_owned()))
        .collect()
}

fn finding(file: &str, record: &str, line: &str, column: &str, text: &str) -> [String; 5] {
    [file, record, line, column, text].map(str::to_owned)
}

#[test]
fn all_compressions_are_read_also_several_in_a_row() {
    for (program, ending, name) in
        [("gzip", "gz", "gzip"), ("zstd", "zst", "zstd"), ("xz", "xz", "xz"), ("bzip2", "bz2", "bzip2")]
    {
        let place = Place::new();
        place.write("a.txt", ONE);
        place.write("b.txt", format!("\n{ONE}"));
        let quiet = if program == "zstd" { vec!["-q", "-k"] } else { vec!["-k"] };
        if !pack(&place, program, &[&quiet[..], &["a.txt", "b.txt"]].concat()) {
            continue;
        }
        let read = |name: &str| fs::read(place.path().join(name)).expect("it was packed");
        let both = [read(&format!("a.txt.{ending}")), read(&format!("b.txt.{ending}"))].concat();
        let packed = format!("both.txt.{ending}");
        place.write(&packed, both);
        let expected = ["1", "5"].map(|line| finding(&packed, "", line, "18", "the the"));
        assert_eq!(found(&place, &packed, 0), expected, "{program}");
        let run = place.read("out/run.json");
        assert!(run.contains(&format!("\"compression\": \"{name}\"")), "{run}");
        // Half a file gives half the findings and is told.
        let half = read(&format!("a.txt.{ending}"));
        place.write(&packed, &half[..half.len() - 9]);
        place.run(&["check", &packed, "--out", "out"]).tells(&[&packed, "damaged"]);
    }
}

#[test]
fn a_bomb_is_an_error_of_its_file_only() {
    let place = Place::new();
    place.write("zeros.txt", vec![b'a'; 40 << 20]);
    place.write("good.txt", ONE);
    if !pack(&place, "gzip", &["zeros.txt"]) {
        return;
    }
    let ran = place.run(&["check", "zeros.txt.gz", "good.txt", "--out", "out"]).expect(3);
    ran.tells(&["zeros.txt.gz", "400 times its size"]);
    assert_eq!(place.rows("out/findings.csv").len(), 1);
    place
        .run(&["check", "zeros.txt.gz", "--max-ratio", "2000", "--max-bytes", "1000000", "--out", "out"])
        .tells(&["zeros.txt.gz", "1000000 bytes"]);
}

#[test]
fn members_of_archives_are_read_as_what_they_are() {
    let place = Place::new();
    let long = format!("{}/c.txt", "deep".repeat(40));
    place.write("docs/a.txt", ONE);
    place.write("docs/b.jsonl", format!("{{\"id\": \"x\", \"text\": {:?}}}\n{{\"text\": {TWO:?}}}\n", ONE));
    place.write("docs/picture.png", [0x89, b'P', b'N', b'G', 0, 0]);
    place.write(&format!("docs/{long}"), TWO);
    if !pack(&place, "tar", &["--sort=name", "-czf", "all.tar.gz", "docs"]) {
        return;
    }
    let a = "all.tar.gz";
    let expected = vec![
        finding(a, "docs/a.txt", "1", "18", "the the"),
        finding(a, "docs/b.jsonl#x", "1", "39", "the the"),
        finding(a, "docs/b.jsonl#2", "2", "25", "le le"),
        finding(a, &format!("docs/{long}"), "1", "15", "le le"),
    ];
    assert_eq!(found(&place, a, 0), expected);
    for format in ["ustar", "posix"] {
        let name = format!("{format}.tar");
        pack(
            &place,
            "tar",
            &["--sort=name", &format!("--format={format}"), "-cf", &name, "docs/a.txt", "docs/b.jsonl"],
        );
        assert_eq!(found(&place, &name, 0).len(), 3, "{format}");
    }
    // Pieces and threads change nothing.
    let report = place.read("out/findings.csv");
    place.run(&["check", "posix.tar", "--out", "out", "--select", "REP001", "--piece-size", "20", "-j", "3"]);
    assert_eq!(place.read("out/findings.csv"), report);
}

#[test]
fn what_is_wrong_with_an_archive_is_told_and_the_rest_is_read() {
    let place = Place::new();
    place.write("docs/a.txt", ONE);
    place.write("z.txt", TWO);
    let climbs = ["-cf", "climbs.tar", "--transform=s,docs,../docs,", "-P", "docs/a.txt", "z.txt"];
    if !pack(&place, "tar", &climbs) {
        return;
    }
    let ran = place.run(&["check", "climbs.tar", "--out", "out"]).expect(3);
    ran.tells(&["climbs.tar", "../docs/a.txt", "leads out"]);
    assert_eq!(place.rows("out/findings.csv")[0].get("record"), "z.txt");
    let whole = fs::read(place.path().join("climbs.tar")).expect("it was made");
    place.write("cut.tar", &whole[..1536 + 20]);
    place.run(&["check", "cut.tar", "--out", "out"]).expect(3).tells(&["cut.tar", "too early"]);
    place.write("noise.tar", vec![b'x'; 4096]);
    place.run(&["check", "noise.tar", "z.txt", "--out", "out"]).expect(3).tells(&[
        "noise.tar",
        "header",
        "damaged",
    ]);
}

/// A member that is larger than a piece may end without its last piece having known that it was the last.
#[test]
fn members_that_are_cut_in_pieces_are_finished_once_and_in_order() {
    let place = Place::new();
    let text =
        |word: &str| (0..40).map(|i| format!("Line {i} of of the {word} book.\n\n")).collect::<String>();
    place.write("docs/a.txt", text("red"));
    place.write("docs/b.jsonl", "{\"text\": \"It was was late when the last ferry came in.\"}\n");
    place.write("docs/c.txt", text("old"));
    place.write("docs/d.txt", text("new").trim_end());
    if !pack(&place, "tar", &["--sort=name", "-cf", "all.tar", "docs"]) {
        return;
    }
    assert_eq!(found(&place, "all.tar", 0).len(), 121);
    let tables = ["findings.csv", "paragraphs.csv", "documents.csv"];
    let whole = tables.map(|name| place.read(&format!("out/{name}")));
    for size in ["40", "41", "97", "256", "700", "1500", "2048"] {
        let args =
            ["check", "all.tar", "--out", "out", "--select", "REP001", "--piece-size", size, "-j", "2"];
        place.run(&args).expect(0);
        assert_eq!(tables.map(|name| place.read(&format!("out/{name}"))), whole, "pieces of {size} bytes");
    }
}
