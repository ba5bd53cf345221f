//! The formats that findings are reported in.
//!
//! Each has a file here, with two sides. The workers' side, a function `finding`, makes bytes of one finding,
//! so that formats cost time on all cores; the writer's side, a `Sink`, puts the bytes of all workers together, in
//! order, with what stands before, between and behind them. Formats for the terminal have no sink: the
//! program prints them.

pub(super) mod csv;
pub mod github;
mod gitlab;
pub(super) mod html;
mod json;
mod jsonl;
mod junit;
mod kept;
mod plain;
mod sarif;
mod sarif_log;
mod text;
mod xlsx;
mod xml;
mod zip;

use std::fmt;
use std::path::Path;

use self::kept::Open;
use super::columns::{FINDINGS, UNIT_COLUMNS};
use super::files::ReportFile;
use super::rows::{FindingRow, Rows};
use super::run::RunFacts;
use super::summary::Tally;
use super::table::Dialect;
use super::verdicts::Verdicts;
use crate::error::{ErrorKind, Result};
use crate::finding::Severity;
use crate::nearest;

/// A format of reports. The next one gets a name here, a file in this module, and its two sides in
/// `Told::write` and `sink`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Tables for spreadsheets: findings, paragraphs, documents, summary.
    Csv,
    /// One JSON object a line.
    Jsonl,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// JUnit XML, for build servers.
    Junit,
    /// GitLab's code quality report.
    Gitlab,
    /// A workbook for review.
    Xlsx,
    /// A page for review in a browser.
    Html,
    /// Workflow commands of GitHub Actions, printed.
    Github,
    /// Excerpts for people, printed.
    Text,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 9] = [
        Self::Csv,
        Self::Jsonl,
        Self::Sarif,
        Self::Junit,
        Self::Gitlab,
        Self::Xlsx,
        Self::Html,
        Self::Github,
        Self::Text,
    ];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Sarif => "sarif",
            Self::Junit => "junit",
            Self::Gitlab => "gitlab",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Github => "github",
            Self::Text => "text",
        }
    }

    /// The file that lists the findings; `None` for what is printed.
    #[must_use]
    pub const fn file(self) -> Option<&'static str> {
        match self {
            Self::Csv => Some("findings.csv"),
            Self::Jsonl => Some("findings.jsonl"),
            Self::Sarif => Some("findings.sarif"),
            Self::Junit => Some("junit.xml"),
            Self::Gitlab => Some("gl-code-quality-report.json"),
            Self::Xlsx => Some("findings.xlsx"),
            Self::Html => Some("findings.html"),
            Self::Github | Self::Text => None,
        }
    }
}

/// A set of formats.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Formats(u16);

impl Formats {
    /// These.
    #[must_use]
    pub fn of(formats: &[Format]) -> Self {
        Self(formats.iter().fold(0, |set, format| set | 1 << *format as u16))
    }

    /// Those called by `names`.
    ///
    /// # Errors
    /// When there is no format of a name.
    pub fn named(names: &[String]) -> Result<Self> {
        let known: Vec<String> = Format::ALL.iter().map(|format| format.name().to_owned()).collect();
        let mut formats = Vec::new();
        for name in names {
            let wanted = name.trim().to_lowercase();
            let Some(format) = Format::ALL.into_iter().find(|format| format.name() == wanted) else {
                let known_names = known.join(", ");
                let hint = match nearest::hint(&wanted, &known) {
                    hint if hint.is_empty() => format!("; there are {known_names}"),
                    hint => hint,
                };
                return Err(ErrorKind::UnknownFormat { name: name.clone(), hint }.into());
            };
            formats.push(format);
        }
        Ok(Self::of(&formats))
    }

    /// Whether `format` is one of them.
    #[must_use]
    pub fn contains(self, format: Format) -> bool {
        self.0 >> format as u16 & 1 == 1
    }

    /// All of them, in the order of [`Format::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Format> {
        Format::ALL.into_iter().filter(move |format| self.contains(*format))
    }
}

impl fmt::Debug for Formats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// How the findings of a run are written; the same for all workers and the writer.
#[derive(Debug, Default)]
pub struct Style {
    /// How CSV is written.
    pub dialect: Dialect,
    /// The formats wanted.
    pub formats: Formats,
    /// Whether excerpts for the terminal are coloured.
    pub color: bool,
    /// Whether inputs hold translations with their sources.
    pub has_pairs: bool,
    /// What reviewers have said of findings in the reports that are replaced.
    pub verdicts: Verdicts,
    /// Which severities formats with a limit still take.
    open: [Open; 4],
}

