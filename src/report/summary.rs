//! What a run adds up to: counts by rule and language, and of the text itself.

use std::collections::BTreeMap;

use csv::{Terminator, WriterBuilder};

use super::columns::SUMMARY;
use super::rows::{Weights, per_words};
use super::table::{Dialect, header};
use crate::finding::Severity;
use crate::lang::Lang;
use crate::rule::Rule;

/// Findings of one rule in one language with one severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RuleCount {
    /// Findings.
    pub findings: u64,
    /// Documents with at least one.
    pub documents: u64,
}

/// Counts of a stretch of a run. Tallies of stretches merge to the tally of the whole.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Documents (records) with text.
    pub documents: u64,
    /// Paragraphs by language, in the order of [`Lang::ALL`].
    pub paragraphs: [u64; 5],
    /// Words and numbers by assigned language, in the order of [`Lang::ALL`].
    pub words: [u64; 5],
    /// Findings by severity.
    pub weights: Weights,
    /// Findings that were not told because they are suppressed.
    pub suppressed: u64,
    /// Findings that were not told because a baseline knows them.
    pub known: u64,
    by_rule: BTreeMap<(&'static str, Lang, Severity), (&'static Rule, RuleCount)>,
}

impl Tally {
    /// Counts one finding; `first_in_document` for the first of its kind in a document.
    pub fn add(&mut self, rule: &'static Rule, lang: Lang, severity: Severity, first_in_document: bool) {
        self.weights.add(severity);
        let (_, count) =
            self.by_rule.entry((rule.code, lang, severity)).or_insert((rule, RuleCount::default()));
        count.findings += 1;
        count.documents += u64::from(first_in_document);
    }

    /// Adds the counts of `other`.
    pub fn merge(&mut self, other: &Self) {
        self.documents += other.documents;
        for (sum, count) in self.paragraphs.iter_mut().zip(other.paragraphs) {
            *sum += count;
        }
        for (sum, count) in self.words.iter_mut().zip(other.words) {
            *sum += count;
        }
        self.weights.merge(other.weights);
        self.suppressed += other.suppressed;
        self.known += other.known;
        for (key, (rule, count)) in &other.by_rule {
            let (_, sum) = self.by_rule.entry(*key).or_insert((rule, RuleCount::default()));
            sum.findings += count.findings;
            sum.documents += count.documents;
        }
    }

    /// All words and numbers.
    #[must_use]
    pub fn all_words(&self) -> u64 {
        self.words.iter().sum()
    }

    /// Counts by rule, language and severity, in that order; the heaviest severity first.
    pub fn by_rule(&self) -> impl Iterator<Item = (&'static Rule, Lang, Severity, RuleCount)> {
        let mut entries: Vec<_> = self.by_rule.iter().collect();
        entries.sort_by_key(|((code, lang, severity), _)| (*code, *lang, std::cmp::Reverse(*severity)));
        // A user's own rules have no other list to be found in.
        entries.into_iter().map(|(&(_, lang, severity), &(rule, count))| (rule, lang, severity, count))
    }

    /// `summary.csv`, whole.
    #[must_use]
    pub fn csv(&self, dialect: Dialect) -> Vec<u8> {
        let mut table = WriterBuilder::new()
            .delimiter(dialect.delimiter)
            .terminator(Terminator::Any(b'\n'))
            .from_writer(header(&SUMMARY, dialect));
        for (rule, lang, severity, count) in self.by_rule() {
            let words = self.words[lang as usize];
            let row = [
                rule.code,
                rule.name,
                rule.family.name,
                severity.name(),
                lang.code(),
                &count.findings.to_string(),
                &count.documents.to_string(),
                &per_words(count.findings, words, 10_000.0),
            ];
            table.write_record(row).expect("writing to memory cannot fail, and all rows are as long");
        }
        table.into_inner().expect("writing to memory cannot fail")
    }
}
