//! Whether an English word begins with a vowel or a consonant as it is spoken.
//!
//! The answer is `None` wherever speakers differ or the spelling does not tell (*herb*, *historic*, *FAQ*,
//! most foreign names): rules about articles say nothing there. The lists are of common knowledge about
//! English spelling, made for this program.

/// What a word begins with when it is said aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sound {
    /// *an hour*, *an 8-year-old*, *an MP*
    Vowel,
    /// *a house*, *a university*, *a 7-year-old*, *a BBC programme*
    Consonant,
}

use Sound::{Consonant, Vowel};

/// The first sound of a word, as it is `written` and `folded`. `is_compound`: whether a hyphen follows.
pub(crate) fn sound_of(written: &str, folded: &str, is_compound: bool) -> Option<Sound> {
    let first = written.chars().next()?;
    if first.is_ascii_digit() {
        return number(written);
    }
    if !first.is_ascii_alphabetic() || written.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let upper = written.chars().take_while(char::is_ascii_uppercase).count();
    match written.len() {
        1 if is_compound => Some(letter(first)),
        1 => None,
        _ if upper > 1 => acronym(&written[..upper]),
        _ if upper == 0 && written[1..].contains(char::is_uppercase) => None,
        // *OneDrive* begins as *one* does. The folded form may be shorter: an apostrophe is one byte there.
        _ => word(folded.get(..hump(written)).unwrap_or(folded), upper == 1),
    }
}

/// Length of the first part of a name in capitals and small letters.
fn hump(written: &str) -> usize {
    written.bytes().skip(1).position(|byte| byte.is_ascii_uppercase()).map_or(written.len(), |at| at + 1)
}

/// *a 7*, *an 8*, *an 11*, *an 18,000*; a fraction and a number of four digits that begins with 11 or 18
/// can be read in two ways.
fn number(written: &str) -> Option<Sound> {
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    match (&written[..digits], digits) {
        (number, _) if number.starts_with('8') => Some(Vowel),
        ("11" | "18", _) => Some(Vowel),
        (number, 4) if number.starts_with("11") || number.starts_with("18") => None,
        (number, _) if number.starts_with('0') || number == "1" => None,
        _ => Some(Consonant),
    }
}

/// The name of a letter.
fn letter(letter: char) -> Sound {
    if "aefhilmnorsx".contains(letter.to_ascii_lowercase()) { Vowel } else { Consonant }
}

/// Letters in a row, which are spelt out or read as a word.
fn acronym(letters: &str) -> Option<Sound> {
    let bytes = letters.as_bytes();
    let is_read_as_word = letters.len() > 3;
    match bytes[0] {
        b'A' | b'I' => Some(Vowel),
        b'E' if letters.starts_with("EU") && is_read_as_word => None,
        b'O' if letters.starts_with("ON") || letters.starts_with("OU") => None,
        b'E' | b'O' => Some(Vowel),
        b'U' if SPELT_U.contains(&letters) => Some(Consonant),
        b'U' => None,
        b'B' | b'C' | b'D' | b'G' | b'J' | b'K' | b'P' | b'Q' | b'T' | b'V' | b'W' | b'Z' => Some(Consonant),
        b'Y' => None,
        // F H L M N R S X have names that begin with a vowel, and sounds that do not.
        _ if SPELT.contains(&letters) => Some(Vowel),
        // *sequel* to some.
        _ if letters == "SQL" => None,
        _ => (letters.len() < 6 && !letters.contains(['A', 'E', 'I', 'O', 'U', 'Y'])).then_some(Vowel),
    }
}

/// Acronyms in U that begin as *you* does.
const SPELT_U: &[&str] = &[
    "UAE", "UCLA", "UEFA", "UFO", "UHF", "UI", "UK", "UN", "UNDP", "UNESCO", "UNHCR", "UNICEF", "US", "USA",
    "USAID", "USB", "USSR", "UV", "UX",
];

/// Acronyms with a vowel that are spelt out all the same.
const SPELT: &[&str] = &[
    "FBI", "FIR", "HIV", "IRA", "LPGA", "MBA", "MI", "MIT", "MOT", "MRI", "NBA", "NCAA", "NEA", "NGO", "NRA",
    "NSA", "NYPD", "NYU", "RAF", "RPI", "SOS", "SUV",
];

fn word(word: &str, is_name: bool) -> Option<Sound> {
    if !word.is_ascii() {
        return None;
    }
    let is = |list: &[&str]| list.iter().any(|start| word.starts_with(start));
    match word.as_bytes()[0] {
        b'a' => Some(Vowel),
        b'e' if word == "eu" => None,
        b'e' if word.starts_with("euler") => Some(Vowel),
        b'e' if word.starts_with("eu") || matches!(word, "ewe" | "ewes" | "ewer") => Some(Consonant),
        b'e' if word.starts_with("ew") => None,
        b'e' => Some(Vowel),
        b'i' if is_name && matches!(word.as_bytes().get(1), Some(b'a' | b'e' | b'o' | b'u')) => None,
        b'i' => Some(Vowel),
        b'o' if ONE.contains(&word) => Some(Consonant),
        b'o' if word.starts_with("oui")
            || (is_name && (word.starts_with("oua") || word.starts_with("oax"))) =>
        {
            None
        }
        b'o' => Some(Vowel),
        b'u' if is(YOU) && !is(NOT_YOU) => Some(Consonant),
        b'u' if is(UNDER) => Some(Vowel),
        b'u' => None,
        // *houri*, *hourrah*
        b'h' if word.starts_with("houri") || word.starts_with("hourr") => Some(Consonant),
        b'h' if is(SILENT_H) => (!is_name || !word.starts_with("honor")).then_some(Vowel),
        b'h' if is(WEAK_H) => None,
        // *yttrium*, *Yves*; *hmm*
        b'y' | b'h' if !matches!(word.as_bytes().get(1), Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'y')) => {
            None
        }
        b'y' | b'h' => Some(Consonant),
        _ => is_pronounceable(word).then_some(Consonant),
    }
}

