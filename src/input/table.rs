//! Tables that are text: rows of cells with a sign between them, in CSV also with quotation marks.
//!
//! A quoted cell may hold line breaks, so rows are not lines. A row is kept as it stands until its cells were taken, so that each
//! character of a cell knows its place.

use std::ops::Range;

use super::decode::Facts;
use super::documents::{Form, RawDocument};
use super::frame::LONGEST_RECORD;
use super::lines::Lines;
use super::reader::{Items, Problems};
use super::{ID_FIELDS, IGNORE_FIELD, Options, Source, TEXT_FIELDS};
use crate::error::ProblemKind;
use crate::origin::{Builder, Mapped, Spot};

/// Reads a table row by row.
pub(super) struct Rows {
    lines: Lines,
    delimiter: u8,
    has_quotes: bool,
    /// The row as it stands.
    text: String,
    /// Where it begins.
    base: Spot,
    cells: Vec<Cell>,
    /// Whether the row is to be given again.
    is_held: bool,
}

/// A cell of the row: its bytes with their quotation marks.
struct Cell {
    range: Range<usize>,
    is_quoted: bool,
}

/// Where a scan is in a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Plain,
    Quoted,
    /// Behind a quotation mark within quotation marks, which ends the cell unless another follows.
    Mark,
}

impl Rows {
    /// Opens `source`: with tabs and no quotation marks where its name ends in `tsv`, as CSV where it ends in `csv`, and by its first
    /// line where the name does not tell, as in an archive.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub(super) fn open(source: &Source) -> Result<Self, ProblemKind> {
        let name = source.name.to_lowercase();
        let mut rows = Self {
            lines: Lines::open(source)?,
            delimiter: if name.contains(".tsv") { b'\t' } else { 0 },
            has_quotes: name.contains(".csv"),
            text: String::new(),
            base: Spot::START,
            cells: Vec::new(),
            is_held: false,
        };
        // What is wrong with the first row is met again by nobody, so a table that begins with damage is refused.
        let mut problems = Problems::new(&source.name);
        let is_row = rows.advance(&mut problems);
        rows.is_held = is_row;
        match problems.take().into_iter().find(|problem| problem.kind.loses_input()) {
            Some(problem) => Err(problem.kind),
            None => Ok(rows),
        }
    }

    /// Goes on to the next row with something in it; `false` at the end.
    pub(super) fn advance(&mut self, problems: &mut Problems) -> bool {
        if std::mem::take(&mut self.is_held) {
            return true;
        }
        self.text.clear();
        self.cells.clear();
        let (mut state, mut start) = (State::Start, 0);
        while self.lines.advance(problems) {
            let line = self.lines.whole();
            if self.text.is_empty() {
                if line.trim().is_empty() {
                    continue;
                }
                self.base = self.lines.spot();
                if self.delimiter == 0 {
                    self.delimiter = delimiter_of(line);
                    // Where no name tells, commas are taken for those of CSV.
                    self.has_quotes |= self.delimiter != b'\t';
                }
            }
            let from = self.text.len();
            if from + line.len() > LONGEST_RECORD {
                problems.add(None, Some(self.base.line), ProblemKind::LongRecord { limit: LONGEST_RECORD });
                (state, start) = (State::Start, 0);
                self.text.clear();
                self.cells.clear();
                continue;
            }
            self.text.push_str(line);
            (state, start) = self.scan(from, state, start);
            if state != State::Quoted {
                self.push(start, self.text.trim_end_matches(['\r', '\n']).len().max(start));
                return true;
            }
        }
        if state == State::Quoted {
            let reason = "a quotation mark is not closed".to_owned();
            problems.add(None, Some(self.base.line), ProblemKind::Record(reason));
        }
        false
    }

    /// Looks for cells from byte `from` on; gives the state at the end, and where the last cell begins.
    fn scan(&mut self, from: usize, mut state: State, mut start: usize) -> (State, usize) {
        for at in from..self.text.len() {
            let byte = self.text.as_bytes()[at];
            state = match (state, byte) {
                (State::Quoted, b'"') => State::Mark,
                (State::Quoted, _) | (State::Mark, b'"') => State::Quoted,
                (State::Start, b'"') if self.has_quotes => State::Quoted,
                (_, byte) if byte == self.delimiter => {
                    self.push(start, at);
                    start = at + 1;
                    State::Start
                }
                _ => State::Plain,
            };
        }
        (state, start)
    }

    fn push(&mut self, start: usize, end: usize) {
        let is_quoted = self.has_quotes && self.text[start..end].starts_with('"');
        self.cells.push(Cell { range: start..end, is_quoted });
    }

    /// Where the row begins.
    pub(super) fn spot(&self) -> Spot {
        self.base
    }

    /// The text of a cell with its places; `None` where the row has no such cell.
    pub(super) fn cell(&self, number: usize) -> Option<Mapped> {
        let Cell { range, is_quoted } = self.cells.get(number)?;
        let mut builder = Builder::new(&self.text, self.base);
        let mut at = range.start + usize::from(*is_quoted);
        while *is_quoted && at < range.end {
            let found = memchr::memchr(b'"', &self.text.as_bytes()[at..range.end]);
            let mark = found.map_or(range.end, |found| at + found);
            builder.verbatim(at..mark);
            at = (mark + 1).min(range.end);
            if self.text[at..range.end].starts_with('"') {
                builder.replaced(mark..at + 1, "\"");
                at += 1;
            } else {
                break;
            }
        }
        builder.verbatim(at..range.end);
        let mapped = builder.finish();
        let start = range.start + usize::from(*is_quoted);
        let empty = || Mapped::verbatim(String::new(), self.base.behind(&self.text[..start]));
        Some(if mapped.text.is_empty() { empty() } else { mapped })
    }

    /// The texts of all cells.
    pub(super) fn texts(&self) -> Vec<String> {
        (0..self.cells.len()).filter_map(|number| self.cell(number)).map(|cell| cell.text).collect()
    }

    /// Has the row at hand given again, or not.
    pub(super) fn hold(&mut self, is_held: bool) {
        self.is_held &= is_held;
    }

    /// What was seen of the input.
    pub(super) fn facts(&mut self) -> Facts {
        self.lines.facts()
    }
}

