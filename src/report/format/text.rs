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
use super::plain::plain_length;
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
    let mut text = String::with_capacity(512);
    let mut numbers = itoa::Buffer::new();
    paint.strong(&mut text, |text| {
        push_isolated(text, told.file);
        for number in [row.line, row.column] {
            text.push(':');
            text.push_str(numbers.format(number));
        }
    });
    if !told.record.is_empty() {
        text.push_str(" (record ");
        push_isolated(&mut text, told.record);
        text.push(')');
    }
    text.push_str(": ");
    paint.severity(&mut text, |text| {
        text.extend([row.severity.name(), "[", row.rule.code, "]"]);
    });
    let message = if is_right_to_left(told.message) {
        Cow::Owned(isolated_message(row, isolated))
    } else {
        visible(told.message)
    };
    text.extend([": ", &message, "\n"]);
    let number = numbers.format(row.line);
    let before = visible(row.before);
    let before = last_columns(&before, BEFORE);
    let found = visible(row.found);
    let found = first_columns(&found, FOUND);
    let after = visible(row.after);
    // No character takes more columns than bytes.
    let after = if before.len() + found.len() + after.len() <= ALL {
        Cow::Borrowed(&*after)
    } else {
        first_columns(&after, ALL.saturating_sub(width(&before) + width(&found)))
    };
    let push_fix = |text: &mut String, fix: &str| match fix {
        "" => text.push_str("take it out"),
        fix => {
            text.push_str("write ");
            push_isolated(text, &first_columns(fix, FOUND));
        }
    };
    let push_spaces = |text: &mut String, count: usize| text.extend(std::iter::repeat_n(' ', count));
    text.extend(["  ", number, " | "]);
    if [&before, &found, &after].into_iter().any(|part| is_right_to_left(part)) {
        text.push(if row.language == Lang::Ar { RIGHT_TO_LEFT_ISOLATE } else { LEFT_TO_RIGHT_ISOLATE });
        text.extend([&before, "[["]);
        paint.severity(&mut text, |text| text.push_str(&found));
        text.extend(["]]", &after]);
        text.push(POP_ISOLATE);
        text.push('\n');
        if let Some(fix) = told.fix() {
            push_spaces(&mut text, 2 + number.len());
            text.push_str(" = ");
            push_fix(&mut text, fix);
            text.push('\n');
        }
    } else {
        text.extend([&*before, &*found, &*after, "\n"]);
        push_spaces(&mut text, 2 + number.len());
        text.push_str(" | ");
        push_spaces(&mut text, width(&before));
        paint.severity(&mut text, |text| {
            text.extend(std::iter::repeat_n('^', width(&found).max(1)));
            if let Some(fix) = told.fix() {
                text.push(' ');
                push_fix(text, fix);
            }
        });
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
    fn strong(self, out: &mut String, push: impl FnOnce(&mut String)) {
        self.with("1", out, push);
    }

    fn severity(self, out: &mut String, push: impl FnOnce(&mut String)) {
        let code = match self.severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Info => "1;36",
        };
        self.with(code, out, push);
    }

    fn with(self, code: &str, out: &mut String, push: impl FnOnce(&mut String)) {
        if self.color {
            out.extend(["\u{1b}[", code, "m"]);
        }
        push(out);
        if self.color {
            out.push_str("\u{1b}[0m");
        }
    }
}

