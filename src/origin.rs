//! Where a text that was taken out of a file stands in the file.
//!
//! What rules read is seldom what a file holds: markup is left out, entities and escapes are decoded, cells are
//! unquoted. A [`Mapped`] text knows for each of its bytes where it came from, so that every finding points into
//! the file as its user sees it. The place is carried, not looked up: whoever holds the text needs no file.

use std::ops::Range;

use memchr::{memchr_iter, memrchr};

use crate::span::Extent;

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// What stands before it.
    pub extent: Extent,
    /// Its line, from 1.
    pub line: u64,
    /// Its column in that line, from 1, in code points.
    pub column: u64,
}

impl Spot {
    /// The beginning of a file.
    pub const START: Self = Self { extent: Extent { points: 0, bytes: 0, utf16: 0 }, line: 1, column: 1 };

    /// The place behind `text`, which begins here.
    #[must_use]
    pub fn behind(self, text: &str) -> Self {
        let breaks = memchr_iter(b'\n', text.as_bytes()).count() as u64;
        let extent = Extent::of(text);
        let column = match memrchr(b'\n', text.as_bytes()) {
            Some(last) => 1 + Extent::of(&text[last + 1..]).points,
            None => self.column + extent.points,
        };
        Self { extent: self.extent + extent, line: self.line + breaks, column }
    }
}

impl Default for Spot {
    fn default() -> Self {
        Self::START
    }
}

/// A stretch of a text that came from one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// First byte in the text.
    at: u32,
    /// Whether it stands in the file as it stands here.
    is_verbatim: bool,
    start: Spot,
    /// Behind what it came from; for a verbatim run only known to whoever reads on.
    end: Spot,
}

/// A text with the places it was taken from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapped {
    /// The text.
    pub text: String,
    runs: Vec<Run>,
}

impl Mapped {
    /// A text that stands in the file as it is, from `start` on.
    #[must_use]
    pub fn verbatim(text: String, start: Spot) -> Self {
        let runs = vec![Run { at: 0, is_verbatim: true, start, end: start }];
        Self { text, runs }
    }

    /// Where the character at byte `at` stands in the file; for the text's end, the place behind it.
    #[must_use]
    pub fn start(&self, at: usize) -> Spot {
        let Some(number) = self.run_at(at) else { return Spot::START };
        let run = &self.runs[number];
        if run.is_verbatim {
            return run.start.behind(&self.text[run.at as usize..at]);
        }
        // A character of its own among those that something stands for has no place of its own.
        if at == self.text.len() { run.end } else { run.start }
    }

    /// The place in the file behind the character that ends at byte `at`.
    #[must_use]
    pub fn end(&self, at: usize) -> Spot {
        let Some(number) = at.checked_sub(1).and_then(|before| self.run_at(before)) else {
            return self.start(at);
        };
        let run = &self.runs[number];
        if run.is_verbatim { run.start.behind(&self.text[run.at as usize..at]) } else { run.end }
    }

    /// Whether the bytes of `range` stand in the file as they stand here, one after the other: whether they can
    /// be replaced there.
    #[must_use]
    pub fn is_verbatim(&self, range: Range<usize>) -> bool {
        let Some(number) = self.run_at(range.start) else { return false };
        let ends = self.runs.get(number + 1).map_or(self.text.len(), |next| next.at as usize);
        self.runs[number].is_verbatim && range.end <= ends
    }

    /// Goes on with `other`, which stands further on in the file.
    pub fn append(&mut self, other: Self) {
        let shift = self.text.len() as u32;
        self.text.push_str(&other.text);
        // An empty text has a place and nothing in it.
        if shift == 0 {
            self.runs.clear();
        }
        self.runs.extend(other.runs.into_iter().map(|run| Run { at: run.at + shift, ..run }));
    }

    /// The part of it at `range`, which ends on character boundaries.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        let mut runs = Vec::new();
        if let Some(first) = self.run_at(range.start) {
            let begins = Run { at: 0, start: self.start(range.start), ..self.runs[first] };
            runs.push(begins);
            let inside = self.runs[first + 1..].iter().take_while(|run| (run.at as usize) < range.end);
            runs.extend(inside.map(|run| Run { at: run.at - range.start as u32, ..*run }));
        }
        Self { text: self.text[range].to_owned(), runs }
    }

    /// The run that byte `at` lies in.
    fn run_at(&self, at: usize) -> Option<usize> {
        self.runs.partition_point(|run| run.at as usize <= at).checked_sub(1)
    }
}

/// Makes a [`Mapped`] text from pieces of a source, which are named by their bytes and must come in order.
#[derive(Debug)]
pub struct Builder<'a> {
    source: &'a str,
    /// The last place asked for, and its byte in the source.
    spot: Spot,
    at: usize,
    /// The byte of the source behind the verbatim run that the text ends with, if it does.
    verbatim_end: Option<usize>,
    mapped: Mapped,
}

