//! From paths to pieces of text that workers can take.
//!
//! Reading is serial and does as little as it can: find the inputs, unpack, decode what is not UTF-8,
//! and cut at paragraph or record borders. Everything that costs time per character happens in the
//! workers.

mod decode;
mod documents;
mod frame;
mod jsonl;
mod lines;
mod member;
#[cfg(feature = "office")]
mod office;
#[cfg(any(feature = "office", feature = "parquet"))]
mod on_disk;
mod pairs;
#[cfg(feature = "parquet")]
mod parquet;
mod piece;
mod reader;
mod table;
mod tar;
mod unpack;
mod walk;
mod warc;

pub use decode::{Facts, Repaired, Text, utf8};
pub use documents::{Form, LONGEST_DOCUMENT, RawDocument};
pub use frame::{LONGEST_LINE, LONGEST_RECORD};
pub use jsonl::{IGNORE_FIELD, JsonRecord, read_record};
pub use member::Member;
pub use pairs::{Code, Note, Side, Unit};
pub use piece::{Body, Piece};
pub use reader::{Reader, open};
pub use unpack::{Compression, Limits};
pub use walk::{discover, is_packed};

use std::path::PathBuf;
use std::sync::Arc;

use crate::fix::Patch;
use crate::lang::Lang;
use crate::segment::Mode;

/// How the text of an input is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One document of plain text.
    Text,
    /// One JSON object a line, each a document.
    Jsonl,
    /// Markdown.
    Markdown,
    /// Markdown with components.
    Mdx,
    /// HTML.
    Html,
    /// WARC or WET: what a crawler fetched.
    Warc,
    /// Parquet: a table of columns.
    Parquet,
    /// An archive, whose members are read as what they are.
    Tar,
    /// Subtitles: SubRip or WebVTT.
    Subtitles,
    /// A document of Word.
    Docx,
    /// A text document of the OpenDocument format.
    Odt,
    /// A table of texts and their translations: CSV, or tabs between the columns.
    PairTable,
    /// A catalogue of gettext: PO or POT.
    Po,
    /// XLIFF 1.2 or 2.x.
    Xliff,
    /// TMX: a memory of translations.
    Tmx,
    /// Strings of an Android application, beside those that they are the translation of.
    Android,
    /// Messages of a Java program, beside those that they are the translation of.
    Properties,
    /// Strings of an application for Apple's systems, beside those that they are the translation of.
    AppleStrings,
    /// A table whose rows are documents: CSV, or tabs between the columns.
    Table,
    /// One JSON object a line, each a text and its translation.
    PairJsonl,
    /// Lines that are translations of those of another file.
    PairLines,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 21] = [
        Self::Text,
        Self::Jsonl,
        Self::Markdown,
        Self::Mdx,
        Self::Html,
        Self::Warc,
        Self::Parquet,
        Self::Tar,
        Self::Subtitles,
        Self::Docx,
        Self::Odt,
        Self::Po,
        Self::Xliff,
        Self::Tmx,
        Self::Android,
        Self::Properties,
        Self::AppleStrings,
        Self::PairTable,
        Self::Table,
        Self::PairJsonl,
        Self::PairLines,
    ];

    /// The name in `run.json` and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Jsonl => "jsonl",
            Self::Markdown => "markdown",
            Self::Mdx => "mdx",
            Self::Html => "html",
            Self::Warc => "warc",
            Self::Parquet => "parquet",
            Self::Tar => "tar",
            Self::Subtitles => "subtitles",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Po => "po",
            Self::Xliff => "xliff",
            Self::Tmx => "tmx",
            Self::Android => "android",
            Self::Properties => "properties",
            Self::AppleStrings => "apple-strings",
            Self::PairTable => "pair-table",
            Self::Table => "table",
            Self::PairJsonl => "pair-jsonl",
            Self::PairLines => "pair-lines",
        }
    }

    /// Whether a file of it may say itself in which encoding it is.
    #[must_use]
    pub const fn declares_encoding(self) -> bool {
        matches!(self, Self::Html | Self::Po | Self::Xliff | Self::Tmx | Self::Android)
    }

    /// Whether an input of it is a file of translations with the file of their sources beside it.
    #[must_use]
    pub const fn has_two_files(self) -> bool {
        matches!(self, Self::PairLines | Self::Android | Self::Properties | Self::AppleStrings)
    }

    /// Whether inputs of it hold translations with their sources.
    #[must_use]
    pub const fn is_bilingual(self) -> bool {
        matches!(
            self,
            Self::PairTable
                | Self::Po
                | Self::Xliff
                | Self::Tmx
                | Self::Android
                | Self::Properties
                | Self::AppleStrings
                | Self::PairJsonl
                | Self::PairLines
        )
    }
}

/// One input of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Name in the reports: the path as given, with `/` between folders, or `stdin`.
    pub name: String,
    /// The file; `None` for standard input.
    pub path: Option<PathBuf>,
    /// How it is laid out.
    pub format: Format,
    /// Fixes that it is read with; the file itself is left alone.
    pub patch: Option<Arc<Patch>>,
    /// What is read in the place of a file.
    pub member: Option<Member>,
    /// The file that it is the translation of, by name and path.
    pub beside: Option<(String, PathBuf)>,
    /// What it may unpack to.
    pub limits: Limits,
}

impl Source {
    /// The file at `path`, called `name`, or standard input.
    #[must_use]
    pub fn new(name: String, path: Option<PathBuf>, format: Format) -> Self {
        Self { name, path, format, patch: None, member: None, beside: None, limits: Limits::default() }
    }
}

/// Which text of a page of HTML is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HtmlText {
    /// What the page is about, without menus, banners and footers.
    Main,
    /// All of it.
    All,
}

/// How inputs are read.
#[derive(Clone, Debug)]
pub struct Options {
    /// Field of a JSON record that holds its text; `None` takes the first of [`TEXT_FIELDS`].
    pub text_field: Option<String>,
    /// Field of a JSON record that names it; `None` takes the first of [`ID_FIELDS`].
    pub id_field: Option<String>,
    /// A field and the value it must have; other records are passed over. `None` takes all.
    pub only: Option<(String, String)>,
    /// What a paragraph is; `None` decides per document.
    pub paragraphs: Option<Mode>,
    /// Layout of inputs whose name does not tell; `None` means text.
    pub format: Option<Format>,
    /// Column, by its name or number from 1, or field that holds what was translated.
    pub source_field: Option<String>,
    /// The same for the translation.
    pub target_field: Option<String>,
    /// The languages of what was translated and of the translation, where the input does not say.
    pub languages: Option<(Lang, Lang)>,
    /// Which text of a page is read.
    pub html_text: HtmlText,
    /// What packed inputs may unpack to.
    pub limits: Limits,
    /// Bytes of a piece, about. Changes memory and speed, never a result.
    pub piece: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            text_field: None,
            id_field: None,
            only: None,
            paragraphs: None,
            format: None,
            source_field: None,
            target_field: None,
            languages: None,
            html_text: HtmlText::Main,
            limits: Limits::default(),
            piece: 1 << 20,
        }
    }
}

/// Fields looked for, in this order, when none is named.
pub const TEXT_FIELDS: [&str; 5] = ["text", "content", "raw_content", "body", "message"];

/// Fields that name a record, in this order, when none is named.
pub const ID_FIELDS: [&str; 5] = ["id", "_id", "doc_id", "uuid", "url"];
