//! `mtlint review`: what reviewers said becomes figures, suppressions and verdicts that are kept.
//!
//! All tables are read before anything is written, and one fault in one of them stops it: half a review would be
//! taken for a whole one.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use mtlint::error::Error;
use mtlint::eval::{Judgement, Judgements, Verdict};
use mtlint::lang::Lang;
use mtlint::report::cell::guard;
use mtlint::report::table::Dialect;
use mtlint::report::{count, replace_files};
use mtlint::review::{
    Agreement, Judgeable, Precision, Review, Settled, agreement, agreement_csv, disputed_csv, is_judged,
    precision, precision_csv, reviewer_names,
};
use mtlint::suppress::SuppressionList;

use super::Ending;
use super::check::delimiter;

#[derive(clap::Args)]
#[command(after_help = "\
A verdict is true (the text has that fault), false or unsure; also vrai, faux, incertain; صحيح, خطأ, غير متأكد; and \
the TRUE and FALSE of spreadsheets. One table is one reviewer's, called as the file, unless a column \"reviewer\" says \
more. What most of those who are sure say counts; where as many say true as false, the finding is disputed.

The folder gets precision.csv, agreement.csv, disputed.csv and suppressions.tsv.

  mtlint review anna.csv bashir.xlsx
  mtlint review sample.csv --judgements verdicts.tsv --suppressions mtlint-suppressions.tsv")]
pub(super) struct Args {
    /// Tables with verdicts: findings.csv or a sample of it, as CSV or workbook
    #[arg(required = true, value_name = "REVIEWED")]
    tables: Vec<PathBuf>,

    /// Folder for what comes of it
    #[arg(long, short, default_value = "review", value_name = "FOLDER")]
    out: PathBuf,

    /// Findings (file or folder of reports) that tell rule and language where a table has lost them
    #[arg(long, value_name = "PATH")]
    findings: Vec<PathBuf>,

    /// Add the verdicts to this file, as `mtlint eval` keeps them
    #[arg(long, value_name = "FILE")]
    judgements: Option<PathBuf>,

