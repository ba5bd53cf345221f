//! Translations in XML, made by a program that others wrote (see `tests/fixtures/xliff/make.py`).

#![allow(clippy::print_stderr, reason = "a skipped test says why")]

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;
use std::process::Command;

use support::{Place, cells, fixture};

fn text(name: &str) -> String {
    String::from_utf8(fixture(name)).expect("UTF-8")
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

mod copies {
    use super::*;

    const ADDED: [(&str, &str); 4] = [
        ("<notes><note category=\"mtlint\">", "</notes>"),
        ("<note category=\"mtlint\">", "</note>"),
        ("<note from=\"mtlint\">", "</note>"),
        ("<prop type=\"mtlint\">", "</prop>"),
    ];

    /// `text` without what annotating adds.
    fn without_remarks(text: &str) -> String {
        let mut text = text.replace(" state=\"needs-review-translation\"", "");
        for (open, close) in ADDED {
            while let Some(start) = text.find(open) {
                let end = start + text[start..].find(close).expect("its end") + close.len();
                text.replace_range(start..end, "");
            }
        }
        text
    }

    /// The copy of `content`, called `name`, with what REP001 finds.
    fn annotated(place: &Place, name: &str, content: &[u8]) -> Vec<u8> {
        place.write(name, content);
        let args = ["check", name, "--out", "out", "--select", "REP001", "--annotate", "copies"];
        place.run(&args).expect(0);
        assert_eq!(fs::read(place.path().join(name)).expect("the file"), content);
        fs::read(place.path().join("copies").join(name)).expect("a copy")
    }

    #[test]
    fn a_copy_says_what_was_found_and_is_else_the_same() {
        for (name, count) in [
            ("xliff/ferry.xlf", 3),
            ("xliff/inline.xlf", 1),
            ("xliff/new.xlf", 2),
            ("tmx/ferry.tmx", 2),
            ("tmx/three.tmx", 2),
        ] {
            let place = Place::new();
            let file = name.rsplit('/').next().expect("a name");
            let copy = String::from_utf8(annotated(&place, file, &fixture(name))).expect("UTF-8");
            assert_eq!(copy.matches(">REP001 ").count(), count, "{copy}");
            assert_eq!(without_remarks(&copy), text(name));
            // Said once is enough.
            place.write(&format!("again.{file}"), &copy);
            let args = [
                "check",
                &format!("again.{file}"),
                "--no-reports",
                "--select",
                "REP001",
                "--annotate",
                "more",
            ];
            place.run(&args).expect(0);
            assert!(!place.exists(&format!("more/again.{file}")), "{name}");
            accepted(&place, file);
        }
    }

    /// Asks other programs whether they take the copy for what the file was.
    fn accepted(place: &Place, file: &str) {
        let run = |program: &str, args: &[&str]| {
            Command::new(program).args(args).current_dir(place.path()).output()
        };
        let copy = format!("copies/{file}");
        match run("xmllint", &["--noout", "--nonet", &copy]) {
            Ok(output) => assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr)),
            Err(error) => eprintln!("not asked: xmllint cannot be run ({error})"),
        }
        // It takes every file called *.xlf for XLIFF 1.
        let script = "import sys\nfrom translate.storage import factory, xliff2\n\
                      name = sys.argv[1]\n\
                      is_new = b'xliff:document:2' in open(name, 'rb').read()\n\
                      store = xliff2.Xliff2File.parsefile(name) if is_new else factory.getobject(name)\n\
                      for unit in store.units: print(repr((unit.getid(), str(unit.source), str(unit.target))))";
        let units =
            |file: &str| run("python3", &["-c", script, file]).ok().filter(|output| output.status.success());
        match (units(file), units(&copy)) {
            (Some(before), Some(after)) => {
                assert!(!before.stdout.is_empty());
                assert_eq!(String::from_utf8_lossy(&before.stdout), String::from_utf8_lossy(&after.stdout));
            }
            (None, _) => eprintln!("not asked: Translate Toolkit cannot be run"),
            (Some(_), None) => panic!("{copy} is not read by Translate Toolkit"),
        }
    }

    #[test]
    fn remarks_stand_where_the_schema_wants_them() {
        let place = Place::new();
        let old = annotated(&place, "a.xlf", &fixture("xliff/inline.xlf"));
        let old = String::from_utf8(old).expect("UTF-8");
        assert!(old.contains("</target><note from=\"mtlint\">REP001 info: "), "{old}");
        assert!(!old.contains(" state="), "only errors change a state: {old}");
        let marked = text("xliff/ferry.xlf").replace(" state=\"translated\"", "");
        let marked = String::from_utf8(annotated(&place, "d.xlf", marked.as_bytes())).expect("UTF-8");
        assert!(marked.contains("<target state=\"needs-review-translation\">%d billets ont"), "{marked}");
        assert!(marked.contains("<target>Le bac pour %s"), "a warning is no reason to work on it: {marked}");
        let new = String::from_utf8(annotated(&place, "b.xlf", &fixture("xliff/new.xlf"))).expect("UTF-8");
        assert!(new.contains("</note>\n      <note category=\"mtlint\">REP001 error: "), "{new}");
        assert!(new.contains("<unit id=\"u3\">\n      <notes><note category=\"mtlint\">REP001 "), "{new}");
        let memory = String::from_utf8(annotated(&place, "c.tmx", &fixture("tmx/three.tmx"))).expect("UTF-8");
        assert!(memory.contains("<tu srclang=\"en\"><prop type=\"mtlint\">REP001 error: "), "{memory}");
    }

    #[test]
    fn several_remarks_of_a_unit_stand_in_one_element() {
        let place = Place::new();
        let segment = |text: &str| {
            format!("<segment><source>It is there &amp; stays.</source><target>{text}</target></segment>")
        };
        let file = format!(
            "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\" trgLang=\"fr\"><file id=\"f\"><unit id=\"u\">{}{}</unit></file></xliff>",
            segment("Elle dure dure, et le le bac aussi."),
            segment("Il est est là depuis hier.")
        );
        let copy = String::from_utf8(annotated(&place, "a.xlf", file.as_bytes())).expect("UTF-8");
        assert_eq!((copy.matches("<notes>").count(), copy.matches("<note ").count()), (1, 3), "{copy}");
        assert_eq!(without_remarks(&copy), file);
        accepted(&place, "a.xlf");
    }

    #[test]
    fn copies_keep_their_encoding() {
        let place = Place::new();
        let whole = text("xliff/new.xlf");
        let wide: Vec<u8> =
            "\u{FEFF}".encode_utf16().chain(whole.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let copy = annotated(&place, "a.xlf", &wide);
        assert_eq!(without_remarks(&decoded(&copy)), decoded(&wide));
    }
}

