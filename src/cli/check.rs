//! `mtlint check`: reads, checks, writes the reports, prints a summary.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context as _;
use mtlint::config::Config;
use mtlint::engine::Engine;
use mtlint::error::{ErrorKind, Problem, Result};
use mtlint::fix::{Edit, Insertion};
use mtlint::input::Source;
use mtlint::pipeline::fixes::{FoundFixes, may_change};
use mtlint::pipeline::{Observer, Run};
use mtlint::report::rows::{Rows, Wanted};
use mtlint::report::table::Dialect;
use mtlint::report::{Format, InputFacts, ReportFiles, print_known, print_summary, print_suppressed};
use mtlint::settings::Settings;

use super::Ending;
use super::annotate::{AnnotateArgs, Copies, Remarks};
use super::config::ConfigArgs;
use super::fix::{self, Applied, FixArgs};
use super::format::{FormatArgs, Printer, tell_cuts};
use super::gate::GateArgs;
use super::inputs::{Console, InputArgs, total_bytes};
use super::typed::OldReports;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    config: ConfigArgs,

    /// Folder for the reports
    #[arg(long, short, default_value = "reports", value_name = "FOLDER")]
    out: PathBuf,

    /// Write no reports
    #[arg(long, conflicts_with = "out")]
    no_reports: bool,

    /// Run these rules only: codes, code prefixes or names, separated by commas
    #[arg(long, value_delimiter = ',', value_name = "RULES")]
    select: Vec<String>,

    /// Do not run these rules
    #[arg(long, value_delimiter = ',', value_name = "RULES")]
    ignore: Vec<String>,

    /// Findings not to tell, as `mtlint review` writes them [default: mtlint-suppressions.tsv beside the
    /// configuration, or in this folder where there is none]
    #[arg(long, value_name = "FILE")]
    suppressions: Option<PathBuf>,

    #[command(flatten)]
    gate: GateArgs,

    #[command(flatten)]
    fix: FixArgs,

    #[command(flatten)]
    annotate: AnnotateArgs,

    #[command(flatten)]
    format: FormatArgs,

    /// Character between CSV cells
    #[arg(long, default_value = ",", value_name = "CHAR", value_parser = delimiter)]
    delimiter: u8,

    /// Write CSV without a byte-order mark
    #[arg(long)]
    no_bom: bool,

    /// Print problems only
    #[arg(long, short)]
    quiet: bool,
}

/// One ASCII character that CSV does not use for something else.
pub(super) fn delimiter(text: &str) -> std::result::Result<u8, String> {
    let text = if text == "\\t" { "\t" } else { text };
    match text.as_bytes() {
        [byte] if byte.is_ascii_punctuation() && *byte != b'"' && *byte != b'\'' || *byte == b'\t' => {
            Ok(*byte)
        }
        _ => Err("must be one punctuation mark or \\t, and no quotation mark".to_owned()),
    }
}

struct Watcher<'a> {
    files: &'a mut ReportFiles,
    printer: &'a mut Printer,
    console: &'a mut Console,
    sources: &'a [Source],
    found: FoundFixes,
    /// Whether fixes themselves are wanted; else their number.
    keeps_fixes: bool,
    remarks: Remarks,
}

/// Set when the user asks the program to stop.
static STOP: AtomicBool = AtomicBool::new(false);

/// From here on the program is asked to stop, and does not end at once.
pub(super) fn stop_on_signal() {
    // Where no handler can be set, the program ends as any other does.
    let _ = ctrlc::set_handler(|| STOP.store(true, Ordering::Relaxed));
}

/// An error when the user has asked the program to stop: an orderly end leaves no temporary files behind.
pub(super) fn go_on() -> Result<()> {
    if STOP.load(Ordering::Relaxed) { Err(ErrorKind::Interrupted.into()) } else { Ok(()) }
}

impl Observer for Watcher<'_> {
    fn rows(&mut self, source: usize, rows: &Rows) -> Result<()> {
        go_on()?;
        if self.printer.has_excerpts(rows) {
            self.console.suspend(|| self.printer.rows(rows))?;
        } else {
            self.printer.rows(rows)?;
        }
        self.files.append(&self.sources[source].name, rows)
    }

    fn problem(&mut self, problem: &Problem) {
        self.console.problem(problem);
    }

    fn progress(&mut self, bytes: u64) {
        self.console.advance(bytes);
    }

    fn fixes(&mut self, source: usize, fixes: &mut Vec<Edit>) {
        let keep = self.keeps_fixes && may_change(&self.sources[source]);
        self.found.add(source, fixes, keep);
    }

    fn notes(&mut self, source: usize, notes: &mut Vec<Insertion>) {
        self.remarks.add(source, notes);
    }

    fn closed(&mut self, source: usize, facts: &InputFacts) -> Result<()> {
        self.remarks.close(source, facts);
        if self.keeps_fixes {
            self.found.close(source, facts);
        }
        self.files.close(&self.sources[source].name)
    }
}

