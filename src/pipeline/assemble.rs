//! Finishes documents: gives every paragraph its number and language, asks the rules that need the
//! document, and writes the rows.
//!
//! It sees the paragraphs of one document in order and keeps no more than a window of them, so it
//! serves a tweet and a corpus of many gigabytes alike, and its answers do not depend on how the text
//! was cut into pieces.

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::filter::drop_lighter;
use super::hit::{CheckedParagraph, Names, UnitFacts, UnsettledHit, behind, whole_paragraph};
use super::memory::Memory;
use super::note::note;
use super::piece::Context;
use super::remark::IgnoredNames;
use super::unit::Units;
use crate::document::{DocumentView, Summary, Sums, Tallied, UnitPlace, WINDOW};
use crate::finding::Severity;
use crate::fix::Edit;
use crate::lang::{Lang, Script};
use crate::policy::Policy;
use crate::report::Tally;
use crate::report::rows::{DocumentRows, FindingRow, PairRow, Rows, UnitRow, Weights};
use crate::rule::{Family, Unsettled};
use crate::span::Extent;

/// Where the text of paragraphs can be had, by piece and place in it.
pub(super) trait Texts {
    /// The text of the paragraph at `range` of piece `piece`.
    fn text(&self, piece: u64, range: (u32, u32)) -> &str;

    /// Line and column of the place behind a paragraph that begins in `column` and reads `text`.
    fn behind(&self, paragraph: &CheckedParagraph, column: u64, text: &str) -> (u64, u64) {
        behind(text, (paragraph.line, column))
    }

    /// Column of a paragraph's first character in its line of the file.
    fn column(&self, paragraph: &CheckedParagraph) -> u64 {
        paragraph.column
    }
}

/// What an assembler needs of memory; kept from document to document.
#[derive(Debug)]
pub(super) struct State {
    window: VecDeque<Summary>,
    /// What the rules that are settled by the document have in the paragraphs of the window.
    tallied: VecDeque<Box<[Tallied]>>,
    sums: Sums,
    waiting: VecDeque<Waiting>,
    /// Place in the window of the next paragraph to settle.
    next: usize,
    seen: Memory<u64>,
    units: Units,
    pub(super) names: Names,
    pub(super) ignored: IgnoredNames,
    kinds: FxHashSet<(&'static str, Lang, Severity)>,
    reported_once: FxHashSet<&'static str>,
    /// A bit for each slot whose rule has reported something.
    reported: u64,
    /// Letters of the window by language, [`Lang::Und`] left out.
    letters: [u64; 4],
    number: u64,
    extent: Extent,
    words: u64,
    by_lang: [u64; 5],
    weights: Weights,
    /// The language that the document says it is in.
    said: Lang,
}

impl Default for State {
    fn default() -> Self {
        Self {
            window: VecDeque::new(),
            tallied: VecDeque::new(),
            sums: Sums::default(),
            waiting: VecDeque::new(),
            next: 0,
            seen: Memory::of_paragraphs(),
            units: Units::default(),
            names: Names::default(),
            ignored: IgnoredNames::default(),
            kinds: FxHashSet::default(),
            reported_once: FxHashSet::default(),
            reported: 0,
            letters: [0; 4],
            number: 0,
            extent: Extent::default(),
            words: 0,
            by_lang: [0; 5],
            weights: Weights::default(),
            said: Lang::Und,
        }
    }
}

#[derive(Debug)]
struct Waiting {
    checked: CheckedParagraph,
    piece: u64,
    seen_before: Option<u64>,
    unit: Option<UnitPlace>,
    base: Extent,
}

/// What a document says of one of its paragraphs.
struct Settled<'a> {
    summary: Summary,
    assigned: Lang,
    around: Option<Lang>,
    /// The first paragraph with the same words.
    first: Option<u64>,
    /// What stands before its piece.
    base: Extent,
    /// Its text, where it is shown, and the finding's place in it.
    whole: (&'a str, usize),
    unit: Option<&'a UnitFacts>,
}

impl State {
    fn reset(&mut self) {
        self.window.clear();
        self.tallied.clear();
        self.sums = Sums::default();
        self.waiting.clear();
        self.seen.clear();
        self.units.clear();
        self.said = Lang::Und;
        self.names.clear();
        self.ignored.clear();
        self.kinds.clear();
        self.reported_once.clear();
        self.reported = 0;
        self.next = 0;
        self.letters = [0; 4];
        self.number = 0;
        self.extent = Extent::default();
        self.words = 0;
        self.by_lang = [0; 5];
        self.weights = Weights::default();
    }
}

/// Finishes one document.
pub(super) struct Assembler<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) rows: DocumentRows<'a>,
    pub(super) policy: &'a Policy,
    pub(super) state: &'a mut State,
}

