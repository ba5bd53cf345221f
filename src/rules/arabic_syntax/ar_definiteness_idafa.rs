//! The article on the first noun of a fixed construct: الرئيس الوزراء for رئيس الوزراء.
//!
//! Two definite nouns may also stand side by side as subject and object (*حفظ المجلس الأمن*), so the list holds
//! constructs in which that does not happen, and the few where it might are passed over behind a present verb.

use super::clitics::{without_conjunction, word_before};
use crate::analysis::Paragraph;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Hit, Phrase, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ARS002",
    name: "ar-definiteness-idafa",
    family: Family::ARABIC_SYNTAX,
    langs: LangSet::AR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "The first noun of this construct takes no article: “{found}” should be “{fix}”",
    why: "In a construct of two nouns only the second carries the article. Engines put one on both, after *the prime \
          minister* or *le premier ministre*. Take the first article away.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-definiteness-idafa", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "قال الرئيس الوزراء إن الحكومة باقية.", &["الرئيس الوزراء"]),
        Example::bad(
            Lang::Ar,
            "اجتمع المجلس الأمن أمس بطلب من المنظمة الحقوق الإنسان.",
            &["المجلس الأمن", "الحقوق الإنسان"],
        ),
        Example::bad(
            Lang::Ar,
            "أعلنت الوزارة الخارجية الليبية موقفها للمجلس النواب.",
            &["الوزارة الخارجية", "للمجلس النواب"],
        ),
        Example::good(Lang::Ar, "قال رئيس الوزراء إن المجلس الأمني المصغر اجتمع لبحث العلاقات الخارجية."),
        Example::good(
            Lang::Ar,
            "حضر الرئيس والوزراء، ويحفظ المجلس الأمن في البلاد، وطلب الوزير الدفاع عن القرار.",
        ),
        Example::good(Lang::Ar, "نشرت الوكالة الأنباء صباحا، وتخزن القاعدة البيانات، وبدأ مجلس الأمن جلسته."),
        Example::good(Lang::Ar, "تابع الجمهور كرة القدم في كأس العالم، والكرة القديمة في المتحف."),
    ],
    check: Check::Phrases { list: CONSTRUCTS, keep },
    settle: None,
};

/// The rows of one construct: with the article on both nouns, and with ل before.
macro_rules! constructs {
    ($($head:literal $rest:literal),* $(,)?) => {
        &[$(
            row(concat!("ال", $head, " ال", $rest), concat!($head, " ال", $rest)),
            row(concat!("لل", $head, " ال", $rest), concat!("ل", $head, " ال", $rest)),
        )*]
    };
}

