//! Where French words elide, and the apostrophe a fix is written with.
//!
//! Only words known to begin with a vowel sound count: *onze*, *oui*, *yaourt* and words of other languages do not.

use super::h_words;
use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::finding::Fix;

/// Words in a vowel that no word elides before, and words of other languages.
#[rustfmt::skip]
pub(super) static UNELIDED: &[&str] = &[
    "onze", "onzième", "onzièmes", "onzièmement", "oui", "ouistiti", "ouistitis", "ouais", "ouaip", "ouah", "ouf",
    "ouate", "ouaté", "ouatée", "ouï", "oued", "oueds", "ouolof", "ouzo", "ouija", "énième", "énièmes", "uhlan",
    "uhlans", "ululement", "ululements", "ululer", "iota", "iourte", "iourtes", "ah", "oh", "eh", "euh", "aïe", "ouille",
    "one", "off", "out", "in", "up", "all", "of", "if", "is", "it", "at", "and", "again", "are", "as",
    "about", "into", "over", "under", "us", "any", "ever", "even", "old", "our", "open", "al", "el", "es", "ez",
    "ech", "ibn", "una", "uno", "un", "une", "ed", "ad", "amor", "iphone", "ipad", "ipod", "ios", "itunes", "ebay",
    "et", "ou", "où", "onedrive", "outlook", "android", "adobe", "apple", "amazon", "ubuntu", "airbnb", "uber", "instagram",
];

/// Whether *le*, *la*, *de*, *que* … must elide before the word, folded.
pub(crate) fn asks_elision(word: &str) -> bool {
    match word.chars().next() {
        Some('h') => h_words::is_mute(word),
        Some(first) => is_vowel(first) && !UNELIDED.contains(&word),
        None => false,
    }
}

/// Whether the word, folded, begins with a consonant that is heard.
pub(crate) fn begins_with_consonant(word: &str) -> bool {
    word.chars().next().is_some_and(|first| match first {
        'h' => h_words::is_aspirated(word),
        // *cet yèble*, *cette ypérite*: too rare to be sure.
        'y' => false,
        _ => first.is_ascii_lowercase() && !is_vowel(first) || first == 'ç',
    })
}

/// Whether a word follows token `i` behind nothing but white space.
pub(crate) fn is_followed(paragraph: &Paragraph<'_>, i: usize) -> bool {
    paragraph.gap_after(i).is_blank()
        && paragraph.tokens.get(i + 1).is_some_and(|next| next.kind == TokenKind::Word && !next.is_masked())
}

/// The folded form of token `i`, or nothing where there is none.
pub(crate) fn word_at<'a>(paragraph: &Paragraph<'a>, i: usize) -> &'a str {
    if i < paragraph.tokens.len() { paragraph.word(i) } else { "" }
}

/// The word before token `i` where only white space or nothing lies between, else nothing.
pub(crate) fn word_before<'a>(paragraph: &Paragraph<'a>, i: usize) -> &'a str {
    match i.checked_sub(1) {
        Some(before) if paragraph.tokens[i].gap.is_blank() || paragraph.tokens[i].gap == Gap::Glued => {
            paragraph.word(before)
        }
        _ => "",
    }
}

/// Whether the token holds a capital letter anywhere: *iPhone*.
pub(crate) fn has_capital(paragraph: &Paragraph<'_>, i: usize) -> bool {
    paragraph.written(i).chars().any(char::is_uppercase)
}

/// `le école` as `l’école`, with the apostrophe the paragraph uses.
pub(crate) fn elision(paragraph: &Paragraph<'_>) -> Fix {
    let curly = paragraph.text.contains('’') || !paragraph.text.contains('\'');
    Fix::Compute(if curly { elide_curly } else { elide_straight })
}

fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'à'
            | 'â'
            | 'ä'
            | 'æ'
            | 'e'
            | 'é'
            | 'è'
            | 'ê'
            | 'ë'
            | 'i'
            | 'î'
            | 'ï'
            | 'o'
            | 'ô'
            | 'ö'
            | 'œ'
            | 'u'
            | 'ù'
            | 'û'
            | 'ü'
    )
}

fn elide_curly(found: &str) -> Option<String> {
    elide(found, '’')
}

fn elide_straight(found: &str) -> Option<String> {
    elide(found, '\'')
}

/// The first word without its last letter, an apostrophe, and the rest.
fn elide(found: &str, apostrophe: char) -> Option<String> {
    let (full, rest) = found.split_once(char::is_whitespace)?;
    let (last, _) = full.char_indices().next_back()?;
    Some(format!("{}{apostrophe}{}", &full[..last], rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(Lang::Fr, &[UNELIDED]);
    }

    #[test]
    fn full_forms_elide() {
        assert_eq!(elide("Le école", '’').as_deref(), Some("L’école"));
        assert_eq!(elide("que  il", '\'').as_deref(), Some("qu'il"));
    }
}
