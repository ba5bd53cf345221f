//! What a worker does with one piece: decode, cut into paragraphs, decide languages, run rules.
//!
//! A document that lies whole within the piece is finished here, down to the rows of its reports. Of a larger one
//! the worker gives back what it found, and the writer, who sees all pieces in order, finishes it.

use std::borrow::Cow;

use super::assemble::Assembler;
use super::hit::CheckedParagraph;
use super::paragraph::check_paragraph;
use super::place::{OneText, Place, column_of_start, locate, origin_of};
use super::remark::Remarks;
use super::state::State;
use super::unit::check_units;
use crate::engine::{Engine, Scratch};
use crate::error::{Problem, ProblemKind};
use crate::extract::extract;
use crate::finding::Finding;
use crate::input::{Body, Options, Piece, RawDocument, Repaired, read_record, utf8};
use crate::lang::Lang;
use crate::policy::Policy;
use crate::report::rows::{DocumentRows, Rows, Wanted};
use crate::report::{Format, Style, Tally};
use crate::segment::{Mode, head, paragraphs};
use crate::span::Extent;

/// What workers need to know, the same for all of them.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub engine: &'a Engine,
    pub options: &'a Options,
    pub style: &'a Style,
    pub wanted: Wanted,
    pub assume: Option<Lang>,
}

impl Context<'_> {
    /// Whether paragraphs and documents have rows of their own.
    pub(super) fn lists_paragraphs(&self) -> bool {
        self.wanted.reports && self.style.formats.contains(Format::Csv)
    }

    /// Whether findings are shown in their paragraphs.
    pub(super) fn shows_paragraphs(&self) -> bool {
        self.wanted.reports && self.style.formats.contains(Format::Html)
    }
}

/// What a worker keeps from piece to piece.
#[derive(Debug, Default)]
pub(super) struct Worker {
    pub scratch: Scratch,
    state: State,
    pub findings: Vec<Finding>,
    pub assumed: Vec<Option<Lang>>,
    checked: Vec<CheckedParagraph>,
}

/// What became of a piece.
#[derive(Debug, Default)]
pub(super) struct Done {
    /// Rows and counts of the documents that lie whole within the piece.
    pub rows: Rows,
    pub tally: Tally,
    /// The paragraphs of a document that does not.
    pub stretch: Option<Stretch>,
    pub problems: Vec<Problem>,
    /// The member of an archive that it is from; empty for others.
    pub record: String,
    /// Whether a document begins with it.
    pub begins: bool,
    pub replaced: u64,
    pub records: u64,
    pub paragraphs: u64,
}

/// Paragraphs of a document that is larger than a piece.
#[derive(Debug)]
pub(super) struct Stretch {
    pub bytes: Vec<u8>,
    pub checked: Vec<CheckedParagraph>,
    /// Length of the whole piece, what was left out included.
    pub extent: Extent,
    pub last: bool,
}

/// Checks one piece of the input called `file`.
pub(super) fn check_piece(context: &Context<'_>, file: &str, piece: Piece, worker: &mut Worker) -> Done {
    let mut done = Done::default();
    let policy = context.engine.settings().policies.of(file);
    let Piece { body, line, within, first, last } = piece;
    let within = within.as_deref().unwrap_or_default();
    done.record = within.to_owned();
    done.begins = first;
    let mut valid = |bytes: Vec<u8>| match utf8(&bytes) {
        Ok(_) => bytes,
        Err(Repaired { text, count, first }) => {
            let line = Some(line + memchr::memchr_iter(b'\n', &text.as_bytes()[..first]).count() as u64);
            done.replaced += count;
            let kind = ProblemKind::BrokenBytes { count, encoding: "UTF-8".to_owned() };
            done.problems.push(Problem { file: file.to_owned(), record: None, line, kind });
            text.into_bytes()
        }
    };
    match body {
        Body::Text { bytes, mode, dropped } => {
            let text = TextPiece { bytes: valid(bytes), mode, dropped, line, first, last };
            check_text(context, file, within, &policy, text, worker, &mut done);
        }
        Body::Records(bytes) => {
            let bytes = valid(bytes);
            check_records(context, file, within, &policy, as_text(&bytes), line, worker, &mut done);
        }
        Body::Documents(documents) => {
            for document in documents {
                check_document(context, file, within, &policy, &document, worker, &mut done);
            }
        }
        Body::Deferred(deferred) => {
            let (documents, problems) = deferred.load();
            // What is wrong with a member of an archive is said of the member.
            done.problems.extend(problems.into_iter().map(|problem| Problem {
                record: match problem.record {
                    Some(id) => Some(name_of(within, &id)),
                    None => (!within.is_empty()).then(|| within.to_owned()),
                },
                ..problem
            }));
            for document in documents {
                check_document(context, file, within, &policy, &document, worker, &mut done);
            }
        }
        Body::Units(units) => check_units(context, units, last, worker, &mut done),
    }
    done
}

