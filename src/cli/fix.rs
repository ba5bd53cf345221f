//! `--fix` and `--diff` of `mtlint check`.
//!
//! Inputs are fixed before the run that writes the reports, so that the reports and the gate speak of the
//! inputs as they are when the program ends: what was fixed is no longer reported. With `--diff` nothing is
//! changed, and they speak of the inputs as they were.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};

use anyhow::Context as _;
use encoding_rs::UTF_8;
use mtlint::fix::{Style, put, unified};
use mtlint::input::{Source, Text};
use mtlint::pipeline::Run;
use mtlint::pipeline::fixes::{FoundFixes, Plan, look, may_change};

use super::check::go_on;
use super::inputs::{Console, total_bytes};

#[derive(clap::Args)]
pub(super) struct FixArgs {
    /// Make the certain fixes (column "suggestion") in plain-text files, then report what is left
    #[arg(long)]
    pub fix: bool,

    /// With --fix: keep no backup (NAME.bak) of the files it changes
    #[arg(long, requires = "fix")]
    no_backup: bool,

    /// Print what --fix would change as a unified diff, instead of the summary; change no input
    #[arg(long)]
    pub diff: bool,
}

impl FixArgs {
    /// Whether inputs are changed: with both options they are only shown.
    pub(super) fn applies(&self) -> bool {
        self.fix && !self.diff
    }

    /// Whether anything is to be known about fixes.
    pub(super) fn is_on(&self) -> bool {
        self.fix || self.diff
    }
}

/// What came of changing the inputs.
#[derive(Default)]
pub(super) struct Applied {
    pub plan: Plan,
    files: u64,
    fixes: u64,
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

/// Makes the fixes in `sources`.
pub(super) fn apply(
    run: &Run<'_>,
    sources: &[Source],
    args: &FixArgs,
    quiet: bool,
) -> anyhow::Result<Applied> {
    let numbers: Vec<usize> = (0..sources.len()).filter(|&number| may_change(&sources[number])).collect();
    let candidates: Vec<Source> = numbers.iter().map(|&number| sources[number].clone()).collect();
    let mut console = Console::new(total_bytes(&candidates), quiet);
    let mut progress = |bytes| {
        console.advance(bytes);
        go_on()
    };
    let plan = look(run, &candidates, &mut progress)
        .and_then(|mut found| Plan::new(run, &candidates, &mut found, &mut progress));
    console.finish();
    let mut applied = Applied { plan: plan?.renumbered(&numbers), ..Applied::default() };
    let mut failures = Vec::new();
    for file in &applied.plan.files {
        go_on()?;
        let Some(path) = &sources[file.source].path else { continue };
        match put(path, &file.patch, file.hash(), !args.no_backup) {
            Ok(_) => {
                applied.files += 1;
                applied.fixes += file.made;
            }
            Err(failure) => failures.push((file.source, failure)),
        }
    }
    applied.incomplete = !failures.is_empty();
    for (source, failure) in failures {
        applied.plan.refuse(source, failure.to_string());
    }
    Ok(applied)
}

/// What the fixes `found` in a run would change.
pub(super) fn plan(run: &Run<'_>, sources: &[Source], found: &mut FoundFixes) -> mtlint::error::Result<Plan> {
    Plan::new(run, sources, found, &mut |_| go_on())
}

/// Prints what `plan` would change.
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