impl<'a> Assembler<'a> {
    /// Begins a document.
    pub(super) fn new(
        context: &'a Context<'a>,
        rows: DocumentRows<'a>,
        policy: &'a Policy,
        state: &'a mut State,
    ) -> Self {
        state.reset();
        Self { context, rows, policy, state }
    }

    /// Goes on with a document that was begun before, with the same `state`.
    pub(super) fn resume(
        context: &'a Context<'a>,
        rows: DocumentRows<'a>,
        policy: &'a Policy,
        state: &'a mut State,
    ) -> Self {
        Self { context, rows, policy, state }
    }

    /// Ignores the findings of these rules in all of the document, which is a record in this line.
    pub(super) fn ignore_rules(&mut self, names: Vec<String>, line: u64) {
        self.state.ignored.ignore(names, line);
    }

    /// Takes note of the language that the document says it is in; [`Lang::Und`] for one that says nothing.
    pub(super) fn expect_language(&mut self, lang: Lang) {
        self.state.said = lang;
    }

    /// Takes the paragraphs of one piece, which is `extent` long, and settles those that
    /// have enough paragraphs behind them.
    pub(super) fn push(
        &mut self,
        checked: impl Iterator<Item = CheckedParagraph>,
        piece: u64,
        extent: Extent,
        texts: &impl Texts,
        rows: &mut Rows,
        tally: &mut Tally,
    ) {
        let base = self.state.extent;
        for mut paragraph in checked {
            let state = &mut *self.state;
            state.number += 1;
            paragraph.summary.number = state.number;
            let summary = paragraph.summary;
            let mut seen_before = None;
            if summary.counts.words > 0 {
                seen_before = state.seen.meet(summary.key, state.number).copied();
            }
            let unit = paragraph.unit.as_deref();
            let unit = unit.map(|unit| state.units.meet(unit, state.number, summary.key, summary.lang));
            if summary.lang != Lang::Und {
                state.letters[summary.lang as usize] += u64::from(summary.letters);
            }
            let tallied = std::mem::take(&mut paragraph.tallied);
            state.sums.add(&summary, &tallied);
            state.tallied.push_back(tallied);
            state.window.push_back(summary);
            state.waiting.push_back(Waiting { checked: paragraph, piece, seen_before, unit, base });
            if state.window.len() - state.next > WINDOW {
                self.settle(texts, rows, tally);
            }
        }
        self.state.extent += extent;
    }

    /// Settles the rest of the document and writes its own row.
    pub(super) fn finish(&mut self, texts: &impl Texts, rows: &mut Rows, tally: &mut Tally) {
        while !self.state.waiting.is_empty() {
            self.settle(texts, rows, tally);
        }
        self.finish_ignoring(rows);
        let state = &*self.state;
        tally.documents += 1;
        if self.context.lists_paragraphs() {
            self.rows.document(state.number, state.words, state.by_lang, state.weights, &mut rows.documents);
        }
        self.rows.closed(state.number, state.words, state.weights, rows);
    }

    /// The piece that the oldest paragraph not yet settled lies in.
    pub(super) fn oldest_piece(&self) -> Option<u64> {
        self.state.waiting.front().map(|waiting| waiting.piece)
    }

