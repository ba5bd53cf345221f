//! Arabic words that stand twice: which are always a slip, which are emphasis.
//!
//! Arabic repeats words on purpose (the tawkid and the distributive accusative), so only function
//! words count as errors. Lists are the project's own, from grammar; they are written folded, without
//! vowel signs.

use super::run::Run;
use crate::finding::Severity::{self, Error, Info, Warning};

/// Function words that no Arabic sentence has twice in a row.
pub(super) static NEVER: &[&str] = &[
    "في",
    "إلى",
    "الى",
    "على",
    "عن",
    "مع",
    "أن",
    "ان",
    "إن",
    "التي",
    "الذي",
    "الذين",
    "اللذين",
    "اللتين",
    "اللواتي",
    "اللاتي",
    "هذه",
    "تلك",
    "هؤلاء",
    "كانت",
    "كانوا",
    "يكون",
    "تكون",
    "قد",
    "لن",
    "ثم",
    "أو",
    "او",
    "عند",
    "عندما",
    "حتى",
    "كما",
    "بأن",
    "لأن",
    "أنه",
    "انه",
    "أنها",
    "انها",
    "إنه",
    "إنها",
    "بأنه",
    "بأنها",
    "لأنه",
    "لأنها",
    "وفي",
    "ومن",
    "وعلى",
    "وإلى",
    "والتي",
    "والذي",
    "تم",
    "يتم",
    "إذا",
    "اذا",
    "منذ",
    "خلال",
    "لدى",
    "حيث",
    "بينما",
    "مما",
    "عما",
    "سوف",
    "سواء",
    "كذلك",
    "أيضا",
    "ايضا",
    "فقط",
    "لكي",
    "كي",
    "بعض",
    "عليه",
    "عليها",
    "إليه",
    "إليها",
    "فيه",
    "فيها",
    "منه",
    "منها",
    "عنه",
    "عنها",
    "له",
    "لها",
    "لهم",
    "به",
    "بها",
    "بسبب",
    "بدون",
    "دون",
    "رغم",
    "فإن",
    "وأن",
    "وإن",
    "لكن",
    "ولكن",
    "كان",
    "وكان",
];

/// Function words with a reading that allows it: *من من* («from whom»), *لم لم* («why not»),
/// *كل كل*, a noun of the same shape.
static SELDOM: &[&str] = &[
    "من", "لم", "هذا", "ذلك", "بعد", "قبل", "غير", "حول", "ضد", "نحو", "كل", "جميع", "أي", "ليس", "ليست",
    "هل", "إلا", "الا", "بل", "أم", "لو", "ما", "بها", "أمام", "تحت", "فوق", "وراء", "مثل", "وهو", "وهي", "و",
];

/// Words that double for emphasis or one by one.
pub(super) static EMPHATIC: &[&str] = &[
    "جدا",
    "كثيرا",
    "رويدا",
    "شيئا",
    "يوما",
    "نعم",
    "لا",
    "كلا",
    "هيا",
    "مهلا",
    "معا",
    "قليلا",
    "واحدا",
    "بابا",
    "دكا",
    "صفا",
    "فردا",
    "حقا",
    "أبدا",
    "الله",
    "يا",
    "آه",
    "ها",
    "حبا",
    "خطوة",
    "مرة",
    "مرات",
    "رب",
    "أمي",
    "ويل",
    "بسرعة",
    "وحده",
    "ليلة",
    "بين",
    "هو",
    "هي",
    "أنا",
    "أنت",
    "نحن",
    "كلمة",
    "قطعة",
    "حرف",
    "فصل",
    "جزء",
    "سطر",
    "بيت",
    "حجرا",
    "لقمة",
    "نقطة",
    "درجة",
    "دقيقة",
    "ساعة",
    "لحظة",
    "سنة",
    "شهر",
    "زنقة",
    "دار",
    "شبر",
    "حارة",
    "فجأة",
    "اسمع",
    "تعال",
    "تعالى",
    "انظر",
    "احذر",
    "قف",
    "صه",
    "هيهات",
    "بخ",
    "آمين",
    "بلى",
    "أجل",
    "طيب",
    "حسنا",
    "شكرا",
    "عفوا",
    "أهلا",
    "مرحبا",
    "سلام",
    "صباح",
    "حي",
    "الصلاة",
    "النار",
    "الأسد",
    "لبيك",
    "الجميع",
    "بالتأكيد",
    "ثلاث",
    "أربعة",
    "أربع",
    "مثنى",
    "خمسة",
    "ستة",
    "سبعة",
    "مليون",
    "ألف",
    "قوي",
    "حبة",
    "ماما",
    "دادا",
    "تاتا",
    "نونو",
    "بس",
    "تك",
    "دق",
    "طق",
    "هس",
    "كفى",
    "يكفي",
    "عاجل",
    "أحد",
];

