//! A definite adjective before its bare noun, as in English: في الأخيرة سنوات for في السنوات الأخيرة.
//!
//! A definite adjective may end one noun phrase while an indefinite noun starts the next (*أعلنت القوات الوطنية
//! حكومة جديدة*), so what stands before it must be able to govern a noun phrase and be none itself.

use super::clitics::{is_before_noun, is_definite, with_article, without_conjunction, word_before};
use crate::analysis::{Gap, Paragraph};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ARS001",
    name: "ar-adj-before-noun",
    family: Family::ARABIC_SYNTAX,
    langs: LangSet::AR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "The adjective stands before its noun: “{found}” should be “{fix}”",
    why: "English puts adjectives before nouns, Arabic behind them, where they take the article as the noun does. \
          Engines that translate phrase by phrase keep the English order. Put the noun first, with its article.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-adj-before-noun", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "في الأخيرة سنوات تغير الوضع كثيرا.", &["الأخيرة سنوات"]),
        Example::bad(Lang::Ar, "أعلنت الوطنية حكومة أنها مستعدة للحوار.", &["الوطنية حكومة"]),
        Example::bad(
            Lang::Ar,
            "خلال الماضية أشهر تراجعت الأسعار، وبقيت العسكرية قوات في مواقعها.",
            &["الماضية أشهر", "العسكرية قوات"],
        ),
        Example::bad(
            Lang::Ar,
            "يخضع المشروع للدولية منظمات، ويهتم المقبل عام بالبيئة.",
            &["للدولية منظمات", "المقبل عام"],
        ),
        Example::good(Lang::Ar, "في السنوات الأخيرة تغير الوضع، وأعلنت القوات الوطنية حكومة جديدة."),
        Example::good(Lang::Ar, "تعيش الأزمة السياسية دولة القانون، وتفجرت في الآونة الأخيرة أزمة حادة."),
        Example::good(
            Lang::Ar,
            "تتصدر الولايات المتحدة الأمريكية دول العالم، وتنتج كوريا الجنوبية سيارات كثيرة.",
        ),
        Example::good(Lang::Ar, "العربية لغة جميلة، والوطنية شركة تأمين، وبثت قناة العربية مقابلة."),
    ],
    check: Check::Words { words: ADJECTIVES, check },
    settle: None,
};

/// Definite adjectives, most of them relational, which no writer uses as nouns before an indefinite noun.
static ADJECTIVES: &[&str] = with_article![
    "أخيرة",
    "ماضية",
    "قادمة",
    "مقبلة",
    "سابقة",
    "تالية",
    "حالية",
    "جارية",
    "وطنية",
    "دولية",
    "سياسية",
    "اقتصادية",
    "عسكرية",
    "أمنية",
    "اجتماعية",
    "ثقافية",
    "حكومية",
    "عالمية",
    "محلية",
    "رسمية",
    "عربية",
    "أمريكية",
    "أميركية",
    "أوروبية",
    "إسلامية",
    "إسرائيلية",
    "فرنسية",
    "بريطانية",
    "روسية",
    "صينية",
    "مصرية",
    "سعودية",
    "تركية",
    "جديدة",
    "كبيرة",
    "صغيرة",
    "قديمة",
    "كبرى",
    "مختلفة",
    "متعددة",
    "إقليمية",
    "مالية",
    "تجارية",
    "صناعية",
    "زراعية",
    "قانونية",
    "ديمقراطية",
    "إنسانية",
    "بشرية",
    "إعلامية",
    "رئاسية",
    "برلمانية",
    "تشريعية",
    "شرعية",
    "مدنية",
    "شعبية",
    "نووية",
    "إرهابية",
    "مسلحة",
    "علمية",
    "تاريخية",
    "طويلة",
    "مهمة",
    "هامة",
    "خطيرة",
    "عليا",
    "دولي",
    "وطني",
    "اقتصادي",
    "اجتماعي",
    "ثقافي",
    "أوروبي",
    "مقبل",
    "قادم",
    "سياسي",
    "أمني",
    "عسكري",
    "تجاري",
    "إقليمي",
    "عالمي",
    "محلي",
    "رسمي",
    "قانوني",
    "نووي",
];

