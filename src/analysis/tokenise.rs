//! Cuts a paragraph into tokens, in one pass over its bytes.

use super::class::{ARABIC_SCRIPT, ASCII, Class, LATIN, class_of, script_of};
use super::fold::{fold_word, hash, letters_ahead};
use super::gap::GapState;
use super::garbled::{is_garbled_letter, is_garbled_sign, is_plain_pair};
use super::token::{
    ARABIC, Counts, DIGITS, Gap, ONE_LETTER, Signs, Token, TokenKind, UPPER_ALL, UPPER_FIRST,
};
use crate::lang::Lang;
use crate::span::Span;

static ASCII_SIGNS: [u32; 128] = {
    let mut table = [0u32; 128];
    let signs: [(&[u8], Signs); 11] = [
        (b"&", Signs::AMPERSAND),
        (b"@", Signs::AT),
        (b"\"", Signs::QUOTE),
        (b"()", Signs::BRACKET),
        (b"[]", Signs::BRACKET.with(Signs::SQUARE)),
        (b"<>", Signs::ANGLE),
        (b"`", Signs::BACKTICK),
        (b"/", Signs::SLASH),
        (b"#", Signs::HASH),
        (b"{}|\\=_$*+~^%", Signs::SYMBOL),
        (b"", Signs::NONE),
    ];
    let mut i = 0;
    while i < signs.len() {
        let mut j = 0;
        while j < signs[i].0.len() {
            table[signs[i].0[j] as usize] = signs[i].1.0;
            j += 1;
        }
        i += 1;
    }
    // Control characters; line breaks and the tabulator are spaces and never looked up here.
    let mut control = 0;
    while control < 0x20 {
        table[control] = Signs::INVISIBLE.0;
        control += 1;
    }
    table[0x7F] = Signs::INVISIBLE.0;
    table
};

/// Words and clitics that French joins to the next word with an apostrophe.
const ELIDED: [&str; 15] =
    ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu"];

/// What [`tokenise`] fills.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    pub list: Vec<Token>,
    /// Tokens that begin the text or stand behind a mark.
    pub marked: Vec<u32>,
    /// The text with its ASCII letters in lower case, and behind it the folded forms of the words
    /// for which that is not enough. Most words are folded where they stand, at no cost of their own.
    pub folded: String,
    pub signs: Signs,
    pub counts: Counts,
    word: Vec<u8>,
}

/// Cuts `text` into tokens. `lang` decides whether *l'outil* is two tokens (French) or one.
pub(super) fn tokenise(text: &str, lang: Lang, out: &mut Tokens) {
    out.list.clear();
    out.marked.clear();
    out.folded.clear();
    out.folded.push_str(text);
    out.folded.make_ascii_lowercase();
    out.signs = Signs::NONE;
    out.counts = Counts::default();
    let bytes = text.as_bytes();
    let mut gap = GapState::default();
    let mut at = 0;
    let mut after_space = false;
    while let Some(&byte) = bytes.get(at) {
        let (class, c, width) = if byte < 0x80 {
            (ASCII[byte as usize], byte as char, 1)
        } else {
            let (c, width) = decode(text, at);
            (class_of(c), c, width)
        };
        match class {
            Class::Letter | Class::Digit | Class::Mark => {
                at = read_token(text, at, lang, gap, out);
                // Nearly every word is followed by one space and another word.
                if bytes.get(at) == Some(&b' ') {
                    gap = GapState { space: true, ..GapState::default() };
                    at += 1;
                    after_space = true;
                } else {
                    gap = GapState::default();
                    after_space = false;
                }
                continue;
            }
            Class::Space => {
                if after_space && !gap.line {
                    out.signs.insert(Signs::SPACES);
                }
                gap.space = true;
                after_space = true;
            }
            Class::Line => {
                // Behind a letter, the next-line control is the … of windows-1252.
                if c == '\u{85}' {
                    out.signs.insert(Signs::GARBLED);
                }
                gap.line = true;
                after_space = true;
                out.counts.line_breaks += u32::from(byte == b'\n');
            }
            Class::Silent => {
                if is_zero_width(c) {
                    out.signs.insert(Signs::INVISIBLE);
                }
            }
            _ => {
                note_sign(text, at, class, c, after_space, &mut gap, out);
                after_space = false;
            }
        }
        at += width;
    }
}

