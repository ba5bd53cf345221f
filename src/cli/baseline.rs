//! `mtlint baseline`: writes down the findings there are, so that `mtlint check` tells new ones only.
//!
//! What a run cannot know about is kept: findings in files that it did not read, of rules that it did not run.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use mtlint::baseline::{BaselineList, Key};
use mtlint::config::{Base, Config};
use mtlint::engine::Engine;
use mtlint::error::{Problem, Result};
use mtlint::input::Source;
use mtlint::pipeline::{Observer, Run};
use mtlint::report::rows::{Rows, Wanted};
use mtlint::report::table::Dialect;
use mtlint::report::{Formats, Style, count, replace_file};
use mtlint::settings::Settings;

use super::Ending;
use super::check::{go_on, stop_on_signal};
use super::config::ConfigArgs;
use super::gate::default_path;
use super::inputs::{Console, InputArgs, total_bytes};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    config: ConfigArgs,

    /// The baseline [default: mtlint-baseline.tsv beside the configuration, or in this folder where there is none]
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Only take out what is no longer found; new findings stay new
    #[arg(long)]
    prune: bool,

    /// Write nothing; exit with 1 when the baseline holds what is no longer found
    #[arg(long, conflicts_with = "prune")]
    strict: bool,

    /// Run these rules only: codes, code prefixes or names, separated by commas
    #[arg(long, value_delimiter = ',', value_name = "RULES")]
    select: Vec<String>,

    /// Do not run these rules
    #[arg(long, value_delimiter = ',', value_name = "RULES")]
    ignore: Vec<String>,

    /// Print problems only
    #[arg(long, short)]
    quiet: bool,
}

struct Collector<'a> {
    sources: &'a [Source],
    base: &'a Base,
    console: Console,
    found: BTreeMap<Key, String>,
    /// Inputs of which something was lost.
    lost: HashSet<String>,
}

impl Observer for Collector<'_> {
    fn rows(&mut self, source: usize, rows: &Rows) -> Result<()> {
        go_on()?;
        let file = &self.sources[source].name;
        for name in &rows.names {
            let key = Key::new(self.base, file, &name.record, name.code, name.fingerprint);
            self.found.insert(key, name.found.clone());
        }
        Ok(())
    }

    fn problem(&mut self, problem: &Problem) {
        if problem.kind.loses_input() {
            self.lost.insert(problem.file.clone());
        }
        self.console.problem(problem);
    }

    fn progress(&mut self, bytes: u64) {
        self.console.advance(bytes);
    }
}

pub(super) fn run(args: &Args) -> anyhow::Result<Ending> {
    let config = args.config.load()?;
    let path = args.baseline.clone().unwrap_or_else(|| default_path(&config));
    // Before the work: what cannot be read must not be replaced either.
    let old = if path.exists() { BaselineList::read(&path)? } else { BaselineList::default() };
    if (args.prune || args.strict) && !path.exists() {
        anyhow::bail!("there is no baseline {}: write it with `mtlint baseline`", path.display());
    }
    let mut settings = Settings::configured(&config, &args.select, &args.ignore)?;
    settings.suppressions = args.config.suppressions(None, &config)?;
    let options = args.input.options();
    let (sources, missing) = args.input.discover(&options)?;
    stop_on_signal();
    let engine = Engine::new(settings);
    let style = Arc::new(Style::new(Formats::of(&[]), Dialect::default()));
    let run = Run {
        engine: &engine,
        options: &options,
        style: &style,
        wanted: Wanted { reports: true, names: true, ..Wanted::default() },
        assume: args.input.assumed(),
        threads: args.input.threads(),
    };
    let base = Base::of(&path);
    let mut collector = Collector {
        sources: &sources,
        base: &base,
        console: Console::new(total_bytes(&sources), args.quiet),
        found: BTreeMap::new(),
        lost: HashSet::new(),
    };
    for problem in &missing {
        collector.problem(problem);
    }
    let outcome = run.check(&sources, &mut collector);
    collector.console.finish();
    let outcome = outcome?;
    let Collector { found, lost, .. } = collector;
    let read: HashSet<String> = sources
        .iter()
        .filter(|source| !lost.contains(&source.name))
        .map(|source| base.name(&source.name))
        .collect();
    let ran: HashSet<&str> = engine.rules().map(|rule| rule.code).collect();
    let is_known_rule = |code: &str| Config::rule(&config, code).is_some();
    let is_stale = |key: &Key| {
        let was_looked_at = read.contains(&key.file) || !base.path(&key.file).exists();
        let was_looked_for = ran.contains(key.code.as_str()) || !is_known_rule(&key.code);
        !found.contains_key(key) && was_looked_at && was_looked_for
    };
    let stale: Vec<&Key> = old.entries.keys().filter(|key| is_stale(key)).collect();
    let mut new = old.clone();
    for key in &stale {
        new.entries.remove(key);
    }
    let kept = new.entries.len();
    if !args.prune {
        for (key, text) in &found {
            if !new.entries.contains_key(key) {
                new.insert(key.clone(), text);
            }
        }
    }
    let added = new.entries.len() - kept;
    if !args.strict && (new != old || !path.exists()) {
        replace_file(&path, new.text().as_bytes())?;
    }
    let is_failed = args.strict && !stale.is_empty();
    if !args.quiet || is_failed {
        let mut out = io::stderr().lock();
        let is_are = if stale.len() == 1 { "is" } else { "are" };
        if args.strict {
            for key in &stale {
                writeln!(out, "{}: {} {} is no longer found", key.file, key.code, key.fingerprint)?;
            }
            let told = count(stale.len() as u64, "finding");
            let hint = if is_failed { "; run `mtlint baseline --prune`" } else { "" };
            writeln!(out, "mtlint: {told} of {} {is_are} no longer found{hint}", path.display())?;
        } else {
            let total = count(new.entries.len() as u64, "known finding");
            let (added, gone) = (count(added as u64, "new one"), stale.len());
            writeln!(out, "{}: {total}, {added}, {gone} taken out", path.display())?;
        }
    }
    Ok(if outcome.incomplete || !missing.is_empty() {
        Ending::Incomplete
    } else if is_failed {
        Ending::Failed
    } else {
        Ending::Passed
    })
}
