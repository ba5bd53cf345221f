//! Words and numbers, folded for comparison, with what separates them.
//!
//! Folding is lower case, NFC, typographic apostrophes made straight, and Arabic vowel signs, tatweel
//! and zero-width characters dropped; hamza and the two forms of final ya are kept, because rules
//! about spelling need them. A token carries a 64-bit key of its folded form, so that rules compare
//! words by comparing integers and look them up in lists without touching text.

use unicode_normalization::UnicodeNormalization;

use super::class::{ASCII, Class, class_of};
use super::garbled::{is_garbled_letter, is_garbled_sign};
use crate::lang::Lang;
use crate::span::Span;

/// Whether a token is a word or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Holds a letter.
    Word,
    /// Digits, with the separators between them.
    Number,
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// It is the paragraph's first token.
    Start,
    /// Nothing: the one before is an elided form (*l'*, *qu'*).
    Glued,
    /// White space within a line.
    Space,
    /// White space with a line break.
    Line,
    /// A hyphen without space.
    Hyphen,
    /// Other signs without space: *word/word*, *E.ON*, *user_name*.
    Tight,
    /// A comma, with or without space.
    Comma,
    /// A mark that ends a sentence, and nothing but it, quotation marks, brackets and space.
    Stop,
    /// Any other punctuation.
    Punct,
}

impl Gap {
    /// White space only.
    #[inline]
    #[must_use]
    pub fn is_blank(self) -> bool {
        matches!(self, Self::Space | Self::Line)
    }
}

/// One word or number of a paragraph.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Hash of the folded form: equal words have equal keys, see [`key_of`].
    pub key: u64,
    /// Where it stands in the paragraph's text.
    pub span: Span,
    fold: Span,
    /// What separates it from the token before.
    pub gap: Gap,
    /// Word or number.
    pub kind: TokenKind,
    flags: u8,
}

const UPPER_FIRST: u8 = 1;
const UPPER_ALL: u8 = 2;
const MASKED: u8 = 4;
const DIGITS: u8 = 8;
const ARABIC: u8 = 16;
const ONE_LETTER: u8 = 32;

impl Token {
    /// Whether its first letter is upper case.
    #[inline]
    #[must_use]
    pub fn is_capitalised(&self) -> bool {
        self.flags & UPPER_FIRST != 0
    }

    /// Whether it has two or more letters and all are upper case.
    #[inline]
    #[must_use]
    pub fn is_all_caps(&self) -> bool {
        self.flags & (UPPER_ALL | ONE_LETTER) == UPPER_ALL
    }

    /// Whether it lies in something that is not prose: a URL, an address, code, a tag.
    #[inline]
    #[must_use]
    pub fn is_masked(&self) -> bool {
        self.flags & MASKED != 0
    }

    /// Whether it holds a digit.
    #[inline]
    #[must_use]
    pub fn has_digit(&self) -> bool {
        self.flags & DIGITS != 0
    }

    /// Whether its letters are Arabic ones.
    #[inline]
    #[must_use]
    pub fn is_arabic(&self) -> bool {
        self.flags & ARABIC != 0
    }

    /// Whether it has exactly one letter (an elided *l'* counts as one).
    #[inline]
    #[must_use]
    pub fn is_single_letter(&self) -> bool {
        self.flags & ONE_LETTER != 0
    }

    /// Its folded form; `folded` is the text of [`super::Paragraph::folded`].
    #[inline]
    #[must_use]
    pub fn folded<'a>(&self, folded: &'a str) -> &'a str {
        self.fold.of(folded)
    }

    pub(super) fn mask(&mut self) {
        self.flags |= MASKED;
    }
}

/// Signs that occur in a paragraph, gathered while tokenising. A rule names those without which it
/// cannot fire, and is not even called when none of them is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(pub(crate) u32);

