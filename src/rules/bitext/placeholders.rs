//! Placeholders of programs in a text: `%s`, `%1$d`, `{name}`, `${x}`, `%(n)s`, `&name;` and their kin.
//!
//! Each is read as a kind and a name. Those that are filled in by their order are numbered as they come, so that a
//! translation may name the order instead: `%s … %d` is `%2$d … %1$s`.

use memchr::memchr;

use super::few::Few;
use crate::rules::encoding::entity_names::character;
use crate::span::Span;

/// More of them than this make a program.
pub(super) const MOST: usize = 32;

/// What fills a placeholder in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// `%d`: by order or number, written in this form.
    #[default]
    Printf,
    /// `{}` and `{0}`: by order or number.
    Brace,
    /// Anything with a name; the name, signs included, is all that counts.
    Named,
}

/// A placeholder.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Placeholder<'a> {
    /// Where it stands.
    pub(super) span: Span,
    /// What fills it in.
    pub(super) kind: Kind,
    /// Its number from 1, given or by order; 0 for one with a name.
    pub(super) number: u16,
    /// Its form without the number, or its name.
    pub(super) form: &'a str,
}

impl Placeholder<'_> {
    /// Whether the same thing is put in for both.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        self.kind == other.kind && self.number == other.number && self.form == other.form
    }
}

/// Gathers the placeholders of `text`.
pub(super) fn read<'a>(text: &'a str, out: &mut Few<Placeholder<'a>, MOST>) {
    let bytes = text.as_bytes();
    let (mut printf, mut brace) = (0, 0);
    let mut at = 0;
    while at < bytes.len() {
        let found = match bytes[at] {
            b'%' => percent(text, at, &mut printf),
            b'{' => braced(text, at, &mut brace),
            b'$' => dollar(text, at),
            b'&' => entity(text, at),
            b'@' => between(text, at, b'@'),
            b'#' => between(text, at, b'#'),
            _ => None,
        };
        match found {
            Some(placeholder) => {
                at = placeholder.span.end as usize;
                out.push(placeholder);
            }
            None => at += 1,
        }
    }
}

fn named(text: &str, start: usize, end: usize) -> Option<Placeholder<'_>> {
    Some(Placeholder { span: Span::new(start, end), kind: Kind::Named, number: 0, form: &text[start..end] })
}

/// Bytes of a name at `at`: letters, digits, `_`, and between them `.` and `-`.
fn name_length(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let length =
        rest.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-')).count();
    let trimmed = rest[..length].iter().rev().take_while(|b| matches!(b, b'.' | b'-')).count();
    length - trimmed
}

