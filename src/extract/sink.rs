//! What the forms of documents write their text to: paragraphs with a blank line between them.

use std::ops::Range;

use crate::origin::{Builder, Mapped, Spot};
use crate::segment::LONGEST_BLOCK;

/// Takes the text of a document piece by piece, in the order of the source.
#[derive(Debug)]
pub(super) struct Sink<'a> {
    source: &'a str,
    builder: Builder<'a>,
    /// Where the paragraph under way begins in the text; `None` before its first piece.
    begins: Option<usize>,
    /// Whether something within the paragraph was left out just now.
    has_gap: bool,
    /// The byte of the source behind the last piece.
    behind: usize,
}

impl<'a> Sink<'a> {
    /// For the text of `source`, which begins at `base` in its file.
    pub(super) fn new(source: &'a str, base: Spot) -> Self {
        let builder = Builder::new(source, base);
        Self { source, builder, begins: None, has_gap: false, behind: 0 }
    }

    /// Appends the bytes of `range` as they are.
    pub(super) fn verbatim(&mut self, mut range: Range<usize>) {
        if std::mem::take(&mut self.has_gap) && self.ends_in_space() {
            // Of the spaces on both sides of what was left out, one side is enough.
            let text = &self.source[range.clone()];
            range.start = range.end - text.trim_start_matches([' ', '\t']).len();
        }
        while !range.is_empty() {
            let room = self.room();
            let end = if range.len() > room { self.cut(range.clone(), room) } else { range.end };
            self.begin();
            self.builder.verbatim(range.start..end);
            if end < range.end {
                self.end_paragraph();
            }
            range.start = end;
        }
        self.behind = range.end;
    }

    /// Appends `text` for the bytes of `range`.
    pub(super) fn replaced(&mut self, range: Range<usize>, text: &str) {
        self.begin();
        self.has_gap = false;
        self.behind = range.end;
        self.builder.replaced(range, text);
    }

    /// Appends a line break, for which `range` stands in the source.
    pub(super) fn line_break(&mut self, range: Range<usize>) {
        if self.begins.is_none() {
            return;
        }
        if self.room() == 0 {
            self.end_paragraph();
        } else if &self.source[range.clone()] == "\n" {
            self.has_gap = false;
            self.verbatim(range);
        } else {
            self.replaced(range, "\n");
        }
    }

    /// Takes note that something within the paragraph is left out.
    pub(super) fn leave_out(&mut self) {
        self.has_gap = true;
    }

    /// Ends the paragraph under way, if there is one.
    pub(super) fn end_paragraph(&mut self) {
        self.begins = None;
        self.has_gap = false;
    }

    /// Goes on with the last paragraph, if there is one.
    pub(super) fn resume(&mut self) {
        if !self.builder.text().is_empty() {
            self.begins = Some(self.builder.text().len());
        }
    }

    /// Whether the text ends in white space, or there is none.
    pub(super) fn ends_in_space(&self) -> bool {
        self.builder.text().ends_with([' ', '\n', '\t']) || self.builder.text().is_empty()
    }

    /// The byte of the source behind the last piece.
    pub(super) fn behind(&self) -> usize {
        self.behind
    }

    /// The text.
    pub(super) fn finish(self) -> Mapped {
        self.builder.finish()
    }

    fn begin(&mut self) {
        if self.begins.is_none() {
            if !self.builder.text().is_empty() {
                self.builder.made("\n\n");
            }
            self.begins = Some(self.builder.text().len());
        }
    }

    /// Bytes that the paragraph under way may still get.
    fn room(&self) -> usize {
        let length = self.begins.map_or(0, |begins| self.builder.text().len() - begins);
        LONGEST_BLOCK.saturating_sub(length)
    }

    /// Where the bytes of `range`, of which `room` would do, are cut: no prose has paragraphs like that.
    fn cut(&self, range: Range<usize>, room: usize) -> usize {
        let mut from = range.start + room;
        while !self.source.is_char_boundary(from) {
            from += 1;
        }
        // Within a word only where there is none.
        let near = &self.source[from..range.end];
        let space = near.char_indices().take(1024).find(|(_, c)| c.is_whitespace());
        match space {
            Some((at, c)) => from + at + c.len_utf8(),
            None if near.len() < 1024 => range.end,
            None => {
                from.max(range.start + self.source[range.start..].chars().next().map_or(0, char::len_utf8))
            }
        }
    }
}
