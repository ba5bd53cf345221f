//! What a worker does with one piece: decode, cut into paragraphs, decide languages, run rules.
//!
//! A document that lies whole within the piece is finished here, down to the rows of its reports. Of a larger one
//! the worker gives back what it found, and the writer, who sees all pieces in order, finishes it.

use std::borrow::Cow;

use super::assemble::{Assembler, State};
use super::hit::CheckedParagraph;
use super::place::{OneText, Place, column_of_start, locate};
use super::remark::Remarks;
use crate::analysis::{Paragraph, analyse};
use crate::detect::{Detection, detect};
use crate::document::Summary;
use crate::engine::{Engine, Scope, Scratch};
use crate::error::{Problem, ProblemKind};
use crate::finding::Finding;
use crate::input::{self, Options, Piece, read_record};
use crate::lang::{Lang, Script};
use crate::policy::Policy;
use crate::report::context::one_line;
use crate::report::rows::{DocumentRows, Rows, Wanted};
use crate::report::{Format, Style, Tally};
use crate::segment::{Mode, head, paragraphs};
use crate::span::Extent;

/// Characters of a paragraph that `mtlint detect` shows.
const PREVIEW: usize = 60;

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
    scratch: Scratch,
    state: State,
    findings: Vec<Finding>,
    assumed: Vec<Option<Lang>>,
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
    let valid = simdutf8::basic::from_utf8(&piece.bytes).is_ok();
    let piece = if valid { piece } else { repair(file, piece, &mut done) };
    let policy = context.engine.settings().policies.of(file);
    match piece.format {
        input::Format::Text => check_text(context, file, &policy, piece, worker, &mut done),
        input::Format::Jsonl => check_records(context, file, &policy, &piece, worker, &mut done),
    }
    done
}

/// Makes the bytes valid UTF-8, each invalid sequence one U+FFFD, and says so.
fn repair(file: &str, piece: Piece, done: &mut Done) -> Piece {
    let mut bytes = Vec::with_capacity(piece.bytes.len() + 64);
    let mut first = None;
    for chunk in piece.bytes.utf8_chunks() {
        bytes.extend_from_slice(chunk.valid().as_bytes());
        if !chunk.invalid().is_empty() {
            first.get_or_insert(bytes.len());
            bytes.extend_from_slice("\u{FFFD}".as_bytes());
            done.replaced += 1;
        }
    }
    let line = first.map(|at| piece.line + memchr::memchr_iter(b'\n', &bytes[..at]).count() as u64);
    let kind = ProblemKind::BrokenBytes { count: done.replaced, encoding: "UTF-8".to_owned() };
    done.problems.push(Problem { file: file.to_owned(), record: None, line, kind });
    Piece { bytes, ..piece }
}

fn as_text(bytes: &[u8]) -> &str {
    simdutf8::basic::from_utf8(bytes).expect("the piece was checked or repaired before")
}

fn check_text(
    context: &Context<'_>,
    file: &str,
    policy: &Policy,
    piece: Piece,
    worker: &mut Worker,
    done: &mut Done,
) {
    let mut checked = std::mem::take(&mut worker.checked);
    checked.clear();
    let place = Place::Text { line: piece.line };
    let extent = check_paragraphs(
        context,
        as_text(&piece.bytes),
        piece.mode,
        &piece.dropped,
        &place,
        worker,
        &mut checked,
    );
    done.paragraphs = checked.len() as u64;
    if piece.first && piece.last {
        if !checked.is_empty() {
            done.records = 1;
            let rows = DocumentRows::new(context.style, file, "");
            let assembler = Assembler::new(context, rows, policy, &mut worker.state);
            finish(assembler, as_text(&piece.bytes), &place, extent, &mut checked, done);
        }
        worker.checked = checked;
    } else {
        done.records = u64::from(piece.first);
        done.stretch = Some(Stretch { bytes: piece.bytes, checked, extent, last: piece.last });
    }
}

fn check_records(
    context: &Context<'_>,
    file: &str,
    policy: &Policy,
    piece: &Piece,
    worker: &mut Worker,
    done: &mut Done,
) {
    let text = as_text(&piece.bytes);
    let mut checked = std::mem::take(&mut worker.checked);
    for (number, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let line_number = piece.line + number as u64;
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
        };
        let whole = &text[slice.start..slice.end];
        let remarks = if has_remarks { Remarks::of(whole, line, start) } else { None };
        // What is a remark and nothing else is no text in any language.
        let read = if remarks.as_ref().is_some_and(|remarks| remarks.alone) { "" } else { whole };
        let (mut checked, hits) = check_paragraph(context, read, worker);
        checked.start = start;
        checked.range = (slice.start as u32, slice.end as u32);
        checked.line = line;
        for (finding, assumed) in worker.findings[..hits].iter().zip(&worker.assumed) {
            checked.hits.push(locate(text, slice, start, finding, *assumed, place));
        }
        checked.column = column_of_start(text, slice, place);
        checked.remarks = remarks;
        out.push(checked);
    }
    advance(text.len())
}

