//! Files of translations, made by programs that others wrote (see `tests/fixtures`), and copies of them with remarks.

#![expect(clippy::print_stderr, reason = "says what is not tried where a program is missing")]

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;
use std::process::Command;

use support::{Place, Row, cells, fixture};

/// `text` without the lines that annotating may add.
fn without_remarks(text: &str, end: &str) -> String {
    let is_added = |line: &&str| !line.starts_with("# mtlint: ") && *line != format!("#, fuzzy{end}");
    text.split_inclusive('\n').filter(is_added).collect()
}

mod po {
    use super::*;

    #[test]
    fn findings_have_the_places_of_the_file() {
        let place = Place::new();
        place.write("fr.po", fixture("po/fr.po"));
        place.run(&["check", "fr.po", "--out", "out", "--select", "REP001"]).expect(0);
        let rows = place.rows("out/findings.csv");
        let columns = ["record", "line", "column", "found", "source_language"];
        assert_eq!(
            cells(&rows, columns),
            [
                ["Welcome back, %s. Your last visit was on Tuesday, and three …", "17", "31", "la la", "en"],
                [
                    "Save the file before you leave. It cannot be \"restored\" late…",
                    "25",
                    "15",
                    "pas pas",
                    "en"
                ],
                ["%d page was printed.[1]", "42", "21", "ont ont", "en"],
            ]
        );
        let pairs = place.rows("out/pairs.csv");
        assert_eq!(pairs.len(), 8);
        assert!(pairs.iter().all(|row| row.get("target_language") == "fr"));
        place.write("ar.po", fixture("po/toolkit.po"));
        place.run(&["check", "ar.po", "--out", "out", "--select", "REP001"]).expect(0);
        assert_eq!(
            cells(&place.rows("out/findings.csv"), ["found", "source_language"]),
            [["الاجتماع الاجتماع", "fr"]]
        );
    }

    #[test]
    fn a_copy_says_what_was_found_and_is_else_the_same() {
        let place = Place::new();
        for (name, kept) in [("fr.po", "fr.po"), ("windows/latin1.po", "latin1.po")] {
            place.write(name, fixture(&format!("po/{kept}")));
            let args = ["check", name, "--out", "out", "--select", "REP001", "--annotate", "copies"];
            let ran = place.run(&args).expect(0);
            assert!(ran.out.contains("1 annotated copy in copies"), "{}", ran.out);
            let text = |bytes: &[u8]| -> String {
                if kept == "fr.po" {
                    String::from_utf8(bytes.to_vec()).expect("UTF-8")
                } else {
                    bytes.iter().map(|&byte| char::from(byte)).collect()
                }
            };
            let end = if kept == "fr.po" { "\n" } else { "\r\n" };
            let before = text(&fixture(&format!("po/{kept}")));
            let copy = fs::read(place.path().join("copies").join(name)).expect("a copy");
            let after = text(&copy);
            assert_eq!(after.matches("# mtlint: REP001 ").count(), 3, "{after}");
            assert_eq!(without_remarks(&after, end), without_remarks(&before, end));
            assert!(after.split_inclusive('\n').all(|line| line.ends_with(end)));
            let severities = place.rows("out/findings.csv");
            assert!(severities.iter().any(|row| row.get("severity") == "error"));
            let errors = severities.iter().filter(|row| row.get("severity") == "error").count();
            assert_eq!(after.matches("#, fuzzy").count(), before.matches("#, fuzzy").count() + errors);
            assert_eq!(text(&fs::read(place.path().join(name)).expect("the file")), before);
            // Said once is enough.
            place.write("again.po", &copy);
            place
                .run(&["check", "again.po", "--no-reports", "--select", "REP001", "--annotate", "more"])
                .expect(0);
            assert!(!place.exists("more/again.po"));
            accepted(&place, &format!("copies/{name}"));
        }
    }

    /// Asks gettext whether it takes the file.
    fn accepted(place: &Place, name: &str) {
        let ran = Command::new("msgfmt").args(["-c", "-o", "-", name]).current_dir(place.path()).output();
        match ran {
            Ok(output) => {
                assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
            }
            Err(error) => eprintln!("not asked: msgfmt cannot be run ({error})"),
        }
    }

