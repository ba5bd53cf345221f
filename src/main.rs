//! The `mtlint` program: what was typed becomes a run, and the run's outcome an exit code.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
