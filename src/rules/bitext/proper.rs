//! Words with capitals that surely are the name of a person, a firm or a thing, and are not translated.
//!
//! English writes *Board*, *Settings* and *Spring Festival* with capitals, and all of them are translated. So a capital proves nothing:
//! a title before the name, a given name in it, or the look of the word must speak for it, and no word of the language may
//! be among those of the name.

use super::proper_words::{BEFORE, ENDS, GIVEN, PARTS, SAYS, TITLES, TRANSLATED, WORDS};
use crate::analysis::Paragraph;
use crate::detect::is_frequent;

/// The first token of the name that the words with capitals from `first` to `last` are, a title before it left out.
pub(super) fn name_in(paragraph: &Paragraph<'_>, first: usize, last: usize) -> Option<usize> {
    let opens = paragraph.starts_sentence(first);
    let is_title = |at: usize| TITLES.contains(&paragraph.word(at));
    let mut begin = first;
    while begin < last && is_title(begin) {
        begin += 1;
    }
    let has_title = begin > first || begin > 0 && is_title(begin - 1);
    if opens && !has_title || (begin..=last).any(|at| is_word(paragraph, at)) {
        return None;
    }
    let shows = |at: usize| {
        let word = bare(paragraph.word(at));
        looks_foreign(word) || GIVEN.contains(&word) && begin < last
    };
    (has_title || (begin..=last).any(shows) || stands_as_name(paragraph, begin, last)).then_some(begin)
}

/// Whether the words around take what is named without an article, as only names are: *at Flamanville*, *said Bray*.
fn stands_as_name(paragraph: &Paragraph<'_>, first: usize, last: usize) -> bool {
    let word = |at: usize| paragraph.tokens.get(at).map_or("", |_| paragraph.word(at));
    let before = first.checked_sub(1).filter(|at| !paragraph.tokens[*at].is_capitalised()).map_or("", word);
    let is_blank = paragraph.tokens[first].gap.is_blank();
    let after = if paragraph.gap_after(last).is_blank() { word(last + 1) } else { "" };
    is_blank && BEFORE.contains(&before) || SAYS.contains(&after)
}

/// A word without the English *'s*.
pub(super) fn bare(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

/// Letters of a name at least.
const SHORTEST: usize = 4;

fn looks_foreign(word: &str) -> bool {
    ENDS.iter().any(|end| word.ends_with(end)) || PARTS.iter().any(|part| word.contains(part))
}

/// Whether token `i` may be a word of the language after all.
fn is_word(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let token = &paragraph.tokens[i];
    let word = bare(paragraph.word(i));
    let written = paragraph.written(i);
    let singular = word.strip_suffix(['s', 'e']).unwrap_or(word);
    token.is_all_caps()
        || token.has_digit()
        || word.chars().count() < SHORTEST
        // *HCoV*, *iPhone*
        || written.chars().skip(1).any(char::is_uppercase)
        || TRANSLATED.iter().any(|end| word.ends_with(end))
        || [word, singular].iter().any(|word| is_frequent(word) || WORDS.contains(word))
        // What is written small elsewhere in the text is a word.
        || paragraph.tokens.iter().any(|other| other.key == token.key && !other.is_capitalised())
}
