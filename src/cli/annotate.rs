//! `--annotate` of `mtlint check`: copies of translation files in which the findings stand where they belong.
//!
//! The files themselves are left alone, whatever happens. A copy is the file read through the remarks, so all else in it is what
//! was there, byte for byte.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use mtlint::error::{Problem, ProblemKind};
use mtlint::fix::{Edit, Insertion, Patch, copy, joined};
use mtlint::input::Source;
use mtlint::pipeline::fixes::empty_patch;
use mtlint::report::InputFacts;

#[derive(clap::Args)]
pub(super) struct AnnotateArgs {
    /// Write copies of translation files into this folder, with their findings as remarks; errors mark a unit as not finished
    #[arg(long, value_name = "FOLDER")]
    pub annotate: Option<PathBuf>,
}

/// The remarks of a run, by the number of the input.
#[derive(Default)]
pub(super) struct Remarks(BTreeMap<usize, (Vec<Insertion>, Option<InputFacts>)>);

/// What came of writing copies.
#[derive(Default)]
pub(super) struct Copies {
    written: usize,
    /// The files that have none, and why.
    pub problems: Vec<Problem>,
}

impl Remarks {
    /// Takes remarks on input number `source`.
    pub(super) fn add(&mut self, source: usize, notes: &mut Vec<Insertion>) {
        if !notes.is_empty() {
            self.0.entry(source).or_default().0.append(notes);
        }
    }

    /// Takes the end of input number `source`.
    pub(super) fn close(&mut self, source: usize, facts: &InputFacts) {
        if let Some((_, seen)) = self.0.get_mut(&source) {
            *seen = Some(facts.clone());
        }
    }

    /// Writes the copies into `folder`.
    pub(super) fn write(self, folder: &Path, sources: &[Source]) -> Copies {
        let mut copies = Copies::default();
        let inputs: BTreeSet<PathBuf> =
            sources.iter().filter_map(|source| source.path.as_deref()?.canonicalize().ok()).collect();
        let mut taken = BTreeSet::new();
        for (number, (insertions, facts)) in self.0 {
            let source = &sources[number];
            let to = folder.join(inside(&source.name));
            let outcome = if to.canonicalize().is_ok_and(|to| inputs.contains(&to)) {
                Err("its copy would replace an input".to_owned())
            } else if !taken.insert(to.clone()) {
                Err(format!("its copy would replace the one of another input, {}", to.display()))
            } else {
                write_copy(source, insertions, facts, &to)
            };
            match outcome {
                Ok(()) => copies.written += 1,
                Err(reason) => {
                    let kind = ProblemKind::NotAnnotated(reason);
                    copies.problems.push(Problem {
                        file: source.name.clone(),
                        record: None,
                        line: None,
                        kind,
                    });
                }
            }
        }
        copies
    }
}

impl Copies {
    /// Says what was written.
    pub(super) fn print(&self, args: &AnnotateArgs, out: &mut impl Write) -> io::Result<()> {
        let Some(folder) = &args.annotate else { return Ok(()) };
        let copies = if self.written == 1 { "copy" } else { "copies" };
        writeln!(out, "{} annotated {copies} in {}", self.written, folder.display())
    }
}

fn write_copy(
    source: &Source,
    insertions: Vec<Insertion>,
    facts: Option<InputFacts>,
    to: &Path,
) -> Result<(), String> {
    let path = source.path.as_deref().ok_or("standard input has no name for a copy")?;
    let facts = facts.ok_or("it could not be read to its end")?;
    let patch = empty_patch(&facts)?;
    let mut edits = joined(insertions);
    for edit in &mut edits {
        writable(&patch, edit);
    }
    copy(path, &Arc::new(patch.then(edits)), &facts.xxh3_128, to).map_err(|failure| failure.to_string())
}

/// Writes a question mark for what the encoding of the file lacks: a message with one is better than none.
fn writable(patch: &Patch, edit: &mut Edit) {
    if !patch.can_write(&edit.new) {
        let mut buffer = [0; 4];
        let new: String = edit
            .new
            .chars()
            .map(|c| if patch.can_write(c.encode_utf8(&mut buffer)) { c } else { '?' })
            .collect();
        edit.new = new.into();
    }
}

/// The path `name` without whatever leads out of a folder.
fn inside(name: &str) -> PathBuf {
    Path::new(name).components().filter(|part| matches!(part, Component::Normal(_))).collect()
}
