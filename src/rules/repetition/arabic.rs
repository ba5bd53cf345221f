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
    "وكانت",
    "اللذان",
    "اللتان",
    "هذان",
    "هاتان",
    "وقد",
    "لقد",
    "تجاه",
    "بشأن",
    "بشكل",
    "لذلك",
    "وذلك",
    "بذلك",
    "لكنه",
    "لكنها",
    "ولكنه",
    "ولكنها",
    "أنهم",
    "إنهم",
    "بأنهم",
    "لأنهم",
    "أننا",
    "عليهم",
    "إليهم",
    "منهم",
    "عنهم",
    "معه",
    "معها",
    "معهم",
    "لديه",
    "لديها",
    "لديهم",
    "حيثما",
    "بعدما",
    "حينما",
    "كلما",
    "يجب",
    "يمكن",
    "يمكنك",
    "سيتم",
    "وتم",
    "ويتم",
    "ستكون",
    "سيكون",
    "وهذا",
    "وهذه",
    "وقال",
    "وقالت",
    "وأضاف",
    "وأضافت",
    "وأكد",
    "وأوضح",
    "وأشار",
    "وفقا",
    "طبقا",
    "نظرا",
];

/// Function words with a reading that allows it: *من من* («from whom»), *لم لم* («why not»),
/// *كل كل*, a noun of the same shape.
static SELDOM: &[&str] = &[
    "من", "لم", "هذا", "ذلك", "بعد", "قبل", "غير", "حول", "ضد", "نحو", "كل", "جميع", "أي", "ليس", "ليست",
    "هل", "إلا", "الا", "بل", "أم", "لو", "ما", "أمام", "تحت", "فوق", "وراء", "مثل", "وهو", "وهي", "و",
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
    "الآن",
    "هنا",
    "هناك",
    "أين",
    "متى",
    "لماذا",
    "كيف",
    "أبي",
    "أخي",
    "بني",
    "يمينا",
    "هلم",
    "حذار",
    "حالا",
    "تمهل",
    "انتظر",
    "اقترب",
    "رجاء",
    "عيب",
    "حرام",
    "ممتاز",
    "النجدة",
    "الوداع",
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
    "الزر",
    "قائمة",
    "القائمة",
    "مربع",
    "المربع",
    "معلمة",
    "المعلمة",
    "الخاصية",
    "حدد",
    "اختر",
    "فوق",
    "باسم",
    "المسمى",
    "بعنوان",
];

/// Words before the label of a field, a button or a page.
static LABELS: &[&str] = &[
    "حقل",
    "الحقل",
    "عمود",
    "العمود",
    "خيار",
    "الخيار",
    "زر",
    "الزر",
    "صفحة",
    "الصفحة",
    "التبويب",
    "السريعة",
];

/// Prepositions, and verbs that a subject follows straight away.
static GOVERNING: &[&str] = &[
    "في",
    "من",
    "إلى",
    "الى",
    "على",
    "عن",
    "مع",
    "بين",
    "بعد",
    "قبل",
    "عند",
    "منذ",
    "خلال",
    "حول",
    "ضد",
    "لدى",
    "تحت",
    "دون",
    "بسبب",
    "عبر",
    "داخل",
    "خارج",
    "وفي",
    "ومن",
    "وإلى",
    "وعلى",
    "وعن",
    "ومع",
    "قال",
    "قالت",
    "وقال",
    "وقالت",
    "أكد",
    "أكدت",
    "وأكد",
    "وأكدت",
    "أعلن",
    "أعلنت",
    "وأعلن",
    "وأعلنت",
    "أضاف",
    "أضافت",
    "وأضاف",
    "وأضافت",
    "أوضح",
    "أوضحت",
    "وأوضح",
    "وأوضحت",
    "صرح",
    "صرحت",
    "ذكر",
    "ذكرت",
    "أشار",
    "أشارت",
    "وأشار",
    "وأشارت",
    "رأى",
    "كتب",
    "يقول",
    "تقول",
];

