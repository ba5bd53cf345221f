//! The title printed twice at the top of a document: once from the page's title tag, once from its heading.

use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "REP004",
    name: "repeated-title",
    family: Family::REPETITION,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "The title is printed twice",
    why: "A page's title tag and its heading were both taken for text. The copy makes the title weigh double \
          in a corpus, and translation memories fill with it. Keep one.",
    sources: &[Source { title: "mtlint catalogue of artefacts: repeated-title", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "Harbour reopens after the storm\n\nHarbour reopens after the storm\n\nThe harbour opened again on Monday.",
            &["Harbour reopens after the storm"],
        ),
        Example::good(Lang::En, "Chapter 1\n\nChapter 2"),
    ],
    check: Check::Document(check),
    settle: None,
};

/// How far from the top a title may stand, in paragraphs.
const TOP: u64 = 5;

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    let copy = view.current();
    let words = copy.counts.words + copy.counts.numbers;
    if copy.number > TOP || !(3..=30).contains(&words) {
        return None;
    }
    let is_copy = view.before().any(|title| title.title_key == copy.title_key && title.counts.words >= 3);
    is_copy.then_some(Severity::Warning)
}
