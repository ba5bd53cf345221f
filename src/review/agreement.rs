//! How far reviewers agree: every pair that judged the same findings, by rule and in all.

use std::collections::BTreeMap;

use super::reviewed::Review;
use crate::eval::{Kappa, kappa};

/// Two reviewers, and what they said of the findings that both judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Numbers of the reviewers.
    pub reviewers: (usize, usize),
    /// Code of the rule; `None` for all.
    pub code: Option<String>,
    /// Findings that both judged.
    pub both: u64,
    /// Of these, the ones of which both said the same.
    pub agreed: u64,
    /// Cohen's kappa over true, false and unsure, where it is defined.
    pub kappa: Option<Kappa>,
}

/// Two reviewers, and the code of a rule.
type Key<'a> = (usize, usize, Option<&'a str>);

/// For each pair of reviewers that judged a finding both: all rules together, then each rule.
#[must_use]
pub fn agreement(review: &Review) -> Vec<Agreement> {
    // With its sums first: no code sorts before the others.
    let mut tables: BTreeMap<Key<'_>, [[u64; 3]; 3]> = BTreeMap::new();
    for judged in review.findings.values() {
        for (i, one) in judged.votes.iter().enumerate() {
            for other in &judged.votes[i + 1..] {
                let (one, other) = if one.reviewer < other.reviewer { (one, other) } else { (other, one) };
                for code in [None, Some(judged.about.code.as_str())] {
                    let table = tables.entry((one.reviewer, other.reviewer, code)).or_default();
                    table[one.verdict as usize][other.verdict as usize] += 1;
                }
            }
        }
    }
    tables
        .into_iter()
        .map(|((one, other, code), table)| Agreement {
            reviewers: (one, other),
            code: code.map(str::to_owned),
            both: table.iter().flatten().sum(),
            agreed: (0..3).map(|i| table[i][i]).sum(),
            kappa: kappa(&table),
        })
        .collect()
}
