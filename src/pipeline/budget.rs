//! How much of the input may be in memory at a time.

use std::sync::{Condvar, Mutex, PoisonError};

/// Bytes that were read and not yet written about. The reader waits here for the writer.
#[derive(Debug)]
pub(super) struct Budget {
    limit: usize,
    used: Mutex<usize>,
    freed: Condvar,
}

impl Budget {
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, used: Mutex::new(0), freed: Condvar::new() }
    }

    /// Waits until `bytes` more fit. A single piece beyond the limit goes through alone.
    pub(super) fn take(&self, bytes: usize) {
        // A count cannot be left half changed, so a poisoned lock is still good.
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |used: &mut usize| *used > 0 && *used + bytes > self.limit;
        let mut used = self.freed.wait_while(used, full).unwrap_or_else(PoisonError::into_inner);
        *used += bytes;
    }

    /// Gives `bytes` back.
    pub(super) fn give(&self, bytes: usize) {
        *self.used.lock().unwrap_or_else(PoisonError::into_inner) -= bytes;
        self.freed.notify_one();
    }
}
