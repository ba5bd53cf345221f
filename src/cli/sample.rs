//! `mtlint sample`: draws findings for reading.
//!
//! It never replaces a table that is there already: that may hold hours of somebody's work.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::bail;
use clap::ValueEnum;
use mtlint::report::table::{Dialect, write_cells};
use mtlint::report::{count, replace_file};
use mtlint::review::{Allocation, By, Plan, STRATUM_COLUMNS, Table};

use super::Ending;
use super::check::delimiter;

#[derive(clap::Args)]
#[command(after_help = "\
Fill in the columns \"verdict\" (true, false, unsure) and \"comment\", and give the table to `mtlint review`.

  mtlint sample --n 200 --by rule,language
  mtlint sample reports/ --n 500 --by rule,language,severity --allocation proportional --out sample.csv")]
pub(super) struct Args {
    /// Findings to draw from: findings.csv or the folder it is in
    #[arg(default_value = "reports", value_name = "FINDINGS")]
    findings: PathBuf,

    /// How many findings to draw
    #[arg(long, short, default_value = "200", value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    n: u64,

    /// What strata are told apart by
    #[arg(long, value_enum, value_delimiter = ',', default_value = "rule,language", value_name = "COLUMNS")]
    by: Vec<ByArg>,

    /// Give all strata the same number of findings, or as many as they have a share in all
    #[arg(long, value_enum, default_value = "equal", value_name = "HOW")]
    allocation: AllocationArg,

    /// Another number draws another sample
    #[arg(long, value_name = "S", default_value = "1")]
    seed: u64,

    /// Where the sample goes
    #[arg(long, short, default_value = "sample.csv", value_name = "FILE")]
    out: PathBuf,

    /// Replace the file even if it is there already, with what was written into it
    #[arg(long)]
    force: bool,

    /// Character between CSV cells [default: that of the findings]
    #[arg(long, value_name = "CHAR", value_parser = delimiter)]
    delimiter: Option<u8>,

    /// Write CSV without a byte-order mark
    #[arg(long)]
    no_bom: bool,

    /// Print problems only
    #[arg(long, short)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ByArg {
    Rule,
    Language,
    Severity,
    Family,
    File,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum AllocationArg {
    Equal,
    Proportional,
}

pub(super) fn run(args: &Args) -> anyhow::Result<Ending> {
    if args.out.exists() && !args.force {
        bail!(
            "{} is there already and may hold verdicts; give another --out, or --force",
            args.out.display()
        );
    }
    let mut by: Vec<By> = Vec::new();
    for column in &args.by {
        let column = match column {
            ByArg::Rule => By::Rule,
            ByArg::Language => By::Language,
            ByArg::Severity => By::Severity,
            ByArg::Family => By::Family,
            ByArg::File => By::File,
        };
        if !by.contains(&column) {
            by.push(column);
        }
    }
    let allocation = match args.allocation {
        AllocationArg::Equal => Allocation::Equal,
        AllocationArg::Proportional => Allocation::Proportional,
    };
    let table = Table::open(&args.findings)?;
    let header = table.header().clone();
    let dialect = Dialect { delimiter: args.delimiter.unwrap_or(table.delimiter()), bom: !args.no_bom };
    let plan = Plan::new(table, &by, args.n, allocation)?;
    if plan.strata.is_empty() {
        bail!("there is no finding in {}", args.findings.display());
    }
    let drawn = plan.draw(Table::open(&args.findings)?, &by, args.seed)?;
    let mut text = Vec::new();
    if dialect.bom {
        text.extend_from_slice("\u{FEFF}".as_bytes());
    }
    write_cells(&mut text, dialect, header.iter().chain(STRATUM_COLUMNS));
    for row in &drawn {
        let padding = header.len().saturating_sub(row.cells.len());
        let more = plan.cells(&row.stratum);
        let cells = row.cells.iter().take(header.len()).chain(std::iter::repeat_n("", padding));
        write_cells(&mut text, dialect, cells.chain(more.iter().map(String::as_str)));
    }
    replace_file(&args.out, &text)?;
    if !args.quiet {
        let all: u64 = plan.strata.values().map(|(findings, _)| findings).sum();
        let mut out = io::stdout().lock();
        writeln!(
            out,
            "{} of {} in {} drawn into {}",
            drawn.len(),
            count(all, "finding"),
            strata(plan.strata.len()),
            args.out.display()
        )?;
    }
    Ok(Ending::Passed)
}

fn strata(number: usize) -> String {
    if number == 1 { "1 stratum".to_owned() } else { format!("{number} strata") }
}
