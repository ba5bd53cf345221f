//! The same translation for sources that have nothing in common.

use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT009",
    name: "detached-translation",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "The translation is the same as that of {same-target}, whose source says something else",
    why: "An engine fell back on a sentence it has seen often, or rows have slipped against each other. One of the two is \
          not a translation of its source. Compare both with their sources and translate the wrong one anew.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-source-equals-other-pair", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Le train de nuit part à onze heures du soir.\n\nNotre potager donne beaucoup de tomates cette année.",
            Lang::En,
            "The night train leaves at eleven in the evening.\n\nThe night train leaves at eleven in the evening.",
            &["The night train leaves at eleven in the evening."],
        ),
        Example::bad_pair(
            Lang::Ar,
            "يصل القطار في السادسة صباحا إلى المدينة.\n\nكتبت أختي رسالة طويلة إلى صديقتها القديمة.",
            Lang::En,
            "The train gets to the town at six in the morning.\n\nThe train gets to the town at six in the morning.",
            &["The train gets to the town at six in the morning."],
        ),
        Example::good_pair(Lang::Fr, "D'accord.\n\nEntendu.", Lang::En, "All right.\n\nAll right."),
        Example::good_pair(
            Lang::Fr,
            "Le train part à onze heures.\n\nLe train partira à onze heures.",
            Lang::En,
            "The train is leaving at eleven o'clock.\n\nThe train is leaving at eleven o'clock.",
        ),
        Example::bad_pair(
            Lang::En,
            "Hold the lamp well away from the curtains.\n\nOnly a trained fitter may open the back cover.",
            Lang::Fr,
            "Gardez toujours la lampe loin des rideaux.\n\nGardez toujours la lampe loin des rideaux.",
            &["Gardez toujours la lampe loin des rideaux."],
        ),
        Example::bad_pair(
            Lang::En,
            "Rinse the rice twice in cold water.\n\nServe at once with lemon and parsley.",
            Lang::Fr,
            "Rincez le riz deux fois à l'eau froide.\n\nRincez le riz deux fois à l'eau froide.",
            &["Rincez le riz deux fois à l'eau froide."],
        ),
        Example::good_pair(Lang::En, "Yes.\n\nOf course.", Lang::Fr, "Bien sûr.\n\nBien sûr."),
        Example::good_pair(
            Lang::En,
            "Save the file before you go on.\n\nSave your file before going on.",
            Lang::Fr,
            "Enregistrez le fichier avant de continuer le travail.\n\nEnregistrez le fichier avant de continuer le travail.",
        ),
        Example::bad_pair(
            Lang::En,
            "Boats may not moor here after sunset.\n\nChildren under six travel free of charge.",
            Lang::Ar,
            "يمنع رسو القوارب هنا بعد غروب الشمس.\n\nيمنع رسو القوارب هنا بعد غروب الشمس.",
            &["يمنع رسو القوارب هنا بعد غروب الشمس."],
        ),
        Example::bad_pair(
            Lang::Fr,
            "La bibliothèque ferme plus tôt en été.\n\nApportez une pièce d'identité valable.",
            Lang::Ar,
            "تغلق المكتبة أبوابها في وقت أبكر صيفا.\n\nتغلق المكتبة أبوابها في وقت أبكر صيفا.",
            &["تغلق المكتبة أبوابها في وقت أبكر صيفا."],
        ),
        Example::good_pair(Lang::En, "Fine.\n\nAll good.", Lang::Ar, "حسنا.\n\nحسنا."),
        Example::good_pair(
            Lang::En,
            "The report is ready for you to print.\n\nThe report is ready and you can print it.",
            Lang::Ar,
            "التقرير جاهز ويمكنك طباعته الآن متى شئت.\n\nالتقرير جاهز ويمكنك طباعته الآن متى شئت.",
        ),
    ],
    check: Check::Document(check),
    settle: None,
};

/// Shorter translations fit many sources.
const FEWEST_WORDS: u32 = 6;

/// Sources that have more in common may well be translated alike.
const MOST_ALIKE: f32 = 0.3;

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    let (_, likeness) = view.unit()?.same_target?;
    (view.current().counts.words >= FEWEST_WORDS && likeness < MOST_ALIKE).then_some(Severity::Warning)
}
