//! Text in XML.
//!
//! XML 1.0 has no way to write most control characters, so they are named, as U+0007; what workbooks do about
//! them instead is their own affair.

use super::plain::plain_length;

/// Appends `text` as the content of an element or the value of an attribute.
pub(super) fn push(out: &mut Vec<u8>, text: &str) {
    escape(out, text, |out, c| out.extend_from_slice(format!("⟨U+{:04X}⟩", c as u32).as_bytes()));
}

/// Appends `text`; `odd` writes a character that XML does not have.
pub(super) fn escape(out: &mut Vec<u8>, text: &str, odd: impl Fn(&mut Vec<u8>, char)) {
    // U+FFFE and U+FFFF begin with 0xEF.
    let is_special = |byte: u8| {
        (byte < 0x20) | (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == 0xEF)
    };
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        let plain = at + plain_length(&bytes[at..], is_special);
        out.extend_from_slice(&bytes[at..plain]);
        let Some(byte) = bytes.get(plain) else { break };
        at = plain + 1;
        match byte {
            b'&' => out.extend_from_slice(b"&amp;"),
            b'<' => out.extend_from_slice(b"&lt;"),
            b'>' => out.extend_from_slice(b"&gt;"),
            b'"' => out.extend_from_slice(b"&quot;"),
            // As they are, a reader would make spaces of them in an attribute.
            b'\t' => out.extend_from_slice(b"&#9;"),
            b'\n' => out.extend_from_slice(b"&#10;"),
            b'\r' => out.extend_from_slice(b"&#13;"),
            _ => {
                let c = text[plain..].chars().next().unwrap_or('\u{FFFD}');
                at = plain + c.len_utf8();
                match c {
                    '\u{FFFE}' | '\u{FFFF}' | '\0'..='\u{1F}' => odd(out, c),
                    _ => out.extend_from_slice(&bytes[plain..at]),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_what_xml_lacks_is_named() {
        let mut out = Vec::new();
        push(&mut out, "<a b=\"c\">&amp;\u{7}\u{FFFF}é\nx\u{85}");
        let text = String::from_utf8(out).expect("text");
        assert_eq!(text, "&lt;a b=&quot;c&quot;&gt;&amp;amp;⟨U+0007⟩⟨U+FFFF⟩é&#10;x\u{85}");
    }
}
