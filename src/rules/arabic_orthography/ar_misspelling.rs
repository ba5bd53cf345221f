//! Arabic words written as they sound: هاذا for هذا, لاكن for لكن, إنشاء الله for إن شاء الله, الإجتماع for الاجتماع.

use super::misspelling_list::MISSPELLINGS;
use crate::analysis::{Gap, Paragraph};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Hit, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ARO001",
    name: "ar-misspelling",
    family: Family::ARABIC_ORTHOGRAPHY,
    langs: LangSet::AR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "“{found}” is a misspelling of “{fix}”",
    why: "Edited Arabic does not hold these spellings, which follow the sound of the word. They come from web text \
          that nobody read, from page templates, and from engines trained on such text. Write the word as \
          suggested. A writer's habit of putting a hamza where none is due is a warning once, then an info.",
    sources: &[Source { title: "mtlint list of Arabic misspellings", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "شارك هاذا المقال !", &["هاذا"]),
        Example::bad(Lang::Ar, "ولاكن الوضع ما زال صعبا، وهاؤلاء لا يملكون بديلا.", &["ولاكن", "وهاؤلاء"]),
        Example::bad(Lang::Ar, "سنعود غدا إنشاء الله.", &["إنشاء الله"]),
        Example::bad(Lang::Ar, "بعد ذالك غادر الوزير القاعة، وكذالك فعل مرافقوه.", &["ذالك", "وكذالك"]),
        Example::bad(Lang::Ar, "هَاذَا الكتاب اللذي قرأته هو الأهم بلنسبة إليّ.", &["هَاذَا", "اللذي", "بلنسبة"]),
        Example::bad(Lang::Ar, "لهم هدف واحد، إلا وهو السلام.", &["إلا وهو"]),
        Example::bad(
            Lang::Ar,
            "تعنى بالشؤون الإجتماعية وبإستخدام المياه، وقد اجتمعت للإتفاق على ذلك في الأتحاد الدولي.",
            &["الإجتماعية", "وبإستخدام", "للإتفاق", "الأتحاد"],
        ),
        Example::good(Lang::Ar, "وصل يوم الإثنين لإتمام الإنتاج وفق إستراتيجية واضحة، وأمر بإتباع القول العمل."),
        Example::good(Lang::Ar, "هذا المقال مهم، ولكنّ كاتبه نسي أن يذكر مصادره."),
        Example::good(Lang::Ar, "اكتمل إنشاء المصنع عام 2010، وسيبدأ الإنتاج قريبا إن شاء الله."),
        Example::good(Lang::Ar, "شكرت المهندسَين اللذين صمما الجسر، وحضر عبدالله لكي لا يغيب أحد."),
        Example::good(Lang::Ar, "ما مات أحد منهم إلا وهو راض عن أهله، ولم يخرجوا من الدار، إلا وهو معهم."),
        Example::good(Lang::Ar, "يتناول الفصل مسألة إنشاء الله للخلق وقدرته عليه."),
        Example::good(Lang::Ar, "استقبل الملك ضيوفه في قصر لاكن شمال بروكسل، وفي هاته المناسبة ألقى كلمة."),
    ],
    check: Check::Phrases { list: MISSPELLINGS, keep },
    settle: Some(settle),
};

/// Findings in the window from which on the lighter ones are a habit of the writer.
const HABIT: u32 = 4;

/// Words of place before لاكن, which is also the Belgian palace of Laeken.
const PLACES: [&str; 6] = ["قصر", "القصر", "ضاحية", "بلدية", "مدينة", "حي"];

/// Words before إنشاء that make it the noun: *about God's creating*.
const BEFORE_NOUN: [&str; 10] = ["من", "في", "على", "عن", "إلى", "بعد", "قبل", "كيفية", "مسألة", "معنى"];

/// Words that negate what إلا then excepts.
const NEGATIONS: [&str; 13] =
    ["لا", "ما", "لم", "لن", "ليس", "ليست", "ليسوا", "وما", "ولم", "ولا", "غير", "دون", "هل"];

fn keep(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    if paragraph.tokens[hit.first].is_masked() {
        return false;
    }
    let previous = hit.first.checked_sub(1).map_or("", |i| paragraph.word(i));
    match hit.phrase.text {
        "لاكن" => !PLACES.contains(&previous),
        "إنشاء الله" | "انشاء الله" | "أنشاء الله" => {
            matches!(hit.proclitic, "" | "و" | "ف")
                && !BEFORE_NOUN.contains(&previous)
                && !is_creating(paragraph, hit.last)
        }
        "إلا وهو" | "إلا وهي" => is_introduction(paragraph, hit.first),
        _ => true,
    }
}

/// Whether what God creates follows: إنشاء الله للخلق, إنشاء الله تعالى السماوات.
fn is_creating(paragraph: &Paragraph<'_>, last: usize) -> bool {
    let word = |i: usize| if i < paragraph.tokens.len() { paragraph.word(i) } else { "" };
    let mut at = last + 1;
    let praised = matches!(word(at), "تعالى" | "سبحانه");
    at += usize::from(praised);
    let next = word(at);
    next.starts_with("لل")
        || (praised && next.starts_with("ال"))
        || matches!(next, "الخلق" | "السماوات" | "العالم" | "الكون" | "الإنسان" | "السحاب")
}

/// Whether إلا stands straight behind a comma in a sentence that negates nothing.
fn is_introduction(paragraph: &Paragraph<'_>, first: usize) -> bool {
    paragraph.tokens[first].gap == Gap::Comma
        && (0..first)
            .rev()
            .take(40)
            .take_while(|&i| paragraph.gap_after(i) != Gap::Stop)
            .all(|i| !NEGATIONS.contains(&paragraph.word(i)))
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    let is_habit = unsettled.severity == Severity::Warning && view.hits() >= HABIT && view.has_reported();
    Some(if is_habit { Severity::Info } else { unsettled.severity })
}