mod android {
    use super::*;

    const FILES: [&str; 2] = ["res/values/strings.xml", "res/values-fr/strings.xml"];

    fn app() -> Place {
        let place = Place::new();
        for file in FILES {
            place.write(file, fixture(&format!("android/{file}")));
        }
        place
    }

    #[test]
    fn strings_are_held_against_those_of_the_same_name() {
        let place = app();
        // Of a folder the translations are read, with their sources.
        let ran = place.run(&["check", "res", "--out", "out", "--select", "REP001"]).expect(3);
        ran.tells(&["res/values-fr/strings.xml:5", "extra", "no string of this name"]);
        let rows = place.rows("out/findings.csv");
        let columns = ["file", "record", "line", "column", "found", "source"];
        assert_eq!(
            cells(&rows, columns),
            [
                [FILES[1], "title", "3", "37", "du du", "The captain's log"],
                [FILES[1], "hint", "4", "61", "est est", "Write \"anything\" here.\nIt is kept for @you?"],
            ]
        );
        let pairs = place.rows("out/pairs.csv");
        assert_eq!(
            cells(&pairs, ["unit", "source_language", "target_language"]),
            [["title", "en", "fr"], ["hint", "en", "fr"]]
        );
    }

    #[test]
    fn without_its_source_a_file_is_told() {
        let place = app();
        fs::remove_file(place.path().join(FILES[0])).expect("a file");
        place.run(&["check", "res", "--out", "out"]).expect(2).tells(&[FILES[1], "is not there"]);
        place.write(FILES[0], "<resources><string name=\"title\">a</string><oops></resources>");
        place.run(&["check", FILES[1], "--out", "out"]).expect(3).tells(&[FILES[0], "well-formed"]);
    }
}
