//! English words that stand twice: which are always a slip, which can be right, and where.
//!
//! The words of each kind are in `english_words`; what can be right is told with an example of it.

use super::english_words::{
    ADVERBIAL, AUXILIARIES, BEFORE_INFINITIVE, BEFORE_VERBS, DETERMINERS, DOUBLE_VERBS, EMPHATIC, LICENCES,
    NEVER, NO_OBJECT_NEXT, OWN_OBJECTS, PHRASAL, PRONOUNS, PURE_VERBS, RESTING, SAYING, SELDOM, SHORT,
    STRANDED, VERBS_WITH_TO,
};
use super::run::Run;
use crate::finding::Severity::{self, Error, Info, Warning};

/// What the repetition of an English word weighs, as if both copies were in lower case.
pub(super) fn judge(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    let (before, after) = (run.before(), run.after());
    match word {
        _ if NEVER.contains(&word) => Some(Error),
        // Letters of an alphabet or a rhyme, *A a b b*.
        "a" if run.times > 2 || (run.after().chars().count() == 1 && after != "i") => None,
        "a" => Some(Error),
        "must" | "might" if DETERMINERS.contains(&before) => None,
        // *Do it this way*: a noun of time or manner makes an adverb of the second one.
        "this" => (!ADVERBIAL.contains(&after)).then_some(Error),
        "had" | "her" | "that" if run.times > 2 => Some(Error),
        "had" | "her" | "there" | "do" => None,
        // *I told you you were right*: an object, then a subject.
        "you" if before.is_empty() && !after.is_empty() => Some(Warning),
        "you" if matches!(before, "do" | "did" | "if" | "are" | "will" | "can" | "that" | "when" | "as") => {
            Some(Warning)
        }
        "you" => None,
        // *after all all went well*
        "all" => Some(if before.is_empty() && !after.is_empty() { Warning } else { Info }),
        "that" => judge_that(run),
        "to" => judge_to(run),
        "is" if run.follows_any(LICENCES) => None,
        "is" => Some(Error),
        _ if DOUBLE_VERBS.contains(&word) => match run.follows_any(LICENCES) {
            true => None,
            false => Some(Error),
        },
        "will" | "can" | "may" => {
            if matches!(before, "who" | "that" | "which") {
                None
            } else if PRONOUNS.contains(&before) {
                Some(Error)
            } else {
                // *the political will will*, *the can can hold*: after an adjective or a determiner
                // the first is a noun. A plural subject says it is not.
                (before.ends_with('s') && !before.ends_with("'s") && !DETERMINERS.contains(&before))
                    .then_some(Warning)
            }
        }
        "while" if matches!(before, "a" | "little" | "long" | "short" | "good") => None,
        "while" => Some(Error),
        "before" | "after" if matches!(before, "never" | "day" | "year" | "night" | "week" | "ever") => None,
        _ if STRANDED.contains(&word) => judge_preposition(run),
        // *He he!* is laughter.
        "he" => (!before.is_empty() && !after.is_empty()).then_some(Warning),
        "it" | "him" | "them" | "us" | "his" if run.follows_any(LICENCES) => Some(Info),
        "more" if after == "than" => Some(Warning),
        // *My my, what a day!*
        "my" if after.is_empty() => None,
        _ if SELDOM.contains(&word) => Some(Warning),
        _ => judge_content(run),
    }
}

/// *I know that that is wrong* is right; before a determiner the second one has nothing to stand for.
fn judge_that(run: &Run<'_>) -> Option<Severity> {
    match run.after() {
        "this" | "these" | "those" | "that's" | "the" | "a" | "an" | "its" | "their" | "our" | "your"
        | "my" => Some(Warning),
        // Not *that that there young woman*, as some speak.
        "there" if AUXILIARIES.contains(&run.second_after()) => Some(Warning),
        "i" | "he" | "she" | "it" | "we" | "they" if SAYING.contains(&run.before()) => Some(Warning),
        _ => None,
    }
}

