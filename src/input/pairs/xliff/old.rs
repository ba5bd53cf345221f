//! Units of XLIFF 1.2.

use std::collections::VecDeque;

use quick_xml::events::{BytesStart, Event};

use super::super::xml::{Faults, Kind, Raw, Walk, attribute, content, side, takes_elements};
use super::super::{Note, Side, Unit};
use super::{Context, Fault, lacks, language};
use crate::origin::{Builder, Mapped};

/// Reads the unit `raw`.
pub(super) fn read(raw: &Raw, context: &Context, out: &mut VecDeque<Unit>) -> Result<(), Fault> {
    let mut walk = Walk::new(raw);
    let mut builder = Builder::new(&raw.text, raw.base);
    let mut faults: Faults = None;
    let (mut source, mut target): (Option<Side>, Option<Side>) = (None, None);
    let (mut is_draft, mut has_place) = (false, false);
    // Where a state can be put in.
    let mut state = None;
    let mut said = Vec::new();
    // Where a translation stands or would stand.
    let mut behind = raw.base;
    if let Some((Event::Start(tag), _)) = walk.advance() {
        is_draft = attribute(&tag, "approved").as_deref() == Some("no");
        has_place = takes_elements(&tag);
    }
    while let Some((event, range)) = walk.advance() {
        let Event::Start(tag) = event else { continue };
        match tag.local_name().as_ref() {
            "source" if source.is_none() => {
                let lang = language(&tag, context.languages.0);
                let (text, end) = side(&mut walk, range.end, lang, &mut builder, &mut faults, kind);
                source = Some(text);
                behind = builder.spot(end);
            }
            "target" if target.is_none() => {
                match attribute(&tag, "state") {
                    Some(state) => is_draft |= is_open(&state),
                    None => {
                        let name = tag.name();
                        state = Some(builder.spot(range.start + "<".len() + name.as_ref().len()));
                    }
                }
                let lang = language(&tag, context.languages.1);
                let (text, end) = side(&mut walk, range.end, lang, &mut builder, &mut faults, kind);
                target = Some(text);
                behind = builder.spot(end);
            }
            "seg-source" => {
                let (_, end) = walk.pass();
                behind = builder.spot(end);
            }
            "note" if attribute(&tag, "from").as_deref() == Some("mtlint") => {
                said.push(content(&mut walk, range.end, &mut builder));
            }
            // Among them what was translated elsewhere, which is not what this file says.
            _ => drop(walk.pass()),
        }
    }
    if let Some(fault) = faults {
        return Err(fault);
    }
    let empty = || Side {
        text: Mapped::verbatim(String::new(), behind),
        lang: context.languages.1,
        codes: Vec::new(),
    };
    out.push_back(Unit {
        id: context.name.clone(),
        source: source.ok_or_else(|| lacks("source"))?,
        target: target.unwrap_or_else(empty),
        is_draft,
        note: has_place.then_some(Note {
            at: behind,
            around: ("<note from=\"mtlint\">", "</note>"),
            wrap: None,
            is_xml: true,
            draft: state.filter(|_| !is_draft).map(|spot| (spot, " state=\"needs-review-translation\"")),
            said,
        }),
    });
    Ok(())
}

/// Whether a translation in `state` is still to be worked on.
fn is_open(state: &str) -> bool {
    state == "new" || state.starts_with("needs-")
}

/// What an element within a text is.
fn kind(tag: &BytesStart<'_>) -> Kind {
    let numbered = |name| attribute(tag, "id").map(|id| format!("{name} {id}"));
    match tag.local_name().as_ref() {
        "g" => Kind::Around(numbered("g").unwrap_or_else(|| "g".to_owned())),
        name @ ("x" | "bx" | "ex") => Kind::Code(numbered(name).unwrap_or_else(|| name.to_owned())),
        "bpt" => numbered("bpt").map_or(Kind::Content("bpt"), Kind::Code),
        "ept" => numbered("ept").map_or(Kind::Content("ept"), Kind::Code),
        "ph" => numbered("ph").map_or(Kind::Content("ph"), Kind::Code),
        "it" => numbered("it").map_or(Kind::Content("it"), Kind::Code),
        "sub" => Kind::Nothing,
        // Marks, and what other programs have put in.
        _ => Kind::Plain,
    }
}
