//! A numeral from 3 to 10 in the gender of its noun: خمسة سنوات for خمس سنوات.
//!
//! These numerals take the gender opposite to that of the noun's singular. Only plurals whose singular has one gender
//! are on the lists; beyond them, two forms of the plural are of men only.

use super::clitics::{with_proclitics, without_article};
use crate::analysis::Paragraph;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ARS003",
    name: "ar-number-agreement",
    family: Family::ARABIC_SYNTAX,
    langs: LangSet::AR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "The numeral has the wrong gender here: “{found}” should be “{fix}”",
    why: "From three to ten an Arabic numeral ends in ة before a noun whose singular is masculine and drops it before a \
          feminine one. Engines and hurried writers choose the wrong form. Write the other.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-number-agreement", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "بعد خمسة سنوات من الحرب عاد السكان.", &["خمسة سنوات"]),
        Example::bad(Lang::Ar, "وصل ثلاث رجال مسلحين قبل أربع أيام.", &["ثلاث رجال", "أربع أيام"]),
        Example::bad(Lang::Ar, "فازوا بثمانية مباريات، وغابوا لعشر أشهر.", &["بثمانية مباريات", "لعشر أشهر"]),
        Example::good(Lang::Ar, "بعد خمس سنوات من الحرب وصل ثلاثة رجال مسلحين قبل أربعة أيام."),
        Example::good(Lang::Ar, "فازوا عشر مرات، وغابوا خمسة عشر يوما، وخمس أطفال العالم بلا مدرسة."),
        Example::good(Lang::Ar, "السنوات الثلاث الماضية والأيام الأربعة المقبلة، وثماني دول وثمانية آلاف."),
    ],
    check: Check::Words { words: NUMERALS, check },
    settle: None,
};

/// The numerals in both forms.
static NUMERALS: &[&str] = with_proclitics![
    "ثلاث",
    "أربع",
    "خمس",
    "ست",
    "سبع",
    "ثماني",
    "تسع",
    "عشر",
    "ثلاثة",
    "أربعة",
    "خمسة",
    "ستة",
    "سبعة",
    "ثمانية",
    "تسعة",
    "عشرة",
];

/// Plurals with a feminine singular.
#[rustfmt::skip]
static FEMININE: &[&str] = &[
    "سنوات", "مرات", "ساعات", "دقائق", "ثوان", "دول", "مدن", "نساء", "شركات", "جلسات", "قرى", "طائرات", "خطوات", "كلمات",
    "صفحات", "مجموعات", "منظمات", "مناطق", "فئات", "قضايا", "سيارات", "عمليات", "جامعات", "وزارات", "شبكات", "حالات", "نقاط",
    "لغات", "جمهوريات", "ولايات", "محافظات", "بلديات", "مباريات", "بطولات", "جولات", "فتيات", "سيدات", "بنات", "طالبات",
    "ليال", "غارات", "رحلات", "زيارات", "روايات", "قصائد", "رسائل", "جرائم", "غرف", "وحدات", "درجات", "مستوطنات", "قارات",
    "لجان", "جوائز", "محطات", "بوابات", "علامات", "حلقات", "نسخ", "صور", "دوائر", "كليات", "مؤسسات", "حكومات", "دراسات",
];

/// Plurals with a masculine singular.
#[rustfmt::skip]
static MASCULINE: &[&str] = &[
    "أيام", "ايام", "أشهر", "اشهر", "أبنية", "مهندسين", "صفوف", "سباقات", "أماكن", "جدران", "صحافيين", "أميال", "سنتيمترات",
     "شهور", "رجال", "أشخاص", "جنود", "أعوام", "كتب", "مقاعد", "وزراء", "أطفال", "ملايين", "آلاف", "أسابيع",
    "عناصر", "أقسام", "أنواع", "أسباب", "أجزاء", "عوامل", "فصول", "مواقع", "قرون", "عقود", "أمتار", "كيلومترات", "أفراد",
    "أولاد", "أبناء", "لاعبين", "أهداف", "مبادئ", "أرقام", "أحرف", "حقول", "شبان", "طلاب", "مواطنين", "مدنيين", "ضباط", "نواب",
    "رؤساء", "مرشحين", "أحزاب", "قتلى", "جرحى", "مليارات", "دولارات", "دنانير", "أضعاف", "مشاريع", "بنود", "أيتام", "أفلام",
    "ألبومات", "مجلدات", "أعضاء", "إخوة", "أشقاء", "أصدقاء", "علماء", "خبراء", "صحفيين", "متهمين", "شروط", "خيارات", "مستويات",
];

