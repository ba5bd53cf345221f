//! Text in XML.
//!
//! XML 1.0 has no way to write most control characters, so they are named, as U+0007; what workbooks do about
//! them instead is their own affair.

/// Appends `text` as the content of an element or the value of an attribute.
pub(super) fn push(out: &mut Vec<u8>, text: &str) {
    escape(out, text, |out, c| out.extend_from_slice(format!("⟨U+{:04X}⟩", c as u32).as_bytes()));
}

/// Appends `text`; `odd` writes a character that XML does not have.
pub(super) fn escape(out: &mut Vec<u8>, text: &str, odd: impl Fn(&mut Vec<u8>, char)) {
    let bytes = text.as_bytes();
    let mut done = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        let name: &[u8] = match byte {
            b'&' => b"&amp;",
            b'<' => b"&lt;",
            b'>' => b"&gt;",
            b'"' => b"&quot;",
            // As they are, a reader would make spaces of them in an attribute.
            b'\t' => b"&#9;",
            b'\n' => b"&#10;",
            b'\r' => b"&#13;",
            0..0x20 => b"",
            // U+FFFE and U+FFFF.
            0xEF if matches!(bytes[at..], [0xEF, 0xBF, 0xBE | 0xBF, ..]) => b"",
            _ => continue,
        };
        out.extend_from_slice(&bytes[done..at]);
        if name.is_empty() {
            let c = text[at..].chars().next().unwrap_or('\u{FFFD}');
            odd(out, c);
            done = at + c.len_utf8();
        } else {
            out.extend_from_slice(name);
            done = at + 1;
        }
    }
    out.extend_from_slice(&bytes[done..]);
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
