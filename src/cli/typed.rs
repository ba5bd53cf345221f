//! What was typed into the reports of a folder, and its way into those that replace them.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use mtlint::error::Error;
use mtlint::report::verdicts::KEPT;
use mtlint::report::{Format, Formats, ReportFiles, Style, count};
use mtlint::review::Typed;

/// What was typed into the reports that a run replaces.
#[derive(Default)]
pub(super) struct OldReports {
    typed: Typed,
    kept: PathBuf,
    gone: usize,
}

impl OldReports {
    /// Reads the reports in `folder` that hold verdicts and would be replaced by those in `formats`.
    pub(super) fn read(folder: &Path, formats: Formats) -> anyhow::Result<Self> {
        let mut typed = Typed::default();
        let kept = folder.join(KEPT);
        let reports = [Format::Csv, Format::Xlsx].into_iter().filter(|format| formats.contains(*format));
        let mut paths: Vec<PathBuf> =
            reports.filter_map(|format| Some(folder.join(format.file()?))).collect();
        if !paths.is_empty() {
            paths.push(kept.clone());
        }
        let mut faults: Vec<Error> = Vec::new();
        for path in &paths {
            faults.extend(typed.add(path).err().unwrap_or_default());
        }
        if !faults.is_empty() {
            super::tell_faults(&faults)?;
            bail!(
                "the reports in {} may hold verdicts that new ones would not: put this right, move them away, or give \
                 another --out",
                folder.display()
            );
        }
        Ok(Self { typed, kept, gone: 0 })
    }

    /// What is read.
    pub(super) fn typed(&self) -> &Typed {
        &self.typed
    }

    /// Puts what was said of findings that are not in the new reports beside them.
    pub(super) fn keep(&mut self, style: &Style, files: &mut ReportFiles) -> anyhow::Result<()> {
        // A full workbook may lack findings that were written for it.
        let is_sure = style.formats.contains(Format::Csv) || !style.is_full(Format::Xlsx);
        let gone = if is_sure { style.verdicts.unwritten() } else { self.typed.fingerprints().collect() };
        self.gone = gone.len();
        if !gone.is_empty() {
            files.add(KEPT, &self.typed.table(&gone, style.dialect))?;
        }
        Ok(())
    }

    /// Is told that the new reports are in place.
    pub(super) fn finish(&self) -> anyhow::Result<()> {
        if self.gone == 0 && self.kept.is_file() {
            fs::remove_file(&self.kept).with_context(|| format!("cannot remove {}", self.kept.display()))?;
        }
        Ok(())
    }

    /// Tells what became of it.
    pub(super) fn print(&self, out: &mut impl Write) -> io::Result<()> {
        let there = self.typed.len() - self.gone;
        if there > 0 {
            writeln!(out, "{} carried over from the earlier reports", judged(there))?;
        }
        if self.gone > 0 {
            let is_are = if self.gone == 1 { "is" } else { "are" };
            let told = judged(self.gone);
            writeln!(out, "{told} that {is_are} not found now: kept in {}", self.kept.display())?;
        }
        Ok(())
    }
}

fn judged(number: usize) -> String {
    format!("what was said of {}", count(number as u64, "finding"))
}
