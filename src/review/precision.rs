//! How often the rules are right by what reviewers said, and what follows for their severity.
//!
//! Where a table is a sample drawn by `mtlint sample`, only its rows count, each stratum weighing as much as it has
//! findings. Else every finding read counts once, and the figures speak of those findings only.

use std::collections::BTreeMap;

use super::reviewed::{Review, Settled};
use crate::eval::{Estimate, Interval, Stratum, Verdict, stratified, wilson};
use crate::finding::{Fingerprint, Severity};
use crate::lang::Lang;

/// What follows for a rule in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// It is right as often as its severity asks.
    Keep,
    /// It is not: a lighter severity fits.
    Lower(Severity),
    /// It is right as often as a heavier severity asks.
    Raise(Severity),
    /// It is wrong at least as often as right.
    LeaveOut,
    /// Too few findings were read to say.
    ReadMore,
}

/// Figures of a rule in a language, or of several together.
#[derive(Clone, Debug, PartialEq)]
pub struct Precision {
    /// Code and name of the rule; `None` for all.
    pub rule: Option<(String, String)>,
    /// The language; `None` for all.
    pub lang: Option<Lang>,
    /// Findings that somebody read.
    pub read: u64,
    /// True ones.
    pub right: u64,
    /// False ones.
    pub wrong: u64,
    /// Those of which nobody was sure.
    pub unsure: u64,
    /// Those on which reviewers stand against each other.
    pub disputed: u64,
    /// Share of true findings, with its interval; `None` where nothing was decided.
    pub share: Option<(f64, Interval)>,
    /// Findings that the share speaks of, those not drawn included; only of a sample.
    pub findings: Option<f64>,
    /// The heaviest severity among the findings read.
    pub severity: Option<Severity>,
}

/// All figures, and what a sample leaves open.
#[derive(Clone, Debug, Default)]
pub struct Judgeable {
    /// All findings, then each rule in each language.
    pub rows: Vec<Precision>,
    /// Strata of which nothing was decided, and their findings: no figure speaks of them.
    pub silent: (usize, u64),
}

/// The least share of true findings that a severity asks.
const LEAST: [(Severity, f64); 3] =
    [(Severity::Error, 0.95), (Severity::Warning, 0.80), (Severity::Info, 0.50)];

/// Findings that must be judged before anything is said against a rule: one false one alone is no verdict on it.
const FEWEST: u64 = 10;

impl Precision {
    /// What follows for the rule. A severity is raised only when the whole interval lies above what the heavier one
    /// asks, and lowered only when it lies below what its own asks.
    #[must_use]
    pub fn advice(&self) -> Option<Advice> {
        let severity = self.severity?;
        self.rule.as_ref()?;
        let (share, Interval { low, high }) = self.share?;
        if self.right + self.wrong < FEWEST {
            return Some(Advice::ReadMore);
        }
        let least = |severity: Severity| LEAST[place(severity)].1;
        if high < least(Severity::Info) {
            return Some(Advice::LeaveOut);
        }
        if high < least(severity) {
            let fitting =
                LEAST.iter().find(|(_, least)| share >= *least).map_or(Severity::Info, |(fit, _)| *fit);
            // Where the share itself would do for the old severity, the interval would have reached it.
            return Some(Advice::Lower(fitting.min(severity)));
        }
        if let Some((heavier, _)) = LEAST.iter().find(|(heavier, least)| *heavier > severity && low >= *least)
        {
            return Some(Advice::Raise(*heavier));
        }
        Some(if low >= least(severity) { Advice::Keep } else { Advice::ReadMore })
    }
}

fn place(severity: Severity) -> usize {
    match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Info => 2,
    }
}

impl Advice {
    /// In words, for table and terminal.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Keep => "keep".to_owned(),
            Self::Lower(severity) => format!("lower to {severity}"),
            Self::Raise(severity) => format!("raise to {severity}"),
            Self::LeaveOut => "leave out".to_owned(),
            Self::ReadMore => "read more".to_owned(),
        }
    }
}

type Key<'a> = (&'a str, Lang);

/// The figures of a review.
#[must_use]
pub fn precision(review: &Review) -> Judgeable {
    if review.strata.is_empty() {
        return of_all(review);
    }
    let mut judgeable = Judgeable::default();
    let mut all = Cells::default();
    let mut by_key: BTreeMap<Key<'_>, Cells> = BTreeMap::new();
    for stratum in review.strata.iter() {
        let drawn = stratum.rows.len() as f64;
        let findings = stratum.findings();
        let mut part = Cell::default();
        let mut parts: BTreeMap<Key<'_>, Cell> = BTreeMap::new();
        for row in stratum.rows.values() {
            let settled = review.findings.get(&row.fingerprint).map(|judged| judged.settled());
            part.add(row.fingerprint, settled);
            // Rule and language may be told by the finding alone.
            let about = review.findings.get(&row.fingerprint).map(|judged| &judged.about);
            let code = if row.code.is_empty() { about.map_or("", |about| &about.code) } else { &row.code };
            if let Some(lang) = row.lang.or_else(|| about.and_then(|about| about.lang)) {
                parts.entry((code, lang)).or_default().add(row.fingerprint, settled);
            }
        }
        if part.decided() == 0 {
            judgeable.silent.0 += 1;
            judgeable.silent.1 += findings.round() as u64;
        }
        all.push(findings, part);
        for (key, cell) in parts {
            // A stratum that holds several rules has as many of each as were drawn, in proportion.
            by_key.entry(key).or_default().push(findings * cell.drawn as f64 / drawn, cell);
        }
    }
    judgeable.rows.push(all.figures(review, None));
    judgeable.rows.extend(
        by_key
            .into_iter()
            .filter(|(_, cells)| cells.sum.read() > 0)
            .map(|(key, cells)| cells.figures(review, Some(key))),
    );
    judgeable
}

