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
mod state;
mod unit;
mod writer;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};

use self::budget::Budget;
use self::piece::{Context, Done, Worker, check_piece};
pub use self::single::{Single, SingleFinding};
pub use self::unit::length;
use self::writer::Writer;
use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::fix::{Edit, Insertion};
use crate::input::{self, Options, Piece, Source};
use crate::lang::Lang;
use crate::report::rows::{Rows, Wanted};
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
        let mut writer = Writer::new(&context, sources, observer);
        let settings = self.engine.settings();
        writer.outcome.facts.rules = settings.rules.clone();
        writer.outcome.facts.policies = settings.policies.told();
        writer.outcome.facts.terms = settings.glossary.as_ref().map_or(0, |glossary| glossary.content_hash());
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
