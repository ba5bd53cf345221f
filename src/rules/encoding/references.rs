//! Character references (`&nbsp;`, `&#8217;`, `& apos ;`) read where they stand.
//!
//! Two rules find them and one place gets one finding: a reference in one piece is HTML that was not
//! decoded; one that a tokeniser took apart, or set apart as Moses writes its escapes, belongs to
//! the tokeniser's rule. [`is_set_apart`] draws the line.

use encoding_rs::WINDOWS_1252;

use super::entity_names::character;

/// A character reference.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reference<'a> {
    /// One past its last byte.
    pub end: usize,
    /// What stands between `&` and `;`, without space: a name, or `#` and a number.
    pub name: &'a str,
    /// The character it stands for.
    pub meant: char,
    /// Whether space stands inside it.
    pub spaced: bool,
}

/// Names that are written so often without their semicolon that they are certain without it.
const BARE: [&str; 13] = [
    "nbsp", "rsquo", "lsquo", "ldquo", "rdquo", "laquo", "raquo", "eacute", "egrave", "agrave", "hellip",
    "ndash", "mdash",
];

/// The reference whose `&` stands at byte `at`; of an ampersand escaped twice (`&amp;nbsp;`), all of it.
pub(crate) fn reference_at(text: &str, at: usize) -> Option<Reference<'_>> {
    let mut reference = single_at(text, at)?;
    while reference.meant == '&'
        && !reference.spaced
        && let Some(inner) = body_at(text, reference.end).filter(|inner| !inner.spaced && inner.closed)
    {
        reference = Reference { end: inner.end, ..inner.reference };
    }
    Some(reference)
}

fn single_at(text: &str, at: usize) -> Option<Reference<'_>> {
    let body = body_at(text, at + 1)?;
    let certain = if body.closed {
        !body.spaced || body.reference.name.starts_with('#') || is_no_word(body.reference.name)
    } else {
        !body.spaced && (BARE.contains(&body.reference.name) || body.reference.name.starts_with('#'))
    };
    certain.then_some(body.reference)
}

struct Body<'a> {
    reference: Reference<'a>,
    end: usize,
    spaced: bool,
    closed: bool,
}

/// A name or number at byte `from`, with its semicolon if it has one.
fn body_at(text: &str, from: usize) -> Option<Body<'_>> {
    let start = skip_spaces(text, from);
    let bytes = text.as_bytes();
    let mut digits_from = start;
    if bytes.get(start) == Some(&b'#') {
        digits_from = skip_spaces(text, start + 1);
    }
    let length = bytes[digits_from..].iter().take(12).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let name_end = digits_from + length;
    let number = &text[digits_from..name_end];
    let meant = if digits_from > start { numbered(number)? } else { character(number)? };
    let semicolon = skip_spaces(text, name_end);
    let closed = bytes.get(semicolon) == Some(&b';');
    let end = if closed { semicolon + 1 } else { name_end };
    let spaced = start > from || digits_from > start + 1 || (closed && semicolon > name_end);
    if !closed && text[end..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '=' | '_' | '-')) {
        return None;
    }
    // A number with a space after its # keeps the name short, for comparison.
    let name = if digits_from > start + 1 { number } else { &text[start..name_end] };
    Some(Body { reference: Reference { end, name, meant, spaced }, end, spaced, closed })
}

fn skip_spaces(text: &str, from: usize) -> usize {
    from + text.as_bytes()[from..].iter().take(2).take_while(|byte| **byte == b' ').count()
}

/// The character with this number, decimal or `x` and hexadecimal. As HTML does, numbers of C1
/// controls are read as windows-1252.
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None if number.len() >= 2 => number.parse().ok()?,
        None => return None,
    };
    if (0x80..=0x9F).contains(&code) {
        let byte = [code as u8];
        return WINDOWS_1252.decode_without_bom_handling(&byte).0.chars().next();
    }
    char::from_u32(code).filter(|c| *c >= ' ')
}

/// Whether no word of our languages is spelled like the name, as *image*, *or* and *sub* are: two
/// words around a spaced ampersand and a semicolon are otherwise ordinary text.
fn is_no_word(name: &str) -> bool {
    let is = |known: &&str| name.eq_ignore_ascii_case(known);
    let endings = ["quo", "acute", "grave", "circ", "uml", "cedil", "tilde", "lig"];
    name.bytes().all(|byte| byte.is_ascii_digit())
        || ["apos", "quot", "amp", "lt", "gt", "nbsp", "hellip", "ndash", "mdash", "euro"].iter().any(is)
        || (name.len() >= 5 && endings.iter().any(|ending| name.ends_with(ending)))
}

/// Whether the reference from byte `at` on is a tokeniser's: spaced inside, or one of the
/// characters that Moses escapes, set apart or glued to nothing but an English clitic (`don &apos;t`).
pub(crate) fn is_set_apart(text: &str, at: usize, reference: &Reference<'_>) -> bool {
    if reference.spaced {
        return true;
    }
    let apostrophe = matches!(reference.name, "apos" | "#39" | "#039");
    if !apostrophe && !matches!(reference.name, "quot" | "#34" | "#124" | "#91" | "#93") {
        return false;
    }
    let after = &text[reference.end..];
    let before_is_blank = text[..at].chars().next_back().is_none_or(char::is_whitespace);
    let after_is_blank = after.chars().next().is_none_or(char::is_whitespace);
    before_is_blank && at > 0 && (after_is_blank || (apostrophe && starts_with_clitic(after)))
        || (at == 0 && after_is_blank && !after.is_empty())
}

fn starts_with_clitic(text: &str) -> bool {
    let word = text.as_bytes().iter().take(3).take_while(|byte| byte.is_ascii_alphabetic()).count();
    CLITICS.iter().any(|clitic| clitic.eq_ignore_ascii_case(&text[..word]))
}

/// What English writes behind an apostrophe.
const CLITICS: [&str; 7] = ["s", "t", "d", "m", "re", "ve", "ll"];

/// The character that a reference found stands for.
pub(crate) fn decode(found: &str) -> Option<String> {
    reference_at(found, 0).filter(|reference| reference.end == found.len()).map(|r| r.meant.to_string())
}
