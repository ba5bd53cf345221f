//! What the formats made of XML have in common: a stream of elements, of which units are taken out whole.
//!
//! A file is read twice at once. The stream looks for the borders of units and holds one of them at a time, as it stands in the
//! file; the unit is then walked by itself ([`Walk`]), where every byte has a place. Nothing is ever expanded or fetched: a file
//! that declares entities is refused, and one that uses others than those of XML itself loses the units that do.

mod inline;
mod tape;

pub(super) use inline::{Dialect, Faults, Kind, Walk, content, side, takes_elements};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use self::tape::Tape;
use super::super::Source;
use super::super::decode::Facts;
use super::super::frame::LONGEST_RECORD;
use super::super::reader::Problems;
use crate::error::ProblemKind;
use crate::origin::Spot;

/// More elements than this within each other are no file of translations.
const DEEPEST: usize = 256;

/// The elements of a file.
pub(super) struct Elements {
    reader: Reader<Tape>,
    buffer: Vec<u8>,
    /// The event read last, as it stands in the file.
    raw: String,
    /// How many elements are open.
    depth: usize,
    is_over: bool,
}

/// What comes next in a file.
pub(super) enum Step {
    /// The start tag of an element, and where it begins.
    Start(BytesStart<'static>, Spot),
    /// The end of the element that was begun last and has not ended.
    End,
}

/// An element from its start tag to its end tag.
#[derive(Debug)]
pub(super) struct Raw {
    /// It, as it stands in the file.
    pub(super) text: String,
    /// Where it begins.
    pub(super) base: Spot,
}

/// What an event was, for who only counts.
enum Seen {
    Start(BytesStart<'static>),
    End,
    Other,
    Over,
}

impl Elements {
    /// Opens `source`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub(super) fn open(source: &Source) -> Result<Self, ProblemKind> {
        let mut reader = Reader::from_reader(Tape::open(source)?);
        reader.config_mut().expand_empty_elements = true;
        Ok(Self { reader, buffer: Vec::new(), raw: String::new(), depth: 0, is_over: false })
    }

    /// What was seen of the input.
    pub(super) fn facts(&mut self) -> Facts {
        self.reader.get_mut().facts()
    }

    /// The next border of an element; `None` at the end, or where the file is no XML any more, which is told.
    pub(super) fn advance(&mut self, problems: &mut Problems) -> Option<Step> {
        loop {
            let spot = self.reader.get_ref().spot();
            match self.event(problems, true) {
                Seen::Start(tag) => return Some(Step::Start(tag, spot)),
                Seen::End => return Some(Step::End),
                Seen::Other => {}
                Seen::Over => return None,
            }
        }
    }

    /// All of the element whose start tag was just read; `None` if it is too long or is not complete, which is told.
    pub(super) fn whole(&mut self, base: Spot, problems: &mut Problems) -> Option<Raw> {
        let mut text = std::mem::take(&mut self.raw);
        self.reader.get_mut().take_gap();
        let outside = self.depth - 1;
        let mut is_long = text.len() > LONGEST_RECORD;
        while self.depth > outside {
            if let Seen::Over = self.event(problems, false) {
                return None;
            }
            is_long |= self.reader.get_mut().take_gap() || text.len() + self.raw.len() > LONGEST_RECORD;
            if is_long {
                text.clear();
            } else {
                text.push_str(&self.raw);
            }
        }
        if is_long {
            problems.add(None, Some(base.line), ProblemKind::LongRecord { limit: LONGEST_RECORD });
            return None;
        }
        Some(Raw { text, base })
    }

    /// Passes over the rest of the element whose start tag was just read.
    pub(super) fn pass(&mut self, problems: &mut Problems) {
        let outside = self.depth - 1;
        while self.depth > outside && !matches!(self.event(problems, false), Seen::Over) {}
    }

    /// Reads one event; `wants_tag` says whether a start tag is looked at.
    fn event(&mut self, problems: &mut Problems, wants_tag: bool) -> Seen {
        if self.is_over {
            return Seen::Over;
        }
        self.buffer.clear();
        let spot = self.reader.get_ref().spot();
        let outcome = match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Start(tag)) if self.depth < DEEPEST => {
                self.depth += 1;
                Ok(if wants_tag { Seen::Start(tag.into_owned()) } else { Seen::Other })
            }
            Ok(Event::Start(_)) => {
                Err(ProblemKind::Record(format!("elements stand more than {DEEPEST} deep within each other")))
            }
            Ok(Event::End(_)) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Seen::End)
            }
            Ok(Event::DocType(doctype)) if doctype.contains("<!ENTITY") => {
                let reason = "it declares entities, which are not expanded".to_owned();
                Err(ProblemKind::Record(reason))
            }
            Ok(Event::Eof) if self.depth > 0 => {
                Err(ProblemKind::Damaged("it ends within an element".to_owned()))
            }
            Ok(Event::Eof) => Ok(Seen::Over),
            Ok(_) => Ok(Seen::Other),
            Err(quick_xml::Error::Io(error)) => Err(ProblemKind::damaged(&error)),
            Err(error) => Err(ProblemKind::Record(format!("it is no well-formed XML ({error})"))),
        };
        let tape = self.reader.get_mut();
        self.raw.clear();
        tape.cut(&mut self.raw);
        if let Some((line, count)) = tape.take_broken() {
            problems.add(None, Some(line), ProblemKind::BrokenBytes { count, encoding: "UTF-8".to_owned() });
        }
        let seen = outcome.unwrap_or_else(|kind| {
            problems.add(None, Some(spot.line), kind);
            Seen::Over
        });
        self.is_over = matches!(seen, Seen::Over);
        seen
    }

    /// Reads no more, since the file is not `what` it should be; `tag` is its first element, which begins at `spot`.
    pub(super) fn refuse(&mut self, what: &str, tag: &BytesStart<'_>, spot: Spot, problems: &mut Problems) {
        let name = tag.name();
        let reason = format!("it is no {what}: its first element is <{}>", name.as_ref());
        problems.add(None, Some(spot.line), ProblemKind::Record(reason));
        self.is_over = true;
    }
}

impl Raw {
    /// Tells what is wrong in it.
    pub(super) fn tell(&self, (at, reason): (usize, String), id: &str, problems: &mut Problems) {
        let line = self.base.behind(&self.text[..at]).line;
        problems.add(Some(id), Some(line), ProblemKind::Record(reason));
    }
}

/// The value of the attribute `name` of `tag`, its references decoded.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let attribute =
        attributes.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name)?;
    // With a reference that is none it is at least what stands there.
    Some(match quick_xml::escape::unescape(&attribute.value) {
        Ok(value) => value.into_owned(),
        Err(_) => attribute.value.into_owned(),
    })
}

#[cfg(test)]
mod tests;
