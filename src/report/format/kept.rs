//! What is kept of findings that are too many for a format's readers: the heaviest, and of those the first.
//!
//! Whether a finding is kept depends on those before it alone, so the same are kept for any number of
//! threads; and what cannot be kept any more need not be written in the first place, which [`Open`] tells
//! the workers.

use std::sync::atomic::{AtomicU8, Ordering};

use crate::finding::Severity;

/// The severities that a format still takes. Closed for good once closed.
#[derive(Debug, Default)]
pub(super) struct Open {
    closed: AtomicU8,
}

impl Open {
    pub(super) fn takes(&self, severity: Severity) -> bool {
        self.closed.load(Ordering::Relaxed) >> severity as u8 & 1 == 0
    }

    /// Takes no more at all.
    pub(super) fn close_all(&self) {
        Severity::ALL.into_iter().for_each(|severity| self.close(severity));
    }

    fn close(&self, severity: Severity) {
        self.closed.fetch_or(1 << severity as u8, Ordering::Relaxed);
    }
}

/// The findings kept.
#[derive(Debug)]
pub(super) struct Kept {
    each: usize,
    all: usize,
    by_severity: [Vec<Box<[u8]>>; Severity::ALL.len()],
}

impl Kept {
    /// At most `each` of one severity and `all` together.
    pub(super) fn new(each: usize, all: usize) -> Self {
        Self { each, all, by_severity: Default::default() }
    }

    /// Takes the next findings; tells `open` what is not taken any more.
    pub(super) fn add<'a>(&mut self, pieces: impl Iterator<Item = (Severity, &'a [u8])>, open: &Open) {
        for (severity, bytes) in pieces {
            if !self.makes_room(severity) {
                continue;
            }
            self.by_severity[severity as usize].push(bytes.into());
        }
        for severity in Severity::ALL {
            let lighter = self.by_severity[..severity as usize].iter().any(|kept| !kept.is_empty());
            let full = self.by_severity[severity as usize].len() == self.each;
            if full || self.len() == self.all && !lighter {
                open.close(severity);
            }
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.by_severity.iter().map(Vec::len).sum()
    }

    /// All of them, the heaviest first, then by place.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        self.by_severity.iter().rev().flatten().map(|bytes| &**bytes)
    }

    /// Whether there is room for one of `severity`, be it that of a lighter one.
    fn makes_room(&mut self, severity: Severity) -> bool {
        if self.by_severity[severity as usize].len() == self.each {
            return false;
        }
        if self.len() < self.all {
            return true;
        }
        let lighter = self.by_severity[..severity as usize].iter_mut().find(|kept| !kept.is_empty());
        lighter.is_some_and(|kept| kept.pop().is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Severity::{Error, Info, Warning};

    fn texts(kept: &Kept) -> Vec<&str> {
        kept.iter().map(|bytes| std::str::from_utf8(bytes).expect("text")).collect()
    }

    #[test]
    fn the_heaviest_are_kept_and_of_those_the_first() {
        let (mut kept, open) = (Kept::new(3, 4), Open::default());
        let add = |kept: &mut Kept, of: &[(Severity, &'static str)]| {
            kept.add(of.iter().map(|(severity, text)| (*severity, text.as_bytes())), &open);
        };
        add(&mut kept, &[(Info, "i1"), (Error, "e1"), (Info, "i2"), (Warning, "w1")]);
        assert!(open.takes(Warning) && open.takes(Error) && !open.takes(Info));
        add(&mut kept, &[(Warning, "w2"), (Info, "i3"), (Error, "e2")]);
        assert_eq!(texts(&kept), ["e1", "e2", "w1", "w2"]);
        assert!(!open.takes(Warning) && open.takes(Error));
        add(&mut kept, &[(Error, "e3"), (Error, "e4"), (Warning, "w3")]);
        assert_eq!(texts(&kept), ["e1", "e2", "e3", "w1"]);
        assert!(!open.takes(Error));
    }
}
