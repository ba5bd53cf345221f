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
    let mut text = |key: &[u8], value: &str| {
        out.extend_from_slice(key);
        string(value, out);
    };
    text(b"{\"fingerprint\":", fingerprint.as_str());
    text(b",\"severity\":", row.severity.name());
    text(b",\"code\":", row.rule.code);
    text(b",\"rule\":", row.rule.name);
    text(b",\"family\":", row.rule.family.name);
    text(b",\"language\":", row.language.code());
    text(b",\"file\":", told.file);
    match told.record {
        "" => out.extend_from_slice(b",\"record\":null"),
        record => text(b",\"record\":", record),
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
    let mut text = |key: &[u8], value: &str| {
        out.extend_from_slice(key);
        string(value, out);
    };
    text(b"]},\"before\":", row.before);
    text(b",\"found\":", row.found);
    text(b",\"after\":", row.after);
    text(b",\"message\":", told.message);
    match told.fix() {
        None => out.extend_from_slice(b",\"suggestion\":null"),
        Some(fix) => text(b",\"suggestion\":", fix),
    }
    out.extend_from_slice(b"}\n");
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
