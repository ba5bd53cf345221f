//! A letter that Arabic writes onto its word stands alone: و المدينة, ب السيارة, ال مدينة, كتاب ه.
//!
//! A lone letter is also a label (*الفقرة ب*), an initial (*ا ف ب*) or a unit, so what stands around it decides.
//! Detached و is a habit of many typists: an info, once a document.

use crate::analysis::{Gap, Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::arabic_syntax::clitics::{word_after, word_before};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ARM001",
    name: "ar-detached-clitic",
    family: Family::ARABIC_MORPHOLOGY,
    langs: LangSet::AR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is one word in Arabic: “{fix}”",
    why: "Arabic writes the article, the prepositions ب ل ك, the conjunctions و ف and the pronouns onto their word. \
          Engines that translate word by word, and programs that fill names into templates, leave them apart. Join \
          them. Detached و, which many people type, is an info reported once a document.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-detached-clitic", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "ذهب ب السيارة إلى السوق.", &["ب السيارة"]),
        Example::bad(
            Lang::Ar,
            "هذه هي ال مدينة القديمة، وقال ل الوزير إنه سيعود.",
            &["ال مدينة", "ل الوزير"],
        ),
        Example::bad(Lang::Ar, "رأيت كتاب ه الجديد ف قرأته.", &["كتاب ه", "ف قرأته"]),
        Example::bad(Lang::Ar, "اختير ك عضو في اللجنة، وجاء لل اجتماع مبكرا.", &["ك عضو", "لل اجتماع"]),
        Example::bad(Lang::Ar, "وصل الوفد و غادر، ثم عاد و بقي.", &["و غادر"]),
        Example::good(Lang::Ar, "(ا ف ب) - قال الوزير إن الفقرة ب من المادة 3 ملغاة."),
        Example::good(Lang::Ar, "ميراث ب 300 ألف دولار، وهاتف ل Nokia، وفيتامين ب في الغذاء."),
        Example::good(Lang::Ar, "أ) المقدمة\nب) العرض\nب - الخاتمة، سنة 1440 ه وما بعدها."),
        Example::good(Lang::Ar, "يدرّب المظليين في وال ستريت، وحضر الشيخ حمد ال خليفة، وقرأ عن جون ف كينيدي."),
        Example::good(Lang::Ar, "يبيع الكيان القانوني أ سلعة إلى الكيان القانوني ب بمبلغ كبير."),
        Example::good(Lang::Ar, "عام 1000 ق.ب تقريبا، والعمودان أ وب في الجدول، وبـ ثلاثة أصوات."),
    ],
    check: Check::Words { words: &["ب", "ل", "ك", "ف", "ه", "و", "ال", "وال", "لل"], check },
    settle: Some(settle),
};

/// Words before a letter that is a label.
#[rustfmt::skip]
static LABELLED: &[&str] = &[
    "الفقرة", "فقرة", "البند", "بند", "المادة", "مادة", "الحرف", "حرف", "حرفي", "القسم", "قسم", "الملحق", "ملحق",
    "الجدول", "العمود", "عمود", "العمودين", "العمودان", "النموذج", "نموذج", "القائمة", "قائمة", "فيتامين", "الفيتامين",
    "الفئة", "فئة", "المجموعة", "مجموعة", "النوع", "نوع", "الصف", "صف", "الشكل", "النقطة", "الدرجة", "الخيار", "المستوى",
    "الوحدة", "وحدة", "التنبؤ", "المنتج", "منتج", "العميل", "المورد", "الشركة", "شركة", "الموقع", "المبنى", "الطرف", "طرف",
    "الخطة", "خطة", "الكيان", "القانوني", "المتغير", "العدد", "الثابت", "الزاوية", "الضلع", "المستقيم", "المحور", "الشخص", "الكبدي", "الكبد", "كبد", "الكبدية", "التهاب", "الفريق", "فريق", "البديل", "الملف", "الخطوة", "خطوة",
    "الإجابة", "السؤال", "الجزء", "جزء", "الخلية", "الصنف", "المنطقة", "بيتا", "هيموفيليا", "هيبوفيليا", "الهيموفيليا",
    "الزمرة", "زمرة", "فصيلة", "الفصيلة", "يبدأ", "تبدأ", "المرحلة", "الباب", "باب", "القيمة", "الكاف", "اللام", "الفاء",
];

