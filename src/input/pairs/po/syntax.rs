//! The signs of PO: keywords and quoted strings of one line. Nothing here knows what an entry is.

use std::ops::Range;

/// What a string of an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Context,
    Id,
    Plural,
    /// A translation, of plurals with its number.
    Text(Option<u32>),
}

/// The keyword that `text` begins with, and what follows.
pub(super) fn keyword(text: &str) -> Result<(Key, &str), String> {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let key = match word {
        "msgctxt" => Key::Context,
        "msgid" => Key::Id,
        "msgid_plural" => Key::Plural,
        "msgstr" => {
            let Some(behind) = rest.trim_start().strip_prefix('[') else {
                return Ok((Key::Text(None), rest.trim_start()));
            };
            let (number, rest) = behind.split_once(']').ok_or("a bracket is not closed")?;
            let number = number.trim().parse().map_err(|_| "a msgstr has a number that is none")?;
            return Ok((Key::Text(Some(number)), rest.trim_start()));
        }
        _ => return Err("it begins with no keyword of PO".to_owned()),
    };
    Ok((key, rest.trim_start()))
}

/// Finds the insides of the quoted strings in `text`, which begins at byte `at`.
pub(super) fn strings(text: &str, at: usize, out: &mut Vec<Range<usize>>) -> Result<(), String> {
    let mut rest = text;
    loop {
        rest = rest.trim();
        if rest.is_empty() {
            return Ok(());
        }
        let inside = rest.strip_prefix('"').ok_or("a string has no quotation mark before it")?;
        let end = closing(inside).ok_or("a quotation mark is not closed")?;
        let start = at + (inside.as_ptr() as usize - text.as_ptr() as usize);
        out.push(start..start + end);
        rest = &inside[end + 1..];
    }
}

/// The byte of the quotation mark that ends a string.
fn closing(inside: &str) -> Option<usize> {
    let bytes = inside.as_bytes();
    let mut at = 0;
    loop {
        at += memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(at);
        }
        at += 2;
    }
}
