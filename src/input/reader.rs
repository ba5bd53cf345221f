//! What all readers have in common, and which of them reads what.
//!
//! A reader is serial and cuts: what it gives are pieces that a worker can check with nothing else at hand.
//! Readers of documents and of translations give one after the other ([`Items`]), and [`Batched`] makes pieces of them;
//! so a reader of a new format is a function from a stream to the next item.

use super::decode::Facts;
use super::documents::{Form, WholeFile};
use super::frame::Framer;
use super::pairs::{self, Unit};
use super::table::Corpus;
use super::tar::Archive;
use super::warc::Warc;
use super::{Body, Format, Options, Piece, Source};
use crate::error::{Problem, ProblemKind};

/// Reads one input piece by piece.
pub trait Reader {
    /// The next piece; `None` after the last. An input with nothing in it gives no piece.
    fn next_piece(&mut self) -> Option<Piece>;

    /// What went wrong since the last call.
    fn take_problems(&mut self) -> Vec<Problem>;

    /// What was seen of the input; complete once all pieces were taken.
    fn facts(&mut self) -> Facts;
}

/// Opens `source` with the reader of its format.
///
/// # Errors
/// Why nothing of it can be read.
pub fn open<'a>(source: &Source, options: &'a Options) -> Result<Box<dyn Reader + 'a>, Problem> {
    let problem = |kind| Problem { file: source.name.clone(), record: None, line: None, kind };
    let document = |form| Ok(Batched::new(WholeFile::open(source, form).map_err(problem)?, source, options));
    Ok(match source.format {
        Format::Text | Format::Jsonl => Box::new(Framer::open(source, options)?),
        #[cfg(feature = "parquet")]
        Format::Parquet => Box::new(super::parquet::Table::open(source, options).map_err(problem)?),
        #[cfg(not(feature = "parquet"))]
        Format::Parquet => {
            return Err(problem(ProblemKind::NotBuilt { what: "a Parquet file", feature: "parquet" }));
        }
        Format::Tar => Box::new(Archive::open(source, options).map_err(problem)?),
        Format::Markdown => Box::new(document(Form::Markdown)?),
        Format::Mdx => Box::new(document(Form::Mdx)?),
        Format::Html if cfg!(feature = "html") => Box::new(document(Form::Html)?),
        Format::Html => return Err(problem(ProblemKind::NotBuilt { what: "HTML", feature: "html" })),
        Format::Warc => Box::new(Batched::new(Warc::open(source).map_err(problem)?, source, options)),
        Format::Subtitles => Box::new(document(Form::Subtitles)?),
        Format::Xliff => {
            let reader = pairs::Xliff::open(source, options).map_err(problem)?;
            Box::new(Batched::new(reader, source, options))
        }
        Format::Tmx => {
            let reader = pairs::Tmx::open(source, options).map_err(problem)?;
            Box::new(Batched::new(reader, source, options))
        }
        Format::Properties | Format::AppleStrings => {
            let reader = pairs::Messages::open(source, options).map_err(problem)?;
            Box::new(Batched::new(reader, source, options))
        }
        Format::Android => {
            let reader = pairs::Android::open(source, options).map_err(problem)?;
            Box::new(Batched::new(reader, source, options))
        }
        #[cfg(feature = "office")]
        Format::Docx | Format::Odt => Box::new(super::office::Office::open(source).map_err(problem)?),
        #[cfg(not(feature = "office"))]
        Format::Docx | Format::Odt => {
            return Err(problem(ProblemKind::NotBuilt {
                what: "a document of a word processor",
                feature: "office",
            }));
        }
        Format::PairTable => {
            let table = pairs::Table::open(source, options).map_err(problem)?;
            Box::new(Batched::new(table, source, options))
        }
        Format::Table => {
            let corpus = Corpus::open(source, options).map_err(problem)?;
            Box::new(Batched::new(corpus, source, options))
        }
        Format::PairLines => {
            let pairs = pairs::LinePairs::open(source, options).map_err(problem)?;
            Box::new(Batched::new(pairs, source, options))
        }
        Format::PairJsonl => {
            let pairs = pairs::JsonPairs::open(source, options).map_err(problem)?;
            Box::new(Batched::new(pairs, source, options))
        }
        Format::Po => {
            let catalogue = pairs::Catalogue::open(source, options).map_err(problem)?;
            Box::new(Batched::new(catalogue, source, options))
        }
    })
}

/// What is wrong with one input, as it is met.
#[derive(Debug)]
pub struct Problems {
    file: String,
    list: Vec<Problem>,
}

impl Problems {
    /// For the input called `file`.
    #[must_use]
    pub fn new(file: &str) -> Self {
        Self { file: file.to_owned(), list: Vec::new() }
    }

    /// Adds what is wrong, with the record and the line where they are known.
    pub fn add(&mut self, record: Option<&str>, line: Option<u64>, kind: ProblemKind) {
        let record = record.map(str::to_owned);
        self.list.push(Problem { file: self.file.clone(), record, line, kind });
    }

    /// Adds what another reader has met.
    pub fn push(&mut self, problem: Problem) {
        self.list.push(problem);
    }

    /// Takes all that were added.
    pub fn take(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.list)
    }
}

/// Something that a piece holds many of.
pub trait Item: Sized {
    /// About how many bytes it has.
    fn size(&self) -> usize;

    /// Makes a piece of several.
    fn piece(items: Vec<Self>, first: bool, last: bool) -> Piece;
}

impl Item for Unit {
    fn size(&self) -> usize {
        self.source.as_str().len() + self.target.as_str().len() + size_of::<Self>()
    }

    fn piece(units: Vec<Self>, first: bool, last: bool) -> Piece {
        Piece { body: Body::Units(units), line: 1, within: None, first, last }
    }
}

/// Gives what an input holds, one after the other.
pub trait Items {
    /// What it gives.
    type Item: Item;

    /// The next one; what is wrong with the input goes to `problems`, and what is good behind it is still given.
    fn next_item(&mut self, problems: &mut Problems) -> Option<Self::Item>;

    /// What was seen of the input; complete at its end.
    fn facts(&mut self) -> Facts;
}

/// Makes pieces of items.
pub struct Batched<I: Items> {
    items: I,
    /// Asked for, to know whether a piece is the last.
    next: Option<I::Item>,
    piece: usize,
    first: bool,
    finished: bool,
    problems: Problems,
}

impl<I: Items> Batched<I> {
    /// Of the items of `source`.
    pub fn new(items: I, source: &Source, options: &Options) -> Self {
        let problems = Problems::new(&source.name);
        Self { items, next: None, piece: options.piece.max(1), first: true, finished: false, problems }
    }

    fn ask(&mut self) {
        if !self.finished {
            self.next = self.items.next_item(&mut self.problems);
            self.finished = self.next.is_none();
        }
    }
}

impl<I: Items> Reader for Batched<I> {
    fn next_piece(&mut self) -> Option<Piece> {
        if self.first {
            self.ask();
        }
        let mut items = Vec::new();
        let mut size = 0;
        while let Some(item) = self.next.take() {
            size += item.size();
            items.push(item);
            self.ask();
            if size >= self.piece {
                break;
            }
        }
        if items.is_empty() {
            if std::mem::take(&mut self.first) && self.problems.list.is_empty() {
                self.problems.add(None, None, ProblemKind::Empty);
            }
            return None;
        }
        let first = std::mem::take(&mut self.first);
        Some(I::Item::piece(items, first, self.next.is_none()))
    }

    fn take_problems(&mut self) -> Vec<Problem> {
        self.problems.take()
    }

    fn facts(&mut self) -> Facts {
        self.items.facts()
    }
}