/// Takes note of the punctuation mark or symbol `c` at byte `at`.
fn note_sign(
    text: &str,
    at: usize,
    class: Class,
    c: char,
    after_space: bool,
    gap: &mut GapState,
    out: &mut Tokens,
) {
    let bytes = text.as_bytes();
    let Tokens { signs, counts, .. } = out;
    match class {
        Class::Hyphen => gap.hyphen = true,
        Class::Apostrophe => gap.soft = true,
        Class::Comma => {
            gap.comma = true;
            counts.commas += 1;
            counts.spaced_commas += u32::from(after_space);
        }
        Class::Stop => {
            gap.stop = true;
            counts.stops += 1;
            if c == '.' && is_period(bytes, at) {
                counts.periods += 1;
                counts.spaced_periods += u32::from(after_space);
            }
        }
        _ if c.is_ascii() => {
            signs.0 |= ASCII_SIGNS[c as usize];
            match c {
                '"' | '(' | ')' | '[' | ']' => gap.soft = true,
                ':' | ';' | '&' | '@' | '/' | '`' => gap.other = true,
                _ => {
                    gap.other = true;
                    counts.symbols += 1;
                    if c == '#' && bytes.get(at + 1) == Some(&b'#') {
                        signs.insert(Signs::SUBWORD);
                    }
                }
            }
        }
        _ => match c {
            '«' | '»' | '“' | '”' | '„' | '‹' | '›' => {
                gap.soft = true;
                signs.insert(Signs::QUOTE);
            }
            '‘' => gap.soft = true,
            '▁' | '⁇' | '￭' | '￨' => {
                gap.other = true;
                signs.insert(Signs::SUBWORD);
            }
            _ => {
                gap.other = true;
                if c >= '\u{3000}' {
                    signs.insert(Signs::WIDE);
                }
                if is_garbled_sign(c, bytes.get(at + c.len_utf8())) {
                    signs.insert(Signs::GARBLED);
                }
            }
        },
    }
    if matches!(class, Class::Comma | Class::Stop) || matches!(c, ':' | ';' | '؛') {
        if after_space {
            signs.insert(Signs::SPACED_MARK);
        }
        // The last byte of ، ؛ ؟ and of … is no other mark's.
        if at > 0 && matches!(bytes[at - 1], b',' | b'.' | b':' | b';' | b'!' | b'?' | 0x8C | 0x9B | 0x9F) {
            signs.insert(Signs::MARKS);
        }
    }
    if matches!(c, ':' | ';' | '!' | '?' | '«' | '»') {
        signs.insert(Signs::HIGH_MARK);
    }
}

/// Whether the full stop at `at` ends something: it is no part of an ellipsis and no letter or digit
/// follows.
#[inline]
fn is_period(bytes: &[u8], at: usize) -> bool {
    let beside = |byte: Option<&u8>| byte.is_none_or(|&byte| byte != b'.');
    beside(bytes.get(at + 1))
        && (at == 0 || beside(bytes.get(at - 1)))
        && !bytes.get(at + 1).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0xC3)
}

/// The character at byte `at`, and its width in bytes.
#[inline]
fn decode(text: &str, at: usize) -> (char, usize) {
    let bytes = text.as_bytes();
    let lead = bytes[at];
    // Two bytes are nearly all of what French and Arabic add to ASCII.
    if lead < 0xE0 {
        let code = (u32::from(lead & 0x1F) << 6) | u32::from(bytes[at + 1] & 0x3F);
        return (char::from_u32(code).unwrap_or('\u{FFFD}'), 2);
    }
    let c = text[at..].chars().next().unwrap_or('\u{FFFD}');
    (c, c.len_utf8())
}

/// How the folded form of a word comes about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Folding {
    /// It stands in place: ASCII in lower case, and other letters that have no upper case or are not in it.
    InPlace,
    /// Something must be lowered, composed, dropped or made straight.
    Apart,
}

