//! What reviewers have written into reports that a run is about to replace: the new ones hold it, too.
//!
//! Findings are known again by fingerprint. Which of them a run has found is known when it is over; what was said of the
//! others is kept beside the reports, so that no run loses a word that somebody typed.

use crate::finding::Fingerprint;
use crate::register::Met;

/// The file beside the reports for what was said of findings that are not in them.
pub const KEPT: &str = "findings.verdicts.csv";

/// What was said of a finding, in the words in which it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The verdict; may be empty, or no word that is known.
    pub verdict: String,
    /// What else was said; may be empty.
    pub comment: String,
}

/// What was said, by finding. Shared by all workers.
#[derive(Debug, Default)]
pub struct Verdicts {
    said: Met<Fingerprint, Said>,
}

impl FromIterator<(Fingerprint, Said)> for Verdicts {
    fn from_iter<I: IntoIterator<Item = (Fingerprint, Said)>>(said: I) -> Self {
        Self { said: said.into_iter().collect() }
    }
}

impl Verdicts {
    /// Verdict and comment of a finding that is being written; both empty where nothing was said.
    #[must_use]
    pub fn cells(&self, fingerprint: u64) -> [&str; 2] {
        if self.said.is_empty() {
            return [""; 2];
        }
        let said = self.said.meet(&Fingerprint(fingerprint));
        said.map_or([""; 2], |said| [said.verdict.as_str(), said.comment.as_str()])
    }

    /// Of how many findings something was said.
    #[must_use]
    pub fn len(&self) -> usize {
        self.said.len()
    }

    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.said.is_empty()
    }

    /// The findings that something was said of and that were not written so far, in order.
    #[must_use]
    pub fn unwritten(&self) -> Vec<Fingerprint> {
        let mut unwritten: Vec<Fingerprint> =
            self.said.unmet().map(|(fingerprint, _)| *fingerprint).collect();
        unwritten.sort_unstable();
        unwritten
    }
}