/// Nouns that feminine adjectives go with.
static FEMININE_NOUNS: &[&str] = &[
    "سنوات",
    "أشهر",
    "شهور",
    "أيام",
    "أسابيع",
    "ساعات",
    "عقود",
    "قرون",
    "سنة",
    "حكومة",
    "حكومات",
    "قوات",
    "قوة",
    "دولة",
    "دول",
    "مدينة",
    "مدن",
    "شركة",
    "شركات",
    "منظمة",
    "منظمات",
    "مؤسسة",
    "مؤسسات",
    "انتخابات",
    "مفاوضات",
    "محادثات",
    "علاقات",
    "سياسة",
    "سياسات",
    "وزارة",
    "لجنة",
    "لجان",
    "قضية",
    "قضايا",
    "مشكلة",
    "مشاكل",
    "مشكلات",
    "أزمة",
    "أزمات",
    "منطقة",
    "مناطق",
    "قرارات",
    "حرب",
    "حروب",
    "سلطات",
    "سلطة",
    "مشاريع",
    "خدمات",
    "نتائج",
    "بلدان",
    "ظروف",
    "جهود",
    "أحداث",
    "تطورات",
    "إصلاحات",
    "عمليات",
    "عملية",
    "هيئة",
    "هيئات",
    "أسواق",
    "سوق",
    "أحزاب",
    "جماعات",
    "جماعة",
    "عقوبات",
    "اتفاقية",
    "اتفاقيات",
    "مساعدات",
    "تهديدات",
    "تحديات",
    "صحافة",
    "محكمة",
    "وكالة",
    "أوضاع",
    "مصالح",
    "موارد",
    "استثمارات",
    "بنوك",
    "مصادر",
    "أسلحة",
    "طائرات",
    "بطولة",
    "حقوق",
    "منتجات",
    "تقارير",
    "أنشطة",
    "إجراءات",
    "حدود",
    "أراضي",
    "أهداف",
    "أسباب",
    "عوامل",
    "مراحل",
    "تجارب",
    "دراسات",
    "أبحاث",
    "جامعات",
];

/// Nouns of the masculine adjectives.
const MASCULINE_NOUNS: [&str; 30] = [
    "عام",
    "شهر",
    "أسبوع",
    "يوم",
    "جيش",
    "مجتمع",
    "نظام",
    "اقتصاد",
    "وضع",
    "مجلس",
    "حوار",
    "بنك",
    "منتخب",
    "دخل",
    "ناتج",
    "قانون",
    "تعاون",
    "مؤتمر",
    "اتحاد",
    "حزب",
    "تلفزيون",
    "برنامج",
    "قطاع",
    "قرار",
    "اتفاق",
    "دعم",
    "تدخل",
    "نزاع",
    "تراث",
    "موقع",
];

/// Indefinite nouns and names before an adjective that is theirs or a name: *قناة العربية*, *كوريا الجنوبية*.
const OWNERS: [&str; 34] = [
    "قناة",
    "شركة",
    "جريدة",
    "صحيفة",
    "مجلة",
    "مدينة",
    "حي",
    "بلدية",
    "ولاية",
    "محافظة",
    "وزارة",
    "مصر",
    "سوريا",
    "أمريكا",
    "أميركا",
    "أوروبا",
    "كوريا",
    "بريطانيا",
    "آسيا",
    "إفريقيا",
    "أفريقيا",
    "غينيا",
    "جامعة",
    "كلية",
    "دار",
    "مؤسسة",
    "منظمة",
    "بنك",
    "مصرف",
    "إذاعة",
    "وكالة",
    "دلهي",
    "مجموعة",
    "أم",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(next) = paragraph.tokens.get(i + 1) else { return };
    if !next.gap.is_blank() || next.is_masked() {
        return;
    }
    let (adjective, noun) = (paragraph.word(i), paragraph.word(i + 1));
    let is_feminine =
        adjective.ends_with('ة') || adjective.ends_with("الكبرى") || adjective.ends_with("العليا");
    let nouns = if is_feminine { FEMININE_NOUNS } else { &MASCULINE_NOUNS[..] };
    if !nouns.contains(&noun) || !can_begin(paragraph, i, noun) {
        return;
    }
    let span = paragraph.span_of(i, i + 1);
    if !(paragraph.is_quoted(span) || paragraph.is_foreign(span) || paragraph.is_verse()) {
        report.add(span, Some(Fix::Compute(swapped)));
    }
}

