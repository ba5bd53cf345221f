//! The same source translated in different words.

use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT010",
    name: "inconsistent-translation",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.1.0",
    message: "The same source has another translation in {same-source}",
    why: "Readers take two wordings for two things. Gender, number and context may call for both; where they do not, keep one.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-inconsistent", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Fermez la porte du garage.\n\nFermez la porte du garage.",
            Lang::En,
            "Close the garage door.\n\nShut the door of the garage.",
            &["Shut the door of the garage."],
        ),
        Example::bad_pair(
            Lang::Ar,
            "أغلق باب المرأب جيدا.\n\nأغلق باب المرأب جيدا.",
            Lang::En,
            "Close the garage door well.\n\nShut the door of the garage.",
            &["Shut the door of the garage."],
        ),
        Example::good_pair(
            Lang::Fr,
            "Fermez la porte du garage.\n\nFermez la porte du garage.",
            Lang::En,
            "Close the garage door.\n\nClose the garage door!",
        ),
        Example::good_pair(Lang::Fr, "Bonjour.\n\nBonjour.", Lang::En, "Hello.\n\nGood morning."),
        Example::bad_pair(
            Lang::En,
            "Close the garage door.\n\nClose the garage door.",
            Lang::Fr,
            "Fermez la porte du garage.\n\nVeuillez refermer le garage.",
            &["Veuillez refermer le garage."],
        ),
        Example::bad_pair(
            Lang::En,
            "Print the last page.\n\nPRINT THE LAST PAGE",
            Lang::Fr,
            "Imprimer la dernière page\n\nImpression de la page finale",
            &["Impression de la page finale"],
        ),
        Example::good_pair(
            Lang::En,
            "Print the last page.\n\nPrint the first page.",
            Lang::Fr,
            "Imprimer la dernière page\n\nImprimer la première page",
        ),
        Example::good_pair(Lang::En, "Open\n\nOpen", Lang::Fr, "Ouvert\n\nOuvrir"),
        Example::bad_pair(
            Lang::En,
            "Close the garage door.\n\nClose the garage door.",
            Lang::Ar,
            "أغلق باب المرأب.\n\nيرجى إقفال المرأب.",
            &["يرجى إقفال المرأب."],
        ),
        Example::bad_pair(
            Lang::Fr,
            "Imprimer la dernière page.\n\nImprimer la dernière page.",
            Lang::Ar,
            "طباعة الصفحة الأخيرة\n\nاطبع آخر صفحة",
            &["اطبع آخر صفحة"],
        ),
        Example::good_pair(
            Lang::En,
            "Close the garage door.\n\nClose the garage door.",
            Lang::Ar,
            "أغلق باب المرأب.\n\nأغلق بابَ المرأب",
        ),
        Example::good_pair(Lang::En, "Open\n\nOpen", Lang::Ar, "مفتوح\n\nفتح"),
    ],
    check: Check::Document(check),
    settle: None,
};

/// Shorter sources are labels, which mean one thing here and another there.
const FEWEST_WORDS: u32 = 3;

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    let unit = view.unit()?;
    let (_, is_same) = unit.same_source?;
    (!is_same && unit.source_words >= FEWEST_WORDS).then_some(Severity::Info)
}
