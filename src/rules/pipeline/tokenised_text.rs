//! A document whose punctuation stands apart, as tokenisers write it: *Yes , he said .*
//!
//! Reported once, at the first such paragraph: it is a property of how the whole text was
//! processed. Only commas and full stops count, for French sets a space before : ; ! ? by right.

use crate::document::{DocumentView, Summary, WINDOW};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "PIP002",
    name: "tokenised-text",
    family: Family::PIPELINE,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "From here on commas and full stops stand apart from their words, as tokenisers and some typists leave them",
    why: "Tokenisers set punctuation apart so that programs can count words; text published in that state comes \
          from a corpus or out of a translation pipeline. Some Arabic typists also write so. Detokenise it; \
          rules about spacing stay silent in such paragraphs.",
    sources: &[Source { title: "mtlint catalogue of artefacts: traps for implementers, 17", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "The minister , who arrived late , left early .\n\nHe said , again , that talks , if any , would wait .",
            &["The minister , who arrived late , left early ."],
        ),
        Example::bad(
            Lang::En,
            "Harbour news\n\nShips , boats , ferries and tugs , all of them , came back , slowly , at night , one by one .",
            &[
                "Ships , boats , ferries and tugs , all of them , came back , slowly , at night , one by one .",
            ],
        ),
        Example::good(
            Lang::En,
            "The minister, who arrived late, left early.\n\nHe said, again, that talks, if any, would wait .",
        ),
        Example::good(Lang::En, "Use the .NET runtime, .5 mm tips or .txt files here."),
        Example::bad(
            Lang::Fr,
            "Le ministre , arrivé en retard , est reparti tôt .\n\nIl a dit , encore , que les discussions , si elles ont lieu , attendront .",
            &["Le ministre , arrivé en retard , est reparti tôt ."],
        ),
        Example::bad(
            Lang::Fr,
            "Le port , la ville , la mer , le vent , tout , absolument tout , lui plaisait , dit-il .",
            &["Le port , la ville , la mer , le vent , tout , absolument tout , lui plaisait , dit-il ."],
        ),
        Example::good(
            Lang::Fr,
            "Quoi ! Lui ? Encore ! Et pourquoi ? Qui sait ! Vraiment ? Oui ! Bon ; soit : partons !",
        ),
        Example::good(Lang::Fr, "Attendez ... il arrive ... ou pas ... Peut-être, dit-elle, peut-être ..."),
        Example::bad(
            Lang::Ar,
            "وصل الوزير ، متأخرا ، ثم غادر .\n\nوقال ، مرة أخرى ، إن المحادثات ، إن جرت ، ستنتظر .",
            &["وصل الوزير ، متأخرا ، ثم غادر ."],
        ),
        Example::bad(
            Lang::Ar,
            "الميناء ، والمدينة ، والبحر ، والريح ، والسماء ، والناس ، كلها ، تعجبه .",
            &["الميناء ، والمدينة ، والبحر ، والريح ، والسماء ، والناس ، كلها ، تعجبه ."],
        ),
        Example::good(Lang::Ar, "وصل الوزير، متأخرا، ثم غادر.\n\nوقال، مرة أخرى، إن المحادثات ستنتظر ."),
        Example::good(Lang::Ar, "ماذا ؟ ومتى ؟ وأين ؟ وكيف ؟ ولماذا ؟ ومن ؟ وكم ؟ وهل ؟ وأي ؟"),
    ],
    check: Check::Document(check),
    settle: None,
};

/// Marks that a document must have before it is judged. No careful writer of English sets four of them
/// apart; some typists of the other languages do.
const fn fewest(lang: Lang) -> u32 {
    if matches!(lang, Lang::En) { 4 } else { 8 }
}

/// Whether the text around is tokenised, so that this rule reports it.
pub(crate) fn is_tokenised_around(view: &DocumentView<'_>) -> bool {
    let marks = view.around().map(Marks::of).fold(Marks::default(), Marks::with);
    marks.are_enough(view.current().lang) && marks.stand_apart()
}

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    if !Marks::of(view.current()).stand_apart() || !opens_tokenised_text(view, view.at) {
        return None;
    }
    // The paragraphs that follow it are covered by the report at the first one.
    let earlier = (view.at.saturating_sub(WINDOW)..view.at).rev();
    let reported = earlier
        .filter(|&at| Marks::of(&view.window[at]).stand_apart())
        .any(|at| opens_tokenised_text(view, at));
    (!reported).then_some(Severity::Warning)
}

