//! What is known of the document under way: a window of its paragraphs, what was met in all of it, and its counts.

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::hit::{CheckedParagraph, Names};
use super::memory::Memory;
use super::remark::IgnoredNames;
use super::unit::Units;
use crate::document::{Summary, Sums, Tallies, UnitPlace, WINDOW};
use crate::finding::Severity;
use crate::lang::{Lang, Script};
use crate::report::rows::Weights;
use crate::span::Extent;

/// What an assembler needs of memory; kept from document to document.
#[derive(Debug)]
pub(super) struct State {
    pub window: VecDeque<Summary>,
    /// What the rules that are settled by the document have in the paragraphs of the window.
    pub tallied: VecDeque<Tallies>,
    pub sums: Sums,
    pub waiting: VecDeque<Waiting>,
    /// Place in the window of the next paragraph to settle.
    pub next: usize,
    pub seen: Memory<u64>,
    pub units: Units,
    pub names: Names,
    pub ignored: IgnoredNames,
    pub kinds: FxHashSet<(&'static str, Lang, Severity)>,
    pub reported_once: FxHashSet<&'static str>,
    /// A bit for each slot whose rule has reported something.
    pub reported: u64,
    /// Letters of the window by language, [`Lang::Und`] left out.
    pub letters: [u64; 4],
    pub number: u64,
    pub extent: Extent,
    pub words: u64,
    pub by_lang: [u64; 5],
    pub weights: Weights,
    /// The language that the document says it is in.
    pub said: Lang,
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

/// A paragraph that is settled when enough of those behind it are known.
#[derive(Debug)]
pub(super) struct Waiting {
    pub checked: CheckedParagraph,
    pub piece: u64,
    pub seen_before: Option<u64>,
    pub unit: Option<UnitPlace>,
    pub base: Extent,
}

impl State {
    /// Forgets the document and keeps the memory.
    pub(super) fn reset(&mut self) {
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

    /// Takes in the next paragraph, which is of piece number `piece`.
    pub(super) fn enter(&mut self, mut paragraph: CheckedParagraph, piece: u64, base: Extent) {
        self.number += 1;
        paragraph.summary.number = self.number;
        let summary = paragraph.summary;
        let mut seen_before = None;
        if summary.counts.words > 0 {
            seen_before = self.seen.meet(summary.key, self.number).copied();
        }
        let unit = paragraph.unit.as_deref();
        let unit = unit.map(|unit| self.units.meet(unit, self.number, summary.key, summary.lang));
        if summary.lang != Lang::Und {
            self.letters[summary.lang as usize] += u64::from(summary.letters);
        }
        let tallied = std::mem::take(&mut paragraph.tallied);
        self.sums.add(&summary, &tallied);
        self.tallied.push_back(tallied);
        self.window.push_back(summary);
        self.waiting.push_back(Waiting { checked: paragraph, piece, seen_before, unit, base });
    }

    /// Goes on behind the paragraph that was settled, which reads `summary` and has findings of these `weights`.
    pub(super) fn pass(&mut self, summary: &Summary, weights: Weights) {
        self.words += u64::from(words(summary));
        self.by_lang[summary.lang as usize] += 1;
        self.weights.merge(weights);
        self.next += 1;
        if self.next > WINDOW
            && let Some(gone) = self.window.pop_front()
        {
            self.next -= 1;
            let tallied = self.tallied.pop_front().unwrap_or_default();
            self.sums.remove(&gone, &tallied);
            if gone.lang != Lang::Und {
                self.letters[gone.lang as usize] -= u64::from(gone.letters);
            }
        }
    }
}

pub(super) fn words(summary: &Summary) -> u32 {
    summary.counts.words + summary.counts.numbers
}

/// The language with over half of the letters, and its share of them.
pub(super) fn dominant(letters: &[u64; 4]) -> (Option<Lang>, f32) {
    let all: u64 = letters.iter().sum();
    let best = Lang::ALL.into_iter().zip(letters).max_by_key(|(_, count)| **count);
    match best {
        Some((lang, &count)) if count * 2 > all => (Some(lang), (count as f64 / all as f64) as f32),
        _ => (None, 0.0),
    }
}

/// The language whose rules count for a paragraph: its own, or for one that is too short to tell, the
/// one around it, if the script fits.
pub(super) fn assign(summary: &Summary, around: Option<Lang>) -> Lang {
    match (summary.lang, summary.script, around) {
        (Lang::Und, Script::Latin, Some(lang @ (Lang::En | Lang::Fr))) => lang,
        (Lang::Und, Script::Arabic, Some(Lang::Ar)) => Lang::Ar,
        (lang, ..) => lang,
    }
}
