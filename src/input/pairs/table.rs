//! Tables of texts and their translations, a pair a row.

use super::super::decode::Facts;
use super::super::reader::{Items, Problems};
use super::super::table::{Rows, column, place};
use super::super::{Options, Source, TEXT_FIELDS};
use super::{Side, Unit};
use crate::error::ProblemKind;
use crate::lang::Lang;

/// Reads a table of pairs.
pub struct Table {
    rows: Rows,
    columns: Columns,
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
/// The first column of reports.
const FINGERPRINT: &str = "fingerprint";
const IDS: [&str; 4] = ["id", "key", "name", "unit"];

impl Table {
    /// Opens `source`; its first row is a header if it names the columns.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let mut rows = Rows::open(source)?;
        let (columns, is_header) = Columns::find(&rows.texts(), &source.name, options)?;
        rows.hold(!is_header);
        Ok(Self { rows, columns })
    }
}

/// Whether the table `source` holds pairs: whether the options, its name or its header tell of two languages.
pub(in super::super) fn holds_pairs(source: &Source, options: &Options) -> bool {
    if options.source_field.is_some() {
        return true;
    }
    if options.text_field.is_some() {
        return false;
    }
    if options.languages.is_some() || pair_in_name(&source.name).is_some() {
        return true;
    }
    // A pipe would be read twice.
    let is_file = source.path.as_deref().is_some_and(std::path::Path::is_file);
    let Some(cells) = is_file.then(|| Rows::open(source).ok()).flatten().map(|rows| rows.texts()) else {
        return false;
    };
    let tags = cells.iter().filter(|cell| {
        let tag = cell.trim();
        tag.len() <= 5 && Lang::from_tag(tag).is_some_and(Lang::is_ours)
    });
    tags.count() >= 2 || place(&cells, &SOURCES).is_some() && place(&cells, &TARGETS).is_some()
}

/// Whether the table `source` holds pairs or documents, as far as its header tells, and is no report of mtlint.
pub(in super::super) fn holds_text(source: &Source, options: &Options) -> bool {
    // What is wrong with it is told when it is read.
    let Ok(rows) = Rows::open(source) else { return true };
    let cells = rows.texts();
    let is_report = cells.first().is_some_and(|cell| cell == FINGERPRINT);
    let is_corpus = || match &options.text_field {
        Some(field) => column(&cells, field).is_ok(),
        None => place(&cells, &TEXT_FIELDS).is_some(),
    };
    !is_report && (is_corpus() || holds_pairs(source, options))
}

impl Items for Table {
    type Item = Unit;

    fn next_item(&mut self, problems: &mut Problems) -> Option<Unit> {
        while self.rows.advance(problems) {
            if let Some(unit) = self.columns.read(&self.rows) {
                return Some(unit);
            }
            let reason = format!("it has fewer than {} cells", self.columns.width());
            problems.add(None, Some(self.rows.spot().line), ProblemKind::Record(reason));
        }
        None
    }

    fn facts(&mut self) -> Facts {
        self.rows.facts()
    }
}

impl Columns {
    /// Which columns hold what, by what is asked for, by the header `cells` or else the first two; and whether `cells`
    /// is a header.
    fn find(cells: &[String], name: &str, options: &Options) -> Result<(Self, bool), ProblemKind> {
        let (said_source, said_target) = options.languages.or_else(|| pair_in_name(name)).unzip();
        let by_language = |lang: Option<Lang>, not: Option<usize>| {
            let is_it = |cell: &String| {
                let tag = cell.trim();
                tag.len() <= 8
                    && Lang::from_tag(tag).is_some_and(|found| lang.is_none_or(|lang| lang == found))
            };
            (0..cells.len()).find(|&i| Some(i) != not && is_it(&cells[i]))
        };
        let asked = |field: &Option<String>| field.as_ref().map(|field| column(cells, field)).transpose();
        let headed = |found: Option<usize>| found.map(|column| (column, true));
        let source = asked(&options.source_field)?.or_else(|| headed(place(cells, &SOURCES)));
        let source = source.or_else(|| headed(by_language(said_source, None)));
        let target = asked(&options.target_field)?.or_else(|| headed(place(cells, &TARGETS)));
        let target = target.or_else(|| headed(by_language(said_target, source.map(|(column, _)| column))));
        let (source, target, is_header) = match (source, target) {
            (Some(source), Some(target)) => (source.0, target.0, source.1 || target.1),
            _ => (0, 1, false),
        };
        let lang = |said: Option<Lang>, column: usize| {
            let tagged = || cells.get(column).filter(|_| is_header).and_then(|cell| Lang::from_tag(cell));
            said.or_else(tagged).unwrap_or(Lang::Und)
        };
        let id = place(cells, &IDS).filter(|_| is_header);
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

    fn read(&self, rows: &Rows) -> Option<Unit> {
        let side =
            |(column, lang): (usize, Lang)| Some(Side { text: rows.cell(column)?, lang, codes: Vec::new() });
        let id = self.id.and_then(|id| rows.cell(id)).map(|id| id.text.trim().to_owned());
        Some(Unit {
            id: id.filter(|id| !id.is_empty()).unwrap_or_else(|| format!("#{}", rows.spot().line)),
            source: side(self.source)?,
            target: side(self.target)?,
            is_draft: false,
            note: None,
        })
    }
}

/// The languages that a file's name tells: `manual.en-fr.tsv`.
pub(super) fn pair_in_name(name: &str) -> Option<(Lang, Lang)> {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.split('.').find_map(|part| {
        let (source, target) = part.split_once(['-', '_'])?;
        let tag = |tag: &str| Lang::from_tag(tag).filter(|_| tag.len() == 2);
        Some((tag(source)?, tag(target)?))
    })
}
