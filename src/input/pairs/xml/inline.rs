//! A unit that was taken out of its file, and the text within it.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::{Code, Side};
use super::Raw;
use crate::lang::Lang;
use crate::origin::{Builder, Mapped};

/// Characters of a code's content that name it where it has no number.
const LONGEST_NAME: usize = 60;

/// Walks over the events of a unit, each with its bytes there.
pub(in crate::input::pairs) struct Walk<'a> {
    reader: Reader<&'a [u8]>,
    text: &'a str,
}

/// What is wrong within a unit: the first, and the byte it stands at.
pub(in crate::input::pairs) type Faults = Option<(usize, String)>;

impl<'a> Walk<'a> {
    pub(in crate::input::pairs) fn new(raw: &'a Raw) -> Self {
        let mut reader = Reader::from_str(&raw.text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, text: &raw.text }
    }

    /// The next event; `None` at the end.
    pub(in crate::input::pairs) fn advance(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let start = self.reader.buffer_position() as usize;
        match self.reader.read_event() {
            // The stream has read the same bytes, and found them to be right.
            Ok(Event::Eof) | Err(_) => None,
            Ok(event) => Some((event, start..self.reader.buffer_position() as usize)),
        }
    }

    /// Passes over the rest of the element whose start tag was just read; gives its content, and the byte behind it.
    pub(in crate::input::pairs) fn pass(&mut self) -> (&'a str, usize) {
        let start = self.reader.buffer_position() as usize;
        let mut depth = 1;
        let mut end = start..start;
        while depth > 0 {
            let Some((event, range)) = self.advance() else { break };
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            end = range;
        }
        (&self.text[start..end.start.max(start)], end.end)
    }
}

/// What an element within a text is.
pub(in crate::input::pairs) enum Kind {
    /// None of the text's concern; what is in it is text.
    Plain,
    /// A code of this name where it begins and another where it ends; what is in it is text.
    Around(String),
    /// A code of this name; what is in it is no text.
    Code(String),
    /// The same, but its content is a part of its name.
    Content(&'static str),
    /// Nothing, with all that is in it.
    Nothing,
    /// A character.
    Character(char),
}

/// How a format reads the text of an element.
pub(in crate::input::pairs) trait Dialect {
    /// What the element that `tag` begins is.
    fn kind(&mut self, tag: &BytesStart<'_>) -> Kind;

    /// Appends what `range` of `source`, which is text, says.
    fn text(&mut self, builder: &mut Builder<'_>, source: &str, range: Range<usize>) {
        verbatim(builder, source, range);
    }

    /// Appends what `c` says, which a reference at `range` stands for.
    fn character(&mut self, builder: &mut Builder<'_>, range: Range<usize>, c: char) {
        builder.replaced(range, c.encode_utf8(&mut [0; 4]));
    }
}

impl<F: FnMut(&BytesStart<'_>) -> Kind> Dialect for F {
    fn kind(&mut self, tag: &BytesStart<'_>) -> Kind {
        self(tag)
    }
}

/// The text of the element whose start tag ends at `start` and was just read, with its codes; and the byte behind its end tag.
pub(in crate::input::pairs) fn side(
    walk: &mut Walk<'_>,
    start: usize,
    lang: Lang,
    builder: &mut Builder<'_>,
    faults: &mut Faults,
    mut dialect: impl Dialect,
) -> (Side, usize) {
    let mut codes: Vec<Code> = Vec::new();
    let mut push =
        |builder: &Builder<'_>, name: String| codes.push(Code { at: builder.text().len() as u32, name });
    // Names of the elements that are open.
    let mut open: Vec<Option<String>> = Vec::new();
    let mut end = start;
    // An empty text stands behind the start tag.
    let first = builder.spot(start);
    while let Some((event, range)) = walk.advance() {
        end = range.end;
        match event {
            Event::Start(tag) => match dialect.kind(&tag) {
                Kind::Plain => open.push(None),
                Kind::Around(name) => {
                    push(builder, name.clone());
                    open.push(Some(name));
                }
                Kind::Code(name) => {
                    push(builder, name);
                    walk.pass();
                }
                Kind::Content(name) => {
                    let (content, _) = walk.pass();
                    let content: String = content.trim().chars().take(LONGEST_NAME).collect();
                    push(builder, format!("{name} {content}").trim_end().to_owned());
                }
                Kind::Nothing => drop(walk.pass()),
                Kind::Character(c) => {
                    let (_, behind) = walk.pass();
                    dialect.character(builder, range.start..behind, c);
                }
            },
            Event::End(_) => match open.pop() {
                None => break,
                Some(None) => {}
                Some(Some(name)) => push(builder, format!("/{name}")),
            },
            Event::Text(_) => dialect.text(builder, walk.text, range),
            Event::CData(_) => {
                let inside = range.start + "<![CDATA[".len()..range.end - "]]>".len();
                dialect.text(builder, walk.text, inside);
            }
            Event::GeneralRef(reference) => match character(&reference) {
                Some(c) => dialect.character(builder, range, c),
                None => {
                    let reason = || (range.start, format!("the entity &{}; is not known", &*reference));
                    faults.get_or_insert_with(reason);
                }
            },
            _ => {}
        }
    }
    let mut mapped = builder.take();
    if mapped.text.is_empty() {
        mapped = Mapped::verbatim(String::new(), first);
    }
    (Side { text: mapped, lang, codes }, end)
}

/// The text of an element without codes, whose start tag ends at `start` and was just read.
pub(in crate::input::pairs) fn content(
    walk: &mut Walk<'_>,
    start: usize,
    builder: &mut Builder<'_>,
) -> Box<str> {
    // What is wrong with it is wrong with no text of the unit.
    let (side, _) = side(walk, start, Lang::Und, builder, &mut None, |_: &BytesStart<'_>| Kind::Plain);
    side.as_str().trim_end().into()
}

/// Whether elements put in beside `tag` are of its kind: they are written without a prefix.
pub(in crate::input::pairs) fn takes_elements(tag: &BytesStart<'_>) -> bool {
    tag.name().prefix().is_none()
}

/// Appends `range` of `text` as it is; line breaks are what XML makes of them.
fn verbatim(builder: &mut Builder<'_>, text: &str, range: Range<usize>) {
    let mut at = range.start;
    while let Some(found) = memchr::memchr(b'\r', &text.as_bytes()[at..range.end]).map(|found| at + found) {
        builder.verbatim(at..found);
        at = found + 1;
        at += usize::from(at < range.end && text.as_bytes()[at] == b'\n');
        builder.replaced(found..at, "\n");
    }
    builder.verbatim(at..range.end);
}

/// The character that a reference stands for, if XML knows it by itself.
fn character(name: &str) -> Option<char> {
    let number = |digits: &str, base| {
        let code = u32::from_str_radix(digits, base).ok()?;
        char::from_u32(code).filter(|&c| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{7F}'..))
    };
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix('#')?.strip_prefix('x') {
            Some(digits) => number(digits, 16),
            None => number(&name[1..], 10),
        },
    }
}
