//! Compares the findings of two runs.
//!
//! A finding is the same when its fingerprint and its document are. What is left over is paired in two steps: by
//! fingerprint alone (the paragraph went to another document), then by rule, text found and document within a few
//! lines (the paragraph around it was edited, and with it the fingerprint). What then is left is new or fixed.
//!
//! Memory holds a few dozen bytes for each finding of the old run and for each that is left over, no rows: both tables
//! are read several times.

use std::collections::BTreeMap;
use std::path::Path;

use rustc_hash::FxHashMap;

use super::columns::{Column, Columns};
use super::table::{Row, Table};
use crate::analysis::hash;
use crate::error::Result;
use crate::finding::{Fingerprint, Severity};
use crate::report::cell::unguard;
use crate::report::rows::Weights;

/// What became of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Only in the new run.
    New,
    /// Only in the old run.
    Fixed,
    /// In both, at another place.
    Moved,
    /// In both, in a paragraph that was edited.
    Edited,
}

impl Change {
    /// All four.
    pub const ALL: [Self; 4] = [Self::New, Self::Fixed, Self::Moved, Self::Edited];

    /// `new`, `fixed`, `moved` or `edited`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Fixed => "fixed",
            Self::Moved => "moved",
            Self::Edited => "edited",
        }
    }
}

/// How many findings of a kind changed, and how many stayed as they were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By change, in the order of [`Change::ALL`].
    pub changed: [u64; 4],
    /// At their place in both runs.
    pub same: u64,
}

/// What a comparison adds up to.
#[derive(Clone, Debug, Default)]
pub struct Diff {
    /// All findings.
    pub total: Counts,
    /// By code and name of the rule and language.
    pub by_rule: BTreeMap<(String, String, String), Counts>,
    /// By file and record; only documents in which something changed.
    pub by_document: BTreeMap<(String, String), Counts>,
    /// The new findings by severity.
    pub new: Weights,
}

/// Where a finding was in the old run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OldPlace {
    /// The file.
    pub file: String,
    /// The record.
    pub record: String,
    /// The paragraph.
    pub paragraph: u32,
    /// The line.
    pub line: u32,
}

/// A finding that changed.
#[derive(Debug)]
pub struct Told<'a> {
    /// What became of it.
    pub change: Change,
    /// Its row, in the new run where it is in both.
    pub row: &'a Row,
    /// The columns of that row.
    pub columns: &'a Columns,
    /// Where it was, of one that is in both.
    pub old: Option<OldPlace>,
}

/// Lines within which a finding in an edited paragraph is looked for.
const NEAR: u32 = 25;

