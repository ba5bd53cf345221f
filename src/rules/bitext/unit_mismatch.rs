//! A number with another unit or currency behind it than in the source.
//!
//! The number itself is the same, so nothing was converted. Where a number stands twice on one side nobody can say which
//! belongs to which, and nothing is said.

use super::few::Few;
use super::numbers::{self, MOST, Number};
use super::units::unit_of;
use crate::analysis::Signs;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT020",
    name: "unit-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "The number is the same, but “{found}” is another unit than “{source}” in the source",
    why: "An engine that has seen many prices in euros makes euros of dollars, and kilometres of miles, without counting \
          anew. The number looks right and is wrong. Keep the unit of the source, or convert the number too.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-currency-units", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "La ferme a coûté 250 000 euros.",
            Lang::En,
            "The farm cost $250,000 in all.",
            &["$"],
        ),
        Example::bad_pair(
            Lang::Ar,
            "تبعد القرية 40 كيلومترا عن البحر.",
            Lang::En,
            "The village is 40 miles from the sea.",
            &["miles"],
        ),
        Example::good_pair(
            Lang::Fr,
            "Comptez 3 millions d'euros et 40 km.",
            Lang::En,
            "Reckon with €3 million and 40 kilometres.",
        ),
        Example::good_pair(Lang::Ar, "خلال 5 سنوات و٢٠ يوما", Lang::En, "For 5 years and 20 days"),
        Example::bad_pair(
            Lang::En,
            "The lake is 30 miles long.",
            Lang::Fr,
            "Le lac fait 30 km de long.",
            &["km"],
        ),
        Example::bad_pair(
            Lang::En,
            "Keep it for 14 days in the dark.",
            Lang::Fr,
            "Conservez-le 14 mois dans le noir.",
            &["mois"],
        ),
        Example::good_pair(
            Lang::En,
            "The lake is 30 miles long and costs $5 a visit.",
            Lang::Fr,
            "Le lac fait 48 km de long et la visite 5 dollars.",
        ),
        Example::good_pair(Lang::En, "A rise of 12 percent", Lang::Fr, "Une hausse de 12\u{a0}%"),
        Example::bad_pair(
            Lang::En,
            "The ticket costs 60 dollars.",
            Lang::Ar,
            "ثمن التذكرة 60 دينارا.",
            &["دينارا"],
        ),
        Example::bad_pair(
            Lang::Fr,
            "La cuve contient 900 litres.",
            Lang::Ar,
            "يتسع الخزان لـ900 كيلوغرام.",
            &["كيلوغرام"],
        ),
        Example::good_pair(Lang::En, "The ticket costs 60 dollars.", Lang::Ar, "ثمن التذكرة ٦٠ دولارا."),
        Example::good_pair(Lang::Fr, "Une hausse de 12 %", Lang::Ar, "زيادة بنسبة 12 في المئة"),
    ],
    check: Check::Pair(check),
    settle: None,
};

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    if !pair.source.signs.meets(Signs::DIGIT) || !pair.target.signs.meets(Signs::DIGIT) {
        return;
    }
    let (mut source, mut target): (Few<Number, MOST>, Few<_, MOST>) = (Few::new(), Few::new());
    numbers::read(pair.source, &mut source);
    numbers::read(pair.target, &mut target);
    if !source.is_whole() || !target.is_whole() {
        return;
    }
    for number in source.iter() {
        let mut partners = target.iter().filter(|other| number.equals(other));
        let (Some(partner), None) = (partners.next(), partners.next()) else { continue };
        if source.iter().filter(|other| other.equals(number)).count() > 1 {
            continue;
        }
        let Some((unit, place)) = unit_of(pair.source, number) else { continue };
        let Some((found, span)) = unit_of(pair.target, partner) else { continue };
        if unit != found {
            let severity = if unit.kind() == found.kind() { Severity::Error } else { Severity::Warning };
            report.add_pair(severity, span, place, None);
        }
    }
}
