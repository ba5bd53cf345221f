//! Tables for spreadsheets. The only format that also tells of paragraphs and documents, so the default.

use std::path::Path;

use super::super::cell::guard;
use super::super::columns::{DOCUMENTS, PAIRS, PARAGRAPHS};
use super::super::files::ReportFile;
use super::super::rows::Rows;
use super::super::table::{Dialect, header, write_cells};
use super::{End, Fingerprint, Sink, Style, Told};
use crate::error::Result;

/// Appends a row of `findings.csv`.
pub(in crate::report) fn finding(told: &Told<'_>, style: &Style, out: &mut Vec<u8>) {
    let row = told.row;
    let rule = row.rule;
    let dialect = style.dialect;
    let [verdict, comment] = style.verdicts.cells(row.fingerprint);
    write_cells(
        out,
        style.dialect,
        [
            Fingerprint::of(row.fingerprint).as_str(),
            row.severity.name(),
            rule.code,
            rule.name,
            rule.family.name,
            row.language.code(),
            &guard(told.file),
            &guard(told.record),
            itoa::Buffer::new().format(row.paragraph),
            itoa::Buffer::new().format(row.line),
            itoa::Buffer::new().format(row.column),
            &guard(row.before),
            &guard(row.found),
            &guard(row.after),
            &guard(told.message),
            &guard(row.suggestion),
            itoa::Buffer::new().format(row.start.points),
            itoa::Buffer::new().format(row.end.points),
            &guard(verdict),
            &guard(comment),
        ],
    );
    if style.has_pairs {
        // The row goes on.
        out.pop();
        out.push(dialect.delimiter);
        let (language, source, target) =
            row.unit.map_or(("", "", ""), |unit| (unit.language.code(), unit.source, unit.target));
        write_cells(out, dialect, [language, &guard(source), &guard(target)]);
    }
}

#[derive(Debug)]
pub(super) struct Tables {
    dialect: Dialect,
    findings: ReportFile,
    paragraphs: ReportFile,
    documents: ReportFile,
    summary: ReportFile,
    pairs: Option<ReportFile>,
}

impl Tables {
    pub(super) fn new(findings: ReportFile, folder: &Path, style: &Style) -> Result<Self> {
        let dialect = style.dialect;
        let mut tables = Self {
            dialect,
            findings,
            paragraphs: ReportFile::create(folder, "paragraphs.csv")?,
            documents: ReportFile::create(folder, "documents.csv")?,
            summary: ReportFile::create(folder, "summary.csv")?,
            pairs: style.has_pairs.then(|| ReportFile::create(folder, "pairs.csv")).transpose()?,
        };
        tables.findings.write(&header(&style.finding_columns(), dialect))?;
        if let Some(pairs) = &mut tables.pairs {
            pairs.write(&header(&PAIRS, dialect))?;
        }
        tables.paragraphs.write(&header(&PARAGRAPHS, dialect))?;
        tables.documents.write(&header(&DOCUMENTS, dialect))?;
        Ok(tables)
    }
}

impl Sink for Tables {
    fn rows(&mut self, _file: &str, rows: &Rows) -> Result<()> {
        self.findings.write(&rows.findings)?;
        self.paragraphs.write(&rows.paragraphs)?;
        if let Some(pairs) = &mut self.pairs {
            pairs.write(&rows.pairs)?;
        }
        self.documents.write(&rows.documents)
    }

    fn finish(&mut self, end: &End<'_>) -> Result<Option<u64>> {
        self.summary.write(&end.tally.csv(self.dialect))?;
        Ok(None)
    }

    fn files(self: Box<Self>) -> Vec<ReportFile> {
        let tables = [self.findings, self.paragraphs, self.documents, self.summary];
        tables.into_iter().chain(self.pairs).collect()
    }
}