/// Reads one token that starts at `start` and pushes it; returns where it ends.
fn read_token(text: &str, start: usize, lang: Lang, gap: GapState, out: &mut Tokens) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut letters = 0u32;
    let mut flags = 0u8;
    let mut folding = Folding::InPlace;
    let mut silent_end = false;
    // Whether the last character was a digit, so that a separator may follow.
    let mut digit_last = false;
    let mut scripts = 0u8;
    loop {
        // Fast paths: runs of ASCII letters, eight at a time in the copy that has them in lower case; and
        // the letters of two bytes that need no thought.
        let run = at;
        while let Some(ahead) = out.folded.as_bytes().get(at..).and_then(|rest| rest.first_chunk::<8>()) {
            let count = letters_ahead(*ahead);
            at += count;
            if count < 8 {
                break;
            }
        }
        // Behind the text stand folded words, or nothing.
        at = at.min(bytes.len());
        if bytes.len() - at < 8 {
            while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
                at += 1;
            }
        }
        letters += (at - run) as u32;
        scripts |= if at > run { LATIN } else { 0 };
        let pairs = at;
        while let Some([lead, tail]) = bytes.get(at..).and_then(|rest| rest.first_chunk::<2>())
            && is_plain_pair(*lead, *tail)
        {
            flags |= if *lead >= 0xD8 { ARABIC } else { 0 };
            scripts |= if *lead >= 0xD8 { ARABIC_SCRIPT } else { LATIN };
            letters += 1;
            at += 2;
        }
        if at > run {
            digit_last = false;
            silent_end = false;
        }
        if at > pairs {
            continue;
        }
        let Some(&byte) = bytes.get(at) else { break };
        if byte < 0x80 {
            match byte {
                b'0'..=b'9' => {
                    flags |= DIGITS;
                    digit_last = true;
                    silent_end = false;
                    at += 1;
                }
                b'\'' => {
                    if !joins_letters(text, at, 1, letters) {
                        break;
                    }
                    at += 1;
                    if splits_here(lang, &text[start..at - 1], &mut out.signs) {
                        break;
                    }
                }
                b'.' | b',' | b':' if digit_last && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => {
                    at += 1
                }
                _ => break,
            }
            continue;
        }
        let (c, width) = decode(text, at);
        match class_of(c) {
            Class::Letter => {
                if is_garbled_letter(c, &bytes[at + width..]) {
                    out.signs.insert(Signs::GARBLED);
                }
                scripts |= script_of(c);
                match c as u32 {
                    0x620..=0x6D5 => flags |= ARABIC,
                    0xC0..=0xDE => folding = Folding::Apart,
                    0xDF..=0xFF => {}
                    _ if c.is_lowercase() => {}
                    _ => folding = Folding::Apart,
                }
                letters += 1;
                digit_last = false;
                silent_end = false;
            }
            Class::Digit => {
                flags |= DIGITS;
                digit_last = true;
                silent_end = false;
            }
            Class::Mark => {
                folding = Folding::Apart;
                silent_end = false;
            }
            Class::Silent => {
                folding = Folding::Apart;
                silent_end = true;
                if is_zero_width(c) {
                    out.signs.insert(Signs::INVISIBLE);
                }
            }
            Class::Apostrophe => {
                if !joins_letters(text, at, width, letters) {
                    break;
                }
                folding = Folding::Apart;
                if splits_here(lang, &text[start..at], &mut out.signs) {
                    at += width;
                    break;
                }
            }
            // ٫ and ٬ separate digits as . and , do.
            _ if matches!(c, '٫' | '٬') && digit_last => {
                let next = text[at + width..].chars().next();
                if !next.is_some_and(|next| class_of(next) == Class::Digit) {
                    break;
                }
            }
            _ => break,
        }
        at += width;
    }
    // Zero-width characters behind a word do not belong to it; Arabic vowel signs do.
    let end = if silent_end { start + text[start..at].trim_end_matches(is_zero_width).len() } else { at };
    let end = if end == start { at } else { end };
    let fold = match folding {
        Folding::InPlace => Span::new(start, end),
        Folding::Apart => fold_apart(&text[start..end], out),
    };
    let kind = if letters == 0 && flags & DIGITS != 0 { TokenKind::Number } else { TokenKind::Word };
    match kind {
        TokenKind::Word => out.counts.words += 1,
        TokenKind::Number => out.counts.numbers += 1,
    }
    out.counts.letters += letters;
    flags |= case_flags(&text[start..end]);
    flags |= if letters == 1 { ONE_LETTER } else { 0 };
    out.counts.arabic += u32::from(flags & ARABIC != 0);
    out.counts.capitalised += u32::from(flags & UPPER_FIRST != 0);
    out.counts.all_caps += u32::from(flags & (UPPER_ALL | ONE_LETTER) == UPPER_ALL);
    let tight_comma = gap.comma && !gap.space && !gap.line;
    let gap = gap.gap(out.list.is_empty());
    for (is_so, sign) in [
        (tight_comma, Signs::TIGHT_COMMA),
        (gap == Gap::Tight, Signs::TIGHT),
        (flags & DIGITS != 0, Signs::DIGIT),
        (flags & (ARABIC | ONE_LETTER) == ARABIC | ONE_LETTER, Signs::LONE_ARABIC),
        (!scripts.is_power_of_two() && scripts != 0, Signs::MIXED_SCRIPT),
    ] {
        out.signs.0 |= if is_so { sign.0 } else { 0 };
    }
    if !matches!(gap, Gap::Space | Gap::Line | Gap::Glued | Gap::Hyphen) {
        out.marked.push(out.list.len() as u32);
    }
    out.list.push(Token {
        key: hash(&out.folded.as_bytes()[fold.range()]),
        span: Span::new(start, end),
        fold,
        gap,
        kind,
        flags,
    });
    at
}

