//! Files that know findings by their fingerprints: suppressions, baselines, verdicts.
//!
//! All are tables of text, one finding a line, cells between tabs, remarks behind `#`, sorted when they are written, so that
//! a difference of two versions shows what changed. Reading them and noting which of their findings were met is done here,
//! once; what stands in the cells is each file's own concern.

use std::fs;
use std::hash::Hash;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use rustc_hash::FxHashMap;

use crate::error::{Error, ErrorKind, Result};
use crate::finding::Fingerprint;

/// The text of such a file.
#[derive(Debug)]
pub struct Register<'p> {
    path: &'p Path,
    text: String,
}

impl<'p> Register<'p> {
    /// Reads the file at `path`.
    ///
    /// # Errors
    /// A file that cannot be read, and one that is not UTF-8, with the line from which on it is not.
    pub fn read(path: &'p Path) -> Result<Self> {
        let bytes = fs::read(path).map_err(|error| Error::unreadable(path, error))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = 1 + memchr::memchr_iter(b'\n', before).count();
            fault(path, line, "is not UTF-8 from here on; save the file as UTF-8".to_owned())
        })?;
        Ok(Self::of(path, text))
    }

    /// Takes `text` for what the file at `path` holds.
    #[must_use]
    pub fn of(path: &'p Path, text: String) -> Self {
        Self { path, text }
    }

    /// Its first line; empty where there is none.
    #[must_use]
    pub fn head(&self) -> &str {
        self.all().next().map_or("", |(_, line)| line)
    }

    /// The remarks before its first finding, which are kept when it is written again.
    #[must_use]
    pub fn opening(&self) -> String {
        let is_before = |line: &&str| line.starts_with('#') || line.trim().is_empty();
        let before = self.all().map(|(_, line)| line).take_while(is_before);
        before.filter(|line| !line.trim().is_empty()).flat_map(|line| [line, "\n"]).collect()
    }

    /// Its lines with a finding, by their numbers, each with the remarks that stand right above it, and last the remarks that stand
    /// above none. `is_own` tells the remarks of the program.
    #[must_use]
    pub fn remarked(&self, is_own: impl Fn(&str) -> bool) -> (Vec<(usize, &str, String)>, String) {
        let (mut lines, mut loose, mut waiting) = (Vec::new(), String::new(), String::new());
        for (number, line) in self.all() {
            if line.starts_with('#') {
                if !is_own(line) {
                    waiting.extend([line, "\n"]);
                }
            } else if line.trim().is_empty() {
                loose.push_str(&std::mem::take(&mut waiting));
            } else {
                lines.push((number, line, std::mem::take(&mut waiting)));
            }
        }
        (lines, loose + &waiting)
    }

    /// Its lines with a finding, by their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.all().filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty())
    }

    /// The fingerprint that a cell of line `number` holds.
    ///
    /// # Errors
    /// When it holds none.
    pub fn fingerprint(&self, number: usize, cell: &str) -> Result<Fingerprint> {
        Fingerprint::parse(cell).ok_or_else(|| {
            self.fault(number, format!("{cell:?} is no fingerprint (F and 16 hexadecimal digits)"))
        })
    }

    /// An error about line `number`.
    #[must_use]
    pub fn fault(&self, number: usize, reason: String) -> Error {
        fault(self.path, number, reason)
    }

    fn all(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.trim_start_matches('\u{FEFF}').lines().enumerate().map(|(at, line)| (at + 1, line))
    }
}

fn fault(path: &Path, line: usize, reason: String) -> Error {
    ErrorKind::Data { path: path.to_owned(), line: line as u64, reason }.into()
}

/// What is known, and which of it a run has met. Shared by all workers.
#[derive(Debug)]
pub struct Met<K, V = ()> {
    entries: FxHashMap<K, (V, AtomicBool)>,
}

impl<K, V> Default for Met<K, V> {
    fn default() -> Self {
        Self { entries: FxHashMap::default() }
    }
}

impl<K: Hash + Eq, V> FromIterator<(K, V)> for Met<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let new = |(key, value)| (key, (value, AtomicBool::new(false)));
        Self { entries: entries.into_iter().map(new).collect() }
    }
}

impl<K: Hash + Eq, V> Met<K, V> {
    /// What is known of `key`; from now on it has been met.
    #[must_use]
    pub fn meet(&self, key: &K) -> Option<&V> {
        let (value, met) = self.entries.get(key)?;
        // Only read when all workers have ended, so nothing is ordered by it.
        met.store(true, Ordering::Relaxed);
        Some(value)
    }

    /// How much is known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What nothing has met so far, in no order.
    pub fn unmet(&self) -> impl Iterator<Item = (&K, &V)> {
        let unmet = self.entries.iter().filter(|(_, (_, met))| !met.load(Ordering::Relaxed));
        unmet.map(|(key, (value, _))| (key, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_and_empty_lines_keep_their_numbers() {
        let register = Register::of(
            Path::new("a.tsv"),
            "\u{FEFF}# ours\r\n\r\n# too\nF1\tx\n# later\n\nF2\n".to_owned(),
        );
        assert_eq!(register.head(), "# ours");
        assert_eq!(register.opening(), "# ours\n# too\n");
        assert_eq!(register.lines().collect::<Vec<_>>(), [(4, "F1\tx"), (7, "F2")]);
        let told = register.fingerprint(4, "F1").expect_err("too short").to_string();
        assert!(told.contains("a.tsv:4: \"F1\" is no fingerprint"), "{told}");
    }

    #[test]
    fn what_is_met_is_no_longer_unmet() {
        let known: Met<u64, &str> = [(1, "a"), (2, "b")].into_iter().collect();
        assert_eq!((known.meet(&1), known.meet(&3)), (Some(&"a"), None));
        assert_eq!(known.unmet().collect::<Vec<_>>(), [(&2, &"b")]);
    }
}