    fn settle(&mut self, texts: &impl Texts, rows: &mut Rows, tally: &mut Tally) {
        let Some(waiting) = self.state.waiting.pop_front() else { return };
        let Waiting { mut checked, piece, seen_before, unit, base } = waiting;
        let summary = checked.summary;
        let (language, share) = dominant(&self.state.letters);
        let said = Some(self.state.said).filter(|lang| lang.is_ours());
        let assigned = assign(&summary, language.or(said));
        let mut weights = Weights::default();
        let mut hits: Vec<UnsettledHit> = Vec::new();
        if self.context.wanted.reports || self.context.wanted.fixes {
            let mut reported = self.state.reported;
            let view = |slot: usize, reported: u64| DocumentView {
                window: &self.state.window,
                at: self.state.next,
                language,
                share,
                expected: self.policy.expected,
                seen_before,
                slot,
                reported: reported >> slot & 1 == 1,
                sums: &self.state.sums,
                tallied: &self.state.tallied[self.state.next],
                unit: unit.as_ref(),
            };
            for mut hit in std::mem::take(&mut checked.hits) {
                if hit.assumed.is_some_and(|lang| lang != assigned) || !self.policy.admits(hit.rule) {
                    continue;
                }
                if let (Some(settle), Some(slot)) = (hit.rule.settle, self.context.engine.slot(hit.rule)) {
                    let unsettled = Unsettled { severity: hit.severity, found: hit.part(1) };
                    match settle(&view(slot, reported), &unsettled) {
                        Some(severity) => hit.severity = severity,
                        None => continue,
                    }
                    reported |= 1 << slot;
                }
                hit.severity = self.policy.severity(hit.rule, hit.severity);
                hits.push(hit);
            }
            let about_document: Vec<_> = self
                .context
                .engine
                .document_rules()
                .iter()
                .filter(|rule| rule.rule.langs.contains(assigned) && self.policy.admits(rule.rule))
                .filter_map(|rule| (rule.check)(&view(rule.slot, reported)).map(|severity| (rule, severity)))
                .collect();
            self.state.reported = reported;
            drop_lighter(&mut hits);
            for (rule, severity) in about_document {
                if rule.once && !self.state.reported_once.insert(rule.rule.code) {
                    continue;
                }
                let severity = self.policy.severity(rule.rule, severity);
                // What comes again in a file of translations is told by the rules that know the sources.
                if unit.is_some() && rule.rule.family == Family::REPETITION {
                    continue;
                }
                let text = texts.text(piece, checked.range);
                let (column, behind) = match &checked.origin {
                    Some(origin) => (origin.0.column, (origin.1.line, origin.1.column)),
                    None => {
                        let column = texts.column(&checked);
                        (column, texts.behind(&checked, column, text))
                    }
                };
                hits.push(whole_paragraph(rule.rule, severity, &checked, column, behind, text));
            }
            hits.sort_by_key(|hit| (hit.start, hit.end, hit.rule.code));
            if !hits.is_empty() || checked.remarks.is_some() || self.state.ignored.is_waiting() {
                self.filter(&mut hits, &checked, texts.text(piece, checked.range), rows, tally);
            }
            if self.context.wanted.fixes {
                rows.fixes.extend(hits.iter().filter(|hit| hit.is_fixable).map(|hit| {
                    let (start, end) = hit.place(base);
                    Edit { start: start.points, end: end.points, new: hit.part(3).into() }
                }));
            }
            let facts = checked.unit.as_deref();
            for hit in &hits {
                weights.add(hit.severity);
                let first = match (hit.rule.family, unit) {
                    (Family::BITEXT, Some(unit)) => {
                        unit.same_source.map(|same| same.0).or(unit.same_target.map(|same| same.0))
                    }
                    _ => seen_before,
                };
                // Only one format shows more than the context that the hit has anyway.
                let is_shown = self.context.shows_paragraphs() || facts.is_some();
                let whole = if is_shown { texts.text(piece, checked.range) } else { "" };
                let at = (hit.start.bytes - checked.start.bytes) as usize;
                let whole = (whole, at);
                let settled =
                    Settled { summary, assigned, around: language, first, base, whole, unit: facts };
                self.write(hit, &settled, rows, tally);
            }
        }
        if let Some(facts) = checked.unit.as_deref()
            && self.context.lists_paragraphs()
        {
            self.pair(facts, &checked, assigned, &hits, rows);
        }
        if self.context.lists_paragraphs() {
            let assigned_name = match (summary.lang, checked.detection.named) {
                (Lang::Other, Some(name)) => name,
                _ => assigned.code(),
            };
            let words = words(&summary);
            self.rows.paragraph(
                summary.number,
                checked.line,
                &checked.detection,
                assigned_name,
                words,
                weights,
                &mut rows.paragraphs,
            );
        }
        if self.context.wanted.detections {
            self.rows.detection(
                summary.number,
                checked.line,
                &checked.detection,
                words(&summary),
                &checked.preview,
                &mut rows.detections,
            );
        }
        let state = &mut *self.state;
        let words = u64::from(words(&summary));
        state.words += words;
        state.by_lang[summary.lang as usize] += 1;
        state.weights.merge(weights);
        tally.paragraphs[summary.lang as usize] += 1;
        tally.words[assigned as usize] += words;
        state.next += 1;
        if state.next > WINDOW
            && let Some(gone) = state.window.pop_front()
        {
            state.next -= 1;
            let tallied = state.tallied.pop_front().unwrap_or_default();
            state.sums.remove(&gone, &tallied);
            if gone.lang != Lang::Und {
                state.letters[gone.lang as usize] -= u64::from(gone.letters);
            }
        }
    }