/// Whether the text from the paragraph at `at` on is tokenised.
fn opens_tokenised_text(view: &DocumentView<'_>, at: usize) -> bool {
    let ahead = view.window.iter().skip(at).take(WINDOW + 1);
    let marks = ahead.map(Marks::of).fold(Marks::default(), Marks::with);
    marks.are_enough(view.window[at].lang) && marks.stand_apart()
}

/// Commas and full stops.
#[derive(Clone, Copy, Default)]
struct Marks {
    all: u32,
    apart: u32,
}

impl Marks {
    fn of(summary: &Summary) -> Self {
        let counts = &summary.counts;
        Self { all: counts.commas + counts.periods, apart: counts.spaced_commas + counts.spaced_periods }
    }

    fn with(self, other: Self) -> Self {
        Self { all: self.all + other.all, apart: self.apart + other.apart }
    }

    /// Whether they say something about a document of this language. A single English sentence does when
    /// its comma and its full stop both stand apart.
    fn are_enough(self, lang: Lang) -> bool {
        self.all >= fewest(lang) || (lang == Lang::En && self.all >= 2 && self.apart == self.all)
    }

    /// More than four in five.
    fn stand_apart(self) -> bool {
        self.apart * 5 > self.all * 4
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::*;
    use crate::analysis::{Buffers, analyse};
    use crate::document::SLOTS;
    use crate::lang::Script;

    fn summary(text: &str, lang: Lang, number: u64) -> Summary {
        let mut buffers = Buffers::default();
        let paragraph = analyse(text, lang, Script::None, &[], &mut buffers);
        Summary {
            number,
            lang,
            confidence: 1.0,
            script: Script::None,
            letters: 0,
            key: 0,
            title_key: 0,
            counts: paragraph.counts,
            signs: paragraph.signs,
            ends: (' ', ' '),
            open_quote: None,
            close_quote: None,
            unsettled: [0; SLOTS],
        }
    }

    /// The paragraphs that the rule reports, seen through the window that the pipeline keeps.
    fn reported<'a>(paragraphs: &[&'a str], lang: Lang) -> Vec<&'a str> {
        let all: Vec<_> =
            paragraphs.iter().enumerate().map(|(i, text)| summary(text, lang, i as u64 + 1)).collect();
        let is_reported = |i: usize| {
            let from = i.saturating_sub(WINDOW);
            let window: VecDeque<_> = all.iter().take(i + WINDOW + 1).skip(from).copied().collect();
            let view = DocumentView {
                window: &window,
                at: i - from,
                language: None,
                share: 0.0,
                seen_before: None,
                slot: 0,
            };
            check(&view).is_some()
        };
        (0..all.len()).filter(|&i| is_reported(i)).map(|i| paragraphs[i]).collect()
    }

    #[test]
    fn examples_give_what_they_list() {
        for example in RULE.examples {
            let paragraphs: Vec<_> = example.text.split("\n\n").collect();
            assert_eq!(reported(&paragraphs, example.lang), example.found, "{:?}", example.text);
        }
    }

    #[test]
    fn reports_a_long_document_once() {
        let text = "Yes , he said , and left .";
        assert_eq!(reported(&[text; 500], Lang::En), [text]);
    }

    #[test]
    fn reports_tokenised_text_behind_a_clean_start() {
        let mut paragraphs = vec!["Yes, he said, and left."; 100];
        paragraphs.extend(["No , he said , and , in the end , stayed ."; 100]);
        assert_eq!(reported(&paragraphs, Lang::En).len(), 1);
    }

    #[test]
    fn dont_report_a_slip_in_clean_text() {
        let mut paragraphs = vec!["Yes, he said, and left."; 30];
        paragraphs[3] = "He came , and left .";
        assert!(reported(&paragraphs, Lang::En).is_empty());
    }
}
