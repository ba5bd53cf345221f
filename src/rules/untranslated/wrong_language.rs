//! A document in another language than the one expected of its file.
//!
//! No source text is needed: the configuration says which files are in which language. The rule looks at the
//! language that most letters around are in, so a quotation or a paragraph left in the source language is not its
//! affair, and it speaks once per document.

use crate::document::DocumentView;
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

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    let expected = view.expected()?;
    let here = view.current();
    let is_wrong = view.language().is_some_and(|lang| lang != expected && lang == here.lang);
    let fewest = if here.lang.is_ours() { WORDS } else { WORDS_OTHER_LANGUAGE };
    (is_wrong && here.counts.words >= fewest).then_some(Severity::Error)
}
