//! What each character of the Basic Multilingual Plane means to the folding, as one table.
//!
//! The decision to know: the table is computed from Unicode's own decompositions at first use (a
//! few milliseconds) rather than written out, so that NFC and NFD agree by construction.

use std::sync::LazyLock;

use unicode_normalization::char::{decompose_canonical, decompose_compatible, is_combining_mark};

use super::lexicon;

/// The part a character plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Kind {
    /// Not a letter: ends a word.
    Separator,
    /// A Latin letter, with or without an accent.
    Latin,
    /// A combining accent.
    Mark,
    /// A letter of Modern Standard Arabic.
    Arabic,
    /// A letter of another language in Arabic script.
    ArabicForeign,
    /// A letter for a foreign sound that Arabic dialects write too: گ پ ڤ چ ڨ.
    ArabicLoan,
    /// ی and ک, which Persian keyboards give for ي and ك.
    ArabicPersian,
    /// Hamza or madda above or below, written apart from its letter.
    ArabicMark,
    /// Leaves no trace: vowel signs, tatweel, soft hyphen, joiners.
    Dropped,
    /// A letter of another script.
    OtherLetter,
}

use Kind::{
    Arabic, ArabicForeign, ArabicLoan, ArabicMark, ArabicPersian, Dropped, Latin, Mark, OtherLetter,
    Separator,
};

/// Kind, folded byte, second byte: for Latin the accent (0 for none), for Arabic whether it is one
/// of the letters that Persian and Urdu do not write.
type Entry = (Kind, u8, u8);

/// The table, by code point.
pub(super) struct Table(Vec<Entry>);

/// The table, computed at the first call.
pub(super) fn table() -> &'static Table {
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        Table((0..=0xFFFF_u32).map(|code| char::from_u32(code).map_or((Separator, 0, 0), classify)).collect())
    });
    &TABLE
}

impl Table {
    /// The character at `bytes[at]`, a boundary of valid UTF-8 text: kind, folded byte, second byte,
    /// and its width in bytes.
    #[inline]
    pub(super) fn character(&self, bytes: &[u8], at: usize) -> (Kind, u8, u8, usize) {
        let tail = |n: usize| u32::from(bytes[at + n] & 0x3F);
        let first = u32::from(bytes[at]);
        let (code, width) = match first {
            0xC0..0xE0 => ((first & 0x1F) << 6 | tail(1), 2),
            0xE0..0xF0 => ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3),
            0..0xC0 => (first, 1),
            _ => ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4),
        };
        if let Some(&(kind, one, two)) = self.0.get(code as usize) {
            return (kind, one, two, width);
        }
        let letter = match code {
            // Styled Latin letters of mathematics carry too little language to be a script of their own.
            0x1D400..=0x1D7FF => false,
            _ => char::from_u32(code).is_some_and(|c| c.is_alphabetic() && !is_combining_mark(c)),
        };
        (if letter { OtherLetter } else { Separator }, 0, 0, width)
    }
}

/// A letter and the hamza or madda after it, joined; with the change in the number of letters that
/// only Arabic writes.
pub(super) fn join_hamza(letter: u8, mark: u8) -> Option<(u8, i32)> {
    let (from, to, change) = match (letter, mark) {
        (ALEF, MADDA) => ('ا', 'آ', 0),
        (ALEF, ABOVE) => ('ا', 'أ', 1),
        (ALEF, BELOW) => ('ا', 'إ', 1),
        (WAW, ABOVE) => ('و', 'ؤ', 0),
        (YEH, ABOVE) => ('ي', 'ئ', -1),
        _ => return None,
    };
    debug_assert_eq!(arabic_byte(from as u32), letter);
    Some((arabic_byte(to as u32), change))
}

/// [`lexicon::ACCENT`] for an accented letter that French does not write, else 0.
#[inline]
pub(super) fn foreign_accent(letter: u8, mark: u8) -> u8 {
    let french = match mark {
        ACUTE => letter == b'e',
        GRAVE => matches!(letter, b'a' | b'e' | b'u'),
        CIRCUMFLEX => matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u'),
        DIAERESIS => matches!(letter, b'e' | b'i' | b'u'),
        CEDILLA => letter == b'c',
        LIGATURE => matches!(letter, b'a' | b'o'),
        _ => false,
    };
    if french { 0 } else { lexicon::ACCENT }
}

/// The accents of French, as [`accent`] numbers them.
const GRAVE: u8 = 1;
const ACUTE: u8 = 2;
const CIRCUMFLEX: u8 = 3;
const DIAERESIS: u8 = 8;
const CEDILLA: u8 = 15;
/// Not an accent: what makes æ of a and œ of o.
const LIGATURE: u8 = 20;

const MADDA: u8 = 1;
const ABOVE: u8 = 2;
const BELOW: u8 = 3;
const ALEF: u8 = arabic_byte('ا' as u32);
const WAW: u8 = arabic_byte('و' as u32);
const YEH: u8 = arabic_byte('ي' as u32);

const fn arabic_byte(code: u32) -> u8 {
    match code {
        0x620..=0x64A => (0x80 + (code - 0x620)) as u8,
        // 85 bytes are left for a hundred letters and more; a clash among them costs nothing.
        _ => (0xAB + (code % 85)) as u8,
    }
}

