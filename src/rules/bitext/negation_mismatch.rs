//! A source that denies, and a translation that does not; or the other way round.
//!
//! Languages deny in different words, and one may say *fails to* where another says *does not*. So only a sure negation on one
//! side counts, and only where nothing on the other side could stand for it.

use super::negation::{Negations, may_deny};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT012",
    name: "negation-mismatch",
    family: Family::BITEXT,
    langs: LangSet::OURS,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.1.0",
    message: "One side denies and the other does not: “{found}”",
    why: "A negation that is lost or added turns the meaning round, and the sentence still reads well. Compare what both sides deny. \
          Where a translation says the same without a negation (“fails to” for “does not”), nothing is told.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-negation", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Ce médicament ne convient pas aux enfants.",
            Lang::En,
            "This medicine is suitable for children.",
            &["This medicine is suitable for children."],
        ),
        Example::bad_pair(
            Lang::Ar,
            "هذا الماء صالح للشرب.",
            Lang::En,
            "This water is not suitable for drinking.",
            &["not"],
        ),
        Example::good_pair(
            Lang::Fr,
            "Ce médicament ne convient pas aux enfants.",
            Lang::En,
            "This medicine is unsuitable for children.",
        ),
        Example::good_pair(Lang::Ar, "ما زال الباب مفتوحا.", Lang::En, "The door is still open."),
        Example::bad_pair(
            Lang::En,
            "Do not open the door while the train is moving.",
            Lang::Fr,
            "Ouvrez la porte quand le train roule.",
            &["Ouvrez la porte quand le train roule."],
        ),
        Example::bad_pair(
            Lang::En,
            "The key fits this lock.",
            Lang::Fr,
            "La clé n'entre pas dans cette serrure.",
            &["n'"],
        ),
        Example::good_pair(
            Lang::En,
            "The museum is only open on Sundays.",
            Lang::Fr,
            "Le musée n'ouvre que le dimanche.",
        ),
        Example::good_pair(Lang::En, "He did not accept the offer.", Lang::Fr, "Il a refusé cette offre."),
        Example::bad_pair(
            Lang::En,
            "You cannot return this ticket.",
            Lang::Ar,
            "يمكنك إرجاع هذه التذكرة.",
            &["يمكنك إرجاع هذه التذكرة."],
        ),
        Example::bad_pair(Lang::Fr, "Le pont est ouvert.", Lang::Ar, "الجسر ليس مفتوحا.", &["ليس"]),
        Example::good_pair(
            Lang::En,
            "You cannot return this ticket.",
            Lang::Ar,
            "لا يمكنك إرجاع هذه التذكرة.",
        ),
        Example::good_pair(Lang::Fr, "Le bus n'est pas venu.", Lang::Ar, "لم تأت الحافلة."),
    ],
    check: Check::Pair(check),
    settle: None,
};

/// In a longer unit there are too many ways to say it.
const MOST_WORDS: u32 = 60;

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let (source, target) = (pair.source, pair.target);
    let few = |words: u32| (2..=MOST_WORDS).contains(&words);
    if !few(source.counts.words)
        || !few(target.counts.words)
        || !source.lang.is_ours()
        || source.lang == target.lang
    {
        return;
    }
    let (there, here) = (Negations::of(source), Negations::of(target));
    let is_none = |negations: &Negations| negations.sure == 0 && !negations.may;
    let whole = Span::new(0, target.text.len());
    match (there.first, here.first) {
        (Some(place), None) if is_none(&here) && !may_deny(target) => {
            report.add_pair(Severity::Info, whole, place, None);
        }
        (None, Some(place)) if is_none(&there) && !may_deny(source) => {
            report.add_pair(Severity::Info, place, Span::default(), None);
        }
        _ => {}
    }
}
