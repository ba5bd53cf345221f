//! Sets of plain text: what they are called, where they lie, and what the rules find in them.
//!
//! The text goes through the same pipeline as in any run, and findings are taken from the rows that it
//! writes: what is measured is what a user gets, fingerprints included.

use std::collections::HashMap;
use std::path::Path;
use std::str::FromStr;

use crate::engine::Engine;
use crate::error::{ErrorKind, Problem, ProblemKind, Result};
use crate::finding::Severity;
use crate::input::{self, Options};
use crate::lang::Lang;
use crate::pipeline::{Observer, Run};
use crate::report::cell::unguard;
use crate::report::columns::{FINDINGS, UNIT_COLUMNS, column};
use crate::report::rows::{Rows, Wanted};
use crate::report::table::Dialect;
use crate::report::{Format, Formats, Style};
use crate::rule::Rule;
use crate::rules;

/// Who wrote a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// People, or people had the last word.
    Human,
    /// A translation system.
    Machine,
}

impl Nature {
    /// `human` or `machine`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Machine => "machine",
        }
    }
}

/// A part of a set, as it is typed: `[NAME=]PATH[:FIELD][?KEY=VALUE]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetPart {
    /// Name of the set; empty where none is given.
    pub name: String,
    /// File, folder or pattern.
    pub path: String,
    /// JSONL field that holds the text; `None` takes the usual ones.
    pub field: Option<String>,
    /// A field and the value it must have.
    pub only: Option<(String, String)>,
}

impl FromStr for SetPart {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let whole = |path: &str| Self { name: String::new(), path: path.to_owned(), field: None, only: None };
        // A file may be called anything.
        if Path::new(text).exists() {
            return Ok(whole(text));
        }
        let (name, rest) = match text.split_once('=') {
            Some((name, rest)) if is_name(name) => (name, rest),
            _ => ("", text),
        };
        let mut part = whole(rest);
        part.name = name.to_owned();
        if !Path::new(rest).exists() {
            if let Some((path, key, value)) = condition(rest) {
                part.only = Some((key.to_owned(), value.to_owned()));
                part.path = path.to_owned();
            }
            if let Some((path, field)) = part.path.rsplit_once(':')
                && !field.contains(['/', '\\'])
                && path.len() > 1
            {
                if field.is_empty() {
                    return Err("there is no field behind the colon".to_owned());
                }
                part.field = Some(field.to_owned());
                part.path = path.to_owned();
            }
        }
        if part.path.is_empty() {
            return Err("there is no path; write [NAME=]PATH[:FIELD][?KEY=VALUE]".to_owned());
        }
        Ok(part)
    }
}

