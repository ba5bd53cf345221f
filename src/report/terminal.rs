//! The summary on the terminal: what was read, which languages, which rules found what.

use std::io::{self, Write};
use std::path::Path;

use super::rows::per_words;
use super::summary::Tally;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::suppress::Suppressions;

/// Writes the summary of a run to `out`.
///
/// # Errors
/// Of `out`.
pub fn print_summary(tally: &Tally, out: &mut impl Write) -> io::Result<()> {
    let paragraphs: u64 = tally.paragraphs.iter().sum();
    writeln!(
        out,
        "{} in {}, {}",
        count(paragraphs, "paragraph"),
        count(tally.documents, "document"),
        count(tally.all_words(), "word"),
    )?;
    if paragraphs > 0 {
        let languages: Vec<String> = Lang::ALL
            .iter()
            .zip(tally.paragraphs)
            .filter(|(_, count)| *count > 0)
            .map(|(lang, count)| format!("{lang} {}", grouped(count)))
            .collect();
        writeln!(out, "paragraphs by language: {}", languages.join(" · "))?;
    }
    let rows: Vec<_> = tally.by_rule().collect();
    if rows.is_empty() {
        return writeln!(out, "no findings");
    }
    writeln!(out)?;
    let width = rows.iter().map(|(rule, ..)| rule.name.len()).max().unwrap_or(0).max(4);
    writeln!(
        out,
        "{:<8}{:<width$}  {:<8}  {:<5}  {:>8}  {:>9}  {:>13}",
        "code", "rule", "severity", "lang", "findings", "documents", "per 10k words"
    )?;
    for (rule, lang, severity, counts) in rows {
        writeln!(
            out,
            "{:<8}{:<width$}  {:<8}  {:<5}  {:>8}  {:>9}  {:>13}",
            rule.code,
            rule.name,
            severity.name(),
            lang.code(),
            grouped(counts.findings),
            grouped(counts.documents),
            per_words(counts.findings, tally.words[lang as usize], 10_000.0),
        )?;
    }
    writeln!(out)?;
    let weights = tally.weights;
    let parts: Vec<String> = Severity::ALL
        .iter()
        .zip([weights.errors, weights.warnings, weights.infos])
        .filter(|(_, number)| *number > 0)
        .map(|(severity, number)| count(number, severity.name()))
        .collect();
    writeln!(out, "{}: {}", count(weights.total(), "finding"), parts.join(", "))
}

/// Writes what was not told, and how much of the file of suppressions is of no use any more.
///
/// # Errors
/// Of `out`.
pub fn print_suppressed(tally: &Tally, suppressions: &Suppressions, out: &mut impl Write) -> io::Result<()> {
    write!(out, "{} suppressed by {}", count(tally.suppressed, "finding"), suppressions.path.display())?;
    match suppressions.unmet() {
        0 => writeln!(out),
        unmet => {
            writeln!(out, "; {} of its {} lines met nothing here", unmet, grouped(suppressions.len() as u64))
        }
    }
}

/// Writes how many findings were not told because the baseline at `path` knows them.
///
/// # Errors
/// Of `out`.
pub fn print_known(tally: &Tally, path: &Path, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} known by {}", count(tally.known, "finding"), path.display())
}

/// `1 word`, `2 words`, `12,345 words`.
#[must_use]
pub fn count(number: u64, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number), if number == 1 { "" } else { "s" })
}

/// Digits in groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
