//! The misspellings of Arabic that no edited text in the standard language holds.
//!
//! Whole words; و ف ب ل ك may be written onto them. A row belongs here only when the wrong form is not
//! a word in any reading: not a dual (اللذين), not a verb of another pattern (تسائل, خطئ), not a name, not a house
//! style (the dots of final ya, the hamza left off an alef). The hamza put on an alef of junction is in `junction_words`.
//!
//! The project's own list, after the orthography of Modern Standard Arabic.

use super::junction_words::{NOUNS, SHORT_NOUNS, VERBS};
use crate::finding::Severity::{self, Error, Warning};
use crate::rule::Phrase;

/// Misspellings, each with what to write.
pub(super) static MISSPELLINGS: &[Phrase] =
    &joined::<{ SINGLE.len() + NOUNS.len() + SHORT_NOUNS.len() + VERBS.len() }>();

/// The lists as one.
const fn joined<const N: usize>() -> [Phrase; N] {
    let lists = [SINGLE, NOUNS, SHORT_NOUNS, VERBS];
    let mut all = [SINGLE[0]; N];
    let (mut list, mut from, mut at) = (0, 0, 0);
    while list < lists.len() {
        while at - from < lists[list].len() {
            all[at] = lists[list][at - from];
            at += 1;
        }
        from = at;
        list += 1;
    }
    all
}

