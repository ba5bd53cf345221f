//! What stands in a string of an Android application: escapes, quotation marks that keep blanks, elements of style.

use std::ops::Range;

use quick_xml::events::BytesStart;

use super::super::xml::{Dialect, Kind, attribute};
use crate::origin::Builder;

/// Reads one string.
#[derive(Default)]
pub(super) struct Strings {
    /// Whether blanks stay as they are.
    is_quoted: bool,
    /// Where a backslash stands whose sign is still to come.
    escape: Option<usize>,
    /// Blanks that become one if something follows.
    blank: Option<Range<usize>>,
}

impl Dialect for Strings {
    fn kind(&mut self, tag: &BytesStart<'_>) -> Kind {
        let name = tag.name();
        Kind::Around(match (name.as_ref(), attribute(tag, "id")) {
            // What must not be translated; placeholders in it are read as text.
            ("xliff:g", Some(id)) => format!("g {id}"),
            ("xliff:g", None) => "g".to_owned(),
            (name, _) => name.to_owned(),
        })
    }

    fn text(&mut self, builder: &mut Builder<'_>, source: &str, range: Range<usize>) {
        let text = &source[..range.end];
        let mut at = range.start;
        while at < range.end {
            let is_plain = |c: char| !c.is_ascii_whitespace() && c != '\\' && c != '"';
            let end = text[at..].find(|c| !is_plain(c)).map_or(range.end, |found| at + found);
            if self.escape.is_none() && end > at {
                self.put(builder);
                builder.verbatim(at..end);
                at = end;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            let mut behind = at + c.len_utf8();
            if let Some(start) = self.escape.filter(|_| c == 'u') {
                let digits = text[behind..].bytes().take(4).take_while(u8::is_ascii_hexdigit).count();
                let code =
                    u32::from_str_radix(&text[behind..behind + digits], 16).ok().filter(|_| digits == 4);
                if let Some(c) = code.and_then(char::from_u32) {
                    behind += digits;
                    self.escape = None;
                    builder.replaced(start..behind, c.encode_utf8(&mut [0; 4]));
                    at = behind;
                    continue;
                }
            }
            self.sign(builder, at..behind, c);
            at = behind;
        }
    }

    fn character(&mut self, builder: &mut Builder<'_>, range: Range<usize>, c: char) {
        self.sign(builder, range, c);
    }
}

impl Strings {
    /// Takes `c`, which stands at `range`.
    fn sign(&mut self, builder: &mut Builder<'_>, range: Range<usize>, c: char) {
        let mut buffer = [0; 4];
        if let Some(start) = self.escape.take() {
            let c = match c {
                'n' => '\n',
                't' => '\t',
                other => other,
            };
            builder.replaced(start..range.end, c.encode_utf8(&mut buffer));
            return;
        }
        match c {
            '\\' => {
                self.put(builder);
                self.escape = Some(range.start);
            }
            '"' => {
                self.is_quoted = !self.is_quoted;
                self.put(builder);
            }
            c if c.is_ascii_whitespace() && !self.is_quoted => match &mut self.blank {
                Some(blank) => blank.end = range.end,
                None => self.blank = Some(range),
            },
            c => {
                self.put(builder);
                builder.replaced(range, c.encode_utf8(&mut buffer));
            }
        }
    }

    /// Appends the blank before what follows, unless nothing stands before it.
    fn put(&mut self, builder: &mut Builder<'_>) {
        if let Some(blank) = self.blank.take()
            && !builder.text().is_empty()
        {
            builder.replaced(blank, " ");
        }
    }
}
