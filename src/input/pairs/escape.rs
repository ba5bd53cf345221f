//! Escapes of strings as C writes them, which PO shares with others.

use std::ops::Range;

use crate::origin::Builder;

/// Appends the bytes of `range` of `text`, with escapes as what they stand for. What is no escape stays as it is.
pub(super) fn unescape(text: &str, range: Range<usize>, builder: &mut Builder<'_>) {
    let mut at = range.start;
    while at < range.end {
        let Some(found) = memchr::memchr(b'\\', &text.as_bytes()[at..range.end]) else {
            builder.verbatim(at..range.end);
            return;
        };
        builder.verbatim(at..at + found);
        at += found;
        let sign = text[at + 1..range.end].chars().next();
        let stands_for = match sign {
            Some('n') => "\n",
            Some('t') => "\t",
            Some('r') => "\r",
            Some('a') => "\u{7}",
            Some('b') => "\u{8}",
            Some('f') => "\u{C}",
            Some('v') => "\u{B}",
            Some('"') => "\"",
            Some('\\') => "\\",
            _ => {
                at = number(text, at..range.end, builder);
                continue;
            }
        };
        builder.replaced(at..at + 2, stands_for);
        at += 2;
    }
}

/// Appends what the numbers at the beginning of `range` stand for: each is a byte, and several may be one character. Where there
/// is none, the backslash is a character. Returns the place behind.
fn number(text: &str, range: Range<usize>, builder: &mut Builder<'_>) -> usize {
    let mut bytes = Vec::new();
    let mut at = range.start;
    while let Some((byte, length)) = byte_at(&text.as_bytes()[at..range.end]) {
        bytes.push(byte);
        at += length;
    }
    if bytes.is_empty() {
        builder.verbatim(at..at + 1);
        return at + 1;
    }
    builder.replaced(range.start..at, &String::from_utf8_lossy(&bytes));
    at
}

/// The byte that an escape with digits at the beginning of `text` stands for, and the escape's length.
fn byte_at(text: &[u8]) -> Option<(u8, usize)> {
    let digits = text.strip_prefix(b"\\")?;
    let (digits, radix, most, before) = match digits.strip_prefix(b"x") {
        Some(digits) => (digits, 16, 2, 2),
        None => (digits, 8, 3, 1),
    };
    let count = digits.iter().take(most).take_while(|&&digit| char::from(digit).is_digit(radix)).count();
    let digits = std::str::from_utf8(&digits[..count]).ok().filter(|digits| !digits.is_empty())?;
    let value = u32::from_str_radix(digits, radix).ok()?;
    Some(((value & 0xFF) as u8, before + count))
}

#[cfg(test)]
mod tests {
    use super::unescape;
    use crate::origin::{Builder, Spot};

    #[test]
    fn escapes_become_what_they_stand_for_and_keep_their_places() {
        let read = |text: &str| {
            let mut builder = Builder::new(text, Spot::START);
            unescape(text, 0..text.len(), &mut builder);
            builder.finish()
        };
        let mapped = read(r#"a\n\"b\" \\ \303\251t\xE9"#);
        assert_eq!(mapped.text, "a\n\"b\" \\ ét\u{FFFD}");
        let t = mapped.text.find('t').expect("it");
        assert_eq!((mapped.start(t).column, mapped.end(t + 1).column), (21, 22));
        assert_eq!(read(r"C:\dir \").text, r"C:\dir \");
        assert!(read(r"\q").is_verbatim(0..2));
    }
}
