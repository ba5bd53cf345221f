//! Tables of two columns, tab between them: a text and its translation a line.

use super::super::decode::Facts;
use super::super::lines::Lines;
use super::super::reader::{Items, Problems};
use super::super::{Options, Source};
use super::{Side, Unit};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::{Mapped, Spot};

/// Reads a table of pairs.
pub struct Table {
    lines: Lines,
    columns: Columns,
    /// Set when the first line turned out to be a row.
    is_pending: bool,
}

/// Which columns hold what.
#[derive(Clone, Debug)]
struct Columns {
    source: (usize, Lang),
    target: (usize, Lang),
    id: Option<usize>,
}

/// Names of columns that a header may give.
const SOURCES: [&str; 3] = ["source", "src", "source_text"];
const TARGETS: [&str; 5] = ["target", "tgt", "translation", "target_text", "mt"];
const IDS: [&str; 4] = ["id", "key", "name", "unit"];

impl Table {
    /// Opens `source`; its first line is a header if it names the columns.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let mut lines = Lines::open(source)?;
        // What is wrong with the first line is met again by nobody, so a table that begins with damage is refused.
        let mut problems = Problems::new(&source.name);
        let is_row = lines.advance(&mut problems);
        if let Some(problem) = problems.take().into_iter().find(|problem| problem.kind.loses_input()) {
            return Err(problem.kind);
        }
        let cells: Vec<&str> = lines.line().split('\t').collect();
        let (columns, is_header) = Columns::find(&cells, &source.name, options)?;
        Ok(Self { lines, columns, is_pending: is_row && !is_header })
    }
}

impl Items for Table {
    type Item = Unit;

    fn next_item(&mut self, problems: &mut Problems) -> Option<Unit> {
        loop {
            if !std::mem::take(&mut self.is_pending) && !self.lines.advance(problems) {
                return None;
            }
            let line = self.lines.line();
            if line.trim().is_empty() {
                continue;
            }
            let spot = self.lines.spot();
            let Some(unit) = self.columns.read(line, spot) else {
                let reason = format!("it has fewer than {} cells, tabs between them", self.columns.width());
                problems.add(None, Some(spot.line), ProblemKind::Record(reason));
                continue;
            };
            return Some(unit);
        }
    }

    fn facts(&mut self) -> Facts {
        self.lines.facts()
    }
}

impl Columns {
    /// Which columns hold what, by what is asked for, by the header `cells` or else the first two; and whether `cells`
    /// is a header.
    fn find(cells: &[&str], name: &str, options: &Options) -> Result<(Self, bool), ProblemKind> {
        let (said_source, said_target) = options.languages.or_else(|| pair_in_name(name)).unzip();
        let called = |names: &[&str]| {
            cells.iter().position(|cell| names.iter().any(|name| name.eq_ignore_ascii_case(cell.trim())))
        };
        let by_language = |lang: Option<Lang>, not: Option<usize>| {
            let is_it = |cell: &&str| {
                let tag = cell.trim();
                tag.len() <= 8
                    && Lang::from_tag(tag).is_some_and(|found| lang.is_none_or(|lang| lang == found))
            };
            (0..cells.len()).find(|&i| Some(i) != not && is_it(&cells[i]))
        };
        let asked = |field: &Option<String>| match field {
            None => Ok(None),
            Some(field) => match called(&[field.as_str()]) {
                Some(column) => Ok(Some((column, true))),
                None => match field.parse::<usize>() {
                    Ok(number) if (1..=cells.len()).contains(&number) => Ok(Some((number - 1, false))),
                    _ => Err(ProblemKind::MissingField(format!("{field:?}"))),
                },
            },
        };
        let headed = |found: Option<usize>| found.map(|column| (column, true));
        let source = asked(&options.source_field)?.or_else(|| headed(called(&SOURCES)));
        let source = source.or_else(|| headed(by_language(said_source, None)));
        let target = asked(&options.target_field)?.or_else(|| headed(called(&TARGETS)));
        let target = target.or_else(|| headed(by_language(said_target, source.map(|(column, _)| column))));
        let (source, target, is_header) = match (source, target) {
            (Some(source), Some(target)) => (source.0, target.0, source.1 || target.1),
            _ => (0, 1, false),
        };
        let lang = |said: Option<Lang>, column: usize| {
            let tagged = || cells.get(column).filter(|_| is_header).and_then(|cell| Lang::from_tag(cell));
            said.or_else(tagged).unwrap_or(Lang::Und)
        };
        let id = called(&IDS).filter(|_| is_header);
        let columns = Self {
            source: (source, lang(said_source, source)),
            target: (target, lang(said_target, target)),
            id,
        };
        Ok((columns, is_header))
    }

    /// How many cells a row must have.
    fn width(&self) -> usize {
        self.source.0.max(self.target.0) + 1
    }

    fn read(&self, line: &str, spot: Spot) -> Option<Unit> {
        let cell = |column: usize| {
            let cell = line.split('\t').nth(column)?;
            let at = cell.as_ptr() as usize - line.as_ptr() as usize;
            Some((cell, at))
        };
        let side = |(column, lang): (usize, Lang)| {
            let (text, at) = cell(column)?;
            let text = Mapped::verbatim(text.to_owned(), spot.behind(&line[..at]));
            Some(Side { text, lang, codes: Vec::new() })
        };
        let id = self.id.and_then(cell).map(|(id, _)| id.trim().to_owned()).filter(|id| !id.is_empty());
        Some(Unit {
            id: id.unwrap_or_else(|| format!("#{}", spot.line)),
            source: side(self.source)?,
            target: side(self.target)?,
            is_draft: false,
            note: None,
        })
    }
}

/// The languages that a file's name tells: `manual.en-fr.tsv`.
pub(in crate::input) fn pair_in_name(name: &str) -> Option<(Lang, Lang)> {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.split('.').find_map(|part| {
        let (source, target) = part.split_once(['-', '_'])?;
        let tag = |tag: &str| Lang::from_tag(tag).filter(|_| tag.len() == 2);
        Some((tag(source)?, tag(target)?))
    })
}
