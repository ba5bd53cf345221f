//! The command line.
//!
//! Exit codes: 0 passed, 1 findings at or above the gate, 2 could not run, 3 ran but some input could not
//! be read. Of 1 and 3 the higher is given: what was not read may hold worse.

mod annotate;
mod baseline;
mod check;
mod config;
mod detect;
mod diff;
mod eval;
mod fix;
mod format;
mod gate;
mod init;
mod inputs;
mod review;
mod rules;
mod sample;
mod typed;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use mtlint::error::Error;

/// Finds likely machine-translation artefacts in French, English and Arabic text.
#[derive(Parser)]
#[command(version, about, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check text and write the reports
    Check(check::Args),
    /// Write down the findings there are, so that only new ones are told from then on
    Baseline(baseline::Args),
    /// Print the language of every paragraph as CSV
    Detect(detect::Args),
    /// Measure how often the rules are right, on labelled, human and machine text
    Eval(Box<eval::Args>),
    /// Draw findings for reading, so that their verdicts speak for all
    Sample(sample::Args),
    /// Take in what reviewers said of findings: figures, suppressions, verdicts
    Review(Box<review::Args>),
    /// Compare the findings of two runs: new, fixed, moved, edited
    Diff(diff::Args),
    /// Write a configuration to begin with
    Init(init::InitArgs),
    /// Check the configuration, or print its JSON schema
    Config(init::ShowArgs),
    /// List the rules
    Rules(rules::ListArgs),
    /// Explain a rule: what it finds, why, examples, parameters
    Explain(rules::ExplainArgs),
}

/// How a command ended, when it could run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Passed,
    Failed,
    Incomplete,
}

impl Ending {
    /// The exit code.
    const fn code(self) -> u8 {
        match self {
            Self::Passed => 0,
            Self::Failed => 1,
            Self::Incomplete => 3,
        }
    }
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(ending.code())
    }
}

/// Runs the program.
pub(crate) fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Baseline(args) => baseline::run(&args),
        Command::Detect(args) => detect::run(&args),
        Command::Eval(args) => eval::run(&args),
        Command::Sample(args) => sample::run(&args),
        Command::Review(args) => review::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Init(args) => init::init(&args),
        Command::Config(args) => init::show(&args),
        Command::Rules(args) => rules::list(&args),
        Command::Explain(args) => rules::explain(&args),
    };
    match outcome {
        Ok(ending) => ending.into(),
        // Whoever read our output has seen enough.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "mtlint: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Tells faults of tables, each with what the system said.
fn tell_faults(faults: &[Error]) -> io::Result<()> {
    for fault in faults {
        match std::error::Error::source(fault) {
            Some(cause) => writeln!(io::stderr(), "mtlint: {fault}: {cause}")?,
            None => writeln!(io::stderr(), "mtlint: {fault}")?,
        }
    }
    Ok(())
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let broken = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref::<io::Error>().is_some_and(broken))
}
