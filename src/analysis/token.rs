//! Words and numbers, folded for comparison, with what separates them.
//!
//! Folding is lower case, NFC, typographic apostrophes made straight, and Arabic vowel signs, tatweel
//! and zero-width characters dropped; hamza and the two forms of final ya are kept, because rules
//! about spelling need them. A token carries a 64-bit key of its folded form, so that rules compare
//! words by comparing integers and look them up in lists without touching text.

use unicode_normalization::UnicodeNormalization;

use super::class::{ASCII, Class, class_of};
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
    /// A character that is the head of most wrongly decoded UTF-8 (Ã Â â Ø Ù Ð Ñ Å Ç ï ط), or U+FFFD.
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
    /// Commas that follow a letter, a digit or a space.
    pub commas: u32,
    /// Of those, the ones straight after white space.
    pub spaced_commas: u32,
    /// Full stops, exclamation and question marks.
    pub stops: u32,
    /// Of those, the ones straight after white space.
    pub spaced_stops: u32,
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
    pub folded: Vec<u8>,
    pub signs: Signs,
    pub counts: Counts,
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
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut h = (bytes.len() as u64).wrapping_mul(K);
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        h = (h.rotate_left(23) ^ u64::from_le_bytes(*chunk)).wrapping_mul(K);
    }
    let mut tail = 0u64;
    for &byte in rest {
        tail = (tail << 8) | u64::from(byte);
    }
    h = (h.rotate_left(23) ^ tail).wrapping_mul(K);
    h ^ (h >> 29)
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
    out.signs = Signs::NONE;
    out.counts = Counts::default();
    let bytes = text.as_bytes();
    let mut gap = GapState::default();
    let mut at = 0;
    let mut after_space = true;
    while at < bytes.len() {
        let byte = bytes[at];
        let (class, width) = if byte < 0x80 {
            (ASCII[byte as usize], 1)
        } else {
            let (c, width) = decode(text, at);
            note_wide_sign(c, &mut out.signs);
            (class_of(c), width)
        };
        match class {
            Class::Letter | Class::Digit | Class::Mark => {
                at = read_token(text, at, lang, gap, out);
                gap = GapState::default();
                after_space = false;
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
            Class::Hyphen => {
                gap.hyphen = true;
                after_space = false;
            }
            Class::Comma => {
                gap.comma = true;
                out.counts.commas += 1;
                if after_space && at > 0 {
                    out.counts.spaced_commas += 1;
                    out.signs.insert(Signs::SPACED_MARK);
                }
                after_space = false;
            }
            Class::Stop => {
                gap.stop = true;
                out.counts.stops += 1;
                if after_space && at > 0 {
                    out.counts.spaced_stops += 1;
                    out.signs.insert(Signs::SPACED_MARK);
                }
                after_space = false;
            }
            Class::Apostrophe => {
                gap.soft = true;
                after_space = false;
            }
            Class::Sign => {
                if byte < 0x80 {
                    out.signs.0 |= u32::from(ASCII_SIGNS[byte as usize]);
                    match byte {
                        b'"' | b'(' | b')' | b'[' | b']' => gap.soft = true,
                        b':' | b';' => {
                            gap.other = true;
                            if after_space {
                                out.signs.insert(Signs::SPACED_MARK);
                            }
                        }
                        b'&' | b'@' | b'/' | b'`' => gap.other = true,
                        _ => {
                            gap.other = true;
                            out.counts.symbols += 1;
                            if byte == b'#' && bytes.get(at + 1) == Some(&b'#') {
                                out.signs.insert(Signs::SUBWORD);
                            }
                        }
                    }
                } else {
                    let c = decode(text, at).0;
                    match c {
                        '«' | '»' | '“' | '”' | '„' | '‘' | '‹' | '›' => gap.soft = true,
                        '؛' if after_space => {
                            gap.other = true;
                            out.signs.insert(Signs::SPACED_MARK);
                        }
                        _ => gap.other = true,
                    }
                }
                after_space = false;
            }
        }
        at += width;
    }
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

#[inline]
fn note_wide_sign(c: char, signs: &mut Signs) {
    match c {
        '«' | '»' | '“' | '”' | '„' | '‹' | '›' => signs.insert(Signs::QUOTE),
        '▁' | '⁇' | '￭' | '￨' => signs.insert(Signs::SUBWORD),
        '\u{FFFD}' => signs.insert(Signs::GARBLED),
        _ => {}
    }
}

/// Reads one token that starts at `start` and pushes it; returns where it ends.
fn read_token(text: &str, start: usize, lang: Lang, gap: GapState, out: &mut Tokens) -> usize {
    let bytes = text.as_bytes();
    let fold_start = out.folded.len();
    let mut at = start;
    let mut letters = 0u32;
    let mut upper = 0u32;
    let mut upper_first = false;
    let mut flags = 0u8;
    let mut plain = true;
    let mut digit_last = false;
    // Where the token ends if what follows turns out not to belong to it.
    loop {
        // Fast path: a run of ASCII letters.
        while at < bytes.len() && bytes[at].is_ascii_alphabetic() {
            let byte = bytes[at];
            let is_upper = byte & 0x20 == 0;
            upper_first |= is_upper && letters == 0;
            upper += u32::from(is_upper);
            letters += 1;
            out.folded.push(byte | 0x20);
            at += 1;
            digit_last = false;
        }
        if at >= bytes.len() {
            break;
        }
        let byte = bytes[at];
        if byte < 0x80 {
            match byte {
                b'0'..=b'9' => {
                    out.folded.push(byte);
                    flags |= DIGITS;
                    digit_last = true;
                    at += 1;
                }
                b'\'' => {
                    if !joins_letters(text, at, 1, letters) {
                        break;
                    }
                    out.folded.push(b'\'');
                    at += 1;
                    if splits_here(lang, &out.folded[fold_start..]) {
                        break;
                    }
                }
                b'.' | b',' | b':' if digit_last && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => {
                    out.folded.push(byte);
                    at += 1;
                }
                _ => break,
            }
            continue;
        }
        let (c, width) = decode(text, at);
        match class_of(c) {
            Class::Letter => {
                match c as u32 {
                    0x620..=0x6D5 => {
                        flags |= ARABIC;
                        if c == 'ط' {
                            out.signs.insert(Signs::GARBLED);
                        }
                        out.folded.extend_from_slice(&bytes[at..at + width]);
                    }
                    code @ 0xC0..=0xFF => {
                        if matches!(c, 'Ã' | 'Â' | 'â' | 'Ø' | 'Ù' | 'Ð' | 'Ñ' | 'Å' | 'Ç' | 'ï' | 'Ú' | 'Û')
                        {
                            out.signs.insert(Signs::GARBLED);
                        }
                        let is_upper = code <= 0xDE;
                        upper_first |= is_upper && letters == 0;
                        upper += u32::from(is_upper);
                        // Upper and lower case differ in one bit here, as in ASCII; ß and ÿ have no
                        // partner in this block and keep their bits.
                        let low = if is_upper { bytes[at + 1] | 0x20 } else { bytes[at + 1] };
                        out.folded.extend_from_slice(&[bytes[at], low]);
                    }
                    _ => {
                        let is_upper = c.is_uppercase();
                        upper_first |= is_upper && letters == 0;
                        upper += u32::from(is_upper);
                        plain &= !is_upper;
                        out.folded.extend_from_slice(&bytes[at..at + width]);
                    }
                }
                letters += 1;
                digit_last = false;
            }
            Class::Digit => {
                flags |= DIGITS;
                digit_last = true;
                out.folded.extend_from_slice(&bytes[at..at + width]);
            }
            Class::Mark => plain = false,
            Class::Silent => {}
            Class::Apostrophe => {
                if !joins_letters(text, at, width, letters) {
                    break;
                }
                out.folded.push(b'\'');
                if splits_here(lang, &out.folded[fold_start..]) {
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
                out.folded.extend_from_slice(&bytes[at..at + width]);
            }
            _ => break,
        }
        at += width;
    }
    // Something that composes or that has its own lower case: fold the whole word again, properly.
    if !plain {
        out.folded.truncate(fold_start);
        fold_word(&text[start..at], &mut out.folded);
    }
    // A token must end on what belongs to it: trailing zero-width characters do not.
    let end = start + text[start..at].trim_end_matches(is_zero_width).len();
    let end = if end == start { at } else { end };
    let kind = if letters == 0 && flags & DIGITS != 0 { TokenKind::Number } else { TokenKind::Word };
    match kind {
        TokenKind::Word => out.counts.words += 1,
        TokenKind::Number => out.counts.numbers += 1,
    }
    flags |= if upper_first { UPPER_FIRST } else { 0 };
    flags |= if upper > 0 && upper == letters { UPPER_ALL } else { 0 };
    flags |= if letters == 1 { ONE_LETTER } else { 0 };
    out.counts.arabic += u32::from(flags & ARABIC != 0);
    out.counts.capitalised += u32::from(flags & UPPER_FIRST != 0);
    out.list.push(Token {
        key: hash(&out.folded[fold_start..]),
        span: Span::new(start, end),
        fold: Span::new(fold_start, out.folded.len()),
        gap: gap.gap(out.list.is_empty()),
        kind,
        flags,
    });
    at
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
fn splits_here(lang: Lang, folded: &[u8]) -> bool {
    lang == Lang::Fr && {
        let stem = &folded[..folded.len() - 1];
        ELIDED.iter().any(|elided| elided.as_bytes() == stem)
    }
}
