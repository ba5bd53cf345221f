//! Which fixes are made in which input, found in passes until none is left.
//!
//! A fix can make another fault visible, and of fixes that overlap only the first is made; so an input with
//! its fixes is checked again, read through them. An input that does not come to rest within [`PASSES`], or comes
//! back to an earlier state, is left alone: rules that feed or undo one another would write nonsense.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use encoding_rs::Encoding;

use super::{Observer, Run};
use crate::error::{Problem, ProblemKind, Result};
use crate::fix::{Edit, Patch, without_overlaps};
use crate::input::{Format, Source};
use crate::report::InputFacts;
use crate::report::rows::{Rows, Wanted};

/// Most passes over one input.
pub const PASSES: usize = 10;

/// The fixes that a run found, by the number of the input.
#[derive(Debug, Default)]
pub struct FoundFixes(BTreeMap<usize, FoundIn>);

#[derive(Debug, Default)]
struct FoundIn {
    count: u64,
    /// Only where they are to be made.
    edits: Vec<Edit>,
    facts: Option<InputFacts>,
}

impl FoundFixes {
    /// Takes fixes of input number `source`: themselves if they may be made, else only their number.
    pub fn add(&mut self, source: usize, edits: &mut Vec<Edit>, keep: bool) {
        let found = self.0.entry(source).or_default();
        found.count += edits.len() as u64;
        if keep {
            found.edits.append(edits);
        }
    }

    /// Takes the end of input number `source`.
    pub fn close(&mut self, source: usize, facts: &InputFacts) {
        self.0.entry(source).or_default().facts = Some(facts.clone());
    }
}

/// Whether an input may be one that can be changed; its content has the last word.
#[must_use]
pub fn may_change(source: &Source) -> bool {
    is_rewritten(source.format) && is_file(source)
}

const fn is_rewritten(format: Format) -> bool {
    matches!(format, Format::Text | Format::Markdown)
}

fn is_file(source: &Source) -> bool {
    source.path.as_deref().is_some_and(Path::is_file)
}

/// What the inputs of a run become.
#[derive(Debug, Default)]
pub struct Plan {
    /// The inputs that change.
    pub files: Vec<FixedFile>,
    reasons: Reasons,
}

/// By the number of the input: how many of its fixes are not made (`None` for all), and why.
type Reasons = BTreeMap<usize, (Option<u64>, String)>;

/// An input and what it becomes.
#[derive(Debug)]
pub struct FixedFile {
    /// Its number.
    pub source: usize,
    /// What is changed in it.
    pub patch: Arc<Patch>,
    /// Fixes made.
    pub made: u64,
    /// Hashes of what it was and became so far.
    states: Vec<String>,
    is_settled: bool,
}

impl Plan {
    /// Takes out of `found` what can be made, and looks at the inputs with these fixes until there is no
    /// other. `progress` is told of the text read, in bytes, and may end it.
    ///
    /// # Errors
    /// Of `progress`, or when threads cannot be started.
    pub fn new(
        run: &Run<'_>,
        sources: &[Source],
        found: &mut FoundFixes,
        progress: &mut (impl FnMut(u64) -> Result<()> + Send),
    ) -> Result<Self> {
        let mut plan = Self::default();
        for (&source, found) in &mut found.0 {
            let edits = std::mem::take(&mut found.edits);
            let (false, Some(facts)) = (edits.is_empty(), &found.facts) else { continue };
            match empty_patch(facts) {
                Ok(patch) => {
                    let states = vec![facts.xxh3_128.clone()];
                    let patch = Arc::new(patch);
                    let mut file = FixedFile { source, patch, made: 0, states, is_settled: false };
                    file.add(edits, &mut plan.reasons);
                    plan.files.push(file);
                }
                Err(reason) => plan.refuse(source, reason),
            }
        }
        for _ in 0..PASSES {
            if !plan.pass(run, sources, progress)? {
                break;
            }
        }
        let Self { files, reasons } = &mut plan;
        for file in files.iter_mut().filter(|file| !file.is_settled) {
            file.made = 0;
            reasons.insert(file.source, (None, format!("after {PASSES} passes its fixes call for more")));
        }
        plan.files.retain(|file| file.made > 0);
        Ok(plan)
    }

    /// The same for a list of inputs in which the input with the number `i` has the number `numbers[i]`.
    #[must_use]
    pub fn renumbered(mut self, numbers: &[usize]) -> Self {
        for file in &mut self.files {
            file.source = numbers[file.source];
        }
        self.reasons = self.reasons.into_iter().map(|(source, reason)| (numbers[source], reason)).collect();
        self
    }

    /// Remembers why the fixes of an input are not made.
    pub fn refuse(&mut self, source: usize, reason: String) {
        self.reasons.insert(source, (None, reason));
    }

