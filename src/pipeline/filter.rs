//! What becomes of the findings of a paragraph before they are told: of those that meet one stays, all are named, and
//! those taken out that somebody has ruled out.
//!
//! All that stay are named first, so that what is left keeps its names. Whoever rules out sees all findings, those
//! in unchanged paragraphs too: else a run over changes alone would call remarks and baselines out of date.

use std::cmp::Reverse;
use std::ops::Range;

use super::assemble::Assembler;
use super::hit::{CheckedParagraph, UnsettledHit};
use super::remark::Complaint;
use crate::error::Problem;
use crate::finding::Severity;
use crate::report::Tally;
use crate::report::rows::{NamedFinding, Rows};
use crate::rule::{Family, Rule};

impl Assembler<'_> {
    /// Names the findings of a paragraph that reads `text` and takes out those that are not to be told.
    pub(super) fn filter(
        &mut self,
        hits: &mut Vec<UnsettledHit>,
        checked: &CheckedParagraph,
        text: &str,
        rows: &mut Rows,
        tally: &mut Tally,
    ) {
        for hit in hits.iter_mut() {
            hit.fingerprint = self.state.names.fingerprint(hit, checked.summary.key);
        }
        let settings = self.context.engine.settings();
        self.ignore(hits, checked, rows, tally);
        if hits.is_empty() {
            return;
        }
        if let Some(suppressions) = &settings.suppressions {
            let before = hits.len();
            hits.retain(|hit| !suppressions.meets(hit.fingerprint));
            tally.suppressed += (before - hits.len()) as u64;
        }
        if let Some(baseline) = &settings.baseline {
            let document = baseline.document(self.rows.file(), self.rows.record());
            let before = hits.len();
            hits.retain(|hit| !baseline.meets(document, hit.fingerprint));
            tally.known += (before - hits.len()) as u64;
        }
        if self.context.wanted.names {
            rows.names.extend(hits.iter().map(|hit| NamedFinding {
                record: self.rows.record().to_owned(),
                code: hit.rule.code,
                fingerprint: hit.fingerprint,
                found: hit.part(1).to_owned(),
            }));
        }
        if let Some(changes) = &settings.changes {
            let last = match &checked.origin {
                Some(origin) => origin.1.line,
                None => checked.line + self.lines_in(text),
            };
            if !changes.meet(self.rows.file(), checked.line, last) {
                hits.clear();
            }
        }
    }

    /// Takes out what remarks in the text or fields of the record ask to ignore.
    fn ignore(
        &mut self,
        hits: &mut Vec<UnsettledHit>,
        checked: &CheckedParagraph,
        rows: &mut Rows,
        tally: &mut Tally,
    ) {
        let remarks = checked.remarks.as_deref();
        if let Some(remarks) = remarks {
            hits.retain(|hit| !remarks.hold(hit));
        }
        let (settings, policy) = (self.context.engine.settings(), self.policy);
        let (file, record) = (self.rows.file(), self.rows.record());
        let mut complain = |complaint| rows.problems.push(problem(file, record, complaint));
        let ignored = &mut self.state.ignored;
        ignored.enter(remarks, settings, &mut complain);
        let before = hits.len();
        hits.retain(|hit| !ignored.covers(hit.rule));
        tally.suppressed += (before - hits.len()) as u64;
        let rules = || settings.rules.iter().map(|chosen| chosen.rule).filter(|rule| policy.admits(rule));
        ignored.leave(|name| rules().any(|rule| name.covers(rule)), &mut complain);
    }

    /// Tells which remarks about the rest of the document were of no use.
    pub(super) fn finish_ignoring(&mut self, rows: &mut Rows) {
        let (settings, policy) = (self.context.engine.settings(), self.policy);
        let (file, record) = (self.rows.file(), self.rows.record());
        let rules = || settings.rules.iter().map(|chosen| chosen.rule).filter(|rule| policy.admits(rule));
        self.state.ignored.finish(|name| rules().any(|rule| name.covers(rule)), &mut |complaint| {
            rows.problems.push(problem(file, record, complaint))
        });
    }

    /// Line ends of the file within a paragraph: a record stands in one line, however many its text has.
    fn lines_in(&self, text: &str) -> u64 {
        match self.rows.record() {
            "" => memchr::memchr_iter(b'\n', text.as_bytes()).count() as u64,
            _ => 0,
        }
    }
}

fn problem(file: &str, record: &str, (line, kind): Complaint) -> Problem {
    let record = (!record.is_empty()).then(|| record.to_owned());
    Problem { file: file.to_owned(), record, line: Some(line), kind }
}

/// Of findings that meet, leaves the heaviest, and of equals the longest: one place is told once, and an info
/// about the spacing inside text that was decoded wrongly helps nobody. Errors of different rules all stay.
///
/// What `translation` lacks is told of all of it, for want of a place: that meets nothing that has one, nor what else is
/// lacking.
pub(super) fn drop_lighter(hits: &mut Vec<UnsettledHit>, translation: Option<&str>) {
    if hits.len() < 2 {
        return;
    }
    let length = |hit: &UnsettledHit| hit.end.bytes - hit.start.bytes;
    let whole = translation.map_or(u64::MAX, |text| text.trim().len() as u64);
    let is_lacking = |hit: &UnsettledHit| {
        hit.rule.family == Family::BITEXT && !is_about_language(hit.rule) && length(hit) >= whole
    };
    let weight = |hit: &UnsettledHit| (hit.severity, hit.end.points - hit.start.points);
    hits.sort_by_key(|hit| (Reverse(weight(hit)), hit.start));
    let mut kept: Vec<(Range<u64>, &'static str, bool)> = Vec::with_capacity(hits.len());
    hits.retain(|hit| {
        let here = hit.start.points..hit.end.points;
        let lacking = is_lacking(hit);
        let stays = !kept.iter().any(|(other, code, other_lacking)| {
            let is_same = *code == hit.rule.code;
            let meets = other.start < here.end && here.start < other.end;
            meets && (is_same || hit.severity < Severity::Error && !lacking && !other_lacking)
        });
        if stays {
            kept.push((here, hit.rule.code, lacking));
        }
        stays
    });
}

/// Whether a rule about translations says in which language one is, as rules about any text do.
fn is_about_language(rule: &Rule) -> bool {
    matches!(rule.name, "untranslated-target" | "target-in-wrong-language")
}
