//! Strings of Android applications: `res/values-fr/strings.xml` beside `res/values/strings.xml`.
//!
//! A file holds one language. Its units are its own strings, in its own order, each with the string of the same name in the file that
//! it is the translation of, which is kept in memory; what is not in it is not told.

mod escape;

use std::collections::{HashMap, VecDeque};
use std::path::{Path, PathBuf};

use quick_xml::events::{BytesStart, Event};

use self::escape::Strings;
use super::super::decode::Facts;
use super::super::documents::LONGEST_DOCUMENT;
use super::super::reader::{Items, Problems};
use super::super::{Options, Source};
use super::xml::{Elements, Faults, Raw, Step, Walk, attribute, side};
use super::{Side, Unit};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::{Builder, Spot};

/// Reads the strings of one language.
pub struct Android {
    resources: Resources,
    /// The file that it is the translation of, until it was read.
    beside: Option<(String, Resources)>,
    sources: HashMap<String, Side>,
}

/// The strings of a file.
struct Resources {
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

impl Android {
    /// Opens `source`, and the file that it is the translation of.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let (from, to) = options.languages.unzip();
        let folder = source.path.as_deref().and_then(Path::parent);
        let said = folder.and_then(language_of_folder);
        let Some((name, path)) = source.beside.clone().or_else(|| beside(source)) else {
            let reason = "what it is the translation of is not there: a file of that name in the folder values beside its own";
            return Err(ProblemKind::Unreadable(reason.to_owned()));
        };
        let beside = Source { limits: source.limits, ..Source::new(name.clone(), Some(path), source.format) };
        Ok(Self {
            resources: Resources::open(source, said.or(to).unwrap_or(Lang::Und))?,
            beside: Some((name, Resources::open(&beside, from.unwrap_or(Lang::En))?)),
            sources: HashMap::new(),
        })
    }

    /// Reads all strings of the file beside, which `name` is the name of.
    fn read_beside(&mut self, name: &str, mut beside: Resources, problems: &mut Problems) {
        let mut own = Problems::new(name);
        let mut size = 0;
        while let Some(text) = beside.next_text(&mut own) {
            size += text.side.as_str().len() + text.name.len() + size_of::<Text>();
            if size > LONGEST_DOCUMENT {
                own.add(None, Some(text.line), ProblemKind::LongRecord { limit: LONGEST_DOCUMENT });
                break;
            }
            self.sources.insert(text.id(), text.side);
        }
        own.take().into_iter().for_each(|problem| problems.push(problem));
    }
}

impl Items for Android {
    type Item = Unit;

    fn next_item(&mut self, problems: &mut Problems) -> Option<Unit> {
        if let Some((name, beside)) = self.beside.take() {
            self.read_beside(&name, beside, problems);
        }
        loop {
            let text = self.resources.next_text(problems)?;
            let id = text.id();
            // Languages have forms that others lack; the one for all numbers is always there.
            let other = || Some(format!("{}[other]", text.name)).filter(|_| text.quantity.is_some());
            let source = self.sources.get(&id).or_else(|| self.sources.get(&other()?));
            if let Some(source) = source.cloned() {
                return Some(Unit { id, source, target: text.side, is_draft: false, note: None });
            }
            let reason = "there is no string of this name in the file that it is the translation of";
            problems.add(Some(&id), Some(text.line), ProblemKind::Record(reason.to_owned()));
        }
    }

    fn facts(&mut self) -> Facts {
        self.resources.elements.facts()
    }
}

impl Text {
    fn id(&self) -> String {
        match &self.quantity {
            Some(quantity) => format!("{}[{quantity}]", self.name),
            None => self.name.clone(),
        }
    }
}

impl Resources {
    fn open(source: &Source, lang: Lang) -> Result<Self, ProblemKind> {
        Ok(Self { elements: Elements::open(source)?, lang, is_begun: false, ready: VecDeque::new() })
    }

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

/// Name and path of the file that `source` is the translation of, if it is there.
fn beside(source: &Source) -> Option<(String, PathBuf)> {
    let path = source.path.as_deref().and_then(original_of).filter(|path| path.is_file())?;
    let name = original_of(Path::new(&source.name)).unwrap_or_else(|| path.clone());
    Some((name.to_string_lossy().replace('\\', "/"), path))
}

/// The file that the one at `path` is the translation of.
fn original_of(path: &Path) -> Option<PathBuf> {
    Some(path.parent()?.parent()?.join("values").join(path.file_name()?))
}

#[cfg(test)]
mod tests;
