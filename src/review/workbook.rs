//! Workbooks of spreadsheets (.xlsx, .ods, .xls) as rows of text.
//!
//! A cell is read as the text it holds, a truth value as TRUE or FALSE: what a spreadsheet makes of a verdict that
//! is typed as a word.

use std::io::{Cursor, Read};
use std::path::Path;

use calamine::{Data, Reader as _, open_workbook_auto_from_rs};
use csv::StringRecord;

use super::table::Row;
use crate::error::{Error, ErrorKind, Result};

/// The sheets of a workbook that hold anything, by name, each from its first row that does.
pub(super) fn sheets(path: &Path, mut file: impl Read) -> Result<Vec<(String, Vec<Row>)>> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| Error::unreadable(path, error))?;
    let damaged = |error: calamine::Error| -> Error {
        let reason = format!("is no workbook that can be read: {error}");
        ErrorKind::Data { path: path.to_owned(), line: 1, reason }.into()
    };
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(damaged)?;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).map_err(damaged)?;
        let Some((top, left)) = range.start() else { continue };
        let rows: Vec<Row> = range
            .rows()
            .enumerate()
            .map(|(number, cells)| {
                // Empty columns on the left keep their place, so that columns are called as on the screen.
                let before = std::iter::repeat_n(String::new(), left as usize);
                let cells: StringRecord = before.chain(cells.iter().map(text)).collect();
                Row { line: u64::from(top) + number as u64 + 1, cells }
            })
            .collect();
        sheets.push((name, rows));
    }
    Ok(sheets)
}

fn text(cell: &Data) -> String {
    match cell {
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        other => other.to_string(),
    }
}
