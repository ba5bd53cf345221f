//! الذين behind a plural that is not of people, or of women: الشركات الذين for الشركات التي.
//!
//! The relative may belong to a noun further back (*مستخدمي التطبيقات الذين*), so the plural must be one that
//! starts its phrase.

use super::clitics::{is_before_noun, without_article, without_conjunction, word_before};
use crate::analysis::Paragraph;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ARS004",
    name: "ar-human-plural-agreement",
    family: Family::ARABIC_SYNTAX,
    langs: LangSet::AR,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "الذين is for men or mixed groups: “{found}” should be “{fix}”",
    why: "Plurals of things take the feminine singular, التي, and plurals of women take اللواتي. Engines carry over the \
          plural of the source. Write the relative that agrees.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-human-plural-agreement", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "الشركات الذين وقعوا العقد غادروا السوق.", &["الشركات الذين"]),
        Example::bad(
            Lang::Ar,
            "في الدول الذين شاركوا، وبين النساء الذين حضروا.",
            &["الدول الذين", "النساء الذين"],
        ),
        Example::good(Lang::Ar, "الشركات التي وقعت العقد، والرجال الذين حضروا، والنساء اللواتي حضرن."),
        Example::good(
            Lang::Ar,
            "زعماء الدول الذين اجتمعوا، والطلاب والطالبات الذين نجحوا، وأصحاب الشركات الذين رفضوا.",
        ),
    ],
    check: Check::Words { words: &["الذين"], check },
    settle: None,
};

/// Plurals of things, without the article.
#[rustfmt::skip]
static THINGS: &[&str] = &[
    "شركات", "دول", "مدن", "قوانين", "مشاكل", "مشكلات", "أحداث", "سنوات", "أيام", "مؤسسات", "منظمات", "حكومات", "برامج",
    "مواقع", "أسعار", "كتب", "سيارات", "مشاريع", "قرارات", "كلمات", "صفحات", "أفكار", "معلومات", "بيانات", "خدمات", "ملفات",
    "تطبيقات", "أجهزة", "أحزاب", "جمعيات", "بلدان", "مناطق", "قرى", "بيوت", "منازل", "مدارس", "جامعات", "مستشفيات", "بنوك",
    "أسواق", "منتجات", "حيوانات", "طيور", "أشجار", "صحف", "مجلات", "قنوات", "أفلام", "أغاني", "رسائل", "تقارير", "دراسات",
];

/// Plurals of women, without the article.
const WOMEN: [&str; 10] =
    ["نساء", "فتيات", "طالبات", "سيدات", "ممرضات", "معلمات", "بنات", "أمهات", "زوجات", "موظفات"];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(plural) = word_before(paragraph, i) else { return };
    // With و it is the second of two, and the first may be of people.
    if plural.starts_with('و') {
        return;
    }
    let Some(stem) = without_article(plural) else { return };
    if !(THINGS.contains(&stem) || WOMEN.contains(&stem)) {
        return;
    }
    let starts_phrase = !plural.starts_with('ا')
        || word_before(paragraph, i - 1).is_none_or(|before| {
            is_before_noun(before)
                || matches!(without_conjunction(before), "هذه" | "تلك" | "جميع" | "معظم" | "كانت" | "ليست")
        });
    let span = paragraph.span_of(i - 1, i);
    if starts_phrase {
        report.add(span, Some(Fix::Compute(with_relative)));
    }
}

/// The phrase with the relative that agrees.
fn with_relative(found: &str) -> Option<String> {
    let at = found.find(char::is_whitespace)?;
    let plural = crate::analysis::fold(&found[..at]);
    let is_of_women = without_article(&plural).is_some_and(|stem| WOMEN.contains(&stem));
    let relative = if is_of_women { "اللواتي" } else { "التي" };
    Some(format!("{} {relative}", &found[..at]))
}

#[cfg(test)]
mod tests {
    use super::{THINGS, WOMEN};

    #[test]
    fn no_noun_stands_twice() {
        let all: Vec<_> = THINGS.iter().chain(&WOMEN).collect();
        for (i, noun) in all.iter().enumerate() {
            assert!(!all[..i].contains(noun), "{noun} stands twice");
        }
    }
}
