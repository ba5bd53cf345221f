//! Corpora in the forms that they come in, made by programs that others wrote (see `tests/fixtures`).

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;

use support::Place;

fn fixture(name: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a fixture")
}

/// Record and text of the doubled words in `name`, a copy of a fixture.
#[cfg(feature = "parquet")]
fn found(place: &Place, name: &str, args: &[&str]) -> Vec<(String, String)> {
    place.run(&[&["check", name, "--out", "out", "--select", "REP001"], args].concat()).expect(0);
    let rows = place.rows("out/findings.csv");
    rows.iter().map(|row| (row.get("record").to_owned(), row.get("found").to_owned())).collect()
}

#[cfg(feature = "parquet")]
mod parquet {
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
