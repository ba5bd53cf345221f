//! Findings that were there when a project began to be checked, so that only new ones are told.
//!
//! A finding is known by file, record and fingerprint, and a fingerprint holds no line: a finding stays known when
//! its paragraph is moved within the file or wrapped otherwise, and is new when its paragraph is edited. The file is a
//! table that shows well in a difference: one finding a line, sorted, no line numbers.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::analysis::hash;
use crate::config::Base;
use crate::error::Result;
use crate::finding::Fingerprint;
use crate::register::{Met, Register};

/// The name a baseline is looked for by, beside the configuration.
pub const FILE_NAME: &str = "mtlint-baseline.tsv";

/// The version of the file that this program writes, and the newest it reads.
const VERSION: u32 = 1;

/// What the first line begins with; the version follows.
const HEAD: &str = "# mtlint baseline ";

/// What is told of the file in its second line.
const COLUMNS: &str = "# file, record, code, fingerprint, text found; written by `mtlint baseline`";

/// Where a known finding stands and what it is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The file, as it is called from the folder of the baseline.
    pub file: String,
    /// The record; empty for a file of text, and for records without a name, which are told apart by their line only.
    pub record: String,
    /// Code of the rule.
    pub code: String,
    /// The finding's name.
    pub fingerprint: Fingerprint,
}

impl Key {
    /// Of a finding in the input and record called so in the reports.
    #[must_use]
    pub fn new(base: &Base, file: &str, record: &str, code: &str, fingerprint: u64) -> Self {
        let record = stable(record);
        Self {
            file: cell(&base.name(file)),
            record: cell(record),
            code: code.to_owned(),
            fingerprint: Fingerprint(fingerprint),
        }
    }
}

/// A record's name, where it is not its line.
fn stable(record: &str) -> &str {
    let is_line = record.strip_prefix('#').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    if is_line { "" } else { record }
}

/// A baseline as it is read, changed and written again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BaselineList {
    /// The findings, with the beginning of the text found.
    pub entries: BTreeMap<Key, String>,
    /// What people wrote above findings; it goes when the finding does.
    remarks: BTreeMap<Key, String>,
    /// What they wrote above none.
    loose: String,
}

/// Characters of a text found that a line shows.
const SHOWN: usize = 60;

impl BaselineList {
    /// Reads a baseline.
    ///
    /// # Errors
    /// A file that cannot be read, is none, or comes from a newer version of the program.
    pub fn read(path: &Path) -> Result<Self> {
        let register = Register::read(path)?;
        let version =
            register.head().strip_prefix(HEAD).and_then(|version| version.trim().parse::<u32>().ok());
        match version {
            Some(VERSION) => {}
            Some(version) => {
                let text = format!(
                    "the baseline has version {version} and this mtlint reads version {VERSION}: \
                     use a newer mtlint, or write the baseline anew under another name"
                );
                return Err(register.fault(1, text));
            }
            None => {
                let text = format!("this is no baseline: the first line is not \"{HEAD}{VERSION}\"");
                return Err(register.fault(1, text));
            }
        }
        let is_own = |line: &str| line.starts_with(HEAD) || line == COLUMNS;
        let (lines, loose) = register.remarked(is_own);
        let mut list = Self { loose, ..Self::default() };
        for (number, line, remark) in lines {
            let cells: Vec<&str> = line.splitn(5, '\t').collect();
            let [file, record, code, name, found] = cells[..] else {
                return Err(register.fault(number, "a line has five cells between tabs".to_owned()));
            };
            let fingerprint = register.fingerprint(number, name)?;
            let key =
                Key { file: file.to_owned(), record: record.to_owned(), code: code.to_owned(), fingerprint };
            if !remark.is_empty() {
                list.remarks.insert(key.clone(), remark);
            }
            list.entries.insert(key, found.to_owned());
        }
        Ok(list)
    }

    /// Adds a finding of `found`.
    pub fn insert(&mut self, key: Key, found: &str) {
        let mut shown: String = cell(found).chars().take(SHOWN).collect();
        if shown.len() < found.len() && found.chars().count() > SHOWN {
            shown.push('…');
        }
        self.entries.insert(key, shown);
    }

