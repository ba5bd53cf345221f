//! A document whose punctuation stands apart, as tokenisers write it: *Yes , he said .*
//!
//! Reported once, at the first such paragraph: it is a property of how the whole text was processed. Only
//! commas and full stops count, for French sets a space before : ; ! ? by right.

use std::iter;

use crate::document::{DocumentView, Summary};
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
          from a corpus or out of a translation pipeline. Some Arabic typists write that way, too. Detokenise it; \
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
    check: Check::DocumentOnce(check),
    settle: None,
};

/// Marks that a document must have before it is judged. No careful writer of English sets four of them
/// apart; some typists of the other languages do.
const fn fewest(lang: Lang) -> u32 {
    if matches!(lang, Lang::En) { 4 } else { 8 }
}

/// Whether the text around is tokenised, so that this rule reports it.
pub(crate) fn is_tokenised_around(view: &DocumentView<'_>) -> bool {
    are_tokenised(view.around(), view.current().lang)
}

/// Whether the paragraph is tokenised, and the text from it on.
fn check(view: &DocumentView<'_>) -> Option<Severity> {
    let here = view.current();
    let text = iter::once(here).chain(view.after());
    (Marks::of(here).stand_apart() && are_tokenised(text, here.lang)).then_some(Severity::Warning)
}

fn are_tokenised<'a>(paragraphs: impl Iterator<Item = &'a Summary>, lang: Lang) -> bool {
    let marks = paragraphs.map(Marks::of).fold(Marks::default(), Marks::with);
    marks.are_enough(lang) && marks.stand_apart()
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

    use super::check;
    use crate::analysis::Counts;
    use crate::document::Summary;
    use crate::finding::Severity;
    use crate::lang::Lang;
    use crate::rules::window::{prose, view};

    /// *No , he said , and stayed .*, or the same without its spaces.
    fn sentence(is_spaced: bool) -> Summary {
        let apart = u32::from(is_spaced);
        let counts = Counts {
            commas: 2,
            periods: 1,
            spaced_commas: 2 * apart,
            spaced_periods: apart,
            ..Counts::default()
        };
        Summary { counts, ..prose(Lang::En) }
    }

    #[test]
    fn reports_tokenised_text_behind_a_clean_start() {
        let window: VecDeque<_> = (0..60).map(|i| sentence(i >= 30)).collect();
        assert_eq!(check(&view(&window, 29)), None);
        assert_eq!(check(&view(&window, 30)), Some(Severity::Warning));
    }

    #[test]
    fn dont_report_a_slip_in_clean_text() {
        let window: VecDeque<_> = (0..30).map(|i| sentence(i == 3)).collect();
        assert_eq!(check(&view(&window, 3)), None);
    }
}
