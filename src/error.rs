//! What can go wrong, with the place it went wrong at.
//!
//! Two kinds are kept apart. A [`Problem`] concerns one input: it is told, counted, and the run goes
//! on. An [`Error`] means that there is no run: wrong usage, no input at all, reports that cannot be
//! written.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// The library's result.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a run could not be done. One word wide: results travel through hot code.
#[derive(Debug)]
pub struct Error(Box<ErrorKind>);

/// The kinds of [`Error`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// None of the paths named gave an input.
    #[error("no input: {0}")]
    NoInput(String),
    /// A pattern of file names is malformed.
    #[error("the pattern {pattern:?} cannot be used: {reason}")]
    Pattern {
        /// The pattern as given.
        pattern: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A rule was named that does not exist.
    #[error("there is no rule {name:?}{hint}")]
    UnknownRule {
        /// The name or code given.
        name: String,
        /// A suggestion, or empty.
        hint: String,
    },
    /// A format of reports was named that does not exist.
    #[error("there is no format {name:?}{hint}")]
    UnknownFormat {
        /// The name given.
        name: String,
        /// A suggestion.
        hint: String,
    },
    /// A configuration, or a list it names, cannot be used.
    #[error("{}{}: {message}", file.display(), line.map_or(String::new(), |line| format!(":{line}")))]
    Config {
        /// The file.
        file: PathBuf,
        /// The line, from 1, where one is to blame.
        line: Option<u64>,
        /// What is wrong.
        message: String,
    },
    /// What was asked for cannot be done.
    #[error("{0}")]
    Usage(String),
    /// The run was asked to stop.
    #[error("interrupted; no report was written")]
    Interrupted,
    /// What has changed since a revision cannot be found out.
    #[error("--since cannot be used: {0}")]
    Changes(String),
    /// The rules named are all ignored.
    #[error("no rule is left to run")]
    NoRules,
    /// A file that the run depends on cannot be read.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file that the run depends on holds something wrong.
    #[error("{}:{line}: {reason}", path.display())]
    Data {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// A report cannot be written.
    #[error("cannot write {}", path.display())]
    Output {
        /// The report or its folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The threads could not be started.
    #[error("cannot start the worker threads: {0}")]
    Threads(String),
}

impl Error {
    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }

    /// An error about reading `path`.
    pub(crate) fn unreadable(path: impl Into<PathBuf>, source: io::Error) -> Self {
        ErrorKind::Unreadable { path: path.into(), source }.into()
    }

    /// An error about writing to `path`.
    pub(crate) fn output(path: impl Into<PathBuf>, source: io::Error) -> Self {
        ErrorKind::Output { path: path.into(), source }.into()
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self(Box::new(kind))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        std::error::Error::source(&*self.0)
    }
}

/// Something about one input that could not be read. The other inputs are not concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The input's name, as in the reports.
    pub file: String,
    /// The record, where it is known.
    pub record: Option<String>,
    /// The line, from 1, where it is known.
    pub line: Option<u64>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with an input.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The path does not exist, or cannot be opened or read.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// A folder is reached again through a link inside it.
    #[error("is a loop: the link leads back to {0}")]
    Loop(String),
    /// A part of the program that was left out when it was built would be needed.
    #[error("is {what}, which this build does not read: it was made without the feature {feature:?}")]
    NotBuilt {
        /// What it is.
        what: &'static str,
        /// The feature of the package.
        feature: &'static str,
    },
    /// The content is not text.
    #[error("is not text (it holds NUL bytes or control characters); passed over")]
    Binary,
    /// A compressed file ends too early or is damaged; what was unpacked before is checked.
    #[error("is damaged: {0}; what came before was checked")]
    Damaged(String),
    /// A line is longer than mtlint reads.
    #[error("is longer than {limit} bytes; the rest of the line, {dropped} characters, was passed over")]
    LongLine {
        /// The limit, in bytes.
        limit: usize,
        /// Characters passed over.
        dropped: u64,
    },
    /// A record is longer than mtlint reads.
    #[error("the record is longer than {limit} bytes and was passed over")]
    LongRecord {
        /// The limit, in bytes.
        limit: usize,
    },
    /// A record, row or unit cannot be read.
    #[error("cannot be read: {0}")]
    Record(String),
    /// A line is not valid JSON, or not an object.
    #[error("is not a JSON record: {0}")]
    Json(String),
    /// A record lacks the text field.
    #[error("the record has no field {0}")]
    MissingField(String),
    /// The text field holds something else than a string.
    #[error("the field {field} holds {found}, not a string")]
    WrongType {
        /// The field.
        field: String,
        /// What it holds.
        found: &'static str,
    },
    /// Bytes that are no text in the encoding assumed; each became U+FFFD.
    #[error("{count} invalid byte sequence(s) for {encoding}, read as U+FFFD")]
    BrokenBytes {
        /// How many sequences.
        count: u64,
        /// The encoding assumed.
        encoding: String,
    },
    /// A remark that findings are to be ignored is of no use.
    #[error("{0}")]
    Unneeded(String),
    /// Fixes were found and not made: how many, and why.
    #[error("not fixed: {0}")]
    NotFixed(String),
    /// Findings could not be written into a copy of the file.
    #[error("not annotated: {0}")]
    NotAnnotated(String),
    /// The file holds nothing.
    #[error("is empty")]
    Empty,
}

impl ProblemKind {
    /// Of an input that could be read up to `error`.
    #[must_use]
    pub fn damaged(error: &io::Error) -> Self {
        Self::Damaged(match error.kind() {
            io::ErrorKind::UnexpectedEof => "it ends too early".to_owned(),
            _ => error.to_string(),
        })
    }

    /// Whether the run is incomplete for it. Broken bytes are not lost: they were read as U+FFFD.
    /// An empty file is counted as lost, since a corpus has no reason to hold one.
    #[must_use]
    pub fn loses_input(&self) -> bool {
        !matches!(self, Self::BrokenBytes { .. } | Self::NotFixed(_) | Self::Unneeded(_))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(record) = &self.record {
            write!(f, " (record {record})")?;
        }
        write!(f, ": {}", self.kind)
    }
}
