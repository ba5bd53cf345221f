//! Cells of a CSV file that a spreadsheet shows as they are.
//!
//! A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, a tab or a carriage return as a
//! formula, quoted or not, and makes a number or a date of one that looks like it: 0012 becomes 12, 1e10 becomes
//! 10000000000, 3/4 a day in April. Such a cell gets an apostrophe in front, as does one that already reads
//! like a guarded one, so that taking one apostrophe away always gives the text back. A plain number is shown
//! as it is and left alone.

use std::borrow::Cow;

/// Longest cell that spreadsheets take, in UTF-16 code units.
pub const LONGEST_CELL: usize = 32_767;

/// `text` as a cell: guarded, and cut where spreadsheets cut.
#[must_use]
pub fn guard(text: &str) -> Cow<'_, str> {
    let text = cut(text);
    if is_taken_for_else(&text) { Cow::Owned(format!("'{text}")) } else { text }
}

/// The text of a guarded cell.
#[must_use]
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_taken_for_else(text) => text,
        _ => cell,
    }
}

/// Whether a spreadsheet, or [`unguard`], would take `text` for something else than itself.
fn is_taken_for_else(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'])
        || is_changed_number(text)
}

/// Digits that a spreadsheet keeps of a number.
const KEPT_DIGITS: usize = 15;

/// Whether a spreadsheet would take `text` for a number, date or time and show it otherwise. The many names of
/// months are not looked for.
fn is_changed_number(text: &str) -> bool {
    let first = text.trim_start_matches(['.', ',']);
    if !first.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let text = text.trim_end();
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    if is_plain {
        return text.len() > KEPT_DIGITS || text.len() > 1 && text.starts_with('0');
    }
    let holds = |c: char| {
        c.is_ascii_digit()
            || matches!(c, '.' | ',' | ':' | '/' | '-' | '+' | 'e' | 'E' | ' ' | '\u{a0}' | '\u{202f}')
    };
    text.chars().all(holds)
}

/// `text`, cut where spreadsheets cut.
pub(super) fn cut(text: &str) -> Cow<'_, str> {
    // A UTF-16 text never has more units than the UTF-8 one has bytes.
    if text.len() < LONGEST_CELL {
        return Cow::Borrowed(text);
    }
    // One unit for the ellipsis, one for an apostrophe.
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > LONGEST_CELL - 2 {
            // The text may still fit exactly; then nothing is cut.
            let rest: usize = text[at..].chars().map(char::len_utf16).sum();
            if units - c.len_utf16() + rest < LONGEST_CELL {
                break;
            }
            return Cow::Owned(format!("{}…", &text[..at]));
        }
    }
    Cow::Borrowed(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_come_back() {
        for text in [
            "=1+1",
            "+33",
            "-1",
            "@cmd",
            "\tx",
            "\rx",
            "＝1",
            "'=1",
            "''-x",
            "0012",
            "1e10",
            "1E5",
            "3/4",
            "2024-05-01",
            "12:30",
            "1.50",
            ".5",
            "1234567890123456",
            "'0012",
            "'quoted'",
            "plain",
            "",
            "مرحبا",
        ] {
            let cell = guard(text);
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']), "{cell:?}");
            assert_eq!(unguard(&cell), text);
        }
        for text in ["plain", "0", "12", "123456789012345", "12 angry men", "1er", "3e étage", "a1", "١٢"]
        {
            assert_eq!(guard(text), text);
        }
        for text in ["0012", "1e10", "3/4", "2024-05-01", "1,5"] {
            assert_eq!(guard(text), format!("'{text}"));
        }
        assert_eq!(guard("'quoted'"), "'quoted'");
    }

    #[test]
    fn long_cells_are_cut_with_an_ellipsis() {
        for letter in ["a", "é", "ع", "😀"] {
            let cell = guard(&letter.repeat(40_000)).into_owned();
            let units = cell.encode_utf16().count();
            assert!(units <= LONGEST_CELL && units > LONGEST_CELL - 4, "{units}");
            assert!(cell.ends_with('…'));
        }
        let fits = "é".repeat(30_000);
        assert_eq!(guard(&fits), fits);
    }
}
