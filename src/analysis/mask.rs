//! Stretches of a paragraph that are not prose: URLs, addresses, handles, code and tags.
//!
//! Rules about words pass over what is masked here. The search runs only in paragraphs that hold one
//! of the signs such stretches start with.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::token::{Gap, Signs, Token};
use crate::span::Span;

/// Signs without which nothing is masked.
pub(super) const NEEDED: Signs = Signs::AT
    .with(Signs::SLASH)
    .with(Signs::BACKTICK)
    .with(Signs::ANGLE)
    .with(Signs::HASH)
    .with(Signs::TIGHT);

/// Those of addresses among them.
const ADDRESSES: Signs = Signs::AT.with(Signs::SLASH).with(Signs::HASH).with(Signs::SYMBOL);

/// Endings of file names and of hosts. Those that are words of a language ours (*so*, *me*, *bat*) are left out.
const ENDINGS: [&str; 60] = [
    "exe", "dll", "txt", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "tsv", "json", "jsonl",
    "xml", "html", "htm", "php", "aspx", "asp", "jsp", "js", "css", "png", "jpg", "jpeg", "gif", "svg",
    "mp3", "mp4", "zip", "tar", "gz", "py", "cpp", "java", "md", "ini", "cfg", "conf", "yml", "yaml", "toml",
    "log", "sql", "dz", "ma", "tn", "fr", "com", "org", "net", "edu", "gov", "info", "uk", "eu", "io", "apk",
    "msi",
];

/// What a URL without its scheme starts with.
static WWW: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("www."));

/// Fills `out` with the masked spans of `text`, in order, and marks the tokens inside them.
pub(super) fn mask(text: &str, signs: Signs, tokens: &mut [Token], out: &mut Vec<Span>) {
    out.clear();
    if !signs.meets(NEEDED) && WWW.find(text.as_bytes()).is_none() {
        return;
    }
    find_code(text, out);
    if signs.meets(Signs::ANGLE) {
        find_tags(text, out);
    }
    if signs.meets(ADDRESSES) || WWW.find(text.as_bytes()).is_some() {
        find_addresses(text, out);
    }
    if signs.meets(Signs::TIGHT) {
        find_names(text, tokens, out);
    }
    if out.is_empty() {
        return;
    }
    out.sort_unstable();
    let mut next = 0;
    for token in tokens {
        while next < out.len() && out[next].end <= token.span.start {
            next += 1;
        }
        // Spans of different kinds may nest, so the one at `next` need not be the one that covers.
        if out[next..].iter().take_while(|mask| mask.start < token.span.end).any(|m| m.overlaps(token.span)) {
            token.mask();
        }
    }
}

/// Code between single, double or triple backticks.
fn find_code(text: &str, out: &mut Vec<Span>) {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(open) = memchr::memchr(b'`', &bytes[from..]).map(|i| i + from) {
        let ticks = bytes[open..].iter().take_while(|&&b| b == b'`').count();
        let inside = open + ticks;
        let mut at = inside;
        let mut close = None;
        while let Some(tick) = memchr::memchr(b'`', &bytes[at..]).map(|i| i + at) {
            let run = bytes[tick..].iter().take_while(|&&b| b == b'`').count();
            if run == ticks {
                close = Some(tick + run);
                break;
            }
            at = tick + run;
        }
        match close {
            Some(close) => {
                out.push(Span::new(open, close));
                from = close;
            }
            None => from = inside,
        }
    }
}

/// HTML and XML tags: `<` and a letter, `/` or `!`, up to the next `>` within 200 bytes.
fn find_tags(text: &str, out: &mut Vec<Span>) {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(open) = memchr::memchr(b'<', &bytes[from..]).map(|i| i + from) {
        from = open + 1;
        let starts_tag = bytes.get(from).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!'));
        if !starts_tag {
            continue;
        }
        let limit = bytes.len().min(open + 200);
        if let Some(close) = memchr::memchr2(b'>', b'<', &bytes[from..limit]).map(|i| i + from)
            && bytes[close] == b'>'
        {
            out.push(Span::new(open, close + 1));
            from = close + 1;
        }
    }
}

/// URLs, e-mail addresses, handles, hashtags and paths: the runs without white space that hold
/// one of their signs at the right place.
fn find_addresses(text: &str, out: &mut Vec<Span>) {
    let mut start = 0;
    for piece in text.split(is_border) {
        let at = start;
        start += piece.len();
        start += text[start..].chars().next().map_or(0, char::len_utf8);
        if piece.len() < 2 {
            continue;
        }
        let bytes = piece.as_bytes();
        let masked = memchr::memmem::find(bytes, b"://").is_some()
            || piece.starts_with("www.")
            || piece.starts_with("mailto:")
            || (bytes[0] == b'#' && bytes[1].is_ascii_alphanumeric())
            || is_at_address(piece)
            || is_path(bytes);
        if masked {
            out.push(Span::new(at, at + piece.len()));
        }
    }
}

/// File names and hosts: *report.pdf*, *example.org*, *en.example.com*.
fn find_names(text: &str, tokens: &[Token], out: &mut Vec<Span>) {
    let is_dotted = |i: usize| {
        let between = &text[tokens[i - 1].span.end as usize..tokens[i].span.start as usize];
        tokens[i].gap == Gap::Tight && between == "."
    };
    for i in 1..tokens.len() {
        if !is_dotted(i) {
            continue;
        }
        let ending = tokens[i].span.of(text);
        if ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending)) && !tokens[i].is_arabic() {
            let joined = |i: usize| matches!(tokens[i].gap, Gap::Tight | Gap::Hyphen);
            let mut first = i - 1;
            while first > 0 && joined(first) {
                first -= 1;
            }
            out.push(Span { start: tokens[first].span.start, end: tokens[i].span.end });
        }
    }
}

fn is_border(c: char) -> bool {
    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '(' | ')' | '،' | '؛')
}

/// `name@host` or `@handle`; `inter@@`, `@-@` and a lone `@` are not addresses.
fn is_at_address(piece: &str) -> bool {
    let Some(at) = memchr::memchr(b'@', piece.as_bytes()) else { return false };
    let after = &piece[at + 1..];
    let named = after.chars().next().is_some_and(char::is_alphanumeric);
    named && !after.contains('@') && (at == 0 || after.contains('.'))
}

/// Two or more slashes or backslashes inside, or one at the start: `/usr/lib`, `C:\dir\file`.
/// A single inner slash joins words (*and/or*).
fn is_path(bytes: &[u8]) -> bool {
    let slashes = bytes.iter().filter(|&&b| matches!(b, b'/' | b'\\')).count();
    slashes >= 2 || (slashes == 1 && matches!(bytes[0], b'/' | b'\\' | b'~'))
}
