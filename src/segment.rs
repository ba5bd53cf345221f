//! Cuts a text into paragraphs.
//!
//! Whether a paragraph is a block of lines or a single line is decided once per document, from its
//! head, and never again: the answer must not depend on how a large document is cut into pieces.

use memchr::memchr;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Lines up to the next blank line.
    Block,
    /// One line.
    Line,
}

/// Bytes of a document's head that [`Mode::decide`] looks at.
pub const HEAD: usize = 64 * 1024;

/// The head of `text`, cut between characters.
#[must_use]
pub fn head(text: &str) -> &str {
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// A block is cut at the first line end after this many bytes: no prose has paragraphs like that.
pub const LONGEST_BLOCK: usize = 64 * 1024;

/// A paragraph's place within the text it was cut from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// First byte that is not white space.
    pub start: usize,
    /// One past the last byte that is not white space.
    pub end: usize,
    /// Start of the line that `start` stands in, in bytes.
    pub line_start: usize,
    /// Line of `start`, counted from 0.
    pub line: usize,
}

impl Mode {
    /// Decides for a document that starts with `head`.
    ///
    /// Lines are paragraphs unless the text looks wrapped: without a blank line anywhere, or with
    /// blank lines between groups whose lines break in the middle of sentences.
    #[must_use]
    pub fn decide(head: &str) -> Self {
        let (mut blanks, mut pairs, mut wrapped) = (0u32, 0u32, 0u32);
        let mut previous: Option<&str> = None;
        for line in head.lines() {
            let line = line.trim();
            if line.is_empty() {
                blanks += u32::from(previous.is_some());
                previous = None;
                continue;
            }
            if let Some(before) = previous {
                pairs += 1;
                wrapped += u32::from(is_wrapped(before, line));
            }
            previous = Some(line);
        }
        let share = f64::from(wrapped) / f64::from(pairs.max(1));
        let block = if blanks > 0 { pairs == 0 || share >= 0.3 } else { pairs >= 2 && share >= 0.7 };
        if block { Self::Block } else { Self::Line }
    }
}

/// Whether `line` looks cut off to be continued by `next`.
fn is_wrapped(line: &str, next: &str) -> bool {
    let width = line.chars().count();
    let ends_sentence = line.ends_with(['.', '!', '?', ':', ';', '؟', '؛', '…', '»', '"', '”', ')']);
    let starts_item = next.starts_with(['-', '*', '•', '–', '—', '#', '|', '>'])
        || next.chars().next().is_some_and(|c| c.is_ascii_digit());
    (40..=120).contains(&width) && !ends_sentence && !starts_item
}

/// The last place within `block`, which has no blank line, where [`paragraphs`] cuts it.
pub(crate) fn last_cut(block: &[u8]) -> Option<usize> {
    let mut cut = 0;
    while let Some(rest) = block.get(cut + LONGEST_BLOCK + 1..)
        && let Some(at) = memchr(b'\n', rest)
    {
        cut += LONGEST_BLOCK + 1 + at + 1;
    }
    (cut > 0).then_some(cut)
}

/// The paragraphs of `text`, in order.
pub fn paragraphs(text: &str, mode: Mode) -> Paragraphs<'_> {
    Paragraphs { text, mode, at: 0, line: 0 }
}

/// See [`paragraphs`].
#[derive(Clone, Debug)]
pub struct Paragraphs<'a> {
    text: &'a str,
    mode: Mode,
    at: usize,
    line: usize,
}

impl Paragraphs<'_> {
    /// The line at `from` without its break, and where the next one starts.
    fn line_at(&self, from: usize) -> (usize, usize) {
        match memchr(b'\n', &self.text.as_bytes()[from..]) {
            Some(i) => (from + i, from + i + 1),
            None => (self.text.len(), self.text.len()),
        }
    }
}

impl Iterator for Paragraphs<'_> {
    type Item = Slice;

    fn next(&mut self) -> Option<Slice> {
        // Skip blank lines.
        let (line_start, line) = loop {
            if self.at >= self.text.len() {
                return None;
            }
            let (end, next) = self.line_at(self.at);
            if !is_blank(&self.text[self.at..end]) {
                break (self.at, self.line);
            }
            self.at = next;
            self.line += 1;
        };
        let mut end;
        loop {
            let (line_end, next) = self.line_at(self.at);
            end = line_end;
            self.at = next;
            self.line += 1;
            if self.mode == Mode::Line || next >= self.text.len() || end - line_start > LONGEST_BLOCK {
                break;
            }
            let (next_end, _) = self.line_at(next);
            if is_blank(&self.text[next..next_end]) {
                break;
            }
        }
        let slice = &self.text[line_start..end];
        let trimmed = slice.trim();
        let start = line_start + (slice.len() - slice.trim_start().len());
        Some(Slice { start, end: start + trimmed.len(), line_start, line })
    }
}

/// Whether a line holds nothing but white space.
fn is_blank(line: &str) -> bool {
    // Nearly every line answers at its first byte.
    !line.bytes().next().is_some_and(|byte| byte.is_ascii_graphic()) && line.trim().is_empty()
}
