//! XLIFF 1.2 and 2.x.
//!
//! Both are read unit by unit, whatever groups they stand in. What 1.2 calls a unit is one here, however many segments are marked
//! in it, since its marks may stand in another way on either side; of 2.x each segment is one, since there both sides are cut alike.

mod new;
mod old;

use std::collections::VecDeque;

use quick_xml::events::BytesStart;

use super::super::decode::Facts;
use super::super::reader::{Items, Problems};
use super::super::{Options, Source};
use super::Unit;
use super::xml::{Elements, Step, attribute};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::Spot;

/// Reads XLIFF.
pub struct Xliff {
    elements: Elements,
    /// Languages of what does not say any.
    asked: (Lang, Lang),
    /// Languages of the file under way.
    languages: (Lang, Lang),
    version: Option<Version>,
    /// How many files were begun in it.
    files: usize,
    /// What stands before the names of units: names are unique within one file only.
    prefix: String,
    /// Whether what stands in each of the open elements is to be translated.
    open: Vec<bool>,
    /// Units that were begun.
    units: usize,
    ready: VecDeque<Unit>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Version {
    Old,
    New,
}

/// What is known of a unit before it is read.
struct Context {
    languages: (Lang, Lang),
    /// Its name.
    name: String,
}

impl Xliff {
    /// Opens `source`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let asked = options.languages.unwrap_or_default();
        Ok(Self {
            elements: Elements::open(source)?,
            asked,
            languages: asked,
            version: None,
            files: 0,
            prefix: String::new(),
            open: Vec::new(),
            units: 0,
            ready: VecDeque::new(),
        })
    }

    fn begin(&mut self, tag: &BytesStart<'_>, spot: Spot, problems: &mut Problems) {
        let local = tag.local_name();
        let name = local.as_ref();
        let Some(version) = self.version else {
            if name != "xliff" {
                return self.elements.refuse("XLIFF", tag, spot, problems);
            }
            let is_new = attribute(tag, "version").is_some_and(|version| version.starts_with('2'));
            self.version = Some(if is_new { Version::New } else { Version::Old });
            self.languages = self.said(tag, ("srcLang", "trgLang"));
            self.open.push(true);
            return;
        };
        let is_meant = self.open.last().copied().unwrap_or(true);
        let is_meant = match attribute(tag, "translate").as_deref() {
            Some("no") => false,
            Some("yes") => true,
            // The header of a catalogue of gettext is a unit in what is made of it.
            _ => is_meant && attribute(tag, "restype").as_deref() != Some("x-gettext-domain-header"),
        };
        match (version, name) {
            (Version::Old, "trans-unit") | (Version::New, "unit") => self.unit(tag, spot, is_meant, problems),
            // None of these holds units, but for the binary one, whose are no prose.
            (Version::Old, "header" | "bin-unit" | "note") | (Version::New, "skeleton" | "notes") => {
                self.elements.pass(problems);
            }
            (_, "file") => {
                self.files += 1;
                if version == Version::Old {
                    self.languages = self.said(tag, ("source-language", "target-language"));
                }
                self.prefix.clear();
                if self.files > 1 {
                    let name = attribute(tag, if version == Version::Old { "original" } else { "id" });
                    let name = name.filter(|name| !name.is_empty());
                    self.prefix = name.unwrap_or_else(|| format!("#{}", self.files));
                    self.prefix.push(':');
                }
                self.open.push(is_meant);
            }
            _ => self.open.push(is_meant),
        }
    }

    fn unit(&mut self, tag: &BytesStart<'_>, spot: Spot, is_meant: bool, problems: &mut Problems) {
        self.units += 1;
        let Some(raw) = self.elements.whole(spot, problems).filter(|_| is_meant) else { return };
        let id =
            attribute(tag, "id").or_else(|| attribute(tag, "resname")).filter(|id| !id.trim().is_empty());
        let id = id.unwrap_or_else(|| format!("#{}", self.units));
        let context = Context { languages: self.languages, name: format!("{}{}", self.prefix, id.trim()) };
        let read = match self.version {
            Some(Version::New) => new::read,
            _ => old::read,
        };
        if let Err(fault) = read(&raw, &context, &mut self.ready) {
            raw.tell(fault, &context.name, problems);
        }
    }

    /// The languages that attributes of `tag` say, else those asked for.
    fn said(&self, tag: &BytesStart<'_>, (from, to): (&str, &str)) -> (Lang, Lang) {
        let said = |name, other| attribute(tag, name).and_then(|tag| Lang::from_tag(&tag)).unwrap_or(other);
        (said(from, self.asked.0), said(to, self.asked.1))
    }
}

impl Items for Xliff {
    type Item = Unit;

    fn next_item(&mut self, problems: &mut Problems) -> Option<Unit> {
        loop {
            if let Some(unit) = self.ready.pop_front() {
                return Some(unit);
            }
            match self.elements.advance(problems)? {
                Step::Start(tag, spot) => self.begin(&tag, spot, problems),
                Step::End => drop(self.open.pop()),
            }
        }
    }

    fn facts(&mut self) -> Facts {
        self.elements.facts()
    }
}

/// What is wrong with a unit, and the byte of it that it stands at.
type Fault = (usize, String);

/// The place of a unit that is missing what every unit has.
fn lacks(what: &str) -> Fault {
    (0, format!("the unit has no {what}"))
}

/// The language that `xml:lang` of `tag` says, else `other`.
fn language(tag: &BytesStart<'_>, other: Lang) -> Lang {
    attribute(tag, "xml:lang").and_then(|tag| Lang::from_tag(&tag)).unwrap_or(other)
}

#[cfg(test)]
mod tests;