/// The sign between the cells of the row that begins with `line`.
fn delimiter_of(line: &str) -> u8 {
    let count = |sign: u8| line.bytes().filter(|&byte| byte == sign).count();
    // Of equals the last is taken, and where there is none the usual one.
    [b'\t', b';', b','].into_iter().max_by_key(|&sign| count(sign)).unwrap_or(b',')
}

/// The place among `cells` of the first of `names`.
pub(super) fn place(cells: &[String], names: &[&str]) -> Option<usize> {
    names.iter().find_map(|name| cells.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name)))
}

/// The place of the column `field`, by its name or by its number from 1, and whether by its name.
pub(super) fn column(cells: &[String], field: &str) -> Result<(usize, bool), ProblemKind> {
    if let Some(column) = place(cells, &[field]) {
        return Ok((column, true));
    }
    match field.parse::<usize>() {
        Ok(number) if (1..=cells.len()).contains(&number) => Ok((number - 1, false)),
        _ => Err(ProblemKind::MissingField(format!("{field:?}; it has {}", cells.join(", ")))),
    }
}

/// Reads a table whose rows are documents.
pub(super) struct Corpus {
    rows: Rows,
    text: usize,
    id: Option<usize>,
    ignored: Option<usize>,
}

impl Corpus {
    /// Opens `source`. Its first row is a header if it names a column that is needed.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub(super) fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let mut rows = Rows::open(source)?;
        let cells = rows.texts();
        let find = |field: &Option<String>, usual: &[&str]| match field {
            Some(field) => column(&cells, field).map(Some),
            None => Ok(place(&cells, usual).map(|column| (column, true))),
        };
        let Some(text) = find(&options.text_field, &TEXT_FIELDS)? else {
            if cells.is_empty() {
                return Err(ProblemKind::Empty);
            }
            let wanted = format!("{:?} (nor another usual one; see --text-field)", TEXT_FIELDS[0]);
            return Err(ProblemKind::MissingField(wanted));
        };
        let id = find(&options.id_field, &ID_FIELDS)?;
        let ignored = place(&cells, &[IGNORE_FIELD]);
        let is_header = text.1 || id.is_some_and(|(_, named)| named) || ignored.is_some();
        rows.hold(!is_header);
        Ok(Self { rows, text: text.0, id: id.map(|(column, _)| column), ignored })
    }
}