impl Signs {
    /// No sign: as a rule's need, "always call me".
    pub const NONE: Self = Self(0);
    /// `&`
    pub const AMPERSAND: Self = Self(1);
    /// `@`
    pub const AT: Self = Self(1 << 1);
    /// A double quotation mark of any form, straight, curly or angular.
    pub const QUOTE: Self = Self(1 << 2);
    /// A round or square bracket.
    pub const BRACKET: Self = Self(1 << 3);
    /// White space straight before one of `: ; ! ? , .` or an Arabic form of them.
    pub const SPACED_MARK: Self = Self(1 << 4);
    /// A character that starts most wrongly decoded text (Ã Â â Ø Ù Ð Å Ç ï ط √ …) before one that
    /// could go on with it, U+FFFD, or a C1 control.
    pub const GARBLED: Self = Self(1 << 5);
    /// A sub-word mark of a tokeniser (▁ ⁇ ￭ ￨), or `##`.
    pub const SUBWORD: Self = Self(1 << 6);
    /// `<` or `>`
    pub const ANGLE: Self = Self(1 << 7);
    /// A backtick.
    pub const BACKTICK: Self = Self(1 << 8);
    /// `://` or `www.`, decided on the colon, the slash or the dot.
    pub const SLASH: Self = Self(1 << 9);
    /// `#`
    pub const HASH: Self = Self(1 << 10);
    /// `{`, `}`, `|`, `\`, `=`, `_`, `$`, `*`, `+`, `~`, `^`, `%`
    pub const SYMBOL: Self = Self(1 << 11);
    /// A word equal to the one before it, or a longer group equal to the group before it.
    pub const REPEAT: Self = Self(1 << 12);
    /// A word or mark stands in another script than most of the paragraph's letters, or the
    /// language decision found a foreign stretch.
    pub const FOREIGN: Self = Self(1 << 13);

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two share a sign.
    #[inline]
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    #[inline]
    pub(crate) fn insert(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

static ASCII_SIGNS: [u16; 128] = {
    let mut table = [0u16; 128];
    let signs: [(&[u8], Signs); 10] = [
        (b"&", Signs::AMPERSAND),
        (b"@", Signs::AT),
        (b"\"", Signs::QUOTE),
        (b"()[]", Signs::BRACKET),
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
            table[signs[i].0[j] as usize] = signs[i].1.0 as u16;
            j += 1;
        }
        i += 1;
    }
    table
};

/// Counts that the tokeniser makes on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Word tokens.
    pub words: u32,
    /// Number tokens.
    pub numbers: u32,
    /// Letters in all tokens.
    pub letters: u32,
    /// Commas that follow a letter, a digit or a space.
    pub commas: u32,
    /// Of those, the ones straight after white space.
    pub spaced_commas: u32,
    /// Full stops, exclamation and question marks.
    pub stops: u32,
    /// Of those, the ones straight after white space.
    pub spaced_stops: u32,
    /// Single full stops: those of an ellipsis, of a number and inside a name (*.NET*) do not count.
    pub periods: u32,
    /// Of those, the ones straight after white space.
    pub spaced_periods: u32,
    /// Signs of code and tables: `{ } | \ = _ $ * + ~ ^ % < > #`.
    pub symbols: u32,
    /// Line breaks within the paragraph.
    pub line_breaks: u32,
    /// Word tokens with an Arabic letter.
    pub arabic: u32,
    /// Tokens that start with a capital letter.
    pub capitalised: u32,
}

/// Words and clitics that French joins to the next word with an apostrophe.
const ELIDED: [&str; 15] =
    ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu"];

/// What [`tokenise`] fills.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    pub list: Vec<Token>,
    /// The text with its ASCII letters in lower case, and behind it the folded forms of the words
    /// for which that is not enough. Most words are folded where they stand, at no cost of their own.
    pub folded: String,
    pub signs: Signs,
    pub counts: Counts,
    word: Vec<u8>,
}

/// The key of a word or of any single token, folded here as the tokeniser folds it.
#[must_use]
pub fn key_of(word: &str) -> u64 {
    let mut folded = Vec::with_capacity(word.len() + 4);
    fold_word(word, &mut folded);
    hash(&folded)
}

/// 64-bit multiplicative hash, eight bytes a step: words are short, so the whole cost is one or two
/// multiplications. Stable across runs and platforms, since fingerprints are made of it.
#[inline]
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut h = (bytes.len() as u64).wrapping_mul(MIX);
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        h = mix(h, u64::from_le_bytes(*chunk));
    }
    finish_hash(mix(h, tail(rest)))
}

const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

#[inline]
fn mix(h: u64, word: u64) -> u64 {
    (h.rotate_left(23) ^ word).wrapping_mul(MIX)
}

#[inline]
fn finish_hash(h: u64) -> u64 {
    h ^ (h >> 29)
}

/// Up to seven bytes as a little-endian number, with few branches: their number is hard to predict.
#[inline]
fn tail(bytes: &[u8]) -> u64 {
    let n = bytes.len();
    if let (Some(low), Some(high)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        // The two overlap; where they do they agree.
        u64::from(u32::from_le_bytes(*low)) | u64::from(u32::from_le_bytes(*high)) << ((n - 4) * 8)
    } else if let (Some(low), Some(high)) = (bytes.first_chunk::<2>(), bytes.last_chunk::<2>()) {
        u64::from(u16::from_le_bytes(*low)) | u64::from(u16::from_le_bytes(*high)) << ((n - 2) * 8)
    } else {
        bytes.first().copied().map_or(0, u64::from)
    }
}

