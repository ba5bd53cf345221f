//! The bytes of a file on their way to the XML reader, kept until what they are is known.
//!
//! The XML reader tells bytes only, and not where they stand in lines. So each event is kept as it was read, and moves the place on
//! when it is cut off. Text that goes on for longer than any unit may is never given to the reader, which would hold all of it.

use std::io::{self, BufRead, Read};

use super::super::super::Source;
use super::super::super::decode::{Facts, Text};
use super::super::super::documents::LONGEST_DOCUMENT;
use super::super::super::frame::LONGEST_RECORD;
use crate::error::ProblemKind;
use crate::origin::Spot;

/// A text that is always UTF-8, with the place of what is read.
pub(super) struct Tape {
    text: Text,
    /// Text that was checked, and how much of it was taken.
    block: String,
    taken: usize,
    /// The beginning of a character whose end is not there yet.
    rest: Vec<u8>,
    /// What was taken since the last cut.
    kept: String,
    /// Where that begins.
    spot: Spot,
    /// Whether something was left out since it was last asked.
    has_gap: bool,
    /// Sequences that were no UTF-8 since the last cut.
    broken: u64,
}

impl Tape {
    pub(super) fn open(source: &Source) -> Result<Self, ProblemKind> {
        Ok(Self {
            text: Text::open(source)?,
            block: String::new(),
            taken: 0,
            rest: Vec::new(),
            kept: String::new(),
            spot: Spot::START,
            has_gap: false,
            broken: 0,
        })
    }

    pub(super) fn facts(&mut self) -> Facts {
        self.text.facts()
    }

    /// Where what was not cut off yet begins.
    pub(super) fn spot(&self) -> Spot {
        self.spot
    }

    /// Moves what was taken since the last cut to the end of `out`.
    pub(super) fn cut(&mut self, out: &mut String) {
        self.spot = self.spot.behind(&self.kept);
        out.push_str(&self.kept);
        self.kept.clear();
    }

    /// Whether text was left out since the last call.
    pub(super) fn take_gap(&mut self) -> bool {
        std::mem::take(&mut self.has_gap)
    }

    /// Line and number of sequences that were no UTF-8, about where the last cut was.
    pub(super) fn take_broken(&mut self) -> Option<(u64, u64)> {
        let count = std::mem::take(&mut self.broken);
        (count > 0).then_some((self.spot.line, count))
    }

    /// Makes the next block.
    fn fill(&mut self) -> io::Result<()> {
        self.block.clear();
        self.taken = 0;
        while self.block.is_empty() {
            let bytes = self.text.fill_buf()?;
            let count = bytes.len();
            self.rest.extend_from_slice(bytes);
            self.text.consume(count);
            if self.rest.is_empty() {
                return Ok(());
            }
            let mut used = 0;
            for chunk in self.rest.utf8_chunks() {
                self.block.push_str(chunk.valid());
                used += chunk.valid().len();
                let invalid = chunk.invalid().len();
                // What may be the beginning of a character waits for its end.
                let waits = count > 0 && used + invalid == self.rest.len() && is_beginning(chunk.invalid());
                if invalid > 0 && !waits {
                    self.block.push('\u{FFFD}');
                    self.broken += 1;
                }
                if waits {
                    break;
                }
                used += invalid;
            }
            self.rest.drain(..used);
        }
        Ok(())
    }

    /// Passes over text up to the next markup.
    fn leave_out(&mut self) -> io::Result<()> {
        self.has_gap = true;
        self.spot = self.spot.behind(&self.kept);
        self.kept.clear();
        loop {
            let left = &self.block[self.taken..];
            let end = memchr::memchr2(b'<', b'&', left.as_bytes());
            let count = end.unwrap_or(left.len());
            self.spot = self.spot.behind(&left[..count]);
            self.taken += count;
            if end.is_some() {
                return Ok(());
            }
            self.fill()?;
            if self.block.is_empty() {
                return Ok(());
            }
        }
    }
}

/// Whether `bytes` begin a character of UTF-8 and do not end it.
fn is_beginning(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.valid_up_to() == 0 && error.error_len().is_none())
}

impl Read for Tape {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Tape {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken == self.block.len() {
            self.fill()?;
        }
        let is_markup = self.kept.starts_with(['<', '&']);
        if self.kept.len() > LONGEST_RECORD && !is_markup {
            self.leave_out()?;
        } else if self.kept.len() > LONGEST_DOCUMENT {
            return Err(io::Error::other(format!("markup goes on for more than {LONGEST_DOCUMENT} bytes")));
        }
        Ok(&self.block.as_bytes()[self.taken..])
    }

    fn consume(&mut self, count: usize) {
        // The reader stops at signs of ASCII, or takes all there is.
        self.kept.push_str(&self.block[self.taken..self.taken + count]);
        self.taken += count;
    }
}
