//! Translations with their sources, as files of translators hold them.
//!
//! Whatever the format, what comes out is a [`Unit`]: one text and its translation, both with their places in the file.
//! A file is one document, its units are the paragraphs of it.

mod android;
mod escape;
mod json;
mod keyed;
mod lines;
mod messages;
mod po;
mod table;
mod tmx;
mod xliff;
mod xml;

pub(super) use android::language_of_folder;
pub use json::JsonPairs;
pub(super) use keyed::beside;
pub use lines::LinePairs;
pub(super) use messages::language_of;
pub use po::Catalogue;
pub use table::Table;
pub(super) use table::{holds_pairs, holds_text};
pub use tmx::Tmx;
pub use xliff::Xliff;

/// Reads strings of Android applications, and those that they are the translation of.
pub type Android = keyed::Keyed<android::Resources>;
/// Reads messages of Java programs or of applications for Apple's systems, and those that they are the translation of.
pub type Messages = keyed::Keyed<messages::File>;

use crate::lang::Lang;
use crate::origin::{Mapped, Spot};

/// A text and its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Its name in the file, or its number with `#` in front.
    pub id: String,
    /// What was translated.
    pub source: Side,
    /// The translation; empty where there is none yet.
    pub target: Side,
    /// Whether the file says that the translation is not finished: fuzzy, draft, to be reviewed.
    pub is_draft: bool,
    /// Where a copy of the file takes what is to be said of it; `None` for formats that have no place for it.
    pub note: Option<Note>,
}

/// A place for remarks on a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where a remark is put in.
    pub at: Spot,
    /// What the format wants before a remark, and behind it.
    pub around: (&'static str, &'static str),
    /// What it wants before and behind all remarks of a place together.
    pub wrap: Option<(&'static str, &'static str)>,
    /// Whether the signs of XML are escaped in a remark; else it is written on one line.
    pub is_xml: bool,
    /// Where the unit is marked as not finished, and with what; `None` where it is so already or the format has no such mark.
    pub draft: Option<(Spot, &'static str)>,
    /// Remarks that the file has there already, without escapes.
    pub said: Vec<Box<str>>,
}

/// One side of a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The text, without the codes of its format.
    pub text: Mapped,
    /// The language that the file says it is in; [`Lang::Und`] where it says nothing.
    pub lang: Lang,
    /// Codes that stand in the text, in order: tags and placeholders that are elements of the format.
    pub codes: Vec<Code>,
}

impl Side {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text.text
    }
}

/// A tag or placeholder that is an element of the file's format, not text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its place: the byte of the text that it stands before.
    pub at: u32,
    /// What must be the same on both sides: kind and number, such as `x 1`, `g 2` or `/g 2`.
    pub name: String,
}
