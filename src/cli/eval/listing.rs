//! Findings and cases one a line, for reading them.

use std::io::{self, Write};
use std::path::Path;

use mtlint::eval::{Answer, Case, Outcome, Reading};

use super::List;

impl List {
    pub(super) fn takes(self, answer: &Answer) -> bool {
        match self {
            Self::Missed => answer.outcome == Outcome::Missed,
            Self::Flagged => answer.outcome == Outcome::Flagged,
            Self::Hits => !answer.found.is_empty(),
        }
    }
}

/// Writes findings so that the file, with its second column filled in, can be given to `--judge`.
pub(super) fn write_findings(reading: &Reading, out: &mut impl Write) -> io::Result<()> {
    let kept = reading.iter().count();
    writeln!(out, "# fingerprint\tverdict\tcode\tlanguage\tseverity\tplace\tcontext")?;
    for finding in reading.iter() {
        writeln!(
            out,
            "{}\t{}\t{}\t{}\t{}\t{}\t{}",
            finding.fingerprint,
            finding.verdict.map_or("", |verdict| verdict.name()),
            finding.code,
            finding.lang,
            finding.severity,
            finding.place,
            finding.context,
        )?;
    }
    if kept < reading.met() {
        writeln!(out, "# {kept} of {} findings", reading.met())?;
    }
    Ok(())
}

/// Writes a case with its answer: file and line, outcome, category, language, origin, text, findings.
pub(super) fn write_case(path: &Path, case: &Case, answer: &Answer, out: &mut impl Write) -> io::Result<()> {
    let outcome = match answer.outcome {
        Outcome::Found => "found",
        Outcome::Missed => "missed",
        Outcome::Silent => "silent",
        Outcome::Flagged => "flagged",
    };
    let text = match &case.span {
        Some(span) => {
            format!("{}⟦{}⟧{}", &case.text[..span.start], &case.text[span.clone()], &case.text[span.end..])
        }
        None => case.text.clone(),
    };
    let pieces: Vec<String> = answer
        .found
        .iter()
        .map(|found| {
            format!("{} {} ⟦{}⟧", found.rule.code, found.severity, one_line(&case.text[found.place.clone()]))
        })
        .collect();
    writeln!(
        out,
        "{}:{}\t{outcome}\t{}\t{}\t{}\t{}\t{}",
        path.display(),
        case.line,
        case.category,
        case.lang.map_or("", |lang| lang.code()),
        case.origin,
        one_line(&text),
        pieces.join(" | "),
    )
}

/// Line breaks and tabs would end the cell.
fn one_line(text: &str) -> String {
    text.replace('\n', "⏎").replace(['\r', '\t'], " ")
}
