//! Translations in XML, made by a program that others wrote (see `tests/fixtures/xliff/make.py`).

#![allow(clippy::print_stderr, reason = "a skipped test says why")]

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;

use support::{Place, Row};

fn fixture(name: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a fixture")
}

fn text(name: &str) -> String {
    String::from_utf8(fixture(name)).expect("UTF-8")
}

/// What a report says in some columns.
fn cells<'a, const N: usize>(rows: &'a [Row], columns: [&str; N]) -> Vec<[&'a str; N]> {
    rows.iter().map(|row| columns.map(|column| row.get(column))).collect()
}

/// Line and column, from 1, of the one place of `wanted` in `text`.
fn place_of(text: &str, wanted: &str) -> (String, String) {
    let at = text.find(wanted).expect("it");
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at].chars().rev().take_while(|&c| c != '\n').count() + 1;
    (line.to_string(), column.to_string())
}

/// Checks `file` with `content` for repeated words: unit and text of what is found, whose places are those in the file.
fn found(file: &str, content: &[u8], code: i32) -> Vec<[String; 3]> {
    let place = Place::new();
    place.write(file, content);
    place.run(&["check", file, "--out", "out", "--select", "REP001"]).expect(code);
    let whole = decoded(content);
    let rows = place.rows("out/findings.csv");
    for row in &rows {
        let (line, column) = place_of(&whole, row.get("found"));
        assert_eq!(
            (row.get("line"), row.get("column")),
            (line.as_str(), column.as_str()),
            "{}",
            row.get("found")
        );
        let start: usize = row.get("start").parse().expect("a number");
        let text: String = whole.chars().skip(start).take(row.get("found").chars().count()).collect();
        assert_eq!(text, row.get("found"));
    }
    rows.iter().map(|row| ["record", "found", "source"].map(|column| row.get(column).to_owned())).collect()
}

fn decoded(content: &[u8]) -> String {
    match content {
        [0xFF, 0xFE, rest @ ..] => {
            let units: Vec<u16> = rest.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).expect("UTF-16")
        }
        _ => String::from_utf8_lossy(content).into_owned(),
    }
}

/// Unit, languages and draft of all pairs of a fixture.
fn pairs(fixture_name: &str) -> Vec<[String; 3]> {
    let place = Place::new();
    let name = fixture_name.rsplit('/').next().expect("a name");
    place.write(name, fixture(fixture_name));
    place.run(&["check", name, "--out", "out", "--select", "REP001"]).expect(0);
    let columns = ["unit", "source_language", "target_language"];
    let rows = place.rows("out/pairs.csv");
    rows.iter().map(|row| columns.map(|column| row.get(column).to_owned())).collect()
}

mod xliff {
    use super::*;

    const FERRY: [[&str; 3]; 3] = [
        ["3", "part part", "The ferry for %s leaves at %d o'clock."],
        ["4", "sont sont", "Tea & coffee are <free> on board."],
        ["6[1]", "ont ont", "%d tickets were sold."],
    ];

    #[test]
    fn findings_have_the_places_of_the_file() {
        assert_eq!(found("ferry.xlf", &fixture("xliff/ferry.xlf"), 0), FERRY);
        assert_eq!(
            found("new.xliff", &fixture("xliff/new.xlf"), 0),
            [["u1", "est est", "The gangway is steep."], ["u3:s2", "Prenez prenez", "Take the stairs."]]
        );
        assert_eq!(
            found("inline.xlf", &fixture("xliff/inline.xlf"), 0),
            [["2", "المقصورة المقصورة", "Fermez la porte de la cabine ."]]
        );
    }

    #[test]
    fn every_unit_comes_back() {
        let units = |name: &str| pairs(name).iter().map(|row| row.join(" ")).collect::<Vec<_>>();
        assert_eq!(units("xliff/ferry.xlf"), ["3 en fr", "4 en fr", "5 en fr", "6[0] en fr", "6[1] en fr"]);
        assert_eq!(units("xliff/new.xlf"), ["u1 en fr", "u2 en fr", "u3:s1 en fr", "u3:s2 en fr"]);
        assert_eq!(units("xliff/inline.xlf"), ["2 fr ar", "3 fr ar"]);
    }

