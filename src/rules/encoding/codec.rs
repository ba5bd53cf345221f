//! Wrong decodings undone: which bytes a stretch of text was, and what they meant as UTF-8.
//!
//! Nothing here is a list of known bad sequences. A character is turned back into the byte it would
//! have been in a legacy encoding, and only a run of such bytes that is one well-formed UTF-8 sequence
//! of a plausible character counts: so *São*, *Ångström* and *«à»* give nothing at all.

use std::sync::LazyLock;

use encoding_rs::{MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};

/// An encoding that UTF-8 is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Codec {
    /// windows-1252 and ISO 8859-1 together: real damage mixes the two.
    Western,
    /// windows-1256.
    Arabic,
    /// MacRoman.
    Mac,
    /// windows-1250.
    Central,
    /// windows-1251.
    Cyrillic,
    /// Code page 850, of DOS in Western Europe.
    Dos,
    /// Code page 437, of DOS in America.
    DosUs,
}

impl Codec {
    /// All, the commonest first.
    pub(super) const ALL: [Self; 7] =
        [Self::Western, Self::Arabic, Self::Mac, Self::Central, Self::Cyrillic, Self::Dos, Self::DosUs];

    /// The characters of the bytes from 0x80 on.
    fn upper_half(self) -> Vec<char> {
        let encoding = match self {
            Self::Western => WINDOWS_1252,
            Self::Arabic => WINDOWS_1256,
            Self::Mac => MACINTOSH,
            Self::Central => WINDOWS_1250,
            Self::Cyrillic => WINDOWS_1251,
            Self::Dos => return CODE_PAGE_850.chars().collect(),
            Self::DosUs => return CODE_PAGE_437.chars().collect(),
        };
        (0x80..=0xFFu8)
            .map(|byte| encoding.decode_without_bom_handling(&[byte]).0.chars().next().unwrap_or('\u{FFFD}'))
            .collect()
    }
}

/// The upper half of code page 850, which the Encoding Standard leaves out.
const CODE_PAGE_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
    ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}";
/// The same of code page 437.
const CODE_PAGE_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧\
    ╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}";

/// The byte that a character is in each codec; 0 where it has none above ASCII.
pub(super) type Bytes = [u8; Codec::ALL.len()];

/// Every character that is a byte above ASCII in one of the codecs.
struct AllBytes {
    /// Sorted.
    list: Vec<(char, Bytes)>,
    /// Of characters up to Arabic ones, the place in the list from 1, or 0: in Arabic text every letter is asked about.
    near: Vec<u16>,
}

/// The first character that is looked for in the list.
const FAR: usize = 0x700;

static BYTES: LazyLock<AllBytes> = LazyLock::new(|| {
    let mut table: std::collections::BTreeMap<char, Bytes> = std::collections::BTreeMap::new();
    for codec in Codec::ALL {
        for (byte, c) in (0x80..=0xFFu8).zip(codec.upper_half()) {
            if c != '\u{FFFD}' {
                table.entry(c).or_default()[codec as usize] = byte;
            }
        }
    }
    for c in '\u{80}'..='\u{9F}' {
        table.entry(c).or_default()[Codec::Western as usize] = c as u8;
    }
    let list: Vec<_> = table.into_iter().collect();
    let mut near = vec![0; FAR];
    for (place, (c, _)) in (1..).zip(&list).filter(|(_, (c, _))| (*c as usize) < FAR) {
        near[*c as usize] = place;
    }
    AllBytes { list, near }
});

/// The bytes of `c` in all codecs, if it has one in any.
pub(super) fn bytes_of(c: char) -> Option<&'static Bytes> {
    let AllBytes { list, near } = &*BYTES;
    let place = match near.get(c as usize) {
        Some(0) => return None,
        Some(place) => usize::from(*place) - 1,
        None => list.binary_search_by_key(&c, |entry| entry.0).ok()?,
    };
    list.get(place).map(|entry| &entry.1)
}

/// What a repaired character is, and so how much the repair proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A letter or sign of Latin-1.
    Latin,
    /// An accent that follows its letter, as decomposed text writes it.
    Accent,
    /// Another Latin letter: *œ*, *š*, *ế*.
    LatinExtended,
    /// Quotation marks, dashes, currency signs, arrows, the byte order mark.
    Sign,
    /// A letter, vowel sign, digit or mark of Arabic as Arab countries write it.
    Arabic,
    /// Greek, Cyrillic or Hebrew.
    Foreign,
    /// A picture.
    Emoji,
    /// Any other script: plausible only in a longer run.
    Far,
}

