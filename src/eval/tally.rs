//! What was found in a set of plain text, counted.

use std::collections::BTreeMap;

use super::sets::{Nature, SetReport};
use super::statistics::{Interval, wilson};
use super::verdict::Verdict;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::rule::Rule;

/// Findings, and what was said of those that were read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Findings.
    pub hits: u64,
    /// Read and true.
    pub right: u64,
    /// Read and false.
    pub wrong: u64,
    /// Read, and the reader could not say.
    pub unsure: u64,
}

impl Count {
    /// Counts one finding.
    pub fn add(&mut self, verdict: Option<Verdict>) {
        self.hits += 1;
        match verdict {
            Some(Verdict::True) => self.right += 1,
            Some(Verdict::False) => self.wrong += 1,
            Some(Verdict::Unsure) => self.unsure += 1,
            None => {}
        }
    }

    /// Adds the counts of `other`.
    pub fn merge(&mut self, other: Self) {
        self.hits += other.hits;
        self.right += other.right;
        self.wrong += other.wrong;
        self.unsure += other.unsure;
    }

    /// Findings that were read.
    #[must_use]
    pub fn read(self) -> u64 {
        self.right + self.wrong + self.unsure
    }

    /// Share of true findings among those read and decided; `None` where there are none.
    #[must_use]
    pub fn precision(self) -> Option<(f64, Interval)> {
        let decided = self.right + self.wrong;
        let interval = wilson(self.right, decided)?;
        Some((self.right as f64 / decided as f64, interval))
    }

    /// False findings in all, those not read taken in the proportion of those read.
    #[must_use]
    pub fn expected_false(self) -> f64 {
        if self.read() == 0 { 0.0 } else { self.wrong as f64 * self.hits as f64 / self.read() as f64 }
    }
}

/// The counts of one set.
#[derive(Clone, Debug)]
pub struct SetTally {
    /// The set's name.
    pub name: String,
    /// Who wrote it.
    pub nature: Nature,
    /// What was read.
    pub report: SetReport,
    by_rule: BTreeMap<(&'static str, Lang, Severity), Count>,
}

impl SetTally {
    /// Without findings.
    #[must_use]
    pub fn new(name: &str, nature: Nature) -> Self {
        Self { name: name.to_owned(), nature, report: SetReport::default(), by_rule: BTreeMap::new() }
    }

    /// Counts one finding.
    pub fn add(&mut self, rule: &'static Rule, lang: Lang, severity: Severity, verdict: Option<Verdict>) {
        self.by_rule.entry((rule.code, lang, severity)).or_default().add(verdict);
    }

    /// Words in `lang`.
    #[must_use]
    pub fn words(&self, lang: Lang) -> u64 {
        self.report.words[lang as usize]
    }

    /// The counts of one rule, or of all where `code` is `None`, in one severity or all of them.
    #[must_use]
    pub fn count(&self, code: Option<&str>, lang: Lang, severity: Option<Severity>) -> Count {
        let mut sum = Count::default();
        for ((rule, found_in, weight), count) in &self.by_rule {
            let is_wanted = code.is_none_or(|code| code == *rule)
                && *found_in == lang
                && severity.is_none_or(|severity| severity == *weight);
            if is_wanted {
                sum.merge(*count);
            }
        }
        sum
    }

    /// The counts by rule, language and severity.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Lang, Severity, Count)> {
        self.by_rule.iter().map(|(&(code, lang, severity), &count)| (code, lang, severity, count))
    }
}
