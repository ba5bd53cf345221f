//! `mtlint detect`: the language of every paragraph, as CSV on standard output.

use std::io::{self, Write};

use mtlint::engine::Engine;
use mtlint::error::{Error, ErrorKind, Problem, Result};
use mtlint::pipeline::{Observer, Run};
use mtlint::report::columns::DETECTIONS;
use mtlint::report::rows::{Rows, Wanted};
use mtlint::report::table::{Dialect, header};
use mtlint::report::{Formats, Style};
use mtlint::settings::Settings;

use super::Ending;
use super::inputs::{Console, InputArgs};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    input: InputArgs,
}

struct Printer<W> {
    out: W,
    console: Console,
}

impl<W: Write> Observer for Printer<W> {
    fn rows(&mut self, _source: usize, rows: &Rows) -> Result<()> {
        self.out.write_all(&rows.detections).map_err(output_error)
    }

    fn problem(&mut self, problem: &Problem) {
        self.console.problem(problem);
    }
}

fn output_error(source: io::Error) -> Error {
    ErrorKind::Output { path: "standard output".into(), source }.into()
}

pub(super) fn run(args: &Args) -> anyhow::Result<Ending> {
    let options = args.input.options();
    let (sources, missing) = args.input.discover(&options)?;
    let mut console = Console::new(None, true);
    for problem in &missing {
        console.problem(problem);
    }
    // What a program reads gets no byte-order mark.
    let dialect = Dialect { delimiter: b',', bom: false };
    let style = Style::new(Formats::default(), dialect);
    let engine = Engine::new(Settings::with_rules([]));
    let run = Run {
        engine: &engine,
        options: &options,
        style: &style,
        wanted: Wanted { reports: false, detections: true, ..Wanted::default() },
        assume: args.input.assumed(),
        threads: args.input.threads(),
    };
    let mut printer = Printer { out: io::BufWriter::new(io::stdout()), console };
    printer.out.write_all(&header(&DETECTIONS, dialect))?;
    let outcome = run.check(&sources, &mut printer)?;
    printer.out.flush()?;
    printer.console.finish();
    Ok(if outcome.incomplete || !missing.is_empty() { Ending::Incomplete } else { Ending::Passed })
}
