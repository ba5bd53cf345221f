//! Everything that is wrong with a table, told at once, so that its reviewer need not try again for each line.

use std::path::Path;

use crate::error::{Error, ErrorKind};

/// Faults told of one table; the rest is counted.
const TOLD: usize = 20;

/// Collects faults.
#[derive(Debug, Default)]
pub(super) struct Faults {
    told: Vec<Error>,
    more: usize,
    last: u64,
}

impl Faults {
    /// Takes a fault.
    pub(super) fn push(&mut self, fault: Error) {
        if self.told.len() < TOLD {
            self.told.push(fault);
        } else {
            if let ErrorKind::Data { line, .. } = fault.kind() {
                self.last = *line;
            }
            self.more += 1;
        }
    }

    /// An error when there was a fault.
    pub(super) fn finish(mut self, path: &Path) -> std::result::Result<(), Vec<Error>> {
        if self.told.is_empty() {
            return Ok(());
        }
        if self.more > 0 {
            let reason = format!("this and {} more lines before it have faults, too", self.more - 1);
            self.told.push(ErrorKind::Data { path: path.to_owned(), line: self.last, reason }.into());
        }
        Err(self.told)
    }
}