fn as_text(bytes: &[u8]) -> &str {
    simdutf8::basic::from_utf8(bytes).expect("the piece was checked or repaired before")
}

/// A stretch of one document of plain text, valid UTF-8.
struct TextPiece {
    bytes: Vec<u8>,
    mode: Mode,
    dropped: Vec<(usize, u64)>,
    line: u64,
    first: bool,
    last: bool,
}

fn check_text(
    context: &Context<'_>,
    file: &str,
    record: &str,
    policy: &Policy,
    piece: TextPiece,
    worker: &mut Worker,
    done: &mut Done,
) {
    let mut checked = std::mem::take(&mut worker.checked);
    checked.clear();
    let place = Place::Text { line: piece.line };
    let text = as_text(&piece.bytes);
    let extent = check_paragraphs(context, text, piece.mode, &piece.dropped, &place, worker, &mut checked);
    done.paragraphs = checked.len() as u64;
    if piece.first && piece.last {
        if !checked.is_empty() {
            done.records = 1;
            let rows = DocumentRows::new(context.style, file, record);
            let assembler = Assembler::new(context, rows, policy, &mut worker.state);
            finish(assembler, text, &place, extent, &mut checked, done);
        }
        worker.checked = checked;
    } else {
        done.records = u64::from(piece.first);
        done.stretch = Some(Stretch { bytes: piece.bytes, checked, extent, last: piece.last });
    }
}

/// The name of the record `id` of an input or of its member `within`.
fn name_of(within: &str, id: &str) -> String {
    if within.is_empty() { id.to_owned() } else { format!("{within}#{}", id.trim_start_matches('#')) }
}

#[expect(clippy::too_many_arguments, reason = "a piece taken apart")]
fn check_records(
    context: &Context<'_>,
    file: &str,
    within: &str,
    policy: &Policy,
    text: &str,
    first_line: u64,
    worker: &mut Worker,
    done: &mut Done,
) {
    let mut checked = std::mem::take(&mut worker.checked);
    for (number, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let line_number = first_line + number as u64;
        let record = match read_record(line, context.options) {
            Ok(Some(record)) => record,
            Ok(None) => continue,
            Err(kind) => {
                let problem = Problem { file: file.to_owned(), record: None, line: Some(line_number), kind };
                done.problems.push(problem);
                continue;
            }
        };
        checked.clear();
        let mode = context.options.paragraphs.unwrap_or_else(|| Mode::decide(head(&record.text)));
        let place = Place::Record { line_number, line, record: &record };
        let extent = check_paragraphs(context, &record.text, mode, &[], &place, worker, &mut checked);
        done.records += 1;
        done.paragraphs += checked.len() as u64;
        let id = match &record.id {
            Some(id) => Cow::Borrowed(id.as_ref()),
            None => Cow::Owned(format!("#{line_number}")),
        };
        let id = if within.is_empty() { id } else { Cow::Owned(name_of(within, &id)) };
        let rows = DocumentRows::new(context.style, file, &id);
        let mut assembler = Assembler::new(context, rows, policy, &mut worker.state);
        match record.ignored() {
            Ok(names) => assembler.ignore_rules(names, line_number),
            Err(kind) => {
                let record = Some(id.clone().into_owned());
                done.problems.push(Problem { file: file.to_owned(), record, line: Some(line_number), kind });
            }
        }
        finish(assembler, &record.text, &place, extent, &mut checked, done);
    }
    checked.clear();
    worker.checked = checked;
}