/// Words that begin with the sound of *won*.
const ONE: &[&str] = &["one", "ones", "one's", "once", "oneself", "oneness", "onetime", "onesie", "onesies"];

/// Beginnings that sound as *you* does.
const YOU: &[&str] = &[
    "ubiq", "ufo", "ugand", "ukrain", "ukul", "unanim", "unary", "uni", "uranium", "uranus", "urea",
    "ureter", "urethr", "urin", "urolog", "uruguay", "usab", "usag", "use", "using", "usu", "usur", "utah",
    "utens", "uter", "util", "utop", "uvul", "uyghur", "uighur",
];

/// Beginnings with *un-* before an i: *unimportant* is none of [`YOU`].
const NOT_YOU: &[&str] = &["unide", "unill", "unim", "unin", "uniro", "uniss"];

/// Beginnings with a short u.
const UNDER: &[&str] = &[
    "ugl", "ulcer", "ulster", "ult", "umb", "umpire", "umpteen", "unab", "unac", "unad", "unaf", "unag",
    "unal", "unam", "unann", "unans", "unap", "unar", "unas", "unat", "unau", "unav", "unaw", "unb", "unc",
    "und", "une", "unf", "ung", "unh", "unide", "unill", "unim", "unin", "unj", "unk", "unl", "unm", "unn",
    "uno", "unp", "unq", "unr", "uns", "unt", "unu", "unv", "unw", "uny", "up", "urb", "urg", "urn", "usher",
    "utm", "utt", "uzbek",
];

/// Beginnings with a silent h.
const SILENT_H: &[&str] = &["hour", "honest", "honor", "honour", "heir"];

/// Beginnings with an h that some speakers drop, or dropped in the past.
const WEAK_H: &[&str] = &[
    "habit", "haiti", "hallucin", "harang", "harmon", "hawai", "hegemon", "helle", "herb", "hered", "hermet",
    "hero", "hiatus", "hibern", "hilar", "hispan", "histor", "histri", "homage", "homer", "homoeo",
    "horizon", "horrend", "horrif", "hors", "hospit", "hostil", "hotel", "human", "humbl", "humil", "humor",
    "humour", "hundred", "hydr", "hyp", "hyst",
];

/// Whether a word has a vowel and its first two letters can begin an English syllable: *mba* and *rpm* are
/// spelt out.
fn is_pronounceable(word: &str) -> bool {
    let bytes = word.as_bytes();
    let vowel = |byte: &u8| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let Some(second) = bytes.get(1) else { return false };
    if !bytes.iter().any(vowel) {
        return false;
    }
    vowel(second)
        || match bytes[0] {
            b'f' => matches!(second, b'l' | b'r'),
            b'm' => *second == b'c',
            b'r' => *second == b'h',
            b's' => matches!(second, b'c' | b'k' | b'l' | b'm' | b'n' | b'p' | b'q' | b't' | b'w' | b'h'),
            b'l' | b'n' | b'x' => false,
            _ => true,
        }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{NOT_YOU, ONE, SILENT_H, SPELT, SPELT_U, Sound, UNDER, WEAK_H, YOU, sound_of};

    #[test]
    fn the_lists_have_no_duplicates() {
        for list in [NOT_YOU, ONE, SILENT_H, SPELT, SPELT_U, UNDER, WEAK_H, YOU] {
            assert_eq!(list.iter().collect::<HashSet<_>>().len(), list.len());
        }
    }

    #[test]
    fn a_folded_form_may_be_shorter_than_the_word() {
        assert_eq!(sound_of("tinker’s", "tinker's", false), Some(Sound::Consonant));
        assert_eq!(sound_of("actor’s", "actor's", false), Some(Sound::Vowel));
    }

    fn sound(word: &str) -> Option<Sound> {
        sound_of(word, &word.to_lowercase(), false)
    }

    #[test]
    fn spelling_hides_a_vowel() {
        for word in
            ["hour", "heiress", "honourable", "8", "11", "18,000", "80s", "MP", "FBI", "MSc", "EU", "unin"]
        {
            assert_eq!(sound(word), Some(Sound::Vowel), "{word}");
        }
    }

    #[test]
    fn spelling_hides_a_consonant() {
        for word in [
            "university",
            "European",
            "one",
            "useful",
            "Ukrainian",
            "UN",
            "BBC",
            "OneDrive",
            "7",
            "110",
            "eulogy",
        ] {
            assert_eq!(sound(word), Some(Sound::Consonant), "{word}");
        }
    }

    #[test]
    fn what_speakers_differ_in_has_no_answer() {
        for word in
            ["historic", "herb", "FAQ", "SQL", "LAN", "1848", "0.5", "mp3", "URL", "iPhone", "rpm", "Ouidah"]
        {
            assert_eq!(sound(word), None, "{word}");
        }
    }
}
