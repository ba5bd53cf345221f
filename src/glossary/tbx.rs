//! Glossaries in TBX, the exchange format of term bases (ISO 30042), of its old names and its new ones.
//!
//! Of a concept only its terms are read, their languages, and whether a term is deprecated: that is what is forbidden. No entity
//! is expanded but those that XML has by itself.

use std::path::Path;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use super::{Read, Side, fault, language, line_at};
use crate::error::Result;
use crate::lang::Lang;

/// The entries of a term base.
pub(super) fn read(path: &Path, text: &str) -> Result<Vec<Vec<Read>>> {
    let mut reader = Reader::from_str(text);
    let mut state = State::default();
    let mut entries = Vec::new();
    let mut is_tbx = false;
    loop {
        let at = reader.buffer_position() as usize;
        let line = || Some(line_at(&text.as_bytes()[..at.min(text.len())]));
        let event = reader
            .read_event()
            .map_err(|error| fault(path, line(), format!("is not well-formed XML: {error}")))?;
        match event {
            Event::Start(start) => {
                let name = start.local_name();
                is_tbx |= matches!(name.as_ref(), "tbx" | "martif");
                if matches!(name.as_ref(), "conceptEntry" | "termEntry") {
                    state = State::default();
                }
                state.open(name.as_ref(), &start);
            }
            Event::End(end) => {
                let name = end.local_name();
                if matches!(name.as_ref(), "conceptEntry" | "termEntry") && !state.entry.is_empty() {
                    entries.push(std::mem::take(&mut state.entry));
                }
                state.close(name.as_ref());
            }
            Event::Text(piece) => state.text.push_str(&piece.xml10_content()),
            Event::CData(piece) => state.text.push_str(&piece),
            Event::GeneralRef(reference) => {
                match (resolve_xml_entity(&reference), reference.resolve_char_ref()) {
                    (Some(text), _) => state.text.push_str(text),
                    (None, Ok(Some(c))) => state.text.push(c),
                    (None, _) => {
                        let message = format!("the entity &{}; is not expanded", &*reference);
                        return Err(fault(path, line(), message));
                    }
                }
            }
            Event::Eof if state.is_inside => {
                return Err(fault(path, line(), "ends within a concept".to_owned()));
            }
            Event::Eof if !is_tbx => {
                return Err(fault(path, Some(1), "is no TBX: its root is neither tbx nor martif".to_owned()));
            }
            Event::Eof => return Ok(entries),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

/// Where in a concept the reader is.
#[derive(Debug, Default)]
struct State {
    entry: Vec<Read>,
    is_inside: bool,
    lang: Option<Lang>,
    /// Text since the last tag that begins some.
    text: String,
    term: Option<String>,
    is_status: bool,
    is_deprecated: bool,
}

impl State {
    fn open(&mut self, name: &str, start: &BytesStart<'_>) {
        match name {
            "conceptEntry" | "termEntry" => self.is_inside = true,
            "langSec" | "langSet" => {
                self.lang = attribute(start, "xml:lang").and_then(|code| language(&code))
            }
            "termSec" | "tig" | "ntig" => (self.term, self.is_deprecated) = (None, false),
            "term" => self.text.clear(),
            "termNote" => {
                let kind = attribute(start, "type").unwrap_or_default();
                self.is_status = matches!(kind.as_str(), "administrativeStatus" | "normativeAuthorization");
                self.text.clear();
            }
            "administrativeStatus" | "normativeAuthorization" => {
                self.is_status = true;
                self.text.clear();
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "term" => self.term = Some(self.text.split_whitespace().collect::<Vec<_>>().join(" ")),
            "termNote" | "administrativeStatus" | "normativeAuthorization" => {
                let is_bad =
                    ["deprecated", "superseded"].iter().any(|word| self.text.trim().starts_with(word));
                self.is_deprecated |= self.is_status && is_bad;
                self.is_status = false;
            }
            "termSec" | "tig" | "ntig" => {
                if let (Some(text), Some(lang)) =
                    (self.term.take().filter(|text| !text.is_empty()), self.lang)
                {
                    self.entry.push(Read { lang, side: Side::Both, is_forbidden: self.is_deprecated, text });
                }
            }
            "langSec" | "langSet" => self.lang = None,
            "conceptEntry" | "termEntry" => self.is_inside = false,
            _ => {}
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
    Some(found.value.into_owned())
}