    /// Appends the row of a unit of a file of translations.
    fn pair(
        &self,
        unit: &UnitFacts,
        checked: &CheckedParagraph,
        assigned: Lang,
        hits: &[UnsettledHit],
        rows: &mut Rows,
    ) {
        let mut checks: Vec<&str> = hits.iter().map(|hit| hit.rule.code).collect();
        checks.dedup();
        let (source, target) = unit.lengths;
        let row = PairRow {
            id: &unit.id,
            number: checked.summary.number,
            line: checked.line,
            languages: (unit.language, assigned),
            words: (unit.words, words(&checked.summary)),
            ratio: (source > 0 && target > 0).then(|| f64::from(target) / f64::from(source)),
            checks: &checks,
        };
        self.rows.pair(&row, &mut rows.pairs);
    }

    fn write(&mut self, hit: &UnsettledHit, settled: &Settled<'_>, rows: &mut Rows, tally: &mut Tally) {
        let Settled { summary, assigned, around, first, base, whole, unit } = *settled;
        let state = &mut *self.state;
        let is_first = state.kinds.insert((hit.rule.code, assigned, hit.severity));
        tally.add(hit.rule, assigned, hit.severity, is_first);
        if !self.context.wanted.reports {
            return;
        }
        let (start, end) = hit.place(base);
        let row = FindingRow {
            fingerprint: hit.fingerprint,
            severity: hit.severity,
            rule: hit.rule,
            language: assigned,
            around,
            first,
            paragraph: summary.number,
            line: hit.line,
            column: hit.column,
            before: hit.part(0),
            found: hit.part(1),
            after: hit.part(2),
            suggestion: hit.part(3),
            is_fixable: hit.is_fixable,
            behind: hit.behind,
            start,
            end,
            whole,
            unit: unit.map(|unit| UnitRow {
                id: &unit.id,
                language: unit.language,
                source: &unit.source,
                found: hit.source.of(&unit.source),
                target: whole.0,
            }),
        };
        if let Some(place) = unit.and_then(|unit| unit.note.as_ref()) {
            note(place, &row, &mut rows.notes);
        }
        self.rows.finding(&row, rows);
    }
}

fn words(summary: &Summary) -> u32 {
    summary.counts.words + summary.counts.numbers
}

/// The language with over half of the letters, and its share of them.
fn dominant(letters: &[u64; 4]) -> (Option<Lang>, f32) {
    let all: u64 = letters.iter().sum();
    let best = Lang::ALL.into_iter().zip(letters).max_by_key(|(_, count)| **count);
    match best {
        Some((lang, &count)) if count * 2 > all => (Some(lang), (count as f64 / all as f64) as f32),
        _ => (None, 0.0),
    }
}

/// The language whose rules count for a paragraph: its own, or for one that is too short to tell, the
/// one around it, if the script fits.
fn assign(summary: &Summary, around: Option<Lang>) -> Lang {
    match (summary.lang, summary.script, around) {
        (Lang::Und, Script::Latin, Some(lang @ (Lang::En | Lang::Fr))) => lang,
        (Lang::Und, Script::Arabic, Some(Lang::Ar)) => Lang::Ar,
        (lang, ..) => lang,
    }
}
