//! Corpora in the forms that they come in, made by programs that others wrote (see `tests/fixtures`).

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use support::{Place, fixture};

/// Record and text of the doubled words in `name`, a copy of a fixture.
#[cfg(feature = "parquet")]
fn found(place: &Place, name: &str, args: &[&str]) -> Vec<(String, String)> {
    place.run(&[&["check", name, "--out", "out", "--select", "REP001"], args].concat()).expect(0);
    let rows = place.rows("out/findings.csv");
    rows.iter().map(|row| (row.get("record").to_owned(), row.get("found").to_owned())).collect()
}

#[cfg(feature = "parquet")]
mod parquet {
    use std::fs;

    use super::*;

    const FILES: [&str; 3] = ["plain.parquet", "snappy.parquet", "dictionary.parquet"];

    fn expected(ids: [&str; 3]) -> Vec<(String, String)> {
        let found = ["the the", "le le", "قبل قبل"];
        ids.into_iter().zip(found).map(|(id, text)| (id.to_owned(), text.to_owned())).collect()
    }

    #[test]
    fn every_row_comes_back_with_its_name() {
        let place = Place::new();
        for name in FILES {
            place.write(name, fixture(&format!("parquet/{name}")));
            let urls = ["https://example.org/0", "https://example.org/1", "https://example.org/3"];
            assert_eq!(found(&place, name, &[]), expected(urls), "{name}");
            assert_eq!(found(&place, name, &["--id-field", "n"]), expected(["1", "2", "#4"]), "{name}");
            let nested = ["--text-field", "page.body", "--id-field", "page.lang"];
            assert_eq!(found(&place, name, &nested), expected(["en"; 3]), "{name}");
            assert_eq!(place.rows("out/documents.csv").len(), 3);
        }
        // A file in an archive or from a pipe is read too.
        let piped = place
            .command()
            .args(["check", "-", "--input-format", "parquet", "--out", "out"])
            .stdin(fs::File::open(place.path().join(FILES[0])).expect("a file"))
            .output()
            .expect("it runs");
        assert!(piped.status.success());
        assert_eq!(place.rows("out/documents.csv").len(), 3);
    }

    #[test]
    fn row_groups_are_decoded_side_by_side_and_told_in_order() {
        let place = Place::new();
        place.write("many.parquet", fixture("parquet/many.parquet"));
        let all: Vec<_> = (0..128).map(|i| (format!("r{i}"), "of of".to_owned())).collect();
        for threads in ["1", "2", "8", "8", "8"] {
            assert_eq!(found(&place, "many.parquet", &["-j", threads]), all, "{threads} threads");
        }
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let place = Place::new();
        for name in ["no_text.parquet", "empty.parquet", "plain.parquet"] {
            place.write(name, fixture(&format!("parquet/{name}")));
        }
        place
            .run(&["check", "no_text.parquet", "plain.parquet"])
            .expect(3)
            .tells(&["no field \"text\"", "score, label"]);
        place
            .run(&["check", "empty.parquet", "plain.parquet"])
            .expect(3)
            .tells(&["empty.parquet", "is empty"]);
        let whole = fixture("parquet/plain.parquet");
        place.write("cut.parquet", &whole[..whole.len() / 2]);
        place.write("text.parquet", "nothing of that kind");
        let mut broken = whole;
        broken[40..400].fill(0xAA);
        place.write("broken.parquet", broken);
        let ran =
            place.run(&["check", "cut.parquet", "text.parquet", "broken.parquet", "plain.parquet"]).expect(3);
        ran.tells(&["cut.parquet", "no Parquet file"]);
        ran.tells(&["text.parquet", "no Parquet file"]);
        ran.tells(&["broken.parquet", "damaged"]);
        assert_eq!(
            place
                .rows("reports/documents.csv")
                .iter()
                .filter(|row| row.get("file") == "plain.parquet")
                .count(),
            3
        );
    }
}

#[cfg(feature = "html")]
mod warc {
    use super::*;

