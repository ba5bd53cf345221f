//! Checks of single texts in memory, for who measures rules and has no files.
//!
//! Findings are taken from the rows that a report would get: what is measured is what a user is told.

use super::piece::{Context, Worker, check_piece};
use crate::engine::Engine;
use crate::finding::Severity;
use crate::input::{Options, Piece};
use crate::lang::Lang;
use crate::report::columns::column;
use crate::report::rows::Wanted;
use crate::report::table::Dialect;
use crate::report::{Format, Formats, Style};
use crate::rule::Rule;

/// Checks texts one at a time, each as a document of its own, in memory.
#[derive(Debug)]
pub struct Single<'a> {
    engine: &'a Engine,
    options: Options,
    style: Style,
    worker: Worker,
}

/// A finding in a text of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SingleFinding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it weighs.
    pub severity: Severity,
    /// First code point, from 0.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

impl<'a> Single<'a> {
    /// With the rules of `engine`.
    #[must_use]
    pub fn new(engine: &'a Engine) -> Self {
        let style = Style::new(Formats::of(&[Format::Csv]), Dialect::default());
        Self { engine, options: Options::default(), style, worker: Worker::default() }
    }

    /// The findings in `text`, in order; with `assume`, all of it is taken for that language.
    pub fn check(&mut self, text: &str, assume: Option<Lang>) -> Vec<SingleFinding> {
        let context = Context {
            engine: self.engine,
            options: &self.options,
            style: &self.style,
            wanted: Wanted { reports: true, ..Wanted::default() },
            assume,
        };
        let done = check_piece(&context, "", Piece::whole(text), &mut self.worker);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&done.rows.findings[..]);
        let mut findings = Vec::new();
        let mut row = csv::StringRecord::new();
        while reader.read_record(&mut row).expect("the rows were written by this program") {
            let cell = |column: usize| row.get(column).unwrap_or_default();
            let number = |column| cell(column).parse().expect("it was written as a number");
            let rule = self.engine.rules().find(|rule| rule.code == cell(column::CODE));
            let severity = Severity::from_name(cell(column::SEVERITY));
            let (Some(rule), Some(severity)) = (rule, severity) else { continue };
            findings.push(SingleFinding {
                rule,
                severity,
                start: number(column::START),
                end: number(column::END),
            });
        }
        findings
    }
}
