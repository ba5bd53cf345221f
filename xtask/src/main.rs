//! Tasks of the mtlint repository: training, evaluation, generated files.

mod generate;
mod hits;
mod speed;

use clap::{Parser, Subcommand};

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
    /// Measure speed against `wc -w`, or memory
    Speed(speed::Args),
}

fn main() -> anyhow::Result<()> {
    match Args::parse().task {
        Task::Gen(args) => generate::run(&args),
        Task::Hits(args) => hits::run(&args),
        Task::Speed(args) => speed::run(&args),
    }
}
