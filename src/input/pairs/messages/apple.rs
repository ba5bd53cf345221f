//! Strings of Apple's systems: `"key" = "text";`, with remarks as C has them.

use std::ops::Range;

use super::properties::unit_escapes;
use super::{Contents, Parsed};
use crate::origin::{Builder, Spot};

/// What is wrong with a remark that goes on to the end; nothing can be read behind its beginning.
const UNCLOSED: &str = "a remark is not closed";

/// The messages of `text`. What is none is told, and reading goes on in the next line.
pub(super) fn parse(text: &str) -> Contents {
    let mut parsed = Contents::default();
    if text.trim_start().starts_with('<') {
        parsed.faults.push((1, "it is a property list in XML, which is not read".to_owned()));
        return parsed;
    }
    let mut builder = Builder::new(text, Spot::START);
    let mut at = 0;
    loop {
        let start = match blanks(text, at) {
            Ok(start) => start,
            Err(start) => {
                parsed.faults.push((builder.spot(start).line, UNCLOSED.to_owned()));
                return parsed;
            }
        };
        if start == text.len() {
            return parsed;
        }
        let line = builder.spot(start).line;
        match statement(text, start) {
            Ok((key, value, end)) => {
                unescape(text, key, &mut builder);
                let key = builder.take();
                let text = match value {
                    Some(value) => {
                        unescape(text, value, &mut builder);
                        builder.take()
                    }
                    None => key.clone(),
                };
                parsed.messages.push(Parsed { key: key.text, line, text });
                at = end;
            }
            Err(reason) => {
                parsed.faults.push((line, reason.to_owned()));
                if reason == UNCLOSED {
                    return parsed;
                }
                at = start + text[start..].find('\n').map_or(text.len() - start, |found| found + 1);
            }
        }
    }
}

/// Where what is neither blank nor a remark begins; the remark that is not closed, if there is one.
fn blanks(text: &str, mut at: usize) -> Result<usize, usize> {
    loop {
        at = text.len() - text[at..].trim_start().len();
        at = if text[at..].starts_with("//") {
            at + text[at..].find('\n').unwrap_or(text.len() - at)
        } else if text[at..].starts_with("/*") {
            at + text[at..].find("*/").ok_or(at)? + 2
        } else {
            return Ok(at);
        };
    }
}

/// A key, its text unless it is its own, and the byte behind both.
type Statement = (Range<usize>, Option<Range<usize>>, usize);

/// The statement that begins at `at`.
fn statement(text: &str, at: usize) -> Result<Statement, &'static str> {
    let next = |at: usize| blanks(text, at).map_err(|_| UNCLOSED);
    let (key, end) = word(text, at)?;
    let mut at = next(end)?;
    let mut value = None;
    if text[at..].starts_with('=') {
        let (found, end) = word(text, next(at + 1)?)?;
        value = Some(found);
        at = next(end)?;
    }
    if text[at..].starts_with(';') { Ok((key, value, at + 1)) } else { Err("there is no ; behind it") }
}

/// The string or bare word at `at`, without its marks, and what is behind it.
fn word(text: &str, at: usize) -> Result<(Range<usize>, usize), &'static str> {
    let rest = &text[at..];
    let Some(inside) = rest.strip_prefix('"') else {
        let is_bare = |c: char| c.is_ascii_alphanumeric() || "_.-/$:".contains(c);
        let length = rest.find(|c| !is_bare(c)).unwrap_or(rest.len());
        return if length > 0 {
            Ok((at..at + length, at + length))
        } else {
            Err("it is no \"key\" = \"text\";")
        };
    };
    let mut is_escaped = false;
    for (end, c) in inside.char_indices() {
        match c {
            '"' if !is_escaped => return Ok((at + 1..at + 1 + end, at + end + 2)),
            _ => is_escaped = c == '\\' && !is_escaped,
        }
    }
    Err("a quotation mark is not closed")
}

/// Appends what `range` of `text` says.
fn unescape(text: &str, range: Range<usize>, builder: &mut Builder<'_>) {
    let text = &text[..range.end];
    let mut at = range.start;
    while let Some(found) = text[at..].find('\\') {
        builder.verbatim(at..at + found);
        at += found;
        let Some(c) = text[at + 1..].chars().next() else { break };
        let plain = (1 + c.len_utf8(), c);
        let (length, stands_for) = match c {
            'n' => (2, '\n'),
            't' => (2, '\t'),
            'r' => (2, '\r'),
            'U' | 'u' => unit_escapes(&text[at..]).unwrap_or(plain),
            _ => plain,
        };
        builder.replaced(at..at + length, stands_for.encode_utf8(&mut [0; 4]));
        at += length;
    }
    builder.verbatim(at..range.end);
}