fn check_document(
    context: &Context<'_>,
    file: &str,
    within: &str,
    policy: &Policy,
    document: &RawDocument,
    worker: &mut Worker,
    done: &mut Done,
) {
    let id = document.id.as_deref().map_or_else(|| within.to_owned(), |id| name_of(within, id));
    let (text, replaced) = document.decode();
    if replaced > 0 {
        done.replaced += replaced;
        let encoding = document.encoding.map_or("UTF-8", |encoding| encoding.name()).to_owned();
        let kind = ProblemKind::BrokenBytes { count: replaced, encoding };
        let record = (!id.is_empty()).then(|| id.clone());
        done.problems.push(Problem { file: file.to_owned(), record, line: Some(document.base.line), kind });
    }
    let extracted = extract(document, &text, context.options.html_text);
    let mapped = document.text.as_ref().or(extracted.text.as_ref());
    let place = match mapped {
        Some(mapped) => Place::Mapped(mapped),
        None => Place::Text { line: document.base.line },
    };
    let read = mapped.map_or(text.as_ref(), |mapped| &mapped.text);
    let mode = match extracted.text {
        // What mtlint takes out of markup has a blank line between paragraphs.
        Some(_) => Mode::Block,
        None => context.options.paragraphs.unwrap_or_else(|| Mode::decide(head(read))),
    };
    let mut checked = std::mem::take(&mut worker.checked);
    checked.clear();
    let extent = check_paragraphs(context, read, mode, &[], &place, worker, &mut checked);
    done.records += 1;
    done.paragraphs += checked.len() as u64;
    if !checked.is_empty() {
        let rows = DocumentRows::new(context.style, file, &id);
        let mut assembler = Assembler::new(context, rows, policy, &mut worker.state);
        assembler.expect_language(extracted.lang);
        assembler.ignore_rules(document.ignored.clone(), document.base.line);
        finish(assembler, read, &place, extent, &mut checked, done);
    }
    worker.checked = checked;
}

/// Settles a whole document and writes its rows.
fn finish(
    mut assembler: Assembler<'_>,
    text: &str,
    place: &Place<'_>,
    extent: Extent,
    checked: &mut Vec<CheckedParagraph>,
    done: &mut Done,
) {
    let text = OneText { text, place };
    assembler.push(checked.drain(..), 0, extent, &text, &mut done.rows, &mut done.tally);
    assembler.finish(&text, &mut done.rows, &mut done.tally);
    done.problems.append(&mut done.rows.problems);
}

/// Checks all paragraphs of `text`; returns its length, what was left out included.
fn check_paragraphs(
    context: &Context<'_>,
    text: &str,
    mode: Mode,
    dropped: &[(usize, u64)],
    place: &Place<'_>,
    worker: &mut Worker,
    out: &mut Vec<CheckedParagraph>,
) -> Extent {
    let (mut at, mut passed) = (0, Extent::default());
    let mut dropped = dropped.iter().peekable();
    let mut advance = |to: usize| {
        passed += Extent::of(&text[at..to]);
        at = to;
        while let Some((_, left_out)) = dropped.next_if(|(place, _)| *place < to) {
            // How long they were in other units was not kept.
            passed += Extent { points: *left_out, bytes: *left_out, utf16: *left_out };
        }
        passed
    };
    let has_remarks = Remarks::may_be_in(text);
    for slice in paragraphs(text, mode) {
        let start = advance(slice.start);
        let line = match place {
            Place::Text { line } => line + slice.line as u64,
            Place::Record { line_number, .. } => *line_number,
            Place::Mapped(mapped) => mapped.start(slice.start).line,
        };
        let whole = &text[slice.start..slice.end];
        let line_of = |at: usize| match place {
            Place::Mapped(mapped) => mapped.start(slice.start + at).line,
            _ => line + memchr::memchr_iter(b'\n', &whole.as_bytes()[..at]).count() as u64,
        };
        let remarks = if has_remarks { Remarks::of(whole, line_of, start) } else { None };
        // What is a remark and nothing else is no text in any language.
        let read = if remarks.as_ref().is_some_and(|remarks| remarks.alone) { "" } else { whole };
        let (mut checked, hits) =
            check_paragraph(context, read, worker, |_, _, _, _| {}, |_, _| context.assume);
        checked.start = start;
        checked.range = (slice.start as u32, slice.end as u32);
        checked.line = line;
        for (finding, assumed) in worker.findings[..hits].iter().zip(&worker.assumed) {
            checked.hits.push(locate(text, slice, start, finding, *assumed, place));
        }
        checked.column = column_of_start(text, slice, place);
        checked.origin = origin_of(slice, place);
        checked.remarks = remarks;
        out.push(checked);
    }
    advance(text.len())
}