/// *do what you have to to win*; a noun behind it says that the second one is a slip.
fn judge_to(run: &Run<'_>) -> Option<Severity> {
    let (before, after) = (run.before(), run.after());
    let noun_follows = DETERMINERS.contains(&after)
        || after.is_empty()
        || run.name_follows()
        || ["tion", "sion", "ment", "ness", "ity", "ance", "ence", "ing", "ers", "ies"]
            .iter()
            .any(|ending| after.ends_with(ending));
    let stranded =
        VERBS_WITH_TO.contains(&before) || (BEFORE_INFINITIVE.contains(&before) && run.follows_any(LICENCES));
    if stranded && !noun_follows { None } else { Some(Error) }
}

/// *the page you log in in*, *what she is looking for for years*.
fn judge_preposition(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    let before = run.before();
    if PHRASAL.contains(&before) && (matches!(word, "in" | "on") || run.follows_any(LICENCES)) {
        return None;
    }
    // *turned the lights on on the third floor*: the verb may stand before its object.
    if matches!(word, "in" | "on") && run.follows_any(PHRASAL) {
        return Some(Warning);
    }
    let after_verb = RESTING.contains(&before)
        || (before.len() > 4 && (before.ends_with("ed") || before.ends_with("ing")));
    // *shut him in in solitude*
    if matches!(before, "him" | "her" | "it" | "them" | "me" | "us" | "you" | "myself" | "himself") {
        return Some(if matches!(word, "of" | "by" | "from") { Error } else { Info });
    }
    // *the company he worked for for years*, *the town she lived in in 1950*: a relative clause without
    // its pronoun. A pronoun that opens the sentence is no part of one.
    let subject = matches!(run.second_before(), "i" | "you" | "he" | "she" | "we" | "they");
    if subject && after_verb && run.p.tokens[run.first - 2].gap.is_blank() {
        return Some(Info);
    }
    // *what it is made of of course*
    if word == "of" && run.after() == "course" {
        return None;
    }
    if run.follows_any(LICENCES) && (after_verb || PHRASAL.contains(&before)) {
        return Some(Info);
    }
    Some(if after_verb || (PHRASAL.contains(&before) && matches!(word, "at" | "for" | "with")) {
        Warning
    } else {
        Error
    })
}

/// A word that is no function word: it may be emphasis, or a verb and its object.
fn judge_content(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    let (before, after) = (run.before(), run.after());
    let is_short = SHORT.contains(&word);
    if EMPHATIC.contains(&word) || (is_sound(word) && !is_short) {
        return None;
    }
    // *to record record profits*, *they test test subjects*: a verb and the noun that is its object
    // or starts it; a clause goes on with that noun's own noun.
    let verb_position =
        (BEFORE_VERBS.contains(&before) && !is_pure_verb(word)) || OWN_OBJECTS.contains(&word);
    let object_follows = !after.is_empty() && !NO_OBJECT_NEXT.contains(&after) && !after.ends_with("ly");
    if verb_position && object_follows {
        return None;
    }
    // *on the one hand hand in hand*
    if run.second_after() == word {
        return None;
    }
    // *one has one fault, another another*; words this short are mostly sounds.
    if word == "another" || (word.len() < 4 && !is_short) {
        return Some(Info);
    }
    // *whatever happens happens*
    let is_finite = word.ends_with('s') || (word.ends_with("ed") && !word.ends_with("eed"));
    if is_finite && run.follows_any(LICENCES) {
        return Some(Info);
    }
    // *the police police the streets*
    if DETERMINERS.contains(&before) && DETERMINERS.contains(&after) {
        return Some(Info);
    }
    Some(Warning)
}

fn is_pure_verb(word: &str) -> bool {
    let derived = word.len() > 5 && (word.ends_with("ify") || word.ends_with("ize"));
    derived || PURE_VERBS.contains(&word)
}

/// Laughter, cries and noises: one or two letters, or letters that only repeat (*haha*, *mmm*, *grrr*).
pub(super) fn is_sound(word: &str) -> bool {
    let mut letters = word.chars();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return true };
    letters.next().is_none() || word.chars().all(|c| c == first || c == second)
}