fn percent<'a>(text: &'a str, start: usize, count: &mut u16) -> Option<Placeholder<'a>> {
    let bytes = text.as_bytes();
    // *100%d'accord*, *50%s*: a percentage.
    if text[..start].ends_with(char::is_numeric) {
        return None;
    }
    let mut at = start + 1;
    match bytes.get(at)? {
        b'%' => {
            return Some(Placeholder {
                span: Span::new(start, at + 1),
                kind: Kind::Named,
                number: 0,
                form: "%%",
            });
        }
        b'(' => {
            let close = at + memchr(b')', &bytes[at..])?;
            let inside = &text[at + 1..close];
            let conversion = bytes.get(close + 1).filter(|b| b.is_ascii_alphabetic());
            let is_name =
                !inside.is_empty() && inside.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
            return if is_name && conversion.is_some() { named(text, start, close + 2) } else { None };
        }
        b'{' => {
            let close = at + memchr(b'}', &bytes[at..])?;
            let is_name = name_length(bytes, at + 1) == close - at - 1 && close > at + 1;
            return if is_name { named(text, start, close + 1) } else { None };
        }
        b'|' => {
            let close = at + 1 + memchr(b'|', &bytes[at + 1..])?;
            let inside = &bytes[at + 1..close];
            let is_form = inside.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'$' | b'+' | b'-'));
            return if is_form { named(text, start, close + 1) } else { None };
        }
        _ => {}
    }
    let mut number = 0u16;
    let digits = bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
    let after = bytes.get(at + digits);
    if digits > 0 && digits < 4 && matches!(after, Some(b'$')) {
        number = text[at..at + digits].parse().ok()?;
        at += digits + 1;
    } else if digits > 0 && digits < 3 && matches!(after, Some(b'%')) {
        return named(text, start, at + digits + 1);
    }
    // *%name%*
    let length = name_length(bytes, at);
    if number == 0 && length > 1 && bytes.get(at + length) == Some(&b'%') && !bytes[at].is_ascii_digit() {
        return named(text, start, at + length + 1);
    }
    let form_from = at;
    at += bytes[at..].iter().take_while(|b| matches!(b, b'#' | b'0' | b'-' | b'+' | b'\'')).count();
    at += bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
    if bytes.get(at) == Some(&b'.') {
        at += 1;
        at += bytes[at..].iter().take_while(|b| b.is_ascii_digit() || **b == b'*').count();
    }
    at += bytes[at..]
        .iter()
        .take(2)
        .take_while(|b| matches!(b, b'h' | b'l' | b'L' | b'q' | b'z' | b't' | b'j'))
        .count();
    let is_conversion = bytes.get(at).is_some_and(|b| {
        matches!(
            b,
            b'd' | b'i'
                | b'u'
                | b's'
                | b'S'
                | b'f'
                | b'F'
                | b'g'
                | b'G'
                | b'e'
                | b'x'
                | b'X'
                | b'o'
                | b'c'
                | b'p'
                | b'@'
        )
    });
    let numbered = |count: &mut u16| {
        if number > 0 {
            number
        } else {
            *count += 1;
            *count
        }
    };
    // `%d` and a word written onto it, `%dMB`; but `%file` is a name, where a small letter goes on.
    let goes_on = bytes.get(at + 1).is_some_and(|b| b.is_ascii_lowercase() || *b == b'_');
    if is_conversion && (!goes_on || number > 0) {
        return Some(Placeholder {
            span: Span::new(start, at + 1),
            kind: Kind::Printf,
            number: numbered(count),
            form: &text[form_from..=at],
        });
    }
    // *%1*, *%name*
    let length = name_length(bytes, start + 1);
    let is_number =
        length > 0 && length < 3 && bytes[start + 1..start + 1 + length].iter().all(u8::is_ascii_digit);
    let is_word = length > 2 && bytes[start + 1].is_ascii_alphabetic();
    let is_free = start == 0 || !bytes[start - 1].is_ascii_alphanumeric();
    if is_free && (is_number || is_word) { named(text, start, start + 1 + length) } else { None }
}

fn braced<'a>(text: &'a str, start: usize, count: &mut u16) -> Option<Placeholder<'a>> {
    let bytes = text.as_bytes();
    if bytes.get(start + 1) == Some(&b'{') {
        let close = start + memchr::memmem::find(&bytes[start..], b"}}")?;
        let inside = &text[start + 2..close];
        return Some(Placeholder {
            span: Span::new(start, close + 2),
            kind: Kind::Named,
            number: 0,
            form: inside.trim(),
        });
    }
    let close = closing(bytes, start)?;
    let inside = &text[start + 1..close];
    let span = Span::new(start, close + 1);
    if inside.is_empty() || inside.starts_with(':') {
        *count += 1;
        return Some(Placeholder { span, kind: Kind::Brace, number: *count, form: inside });
    }
    let length = name_length(bytes, start + 1);
    if length == 0 {
        return None;
    }
    let (name, rest) = inside.split_at(length);
    let rest = rest.trim_start();
    if !rest.is_empty() && !rest.starts_with([',', ':', '!', '[']) {
        return None;
    }
    if let Ok(number) = name.parse::<u16>()
        && rest.is_empty()
    {
        return Some(Placeholder { span, kind: Kind::Brace, number: number.saturating_add(1), form: "" });
    }
    // Of a message with branches (`{n, plural, one {…} other {…}}`) only name and kind are the program's.
    let form = match rest.strip_prefix(',') {
        Some(kind) => {
            let kind_length = kind.find([',', '}']).unwrap_or(kind.len());
            &inside[..inside.len() - (kind.len() - kind_length)]
        }
        None => inside,
    };
    Some(Placeholder { span, kind: Kind::Named, number: 0, form })
}

