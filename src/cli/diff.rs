//! `mtlint diff`: what another system, rule set or release changes about the findings.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::ValueEnum;
use mtlint::report::cell::guard;
use mtlint::report::table::{Dialect, header, write_cells};
use mtlint::report::{ReportFile, count};
use mtlint::review::{Change, Column, Columns, Counts, Diff, Told, compare};
use serde_json::Value;

use super::Ending;
use super::check::{delimiter, go_on, stop_on_signal};

#[derive(clap::Args)]
#[command(after_help = "\
new and fixed findings are in one run only; moved ones at another place; edited ones at nearly the same place in a \
paragraph that was changed around them.

  mtlint diff reports-v1/ reports-v2/
  mtlint diff reports-main/ reports/ --fail-on-new=warning")]
pub(super) struct Args {
    /// Findings before: findings.csv or the folder it is in
    #[arg(value_name = "OLD")]
    old: PathBuf,

    /// Findings now
    #[arg(value_name = "NEW")]
    new: PathBuf,

    /// Folder for changes.csv, changes-by-rule.csv and changes-by-document.csv
    #[arg(long, short, default_value = "diff", value_name = "FOLDER")]
    out: PathBuf,

    /// Exit with 1 when there are new findings, of this severity or a heavier one
    #[arg(
        long,
        value_enum,
        ignore_case = true,
        value_name = "SEVERITY",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "info"
    )]
    fail_on_new: Option<Gate>,

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

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Gate {
    Error,
    Warning,
    Info,
}

/// The columns that a changed finding has in `changes.csv`.
const CHANGED: [Column; 18] = [
    Column::Fingerprint,
    Column::Severity,
    Column::Code,
    Column::Rule,
    Column::Family,
    Column::Language,
    Column::File,
    Column::Record,
    Column::Paragraph,
    Column::Line,
    Column::Place,
    Column::Before,
    Column::Found,
    Column::After,
    Column::Message,
    Column::Suggestion,
    Column::Start,
    Column::End,
];

/// Bytes of rows that are written at once.
const AT_ONCE: usize = 256 * 1024;

pub(super) fn run(args: &Args) -> anyhow::Result<Ending> {
    stop_on_signal();
    let dialect = Dialect { delimiter: args.delimiter, bom: !args.no_bom };
    fs::create_dir_all(&args.out).with_context(|| format!("cannot write {}", args.out.display()))?;
    let file = |name: &str| ReportFile::at(&args.out.join(name));
    let [mut changes, mut by_rule, mut by_document] =
        [file("changes.csv")?, file("changes-by-rule.csv")?, file("changes-by-document.csv")?];
    let mut columns = vec!["change"];
    columns.extend(CHANGED.map(Columns::name));
    columns.extend(["old_file", "old_record", "old_paragraph", "old_line"]);
    let mut rows = header(&columns, dialect);
    let diff = compare(&args.old, &args.new, &mut |told| {
        write_change(told, dialect, &mut rows);
        if rows.len() >= AT_ONCE {
            go_on()?;
            changes.write(&rows)?;
            rows.clear();
        }
        Ok(())
    })?;
    changes.write(&rows)?;
    by_rule.write(&rules_csv(&diff, dialect))?;
    by_document.write(&documents_csv(&diff, dialect))?;
    ReportFile::put(vec![changes, by_rule, by_document])?;
    if !args.quiet {
        let mut out = BufWriter::new(io::stdout().lock());
        print(&diff, &mut out)?;
        match rules_told(&args.old, &args.new) {
            Ok(None) => {}
            Ok(Some(told)) | Err(told) => writeln!(out, "{told}")?,
        }
        writeln!(out, "changes are in {}", args.out.display())?;
        out.flush()?;
    }
    let new = diff.new;
    let is_failed = match args.fail_on_new {
        None => false,
        Some(Gate::Error) => new.errors > 0,
        Some(Gate::Warning) => new.errors + new.warnings > 0,
        Some(Gate::Info) => new.total() > 0,
    };
    if is_failed {
        writeln!(
            io::stderr(),
            "mtlint: new: {} errors, {} warnings, {} infos: see {}",
            new.errors,
            new.warnings,
            new.infos,
            args.out.join("changes.csv").display()
        )?;
    }
    Ok(if is_failed { Ending::Failed } else { Ending::Passed })
}

fn write_change(told: &Told<'_>, dialect: Dialect, out: &mut Vec<u8>) {
    // The cells are guarded already: they come from a report.
    let cell = |column: Column| told.columns.get(column).and_then(|place| told.row.cells.get(place));
    let cells = CHANGED.iter().map(|column| cell(*column).unwrap_or_default());
    let old = match &told.old {
        Some(old) => [
            guard(&old.file).into_owned(),
            guard(&old.record).into_owned(),
            old.paragraph.to_string(),
            old.line.to_string(),
        ],
        None => Default::default(),
    };
    let cells = std::iter::once(told.change.name()).chain(cells).chain(old.iter().map(String::as_str));
    write_cells(out, dialect, cells);
}