impl Items for Corpus {
    type Item = RawDocument;

    fn next_item(&mut self, problems: &mut Problems) -> Option<RawDocument> {
        while self.rows.advance(problems) {
            let spot = self.rows.spot();
            let Some(text) = self.rows.cell(self.text) else {
                let reason = format!("it has fewer than {} cells", self.text + 1);
                problems.add(None, Some(spot.line), ProblemKind::Record(reason));
                continue;
            };
            if text.text.trim().is_empty() {
                continue;
            }
            let cell = |column: Option<usize>| self.rows.cell(column?).map(|cell| cell.text);
            let id = cell(self.id).filter(|id| !id.trim().is_empty());
            let id = id.unwrap_or_else(|| format!("#{}", spot.line));
            let mut document = RawDocument::new(Some(id), Vec::new(), Form::Text, spot);
            let ignored = cell(self.ignored).unwrap_or_default();
            let names = ignored.split([',', ';', ' ']).filter(|name| !name.is_empty());
            document.ignored = names.map(str::to_owned).collect();
            document.text = Some(text);
            return Some(document);
        }
        None
    }

    fn facts(&mut self) -> Facts {
        self.rows.facts()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::*;

    use super::*;
    use crate::input::Format;

    /// The cells of the rows of a table called `name`.
    fn read(name: &str, table: &[u8]) -> Vec<Vec<Mapped>> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join(name);
        fs::write(&path, table).expect("a file");
        let source = Source::new(name.to_owned(), Some(path), Format::Table);
        let mut problems = Problems::new(name);
        let Ok(mut rows) = Rows::open(&source) else { return Vec::new() };
        let mut read = Vec::new();
        while rows.advance(&mut problems) {
            read.push((0..).map_while(|number| rows.cell(number)).collect());
        }
        read
    }

    fn texts(rows: &[Vec<Mapped>]) -> Vec<Vec<&str>> {
        rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect()
    }

    #[test]
    fn marks_are_signs_only_where_they_quote() {
        let rows = read("a.csv", b"a,\"b,\nc\"\"d\"\r\n\n5\" nail,,\"\"\n\"x\"y,z");
        assert_eq!(texts(&rows), [vec!["a", "b,\nc\"d"], vec!["5\" nail", "", ""], vec!["xy", "z"]]);
        let end = rows[0][1].end("b,\nc\"d".len());
        assert_eq!((end.line, end.column), (2, 5));
        assert_eq!(texts(&read("a.tsv", b"\"a\tb, c\n")), [["\"a", "b, c"]]);
        assert_eq!(texts(&read("stdin", b"a;\"b;c\"\n")), [["a", "b;c"]]);
    }

    proptest! {
        #[test]
        fn what_was_written_as_csv_comes_back(
            rows in prop::collection::vec(prop::collection::vec("[a,;\"\néع ]{0,6}", 2..4), 1..6),
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
            // The first row decides on the sign between the cells.
            writer.write_record(["a", "b", "c", "d", "e"]).expect("memory");
            for row in &rows {
                writer.write_record(row).expect("memory");
            }
            let table = writer.into_inner().expect("memory");
            let read = read("a.csv", &table);
            prop_assert_eq!(&texts(&read)[1..], rows);
            let table = String::from_utf8(table).expect("UTF-8");
            let characters: Vec<char> = table.chars().collect();
            for cell in read.iter().flatten() {
                for (at, c) in cell.text.char_indices() {
                    prop_assert_eq!(characters[cell.start(at).extent.points as usize], c);
                }
            }
        }

        #[test]
        fn no_bytes_make_it_fail(table in prop::collection::vec(prop::sample::select(b"a\",;\t\n\r \xC3\xA9".to_vec()), 0..60)) {
            read("a.csv", &table);
        }
    }
}
