//! A French document whose quotations stand between English marks only.
//!
//! Very common on the French web, so an info, told once at the first quotation. Documents that also use guillemets
//! are another rule's.

use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN007",
    name: "fr-straight-guillemets",
    family: Family::PUNCTUATION,
    langs: LangSet::FR,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "Quotations in this French document stand between English marks: {found}",
    why: "French quotes between guillemets, with a no-break space inside each. Translations often keep the marks of the \
          source, and so does much of the French web. Use guillemets throughout.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-straight-guillemets", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Fr, "Il a déclaré “nous viendrons”.", &["“nous viendrons”"]),
        Example::bad(Lang::Fr, "Le \"projet\" a été \"validé\".", &["\"projet\""]),
        Example::bad(Lang::Fr, "Elle parle de “liberté”.", &["“liberté”"]),
        Example::good(Lang::Fr, "Il a déclaré «\u{202f}nous viendrons\u{202f}»."),
        Example::good(Lang::Fr, "Un écran de 15\""),
        Example::good(Lang::Fr, "L’«\u{202f}affaire\u{202f}» est “close”, dit-on."),
    ],
    check: Check::Paragraph(Signs::QUOTE, check),
    settle: Some(settle),
};

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.text.contains(['«', '»']) {
        report.count(0, 1);
        return;
    }
    if paragraph.is_data() {
        return;
    }
    let first = paragraph.quotations.iter().min_by_key(|quotation| quotation.start);
    if let Some(quotation) = first
        && quotation.of(paragraph.text).starts_with(['“', '"', '”', '„'])
        && !paragraph.is_masked(quotation.start as usize)
        && !paragraph.is_foreign(*quotation)
    {
        report.add(*quotation, Some(Fix::Compute(between_guillemets)));
    }
}

/// `“liberté”` as `« liberté »`.
fn between_guillemets(found: &str) -> Option<String> {
    let mut letters = found.chars();
    letters.next()?;
    letters.next_back()?;
    Some(format!("«\u{a0}{}\u{a0}»", letters.as_str().trim()))
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    (view.counted(0) == 0 && !view.has_reported()).then_some(unsettled.severity)
}

#[cfg(test)]
mod tests {
    use super::between_guillemets;

    #[test]
    fn the_marks_change_and_the_words_stay() {
        assert_eq!(between_guillemets("“liberté”").as_deref(), Some("«\u{a0}liberté\u{a0}»"));
    }
}
