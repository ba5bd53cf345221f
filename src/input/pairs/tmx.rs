//! TMX 1.4: memories of what was translated before.
//!
//! A unit of TMX holds one text in any number of languages, none of which is the translation by itself. The one that the file calls the
//! source is held against each of the others, so a unit of several languages gives several pairs.

use std::collections::VecDeque;

use quick_xml::events::{BytesStart, Event};

use super::super::decode::Facts;
use super::super::reader::{Items, Problems};
use super::super::{Options, Source};
use super::xml::{Elements, Faults, Kind, Raw, Step, Walk, attribute, content, side, takes_elements};
use super::{Note, Side, Unit};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::{Builder, Spot};

/// Reads a memory.
pub struct Tmx {
    elements: Elements,
    /// Languages of source and translation, where the file does not say.
    asked: (Lang, Lang),
    /// The language of sources, by its tag; `None` where any may be.
    source: Option<String>,
    is_begun: bool,
    /// Units that were begun.
    units: usize,
    ready: VecDeque<Unit>,
}

/// A text of a unit.
struct Variant {
    /// The tag of its language.
    tag: String,
    side: Side,
}

impl Tmx {
    /// Opens `source`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        Ok(Self {
            elements: Elements::open(source)?,
            asked: options.languages.unwrap_or_default(),
            source: None,
            is_begun: false,
            units: 0,
            ready: VecDeque::new(),
        })
    }

    fn begin(&mut self, tag: &BytesStart<'_>, spot: Spot, problems: &mut Problems) {
        match tag.local_name().as_ref() {
            _ if !self.is_begun && tag.local_name().as_ref() != "tmx" => {
                self.elements.refuse("TMX", tag, spot, problems);
            }
            "header" => {
                self.source = source_language(tag);
                self.elements.pass(problems);
            }
            "tu" => self.unit(tag, spot, problems),
            _ => self.is_begun = true,
        }
    }

    fn unit(&mut self, tag: &BytesStart<'_>, spot: Spot, problems: &mut Problems) {
        self.units += 1;
        let Some(raw) = self.elements.whole(spot, problems) else { return };
        let id = attribute(tag, "tuid").map(|id| id.trim().to_owned()).filter(|id| !id.is_empty());
        let id = id.unwrap_or_else(|| format!("#{}", self.units));
        let source = source_language(tag).or_else(|| self.source.clone());
        if let Err(fault) = self.read(&raw, &id, source.as_deref()) {
            raw.tell(fault, &id, problems);
        }
    }

    /// Reads the unit `raw`, called `id`, whose source is in the language of the tag `source`.
    fn read(&mut self, raw: &Raw, id: &str, source: Option<&str>) -> Result<(), (usize, String)> {
        let mut walk = Walk::new(raw);
        let mut builder = Builder::new(&raw.text, raw.base);
        let mut faults: Faults = None;
        let mut variants: Vec<Variant> = Vec::new();
        let mut said = Vec::new();
        let place = match walk.advance() {
            Some((Event::Start(tag), range)) if takes_elements(&tag) => Some(builder.spot(range.end)),
            _ => None,
        };
        while let Some((event, range)) = walk.advance() {
            let Event::Start(tag) = event else { continue };
            match tag.local_name().as_ref() {
                "tuv" => variants.extend(variant(&tag, &mut walk, &mut builder, &mut faults)),
                "prop" if attribute(&tag, "type").as_deref() == Some("mtlint") => {
                    said.push(content(&mut walk, range.end, &mut builder));
                }
                _ => drop(walk.pass()),
            }
        }
        let around = ("<prop type=\"mtlint\">", "</prop>");
        let note = place.map(|at| Note { at, around, wrap: None, is_xml: true, draft: None, said });
        if let Some(fault) = faults {
            return Err(fault);
        }
        let Some(place) = self.source_of(&variants, source) else {
            let wanted = match (source, self.asked.0) {
                (Some(tag), _) => format!(" in the language of the source, {tag:?}"),
                (None, Lang::Und) => String::new(),
                (None, asked) => format!(" in {}", asked.name()),
            };
            return Err((0, format!("the unit has no text{wanted}")));
        };
        let mut original = variants.remove(place).side;
        let is_said = |lang: &mut Lang, asked: Lang| {
            if *lang == Lang::Und {
                *lang = asked;
            }
        };
        is_said(&mut original.lang, self.asked.0);
        let is_one = variants.len() == 1;
        for Variant { tag, side: mut target } in variants {
            is_said(&mut target.lang, self.asked.1);
            let id = if is_one { id.to_owned() } else { format!("{id}:{tag}") };
            let source = original.clone();
            self.ready.push_back(Unit { id, source, target, is_draft: false, note: note.clone() });
        }
        Ok(())
    }

    /// Which of `variants` is the source.
    fn source_of(&self, variants: &[Variant], tag: Option<&str>) -> Option<usize> {
        let find = |is_it: &dyn Fn(&Variant) -> bool| variants.iter().position(is_it);
        match (tag, self.asked.0) {
            (Some(tag), _) => {
                let lang = Lang::from_tag(tag).filter(|lang| lang.is_ours());
                let is_alike = |variant: &Variant| lang.is_some_and(|lang| variant.side.lang == lang);
                find(&|variant| variant.tag.eq_ignore_ascii_case(tag)).or_else(|| find(&is_alike))
            }
            (None, Lang::Und) => (!variants.is_empty()).then_some(0),
            (None, asked) => find(&|variant| variant.side.lang == asked),
        }
    }
}

