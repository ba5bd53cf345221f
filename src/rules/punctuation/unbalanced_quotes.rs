//! A quotation mark or bracket that has lost its partner.
//!
//! Novels, news and corpora of one sentence a line spread a quotation over several paragraphs, each in
//! its own way; so a mark is reported only when no paragraph near it holds the partner.

use crate::analysis::quotes::{are_partners, find_orphans};
use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN001",
    name: "unbalanced-quotes",
    family: Family::PUNCTUATION,
    langs: LangSet::OURS,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "\"{found}\" has no partner in this paragraph",
    why: "",
    sources: &[Source { title: "mtlint catalogue of artefacts: unbalanced-quotes", url: "" }],
    params: &[],
    examples: &[],
    check: Check::Paragraph(Signs::QUOTE.with(Signs::BRACKET), check),
    settle: Some(settle),
};

/// Paragraphs before and after in which the partner of a quotation mark is looked for.
const REACH: usize = 64;

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.is_data() {
        return;
    }
    let orphans = find_orphans(paragraph);
    if let (Some(mark), true) = (orphans.closer, orphans.closer_is_certain) {
        report.add(mark, None);
    }
    if let (Some(mark), true) = (orphans.opener, orphans.opener_is_certain)
        && !is_cut_off(paragraph.text)
    {
        report.add(mark, None);
    }
}

/// Whether the text was cut by whoever printed it.
fn is_cut_off(text: &str) -> bool {
    text.ends_with(['…', ':', ',']) || text.ends_with("...") || text.ends_with("...]") || text.ends_with("…]")
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    let mark = unsettled.found.chars().next()?;
    let here = view.current();
    if here.open_quote == Some(mark) && is_closed_later(view, mark) {
        return None;
    }
    if here.close_quote == Some(mark) && is_opened_before(view, mark) {
        return None;
    }
    Some(unsettled.severity)
}

fn is_closed_later(view: &DocumentView<'_>, mark: char) -> bool {
    view.after().take(REACH).enumerate().any(|(i, next)| {
        let goes_on = i == 0 && (next.ends.0 == mark || (mark == '«' && matches!(next.ends.0, '»' | '—' | '–')));
        goes_on || next.close_quote.is_some_and(|closer| are_partners(mark, closer))
    })
}

fn is_opened_before(view: &DocumentView<'_>, mark: char) -> bool {
    view.before().take(REACH).any(|earlier| earlier.open_quote.is_some_and(|opener| are_partners(opener, mark)))
}
