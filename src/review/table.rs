//! Tables of findings as they come back from people and spreadsheets: CSV of any delimiter, and workbooks.
//!
//! Only the form is dealt with here. A form that leaves no doubt is read (delimiter, byte-order mark, UTF-16, line
//! ends, rows cut short); one that may have swallowed or split findings is an error with its line, never a guess.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use csv::StringRecord;

use super::columns::{Columns, known};
use crate::error::{Error, ErrorKind, Result};
use crate::finding::Fingerprint;

/// A table that is read row by row.
pub struct Table {
    path: PathBuf,
    header: StringRecord,
    columns: Columns,
    delimiter: u8,
    source: Source,
    /// Rows that were read to know the columns, the last one first.
    ahead: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Line of a text file, row of a sheet; from 1.
    pub line: u64,
    /// Its cells, as they stand.
    pub cells: StringRecord,
}

enum Source {
    Csv {
        reader: Box<csv::Reader<Box<dyn Read>>>,
        lines_before: u64,
    },
    #[cfg(feature = "xlsx")]
    Sheet(std::vec::IntoIter<Row>),
}

/// Rows looked at to tell which column holds the fingerprints when its name does not.
const AHEAD: usize = 100;

/// Bytes looked at to tell the delimiter.
const HEAD: usize = 64 * 1024;

