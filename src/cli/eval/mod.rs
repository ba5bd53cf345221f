//! `mtlint eval`: how often the rules are right, measured on text that its user has.
//!
//! One command with four outcomes: figures (`eval.csv` and a summary), findings to read (`--unread`),
//! cases to read (`--list`), verdicts taken in (`--judge`). What is to be measured against (cases,
//! verdicts) is read before any text, so that a broken file stops the run at once.

mod listing;
mod summary;

use std::ffi::OsStr;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use mtlint::engine::Engine;
use mtlint::eval::{
    Case, CaseRun, Evaluation, Judgements, Nature, Reading, SetPart, SetTally, TextSet, group, read_cases,
};
use mtlint::finding::Severity;
use mtlint::lang::Lang;
use mtlint::report::replace_file;
use mtlint::rules;
use mtlint::settings::Settings;

use super::{Ending, review};

#[derive(clap::Args)]
#[command(after_help = "\
A SET is [NAME=]PATH[:FIELD][?KEY=VALUE]: text of a file, folder or pattern; in JSONL of FIELD, and only \
of records whose KEY is VALUE. Parts of one NAME are one set. Machine text is compared with the human set \
of the same name, else with all human text.

  mtlint eval --human books/ --machine moses=pairs.jsonl:moses --machine 'docs=help.jsonl?label=machine'
  mtlint eval --human books/ --judgements verdicts.tsv --unread --sample 20 > read.tsv
  mtlint eval --judgements verdicts.tsv --judge read.tsv     # after filling in its second column
  mtlint eval --cases cases.jsonl --list missed --category doubled-word")]
pub(super) struct Args {
    /// Labelled cases, one JSON object a line: text, lang, category, kind (bad, good), span, scope
    #[arg(long, value_name = "FILE")]
    cases: Vec<PathBuf>,

    /// Text by people
    #[arg(long, value_name = "SET")]
    human: Vec<SetPart>,

    /// Text by a translation system
    #[arg(long, value_name = "SET")]
    machine: Vec<SetPart>,

    /// Verdicts on findings, by fingerprint
    #[arg(long, value_name = "FILE")]
    judgements: Option<PathBuf>,

    /// Where the figures go
    #[arg(long, short, default_value = "eval.csv", value_name = "FILE")]
    out: PathBuf,

    /// Run these rules only: codes, code prefixes or names, separated by commas [default: all, those in
    /// preview too]
    #[arg(long, value_delimiter = ',', value_name = "RULES")]
    select: Vec<String>,

    /// Do not run these rules
    #[arg(long, value_delimiter = ',', value_name = "RULES")]
    ignore: Vec<String>,

    /// Count or print findings of these severities only [default: all; with --unread: error,warning]
    #[arg(long, value_delimiter = ',', value_enum, value_name = "SEVERITY")]
    severity: Vec<SeverityArg>,

    /// Print findings or cases in this language only
    #[arg(long, value_name = "LANG", value_parser = language)]
    language: Option<Lang>,

    /// Print the findings that have no verdict, one a line, with room for one
    #[arg(long, group = "outcome", conflicts_with = "cases")]
    unread: bool,

    /// With --unread: those that have a verdict, too
    #[arg(long, requires = "unread")]
    all: bool,

    /// With --unread: at most N of each rule in each language, drawn at random
    #[arg(long, requires = "unread", value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    sample: Option<u32>,

    /// With --sample: another number draws another sample
    #[arg(long, requires = "sample", value_name = "S", default_value = "1")]
    seed: u64,

