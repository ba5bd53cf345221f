//! A translation that is its source.

use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT007",
    name: "untranslated-target",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "The translation is its source, word for word",
    why: "The unit was skipped, or the engine gave back what it was given. Translate it. Names, code and titles that are the same in both \
          languages are not told: the words must be those of a sentence in the source's language.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-untranslated", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Vous pouvez revenir quand vous le voulez.",
            Lang::En,
            "Vous pouvez revenir quand vous le voulez.",
            &["Vous pouvez revenir quand vous le voulez."],
        ),
        Example::bad_pair(
            Lang::Ar,
            "يمكنك العودة إلى هنا متى شئت.",
            Lang::En,
            "يمكنك العودة إلى هنا متى شئت.",
            &["يمكنك العودة إلى هنا متى شئت."],
        ),
        Example::good_pair(Lang::Fr, "Rue de la Liberté", Lang::En, "Rue de la Liberté"),
        Example::good_pair(Lang::Fr, "Vous pouvez revenir.", Lang::En, "You can come back."),
        Example::bad_pair(
            Lang::En,
            "You can come back whenever you want to.",
            Lang::Fr,
            "You can come back whenever you want to",
            &["You can come back whenever you want to"],
        ),
        Example::bad_pair(
            Lang::En,
            "Keep this window open while the files are copied.",
            Lang::Fr,
            "Keep this window open while the files are copied.",
            &["Keep this window open while the files are copied."],
        ),
        Example::good_pair(Lang::En, "Introduction", Lang::Fr, "Introduction"),
        Example::good_pair(
            Lang::En,
            "Microsoft Dynamics 365 Finance",
            Lang::Fr,
            "Microsoft Dynamics 365 Finance",
        ),
        Example::bad_pair(
            Lang::En,
            "You can come back whenever you want to.",
            Lang::Ar,
            "You can come back whenever you want to.",
            &["You can come back whenever you want to."],
        ),
        Example::bad_pair(
            Lang::Fr,
            "Gardez cette fenêtre ouverte pendant la copie.",
            Lang::Ar,
            "Gardez cette fenêtre ouverte pendant la copie.",
            &["Gardez cette fenêtre ouverte pendant la copie."],
        ),
        Example::good_pair(Lang::En, "git commit --all", Lang::Ar, "git commit --all"),
        Example::good_pair(Lang::En, "Press the button.", Lang::Ar, "اضغط على الزر."),
    ],
    check: Check::Pair(check),
    settle: None,
};

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    if pair.other_language() == Some(pair.source.lang) && pair.is_copy() && !pair.target.is_data() {
        report.add(Span::new(0, pair.target.text.len()), None);
    }
}