/// Compares the findings of two runs, and tells each that changed: first those of the new run in its order, then
/// those fixed in the order of the old one.
///
/// # Errors
/// A table that cannot be read or lacks a column; what `tell` gives.
pub fn compare(old: &Path, new: &Path, tell: &mut dyn FnMut(&Told<'_>) -> Result<()>) -> Result<Diff> {
    let mut known: FxHashMap<u64, Known> = FxHashMap::default();
    each(old, |row, _, _| {
        known.entry(row.key()).or_insert_with(|| Known { place: row.place, left: 0 }).left += 1;
        Ok(())
    })?;
    let mut left_new = Vec::new();
    each(new, |row, _, _| {
        match known.get_mut(&row.key()) {
            Some(known) if known.left > 0 => known.left -= 1,
            _ => left_new.push(Left::new(row)),
        }
        Ok(())
    })?;
    let mut left_old = Vec::new();
    let mut documents: FxHashMap<u64, (String, String)> = FxHashMap::default();
    each(old, |row, cells, columns| {
        if let Some(known) = known.get_mut(&row.key())
            && known.left > 0
        {
            known.left -= 1;
            left_old.push(Left::new(row));
            documents.entry(row.document).or_insert_with(|| document(cells, columns));
        }
        Ok(())
    })?;
    let fates = pair(&left_new, &mut left_old);
    let mut diff = Diff::default();
    let mut fates = left_new.iter().zip(fates).peekable();
    each(new, |row, cells, columns| {
        let (change, old) = match fates.next_if(|(left, _)| left.number == row.number) {
            Some((_, None)) => (Change::New, None),
            Some((_, Some((change, old)))) => {
                let old: &Left = &left_old[old];
                (change, Some((old.place, documents.get(&old.document).cloned())))
            }
            None => match known.get(&row.key()) {
                Some(known) if known.place != row.place => {
                    (Change::Moved, Some((known.place, Some(document(cells, columns)))))
                }
                _ => {
                    diff.rule(cells, columns).same += 1;
                    diff.total.same += 1;
                    return Ok(());
                }
            },
        };
        let old = old.map(|(place, document)| {
            let (file, record) = document.unwrap_or_default();
            OldPlace { file, record, paragraph: place[0], line: place[1] }
        });
        diff.add(change, cells, columns);
        tell(&Told { change, row: cells, columns, old })
    })?;
    let mut gone = left_old.iter().filter(|left| !left.is_paired).peekable();
    each(old, |row, cells, columns| {
        if gone.next_if(|left| left.number == row.number).is_none() {
            return Ok(());
        }
        diff.add(Change::Fixed, cells, columns);
        tell(&Told { change: Change::Fixed, row: cells, columns, old: None })
    })?;
    Ok(diff)
}

impl Diff {
    fn add(&mut self, change: Change, cells: &Row, columns: &Columns) {
        self.total.changed[change as usize] += 1;
        self.rule(cells, columns).changed[change as usize] += 1;
        self.by_document.entry(document(cells, columns)).or_default().changed[change as usize] += 1;
        if change == Change::New {
            let name = columns.cell(&cells.cells, Column::Severity);
            // A table without severities has nothing lighter to say.
            let severity = Severity::from_name(name);
            self.new.add(severity.unwrap_or(Severity::Error));
        }
    }

    fn rule(&mut self, cells: &Row, columns: &Columns) -> &mut Counts {
        let [code, rule, lang] = [Column::Code, Column::Rule, Column::Language]
            .map(|column| columns.cell(&cells.cells, column).to_owned());
        self.by_rule.entry((code, rule, lang)).or_default()
    }
}

/// What is kept of a finding of the old run.
struct Known {
    /// Where the first finding of this key is.
    place: [u32; 3],
    /// Findings of this key that have no partner so far.
    left: u32,
}

/// A row of either table, as far as it is compared.
struct Compared {
    number: u64,
    fingerprint: u64,
    document: u64,
    /// Rule, language, text found and document.
    kin: u64,
    /// Paragraph, line and column.
    place: [u32; 3],
}

impl Compared {
    fn key(&self) -> u64 {
        self.fingerprint ^ self.document.rotate_left(32)
    }
}

/// A finding without a partner of its fingerprint in its document.
struct Left {
    number: u64,
    fingerprint: u64,
    document: u64,
    kin: u64,
    place: [u32; 3],
    is_paired: bool,
}

impl Left {
    fn new(row: &Compared) -> Self {
        let Compared { number, fingerprint, document, kin, place } = *row;
        Self { number, fingerprint, document, kin, place, is_paired: false }
    }

    fn line(&self) -> u32 {
        self.place[1]
    }
}

/// For each finding of the new run that is left over: what it is, and its partner.
fn pair(new: &[Left], old: &mut [Left]) -> Vec<Option<(Change, usize)>> {
    let mut fates = vec![None; new.len()];
    // The last ones first, so that taking from the end gives them in order.
    let mut by_name: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (i, left) in old.iter().enumerate().rev() {
        by_name.entry(left.fingerprint).or_default().push(i);
    }
    for (left, fate) in new.iter().zip(&mut fates) {
        if let Some(partner) = by_name.get_mut(&left.fingerprint).and_then(Vec::pop) {
            old[partner].is_paired = true;
            *fate = Some((Change::Moved, partner));
        }
    }
    let mut by_kin: FxHashMap<u64, Kin> = FxHashMap::default();
    for (i, left) in old.iter().enumerate().filter(|(_, left)| !left.is_paired) {
        by_kin.entry(left.kin).or_default().all.push(i);
    }
    // A report has them in this order; a table that somebody sorted may not.
    by_kin.values_mut().for_each(|kin| kin.all.sort_by_key(|&i| old[i].line()));
    for (left, fate) in new.iter().zip(&mut fates).filter(|(_, fate)| fate.is_none()) {
        if let Some(partner) = by_kin.get_mut(&left.kin).and_then(|kin| kin.nearest(left.line(), old)) {
            old[partner].is_paired = true;
            *fate = Some((Change::Edited, partner));
        }
    }
    fates
}

/// Findings of the old run with the same rule, language, text found and document, in the order of their lines.
#[derive(Default)]
struct Kin {
    all: Vec<usize>,
    /// All before it have a partner: a document may hold the same thing a hundred thousand times.
    first: usize,
}

impl Kin {
    /// The nearest one without a partner within [`NEAR`] lines of `line`.
    fn nearest(&mut self, line: u32, old: &[Left]) -> Option<usize> {
        while self.all.get(self.first).is_some_and(|&i| old[i].is_paired) {
            self.first += 1;
        }
        let from = self.all.partition_point(|&i| old[i].line().saturating_add(NEAR) < line);
        let mut best: Option<usize> = None;
        for &i in &self.all[from.max(self.first)..] {
            let here = old[i].line();
            if here > line.saturating_add(NEAR) {
                break;
            }
            if old[i].is_paired {
                continue;
            }
            if best.is_none_or(|best| here.abs_diff(line) < old[best].line().abs_diff(line)) {
                best = Some(i);
            }
            // Those that follow are farther away.
            if here >= line {
                break;
            }
        }
        best
    }
}

/// Reads all findings of a table.
fn each(path: &Path, mut take: impl FnMut(&Compared, &Row, &Columns) -> Result<()>) -> Result<()> {
    let mut table = Table::open(path)?;
    for column in [Column::Code, Column::File, Column::Line] {
        if table.columns().get(column).is_none() {
            let told = format!("there is no column {:?}", Columns::name(column));
            return Err(table.fault(&Row { line: 1, ..Row::default() }, None, &told));
        }
    }
    let mut row = Row::default();
    let mut number = 0;
    let mut text = String::new();
    while table.next(&mut row)? {
        let columns = table.columns();
        let cell = |column: Column| columns.cell(&row.cells, column);
        let name = cell(Column::Fingerprint);
        let Some(Fingerprint(fingerprint)) = Fingerprint::parse(name) else {
            let told = format!("{name:?} is no fingerprint (F and 16 hexadecimal digits)");
            return Err(table.fault(&row, columns.get(Column::Fingerprint), &told));
        };
        let mut of = |columns: &[Column]| {
            text.clear();
            for column in columns {
                text.push_str(cell(*column));
                text.push('\u{1}');
            }
            hash(text.as_bytes())
        };
        let document = of(&[Column::File, Column::Record]);
        let kin = of(&[Column::Code, Column::Language, Column::Found, Column::File, Column::Record]);
        let place = [Column::Paragraph, Column::Line, Column::Place].map(|column| {
            cell(column).parse::<u64>().map_or(0, |number| number.min(u64::from(u32::MAX)) as u32)
        });
        take(&Compared { number, fingerprint, document, kin, place }, &row, columns)?;
        number += 1;
    }
    Ok(())
}

/// File and record of a row.
fn document(row: &Row, columns: &Columns) -> (String, String) {
    let cell = |column| unguard(columns.cell(&row.cells, column)).to_owned();
    (cell(Column::File), cell(Column::Record))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(fingerprint: u64, kin: u64, line: u32) -> Left {
        Left { number: 0, fingerprint, document: 1, kin, place: [1, line, 1], is_paired: false }
    }

    #[test]
    fn leftovers_are_paired_by_name_and_then_by_nearness() {
        let mut old = [left(1, 9, 10), left(2, 9, 20), left(3, 9, 30), left(4, 9, 100), left(5, 8, 10)];
        let new = [
            left(4, 7, 1),
            left(11, 9, 22),
            left(12, 9, 23),
            left(13, 9, 54),
            left(14, 8, 36),
            left(15, 9, 1),
        ];
        let fates = pair(&new, &mut old);
        let edited = |partner| Some((Change::Edited, partner));
        assert_eq!(fates, [Some((Change::Moved, 3)), edited(1), edited(2), None, None, edited(0)]);
    }

    #[test]
    fn one_line_may_hold_any_number_of_them() {
        const MANY: u64 = 100_000;
        let mut old: Vec<Left> = (0..MANY).map(|n| left(n, 9, 1)).collect();
        let new: Vec<Left> = (MANY..2 * MANY).map(|n| left(n, 9, 1)).collect();
        let fates = pair(&new, &mut old);
        assert!((0..).zip(fates).all(|(n, fate)| fate == Some((Change::Edited, n))));
    }
}
