//! Buttons, links and lines of a web page's frame between its paragraphs: *Leave a comment*, *Lire aussi :*.
//!
//! A line is taken for chrome when it is nothing else, or begins as only chrome begins. One may be meant;
//! two in a document, or one in another script than the text, come from the page.

use super::web_residue_list::{LIST, POSTED};
use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet, Script};
use crate::rule::{Check, Example, Family, Hit, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "WEB001",
    name: "web-template-residue",
    family: Family::WEB_TEMPLATE,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is a button or link of a web page, not part of the text",
    why: "A crawler took the page's frame for text, and it was translated along with it or left as it was. Such \
          lines come back on every page of a site and weigh far too much in a corpus. Remove them.",
    sources: &[Source { title: "mtlint catalogue of artefacts: web-template-residue", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "Add yours\n\nThe talks will go on.\n\nNo comments",
            &["Add yours", "No comments"],
        ),
        Example::bad(Lang::En, "See also: Libya : Referendum", &["See also"]),
        Example::bad(Lang::En, "Posted by Ann Hill on 3 May 2021", &["Posted by"]),
        Example::good(Lang::En, "Posted in Oran for two years, she learned the language."),
        Example::good(Lang::En, "She had no comments on the report."),
        Example::good(Lang::En, "See also chapter 4.\n\nSee also:\n\nChapter 5"),
        Example::bad(Lang::Fr, "Laisser un commentaire", &["Laisser un commentaire"]),
        Example::bad(Lang::Fr, "Lire aussi\u{a0}: Intense activité", &["Lire aussi"]),
        Example::good(Lang::Fr, "Il n'y a aucun commentaire à faire."),
        Example::good(Lang::Fr, "Il faut lire aussi les notes de la fin."),
        Example::bad(Lang::Ar, "شارك هذا المقال", &["شارك هذا المقال"]),
        Example::bad(Lang::Ar, "اقرأ أيضا: عودة القطار إلى الجنوب", &["اقرأ أيضا"]),
        Example::bad(Lang::Ar, "Leave a comment\n\nأغلق الميناء يوم الأحد بسبب الرياح.", &["Leave a comment"]),
        Example::good(Lang::Ar, "شارك هذا المقال في نشر الوعي"),
        Example::good(Lang::Ar, "اقرأ أيضا كتب التاريخ."),
    ],
    check: Check::Phrases { list: LIST, keep },
    settle: Some(settle),
};

fn keep(p: &Paragraph<'_>, hit: &Hit) -> bool {
    // A line in Arabic is never taken for English or French, unless somebody says so.
    if p.tokens[hit.first].is_arabic() && matches!(p.lang, Lang::En | Lang::Fr) {
        return false;
    }
    if hit.first > 0 && !p.gap_text(hit.first).contains('\n') {
        return false;
    }
    let after = p.gap_text(hit.last + 1);
    if POSTED.contains(&hit.phrase.text) {
        // A line of its own, and no sentence: *Posted by Ann on 3 May*.
        const LONGEST: usize = 12;
        let ends = p.text.trim_end().ends_with(['.', '!', '?', '؟', ',']);
        let names = p.tokens.get(hit.last + 1).is_some_and(|next| {
            next.is_capitalised() || next.has_digit() || next.is_arabic() || after.contains(':')
        });
        return hit.first == 0 && p.tokens.len() <= LONGEST && !ends && names && p.counts.stops == 0;
    }
    if hit.phrase.text.ends_with(" $") {
        // A label with what it labels on its line; alone it heads a list, as in any manual.
        let after = after.trim_start_matches([' ', '\u{A0}', '\u{202F}', '*']);
        let labels = after.starts_with(':') && !after.contains('\n') && hit.last + 1 < p.tokens.len();
        return labels && !p.signs.meets(Signs::BACKTICK);
    }
    let rest = after.trim_start_matches([
        ' ', '\u{A0}', '\u{202F}', '.', '…', '!', ':', '»', '→', '>', '›', ')', '\r', '*',
    ]);
    rest.starts_with('\n') || (rest.is_empty() && hit.last + 1 == p.tokens.len())
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c));
    let other_script = match view.language() {
        Some(Lang::Ar) => !arabic(unsettled.found),
        Some(Lang::En | Lang::Fr) => arabic(unsettled.found),
        _ => false,
    };
    let stands_out = other_script && view.current().script != Script::None;
    Some(if stands_out || view.hits() >= 2 { Severity::Warning } else { Severity::Info })
}
