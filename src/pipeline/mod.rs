//! The data's way through a run: reader, workers, writer.
//!
//! The reader cuts pieces and waits when too many bytes are under way; workers take pieces in any order;
//! the writer receives their results in the order of the input, through one channel of one-shot
//! receivers. So output is ordered and memory bounded, whatever one slow piece does. With one thread
//! the same three take turns.

mod assemble;
mod budget;
mod filter;
pub mod fixes;
mod hit;
mod memory;
mod note;
mod paragraph;
mod piece;
mod place;
mod remark;
mod single;
mod unit;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};

use self::assemble::{Assembler, State, Texts};
use self::budget::Budget;
use self::piece::{Context, Done, Stretch, Worker, check_piece};
pub use self::single::{Single, SingleFinding};
use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::fix::{Edit, Insertion};
use crate::input::{self, Options, Piece, Source};
use crate::lang::Lang;
use crate::report::rows::{DocumentRows, Rows, Wanted};
use crate::report::{InputFacts, RunFacts, Style, Tally};

/// What a run does.
#[derive(Debug)]
pub struct Run<'a> {
    /// The rules.
    pub engine: &'a Engine,
    /// How inputs are read.
    pub options: &'a Options,
    /// How findings are written.
    pub style: &'a Style,
    /// Which rows are written.
    pub wanted: Wanted,
    /// The language to take every paragraph for, instead of deciding.
    pub assume: Option<Lang>,
    /// Worker threads, at least 1.
    pub threads: usize,
}

/// What a run gave besides its rows.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Counts.
    pub tally: Tally,
    /// Inputs read, and what could not be read.
    pub facts: RunFacts,
    /// Whether some input could not be read.
    pub incomplete: bool,
}

/// What takes part in a run from outside. Called from one thread, in the order of the input.
pub trait Observer {
    /// Takes rows of input number `source`.
    ///
    /// # Errors
    /// When they cannot be written; the run then stops.
    fn rows(&mut self, source: usize, rows: &Rows) -> Result<()>;
    /// Is told what could not be read.
    fn problem(&mut self, problem: &Problem);
    /// Is told of the text that was dealt with, in bytes of decoded text.
    fn progress(&mut self, _bytes: u64) {}
    /// Takes what the findings with a certain fix would change in input number `source`, in order of place;
    /// comes before the input is closed, when fixes are wanted.
    fn fixes(&mut self, _source: usize, _fixes: &mut Vec<Edit>) {}
    /// Takes what a copy of input number `source` says of its findings; comes before the input is closed, when it is wanted.
    fn notes(&mut self, _source: usize, _notes: &mut Vec<Insertion>) {}
    /// Is told of input number `source` when it was read to its end.
    ///
    /// # Errors
    /// When a report cannot be written; the run then stops.
    fn closed(&mut self, _source: usize, _facts: &InputFacts) -> Result<()> {
        Ok(())
    }
}

/// Bytes under way per thread.
const BYTES_PER_THREAD: usize = 4 << 20;

/// Pieces under way per thread: many small files must not pile up.
const PIECES_PER_THREAD: usize = 64;

impl Run<'_> {
    /// Checks `sources` in order.
    ///
    /// # Errors
    /// When rows cannot be written or threads cannot be started. What is wrong with inputs is told to
    /// `observer` and does not end the run.
    pub fn check(&self, sources: &[Source], observer: &mut (impl Observer + Send)) -> Result<Outcome> {
        let context = Context {
            engine: self.engine,
            options: self.options,
            style: self.style,
            wanted: self.wanted,
            assume: self.assume,
        };
        let mut writer = Writer {
            context: &context,
            sources,
            observer,
            outcome: Outcome::default(),
            state: State::default(),
            texts: PieceTexts::default(),
            rows: Rows::default(),
            current: Current::default(),
        };
        let settings = self.engine.settings();
        writer.outcome.facts.rules = settings.rules.clone();
        writer.outcome.facts.policies = settings.policies.told();
        if self.threads <= 1 {
            one_by_one(&context, sources, &mut writer)?;
        } else {
            side_by_side(&context, sources, self.threads, &mut writer)?;
        }
        Ok(writer.outcome)
    }
}

