//! One JSON object a line, for programs: everything that is known of a finding, places in all three units
//! that programs count in.

use serde::Serialize;

use super::super::files::ReportFile;
use super::super::rows::Rows;
use super::{End, Fingerprint, Format, Sink, Told};
use crate::error::Result;

#[derive(Serialize)]
struct Line<'a> {
    fingerprint: &'a str,
    severity: &'a str,
    code: &'a str,
    rule: &'a str,
    family: &'a str,
    language: &'a str,
    file: &'a str,
    record: Option<&'a str>,
    paragraph: u64,
    line: u64,
    column: u64,
    end_line: u64,
    end_column: u64,
    offsets: Offsets,
    before: &'a str,
    found: &'a str,
    after: &'a str,
    message: &'a str,
    suggestion: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Source<'a>>,
    /// All of the translation, where the finding is in one.
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<&'a str>,
}

/// What was translated, for a finding in a translation.
#[derive(Serialize)]
struct Source<'a> {
    language: &'a str,
    text: &'a str,
    /// What the finding speaks of; may be empty.
    found: &'a str,
}

/// Beginning and end in the record's text.
#[derive(Serialize)]
struct Offsets {
    bytes: [u64; 2],
    code_points: [u64; 2],
    utf16: [u64; 2],
}

pub(super) fn finding(told: &Told<'_>, out: &mut Vec<u8>) {
    let row = told.row;
    let fingerprint = Fingerprint::of(row.fingerprint);
    let line = Line {
        fingerprint: fingerprint.as_str(),
        severity: row.severity.name(),
        code: row.rule.code,
        rule: row.rule.name,
        family: row.rule.family.name,
        language: row.language.code(),
        file: told.file,
        record: Some(told.record).filter(|record| !record.is_empty()),
        paragraph: row.paragraph,
        line: row.line,
        column: row.column,
        end_line: row.behind.0,
        end_column: row.behind.1,
        offsets: Offsets {
            bytes: [row.start.bytes, row.end.bytes],
            code_points: [row.start.points, row.end.points],
            utf16: [row.start.utf16, row.end.utf16],
        },
        before: row.before,
        found: row.found,
        after: row.after,
        message: told.message,
        suggestion: told.fix(),
        source: row.unit.map(|unit| Source {
            language: unit.language.code(),
            text: unit.source,
            found: unit.found,
        }),
        target: row.unit.map(|unit| unit.target),
    };
    push(&line, out);
    out.push(b'\n');
}

/// Appends `value` as JSON on one line.
pub(super) fn push(value: &impl Serialize, out: &mut Vec<u8>) {
    serde_json::to_writer(out, value).expect("writing to memory cannot fail, and keys are strings");
}

#[derive(Debug)]
pub(super) struct Lines {
    file: ReportFile,
}

impl Lines {
    pub(super) fn new(file: ReportFile) -> Self {
        Self { file }
    }
}

impl Sink for Lines {
    fn rows(&mut self, _file: &str, rows: &Rows) -> Result<()> {
        self.file.write(&rows.chunk(Format::Jsonl).bytes)
    }

    fn finish(&mut self, _end: &End<'_>) -> Result<Option<u64>> {
        Ok(None)
    }

    fn files(self: Box<Self>) -> Vec<ReportFile> {
        vec![self.file]
    }
}