    #[test]
    fn a_copy_never_replaces_an_input() {
        let place = Place::new();
        place.write("fr.po", fixture("po/fr.po"));
        let ran =
            place.run(&["check", "fr.po", "--no-reports", "--select", "REP001", "--annotate", "."]).expect(3);
        ran.tells(&["fr.po", "not annotated", "replace an input"]);
        assert_eq!(fs::read(place.path().join("fr.po")).expect("the file"), fixture("po/fr.po"));
        let packed = place.path().join("packed.po.gz");
        let Ok(zipped) = Command::new("gzip").arg("-c").arg(place.path().join("fr.po")).output() else {
            return eprintln!("not tried: gzip cannot be run");
        };
        fs::write(&packed, zipped.stdout).expect("a file");
        let args = ["check", "packed.po.gz", "--no-reports", "--select", "REP001", "--annotate", "copies"];
        place.run(&args).expect(3).tells(&["packed.po.gz", "packed files are not rewritten"]);
    }

    #[test]
    fn what_is_broken_is_told_and_the_rest_is_read() {
        let place = Place::new();
        place.write(
            "fr.po",
            "msgid \"one\nmsgstr \"un\"\n\nmsgid \"It is good.\"\nmsgstr \"C'est bien bien.\"\n",
        );
        let ran = place.run(&["check", "fr.po", "--out", "out", "--select", "REP001"]).expect(3);
        ran.tells(&["fr.po:1", "a quotation mark is not closed"]);
        assert_eq!(place.rows("out/pairs.csv").len(), 1);
    }
}

mod tables {
    use super::*;

    const COLUMNS: [&str; 4] = ["record", "line", "column", "found"];

    fn found(rows: &[Row]) -> Vec<[&str; 4]> {
        cells(rows, COLUMNS)
    }

    #[test]
    fn quoted_cells_know_their_places() {
        let place = Place::new();
        let table = "id;source;target\n\
                     a;\"It is \"\"good\"\".\nIt lasts.\";\"C'est \"\"bon\"\".\nIl dure dure longtemps.\"\r\n\
                     b;Yes; Oui oui\n";
        place.write("t.csv", table);
        let args = ["check", "t.csv", "--out", "out", "--select", "REP001", "--languages", "en-fr"];
        place.run(&args).expect(0);
        assert_eq!(found(&place.rows("out/findings.csv")), [["a", "4", "4", "dure dure"]]);
        let pairs = place.rows("out/pairs.csv");
        assert_eq!(cells(&pairs, ["unit", "line", "source_language"]), [["a", "3", "en"], ["b", "5", "en"]]);
    }

    #[test]
    fn a_table_without_languages_is_a_corpus() {
        let place = Place::new();
        let rows = "name,body,mtlint_ignore\n\
                    x,\"We met the the mayor, \"\"Ann\"\".\",\n\
                    y,We met the the mayor.,REP001\n\
                    z,\"One line.\n\nThen we met the the mayor.\",\n";
        place.write("t.csv", rows);
        place.write("t.tsv", "text\tid\n\"We\" met the the mayor.\tq\n");
        let args = ["check", "t.csv", "t.tsv", "--out", "out", "--select", "REP001", "--id-field", "1"];
        let ran = place.run(&args).expect(0);
        assert!(!place.exists("out/pairs.csv"), "{}", ran.err);
        assert_eq!(
            found(&place.rows("out/findings.csv")),
            [
                ["x", "2", "11", "the the"],
                ["z", "6", "13", "the the"],
                ["\"We\" met the the mayor.", "2", "10", "the the"],
            ]
        );
        place.run(&["check", "t.csv", "--text-field", "nothing"]).expect(2).tells(&["nothing", "name, body"]);
    }