/// Whether a noun phrase can begin with token `i`.
fn can_begin(paragraph: &Paragraph<'_>, i: usize, noun: &str) -> bool {
    // Behind ب ل ك the adjective cannot belong to what stands before.
    if !without_conjunction(paragraph.word(i)).starts_with("ال") {
        return true;
    }
    let Some(before) = word_before(paragraph, i) else {
        // *الوطنية شركة تأمين* is a sentence; no adjective of time is a subject.
        let is_time =
            matches!(noun, "سنوات" | "أشهر" | "شهور" | "أيام" | "أسابيع" | "ساعات" | "عقود" | "قرون");
        return is_time
            && matches!(paragraph.tokens[i].gap, Gap::Start | Gap::Stop | Gap::Comma | Gap::Punct);
    };
    if is_before_noun(before) {
        return true;
    }
    let bare = without_conjunction(before);
    if is_definite(before)
        || bare.ends_with("يا")
        || bare.ends_with("ية")
        || paragraph.tokens[i - 1].has_digit()
    {
        return false;
    }
    // *مدينة لوس أنجلوس الأمريكية*: the adjective belongs to a name.
    let is_owned =
        (i.saturating_sub(4)..i).any(|at| OWNERS.contains(&without_conjunction(paragraph.word(at))));
    if is_owned {
        return false;
    }
    // A verb: past with ت, or present.
    let is_verb = (bare.ends_with('ت') && !bare.ends_with("ات")) || bare.starts_with(['ي', 'ت', 'س']);
    let is_of_a_place = OF_PLACES.iter().any(|place| paragraph.word(i).ends_with(place));
    is_verb || !is_of_a_place
}

/// Adjectives that follow the names of places: *حلب السورية*.
const OF_PLACES: [&str; 13] = [
    "عربية",
    "أمريكية",
    "أميركية",
    "أوروبية",
    "إسلامية",
    "إسرائيلية",
    "فرنسية",
    "بريطانية",
    "روسية",
    "صينية",
    "مصرية",
    "سعودية",
    "تركية",
];

/// *السنوات الأخيرة* for *الأخيرة سنوات*, *للمنظمات الدولية* for *للدولية منظمات*.
fn swapped(found: &str) -> Option<String> {
    let (adjective, noun) = found.split_once(char::is_whitespace)?;
    let noun = noun.trim_start();
    let bare = adjective.find("ال").filter(|&at| at <= 'و'.len_utf8() * 2).map(|at| adjective.split_at(at));
    match bare {
        Some((clitic, adjective)) => Some(format!("{clitic}ال{noun} {adjective}")),
        None => {
            let adjective = adjective.strip_prefix("لل")?;
            Some(format!("لل{noun} ال{adjective}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FEMININE_NOUNS, MASCULINE_NOUNS, OWNERS, swapped};

    #[test]
    fn noun_and_adjective_change_places() {
        for (found, right) in [
            ("الأخيرة سنوات", "السنوات الأخيرة"),
            ("والوطنية حكومة", "والحكومة الوطنية"),
            ("للدولية منظمات", "للمنظمات الدولية"),
        ] {
            assert_eq!(swapped(found).as_deref(), Some(right));
        }
    }

    #[test]
    fn no_noun_stands_twice() {
        for list in [FEMININE_NOUNS, &MASCULINE_NOUNS[..], &OWNERS[..]] {
            for (i, noun) in list.iter().enumerate() {
                assert!(!list[..i].contains(noun), "{noun} stands twice");
            }
        }
    }
}
