//! Places and pieces: what a report says of a place is true of the file, and how a file is cut for the
//! workers changes nothing.

#![allow(clippy::print_stderr, reason = "a skipped test says why")]

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;
use std::path::Path;

use mtlint::engine::Engine;
use mtlint::error::{Problem, Result};
use mtlint::input::{self, Options};
use mtlint::pipeline::{Observer, Run};
use mtlint::report::cell::unguard;
use mtlint::report::columns::{DOCUMENTS, FINDINGS, PARAGRAPHS};
use mtlint::report::rows::{Rows, Wanted};
use mtlint::report::table::{Dialect, header};
use mtlint::report::{Format, Formats, Style};
use mtlint::settings::Settings;
use proptest::prelude::*;
use support::{Row, rows};

const DIALECT: Dialect = Dialect { delimiter: b',', bom: false };

/// All rows of a run, and its problems.
#[derive(Debug, Default, PartialEq)]
struct Collected {
    findings: Vec<u8>,
    paragraphs: Vec<u8>,
    documents: Vec<u8>,
    problems: Vec<String>,
}

impl Observer for Collected {
    fn rows(&mut self, _source: usize, rows: &Rows) -> Result<()> {
        self.findings.extend_from_slice(&rows.findings);
        self.paragraphs.extend_from_slice(&rows.paragraphs);
        self.documents.extend_from_slice(&rows.documents);
        Ok(())
    }

    fn problem(&mut self, problem: &Problem) {
        self.problems.push(problem.to_string());
    }
}

impl Collected {
    fn table(&self, columns: &[&str], body: &[u8]) -> Vec<Row> {
        let mut text = header(columns, DIALECT);
        text.extend_from_slice(body);
        rows(&String::from_utf8(text).expect("reports are UTF-8"))
    }

    fn findings(&self) -> Vec<Row> {
        self.table(&FINDINGS, &self.findings)
    }
}

fn check(path: &Path, piece: usize, threads: usize) -> Collected {
    let options = Options { piece, ..Options::default() };
    let paths = [path.to_str().expect("a plain name").to_owned()];
    let (sources, problems) = input::discover(&paths, &options).expect("no pattern");
    assert_eq!(problems, []);
    let engine = Engine::new(Settings::default());
    let wanted = Wanted { reports: true, detections: false, ..Wanted::default() };
    let style = Style::new(Formats::of(&[Format::Csv]), DIALECT);
    let run = Run { engine: &engine, options: &options, style: &style, wanted, assume: None, threads };
    let mut collected = Collected::default();
    run.check(&sources, &mut collected).expect("rows go to memory");
    collected
}

/// Panics unless every finding in the text file `path` stands where its row says.
fn assert_places_are_true(path: &Path) -> usize {
    let bytes = fs::read(path).expect("a file");
    // A mark of byte order is no text.
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes));
    let characters: Vec<char> = text.chars().collect();
    let lines: Vec<&str> = text.split('\n').collect();
    let findings = check(path, 1 << 20, 1).findings();
    for row in &findings {
        let number = |column: &str| row.get(column).parse::<usize>().expect("a number");
        let found = unguard(row.get("found"));
        let slice: String = characters[number("start")..number("end")].iter().collect();
        assert_eq!(slice, found, "start and end in {}", path.display());
        let first = found.split('\n').next().expect("something was found");
        let line = lines[number("line") - 1];
        let from_column: String = line.chars().skip(number("column") - 1).collect();
        assert!(from_column.starts_with(first), "line and column in {}: {row:?}", path.display());
        let before = unguard(row.get("before"));
        let context: String = characters[..number("start")].iter().collect();
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        assert!(squeezed(&context).ends_with(&squeezed(before)), "before in {}: {row:?}", path.display());
    }
    findings.len()
}

#[test]
fn places_are_true_in_the_sample_corpus() {
    let mut findings = 0;
    for folder in ["news", "docs", "web", "literature", "mixed"] {
        let folder = Path::new("corpus").join(folder);
        for entry in fs::read_dir(folder).expect("the sample corpus") {
            let path = entry.expect("an entry").path();
            // Other encodings are tested by what the reports of the corpus say.
            if path.extension().is_some_and(|ext| ext == "txt") && fs::read_to_string(&path).is_ok() {
                findings += assert_places_are_true(&path);
            }
        }
    }
    assert!(findings > 50, "only {findings} findings were looked at");
}

#[test]
fn places_are_true_in_real_text() {
    let folder = Path::new("../shared/data/human");
    if !folder.is_dir() {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    }
    for name in ["news.en.txt", "web.en.txt", "news.fr.txt", "news_wiki.ar.txt"] {
        assert_places_are_true(&folder.join(name));
    }
}

