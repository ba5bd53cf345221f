//! Draws findings for reading, so many of each stratum, so that their verdicts speak for all findings.
//!
//! The table is read twice: once to count the strata, once to draw. So memory holds the sample and not the run. Who
//! is drawn depends on the seed and on what the finding is, not on the order of the rows: the same findings give the
//! same sample, and two runs that share findings share what they can of their samples.

use std::collections::{BTreeMap, BinaryHeap};

use csv::StringRecord;

use super::columns::{Column, Columns};
use super::table::{Row, Table};
use crate::analysis::hash;
use crate::error::{ErrorKind, Result};

/// The columns that a sample has behind those of its findings.
pub const STRATUM_COLUMNS: [&str; 3] = ["stratum", "stratum_findings", "weight"];

/// What strata are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The rule.
    Rule,
    /// The language.
    Language,
    /// The severity.
    Severity,
    /// The family of the rule.
    Family,
    /// The file.
    File,
}

/// How the places of a sample are given to the strata.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allocation {
    /// The same number to each, as far as it has so many: each rule can be judged.
    Equal,
    /// By size: the run as a whole can be judged.
    Proportional,
}

/// How many findings of each stratum are drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Findings of each stratum, and how many of them are drawn.
    pub strata: BTreeMap<String, (u64, u64)>,
}

/// A row that was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The stratum.
    pub stratum: String,
    /// Place among the rows, from 0.
    pub number: u64,
    /// Its cells, as they stand.
    pub cells: StringRecord,
}

impl By {
    fn column(self) -> Column {
        match self {
            Self::Rule => Column::Code,
            Self::Language => Column::Language,
            Self::Severity => Column::Severity,
            Self::Family => Column::Family,
            Self::File => Column::File,
        }
    }
}

impl Plan {
    /// Counts the strata of `table` and gives them `n` places.
    ///
    /// # Errors
    /// A table that cannot be read, lacks a column, or is a sample already; more strata than places.
    pub fn new(mut table: Table, by: &[By], n: u64, allocation: Allocation) -> Result<Self> {
        let header = Row { line: 1, ..Row::default() };
        if let Some(place) = table.columns().get(Column::Stratum) {
            let told = "this is a sample already; draw from the findings of the run";
            return Err(table.fault(&header, Some(place), told));
        }
        for by in by {
            if table.columns().get(by.column()).is_none() {
                return Err(table.fault(
                    &header,
                    None,
                    &format!("there is no column for {by:?}").to_lowercase(),
                ));
            }
        }
        let mut sizes: BTreeMap<String, u64> = BTreeMap::new();
        let mut row = Row::default();
        let mut name = String::new();
        while table.next(&mut row)? {
            stratum(&row.cells, table.columns(), by, &mut name);
            match sizes.get_mut(&name) {
                Some(size) => *size += 1,
                None => drop(sizes.insert(name.clone(), 1)),
            }
        }
        if (sizes.len() as u64) > n {
            let told = format!(
                "there are {} strata, and of each a finding must be read: take --n {0} or more, or tell fewer apart with \
                 --by",
                sizes.len()
            );
            return Err(ErrorKind::Usage(told).into());
        }
        let counts = allocate(&sizes.values().copied().collect::<Vec<_>>(), n, allocation);
        let strata =
            sizes.into_iter().zip(counts).map(|((name, size), count)| (name, (size, count))).collect();
        Ok(Self { strata })
    }

    /// Draws from the table that was counted; by stratum, then in the order of the table.
    ///
    /// # Errors
    /// A table that cannot be read.
    pub fn draw(&self, mut table: Table, by: &[By], seed: u64) -> Result<Vec<Drawn>> {
        // Of each stratum those with the smallest numbers; a heap gives its greatest first.
        let mut kept: BTreeMap<&str, BinaryHeap<(u64, u64, Kept)>> = BTreeMap::new();
        let mut row = Row::default();
        let mut name = String::new();
        let mut number = 0;
        while table.next(&mut row)? {
            let columns = table.columns();
            stratum(&row.cells, columns, by, &mut name);
            let Some((known, (_, count))) = self.strata.get_key_value(&name) else { continue };
            let rank = rank(&row.cells, columns, seed);
            let heap = kept.entry(known).or_default();
            if (heap.len() as u64) < *count {
                heap.push((rank, number, Kept(row.cells.clone())));
            } else if let Some(mut last) = heap.peek_mut()
                && rank < last.0
            {
                *last = (rank, number, Kept(row.cells.clone()));
            }
            number += 1;
        }
        let mut drawn = Vec::new();
        for (stratum, heap) in kept {
            let mut rows: Vec<_> = heap.into_iter().map(|(_, number, Kept(cells))| (number, cells)).collect();
            rows.sort_unstable_by_key(|(number, _)| *number);
            drawn.extend(rows.into_iter().map(|(number, cells)| Drawn {
                stratum: stratum.to_owned(),
                number,
                cells,
            }));
        }
        Ok(drawn)
    }

