//! DOCX: the paragraphs of the text, its footnotes and its endnotes.
//!
//! The parts are found by the relationships, as programs do, not by the names that they usually have. What a reader of the
//! printed document does not see is left out: deleted and hidden text, codes of fields, comments; and what repeats the
//! rest: tables of contents, headers and footers.

use super::super::reader::Problems;
use super::docx_styles::{Styles, is_on, langs_of};
use super::package::Package;
use super::prose::{Look, Place, Prose};
use super::xml::{Element, Space, Visitor, walk};
use crate::error::ProblemKind;

/// Reads the text of `package` into `prose`.
pub(super) fn read(
    package: &mut Package,
    prose: &mut Prose,
    problems: &mut Problems,
) -> Result<(), ProblemKind> {
    let none = |what: &str| ProblemKind::Unreadable(format!("it is no Word document: {what}"));
    let roots = Relationships::of(package, "", problems)?;
    let Some(main) = roots.find("/officeDocument") else { return Err(none("nothing says what is its text")) };
    let Some(text) = package.part(main, problems)? else {
        return Err(none(&format!("{main} is missing")));
    };
    let others = Relationships::of(package, main, problems)?;
    let mut styles = Styles::default();
    if let Some(name) = others.find("/styles")
        && let Some(text) = package.part(name, problems)?
        && let Err(kind) = walk(&text, &mut styles)
    {
        problems.add(None, None, kind);
    }
    let mut reader = Reader::new(prose, &styles, Place::Body);
    let read = walk(&text, &mut reader);
    if !reader.is_text {
        return Err(read.err().unwrap_or_else(|| none(&format!("{main} holds something else"))));
    }
    if let Err(kind) = read {
        problems.add(None, None, kind);
    }
    for (kind, place) in [("/footnotes", Place::Footnotes), ("/endnotes", Place::Endnotes)] {
        if let Some(name) = others.find(kind)
            && let Some(text) = package.part(name, problems)?
            && let Err(kind) = walk(&text, &mut Reader::new(prose, &styles, place))
        {
            problems.add(None, None, kind);
        }
    }
    Ok(())
}

/// What a part has to do with others: the end of the kind's address, and the part's name.
#[derive(Debug, Default)]
struct Relationships {
    base: String,
    list: Vec<(String, String)>,
}

impl Relationships {
    /// Those of the part called `base`; of the document as a whole, whose name is empty.
    fn of(package: &mut Package, base: &str, problems: &mut Problems) -> Result<Self, ProblemKind> {
        let (folder, name) = base.rsplit_once('/').unwrap_or(("", base));
        let slash = if folder.is_empty() { "" } else { "/" };
        let mut found = Self { base: folder.to_owned(), list: Vec::new() };
        if let Some(text) = package.part(&format!("{folder}{slash}_rels/{name}.rels"), problems)? {
            walk(&text, &mut found)?;
        }
        Ok(found)
    }

    fn find(&self, kind: &str) -> Option<&str> {
        self.list.iter().find(|(known, _)| known.ends_with(kind)).map(|(_, part)| part.as_str())
    }
}

impl Visitor for Relationships {
    fn start(&mut self, element: &Element<'_>) -> bool {
        let is_outside = element.get("TargetMode").is_some_and(|mode| mode == "External");
        if let (Some(kind), Some(target)) = (element.get("Type"), element.get("Target"))
            && !is_outside
            && let Some(part) = resolved(&self.base, &target)
        {
            self.list.push((kind.into_owned(), part));
        }
        true
    }

    fn end(&mut self) {}

    fn text(&mut self, _text: &str) {}
}

/// The name of the part that `target` names from the folder `base`; `None` for one outside of the document.
fn resolved(base: &str, target: &str) -> Option<String> {
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { base.split('/').collect() };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                path.pop().filter(|folder| !folder.is_empty())?;
            }
            part => path.push(part),
        }
    }
    path.retain(|part| !part.is_empty());
    Some(path.join("/"))
}

/// What is undone when an element ends.
enum Frame {
    Plain,
    /// A paragraph, and the look of the run around it.
    Paragraph(Look),
    /// Properties of a paragraph.
    Properties,
    /// A run, and the look of what is around it.
    Run(Look),
    Formula,
    Text {
        keeps_space: bool,
    },
    /// The code of a field.
    Code,
    /// Content for several programs, of which one was taken.
    Choice {
        is_taken: bool,
    },
    /// A control, and whether its content says nothing of its own.
    Control {
        is_filler: bool,
    },
}