/// First names of other languages, behind which the letter is an initial: *جون ف كينيدي*.
#[rustfmt::skip]
static FIRST_NAMES: &[&str] = &[
    "جون", "جورج", "روبرت", "وليام", "ويليام", "وليم", "جيمس", "مايكل", "ديفيد", "توماس", "ريتشارد", "تشارلز", "فرانكلين",
    "دوايت", "هاري", "دونالد", "رونالد", "ليندون", "بول", "بيتر", "إدوارد", "ادوارد", "هنري", "جوزيف", "آرثر", "هربرت", "ألبرت",
    "فيليب", "ستيفن", "كارل", "صموئيل", "دانيال", "مارتن", "فرانسيس", "لويس", "باتريك", "أندرو", "جيرالد", "هاورد", "هوارد",
    "إرنست", "مارك", "كينيث", "جاك", "والتر", "وولتر", "سكوت", "مارغريت", "ماري", "جين", "فريدريك", "أرنولد", "بنجامين",
];

/// Words of place and grammar behind a label: *الفقرة ب من المادة*. Nobody writes a preposition onto them.
const BEHIND_LABELS: [&str; 22] = [
    "من", "في", "على", "إلى", "الى", "عن", "أو", "او", "ثم", "هو", "هي", "كان", "كانت", "هذا", "هذه", "التي",
    "الذي", "أي", "مع", "أن", "إن", "قد",
];

/// Families whose آل is written without its madda, and streets of other languages.
const BEHIND_AL: [&str; 24] = [
    "خليفة",
    "سعود",
    "نهيان",
    "مكتوم",
    "ثاني",
    "صباح",
    "الشيخ",
    "ياسين",
    "عمران",
    "إبراهيم",
    "ابراهيم",
    "فرعون",
    "داود",
    "محمد",
    "البيت",
    "يعقوب",
    "هاشم",
    "رشيد",
    "عثمان",
    "ستريت",
    "مارت",
    "ديزني",
    "سعيد",
    "لوط",
];

/// Nouns that form adverbs with ب, which may start a sentence.
const IN_ADVERBS: [&str; 14] = [
    "الرغم",
    "النسبة",
    "الطبع",
    "الإضافة",
    "الاضافة",
    "التالي",
    "الفعل",
    "المقابل",
    "المناسبة",
    "العكس",
    "الضبط",
    "التأكيد",
    "الضرورة",
    "الذات",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let token = &paragraph.tokens[i];
    let word = paragraph.word(i);
    // With its tatweel the letter is set apart on purpose: *بـ «الحرية»*.
    let before = &paragraph.text[..token.span.start as usize];
    if paragraph.written(i).contains('\u{640}')
        || before.ends_with('\u{640}')
        || paragraph.is_foreign(token.span)
        || paragraph.is_verse()
    {
        return;
    }
    if word == "ه" {
        check_pronoun(paragraph, i, report);
        return;
    }
    let Some(next) = word_after(paragraph, i) else { return };
    let next_token = &paragraph.tokens[i + 1];
    if matches!(token.gap, Gap::Tight | Gap::Hyphen)
        || paragraph.gap_text(i + 1).chars().count() != 1
        || next_token.is_single_letter()
        || next_token.has_digit()
    {
        return;
    }
    let span = paragraph.span_of(i, i + 1);
    match word {
        "ال" | "وال" | "لل" => {
            let is_name = BEHIND_AL.contains(&next) || word_before(paragraph, i).is_some_and(|w| w == "بن");
            if !is_name && next.chars().count() >= 3 {
                report.add(span, Some(Fix::Compute(joined)));
            }
        }
        "و" => {
            if !is_initial(paragraph, i) {
                report.add_as(Severity::Info, span, Some(Fix::Compute(joined)));
            }
        }
        _ => {
            let starts = matches!(token.gap, Gap::Start | Gap::Line | Gap::Stop | Gap::Punct);
            let is_label = is_initial(paragraph, i)
                || BEHIND_LABELS.contains(&next)
                // *أ وب وج*
                || next.chars().count() <= 2
                // *ب العرض*, where a bracket or a dash is missing.
                || (starts && word != "ل" && word != "ف" && !IN_ADVERBS.contains(&next))
                || i.checked_sub(1).is_some_and(|before| {
                    let before = paragraph.word(before);
                    LABELLED.contains(&before) || FIRST_NAMES.contains(&before)
                });
            if !(is_label || (word == "ب" && has_label_a(paragraph))) {
                report.add(span, Some(Fix::Compute(joined)));
            }
        }
    }
}

