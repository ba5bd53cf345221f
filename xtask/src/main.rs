//! Tasks of the repository that are no part of the program: `cargo xtask <task>`.

#![allow(clippy::print_stdout, reason = "a task reports on standard output")]

mod langid;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Tasks of the mtlint repository.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Train the language model from `../shared/data` and write `src/detect/model.bin` and its card.
    TrainLangid,
    /// Measure the language detection on text it was not trained on.
    EvalLangid(langid::EvalArguments),
}

fn main() -> Result<()> {
    match Arguments::parse().task {
        Task::TrainLangid => langid::train(),
        Task::EvalLangid(arguments) => langid::evaluate(&arguments),
    }
}