pub(super) fn run(args: &Args) -> anyhow::Result<Ending> {
    let config = args.config.load()?;
    let mut settings = Settings::configured(&config, &args.select, &args.ignore)?;
    settings.suppressions = args.config.suppressions(args.suppressions.as_deref(), &config)?;
    let suppressions = settings.suppressions.clone();
    let options = args.input.options();
    let (mut sources, missing) = args.input.discover(&options)?;
    args.gate.add_to(&mut settings, &mut sources, &config)?;
    let gate = args.gate.gate(&config, &settings);
    let baseline = settings.baseline.clone();
    let style = args.format.style(Dialect { delimiter: args.delimiter, bom: !args.no_bom }, &sources)?;
    let mut old = OldReports::default();
    if !args.no_reports {
        old = OldReports::read(&args.out, style.formats)?;
    }
    let style = Arc::new(style.judged(old.typed().verdicts()));
    if args.fix.diff && [Format::Github, Format::Text].iter().any(|format| style.formats.contains(*format)) {
        anyhow::bail!("--diff and the formats github and text would be printed one into the other");
    }
    // Before the work, so that a wrong folder fails at once.
    let scratch = args.no_reports.then(tempfile::tempdir).transpose().context("cannot write anything")?;
    let mut files = ReportFiles::create(scratch.as_ref().map_or(&args.out, |folder| folder.path()), &style)?;
    let mut printer = Printer::new(style.clone());
    stop_on_signal();
    let engine = Engine::new(settings);
    let run = Run {
        engine: &engine,
        options: &options,
        style: &style,
        wanted: Wanted {
            reports: true,
            fixes: args.fix.is_on(),
            notes: args.annotate.annotate.is_some(),
            ..Wanted::default()
        },
        assume: args.input.assumed(),
        threads: args.input.threads(),
    };
    let mut applied = Applied::default();
    if args.fix.applies() {
        applied = fix::apply(&run, &sources, &args.fix, args.quiet)?;
    }
    let mut console = Console::new(total_bytes(&sources), args.quiet);
    for problem in &missing {
        console.problem(problem);
    }
    let mut watcher = Watcher {
        files: &mut files,
        printer: &mut printer,
        console: &mut console,
        sources: &sources,
        found: FoundFixes::default(),
        keeps_fixes: args.fix.diff,
        remarks: Remarks::default(),
    };
    let outcome = run.check(&sources, &mut watcher);
    let Watcher { mut found, remarks, .. } = watcher;
    if args.fix.diff && outcome.is_ok() {
        applied.plan = fix::plan(&run, &sources, &mut found)?;
    }
    let not_fixed = applied.plan.not_made(&found, &sources, args.fix.applies());
    let mut copies = Copies::default();
    if let (Some(folder), Ok(_)) = (&args.annotate.annotate, &outcome) {
        copies = remarks.write(folder, &sources);
    }
    for problem in not_fixed.iter().chain(&copies.problems) {
        console.problem(problem);
    }
    console.finish();
    let mut outcome = outcome?;
    outcome.incomplete |= !missing.is_empty() || applied.incomplete || !copies.problems.is_empty();
    outcome.facts.problems.splice(0..0, missing);
    outcome.facts.add_problems(not_fixed);
    outcome.facts.add_problems(std::mem::take(&mut copies.problems));
    outcome.facts.options = told(args, &config);
    if let Some(suppressions) = &suppressions {
        outcome.facts.unmet_suppressions = Some(suppressions.unmet());
        outcome.facts.options.push(("suppressions", suppressions.path.display().to_string()));
    }
    if let Some(baseline) = &baseline {
        outcome.facts.known = Some(outcome.tally.known);
        outcome.facts.options.push(("baseline", baseline.path.display().to_string()));
    }
    if outcome.facts.inputs.is_empty() && !(sources.is_empty() && args.gate.passes_over()) {
        anyhow::bail!("none of the inputs could be read; no report was written");
    }
    let failures = gate.failures(&outcome.tally);
    let is_failed = !failures.is_empty();
    let ending = if outcome.incomplete {
        Ending::Incomplete
    } else if is_failed {
        Ending::Failed
    } else {
        Ending::Passed
    };
    outcome.facts.exit_code = ending.code();
    let weights = outcome.tally.weights;
    let folder = files.folder().to_owned();
    let first = files.first().unwrap_or("run.json");
    old.keep(&style, &mut files)?;
    let cuts = files.finish(&outcome.tally, &outcome.facts)?;
    old.finish()?;
    tell_cuts(&cuts, weights);
    printer.finish(weights)?;
    if args.fix.diff {
        fix::show(&applied.plan, &sources)?;
    } else if !args.quiet {
        let mut out = io::BufWriter::new(io::stdout().lock());
        print_summary(&outcome.tally, &mut out)
            .and_then(|()| match &suppressions {
                Some(suppressions) => print_suppressed(&outcome.tally, suppressions, &mut out),
                None => Ok(()),
            })
            .and_then(|()| match &baseline {
                Some(baseline) => print_known(&outcome.tally, &baseline.path, &mut out),
                None => Ok(()),
            })
            .and_then(|()| applied.print(&args.fix, &mut out))
            .and_then(|()| copies.print(&args.annotate, &mut out))
            .and_then(|()| match args.no_reports {
                true => Ok(()),
                false => writeln!(out, "reports are in {}", folder.display()),
            })
            .and_then(|()| old.print(&mut out))
            .and_then(|()| out.flush())
            .context("cannot print the summary")?;
    }
    if is_failed {
        let place = match args.no_reports {
            true => String::new(),
            false => format!(": see {}", folder.join(first).display()),
        };
        let _ = writeln!(io::stderr(), "mtlint: {}{place}", failures.join("; "));
    }
    Ok(ending)
}

fn told(args: &Args, config: &Config) -> Vec<(&'static str, String)> {
    let mut told = args.input.told();
    told.extend(config.path.as_ref().map(|path| ("config", path.display().to_string())));
    let glossaries = config.glossary.iter().flat_map(|glossary| &glossary.paths);
    told.extend(glossaries.map(|path| ("glossary", path.display().to_string())));
    told.push(("select", args.select.join(",")));
    told.push(("ignore", args.ignore.join(",")));
    told.extend(args.gate.told());
    if args.fix.applies() {
        told.push(("fix", "true".to_owned()));
    }
    told
}