/// The brace that closes the one at `open`; what lies between may hold others.
fn closing(bytes: &[u8], open: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, b) in bytes.iter().enumerate().skip(open) {
        match b {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

fn dollar(text: &str, start: usize) -> Option<Placeholder<'_>> {
    let bytes = text.as_bytes();
    let open = *bytes.get(start + 1)?;
    let close = match open {
        b'{' => b'}',
        b'(' => b')',
        b'[' => b']',
        _ => {
            let length = name_length(bytes, start + 1);
            let starts = bytes[start + 1].is_ascii_alphabetic() || bytes[start + 1] == b'_';
            let is_free = start == 0 || !bytes[start - 1].is_ascii_alphanumeric();
            // *US$m*, *$bn*: money.
            if !starts || length < 3 || !is_free {
                return None;
            }
            let end = start + 1 + length;
            let end = if bytes.get(end) == Some(&b'$') { end + 1 } else { end };
            return named(text, start, end);
        }
    };
    let end = start + 2 + memchr(close, &bytes[start + 2..])?;
    let inside = &text[start + 2..end];
    let is_name = !inside.is_empty() && inside.len() < 60 && !inside.contains(char::is_whitespace);
    if is_name { named(text, start, end + 1) } else { None }
}

/// *&brandName;*. The entities of HTML are characters and not placeholders.
fn entity(text: &str, start: usize) -> Option<Placeholder<'_>> {
    let bytes = text.as_bytes();
    let length = name_length(bytes, start + 1);
    if length < 2 || bytes.get(start + 1 + length) != Some(&b';') || !bytes[start + 1].is_ascii_alphabetic() {
        return None;
    }
    let name = &text[start + 1..start + 1 + length];
    if is_character(name) { None } else { named(text, start, start + 2 + length) }
}

/// Whether HTML calls a character so; its rarer names are short.
fn is_character(name: &str) -> bool {
    name.len() < 4 || character(name).is_some()
}

/// *@NAME@*, *#name#*: a name between two signs; and *#1*.
fn between(text: &str, start: usize, sign: u8) -> Option<Placeholder<'_>> {
    let bytes = text.as_bytes();
    if start > 0 && bytes[start - 1].is_ascii_alphanumeric() {
        return None;
    }
    let length = name_length(bytes, start + 1);
    let end = start + 1 + length;
    (length > 1 && bytes.get(end) == Some(&sign)).then(|| named(text, start, end + 1)).flatten()
}

#[cfg(test)]
mod tests {
    use super::{Few, Kind, MOST, read};

    fn forms(text: &str) -> Vec<String> {
        let mut out: Few<_, MOST> = Few::new();
        read(text, &mut out);
        out.iter().map(|found| found.span.of(text).to_owned()).collect()
    }

    #[test]
    fn each_notation_is_read() {
        for (text, expected) in [
            ("Copy %s to %1$s, %d%% of %.2f", &["%s", "%1$s", "%d", "%%", "%.2f"][..]),
            ("%(name)s and %(n)d", &["%(name)s", "%(n)d"]),
            ("{} {0} {name} {{count}} {n:>5}", &["{}", "{0}", "{name}", "{{count}}", "{n:>5}"]),
            ("${user} $(file) $[x] $NAME $Name$", &["${user}", "$(file)", "$[x]", "$NAME", "$Name$"]),
            ("&brandName; and &amp; and &lt;", &["&brandName;"]),
            ("%1%, %|40t|, %name%, %PRODUCT Calc, %1", &["%1%", "%|40t|", "%name%", "%PRODUCT", "%1"]),
            ("@NAME@ #name# mail@example.com", &["@NAME@", "#name#"]),
            ("{n, plural, one {# file} other {# files}}", &["{n, plural, one {# file} other {# files}}"]),
            ("\u{ab}\u{a0}%s\u{a0}\u{bb}", &["%s"]),
            ("%'d items, %@ and %1$@, %dMB", &["%'d", "%@", "%1$@", "%d"]),
        ] {
            assert_eq!(forms(text), expected, "{text}");
        }
    }

    #[test]
    fn prose_has_none() {
        for text in [
            "100%d'accord, 50 % des voix, 5% de plus",
            "It costs US$5bn or $20 { see below }",
            "R&D; AT&T; # 5 @ 3",
            "a {b c} d {[1] minutes }",
        ] {
            assert_eq!(forms(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn order_counts_where_no_number_is_given() {
        let mut out: Few<_, MOST> = Few::new();
        read("%s %d %1$s {} {0}", &mut out);
        let numbers: Vec<_> = out.iter().map(|found| (found.kind, found.number)).collect();
        let (printf, brace) = (Kind::Printf, Kind::Brace);
        assert_eq!(numbers, [(printf, 1), (printf, 2), (printf, 1), (brace, 1), (brace, 1)]);
    }

    #[test]
    fn no_text_makes_it_panic() {
        for text in [
            "%", "{", "$", "&", "@", "#", "%(", "%1$", "%.", "${", "{{", "%|", "é%", "%é", "{é}", "$é", "%{",
            "%-",
        ] {
            let _ = forms(text);
        }
    }
}
