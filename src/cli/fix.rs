//! `--fix` and `--diff`: which inputs can be changed, and passes over them until no fix is left.
//!
//! Inputs are fixed before the run that writes the reports, so that the reports and the gate speak of the
//! inputs as they are when the program ends: what was fixed is no longer reported. With `--diff` nothing is
//! changed, and they speak of the inputs as they were.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::sync::Arc;

use anyhow::Context as _;
use encoding_rs::{Encoding, UTF_8};
use mtlint::error::{Problem, ProblemKind, Result};
use mtlint::fix::{Edit, Patch, Style, put, unified, without_overlaps};
use mtlint::input::{Format, Source, Text};
use mtlint::pipeline::{Observer, Run};
use mtlint::report::InputFacts;
use mtlint::report::rows::{Rows, Wanted};

use super::check::go_on;
use super::inputs::{Console, total_bytes};

/// Most passes of fixes over one input; what a fix makes visible is found by the next one.
const PASSES: usize = 10;

#[derive(clap::Args)]
pub(super) struct FixArgs {
    /// Fix what has a certain fix (the suggestion column) in plain-text files; report what is left
    #[arg(long)]
    pub fix: bool,

    /// Keep no backup (NAME.bak) of the files that --fix changes
    #[arg(long, requires = "fix")]
    no_backup: bool,

    /// Print what --fix would change as a unified diff, instead of the summary; change no input, even with
    /// --fix
    #[arg(long)]
    pub diff: bool,
}

impl FixArgs {
    /// Whether inputs are changed.
    pub(super) fn applies(&self) -> bool {
        self.fix && !self.diff
    }

    /// Whether anything is to be known about fixes.
    pub(super) fn is_on(&self) -> bool {
        self.fix || self.diff
    }
}

/// The fixes found in a run, by the number of the input.
#[derive(Default)]
pub(super) struct Found(BTreeMap<usize, FoundIn>);

#[derive(Default)]
struct FoundIn {
    count: u64,
    /// Only of an input that may be changed.
    edits: Vec<Edit>,
    facts: Option<InputFacts>,
}

impl Found {
    pub(super) fn add(&mut self, source: usize, edits: &mut Vec<Edit>, keep: bool) {
        let found = self.0.entry(source).or_default();
        found.count += edits.len() as u64;
        if keep {
            found.edits.append(edits);
        }
    }

    pub(super) fn close(&mut self, source: usize, facts: &InputFacts) {
        self.0.entry(source).or_default().facts = Some(facts.clone());
    }
}

/// What is known of the fixes of all inputs.
#[derive(Default)]
pub(super) struct Plan {
    files: Vec<FixedFile>,
    /// Why fixes of an input are not made, by its number.
    reasons: Reasons,
}

/// How many fixes of an input are not made, and why; `None` for all of them.
type Reasons = BTreeMap<usize, (Option<u64>, String)>;

/// An input and what it becomes.
struct FixedFile {
    source: usize,
    patch: Arc<Patch>,
    /// Hashes of what it was and became so far.
    states: Vec<String>,
    /// Fixes made.
    made: u64,
    is_settled: bool,
}

/// What came of changing the inputs.
#[derive(Default)]
pub(super) struct Applied {
    pub plan: Plan,
    pub files: u64,
    pub fixes: u64,
    /// Whether some file could not be written.
    pub incomplete: bool,
}

impl Applied {
    /// Says what was changed.
    pub(super) fn print(&self, args: &FixArgs, out: &mut impl Write) -> io::Result<()> {
        if self.files == 0 {
            return Ok(());
        }
        let plural = |count: u64| if count == 1 { "" } else { "s" };
        let kept = if args.no_backup { "" } else { "; backups are called NAME.bak" };
        let (fixes, files) = (self.fixes, self.files);
        writeln!(out, "fixed {fixes} place{} in {files} file{}{kept}", plural(fixes), plural(files))
    }
}

/// Whether an input may be one that can be changed; its content has the last word.
pub(super) fn may_change(source: &Source) -> bool {
    source.format == Format::Text && is_file(source)
}

fn is_file(source: &Source) -> bool {
    source.path.as_ref().is_some_and(|path| path.is_file())
}

