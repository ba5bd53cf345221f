//! Cuts the stream of one input into pieces: at blank lines, line ends, or records.
//!
//! A piece is a whole number of paragraphs (text) or records (JSONL), so a worker needs nothing but
//! the piece. Where a piece ends depends on the size asked for; what the pieces add up to does not.

use std::io;

use memchr::{memchr, memrchr};

use super::decode::{Facts, Stream};
use super::reader::{Problems, Reader};
use super::{Body, Format, Options, Piece, Source};
use crate::error::{Problem, ProblemKind};
use crate::segment::{self, Mode};

/// A line of text longer than this many bytes is read up to here; the rest is passed over.
pub const LONGEST_LINE: usize = 1 << 20;

/// A JSONL record longer than this many bytes is passed over.
pub const LONGEST_RECORD: usize = 16 << 20;

/// A block of text without a blank line is cut at a line end after this many bytes.
const LONGEST_BLOCK: usize = 16 << 20;

/// Most bytes added to a piece at a time. Smaller than [`LONGEST_LINE`], so that at most one line of what
/// is added can be too long: the one that was begun before.
const STEP: usize = 256 * 1024;

/// Reads a text or JSONL piece by piece.
pub(super) struct Framer {
    stream: Stream,
    is_jsonl: bool,
    mode: Option<Mode>,
    piece: usize,
    /// Bytes read at a time.
    step: usize,
    pending: Vec<u8>,
    dropped: Vec<(usize, u64)>,
    /// Start of the unfinished line in `pending`.
    line_start: usize,
    /// Line of the first byte of `pending`, from 1.
    line: u64,
    first: bool,
    finished: bool,
    problems: Problems,
}

impl Framer {
    /// Opens `source`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub(super) fn open(source: &Source, options: &Options) -> Result<Self, Problem> {
        let problem = |kind| Problem { file: source.name.clone(), record: None, line: None, kind };
        Ok(Self {
            stream: Stream::open(source).map_err(problem)?,
            is_jsonl: source.format == Format::Jsonl,
            mode: options.paragraphs,
            piece: options.piece.max(1),
            step: options.piece.clamp(16, STEP),
            pending: Vec::new(),
            dropped: Vec::new(),
            line_start: 0,
            line: 1,
            first: true,
            finished: false,
            problems: Problems::new(&source.name),
        })
    }

    fn problem(&mut self, line: Option<u64>, kind: ProblemKind) {
        self.problems.add(None, line, kind);
    }

    /// Reads on; at the end, or at damage, `finished` is set.
    fn fill(&mut self) {
        let before = self.pending.len();
        match self.stream.read(&mut self.pending, self.step) {
            Ok(0) => self.finished = true,
            Ok(_) => self.cap_line(before),
            Err(error) => self.give_up(&error),
        }
    }

    /// Ends where the input is damaged.
    fn give_up(&mut self, error: &io::Error) {
        self.finished = true;
        self.problem(None, ProblemKind::damaged(error));
    }

    /// Shortens the line that was unfinished at `before` when it is too long by now.
    fn cap_line(&mut self, before: usize) {
        let limit = if self.is_jsonl { LONGEST_RECORD } else { LONGEST_LINE };
        let end = memchr(b'\n', &self.pending[before..]).map(|at| before + at);
        if end.unwrap_or(self.pending.len()) - self.line_start > limit {
            self.drop_rest_of_line(limit, end);
        }
        if let Some(at) = memrchr(b'\n', &self.pending[before.min(self.pending.len())..]) {
            self.line_start = before.min(self.pending.len()) + at + 1;
        }
    }

    /// Takes out what the unfinished line has beyond `limit` bytes, up to its end, which may lie far
    /// ahead in the stream.
    fn drop_rest_of_line(&mut self, limit: usize, end: Option<usize>) {
        let line = self.line + count_lines(&self.pending[..self.line_start]);
        let mut keep = self.line_start + limit;
        while keep > self.line_start && !is_boundary(self.pending[keep]) {
            keep -= 1;
        }
        if self.is_jsonl {
            // Half a record is no record.
            keep = self.line_start;
        }
        let mut characters;
        let mut rest = Vec::new();
        if let Some(end) = end {
            characters = count_characters(&self.pending[keep..end]);
            rest.extend_from_slice(&self.pending[end..]);
        } else {
            characters = count_characters(&self.pending[keep..]);
            loop {
                rest.clear();
                match self.stream.read(&mut rest, STEP) {
                    Ok(0) => {
                        self.finished = true;
                        break;
                    }
                    Ok(_) => {}
                    Err(error) => {
                        self.give_up(&error);
                        break;
                    }
                }
                if let Some(at) = memchr(b'\n', &rest) {
                    characters += count_characters(&rest[..at]);
                    rest.drain(..at);
                    break;
                }
                characters += count_characters(&rest);
            }
        }
        self.pending.truncate(keep);
        let kind = if self.is_jsonl {
            ProblemKind::LongRecord { limit }
        } else {
            self.dropped.push((keep, characters));
            ProblemKind::LongLine { limit, dropped: characters }
        };
        self.pending.extend_from_slice(&rest);
        self.problem(Some(line), kind);
    }

    /// Where the pending bytes can be cut, if they can.
    fn border(&self, mode: Mode) -> Option<usize> {
        match mode {
            _ if self.is_jsonl => memrchr(b'\n', &self.pending).map(|at| at + 1),
            Mode::Line => memrchr(b'\n', &self.pending).map(|at| at + 1),
            Mode::Block => {
                // What is pending begins with a block. If that has no end within many megabytes, it
                // is cut where the segmenter cuts it too.
                match self.pending.get(..LONGEST_BLOCK) {
                    Some(long) if last_blank_line(long).is_none() => segment::last_cut(long),
                    _ => last_blank_line(&self.pending),
                }
            }
        }
    }

    /// What a paragraph is in this input, from its head.
    fn decide_mode(&mut self) -> Mode {
        if let Some(mode) = self.mode {
            return mode;
        }
        // The head has a fixed size, so that the size of the pieces cannot change the answer.
        while self.pending.len() < segment::HEAD && !self.finished {
            self.fill();
        }
        let head = &self.pending[..self.pending.len().min(segment::HEAD)];
        let mode = if self.is_jsonl { Mode::Block } else { Mode::decide(&String::from_utf8_lossy(head)) };
        self.mode = Some(mode);
        mode
    }
}

