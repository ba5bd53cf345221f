//! A paragraph's place in its document.
//!
//! Whole documents may be larger than memory, so a document is seen through a window: the paragraph
//! itself and up to [`WINDOW`] paragraphs on either side. For most documents that is all of them; for
//! a corpus in one file it is the text around. The answer depends on the paragraphs only, never on how
//! the input was cut into pieces for the workers.

use std::collections::VecDeque;

use crate::analysis::{Counts, Signs};
use crate::lang::{Lang, Script};

/// Paragraphs kept on either side of the one that is settled.
pub const WINDOW: usize = 64;

/// What is kept of a paragraph once its rules have run.
#[derive(Clone, Copy, Debug)]
pub struct Summary {
    /// Number within the record, from 1.
    pub number: u64,
    /// The language decided for the paragraph itself.
    pub lang: Lang,
    /// Probability of that decision.
    pub confidence: f32,
    /// The script of most letters.
    pub script: Script,
    /// Letters in it.
    pub letters: u32,
    /// Of an English paragraph, the words that are frequent in French only, and the other way round.
    pub strays: u16,
    /// Hash of its folded words, the same for two paragraphs that differ in case, spacing,
    /// punctuation or Unicode form only.
    pub key: u64,
    /// The same for the part before a last ` | `, ` – ` or ` - `, which titles put before the site's
    /// name; equal to `key` where there is none.
    pub title_key: u64,
    /// Counts made while tokenising.
    pub counts: Counts,
    /// Signs that occur in it.
    pub signs: Signs,
    /// First and last character, white space aside.
    pub ends: (char, char),
    /// The quotation mark that it opens and never closes.
    pub open_quote: Option<char>,
    /// The quotation mark that it closes without having opened it.
    pub close_quote: Option<char>,
}

/// How many rules can ask to be settled by the document.
pub const SLOTS: usize = 64;

/// Two counts that a rule makes in a paragraph, of what it pleases.
pub type Counted = [u16; 2];

/// What a rule that is settled by the document has in one paragraph.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tallied {
    /// The slot that the engine gave the rule.
    pub slot: u8,
    /// Its findings.
    pub hits: u16,
    /// What it counted, see [`crate::rule::Report::count`].
    pub counted: Counted,
}

/// What all of these rules have in one paragraph. Nearly every paragraph is counted by something, and by little, which
/// stands in place: a list of its own would be the only memory that most paragraphs ask for.
#[derive(Debug, Default)]
pub(crate) struct Tallies {
    few: [Tallied; FEW],
    /// Those in `few` that are there.
    count: u8,
    /// All of them, where they are more than a few.
    many: Box<[Tallied]>,
}

/// So many have room in place.
const FEW: usize = 5;

impl Tallies {
    /// Takes `count` of them.
    pub(crate) fn new(count: usize, mut all: impl Iterator<Item = Tallied>) -> Self {
        let mut tallies = Self::default();
        if count > FEW {
            tallies.many = all.collect();
            return tallies;
        }
        for place in &mut tallies.few[..count] {
            *place = all.next().unwrap_or_default();
        }
        tallies.count = count as u8;
        tallies
    }
}

impl std::ops::Deref for Tallies {
    type Target = [Tallied];

    fn deref(&self) -> &[Tallied] {
        if self.many.is_empty() { &self.few[..usize::from(self.count)] } else { &self.many }
    }
}

/// What each slot's rule has in the paragraphs of the window together, kept up to date as they come and go:
/// many rules ask for each paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Sums {
    slots: [Sum; SLOTS],
    /// Words and numbers by language.
    words: [u32; 5],
}

#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    hits: u32,
    counted: [u32; 2],
}

impl Default for Sums {
    fn default() -> Self {
        Self { slots: [Sum::default(); SLOTS], words: [0; 5] }
    }
}

impl Sums {
    /// Takes in a paragraph that enters the window.
    pub(crate) fn add(&mut self, summary: &Summary, tallied: &[Tallied]) {
        self.words[summary.lang as usize] += summary.counts.words + summary.counts.numbers;
        for tally in tallied {
            let sum = &mut self.slots[usize::from(tally.slot)];
            sum.hits += u32::from(tally.hits);
            sum.counted[0] += u32::from(tally.counted[0]);
            sum.counted[1] += u32::from(tally.counted[1]);
        }
    }

    /// Takes out one that leaves it.
    pub(crate) fn remove(&mut self, summary: &Summary, tallied: &[Tallied]) {
        self.words[summary.lang as usize] -= summary.counts.words + summary.counts.numbers;
        for tally in tallied {
            let sum = &mut self.slots[usize::from(tally.slot)];
            sum.hits -= u32::from(tally.hits);
            sum.counted[0] -= u32::from(tally.counted[0]);
            sum.counted[1] -= u32::from(tally.counted[1]);
        }
    }
}

