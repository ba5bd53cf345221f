//! GitLab's code quality report: a JSON array of issues, shown beside merge requests.
//!
//! GitLab takes issues of one fingerprint for one, so that of a finding is made one of its place as well.

use super::super::files::ReportFile;
use super::super::rows::Rows;
use super::json::{number, string};
use super::{End, Fingerprint, Format, Sink, Told};
use crate::error::Result;
use crate::finding::Severity;

pub(super) fn finding(told: &Told<'_>, out: &mut Vec<u8>) {
    // The first one of all loses its comma when it is written.
    out.extend_from_slice(b",\n{\"description\":");
    string(told.message, out);
    out.extend_from_slice(b",\"check_name\":");
    string(told.row.rule.name, out);
    out.extend_from_slice(b",\"fingerprint\":");
    string(&Fingerprint::of(told.place_name()).as_str()[1..], out);
    out.extend_from_slice(match told.row.severity {
        Severity::Error => b",\"severity\":\"major\"",
        Severity::Warning => b",\"severity\":\"minor\"",
        Severity::Info => b",\"severity\":\"info\"",
    });
    out.extend_from_slice(b",\"location\":{\"path\":");
    string(told.file, out);
    out.extend_from_slice(b",\"lines\":{\"begin\":");
    number(told.row.line, out);
    out.extend_from_slice(b",\"end\":");
    number(told.row.behind.0, out);
    out.extend_from_slice(b"}}}");
}

#[derive(Debug)]
pub(super) struct Issues {
    file: ReportFile,
    is_empty: bool,
}

impl Issues {
    pub(super) fn new(mut file: ReportFile) -> Result<Self> {
        file.write(b"[")?;
        Ok(Self { file, is_empty: true })
    }
}

impl Sink for Issues {
    fn rows(&mut self, _file: &str, rows: &Rows) -> Result<()> {
        let bytes = &rows.chunk(Format::Gitlab).bytes;
        if bytes.is_empty() {
            return Ok(());
        }
        let bytes = if std::mem::take(&mut self.is_empty) { &bytes[1..] } else { bytes };
        self.file.write(bytes)
    }

    fn finish(&mut self, _end: &End<'_>) -> Result<Option<u64>> {
        self.file.write(if self.is_empty { b"]\n" } else { b"\n]\n" })?;
        Ok(None)
    }

    fn files(self: Box<Self>) -> Vec<ReportFile> {
        vec![self.file]
    }
}
