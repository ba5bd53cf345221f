//! SARIF 2.1.0, which code scanning services and editors read.
//!
//! GitHub takes 5,000 results of a run and drops the rest as it likes, so the log holds the 5,000 heaviest,
//! the first of those, and says how many more there are. They are kept in memory until the end, when the head
//! of the log is known.

use std::borrow::Cow;
use std::sync::Arc;

use serde::Serialize;

use super::super::files::ReportFile;
use super::super::rows::Rows;
use super::jsonl::push;
use super::kept::Kept;
use super::{End, Fingerprint, Format, Sink, Style, Told, sarif_log};
use crate::error::Result;
use crate::finding::Severity;

/// Results that GitHub takes of a run.
pub(super) const LISTED: usize = 5000;

/// Characters of a text found that a result quotes.
const SNIPPET: usize = 1000;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Found<'a> {
    rule_id: &'a str,
    level: &'a str,
    message: Text<'a>,
    locations: [Location<'a>; 1],
    partial_fingerprints: Fingerprints<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixes: Option<[FixObject<'a>; 1]>,
    properties: Properties<'a>,
}

/// A SARIF message.
#[derive(Serialize)]
pub(super) struct Text<'a> {
    pub text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: Physical<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logical_locations: Option<[Logical<'a>; 1]>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'a> {
    artifact_location: Artifact<'a>,
    region: Region<'a>,
}

/// A file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Artifact<'a> {
    uri: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
struct Logical<'a> {
    name: &'a str,
    kind: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region<'a> {
    start_line: u64,
    start_column: u64,
    end_line: u64,
    end_column: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<Text<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fingerprints<'a> {
    /// The one that GitHub knows alerts again by.
    primary_location_line_hash: &'a str,
    #[serde(rename = "mtlint/v1")]
    own: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FixObject<'a> {
    description: Text<'a>,
    artifact_changes: [Change<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: Artifact<'a>,
    replacements: [Replacement<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region<'a>,
    inserted_content: Text<'a>,
}

#[derive(Serialize)]
struct Properties<'a> {
    language: &'a str,
    paragraph: u64,
    before: &'a str,
    after: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
}

pub(super) fn finding(told: &Told<'_>, out: &mut Vec<u8>) {
    let row = told.row;
    let region = |snippet| Region {
        start_line: row.line,
        start_column: row.column,
        end_line: row.behind.0,
        end_column: row.behind.1,
        snippet,
    };
    let fingerprint = Fingerprint::of(row.fingerprint);
    let place = Fingerprint::of(told.place_name());
    // A viewer applies a fix to the file itself: within JSON the text would have to be escaped as its record is,
    // and a packed file holds other bytes altogether.
    let fix = told.fix().filter(|_| told.record.is_empty() && !is_packed(told.file));
    let result = Found {
        rule_id: row.rule.code,
        level: level(row.severity),
        message: Text { text: told.message },
        locations: [Location {
            physical_location: Physical {
                artifact_location: artifact(told.file),
                region: region(Some(Text { text: beginning(row.found) })),
            },
            logical_locations: Some(told.record)
                .filter(|record| !record.is_empty())
                .map(|name| [Logical { name, kind: "record" }]),
        }],
        partial_fingerprints: Fingerprints {
            primary_location_line_hash: &place.as_str()[1..],
            own: fingerprint.as_str(),
        },
        fixes: fix.map(|text| {
            [FixObject {
                description: Text { text: if text.is_empty() { "Take it out" } else { "Write it so" } },
                artifact_changes: [Change {
                    artifact_location: artifact(told.file),
                    replacements: [Replacement {
                        deleted_region: region(None),
                        inserted_content: Text { text },
                    }],
                }],
            }]
        }),
        properties: Properties {
            language: row.language.code(),
            paragraph: row.paragraph,
            before: row.before,
            after: row.after,
            suggestion: told.fix(),
        },
    };
    push(&result, out);
}

/// The name that SARIF has for a severity.
pub(super) fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// Names a file by a URI; one below the working folder by a relative one, as services that know the
/// repository want it.
pub(super) fn artifact(file: &str) -> Artifact<'_> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let is_absolute = file.starts_with('/');
    let mut uri = Cow::Borrowed(file);
    if is_absolute || !file.bytes().all(is_plain) {
        let mut text = String::with_capacity(file.len() * 2 + 8);
        if is_absolute {
            text.push_str("file://");
        }
        for byte in file.bytes() {
            if is_plain(byte) {
                text.push(char::from(byte));
            } else {
                let digit = |n: u8| char::from(b"0123456789ABCDEF"[usize::from(n & 0xF)]);
                text.extend(['%', digit(byte >> 4), digit(byte)]);
            }
        }
        uri = Cow::Owned(text);
    }
    Artifact { uri, uri_base_id: (!is_absolute).then_some("%SRCROOT%") }
}

fn is_packed(file: &str) -> bool {
    let ending = file.rsplit('.').next().unwrap_or_default();
    ["gz", "zst", "zstd"].iter().any(|packed| ending.eq_ignore_ascii_case(packed))
}

/// `text`, or its beginning.
fn beginning(text: &str) -> &str {
    text.char_indices().nth(SNIPPET).map_or(text, |(at, _)| &text[..at])
}

/// The log of a run.
#[derive(Debug)]
pub(super) struct Log {
    file: ReportFile,
    style: Arc<Style>,
    kept: Kept,
}

impl Log {
    pub(super) fn new(file: ReportFile, style: Arc<Style>) -> Self {
        Self { file, style, kept: Kept::new(LISTED, LISTED) }
    }
}

impl Sink for Log {
    fn rows(&mut self, _file: &str, rows: &Rows) -> Result<()> {
        if let Some(open) = self.style.open(Format::Sarif) {
            self.kept.add(rows.chunk(Format::Sarif).pieces(), open);
        }
        Ok(())
    }

    fn finish(&mut self, end: &End<'_>) -> Result<Option<u64>> {
        let listed = self.kept.len() as u64;
        let (head, tail) = sarif_log::frame(end, listed);
        self.file.write(head.as_bytes())?;
        for (i, result) in self.kept.iter().enumerate() {
            self.file.write(if i == 0 { b"\n" } else { b",\n" })?;
            self.file.write(result)?;
        }
        self.file.write(tail.as_bytes())?;
        Ok(Some(listed))
    }

    fn files(self: Box<Self>) -> Vec<ReportFile> {
        vec![self.file]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_by_uris() {
        let uri = |file| artifact(file).uri.into_owned();
        assert_eq!(uri("corpus/news/a-b.txt"), "corpus/news/a-b.txt");
        assert_eq!(uri("été 100%/ملف.txt"), "%C3%A9t%C3%A9%20100%25/%D9%85%D9%84%D9%81.txt");
        assert_eq!(uri("a:b#c?.txt"), "a%3Ab%23c%3F.txt");
        assert_eq!(uri("/tmp/x y"), "file:///tmp/x%20y");
        assert!(artifact("/tmp").uri_base_id.is_none() && artifact("tmp").uri_base_id.is_some());
    }

    #[test]
    fn a_long_text_is_quoted_by_its_beginning() {
        let long = "é".repeat(SNIPPET + 1);
        assert_eq!(beginning(&long).chars().count(), SNIPPET);
        assert_eq!(beginning("é"), "é");
    }
}