/// What a file of translations says of one of its units.
#[derive(Clone, Copy, Debug, Default)]
pub struct UnitPlace {
    /// How many standard deviations the length of the translation lies above (or, negative, below) what is usual for
    /// a source of this length, in this file and between these languages; 0 where either side is too short to tell.
    pub length: f32,
    /// The first unit with the same source, and whether its translation has the same words.
    pub same_source: Option<(u64, bool)>,
    /// The first unit with the same translation but another source, and how alike the two sources are, 0 to 1.
    pub same_target: Option<(u64, f32)>,
    /// Words of the source.
    pub source_words: u32,
}

/// A paragraph with what surrounds it in its document.
pub struct DocumentView<'a> {
    pub(crate) window: &'a VecDeque<Summary>,
    pub(crate) at: usize,
    pub(crate) language: Option<Lang>,
    pub(crate) share: f32,
    pub(crate) expected: Option<Lang>,
    pub(crate) seen_before: Option<u64>,
    pub(crate) slot: usize,
    pub(crate) reported: bool,
    pub(crate) sums: &'a Sums,
    pub(crate) tallied: &'a [Tallied],
    pub(crate) unit: Option<&'a UnitPlace>,
}

impl DocumentView<'_> {
    /// The paragraph in question.
    #[must_use]
    pub fn current(&self) -> &Summary {
        &self.window[self.at]
    }

    /// The paragraphs before it, nearest first.
    pub fn before(&self) -> impl Iterator<Item = &Summary> {
        self.window.iter().take(self.at).rev()
    }

    /// The paragraphs after it, nearest first.
    pub fn after(&self) -> impl Iterator<Item = &Summary> {
        self.window.iter().skip(self.at + 1)
    }

    /// All paragraphs of the window in order, the one in question included.
    pub fn around(&self) -> impl Iterator<Item = &Summary> {
        self.window.iter()
    }

    /// Whether no paragraph before it has a word.
    #[must_use]
    pub fn opens_document(&self) -> bool {
        self.before().all(|above| above.counts.words == 0)
    }

    /// Whether no paragraph after it has a word.
    #[must_use]
    pub fn ends_document(&self) -> bool {
        self.after().all(|below| below.counts.words == 0)
    }

    /// The language that most letters of the window are written in, when one has the majority.
    #[must_use]
    pub fn language(&self) -> Option<Lang> {
        self.language
    }

    /// Share of the window's letters in [`Self::language`], 0 to 1; letters of paragraphs whose
    /// language is undetermined do not count.
    #[must_use]
    pub fn share(&self) -> f32 {
        self.share
    }

    /// The language that the document must be in, where one is expected.
    #[must_use]
    pub fn expected(&self) -> Option<Lang> {
        self.expected
    }

    /// Whether at least `share` of the letters around are in one language, and the paragraph is in another.
    #[must_use]
    pub fn is_foreign(&self, share: f32) -> bool {
        self.share >= share && self.language != Some(self.current().lang)
    }

    /// Findings of the rule in question in the whole window, those of the current paragraph included.
    /// Only for [`crate::rule::Rule::settle`].
    #[must_use]
    pub fn hits(&self) -> u32 {
        self.sums.slots[self.slot].hits
    }

    /// What the rule in question counted in the whole window: the sum of its count number `which`, 0 or 1.
    #[must_use]
    pub fn counted(&self, which: usize) -> u32 {
        self.sums.slots[self.slot].counted[which]
    }

    /// What the rule in question counted in the current paragraph.
    #[must_use]
    pub fn counted_here(&self, which: usize) -> u32 {
        let here = self.tallied.iter().find(|tally| usize::from(tally.slot) == self.slot);
        here.map_or(0, |tally| u32::from(tally.counted[which]))
    }

    /// Words and numbers of the window in paragraphs of the current one's language.
    #[must_use]
    pub fn words(&self) -> u32 {
        self.sums.words[self.current().lang as usize]
    }

    /// Whether the rule in question has reported something in this document before.
    #[must_use]
    pub fn has_reported(&self) -> bool {
        self.reported
    }

    /// For a unit of a file of translations: what the file says of it.
    #[must_use]
    pub fn unit(&self) -> Option<&UnitPlace> {
        self.unit
    }

    /// Number of the first paragraph with the same words among the last few thousand before this one.
    #[must_use]
    pub fn seen_before(&self) -> Option<u64> {
        self.seen_before
    }
}

#[cfg(test)]
mod tests {
    use super::{FEW, Tallied, Tallies};

    #[test]
    fn all_tallies_are_kept_be_they_few_or_many() {
        for count in [0, 1, FEW, FEW + 1, 3 * FEW] {
            let all = (0..count).map(|slot| Tallied { slot: slot as u8, hits: 2, counted: [slot as u16, 1] });
            let slots: Vec<u8> = Tallies::new(count, all).iter().map(|tally| tally.slot).collect();
            assert_eq!(slots, (0..count as u8).collect::<Vec<_>>());
        }
    }
}
