//! Lists of phrases in plain files: one a line, `#` before a remark, a tabulator before what to write
//! instead.

use std::path::{Path, PathBuf};

use super::{fault, read_text};
use crate::analysis::fold;
use crate::error::Result;

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub text: String,
    /// What to write instead; empty where nothing is said.
    pub fix: String,
    pub file: PathBuf,
    pub line: u64,
}

/// Reads a list; with `fixes` each line may say what to write instead.
pub(super) fn read_list(path: &Path, fixes: bool) -> Result<Vec<Entry>> {
    let text = read_text(path)?;
    let mut entries: Vec<Entry> = Vec::new();
    for (number, content) in text.lines().enumerate() {
        let line = number as u64 + 1;
        let content = content.trim_end();
        if content.trim().is_empty() || content.trim_start().starts_with('#') {
            continue;
        }
        let (text, fix) = content.split_once('\t').unwrap_or((content, ""));
        if !fixes && !fix.is_empty() {
            return Err(fault(path, line, "a list of exceptions has one column only".to_owned()));
        }
        let (text, fix) = (text.trim().to_owned(), fix.trim().to_owned());
        entries.push(Entry { text, fix, file: path.to_owned(), line });
    }
    check_unique(&entries)?;
    Ok(entries)
}

/// Fails when two entries are the same phrase.
pub(super) fn check_unique(entries: &[Entry]) -> Result<()> {
    let mut seen = rustc_hash::FxHashMap::default();
    for entry in entries {
        if let Some(first) = seen.insert(fold(&entry.text), entry) {
            let place = if first.file == entry.file {
                format!("line {}", first.line)
            } else {
                format!("{}:{}", first.file.display(), first.line)
            };
            return Err(fault(
                &entry.file,
                entry.line,
                format!("{:?} stands in {place} already", entry.text),
            ));
        }
    }
    Ok(())
}
