//! A translation in another language than the file says.

use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT008",
    name: "target-in-wrong-language",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "The translation is not in the language that the file says",
    why: "A translation memory gave a segment of another project, or the engine was asked for the wrong language. Readers \
          get a text that they may not understand. Translate it anew; where the file's language is what is wrong, mend that.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-wrong-language", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Le musée ouvre tous les jours sauf le lundi.",
            Lang::En,
            "El museo abre todos los días excepto los lunes.",
            &["El museo abre todos los días excepto los lunes."],
        ),
        Example::bad_pair(
            Lang::Ar,
            "يفتح المتحف أبوابه كل يوم ما عدا الاثنين.",
            Lang::En,
            "Le musée ouvre ses portes tous les jours sauf le lundi.",
            &["Le musée ouvre ses portes tous les jours sauf le lundi."],
        ),
        Example::good_pair(
            Lang::Fr,
            "Le musée ouvre tous les jours.",
            Lang::En,
            "The museum is open every day.",
        ),
        Example::good_pair(Lang::Fr, "Café de la Paix", Lang::En, "Café de la Paix"),
        Example::bad_pair(
            Lang::En,
            "Your changes were saved in the folder that you chose.",
            Lang::Fr,
            "Ihre Änderungen wurden in dem gewählten Ordner gespeichert.",
            &["Ihre Änderungen wurden in dem gewählten Ordner gespeichert."],
        ),
        Example::bad_pair(
            Lang::En,
            "Your changes were saved in the folder that you chose.",
            Lang::Fr,
            "تم حفظ التغييرات في المجلد الذي اخترته.",
            &["تم حفظ التغييرات في المجلد الذي اخترته."],
        ),
        Example::good_pair(
            Lang::En,
            "Your changes were saved.",
            Lang::Fr,
            "Vos modifications ont été enregistrées.",
        ),
        Example::good_pair(
            Lang::En,
            "Documentation Transport Finance",
            Lang::Fr,
            "Documentation Transport Finance",
        ),
        Example::bad_pair(
            Lang::En,
            "Press the button for three seconds.",
            Lang::Ar,
            "Appuyez sur le bouton pendant trois secondes.",
            &["Appuyez sur le bouton pendant trois secondes."],
        ),
        Example::bad_pair(
            Lang::En,
            "Press the button for three seconds and wait.",
            Lang::Ar,
            "دکمه را سه ثانیه فشار دهید و منتظر بمانید.",
            &["دکمه را سه ثانیه فشار دهید و منتظر بمانید."],
        ),
        Example::good_pair(Lang::En, "Press the button.", Lang::Ar, "اضغط على الزر."),
        Example::good_pair(
            Lang::En,
            "Microsoft Dynamics 365 Finance",
            Lang::Ar,
            "Microsoft Dynamics 365 Finance",
        ),
    ],
    check: Check::Pair(check),
    settle: None,
};

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let Some(other) = pair.other_language().filter(|_| pair.declared.is_ours()) else { return };
    // What is copied from the source is told as untranslated, not as another language.
    if other != pair.source.lang || !pair.is_copy() {
        report.add(Span::new(0, pair.target.text.len()), None);
    }
}
