//! Strings of Android applications: `res/values-fr/strings.xml` beside `res/values/strings.xml`.
//!
//! Strings, forms of plurals and items of arrays are messages of their own, each under its name.

mod escape;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use quick_xml::events::{BytesStart, Event};

use self::escape::Strings;
use super::super::Source;
use super::super::decode::Facts;
use super::super::reader::Problems;
use super::Side;
use super::keyed::{Message, Messages};
use super::xml::{Elements, Faults, Raw, Step, Walk, attribute, side};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::{Builder, Spot};

/// Reads the strings of a file.
pub struct Resources {
    elements: Elements,
    lang: Lang,
    is_begun: bool,
    ready: VecDeque<Text>,
}

/// A string.
struct Text {
    name: String,
    /// The form of a plural.
    quantity: Option<String>,
    line: u64,
    side: Side,
}

impl From<Text> for Message {
    fn from(Text { name, quantity, line, side }: Text) -> Self {
        // Languages have forms that others lack; the one for all numbers is always there.
        let (key, other_key) = match quantity {
            Some(quantity) => (format!("{name}[{quantity}]"), Some(format!("{name}[other]"))),
            None => (name, None),
        };
        Self { key, other_key, line, side }
    }
}

impl Messages for Resources {
    const NAME: &str = "string of this name";

    fn open(source: &Source, lang: Lang) -> Result<Self, ProblemKind> {
        Ok(Self { elements: Elements::open(source)?, lang, is_begun: false, ready: VecDeque::new() })
    }

    fn next_message(&mut self, problems: &mut Problems) -> Option<Message> {
        self.next_text(problems).map(Message::from)
    }

    fn facts(&mut self) -> Facts {
        self.elements.facts()
    }
}

impl Resources {
    fn next_text(&mut self, problems: &mut Problems) -> Option<Text> {
        loop {
            if let Some(text) = self.ready.pop_front() {
                return Some(text);
            }
            if let Step::Start(tag, spot) = self.elements.advance(problems)? {
                self.begin(&tag, spot, problems);
            }
        }
    }

    fn begin(&mut self, tag: &BytesStart<'_>, spot: Spot, problems: &mut Problems) {
        let tag_name = tag.name();
        match tag_name.as_ref() {
            name if !self.is_begun => {
                self.is_begun = name == "resources";
                if !self.is_begun {
                    self.elements.refuse("file of Android resources", tag, spot, problems);
                }
            }
            kind @ ("string" | "plurals" | "string-array") => {
                let Some(raw) = self.elements.whole(spot, problems) else { return };
                let Some(mut name) = attribute(tag, "name").filter(|name| !name.trim().is_empty()) else {
                    let reason = format!("a {kind} has no name");
                    return problems.add(None, Some(spot.line), ProblemKind::Record(reason));
                };
                // The same string for another kind of device.
                if let Some(product) = attribute(tag, "product").filter(|product| product != "default") {
                    name = format!("{name}:{product}");
                }
                if attribute(tag, "translatable").as_deref() == Some("false") {
                    return;
                }
                if let Err(fault) = self.read(&raw, &name) {
                    raw.tell(fault, &name, problems);
                }
            }
            _ => self.elements.pass(problems),
        }
    }

    /// Reads the element `raw`, called `name`.
    fn read(&mut self, raw: &Raw, name: &str) -> Result<(), (usize, String)> {
        let mut walk = Walk::new(raw);
        let mut builder = Builder::new(&raw.text, raw.base);
        let mut faults: Faults = None;
        let mut texts = Vec::new();
        let mut number = 0;
        while let Some((event, range)) = walk.advance() {
            let Event::Start(tag) = event else { continue };
            let (name, quantity) = match tag.name().as_ref() {
                "string" => (name.to_owned(), None),
                "item" => match attribute(&tag, "quantity") {
                    Some(quantity) => (name.to_owned(), Some(quantity)),
                    None => (format!("{name}[{number}]"), None),
                },
                _ => continue,
            };
            number += 1;
            let line = builder.spot(range.start).line;
            let (side, _) =
                side(&mut walk, range.end, self.lang, &mut builder, &mut faults, Strings::default());
            // The name of another string or style is no text.
            if !side.as_str().starts_with("@string/") && !side.as_str().starts_with("?attr/") {
                texts.push(Text { name, quantity, line, side });
            }
        }
        match faults {
            Some(fault) => Err(fault),
            None => {
                self.ready.extend(texts);
                Ok(())
            }
        }
    }
}

/// The language that the strings in `folder` are in: `values-fr`, `values-mcc208-fr-rFR`, `values-b+ar+DZ`.
pub(in crate::input) fn language_of_folder(folder: &Path) -> Option<Lang> {
    let name = folder.file_name()?.to_str()?;
    let mut parts = name.strip_prefix("values-")?.split('-');
    let part = parts.find(|part| !part.starts_with("mcc") && !part.starts_with("mnc"))?;
    let tag = match part.strip_prefix("b+") {
        Some(tag) => tag.split('+').next()?,
        None => part,
    };
    // A kind of device.
    Lang::from_tag(tag).filter(|_| tag != "car")
}

/// The file that the one at `path` is the translation of.
pub(super) fn original_of(path: &Path) -> Option<PathBuf> {
    Some(path.parent()?.parent()?.join("values").join(path.file_name()?))
}

#[cfg(test)]
mod tests;
