//! A translation much longer or shorter than translations of such a source are.

use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT006",
    name: "length-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "The translation is much longer or shorter than its source lets expect",
    why: "A sentence was dropped, cut off or added, the engine went on writing, or rows have slipped against each other. Compare both \
          texts to their ends. What is usual is learnt from the file itself, so a translator's terse style is not told.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-length-ratio", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "La bibliothèque sera fermée du lundi au vendredi pendant les travaux, mais la salle de lecture du premier étage restera ouverte à tous les abonnés chaque après-midi.",
            Lang::En,
            "The library will be closed.",
            &["The library will be closed."],
        ),
        Example::bad_pair(
            Lang::Fr,
            "Le bureau ouvre à neuf heures tous les jours de la semaine.",
            Lang::En,
            "The office opens at nine every day of the week, and whoever comes earlier may wait in the hall, where there are chairs, newspapers in several languages, a machine for tea and coffee, and a board with the names of all who work here.",
            &[
                "The office opens at nine every day of the week, and whoever comes earlier may wait in the hall, where there are chairs, newspapers in several languages, a machine for tea and coffee, and a board with the names of all who work here.",
            ],
        ),
        Example::good_pair(
            Lang::Fr,
            "Le bureau ouvre à neuf heures.",
            Lang::En,
            "The office opens at nine o'clock.",
        ),
        Example::good_pair(Lang::Fr, "ONU", Lang::En, "United Nations Organization"),
        Example::bad_pair(
            Lang::En,
            "The library will be closed from Monday to Friday during the works, but the reading room on the first floor will stay open to all members every afternoon.",
            Lang::Fr,
            "La bibliothèque sera fermée.",
            &["La bibliothèque sera fermée."],
        ),
        Example::bad_pair(
            Lang::En,
            "Water the plants once a week in winter, twice a week in spring, and every morning in the summer months before the sun is high.",
            Lang::Fr,
            "Arrosez les plantes.",
            &["Arrosez les plantes."],
        ),
        Example::good_pair(
            Lang::En,
            "Water the plants once a week.",
            Lang::Fr,
            "Arrosez les plantes une fois par semaine.",
        ),
        Example::good_pair(Lang::En, "Settings", Lang::Fr, "Paramètres de configuration"),
        Example::bad_pair(
            Lang::En,
            "The library will be closed from Monday to Friday during the works, but the reading room on the first floor will stay open to all members every afternoon.",
            Lang::Ar,
            "ستغلق المكتبة.",
            &["ستغلق المكتبة."],
        ),
        Example::bad_pair(
            Lang::En,
            "Water the plants once a week in winter, twice a week in spring, and every morning in the summer months before the sun is high.",
            Lang::Ar,
            "اسق النباتات.",
            &["اسق النباتات."],
        ),
        Example::good_pair(
            Lang::En,
            "Water the plants once a week.",
            Lang::Ar,
            "اسق النباتات مرة في الأسبوع.",
        ),
        Example::good_pair(Lang::En, "Settings", Lang::Ar, "إعدادات التهيئة العامة"),
    ],
    check: Check::Document(check),
    settle: None,
};

/// Standard deviations from which a translation is told as a warning, and as an info.
const FAR: f32 = 4.0;
const NEAR: f32 = 3.5;

/// Sources of fewer words may well be names, labels or acronyms.
const FEWEST_WORDS: u32 = 6;

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    let unit = view.unit()?;
    match unit.length.abs() {
        _ if unit.source_words < FEWEST_WORDS => None,
        far if far >= FAR => Some(Severity::Warning),
        near if near >= NEAR => Some(Severity::Info),
        _ => None,
    }
}