/// Those that follow no pattern.
const SINGLE: &[Phrase] = &[
    // Demonstratives: the long a of هذا and ذلك is not written.
    row("هاذا", "هذا", Error),
    row("هاذه", "هذه", Error),
    row("هذة", "هذه", Error),
    row("هاذان", "هذان", Error),
    row("هاذين", "هذين", Warning),
    row("هاؤلاء", "هؤلاء", Error),
    row("هائلاء", "هؤلاء", Error),
    row("هولاء", "هؤلاء", Error),
    row("ذالك", "ذلك", Error),
    row("ذالكم", "ذلكم", Error),
    row("هاكذا", "هكذا", Error),
    row("أولائك", "أولئك", Error),
    row("اولائك", "أولئك", Error),
    row("أولاءك", "أولئك", Error),
    row("اولاءك", "أولئك", Error),
    // لكن and its pronouns.
    row("لاكن", "لكن", Error),
    row("لاكنه", "لكنه", Error),
    row("لاكنها", "لكنها", Error),
    row("لاكنهم", "لكنهم", Error),
    row("لاكني", "لكني", Error),
    row("لاكنني", "لكنني", Error),
    row("لاكنك", "لكنك", Error),
    row("لاكننا", "لكننا", Error),
    row("لاكنكم", "لكنكم", Error),
    // Relatives: one lam in the singular and in الذين.
    row("اللذي", "الذي", Error),
    row("اللذى", "الذي", Error),
    row("اللتي", "التي", Error),
    row("اللتى", "التي", Error),
    row("الذيين", "الذين", Error),
    // إن شاء الله is three words.
    row("إنشاء الله", "إن شاء الله", Error),
    row("انشاء الله", "إن شاء الله", Error),
    row("أنشاء الله", "إن شاء الله", Error),
    row("إنشاءالله", "إن شاء الله", Error),
    row("انشاءالله", "إن شاء الله", Error),
    row("أنشاءالله", "إن شاء الله", Error),
    row("إنشاءلله", "إن شاء الله", Error),
    row("انشاءلله", "إن شاء الله", Error),
    row("إنشالله", "إن شاء الله", Warning),
    row("انشالله", "إن شاء الله", Warning),
    row("شاءالله", "شاء الله", Warning),
    row("ماشاءالله", "ما شاء الله", Warning),
    row("ماشالله", "ما شاء الله", Warning),
    row("مشالله", "ما شاء الله", Warning),
    // ألا وهو: the particle that introduces, not the one that excepts.
    row("إلا وهو", "ألا وهو", Warning),
    row("إلا وهي", "ألا وهي", Warning),
    // The article behind بـ keeps its alef.
    row("بلنسبة", "بالنسبة", Error),
    row("بلإضافة", "بالإضافة", Error),
    row("بلاضافة", "بالإضافة", Error),
    row("بلتأكيد", "بالتأكيد", Error),
    row("بلطبع", "بالطبع", Error),
    row("بلفعل", "بالفعل", Error),
    row("بلكامل", "بالكامل", Error),
    row("بلتالي", "بالتالي", Error),
    row("بلرغم", "بالرغم", Error),
    row("بلمناسبة", "بالمناسبة", Error),
    row("بلعكس", "بالعكس", Error),
    row("بلضبط", "بالضبط", Error),
    row("بلكاد", "بالكاد", Error),
    row("بلأمس", "بالأمس", Error),
    // The article takes the first alef of امرأة away.
    row("إمرأة", "امرأة", Warning),
    row("أمرأة", "امرأة", Warning),
    row("الإمرأة", "المرأة", Warning),
    row("للإمرأة", "للمرأة", Warning),
    // The vowel of the feminine pronoun is no letter.
    row("إليكي", "إليك", Warning),
    row("عليكي", "عليك", Warning),
    // The seat of the hamza.
    row("يتسائل", "يتساءل", Error),
    row("يتسائلون", "يتساءلون", Error),
    row("تتسائل", "تتساءل", Error),
    row("نتسائل", "نتساءل", Error),
    row("أتسائل", "أتساءل", Error),
    row("التسائل", "التساؤل", Error),
    row("تسائلات", "تساؤلات", Error),
    row("التسائلات", "التساؤلات", Error),
    row("التفائل", "التفاؤل", Error),
    row("يتفائل", "يتفاءل", Error),
    row("التشائم", "التشاؤم", Error),
    row("يتشائم", "يتشاءم", Error),
    row("يبدء", "يبدأ", Error),
    row("يقرء", "يقرأ", Error),
    row("مبدء", "مبدأ", Error),
    row("المبدء", "المبدأ", Error),
    row("يتجزء", "يتجزأ", Error),
    row("الشيئ", "الشيء", Error),
    row("شيئ", "شيء", Warning),
    row("أؤلئك", "أولئك", Error),
    row("اؤلئك", "أولئك", Error),
    row("قرائة", "قراءة", Error),
    row("القرائة", "القراءة", Error),
    row("برائة", "براءة", Error),
    row("البرائة", "البراءة", Error),
    row("كفائة", "كفاءة", Error),
    row("الكفائة", "الكفاءة", Error),
    row("إسائة", "إساءة", Error),
    row("الإسائة", "الإساءة", Error),
    row("إضائة", "إضاءة", Error),
    row("الإضائة", "الإضاءة", Error),
    row("مسائلة", "مساءلة", Warning),
    row("المسائلة", "المساءلة", Warning),
    row("إجرائات", "إجراءات", Error),
    row("الإجرائات", "الإجراءات", Error),
    row("اجرائات", "إجراءات", Error),
    row("الاجرائات", "الإجراءات", Error),
    row("لقائات", "لقاءات", Error),
    row("اللقائات", "اللقاءات", Error),
    row("يتضائل", "يتضاءل", Error),
    row("تتضائل", "تتضاءل", Error),
    row("يتلائم", "يتلاءم", Error),
    row("تتلائم", "تتلاءم", Error),
    row("مسؤل", "مسؤول", Warning),
    row("المسؤل", "المسؤول", Warning),
    row("مسؤلية", "مسؤولية", Warning),
    row("المسؤلية", "المسؤولية", Warning),
    row("المسؤلين", "المسؤولين", Warning),
    row("الأن", "الآن", Warning),
    // ة where the word ends in ه.
    row("مياة", "مياه", Error),
    row("المياة", "المياه", Error),
    row("اتجاة", "اتجاه", Error),
    row("الاتجاة", "الاتجاه", Error),
    row("انتباة", "انتباه", Error),
    row("الانتباة", "الانتباه", Error),
    // لأن and بأن: behind a preposition the hamza stands above.
    row("لإنه", "لأنه", Warning),
    row("لإنها", "لأنها", Warning),
    row("لإنهم", "لأنهم", Warning),
    row("بإنه", "بأنه", Warning),
    row("بإنها", "بأنها", Warning),
    row("بإنهم", "بأنهم", Warning),
    // No alef of tanwin behind a hamza that follows an alef.
    row("بناءا على", "بناء على", Warning),
    row("مساءا", "مساء", Warning),
    row("سواءا", "سواء", Warning),
    row("ابتداءا من", "ابتداء من", Warning),
    row("رجاءا", "رجاء", Warning),
    row("استثناءا", "استثناء", Warning),
    row("انتهاءا", "انتهاء", Warning),
    row("شتاءا", "شتاء", Warning),
    row("هواءا", "هواء", Warning),
    row("ماءا", "ماء", Warning),
    row("غذاءا", "غذاء", Warning),
    // Nor is that alef ever one with a madda.
    row("جدآ", "جدا", Error),
    row("أيضآ", "أيضا", Error),
    row("شكرآ", "شكرا", Error),
    row("دائمآ", "دائما", Error),
    row("مثلآ", "مثلا", Error),
    // ض and ظ exchanged, where no such word exists.
    row("ضروف", "ظروف", Error),
    row("الضروف", "الظروف", Error),
    row("انتضار", "انتظار", Error),
    row("الانتضار", "الانتظار", Error),
    row("ينتضر", "ينتظر", Error),
    row("تنتضر", "تنتظر", Error),
    row("ننتضر", "ننتظر", Error),
    row("ملاحضة", "ملاحظة", Error),
    row("الملاحضة", "الملاحظة", Error),
    row("ملاحضات", "ملاحظات", Error),
    row("الملاحضات", "الملاحظات", Error),
    row("موضف", "موظف", Error),
    row("الموضف", "الموظف", Error),
    row("موضفين", "موظفين", Error),
    row("الموضفين", "الموظفين", Error),
    row("توضيف", "توظيف", Error),
    row("التوضيف", "التوظيف", Error),
    row("محافضة", "محافظة", Error),
    row("المحافضة", "المحافظة", Error),
    row("محافض", "محافظ", Error),
    row("المحافض", "المحافظ", Error),
    row("محفضة", "محفظة", Error),
    row("المحفضة", "المحفظة", Error),
    row("لحضة", "لحظة", Error),
    row("اللحضة", "اللحظة", Error),
    row("عضيم", "عظيم", Error),
    row("العضيم", "العظيم", Error),
    row("أنضمة", "أنظمة", Error),
    row("الأنضمة", "الأنظمة", Error),
    row("تنضيم", "تنظيم", Error),
    row("التنضيم", "التنظيم", Error),
    row("نضرية", "نظرية", Error),
    row("النضرية", "النظرية", Error),
    row("مضاهرات", "مظاهرات", Error),
    row("المضاهرات", "المظاهرات", Error),
    row("أيظا", "أيضا", Error),
    row("ايظا", "أيضا", Error),
    row("إظافة", "إضافة", Error),
    row("الإظافة", "الإضافة", Error),
    row("اظافة", "إضافة", Error),
    row("الاظافة", "الإضافة", Error),
    row("محاظرة", "محاضرة", Error),
    row("المحاظرة", "المحاضرة", Error),
    row("محاظرات", "محاضرات", Error),
    row("المحاظرات", "المحاضرات", Error),
    row("مريظ", "مريض", Error),
    row("المريظ", "المريض", Error),
    row("رياظة", "رياضة", Error),
    row("الرياظة", "الرياضة", Error),
    row("رياظي", "رياضي", Error),
    row("الرياظي", "الرياضي", Error),
    row("قظية", "قضية", Error),
    row("القظية", "القضية", Error),
    row("قظايا", "قضايا", Error),
    row("القظايا", "القضايا", Error),
    row("حظور", "حضور", Error),
    row("الحظور", "الحضور", Error),
    row("بعظ", "بعض", Error),
    row("البعظ", "البعض", Error),
    row("بعظهم", "بعضهم", Error),
    row("ظد", "ضد", Error),
    row("موظوع", "موضوع", Error),
    row("الموظوع", "الموضوع", Error),
    row("مواظيع", "مواضيع", Error),
    row("المواظيع", "المواضيع", Error),
    row("الأفظل", "الأفضل", Error),
    row("وظوح", "وضوح", Error),
    row("انخفاظ", "انخفاض", Error),
    row("الانخفاظ", "الانخفاض", Error),
    row("أعظاء", "أعضاء", Error),
    row("الأعظاء", "الأعضاء", Error),
    row("عظو", "عضو", Error),
    row("العظو", "العضو", Error),
    row("ظرورة", "ضرورة", Error),
    row("الظرورة", "الضرورة", Error),
    row("ظروري", "ضروري", Error),
    row("الظروري", "الضروري", Error),
    row("ظرورية", "ضرورية", Error),
    row("ظريبة", "ضريبة", Error),
    row("الظريبة", "الضريبة", Error),
    row("الظرائب", "الضرائب", Error),
    row("ظغط", "ضغط", Error),
    row("الظغط", "الضغط", Error),
    row("ظعف", "ضعف", Error),
    row("الظعف", "الضعف", Error),
    row("ظعيف", "ضعيف", Error),
    row("المظمون", "المضمون", Error),
    row("ظحايا", "ضحايا", Error),
    row("الظحايا", "الضحايا", Error),
    row("حظارة", "حضارة", Error),
    row("الحظارة", "الحضارة", Error),
    row("أرظ", "أرض", Error),
    row("الأرظ", "الأرض", Error),
    row("الماظي", "الماضي", Error),
    row("القاظي", "القاضي", Error),
    row("أظاف", "أضاف", Error),
    row("وظع", "وضع", Error),
    row("الوظع", "الوضع", Error),
    row("رفظ", "رفض", Error),
    row("يرفظ", "يرفض", Error),
    row("مفاوظات", "مفاوضات", Error),
    row("المفاوظات", "المفاوضات", Error),
    row("معارظة", "معارضة", Error),
    row("المعارظة", "المعارضة", Error),
    row("المرظى", "المرضى", Error),
    row("الوضيفة", "الوظيفة", Error),
    row("الوضائف", "الوظائف", Error),
    row("الضاهرة", "الظاهرة", Error),
    row("يضهر", "يظهر", Error),
    row("تضهر", "تظهر", Error),
    row("المضهر", "المظهر", Error),
    row("محضوظ", "محظوظ", Error),
    row("ملحوضة", "ملحوظة", Error),
    row("الضلم", "الظلم", Error),
    row("الضلام", "الظلام", Error),
    row("نضام", "نظام", Warning),
    row("النضام", "النظام", Error),
    row("نضافة", "نظافة", Error),
    row("النضافة", "النظافة", Error),
    row("المناضر", "المناظر", Error),
    row("غليض", "غليظ", Error),
    row("استيقض", "استيقظ", Error),
];

const fn row(text: &'static str, fix: &'static str, severity: Severity) -> Phrase {
    Phrase { text, fix, severity, proclitics: true }
}

#[cfg(test)]
mod tests {
    use super::MISSPELLINGS;
    use crate::analysis::key_of;

    #[test]
    fn no_row_stands_twice_and_no_fix_is_a_row() {
        for (i, row) in MISSPELLINGS.iter().enumerate() {
            assert!(
                MISSPELLINGS[..i].iter().all(|other| other.text != row.text),
                "{} stands twice",
                row.text
            );
            assert!(MISSPELLINGS.iter().all(|other| other.text != row.fix), "{} is no fix", row.fix);
            assert_ne!(key_of(row.text), key_of(row.fix), "{} folds to its fix", row.text);
        }
    }
}
