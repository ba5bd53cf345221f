//! Excerpts for people at a terminal: the line with the finding, and carets under it.
//!
//! Carets are placed by the width that characters take on a terminal. Where there is text that runs from right to left,
//! a terminal turns it round or not, and nobody knows which: such an excerpt is isolated, so that it cannot turn
//! what stands beside it, and the finding stands in double brackets instead. Characters that cannot be seen, or
//! that could make the terminal do something, are named.

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Told;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::report::message::isolated_message;

/// Columns that an excerpt takes before the finding, within it and altogether: a line that wraps has its carets
/// somewhere else.
const BEFORE: usize = 30;
const FOUND: usize = 44;
const ALL: usize = 90;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
const RIGHT_TO_LEFT_ISOLATE: char = '\u{2067}';
const POP_ISOLATE: char = '\u{2069}';

pub(super) fn finding(told: &Told<'_>, color: bool, out: &mut Vec<u8>) {
    let row = told.row;
    let paint = Paint { color, severity: row.severity };
    let mut text = String::with_capacity(256);
    let place = format!("{}:{}:{}", isolated(told.file), row.line, row.column);
    paint.strong(&place, &mut text);
    if !told.record.is_empty() {
        let _ = write!(text, " (record {})", isolated(told.record));
    }
    text.push_str(": ");
    paint.severity(&format!("{}[{}]", row.severity, row.rule.code), &mut text);
    let message = if is_right_to_left(told.message) {
        Cow::Owned(isolated_message(row, isolated))
    } else {
        visible(told.message)
    };
    let _ = writeln!(text, ": {message}");
    let number = row.line.to_string();
    let gutter = number.len();
    let before = last_columns(&visible(row.before), BEFORE).into_owned();
    let found = first_columns(&visible(row.found), FOUND).into_owned();
    let room = ALL.saturating_sub(width(&before) + width(&found));
    let after = first_columns(&visible(row.after), room).into_owned();
    let fix = told.fix().map(|fix| match fix {
        "" => "take it out".to_owned(),
        fix => format!("write {}", isolated(&first_columns(fix, FOUND))),
    });
    let _ = write!(text, "  {number} | ");
    if [&before, &found, &after].into_iter().any(|part| is_right_to_left(part)) {
        let isolate = if row.language == Lang::Ar { RIGHT_TO_LEFT_ISOLATE } else { LEFT_TO_RIGHT_ISOLATE };
        let _ = write!(text, "{isolate}{before}[[");
        paint.severity(&found, &mut text);
        let _ = writeln!(text, "]]{after}{POP_ISOLATE}");
        if let Some(fix) = fix {
            let _ = writeln!(text, "  {:gutter$} = {fix}", "");
        }
    } else {
        let _ = writeln!(text, "{before}{found}{after}");
        let _ = write!(text, "  {:gutter$} | {:indent$}", "", "", indent = width(&before));
        let mut mark = "^".repeat(width(&found).max(1));
        if let Some(fix) = fix {
            mark.push(' ');
            mark.push_str(&fix);
        }
        paint.severity(&mark, &mut text);
        text.push('\n');
    }
    text.push('\n');
    out.extend_from_slice(text.as_bytes());
}

/// Colours a text, or not.
#[derive(Clone, Copy)]
struct Paint {
    color: bool,
    severity: Severity,
}

impl Paint {
    fn strong(self, text: &str, out: &mut String) {
        self.with("1", text, out);
    }

    fn severity(self, text: &str, out: &mut String) {
        let code = match self.severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Info => "1;36",
        };
        self.with(code, text, out);
    }

    fn with(self, code: &str, text: &str, out: &mut String) {
        if self.color {
            let _ = write!(out, "\u{1b}[{code}m{text}\u{1b}[0m");
        } else {
            out.push_str(text);
        }
    }
}

/// Whether some of `text` runs from right to left.
pub(super) fn is_right_to_left(text: &str) -> bool {
    // The smallest such character.
    if text.bytes().all(|byte| byte < 0xD6) {
        return false;
    }
    text.chars().any(|c| {
        matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

/// `text`, so that it cannot turn what stands beside it.
fn isolated(text: &str) -> String {
    let text = visible(text);
    if is_right_to_left(&text) {
        format!("{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}")
    } else {
        text.into_owned()
    }
}

/// `text` on one line, with what cannot be seen or does something to a terminal named.
fn visible(text: &str) -> Cow<'_, str> {
    if !has_odd(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' => out.push(' '),
            c if is_odd(c) => {
                let _ = write!(out, "⟨U+{:04X}⟩", c as u32);
            }
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether a character of `text` [`is_odd`]. Only those that begin like one of them are looked at.
fn has_odd(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        0..0x20 | 0x7F => true,
        // U+0080 to U+00BF, and Arabic letters: every second byte of a text may be one of these.
        0xC2 => matches!(bytes.get(at + 1), Some(0x80..0xA0 | 0xAD)),
        0xD8 => bytes.get(at + 1) == Some(&0x9C),
        0xE2 | 0xEF | 0xF3 => text[at..].chars().next().is_some_and(is_odd),
        _ => false,
    })
}

/// Columns that `text` takes.
fn width(text: &str) -> usize {
    // Below U+0300 every character takes one; control characters have been named before this is asked.
    if text.bytes().all(|byte| byte < 0xCC) { text.chars().count() } else { text.width() }
}

/// Control characters, and those that direct text or take no room; joiners have their use within words.
fn is_odd(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// As much of the beginning of `text` as takes at most `columns` columns.
fn first_columns(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let mut width = 1;
    let end = text.char_indices().find(|(_, c)| {
        width += c.width().unwrap_or(0);
        width > columns
    });
    Cow::Owned(format!("{}…", &text[..end.map_or(text.len(), |(at, _)| at)]))
}

/// As much of the end of `text` as takes at most `columns` columns.
fn last_columns(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let mut width = 1;
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        width += c.width().unwrap_or(0);
        if width > columns {
            break;
        }
        // A mark without its letter would stand on something else.
        if c.width().unwrap_or(0) > 0 {
            start = at;
        }
    }
    Cow::Owned(format!("…{}", &text[start..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_by_columns_and_never_between_a_letter_and_its_mark() {
        assert_eq!(first_columns("été", 3), "été");
        assert_eq!(first_columns("e\u{301}te\u{301}s", 3), "e\u{301}t…");
        assert_eq!(last_columns("e\u{301}te\u{301}s", 3), "…e\u{301}s");
        assert_eq!(first_columns("日本語", 4), "日…");
        assert_eq!(last_columns("日本語", 4), "…語");
    }

    #[test]
    fn odd_characters_begin_with_the_bytes_that_are_looked_for() {
        for c in ('\0'..=char::MAX).filter(|c| is_odd(*c)) {
            assert!(has_odd(&format!("a text of some length{c}")), "{c:?}");
        }
        assert!(!has_odd("L\u{2019}e\u{301}té\u{a0}: «\u{a0}قال\u{a0}» ﷺ 😀"));
    }

    #[test]
    fn what_cannot_be_seen_is_named() {
        assert_eq!(visible("a\u{1b}[2Jb\u{202e}c\nd"), "a⟨U+001B⟩[2Jb⟨U+202E⟩c d");
        assert_eq!(visible("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }

    #[test]
    fn text_from_right_to_left_is_isolated() {
        assert!(
            is_right_to_left("le mot قلم ici") && is_right_to_left("\u{5D0}") && !is_right_to_left("été €")
        );
        assert_eq!(isolated("قلم"), "\u{2068}قلم\u{2069}");
        assert_eq!(isolated("mot"), "mot");
    }
}
