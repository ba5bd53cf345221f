//! Text left in the source language, taken from real text in that language.

use mtlint::lang::Lang::{self, Ar, En, Fr};

use super::OURS;
use super::place::{Context, Edit, Fault, How, Injector, Words, starts_lower, uncapitalised};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("UNT001", OURS, "a paragraph of another language", How::Document(paragraph)),
    Injector::new("UNT002", OURS, "a clause of another language", How::Once(clause)),
    Injector::new("UNT003", &[Ar], "two English or French words", How::Once(two_latin_words)),
    Injector::new("UNT003", &[Ar], "one English or French word", How::Once(latin_word)),
    Injector::new("UNT004", &[En], "a French word with its accents", How::Once(french_word)),
    Injector::new("UNT004", &[Fr], "an English word", How::Once(english_word)),
];

fn another(context: &mut Context<'_>) -> Lang {
    let lang = context.lang;
    let others: Vec<Lang> = [En, Fr, Ar].into_iter().filter(|other| *other != lang).collect();
    others[context.rng.below(others.len())]
}

fn paragraph(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let other = another(context);
    // What is quoted is not left untranslated.
    let quoted = |text: &&str| text.starts_with(['"', '“', '«', '‘', '\'', '`', '—', '–', '-', '(']);
    let text = (0..50)
        .filter_map(|_| context.pools.paragraph(&mut context.rng, other))
        .find(|text| !quoted(text))?
        .to_owned();
    // One that outweighs all the others is no longer the foreign one.
    let letters = |text: &str| text.chars().count();
    if letters(&text) * 2 > paragraphs.iter().map(|text| letters(text)).sum() {
        return None;
    }
    // Between two others: at the ends it may be a title or a translation's original. Behind a colon it is announced.
    let at = context.rng.within(1, paragraphs.len() - 1);
    if paragraphs[at - 1].ends_with(':') {
        return None;
    }
    let bytes = 0..text.len();
    paragraphs.insert(at, text);
    Some(vec![Fault { paragraph: at, bytes }])
}

/// Words of a clause in `lang`, none of them a name.
fn words_of(context: &mut Context<'_>, lang: Lang, least: usize, most: usize) -> Option<String> {
    for _ in 0..20 {
        let text = context.pools.paragraph(&mut context.rng, lang)?;
        let words = Words::of(text);
        let plain = |i: usize| {
            let word = words.get(i);
            let letters = word.chars().all(char::is_alphabetic) && word.chars().count() > 1;
            letters && (lang == Lang::Ar || starts_lower(word))
        };
        for i in context.rng.order(words.len()) {
            let n = context.rng.within(least, most);
            let whole = i > 0 && words.before(i) == " " && words.are_joined(i, n);
            if whole && !words.gap(i + n - 1).starts_with(['\'', '’', '-']) && (i..i + n).all(plain) {
                return Some(text[words.span(i, i + n - 1)].to_owned());
            }
        }
    }
    None
}

fn clause(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    // What a program leaves in a text of one Latin language is mostly of the other one.
    let other = match context.lang {
        Lang::En if context.rng.below(4) > 0 => Lang::Fr,
        Lang::Fr if context.rng.below(4) > 0 => Lang::En,
        _ => another(context),
    };
    let text = clause_of(context, other)?;
    // A sentence with more foreign words than its own is a foreign one with a few words left in it.
    if text.split_whitespace().count() > words.len() {
        return None;
    }
    between_words(context, words, &text)
}

/// A clause in `lang`: what stands between two marks, six to fourteen words, none of them a name.
fn clause_of(context: &mut Context<'_>, lang: Lang) -> Option<String> {
    for _ in 0..50 {
        let text = context.pools.paragraph(&mut context.rng, lang)?;
        let words = Words::of(text);
        let plain = |i: usize| words.get(i).chars().all(char::is_alphabetic);
        let lower = |i: usize| lang == Lang::Ar || starts_lower(words.get(i));
        for first in context.rng.order(words.len()) {
            let starts = first == 0 || !matches!(words.before(first), " " | "'" | "’" | "-");
            if !starts || !plain(first) {
                continue;
            }
            let joined = |i: &usize| i + 1 < words.len() && matches!(words.gap(*i), " " | "'" | "’");
            let last = (first..words.len()).find(|i| !joined(i)).unwrap_or(first);
            let fits = (5..14).contains(&(last - first));
            if fits && (first + 1..=last).all(|i| plain(i) && lower(i)) {
                return Some(uncapitalised(&text[words.span(first, last)]));
            }
        }
    }
    None
}

/// Puts `text` between two words of a sentence.
fn between_words(context: &mut Context<'_>, words: &Words<'_>, text: &str) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let place = words.place(i);
        words.is_inside(i).then(|| {
            Edit::new(place.end..place.end, format!(" {text}"))
                .marking(place.end + 1..place.end + 1 + text.len())
        })
    })
}

fn latin_word(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let other = another(context);
    let text = some_word(context, other, |word| word.len() >= 4)?;
    between_words(context, words, &text)
}

fn two_latin_words(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let other = another(context);
    let text = words_of(context, other, 2, 2)?;
    between_words(context, words, &text)
}

/// A word of `lang` that `fits`, in lower case.
fn some_word(context: &mut Context<'_>, lang: Lang, fits: impl Fn(&str) -> bool) -> Option<String> {
    for _ in 0..50 {
        let text = context.pools.paragraph(&mut context.rng, lang)?;
        let words = Words::of(text);
        let i = context.rng.below(words.len());
        let word = words.get(i);
        if words.are_joined(i, 1) && word.chars().all(char::is_lowercase) && fits(word) {
            return Some(word.to_owned());
        }
    }
    None
}

fn french_word(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let word = some_word(context, Fr, |word| word.chars().count() >= 5 && !word.is_ascii())?;
    replace_word(context, words, &word)
}

/// An English word by its spelling, which French does not know.
fn english_word(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let word = some_word(context, En, |word| {
        word.len() >= 5
            && ["gh", "th", "wh", "sh", "ness", "ly", "wn", "wi", "we"].iter().any(|part| word.contains(part))
    })?;
    replace_word(context, words, &word)
}

fn replace_word(context: &mut Context<'_>, words: &Words<'_>, with: &str) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let fits = words.is_inside(i) && starts_lower(word) && word.chars().count() >= 4;
        fits.then(|| Edit::new(words.place(i), with))
    })
}
