//! Units of XLIFF 2.0 and later.

use std::collections::VecDeque;

use quick_xml::events::{BytesStart, Event};

use super::super::xml::{Faults, Kind, Raw, Walk, attribute, content, side, takes_elements};
use super::super::{Note, Side, Unit};
use super::{Context, Fault, lacks, language};
use crate::origin::{Builder, Mapped, Spot};

/// Reads the unit `raw`.
pub(super) fn read(raw: &Raw, context: &Context, out: &mut VecDeque<Unit>) -> Result<(), Fault> {
    let mut walk = Walk::new(raw);
    let mut builder = Builder::new(&raw.text, raw.base);
    let mut faults: Faults = None;
    let mut segments = Vec::new();
    let mut notes = Notes::default();
    let is_bare = matches!(walk.advance(), Some((Event::Start(tag), _)) if takes_elements(&tag));
    while let Some((event, range)) = walk.advance() {
        let Event::Start(tag) = event else { continue };
        let name = tag.local_name();
        // They stand before all of these.
        if notes.place.is_none() && matches!(name.as_ref(), "segment" | "ignorable" | "originalData") {
            notes.place = Some((builder.spot(range.start), Some(("<notes>", "</notes>"))));
        }
        match name.as_ref() {
            "segment" => {
                let segment = segment(&tag, &mut walk, context, &mut builder, &mut faults);
                segments.push(segment.ok_or_else(|| (range.start, lacks("source").1))?);
            }
            "notes" if notes.place.is_none() => notes.read(&mut walk, &mut builder),
            // What stands between segments, what codes stand for, and what other programs have put in.
            _ => drop(walk.pass()),
        }
    }
    if let Some(fault) = faults {
        return Err(fault);
    }
    if segments.is_empty() {
        return Err(lacks("segment"));
    }
    let is_one = segments.len() == 1;
    let note = notes.place.filter(|_| is_bare).map(|(at, wrap)| Note {
        at,
        around: ("<note category=\"mtlint\">", "</note>"),
        wrap,
        is_xml: true,
        // A state that says so is the one that nothing was done in.
        draft: None,
        said: notes.said,
    });
    for (number, segment) in segments.into_iter().enumerate() {
        let name = || segment.id.unwrap_or_else(|| format!("#{}", number + 1));
        out.push_back(Unit {
            id: if is_one { context.name.clone() } else { format!("{}:{}", context.name, name()) },
            source: segment.source,
            target: segment.target,
            is_draft: segment.is_draft,
            note: note.clone(),
        });
    }
    Ok(())
}

/// Remarks on a unit.
#[derive(Default)]
struct Notes {
    /// Where another one goes, and what must stand around it.
    place: Option<(Spot, Option<(&'static str, &'static str)>)>,
    /// Those of mtlint.
    said: Vec<Box<str>>,
}

impl Notes {
    /// Reads the element of them that was just begun.
    fn read(&mut self, walk: &mut Walk<'_>, builder: &mut Builder<'_>) {
        while let Some((event, range)) = walk.advance() {
            match event {
                Event::Start(tag) if attribute(&tag, "category").as_deref() == Some("mtlint") => {
                    self.said.push(content(walk, range.end, builder));
                }
                Event::Start(_) => drop(walk.pass()),
                // There is nothing in an element that is one tag.
                Event::End(_) if range.is_empty() => return,
                Event::End(_) => {
                    self.place = Some((builder.spot(range.start), None));
                    return;
                }
                _ => {}
            }
        }
    }
}

struct Segment {
    id: Option<String>,
    source: Side,
    target: Side,
    is_draft: bool,
}

/// Reads the segment that `tag` begins; `None` if it has no source.
fn segment(
    tag: &BytesStart<'_>,
    walk: &mut Walk<'_>,
    context: &Context,
    builder: &mut Builder<'_>,
    faults: &mut Faults,
) -> Option<Segment> {
    let (mut source, mut target): (Option<Side>, Option<Side>) = (None, None);
    let mut behind = Spot::START;
    while let Some((event, range)) = walk.advance() {
        let tag = match event {
            Event::Start(tag) => tag,
            Event::End(_) => break,
            _ => continue,
        };
        match tag.local_name().as_ref() {
            "source" if source.is_none() => {
                let lang = language(&tag, context.languages.0);
                let (text, end) = side(walk, range.end, lang, builder, faults, kind);
                source = Some(text);
                behind = builder.spot(end);
            }
            "target" if target.is_none() => {
                let lang = language(&tag, context.languages.1);
                target = Some(side(walk, range.end, lang, builder, faults, kind).0);
            }
            _ => drop(walk.pass()),
        }
    }
    let empty = || Side {
        text: Mapped::verbatim(String::new(), behind),
        lang: context.languages.1,
        codes: Vec::new(),
    };
    Some(Segment {
        id: attribute(tag, "id").filter(|id| !id.trim().is_empty()),
        source: source?,
        target: target.unwrap_or_else(empty),
        // It is what is meant where nothing is said, but hardly any program says another.
        is_draft: attribute(tag, "state").as_deref() == Some("initial"),
    })
}

/// What an element within a text is.
fn kind(tag: &BytesStart<'_>) -> Kind {
    let named = |name: &str, by: &[&str]| {
        let id = by.iter().find_map(|by| attribute(tag, by));
        id.map_or_else(|| name.to_owned(), |id| format!("{name} {id}"))
    };
    match tag.local_name().as_ref() {
        "ph" => Kind::Code(named("ph", &["id"])),
        "pc" => Kind::Around(named("pc", &["id"])),
        "sc" => Kind::Code(named("sc", &["id"])),
        "ec" => Kind::Code(named("ec", &["startRef", "id"])),
        // A sign that XML has no way to write.
        "cp" => {
            let code = attribute(tag, "hex").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
            Kind::Character(code.and_then(char::from_u32).unwrap_or('\u{FFFD}'))
        }
        "sm" | "em" => Kind::Nothing,
        // Marks, and what other programs have put in.
        _ => Kind::Plain,
    }
}
