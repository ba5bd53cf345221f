//! Documents that are read whole: files with markup, and the records of corpora.
//!
//! The reader only brings their bytes; what is text in them a worker finds out, see [`crate::extract`].

use std::borrow::Cow;

use encoding_rs::Encoding;

use super::decode::{Facts, Repaired, Text, utf8};
use super::reader::{Item, Items, Problems};
use super::{Body, Piece, Source};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::{Mapped, Spot};

/// A document longer than this many bytes is passed over.
pub const LONGEST_DOCUMENT: usize = 64 << 20;

/// How a document is marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Not at all.
    Text,
    /// Markdown.
    Markdown,
    /// Markdown with components.
    Mdx,
    /// HTML.
    Html,
    /// Subtitles: SubRip or WebVTT.
    Subtitles,
    /// A paragraph a line, with vertical tabs where a paragraph breaks a line.
    Lines,
}

/// A document as it was read.
#[derive(Clone, Debug)]
pub struct RawDocument {
    /// Its name among the documents of the input; `None` for one that is a file.
    pub id: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The encoding that something around it says; `None` for UTF-8.
    pub encoding: Option<&'static Encoding>,
    /// How it is marked up.
    pub form: Form,
    /// Where it begins in the input.
    pub base: Spot,
    /// The rules to ignore in it.
    pub ignored: Vec<String>,
    /// Its text, for one that was taken out of something when it was read; `bytes` is empty then.
    pub text: Option<Mapped>,
    /// The language that something around it says.
    pub lang: Lang,
}

impl RawDocument {
    /// A document of UTF-8 that nothing more is said of.
    #[must_use]
    pub fn new(id: Option<String>, bytes: Vec<u8>, form: Form, base: Spot) -> Self {
        Self { id, bytes, encoding: None, form, base, lang: Lang::Und, ignored: Vec::new(), text: None }
    }

    /// Its text, and how many sequences of bytes were none in its encoding; each became U+FFFD.
    #[must_use]
    pub fn decode(&self) -> (Cow<'_, str>, u64) {
        let encoding = self.encoding.unwrap_or(encoding_rs::UTF_8);
        if encoding == encoding_rs::UTF_8 {
            return match utf8(&self.bytes) {
                Ok(text) => (Cow::Borrowed(text), 0),
                Err(Repaired { text, count, .. }) => (Cow::Owned(text), count),
            };
        }
        let (text, broken) = encoding.decode_without_bom_handling(&self.bytes);
        // What a one-byte encoding lacks is counted one by one; the text may have had its own.
        let count = if broken { text.matches('\u{FFFD}').count() as u64 } else { 0 };
        (text, count)
    }
}

impl Item for RawDocument {
    fn size(&self) -> usize {
        self.bytes.len() + self.text.as_ref().map_or(0, |text| text.text.len()) + size_of::<Self>()
    }

    fn piece(documents: Vec<Self>, first: bool, last: bool) -> Piece {
        Piece { body: Body::Documents(documents), line: 1, within: None, first, last }
    }
}

/// A file that is one document.
pub struct WholeFile {
    text: Text,
    form: Form,
    is_read: bool,
}

impl WholeFile {
    /// Opens `source`, a document of the form `form`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source, form: Form) -> Result<Self, ProblemKind> {
        Ok(Self { text: Text::open(source)?, form, is_read: false })
    }
}

impl Items for WholeFile {
    type Item = RawDocument;

    fn next_item(&mut self, problems: &mut Problems) -> Option<RawDocument> {
        use std::io::Read;
        if std::mem::replace(&mut self.is_read, true) {
            return None;
        }
        let mut bytes = Vec::new();
        let read = (&mut self.text).take(LONGEST_DOCUMENT as u64 + 1).read_to_end(&mut bytes);
        if let Err(error) = read {
            problems.add(None, None, ProblemKind::damaged(&error));
        }
        if bytes.len() > LONGEST_DOCUMENT {
            problems.add(None, None, ProblemKind::LongRecord { limit: LONGEST_DOCUMENT });
            return None;
        }
        (!bytes.is_empty()).then(|| RawDocument::new(None, bytes, self.form, Spot::START))
    }

    fn facts(&mut self) -> Facts {
        self.text.facts()
    }
}
