//! Characters that wrongly decoded text is full of, seen while tokenising.
//!
//! This only decides whether a rule has to look; it may be wrong in one direction. It must be cheap,
//! because â, ç and ط are letters of the languages read here.

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
        _ => false,
    }
}

/// The same for a sign that is no letter.
#[inline]
pub(super) fn is_garbled_sign(c: char, next: Option<&u8>) -> bool {
    match c {
        '\u{FFFD}' | '\u{80}'..='\u{9F}' => true,
        '√' | '¬' | '×' | '‚' | '≈' => next.is_some_and(|&byte| byte >= 0x80),
        _ => false,
    }
}

/// Whether a character that starts with this byte could be the second half of wrongly decoded UTF-8:
/// not ASCII, and no Latin-1 letter.
#[inline]
fn is_garbled_tail(next: Option<&u8>) -> bool {
    next.is_some_and(|&byte| byte >= 0x80 && byte != 0xC3)
}
