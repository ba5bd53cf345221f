//! The rows of a sample, by the strata that they were drawn from.
//!
//! The size of a stratum is told by each of its rows, so that rows which nobody judged may be taken out of a table.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use super::columns::Column;
use super::table::{Row, Table};
use crate::analysis::hash;
use crate::finding::Fingerprint;
use crate::lang::Lang;

/// A row that was drawn into a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleRow {
    /// Its finding.
    pub fingerprint: Fingerprint,
    /// Code of the rule.
    pub code: String,
    /// Language.
    pub lang: Option<Lang>,
}

/// The rows of a sample that belong to one stratum.
#[derive(Clone, Debug)]
pub struct StratumRows {
    findings: Option<u64>,
    weight: Option<f64>,
    /// What was drawn, whether judged or not, by a hash of its place.
    pub rows: BTreeMap<u64, SampleRow>,
    /// Table and line that told its size first.
    origin: (PathBuf, u64),
}

impl StratumRows {
    /// Findings that the stratum has, those not drawn included. Where only the weight of a row is known, it is taken
    /// for the weight of those that are left.
    #[must_use]
    pub fn findings(&self) -> f64 {
        match self.findings {
            Some(findings) => findings as f64,
            None => self.weight.unwrap_or(1.0) * self.rows.len() as f64,
        }
    }
}

/// All strata of a review.
#[derive(Clone, Debug, Default)]
pub struct Strata {
    by_name: BTreeMap<String, StratumRows>,
}

impl Strata {
    /// Whether no table is a sample.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_name.is_empty()
    }

    /// The strata.
    pub fn iter(&self) -> impl Iterator<Item = &StratumRows> {
        self.by_name.values()
    }

    /// The findings that were drawn.
    #[must_use]
    pub fn drawn(&self) -> HashSet<Fingerprint> {
        self.iter().flat_map(|stratum| stratum.rows.values()).map(|row| row.fingerprint).collect()
    }

    /// Takes a row of `table`, where it was drawn from a stratum.
    ///
    /// # Errors
    /// What is wrong with its stratum, and the column to blame.
    pub fn draw(&mut self, table: &Table, row: &Row, drawn: SampleRow) -> Result<(), (Column, String)> {
        let cell = |column: Column| table.columns().cell(&row.cells, column);
        let name = cell(Column::Stratum);
        if name.is_empty() {
            return Ok(());
        }
        let no_number = |column: Column| (column, format!("{:?} is no number of findings", cell(column)));
        let findings = match cell(Column::StratumFindings) {
            "" => None,
            text => Some(text.parse::<u64>().map_err(|_| no_number(Column::StratumFindings))?),
        };
        // A French spreadsheet writes its own decimal mark.
        let weight = match cell(Column::Weight).replace(',', ".").as_str() {
            "" => None,
            text => match text.parse::<f64>() {
                Ok(number) if number.is_finite() && number >= 1.0 => Some(number),
                _ => return Err(no_number(Column::Weight)),
            },
        };
        if findings.is_none() && weight.is_none() {
            let told = format!(
                "{name:?} is a stratum of unknown size: the column \"stratum_findings\" was taken out"
            );
            return Err((Column::Stratum, told));
        }
        let path: &Path = table.path();
        let stratum = self.by_name.entry(name.to_owned()).or_insert_with(|| StratumRows {
            findings,
            weight,
            rows: BTreeMap::new(),
            origin: (path.to_owned(), row.line),
        });
        if let (Some(here), Some(there)) = (findings, stratum.findings)
            && here != there
        {
            let (path, line) = &stratum.origin;
            let told = format!(
                "the stratum {name:?} has {here} findings here and {there} in {}:{line}; samples of different runs are \
                 reviewed apart",
                path.display()
            );
            return Err((Column::StratumFindings, told));
        }
        stratum.findings = stratum.findings.or(findings);
        // The same place may be read by several reviewers and is one draw.
        let place = [Column::File, Column::Record, Column::Start, Column::Line, Column::Place].map(cell);
        let key = hash(format!("{}\u{1}{}", drawn.fingerprint, place.join("\u{1}")).as_bytes());
        stratum.rows.insert(key, drawn);
        Ok(())
    }
}