    #[test]
    fn a_code_that_is_lost_is_found() {
        let place = Place::new();
        place.write("a.xlf", fixture("xliff/inline.xlf"));
        place.run(&["check", "a.xlf", "--out", "out", "--select", "BIT003,BIT004"]).expect(0);
        let rows = place.rows("out/findings.csv");
        let found = cells(&rows, ["record", "rule", "source"]);
        assert!(!found.is_empty() && found.iter().all(|row| row[0] == "3"), "{found:?}");
        // Of a value that is lost the other rule speaks.
        place.write("b.xlf", text("xliff/inline.xlf").replace(" <x id=\"2\"/>.</target>", ".</target>"));
        place.run(&["check", "b.xlf", "--out", "out", "--select", "BIT003"]).expect(0);
        assert_eq!(cells(&place.rows("out/findings.csv"), ["record"]), [["2"]]);
    }

    #[test]
    fn other_encodings_and_line_breaks_keep_places() {
        let whole = text("xliff/ferry.xlf");
        let wide: Vec<u8> =
            "\u{FEFF}".encode_utf16().chain(whole.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(found("ferry.xlf", &wide, 0), FERRY);
        assert_eq!(found("ferry.xlf", whole.replace('\n', "\r\n").as_bytes(), 0), FERRY);
        let one_line = whole.lines().map(str::trim).collect::<String>();
        assert_eq!(found("ferry.xlf", one_line.as_bytes(), 0), FERRY);
    }

    #[test]
    fn a_long_file_of_one_line_is_read() {
        let unit = |i: usize| {
            format!(
                "<trans-unit id=\"{i}\"><source>It is here.</source><target>C'est ici, là.</target></trans-unit>"
            )
        };
        let planted =
            "<trans-unit id=\"x\"><source>It lasts.</source><target>Elle dure dure.</target></trans-unit>";
        let units: String = (0..12_000).map(unit).collect();
        let file = format!(
            "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"fr\"><body>{units}{planted}</body></file></xliff>"
        );
        assert!(file.len() > 1 << 20 && !file.contains('\n'));
        assert_eq!(found("long.xlf", file.as_bytes(), 0), [["x", "dure dure", "It lasts."]]);
    }

    #[test]
    fn what_is_cut_off_is_told_and_the_rest_is_read() {
        let whole = text("xliff/ferry.xlf");
        let place = Place::new();
        let cut = whole.find("<group").expect("a group");
        place.write("cut.xlf", &whole[..cut + 10]);
        place.run(&["check", "cut.xlf", "--out", "out"]).expect(3).tells(&["cut.xlf:"]);
        assert_eq!(place.rows("out/pairs.csv").len(), 3);
    }

    #[test]
    fn entities_are_not_expanded_and_not_fetched() {
        let place = Place::new();
        let laughs: String = (1..12)
            .map(|i| format!("<!ENTITY l{i} \"&l{0};&l{0};&l{0};&l{0};&l{0};&l{0};&l{0};&l{0};\">\n", i - 1))
            .collect();
        place.write("secret.txt", "a secret");
        for (name, declared, used) in [
            ("laughs.xlf", format!("<!ENTITY l0 \"ha\">\n{laughs}"), "&l11;"),
            ("outside.xlf", "<!ENTITY l SYSTEM \"secret.txt\">".to_owned(), "&l;"),
            ("parameter.xlf", "<!ENTITY % l SYSTEM \"secret.txt\"> %l;".to_owned(), "x"),
        ] {
            let file = text("xliff/ferry.xlf")
                .replace("?>\n", &format!("?>\n<!DOCTYPE xliff [\n{declared}]>\n"))
                .replace("The ferry", used);
            place.write(name, file);
            place.run(&["check", name, "--out", "out"]).expect(3).tells(&[&format!("{name}:2"), "entities"]);
            assert!(place.rows("out/pairs.csv").is_empty());
            assert!(!place.read("out/documents.csv").contains("a secret"));
        }
    }
}

mod tmx {
    use super::*;

    #[test]
    fn findings_have_the_places_of_the_file() {
        assert_eq!(
            found("ferry.tmx", &fixture("tmx/ferry.tmx"), 0),
            [
                ["#1", "part part", "The ferry for %s leaves at %d o'clock."],
                ["#3", "ont ont", "%d tickets were sold."]
            ]
        );
        assert_eq!(
            found("three.tmx", &fixture("tmx/three.tmx"), 0),
            [["#1:fr", "est est", "The crew is on board."], ["#2:ar-DZ", "البحر البحر", "The sea is calm."]]
        );
    }

    #[test]
    fn every_unit_comes_back() {
        let units: Vec<_> = pairs("tmx/three.tmx").iter().map(|row| row.join(" ")).collect();
        assert_eq!(units, ["#1:fr en fr", "#1:ar-DZ en ar", "#2:fr en fr", "#2:ar-DZ en ar"]);
    }
}