    /// Add the false findings to this file of suppressions, and take out those that are true
    #[arg(long, value_name = "FILE")]
    suppressions: Option<PathBuf>,

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

pub(super) fn run(args: &Args) -> anyhow::Result<Ending> {
    for (i, path) in args.tables.iter().enumerate() {
        if args.tables[..i].contains(path) {
            bail!("{} is named twice", path.display());
        }
    }
    let review = read(&args.tables, &args.findings)?;
    let figures = precision(&review);
    let agreements = agreement(&review);
    let mut false_ones = SuppressionList::default();
    suppress(&review, &mut false_ones);
    let dialect = Dialect { delimiter: args.delimiter, bom: !args.no_bom };
    let mut files: Vec<(PathBuf, Vec<u8>)> = vec![
        (args.out.join("precision.csv"), precision_csv(&figures.rows, dialect)),
        (args.out.join("agreement.csv"), agreement_csv(&review, &agreements, dialect)),
        (args.out.join("disputed.csv"), disputed_csv(&review, dialect)),
        (args.out.join("suppressions.tsv"), false_ones.text().into_bytes()),
    ];
    if let Some(path) = &args.judgements {
        let mut judgements = Judgements::read(path)?;
        judge(&review, &mut judgements)?;
        files.push((path.clone(), judgements.text().into_bytes()));
    }
    if let Some(path) = &args.suppressions {
        let mut list = if path.exists() { SuppressionList::read(path)? } else { SuppressionList::default() };
        suppress(&review, &mut list);
        files.push((path.clone(), list.text().into_bytes()));
    }
    for (path, _) in &files {
        if args.tables.contains(path) {
            bail!("{} would be overwritten; give another --out", path.display());
        }
    }
    let disputed = args.out.join("disputed.csv");
    if is_judged(&disputed).with_context(|| format!("{} may hold verdicts", disputed.display()))? {
        bail!(
            "{} holds verdicts and would be overwritten; call it otherwise and give it as one more table",
            disputed.display()
        );
    }
    fs::create_dir_all(&args.out).with_context(|| format!("cannot write {}", args.out.display()))?;
    let borrowed: Vec<(&Path, &[u8])> =
        files.iter().map(|(path, text)| (path.as_path(), &text[..])).collect();
    replace_files(&borrowed)?;
    if !args.quiet {
        let mut out = BufWriter::new(io::stdout().lock());
        print(&review, &figures, &agreements, false_ones.len(), &mut out)?;
        writeln!(out, "figures and suppressions are in {}", args.out.display())?;
        out.flush()?;
    }
    Ok(Ending::Passed)
}

/// Reads all tables, or tells all their faults.
pub(super) fn read(tables: &[PathBuf], findings: &[PathBuf]) -> anyhow::Result<Review> {
    let mut review = Review::default();
    let mut faults: Vec<Error> = Vec::new();
    for (path, reviewer) in tables.iter().zip(reviewer_names(tables)) {
        if let Err(told) = review.read(path, &reviewer) {
            faults.extend(told);
        }
    }
    if faults.is_empty() {
        for path in findings {
            review.complete(path)?;
        }
        faults = review.check_complete().err().unwrap_or_default();
    }
    if !faults.is_empty() {
        super::tell_faults(&faults)?;
        bail!("nothing was written; put this right first");
    }
    if review.findings.is_empty() {
        let names: Vec<String> = tables.iter().map(|path| path.display().to_string()).collect();
        bail!("no verdict in {}; write true, false or unsure in the column \"verdict\"", names.join(", "));
    }
    Ok(review)
}

/// Adds the false findings to `list`, and takes the true ones out.
fn suppress(review: &Review, list: &mut SuppressionList) {
    for (fingerprint, judged) in &review.findings {
        match judged.settled() {
            Settled::Verdict(Verdict::False) => {
                // Whoever opens the file in a spreadsheet must not run what somebody else has written.
                let comment = judged.comments(Some(Verdict::False));
                list.insert(*fingerprint, &judged.about.code, &guard(&comment));
            }
            Settled::Verdict(Verdict::True) => {
                list.remove(*fingerprint);
            }
            _ => {}
        }
    }
}

/// Adds what the reviewers came to.
pub(super) fn judge(review: &Review, judgements: &mut Judgements) -> mtlint::error::Result<()> {
    for (fingerprint, judged) in &review.findings {
        let Settled::Verdict(verdict) = judged.settled() else { continue };
        // Who could not say does not contradict who could.
        if verdict == Verdict::Unsure && judgements.get(&fingerprint.to_string()).is_some() {
            continue;
        }
        let new = Judgement {
            verdict,
            code: judged.about.code.clone(),
            lang: judged.about.lang.map_or("", Lang::code).to_owned(),
        };
        let (table, line) = judged.votes[0].origin;
        judgements.insert(*fingerprint, new, (&review.tables[table], line))?;
    }
    Ok(())
}

fn print(
    review: &Review,
    figures: &Judgeable,
    agreements: &[Agreement],
    suppressed: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let reviewers = review.reviewers.join(", ");
    writeln!(out, "{} judged by {reviewers}", count(review.findings.len() as u64, "finding"))?;
    if review.unread > 0 {
        writeln!(out, "{} without a verdict", count(review.unread, "row"))?;
    }
    writeln!(out)?;
    let name = |row: &Precision| match &row.rule {
        Some((code, rule)) => format!("{code} {rule}"),
        None => "all rules".to_owned(),
    };
    let width = figures.rows.iter().map(|row| name(row).chars().count()).max().unwrap_or(0);
    writeln!(
        out,
        "{:<width$}  {:<5}  {:>6}  {:>6}  {:>6}  {:>6}  {:<19}  suggestion",
        "rule", "lang", "read", "true", "false", "unsure", "precision (95 %)"
    )?;
    for row in &figures.rows {
        let share = row.share.map_or("–".to_owned(), |(share, interval)| {
            let percent = |value: f64| format!("{:.0}", value * 100.0);
            format!("{} % ({}–{})", percent(share), percent(interval.low), percent(interval.high))
        });
        let advice = row.advice().map_or(String::new(), |advice| advice.words());
        let line = format!(
            "{:<width$}  {:<5}  {:>6}  {:>6}  {:>6}  {:>6}  {share:<19}  {advice}",
            name(row),
            row.lang.map_or("", Lang::code),
            row.read,
            row.right,
            row.wrong,
            row.unsure + row.disputed,
        );
        writeln!(out, "{}", line.trim_end())?;
    }
    writeln!(out)?;
    if let (0, Some(findings)) = (figures.silent.0, figures.rows.first().and_then(|row| row.findings)) {
        writeln!(out, "estimated for {} from the sample", count(findings.round() as u64, "finding"))?;
    }
    if figures.silent.0 > 0 {
        let (strata, findings) = figures.silent;
        writeln!(
            out,
            "nothing was decided in {strata} of the strata: no figure speaks of their {}",
            count(findings, "finding")
        )?;
    }
    match review.outside_of_sample() {
        0 => {}
        outside => {
            writeln!(out, "{} not in the sample: kept, and in no figure", count(outside as u64, "finding"))?
        }
    }
    for row in agreements.iter().filter(|row| row.code.is_none()) {
        let [one, other] = [row.reviewers.0, row.reviewers.1].map(|number| &review.reviewers[number]);
        write!(out, "{one} and {other} agree on {} of {}", row.agreed, count(row.both, "finding"))?;
        match row.kappa {
            Some(kappa) => {
                writeln!(
                    out,
                    ", kappa {:.2} ({:.2} to {:.2})",
                    kappa.value, kappa.interval.low, kappa.interval.high
                )?;
            }
            None => writeln!(out)?,
        }
    }
    let disputed = review.findings.values().filter(|judged| judged.settled() == Settled::Disputed).count();
    if disputed > 0 {
        writeln!(out, "{} disputed: see disputed.csv", count(disputed as u64, "finding"))?;
    }
    writeln!(out, "{} false", count(suppressed as u64, "finding"))
}
