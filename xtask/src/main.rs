//! Tasks of the repository that are no part of the program: `cargo xtask <task>`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a task reports on the terminal")]

mod evaluate;
mod generate;
mod hits;
mod langid;
mod pairs;
mod plant;
mod speed;
mod speed_pairs;

use clap::{Parser, Subcommand};

/// Tasks of the mtlint repository.
#[derive(Parser)]
struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Write the files that are made from others, or check that they are fresh
    Gen(generate::Args),
    /// Print the findings of one rule over text or JSONL files, for reading them one by one
    Hits(hits::Args),
    /// Measure the rules on the text in ../shared/data, and publish the figures
    Evaluate(evaluate::Args),
    /// Plant faults in clean human text and count those that are found
    Plant(plant::Args),
    /// Plant faults in clean pairs of sentences and count those that are found
    PlantPairs(pairs::PlantArgs),
    /// Fit how long translations are for their sources
    FitLengths(pairs::FitArgs),
    /// Train the language model and write it with its card
    TrainLangid,
    /// Measure the language decision on text it was not trained on
    EvalLangid(langid::EvalArguments),
    /// Measure speed against `wc -w`, or memory
    Speed(speed::Args),
    /// Measure speed on translations against `pofilter`, and what containers cost
    SpeedPairs(speed_pairs::Args),
}

fn main() -> anyhow::Result<()> {
    match Args::parse().task {
        Task::Gen(args) => generate::run(&args),
        Task::Hits(args) => hits::run(&args),
        Task::Evaluate(args) => evaluate::run(&args),
        Task::Plant(args) => plant::run(&args),
        Task::PlantPairs(args) => pairs::plant(&args),
        Task::FitLengths(args) => pairs::fit(&args),
        Task::TrainLangid => langid::train(),
        Task::EvalLangid(args) => langid::evaluate(&args),
        Task::Speed(args) => speed::run(&args),
        Task::SpeedPairs(args) => speed_pairs::run(&args),
    }
}
