//! The lines of a text with their places, for readers of formats that are made of lines.

use std::io::{self, BufRead};

use super::Source;
use super::decode::{Facts, Repaired, Text, utf8};
use super::frame::LONGEST_RECORD;
use super::reader::Problems;
use crate::error::ProblemKind;
use crate::origin::Spot;

/// Reads a text line by line. What is no UTF-8 becomes U+FFFD, a line that is too long is passed over; both are told.
pub struct Lines {
    text: Text,
    /// Where the line taken last begins.
    spot: Spot,
    /// Its bytes, line break included.
    bytes: Vec<u8>,
    line: String,
    is_at_end: bool,
}

impl Lines {
    /// Opens `source`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source) -> Result<Self, ProblemKind> {
        Ok(Self::new(Text::open(source)?))
    }

    /// The lines of `text`.
    #[must_use]
    pub fn new(text: Text) -> Self {
        let (bytes, line) = (Vec::new(), String::new());
        Self { text, spot: Spot::START, bytes, line, is_at_end: false }
    }

    /// What was seen of the input.
    #[must_use]
    pub fn facts(&mut self) -> Facts {
        self.text.facts()
    }

    /// Goes on to the next line; `false` at the end, or where the input is damaged.
    pub fn advance(&mut self, problems: &mut Problems) -> bool {
        while !self.is_at_end {
            self.spot = self.spot.behind(&self.line);
            self.line.clear();
            self.bytes.clear();
            match self.fill() {
                Ok(0) if self.bytes.is_empty() => {
                    self.is_at_end = true;
                    return false;
                }
                Ok(0) => {}
                Ok(dropped) => {
                    let kind = ProblemKind::LongRecord { limit: LONGEST_RECORD };
                    problems.add(None, Some(self.spot.line), kind);
                    self.spot.extent.bytes += dropped;
                    self.bytes.clear();
                    self.bytes.push(b'\n');
                    self.line.push('\n');
                    continue;
                }
                Err(error) => {
                    self.is_at_end = true;
                    problems.add(None, Some(self.spot.line), ProblemKind::damaged(&error));
                    return false;
                }
            }
            match utf8(&self.bytes) {
                Ok(text) => self.line.push_str(text),
                Err(Repaired { text, count, .. }) => {
                    let kind = ProblemKind::BrokenBytes { count, encoding: "UTF-8".to_owned() };
                    problems.add(None, Some(self.spot.line), kind);
                    self.line.push_str(&text);
                }
            }
            return true;
        }
        false
    }

    /// The line, without its break.
    #[must_use]
    pub fn line(&self) -> &str {
        let line = self.line.strip_suffix('\n').unwrap_or(&self.line);
        line.strip_suffix('\r').unwrap_or(line)
    }

    /// The line with its break.
    #[must_use]
    pub fn whole(&self) -> &str {
        &self.line
    }

    /// Where it begins.
    #[must_use]
    pub fn spot(&self) -> Spot {
        self.spot
    }

    /// Reads up to a line end into `bytes`; of a line that is too long says how many bytes it had.
    fn fill(&mut self) -> io::Result<u64> {
        let mut dropped = 0;
        loop {
            let available = self.text.fill_buf()?;
            if available.is_empty() {
                return Ok(dropped);
            }
            let end = memchr::memchr(b'\n', available).map(|at| at + 1);
            let count = end.unwrap_or(available.len());
            if dropped > 0 || self.bytes.len() + count > LONGEST_RECORD {
                dropped += (self.bytes.len() + count) as u64;
                self.bytes.clear();
            } else {
                self.bytes.extend_from_slice(&available[..count]);
            }
            self.text.consume(count);
            if end.is_some() {
                return Ok(dropped);
            }
        }
    }
}
