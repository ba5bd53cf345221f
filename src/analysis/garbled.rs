//! Characters that wrongly decoded text is full of, seen while tokenising.
//!
//! This only decides whether a rule has to look; it may be wrong in one direction. It must be cheap,
//! because â, ç and ط are letters of the languages read here.

/// For the second byte of U+00C0 to U+00FF: whether it is a small letter that [`is_garbled_letter`] never
/// calls garbled.
static LATIN_PLAIN: [bool; 64] =
    plain(0xC0, &['à', 'è', 'é', 'ê', 'ë', 'ì', 'í', 'î', 'ñ', 'ò', 'ó', 'ô', 'ö', 'ù', 'ú', 'û', 'ü']);

/// For U+0600 to U+06FF: the same for the letters of Arabic words.
static ARABIC_PLAIN: [bool; 256] = {
    let mut table = [false; 256];
    let mut code = 0x621;
    while code <= 0x64A {
        // أ آ إ ط ظ may be something else read wrongly; between ع and ف stand no letters of Arabic.
        table[code - 0x600] = !matches!(code, 0x622 | 0x623 | 0x625 | 0x637 | 0x638 | 0x63B..=0x640);
        code += 1;
    }
    table
};

const fn plain(first: usize, letters: &[char]) -> [bool; 64] {
    let mut table = [false; 64];
    let mut i = 0;
    while i < letters.len() {
        table[letters[i] as usize - first] = true;
        i += 1;
    }
    table
}

/// Whether two bytes are a letter without upper case or in lower case, that folds to itself and is no trace
/// of wrong decoding, whatever follows: most letters of French and Arabic.
#[inline]
pub(super) fn is_plain_pair(lead: u8, tail: u8) -> bool {
    let low = usize::from(tail & 0x3F);
    match lead {
        0xC3 => LATIN_PLAIN[low],
        0xD8..=0xDB => ARABIC_PLAIN[usize::from(lead & 3) << 6 | low],
        _ => false,
    }
}

/// Whether the letter `c`, followed by the bytes `rest`, could start text that was decoded wrongly.
#[inline]
pub(super) fn is_garbled_letter(c: char, rest: &[u8]) -> bool {
    let next = rest.first();
    match c {
        'Ã' | 'ٿ' => true,
        'Â' | 'Ä' | 'Å' | 'Ì' | 'Î' | 'Ï' | 'Ð' | 'Ø' | 'Ù' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'æ' | 'ç'
        | 'ï' | 'ð' | 'ÿ' | 'Ă' | 'Ĺ' | 'Ř' | 'Ů' | 'Ÿ' => is_garbled_tail(next),
        // Arabic letters of windows-1256: no word of ours has two of these in a row.
        'Ç' | 'È' | 'Ê' | 'Í' | 'Ñ' | 'Ó' | 'Ú' => next == Some(&0xC3),
        'ط' | 'ظ' | 'أ' | 'آ' | 'إ' => match rest {
            [0xC2 | 0xC5..=0xCB | 0xDA | 0xE2, ..] => true,
            [0xD9, tail, ..] => *tail >= 0xB9,
            _ => false,
        },
        'Г' | 'В' | 'Ш' | 'Щ' => matches!(next, Some(0xC2 | 0xE2)),
        'в' => rest.starts_with("Ђ".as_bytes()),
        // A ligature: no word of Russian goes on with ¬.
        'п' => rest.starts_with("¬".as_bytes()),
        _ => false,
    }
}

/// The same for a sign that is no letter.
#[inline]
pub(super) fn is_garbled_sign(c: char, next: Option<&u8>) -> bool {
    match c {
        '\u{FFFD}' | '\u{80}'..='\u{9F}' => true,
        '√' | '¬' | '×' | '‚' | '≈' => next.is_some_and(|&byte| byte >= 0x80),
        // Of DOS, where accented letters are drawings of boxes: another one behind it is a drawing.
        '┬' | '├' | '┼' | '╨' | '╤' | '╪' | '┘' => {
            next.is_some_and(|&byte| byte >= 0x80 && byte != 0xE2)
        }
        _ => false,
    }
}

/// Whether a character that starts with this byte could be the second half of wrongly decoded UTF-8:
/// not ASCII, and no Latin-1 letter.
#[inline]
fn is_garbled_tail(next: Option<&u8>) -> bool {
    next.is_some_and(|&byte| byte >= 0x80 && byte != 0xC3)
}
