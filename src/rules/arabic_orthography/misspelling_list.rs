//! The misspellings of Arabic that no edited text in the standard language holds.
//!
//! Whole words; و ف ب ل ك may be written onto them. A row belongs here only when the wrong form is not
//! a word in any reading: not a dual (اللذين), not a verb of another pattern (تسائل, خطئ), not a name, not a house
//! style (the dots of final ya, the hamza on alef, ة and ه have rules of their own).
//!
//! The project's own list, after the orthography of Modern Standard Arabic.

use crate::finding::Severity::{self, Error, Warning};
use crate::rule::Phrase;

/// Misspellings, each with what to write.
pub(super) static MISSPELLINGS: &[Phrase] = &[
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
    // No alef of tanwin behind a hamza that follows an alef.
    row("بناءا على", "بناء على", Warning),
    row("مساءا", "مساء", Warning),
    row("سواءا", "سواء", Warning),
    row("ابتداءا من", "ابتداء من", Warning),
    row("رجاءا", "رجاء", Warning),
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
