//! Writes pairs to a file and runs the rules over it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use mtlint::engine::Engine;
use mtlint::eval::{Nature, group};
use mtlint::finding::Severity;
use mtlint::lang::Lang;
use mtlint::rule::Rule;

use super::data::{Direction, Row};

const FOLDER: &str = "target/pairs";

/// A finding in a file of pairs.
pub(crate) struct PairHit {
    /// Number of the row.
    pub(crate) row: usize,
    pub(crate) rule: &'static Rule,
    pub(crate) severity: Severity,
    pub(crate) lang: Lang,
    pub(crate) fingerprint: String,
}

/// Writes `rows` to a file called `name` and tells what is found in it.
pub(crate) fn check(
    engine: &Engine,
    name: &str,
    direction: Direction,
    rows: &[Row],
) -> anyhow::Result<Vec<PairHit>> {
    let path = write(name, direction, rows)?;
    check_file(engine, &path)
}

/// Tells what is found in a table of pairs with a header. The number of a row is that of its line but two.
fn check_file(engine: &Engine, path: &Path) -> anyhow::Result<Vec<PairHit>> {
    let part = path.display().to_string().parse().map_err(anyhow::Error::msg)?;
    let mut hits = Vec::new();
    let mut nameless = 0;
    for set in group(Nature::Human, &[part]) {
        let report = set.read(engine, 2, |hit| {
            let line = hit.record.strip_prefix('#').and_then(|line| line.parse::<usize>().ok());
            let Some(row) = line.and_then(|line| line.checked_sub(2)) else {
                nameless += 1;
                return;
            };
            hits.push(PairHit {
                row,
                rule: hit.rule,
                severity: hit.severity,
                lang: hit.lang,
                fingerprint: hit.fingerprint.to_owned(),
            });
        })?;
        if let Some(problem) = report.problems.first() {
            bail!("{problem}");
        }
    }
    if nameless > 0 {
        bail!("{}: {nameless} findings are in no row", path.display());
    }
    Ok(hits)
}

fn write(name: &str, direction: Direction, rows: &[Row]) -> anyhow::Result<PathBuf> {
    fs::create_dir_all(FOLDER)?;
    let path = PathBuf::from(FOLDER).join(format!("{name}.{}.tsv", direction.code()));
    let mut text = String::from("source\ttarget\n");
    for row in rows {
        // Cells have no tabs and no line ends: they came out of such a table, or were made of such cells.
        text.push_str(&format!("{}\t{}\n", row.source, row.target));
    }
    fs::write(&path, text).with_context(|| path.display().to_string())?;
    Ok(path)
}