impl<'a> Builder<'a> {
    /// From `source`, which begins at `base` in its file.
    #[must_use]
    pub fn new(source: &'a str, base: Spot) -> Self {
        Self { source, spot: base, at: 0, verbatim_end: None, mapped: Mapped::default() }
    }

    /// Appends the bytes of `range` as they are.
    pub fn verbatim(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        if self.verbatim_end != Some(range.start) {
            let start = self.reach(range.start);
            self.push(Run { at: 0, is_verbatim: true, start, end: start });
        }
        self.mapped.text.push_str(&self.source[range.clone()]);
        self.reach(range.end);
        self.verbatim_end = Some(range.end);
    }

    /// Appends `text` for the bytes of `range`: the character an entity stands for, one space for many.
    pub fn replaced(&mut self, range: Range<usize>, text: &str) {
        if text.is_empty() {
            return;
        }
        let start = self.reach(range.start);
        let end = self.reach(range.end);
        self.push(Run { at: 0, is_verbatim: false, start, end });
        self.mapped.text.push_str(text);
        self.verbatim_end = None;
    }

    /// Appends `text` that nothing in the source stands for, such as the blank line between two paragraphs.
    pub fn made(&mut self, text: &str) {
        self.replaced(self.at..self.at, text);
    }

    /// The text so far.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.mapped.text
    }

    /// Where byte `at` of the source stands in the file; like all places, asked for in order.
    pub fn spot(&mut self, at: usize) -> Spot {
        self.reach(at)
    }

    /// The text, and a fresh one is begun.
    pub fn take(&mut self) -> Mapped {
        self.verbatim_end = None;
        std::mem::take(&mut self.mapped)
    }

    /// The text.
    #[must_use]
    pub fn finish(self) -> Mapped {
        self.mapped
    }

    fn push(&mut self, run: Run) {
        self.mapped.runs.push(Run { at: self.mapped.text.len() as u32, ..run });
    }

    fn reach(&mut self, at: usize) -> Spot {
        debug_assert!(at >= self.at, "places are asked for in order");
        if at > self.at {
            self.spot = self.spot.behind(&self.source[self.at..at]);
            self.at = at;
        }
        self.spot
    }
}

#[cfg(test)]
mod tests {
    use super::{Builder, Mapped, Spot};

    fn place(spot: Spot) -> (u64, u64, u64) {
        (spot.line, spot.column, spot.extent.points)
    }

    #[test]
    fn places_are_those_of_the_source() {
        let source = "<p>D&eacute;jà\n  vu</p><p>النص</p>";
        let at = |text: &str| source.find(text).expect("a part");
        let mut builder = Builder::new(source, Spot::START);
        builder.verbatim(3..4);
        builder.replaced(4..at("jà"), "é");
        builder.verbatim(at("jà")..at("\n"));
        builder.replaced(at("\n")..at("vu"), " ");
        builder.verbatim(at("vu")..at("</p>"));
        builder.made("\n\n");
        builder.verbatim(at("النص")..at("النص") + "النص".len());
        let mapped = builder.finish();
        assert_eq!(mapped.text, "Déjà vu\n\nالنص");
        assert_eq!(place(mapped.start(0)), (1, 4, 3));
        assert_eq!(place(mapped.start(1)), (1, 5, 4));
        assert_eq!(place(mapped.end(3)), (1, 13, 12));
        assert_eq!(place(mapped.start(3)), (1, 13, 12));
        let vu = mapped.text.find("vu").expect("it");
        assert_eq!((place(mapped.start(vu)), place(mapped.end(vu + 2))), ((2, 3, 17), (2, 5, 19)));
        assert!(mapped.is_verbatim(vu..vu + 2) && !mapped.is_verbatim(0..3) && !mapped.is_verbatim(0..vu));
        let arabic = mapped.text.find('ا').expect("it");
        assert_eq!(place(mapped.start(arabic)), (2, 12, 26));
        assert_eq!(place(mapped.end(mapped.text.len())), (2, 16, 30));
        let part = mapped.slice(vu..mapped.text.len());
        assert_eq!(place(part.start(0)), (2, 3, 17));
        assert_eq!(place(part.start(arabic - vu)), (2, 12, 26));
    }

    #[test]
    fn an_empty_text_has_the_place_it_was_given() {
        let spot = Spot { line: 7, column: 3, ..Spot::START };
        let mapped = Mapped::verbatim(String::new(), spot);
        assert_eq!((mapped.start(0), mapped.end(0)), (spot, spot));
        assert!(!Mapped::default().is_verbatim(0..0));
    }

    #[test]
    fn a_text_is_cut_in_pieces_that_know_their_places() {
        let mut builder = Builder::new("un,deux", Spot::START);
        builder.verbatim(0..2);
        assert_eq!(builder.take().text, "un");
        builder.verbatim(3..7);
        assert_eq!(place(builder.finish().start(4)), (1, 8, 7));
    }
}