/// Whether a single letter or a number stands before the letter: *ا ف ب*, *5 ب*.
fn is_initial(paragraph: &Paragraph<'_>, i: usize) -> bool {
    i > 0
        && paragraph.tokens[i].gap.is_blank()
        && (paragraph.tokens[i - 1].is_single_letter() || paragraph.tokens[i - 1].has_digit())
}

/// Whether something is labelled أ in the paragraph: then ب is a label, too.
fn has_label_a(paragraph: &Paragraph<'_>) -> bool {
    paragraph.signs.meets(Signs::LONE_ARABIC) && (0..paragraph.tokens.len()).any(|i| paragraph.word(i) == "أ")
}

/// *كتاب ه*: the pronoun behind its noun.
fn check_pronoun(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    if paragraph.tokens[i].gap != Gap::Space || paragraph.gap_text(i).chars().count() != 1 {
        return;
    }
    let before = &paragraph.tokens[i - 1];
    let word = paragraph.word(i - 1);
    let is_word =
        before.is_arabic() && !before.is_masked() && !before.has_digit() && word.chars().count() >= 3;
    let ends_here = matches!(paragraph.gap_after(i), Gap::Space | Gap::Line | Gap::Comma | Gap::Stop);
    let is_label = LABELLED.contains(&word)
        || paragraph.tokens.get(i + 1).is_some_and(|next| next.is_single_letter())
        || i.checked_sub(2).is_some_and(|at| paragraph.tokens[at].has_digit())
        || matches!(word, "سنة" | "عام" | "الموافق");
    if is_word && ends_here && !is_label {
        report.add(paragraph.span_of(i - 1, i), Some(Fix::Compute(joined)));
    }
}

/// The two pieces as one word: *بالسيارة*, *للوزير*, *المدينة*, *مدرسته*.
fn joined(found: &str) -> Option<String> {
    let (first, second) = found.split_once(char::is_whitespace)?;
    let second = second.trim_start();
    if second == "ه" {
        let stem = first.strip_suffix('ة').map_or_else(|| first.to_owned(), |stem| format!("{stem}ت"));
        return Some(format!("{stem}ه"));
    }
    let bare = second.strip_prefix("ال").unwrap_or(second);
    Some(match first {
        "ل" if bare.len() < second.len() => {
            if bare.starts_with('ل') {
                format!("ل{bare}")
            } else {
                format!("لل{bare}")
            }
        }
        "ال" | "وال" | "لل" => format!("{first}{bare}"),
        _ => format!("{first}{second}"),
    })
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    // Detached و once.
    (unsettled.severity != Severity::Info || !view.has_reported()).then_some(unsettled.severity)
}

#[cfg(test)]
mod tests {
    use super::{BEHIND_AL, BEHIND_LABELS, FIRST_NAMES, LABELLED, joined};

    #[test]
    fn the_pieces_become_one_word() {
        for (apart, one) in [
            ("ب السيارة", "بالسيارة"),
            ("ل الوزير", "للوزير"),
            ("ل اللجنة", "للجنة"),
            ("ل نموذج", "لنموذج"),
            ("ال مدينة", "المدينة"),
            ("لل الإجراء", "للإجراء"),
            ("مدرسة ه", "مدرسته"),
        ] {
            assert_eq!(joined(apart).as_deref(), Some(one));
        }
    }

    #[test]
    fn no_word_stands_twice() {
        for list in [LABELLED, FIRST_NAMES, &BEHIND_LABELS[..], &BEHIND_AL[..]] {
            for (i, word) in list.iter().enumerate() {
                assert!(!list[..i].contains(word), "{word} stands twice");
            }
        }
    }
}