    #[test]
    fn json_has_pairs_where_fields_are_named() {
        let place = Place::new();
        let rows = "{\"id\": 7, \"t\": {\"en\": \"It lasts.\", \"fr\": \"\\u00c9t\\u00e9\\n: il dure dure.\"}}\n\
                    {\"t\": {\"en\": \"It lasts.\"}}\n[]\n{\"t\": {\"en\": \"Yes.\", \"fr\": null}}\n";
        place.write("a.jsonl", rows);
        let fields = ["--source-field", "t.en", "--target-field", "t.fr"];
        let args = [&["check", "a.jsonl", "--out", "out", "--select", "REP001"], &fields[..]].concat();
        let ran = place.run(&args).expect(3);
        ran.tells(&["a.jsonl:2", "no field \"t.fr\""]);
        ran.tells(&["a.jsonl:3", "JSON"]);
        assert_eq!(found(&place.rows("out/findings.csv")), [["7", "1", "63", "dure dure"]]);
        let pairs = cells::<2>(&place.rows("out/pairs.csv"), ["unit", "source_language"]).len();
        assert_eq!(pairs, 2);
    }

    #[test]
    fn lines_of_two_files_are_pairs() {
        let place = Place::new();
        place.write("a.en", "It lasts long.\n\nYes.\nMore.\n");
        place.write("a.fr", "Il dure dure longtemps.\n\nOui.\n");
        let args = ["check", "a.en", "a.fr", "--languages", "en-fr", "--out", "out", "--select", "REP001"];
        place.run(&args).expect(3).tells(&["a.fr:4", "fewer lines than a.en"]);
        assert_eq!(found(&place.rows("out/findings.csv")), [["#1", "1", "4", "dure dure"]]);
        let pairs = place.rows("out/pairs.csv");
        let columns = ["unit", "source_language", "target_language"];
        assert_eq!(cells(&pairs, columns), [["#1", "en", "fr"], ["#3", "en", "fr"]]);
    }

    #[test]
    fn of_a_folder_only_tables_with_text_are_read() {
        let place = Place::new();
        place.write("in/a.csv", "source,target\nYes yes.,Oui oui.\nHe came.,Il est venu venu hier.\n");
        place.write("in/numbers.csv", "x,y\n1,2\n");
        place.write("in/reports/findings.csv", "fingerprint,source,target\n1,It is.,C'est c'est cela.\n");
        place.run(&["check", "in", "--out", "out", "--select", "REP001"]).expect(0);
        let files: Vec<String> =
            place.rows("out/documents.csv").iter().map(|row| row.get("file").to_owned()).collect();
        assert_eq!(files, ["in/a.csv"]);
    }

    #[test]
    fn a_table_in_an_archive_is_a_corpus() {
        let place = Place::new();
        place.write("t.csv", "id,text\nx,\"Here, we met the the mayor.\"\n");
        match Command::new("tar").args(["-cf", "all.tar", "t.csv"]).current_dir(place.path()).status() {
            Ok(status) if status.success() => {}
            _ => return eprintln!("not tried: tar cannot be run"),
        }
        place.run(&["check", "all.tar", "--out", "out", "--select", "REP001"]).expect(0);
        assert_eq!(found(&place.rows("out/findings.csv")), [["t.csv#x", "2", "17", "the the"]]);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_told() {
        let place = Place::new();
        place.write("t.csv", "source,target\nYes.,Oui.\nNo.,\"Non.\n");
        place.run(&["check", "t.csv", "--out", "out"]).expect(3).tells(&["t.csv:3", "not closed"]);
        assert_eq!(place.rows("out/pairs.csv").len(), 1);
    }
}

#[test]
fn what_is_missing_hides_nothing_that_is_there() {
    let place = Place::new();
    let table = "source\ttarget\n\
                 Press %s (twice) to stop the engine on deck.\tAppuyez pour arrêter le le moteur sur le pont.\n";
    place.write("a.en-fr.tsv", table);
    place.run(&["check", "a.en-fr.tsv", "--out", "out"]).expect(0);
    let rows = place.rows("out/findings.csv");
    let found: Vec<_> =
        cells(&rows, ["code", "found"]).into_iter().map(|[code, found]| (code, found)).collect();
    let whole = "Appuyez pour arrêter le le moteur sur le pont.";
    assert_eq!(found, [("BIT003", whole), ("BIT016", whole), ("REP001", "le le")]);
}