/// Whether some of `text` runs from right to left.
pub(super) fn is_right_to_left(text: &str) -> bool {
    // How such characters begin: nearly all Latin text is over here, curly apostrophes and all.
    let may_begin = |byte: u8| (0xD6..=0xE0).contains(&byte) | (byte == 0xEF) | (byte == 0xF0);
    if plain_length(text.as_bytes(), may_begin) == text.len() {
        return false;
    }
    text.chars().any(|c| {
        matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

/// `text`, so that it cannot turn what stands beside it.
fn isolated(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 6);
    push_isolated(&mut out, text);
    out
}

fn push_isolated(out: &mut String, text: &str) {
    let text = visible(text);
    if is_right_to_left(&text) {
        out.push(FIRST_STRONG_ISOLATE);
        out.push_str(&text);
        out.push(POP_ISOLATE);
    } else {
        out.push_str(&text);
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

/// Whether a character of `text` [`is_odd`]. Only those that look like one of them from their bytes are looked at.
fn has_odd(text: &str) -> bool {
    let bytes = text.as_bytes();
    // U+0080 to U+00BF begin with 0xC2. U+061C is 0xD8 0x9C, and every second byte of Arabic may be the first of these.
    let may_be = |byte: u8| {
        (byte < 0x20)
            | (byte == 0x7F)
            | (byte == 0x9C)
            | (byte == 0xC2)
            | (byte == 0xE2)
            | (byte == 0xEF)
            | (byte == 0xF3)
    };
    let mut at = 0;
    loop {
        at += plain_length(&bytes[at..], may_be);
        let is_here = match bytes.get(at) {
            None => return false,
            Some(0x9C) => at > 0 && bytes[at - 1] == 0xD8,
            Some(0xC2) => matches!(bytes.get(at + 1), Some(0x80..0xA0 | 0xAD)),
            Some(0xE2 | 0xEF | 0xF3) => text[at..].chars().next().is_some_and(is_odd),
            Some(_) => true,
        };
        if is_here {
            return true;
        }
        at += 1;
    }
}

/// Columns that `text` takes.
fn width(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        // Below U+0300 every character takes one; control characters have been named before this is asked.
        at += plain_length(&bytes[at..], |byte| byte >= 0xCC);
        match bytes.get(at..).unwrap_or_default() {
            [] => return text.chars().count(),
            // Dashes, quotation marks, ellipses, the narrow space of French.
            [0xE2, 0x80, 0x90..=0xA7 | 0xAF..=0xBE, ..] => at += 3,
            _ => return text.width(),
        }
    }
}

/// Columns that a character takes.
fn width_of(c: char) -> usize {
    match c {
        ' '..='\u{2FF}' | 'ء'..='غ' | 'ف'..='ي' => 1,
        c => c.width().unwrap_or(0),
    }
}

/// Control characters, and those that direct text or take no room; joiners have their use within words.
fn is_odd(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// As much of the beginning of `text` as takes at most `columns` columns.
fn first_columns(text: &str, columns: usize) -> Cow<'_, str> {
    // No character takes more columns than bytes.
    if text.len() <= columns || width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let mut width = 1;
    let end = text.char_indices().find(|(_, c)| {
        width += width_of(*c);
        width > columns
    });
    Cow::Owned(format!("{}…", &text[..end.map_or(text.len(), |(at, _)| at)]))
}

/// As much of the end of `text` as takes at most `columns` columns.
fn last_columns(text: &str, columns: usize) -> Cow<'_, str> {
    // No character takes more columns than bytes.
    if text.len() <= columns || width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let mut width = 1;
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        width += width_of(c);
        if width > columns {
            break;
        }
        // A mark without its letter would stand on something else.
        if width_of(c) > 0 {
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
    fn widths_are_those_of_the_table_of_widths() {
        for c in ('\0'..=char::MAX).filter(|c| !is_odd(*c)) {
            assert_eq!(width_of(c), c.width().unwrap_or(0), "{c:?}");
            assert_eq!(width(&format!("a{c}b")), format!("a{c}b").width(), "{c:?}");
            assert!(width_of(c) <= c.len_utf8(), "{c:?}");
            assert_eq!(
                is_right_to_left(&format!("a’{c}")),
                is_right_to_left(c.encode_utf8(&mut [0; 4])),
                "{c:?}"
            );
        }
        for text in ["l’été — «\u{a0}là\u{202f}»…", "’", "…", "", "لا تقل", "’\u{fe0f}", "日本’語"]
        {
            assert_eq!(width(text), text.width(), "{text}");
        }
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
