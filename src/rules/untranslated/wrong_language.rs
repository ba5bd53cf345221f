//! A document in another language than the one expected of its file.
//!
//! No source text is needed: the configuration says which files are in which language. The rule looks at the
//! language that most letters around are in, so a quotation or a paragraph left in the source language is not its
//! affair, and it speaks once per document.

use crate::document::{DocumentView, Summary};
use crate::finding::Severity;
use crate::lang::LangSet;
use crate::rule::{Check, Example, Family, Rule, Source, Status};

use crate::lang::Lang;

/// See the module.
pub static RULE: Rule = Rule {
    code: "UNT005",
    name: "wrong-language",
    family: Family::UNTRANSLATED,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "The text is in {around}, not in the language expected of it",
    why: "A file that was never translated, or was delivered into the wrong folder, passes every check that looks at \
          words. The rule runs where a language is expected: by [[expect]] in the configuration or by --expect-lang. \
          Translate the text, move the file, or mend the expectation.",
    sources: &[Source { title: "mtlint catalogue of artefacts: wrong-language", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "Le conseil a voté hier soir un nouveau budget pour les écoles de la vallée, après trois heures de débat.",
            &[
                "Le conseil a voté hier soir un nouveau budget pour les écoles de la vallée, après trois heures de débat.",
            ],
        ),
        Example::bad(
            Lang::En,
            "Opening hours\n\nتفتح المكتبة أبوابها من الساعة التاسعة صباحا حتى السادسة مساء، ما عدا يوم الجمعة.\n\nيمكن للقراء استعارة خمسة كتب في المرة الواحدة لمدة ثلاثة أسابيع.",
            &["تفتح المكتبة أبوابها من الساعة التاسعة صباحا حتى السادسة مساء، ما عدا يوم الجمعة."],
        ),
        Example::good(
            Lang::En,
            "The council passed a new budget for the schools of the valley last night, after three hours of debate.",
        ),
        Example::good(
            Lang::En,
            "The letter opened with a line that every child in the village had to learn by heart that year:\n\n« La vallée appartient à ceux qui la cultivent et la respectent. »\n\nNobody could say later who had written it, or when it was first read out in the school.",
        ),
        Example::bad(
            Lang::Fr,
            "The council passed a new budget for the schools of the valley last night, after three hours of debate.",
            &[
                "The council passed a new budget for the schools of the valley last night, after three hours of debate.",
            ],
        ),
        Example::bad(
            Lang::Fr,
            "Der Rat hat gestern Abend nach drei Stunden Debatte einen neuen Haushalt für die Schulen des Tals beschlossen.",
            &[
                "Der Rat hat gestern Abend nach drei Stunden Debatte einen neuen Haushalt für die Schulen des Tals beschlossen.",
            ],
        ),
        Example::good(
            Lang::Fr,
            "Le conseil a voté hier soir un nouveau budget pour les écoles de la vallée, après trois heures de débat.",
        ),
        Example::good(Lang::Fr, "Port Saint-Louis, 12\u{a0}km"),
        Example::good(Lang::Fr, "Northern Harbour Shipping and Trading Company, Annual Report for Investors"),
        Example::bad(
            Lang::Ar,
            "Le conseil a voté hier soir un nouveau budget pour les écoles de la vallée, après trois heures de débat.",
            &[
                "Le conseil a voté hier soir un nouveau budget pour les écoles de la vallée, après trois heures de débat.",
            ],
        ),
        Example::bad(
            Lang::Ar,
            "The library is open from nine in the morning until six in the evening, except on Fridays.\n\nReaders may borrow five books at a time, for a period of three weeks.",
            &["The library is open from nine in the morning until six in the evening, except on Fridays."],
        ),
        Example::good(
            Lang::Ar,
            "تفتح المكتبة أبوابها من الساعة التاسعة صباحا حتى السادسة مساء، ما عدا يوم الجمعة.",
        ),
        Example::good(
            Lang::Ar,
            "تفتح المكتبة أبوابها من الساعة التاسعة صباحا حتى السادسة مساء، ما عدا يوم الجمعة.\n\nWi-Fi: Library Guest",
        ),
    ],
    check: Check::DocumentOnce(check),
    settle: None,
};

/// Fewest words of the paragraph that is reported: a title or a list of names may look like anything.
const WORDS: u32 = 5;
/// The same for a language that is none of the three, which is known by what it is not.
const WORDS_OTHER_LANGUAGE: u32 = 12;
/// One frequent word of the language expected in so many words shows a sentence of it that holds names or a quotation.
const STRAYS: u32 = 14;

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    let expected = view.expected()?;
    let here = view.current();
    let is_wrong = view.language().is_some_and(|lang| lang != expected && lang == here.lang);
    (is_wrong && is_sure(here, expected)).then_some(Severity::Error)
}

/// Whether the paragraph is text in its language for sure. A document in it has another one if this is not.
fn is_sure(here: &Summary, expected: Lang) -> bool {
    let counts = &here.counts;
    let fewest = if here.lang.is_ours() { WORDS } else { WORDS_OTHER_LANGUAGE };
    // Names of products and code look like any language.
    let is_names = counts.capitalised * 2 >= counts.words;
    let is_data = counts.symbols * 6 > here.letters || counts.numbers > counts.words;
    let is_host = u32::from(here.strays) * STRAYS > counts.words;
    let expected_words = match (expected, here.lang) {
        (Lang::Ar, _) => counts.arabic,
        (_, Lang::Ar) => counts.words - counts.arabic,
        _ => 0,
    };
    let is_quoted = matches!(here.ends.0, '"' | '“' | '”' | '„' | '«' | '‹' | '‘' | '(');
    counts.words >= fewest
        && !(is_names || is_data || is_host || is_quoted)
        && expected_words * 4 < counts.words
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::check;
    use crate::analysis::Counts;
    use crate::document::{DocumentView, Summary};
    use crate::finding::Severity;
    use crate::lang::Lang;
    use crate::rules::window::{prose, view};

    /// What the rule says of a document of this one paragraph where `expected` is expected.
    fn weight(here: Summary, expected: Lang) -> Option<Severity> {
        let window = VecDeque::from([here]);
        let (language, expected) = (Some(here.lang), Some(expected));
        check(&DocumentView { language, expected, share: 1.0, ..view(&window, 0) })
    }

    #[test]
    fn text_in_another_language_is_reported() {
        assert_eq!(weight(prose(Lang::En), Lang::Fr), Some(Severity::Error));
        assert_eq!(weight(prose(Lang::Ar), Lang::Fr), Some(Severity::Error));
        assert_eq!(weight(prose(Lang::Fr), Lang::Fr), None);
    }

    #[test]
    fn dont_flag_names_data_quotations_or_sentences_that_hold_them() {
        let with = |counts: Counts| Summary { counts, ..prose(Lang::En) };
        let counts = prose(Lang::En).counts;
        for here in [
            with(Counts { capitalised: 10, ..counts }),
            with(Counts { symbols: 40, ..counts }),
            Summary { strays: 2, ..prose(Lang::En) },
            Summary { ends: ('«', '»'), ..prose(Lang::En) },
        ] {
            assert_eq!(weight(here, Lang::Fr), None, "{here:?}");
        }
        assert_eq!(weight(with(Counts { arabic: 5, ..counts }), Lang::Ar), None);
    }
}
