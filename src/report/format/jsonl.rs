//! One JSON object a line, for programs: everything that is known of a finding, places in all three units
//! that programs count in.

use serde::Serialize;

use super::super::files::ReportFile;
use super::super::rows::Rows;
use super::json::{number, string};
use super::{End, Fingerprint, Format, Sink, Told};
use crate::error::Result;

pub(super) fn finding(told: &Told<'_>, out: &mut Vec<u8>) {
    let row = told.row;
    let fingerprint = Fingerprint::of(row.fingerprint);
    text(b"{\"fingerprint\":", fingerprint.as_str(), out);
    text(b",\"severity\":", row.severity.name(), out);
    text(b",\"code\":", row.rule.code, out);
    text(b",\"rule\":", row.rule.name, out);
    text(b",\"family\":", row.rule.family.name, out);
    text(b",\"language\":", row.language.code(), out);
    text(b",\"file\":", told.file, out);
    match told.record {
        "" => out.extend_from_slice(b",\"record\":null"),
        record => text(b",\"record\":", record, out),
    }
    let mut place = |key: &[u8], value: u64| {
        out.extend_from_slice(key);
        number(value, out);
    };
    place(b",\"paragraph\":", row.paragraph);
    place(b",\"line\":", row.line);
    place(b",\"column\":", row.column);
    place(b",\"end_line\":", row.behind.0);
    place(b",\"end_column\":", row.behind.1);
    // Beginning and end in the record's text.
    place(b",\"offsets\":{\"bytes\":[", row.start.bytes);
    place(b",", row.end.bytes);
    place(b"],\"code_points\":[", row.start.points);
    place(b",", row.end.points);
    place(b"],\"utf16\":[", row.start.utf16);
    place(b",", row.end.utf16);
    text(b"]},\"before\":", row.before, out);
    text(b",\"found\":", row.found, out);
    text(b",\"after\":", row.after, out);
    text(b",\"message\":", told.message, out);
    match told.fix() {
        None => out.extend_from_slice(b",\"suggestion\":null"),
        Some(fix) => text(b",\"suggestion\":", fix, out),
    }
    if let Some(unit) = row.unit {
        text(b",\"source\":{\"language\":", unit.language.code(), out);
        text(b",\"text\":", unit.source, out);
        text(b",\"found\":", unit.found, out);
        text(b"},\"target\":", unit.target, out);
    }
    out.extend_from_slice(b"}\n");
}

/// Appends `key`, which is JSON already, and `value` as a string.
fn text(key: &[u8], value: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(key);
    string(value, out);
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
