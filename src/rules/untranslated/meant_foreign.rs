//! Signs that words of another language are meant to be foreign: marks around them, or a word that announces them.
//!
//! A quotation sets off only what is foreign as a whole: what somebody says in the language of the text may hold words
//! left untranslated like any other sentence.

use super::function_words::is_function_word;
use crate::analysis::{Gap, Paragraph, Token};
use crate::lang::Lang;
use crate::span::Span;

/// Words that announce a title, a name or a saying, within a few words before it.
#[rustfmt::skip]
static ANNOUNCING: &[&str] = &[
    "titled", "entitled", "subtitled", "dubbed", "phrase", "motto", "slogan", "saying", "proverb", "expression",
    "title", "latin", "french", "english", "spanish", "nicknamed", "inscription", "acronym", "intitulé", "intitulée",
    "intitulés", "intitulées", "titre", "titré", "baptisé", "baptisée", "surnommé", "surnommée", "dénommé",
    "dénommée", "terme", "termes", "citation", "refrain", "devise", "anglais", "français", "proverbe", "بعنوان",
    "يسمى", "تسمى", "المسمى", "المسماة", "شعار", "عبارة", "بالفرنسية", "بالإنجليزية",
];
/// Words that announce one when they stand close before it, and are common otherwise.
#[rustfmt::skip]
static ANNOUNCING_CLOSE: &[&str] = &[
    "song", "film", "book", "novel", "album", "call", "called", "named", "lyrics", "known", "poem", "ballad", "hymn",
    "reads", "mot", "mots", "poème", "série", "chanson", "livre", "roman", "message", "commande", "command", "appelé",
    "appelée", "nommé", "nommée", "باسم", "أغنية", "فيلم", "كتاب",
];
/// Words that explain one behind it.
static EXPLAINING: &[&str] = &["means", "meaning", "signifie", "signifiant", "تعني", "يعني"];
/// Words in another script behind an opening quotation mark from which on the quotation is theirs, and not the
/// stretch's.
const WORDS_OF_SPEECH: usize = 3;
/// How many words before it such words stand at most.
const WITHIN: usize = 5;
const WITHIN_CLOSE: usize = 2;

/// Whether the stretch stands in quotation marks, brackets or marks of italics, or holds some.
pub(super) fn is_set_off(paragraph: &Paragraph<'_>, first: usize, span: Span, home: Lang) -> bool {
    const CLOSING: [char; 7] = ['"', '»', '”', '›', ')', ']', '}'];
    const QUOTES: [char; 9] = ['"', '«', '»', '“', '”', '„', '‹', '›', '*'];
    let text = paragraph.text;
    let inside = span.of(text);
    if inside.contains(QUOTES) || inside.contains(['_', '`']) {
        return true;
    }
    let (mut straight, mut depth, mut opened) = (false, 0i32, 0);
    for (at, c) in text[..span.start as usize].char_indices() {
        let was = (straight, depth);
        match c {
            '"' => straight = !straight,
            '«' | '“' | '„' | '‹' | '(' | '[' | '{' => depth += 1,
            '»' | '”' | '›' | ')' | ']' | '}' => depth = (depth - 1).max(0),
            _ => {}
        }
        if (straight && !was.0) || depth > was.1 {
            opened = at;
        }
    }
    // What somebody says in the language around may hold a stretch like any other text. Speakers in novels put in an
    // exclamation or the end of a sentence in their own language, so it must stand between two words.
    let is_open = straight || depth > 0;
    let is_speech = || {
        let start = paragraph.tokens[..first].partition_point(|token| (token.span.start as usize) < opened);
        let closes = text[span.end as usize..].find(CLOSING).map_or(text.len(), |at| span.end as usize + at);
        let begun = &paragraph.tokens[start..first];
        let behind = paragraph.tokens[first..].iter().skip_while(|token| token.span.start < span.end);
        let mut continued = behind
            .take_while(|token| (token.span.start as usize) < closes && token.gap != Gap::Stop)
            .peekable();
        let is_between = paragraph.tokens[first].gap.is_blank()
            && continued.peek().is_some_and(|token| token.gap.is_blank());
        let is_plain = (home == Lang::Ar) != paragraph.tokens[first].is_arabic();
        let is_home = |token: &Token| is_function_word(home, token.key);
        is_between
            && ((is_plain && begun.len() >= WORDS_OF_SPEECH)
                || begun.iter().any(is_home)
                || continued.any(is_home))
    };
    let before = text[..span.start as usize].trim_end();
    // Quotation marks that a bad conversion made Arabic letters stick to the words they enclose.
    let is_glued = home == Lang::Ar
        && before.ends_with(|c: char| c.is_ascii_alphabetic())
        && first.checked_sub(1).is_some_and(|before| paragraph.tokens[before].is_arabic());
    is_glued
        || (is_open && !is_speech())
        || before.ends_with(['"', '“', '\'', '‘', '’', '*', '_', '`', ':', '=', '”', '>', '-'])
}

/// Whether a word near the stretch says that it is a title, a name or a saying.
pub(super) fn is_announced(paragraph: &Paragraph<'_>, first: usize, end: usize) -> bool {
    let is_near = |words: &[&str], within: usize| {
        (first.saturating_sub(within)..first).any(|i| words.contains(&paragraph.word(i)))
    };
    let behind = (end..(end + WITHIN_CLOSE).min(paragraph.tokens.len()))
        .any(|i| EXPLAINING.contains(&paragraph.word(i)));
    is_near(ANNOUNCING, WITHIN) || is_near(ANNOUNCING_CLOSE, WITHIN_CLOSE) || behind
}
