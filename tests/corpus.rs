//! The sample corpus: every planted artefact is found at its place, and nothing else; the reports are
//! the golden ones, whatever the number of threads and the size of the pieces.

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx};
use serde::Deserialize;
use support::{Row, rows};
use tempfile::TempDir;

/// Reports that are text; what is printed is kept with them.
const REPORTS: [&str; 11] = [
    "findings.csv",
    "paragraphs.csv",
    "documents.csv",
    "summary.csv",
    "run.json",
    "findings.jsonl",
    "findings.sarif",
    "junit.xml",
    "gl-code-quality-report.json",
    // With its viewer: whoever changes that looks at the page as it has become, and tests/browser opens it.
    "findings.html",
    PRINTED,
];

const WORKBOOK: &str = "findings.xlsx";

/// The formats github and text, as they are printed.
const PRINTED: &str = "printed.txt";

/// One line of `corpus/expected.jsonl`.
#[derive(Debug, Deserialize)]
struct Expected {
    file: String,
    record: String,
    rule: String,
    #[serde(default)]
    line: u64,
    #[serde(default)]
    column: u64,
    start: Option<u64>,
    found: String,
}

/// Checks `corpus` from the repository's root, as a user does, and gives the folder of the reports.
fn check_corpus(options: &[&str]) -> TempDir {
    let out = TempDir::new().expect("a temporary folder");
    let output = Command::new(env!("CARGO_BIN_EXE_mtlint"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["check", "--quiet", "--out", out.path().to_str().expect("a plain name")])
        .args(["--format", "csv,jsonl,sarif,junit,gitlab,xlsx,html,github,text"])
        .args(options)
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::write(out.path().join(PRINTED), output.stdout).expect("a file");
    out
}

fn read(folder: &Path, report: &str) -> String {
    fs::read_to_string(folder.join(report)).unwrap_or_else(|error| panic!("{report}: {error}"))
}

impl Expected {
    /// Whether `row` reports this artefact: same document and rule, overlapping place.
    fn is_found_by(&self, row: &Row) -> bool {
        if row.get("file") != format!("corpus/{}", self.file)
            || row.get("record") != self.record
            || row.get("rule") != self.rule
        {
            return false;
        }
        // One finding stands for the whole document.
        if self.rule == "tokenised-text" {
            return true;
        }
        let number = |column: &str| row.get(column).parse::<u64>().expect("a number");
        let length = self.found.chars().count() as u64;
        if let Some(start) = self.start {
            return number("start") < start + length && start < number("end");
        }
        // Lines and columns: a place spreads over lines where the text found holds line breaks.
        let end = |line: u64, column: u64, text: &str| match text.rsplit_once('\n') {
            Some((before, last)) => {
                (line + 1 + before.matches('\n').count() as u64, 1 + last.chars().count() as u64)
            }
            None => (line, column + text.chars().count() as u64),
        };
        let (start_a, end_a) = ((self.line, self.column), end(self.line, self.column, &self.found));
        let start_b = (number("line"), number("column"));
        let end_b = end(start_b.0, start_b.1, row.get("found"));
        start_a < end_b && start_b < end_a
    }
}

#[test]
fn every_planted_artefact_is_found_and_nothing_else() {
    let expected: Vec<Expected> = fs::read_to_string("corpus/expected.jsonl")
        .expect("the list of what is planted")
        .lines()
        .map(|line| serde_json::from_str(line).expect("a planted artefact"))
        .collect();
    assert!(expected.len() > 100);
    let out = check_corpus(&[]);
    let found = rows(&read(out.path(), "findings.csv"));
    let missed: Vec<String> = expected
        .iter()
        .filter(|artefact| !found.iter().any(|row| artefact.is_found_by(row)))
        .map(|artefact| format!("missed: {artefact:?}"))
        .collect();
    let surplus: Vec<String> = found
        .iter()
        .filter(|row| !expected.iter().any(|artefact| artefact.is_found_by(row)))
        .map(|row| {
            format!(
                "surplus: {} {} {}:{}:{} {:?} in {:?}…",
                row.get("rule"),
                row.get("severity"),
                row.get("file"),
                row.get("line"),
                row.get("column"),
                row.get("found"),
                row.get("before"),
            )
        })
        .collect();
    let all: Vec<String> = missed.into_iter().chain(surplus).collect();
    assert!(all.is_empty(), "{} differences:\n{}", all.len(), all.join("\n"));
}

/// `MTLINT_BLESS=1 cargo test --test corpus` writes the golden reports anew.
#[test]
fn the_reports_are_the_golden_ones() {
    let out = check_corpus(&[]);
    let golden = Path::new("reports/golden");
    for report in REPORTS {
        let now = read(out.path(), report);
        if std::env::var("MTLINT_BLESS").is_ok_and(|value| value == "1") {
            fs::create_dir_all(golden).expect("a folder");
            fs::write(golden.join(report), &now).expect("a golden report");
        }
        let before = read(golden, report);
        if now != before {
            let line = now.lines().zip(before.lines()).position(|(a, b)| a != b).unwrap_or(0);
            panic!(
                "reports/golden/{report} differs from line {}:\n  golden: {:?}\n  now:    {:?}\n\
                 If that is meant, run MTLINT_BLESS=1 cargo test --test corpus and look at the difference.",
                line + 1,
                before.lines().nth(line),
                now.lines().nth(line),
            );
        }
    }
}

/// The cells of a workbook's sheet. Its bytes may change with the library that packs them.
fn cells(path: &Path) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> =
        calamine::open_workbook(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let range = book.worksheet_range("findings").expect("a sheet");
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn the_workbook_is_the_golden_one() {
    let out = check_corpus(&[]);
    let (now, golden) = (out.path().join(WORKBOOK), Path::new("reports/golden").join(WORKBOOK));
    let is_blessed = std::env::var("MTLINT_BLESS").is_ok_and(|value| value == "1");
    if is_blessed && (!golden.exists() || cells(&now) != cells(&golden)) {
        fs::copy(&now, &golden).expect("a golden report");
    }
    assert!(cells(&now) == cells(&golden), "the findings are others; MTLINT_BLESS=1 writes them anew");
}

#[test]
fn threads_and_pieces_do_not_change_a_byte() {
    let reference = check_corpus(&["--threads", "1"]);
    for options in [
        ["--threads", "2", "--piece-size", "1048576"],
        ["--threads", "7", "--piece-size", "1"],
        ["--threads", "1", "--piece-size", "700"],
        ["--threads", "3", "--piece-size", "5000"],
    ] {
        let other = check_corpus(&options);
        for report in REPORTS {
            assert!(
                read(reference.path(), report) == read(other.path(), report),
                "{report} differs with {options:?}"
            );
        }
        let workbook = |folder: &TempDir| fs::read(folder.path().join(WORKBOOK)).expect("a workbook");
        assert!(workbook(&reference) == workbook(&other), "{WORKBOOK} differs with {options:?}");
    }
}
