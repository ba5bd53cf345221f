//! Rows of the reports, written to memory by whoever has them: workers for documents they hold
//! whole, the writer for the others.

use super::cell::guard;
use super::format::{Chunk, Format, Style, Told, csv, html};
use super::message::message;
use super::table::write_cells;
use crate::detect::Detection;
use crate::error::Problem;
use crate::finding::Severity;
use crate::fix::{Edit, Insertion};
use crate::lang::Lang;
use crate::rule::Rule;
use crate::span::Extent;

/// Which rows a run needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The findings, in the formats of the run's style; with CSV also what it tells of paragraphs and documents.
    pub reports: bool,
    /// The rows of `mtlint detect`.
    pub detections: bool,
    /// The fixes of the findings.
    pub fixes: bool,
    /// The names of the findings.
    pub names: bool,
    /// What copies of translation files say of the findings.
    pub notes: bool,
}

/// A finding by its name.
#[derive(Clone, Debug)]
pub struct NamedFinding {
    /// The record it stands in; empty for a file of text.
    pub record: String,
    /// Code of its rule.
    pub code: &'static str,
    /// Its fingerprint.
    pub fingerprint: u64,
    /// The text found.
    pub found: String,
}

/// Rows of one stretch of a run, in order.
#[derive(Debug, Default)]
pub struct Rows {
    /// How many findings there are.
    pub weights: Weights,
    /// For `findings.csv`.
    pub findings: Vec<u8>,
    /// For `paragraphs.csv`.
    pub paragraphs: Vec<u8>,
    /// For `documents.csv`.
    pub documents: Vec<u8>,
    /// For `pairs.csv`.
    pub pairs: Vec<u8>,
    /// For `mtlint detect`.
    pub detections: Vec<u8>,
    /// What the findings with a certain fix would change in their document; these may overlap.
    pub fixes: Vec<Edit>,
    /// The names of the findings.
    pub names: Vec<NamedFinding>,
    /// What a copy of the file says of the findings.
    pub notes: Vec<Insertion>,
    /// What is wrong with remarks in the text.
    pub problems: Vec<Problem>,
    /// The findings in formats other than CSV.
    chunks: [Chunk; Format::ALL.len()],
}

impl Rows {
    /// Forgets the rows and keeps the memory.
    pub fn clear(&mut self) {
        self.findings.clear();
        self.paragraphs.clear();
        self.documents.clear();
        self.pairs.clear();
        self.detections.clear();
        self.fixes.clear();
        self.names.clear();
        self.notes.clear();
        self.problems.clear();
        self.weights = Weights::default();
        self.chunks.iter_mut().for_each(Chunk::clear);
    }

    /// The findings in `format`; for CSV see the fields.
    #[must_use]
    pub fn chunk(&self, format: Format) -> &Chunk {
        &self.chunks[format as usize]
    }
}

/// Findings by severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// Errors.
    pub errors: u64,
    /// Warnings.
    pub warnings: u64,
    /// Infos.
    pub infos: u64,
}

impl Weights {
    /// Counts one finding.
    pub fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Info => self.infos += 1,
        }
    }

    /// Adds the counts of `other`.
    pub fn merge(&mut self, other: Self) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.infos += other.infos;
    }

    /// All of them.
    #[must_use]
    pub fn total(self) -> u64 {
        self.errors + self.warnings + self.infos
    }
}

/// A row of `findings.csv`, but for what its document says of it.
#[derive(Clone, Copy, Debug)]
pub struct FindingRow<'a> {
    /// See the design: stable hash of rule, text and paragraph.
    pub fingerprint: u64,
    /// How much it weighs.
    pub severity: Severity,
    /// The rule that found it.
    pub rule: &'a Rule,
    /// The language whose rules were run.
    pub language: Lang,
    /// The language of the text around, when one has the majority.
    pub around: Option<Lang>,
    /// The first paragraph with the same words, when there is an earlier one.
    pub first: Option<u64>,
    /// Paragraph within the record, from 1.
    pub paragraph: u64,
    /// Line of the file, from 1.
    pub line: u64,
    /// Column within the line, from 1, in code points.
    pub column: u64,
    /// Text before.
    pub before: &'a str,
    /// Text found.
    pub found: &'a str,
    /// Text after.
    pub after: &'a str,
    /// Text to write instead; empty where none is certain.
    pub suggestion: &'a str,
    /// Whether the suggestion is a fix, which may be to take the text out.
    pub is_fixable: bool,
    /// Line and column of the place behind its last character.
    pub behind: (u64, u64),
    /// What stands before it in the record's text.
    pub start: Extent,
    /// What stands before its end.
    pub end: Extent,
    /// The paragraph, for the format that shows it and else empty, and the byte that the finding starts at in it.
    pub whole: (&'a str, usize),
    /// For a translation: what it belongs to.
    pub unit: Option<UnitRow<'a>>,
}