/// A paragraph under way.
#[derive(Default)]
struct Paragraph {
    look: Look,
    /// Whether its end was deleted.
    joins: bool,
}

/// A field under way.
#[derive(Default)]
struct Field {
    in_code: bool,
    is_listing: bool,
    code: String,
}

impl Field {
    fn is_hidden(&self) -> bool {
        self.in_code || self.is_listing
    }
}

/// Reads a part with text.
struct Reader<'a> {
    prose: &'a mut Prose,
    styles: &'a Styles,
    place: Place,
    frames: Vec<Frame>,
    paragraphs: Vec<Paragraph>,
    look: Look,
    fields: Vec<Field>,
    /// How many of the fields under way show nothing.
    hidden_fields: usize,
    /// How many properties of paragraphs, and formulas, lie around.
    in_properties: usize,
    in_formula: usize,
    buffer: String,
    /// Whether it was text of a document at all.
    is_text: bool,
}

impl<'a> Reader<'a> {
    fn new(prose: &'a mut Prose, styles: &'a Styles, place: Place) -> Self {
        Self {
            prose,
            styles,
            place,
            frames: Vec::new(),
            paragraphs: Vec::new(),
            look: Look::default(),
            fields: Vec::new(),
            hidden_fields: 0,
            in_properties: 0,
            in_formula: 0,
            buffer: String::new(),
            is_text: false,
        }
    }

    fn say(&mut self, text: &str) {
        if self.hidden_fields == 0 {
            let look = Look { is_code: self.look.is_code || self.in_formula > 0, ..self.look };
            self.prose.push(text, look);
        }
    }

    fn enter(&mut self, frame: Frame) -> bool {
        match frame {
            Frame::Properties => self.in_properties += 1,
            Frame::Formula => self.in_formula += 1,
            Frame::Text { .. } | Frame::Code => self.buffer.clear(),
            _ => {}
        }
        self.frames.push(frame);
        true
    }

    /// A property of a paragraph begins, or of its mark.
    fn property(&mut self, element: &Element<'_>) -> bool {
        let Some(paragraph) = self.paragraphs.last_mut() else { return false };
        match element.name {
            "pStyle" => {
                let look = self.styles.look(&element.get("val").unwrap_or_default());
                paragraph.look = look.over(paragraph.look);
            }
            "del" | "moveFrom" => paragraph.joins = true,
            "rPr" => return self.enter(Frame::Plain),
            _ => {}
        }
        false
    }

    /// An element of text begins.
    fn word(&mut self, element: &Element<'_>) -> bool {
        let value = element.get("val");
        match element.name {
            "document" | "footnotes" | "endnotes" => self.is_text = true,
            "p" => {
                let look = self.styles.default_look();
                self.paragraphs.push(Paragraph { look, joins: false });
                self.prose.begin(self.place);
                let around = std::mem::replace(&mut self.look, look);
                return self.enter(Frame::Paragraph(around));
            }
            "pPr" => return self.enter(Frame::Properties),
            "r" => {
                let look = self.paragraphs.last().map_or(Look::default(), |paragraph| paragraph.look);
                let around = std::mem::replace(&mut self.look, look);
                return self.enter(Frame::Run(around));
            }
            "rStyle" => self.look = self.styles.look(&value.unwrap_or_default()).over(self.look),
            "vanish" => self.look.is_hidden = is_on(value.as_deref()),
            "lang" => {
                let own = Look { langs: langs_of(element), ..Look::default() };
                self.look = own.over(self.look);
            }
            "t" => {
                let keeps_space = element.get("space").is_some_and(|space| space == "preserve");
                return self.enter(Frame::Text { keeps_space });
            }
            "instrText" => return self.enter(Frame::Code),
            "fldChar" => self.field(&element.get("fldCharType").unwrap_or_default()),
            "fldSimple" if is_listing(&element.get("instr").unwrap_or_default()) => return false,
            "tab" | "ptab" => self.say("\t"),
            "br" | "cr" if self.hidden_fields == 0 && !self.look.is_hidden => self.prose.break_line(),
            "noBreakHyphen" => self.say("\u{2011}"),
            "softHyphen" => self.say("\u{AD}"),
            "sym" => {
                let code = element.get("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                // Private signs are pictures of a font.
                match code.and_then(char::from_u32).filter(|c| !('\u{E000}'..='\u{F8FF}').contains(c)) {
                    Some(c) => self.say(c.encode_utf8(&mut [0; 4])),
                    None => self.prose.leave_out(),
                }
            }
            "drawing" | "pict" | "object" => self.prose.leave_out(),
            "sdt" => return self.enter(Frame::Control { is_filler: false }),
            "showingPlcHdr" if is_on(value.as_deref()) => self.mark_filler(),
            "docPartGallery" if value.as_deref() == Some("Table of Contents") => self.mark_filler(),
            "sdtContent" => {
                if let Some(Frame::Control { is_filler: true }) = self.frames.last() {
                    return false;
                }
            }
            "footnote" | "endnote" => {
                let kind = element.get("type");
                if kind.is_some_and(|kind| kind != "normal") {
                    return false;
                }
            }
            "del" | "moveFrom" | "rt" | "sectPr" | "tblPr" | "tblGrid" => return false,
            name if name.ends_with("PrChange") => return false,
            _ => {}
        }
        self.enter(Frame::Plain)
    }

    /// The control around shows what stands for its content.
    fn mark_filler(&mut self) {
        let around = self.frames.iter_mut().rev().take(4);
        for frame in around {
            if let Frame::Control { is_filler } = frame {
                *is_filler = true;
                return;
            }
        }
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => {
                self.fields.push(Field { in_code: true, ..Field::default() });
                self.hidden_fields += 1;
            }
            "separate" => {
                if let Some(field) = self.fields.last_mut().filter(|field| field.in_code) {
                    field.in_code = false;
                    field.is_listing = is_listing(&field.code);
                    self.hidden_fields -= usize::from(!field.is_listing);
                }
            }
            "end" => {
                let field = self.fields.pop();
                self.hidden_fields -= usize::from(field.is_some_and(|field| field.is_hidden()));
            }
            _ => {}
        }
    }
}

