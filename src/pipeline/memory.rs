//! The paragraphs of a document that are remembered, to know one that comes again.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

/// Paragraphs remembered, for repeats: those of a long book. In a corpus kept in one file, the same
/// paragraph much farther away is another document's.
const REMEMBERED: usize = 4096;

/// Remembers the last [`REMEMBERED`] distinct paragraphs of a document by their keys.
#[derive(Debug, Default)]
pub(super) struct Memory {
    first: FxHashMap<u64, u64>,
    /// Keys in the order they were met.
    order: VecDeque<u64>,
}

impl Memory {
    /// The number under which `key` was met first; else remembers `number` for it.
    pub(super) fn meet(&mut self, key: u64, number: u64) -> Option<u64> {
        if let Some(&first) = self.first.get(&key) {
            return Some(first);
        }
        if self.order.len() == REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.first.remove(&oldest);
        }
        self.order.push_back(key);
        self.first.insert(key, number);
        None
    }

    /// Forgets all of them.
    pub(super) fn clear(&mut self) {
        self.first.clear();
        self.order.clear();
    }
}