/// What a row of `findings.csv` says of a unit of a file of translations.
#[derive(Clone, Copy, Debug)]
pub struct UnitRow<'a> {
    /// Its name in the file.
    pub id: &'a str,
    /// The language of the source.
    pub language: Lang,
    /// The source.
    pub source: &'a str,
    /// What the finding speaks of in the source; may be empty.
    pub found: &'a str,
    /// The translation.
    pub target: &'a str,
    /// Number of the first unit with the same source.
    pub same_source: Option<u64>,
    /// Number of the first unit with the same translation and another source.
    pub same_target: Option<u64>,
}

/// A row of `pairs.csv`.
#[derive(Clone, Copy, Debug)]
pub struct PairRow<'a> {
    /// The unit's name in the file.
    pub id: &'a str,
    /// Its number in the document, from 1.
    pub number: u64,
    /// Line of the file, from 1.
    pub line: u64,
    /// Languages of source and translation.
    pub languages: (Lang, Lang),
    /// Words of both.
    pub words: (u32, u32),
    /// Characters of the translation for one of the source; `None` where either is empty.
    pub ratio: Option<f64>,
    /// How many findings there are.
    pub findings: u64,
    /// Codes of the rules that found something, each once.
    pub checks: &'a [&'a str],
}

/// Writes the rows of one document. Its file and record cells are prepared once.
#[derive(Debug)]
pub struct DocumentRows<'a> {
    style: &'a Style,
    file: &'a str,
    record: &'a str,
    prefix: Vec<u8>,
}

impl<'a> DocumentRows<'a> {
    /// For the document `record` of `file`.
    #[must_use]
    pub fn new(style: &'a Style, file: &'a str, record: &'a str) -> Self {
        let dialect = style.dialect;
        let mut prefix = Vec::new();
        write_cells(&mut prefix, dialect, [guard(file).as_ref(), guard(record).as_ref()]);
        // The row goes on.
        prefix.pop();
        prefix.push(dialect.delimiter);
        Self { style, file, record, prefix }
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> &'a str {
        self.file
    }

