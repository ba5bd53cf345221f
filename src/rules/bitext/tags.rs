//! Tags of HTML and XML in a text: their names, and the attributes that a program reads.
//!
//! What a reader sees or what depends on the language (`title`, `alt`, `lang`, `dir` and sizes) may change in a
//! translation and is left out of the comparison.

use memchr::memchr;

use super::few::Few;
use crate::span::Span;

/// More tags than this make a page.
pub(super) const MOST: usize = 48;

/// A tag.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tag<'a> {
    /// From `<` to `>`.
    pub(super) span: Span,
    /// Its name.
    pub(super) name: &'a str,
    /// What stands between name and end.
    pub(super) attributes: &'a str,
    /// `</name>`
    pub(super) is_end: bool,
    /// `<name/>`
    pub(super) is_closed: bool,
}

/// Attributes that a translation may change.
const FREE: &[&str] = &[
    "title",
    "alt",
    "lang",
    "xml:lang",
    "xml-lang",
    "dir",
    "width",
    "height",
    "label",
    "placeholder",
    "summary",
    "aria-label",
    "content",
    "style",
    "name",
];

/// Names of HTML, which are tags even where nothing closes them.
const HTML: &[&str] = &[
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "li",
    "link",
    "mark",
    "ol",
    "option",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "script",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "wbr",
];

impl<'a> Tag<'a> {
    /// Whether the name is one of HTML's.
    pub(super) fn is_html(&self) -> bool {
        HTML.iter().any(|name| name.eq_ignore_ascii_case(self.name))
    }

    /// Whether both are the same to a program.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        self.is_end == other.is_end
            && self.name == other.name
            && (self.attributes == other.attributes || (self.has_all_of(other) && other.has_all_of(self)))
    }

    /// Whether it has what `other` has of the attributes that count.
    fn has_all_of(&self, other: &Self) -> bool {
        attributes(other.attributes).filter(|(name, _)| !is_free(name)).all(|(name, value)| {
            attributes(self.attributes)
                .any(|(own, is)| own == name && (is == value || is_reworded(name, is, value)))
        })
    }
}

fn is_free(name: &str) -> bool {
    FREE.iter().any(|free| free.eq_ignore_ascii_case(name))
}

/// Addresses have a rule of their own, that knows which of them may change; an empty one is no address.
fn is_reworded(name: &str, one: &str, other: &str) -> bool {
    let is_address = |value: &str| value.contains("://") || value.starts_with("mailto:");
    name.eq_ignore_ascii_case("href") && is_address(one) && is_address(other)
}

/// Name and value of each attribute.
fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let length =
            rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(rest.len()).max(1);
        let length = (length..=rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        let (name, after) = rest.split_at(length);
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after;
            return Some((name, ""));
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        rest = after;
        Some((name, value))
    })
}

/// Gathers the tags of `text`.
pub(super) fn read<'a>(text: &'a str, out: &mut Few<Tag<'a>, MOST>) {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(open) = memchr(b'<', &bytes[from..]).map(|i| i + from) {
        from = open + 1;
        let is_end = bytes.get(from) == Some(&b'/');
        let name_from = from + usize::from(is_end);
        if !bytes.get(name_from).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let rest = &bytes[name_from..];
        let length = rest
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':' | b'.'))
            .count();
        let Some(close) = end_of(bytes, name_from + length) else { continue };
        let inner = &text[name_from + length..close];
        // *<first name>* is a word in angles, and no attributes.
        if !inner.is_empty() && !inner.starts_with(|c: char| c.is_whitespace() || c == '/') {
            continue;
        }
        let is_closed = inner.trim_end().ends_with('/');
        let attributes = inner.trim_end().trim_end_matches('/').trim();
        if !attributes.is_empty() && !attributes.contains('=') {
            continue;
        }
        out.push(Tag {
            span: Span::new(open, close + 1),
            name: &text[name_from..name_from + length],
            attributes,
            is_end,
            is_closed,
        });
        from = close + 1;
    }
}

/// The `>` that ends a tag from `at` on, those in quoted values passed over.
fn end_of(bytes: &[u8], at: usize) -> Option<usize> {
    let mut quote = None;
    for (i, b) in bytes.iter().enumerate().skip(at).take(1000) {
        match (b, quote) {
            (b'>', None) => return Some(i),
            (b'<', None) => return None,
            (b'"' | b'\'', None) => quote = Some(b),
            (b, Some(open)) if b == open => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Few, MOST, Tag, attributes, read};

    fn one(text: &str) -> Tag<'_> {
        let mut out: Few<_, MOST> = Few::new();
        read(text, &mut out);
        assert_eq!(out.len(), 1, "{text}");
        out[0]
    }

    #[test]
    fn what_a_reader_sees_may_change() {
        for (source, target, expected) in [
            ("<b>", "<b>", true),
            ("<b>", "<i>", false),
            ("<b>", "</b>", false),
            (r#"<img src="a.png" alt="cat">"#, r#"<img src="a.png" alt="chat">"#, true),
            (r#"<img src="cat.png">"#, r#"<img src="chat.png">"#, false),
            (r#"<div lang="en" dir="ltr">"#, r#"<div dir="rtl" lang="ar">"#, true),
            (r#"<a href="page.html" class="x">"#, r#"<a class='x' href='page.html'>"#, true),
            (r#"<a href="page.html">"#, r#"<a hverw="page.html">"#, false),
        ] {
            assert_eq!(one(source).agrees(&one(target)), expected, "{source} {target}");
        }
    }

    #[test]
    fn comparisons_and_words_in_angles_are_no_tags() {
        for text in ["a < b > c", "<3", "<first name>", "<b", "<nom d'utilisateur>", "<é>"] {
            let mut out: Few<_, MOST> = Few::new();
            read(text, &mut out);
            assert!(out.is_empty(), "{text}");
        }
    }

    #[test]
    fn attributes_have_names_and_values() {
        let list: Vec<_> = attributes(r#" a="1 2" b='x' c=3 d / =é "#).collect();
        assert_eq!(list[..4], [("a", "1 2"), ("b", "x"), ("c", "3"), ("d", "")]);
    }
}
