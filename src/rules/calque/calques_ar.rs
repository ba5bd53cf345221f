//! Arabic phrases that are English or French word by word.
//!
//! The project's own list. A warning is a phrase that edited Arabic does not hold; an info is one that has entered
//! journalism or software and that usage manuals advise against. A fix stands only where it fits every sentence.

use crate::finding::Severity::{self, Info, Warning};
use crate::rule::Phrase;

/// The phrases.
pub(super) static CALQUES: &[Phrase] = &[
    // the fact that
    row("بسبب حقيقة|الحقيقة أن", "لأن", Warning),
    row("بسبب حقيقة|الحقيقة بأن", "لأن", Warning),
    row("بسبب حقيقة|الحقيقة أنه", "لأنه", Warning),
    row("بسبب حقيقة|الحقيقة أنها", "لأنها", Warning),
    row("بسبب حقيقة|الحقيقة أنهم", "لأنهم", Warning),
    row("نظرا لحقيقة|للحقيقة أن", "نظرا لأن", Warning),
    row("نظرا لحقيقة|للحقيقة أنه", "نظرا لأنه", Warning),
    row("نظرا لحقيقة|للحقيقة أنها", "نظرا لأنها", Warning),
    row("نتيجة لحقيقة|للحقيقة أن", "لأن", Warning),
    row("نتيجة حقيقة أن", "لأن", Warning),
    row("رغم حقيقة|الحقيقة أن", "رغم أن", Warning),
    row("رغم حقيقة|الحقيقة بأن", "رغم أن", Warning),
    row("رغم حقيقة|الحقيقة أنه", "رغم أنه", Warning),
    row("رغم حقيقة|الحقيقة أنها", "رغم أنها", Warning),
    row("على الرغم من حقيقة|الحقيقة أن", "على الرغم من أن", Warning),
    row("على الرغم من حقيقة|الحقيقة بأن", "على الرغم من أن", Warning),
    row("على الرغم من حقيقة|الحقيقة أنه", "على الرغم من أنه", Warning),
    row("على الرغم من حقيقة|الحقيقة أنها", "على الرغم من أنها", Warning),
    row("الرغم من حقيقة|الحقيقة أن", "الرغم من أن", Warning),
    row("بالرغم من حقيقة|الحقيقة أن", "بالرغم من أن", Warning),
    row("بالرغم من حقيقة|الحقيقة بأن", "بالرغم من أن", Warning),
    row("بالرغم من حقيقة|الحقيقة أنه", "بالرغم من أنه", Warning),
    row("بالرغم من حقيقة|الحقيقة أنها", "بالرغم من أنها", Warning),
    row("إلى جانب حقيقة أن", "فضلا عن أن", Warning),
    // when it comes to
    row("عندما|حين|حينما يأتي|يصل الأمر|ذلك إلى", "", Warning),
    row("عندما|حين|حينما يأتي الأمر ل~", "", Warning),
    row("عندما|حين|حينما يتعلق الأمر ب~", "", Info),
    // how to
    row(
        "كيف لجعل|لفعل|لعمل|لصنع|لاستخدام|لتثبيت|لإنشاء|لتنزيل|لتحميل|للحصول|لكتابة|لحذف|لإضافة|لتغيير|لإصلاح",
        "",
        Warning,
    ),
    row("كيف إلى _", "", Warning),
    row("كيفية إلى _", "", Warning),
    row("كيفية لجعل|لفعل|لعمل|لاستخدام|لتثبيت|لإنشاء|لتنزيل|للحصول", "", Warning),
    // many of
    row("العديد الناس", "العديد من الناس", Warning),
    row("العديد الأشخاص", "العديد من الأشخاص", Warning),
    row("العديد الدول", "العديد من الدول", Warning),
    row("العديد المدن", "العديد من المدن", Warning),
    row("العديد الشركات", "العديد من الشركات", Warning),
    row("العديد السنوات", "العديد من السنوات", Warning),
    row("العديد المرات", "العديد من المرات", Warning),
    row("العديد ناس|أشخاص|دول|مدن|شركات|سنوات|مرات", "", Warning),
    row("الكثير الناس", "الكثير من الناس", Warning),
    row("الكثير الأشخاص", "الكثير من الأشخاص", Warning),
    row("الكثير الدول", "الكثير من الدول", Warning),
    row("الكثير الشركات", "الكثير من الشركات", Warning),
    row("الكثير السنوات", "الكثير من السنوات", Warning),
    row("الكثير المرات", "الكثير من المرات", Warning),
    row("المزيد المعلومات", "المزيد من المعلومات", Warning),
    row("المزيد الناس", "المزيد من الناس", Warning),
    row("المزيد التفاصيل", "المزيد من التفاصيل", Warning),
    // years ago
    row("سنوات|عقود|أيام|أشهر|قرون|أسابيع منذ مضت", "", Warning),
    // look forward to
    row("أتطلع قدما إلى", "أتطلع إلى", Warning),
    row("نتطلع قدما إلى", "نتطلع إلى", Warning),
    row("يتطلع قدما إلى", "يتطلع إلى", Warning),
    row("تتطلع قدما إلى", "تتطلع إلى", Warning),
    row("يتطلعون قدما إلى", "يتطلعون إلى", Warning),
    row("أتطلع|نتطلع|يتطلع|تتطلع قدما ل~", "", Warning),
    row("أتطلع|نتطلع|يتطلع|تتطلع|أنظر|ننظر|ينظر إلى الأمام إلى|ل~", "", Warning),
    // make sense
    row("لا يصنع|تصنع|يجعل|تجعل أي? معنى|إحساسا|شعورا", "", Warning),
    row("يصنع|تصنع إحساسا", "", Warning),
    // wrong prepositions
    row("وفقا إلى", "", Warning),
    row("طبقا إلى", "", Warning),
    row("وفقا من", "", Warning),
    row("طبقا من", "", Warning),
    row("مليء|مليئة|مملوء|مملوءة مع", "", Warning),
    row("يعتمد عن", "يعتمد على", Warning),
    row("تعتمد عن", "تعتمد على", Warning),
    row("اعتمد عن", "اعتمد على", Warning),
    row("اعتمدت عن", "اعتمدت على", Warning),
    row("معتمدا عن", "معتمدا على", Warning),
    row("اعتمادا عن", "اعتمادا على", Warning),
    row("يشارك إلى", "يشارك في", Warning),
    row("شارك إلى", "شارك في", Warning),
    row("تشارك إلى", "تشارك في", Warning),
    row("شاركت إلى", "شاركت في", Warning),
    row("شاركوا إلى", "شاركوا في", Warning),
    row("مهتم|مهتمة|مهتمون|مهتمين في", "", Info),
    row("مع احترام إلى", "", Warning),
    // sayings
    row("تمطر قططا وكلابا", "", Warning),
    row("تمطر قطط وكلاب", "", Warning),
    row("تمطر القطط والكلاب", "", Warning),
    row("اكسر|كسر ساقا|ساقك $", "", Info),
    row("قطعة من كعك|كعكة|الكعك $", "", Info),
    row("على الجانب المشرق|الساطع", "", Info),
    row("أنت مرحب بك $", "", Warning),
    row("بقدر ما أنا قلق|مهتم", "", Warning),
    row("في نهاية اليوم ,", "", Info),
    row("خارج الصندوق", "", Info),
    row("وقع|يقع|وقعت|تقع|سقط|سقطت|وقعوا في الحب", "", Info),
    row("يصنع|صنع|تصنع|صنعت|يجعل|تجعل فرقا|الفرق", "", Info),
    row("أخذ|يأخذ|تأخذ|أخذت مكانا", "", Info),
    row("بينما في نفس الوقت", "", Info),
    row("كنتيجة لذلك", "نتيجة لذلك", Info),
    row("كمثال على ذلك ,", "", Info),
    // one of the most
    row("واحد من أكثر|أكبر|أهم|أفضل|أشهر|أقدم|أبرز", "", Info),
    row("واحدة من أكثر|أكبر|أهم|أفضل|أشهر|أقدم|أبرز", "", Info),
    // more and most, where Arabic has a form of the adjective
    row("أكثر قوة", "أقوى", Info),
    row("أكثر سرعة", "أسرع", Info),
    row("أكثر سهولة", "أسهل", Info),
    row("أكثر صعوبة", "أصعب", Info),
    row("أكثر جمالا", "أجمل", Info),
    row("أكثر عمقا", "أعمق", Info),
    row("أكثر قربا", "أقرب", Info),
    row("أكثر بعدا", "أبعد", Info),
    row("الأكثر قوة|سرعة|سهولة|صعوبة|جمالا|عمقا|قربا|بعدا", "", Info),
    // will not, last but not least
    row("سوف لن", "لن", Info),
    row("أخيرا وليس آخرا", "", Info),
    row("أخيرا وليس أخيرا", "", Info),
    // be able to
    row("من أجل أن يكون|تكون|نكون|يكونوا قادرا|قادرة|قادرين|قادر على", "", Info),
    row("سوف يكون|تكون|نكون|أكون قادرا|قادرة|قادرين على", "", Info),
    row("ستكون|سيكون|سنكون|سأكون|سيكونون قادرا|قادرة|قادرين على", "", Info),
];

const fn row(text: &'static str, fix: &'static str, severity: Severity) -> Phrase {
    Phrase { text, fix, severity, proclitics: true }
}

#[cfg(test)]
mod tests {
    use super::CALQUES;

    #[test]
    fn no_row_stands_twice() {
        for (i, row) in CALQUES.iter().enumerate() {
            assert!(CALQUES[..i].iter().all(|other| other.text != row.text), "{} stands twice", row.text);
        }
    }
}
