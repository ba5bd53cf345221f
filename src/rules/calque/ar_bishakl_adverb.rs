//! بشكل and بصورة with an adjective, for adverbs in -ly and -ment.
//!
//! Modern Arabic writes some everywhere; only a text full of them says something. Reported once a document.

use crate::analysis::Paragraph;
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::arabic_syntax::clitics::{with_conjunctions, word_after};

/// See the module.
pub static RULE: Rule = Rule {
    code: "CAL009",
    name: "ar-bishakl-adverb",
    family: Family::CALQUE,
    langs: LangSet::AR,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "One of many adverbs made with بشكل or بصورة in this document: “{found}”",
    why: "Engines turn every adverb in -ly or -ment into بشكل with an adjective. Arabic has the accusative (*يوميا*, \
          *كثيرا*), the absolute object and plain verbs. Reported once, where more than four words in a thousand \
          are such adverbs. Vary them.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-bishakl-adverb", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "يعمل بشكل جيد ويتحرك بشكل سريع ويتوقف بشكل مفاجئ.", &["بشكل جيد"]),
        Example::bad(Lang::Ar, "تغير الوضع بشكل كبير.\n\nتغير الوضع وبصورة سريعة.", &["بشكل كبير"]),
        Example::good(Lang::Ar, "بنوا السد على شكل هلال، وهذا الشكل جميل، والتقطت بصورة هاتفه مشاهد كثيرة."),
        Example::good(Lang::Ar, "تحسن الوضع بشكل ملحوظ."),
    ],
    check: Check::Words { words: with_conjunctions!["بشكل", "بصورة"], check },
    settle: Some(settle),
};

/// Such adverbs in a thousand words that a document may have.
const IN_A_THOUSAND_WORDS: u32 = 4;

/// Adjectives behind بشكل that do not end in ي.
#[rustfmt::skip]
static ADJECTIVES: &[&str] = &[
    "كبير", "كامل", "عام", "خاص", "جيد", "سريع", "مباشر", "دائم", "صحيح", "متزايد", "ملحوظ", "واضح", "فعال", "متكرر", "أفضل",
    "أكبر", "أسرع", "أوضح", "أدق", "أكثر", "أقل", "مستمر", "متواصل", "منتظم", "مفاجئ", "ملائم", "مناسب", "آمن", "مستقل", "متساو",
    "متزامن", "مؤقت", "متبادل", "مختلف", "متسارع", "مذهل", "ممتاز", "رائع", "سيئ", "خاطئ", "كاف", "تام", "حاد", "عميق", "بطيء",
    "لافت", "مكثف", "موسع", "واسع", "محدود", "مستدام", "متكامل", "منفصل", "متقطع", "بسيط", "سلس", "ثابت", "حر", "مطلق", "غير",
    "شامل", "دقيق", "صارم", "ضيق", "مفرط", "مقبول", "معقول", "متوازن", "متعمد", "صريح", "ضمني", "وثيق", "فريد", "مشترك",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(adjective) = word_after(paragraph, i) else { return };
    let is_feminine = paragraph.word(i).ends_with('ة');
    let masculine = if is_feminine { adjective.strip_suffix('ة').unwrap_or("") } else { adjective };
    let is_adjective = ADJECTIVES.contains(&masculine) || is_relational(masculine);
    let span = paragraph.span_of(i, i + 1);
    if is_adjective && !paragraph.is_quoted(span) {
        report.add(span, None);
    }
}

/// *عفوي*, but not the verb of *بشكل يلبي الحاجة*.
fn is_relational(word: &str) -> bool {
    word.ends_with('ي')
        && word.chars().count() >= 4
        && (!word.starts_with(['ي', 'ت', 'ن'])
            || matches!(word, "يومي" | "يدوي" | "تلقائي" | "نهائي" | "نسبي" | "تدريجي"))
}

fn settle(view: &DocumentView<'_>, _: &Unsettled<'_>) -> Option<Severity> {
    let hits = view.hits();
    let is_dense = hits >= 2 && hits * 1000 > IN_A_THOUSAND_WORDS * view.words();
    (is_dense && !view.has_reported()).then_some(Severity::Info)
}

#[cfg(test)]
mod tests {
    use super::ADJECTIVES;

    #[test]
    fn no_adjective_stands_twice() {
        for (i, word) in ADJECTIVES.iter().enumerate() {
            assert!(!ADJECTIVES[..i].contains(word), "{word} stands twice");
        }
    }
}