/// Makes the fixes in `sources`.
pub(super) fn apply(
    run: &Run<'_>,
    sources: &[Source],
    args: &FixArgs,
    quiet: bool,
) -> anyhow::Result<Applied> {
    let numbers: Vec<usize> = (0..sources.len()).filter(|&number| may_change(&sources[number])).collect();
    let candidates: Vec<Source> = numbers.iter().map(|&number| sources[number].clone()).collect();
    let found = look(run, &candidates, Console::new(total_bytes(&candidates), quiet))?;
    let mut found = Found(found.0.into_iter().map(|(i, found)| (numbers[i], found)).collect());
    let mut applied = Applied { plan: Plan::new(run, sources, &mut found)?, ..Applied::default() };
    let Plan { files, reasons } = &mut applied.plan;
    for file in files {
        go_on()?;
        let Some(path) = &sources[file.source].path else { continue };
        match put(path, &file.patch, &file.states[0], !args.no_backup) {
            Ok(_) => {
                applied.files += 1;
                applied.fixes += file.made;
            }
            Err(failure) => {
                applied.incomplete = true;
                reasons.insert(file.source, (None, failure.to_string()));
            }
        }
    }
    Ok(applied)
}

/// Prints what the fixes that a run `found` would change.
pub(super) fn show(plan: &Plan, sources: &[Source]) -> anyhow::Result<()> {
    let stdout = io::stdout();
    let style = match (stdout.is_terminal(), std::env::var_os("NO_COLOR")) {
        (false, _) => Style::Plain,
        (true, Some(wish)) if !wish.is_empty() => Style::Visible,
        (true, _) => Style::Coloured,
    };
    let mut out = io::BufWriter::new(stdout.lock());
    for file in &plan.files {
        go_on()?;
        let source = &sources[file.source];
        let Some(path) = &source.path else { continue };
        // UTF-8 is shown as it stands, mark included, so that the diff can be applied.
        let mut text: Box<dyn BufRead> = if file.patch.encoding() == UTF_8 {
            let file = File::open(path).with_context(|| format!("cannot read {}", source.name))?;
            Box::new(BufReader::new(file))
        } else {
            Box::new(Text::open(source).map_err(|kind| anyhow::anyhow!("{}: {kind}", source.name))?)
        };
        unified(&source.name, &mut text, file.patch.edits(), style, &mut out)
            .context("cannot print the differences")?;
    }
    out.flush().context("cannot print the differences")
}

impl Plan {
    /// Looks at the inputs with the fixes `found` in them until there is no other fix.
    pub(super) fn new(run: &Run<'_>, sources: &[Source], found: &mut Found) -> Result<Self> {
        let mut plan = Self::default();
        for (&source, found) in &mut found.0 {
            let edits = std::mem::take(&mut found.edits);
            let (false, Some(facts)) = (edits.is_empty(), &found.facts) else { continue };
            match empty_patch(facts) {
                Ok(patch) => {
                    let states = vec![facts.xxh3_128.clone()];
                    let patch = Arc::new(patch);
                    let mut file = FixedFile { source, patch, states, made: 0, is_settled: false };
                    file.add(edits, &mut plan.reasons);
                    plan.files.push(file);
                }
                Err(reason) => {
                    plan.reasons.insert(source, (None, reason));
                }
            }
        }
        for _ in 1..PASSES {
            if !plan.pass(run, sources)? {
                break;
            }
        }
        plan.files.retain(|file| file.made > 0);
        Ok(plan)
    }

    /// Looks once at the inputs that are not settled; whether there were any.
    fn pass(&mut self, run: &Run<'_>, sources: &[Source]) -> Result<bool> {
        let Self { files, reasons } = self;
        let mut open: Vec<&mut FixedFile> = files.iter_mut().filter(|file| !file.is_settled).collect();
        let patched: Vec<Source> = open
            .iter()
            .map(|file| Source { patch: Some(Arc::clone(&file.patch)), ..sources[file.source].clone() })
            .collect();
        if patched.is_empty() {
            return Ok(false);
        }
        let mut found = look(run, &patched, Console::new(None, true))?;
        for (i, file) in open.iter_mut().enumerate() {
            let found = found.0.remove(&i).unwrap_or_default();
            let refusal = match found.facts {
                // The encoding of a file without a mark is a guess from all of its text.
                Some(facts) if facts.replaced > 0 || facts.encoding != file.patch.encoding().name() => {
                    Some("with its fixes it would be taken for another encoding")
                }
                Some(facts) if file.states.contains(&facts.xxh3_128) => Some("its fixes undo one another"),
                Some(facts) => {
                    file.states.push(facts.xxh3_128);
                    None
                }
                None => Some("it can no longer be read"),
            };
            match refusal {
                Some(reason) => {
                    file.made = 0;
                    file.is_settled = true;
                    reasons.insert(file.source, (None, reason.to_owned()));
                }
                None => file.add(found.edits, reasons),
            }
        }
        Ok(true)
    }