impl Table {
    /// Opens the table at `path`, or for a folder its `findings.csv`, or where only that is there its `findings.xlsx`.
    ///
    /// # Errors
    /// A file that cannot be read, is no table, or has no column of fingerprints.
    pub fn open(path: &Path) -> Result<Self> {
        let path = if path.is_dir() { report_in(path)? } else { path.to_owned() };
        let file = File::open(&path).map_err(|error| Error::unreadable(&path, error))?;
        let mut file = BufReader::with_capacity(HEAD, file);
        let start = file.fill_buf().map_err(|error| Error::unreadable(&path, error))?.to_vec();
        // How a file packed as ZIP begins, and one of the older compound files.
        if start.starts_with(b"PK\x03\x04") || start.starts_with(b"\xD0\xCF\x11\xE0") {
            return Self::of_workbook(path, file);
        }
        if start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF") {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map_err(|error| Error::unreadable(&path, error))?;
            let (text, _, is_damaged) = encoding_rs::UTF_8.decode(&bytes);
            if is_damaged {
                return Err(fault(&path, 1, "is damaged UTF-16; save the table as UTF-8"));
            }
            let text = text.into_owned().into_bytes();
            let start = text[..text.len().min(HEAD)].to_vec();
            return Self::of_csv(path, &start, Box::new(Cursor::new(text)));
        }
        Self::of_csv(path, &start, Box::new(file))
    }

    fn of_csv(path: PathBuf, start: &[u8], mut text: Box<dyn Read>) -> Result<Self> {
        let mut skipped = 0;
        let mut rest = start;
        if let Some(after) = rest.strip_prefix("\u{FEFF}".as_bytes()) {
            skipped += 3;
            rest = after;
        }
        let mut lines_before = 0;
        let mut delimiter = None;
        // A first line that tells spreadsheets the delimiter.
        if let Some(after) = rest.strip_prefix(b"sep=")
            && let Some(end) = after.iter().position(|byte| *byte == b'\n')
        {
            delimiter = after[..end].first().copied().filter(|byte| byte.is_ascii() && *byte != b'\r');
            skipped += 4 + end + 1;
            lines_before = 1;
            rest = &after[end + 1..];
        }
        if rest.contains(&0) {
            return Err(fault(&path, 1, "is no table: it holds NUL bytes"));
        }
        let delimiter = delimiter.unwrap_or_else(|| delimiter_of(rest));
        io::copy(&mut text.by_ref().take(skipped as u64), &mut io::sink())
            .map_err(|error| Error::unreadable(&path, error))?;
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text);
        let mut source = Source::Csv { reader: Box::new(reader), lines_before };
        let mut first = Row::default();
        if !source.read(&path, &mut first)? {
            return Err(fault(&path, 1, "is empty"));
        }
        Self::begin(path, first, delimiter, source)
    }

    #[cfg(feature = "xlsx")]
    fn of_workbook(path: PathBuf, file: impl Read) -> Result<Self> {
        let mut sheets = super::workbook::sheets(&path, file)?;
        sheets.retain(|(_, rows)| rows.first().is_some_and(|row| row.cells.iter().any(is_fingerprint_name)));
        if let [(one, _), (other, _), ..] = &sheets[..] {
            let told = format!("holds several sheets of findings ({one:?}, {other:?}); leave one in it");
            return Err(fault(&path, 1, &told));
        }
        let Some((_, rows)) = sheets.pop() else {
            return Err(fault(&path, 1, "no sheet has a column \"fingerprint\" in its first row"));
        };
        let mut rows = rows.into_iter();
        let first = rows.next().unwrap_or_default();
        Self::begin(path, first, b',', Source::Sheet(rows))
    }

    #[cfg(not(feature = "xlsx"))]
    fn of_workbook(path: PathBuf, _: impl Read) -> Result<Self> {
        let told = "is a workbook, and this mtlint was built without the feature xlsx; save it as CSV";
        Err(fault(&path, 1, told))
    }

    fn begin(path: PathBuf, first: Row, delimiter: u8, source: Source) -> Result<Self> {
        if first.cells.iter().any(|cell| Fingerprint::parse(cell.trim()).is_some()) {
            return Err(fault(
                &path,
                first.line,
                "holds a finding where the names of the columns should stand",
            ));
        }
        let columns = Columns::find(&first.cells).map_err(|told| fault(&path, first.line, &told))?;
        let mut table = Self { path, header: first.cells, columns, delimiter, source, ahead: Vec::new() };
        if !table.columns.has_fingerprint() {
            let mut ahead = Vec::new();
            let mut row = Row::default();
            while ahead.len() < AHEAD && table.next(&mut row)? {
                ahead.push(row.clone());
            }
            // A fingerprint looks like nothing else, so the column is known whatever it is called.
            let by_content = fingerprint_column(&ahead).ok_or_else(|| {
                let names: Vec<&str> = table.header.iter().take(8).collect();
                let told = format!("there is no column \"fingerprint\" among {}", names.join(", "));
                fault(&table.path, first.line, &told)
            })?;
            table.columns.set_fingerprint(by_content);
            ahead.reverse();
            table.ahead = ahead;
        }
        Ok(table)
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The names of its columns.
    #[must_use]
    pub fn header(&self) -> &StringRecord {
        &self.header
    }

    /// Which column holds what.
    #[must_use]
    pub fn columns(&self) -> &Columns {
        &self.columns
    }

    /// What stands between its cells; a comma for a workbook.
    #[must_use]
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// Reads the next row that is not empty into `row`; false at the end.
    ///
    /// # Errors
    /// What is no row of this table: text that is not UTF-8, cells beyond the last column, a cell that swallowed
    /// findings.
    pub fn next(&mut self, row: &mut Row) -> Result<bool> {
        if let Some(ahead) = self.ahead.pop() {
            *row = ahead;
            return Ok(true);
        }
        loop {
            if !self.source.read(&self.path, row)? {
                return Ok(false);
            }
            if row.cells.iter().all(str::is_empty) {
                continue;
            }
            let width = self.header.len();
            if let Some(more) = row.cells.iter().skip(width).find(|cell| !cell.is_empty()) {
                let more: String = more.chars().take(20).collect();
                let told =
                    format!("has more cells than the table has columns ({width}); {more:?} is too many");
                return Err(fault(&self.path, row.line, &told));
            }
            if row.cells.iter().any(has_swallowed) {
                let told =
                    "a cell goes on over the findings after it: a quotation mark is missing or too many";
                return Err(fault(&self.path, row.line, told));
            }
            return Ok(true);
        }
    }

    /// An error about a row, and the column of it that is to blame.
    #[must_use]
    pub fn fault(&self, row: &Row, column: Option<usize>, told: &str) -> Error {
        match column {
            Some(column) => {
                let name = self.header.get(column).unwrap_or_default().trim();
                fault(&self.path, row.line, &format!("column {} ({name}): {told}", letters(column)))
            }
            None => fault(&self.path, row.line, told),
        }
    }
}

impl Source {
    fn read(&mut self, path: &Path, row: &mut Row) -> Result<bool> {
        match self {
            Self::Csv { reader, lines_before } => {
                let is_there =
                    reader.read_record(&mut row.cells).map_err(|error| told(path, *lines_before, error))?;
                row.line = *lines_before + row.cells.position().map_or(0, csv::Position::line);
                Ok(is_there)
            }
            #[cfg(feature = "xlsx")]
            Self::Sheet(rows) => match rows.next() {
                Some(next) => {
                    *row = next;
                    Ok(true)
                }
                None => Ok(false),
            },
        }
    }
}

