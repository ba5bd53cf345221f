//! Glossaries in tables: a row for each concept, a column for each language.
//!
//! The first row names the columns. `en`, `fr` and `ar` hold terms that translate each other in both directions, `source` and `target`
//! those of one direction, whatever the languages; `forbidden-fr` (or `forbidden`, of the second of two languages) what must
//! not be written. Several terms in a cell are separated by `|`. Other columns are passed over: such tables carry remarks.

use std::path::Path;

use super::{Read, Side, fault, language};
use crate::error::Result;
use crate::lang::Lang;

/// What a column holds; `None` for one that is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Column {
    lang: Lang,
    side: Side,
    is_forbidden: bool,
}

/// The entries of a table.
pub(super) fn read(path: &Path, text: &str, is_csv: bool) -> Result<Vec<Vec<Read>>> {
    let head = text.lines().find(|line| !line.starts_with('#')).unwrap_or_default();
    let delimiter = match is_csv {
        true if head.contains(';') && !head.contains(',') => b';',
        true if head.contains('\t') && !head.contains(',') => b'\t',
        true => b',',
        false => b'\t',
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let mut columns: Option<Vec<Option<Column>>> = None;
    let mut entries = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map(csv::Position::line);
            fault(path, line, format!("cannot be read as a table: {error}"))
        })?;
        let line = record.position().map_or(1, csv::Position::line);
        let Some(columns) = &columns else {
            columns = Some(read_head(path, line, &record)?);
            continue;
        };
        if record.len() > columns.len() {
            let message = format!("has {} cells, and the first row names {}", record.len(), columns.len());
            return Err(fault(path, Some(line), message));
        }
        let mut entry: Vec<Read> = Vec::new();
        for (cell, column) in record.iter().zip(columns) {
            let Some(Column { lang, side, is_forbidden }) = *column else { continue };
            for term in cell.split('|').map(str::trim).filter(|term| !term.is_empty()) {
                entry.push(Read { lang, side, is_forbidden, text: term.to_owned() });
            }
        }
        if let Some(twice) = twice(&entry) {
            return Err(fault(path, Some(line), format!("{twice:?} is both a term and forbidden")));
        }
        if !entry.is_empty() {
            entries.push(entry);
        }
    }
    Ok(entries)
}

fn read_head(path: &Path, line: u64, record: &csv::StringRecord) -> Result<Vec<Option<Column>>> {
    let plain = |lang, side| Column { lang, side, is_forbidden: false };
    let mut columns: Vec<Option<Column>> = record
        .iter()
        .map(|name| {
            let name = name.trim().to_lowercase();
            let of_term = name.strip_prefix("term [").and_then(|rest| rest.strip_suffix(']'));
            match name.as_str() {
                "source" => Some(plain(Lang::Und, Side::Source)),
                "target" => Some(plain(Lang::Und, Side::Target)),
                name => language(of_term.unwrap_or(name)).map(|lang| plain(lang, Side::Both)),
            }
        })
        .collect();
    let terms: Vec<Column> = columns.iter().flatten().copied().collect();
    for (i, name) in record.iter().enumerate() {
        let name = name.trim().to_lowercase();
        let Some(rest) = name.strip_prefix("forbidden") else { continue };
        let of = rest.trim_start_matches(['-', '_', ' ', '[']).trim_end_matches(']');
        let column = match (of, &terms[..]) {
            ("" | "target", [_, target]) => Some(*target),
            (of, terms) => {
                let lang = language(of);
                terms.iter().copied().find(|column| Some(column.lang) == lang)
            }
        };
        let Some(column) = column else {
            let message = format!("the column {name:?} is of no language that has a column of terms");
            return Err(fault(path, Some(line), message));
        };
        let side = if column.side == Side::Both { Side::Both } else { Side::Target };
        columns[i] = Some(Column { side, is_forbidden: true, ..column });
    }
    if terms.len() < 2 {
        let message =
            "the first row must name two columns of terms at least: en, fr, ar, or source and target"
                .to_owned();
        return Err(fault(path, Some(line), message));
    }
    let is_directed = terms.iter().filter(|column| column.side != Side::Both).count();
    if is_directed == 1 || is_directed > 2 || is_directed == 2 && terms[0].side == terms[1].side {
        let message = "source and target go together, one column each".to_owned();
        return Err(fault(path, Some(line), message));
    }
    Ok(columns)
}

/// A term of `entry` that is forbidden in the same language.
fn twice(entry: &[Read]) -> Option<&str> {
    let is_other =
        |one: &Read, other: &Read| one.lang == other.lang && one.text == other.text && !other.is_forbidden;
    let forbidden = entry.iter().filter(|read| read.is_forbidden);
    let mut twice =
        forbidden.filter(|one| entry.iter().any(|other| is_other(one, other) && other.side != Side::Source));
    twice.next().map(|read| read.text.as_str())
}
