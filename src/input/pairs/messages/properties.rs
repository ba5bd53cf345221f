//! Java properties, as `java.util.Properties` reads them.

use std::ops::Range;

use super::{Contents, Parsed};
use crate::origin::{Builder, Spot};

/// The messages of `text`.
pub(super) fn parse(text: &str) -> Contents {
    let mut parsed = Contents::default();
    let mut builder = Builder::new(text, Spot::START);
    let mut at = 0;
    while at < text.len() {
        at += blanks(&text[at..]);
        let line = builder.spot(at).line;
        let end = match text.as_bytes().get(at) {
            Some(b'#' | b'!') => at + text[at..].find(['\n', '\r']).unwrap_or(text.len() - at),
            _ => logical_end(text, at),
        };
        if !matches!(text.as_bytes().get(at), None | Some(b'#' | b'!' | b'\n' | b'\r')) {
            let key_end = key_end(text, at..end);
            let value = value_start(text, key_end..end)..end;
            let mut fault = None;
            unescape(text, at..key_end, false, &mut builder, &mut fault);
            let key = builder.take().text;
            unescape(text, value.clone(), is_pattern(&text[value]), &mut builder, &mut fault);
            let message = Parsed { key, line, text: builder.take() };
            match fault {
                Some(reason) => parsed.faults.push((line, reason)),
                None => parsed.messages.push(message),
            }
        }
        at = end + line_break(&text[end..]);
    }
    parsed
}

/// Bytes of blanks at the beginning of `text`.
fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t', '\u{C}']).len()
}

/// Bytes of the line break that `text` begins with.
fn line_break(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { usize::from(text.starts_with(['\n', '\r'])) }
}

/// Where the line that begins at `at` ends, those that it goes on in counted in.
fn logical_end(text: &str, mut at: usize) -> usize {
    while let Some(found) = text[at..].find(['\\', '\n', '\r']) {
        at += found;
        if !text[at..].starts_with('\\') {
            return at;
        }
        at += 1;
        let next = text[at..].chars().next().map_or(0, char::len_utf8);
        at += line_break(&text[at..]).max(next);
    }
    text.len()
}

/// Where the key at the beginning of `range` ends.
fn key_end(text: &str, range: Range<usize>) -> usize {
    let mut is_escaped = false;
    for (at, c) in text[range.clone()].char_indices() {
        if !is_escaped && matches!(c, '=' | ':' | ' ' | '\t' | '\u{C}') {
            return range.start + at;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    range.end
}

/// Where the value begins, of which `range` begins behind the key.
fn value_start(text: &str, range: Range<usize>) -> usize {
    let skip = |at: usize| at + blanks(&text[at..range.end]);
    let at = skip(range.start);
    if text[at..range.end].starts_with(['=', ':']) { skip(at + 1) } else { at }
}

/// Whether a value has places that are filled in by `MessageFormat`, for which an apostrophe is written twice.
fn is_pattern(value: &str) -> bool {
    value.match_indices('{').any(|(at, _)| value[at + 1..].starts_with(|c: char| c.is_ascii_digit()))
}

/// Appends what `range` of `text` says.
fn unescape(
    text: &str,
    range: Range<usize>,
    is_pattern: bool,
    builder: &mut Builder<'_>,
    fault: &mut Option<String>,
) {
    let text = &text[..range.end];
    let mut at = range.start;
    while at < range.end {
        let Some(found) = text[at..].find(['\\', '\'']) else { break };
        builder.verbatim(at..at + found);
        at += found;
        if text[at..].starts_with('\'') {
            let is_double = is_pattern && text[at + 1..].starts_with('\'');
            builder.verbatim(at..at + 1);
            at += 1 + usize::from(is_double);
            continue;
        }
        let behind = &text[at + 1..];
        let breaks = line_break(behind);
        if breaks > 0 {
            // The next line goes on behind its blanks.
            at += 1 + breaks;
            at += blanks(&text[at..]);
            continue;
        }
        let Some(c) = behind.chars().next() else { return };
        let (length, stands_for) = match c {
            'n' => (2, '\n'),
            't' => (2, '\t'),
            'r' => (2, '\r'),
            'f' => (2, '\u{C}'),
            'u' => match unit_escapes(&text[at..]) {
                Some(read) => read,
                None => {
                    fault.get_or_insert_with(|| {
                        "an escape \\u has no four digits, or no character".to_owned()
                    });
                    (2, '\u{FFFD}')
                }
            },
            c => (1 + c.len_utf8(), c),
        };
        builder.replaced(at..at + length, stands_for.encode_utf8(&mut [0; 4]));
        at += length;
    }
    builder.verbatim(at..range.end);
}

/// The character that one escape `\uXXXX` at the beginning of `text`, or two of a pair, stand for, and their length.
pub(super) fn unit_escapes(text: &str) -> Option<(usize, char)> {
    let unit = |text: &str| {
        let digits = text.strip_prefix("\\u").or_else(|| text.strip_prefix("\\U"))?.get(..4)?;
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u16::from_str_radix(digits, 16).ok())?
    };
    let first = unit(text)?;
    if let Some(c) = char::from_u32(u32::from(first)) {
        return Some((6, c));
    }
    let pair = [first, unit(&text[6..])?];
    let mut decoded = char::decode_utf16(pair);
    decoded.next()?.ok().map(|c| (12, c))
}