impl Items for Tmx {
    type Item = Unit;

    fn next_item(&mut self, problems: &mut Problems) -> Option<Unit> {
        loop {
            if let Some(unit) = self.ready.pop_front() {
                return Some(unit);
            }
            if let Step::Start(tag, spot) = self.elements.advance(problems)? {
                self.begin(&tag, spot, problems);
            }
        }
    }

    fn facts(&mut self) -> Facts {
        self.elements.facts()
    }
}

/// The language of sources that `tag` says, unless that is any.
fn source_language(tag: &BytesStart<'_>) -> Option<String> {
    attribute(tag, "srclang").map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty() && tag != "*all*")
}

/// Reads the text that `tag` begins; `None` if it has none.
fn variant(
    tag: &BytesStart<'_>,
    walk: &mut Walk<'_>,
    builder: &mut Builder<'_>,
    faults: &mut Faults,
) -> Option<Variant> {
    let tag = attribute(tag, "xml:lang").or_else(|| attribute(tag, "lang")).unwrap_or_default();
    let lang = Lang::from_tag(&tag).unwrap_or(Lang::Und);
    let mut read = None;
    while let Some((event, range)) = walk.advance() {
        match event {
            Event::Start(inner) if inner.local_name().as_ref() == "seg" && read.is_none() => {
                let mut pairs = Vec::new();
                let kind = |tag: &BytesStart<'_>| kind(tag, &mut pairs);
                read = Some(side(walk, range.end, lang, builder, faults, kind).0);
            }
            Event::Start(_) => drop(walk.pass()),
            Event::End(_) => break,
            _ => {}
        }
    }
    Some(Variant { tag: tag.trim().to_owned(), side: read? })
}

/// What an element within a text is; `pairs` are numbers of codes that begin a stretch, with what they are called by.
///
/// `x` says which codes of two languages are the same, `i` which of one text belong together. A code without a number is called by
/// what it stands for.
fn kind(tag: &BytesStart<'_>, pairs: &mut Vec<(String, String)>) -> Kind {
    let number = attribute(tag, "x");
    let called = |name: &'static str, number: Option<String>| match number {
        Some(number) => Kind::Code(format!("{name} {number}")),
        None => Kind::Content(name),
    };
    match tag.local_name().as_ref() {
        "bpt" => {
            if let (Some(inner), Some(number)) = (attribute(tag, "i"), &number) {
                pairs.push((inner, number.clone()));
            }
            called("bpt", number)
        }
        "ept" => {
            let inner = attribute(tag, "i");
            let begun = pairs.iter().rev().find(|(own, _)| Some(own) == inner.as_ref());
            called("ept", begun.map(|(_, number)| number.clone()))
        }
        "ph" => called("ph", number),
        "it" => called("it", number),
        "ut" => called("ut", number),
        "sub" => Kind::Nothing,
        // Text that is only marked, and what other programs have put in.
        _ => Kind::Plain,
    }
}

#[cfg(test)]
mod tests;