/// Constructs whose second noun has the article; the first one is none that begins with ل, which ل would hide.
#[rustfmt::skip]
static CONSTRUCTS: &[Phrase] = constructs![
    "رئيس" "وزراء", "رئيس" "جمهورية", "رئيس" "أركان", "رئيس" "تحرير", "رئيسة" "وزراء", "رئاسة" "جمهورية",
    "رئاسة" "وزراء", "رئيس" "بلدية", "وزير" "خارجية", "وزير" "داخلية", "وزير" "دفاع", "وزير" "صحة",
    "وزير" "مالية", "وزير" "تربية", "وزير" "زراعة", "وزير" "ثقافة", "وزير" "إعلام", "وزيرة" "خارجية",
    "وزيرة" "صحة", "وزارة" "خارجية", "وزارة" "داخلية", "وزارة" "دفاع", "وزارة" "صحة", "وزارة" "مالية",
    "وزارة" "تربية", "وزارة" "عدل", "وزارة" "زراعة", "وزارة" "ثقافة", "وزارة" "إعلام", "مجلس" "أمن", "مجلس" "نواب",
    "مجلس" "وزراء", "مجلس" "شيوخ", "مجلس" "شورى", "مجلس" "أمة", "مجلس" "عموم", "حقوق" "إنسان",
    "حقوق" "مرأة", "حقوق" "طفل", "كرة" "قدم", "كرة" "سلة", "كرة" "يد", "كأس" "عالم", "بطولة" "عالم", "هيئة" "أركان",
    "حلف" "ناتو", "جامعة" "دول", "محكمة" "عدل", "محكمة" "استئناف", "محكمة" "نقض", "محكمة" "جنايات", "إطلاق" "نار",
    "حظر" "تجول", "جدول" "أعمال", "سيارة" "إسعاف", "سيارات" "إسعاف", "وسائل" "إعلام", "وكالة" "أنباء",
    "وكالات" "أنباء", "مواقع" "تواصل", "وسائل" "تواصل", "شبكات" "تواصل", "قوات" "أمن", "قوات" "احتلال",
    "صندوق" "نقد", "ميزان" "مدفوعات", "حرية" "تعبير", "حرية" "صحافة", "سيادة" "قانون", "تقرير" "مصير",
    "مكافحة" "إرهاب", "مكافحة" "فساد", "غسل" "أموال", "غسيل" "أموال", "صنع" "قرار", "اتخاذ" "قرار", "سوق" "عمل",
    "فرص" "عمل", "ورشة" "عمل", "درجة" "حرارة", "درجات" "حرارة", "أسعار" "نفط", "أسعار" "وقود", "سعر" "صرف",
    "منظمة" "صحة", "منظمة" "تحرير", "شبكة" "إنترنت", "بطاقة" "هوية", "جواز" "سفر", "رخصة" "قيادة", "قاعة" "اجتماعات",
    "غرفة" "نوم", "غرفة" "تجارة", "قانون" "عقوبات", "تكنولوجيا" "معلومات",
    "تقنية" "معلومات", "محرك" "بحث", "محركات" "بحث", "قاعدة" "بيانات", "قواعد" "بيانات",
    "نظام" "تشغيل", "أنظمة" "تشغيل", "كلمة" "مرور", "تسجيل" "دخول", "لوحة" "مفاتيح", "بيئة" "عمل",
    "عيد" "فطر", "عيد" "أضحى", "حقوق" "ملكية", "حقوق" "نشر", "هيئة" "تدريس", "حرية" "رأي",
];

const fn row(text: &'static str, fix: &'static str) -> Phrase {
    Phrase { text, fix, severity: Severity::Warning, proclitics: true }
}

/// Second nouns that a verb might take as its object, with the first as its subject.
const OBJECTS: [&str; 15] = [
    "الأمن",
    "الدفاع",
    "الرئيس",
    "العدل",
    "الصحة",
    "الثقافة",
    "البحث",
    "الأنباء",
    "البيانات",
    "المعلومات",
    "التشغيل",
    "الحرارة",
    "الأعمال",
    "التحرير",
    "الأسعار",
];

fn keep(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    if paragraph.is_verse() {
        return false;
    }
    if !OBJECTS.contains(&paragraph.word(hit.last)) {
        return true;
    }
    // A past verb with ت agrees with a feminine subject.
    let has_feminine_head = paragraph.word(hit.first).ends_with('ة');
    let follows_verb = word_before(paragraph, hit.first).is_some_and(|before| {
        let bare = without_conjunction(before);
        bare.starts_with(['ي', 'ت', 'ن'])
            || (has_feminine_head && bare.ends_with('ت') && !bare.ends_with("ات"))
            || bare == "طلب"
    });
    let next = paragraph.tokens.get(hit.last + 1).map_or("", |_| paragraph.word(hit.last + 1));
    // *الأمن والاستقرار*, *الدفاع عن القرار*
    !follows_verb && next != "عن" && !next.starts_with("وال")
}

#[cfg(test)]
mod tests {
    use super::CONSTRUCTS;

    #[test]
    fn no_row_stands_twice() {
        for (i, row) in CONSTRUCTS.iter().enumerate() {
            assert!(CONSTRUCTS[..i].iter().all(|other| other.text != row.text), "{} stands twice", row.text);
        }
    }
}
