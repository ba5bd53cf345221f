//! Workflow commands of GitHub Actions, which become annotations of the files.
//!
//! GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest, so no more are
//! printed: the first ten of each, and a line that says how many there are.

use std::io::{self, Write};

use super::super::rows::{Rows, Weights};
use super::kept::Kept;
use super::{Format, Style, Told};
use crate::finding::Severity;

/// Annotations of one severity that GitHub shows of a step.
const SHOWN: usize = 10;

pub(super) fn finding(told: &Told<'_>, out: &mut Vec<u8>) {
    let row = told.row;
    let command: &[u8] = match row.severity {
        Severity::Error => b"::error file=",
        Severity::Warning => b"::warning file=",
        Severity::Info => b"::notice file=",
    };
    out.extend_from_slice(command);
    escape(told.file, true, out);
    let mut number = |name: &[u8], number: u64| {
        out.extend_from_slice(name);
        out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
    };
    number(b",line=", row.line);
    number(b",endLine=", row.behind.0);
    // Columns belong to one line. GitHub counts the last character, not the place behind it.
    if row.line == row.behind.0 {
        number(b",col=", row.column);
        number(b",endColumn=", row.behind.1.saturating_sub(1).max(row.column));
    }
    out.extend_from_slice(b",title=");
    escape(row.rule.code, true, out);
    out.push(b' ');
    escape(row.rule.name, true, out);
    out.extend_from_slice(b"::");
    escape(told.message, false, out);
    out.push(b'\n');
}

/// As GitHub's own toolkit does; a property's value ends at more signs than the message.
fn escape(text: &str, is_property: bool, out: &mut Vec<u8>) {
    for byte in text.bytes() {
        match byte {
            b'%' => out.extend_from_slice(b"%25"),
            b'\r' => out.extend_from_slice(b"%0D"),
            b'\n' => out.extend_from_slice(b"%0A"),
            b':' if is_property => out.extend_from_slice(b"%3A"),
            b',' if is_property => out.extend_from_slice(b"%2C"),
            _ => out.push(byte),
        }
    }
}

/// The annotations of a run.
#[derive(Debug)]
pub struct Annotations {
    kept: Kept,
}

impl Default for Annotations {
    fn default() -> Self {
        Self { kept: Kept::new(SHOWN, SHOWN * Severity::ALL.len()) }
    }
}

impl Annotations {
    /// Takes those of `rows`, which were written in this `style`.
    pub fn add(&mut self, rows: &Rows, style: &Style) {
        if let Some(open) = style.open(Format::Github) {
            self.kept.add(rows.chunk(Format::Github).pieces(), open);
        }
    }

    /// Prints them; `found` are all findings of the run.
    ///
    /// # Errors
    /// Of `out`.
    pub fn print(&self, found: Weights, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        for annotation in self.kept.iter() {
            out.write_all(annotation)?;
        }
        let rest = found.total() - self.kept.len() as u64;
        if rest > 0 {
            writeln!(out, "and {rest} more findings, which GitHub would not show: see the reports")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_commands_are_escaped_where_they_mean_something() {
        let escaped = |text, is_property| {
            let mut out = Vec::new();
            escape(text, is_property, &mut out);
            String::from_utf8(out).expect("text")
        };
        assert_eq!(escaped("a,b: 100 %\r\n::x", true), "a%2Cb%3A 100 %25%0D%0A%3A%3Ax");
        assert_eq!(escaped("a,b: 100 %\r\n::x", false), "a,b: 100 %25%0D%0A::x");
    }
}
