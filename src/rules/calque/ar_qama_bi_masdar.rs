//! قام with a verbal noun where Arabic has the verb: قام بزيارة for زار.
//!
//! Journalists write some and manuals are full of it, so the finding stays an info, counts only where they are
//! dense, and is the only one of its document. The verbal noun is recognised by its form (*تحديد, إنشاء, استخدام*) or by a list; *قام بدور* and *قام بواجبه* are good Arabic.

use crate::analysis::Paragraph;
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::arabic_syntax::clitics::with_conjunctions;

/// See the module.
pub static RULE: Rule = Rule {
    code: "CAL008",
    name: "ar-qama-bi-masdar",
    family: Family::CALQUE,
    langs: LangSet::AR,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” says with قام and a noun what a verb says",
    why: "قام ب with a verbal noun copies *to carry out*, *to perform* and *procéder à*, or is what an engine makes of any \
          English verb. The plain verb is shorter. Use it. Reported once in a document, where two or more of \
          a thousand words do so.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-qama-bi-masdar", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "قام الوزير بافتتاح المعرض.", &["قام الوزير بافتتاح"]),
        Example::bad(
            Lang::Ar,
            "قامت الشرطة باعتقال شخصين، ويقوم البرنامج بتحليل البيانات.",
            &["قامت الشرطة باعتقال"],
        ),
        Example::bad(Lang::Ar, "قم بالنقر فوق الزر ثم قم بحفظ الملف.", &["قم بالنقر"]),
        Example::good(Lang::Ar, "قام بدور مهم في المفاوضات، وقام بواجبه، ثم قام من مكانه."),
        Example::good(
            Lang::Ar,
            "قامت الدولة بالفعل، وقامت ثورة. بتحليل بسيط نفهم ذلك، ويقوم النظام على العدل.",
        ),
    ],
    check: Check::Words { words: VERBS, check },
    settle: Some(settle),
};

/// The forms of قام, with و and ف.
static VERBS: &[&str] = with_conjunctions![
    "قام",
    "قامت",
    "قاما",
    "قاموا",
    "قمت",
    "قمنا",
    "قمتم",
    "يقوم",
    "تقوم",
    "يقومون",
    "تقومون",
    "يقوموا",
    "نقوم",
    "أقوم",
    "سيقوم",
    "ستقوم",
    "سنقوم",
    "سأقوم",
    "قم",
    "قومي",
    "قوموا",
];

/// Words between the verb and its noun at most.
const LONGEST: usize = 4;
/// Findings in a thousand words from which on they are reported.
const IN_A_THOUSAND_WORDS: u32 = 2;

/// Verbal nouns that their form does not tell.
#[rustfmt::skip]
static VERBAL_NOUNS: &[&str] = &[
    "زيارة", "شراء", "بيع", "كتابة", "قراءة", "فتح", "غلق", "حذف", "حفظ", "نشر", "قتل", "قصف", "مهاجمة", "طباعة", "عرض", "نسخ",
    "ضبط", "ربط", "نقل", "جمع", "نقر", "ضغط", "دخول", "بناء", "رفع", "دعم", "منح", "دفع", "طرح", "قبض", "سحب", "وضع", "تغطية",
    "تسوية", "تلبية", "تصفية", "ترقية", "تهيئة", "تعبئة", "تجربة", "محاولة", "مراجعة", "مزامنة", "معالجة", "مقارنة", "مشاركة",
    "متابعة", "مراقبة", "مناقشة", "مغادرة", "ملء", "مسح", "حل", "حساب", "كشف", "سرقة", "قطع", "حظر", "منع", "شرح", "وصف", "قياس",
    "فحص", "بحث", "حجز", "شحن", "صنع", "طلب", "رسم", "هدم", "حرق", "ذبح", "خطف", "غزو", "طرد", "ضرب", "رصد", "صرف", "توزيع",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    for (at, token) in paragraph.tokens.iter().enumerate().skip(i + 1).take(LONGEST + 1) {
        if !token.gap.is_blank() || token.is_masked() {
            return;
        }
        let Some(noun) = paragraph.word(at).strip_prefix('ب') else { continue };
        // *قام بها*, *قام بدوره*
        if matches!(
            noun,
            "ه" | "ها" | "هم" | "هما" | "ذلك" | "هذا" | "هذه" | "دور" | "دوره" | "دورها" | "دورهم"
        ) {
            return;
        }
        let noun = noun.strip_prefix("ال").unwrap_or(noun);
        if is_verbal_noun(noun) {
            let span = paragraph.span_of(i, at);
            if !paragraph.is_quoted(span) {
                report.add(span, None);
            }
            return;
        }
    }
}

/// Whether the word, without ب and the article, is a verbal noun; a pronoun may stand at its end.
fn is_verbal_noun(noun: &str) -> bool {
    if VERBAL_NOUNS.contains(&noun) {
        return true;
    }
    // *قام بانقلاب*, *قام بإخلاص*: no plain verb, or no verb at all.
    if matches!(noun, "انقلاب" | "إخلاص" | "إتقان" | "انتظام" | "استمرار" | "اختصار")
    {
        return false;
    }
    let bare =
        ["هما", "ها", "هم", "ه"].into_iter().find_map(|pronoun| noun.strip_suffix(pronoun)).unwrap_or(noun);
    if bare != noun && VERBAL_NOUNS.contains(&bare) {
        return true;
    }
    let mut letters = ['\0'; 8];
    let mut count = 0;
    for c in bare.chars() {
        if count < letters.len() {
            letters[count] = c;
        }
        count += 1;
    }
    match (letters[0], letters[1]) {
        // تحديد
        ('ت', _) => count == 5 && letters[3] == 'ي',
        // إنشاء, إضافة, إدخال
        ('إ', _) => (count == 5 && (letters[3] == 'ا' || letters[2] == 'ا')) || noun == "إجراءات",
        // استخدام, استعادة
        ('ا', 'س') => (6..=8).contains(&count) && letters[2] == 'ت',
        // اعتقال, انتقال, افتتاح
        ('ا', 'ن') => count == 6 && letters[4] == 'ا',
        ('ا', _) => count == 6 && letters[2] == 'ت' && letters[4] == 'ا',
        _ => false,
    }
}

fn settle(view: &DocumentView<'_>, _: &Unsettled<'_>) -> Option<Severity> {
    let is_dense = view.hits() * 1000 >= IN_A_THOUSAND_WORDS * view.words();
    (is_dense && !view.has_reported()).then_some(Severity::Info)
}

#[cfg(test)]
mod tests {
    use super::{VERBAL_NOUNS, is_verbal_noun};

    #[test]
    fn verbal_nouns_are_told_by_their_form() {
        for noun in
            ["تحديد", "إنشاء", "إضافة", "إدخال", "استخدام", "استعادة", "اعتقال", "افتتاح", "تحريرها", "حفظه"]
        {
            assert!(is_verbal_noun(noun), "{noun}");
        }
        for noun in
            ["دور", "واجبه", "أعمال", "العديد", "فعل", "بعض", "جهد", "مهام", "جولة", "ثورة", "انقلاب", "إخلاص"]
        {
            assert!(!is_verbal_noun(noun), "{noun}");
        }
    }

    #[test]
    fn no_noun_stands_twice() {
        for (i, noun) in VERBAL_NOUNS.iter().enumerate() {
            assert!(!VERBAL_NOUNS[..i].contains(noun), "{noun} stands twice");
        }
    }
}
