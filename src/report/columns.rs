//! The columns of the reports: a contract with everyone who reads them.

/// Columns of `findings.csv`.
pub const FINDINGS: [&str; 20] = [
    "fingerprint",
    "severity",
    "code",
    "rule",
    "family",
    "language",
    "file",
    "record",
    "paragraph",
    "line",
    "column",
    "before",
    "found",
    "after",
    "message",
    "suggestion",
    "start",
    "end",
    "verdict",
    "comment",
];

/// Columns that `findings.csv` has besides, where inputs hold translations.
pub const UNIT_COLUMNS: [&str; 3] = ["source_language", "source", "target"];

/// Columns of `pairs.csv`, which is written where inputs hold translations.
pub const PAIRS: [&str; 12] = [
    "file",
    "record",
    "unit",
    "paragraph",
    "line",
    "source_language",
    "target_language",
    "source_words",
    "target_words",
    "length_ratio",
    "findings",
    "checks",
];

/// Where the columns of `findings.csv` stand that are read back.
pub mod column {
    use super::FINDINGS;

    /// See [`FINDINGS`].
    pub const FINGERPRINT: usize = place("fingerprint");
    /// See [`FINDINGS`].
    pub const SEVERITY: usize = place("severity");
    /// See [`FINDINGS`].
    pub const CODE: usize = place("code");
    /// See [`FINDINGS`].
    pub const LANGUAGE: usize = place("language");
    /// See [`FINDINGS`].
    pub const FILE: usize = place("file");
    /// See [`FINDINGS`].
    pub const RECORD: usize = place("record");
    /// See [`FINDINGS`].
    pub const BEFORE: usize = place("before");
    /// See [`FINDINGS`].
    pub const FOUND: usize = place("found");
    /// See [`FINDINGS`].
    pub const AFTER: usize = place("after");
    /// See [`FINDINGS`].
    pub const START: usize = place("start");
    /// See [`FINDINGS`].
    pub const END: usize = place("end");

    /// Place of the column called `name`; one that is not there does not compile.
    const fn place(name: &str) -> usize {
        let mut i = 0;
        while !is_same(FINDINGS[i].as_bytes(), name.as_bytes()) {
            i += 1;
        }
        i
    }

    const fn is_same(a: &[u8], b: &[u8]) -> bool {
        let mut i = 0;
        while i < a.len() && i < b.len() && a[i] == b[i] {
            i += 1;
        }
        i == a.len() && i == b.len()
    }
}

/// Columns of `paragraphs.csv`.
pub const PARAGRAPHS: [&str; 14] = [
    "file",
    "record",
    "paragraph",
    "line",
    "language",
    "confidence",
    "assigned_language",
    "mixed_with",
    "script",
    "words",
    "findings",
    "errors",
    "warnings",
    "infos",
];

/// Columns of `documents.csv`.
pub const DOCUMENTS: [&str; 14] = [
    "file",
    "record",
    "paragraphs",
    "words",
    "en",
    "fr",
    "ar",
    "other",
    "und",
    "findings",
    "errors",
    "warnings",
    "infos",
    "findings_per_1000_words",
];

/// Columns of `summary.csv`.
pub const SUMMARY: [&str; 8] =
    ["code", "rule", "family", "severity", "language", "findings", "documents", "per_10000_words"];

/// Columns that `mtlint detect` prints.
pub const DETECTIONS: [&str; 11] = [
    "file",
    "record",
    "paragraph",
    "line",
    "language",
    "confidence",
    "name",
    "mixed_with",
    "script",
    "words",
    "text",
];