/// Path, key and value of `PATH?KEY=VALUE`; question marks may stand in a pattern, too.
fn condition(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices('?').find_map(|(at, _)| {
        let (key, value) = text[at + 1..].split_once('=')?;
        is_name(key).then_some((&text[..at], key, value))
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// Text of one kind, measured together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSet {
    /// What it is called in reports.
    pub name: String,
    /// Who wrote it.
    pub nature: Nature,
    /// Where it lies.
    pub parts: Vec<SetPart>,
}

/// Parts of one name are one set, in the order of first mention. A part without a name belongs to the
/// set called as its nature.
#[must_use]
pub fn group(nature: Nature, parts: &[SetPart]) -> Vec<TextSet> {
    let mut sets: Vec<TextSet> = Vec::new();
    for part in parts {
        let name = if part.name.is_empty() { nature.name() } else { &part.name };
        match sets.iter_mut().find(|set| set.name == name) {
            Some(set) => set.parts.push(part.clone()),
            None => sets.push(TextSet { name: name.to_owned(), nature, parts: vec![part.clone()] }),
        }
    }
    sets
}

/// A finding in a set.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'a> {
    /// See `findings.csv`.
    pub fingerprint: &'a str,
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it weighs.
    pub severity: Severity,
    /// The language whose rules were run.
    pub lang: Lang,
    /// The file.
    pub file: &'a str,
    /// The record within it; empty in a text file.
    pub record: &'a str,
    /// The text before it, itself, and the text behind it.
    pub text: [&'a str; 3],
    /// The unit that it stands in, source and translation; `None` where the input holds no translations.
    pub unit: Option<[&'a str; 2]>,
}

/// What was read of a set.
#[derive(Clone, Debug, Default)]
pub struct SetReport {
    /// Words by language, in the order of [`Lang::ALL`].
    pub words: [u64; 5],
    /// Records that have no text: the field is missing or null.
    pub without_text: u64,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

impl TextSet {
    /// Runs the rules over the set and tells every finding.
    ///
    /// # Errors
    /// When nothing of a part can be found, or threads cannot be started.
    pub fn read(
        &self,
        engine: &Engine,
        threads: usize,
        mut tell: impl FnMut(&Hit<'_>) + Send,
    ) -> Result<SetReport> {
        let by_code: HashMap<&str, &'static Rule> = rules::all().map(|rule| (rule.code, rule)).collect();
        let mut report = SetReport::default();
        for part in &self.parts {
            let options =
                Options { text_field: part.field.clone(), only: part.only.clone(), ..Options::default() };
            let (sources, problems) = input::discover(std::slice::from_ref(&part.path), &options)?;
            if sources.is_empty() {
                let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
                let reason = if told.is_empty() { part.path.clone() } else { told.join("; ") };
                return Err(ErrorKind::NoInput(format!("set {}: {reason}", self.name)).into());
            }
            report.problems.extend(problems);
            let wanted = Wanted { reports: true, ..Wanted::default() };
            let has_pairs = sources.iter().any(|source| source.format.is_bilingual());
            let style = Style::new(Formats::of(&[Format::Csv]), Dialect::default()).with_pairs(has_pairs);
            let run = Run { engine, options: &options, style: &style, wanted, assume: None, threads };
            let mut listener = Listener { by_code: &by_code, tell: &mut tell, report: &mut report };
            let outcome = run.check(&sources, &mut listener)?;
            for (sum, words) in report.words.iter_mut().zip(outcome.tally.words) {
                *sum += words;
            }
        }
        Ok(report)
    }
}

struct Listener<'a, F> {
    by_code: &'a HashMap<&'a str, &'static Rule>,
    tell: &'a mut F,
    report: &'a mut SetReport,
}

impl<F: FnMut(&Hit<'_>) + Send> Observer for Listener<'_, F> {
    fn rows(&mut self, _source: usize, rows: &Rows) -> Result<()> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&rows.findings[..]);
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).expect("the rows were written by this program") {
            let cell = |column: usize| record.get(column).unwrap_or_default();
            let of_unit = |name: &str| {
                let place = UNIT_COLUMNS.iter().position(|column| *column == name)?;
                record.get(FINDINGS.len() + place).map(unguard)
            };
            let unit = of_unit("source").zip(of_unit("target"));
            let severity = Severity::from_name(cell(column::SEVERITY));
            let (Some(rule), Some(severity), Some(lang)) =
                (self.by_code.get(cell(column::CODE)), severity, Lang::from_code(cell(column::LANGUAGE)))
            else {
                continue;
            };
            (self.tell)(&Hit {
                fingerprint: cell(column::FINGERPRINT),
                rule,
                severity,
                lang,
                file: unguard(cell(column::FILE)),
                record: unguard(cell(column::RECORD)),
                text: [
                    unguard(cell(column::BEFORE)),
                    unguard(cell(column::FOUND)),
                    unguard(cell(column::AFTER)),
                ],
                unit: unit.map(|(source, target)| [source, target]).filter(|unit| *unit != ["", ""]),
            });
        }
        Ok(())
    }

    fn problem(&mut self, problem: &Problem) {
        // A parallel file has translations that nobody made: that is no damage.
        match problem.kind {
            ProblemKind::MissingField(_) | ProblemKind::WrongType { found: "null", .. } => {
                self.report.without_text += 1;
            }
            _ => self.report.problems.push(problem.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, path: &str, field: Option<&str>, only: Option<(&str, &str)>) -> SetPart {
        SetPart {
            name: name.to_owned(),
            path: path.to_owned(),
            field: field.map(str::to_owned),
            only: only.map(|(key, value)| (key.to_owned(), value.to_owned())),
        }
    }

    #[test]
    fn a_part_is_read_as_it_is_meant() {
        for (text, wanted) in [
            ("texts/", part("", "texts/", None, None)),
            ("moses=news.jsonl:moses", part("moses", "news.jsonl", Some("moses"), None)),
            ("a=b.jsonl?label=machine", part("a", "b.jsonl", None, Some(("label", "machine")))),
            ("a=b.jsonl:t?label=x=y", part("a", "b.jsonl", Some("t"), Some(("label", "x=y")))),
            ("a=b.??.jsonl?label=machine", part("a", "b.??.jsonl", None, Some(("label", "machine")))),
            ("../x?.jsonl", part("", "../x?.jsonl", None, None)),
            (r"C:\texts", part("", r"C:\texts", None, None)),
            ("dir/x=1.txt", part("", "dir/x=1.txt", None, None)),
            // A file that is there is never taken apart.
            ("src/eval/sets.rs", part("", "src/eval/sets.rs", None, None)),
            ("own=src/eval/sets.rs", part("own", "src/eval/sets.rs", None, None)),
        ] {
            assert_eq!(text.parse(), Ok(wanted), "{text}");
        }
        for text in ["", "a=", "a=b.jsonl:"] {
            assert!(text.parse::<SetPart>().is_err(), "{text}");
        }
    }

    #[test]
    fn parts_of_one_name_are_one_set() {
        let parts = ["a=x", "y", "a=z", "w"].map(|text| text.parse().expect("a part"));
        let sets = group(Nature::Human, &parts);
        let told: Vec<_> = sets.iter().map(|set| (set.name.as_str(), set.parts.len())).collect();
        assert_eq!(told, [("a", 2), ("human", 2)]);
    }
}