    /// What was `found` and is not made by this plan, as problems. `is_done`: `found` is what was found once
    /// the plan was carried out.
    #[must_use]
    pub fn not_made(&self, found: &FoundFixes, sources: &[Source], is_done: bool) -> Vec<Problem> {
        let left = found.0.iter().filter(|(_, found)| found.count > 0);
        left.filter_map(|(&number, found)| {
            let source = &sources[number];
            let is_made = || !is_done && self.files.iter().any(|file| file.source == number);
            let (count, reason) = match self.reasons.get(&number) {
                Some((count, reason)) => (*count, reason.as_str()),
                None if is_made() => return None,
                None if source.path.is_none() => (None, "standard input is not a file"),
                None if source.format == Format::Jsonl => (None, "JSONL is not rewritten"),
                None if !is_rewritten(source.format) => (None, "files of this format are not rewritten"),
                None if !is_file(source) => (None, "it is not a regular file"),
                None => (None, "it changed after it was fixed"),
            };
            let count = count.unwrap_or(found.count);
            let places = if count == 1 { "place" } else { "places" };
            let kind = ProblemKind::NotFixed(format!("{count} {places}: {reason}"));
            Some(Problem { file: source.name.clone(), record: None, line: None, kind })
        })
        .collect()
    }

    /// Looks once at the inputs that are not settled; whether there were any.
    fn pass(
        &mut self,
        run: &Run<'_>,
        sources: &[Source],
        progress: &mut (impl FnMut(u64) -> Result<()> + Send),
    ) -> Result<bool> {
        let Self { files, reasons } = self;
        let mut open: Vec<&mut FixedFile> = files.iter_mut().filter(|file| !file.is_settled).collect();
        if open.is_empty() {
            return Ok(false);
        }
        let patched: Vec<Source> = open
            .iter()
            .map(|file| Source { patch: Some(Arc::clone(&file.patch)), ..sources[file.source].clone() })
            .collect();
        let mut found = look(run, &patched, progress)?;
        for (i, file) in open.iter_mut().enumerate() {
            let found = found.0.remove(&i).unwrap_or_default();
            match file.see(found.facts) {
                Ok(()) => file.add(found.edits, reasons),
                Err(reason) => {
                    file.made = 0;
                    file.is_settled = true;
                    reasons.insert(file.source, (None, reason.to_owned()));
                }
            }
        }
        Ok(true)
    }
}

impl FixedFile {
    /// XXH3-128 of the file as it was checked, in hexadecimal.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.states[0]
    }

    /// Takes what was seen of the file with its fixes so far.
    fn see(&mut self, facts: Option<InputFacts>) -> std::result::Result<(), &'static str> {
        let Some(facts) = facts else { return Err("it can no longer be read") };
        // Without a mark the encoding is a guess from the text, and the text has changed.
        if facts.replaced > 0 || facts.encoding != self.patch.encoding().name() {
            return Err("with its fixes it would be taken for another encoding");
        }
        if self.states.contains(&facts.xxh3_128) {
            return Err("its fixes undo one another");
        }
        self.states.push(facts.xxh3_128);
        Ok(())
    }

    /// Adds what was found in it with its fixes so far.
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

/// The patch of an input that has no edits yet.
///
/// # Errors
/// Why it cannot be rewritten.
pub fn empty_patch(facts: &InputFacts) -> std::result::Result<Patch, String> {
    if facts.compression != "none" {
        return Err("packed files are not rewritten".to_owned());
    }
    if facts.replaced > 0 {
        return Err(format!("it holds bytes that are not {}", facts.encoding));
    }
    Encoding::for_label(facts.encoding.as_bytes())
        .and_then(Patch::new)
        .ok_or_else(|| format!("files in {} are not rewritten", facts.encoding))
}

/// Checks `sources` for their fixes only; what cannot be read is passed over.
///
/// # Errors
/// Of `progress`, or when threads cannot be started.
pub fn look(
    run: &Run<'_>,
    sources: &[Source],
    progress: &mut (impl FnMut(u64) -> Result<()> + Send),
) -> Result<FoundFixes> {
    let wanted = Wanted { fixes: true, ..Wanted::default() };
    let mut looker = Looker { found: FoundFixes::default(), progress };
    Run { wanted, ..*run }.check(sources, &mut looker)?;
    Ok(looker.found)
}

struct Looker<'a, P> {
    found: FoundFixes,
    progress: &'a mut P,
}

impl<P: FnMut(u64) -> Result<()>> Observer for Looker<'_, P> {
    fn rows(&mut self, _source: usize, _rows: &Rows) -> Result<()> {
        (self.progress)(0)
    }

    fn problem(&mut self, _problem: &Problem) {}

    fn progress(&mut self, bytes: u64) {
        // An end is asked for again with the next rows.
        let _ = (self.progress)(bytes);
    }

    fn fixes(&mut self, source: usize, fixes: &mut Vec<Edit>) {
        self.found.add(source, fixes, true);
    }

    fn closed(&mut self, source: usize, facts: &InputFacts) -> Result<()> {
        self.found.close(source, facts);
        Ok(())
    }
}