#[test]
fn places_are_true_in_json_with_escapes() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let path = folder.path().join("a.jsonl");
    let line = r#"{"x": "é", "text": "A \"quoted\" tab\t and \u00e9 and \ud83d\ude00.\n\nThe ship left the the harbour at noon, as we all knew.", "id": 7}"#;
    fs::write(&path, format!("{line}\n")).expect("a file");
    let findings = check(&path, 1 << 20, 1).findings();
    let row = findings.iter().find(|row| row.get("rule") == "doubled-word").expect("the the");
    let column: usize = row.get("column").parse().expect("a number");
    let from_column: String = line.chars().skip(column - 1).collect();
    assert!(from_column.starts_with("the the harbour"), "{from_column}");
    let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
    let text: Vec<char> = value["text"].as_str().expect("a string").chars().collect();
    let (start, end): (usize, usize) =
        (row.get("start").parse().expect("a number"), row.get("end").parse().expect("a number"));
    assert_eq!(text[start..end].iter().collect::<String>(), "the the");
    assert_eq!((row.get("line"), row.get("record"), row.get("paragraph")), ("1", "7", "2"));
}

/// Text with everything that matters for cutting: blank lines of all kinds, long and short lines,
/// three scripts, repeated paragraphs, artefacts, broken bytes.
fn documents() -> impl Strategy<Value = Vec<u8>> {
    let fragment = prop_oneof![
        4 => Just("The ship left the harbour at noon and nobody saw it go.".as_bytes().to_vec()),
        3 => Just("Le bateau a quitté le port à midi, sans que personne le voie.".as_bytes().to_vec()),
        3 => Just("غادرت السفينة الميناء ظهرا ولم يرها أحد من الناس.".as_bytes().to_vec()),
        2 => Just(b"She said that the the road to to the lake was closed.".to_vec()),
        1 => Just("« Une citation que rien ne ferme.".as_bytes().to_vec()),
        1 => Just("شارك هاذا المقال !".as_bytes().to_vec()),
        1 => Just(b"Menu : Home ; About !".to_vec()),
        1 => Just(b"broken \xff\xfe bytes caf\xe9".to_vec()),
        1 => Just(b"  \t indented".to_vec()),
        1 => "[a-z \u{e9}\u{627}\u{200f}]{0,200}".prop_map(String::into_bytes),
    ];
    let border = prop_oneof![
        3 => Just(&b"\n"[..]),
        5 => Just(&b"\n\n"[..]),
        1 => Just(&b"\r\n"[..]),
        1 => Just(&b"\r\n\r\n"[..]),
        1 => Just(&b"\n \t\n\n"[..]),
        1 => Just(&b" "[..]),
    ];
    proptest::collection::vec((fragment, border), 0..300).prop_map(|parts| {
        parts.into_iter().flat_map(|(text, border)| [text, border.to_vec()].concat()).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn pieces_and_threads_do_not_change_a_row(
        document in documents(),
        piece in 1usize..20_000,
        threads in 1usize..4,
    ) {
        let folder = tempfile::TempDir::new().expect("a folder");
        let path = folder.path().join("document.txt");
        fs::write(&path, &document).expect("a file");
        let whole = check(&path, 64 << 20, 1);
        let cut = check(&path, piece, threads);
        prop_assert_eq!(String::from_utf8_lossy(&whole.paragraphs), String::from_utf8_lossy(&cut.paragraphs));
        prop_assert_eq!(String::from_utf8_lossy(&whole.findings), String::from_utf8_lossy(&cut.findings));
        prop_assert_eq!(whole.documents, cut.documents);
        // Broken bytes are told by the piece; all else is the same.
        let other = |problems: &[String]| problems.iter().filter(|told| !told.contains("invalid byte")).count();
        prop_assert_eq!(other(&whole.problems), other(&cut.problems));
    }

    #[test]
    fn rows_count_up(document in documents()) {
        let folder = tempfile::TempDir::new().expect("a folder");
        let path = folder.path().join("document.txt");
        fs::write(&path, &document).expect("a file");
        let collected = check(&path, 3000, 2);
        let paragraphs = collected.table(&PARAGRAPHS, &collected.paragraphs);
        let documents = collected.table(&DOCUMENTS, &collected.documents);
        for (n, row) in paragraphs.iter().enumerate() {
            prop_assert_eq!(row.get("paragraph"), (n + 1).to_string());
        }
        if let [document] = &documents[..] {
            prop_assert_eq!(document.get("paragraphs"), paragraphs.len().to_string());
            let sum: u64 = paragraphs.iter().map(|row| row.get("findings").parse::<u64>().expect("a number")).sum();
            prop_assert_eq!(document.get("findings"), sum.to_string());
            prop_assert_eq!(collected.findings().len() as u64, sum);
        }
    }
}