fn kind_of(c: char) -> Option<Kind> {
    Some(match c as u32 {
        0xA0..=0xFF => Kind::Latin,
        0x300..=0x328 => Kind::Accent,
        0x100..=0x17F | 0x1A0..=0x1B4 | 0x218..=0x21B | 0x1E00..=0x1EFF | 0xFB00..=0xFB04 => {
            Kind::LatinExtended
        }
        0x2009..=0x2044
        | 0x20A0..=0x20BF
        | 0x2116..=0x2126
        | 0x2190..=0x21FF
        | 0x2200..=0x22FF
        | 0x25A0..=0x27BF
        | 0xFEFF
        | 0xFFFD => Kind::Sign,
        0x60C | 0x61B | 0x61F | 0x621..=0x63A | 0x640..=0x652 | 0x660..=0x66C | 0x670 => Kind::Arabic,
        0x67E | 0x686 | 0x6A4 | 0x6AF | 0xFDF2 | 0xFDFA..=0xFDFD | 0xFE80..=0xFEFC => Kind::Arabic,
        0x386..=0x3CE | 0x400..=0x45F | 0x490 | 0x491 | 0x5D0..=0x5EA => Kind::Foreign,
        0x1F000..=0x1FAFF => Kind::Emoji,
        0x900..=0x1CFF | 0x3000..=0x9FFF | 0xAC00..=0xD7A3 => Kind::Far,
        _ => return None,
    })
}

/// One UTF-8 sequence taken for characters of a legacy encoding.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// One past its last byte in the damaged text.
    pub end: usize,
    /// The character it was.
    pub meant: char,
    /// What that is.
    pub kind: Kind,
    /// Its second character as it stands.
    pub second: char,
    /// Whether one of its characters after the first does not follow a letter in edited text.
    pub strong: bool,
}

/// The piece of `codec` that starts at byte `at`.
pub(super) fn piece_at(text: &str, at: usize, codec: Codec) -> Option<Piece> {
    let mut chars = text[at..].chars();
    let first = chars.next()?;
    let lead = bytes_of(first)?[codec as usize];
    let (more, mut code) = match lead {
        0xC2..=0xDF => (1, u32::from(lead & 0x1F)),
        0xE0..=0xEF => (2, u32::from(lead & 0x0F)),
        0xF0..=0xF4 => (3, u32::from(lead & 0x07)),
        _ => return None,
    };
    let mut end = at + first.len_utf8();
    let mut strong = false;
    let mut second = None;
    for _ in 0..more {
        let c = chars.next()?;
        let byte = bytes_of(c)?[codec as usize];
        if !(0x80..=0xBF).contains(&byte) {
            return None;
        }
        code = (code << 6) | u32::from(byte & 0x3F);
        strong |= !follows_a_letter(c);
        second = second.or(Some(c));
        end += c.len_utf8();
    }
    let overlong = (more == 2 && code < 0x800) || (more == 3 && code < 0x1_0000);
    let meant = char::from_u32(code).filter(|_| !overlong)?;
    Some(Piece { end, meant, kind: kind_of(meant)?, second: second?, strong })
}

/// Whether edited text has `c` straight behind a letter: closing marks, dashes, letters.
fn follows_a_letter(c: char) -> bool {
    (c.is_alphabetic() && !('\u{2C6}'..='\u{2DD}').contains(&c))
        || matches!(c, '…' | '’' | '‘' | '”' | '“' | '»' | '«' | '›' | '‹' | '–' | '—' | '•' | '·' | '´')
        || matches!(c, '™' | '®' | '©' | '°' | '¹' | '²' | '³' | '\u{A0}' | '،' | '؛' | '؟')
        || matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}')
}

/// The Arabic letter or vowel sign that a Latin-1 letter was in windows-1256.
pub(super) fn arabic_of(c: char) -> Option<char> {
    if !('À'..='ÿ').contains(&c) {
        return None;
    }
    // windows-1256 read as windows-1252: the byte is the Latin-1 code.
    let byte = u32::from(c) as u8;
    let entry = BYTES.list.iter().find(|entry| entry.1[Codec::Arabic as usize] == byte)?;
    matches!(entry.0, '\u{621}'..='\u{63A}' | '\u{640}'..='\u{652}').then_some(entry.0)
}