/// Reads, checks and writes in turn, on this thread.
fn one_by_one<O: Observer>(
    context: &Context<'_>,
    sources: &[Source],
    writer: &mut Writer<'_, O>,
) -> Result<()> {
    let mut worker = Worker::default();
    for (number, source) in sources.iter().enumerate() {
        let mut reader = match input::open(source, context.options) {
            Ok(reader) => reader,
            Err(problem) => {
                writer.unopened(problem);
                continue;
            }
        };
        while let Some(piece) = reader.next_piece() {
            let bytes = piece.size();
            let done = check_piece(context, &source.name, piece, &mut worker);
            writer.take(number, done, reader.take_problems(), bytes)?;
        }
        writer.close(number, InputFacts::new(source, reader.facts()), reader.take_problems())?;
    }
    Ok(())
}

/// What the reader tells the writer, in the order of the input.
enum Message {
    Piece { source: usize, bytes: usize, problems: Vec<Problem>, done: Receiver<Done> },
    Unopened(Problem),
    Closed { source: usize, facts: InputFacts, problems: Vec<Problem> },
}

/// Reads on this thread, checks on a pool, writes on a thread of its own.
fn side_by_side<O: Observer + Send>(
    context: &Context<'_>,
    sources: &[Source],
    threads: usize,
    writer: &mut Writer<'_, O>,
) -> Result<()> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .thread_name(|n| format!("mtlint-{n}"))
        .build()
        .map_err(|error| Error::from(ErrorKind::Threads(error.to_string())))?;
    let workers: Mutex<Vec<Worker>> = Mutex::default();
    let budget = Budget::new(threads * BYTES_PER_THREAD);
    let stop = AtomicBool::new(false);
    let (sender, receiver) = sync_channel::<Message>(threads * PIECES_PER_THREAD);
    std::thread::scope(|threads| {
        let budget = &budget;
        let stop = &stop;
        let writing = threads.spawn(move || write_in_order(writer, receiver, budget, stop));
        pool.in_place_scope_fifo(|scope| {
            let spawn = |file: &'_ str, piece: Piece, done: SyncSender<Done>| {
                let workers = &workers;
                let file = file.to_owned();
                scope.spawn_fifo(move |_| {
                    let lock = || workers.lock().unwrap_or_else(PoisonError::into_inner);
                    let mut worker = lock().pop().unwrap_or_default();
                    let result = check_piece(context, &file, piece, &mut worker);
                    lock().push(worker);
                    // A writer that has given up does not wait for it.
                    let _ = done.send(result);
                });
            };
            read_in_order(context, sources, &sender, budget, stop, spawn);
            drop(sender);
        });
        writing.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

fn read_in_order(
    context: &Context<'_>,
    sources: &[Source],
    sender: &SyncSender<Message>,
    budget: &Budget,
    stop: &AtomicBool,
    spawn: impl Fn(&str, Piece, SyncSender<Done>),
) {
    for (source, input) in sources.iter().enumerate() {
        let mut reader = match input::open(input, context.options) {
            Ok(reader) => reader,
            Err(problem) => {
                if sender.send(Message::Unopened(problem)).is_err() {
                    return;
                }
                continue;
            }
        };
        while let Some(piece) = reader.next_piece() {
            if stop.load(Ordering::Relaxed) {
                return;
            }
            let bytes = piece.size();
            budget.take(bytes);
            let (done, receiver) = sync_channel(1);
            let problems = reader.take_problems();
            if sender.send(Message::Piece { source, bytes, problems, done: receiver }).is_err() {
                return;
            }
            spawn(&input.name, piece, done);
        }
        let facts = InputFacts::new(input, reader.facts());
        if sender.send(Message::Closed { source, facts, problems: reader.take_problems() }).is_err() {
            return;
        }
    }
}

fn write_in_order<O: Observer>(
    writer: &mut Writer<'_, O>,
    receiver: Receiver<Message>,
    budget: &Budget,
    stop: &AtomicBool,
) -> Result<()> {
    let mut outcome = Ok(());
    for message in receiver {
        // After a fault the rest is received and dropped, so that the reader is never left waiting.
        match message {
            Message::Piece { source, bytes, problems, done } => {
                let done = done.recv();
                budget.give(bytes);
                if let (Ok(done), Ok(())) = (done, &outcome) {
                    outcome = writer.take(source, done, problems, bytes);
                }
            }
            Message::Unopened(problem) => writer.unopened(problem),
            Message::Closed { source, facts, problems } if outcome.is_ok() => {
                outcome = writer.close(source, facts, problems);
            }
            Message::Closed { .. } => {}
        }
        if outcome.is_err() {
            stop.store(true, Ordering::Relaxed);
        }
    }
    outcome
}

/// Takes results in the order of the input.
struct Writer<'a, O> {
    context: &'a Context<'a>,
    sources: &'a [Source],
    observer: &'a mut O,
    outcome: Outcome,
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

impl<O: Observer> Writer<'_, O> {
    fn problems(&mut self, problems: Vec<Problem>) {
        for problem in &problems {
            self.outcome.incomplete |= problem.kind.loses_input();
            self.observer.problem(problem);
        }
        self.outcome.facts.add_problems(problems);
    }

    fn unopened(&mut self, problem: Problem) {
        self.problems(vec![problem]);
    }

    /// Takes what became of a piece of `bytes` bytes.
    fn take(&mut self, source: usize, mut done: Done, problems: Vec<Problem>, bytes: usize) -> Result<()> {
        self.problems(problems);
        self.problems(done.problems);
        self.current.records += done.records;
        self.current.paragraphs += done.paragraphs;
        self.current.replaced += done.replaced;
        match done.stretch {
            None => {
                self.observer.rows(source, &done.rows)?;
                tell_edits(self.observer, source, &mut done.rows);
                self.outcome.tally.merge(&done.tally);
            }
            Some(stretch) => {
                self.rows.clear();
                if self.current.open && self.current.record != done.record {
                    self.finish_document(source)?;
                }
                self.current.record = done.record;
                self.assemble(source, stretch);
                let problems = std::mem::take(&mut self.rows.problems);
                self.problems(problems);
                self.observer.rows(source, &self.rows)?;
                tell_edits(self.observer, source, &mut self.rows);
            }
        }
        self.observer.progress(bytes as u64);
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
        self.rows.clear();
        self.current.open = false;
        let rows = DocumentRows::new(self.context.style, &self.sources[source].name, &self.current.record);
        let policy = self.context.engine.settings().policies.of(&self.sources[source].name);
        let mut assembler = Assembler::resume(self.context, rows, &policy, &mut self.state);
        assembler.finish(&self.texts, &mut self.rows, &mut self.outcome.tally);
        let problems = std::mem::take(&mut self.rows.problems);
        self.problems(problems);
        self.observer.rows(source, &self.rows)?;
        tell_edits(self.observer, source, &mut self.rows);
        Ok(())
    }

    /// Takes the end of an input.
    fn close(&mut self, source: usize, mut facts: InputFacts, problems: Vec<Problem>) -> Result<()> {
        self.problems(problems);
        // The last piece may have ended without knowing that it was the last: damage, or a line end
        // at the very end.
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

fn tell_edits(observer: &mut impl Observer, source: usize, rows: &mut Rows) {
    if !rows.fixes.is_empty() {
        observer.fixes(source, &mut rows.fixes);
    }
    if !rows.notes.is_empty() {
        observer.notes(source, &mut rows.notes);
    }
}