/// The report of findings in a folder.
fn report_in(folder: &Path) -> Result<PathBuf> {
    let reports = ["findings.csv", "findings.xlsx"].map(|name| folder.join(name));
    reports.into_iter().find(|path| path.exists()).ok_or_else(|| {
        let told = "there is no findings.csv in this folder, nor findings.xlsx";
        Error::unreadable(folder, io::Error::new(io::ErrorKind::NotFound, told))
    })
}

/// What spreadsheets call a column: A to Z, then AA.
#[must_use]
pub fn letters(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        name.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    name.iter().rev().map(|&letter| char::from(letter)).collect()
}

fn fault(path: &Path, line: u64, told: &str) -> Error {
    ErrorKind::Data { path: path.to_owned(), line, reason: told.to_owned() }.into()
}

fn told(path: &Path, lines_before: u64, error: csv::Error) -> Error {
    let line = lines_before + error.position().map_or(0, csv::Position::line);
    match error.into_kind() {
        csv::ErrorKind::Utf8 { .. } => {
            fault(path, line, "is not UTF-8; save the table as “CSV UTF-8”, or as a workbook")
        }
        csv::ErrorKind::Io(error) => Error::unreadable(path, error),
        other => fault(path, line, &format!("{other:?}")),
    }
}

/// The delimiter with which the first row has the most names that are known, or the most cells.
fn delimiter_of(text: &[u8]) -> u8 {
    let end = text.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(text.len());
    // Reports can be written with any punctuation mark between their cells.
    let odd =
        text[..end].iter().copied().find(|byte| byte.is_ascii_punctuation() && !b"\"'_-".contains(byte));
    let count = |delimiter: u8| {
        let mut row = StringRecord::new();
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text);
        // A row that is cut off, or not UTF-8, is told when it is read.
        let _ = reader.read_record(&mut row);
        (row.iter().filter(|name| known(name).is_some()).count(), row.len())
    };
    let mut best = (b',', count(b','));
    for delimiter in [b';', b'\t', b'|'].into_iter().chain(odd) {
        let found = count(delimiter);
        if found > best.1 {
            best = (delimiter, found);
        }
    }
    best.0
}

#[cfg(feature = "xlsx")]
fn is_fingerprint_name(name: &str) -> bool {
    known(name) == Some(super::columns::Column::Fingerprint)
}

/// The one column that holds a fingerprint, and nothing else, in all of `rows`.
fn fingerprint_column(rows: &[Row]) -> Option<usize> {
    let width = rows.iter().map(|row| row.cells.len()).max()?;
    let holds = |column: &usize| {
        rows.iter()
            .all(|row| row.cells.get(*column).is_some_and(|cell| Fingerprint::parse(cell.trim()).is_some()))
    };
    let mut columns = (0..width).filter(holds);
    let first = columns.next()?;
    columns.next().is_none().then_some(first)
}

/// Whether a line within a cell begins like a row of findings.
fn has_swallowed(cell: &str) -> bool {
    cell.contains('\n')
        && cell.lines().skip(1).any(|line| {
            let line = line.trim_start_matches('"');
            let is_name = line.get(..17).is_some_and(|name| Fingerprint::parse(name).is_some());
            is_name && line[17..].starts_with([',', ';', '\t', '|', '"'])
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_in_spreadsheets() {
        let names: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(letters).into();
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_columns() {
        for (head, delimiter) in [
            ("fingerprint,code,verdict\nF0,a;b;c;d;e,x\n", b','),
            ("\"fingerprint\";\"code\"\r\n", b';'),
            ("fingerprint\tverdict\n", b'\t'),
            ("fingerprint|verdict\n", b'|'),
            ("fingerprint#verdict\n", b'#'),
            ("empreinte ; verdict\n", b';'),
            ("a,b;c\n", b','),
            ("", b','),
        ] {
            assert_eq!(delimiter_of(head.as_bytes()), delimiter, "{head:?}");
        }
    }

    #[test]
    fn a_cell_that_swallowed_rows_is_noticed() {
        assert!(has_swallowed("false\nF0000000000000001,error"));
        assert!(has_swallowed("x\n\"F0000000000000001\";error"));
        assert!(!has_swallowed("a line\nF0000000000000001 is told twice"));
        assert!(!has_swallowed("F0000000000000001,error"));
        assert!(!has_swallowed("a\nétééééééééééé,"));
    }
}