/// `damaged` as it was meant, when every part of it could be turned back.
pub(super) fn repair(damaged: &str) -> Option<String> {
    let mut text = damaged.to_owned();
    let mut changed = false;
    // Text is decoded wrongly twice, seldom three times.
    for _ in 0..3 {
        // The codec that explains most of it; the first of several.
        let tries = Codec::ALL.into_iter().rev().filter_map(|codec| undo(&text, codec));
        let Some((_, better)) = tries.max_by_key(|(pieces, _)| *pieces) else { break };
        text = better;
        changed = true;
    }
    if let Some(better) = undo_controls(&text) {
        text = better;
        changed = true;
    }
    // Alone it is no Arabic word, but à; see below.
    if !changed
        && text != "Ã"
        && let Some(arabic) = undo_arabic(&text)
    {
        return Some(arabic);
    }
    // à is Ã and a no-break space, which other programs make a plain one.
    if text.ends_with('Ã') {
        text.pop();
        text.push('à');
        changed = true;
    }
    let rest = |c| matches!(c, 'Ã' | 'Â' | 'Ø' | 'Ù' | 'Ð' | '\u{FFFD}' | 'ٿ' | '\u{80}'..='\u{9F}');
    (changed && !text.contains(rest) && !text.contains("â€")).then_some(text)
}

/// How many pieces of `codec` there are in `text`, and the text with them turned back; `None` when there
/// is none.
fn undo(text: &str, codec: Codec) -> Option<(usize, String)> {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let mut pieces = 0;
    while let Some(c) = text[at..].chars().next() {
        if !c.is_ascii()
            && let Some(piece) = piece_at(text, at, codec)
        {
            out.push(piece.meant);
            at = piece.end;
            pieces += 1;
        } else {
            out.push(c);
            at += c.len_utf8();
        }
    }
    (pieces > 0).then_some((pieces, out))
}

/// `text` with its C1 controls read as windows-1252; `None` where one may be a letter of MacRoman
/// (*gr\x89ce*, *tur\x92stico*).
fn undo_controls(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut found = false;
    for (at, c) in text.char_indices() {
        if !is_control(c) {
            out.push(c);
            continue;
        }
        found = true;
        let inside = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        let between = inside(before.chars().next_back()) && inside(after.chars().next());
        out.push(match c {
            '\u{92}' if between => {
                let letters = |text: &str| text.chars().count();
                let elided = letters(before) <= 2 || before.ends_with("qu") || before.ends_with("jourd");
                if !elided && letters(after) > 2 {
                    return None;
                }
                '’'
            }
            '\u{8C}' => 'Œ',
            '\u{9C}' => 'œ',
            _ if between => return None,
            '\u{80}' => '€',
            '\u{85}' => '…',
            '\u{91}' => '‘',
            '\u{92}' => '’',
            '\u{93}' => '“',
            '\u{94}' => '”',
            '\u{95}' => '•',
            '\u{96}' => '–',
            '\u{97}' => '—',
            '\u{99}' => '™',
            _ => return None,
        });
    }
    found.then_some(out)
}

/// Whether `c` is a C1 control: a byte of windows-1252 read as ISO 8859-1.
pub(super) fn is_control(c: char) -> bool {
    ('\u{80}'..='\u{9F}').contains(&c)
}

fn undo_arabic(text: &str) -> Option<String> {
    text.chars().map(arabic_of).collect()
}

#[cfg(test)]
mod tests {
    use super::{BYTES, Codec, bytes_of, repair};

    #[test]
    fn every_codec_has_a_character_for_each_byte() {
        for codec in Codec::ALL {
            assert_eq!(codec.upper_half().len(), 128, "{codec:?}");
        }
    }

    #[test]
    fn the_bytes_of_every_character_are_found_and_no_others() {
        assert!(BYTES.list.iter().all(|(c, bytes)| bytes_of(*c) == Some(bytes)));
        let found = ('\u{0}'..='\u{FFFF}').filter(|c| bytes_of(*c).is_some()).count();
        assert_eq!(found, BYTES.list.len());
    }

    #[test]
    fn drawings_of_boxes_are_letters_of_dos() {
        assert_eq!(repair("d├®j├á").as_deref(), Some("déjà"));
        assert_eq!(repair("caf├⌐").as_deref(), Some("café"));
        assert_eq!(repair("╪º┘ä┘à╪║╪▒╪¿").as_deref(), Some("المغرب"));
    }

    #[test]
    fn a_capital_a_with_tilde_alone_is_an_a_with_grave() {
        assert_eq!(repair("Ã").as_deref(), Some("à"));
        assert_eq!(repair("dÃ©jÃ").as_deref(), Some("déjà"));
    }
}
