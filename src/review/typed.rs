//! What people have typed into reports that a program is about to replace.
//!
//! Only verdicts and comments can be carried over. Whatever else was typed (columns and lines of one's own), and a table that
//! cannot be read, stop the run before it begins: what is not understood must not be replaced.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::columns::{Column, known};
use super::faults::Faults;
use super::table::{Row, Table};
use crate::error::{Error, Result};
use crate::eval::Verdict;
use crate::finding::Fingerprint;
use crate::report::cell::{guard, unguard};
use crate::report::columns::{FINDINGS, UNIT_COLUMNS};
use crate::report::table::{Dialect, header, write_cells};
use crate::report::verdicts::{Said, Verdicts};

/// Findings that people have said something of, as the reports had them.
#[derive(Debug, Default)]
pub struct Typed {
    findings: BTreeMap<Fingerprint, Finding>,
}

#[derive(Debug)]
struct Finding {
    said: Said,
    /// The columns of [`FINDINGS`], as text.
    cells: Vec<String>,
    origin: (PathBuf, u64),
}

impl Typed {
    /// Adds what was typed into the report at `path`, if it is there.
    ///
    /// # Errors
    /// What cannot be read or carried over, as much of it as can be told at once.
    pub fn add(&mut self, path: &Path) -> std::result::Result<(), Vec<Error>> {
        // An empty file is what other programs leave behind when they fail.
        if fs::metadata(path).map_or(true, |file| file.len() == 0) {
            return Ok(());
        }
        let mut table = Table::open(path).map_err(|error| vec![error])?;
        let own = own_columns(&table);
        let mut faults = Faults::default();
        let mut row = Row::default();
        loop {
            match table.next(&mut row) {
                Ok(false) => break,
                Ok(true) => {
                    if let Err(fault) = self.add_row(&table, &row, &own) {
                        faults.push(fault);
                    }
                }
                Err(fault) => {
                    faults.push(fault);
                    break;
                }
            }
        }
        faults.finish(table.path())
    }

    fn add_row(&mut self, table: &Table, row: &Row, own: &[usize]) -> Result<()> {
        let columns = table.columns();
        let text = |column| unguard(columns.cell(&row.cells, column)).to_owned();
        if let Some(column) = own.iter().find(|column| row.cells.get(**column).is_some_and(is_written)) {
            let told = "is a column of your own, which a new report would not have";
            return Err(table.fault(row, Some(*column), told));
        }
        let Some(fingerprint) = Fingerprint::parse(columns.cell(&row.cells, Column::Fingerprint)) else {
            return Err(table.fault(row, None, "is a line of your own, which a new report would not have"));
        };
        let said = Said { verdict: text(Column::Verdict), comment: text(Column::Comment) };
        if said == Said::default() {
            return Ok(());
        }
        let place = |column| columns.get(column).and_then(|place| row.cells.get(place)).unwrap_or_default();
        let Some(known) = self.findings.get_mut(&fingerprint) else {
            let cells = FINDINGS.iter().map(|name| known(name).map_or("", place));
            let cells = cells.map(|cell| unguard(cell).to_owned()).collect();
            let origin = (table.path().to_owned(), row.line);
            self.findings.insert(fingerprint, Finding { said, cells, origin });
            return Ok(());
        };
        // The same text in two documents is one finding to those who judge, and one table may say what the other does.
        if known.said.verdict.is_empty() {
            known.said.verdict = said.verdict;
        } else if !said.verdict.is_empty() && !is_same(&known.said.verdict, &said.verdict) {
            let (path, line) = &known.origin;
            let told = format!(
                "{fingerprint} is {:?} here and {:?} in {}:{line}; settle it and correct one of them",
                said.verdict,
                known.said.verdict,
                path.display()
            );
            return Err(table.fault(row, columns.get(Column::Verdict), &told));
        }
        let comments = &mut known.said.comment;
        if !comments.split("; ").any(|comment| comment == said.comment) && *comments != said.comment {
            if !comments.is_empty() && !said.comment.is_empty() {
                comments.push_str("; ");
            }
            comments.push_str(&said.comment);
        }
        Ok(())
    }

    /// Of how many findings something was said.
    #[must_use]
    pub fn len(&self) -> usize {
        self.findings.len()
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// The findings that something was said of, in order.
    pub fn fingerprints(&self) -> impl Iterator<Item = Fingerprint> {
        self.findings.keys().copied()
    }

    /// What was said, for the reports of a run.
    #[must_use]
    pub fn verdicts(&self) -> Verdicts {
        self.findings.iter().map(|(fingerprint, finding)| (*fingerprint, finding.said.clone())).collect()
    }

    /// What was said of `findings`, as a table that reads like the reports.
    #[must_use]
    pub fn table(&self, findings: &[Fingerprint], dialect: Dialect) -> Vec<u8> {
        let mut out = header(&FINDINGS, dialect);
        for finding in findings.iter().filter_map(|fingerprint| self.findings.get(fingerprint)) {
            let said = |name: &str| match known(name) {
                Some(Column::Verdict) => Some(&finding.said.verdict),
                Some(Column::Comment) => Some(&finding.said.comment),
                _ => None,
            };
            let cells =
                FINDINGS.iter().zip(&finding.cells).map(|(name, cell)| guard(said(name).unwrap_or(cell)));
            let cells: Vec<_> = cells.collect();
            write_cells(&mut out, dialect, cells.iter().map(AsRef::as_ref));
        }
        out
    }
}

/// Whether somebody has written a verdict or a comment into the table at `path`, if it is there.
///
/// # Errors
/// A table that cannot be read.
pub fn is_judged(path: &Path) -> Result<bool> {
    if !path.exists() {
        return Ok(false);
    }
    let mut table = Table::open(path)?;
    let mut row = Row::default();
    while table.next(&mut row)? {
        let is_written = |column| !table.columns().cell(&row.cells, column).is_empty();
        if is_written(Column::Verdict) || is_written(Column::Comment) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The columns of a table that no report has, and that verdicts and comments are not read from.
fn own_columns(table: &Table) -> Vec<usize> {
    let columns = table.columns();
    let kept = [Column::Fingerprint, Column::Verdict, Column::Comment].map(|column| columns.get(column));
    let is_own = |(place, name): (usize, &str)| {
        let is_of_reports = UNIT_COLUMNS.contains(&name)
            || known(name).is_some_and(|column| FINDINGS.contains(&super::Columns::name(column)));
        (!is_of_reports && !kept.contains(&Some(place))).then_some(place)
    };
    table.header().iter().enumerate().filter_map(is_own).collect()
}

fn is_written(cell: &str) -> bool {
    !cell.trim().is_empty()
}

/// Whether two words say the same, be it in two languages.
fn is_same(one: &str, other: &str) -> bool {
    match (Verdict::from_word(one), Verdict::from_word(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}
