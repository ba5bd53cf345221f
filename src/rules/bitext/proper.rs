//! Words with capitals that surely are the name of a person, a firm or a thing, and are not translated.
//!
//! English writes *Board*, *Settings* and *Spring Festival* with capitals, and all of them are translated. So a capital proves nothing:
//! a title before it, the look of the word, a second one or what stands around must speak for a name, and no word of the language may
//! be among those of the name.

use super::proper_words::{BEFORE, ENDS, GIVEN, GOES_ON, PARTS, SAYS, TITLES, TRANSLATED, WORDS};
use crate::analysis::{Gap, Paragraph};
use crate::detect::is_frequent;

/// The first token of the name that the words with capitals from `first` to `last` are, a title before it left out.
pub(super) fn name_in(paragraph: &Paragraph<'_>, first: usize, last: usize) -> Option<usize> {
    let opens = paragraph.starts_sentence(first);
    let is_title = |at: usize| TITLES.contains(&paragraph.word(at));
    // *Prime Minister Holmgren*
    let begin = (first..last).rev().find(|at| is_title(*at)).map_or(first, |at| at + 1);
    let has_title = begin > first || begin > 0 && is_title(begin - 1);
    // Behind a first name even a word of the language is a surname: *Emma Field*.
    if (begin + 1..=begin + 2).contains(&last) && GIVEN.contains(&paragraph.word(begin)) {
        return Some(begin);
    }
    if opens && !has_title || (begin..=last).any(|at| is_word(paragraph, at)) {
        return None;
    }
    // Two words that are none of the language are a name and a surname.
    let is_full = begin < last;
    let speaks = has_title
        || is_full
        || (begin..=last)
            .any(|at| looks_foreign(bare(paragraph.word(at))) || is_joined(paragraph.written(at)));
    (speaks || stands_as_name(paragraph, begin, last)).then_some(begin)
}

/// Whether the words around take what is named without an article, as only names are: *at Flamanville*, *said Bray*.
fn stands_as_name(paragraph: &Paragraph<'_>, first: usize, last: usize) -> bool {
    let word = |at: usize| paragraph.tokens.get(at).map_or("", |_| paragraph.word(at));
    let before = first.checked_sub(1).filter(|at| !paragraph.tokens[*at].is_capitalised()).map_or("", word);
    let is_blank = paragraph.tokens[first].gap.is_blank();
    let after = if paragraph.gap_after(last).is_blank() { word(last + 1) } else { "" };
    let is_word = |at: usize| paragraph.tokens.get(at).is_some_and(|token| token.is_capitalised());
    let joins = |at: usize| matches!(word(at), "and" | "et" | "or" | "ou");
    let is_joined =
        joins(last + 1) && is_word(last + 2) || first > 1 && joins(first - 1) && is_word(first - 2);
    // *Bray, who claimed*, *Esposito, the chief*.
    let is_told_of = paragraph.gap_after(last) == Gap::Comma
        && matches!(
            word(last + 1),
            "who" | "whose" | "which" | "the" | "a" | "qui" | "le" | "la" | "l'" | "un" | "une" | "dont"
        );
    if is_joined || is_told_of || paragraph.word(last).ends_with("'s") {
        return true;
    }
    // *See Share a notebook* names a title.
    let goes_on = GOES_ON.contains(&after);
    is_blank && BEFORE.contains(&before) && !goes_on || SAYS.contains(&after)
}

/// A word without the English *'s*.
pub(super) fn bare(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

/// Letters of a name at least.
const SHORTEST: usize = 4;

fn looks_foreign(word: &str) -> bool {
    has_foreign_letter(word)
        || ENDS.iter().any(|end| word.ends_with(end))
        || PARTS.iter().any(|part| word.contains(part))
}

/// Whether a folded word has a letter that neither English nor French writes words with.
fn has_foreign_letter(word: &str) -> bool {
    let is_known = |c: char| c.is_ascii() || "àâæçéèêëîïôœùûüÿ’".contains(c);
    !word.chars().all(is_known)
}

/// Whether it is two words written as one, as things that are sold are called: *SharePoint*.
fn is_joined(written: &str) -> bool {
    let mut chars = written.chars();
    let begins = chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase);
    begins && written.len() >= JOINED && chars.any(char::is_uppercase)
}

/// Letters of two words written as one at least.
const JOINED: usize = 6;

/// Whether token `i` may be a word of the language after all.
pub(super) fn is_word(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let token = &paragraph.tokens[i];
    let word = bare(paragraph.word(i));
    let written = paragraph.written(i);
    let singular = word.strip_suffix(['s', 'e']).unwrap_or(word);
    token.is_all_caps()
        || token.has_digit()
        || word.chars().count() < SHORTEST
        // *HCoV*, *iPhone*
        || written.chars().skip(1).any(char::is_uppercase) && !is_joined(written)
        || TRANSLATED.iter().any(|end| word.ends_with(end))
        || !has_foreign_letter(word)
            && [word, singular].iter().any(|word| is_frequent(word) || WORDS.contains(word))
        // What is written small elsewhere in the text is a word.
        || paragraph.tokens.iter().any(|other| other.key == token.key && !other.is_capitalised())
}
