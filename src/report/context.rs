//! The text around a finding, cut at a border of words and put on one line.

/// The last `characters` of `text`, from a word border on, on one line.
#[must_use]
pub fn before(text: &str, characters: usize) -> String {
    // No text has more characters than bytes.
    if text.len() <= characters {
        return one_line(text);
    }
    let from = place_from_end(text, characters);
    let cut = &text[from..];
    let cut = match (from, cut.find(char::is_whitespace)) {
        (1.., Some(at)) => cut[at..].trim_start(),
        _ => cut,
    };
    one_line(cut)
}

/// Where the last `characters` of `text` begin.
fn place_from_end(text: &str, characters: usize) -> usize {
    let is_first = |byte: &u8| (*byte as i8) >= -64;
    let mut end = text.len();
    let mut wanted = characters;
    // Counting is much faster than looking for the last one.
    for chunk in text.as_bytes().rchunks(16) {
        let count = chunk.iter().filter(|byte| is_first(byte)).count();
        if count >= wanted {
            break;
        }
        wanted -= count;
        end -= chunk.len();
    }
    let firsts = text.as_bytes()[..end].iter().enumerate().rev().filter(|(_, byte)| is_first(byte));
    firsts.map(|(at, _)| at).nth(wanted - 1).unwrap_or(0)
}

/// The first `characters` of `text`, up to a word border, on one line.
#[must_use]
pub fn after(text: &str, characters: usize) -> String {
    if text.len() <= characters {
        return one_line(text);
    }
    let to = text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at);
    let cut = &text[..to];
    let cut = match cut.rfind(char::is_whitespace) {
        Some(at) if to < text.len() => &cut[..at],
        _ => cut,
    };
    one_line(cut)
}

/// Every line break, with the space around it, one space.
#[must_use]
pub fn one_line(text: &str) -> String {
    if memchr::memchr2(b'\n', b'\r', text.as_bytes()).is_none() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for (i, line) in text.split(['\n', '\r']).enumerate() {
        if i > 0 && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push_str(if i > 0 { line.trim_start() } else { line });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_characters_are_counted_from_the_end() {
        let text = "Il a été décidé : «\u{a0}إلى الأمام\u{a0}» 😀, et c’est tout.".repeat(3);
        let count = text.chars().count();
        for characters in 1..count + 3 {
            let wanted = text.char_indices().rev().nth(characters - 1).map_or(0, |(at, _)| at);
            assert_eq!(place_from_end(&text, characters), wanted, "{characters}");
        }
    }
}