    /// The cells behind those of a row of `stratum`.
    #[must_use]
    pub fn cells(&self, stratum: &str) -> [String; STRATUM_COLUMNS.len()] {
        let (findings, count) = self.strata.get(stratum).copied().unwrap_or((0, 0));
        let weight = if count == 0 { 0.0 } else { findings as f64 / count as f64 };
        [stratum.to_owned(), findings.to_string(), format!("{weight:.4}")]
    }
}

/// Gives `n` places to strata of these sizes, at least one to each that is not empty and to none more than it has.
#[must_use]
pub fn allocate(sizes: &[u64], n: u64, allocation: Allocation) -> Vec<u64> {
    let mut counts: Vec<u64> = sizes.iter().map(|size| (*size).min(1)).collect();
    let all: u64 = sizes.iter().sum();
    let mut left = n.min(all).saturating_sub(counts.iter().sum());
    let is_open = |counts: &[u64], i: usize| counts[i] < sizes[i];
    match allocation {
        Allocation::Equal => {
            while left > 0 {
                let open: Vec<usize> = (0..sizes.len()).filter(|&i| is_open(&counts, i)).collect();
                // What the small ones cannot take is shared by the others; what is left goes to the first ones.
                let each = (left / open.len() as u64).max(1);
                for i in open {
                    let more = each.min(sizes[i] - counts[i]).min(left);
                    counts[i] += more;
                    left -= more;
                }
            }
        }
        Allocation::Proportional => {
            let share = |i: usize| sizes[i] as f64 * n as f64 / all.max(1) as f64;
            while left > 0 {
                // To whoever lacks most of its share: the method of the greatest remainder, one place at a time
                // only for the remainders.
                let mut given = false;
                for i in 0..sizes.len() {
                    let more = (share(i).floor() as u64)
                        .saturating_sub(counts[i])
                        .min(sizes[i] - counts[i])
                        .min(left);
                    counts[i] += more;
                    left -= more;
                    given |= more > 0;
                }
                if given {
                    continue;
                }
                let lacking = |i: usize| share(i) - counts[i] as f64;
                let next = (0..sizes.len())
                    .filter(|&i| is_open(&counts, i))
                    .max_by(|&a, &b| lacking(a).total_cmp(&lacking(b)).then(b.cmp(&a)));
                let Some(next) = next else { break };
                counts[next] += 1;
                left -= 1;
            }
        }
    }
    counts
}

/// The cells of a row that is kept; rows are compared by their numbers alone.
struct Kept(StringRecord);

impl PartialEq for Kept {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Kept {}

impl PartialOrd for Kept {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Kept {
    fn cmp(&self, _: &Self) -> std::cmp::Ordering {
        std::cmp::Ordering::Equal
    }
}

/// Writes the name of a row's stratum to `name`: what it is told apart by, separated by spaces.
fn stratum(cells: &StringRecord, columns: &Columns, by: &[By], name: &mut String) {
    name.clear();
    for (i, by) in by.iter().enumerate() {
        if i > 0 {
            name.push(' ');
        }
        name.push_str(columns.cell(cells, by.column()));
    }
    if name.is_empty() {
        name.push_str("all");
    }
}

/// The number that decides whether a row is drawn.
fn rank(cells: &StringRecord, columns: &Columns, seed: u64) -> u64 {
    let mut text = seed.to_string();
    // The same text may stand in several documents; each is a finding of its own.
    for column in [Column::Fingerprint, Column::File, Column::Record, Column::Start] {
        text.push('\u{1}');
        text.push_str(columns.cell(cells, column));
    }
    hash(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_shared_and_none_is_lost() {
        for sizes in [&[1000, 10, 1][..], &[5, 5, 5], &[1], &[3, 900, 17, 2, 40], &[0, 7]] {
            let all: u64 = sizes.iter().sum();
            let strata = sizes.iter().filter(|size| **size > 0).count() as u64;
            for n in strata..all + 5 {
                for allocation in [Allocation::Equal, Allocation::Proportional] {
                    let counts = allocate(sizes, n, allocation);
                    assert_eq!(counts.iter().sum::<u64>(), n.min(all), "{sizes:?} {n} {allocation:?}");
                    for (count, size) in counts.iter().zip(sizes) {
                        assert!(count <= size && (*count > 0 || *size == 0), "{sizes:?} {n}: {counts:?}");
                    }
                }
            }
        }
        assert_eq!(allocate(&[1000, 10, 1], 61, Allocation::Equal), [50, 10, 1]);
        assert_eq!(allocate(&[600, 300, 100], 50, Allocation::Proportional), [30, 15, 5]);
        assert_eq!(allocate(&[1000, 1], 100, Allocation::Proportional), [99, 1]);
    }
}