    #[test]
    fn pages_come_back_with_their_addresses() {
        let place = Place::new();
        for name in ["pages.warc", "pages.warc.gz"] {
            place.write(name, fixture(&format!("warc/{name}")));
            place.run(&["check", name, "--out", "out", "--select", "REP001"]).expect(0);
            let rows = place.rows("out/findings.csv");
            let found: Vec<_> =
                rows.iter().map(|row| (row.get("record"), row.get("found"), row.get("after"))).collect();
            assert_eq!(
                found,
                [
                    ("https://example.org/en", "the the", " island at dawn."),
                    ("https://example.org/fr", "le le", " port avant l’aube, déjà embarqué."),
                    ("https://example.org/ar", "قبل قبل", " الفجر وعادت في المساء."),
                ],
                "{name}"
            );
            let documents = place.rows("out/documents.csv");
            assert_eq!(documents.len(), 3, "pictures, requests and missing pages are no documents");
        }
        place.write("text.warc.wet.gz", fixture("warc/text.warc.wet.gz"));
        place.run(&["check", "text.warc.wet.gz", "--out", "out", "--select", "REP001"]).expect(0);
        let rows = place.rows("out/findings.csv");
        assert_eq!((rows[0].get("record"), rows[0].get("column")), ("https://example.org/0", "18"));
        assert_eq!(place.rows("out/documents.csv").len(), 2);
    }

    #[test]
    fn a_wrong_length_costs_its_record_only() {
        let place = Place::new();
        let whole = String::from_utf8_lossy(&fixture("warc/pages.warc")).into_owned();
        let lengths: Vec<_> = whole.match_indices("Content-Length: ").map(|(at, _)| at + 16).collect();
        // The page in English is the third record.
        let end = lengths[2] + whole[lengths[2]..].find('\r').expect("a line end");
        for (length, survivors) in [("9", 2), ("400", 1)] {
            let broken = format!("{}{length}{}", &whole[..lengths[2]], &whole[end..]);
            place.write("broken.warc", broken);
            let ran = place.run(&["check", "broken.warc", "--out", "out", "--select", "REP001"]).expect(3);
            ran.tells(&["broken.warc", "wrong length"]);
            assert!(place.rows("out/documents.csv").len() >= survivors, "{length}");
        }
        place.write("cut.warc", &whole.as_bytes()[..lengths[2] + 60]);
        place
            .run(&["check", "cut.warc", "--out", "out"])
            .expect(3)
            .tells(&["cut.warc", "ends within a record"]);
        place.write("other.warc", "nothing of the kind");
        place.run(&["check", "other.warc", "--out", "out"]).expect(2).tells(&["other.warc", "WARC"]);
    }
}

#[cfg(not(feature = "parquet"))]
#[test]
fn a_build_without_parquet_says_so() {
    let place = Place::new();
    place.write("plain.parquet", fixture("parquet/plain.parquet"));
    place.write("a.txt", "Nobody had told us so.");
    place
        .run(&["check", "plain.parquet", "a.txt"])
        .expect(3)
        .tells(&["plain.parquet", "without the feature \"parquet\""]);
}

#[cfg(feature = "office")]
#[test]
fn documents_of_word_processors_are_checked_paragraph_by_paragraph() {
    let place = Place::new();
    for name in ["musee.docx", "musee.odt", "suq.docx", "suq.odt"] {
        place.write(name, fixture(&format!("office/{name}")));
    }
    place.run(&["check", ".", "--out", "out", "--select", "REP001"]).expect(0);
    let rows = place.rows("out/findings.csv");
    let found: Vec<_> =
        rows.iter().map(|row| ["file", "line", "column", "found"].map(|column| row.get(column))).collect();
    assert_eq!(
        found,
        [
            ["musee.docx", "3", "23", "les les"],
            ["musee.odt", "3", "23", "les les"],
            ["suq.docx", "2", "43", "بعد بعد"],
            ["suq.odt", "2", "43", "بعد بعد"],
        ]
    );
    place.write("cut.docx", &fixture("office/musee.docx")[..3000]);
    place.run(&["check", "cut.docx", "musee.odt", "--out", "out"]).expect(3).tells(&["cut.docx"]);
}
