//! ODT: the paragraphs of the text, its footnotes and its endnotes.
//!
//! As of DOCX, what a reader of the printed document does not see is left out, and so are indexes, headers and footers.

use super::super::reader::Problems;
use super::odt_styles::{Family, Styles};
use super::package::{PROTECTED, Package};
use super::prose::{Look, Place, Prose};
use super::xml::{Element, Space, Visitor, walk};
use crate::error::ProblemKind;

/// More spaces than this in a row are damage.
const MOST_SPACES: usize = 200;

/// What stands before the kind of an OpenDocument file.
const KIND: &str = "application/vnd.oasis.opendocument.";

/// Reads the text of `package` into `prose`.
pub(super) fn read(
    package: &mut Package,
    prose: &mut Prose,
    problems: &mut Problems,
) -> Result<(), ProblemKind> {
    let none = |what: &str| ProblemKind::Unreadable(format!("it is no OpenDocument text: {what}"));
    if let Some(kind) = package.part("mimetype", problems)?
        && let Some(other) = kind.trim().strip_prefix(KIND).filter(|kind| !kind.starts_with("text"))
    {
        return Err(none(&format!("it is of the kind {:?}", other.chars().take(40).collect::<String>())));
    }
    let mut manifest = Manifest::default();
    if let Some(text) = package.part("META-INF/manifest.xml", problems)? {
        walk(&text, &mut manifest)?;
    }
    if manifest.is_protected {
        return Err(ProblemKind::Unreadable(PROTECTED.to_owned()));
    }
    let Some(text) = package.part("content.xml", problems)? else {
        return Err(none("content.xml is missing"));
    };
    let mut styles = Styles::default();
    if let Some(text) = package.part("styles.xml", problems)?
        && let Err(kind) = walk(&text, &mut styles)
    {
        problems.add(None, None, kind);
    }
    let mut reader = Reader::new(prose, styles);
    let read = walk(&text, &mut reader);
    if !reader.is_text {
        return Err(read.err().unwrap_or_else(|| none("content.xml holds no text")));
    }
    if let Err(kind) = read {
        problems.add(None, None, kind);
    }
    Ok(())
}

/// The list of parts.
#[derive(Default)]
struct Manifest {
    is_protected: bool,
}

impl Visitor for Manifest {
    fn start(&mut self, element: &Element<'_>) -> bool {
        self.is_protected |= element.name == "encryption-data";
        true
    }

    fn end(&mut self) {}

    fn text(&mut self, _text: &str) {}
}

/// What is undone when an element ends.
enum Frame {
    /// What holds paragraphs, and no text of its own.
    Outside,
    /// A part of a paragraph.
    Inside,
    /// A paragraph, and the look of what is around it.
    Paragraph(Look),
    /// A part of a paragraph with its own look.
    Span(Look),
    /// A note, and the place of what is around it.
    Note(Place),
}

/// Reads the part with the text.
struct Reader<'a> {
    prose: &'a mut Prose,
    styles: Styles,
    place: Place,
    frames: Vec<Frame>,
    look: Look,
    /// Whether it was text of a document at all.
    is_text: bool,
}

impl<'a> Reader<'a> {
    fn new(prose: &'a mut Prose, styles: Styles) -> Self {
        let look = styles.default_look();
        Self { prose, styles, place: Place::Body, frames: Vec::new(), look, is_text: false }
    }

    fn is_inside(&self) -> bool {
        matches!(self.frames.last(), Some(Frame::Inside | Frame::Paragraph(_) | Frame::Span(_)))
    }

    /// What an element with a style looks like over `under`.
    fn look_of(&self, element: &Element<'_>, family: Family, under: Look) -> Look {
        let name = element.get("style-name");
        name.map_or(under, |name| self.styles.look(family, &name).over(under))
    }

    /// An element of text begins; `None` passes over it.
    fn begin_text(&mut self, element: &Element<'_>) -> Option<Frame> {
        match element.name {
            "p" | "h" => {
                let look = self.look_of(element, Family::Paragraph, self.styles.default_look());
                self.prose.begin(self.place);
                return Some(Frame::Paragraph(std::mem::replace(&mut self.look, look)));
            }
            "span" => {
                let look = self.look_of(element, Family::Text, self.look);
                return Some(Frame::Span(std::mem::replace(&mut self.look, look)));
            }
            "note" => {
                let is_end = element.get("note-class").is_some_and(|class| class == "endnote");
                let place = if is_end { Place::Endnotes } else { Place::Footnotes };
                return Some(Frame::Note(std::mem::replace(&mut self.place, place)));
            }
            "s" => {
                let count = element.get("c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.prose.push(&" ".repeat(count.min(MOST_SPACES)), self.look);
            }
            "tab" => self.prose.push("\t", self.look),
            "line-break" if !self.look.is_hidden => self.prose.break_line(),
            "section" if element.get("display").is_some_and(|display| display == "none") => return None,
            "hidden-text" | "placeholder" => {
                self.prose.leave_out();
                return None;
            }
            "alphabetical-index" | "bibliography" | "illustration-index" | "note-citation" | "number"
            | "object-index" | "ruby-text" | "script" | "table-index" | "table-of-content"
            | "tracked-changes" | "user-field-decls" | "user-index" | "variable-decls" => return None,
            _ => {}
        }
        Some(if self.is_inside() { Frame::Inside } else { Frame::Outside })
    }
}

impl Visitor for Reader<'_> {
    fn start(&mut self, element: &Element<'_>) -> bool {
        let frame = match (element.space, element.name) {
            (Space::Text, _) => self.begin_text(element),
            (Space::Office, "annotation" | "annotation-end" | "forms" | "scripts") => None,
            (Space::Office, "text") => {
                self.is_text = true;
                Some(Frame::Outside)
            }
            (Space::Table, "covered-table-cell") => None,
            (Space::Style, _) => {
                self.styles.take(element);
                Some(Frame::Outside)
            }
            // Links and frames go around paragraphs and their text alike.
            (Space::Draw, "a") if self.is_inside() => Some(Frame::Inside),
            (Space::Draw, _) => {
                if self.is_inside() {
                    self.prose.leave_out();
                }
                Some(Frame::Outside)
            }
            _ => Some(Frame::Outside),
        };
        let is_shown = frame.is_some();
        self.frames.extend(frame);
        is_shown
    }

    fn end(&mut self) {
        match self.frames.pop() {
            Some(Frame::Paragraph(around)) => {
                self.prose.end(false);
                self.look = around;
            }
            Some(Frame::Span(around)) => self.look = around,
            Some(Frame::Note(around)) => self.place = around,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.is_inside() {
            self.prose.push_collapsed(text, self.look);
        }
    }
}
