//! Options that say in which formats findings are reported, and what prints those for the terminal.
//!
//! Excerpts are printed as they are found, annotations when all is known. When nobody reads on, the run goes on
//! all the same: reports are still to be written.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;

use clap::ValueEnum;
use mtlint::error::{Error, ErrorKind, Result};
use mtlint::input::Source;
use mtlint::report::format::github::Annotations;
use mtlint::report::rows::{Rows, Weights};
use mtlint::report::table::Dialect;
use mtlint::report::{Cut, Format, Formats, Style};

#[derive(clap::Args)]
pub(super) struct FormatArgs {
    /// Formats of the reports: csv, jsonl, sarif, junit, gitlab, xlsx and html are written to the folder, github
    /// and text are printed
    #[arg(long, value_delimiter = ',', default_value = "csv", value_name = "FORMATS")]
    format: Vec<String>,

    /// Colour the excerpts of the format text
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    color: When,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum When {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    Always,
    Never,
}

impl FormatArgs {
    pub(super) fn style(&self, dialect: Dialect, sources: &[Source]) -> Result<Style> {
        let has_pairs = sources.iter().any(|source| source.format.is_bilingual());
        let color = match self.color {
            When::Always => true,
            When::Never => false,
            When::Auto => {
                let unset = |name| std::env::var_os(name).is_none_or(|value| value.is_empty());
                let dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
                io::stdout().is_terminal() && unset("NO_COLOR") && !dumb
            }
        };
        Ok(Style::new(Formats::named(&self.format)?, dialect).colored(color).with_pairs(has_pairs))
    }
}

/// Prints the formats that are for the terminal.
pub(super) struct Printer {
    style: Arc<Style>,
    annotations: Annotations,
    is_closed: bool,
}

impl Printer {
    pub(super) fn new(style: Arc<Style>) -> Self {
        Self { style, annotations: Annotations::default(), is_closed: false }
    }

    /// Whether `rows` have something to print at once.
    pub(super) fn has_excerpts(&self, rows: &Rows) -> bool {
        !self.is_closed && !rows.chunk(Format::Text).bytes.is_empty()
    }

    pub(super) fn rows(&mut self, rows: &Rows) -> Result<()> {
        self.annotations.add(rows, &self.style);
        if self.has_excerpts(rows) {
            self.print(|out| out.write_all(&rows.chunk(Format::Text).bytes))?;
        }
        Ok(())
    }

    pub(super) fn finish(&mut self, found: Weights) -> Result<()> {
        if self.style.formats.contains(Format::Github) {
            let annotations = std::mem::take(&mut self.annotations);
            self.print(|out| annotations.print(found, out))?;
        }
        Ok(())
    }

    fn print(&mut self, print: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        let mut out = io::BufWriter::new(io::stdout().lock());
        match print(&mut out).and_then(|()| out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.is_closed = true;
                Ok(())
            }
            Err(source) => Err(Error::from(ErrorKind::Output { path: "standard output".into(), source })),
            Ok(()) => Ok(()),
        }
    }
}

/// Tells which reports do not list all of the findings `found`.
pub(super) fn tell_cuts(cuts: &[Cut], found: Weights) {
    for Cut { report, listed } in cuts {
        let which = if *report == "findings.sarif" { "heaviest" } else { "first" };
        let _ = writeln!(
            io::stderr(),
            "mtlint: {report} holds the {which} {listed} of {} findings, as many as its readers take",
            found.total()
        );
    }
}
