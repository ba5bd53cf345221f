//! A number taken over as it is written, which the reader of the translation reads as another one: *1,234* in French.
//!
//! Arabic has both conventions, by country, so nothing is said of it. Numbers that both languages read alike are not
//! looked at.

use super::few::Few;
use super::numbers::{self, Number};
use crate::analysis::Signs;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT002",
    name: "ambiguous-separator",
    family: Family::BITEXT,
    langs: LangSet::of(&[Lang::En, Lang::Fr]),
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "“{found}” is written as in the source and reads as another number in {lang}",
    why: "The comma before three digits groups thousands in English and starts the decimals in French; the point does the \
          reverse. Taken over as it is, one thousand becomes one, or one becomes one thousand. Write the number with the \
          separators of the translation's language.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-ambiguous-separator", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "La ville compte 12.400 habitants.",
            Lang::En,
            "The town has 12.400 inhabitants.",
            &["12.400"],
        ),
        Example::bad_pair(
            Lang::Fr,
            "La pièce pèse 1,275 kg.",
            Lang::En,
            "The piece weighs 1,275 kg.",
            &["1,275"],
        ),
        Example::good_pair(
            Lang::Fr,
            "La ville compte 12.400 habitants.",
            Lang::En,
            "The town has 12,400 inhabitants.",
        ),
        Example::good_pair(
            Lang::Fr,
            "La version 1.275.3 pèse 0,275 kg.",
            Lang::En,
            "Version 1.275.3 weighs 0.275 kg.",
        ),
        Example::bad_pair(
            Lang::En,
            "About 3,500 people came.",
            Lang::Fr,
            "Environ 3,500 personnes sont venues.",
            &["3,500"],
        ),
        Example::bad_pair(
            Lang::En,
            "The rate is 2.125 percent.",
            Lang::Fr,
            "Le taux est de 2.125 pour cent.",
            &["2.125"],
        ),
        Example::good_pair(
            Lang::En,
            "About 3,500 people came.",
            Lang::Fr,
            "Environ 3\u{202f}500 personnes sont venues.",
        ),
        Example::good_pair(
            Lang::En,
            "The rate is 2.125 percent.",
            Lang::Fr,
            "Le taux est de 2,125 pour cent.",
        ),
    ],
    check: Check::Pair(check),
    settle: None,
};

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let (one, other) = (pair.source, pair.target);
    if !other.signs.meets(Signs::DIGIT)
        || !one.signs.meets(Signs::DIGIT)
        || !pair.is_between(Lang::En, Lang::Fr)
    {
        return;
    }
    let mut target: Few<Number, { numbers::MOST }> = Few::new();
    numbers::read(other, &mut target);
    if target.iter().all(|number| number.other.is_none()) {
        return;
    }
    let mut source: Few<Number, { numbers::MOST }> = Few::new();
    numbers::read(one, &mut source);
    for number in target.iter().filter(|number| number.other.is_some() && !number.is_label) {
        let written = number.span.of(other.text);
        let copied = source.iter().find(|from| from.other.is_some() && from.span.of(one.text) == written);
        if let Some(from) = copied.filter(|from| from.value != number.value) {
            // Nobody writes three noughts behind a decimal comma: it is the French that was written as in English.
            if other.lang == Lang::En && written.ends_with(",000") {
                continue;
            }
            // A point is an old sign of thousands in French, and the source may be the one that is wrong.
            let is_doubtful = other.lang == Lang::Fr && written.contains('.');
            let severity = if is_doubtful { Severity::Info } else { Severity::Warning };
            report.add_pair(severity, number.span, from.span, None);
        }
    }
}
