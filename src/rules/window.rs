//! For tests of rules about a paragraph's place: paragraphs described rather than written, and the view of
//! one among them.

use std::collections::VecDeque;
use std::sync::OnceLock;

use crate::analysis::{Counts, Signs};
use crate::document::{DocumentView, Summary, Sums, Tallied};
use crate::lang::{Lang, Script};

/// A paragraph of 20 words in two sentences of running text.
pub(super) fn prose(lang: Lang) -> Summary {
    let (script, arabic) = if lang == Lang::Ar { (Script::Arabic, 20) } else { (Script::Latin, 0) };
    Summary {
        number: 1,
        lang,
        confidence: 0.99,
        script,
        letters: 90,
        strays: 0,
        key: 0,
        title_key: 0,
        counts: Counts { words: 20, stops: 2, capitalised: 2, arabic, ..Counts::default() },
        signs: Signs::NONE,
        ends: ('T', '.'),
        open_quote: None,
        close_quote: None,
    }
}

/// The sums of a window in which no rule has anything.
static NOTHING: OnceLock<Sums> = OnceLock::new();

/// The paragraph at `at` of a window that no language has the majority of.
pub(super) fn view(window: &VecDeque<Summary>, at: usize) -> DocumentView<'_> {
    view_with(window, at, NOTHING.get_or_init(Sums::default))
}

/// The same where the rule in question has what `sums` says.
pub(super) fn view_with<'a>(window: &'a VecDeque<Summary>, at: usize, sums: &'a Sums) -> DocumentView<'a> {
    DocumentView {
        window,
        at,
        language: None,
        share: 0.0,
        expected: None,
        seen_before: None,
        slot: 0,
        reported: false,
        sums,
        unit: None,
        tallied: &[],
    }
}

/// The sums of a window whose paragraphs have so many findings of the rule in question.
pub(super) fn sums(window: &VecDeque<Summary>, hits: &[u16]) -> Sums {
    let mut sums = Sums::default();
    for (summary, &hits) in window.iter().zip(hits) {
        sums.add(summary, &[Tallied { slot: 0, hits, counted: [0; 2] }]);
    }
    sums
}