/// Words in ين that are no plurals of men: numerals, and plurals of things.
const NOT_OF_MEN: [&str; 12] = [
    "سكاكين",
    "طواحين",
    "عشرين",
    "ثلاثين",
    "أربعين",
    "خمسين",
    "سبعين",
    "ثمانين",
    "تسعين",
    "مئتين",
    "مائتين",
    "ألفين",
];

/// Whether the plural is on the list or has a form that only nouns for men have: *مهندسين*, *خبراء*.
fn is_masculine(noun: &str) -> bool {
    if MASCULINE.contains(&noun) {
        return true;
    }
    if NOT_OF_MEN.contains(&noun) || noun.starts_with(['و', 'أ', 'ا', 'إ', 'ب', 'ل', 'ك']) {
        return false;
    }
    let count = noun.chars().count();
    let is_plain = noun.chars().all(|c| matches!(c, 'ء'..='ي'));
    is_plain && ((count == 5 && noun.ends_with("اء")) || (count >= 6 && noun.ends_with("ين")))
}

/// Numerals that are fractions, too: *خمس أطفال العالم*, a fifth of them.
const FRACTIONS: [&str; 4] = ["خمس", "سبع", "تسع", "عشر"];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(next) = paragraph.tokens.get(i + 1) else { return };
    if !next.gap.is_blank() || next.is_masked() {
        return;
    }
    let (numeral, noun) = (paragraph.word(i), paragraph.word(i + 1));
    let is_wrong = if numeral.ends_with('ة') { FEMININE.contains(&noun) } else { is_masculine(noun) };
    if !is_wrong {
        return;
    }
    let is_fraction = FRACTIONS.iter().any(|fraction| numeral.ends_with(fraction))
        && paragraph
            .tokens
            .get(i + 2)
            .is_some_and(|after| after.gap.is_blank() && without_article(paragraph.word(i + 2)).is_some());
    let span = paragraph.span_of(i, i + 1);
    // *السنوات الثلاث أيام الحرب*: a numeral behind its noun has the article and is not on the list.
    if !(is_fraction || paragraph.is_foreign(span)) {
        report.add(span, Some(Fix::Compute(with_other_form)));
    }
}

/// The numeral with ة taken away or added; ثمانية gives ثماني.
fn with_other_form(found: &str) -> Option<String> {
    let at = found.find(char::is_whitespace)?;
    let (numeral, noun) = found.split_at(at);
    Some(match numeral.strip_suffix('ة') {
        Some(bare) => format!("{bare}{noun}"),
        None => format!("{numeral}ة{noun}"),
    })
}

#[cfg(test)]
mod tests {
    use super::{FEMININE, MASCULINE, NOT_OF_MEN, is_masculine, with_other_form};

    #[test]
    fn the_numeral_takes_its_other_form() {
        assert_eq!(with_other_form("بثمانية مباريات").as_deref(), Some("بثماني مباريات"));
        assert_eq!(with_other_form("ثلاث رجال").as_deref(), Some("ثلاثة رجال"));
    }

    #[test]
    fn masculine_plurals_are_told_by_their_form() {
        for noun in ["مهندسين", "خبراء", "زعماء", "صحافيين"] {
            assert!(is_masculine(noun), "{noun}");
        }
        for noun in ["سنوات", "أقدام", "نساء", "أربعين", "سنين", "قرى", "أوراق", "أشياء"]
        {
            assert!(!is_masculine(noun), "{noun}");
        }
        assert!(NOT_OF_MEN.iter().all(|noun| !MASCULINE.contains(noun) && !FEMININE.contains(noun)));
    }

    #[test]
    fn no_noun_stands_twice_or_has_two_genders() {
        let all: Vec<_> = FEMININE.iter().chain(MASCULINE).collect();
        for (i, noun) in all.iter().enumerate() {
            assert!(!all[..i].contains(noun), "{noun} stands twice");
        }
    }
}
