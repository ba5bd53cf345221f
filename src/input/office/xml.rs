//! The parts of a document as elements, by namespace and name.
//!
//! Entities beyond the five that XML knows are never expanded: a part that declares some is not read.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use crate::error::ProblemKind;

/// Elements within one another; no document nests like that.
const DEEPEST: usize = 1000;

/// The namespaces that mean something here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// Text of DOCX.
    Word,
    /// Formulas in DOCX.
    Math,
    /// The choice between content for newer and older programs in DOCX.
    Compat,
    /// Text of ODT.
    Text,
    /// The frame of ODT.
    Office,
    /// Tables of ODT.
    Table,
    /// Pictures and boxes of ODT.
    Draw,
    /// Styles of ODT.
    Style,
    Other,
}

impl Space {
    /// Both formats have a namespace for each version of the standard.
    fn of(uri: &str) -> Self {
        match uri {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            | "http://purl.oclc.org/ooxml/officeDocument/math" => Self::Math,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compat,
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0" => Self::Text,
            "urn:oasis:names:tc:opendocument:xmlns:office:1.0" => Self::Office,
            "urn:oasis:names:tc:opendocument:xmlns:table:1.0" => Self::Table,
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => Self::Draw,
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0" => Self::Style,
            _ => Self::Other,
        }
    }
}

/// An element that begins.
pub(super) struct Element<'a> {
    pub space: Space,
    pub name: &'a str,
    tag: &'a BytesStart<'a>,
}

impl Element<'_> {
    /// The attribute called `name` in whatever namespace.
    pub(super) fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.tag.attributes();
        let found = attributes.with_checks(false).flatten().find(|attribute| {
            let key: &str = attribute.key.as_ref();
            key.rsplit(':').next() == Some(name)
        })?;
        found.normalized_value(XmlVersion::Implicit1_0).ok()
    }
}

/// Sees the elements and text of a part in order.
pub(super) trait Visitor {
    /// An element begins; `false` passes over it and all within it.
    fn start(&mut self, element: &Element<'_>) -> bool;

    /// The last element that began and was not passed over ends.
    fn end(&mut self);

    /// Text, in as many pieces as it comes.
    fn text(&mut self, text: &str);
}

/// Shows `visitor` all of the part `text`.
///
/// # Errors
/// Where it is no XML; what stands before was shown.
pub(super) fn walk(text: &str, visitor: &mut impl Visitor) -> Result<(), ProblemKind> {
    let damaged = |reason: String| Err(ProblemKind::Damaged(reason));
    let mut reader = NsReader::from_str(text);
    // How deep the last element lies, and how deep within one that is passed over.
    let (mut depth, mut passed) = (0, 0);
    loop {
        let (space, event) = match reader.read_resolved_event() {
            Ok(read) => read,
            Err(error) => return damaged(error.to_string()),
        };
        let mut begin = |tag: &BytesStart<'_>| {
            let space = match space {
                ResolveResult::Bound(Namespace(uri)) => Space::of(uri),
                _ => Space::Other,
            };
            let name = tag.local_name();
            visitor.start(&Element { space, name: name.as_ref(), tag })
        };
        match event {
            Event::Start(tag) => {
                depth += 1;
                if depth > DEEPEST {
                    return damaged(format!("elements lie more than {DEEPEST} deep in one another"));
                }
                if passed > 0 || !begin(&tag) {
                    passed += 1;
                }
            }
            Event::Empty(tag) if passed == 0 && begin(&tag) => {
                visitor.end();
            }
            Event::End(_) => {
                depth -= 1;
                if passed > 0 {
                    passed -= 1;
                } else {
                    visitor.end();
                }
            }
            Event::Text(text) if passed == 0 => visitor.text(&text.xml10_content()),
            Event::CData(text) if passed == 0 => visitor.text(&text.xml10_content()),
            Event::GeneralRef(reference) if passed == 0 => match reference.resolve_char_ref() {
                Ok(Some(c)) => visitor.text(c.encode_utf8(&mut [0; 4])),
                Ok(None) => match quick_xml::escape::resolve_xml_entity(&reference) {
                    Some(text) => visitor.text(text),
                    None => return damaged(format!("the entity &{}; is not known", &*reference)),
                },
                Err(error) => return damaged(error.to_string()),
            },
            Event::DocType(declared) if declared.contains("<!ENTITY") => {
                return damaged("it declares entities, which are never expanded".to_owned());
            }
            Event::Eof if depth > 0 => return damaged("it ends too early".to_owned()),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
