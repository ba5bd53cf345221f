//! Groups of words that rightly stand twice or more: *again and again and again*, *step by step by*.
//!
//! The lists are the project's own.

use super::run::Run;
use super::{arabic_words, english, english_words, french_words};
use crate::lang::Lang;

/// Words that join a word to itself, whatever comes next: *step by step by careful planning*.
static JOINING: &[&str] =
    &["and", "by", "after", "upon", "or", "et", "par", "après", "ou", "بعد", "ثم", "تلو", "و", "أو"];

/// Words that begin a part of an enumeration: *and more and more*.
static ADDING: &[&str] = &["and", "or", "et", "ou", "و", "أو", "ثم"];

/// Words that stand on both sides of a preposition: *face to face*, *arm in arm*, *temps en temps*.
#[rustfmt::skip]
static MIRRORED: &[&str] = &[
    "face", "end", "back", "side", "door", "word", "hand", "arm", "cheek", "head", "nose", "coast", "day",
    "heart", "man", "time", "shoulder", "mouth", "eye", "toe", "bumper", "wall", "year", "step", "inch",
    "line", "week", "month", "place", "person", "house", "room", "point", "drop", "ear", "côte", "pas",
    "goutte", "petit", "peu", "tête", "dos", "temps", "jour", "mot", "corps", "nez", "coup", "fois", "main",
    "année", "porte", "ville", "mois", "semaine", "fur", "bouche", "pied", "bout", "tour", "œil", "dent",
    "proche", "coude", "siècle", "heure", "minute", "bras", "rue", "page", "ligne", "وجه", "يد", "خطوة",
    "يوم", "وقت", "جيل",
];

/// Words between the two: *the day the day* is no such phrase.
static PIVOTS: &[&str] = &[
    "to", "by", "in", "for", "after", "upon", "on", "of", "against", "from", "with", "and", "à", "en",
    "pour", "de", "d'", "par", "sur", "contre", "dans", "après", "et", "ou", "avec",
];

/// Phrases that are said twice.
static SAID_TWICE: &[&[&str]] = &[
    &["and", "so", "on"],
    &["and", "so", "forth"],
    &["et", "cetera"],
    &["et", "ainsi", "de", "suite"],
    &["thank", "you"],
    &["come", "on"],
    &["of", "course"],
    &["my", "god"],
    &["oh", "god"],
    &["all", "right"],
    &["good", "bye"],
    &["good", "night"],
    &["go", "on"],
    &["my", "dear"],
    &["mon", "dieu"],
    &["ça", "va"],
    &["s'", "il", "vous", "plaît"],
    &["tu", "sais"],
    &["vous", "savez"],
    &["you", "know"],
    &["i", "mean"],
    &["يا", "رب"],
    &["يا", "الله"],
    &["شيئا", "فشيئا"],
];

/// People and things that stand in chains: *a friend of a friend of mine*, *le fils du fils du roi*.
#[rustfmt::skip]
static CHAINED: &[&str] = &[
    "friend", "friends", "son", "daughter", "father", "mother", "brother", "sister", "wife", "husband",
    "cousin", "king", "day", "man", "heart", "half", "copy", "child", "children", "square", "ami", "amie",
    "amis", "fils", "fille", "père", "mère", "frère", "sœur", "femme", "enfants", "roi", "cœur", "moitié",
    "copie", "ابن", "بنت", "صديق", "أخ", "أخت", "أبناء", "زوجة",
];

/// Whether the repetition of the group is an idiom or an emphasis that people write.
pub(super) fn is_idiom(run: &Run<'_>) -> bool {
    let p = run.p;
    let word = |i: usize| p.word(run.first + i);
    // Words of two letters pass for sounds; *de la de la* is no cry.
    let is_cry = |i: usize| is_emphatic(p.lang, word(i)) && !never(p.lang).contains(&word(i));
    if (0..run.size).all(is_cry) {
        return true;
    }
    if run.times >= 5 {
        return false;
    }
    // *to and fro, and to and fro, and*: a chain, which has its joining word wherever one cuts it.
    if run.times == 2 && ADDING.contains(&word(run.size - 1)) {
        return true;
    }
    if run.size == 2 {
        let goes_on = run.after() == word(0);
        let mirrors =
            |i: usize| MIRRORED.contains(&word(i)) && (p.lang == Lang::Ar || PIVOTS.contains(&word(1 - i)));
        let mirrored = mirrors(0) || mirrors(1);
        if goes_on || mirrored || JOINING.contains(&word(1)) || ADDING.contains(&word(0)) {
            return true;
        }
        // *de plus en plus en colère*
        if word(1) == "en" && matches!(word(0), "plus" | "moins" | "mieux") {
            return true;
        }
        // *as bad as bad credit*, *tel père tel fils*
        if matches!(word(0), "as" | "aussi" | "tel" | "telle") {
            return true;
        }
    }
    run.times == 2
        && (SAID_TWICE
            .iter()
            .any(|said| said.len() == run.size && said.iter().enumerate().all(|(i, w)| word(i) == *w))
            || (run.size >= 3 && (0..run.size).any(|i| CHAINED.contains(&word(i)))))
}

/// Function words that no sentence has twice in a row.
pub(super) fn never(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => english_words::NEVER,
        Lang::Fr => french_words::NEVER,
        Lang::Ar => arabic_words::NEVER,
        Lang::Other | Lang::Und => &[],
    }
}

/// Whether people repeat the word for emphasis, as a cry or as a sound.
pub(super) fn is_emphatic(lang: Lang, word: &str) -> bool {
    english::is_sound(word)
        || match lang {
            Lang::En => english_words::EMPHATIC.contains(&word),
            Lang::Fr => french_words::EMPHATIC.contains(&word),
            Lang::Ar => arabic_words::EMPHATIC.contains(&word),
            Lang::Other | Lang::Und => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::repetition::doubled_phrase::{OPENING, subjects};
    use crate::rules::repetition::repetition_loop::INTENSIFIERS;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(Lang::Fr, &[JOINING, ADDING, MIRRORED, PIVOTS, CHAINED, INTENSIFIERS, OPENING]);
        for lang in [Lang::En, Lang::Fr, Lang::Ar] {
            assert_sound(lang, &[subjects(lang)]);
        }
    }
}