/// How many of the eight bytes, from the first on, are lower-case ASCII letters.
#[inline]
fn letters_ahead(bytes: [u8; 8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    let word = u64::from_le_bytes(bytes);
    let low = word & !HIGH;
    // The high bit of each byte: at least `a`, more than `z`, not ASCII.
    let from_a = low + (0x80 - u64::from(b'a')) * ONES;
    let past_z = low + (0x80 - u64::from(b'z') - 1) * ONES;
    let other = !(from_a & !past_z & !word) & HIGH;
    (other.trailing_zeros() / 8) as usize
}

/// Folds a word the slow and complete way, appending to `out`.
pub(crate) fn fold_word(word: &str, out: &mut Vec<u8>) {
    let mut buffer = [0u8; 4];
    // The silent characters go first: a vowel sign between a letter and its hamza would otherwise
    // keep the two from composing in one form of the text and not in the other.
    for c in word.chars().filter(|&c| class_of(c) != Class::Silent).nfc() {
        match class_of(c) {
            Class::Apostrophe => out.push(b'\''),
            Class::Silent => {}
            _ => {
                for lower in c.to_lowercase() {
                    out.extend_from_slice(lower.encode_utf8(&mut buffer).as_bytes());
                }
            }
        }
    }
}

/// Gathers what lies between two tokens.
#[derive(Clone, Copy, Default)]
struct GapState {
    space: bool,
    line: bool,
    hyphen: bool,
    comma: bool,
    stop: bool,
    soft: bool,
    other: bool,
}

impl GapState {
    #[inline]
    fn gap(self, first: bool) -> Gap {
        if first {
            return Gap::Start;
        }
        if !(self.hyphen | self.comma | self.stop | self.soft | self.other) {
            return if self.line {
                Gap::Line
            } else if self.space {
                Gap::Space
            } else {
                Gap::Glued
            };
        }
        let blank = self.space | self.line;
        if self.comma && !(self.stop | self.soft | self.other | self.hyphen) {
            Gap::Comma
        } else if !blank && self.hyphen && !(self.stop | self.soft | self.other | self.comma) {
            Gap::Hyphen
        } else if !blank {
            Gap::Tight
        } else if self.stop && !(self.hyphen | self.comma | self.other) {
            Gap::Stop
        } else {
            Gap::Punct
        }
    }
}

/// Cuts `text` into tokens. `lang` decides whether *l'outil* is two tokens (French) or one.
pub(super) fn tokenise(text: &str, lang: Lang, out: &mut Tokens) {
    out.list.clear();
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
                gap.space = true;
                after_space = true;
            }
            Class::Line => {
                gap.line = true;
                after_space = true;
                out.counts.line_breaks += u32::from(byte == b'\n');
            }
            Class::Silent => {}
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
            counts.spaced_stops += u32::from(after_space);
            if c == '.' && is_period(bytes, at) {
                counts.periods += 1;
                counts.spaced_periods += u32::from(after_space);
            }
        }
        _ if c.is_ascii() => {
            signs.0 |= u32::from(ASCII_SIGNS[c as usize]);
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
                if is_garbled_sign(c, bytes.get(at + c.len_utf8())) {
                    signs.insert(Signs::GARBLED);
                }
            }
        },
    }
    if after_space && (matches!(class, Class::Comma | Class::Stop) || matches!(c, ':' | ';' | '؛')) {
        signs.insert(Signs::SPACED_MARK);
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
    loop {
        // Fast path: a run of ASCII letters, eight at a time; the copy has them in lower case.
        let run = at;
        while let Some(ahead) = out.folded.as_bytes().get(at..).and_then(|rest| rest.first_chunk::<8>()) {
            let count = letters_ahead(*ahead);
            at += count;
            if count < 8 {
                break;
            }
        }
        // Behind the text stand folded words, or nothing: the end must be found by its own.
        at = at.min(bytes.len());
        while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            at += 1;
        }
        if at > run {
            letters += (at - run) as u32;
            digit_last = false;
            silent_end = false;
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
                    if splits_here(lang, &text[start..at - 1]) {
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
            }
            Class::Apostrophe => {
                if !joins_letters(text, at, width, letters) {
                    break;
                }
                folding = Folding::Apart;
                if splits_here(lang, &text[start..at]) {
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
    out.list.push(Token {
        key: hash(&out.folded.as_bytes()[fold.range()]),
        span: Span::new(start, end),
        fold,
        gap: gap.gap(out.list.is_empty()),
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

/// Whether a token ends after this apostrophe: French elided words are words of their own.
#[inline]
fn splits_here(lang: Lang, stem: &str) -> bool {
    lang == Lang::Fr && ELIDED.iter().any(|elided| elided.eq_ignore_ascii_case(stem))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::super::{Buffers, Paragraph, analyse};
    use super::*;
    use crate::lang::Script;

    fn with<T>(text: &str, lang: Lang, look: impl Fn(&Paragraph<'_>) -> T) -> T {
        let mut buffers = Buffers::default();
        look(&analyse(text, lang, Script::Latin, &[], &mut buffers))
    }

    fn words(text: &str, lang: Lang) -> Vec<String> {
        with(text, lang, |p| (0..p.tokens.len()).map(|i| p.word(i).to_owned()).collect())
    }

    fn gaps(text: &str) -> Vec<Gap> {
        with(text, Lang::En, |p| p.tokens.iter().map(|token| token.gap).collect())
    }

    #[test]
    fn words_are_folded() {
        assert_eq!(words("The ÉCOLE, Œuvre Straße", Lang::En), ["the", "école", "œuvre", "straße"]);
        assert_eq!(words("don’t Don'T", Lang::En), ["don't", "don't"]);
        assert_eq!(words("cafe\u{301} CAFÉ", Lang::Fr), ["café", "café"]);
        assert_eq!(words("فِي فــي في", Lang::Ar), ["في", "في", "في"]);
        assert_eq!(words("أن ان إن", Lang::Ar), ["أن", "ان", "إن"]);
        assert_eq!(words("so\u{AD}ft zero\u{200B}width", Lang::En), ["soft", "zerowidth"]);
    }

    #[test]
    fn french_elided_words_are_words_of_their_own() {
        assert_eq!(
            words("L'outil qu’on jusqu'ici aujourd'hui", Lang::Fr),
            ["l'", "outil", "qu'", "on", "jusqu'", "ici", "aujourd'hui"]
        );
        assert_eq!(words("l'outil", Lang::En), ["l'outil"]);
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(
            words("1,000.50 at 20:30. 5, A320 ٣٫٥", Lang::En),
            ["1,000.50", "at", "20:30", "5", "a320", "٣٫٥"]
        );
    }

    #[test]
    fn gaps_tell_what_is_between() {
        assert_eq!(
            gaps("a b\nc-d, e. F: g/h \"i\" j"),
            [
                Gap::Start,
                Gap::Space,
                Gap::Line,
                Gap::Hyphen,
                Gap::Comma,
                Gap::Stop,
                Gap::Punct,
                Gap::Tight,
                Gap::Punct,
                Gap::Punct,
            ]
        );
    }

    #[test]
    fn case_is_known() {
        let flags =
            |text: &str| with(text, Lang::En, |p| (p.tokens[0].is_capitalised(), p.tokens[0].is_all_caps()));
        assert_eq!(flags("word"), (false, false));
        assert_eq!(flags("Word"), (true, false));
        assert_eq!(flags("WORD"), (true, true));
        assert_eq!(flags("A"), (true, false));
        assert_eq!(flags("École"), (true, false));
        assert_eq!(flags("ÉCOLE"), (true, true));
        assert_eq!(flags("iPhone"), (false, false));
    }

    #[test]
    fn what_is_not_prose_is_masked() {
        let masked = |text: &str| -> Vec<String> {
            with(text, Lang::En, |p| {
                (0..p.tokens.len())
                    .filter(|&i| p.tokens[i].is_masked())
                    .map(|i| p.word(i).to_owned())
                    .collect()
            })
        };
        assert_eq!(
            masked("see https://a.example/b-c and `let x` or me@b.example"),
            ["https", "a", "example", "b", "c", "let", "x", "me", "b", "example"]
        );
        assert_eq!(masked("either and/or both @ home"), Vec::<String>::new());
        assert_eq!(masked("a <b>bold</b> #tag /usr/lib"), ["b", "b", "tag", "usr", "lib"]);
    }

    proptest! {
        #[test]
        fn any_text_is_cut_on_character_borders(text in "\\PC{0,80}", lang in 0usize..5) {
            with(&text, Lang::ALL[lang], |p| {
                let mut end = 0;
                for token in p.tokens {
                    assert!(token.span.start >= end && !token.span.is_empty());
                    end = token.span.end;
                    let _ = (token.span.of(p.text), token.folded(p.folded));
                }
            });
        }

        #[test]
        fn composed_and_decomposed_text_have_the_same_keys(
            text in "[a-zA-Zéèàçœñüßøأإآؤئءةىيوَُِّ '’\\-,.0-9\\n]{0,60}",
            lang in 0usize..5,
        ) {
            let keys = |text: &str| with(text, Lang::ALL[lang], |p| {
                p.tokens.iter().map(|token| (token.key, token.gap)).collect::<Vec<_>>()
            });
            prop_assert_eq!(keys(&text.nfc().collect::<String>()), keys(&text.nfd().collect::<String>()));
        }

        #[test]
        fn case_does_not_change_a_key(text in "[a-zéèàçœ ]{0,40}") {
            let keys = |text: &str| with(text, Lang::En, |p| p.tokens.iter().map(|t| t.key).collect::<Vec<_>>());
            prop_assert_eq!(keys(&text), keys(&text.to_uppercase()));
        }
    }
}