impl Style {
    /// `formats`, without colours.
    #[must_use]
    pub fn new(formats: Formats, dialect: Dialect) -> Self {
        Self { dialect, formats, ..Self::default() }
    }

    /// The same, with colours or without.
    #[must_use]
    pub fn colored(self, color: bool) -> Self {
        Self { color, ..self }
    }

    /// The same, for inputs that hold translations with their sources, or for others.
    #[must_use]
    pub fn with_pairs(self, has_pairs: bool) -> Self {
        Self { has_pairs, ..self }
    }

    /// The columns of a table of findings.
    #[must_use]
    pub fn finding_columns(&self) -> Vec<&'static str> {
        let more: &[&str] = if self.has_pairs { &UNIT_COLUMNS } else { &[] };
        [&FINDINGS[..], more].concat()
    }

    /// The same, with what was said of findings in earlier reports.
    #[must_use]
    pub fn judged(self, verdicts: Verdicts) -> Self {
        Self { verdicts, ..self }
    }

    /// Whether a format with a limit has reached it. Known when the run is over.
    #[must_use]
    pub fn is_full(&self, format: Format) -> bool {
        Severity::ALL.into_iter().all(|severity| !self.takes(format, severity))
    }

    /// Whether a finding of this severity can still be listed. Rows further on in the input than all that the
    /// writer has taken are not written in vain where the limit is reached; what is listed does not depend on it.
    fn takes(&self, format: Format, severity: Severity) -> bool {
        self.open(format).is_none_or(|open| open.takes(severity))
    }

    fn open(&self, format: Format) -> Option<&Open> {
        match format {
            Format::Sarif => Some(&self.open[0]),
            Format::Github => Some(&self.open[1]),
            Format::Xlsx => Some(&self.open[2]),
            Format::Html => Some(&self.open[3]),
            _ => None,
        }
    }
}

/// Bytes of findings in one format.
#[derive(Debug, Default)]
pub struct Chunk {
    /// The findings, end to end.
    pub bytes: Vec<u8>,
    /// Where each ends, and how much it weighs, for formats that may not take them all.
    ends: Vec<(usize, Severity)>,
}

impl Chunk {
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
    }

    /// The findings one by one.
    fn pieces(&self) -> impl Iterator<Item = (Severity, &[u8])> {
        let mut start = 0;
        self.ends.iter().map(move |&(end, severity)| {
            let piece = &self.bytes[start..end];
            start = end;
            (severity, piece)
        })
    }
}

/// A finding with all that is told of it.
pub(super) struct Told<'a> {
    pub file: &'a str,
    /// Empty for a document that is a file.
    pub record: &'a str,
    pub row: &'a FindingRow<'a>,
    pub message: &'a str,
}

impl Told<'_> {
    /// Appends the finding in all formats but CSV, whose cells for file and record the caller keeps.
    pub(super) fn write(&self, style: &Style, chunks: &mut [Chunk; Format::ALL.len()]) {
        for format in style.formats.iter() {
            if !style.takes(format, self.row.severity) {
                continue;
            }
            let Chunk { bytes, ends } = &mut chunks[format as usize];
            match format {
                Format::Csv => continue,
                Format::Jsonl => jsonl::finding(self, bytes),
                Format::Sarif => sarif::finding(self, bytes),
                Format::Junit => junit::finding(self, bytes),
                Format::Gitlab => gitlab::finding(self, bytes),
                Format::Xlsx => xlsx::finding(self, style, bytes),
                Format::Html => html::finding(self, bytes),
                Format::Github => github::finding(self, bytes),
                Format::Text => text::finding(self, style.color, bytes),
            }
            if matches!(format, Format::Sarif | Format::Xlsx | Format::Html | Format::Github) {
                ends.push((bytes.len(), self.row.severity));
            }
        }
    }

    /// The name of the finding that differs where the same text stands in several documents, for formats
    /// whose readers take findings of one name for one.
    fn place_name(&self) -> u64 {
        let mut name = String::with_capacity(self.file.len() + self.record.len() + 18);
        name.push_str(self.file);
        name.push('\0');
        name.push_str(self.record);
        name.push('\0');
        name.push_str(Fingerprint::of(self.row.fingerprint).as_str());
        crate::analysis::hash(name.as_bytes())
    }

    /// The suggestion, where it is certain; it may be to take the text out.
    fn fix(&self) -> Option<&str> {
        self.row.is_fixable.then_some(self.row.suggestion)
    }
}

