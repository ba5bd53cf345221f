//! Verdicts of those who read findings, kept by fingerprint and without text.
//!
//! A fingerprint stays as long as rule, text found and paragraph do, so what was read once need not be
//! read again. Beside the verdict stand the rule's code and the language, so that counts can be had
//! where the text is not at hand.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Write as _;
use std::path::Path;

use super::tally::Count;
use super::verdict::Verdict;
use crate::error::{ErrorKind, Result};
use crate::finding::Fingerprint;
use crate::lang::Lang;
use crate::register::Register;
use crate::report::replace_file;
use crate::rules;

/// A verdict, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// Code of the finding's rule; empty where it is not known.
    pub code: String,
    /// Code of the paragraph's language; empty where it is not known.
    pub lang: String,
}

/// Verdicts by fingerprint.
#[derive(Clone, Debug, Default)]
pub struct Judgements {
    opening: String,
    by_fingerprint: BTreeMap<String, Judgement>,
}

/// What a new file opens with.
const OPENING: &str = "# Verdicts on findings: fingerprint, verdict (true: the text has that fault; false; \
                       unsure), rule, language.\n# Sorted, one a line, no text; used by `mtlint eval`.\n";

impl Judgements {
    /// Reads a file of verdicts; one that does not exist holds none.
    ///
    /// # Errors
    /// A file that cannot be read, or a line that is no verdict.
    pub fn read(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Ok(Self::default());
        }
        let register = Register::read(path)?;
        let mut judgements = Self { opening: register.opening(), by_fingerprint: BTreeMap::new() };
        judgements.merge(path, &register)?;
        Ok(judgements)
    }

    /// Adds the verdicts in the file at `path`: lines of fingerprint, verdict and, where known, code and
    /// language, separated by tabs. What has no verdict is passed over. Returns how many verdicts are new.
    ///
    /// # Errors
    /// A line that is no verdict, and a verdict that contradicts an earlier one. Nothing was added then.
    pub fn add(&mut self, path: &Path) -> Result<usize> {
        let register = Register::read(path)?;
        let before = self.by_fingerprint.len();
        let mut merged = self.clone();
        merged.merge(path, &register)?;
        *self = merged;
        Ok(self.by_fingerprint.len() - before)
    }

    /// Adds one verdict, which stands in `line` of `path`.
    ///
    /// # Errors
    /// When it contradicts an earlier one; nothing was added then.
    pub fn insert(
        &mut self,
        fingerprint: Fingerprint,
        new: Judgement,
        (path, line): (&Path, u64),
    ) -> Result<()> {
        match self.by_fingerprint.entry(fingerprint.to_string()) {
            Entry::Vacant(place) => {
                place.insert(new);
            }
            Entry::Occupied(mut place) => {
                let known = place.get_mut();
                // Whoever could not say may learn; two readers who are sure may not disagree unnoticed.
                if known.verdict != new.verdict && known.verdict != Verdict::Unsure {
                    let reason = format!(
                        "{fingerprint} is {} here and was {} before; settle it and correct one of them",
                        new.verdict.name(),
                        known.verdict.name()
                    );
                    return Err(ErrorKind::Data { path: path.to_owned(), line, reason }.into());
                }
                known.verdict = new.verdict;
                if !new.code.is_empty() {
                    *known = new;
                }
            }
        }
        Ok(())
    }

    /// Writes all of them to `path`.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, path: &Path) -> Result<()> {
        replace_file(path, self.text().as_bytes())
    }

    /// All of them as they are kept in a file, sorted.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = if self.opening.is_empty() { OPENING.to_owned() } else { self.opening.clone() };
        for (fingerprint, Judgement { verdict, code, lang }) in &self.by_fingerprint {
            let line = format!("{fingerprint}\t{}\t{code}\t{lang}", verdict.name());
            let _ = writeln!(text, "{}", line.trim_end());
        }
        text
    }

    /// What was said of a finding.
    #[must_use]
    pub fn get(&self, fingerprint: &str) -> Option<&Judgement> {
        self.by_fingerprint.get(fingerprint)
    }

    /// All of them, by fingerprint.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Judgement)> {
        self.by_fingerprint.iter().map(|(fingerprint, judgement)| (fingerprint.as_str(), judgement))
    }

    /// Verdicts by rule and language, of those that say what they are about.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<(&'static str, Lang), Count> {
        let mut counts: BTreeMap<_, Count> = BTreeMap::new();
        for Judgement { verdict, code, lang } in self.by_fingerprint.values() {
            if let (Some(rule), Some(lang)) = (rules::find(code), Lang::from_code(lang)) {
                counts.entry((rule.code, lang)).or_default().add(Some(*verdict));
            }
        }
        counts
    }

    /// Number of verdicts.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_fingerprint.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_fingerprint.is_empty()
    }

    /// Says which rule and language the finding with this fingerprint is of, if it has a verdict.
    pub fn identify(&mut self, fingerprint: &str, code: &str, lang: &str) {
        if let Some(judgement) = self.by_fingerprint.get_mut(fingerprint) {
            code.clone_into(&mut judgement.code);
            lang.clone_into(&mut judgement.lang);
        }
    }

    /// Keeps the verdicts on findings that `is_kept` says yes to.
    pub fn retain(&mut self, is_kept: impl Fn(&str) -> bool) {
        self.by_fingerprint.retain(|fingerprint, _| is_kept(fingerprint));
    }

    fn merge(&mut self, path: &Path, register: &Register<'_>) -> Result<()> {
        for (number, line) in register.lines() {
            let mut cells = line.split('\t').map(str::trim);
            let mut cell = || cells.next().unwrap_or_default();
            let fingerprint = register.fingerprint(number, cell())?;
            let word = cell();
            if word.is_empty() {
                continue;
            }
            let verdict = Verdict::from_word(word).map_err(|told| register.fault(number, told))?;
            let new = Judgement { verdict, code: cell().to_owned(), lang: cell().to_owned() };
            self.insert(fingerprint, new, (path, number as u64))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Judgements> {
        let mut judgements = Judgements::default();
        let path = Path::new("verdicts.tsv");
        judgements.merge(path, &Register::of(path, text.to_owned()))?;
        Ok(judgements)
    }

    #[test]
    fn lines_without_a_verdict_are_passed_over_and_further_cells_ignored() {
        let judgements = read(
            "# opening\n\nF0000000000000001\ttrue\tREP001\ten\terror\ta.txt\tcontext\nF0000000000000002\t\tREP001\ten\n",
        )
        .expect("all lines are right");
        assert_eq!(judgements.len(), 1);
        let judgement = judgements.get("F0000000000000001").expect("it was read");
        assert_eq!((judgement.code.as_str(), judgement.lang.as_str()), ("REP001", "en"));
    }

    #[test]
    fn verdicts_are_counted_by_rule_and_language() {
        let judgements = read(
            "F0000000000000001\ttrue\tREP001\ten\nF0000000000000002\tfalse\tREP001\ten\nF0000000000000003\ttrue\n",
        )
        .expect("all lines are right");
        let counts: Vec<_> = judgements.counts().into_iter().collect();
        assert_eq!(counts, [(("REP001", Lang::En), Count { hits: 2, right: 1, wrong: 1, unsure: 0 })]);
    }

    #[test]
    fn a_contradiction_is_refused_with_its_line() {
        let error = read("F0000000000000001\ttrue\nF0000000000000001\tfalse\n").expect_err("they disagree");
        let told = error.to_string();
        assert!(told.starts_with("verdicts.tsv:2:") && told.contains("F0000000000000001"), "{told}");
    }

    #[test]
    fn an_unsure_verdict_may_become_sure_and_code_and_language_are_kept() {
        let judgements =
            read("F0000000000000001\tunsure\tREP001\ten\nF0000000000000001\tFALSE\n").expect("allowed");
        let judgement = judgements.get("F0000000000000001").expect("it was read");
        assert_eq!(judgement.verdict, Verdict::False);
        assert_eq!(judgement.code, "REP001");
    }

    #[test]
    fn what_is_no_verdict_is_told_with_its_line() {
        for (text, part) in [
            ("F0000000000000001\tmaybe\n", "\"maybe\" is no verdict"),
            ("hello\ttrue\n", "\"hello\" is no fingerprint"),
            ("F00000000000000é1\ttrue\n", "is no fingerprint"),
        ] {
            let told = read(text).expect_err("it is wrong").to_string();
            assert!(told.starts_with("verdicts.tsv:1:") && told.contains(part), "{told}");
        }
    }
}
