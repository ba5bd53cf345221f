//! Files of translations, made by programs that others wrote (see `tests/fixtures`).

#![allow(clippy::print_stderr, reason = "a skipped test says why")]

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;
use std::process::Command;

use support::Place;

fn fixture(name: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a fixture")
}

fn with(names: &[&str]) -> Place {
    let place = Place::new();
    for name in names {
        place.write(name.rsplit('/').next().expect("a name"), fixture(name));
    }
    place
}

#[test]
fn every_message_of_a_po_file_comes_back_with_its_place() {
    let place = with(&["po/fr.po", "po/latin.fr.po"]);
    for name in ["fr.po", "latin.fr.po"] {
        place.run(&["check", name, "--out", "out", "--select", "REP001"]).expect(0);
        let rows = place.rows("out/findings.csv");
        let found: Vec<_> = rows
            .iter()
            .map(|row| ["record", "line", "column", "found", "source"].map(|column| row.get(column)))
            .collect();
        let long = "The folder \"%s\" could not be read, because another program has locked it; close that program first.";
        assert_eq!(
            found,
            [
                ["Open the file", "12", "16", "le le", "Open the file"],
                [&*format!("dialog|{}…", &long[..60]), "21", "44", "ce ce", long],
                ["%d page was printed. [1]", "27", "25", "été été", "%d pages were printed.\n"],
            ],
            "{name}"
        );
        let pairs = place.rows("out/pairs.csv");
        assert_eq!(pairs.len(), 5, "what is obsolete is no unit");
        assert!(
            pairs.iter().all(|row| row.get("source_language") == "en" && row.get("target_language") == "fr")
        );
    }
}

#[test]
fn a_broken_entry_costs_itself_only() {
    let place = with(&["po/fr.po"]);
    let good = place.read("fr.po");
    let broken = good.replace("msgid \"Open", "msgid Open").replace("msgid_plural", "msgplural");
    place.write("broken.po", broken);
    let ran = place.run(&["check", "broken.po", "--out", "out", "--select", "REP001"]).expect(3);
    ran.tells(&["broken.po:11", "not closed"]);
    ran.tells(&["broken.po:25", "msgplural", "no keyword"]);
    assert_eq!(place.rows("out/findings.csv").len(), 1);
    for cut in [good.len() / 3, good.len() / 2, good.len() - 7] {
        let cut = (0..=cut).rev().find(|&at| good.is_char_boundary(at)).expect("a border");
        place.write("cut.po", &good[..cut]);
        assert!(matches!(place.run(&["check", "cut.po", "--out", "out"]).code, 0 | 3));
    }
}

#[test]
fn an_annotated_copy_is_the_file_with_remarks() {
    for name in ["fr.po", "latin.fr.po"] {
        let place = with(&[&format!("po/{name}")]);
        let before = fs::read(place.path().join(name)).expect("it is there");
        let args = ["check", name, "--out", "out", "--annotate", "copies", "--select", "REP001"];
        assert!(place.run(&args).expect(0).out.contains("1 annotated files are in copies"));
        assert_eq!(fs::read(place.path().join(name)).expect("it is there"), before, "the input stays");
        let copy = fs::read(place.path().join("copies").join(name)).expect("a copy");
        let lines = |bytes: &[u8]| bytes.split(|&byte| byte == b'\n').map(<[u8]>::to_vec).collect::<Vec<_>>();
        let is_new = |line: &Vec<u8>| line.starts_with(b"# mtlint: ") || line == b"#, fuzzy";
        let kept: Vec<_> = lines(&copy).into_iter().filter(|line| !is_new(line)).collect();
        assert_eq!(kept, lines(&before), "nothing else has changed");
        let added = lines(&copy).len() - kept.len();
        assert_eq!(added, 4, "three remarks, and one error in a unit that was not fuzzy before");
        // Once more changes nothing.
        place.write(name, &copy);
        place.run(&args).expect(0);
        let again = place.path().join("copies").join(name);
        assert_eq!(fs::read(again).expect("a copy"), copy);
        match Command::new("msgfmt")
            .args(["-c", "-o", "-"])
            .arg(place.path().join("copies").join(name))
            .output()
        {
            Ok(output) => assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr)),
            Err(error) => eprintln!("skipped: msgfmt: {error}"),
        }
    }
}