    /// Print cases instead: bad ones missed, good ones flagged, or all in which anything is found
    #[arg(
        long,
        group = "outcome",
        requires = "cases",
        conflicts_with_all = ["human", "machine", "judgements"],
        value_name = "WHICH"
    )]
    list: Option<List>,

    /// Cases of these categories only
    #[arg(long, value_delimiter = ',', requires = "cases", value_name = "CATEGORY")]
    category: Vec<String>,

    /// Take the verdicts in this file (as --unread prints it, or a findings.csv or workbook) into --judgements
    #[arg(
        long,
        group = "outcome",
        requires = "judgements",
        conflicts_with_all = ["cases", "human", "machine"],
        value_name = "FILE"
    )]
    judge: Option<PathBuf>,

    /// Worker threads [default: one per core]
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,

    /// Print problems only
    #[arg(long, short)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum SeverityArg {
    Error,
    Warning,
    Info,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum List {
    Missed,
    Flagged,
    Hits,
}

fn language(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| "must be en, fr, ar, other or und".to_owned())
}

pub(super) fn run(args: &Args) -> anyhow::Result<Ending> {
    if let (Some(file), Some(judgements)) = (&args.judge, &args.judgements) {
        return judge(file, judgements, args.quiet);
    }
    let mut sets = group(Nature::Human, &args.human);
    sets.extend(group(Nature::Machine, &args.machine));
    let has_text = !sets.is_empty() || !args.cases.is_empty();
    if !has_text && args.judgements.is_none() {
        anyhow::bail!("nothing to measure: give --cases, --human, --machine or --judgements");
    }
    if sets.is_empty() && args.unread {
        anyhow::bail!("nothing to read: give --human or --machine");
    }
    let judgements = match &args.judgements {
        Some(path) => Judgements::read(path)?,
        None => Judgements::default(),
    };
    let mut cases = Vec::new();
    for path in &args.cases {
        cases.push((path.as_path(), read_cases(path)?));
    }
    let engine = Engine::new(settings(args)?);
    if let Some(which) = args.list {
        return list(args, which, &cases, &engine);
    }
    let mut evaluation = Evaluation { rules: engine.rules().collect(), ..Evaluation::default() };
    if !has_text {
        evaluation.verdicts = judgements.counts();
    }
    let mut reading = Reading::new(args.sample.map(|n| n as usize), args.seed);
    if !args.unread {
        check_place(&args.out)?;
    }
    let mut problems = 0;
    let mut is_incomplete = false;
    for set in &sets {
        let tally = measure(args, set, &engine, &judgements, &mut reading)?;
        for problem in &tally.report.problems {
            is_incomplete |= problem.kind.loses_input();
            problems += 1;
            if problems <= SHOWN {
                writeln!(io::stderr(), "mtlint: {problem}")?;
            }
        }
        if tally.report.words == [0; 5] {
            anyhow::bail!("the set {} holds no text", set.name);
        }
        evaluation.sets.push(tally);
    }
    if problems > SHOWN {
        writeln!(io::stderr(), "mtlint: {} more problems", problems - SHOWN)?;
    }
    let mut out = BufWriter::new(io::stdout().lock());
    if args.unread {
        listing::write_findings(&reading, &mut out)?;
    } else {
        let passed_over = answer(args, &cases, &engine, &mut evaluation);
        replace_file(&args.out, &evaluation.csv())?;
        if !args.quiet {
            summary::write(&evaluation, passed_over, &mut out)?;
            writeln!(out, "figures are in {}", args.out.display())?;
        }
    }
    out.flush()?;
    Ok(if is_incomplete { Ending::Incomplete } else { Ending::Passed })
}

/// Problems shown one by one; the rest is counted.
const SHOWN: usize = 50;

/// Fails before the work when the figures could not be written after it.
fn check_place(out: &Path) -> anyhow::Result<()> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        anyhow::bail!("cannot write {}: there is no folder {}", out.display(), folder.display());
    }
    if out.is_dir() {
        anyhow::bail!("cannot write {}: it is a folder", out.display());
    }
    Ok(())
}

/// Rules in preview run, too: whether they are fit to be stable is what is measured.
fn settings(args: &Args) -> anyhow::Result<Settings> {
    if args.select.is_empty() {
        let all: Vec<String> = rules::all().map(|rule| rule.code.to_owned()).collect();
        return Ok(Settings::select(&all, &args.ignore)?);
    }
    Ok(Settings::select(&args.select, &args.ignore)?)
}