/// Whether a field with this code lists headings or words of the text.
fn is_listing(code: &str) -> bool {
    matches!(code.split_whitespace().next(), Some("TOC" | "INDEX" | "TOA"))
}

impl Visitor for Reader<'_> {
    fn start(&mut self, element: &Element<'_>) -> bool {
        match (element.space, element.name) {
            (Space::Word, name) if name.ends_with("PrChange") => false,
            (Space::Word, _) if self.in_properties > 0 => self.property(element),
            (Space::Word, _) => self.word(element),
            (Space::Math, "oMath") => self.enter(Frame::Formula),
            (Space::Math, "t") => self.enter(Frame::Text { keeps_space: true }),
            (Space::Compat, "AlternateContent") => self.enter(Frame::Choice { is_taken: false }),
            (Space::Compat, "Choice" | "Fallback") => {
                if let Some(Frame::Choice { is_taken }) = self.frames.last_mut()
                    && std::mem::replace(is_taken, true)
                {
                    return false;
                }
                self.enter(Frame::Plain)
            }
            _ => self.enter(Frame::Plain),
        }
    }

    fn end(&mut self) {
        match self.frames.pop() {
            Some(Frame::Paragraph(around)) => {
                let joins = self.paragraphs.pop().is_some_and(|paragraph| paragraph.joins);
                self.prose.end(joins);
                self.look = around;
            }
            Some(Frame::Properties) => {
                self.in_properties -= 1;
                if let Some(paragraph) = self.paragraphs.last() {
                    self.look = paragraph.look;
                }
            }
            Some(Frame::Run(around)) => self.look = around,
            Some(Frame::Formula) => self.in_formula -= 1,
            Some(Frame::Text { keeps_space }) => {
                let text = std::mem::take(&mut self.buffer);
                self.say(if keeps_space { &text } else { text.trim_matches([' ', '\t', '\n', '\r']) });
                self.buffer = text;
            }
            Some(Frame::Code) => {
                if let Some(field) = self.fields.last_mut().filter(|field| field.in_code) {
                    field.code.push_str(&self.buffer);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(Frame::Text { .. } | Frame::Code) = self.frames.last() {
            self.buffer.push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn parts_are_named_from_where_they_are_named() {
        for (base, target, part) in [
            ("", "word/document.xml", Some("word/document.xml")),
            ("word", "footnotes.xml", Some("word/footnotes.xml")),
            ("word", "/word/./styles.xml", Some("word/styles.xml")),
            ("word/a", "../notes.xml", Some("word/notes.xml")),
            ("word", "../../etc/passwd", None),
            ("", "../x", None),
        ] {
            assert_eq!(resolved(base, target).as_deref(), part, "{base} {target}");
        }
    }
}
