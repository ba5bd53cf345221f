//! A stretch of one input, which a worker can check with nothing else at hand.

use std::fmt;
use std::sync::Arc;

use super::documents::RawDocument;
use super::pairs::Unit;
use super::reader::Item;
use crate::error::Problem;
use crate::segment::{self, Mode};

/// A stretch of one input, cut at borders that mean something.
#[derive(Debug)]
pub struct Piece {
    /// What it holds.
    pub body: Body,
    /// Line of its first byte, from 1.
    pub line: u64,
    /// The member of an archive that it is from.
    pub within: Option<Arc<str>>,
    /// Whether it is the first piece of its document.
    pub first: bool,
    /// Whether it is the last piece of its document.
    pub last: bool,
}

/// What a piece holds.
#[derive(Debug)]
pub enum Body {
    /// Paragraphs of one document of plain text.
    Text {
        /// The bytes, UTF-8 unless broken.
        bytes: Vec<u8>,
        /// What a paragraph is.
        mode: Mode,
        /// Where characters were left out because a line was too long: place in `bytes`, number left out.
        dropped: Vec<(usize, u64)>,
    },
    /// JSON records, one a line, UTF-8 unless broken.
    Records(Vec<u8>),
    /// Whole documents.
    Documents(Vec<RawDocument>),
    /// Whole documents that the worker still has to decode.
    Deferred(Deferred),
    /// Units of one file of translations.
    Units(Vec<Unit>),
}

/// Documents that are decoded where they are checked, since that takes longer than cutting.
pub struct Deferred {
    size: usize,
    load: Box<dyn FnOnce() -> (Vec<RawDocument>, Vec<Problem>) + Send>,
}

impl Deferred {
    /// Documents of about `size` bytes that `load` gives, with what is wrong with the input.
    #[cfg_attr(
        not(any(feature = "office", feature = "parquet")),
        expect(dead_code, reason = "only what is no stream is decoded late")
    )]
    pub(super) fn new(
        size: usize,
        load: impl FnOnce() -> (Vec<RawDocument>, Vec<Problem>) + Send + 'static,
    ) -> Self {
        Self { size, load: Box::new(load) }
    }

    /// The documents, and what is wrong with the input.
    #[must_use]
    pub fn load(self) -> (Vec<RawDocument>, Vec<Problem>) {
        (self.load)()
    }
}

impl fmt::Debug for Deferred {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Deferred({} bytes)", self.size)
    }
}

impl Piece {
    /// All of a text that is in memory.
    #[must_use]
    pub fn whole(text: &str) -> Self {
        let mode = Mode::decide(segment::head(text));
        let body = Body::Text { bytes: text.as_bytes().to_vec(), mode, dropped: Vec::new() };
        Self { body, line: 1, within: None, first: true, last: true }
    }

    /// About how many bytes it holds.
    #[must_use]
    pub fn size(&self) -> usize {
        match &self.body {
            Body::Text { bytes, .. } | Body::Records(bytes) => bytes.len(),
            Body::Documents(documents) => documents.iter().map(Item::size).sum(),
            Body::Deferred(deferred) => deferred.size,
            Body::Units(units) => units.iter().map(Item::size).sum(),
        }
    }
}
