//! A paragraph that stands twice in its document.

use super::repeated_title::{ends_sentence, is_copy_of_title};
use crate::document::{DocumentView, Summary};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "REP005",
    name: "repeated-paragraph",
    family: Family::REPETITION,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "The paragraph has the same words as {first}",
    why: "A segment was translated or pasted twice, or a page's teaser, caption or print version was taken \
          for text. Copies weigh double in a corpus and hide what should stand in their place. Keep one. A \
          copy further away may be meant (a refrain, a legal notice), so it weighs less than one right below.",
    sources: &[Source { title: "mtlint catalogue of artefacts: repeated-sentence", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "Home\n\nThe talks will resume on Monday in Geneva.\n\nThe talks will resume on Monday in Geneva.",
            &["The talks will resume on Monday in Geneva."],
        ),
        Example::bad(
            Lang::En,
            "The bridge was closed for three weeks in the spring because the river had damaged two of its pillars and the road beside them.\n\n\
             Drivers took the ferry.\n\n\
             The bridge was closed for three weeks in the spring because the river had damaged two of its pillars and the road beside them.",
            &[
                "The bridge was closed for three weeks in the spring because the river had damaged two of its pillars and the road beside them.",
            ],
        ),
        Example::good(Lang::En, "Thank you.\n\nThank you."),
        Example::good(Lang::En, "Was it you?\n\nHe said nothing.\n\nWas it you?"),
        Example::bad(
            Lang::Fr,
            "Accueil\n\nLe ministre a reçu hier la délégation.\n\nLe ministre a reçu hier la délégation.",
            &["Le ministre a reçu hier la délégation."],
        ),
        Example::bad(
            Lang::Fr,
            "Le pont est resté fermé trois semaines au printemps parce que la rivière avait abîmé deux piles et la route qui les longe.\n\n\
             On prenait le bac.\n\n\
             Le pont est resté fermé trois semaines au printemps parce que la rivière avait abîmé deux piles et la route qui les longe.",
            &[
                "Le pont est resté fermé trois semaines au printemps parce que la rivière avait abîmé deux piles et la route qui les longe.",
            ],
        ),
        Example::good(Lang::Fr, "Oui, bien sûr.\n\nOui, bien sûr."),
        Example::good(Lang::Fr, "Page 12 sur 20, 3e édition, 2019.\n\nPage 12 sur 20, 3e édition, 2020."),
        Example::bad(
            Lang::Ar,
            "الرئيسية\n\nاستقبل الوزير أمس وفدا من ليبيا.\n\nاستقبل الوزير أمس وفدا من ليبيا.",
            &["استقبل الوزير أمس وفدا من ليبيا."],
        ),
        Example::bad(
            Lang::Ar,
            "ظل الجسر القديم مغلقا ثلاثة أسابيع في الربيع الماضي لأن النهر ألحق أضرارا باثنتين من دعائمه الكبرى وبالطريق التي تمر بجانبهما.\n\n\
             استعمل الناس العبارة.\n\n\
             ظل الجسر القديم مغلقا ثلاثة أسابيع في الربيع الماضي لأن النهر ألحق أضرارا باثنتين من دعائمه الكبرى وبالطريق التي تمر بجانبهما.",
            &[
                "ظل الجسر القديم مغلقا ثلاثة أسابيع في الربيع الماضي لأن النهر ألحق أضرارا باثنتين من دعائمه الكبرى وبالطريق التي تمر بجانبهما.",
            ],
        ),
        Example::good(
            Lang::En,
            "Rules for new members\n\nPrices of the summer season 2020\n\nPrices of the summer season 2020",
        ),
        Example::good(Lang::Ar, "شكرا لكم.\n\nشكرا لكم."),
        Example::good(Lang::Ar, "من هناك؟\n\nلم يجب أحد.\n\nمن هناك؟"),
    ],
    check: Check::Document(check),
    settle: None,
};

/// Words from which a copy right below is no short answer or cry.
const NEAR: u32 = 5;

/// Words up to which a copy may be a step, a refrain or a formula.
const STEP: u32 = 12;

/// Words from which a copy at a distance is hardly ever one: in manuals, most shorter ones are meant.
const FAR: u32 = 20;

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    let copy = view.current();
    // Headings, labels and cells repeat by right; what ends as a sentence does is text.
    if !is_sentence(copy) && copy.counts.words < STEP * 2 {
        return None;
    }
    if copy.counts.words < NEAR || is_table(copy) || is_copy_of_title(view) {
        return None;
    }
    let is_right_below = view.before().next().is_some_and(|previous| previous.key == copy.key);
    if is_right_below {
        return Some(if is_formula(view) { Severity::Info } else { Severity::Warning });
    }
    (copy.counts.words >= FAR && view.seen_before().is_some()).then_some(Severity::Info)
}

/// Whether a short paragraph also stands apart from its copies: a step of instructions, which one does
/// twice, a refrain, the answer of a choir.
fn is_formula(view: &DocumentView<'_>) -> bool {
    let copy = view.current();
    let is_apart = |side: &mut dyn Iterator<Item = &Summary>| {
        side.skip_while(|other| other.key == copy.key).any(|other| other.key == copy.key)
    };
    copy.counts.words < STEP && (is_apart(&mut view.before()) || is_apart(&mut view.after()))
}

fn is_sentence(paragraph: &Summary) -> bool {
    ends_sentence(paragraph) || matches!(paragraph.ends.1, '!' | '?' | '؟' | '"' | '»' | '”' | ')')
}

/// Rows and lists of figures, code and menus repeat by nature: many numbers or signs, or many short lines.
fn is_table(paragraph: &Summary) -> bool {
    let c = &paragraph.counts;
    c.numbers * 2 > c.words || c.symbols * 6 > paragraph.letters || (c.line_breaks + 1) * 6 > c.words.max(12)
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::check;
    use crate::analysis::Counts;
    use crate::document::Summary;
    use crate::finding::Severity;
    use crate::lang::Lang;
    use crate::rules::window::{prose, view};

    #[test]
    fn a_step_that_comes_again_weighs_less() {
        let counts = Counts { words: 9, ..Counts::default() };
        let step = Summary { counts, key: 1, ..prose(Lang::En) };
        let other = prose(Lang::En);
        let weight = |window: &[Summary]| check(&view(&VecDeque::from(window.to_vec()), 1));
        assert_eq!(weight(&[step, step, other, step]), Some(Severity::Info));
        assert_eq!(weight(&[step, step, other]), Some(Severity::Warning));
    }
}
