//! Findings that somebody has read and found false, so that no run tells them again.
//!
//! They are known by fingerprint, in a file of lines `fingerprint<TAB>code<TAB>comment`, sorted, which
//! `mtlint review` writes and anybody may edit. A finding stays suppressed while its text stays: when the
//! paragraph is edited it has another fingerprint, and is told again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::error::Result;
use crate::finding::Fingerprint;
use crate::register::{Met, Register};

/// The name that suppressions are looked for by, beside the configuration.
pub const FILE_NAME: &str = "mtlint-suppressions.tsv";

/// What is told of a suppressed finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suppression {
    /// Code of its rule.
    pub code: String,
    /// Why it is false; may be empty.
    pub comment: String,
}

/// A file of suppressions, as it is read, changed and written again.
#[derive(Clone, Debug, Default)]
pub struct SuppressionList {
    opening: String,
    entries: BTreeMap<Fingerprint, Suppression>,
}

/// What a new file opens with.
const OPENING: &str = "# Findings that mtlint does not tell again: fingerprint, rule, comment.\n\
                       # Sorted, one a line, separated by tabs; take a line out to see its finding again.\n";

impl SuppressionList {
    /// Reads a file of suppressions.
    ///
    /// # Errors
    /// A file that cannot be read, or a line that does not begin with a fingerprint.
    pub fn read(path: &Path) -> Result<Self> {
        let register = Register::read(path)?;
        let mut list = Self { opening: register.opening(), entries: BTreeMap::new() };
        for (number, line) in register.lines() {
            let mut cells = line.splitn(3, '\t').map(str::trim);
            let mut cell = || cells.next().unwrap_or_default();
            let fingerprint = register.fingerprint(number, cell())?;
            list.insert(fingerprint, cell(), cell());
        }
        Ok(list)
    }

    /// Adds a suppression, or changes it.
    pub fn insert(&mut self, fingerprint: Fingerprint, code: &str, comment: &str) {
        // Whatever would end the line or the cell is a space in it.
        let comment = comment.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let suppression = Suppression { code: code.to_owned(), comment };
        self.entries.insert(fingerprint, suppression);
    }

    /// Takes a suppression out; whether there was one.
    pub fn remove(&mut self, fingerprint: Fingerprint) -> bool {
        self.entries.remove(&fingerprint).is_some()
    }

    /// Number of suppressions.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All of them as they are kept in a file.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = if self.opening.is_empty() { OPENING.to_owned() } else { self.opening.clone() };
        for (fingerprint, Suppression { code, comment }) in &self.entries {
            let line = format!("{fingerprint}\t{code}\t{comment}");
            let _ = writeln!(text, "{}", line.trim_end());
        }
        text
    }
}

/// The suppressions of a run, with which of them were met. Shared by all workers.
#[derive(Debug)]
pub struct Suppressions {
    /// The file they come from.
    pub path: PathBuf,
    met: Met<u64>,
}

impl Suppressions {
    /// Reads a file of suppressions.
    ///
    /// # Errors
    /// See [`SuppressionList::read`].
    pub fn read(path: &Path) -> Result<Self> {
        let list = SuppressionList::read(path)?;
        let met = list.entries.keys().map(|fingerprint| (fingerprint.0, ())).collect();
        Ok(Self { path: path.to_owned(), met })
    }

    /// Whether the finding with this fingerprint is suppressed; if so, it has been met.
    #[must_use]
    pub fn meets(&self, fingerprint: u64) -> bool {
        self.met.meet(&fingerprint).is_some()
    }

    /// Number of suppressions.
    #[must_use]
    pub fn len(&self) -> usize {
        self.met.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.met.is_empty()
    }

    /// Those that no finding has met so far.
    #[must_use]
    pub fn unmet(&self) -> usize {
        self.met.unmet().count()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn read(text: &str) -> Result<SuppressionList> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("s.tsv");
        fs::write(&path, text).expect("a file");
        SuppressionList::read(&path)
    }

    #[test]
    fn a_list_is_written_as_it_is_read_and_sorted() {
        let text = "\u{FEFF}# ours\r\n\r\nF0000000000000002\tREP001\tune «\u{a0}vraie\u{a0}» répétition\r\nF0000000000000001\r\n";
        let mut list = read(text).expect("all lines are right");
        list.insert(Fingerprint(3), "PUN001", "two\nlines\tand a tab");
        assert!(!list.remove(Fingerprint(4)));
        let wanted = "# ours\nF0000000000000001\nF0000000000000002\tREP001\tune «\u{a0}vraie\u{a0}» répétition\n\
                      F0000000000000003\tPUN001\ttwo lines and a tab\n";
        assert_eq!(list.text(), wanted);
        assert_eq!(read(&list.text()).expect("it was written so").text(), wanted);
    }

    #[test]
    fn a_line_without_a_fingerprint_is_told() {
        let told = read("F0000000000000001\nREP001\n").expect_err("line 2 is wrong").to_string();
        assert!(told.contains("s.tsv:2:") && told.contains("\"REP001\""), "{told}");
    }
}