/// Names of Latin letters, as acronyms are spelled: *بي بي سي*, *سي إن إن*, *إس إس*.
static LETTERS: &[&str] = &[
    "إيه",
    "ايه",
    "بي",
    "سي",
    "دي",
    "إي",
    "اي",
    "إف",
    "اف",
    "جي",
    "إتش",
    "اتش",
    "آي",
    "جيه",
    "كي",
    "كيه",
    "إل",
    "ال",
    "إم",
    "ام",
    "إن",
    "ان",
    "أو",
    "او",
    "كيو",
    "آر",
    "ار",
    "إس",
    "اس",
    "تي",
    "يو",
    "في",
    "دبليو",
    "إكس",
    "اكس",
    "واي",
    "زد",
    "زي",
];

/// Nouns and verbs around the label of a field or a page: the verb comes first in Arabic, so that the
/// label and an object of the same name meet (*the field Payment method shows the payment method*).
pub(super) static AROUND_LABELS: &[&str] = &[
    "حقل",
    "الحقل",
    "حقلا",
    "عمود",
    "العمود",
    "أعمدة",
    "قسم",
    "القسم",
    "صفحة",
    "الصفحة",
    "التبويب",
    "السريعة",
    "علامة",
    "خاصية",
    "زر",
    "خيار",
    "الخيار",
    "نوع",
    "دفتر",
    "أكواد",
    "كود",
    "وحدة",
    "إجراء",
    "طباعة",
    "تعداد",
    "سجل",
    "يعرض",
    "تعرض",
    "يحدد",
    "تحدد",
    "تمثل",
    "يمثل",
    "يوفر",
    "توفر",
    "ستكون",
    "سيكون",
    "تسرد",
    "يسرد",
    "تظهر",
    "يظهر",
    "أبعاد",
    "قيم",
    "إلى",
];

/// What the repetition of an Arabic word weighs.
pub(super) fn judge(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    let (before, after) = (run.before(), run.after());
    if differ_in_vowels(run) {
        return None;
    }
    // *إن*, *أو* and *في* are words and letters: the company says which.
    if LETTERS.contains(&word) {
        let spelled =
            |neighbour: &str| neighbour != word && neighbour != "في" && LETTERS.contains(&neighbour);
        let only_a_letter = !NEVER.contains(&word) && !SELDOM.contains(&word);
        if only_a_letter
            || spelled(before)
            || (spelled(after) && !matches!(after, "أن" | "ان" | "إن" | "او" | "أو"))
        {
            return None;
        }
    }
    if NEVER.contains(&word) {
        // *من كان كان*, *إذا كان كان*
        let clause =
            matches!(word, "كان" | "كانت") && run.follows_any(&["من", "ما", "إذا", "كيف", "أين", "حيث"]);
        return Some(if clause { Info } else { Error });
    }
    if SELDOM.contains(&word) {
        // *لم لم تأت؟*: why did you not come?
        if word == "لم" && run.p.text.contains('؟') {
            return None;
        }
        if matches!(word, "ما" | "أي" | "كل" | "و") {
            return Some(Info);
        }
        return Some(Warning);
    }
    if EMPHATIC.contains(&word) || word.chars().count() < 3 {
        return None;
    }
    // The distributive accusative: *صفا صفا*, *بابا بابا*.
    if word.ends_with('ا') && !word.starts_with("ال") {
        return None;
    }
    // Emphasis repeats the bare word, never its conjunction or preposition with it: *للحلول للحلول*.
    let has_clitic = ["وال", "فال", "بال", "كال", "لل"].iter().any(|head| word.starts_with(head));
    if has_clitic && word.chars().count() > 4 {
        return Some(Warning);
    }
    // *قال الوزير الوزير إن*: a definite noun in the middle of its sentence; not an adjective of origin
    // (*الحوار الإسلامي الإسلامي*), nor a label that meets the word it is named after.
    let is_noun = word.starts_with("ال")
        && word.chars().count() > 4
        && !word.ends_with(['ي', 'ى'])
        && !word.ends_with("ية");
    let goes_on = NEVER.contains(&after) || SELDOM.contains(&after);
    let is_label = AROUND_LABELS.contains(&before) || AROUND_LABELS.contains(&run.second_before());
    Some(if is_noun && goes_on && !before.is_empty() && !is_label { Warning } else { Info })
}

/// Whether both copies carry vowel signs and not the same ones: then they are two words, as *مِن مَن*.
fn differ_in_vowels(run: &Run<'_>) -> bool {
    let is_vowel = |c: &char| matches!(c, '\u{64B}'..='\u{650}' | '\u{652}');
    let (a, b) = (run.p.written(run.first), run.p.written(run.first + 1));
    let marked = |word: &str| word.chars().any(|c| is_vowel(&c));
    marked(a) && marked(b) && !a.chars().filter(is_vowel).eq(b.chars().filter(is_vowel))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(Lang::Ar, &[NEVER, SELDOM, EMPHATIC, LETTERS, AROUND_LABELS]);
    }
}