    /// All of it, as it is kept in a file.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{HEAD}{VERSION}\n{COLUMNS}\n");
        if !self.loose.is_empty() {
            // The blank line keeps them from the first finding.
            let _ = writeln!(text, "{}", self.loose);
        }
        for (key, found) in &self.entries {
            text.push_str(self.remarks.get(key).map_or("", String::as_str));
            let Key { file, record, code, fingerprint } = key;
            let _ = writeln!(text, "{file}\t{record}\t{code}\t{fingerprint}\t{found}");
        }
        text
    }
}

/// `text` without what would end the cell or the line; a line must not begin as a remark does.
fn cell(text: &str) -> String {
    let plain = |c: char| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
    let text: String = text.chars().map(plain).collect();
    if text.starts_with('#') { format!("./{text}") } else { text }
}

/// The baseline of a run, with which of its findings were met. Shared by all workers.
#[derive(Debug)]
pub struct Baseline {
    /// The file it comes from.
    pub path: PathBuf,
    base: Base,
    met: Met<(u64, Fingerprint)>,
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// See [`BaselineList::read`].
    pub fn read(path: &Path) -> Result<Self> {
        let list = BaselineList::read(path)?;
        let place = |key: &Key| (document(&key.file, &key.record), key.fingerprint);
        let met = list.entries.keys().map(|key| (place(key), ())).collect();
        Ok(Self { path: path.to_owned(), base: Base::of(path), met })
    }

    /// The document that findings are asked for by [`Self::meets`].
    #[must_use]
    pub fn document(&self, file: &str, record: &str) -> u64 {
        document(&cell(&self.base.name(file)), &cell(stable(record)))
    }

    /// Whether a finding of this document is known; if so, it has been met.
    #[must_use]
    pub fn meets(&self, document: u64, fingerprint: u64) -> bool {
        self.met.meet(&(document, Fingerprint(fingerprint))).is_some()
    }
}

fn document(file: &str, record: &str) -> u64 {
    hash(format!("{file}\t{record}").as_bytes())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn read(text: &str) -> Result<BaselineList> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("b.tsv");
        fs::write(&path, text).expect("a file");
        BaselineList::read(&path)
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut list = BaselineList::default();
        let key = |file: &str, number| Key {
            file: cell(file),
            record: "r\u{a0}1".to_owned(),
            code: "REP001".to_owned(),
            fingerprint: Fingerprint(number),
        };
        list.insert(key("b.txt", 2), "the\tthe\nend");
        list.insert(key("#a.txt", 1), &"é".repeat(80));
        let text = list.text();
        assert_eq!(read(&text).expect("it was written so"), list);
        assert!(text.contains("b.txt\tr\u{a0}1\tREP001\tF0000000000000002\tthe the end\n"), "{text}");
        assert!(text.contains(&format!("\t{}…\n", "é".repeat(60))), "{text}");
    }

    #[test]
    fn what_people_wrote_stays_with_what_it_is_about() {
        let kept = "# mtlint baseline 1\n# file, record, code, fingerprint, text found; written by `mtlint baseline`\n\
                    # agreed in May\n\n\
                    # a song\n# Nour\na.txt\t\tREP001\tF0000000000000001\tla la\n\
                    b.txt\t\tREP001\tF0000000000000002\tthe the\n";
        let mut list = read(kept).expect("a baseline");
        assert_eq!(list.text(), kept);
        // It goes with the finding, and what is about none stays.
        let first = list.entries.keys().next().cloned().expect("a finding");
        list.entries.remove(&first);
        let text = list.text();
        assert!(text.contains("# agreed in May") && !text.contains("a song"), "{text}");
        let last = format!("{kept}# at the end\n");
        let text = read(&last).expect("a baseline").text();
        assert!(text.contains("# agreed in May\n# at the end\n\n# a song\n"), "{text}");
    }

    #[test]
    fn what_is_no_baseline_or_a_newer_one_is_refused() {
        for (text, wanted) in [
            ("", "b.tsv:1: this is no baseline"),
            ("a,b\n", "b.tsv:1: this is no baseline"),
            ("# mtlint baseline 2\n", "b.tsv:1: the baseline has version 2"),
            ("# mtlint baseline 1\na\tb\n", "b.tsv:2: a line has five cells"),
            ("# mtlint baseline 1\n\na\t\tREP001\tF1\tx\n", "b.tsv:3: \"F1\" is no fingerprint"),
        ] {
            let told = read(text).expect_err(text).to_string();
            assert!(told.contains(wanted), "{text:?}: {told}");
        }
    }
}