fn severities(args: &Args) -> Vec<Severity> {
    if args.severity.is_empty() {
        return if args.unread { vec![Severity::Error, Severity::Warning] } else { Severity::ALL.to_vec() };
    }
    args.severity
        .iter()
        .map(|severity| match severity {
            SeverityArg::Error => Severity::Error,
            SeverityArg::Warning => Severity::Warning,
            SeverityArg::Info => Severity::Info,
        })
        .collect()
}

/// Runs the rules over a set of text.
fn measure(
    args: &Args,
    set: &TextSet,
    engine: &Engine,
    judgements: &Judgements,
    reading: &mut Reading,
) -> anyhow::Result<SetTally> {
    let severities = severities(args);
    let mut tally = SetTally::new(&set.name, set.nature);
    let threads =
        args.threads.map_or_else(|| std::thread::available_parallelism().map_or(1, usize::from), usize::from);
    let report = set.read(engine, threads, |hit| {
        if !severities.contains(&hit.severity) {
            return;
        }
        let verdict = judgements.get(hit.fingerprint).map(|judgement| judgement.verdict);
        tally.add(hit.rule, hit.lang, hit.severity, verdict);
        let is_wanted = args.language.is_none_or(|lang| lang == hit.lang);
        if args.unread && is_wanted && (args.all || verdict.is_none()) {
            reading.add(hit, verdict);
        }
    })?;
    tally.report = report;
    Ok(tally)
}

/// Runs the rules over the cases; returns how many were passed over for their language.
fn answer(args: &Args, cases: &[(&Path, Vec<Case>)], engine: &Engine, evaluation: &mut Evaluation) -> u64 {
    let mut passed_over = 0;
    for (path, cases) in cases {
        let mut run = CaseRun::new(engine, &severities(args));
        for case in cases.iter().filter(|case| is_wanted(args, case)) {
            passed_over += u64::from(run.check(case).is_none());
        }
        let file = path.display().to_string();
        for ((category, lang), answers) in run.answers {
            evaluation.cases.insert((file.clone(), category, lang), answers);
        }
    }
    passed_over
}

fn is_wanted(args: &Args, case: &Case) -> bool {
    (args.category.is_empty() || args.category.contains(&case.category))
        && args.language.is_none_or(|lang| case.lang.is_none_or(|known| known == lang))
}

fn list(args: &Args, which: List, cases: &[(&Path, Vec<Case>)], engine: &Engine) -> anyhow::Result<Ending> {
    let mut run = CaseRun::new(engine, &severities(args));
    let mut out = BufWriter::new(io::stdout().lock());
    for (path, cases) in cases {
        for case in cases.iter().filter(|case| is_wanted(args, case)) {
            if let Some(answer) = run.check(case)
                && which.takes(&answer)
            {
                listing::write_case(path, case, &answer, &mut out)?;
            }
        }
    }
    out.flush()?;
    Ok(Ending::Passed)
}

/// Merges the verdicts in `file` into those at `path`: lines as `--unread` prints them, or a table of findings.
fn judge(file: &Path, path: &Path, quiet: bool) -> anyhow::Result<Ending> {
    let mut judgements = Judgements::read(path)?;
    let before = judgements.len();
    let is_table = |ending: &OsStr| ["csv", "xlsx", "ods", "xls"].iter().any(|table| ending == *table);
    if file.extension().is_some_and(is_table) {
        let review = review::read(&[file.to_owned()], &[])?;
        review::judge(&review, &mut judgements)?;
    } else {
        judgements.add(file)?;
    }
    judgements.write(path)?;
    if !quiet {
        let new = judgements.len() - before;
        let mut out = io::stdout().lock();
        writeln!(out, "new verdicts: {new}; in {}: {}", path.display(), judgements.len())?;
    }
    Ok(Ending::Passed)
}
