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
    /// Signs of code and tables: `{ } | \ = _ $ * + ~ ^ % < > #`.
    pub symbols: u32,
    /// Line breaks within the paragraph.
    pub line_breaks: u32,
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
                note_sign(class, c, after_space, bytes.get(at + 1).copied(), &mut gap, out);
                after_space = false;
            }
        }
        at += width;
    }
}

/// Takes note of a punctuation mark or symbol. `next` is the byte behind an ASCII one.
fn note_sign(
    class: Class,
    c: char,
    after_space: bool,
    next: Option<u8>,
    gap: &mut GapState,
    out: &mut Tokens,
) {
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
        }
        _ if c.is_ascii() => {
            signs.0 |= u32::from(ASCII_SIGNS[c as usize]);
            match c {
                '"' | '(' | ')' | '[' | ']' => gap.soft = true,
                ':' | ';' | '&' | '@' | '/' | '`' => gap.other = true,
                _ => {
                    gap.other = true;
                    counts.symbols += 1;
                    if c == '#' && next == Some(b'#') {
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
            '\u{FFFD}' => {
                gap.other = true;
                signs.insert(Signs::GARBLED);
            }
            _ => gap.other = true,
        },
    }
    if after_space && (matches!(class, Class::Comma | Class::Stop) || matches!(c, ':' | ';' | '؛')) {
        signs.insert(Signs::SPACED_MARK);
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
        // Fast path: a run of ASCII letters.
        let run = at;
        while at < bytes.len() && bytes[at].is_ascii_alphabetic() {
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
                match c as u32 {
                    0x620..=0x6D5 => {
                        flags |= ARABIC;
                        if c == 'ط' {
                            out.signs.insert(Signs::GARBLED);
                        }
                    }
                    code @ 0xC0..=0xFF => {
                        // à é è ê and most others pass; these are what UTF-8 looks like when it is
                        // read as something else.
                        if matches!(c, 'Ã' | 'Â' | 'â' | 'Ø' | 'Ù' | 'Ð' | 'Ñ' | 'Å' | 'Ç' | 'ï' | 'Ú' | 'Û')
                        {
                            out.signs.insert(Signs::GARBLED);
                        }
                        if code <= 0xDE {
                            folding = Folding::Apart;
                        }
                    }
                    _ => {
                        if !c.is_lowercase() {
                            folding = Folding::Apart;
                        }
                    }
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
