//! Arabic words that stand twice: which are always a slip, which are emphasis.
//!
//! Arabic repeats words on purpose (the tawkid and the distributive accusative), so only function
//! words count as errors. The words of each kind are in `arabic_words`.

use super::arabic_words::{AROUND_LABELS, EMPHATIC, GOVERNING, LABELS, LETTERS, NAMES, NEVER, SELDOM};
use super::run::Run;
use crate::finding::Severity::{self, Error, Info, Warning};

/// What the repetition of an Arabic word weighs.
pub(super) fn judge(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    let (before, after) = (run.before(), run.after());
    // *محمد محمد علي*: a man's name and his father's.
    if differ_in_vowels(run) || NAMES.contains(&word) {
        return None;
    }
    if is_named_or_asked(run) {
        return Some(Info);
    }
    // *إن*, *أو* and *في* are words and letters: the words around say which.
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
    // *بين بين* says “so so”; before a noun it is the preposition, or *بيّن بين*.
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

/// *شروط و أو أو*: names of operators. *لا أعرف من من بينهم*: who of them.
fn is_named_or_asked(run: &Run<'_>) -> bool {
    match run.word() {
        "أو" | "او" => matches!(run.before(), "و" | "ليس" | "not"),
        // Without vowels «مِن مَن» and «مَن مِن» (of whom, who of) are the same as the slip.
        // A place behind a verb of coming can only be the slip.
        "من" => {
            let asked = matches!(run.before(), "" | "إن" | "أن" | "ان" | "لا" | "هناك" | "هو" | "هي");
            asked || !run.after().starts_with("ال") || run.after() == "الناس"
        }
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
}