/// Decides the language of one paragraph and runs its rules. The findings are in `worker.findings`;
/// returns how many there are.
fn check_paragraph(context: &Context<'_>, text: &str, worker: &mut Worker) -> (CheckedParagraph, usize) {
    worker.findings.clear();
    worker.assumed.clear();
    let Worker { scratch, findings, assumed, .. } = worker;
    scratch.counts.clear();
    let mut detection = detect(text, &mut scratch.detect);
    if let Some(lang) = context.assume.filter(|lang| *lang != detection.lang) {
        detection =
            Detection { lang, confidence: 1.0, named: None, mixed_with: None, strays: 0, ..detection };
        scratch.detect.foreign.clear();
    }
    let engine = context.engine;
    let buffers = &mut scratch.buffers;
    let counts = &mut scratch.counts;
    let foreign = &scratch.detect.foreign;
    let mut run = |lang: Lang, scope: Scope, assumption: Option<Lang>| {
        let paragraph = analyse(text, lang, detection.script, foreign, buffers);
        engine.check_scope(&paragraph, scope, findings, counts);
        assumed.resize(findings.len(), assumption);
        summarise(&paragraph, &detection)
    };
    let summary = match (detection.lang, detection.script) {
        (Lang::Und, Script::Latin) => {
            // It may inherit English or French, which is known only when the document is: try both.
            let summary = run(Lang::Und, Scope::All, None);
            if detection.letters > 0 {
                run(Lang::En, Scope::Particular, Some(Lang::En));
                run(Lang::Fr, Scope::Particular, Some(Lang::Fr));
            }
            summary
        }
        (Lang::Und, Script::Arabic) => {
            let summary = run(Lang::Und, Scope::All, None);
            run(Lang::Ar, Scope::Particular, Some(Lang::Ar));
            summary
        }
        (lang, _) => run(lang, Scope::All, None),
    };
    let tallied = engine.tally(findings, counts);
    let preview = if context.wanted.detections { preview(text) } else { Box::default() };
    let hits = findings.len();
    let checked = CheckedParagraph {
        detection,
        summary,
        tallied,
        start: Extent::default(),
        column: 1,
        line: 0,
        range: (0, 0),
        hits: Vec::new(),
        remarks: None,
        preview,
    };
    (checked, hits)
}

fn preview(text: &str) -> Box<str> {
    let cut = text.char_indices().nth(PREVIEW).map_or(text.len(), |(at, _)| at);
    one_line(&text[..cut]).into()
}

fn summarise(paragraph: &Paragraph<'_>, detection: &Detection) -> Summary {
    let orphans = paragraph.orphans;
    let mark = |span: crate::span::Span| span.of(paragraph.text).chars().next();
    let mut chars = paragraph.text.chars();
    let first = chars.next().unwrap_or(' ');
    let last = chars.next_back().unwrap_or(first);
    let key = key_of_tokens(paragraph, paragraph.text.len());
    let title_end = title_end(paragraph);
    Summary {
        number: 0,
        lang: detection.lang,
        confidence: detection.confidence,
        script: detection.script,
        letters: detection.letters,
        strays: detection.strays,
        key,
        title_key: if title_end < paragraph.text.len() { key_of_tokens(paragraph, title_end) } else { key },
        counts: paragraph.counts,
        signs: paragraph.signs,
        ends: (first, last),
        open_quote: orphans.opener.and_then(mark),
        close_quote: orphans.closer.and_then(mark),
    }
}

/// Longest title, in tokens.
const LONGEST_TITLE: usize = 40;

/// Where the site's name begins behind a title, or the paragraph's end.
fn title_end(paragraph: &Paragraph<'_>) -> usize {
    let text = paragraph.text;
    // Every border has one of these bytes.
    if paragraph.tokens.len() > LONGEST_TITLE || memchr::memchr3(b'|', b'-', 0xE2, text.as_bytes()).is_none()
    {
        return text.len();
    }
    let is_border = |at: usize| {
        let behind = &text[at + 1..];
        behind.starts_with(['|', '-', '–', '—']) && behind.chars().nth(1) == Some(' ')
    };
    memchr::memrchr_iter(b' ', text.as_bytes()).find(|&at| is_border(at)).unwrap_or(text.len())
}

fn key_of_tokens(paragraph: &Paragraph<'_>, end: usize) -> u64 {
    let inside = paragraph.tokens.iter().take_while(|token| token.span.end as usize <= end);
    inside.fold(0, |key: u64, token| (key.rotate_left(7) ^ token.key).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}
