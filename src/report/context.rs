//! The text around a finding, cut at a border of words and put on one line.

/// The last `characters` of `text`, from a word border on, on one line.
#[must_use]
pub fn before(text: &str, characters: usize) -> String {
    let from = text.char_indices().rev().nth(characters - 1).map_or(0, |(at, _)| at);
    let cut = &text[from..];
    let cut = match (from, cut.find(char::is_whitespace)) {
        (1.., Some(at)) => cut[at..].trim_start(),
        _ => cut,
    };
    one_line(cut)
}

/// The first `characters` of `text`, up to a word border, on one line.
#[must_use]
pub fn after(text: &str, characters: usize) -> String {
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
