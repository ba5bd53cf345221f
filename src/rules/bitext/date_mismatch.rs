//! A date that is another one in the translation: another month, or day and month changed over.
//!
//! Only dates that name their month are compared, and only where both sides have the same number of them: the others are
//! numbers, which `number-mismatch` compares.

use super::dates::{self, Date, MOST};
use super::few::{Few, marked, unpaired};
use crate::analysis::Signs;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT019",
    name: "date-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "The date is not that of the source: “{source}”",
    why: "Months are taken for one another, most of all where Arabic has a name of its own for them, and an English 3/4 is in \
          March while a French one is in April. A wrong date looks like any other. Write the date of the source.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-dates", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Le pont a ouvert le 12 juin 1987.",
            Lang::En,
            "The bridge opened on 12 July 1987.",
            &["12 July 1987"],
        ),
        Example::bad_pair(
            Lang::Ar,
            "بدأ العمل في ٤ تشرين الأول ٢٠١١.",
            Lang::En,
            "Work began on November 4, 2011.",
            &["November 4, 2011"],
        ),
        Example::good_pair(
            Lang::Fr,
            "Le pont a ouvert le 12 juin 1987.",
            Lang::En,
            "The bridge opened on June 12, 1987.",
        ),
        Example::good_pair(Lang::Ar, "في آب ٢٠١١ وفي أيار ٢٠١٢", Lang::En, "In August 2011 and in May 2012"),
        Example::bad_pair(
            Lang::En,
            "The fair is held on 9 April.",
            Lang::Fr,
            "La foire se tient le 9 août.",
            &["9 août"],
        ),
        Example::bad_pair(
            Lang::En,
            "He was born on 3 May 1954.",
            Lang::Fr,
            "Il est né le 5 mars 1954.",
            &["5 mars 1954"],
        ),
        Example::good_pair(
            Lang::En,
            "In March 2003 they may march again.",
            Lang::Fr,
            "En mars 2003, ils pourront défiler de nouveau.",
        ),
        Example::good_pair(Lang::En, "On the 1st of August", Lang::Fr, "Le 1er août"),
        Example::bad_pair(
            Lang::En,
            "The school closes on 20 January.",
            Lang::Ar,
            "تغلق المدرسة في 20 كانون الأول.",
            &["20 كانون الأول"],
        ),
        Example::bad_pair(
            Lang::Fr,
            "Le marché ferme le 8 juillet 1962.",
            Lang::Ar,
            "يغلق السوق في 8 جوان 1962.",
            &["8 جوان 1962"],
        ),
        Example::good_pair(
            Lang::Fr,
            "Le marché ferme le 8 juillet 1962.",
            Lang::Ar,
            "يغلق السوق في 8 جويلية 1962.",
        ),
        Example::good_pair(
            Lang::En,
            "The school closes on 20 January.",
            Lang::Ar,
            "تغلق المدرسة في 20 كانون الثاني (يناير).",
        ),
    ],
    check: Check::Pair(check),
    settle: None,
};

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    if !pair.source.signs.meets(Signs::DIGIT) || !pair.target.signs.meets(Signs::DIGIT) {
        return;
    }
    let mut source: Few<Date, MOST> = Few::new();
    dates::read(pair.source, &mut source);
    if source.is_empty() || !source.is_whole() {
        return;
    }
    let mut target: Few<Date, MOST> = Few::new();
    dates::read(pair.target, &mut target);
    if !target.is_whole() {
        return;
    }
    if let Some((date, found)) = moved(&source, &target).or_else(|| replaced(&source, &target)) {
        report.add_pair(weight(date, found), found.span, date.span, None);
    }
}

/// The same day, told once on either side, in another month: the only ones of as many dates.
fn moved<'a>(source: &'a [Date], target: &'a [Date]) -> Option<(&'a Date, &'a Date)> {
    if source.len() != target.len() {
        return None;
    }
    let has = |dates: &[Date], day, month| dates.iter().any(|date| date.day == day && date.month == month);
    let once = |dates: &[Date], day| dates.iter().filter(|date| date.day == day).count() == 1;
    target
        .iter()
        .filter(|found| found.day > 0 && once(target, found.day) && once(source, found.day))
        .find_map(|found| {
            let date = source.iter().find(|date| date.day == found.day)?;
            // Arabic names a month twice, in two of its series.
            let is_other =
                date.month != found.month && !has(target, 0, date.month) && !has(source, 0, found.month);
            is_other.then_some((date, found))
        })
}

/// The one month that only the source names, and the one that only the translation does.
fn replaced<'a>(source: &'a [Date], target: &'a [Date]) -> Option<(&'a Date, &'a Date)> {
    let (missing, extra) = unpaired::<_, MOST>(source, target, |one, other| one.month == other.month);
    let months = |dates: &[Date]| dates.iter().fold(0u16, |set, date| set | 1 << date.month);
    let (of_source, of_target) = (months(source), months(target));
    // A month named twice on one side, or both names that Arabic has for it, is no other month.
    let mut gone = marked(source, &missing).filter(|date| of_target & (1 << date.month) == 0);
    let mut come = marked(target, &extra).filter(|date| of_source & (1 << date.month) == 0);
    match (gone.next(), come.next(), gone.next(), come.next()) {
        (Some(date), Some(found), None, None) if date.day > 0 || date.year > 0 => Some((date, found)),
        _ => None,
    }
}

/// Surer where day or year say that both are meant to be the same date.
fn weight(one: &Date, other: &Date) -> Severity {
    let same = (one.day > 0 && one.day == other.day) || (one.year > 0 && one.year == other.year);
    let is_swapped = one.day == other.month && other.day == one.month;
    if same || is_swapped { Severity::Error } else { Severity::Warning }
}