impl Reader for Framer {
    fn next_piece(&mut self) -> Option<Piece> {
        let mode = self.decide_mode();
        let cut = loop {
            if self.finished {
                break self.pending.len();
            }
            if self.pending.len() >= self.piece
                && let Some(cut) = self.border(mode)
            {
                break cut;
            }
            self.fill();
        };
        // To know whether this piece is the last one, the next bytes must have been asked for.
        if cut == self.pending.len() && !self.finished {
            self.fill();
        }
        if self.pending.is_empty() {
            if self.first {
                self.problem(None, ProblemKind::Empty);
            }
            return None;
        }
        let rest = self.pending.split_off(cut);
        let bytes = std::mem::replace(&mut self.pending, rest);
        let moved = self.dropped.partition_point(|(at, _)| *at < cut);
        let mut dropped = self.dropped.split_off(moved);
        std::mem::swap(&mut dropped, &mut self.dropped);
        for (at, _) in &mut self.dropped {
            *at -= cut;
        }
        self.line_start = self.line_start.saturating_sub(cut);
        let line = self.line;
        self.line += count_lines(&bytes);
        let body = if self.is_jsonl { Body::Records(bytes) } else { Body::Text { bytes, mode, dropped } };
        let first = std::mem::take(&mut self.first);
        Some(Piece { body, line, within: None, first, last: self.finished && self.pending.is_empty() })
    }

    fn take_problems(&mut self) -> Vec<Problem> {
        self.problems.take()
    }

    fn facts(&mut self) -> Facts {
        self.stream.facts()
    }
}

/// The start of the last paragraph: behind the last blank line of `bytes`.
fn last_blank_line(bytes: &[u8]) -> Option<usize> {
    let mut end = memrchr(b'\n', bytes)?;
    while let Some(before) = memrchr(b'\n', &bytes[..end]) {
        if bytes[before + 1..end].iter().all(u8::is_ascii_whitespace) {
            return Some(end + 1);
        }
        end = before;
    }
    None
}

fn count_lines(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}

/// Characters that start in `bytes`.
fn count_characters(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&byte| is_boundary(byte)).count() as u64
}

fn is_boundary(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}
