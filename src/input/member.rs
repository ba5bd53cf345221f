//! A file within another: a member of an archive, read where the archive stands.

use std::fmt;
use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};

/// What is read in the place of a file. It can be opened once.
#[derive(Clone)]
pub struct Member(Arc<Mutex<Option<Box<dyn Read + Send>>>>);

impl Member {
    /// Reads `reader` to its end.
    #[must_use]
    pub fn new(reader: Box<dyn Read + Send>) -> Self {
        Self(Arc::new(Mutex::new(Some(reader))))
    }

    /// The bytes; none when they were asked for before.
    pub(super) fn open(&self) -> Box<dyn Read + Send> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_else(|| Box::new(io::empty()))
    }
}

impl fmt::Debug for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Member")
    }
}

impl PartialEq for Member {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Member {}