/// Verbs that take, with their own preposition, a group that a verb before it takes, too: *تقتصر التغييرات
/// التي تجرى على الحقول على الحقول تلك*.
pub(super) static LICENCES: &[&str] =
    &["يقتصر", "تقتصر", "اقتصر", "اقتصرت", "يعتمد", "تعتمد", "اعتمد", "اعتمدت", "ينطبق", "تنطبق"];

/// What the repetition of an Arabic word weighs.
pub(super) fn judge(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    let (before, after) = (run.before(), run.after());
    if differ_in_vowels(run) {
        return None;
    }
    if is_named_or_asked(run) {
        return Some(Info);
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
        // *تعيين الحقل تقارير إلى إلى*: a label that ends with the word.
        let is_end_of_label = LABELS.contains(&run.second_before())
            && matches!(word, "في" | "إلى" | "الى" | "على" | "عن" | "مع" | "عند");
        return Some(match (clause, is_end_of_label) {
            (true, _) => Info,
            (_, true) => Warning,
            _ => Error,
        });
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
    // *بين بين* says "so so"; before a noun it is the preposition, or *بيّن بين*.
    if word == "بين" && run.after().starts_with("ال") {
        return Some(Info);
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
    // *في المدينة المدينة التي*, *قال الوزير الوزير إن*: a definite noun that a preposition or a verb of
    // saying governs. Elsewhere the verb comes first and the subject meets an object of the same name
    // (*تتضمن هذه الحقول الحقول على*), or an adjective says between whom (*الحوار الإسلامي الإسلامي*). Nor
    // a label that meets the word it is named after.
    let is_noun = word.starts_with("ال") && word.chars().count() > 4;
    let goes_on = NEVER.contains(&after) || SELDOM.contains(&after);
    let near = [before, run.second_before(), word];
    let is_label = near.into_iter().any(|word| word != "إلى" && AROUND_LABELS.contains(&word));
    Some(if is_noun && goes_on && GOVERNING.contains(&before) && !is_label { Warning } else { Info })
}

/// *شروط و أو أو*: names of operators. *لا أعرف من من بينهم*: who of them. *بدءا من من تاريخ*: a label.
fn is_named_or_asked(run: &Run<'_>) -> bool {
    match run.word() {
        "أو" | "او" => matches!(run.before(), "و" | "ليس" | "not"),
        "من" => run.after().starts_with("بين") || run.after() == "تاريخ",
        _ => false,
    }
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
    fn weigh_what_grammar_brings_together_lightly() {
        use crate::engine::{Engine, Scratch};
        use crate::settings::Settings;

        let engine = Engine::new(Settings::with_rules([&crate::rules::repetition::doubled_word::RULE]));
        let weights = |text: &str| -> Vec<Severity> {
            let findings = engine.check_text(text, Lang::Ar, &mut Scratch::default());
            findings.iter().map(|finding| finding.severity).collect()
        };
        for text in [
            "تتضمن هذه الإعدادات الإعدادات في صفحة الطلب.",
            "لم يعرف أحد من من بينهم كتب الرسالة.",
            "يقبل البرنامج شروط و أو أو في سطر واحد.",
            "تختلف الأسعار بشكل بين بين الشمال والجنوب.",
        ] {
            assert_eq!(weights(text), [Info], "{text}");
        }
        assert_eq!(weights("وصل القطار إلى القرية القرية التي ولد فيها."), [Warning]);
        assert_eq!(weights("اقرأ حقل تقارير إلى إلى آخره."), [Warning]);
        assert_eq!(weights("وأضاف أن العمل سيتم سيتم في موعده."), [Error]);
        assert!(weights("عبّر عبر صفحته عن رأيه، فقد فقد صبره، والحال بين بين.").iter().all(|w| *w == Info));
    }

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(
            Lang::Ar,
            &[NEVER, SELDOM, EMPHATIC, LETTERS, AROUND_LABELS, LABELS, GOVERNING, LICENCES],
        );
    }
}
