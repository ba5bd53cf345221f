//! The end of the data's way: results in the order of the input become counts and rows, and documents that are larger
//! than a piece are finished here, where all their pieces come by.

use std::collections::VecDeque;

use super::assemble::{Assembler, Texts};
use super::piece::{Context, Done, Stretch};
use super::state::State;
use super::{Observer, Outcome};
use crate::error::{Problem, Result};
use crate::input::Source;
use crate::report::InputFacts;
use crate::report::rows::{DocumentRows, Rows};

/// Takes results in the order of the input.
pub(super) struct Writer<'a, O> {
    context: &'a Context<'a>,
    sources: &'a [Source],
    observer: &'a mut O,
    pub outcome: Outcome,
    state: State,
    texts: PieceTexts,
    rows: Rows,
    current: Current,
}

/// What has been seen of the input under way.
#[derive(Default)]
struct Current {
    open: bool,
    /// The member of an archive that the open document is; empty for others.
    record: String,
    records: u64,
    paragraphs: u64,
    replaced: u64,
}

/// The text of the pieces that still hold a paragraph to settle.
#[derive(Debug, Default)]
struct PieceTexts {
    first: u64,
    pieces: VecDeque<Vec<u8>>,
}

impl Texts for PieceTexts {
    fn text(&self, piece: u64, range: (u32, u32)) -> &str {
        let bytes = &self.pieces[(piece - self.first) as usize][range.0 as usize..range.1 as usize];
        std::str::from_utf8(bytes).expect("the worker checked or repaired it")
    }
}

impl<'a, O: Observer> Writer<'a, O> {
    pub(super) fn new(context: &'a Context<'a>, sources: &'a [Source], observer: &'a mut O) -> Self {
        Self {
            context,
            sources,
            observer,
            outcome: Outcome::default(),
            state: State::default(),
            texts: PieceTexts::default(),
            rows: Rows::default(),
            current: Current::default(),
        }
    }

    fn problems(&mut self, problems: Vec<Problem>) {
        for problem in &problems {
            self.outcome.incomplete |= problem.kind.loses_input();
            self.observer.problem(problem);
        }
        self.outcome.facts.add_problems(problems);
    }

    pub(super) fn unopened(&mut self, problem: Problem) {
        self.problems(vec![problem]);
    }

    /// Takes what became of a piece of `bytes` bytes.
    pub(super) fn take(
        &mut self,
        source: usize,
        mut done: Done,
        problems: Vec<Problem>,
        bytes: usize,
    ) -> Result<()> {
        self.problems(problems);
        self.problems(done.problems);
        self.current.records += done.records;
        self.current.paragraphs += done.paragraphs;
        self.current.replaced += done.replaced;
        // A document may end without its last piece having known that it was the last.
        if self.current.open && (done.begins || self.current.record != done.record) {
            self.finish_document(source)?;
        }
        match done.stretch {
            None => {
                self.outcome.tally.merge(&done.tally);
                self.tell(source, &mut done.rows)?;
            }
            Some(stretch) => {
                self.current.record = done.record;
                self.assemble(source, stretch);
                self.tell_own(source)?;
            }
        }
        self.observer.progress(bytes as u64);
        Ok(())
    }

    /// Tells the rows that the writer has made itself, and forgets them.
    fn tell_own(&mut self, source: usize) -> Result<()> {
        let mut rows = std::mem::take(&mut self.rows);
        let told = self.tell(source, &mut rows);
        rows.clear();
        self.rows = rows;
        told
    }

    fn tell(&mut self, source: usize, rows: &mut Rows) -> Result<()> {
        let problems = std::mem::take(&mut rows.problems);
        self.problems(problems);
        self.observer.rows(source, rows)?;
        if !rows.fixes.is_empty() {
            self.observer.fixes(source, &mut rows.fixes);
        }
        if !rows.notes.is_empty() {
            self.observer.notes(source, &mut rows.notes);
        }
        Ok(())
    }

    /// Goes on with the document that is larger than a piece.
    fn assemble(&mut self, source: usize, stretch: Stretch) {
        let record = &self.current.record;
        let rows = DocumentRows::new(self.context.style, &self.sources[source].name, record);
        let policy = self.context.engine.settings().policies.of(&self.sources[source].name);
        let mut assembler = if self.current.open {
            Assembler::resume(self.context, rows, &policy, &mut self.state)
        } else {
            self.texts = PieceTexts::default();
            Assembler::new(self.context, rows, &policy, &mut self.state)
        };
        self.current.open = true;
        let piece = self.texts.first + self.texts.pieces.len() as u64;
        self.texts.pieces.push_back(stretch.bytes);
        let tally = &mut self.outcome.tally;
        assembler.push(
            stretch.checked.into_iter(),
            piece,
            stretch.extent,
            &self.texts,
            &mut self.rows,
            tally,
        );
        if stretch.last {
            assembler.finish(&self.texts, &mut self.rows, tally);
            self.current.open = false;
        }
        let oldest = assembler.oldest_piece().unwrap_or(piece + 1);
        while self.texts.first < oldest {
            self.texts.pieces.pop_front();
            self.texts.first += 1;
        }
    }

    /// Finishes the document that is larger than a piece.
    fn finish_document(&mut self, source: usize) -> Result<()> {
        self.current.open = false;
        let rows = DocumentRows::new(self.context.style, &self.sources[source].name, &self.current.record);
        let policy = self.context.engine.settings().policies.of(&self.sources[source].name);
        let mut assembler = Assembler::resume(self.context, rows, &policy, &mut self.state);
        assembler.finish(&self.texts, &mut self.rows, &mut self.outcome.tally);
        self.tell_own(source)
    }

    /// Takes the end of an input.
    pub(super) fn close(
        &mut self,
        source: usize,
        mut facts: InputFacts,
        problems: Vec<Problem>,
    ) -> Result<()> {
        self.problems(problems);
        // See `take`: damage, or a line end at the very end.
        if self.current.open {
            self.finish_document(source)?;
        }
        let current = std::mem::take(&mut self.current);
        facts.records += current.records;
        facts.paragraphs += current.paragraphs;
        facts.replaced += current.replaced;
        self.observer.closed(source, &facts)?;
        self.outcome.facts.inputs.push(facts);
        Ok(())
    }
}