    /// The record; empty for a document that is a file.
    #[must_use]
    pub fn record(&self) -> &'a str {
        self.record
    }

    /// Appends a finding in all formats wanted; its sentence.
    pub fn finding(&self, row: &FindingRow<'_>, rows: &mut Rows) -> String {
        let message = message(row);
        let record = row.unit.map_or(self.record, |unit| unit.id);
        let told = Told { file: self.file, record, row, message: &message };
        if self.style.formats.contains(Format::Csv) {
            csv::finding(&told, self.style, &mut rows.findings);
        }
        told.write(self.style, &mut rows.chunks);
        rows.weights.add(row.severity);
        message
    }

    /// Is told that the document has no more findings than the `weights` appended.
    pub fn closed(&self, paragraphs: u64, words: u64, weights: Weights, rows: &mut Rows) {
        if weights.total() > 0 && self.style.formats.contains(Format::Html) {
            html::document(self.record, paragraphs, words, &mut rows.chunks[Format::Html as usize].bytes);
        }
    }

    /// Appends a row of `paragraphs.csv`. Written by hand but for the prefix: no other cell can need
    /// quotation marks, and there may be a hundred million rows.
    #[expect(clippy::too_many_arguments, reason = "the columns of a row")]
    pub fn paragraph(
        &self,
        number: u64,
        line: u64,
        detection: &Detection,
        assigned: &str,
        words: u32,
        weights: Weights,
        out: &mut Vec<u8>,
    ) {
        let d = self.style.dialect.delimiter;
        self.decision(number, line, detection, assigned, words, out);
        push_number(out, weights.total(), d);
        push_number(out, weights.errors, d);
        push_number(out, weights.warnings, d);
        push_number(out, weights.infos, b'\n');
    }

    /// Appends a row of `pairs.csv`.
    pub fn pair(&self, row: &PairRow<'_>, out: &mut Vec<u8>) {
        let d = self.style.dialect.delimiter;
        out.extend_from_slice(&self.prefix);
        write_cells(out, self.style.dialect, [guard(row.id).as_ref()]);
        // The row goes on.
        out.pop();
        out.push(d);
        push_number(out, row.number, d);
        push_number(out, row.line, d);
        push_text(out, row.languages.0.code(), d);
        push_text(out, row.languages.1.code(), d);
        push_number(out, u64::from(row.words.0), d);
        push_number(out, u64::from(row.words.1), d);
        push_text(out, &row.ratio.map_or(String::new(), |ratio| format!("{ratio:.2}")), d);
        push_number(out, row.findings, d);
        push_text(out, &row.checks.join(" "), b'\n');
    }

    /// Appends a row that `mtlint detect` prints; `text` is the paragraph's beginning.
    pub fn detection(
        &self,
        number: u64,
        line: u64,
        detection: &Detection,
        words: u32,
        text: &str,
        out: &mut Vec<u8>,
    ) {
        self.decision(number, line, detection, detection.named.unwrap_or_default(), words, out);
        write_cells(out, self.style.dialect, [guard(text).as_ref()]);
    }

    /// The cells that both rows of a paragraph begin with; `name` stands behind the confidence.
    fn decision(
        &self,
        number: u64,
        line: u64,
        detection: &Detection,
        name: &str,
        words: u32,
        out: &mut Vec<u8>,
    ) {
        let d = self.style.dialect.delimiter;
        out.extend_from_slice(&self.prefix);
        push_number(out, number, d);
        push_number(out, line, d);
        push_text(out, detection.lang.code(), d);
        push_confidence(out, detection.confidence);
        out.push(d);
        push_text(out, name, d);
        push_text(out, detection.mixed_with.map_or("", Lang::code), d);
        push_text(out, detection.script.code(), d);
        push_number(out, u64::from(words), d);
    }

    /// Appends a row of `documents.csv`; `by_lang` counts paragraphs in the order of [`Lang::ALL`].
    pub fn document(
        &self,
        paragraphs: u64,
        words: u64,
        by_lang: [u64; 5],
        weights: Weights,
        out: &mut Vec<u8>,
    ) {
        let d = self.style.dialect.delimiter;
        out.extend_from_slice(&self.prefix);
        for count in [paragraphs, words].into_iter().chain(by_lang) {
            push_number(out, count, d);
        }
        for count in [weights.total(), weights.errors, weights.warnings, weights.infos] {
            push_number(out, count, d);
        }
        let rate = per_words(weights.total(), words, 1000.0);
        out.extend_from_slice(rate.as_bytes());
        out.push(b'\n');
    }
}

/// `count` per `unit` words with two decimals; 0 where there are no words.
#[must_use]
pub fn per_words(count: u64, words: u64, unit: f64) -> String {
    let rate = if words == 0 { 0.0 } else { count as f64 * unit / words as f64 };
    format!("{rate:.2}")
}

fn push_number(out: &mut Vec<u8>, number: u64, end: u8) {
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
    out.push(end);
}

fn push_text(out: &mut Vec<u8>, text: &str, end: u8) {
    out.extend_from_slice(text.as_bytes());
    out.push(end);
}

/// Two decimals, rounded down, so that 1.00 means certain.
fn push_confidence(out: &mut Vec<u8>, confidence: f32) {
    let hundredths = (confidence.clamp(0.0, 1.0) * 100.0) as u8;
    let digit = |n: u8| b'0' + n % 10;
    out.extend_from_slice(&[digit(hundredths / 100), b'.', digit(hundredths / 10), digit(hundredths)]);
}
