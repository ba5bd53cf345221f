//! What there is to read: findings in plain text, all or a sample of each rule.
//!
//! A sample is drawn by the fingerprints, not by the order of the text: it stays the same when other
//! findings come or go, and two samples of one seed share what they can. So a rule may be mended while
//! its findings are read.

use std::collections::BTreeMap;

use super::sets::Hit;
use super::verdict::Verdict;
use crate::analysis::hash;
use crate::finding::Severity;
use crate::lang::Lang;

/// A finding to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToRead {
    /// Its name.
    pub fingerprint: String,
    /// What was said of it before.
    pub verdict: Option<Verdict>,
    /// Code of its rule.
    pub code: &'static str,
    /// The language whose rules were run.
    pub lang: Lang,
    /// How much it weighs.
    pub severity: Severity,
    /// File and record.
    pub place: String,
    /// The text around it, on one line, itself between ⟦ and ⟧.
    pub context: String,
}

/// Collects findings to read.
#[derive(Debug, Default)]
pub struct Reading {
    /// How many to keep of each rule in each language; `None` keeps all.
    sample: Option<usize>,
    seed: u64,
    /// By rule and language; of a sample, with the number that decides who is in it.
    kept: BTreeMap<(&'static str, Lang), Vec<(u64, ToRead)>>,
    met: usize,
}

impl Reading {
    /// Keeps all, or at most `sample` of each rule in each language.
    #[must_use]
    pub fn new(sample: Option<usize>, seed: u64) -> Self {
        Self { sample, seed, ..Self::default() }
    }

    /// Takes a finding.
    pub fn add(&mut self, hit: &Hit<'_>, verdict: Option<Verdict>) {
        self.met += 1;
        let kept = self.kept.entry((hit.rule.code, hit.lang)).or_default();
        let mut rank = kept.len() as u64;
        if let Some(sample) = self.sample {
            rank = hash(format!("{} {}", self.seed, hit.fingerprint).as_bytes());
            if kept.len() >= sample && kept.last().is_none_or(|(last, _)| *last <= rank) {
                return;
            }
        }
        let place = kept.partition_point(|(other, _)| *other <= rank);
        kept.insert(place, (rank, to_read(hit, verdict)));
        kept.truncate(self.sample.unwrap_or(usize::MAX));
    }

    /// Findings taken, those not kept included.
    #[must_use]
    pub fn met(&self) -> usize {
        self.met
    }

    /// Those kept, by rule and language.
    pub fn iter(&self) -> impl Iterator<Item = &ToRead> {
        self.kept.values().flatten().map(|(_, finding)| finding)
    }
}

fn to_read(hit: &Hit<'_>, verdict: Option<Verdict>) -> ToRead {
    let [before, found, after] = hit.text;
    let border = if hit.record.is_empty() { "" } else { "#" };
    ToRead {
        fingerprint: hit.fingerprint.to_owned(),
        verdict,
        code: hit.rule.code,
        lang: hit.lang,
        severity: hit.severity,
        place: one_line(&format!("{}{border}{}", hit.file, hit.record)),
        context: one_line(&format!("{before}⟦{found}⟧{after}")),
    }
}

/// Line breaks and tabs would end the cell.
fn one_line(text: &str) -> String {
    text.replace('\n', "⏎").replace(['\r', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    fn sample(fingerprints: &[String], size: usize, seed: u64) -> Vec<String> {
        let mut reading = Reading::new(Some(size), seed);
        let rule = rules::find("REP001").expect("a rule");
        for fingerprint in fingerprints {
            let text = ["a\tb", "c\nd", "e"];
            let (severity, lang) = (Severity::Error, Lang::En);
            reading.add(
                &Hit { fingerprint, rule, severity, lang, file: "f", record: "1", text, unit: None },
                None,
            );
        }
        assert_eq!(reading.met(), fingerprints.len());
        assert!(reading.iter().all(|finding| finding.context == "a b⟦c⏎d⟧e" && finding.place == "f#1"));
        reading.iter().map(|finding| finding.fingerprint.clone()).collect()
    }

    #[test]
    fn a_sample_does_not_depend_on_order_or_on_what_left() {
        let all: Vec<String> = (0..100).map(|n| format!("F{n:016x}")).collect();
        let drawn = sample(&all, 10, 1);
        assert_eq!(drawn.len(), 10);
        let reversed: Vec<String> = all.iter().rev().cloned().collect();
        assert_eq!(sample(&reversed, 10, 1), drawn);
        let fewer: Vec<String> = all.iter().filter(|name| **name != drawn[0]).cloned().collect();
        assert_eq!(sample(&fewer, 10, 1)[..9], drawn[1..]);
        assert_ne!(sample(&all, 10, 2), drawn);
        assert_eq!(sample(&all[..5], 10, 1).len(), 5);
    }
}
