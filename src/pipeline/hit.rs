//! What the rules of a paragraph found, with everything but what its document has to say.

use rustc_hash::FxHashMap;

use super::remark::Remarks;
use super::unit::Sketch;
use crate::analysis::hash;
use crate::detect::Detection;
use crate::document::{Summary, Tallies};
use crate::finding::{Finding, Severity};
use crate::input::Note;
use crate::lang::Lang;
use crate::origin::Spot;
use crate::rule::Rule;
use crate::span::{Extent, Span};

/// A paragraph whose own rules have run.
#[derive(Debug)]
pub(super) struct CheckedParagraph {
    pub detection: Detection,
    pub summary: Summary,
    /// What the rules that are settled by the document have in it.
    pub tallied: Tallies,
    /// What stands before it in its piece.
    pub start: Extent,
    /// Column of its first character, for a paragraph of a text file.
    pub column: u64,
    /// Line of its first character.
    pub line: u64,
    /// Its bytes in the piece's text.
    pub range: (u32, u32),
    pub hits: Vec<UnsettledHit>,
    /// What its writer asks to ignore.
    pub remarks: Option<Box<Remarks>>,
    /// Its beginning, when asked for.
    pub preview: Box<str>,
    /// Where it begins and ends in the file, where the text was taken out of one; else text and file are the same.
    pub origin: Option<Box<(Spot, Spot)>>,
    /// For a translation: the unit it belongs to.
    pub unit: Option<Box<UnitFacts>>,
}

/// What is kept of a unit of a file of translations, besides the translation.
#[derive(Debug)]
pub(super) struct UnitFacts {
    pub id: Box<str>,
    pub source: Box<str>,
    /// The language of the source: what the file says or else what was decided.
    pub language: Lang,
    /// The key of its words.
    pub key: u64,
    pub words: u32,
    /// Hashes of some of its words, for a comparison with other sources.
    pub sketch: Sketch,
    /// Characters of both sides, vowel signs and codes left out.
    pub lengths: (u32, u32),
    /// How many words of both sides are written short, in capitals.
    pub short: (u32, u32),
    /// Where a copy of the file takes remarks, when one is wanted.
    pub note: Option<Box<Note>>,
}

/// A finding with everything but what the document has to say.
#[derive(Debug)]
pub(super) struct UnsettledHit {
    pub rule: &'static Rule,
    pub severity: Severity,
    /// For a paragraph whose language is not known: the language whose rules found it.
    pub assumed: Option<Lang>,
    pub line: u64,
    pub column: u64,
    /// Line and column of the place behind its last character.
    pub behind: (u64, u64),
    pub start: Extent,
    pub end: Extent,
    /// Text before, found, after, and suggestion, end to end.
    text: Box<str>,
    cuts: [u32; 3],
    /// Whether the suggestion is a fix, which may be to take the text out.
    pub is_fixable: bool,
    /// Whether it is about the paragraph as a whole.
    pub is_whole: bool,
    /// Its place in the file, where the text was taken out of one.
    pub origin: Option<Box<(Extent, Extent)>>,
    /// What it speaks of in the text that was translated.
    pub source: Span,
    /// Its name; given when its document settles it.
    pub fingerprint: u64,
}

impl UnsettledHit {
    #[expect(clippy::too_many_arguments, reason = "all that is known of a finding")]
    pub(super) fn new(
        finding: &Finding,
        assumed: Option<Lang>,
        (line, column): (u64, u64),
        behind: (u64, u64),
        (start, end): (Extent, Extent),
        parts: [&str; 4],
        is_fixable: bool,
        origin: Option<Box<(Extent, Extent)>>,
    ) -> Self {
        let cut = |n: usize| parts[..n].iter().map(|part| part.len() as u32).sum();
        Self {
            rule: finding.rule,
            severity: finding.severity,
            assumed,
            line,
            column,
            behind,
            start,
            end,
            text: parts.concat().into(),
            cuts: [cut(1), cut(2), cut(3)],
            is_fixable,
            is_whole: false,
            origin,
            source: finding.source,
            fingerprint: 0,
        }
    }

    /// Where it begins and ends, in the file or, for a record, in its text; `base` is what stands before its piece.
    pub(super) fn place(&self, base: Extent) -> (Extent, Extent) {
        match self.origin.as_deref() {
            Some(&(start, end)) => (start, end),
            None => (base + self.start, base + self.end),
        }
    }

    pub(super) fn part(&self, n: usize) -> &str {
        let from = if n == 0 { 0 } else { self.cuts[n - 1] as usize };
        let to = self.cuts.get(n).map_or(self.text.len(), |&cut| cut as usize);
        &self.text[from..to]
    }
}

/// A finding that covers all of a paragraph.
pub(super) fn whole_paragraph(
    rule: &'static Rule,
    severity: Severity,
    checked: &CheckedParagraph,
    column: u64,
    behind: (u64, u64),
    text: &str,
) -> UnsettledHit {
    UnsettledHit {
        rule,
        severity,
        assumed: None,
        line: checked.line,
        column,
        behind,
        start: checked.start,
        end: checked.start + Extent::of(text),
        text: text.into(),
        cuts: [0, text.len() as u32, text.len() as u32],
        is_fixable: false,
        is_whole: true,
        origin: checked.origin.as_ref().map(|origin| Box::new((origin.0.extent, origin.1.extent))),
        source: Span::default(),
        fingerprint: 0,
    }
}

/// Line and column behind `found`, which begins at `(line, column)` of a text file.
pub(super) fn behind(found: &str, (line, column): (u64, u64)) -> (u64, u64) {
    let breaks = memchr::memchr_iter(b'\n', found.as_bytes()).count() as u64;
    match memchr::memrchr(b'\n', found.as_bytes()) {
        Some(last) => (line + breaks, 1 + Extent::of(&found[last + 1..]).points),
        None => (line, column + Extent::of(found).points),
    }
}

/// Findings of one document whose place among equal ones is remembered.
const OCCURRENCES: usize = 1 << 18;

/// Names the findings of one document.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// How often each kind of finding was met.
    met: FxHashMap<u64, u32>,
    text: String,
}

impl Names {
    /// The stable name of a finding in the paragraph with the key `paragraph`: of rule, text found (line
    /// breaks aside), words of the paragraph, and which of several equal ones in the document it is.
    pub(super) fn fingerprint(&mut self, hit: &UnsettledHit, paragraph: u64) -> u64 {
        let Self { met, text } = self;
        text.clear();
        text.push_str(hit.rule.code);
        for word in hit.part(1).split_whitespace() {
            text.push(' ');
            text.push_str(word);
        }
        let kind = hash(text.as_bytes()) ^ paragraph.rotate_left(32);
        // Bounded memory for a document of any size; the count starts again for what comes later.
        if met.len() >= OCCURRENCES {
            met.clear();
        }
        let n = met.entry(kind).or_default();
        *n += 1;
        let mut bytes = [0; 12];
        bytes[..8].copy_from_slice(&kind.to_le_bytes());
        bytes[8..].copy_from_slice(&n.to_le_bytes());
        hash(&bytes)
    }

    /// Begins another document.
    pub(super) fn clear(&mut self) {
        self.met.clear();
    }
}
