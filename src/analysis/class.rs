//! What kind of character a character is, as the tokeniser sees it.
//!
//! ASCII is one table look-up; Latin and Arabic letters are range tests; everything else asks the
//! standard library, which is slow but rare in the text this tool reads.

use unicode_normalization::char::is_combining_mark;

/// The tokeniser's classes of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
    /// A letter of any script.
    Letter,
    /// A decimal digit of any script.
    Digit,
    /// A combining mark that changes its letter and composes with it under NFC.
    Mark,
    /// Part of a word that folding drops: Arabic vowel signs, tatweel, zero-width characters.
    Silent,
    /// A space of any width that does not end the line.
    Space,
    /// A line break.
    Line,
    /// ' and its typographic forms.
    Apostrophe,
    /// A hyphen that can join two words.
    Hyphen,
    /// A comma, Latin or Arabic.
    Comma,
    /// A mark that ends a sentence.
    Stop,
    /// Any other sign.
    Sign,
}

const fn ascii_class(byte: u8) -> Class {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
        b'0'..=b'9' => Class::Digit,
        b'\n' | b'\r' | 0x0b | 0x0c => Class::Line,
        b' ' | b'\t' => Class::Space,
        b'\'' => Class::Apostrophe,
        b'-' => Class::Hyphen,
        b',' => Class::Comma,
        b'.' | b'!' | b'?' => Class::Stop,
        _ => Class::Sign,
    }
}

/// The class of every ASCII character.
pub(crate) static ASCII: [Class; 128] = {
    let mut table = [Class::Sign; 128];
    let mut i = 0;
    while i < 128 {
        table[i] = ascii_class(i as u8);
        i += 1;
    }
    table
};

/// The class of every character of the Arabic block, U+0600 to U+06FF.
static ARABIC: [Class; 256] = {
    let mut table = [Class::Sign; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = match 0x600 + i {
            0x653..=0x655 => Class::Mark,
            0x640 | 0x64B..=0x652 | 0x656..=0x65F | 0x670 => Class::Silent,
            0x6D6..=0x6DC | 0x6DF..=0x6E8 | 0x6EA..=0x6ED => Class::Silent,
            0x660..=0x669 | 0x6F0..=0x6F9 => Class::Digit,
            0x60C => Class::Comma,
            0x61F | 0x6D4 => Class::Stop,
            0x61C => Class::Silent,
            0x620..=0x64A | 0x66E..=0x6D3 | 0x6D5 | 0x6EE | 0x6EF | 0x6FA..=0x6FF => Class::Letter,
            _ => Class::Sign,
        };
        i += 1;
    }
    table
};

/// The class of any character.
#[inline]
pub(crate) fn class_of(c: char) -> Class {
    match c as u32 {
        code @ 0..=0x7F => ASCII[code as usize],
        0xC0..=0x24F if !matches!(c, '×' | '÷') => Class::Letter,
        code @ 0x600..=0x6FF => ARABIC[code as usize - 0x600],
        _ => rare_class_of(c),
    }
}

fn rare_class_of(c: char) -> Class {
    match c as u32 {
        0xA1..=0xA9 | 0xAB | 0xAC | 0xAE..=0xB1 | 0xB4 | 0xB6..=0xB8 | 0xBB..=0xBF | 0xD7 | 0xF7 => {
            Class::Sign
        }
        0x300..=0x36F => Class::Mark,
        0x2026 => Class::Stop,
        0xA0 | 0x1680 | 0x2000..=0x200A | 0x202F | 0x205F | 0x3000 => Class::Space,
        0x85 | 0x2028 | 0x2029 => Class::Line,
        0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0x2066..=0x2069 | 0xFEFF => {
            Class::Silent
        }
        0x2019 | 0x2BC => Class::Apostrophe,
        0x2010 | 0x2011 => Class::Hyphen,
        0x2012..=0x203F | 0x20A0..=0x20BF | 0x2190..=0x245F | 0x2500..=0x2BFF => Class::Sign,
        _ if c.is_alphabetic() => Class::Letter,
        _ if c.is_numeric() => Class::Digit,
        _ if is_combining_mark(c) => Class::Mark,
        _ => Class::Sign,
    }
}

/// Latin letters, for [`script_of`].
pub(super) const LATIN: u8 = 1;
/// Arabic letters, for [`script_of`].
pub(super) const ARABIC_SCRIPT: u8 = 2;
const GREEK: u8 = 4;
const CYRILLIC: u8 = 8;

/// The script of a letter as a bit; none for scripts that no rule tells apart, and for the micro and ohm signs.
pub(super) fn script_of(c: char) -> u8 {
    match c as u32 {
        0xB5 | 0x2126 => 0,
        0x41..=0x24F | 0x1E00..=0x1EFF | 0xFB00..=0xFB06 => LATIN,
        0x370..=0x3FF | 0x1F00..=0x1FFF => GREEK,
        0x400..=0x52F => CYRILLIC,
        0x600..=0x6FF | 0x750..=0x77F | 0x8A0..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => ARABIC_SCRIPT,
        _ => 0,
    }
}

/// Whether `c` can be part of a word: a letter, a digit, or a mark on one. Unlike
/// [`char::is_alphanumeric`], it takes composed and decomposed text alike.
pub(crate) fn is_word_char(c: char) -> bool {
    matches!(class_of(c), Class::Letter | Class::Digit | Class::Mark | Class::Silent)
}