/// Without a sample: what was read, each finding once.
fn of_all(review: &Review) -> Judgeable {
    let mut all = Cell::default();
    let mut by_key: BTreeMap<Key<'_>, Cell> = BTreeMap::new();
    for (fingerprint, judged) in &review.findings {
        let settled = Some(judged.settled());
        all.add(*fingerprint, settled);
        let lang = judged.about.lang.unwrap_or(Lang::Und);
        by_key.entry((&judged.about.code, lang)).or_default().add(*fingerprint, settled);
    }
    let figures = |cell: &Cell, key| {
        let mut row = cell.figures(review, key);
        let interval = wilson(cell.right, cell.decided());
        row.share = interval.map(|interval| (cell.right as f64 / cell.decided() as f64, interval));
        row
    };
    let mut rows = vec![figures(&all, None)];
    rows.extend(by_key.iter().map(|(key, cell)| figures(cell, Some(*key))));
    Judgeable { rows, silent: (0, 0) }
}

/// What is known of some findings.
#[derive(Clone, Debug, Default)]
struct Cell {
    drawn: u64,
    right: u64,
    wrong: u64,
    unsure: u64,
    disputed: u64,
    fingerprints: Vec<Fingerprint>,
}

impl Cell {
    fn add(&mut self, fingerprint: Fingerprint, settled: Option<Settled>) {
        self.drawn += 1;
        match settled {
            None => return,
            Some(Settled::Verdict(Verdict::True)) => self.right += 1,
            Some(Settled::Verdict(Verdict::False)) => self.wrong += 1,
            Some(Settled::Verdict(Verdict::Unsure)) => self.unsure += 1,
            Some(Settled::Disputed) => self.disputed += 1,
        }
        self.fingerprints.push(fingerprint);
    }

    fn decided(&self) -> u64 {
        self.right + self.wrong
    }

    fn read(&self) -> u64 {
        self.decided() + self.unsure + self.disputed
    }

    fn figures(&self, review: &Review, key: Option<Key<'_>>) -> Precision {
        let about = || {
            self.fingerprints.iter().filter_map(|name| review.findings.get(name)).map(|judged| &judged.about)
        };
        let name = about().map(|about| about.rule.clone()).find(|name| !name.is_empty()).unwrap_or_default();
        Precision {
            rule: key.map(|(code, _)| (code.to_owned(), name)),
            lang: key.map(|(_, lang)| lang),
            read: self.read(),
            right: self.right,
            wrong: self.wrong,
            unsure: self.unsure,
            disputed: self.disputed,
            share: None,
            findings: None,
            severity: about().filter_map(|about| about.severity).max(),
        }
    }
}

/// The strata that a figure is made of.
#[derive(Default)]
struct Cells {
    strata: Vec<Stratum>,
    sum: Cell,
}

impl Cells {
    fn push(&mut self, findings: f64, cell: Cell) {
        self.strata.push(Stratum { findings, right: cell.right, decided: cell.decided() });
        let sum = &mut self.sum;
        sum.drawn += cell.drawn;
        sum.right += cell.right;
        sum.wrong += cell.wrong;
        sum.unsure += cell.unsure;
        sum.disputed += cell.disputed;
        sum.fingerprints.extend(cell.fingerprints);
    }

    fn figures(&self, review: &Review, key: Option<Key<'_>>) -> Precision {
        let mut row = self.sum.figures(review, key);
        if let Some(Estimate { share, interval, findings }) = stratified(&self.strata) {
            row.share = Some((share, interval));
            row.findings = Some(findings);
        }
        row
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(severity: Severity, right: u64, wrong: u64) -> Advice {
        let row = Precision {
            rule: Some(("REP001".to_owned(), "doubled-word".to_owned())),
            lang: Some(Lang::Fr),
            read: right + wrong,
            right,
            wrong,
            unsure: 0,
            disputed: 0,
            share: wilson(right, right + wrong)
                .map(|interval| (right as f64 / (right + wrong) as f64, interval)),
            findings: None,
            severity: Some(severity),
        };
        row.advice().expect("something was decided")
    }

    #[test]
    fn advice_waits_for_the_interval() {
        use Severity::{Error, Info, Warning};
        assert_eq!(advice(Error, 5, 0), Advice::ReadMore);
        assert_eq!(advice(Error, 0, 1), Advice::ReadMore);
        assert_eq!(advice(Error, 100, 0), Advice::Keep);
        assert_eq!(advice(Error, 80, 20), Advice::Lower(Warning));
        assert_eq!(advice(Error, 60, 40), Advice::Lower(Info));
        assert_eq!(advice(Error, 1, 30), Advice::LeaveOut);
        assert_eq!(advice(Warning, 100, 0), Advice::Raise(Error));
        assert_eq!(advice(Warning, 20, 0), Advice::Keep);
        assert_eq!(advice(Info, 20, 0), Advice::Raise(Warning));
        assert_eq!(advice(Info, 60, 40), Advice::Keep);
        assert_eq!(advice(Info, 3, 2), Advice::ReadMore);
    }
}
