//! Tasks of the mtlint repository: training, evaluation, generated files.

mod hits;
mod peers;

use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Print the findings of one rule over text or JSONL files, for reading them one by one
    Hits(hits::Args),
    /// Run our rules over other checkers' test cases and print what they find and miss
    Peers(peers::Args),
}

fn main() -> anyhow::Result<()> {
    match Args::parse().task {
        Task::Hits(args) => hits::run(&args),
        Task::Peers(args) => peers::run(&args),
    }
}