fn rules_csv(diff: &Diff, dialect: Dialect) -> Vec<u8> {
    let mut out = header(&["code", "rule", "language", "new", "fixed", "moved", "edited", "same"], dialect);
    for ((code, rule, lang), counts) in &diff.by_rule {
        write_counts(&[code, rule, lang], counts, true, dialect, &mut out);
    }
    out
}

fn documents_csv(diff: &Diff, dialect: Dialect) -> Vec<u8> {
    let mut out = header(&["file", "record", "new", "fixed", "moved", "edited"], dialect);
    for ((file, record), counts) in &diff.by_document {
        write_counts(&[&guard(file), &guard(record)], counts, false, dialect, &mut out);
    }
    out
}

fn write_counts(names: &[&str], counts: &Counts, has_same: bool, dialect: Dialect, out: &mut Vec<u8>) {
    let numbers = counts.changed.iter().chain(has_same.then_some(&counts.same)).map(u64::to_string);
    let cells: Vec<String> = names.iter().map(|name| (*name).to_owned()).chain(numbers).collect();
    write_cells(out, dialect, cells.iter().map(String::as_str));
}

/// Documents told on the terminal.
const DOCUMENTS: usize = 10;

fn print(diff: &Diff, out: &mut impl Write) -> io::Result<()> {
    let changed: Vec<_> = diff.by_rule.iter().filter(|(_, counts)| counts.changed != [0; 4]).collect();
    if changed.is_empty() {
        return writeln!(out, "no changes: {} in both", count(diff.total.same, "finding"));
    }
    let name = |(code, rule, _): &(String, String, String)| format!("{code} {rule}");
    let width = changed.iter().map(|(key, _)| name(key).chars().count()).max().unwrap_or(0);
    let line = |out: &mut dyn Write, name: &str, lang: &str, numbers: [String; 5]| {
        let [new, fixed, moved, edited, same] = numbers;
        writeln!(out, "{name:<width$}  {lang:<5}  {new:>8}  {fixed:>8}  {moved:>8}  {edited:>8}  {same:>8}")
    };
    line(out, "rule", "lang", ["new", "fixed", "moved", "edited", "same"].map(str::to_owned))?;
    let numbers = |counts: &Counts| {
        let [new, fixed, moved, edited] = counts.changed;
        [new, fixed, moved, edited, counts.same].map(|number| number.to_string())
    };
    for (key, counts) in changed {
        line(out, &name(key), &key.2, numbers(counts))?;
    }
    line(out, "all", "", numbers(&diff.total))?;
    writeln!(out)?;
    let place = |change: Change| change as usize;
    let mut documents: Vec<_> =
        diff.by_document.iter().filter(|(_, counts)| counts.changed[place(Change::New)] > 0).collect();
    documents.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.changed[place(Change::New)]));
    for ((file, record), counts) in documents.iter().take(DOCUMENTS) {
        let border = if record.is_empty() { "" } else { "#" };
        let [new, fixed, ..] = counts.changed;
        writeln!(out, "{new:>8} new, {fixed} fixed in {file}{border}{record}")?;
    }
    if documents.len() > DOCUMENTS {
        writeln!(
            out,
            "         new ones also in {}",
            count((documents.len() - DOCUMENTS) as u64, "more document")
        )?;
    }
    Ok(())
}

/// What the runs tell of their rules, where these differ: then a finding may be new because its rule is. An error
/// where a run's facts are there and cannot be read.
fn rules_told(old: &Path, new: &Path) -> Result<Option<String>, String> {
    let (Some((before, old_hash)), Some((now, new_hash))) = (rules_of(old)?, rules_of(new)?) else {
        return Ok(None);
    };
    if old_hash == new_hash {
        return Ok(None);
    }
    let only = |these: &[String], others: &[String]| -> Vec<String> {
        these.iter().filter(|code| !others.contains(code)).cloned().collect()
    };
    let mut told = "the runs had other rules, thresholds or versions".to_owned();
    for (codes, which) in [(only(&before, &now), "old"), (only(&now, &before), "new")] {
        if !codes.is_empty() {
            told.push_str(&format!("; only in the {which} one: {}", codes.join(", ")));
        }
    }
    Ok(Some(told))
}

/// The rules of a run and the hash of them; nothing where there is no `run.json`.
fn rules_of(path: &Path) -> Result<Option<(Vec<String>, String)>, String> {
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(Path::new("")) };
    let file = folder.join("run.json");
    if !file.exists() {
        return Ok(None);
    }
    let facts = || -> Option<(Vec<String>, String)> {
        let run: Value = serde_json::from_str(&fs::read_to_string(&file).ok()?).ok()?;
        let rules = run["rule_set"]["rules"].as_array()?;
        let codes = rules.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        Some((codes, run["rule_set"]["hash"].as_str()?.to_owned()))
    };
    let told = || format!("{} tells no rules: both runs may have had other ones", file.display());
    facts().map(Some).ok_or_else(told)
}
