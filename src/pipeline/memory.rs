//! What is remembered of a document's paragraphs, to know one that comes again.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

/// Paragraphs remembered, for repeats: those of a long book. In a corpus kept in one file, the same
/// paragraph much farther away is another document's.
const PARAGRAPHS: usize = 4096;

/// Units of a file of translations that are remembered. They are short, and such a file is one work.
const UNITS: usize = 1 << 17;

/// Remembers the last so many distinct keys with what was met first under them.
#[derive(Debug)]
pub(super) struct Memory<V> {
    limit: usize,
    first: FxHashMap<u64, V>,
    /// Keys in the order they were met.
    order: VecDeque<u64>,
}

impl<V> Memory<V> {
    fn new(limit: usize) -> Self {
        Self { limit, first: FxHashMap::default(), order: VecDeque::new() }
    }

    /// For the paragraphs of a document.
    pub(super) fn of_paragraphs() -> Self {
        Self::new(PARAGRAPHS)
    }

    /// For the units of a file of translations.
    pub(super) fn of_units() -> Self {
        Self::new(UNITS)
    }

    /// What was met first under `key`; else remembers `value` for it.
    pub(super) fn meet(&mut self, key: u64, value: V) -> Option<&V> {
        if self.first.contains_key(&key) {
            return self.first.get(&key);
        }
        if self.order.len() == self.limit
            && let Some(oldest) = self.order.pop_front()
        {
            self.first.remove(&oldest);
        }
        self.order.push_back(key);
        self.first.insert(key, value);
        None
    }

    /// Forgets all of them.
    pub(super) fn clear(&mut self) {
        self.first.clear();
        self.order.clear();
    }
}
