//! Values in JSON, byte by byte what `serde_json` writes, for formats of which a run writes millions of lines.
//!
//! These know their keys and their order, so that a line is text with values put in between.

use super::plain::plain_length;

/// Appends a string.
pub(super) fn string(text: &str, out: &mut Vec<u8>) {
    escaped::<false>(text, out);
}

/// Appends a string that can stand in a script element of a page: without any `<`.
pub(super) fn string_in_page(text: &str, out: &mut Vec<u8>) {
    escaped::<true>(text, out);
}

/// Appends a number.
pub(super) fn number(number: u64, out: &mut Vec<u8>) {
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
}

fn escaped<const IN_PAGE: bool>(text: &str, out: &mut Vec<u8>) {
    let is_special = |byte: u8| (byte < 0x20) | (byte == b'"') | (byte == b'\\') | (IN_PAGE & (byte == b'<'));
    out.reserve(text.len() + 2);
    out.push(b'"');
    let mut rest = text.as_bytes();
    loop {
        let (plain, special) = rest.split_at(plain_length(rest, is_special));
        out.extend_from_slice(plain);
        let Some((&byte, after)) = special.split_first() else { break };
        match byte {
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            0x08 => out.extend_from_slice(b"\\b"),
            0x0C => out.extend_from_slice(b"\\f"),
            _ => {
                let digit = |n: u8| b"0123456789abcdef"[usize::from(n & 0xF)];
                out.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte)]);
            }
        }
        rest = after;
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_those_of_serde() {
        let all: String = (0..0x250).filter_map(char::from_u32).collect();
        for text in ["", "plain", "a \"b\" \\ c", "\u{2028}é عربي 😀", "</script><!--", &all] {
            let mut out = Vec::new();
            string(text, &mut out);
            assert_eq!(String::from_utf8(out).ok(), serde_json::to_string(text).ok());
            let mut out = Vec::new();
            string_in_page(text, &mut out);
            assert!(!out.contains(&b'<'));
            assert_eq!(serde_json::from_slice::<String>(&out).expect("JSON"), text);
        }
    }
}
