//! GitLab's code quality report: a JSON array of issues, shown beside merge requests.
//!
//! GitLab takes issues of one fingerprint for one, so that of a finding is made one of its place as well.

use serde::Serialize;

use super::super::files::ReportFile;
use super::super::rows::Rows;
use super::jsonl::push;
use super::{End, Fingerprint, Format, Sink, Told};
use crate::error::Result;
use crate::finding::Severity;

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: &'a str,
    fingerprint: &'a str,
    severity: &'a str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u64,
    end: u64,
}

pub(super) fn finding(told: &Told<'_>, out: &mut Vec<u8>) {
    // The first one of all loses its comma when it is written.
    out.extend_from_slice(b",\n");
    let fingerprint = Fingerprint::of(told.place_name());
    let issue = Issue {
        description: told.message,
        check_name: told.row.rule.name,
        fingerprint: &fingerprint.as_str()[1..],
        severity: match told.row.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Info => "info",
        },
        location: Location { path: told.file, lines: Lines { begin: told.row.line, end: told.row.behind.0 } },
    };
    push(&issue, out);
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
