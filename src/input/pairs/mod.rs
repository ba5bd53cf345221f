//! Translations with their sources, as files of translators hold them.
//!
//! Whatever the format, what comes out is a [`Unit`]: one text and its translation, both with their places in the file.
//! A file is one document, its units are the paragraphs of it.

mod table;

pub use table::Table;

use crate::lang::Lang;
use crate::origin::Mapped;

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
