//! Where a paragraph and its findings stand in the file, and what stands around them.

use super::assemble::Texts;
use super::hit::{CheckedParagraph, UnsettledHit, behind};
use crate::finding::{Finding, Fix};
use crate::input::JsonRecord;
use crate::lang::Lang;
use crate::origin::{Mapped, Spot};
use crate::report::context;
use crate::segment::Slice;
use crate::span::Extent;

/// Characters of context on either side of a finding.
const CONTEXT: usize = 60;

/// How places in the text become lines and columns of the file.
pub(super) enum Place<'a> {
    Text {
        line: u64,
    },
    Record {
        line_number: u64,
        line: &'a str,
        record: &'a JsonRecord<'a>,
    },
    /// The text was taken out of a file.
    Mapped(&'a Mapped),
}

/// A document that is one piece.
pub(super) struct OneText<'a> {
    pub text: &'a str,
    pub place: &'a Place<'a>,
}

impl Texts for OneText<'_> {
    fn text(&self, _piece: u64, range: (u32, u32)) -> &str {
        &self.text[range.0 as usize..range.1 as usize]
    }

    fn behind(&self, paragraph: &CheckedParagraph, column: u64, text: &str) -> (u64, u64) {
        match self.place {
            Place::Text { .. } | Place::Mapped(_) => behind(text, (paragraph.line, column)),
            Place::Record { line, record, .. } => {
                let end = paragraph.start + Extent::of(text);
                (paragraph.line, record.column(line, end.points))
            }
        }
    }

    fn column(&self, paragraph: &CheckedParagraph) -> u64 {
        match self.place {
            Place::Text { .. } | Place::Mapped(_) => paragraph.column,
            Place::Record { line, record, .. } => record.column(line, paragraph.start.points),
        }
    }
}

pub(super) fn column_of_start(text: &str, slice: Slice, place: &Place<'_>) -> u64 {
    match place {
        // Most paragraphs start their line.
        Place::Text { .. } if slice.start == slice.line_start => 1,
        Place::Text { .. } => 1 + count_characters(&text.as_bytes()[slice.line_start..slice.start]),
        // The worker that settles the record asks the record itself.
        Place::Record { .. } => 1,
        Place::Mapped(mapped) => mapped.start(slice.start).column,
    }
}

/// Where the paragraph at `slice` of a text that was taken out of a file begins and ends in the file.
pub(super) fn origin_of(slice: Slice, place: &Place<'_>) -> Option<Box<(Spot, Spot)>> {
    let Place::Mapped(mapped) = place else { return None };
    Some(Box::new((mapped.start(slice.start), mapped.end(slice.end))))
}

/// Turns a finding in a paragraph into one with its place in the file, its context and suggestion.
pub(super) fn locate(
    text: &str,
    slice: Slice,
    start: Extent,
    finding: &Finding,
    assumed: Option<Lang>,
    place: &Place<'_>,
) -> UnsettledHit {
    let paragraph = &text[slice.start..slice.end];
    let span = finding.span.range();
    let begin = start + Extent::of(&paragraph[..span.start]);
    let end = begin + Extent::of(&paragraph[span.clone()]);
    let found = &paragraph[span.clone()];
    let mut origin = None;
    let mut may_change = true;
    let (first, after) = match place {
        Place::Text { line } => {
            let at = slice.start + span.start;
            let before = &text.as_bytes()[slice.line_start..at];
            let breaks = memchr::memchr_iter(b'\n', before).count();
            let line_start = memchr::memrchr(b'\n', before).map_or(0, |i| i + 1);
            let column = 1 + count_characters(&before[line_start..]);
            let first = (line + (slice.line + breaks) as u64, column);
            (first, behind(found, first))
        }
        Place::Record { line_number, line, record } => (
            (*line_number, record.column(line, begin.points)),
            (*line_number, record.column(line, end.points)),
        ),
        Place::Mapped(mapped) => {
            let range = slice.start + span.start..slice.start + span.end;
            let first = mapped.start(range.start);
            // Of a place between two texts, both ends are the same.
            let after = if range.is_empty() { first } else { mapped.end(range.end) };
            origin = Some(Box::new((first.extent, after.extent)));
            may_change = mapped.is_verbatim(range);
            ((first.line, first.column), (after.line, after.column))
        }
    };
    let suggestion = finding.fix.and_then(|fix| fix.text(paragraph, finding.span));
    UnsettledHit::new(
        finding,
        assumed,
        first,
        after,
        (begin, end),
        [
            &context::before(&paragraph[..span.start], CONTEXT),
            found,
            &context::after(&paragraph[span.end..], CONTEXT),
            suggestion.as_deref().unwrap_or(""),
        ],
        may_change
            && finding.fix.is_some_and(Fix::is_ready)
            && suggestion.as_deref().is_some_and(|suggestion| suggestion != found),
        origin,
    )
}

pub(super) fn count_characters(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u64
}