fn classify(c: char) -> Entry {
    let code = c as u32;
    match code {
        0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFEFF | 0xFE00..=0xFE0F => {
            (Dropped, 0, 0)
        }
        0x640 => (Dropped, 0, 0),
        0x653 => (ArabicMark, 0, MADDA),
        0x654 => (ArabicMark, 0, ABOVE),
        0x655 => (ArabicMark, 0, BELOW),
        // Vowels and trailing consonants of Korean written as single letters.
        0x1160..=0x11FF => (Dropped, 0, 0),
        0x620..=0x64A => {
            let only = matches!(c, 'ة' | 'ي' | 'ك' | 'ى' | 'أ' | 'إ');
            (Arabic, arabic_byte(code), u8::from(only))
        }
        0x671 => (Arabic, ALEF, 0),
        0x6CC => (ArabicPersian, YEH, 0),
        0x6A9 => (ArabicPersian, arabic_byte('ك' as u32), 0),
        // A letter of Sindhi alone, which has others of its own in every sentence. Elsewhere it is Arabic
        // whose و, ف or ك a conversion lost.
        0x67F => (Arabic, arabic_byte('و' as u32), 0),
        0x6AF | 0x67E | 0x6A4 | 0x686 | 0x6A8 => (ArabicLoan, arabic_byte(code), 0),
        0x66E..=0x6D5 | 0x6EE..=0x6EF | 0x6FA..=0x6FF | 0x750..=0x77F | 0x8A0..=0x8C7
            if c.is_alphabetic() =>
        {
            // ۀ, ۂ and ۓ decompose into their letter and a hamza, which is then not joined.
            let mut base = code;
            decompose_canonical(c, |part| {
                if !is_combining_mark(part) {
                    base = part as u32;
                }
            });
            (ArabicForeign, arabic_byte(base), 0)
        }
        0xFB50..=0xFDFF | 0xFE70..=0xFEFC => {
            let mut entry = None;
            decompose_compatible(c, |part| {
                if entry.is_none() && matches!(part as u32, 0x620..=0x6FF) {
                    entry = Some(classify(part));
                }
            });
            entry.unwrap_or((Separator, 0, 0))
        }
        _ if is_combining_mark(c) => match accent(code) {
            0 => (Dropped, 0, 0),
            mark => (Mark, 0, mark),
        },
        // Two thirds of the table: Chinese and Korean, which need no look-up.
        0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3 => (OtherLetter, 0, 0),
        0xAA | 0xBA | 0x2B0..=0x2FF => (Separator, 0, 0),
        _ if c.is_alphabetic() => classify_letter(c),
        _ => (Separator, 0, 0),
    }
}

fn classify_letter(c: char) -> Entry {
    // Letters of Latin script that Unicode does not decompose: the nearest letter and a mark of
    // their own.
    let whole = match c.to_lowercase().next().unwrap_or(c) {
        'æ' => Some((b'a', LIGATURE)),
        'œ' => Some((b'o', LIGATURE)),
        'ß' => Some((b's', LIGATURE)),
        'ŋ' => Some((b'n', LIGATURE)),
        'ø' => Some((b'o', 21)),
        'đ' | 'ɖ' => Some((b'd', 21)),
        'ł' => Some((b'l', 21)),
        'ħ' => Some((b'h', 21)),
        'ı' => Some((b'i', 21)),
        'ð' => Some((b'd', 22)),
        'þ' => Some((b't', 22)),
        'ə' => Some((b'e', 22)),
        _ => None,
    };
    if let Some((base, mark)) = whole {
        return (Latin, base, mark);
    }
    let mut base = c;
    let mut mark = 0;
    // The ligatures fi and fl have only a compatibility decomposition.
    let ligature = matches!(c as u32, 0xFB00..=0xFB06);
    let mut part_seen = |part: char| {
        if part.is_ascii_alphabetic() && !base.is_ascii_alphabetic() {
            base = part;
        } else {
            mark = mark.max(accent(part as u32));
        }
    };
    if ligature {
        decompose_compatible(c, &mut part_seen);
    } else {
        decompose_canonical(c, &mut part_seen);
    }
    if base.is_ascii_alphabetic() {
        return (Latin, base.to_ascii_lowercase() as u8, mark);
    }
    match c as u32 {
        0xC0..=0x24F | 0x250..=0x2AF | 0x1E00..=0x1EFF | 0x2C60..=0x2C7F | 0xA720..=0xA7FF => {
            (Latin, b'x', 23)
        }
        _ => (OtherLetter, 0, 0),
    }
}

/// The byte of a combining accent, 1 to 19; 0 for what is no accent of Latin letters.
fn accent(code: u32) -> u8 {
    match code {
        0x300 => GRAVE,
        0x301 => ACUTE,
        0x302 => CIRCUMFLEX,
        0x303 => 4,
        0x304 => 5,
        0x306 => 6,
        0x307 => 7,
        0x308 => DIAERESIS,
        0x309 => 9,
        0x30A => 10,
        0x30B => 11,
        0x30C => 12,
        0x31B => 13,
        0x323 => 14,
        // Romanian writes a comma, Turkish a cedilla, and fonts and keyboards mix them up.
        0x326 | 0x327 => CEDILLA,
        0x328 => 16,
        0x305..=0x36F => 17,
        _ => 0,
    }
}
