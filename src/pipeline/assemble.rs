//! Finishes documents: gives every paragraph its number and language, asks the rules that need the
//! document, and writes the rows.
//!
//! It sees the paragraphs of one document in order and keeps no more than a window of them, so it
//! serves a tweet and a corpus of many gigabytes alike, and its answers do not depend on how the text
//! was cut into pieces.

use super::filter::drop_lighter;
use super::hit::{CheckedParagraph, UnitFacts, UnsettledHit, behind, whole_paragraph};
use super::note::note;
use super::piece::Context;
use super::state::{State, Waiting, assign, dominant, words};
use crate::document::{DocumentView, WINDOW};
use crate::fix::Edit;
use crate::lang::Lang;
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

/// What a document says of one of its paragraphs.
struct Settled<'a> {
    waiting: &'a Waiting,
    assigned: Lang,
    around: Option<Lang>,
    /// Its text, where it is shown, and the finding's place in it.
    whole: (&'a str, usize),
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
        for paragraph in checked {
            self.state.enter(paragraph, piece, base);
            if self.state.window.len() - self.state.next > WINDOW {
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

    /// Settles the oldest paragraph that waits, and writes what there is to say of it.
    fn settle(&mut self, texts: &impl Texts, rows: &mut Rows, tally: &mut Tally) {
        let Some(mut waiting) = self.state.waiting.pop_front() else { return };
        let summary = waiting.checked.summary;
        let (language, share) = dominant(&self.state.letters);
        let said = Some(self.state.said).filter(|lang| lang.is_ours());
        let assigned = assign(&summary, language.or(said));
        let mut weights = Weights::default();
        let mut hits = Vec::new();
        if self.context.wanted.reports || self.context.wanted.fixes {
            hits = self.hits(&mut waiting, assigned, (language, share), texts);
            if !hits.is_empty() || waiting.checked.remarks.is_some() || self.state.ignored.is_waiting() {
                let text = texts.text(waiting.piece, waiting.checked.range);
                self.filter(&mut hits, &waiting.checked, text, rows, tally);
            }
            if self.context.wanted.fixes {
                rows.fixes.extend(hits.iter().filter(|hit| hit.is_fixable).map(|hit| {
                    let (start, end) = hit.place(waiting.base);
                    Edit { start: start.points, end: end.points, new: hit.part(3).into() }
                }));
            }
            hits.iter().for_each(|hit| weights.add(hit.severity));
            self.tell(&hits, &waiting, (assigned, language), texts, rows, tally);
        }
        if self.context.lists_paragraphs() {
            self.list(&waiting.checked, assigned, &hits, weights, rows);
        }
        if self.context.wanted.detections {
            self.rows.detection(
                summary.number,
                waiting.checked.line,
                &waiting.checked.detection,
                words(&summary),
                &waiting.checked.preview,
                &mut rows.detections,
            );
        }
        tally.paragraphs[summary.lang as usize] += 1;
        tally.words[assigned as usize] += u64::from(words(&summary));
        self.state.pass(&summary, weights);
    }

    /// What is found in a paragraph, and about it, now that its document is known.
    fn hits(
        &mut self,
        waiting: &mut Waiting,
        assigned: Lang,
        (language, share): (Option<Lang>, f32),
        texts: &impl Texts,
    ) -> Vec<UnsettledHit> {
        let mut hits: Vec<UnsettledHit> = Vec::new();
        let mut reported = self.state.reported;
        let mut view = DocumentView {
            window: &self.state.window,
            at: self.state.next,
            language,
            share,
            expected: self.policy.expected,
            seen_before: waiting.seen_before,
            slot: 0,
            reported: false,
            sums: &self.state.sums,
            tallied: &self.state.tallied[self.state.next],
            unit: waiting.unit.as_ref(),
        };
        for mut hit in std::mem::take(&mut waiting.checked.hits) {
            if hit.assumed.is_some_and(|lang| lang != assigned) || !self.policy.admits(hit.rule) {
                continue;
            }
            if let (Some(settle), Some(slot)) = (hit.rule.settle, self.context.engine.slot(hit.rule)) {
                let unsettled = Unsettled { severity: hit.severity, found: hit.part(1) };
                (view.slot, view.reported) = (slot, reported >> slot & 1 == 1);
                match settle(&view, &unsettled) {
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
            .document_rules(assigned)
            .iter()
            .filter(|rule| self.policy.admits(rule.rule))
            // What comes again in a file of translations is told by the rules that know the sources.
            .filter(|rule| waiting.unit.is_none() || rule.rule.family != Family::REPETITION)
            .filter_map(|rule| {
                (view.slot, view.reported) = (rule.slot, reported >> rule.slot & 1 == 1);
                (rule.check)(&view).map(|severity| (rule, severity))
            })
            .collect();
        self.state.reported = reported;
        let is_unit = waiting.checked.unit.is_some();
        drop_lighter(&mut hits, is_unit.then(|| texts.text(waiting.piece, waiting.checked.range)));
        for (rule, severity) in about_document {
            if rule.once && !self.state.reported_once.insert(rule.rule.code) {
                continue;
            }
            let severity = self.policy.severity(rule.rule, severity);
            let checked = &waiting.checked;
            let text = texts.text(waiting.piece, checked.range);
            let (column, behind) = match &checked.origin {
                Some(origin) => (origin.0.column, (origin.1.line, origin.1.column)),
                None => {
                    let column = texts.column(checked);
                    (column, texts.behind(checked, column, text))
                }
            };
            hits.push(whole_paragraph(rule.rule, severity, checked, column, behind, text));
        }
        hits.sort_by_key(|hit| (hit.start, hit.end, hit.rule.code));
        hits
    }

    /// Appends the rows of the findings of a paragraph, and the remarks that a copy of its file takes.
    fn tell(
        &mut self,
        hits: &[UnsettledHit],
        waiting: &Waiting,
        (assigned, around): (Lang, Option<Lang>),
        texts: &impl Texts,
        rows: &mut Rows,
        tally: &mut Tally,
    ) {
        let checked = &waiting.checked;
        let place = checked.unit.as_deref().and_then(|unit| unit.note.as_deref());
        for hit in hits {
            // Only some tell more than the context that the hit has anyway.
            let is_shown = self.context.shows_paragraphs() || checked.unit.is_some();
            let whole = if is_shown { texts.text(waiting.piece, checked.range) } else { "" };
            let at = (hit.start.bytes - checked.start.bytes) as usize;
            let settled = Settled { waiting, assigned, around, whole: (whole, at) };
            let message = self.write(hit, &settled, rows, tally);
            if let Some(place) = place {
                note(place, hit, &message, &mut rows.notes);
            }
        }
    }

    /// Appends the rows of a paragraph and, of a translation, of its unit.
    fn list(
        &self,
        checked: &CheckedParagraph,
        assigned: Lang,
        hits: &[UnsettledHit],
        weights: Weights,
        rows: &mut Rows,
    ) {
        if let Some(unit) = checked.unit.as_deref() {
            self.pair(unit, checked, assigned, hits, rows);
        }
        let summary = &checked.summary;
        let name = match (summary.lang, checked.detection.named) {
            (Lang::Other, Some(name)) => name,
            _ => assigned.code(),
        };
        let (number, words) = (summary.number, words(summary));
        let out = &mut rows.paragraphs;
        self.rows.paragraph(number, checked.line, &checked.detection, name, words, weights, out);
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
        checks.sort_unstable();
        checks.dedup();
        let (source, target) = unit.lengths;
        let row = PairRow {
            id: &unit.id,
            number: checked.summary.number,
            line: checked.line,
            languages: (unit.language, assigned),
            words: (unit.words, words(&checked.summary)),
            ratio: (source > 0 && target > 0).then(|| f64::from(target) / f64::from(source)),
            findings: hits.len() as u64,
            checks: &checks,
        };
        self.rows.pair(&row, &mut rows.pairs);
    }

    /// Appends the rows of a finding; its sentence.
    fn write(
        &mut self,
        hit: &UnsettledHit,
        settled: &Settled<'_>,
        rows: &mut Rows,
        tally: &mut Tally,
    ) -> String {
        let Settled { waiting, assigned, around, whole } = *settled;
        let checked = &waiting.checked;
        let place = waiting.unit.unwrap_or_default();
        let state = &mut *self.state;
        let is_first = state.kinds.insert((hit.rule.code, assigned, hit.severity));
        tally.add(hit.rule, assigned, hit.severity, is_first);
        if !self.context.wanted.reports {
            return String::new();
        }
        let (start, end) = hit.place(waiting.base);
        let row = FindingRow {
            fingerprint: hit.fingerprint,
            severity: hit.severity,
            rule: hit.rule,
            language: assigned,
            around,
            first: waiting.seen_before,
            paragraph: checked.summary.number,
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
            unit: checked.unit.as_deref().map(|unit| UnitRow {
                id: &unit.id,
                language: unit.language,
                source: &unit.source,
                found: hit.source.of(&unit.source),
                target: whole.0,
                same_source: place.same_source.map(|same| same.0),
                same_target: place.same_target.map(|same| same.0),
            }),
        };
        self.rows.finding(&row, rows)
    }
}