    /// What `found` has that is not made by this plan, as problems.
    pub(super) fn not_made(&self, found: &Found, sources: &[Source], applied: bool) -> Vec<Problem> {
        let is_made = |number: usize| !applied && self.files.iter().any(|file| file.source == number);
        let left = found.0.iter().filter(|(_, found)| found.count > 0);
        left.filter_map(|(&number, found)| {
            let source = &sources[number];
            let (count, reason) = match self.reasons.get(&number) {
                Some((count, reason)) => (*count, reason.as_str()),
                None if is_made(number) => return None,
                None if source.path.is_none() => (None, "standard input is not a file"),
                None if source.format == Format::Jsonl => (None, "JSONL is not rewritten"),
                None if !is_file(source) => (None, "it is not a regular file"),
                None => (None, "each pass of fixes called for another, ten times"),
            };
            Some(not_fixed(source, count.unwrap_or(found.count), reason))
        })
        .collect()
    }
}

impl FixedFile {
    /// Adds what the last look at it found.
    fn add(&mut self, mut edits: Vec<Edit>, reasons: &mut Reasons) {
        let found = edits.len();
        edits.retain(|edit| self.patch.can_write(&edit.new));
        let lacking = (found - edits.len()) as u64;
        if lacking > 0 {
            let reason = format!("{} lacks a character of the new text", self.patch.encoding().name());
            reasons.insert(self.source, (Some(lacking), reason));
        }
        without_overlaps(&mut edits);
        self.is_settled = edits.is_empty();
        if !self.is_settled {
            self.made += edits.len() as u64;
            self.patch = Arc::new(self.patch.then(edits));
        }
    }
}

/// The patch of an input that has no edits yet, or why it cannot be rewritten.
fn empty_patch(facts: &InputFacts) -> std::result::Result<Patch, String> {
    if facts.compression != "none" {
        return Err("packed files are not rewritten".to_owned());
    }
    if facts.replaced > 0 {
        return Err("it holds bytes that are no text, which would be lost".to_owned());
    }
    Encoding::for_label(facts.encoding.as_bytes())
        .and_then(Patch::new)
        .ok_or_else(|| format!("files in {} are not rewritten", facts.encoding))
}

fn not_fixed(source: &Source, count: u64, reason: &str) -> Problem {
    let places = if count == 1 { "place" } else { "places" };
    let kind = ProblemKind::NotFixed(format!("{count} {places}: {reason}"));
    Problem { file: source.name.clone(), record: None, line: None, kind }
}

/// Takes only the fixes of a run; what cannot be read is told by the run that reports.
struct Looker {
    found: Found,
    console: Console,
}

impl Observer for Looker {
    fn rows(&mut self, _rows: &Rows) -> Result<()> {
        go_on()
    }

    fn problem(&mut self, _problem: &Problem) {}

    fn progress(&mut self, bytes: u64) {
        self.console.advance(bytes);
    }

    fn fixes(&mut self, source: usize, fixes: &mut Vec<Edit>) {
        self.found.add(source, fixes, true);
    }

    fn closed(&mut self, source: usize, facts: &InputFacts) {
        self.found.close(source, facts);
    }
}

fn look(run: &Run<'_>, sources: &[Source], console: Console) -> Result<Found> {
    let wanted = Wanted { fixes: true, ..Wanted::default() };
    let run =
        Run { engine: run.engine, options: run.options, dialect: run.dialect, wanted, threads: run.threads };
    let mut looker = Looker { found: Found::default(), console };
    let outcome = run.check(sources, &mut looker);
    looker.console.finish();
    outcome?;
    Ok(looker.found)
}