/// Folds a word the complete way, behind the text.
fn fold_apart(word: &str, out: &mut Tokens) -> Span {
    out.word.clear();
    fold_word(word, &mut out.word);
    let start = out.folded.len();
    out.folded.push_str(std::str::from_utf8(&out.word).expect("folding writes whole characters"));
    Span::new(start, out.folded.len())
}

/// Whether a word starts in upper case, and whether all of it is.
#[inline]
fn case_flags(word: &str) -> u8 {
    let bytes = word.as_bytes();
    match bytes[0] {
        b'a'..=b'z' | b'0'..=b'9' | 0xD8..=0xDB => return 0,
        // à to ÿ
        0xC3 if bytes.get(1).is_some_and(|&tail| tail >= 0xA0) => return 0,
        b'A'..=b'Z' if bytes.get(1).is_none_or(u8::is_ascii_lowercase) => {
            return if bytes.len() == 1 { UPPER_FIRST | UPPER_ALL } else { UPPER_FIRST };
        }
        _ => {}
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first = letters.next().is_some_and(char::is_uppercase);
    if first && letters.all(char::is_uppercase) {
        UPPER_FIRST | UPPER_ALL
    } else if first {
        UPPER_FIRST
    } else {
        0
    }
}

fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

/// Whether the apostrophe at `at` stands between two letters.
#[inline]
fn joins_letters(text: &str, at: usize, width: usize, letters: u32) -> bool {
    letters > 0
        && match text.as_bytes().get(at + width) {
            Some(byte) if *byte < 0x80 => byte.is_ascii_alphabetic(),
            Some(_) => class_of(decode(text, at + width).0) == Class::Letter,
            None => false,
        }
}

/// Whether elided words are words of their own in text of `lang`, the only thing that cutting depends on.
pub(crate) fn cuts_elided(lang: Lang) -> bool {
    lang == Lang::Fr
}

/// Whether a token ends after this apostrophe: French elided words are words of their own.
#[inline]
fn splits_here(lang: Lang, stem: &str, signs: &mut Signs) -> bool {
    let is_elided = ELIDED.iter().any(|elided| elided.eq_ignore_ascii_case(stem));
    if is_elided {
        signs.insert(Signs::ELIDED);
    }
    is_elided && cuts_elided(lang)
}
