//! Documents of word processors: DOCX and ODT.
//!
//! Their paragraphs become lines before anything else sees them, the notes behind the text. A worker unpacks and parses,
//! since that takes longer than checking; the reader only finds the bytes.

mod docx;
mod docx_styles;
mod odt;
mod odt_styles;
mod package;
mod prose;
mod xml;

use self::package::Package;
use self::prose::Prose;
use super::decode::Facts;
use super::documents::{Form, RawDocument};
use super::on_disk::OnDisk;
use super::piece::{Body, Deferred, Piece};
use super::reader::{Problems, Reader};
use super::unpack::{Limits, Unpacked};
use super::{Format, Source};
use crate::error::{Problem, ProblemKind};
use crate::origin::Spot;

/// Reads one document.
pub(super) struct Office {
    /// The input as it is stored.
    stored: Unpacked,
    /// Until it was given away.
    file: Option<OnDisk>,
    size: u64,
    format: Format,
    limits: Limits,
    name: String,
    problems: Problems,
}

impl Office {
    pub(super) fn open(source: &Source) -> Result<Self, ProblemKind> {
        let (file, stored) = OnDisk::of(source)?;
        let size = file.open().and_then(|file| file.metadata());
        let size = size.map_err(|error| ProblemKind::Unreadable(error.to_string()))?.len();
        if size == 0 {
            return Err(ProblemKind::Empty);
        }
        let (name, problems) = (source.name.clone(), Problems::new(&source.name));
        Ok(Self {
            stored,
            file: Some(file),
            size,
            format: source.format,
            limits: source.limits,
            name,
            problems,
        })
    }
}

impl Reader for Office {
    fn next_piece(&mut self) -> Option<Piece> {
        let file = self.file.take()?;
        let (format, limits, name) = (self.format, self.limits, self.name.clone());
        let size = usize::try_from(self.size).unwrap_or(usize::MAX);
        let body = Body::Deferred(Deferred::new(size, move || load(&file, format, limits, &name)));
        Some(Piece { body, line: 1, within: None, first: true, last: true })
    }

    fn take_problems(&mut self) -> Vec<Problem> {
        self.problems.take()
    }

    fn facts(&mut self) -> Facts {
        self.stored.facts("paragraphs")
    }
}

/// The document in `file`, and what is wrong with it.
fn load(file: &OnDisk, format: Format, limits: Limits, name: &str) -> (Vec<RawDocument>, Vec<Problem>) {
    let mut problems = Problems::new(name);
    let mut prose = Prose::default();
    let read = Package::open(file, limits).and_then(|mut package| match format {
        Format::Odt => odt::read(&mut package, &mut prose, &mut problems),
        _ => docx::read(&mut package, &mut prose, &mut problems),
    });
    if let Err(kind) = read {
        problems.add(None, None, kind);
        return (Vec::new(), problems.take());
    }
    let (text, lang) = prose.finish();
    let document = RawDocument::new(None, text.into_bytes(), Form::Lines, Spot::START);
    (vec![RawDocument { lang, ..document }], problems.take())
}

#[cfg(test)]
mod tests;