/// A fingerprint as it is written. It starts with a letter: a spreadsheet would take many of them for numbers.
pub(super) struct Fingerprint([u8; 17]);

impl Fingerprint {
    pub(super) fn of(number: u64) -> Self {
        let mut text = [b'F'; 17];
        for (i, digit) in text[1..].iter_mut().enumerate() {
            *digit = b"0123456789abcdef"[(number >> (60 - 4 * i)) as usize & 0xF];
        }
        Self(text)
    }

    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("it is ASCII")
    }
}

/// What a run came to, for the ends of reports.
pub(super) struct End<'a> {
    pub tally: &'a Tally,
    pub run: &'a RunFacts,
}

/// Puts one format together. Called from one thread, in the order of the input.
pub(super) trait Sink: fmt::Debug + Send {
    /// Takes rows of the input called `file`.
    fn rows(&mut self, file: &str, rows: &Rows) -> Result<()>;

    /// Is told that all rows of the input called `file` were given.
    fn closed(&mut self, _file: &str) -> Result<()> {
        Ok(())
    }

    /// Writes what stands behind all rows. Returns the findings listed, where those may not be all.
    fn finish(&mut self, end: &End<'_>) -> Result<Option<u64>>;

    /// The files, to be put in place.
    fn files(self: Box<Self>) -> Vec<ReportFile>;
}

/// What puts `format` together in `folder`; `None` for what is printed.
pub(super) fn sink(
    format: Format,
    folder: &Path,
    style: &std::sync::Arc<Style>,
) -> Result<Option<Box<dyn Sink>>> {
    let Some(name) = format.file() else { return Ok(None) };
    let file = ReportFile::create(folder, name)?;
    Ok(Some(match format {
        Format::Csv => Box::new(csv::Tables::new(file, folder, style)?),
        Format::Jsonl => Box::new(jsonl::Lines::new(file)),
        Format::Sarif => Box::new(sarif::Log::new(file, style.clone())),
        Format::Junit => Box::new(junit::Suites::new(file)?),
        Format::Gitlab => Box::new(gitlab::Issues::new(file)?),
        Format::Xlsx => Box::new(xlsx::Workbook::new(file, style.clone())?),
        Format::Html => Box::new(html::Page::new(file, style.clone())?),
        Format::Github | Format::Text => return Ok(None),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::rules;
    use crate::span::Extent;

    /// A finding like any other.
    pub(super) fn sample_row() -> FindingRow<'static> {
        FindingRow {
            fingerprint: 7,
            severity: Severity::Error,
            rule: rules::find("doubled-word").expect("a rule"),
            language: Lang::En,
            around: None,
            first: None,
            paragraph: 1,
            line: 1,
            column: 5,
            before: "saw ",
            found: "the the",
            after: " river",
            suggestion: "the",
            is_fixable: true,
            behind: (1, 12),
            start: Extent { points: 4, bytes: 4, utf16: 4 },
            end: Extent { points: 11, bytes: 11, utf16: 11 },
            whole: ("I saw the the river.", 6),
            unit: None,
        }
    }

    #[test]
    fn formats_are_named_and_the_nearest_is_told() {
        let named = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            Formats::named(&names)
        };
        let set = named(&["sarif", "CSV", " jsonl"]).expect("three formats");
        assert_eq!(set, Formats::of(&[Format::Csv, Format::Jsonl, Format::Sarif]));
        assert_eq!(set.iter().next(), Some(Format::Csv));
        let told = |name: &str| named(&[name]).expect_err("no format").to_string();
        assert!(told("serif").ends_with("did you mean sarif?"), "{}", told("serif"));
        assert!(told("docx2000").contains("csv, jsonl"), "{}", told("docx2000"));
    }

    #[test]
    fn fingerprints_have_sixteen_digits() {
        assert_eq!(Fingerprint::of(0).as_str(), "F0000000000000000");
        assert_eq!(Fingerprint::of(0x0123_4567_89ab_cdef).as_str(), "F0123456789abcdef");
    }
}
