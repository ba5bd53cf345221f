//! Looks for the phrases of all rules at once, word by word.
//!
//! A phrase is a pattern of words (see [`Pattern`]); its first word is looked up by token key. One bit
//! per first word in a table that fits the first-level cache turns away nearly every token, so thousands
//! of phrases cost what one costs. Rules that look at certain words and what stands around
//! them ([`crate::rule::Check::Words`]) hang on the same table.

mod pattern;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::analysis::{Paragraph, key_of};
use crate::lang::Lang;
use crate::rule::{Hit, Phrase};

pub use pattern::Pattern;

/// Arabic one-letter words written onto the next word, and their usual pairs.
const PROCLITICS: [&str; 9] = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب"];

/// Bits in the table of words; 8 KiB.
const FILTER_BITS: usize = 1 << 16;

/// The phrases and words that the rules of one language look for.
#[derive(Debug, Default)]
pub(crate) struct Matcher {
    /// By the key of the first word: words, and phrases whose second word may be any.
    words: Table,
    /// By the keys of the first two words. *Of*, *de* and من begin hundreds of phrases and stand everywhere, two
    /// certain words do not.
    pairs: Table,
}

/// What is looked up by a key. One bit per key turns away nearly every token.
#[derive(Debug, Default)]
struct Table {
    filter: Vec<u64>,
    /// Candidates by key, as a range of `entries`.
    ranges: FxHashMap<u64, (u32, u32)>,
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    /// The place of its list among the lists, or of its words among the sets of words.
    number: u16,
    kind: EntryKind,
}

#[derive(Clone, Debug)]
enum EntryKind {
    Word,
    Phrase { phrase: &'static Phrase, proclitic: &'static str, pattern: Arc<Pattern> },
}

impl Entry {
    /// Longer phrases come first, so that a phrase wins over its own beginning.
    fn order(&self) -> std::cmp::Reverse<usize> {
        std::cmp::Reverse(match &self.kind {
            EntryKind::Word => usize::MAX,
            EntryKind::Phrase { pattern, .. } => pattern.length(),
        })
    }
}

impl Table {
    fn new(mut found: Vec<(u64, Entry)>) -> Self {
        found.sort_by_key(|(key, entry)| (*key, entry.order()));
        // A word listed twice, as the first of two names may be, is one word.
        let word = |entry: &Entry| matches!(entry.kind, EntryKind::Word).then_some(entry.number);
        found.dedup_by(|a, b| a.0 == b.0 && word(&a.1).is_some() && word(&a.1) == word(&b.1));
        let mut table = Self { filter: vec![0; FILTER_BITS / 64], ..Self::default() };
        for (key, entry) in found {
            let at = table.entries.len() as u32;
            table.ranges.entry(key).or_insert((at, at)).1 = at + 1;
            let bit = key as usize % FILTER_BITS;
            table.filter[bit / 64] |= 1 << (bit % 64);
            table.entries.push(entry);
        }
        table
    }

    /// Whether there may be something; never wrong when it says no.
    #[inline(always)]
    fn may_hold(&self, key: u64) -> bool {
        let bit = key as usize % FILTER_BITS;
        self.filter[bit / 64] & (1 << (bit % 64)) != 0
    }

    fn get(&self, key: u64) -> &[Entry] {
        self.ranges.get(&key).map_or(&[], |&(from, to)| &self.entries[from as usize..to as usize])
    }
}

/// One key of two.
#[inline]
fn pair(first: u64, second: u64) -> u64 {
    let mixed = (first.rotate_left(29) ^ second).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^ (mixed >> 32)
}

/// What [`Matcher::find`] comes upon.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Found {
    /// A phrase of the list with this number.
    Phrase(usize, Hit),
    /// A word of the set with the first number, at the token with the second.
    Word(usize, usize),
}

impl Matcher {
    /// A matcher for these lists and sets of keys of words in `lang`; what it finds names them by their places.
    ///
    /// # Panics
    /// When a phrase is no [`Pattern`]: lists of the program are tested, and those of a user are parsed
    /// before.
    pub(crate) fn new(lang: Lang, lists: &[&'static [Phrase]], words: &[Vec<u64>]) -> Self {
        let (mut singles, mut pairs) = (Vec::new(), Vec::new());
        for (number, list) in lists.iter().enumerate() {
            for phrase in *list {
                let pattern = Pattern::parse(phrase.text, lang)
                    .expect("lists of the program are tested, and a user's are parsed before");
                let seconds = pattern.seconds();
                let pattern = Arc::new(pattern);
                let proclitics = if phrase.proclitics { &PROCLITICS[..] } else { &[] };
                for head in &pattern.heads {
                    for proclitic in std::iter::once(&"").chain(proclitics) {
                        let key = key_of(&format!("{proclitic}{head}"));
                        let kind = EntryKind::Phrase { phrase, proclitic, pattern: pattern.clone() };
                        let entry = Entry { number: number as u16, kind };
                        match &seconds {
                            Some(seconds) => {
                                pairs
                                    .extend(seconds.iter().map(|second| (pair(key, *second), entry.clone())));
                            }
                            None => singles.push((key, entry)),
                        }
                    }
                }
            }
        }
        for (number, set) in words.iter().enumerate() {
            let entry = Entry { number: number as u16, kind: EntryKind::Word };
            singles.extend(set.iter().map(|key| (*key, entry.clone())));
        }
        if singles.is_empty() && pairs.is_empty() {
            return Self::default();
        }
        Self { words: Table::new(singles), pairs: Table::new(pairs) }
    }

    /// Calls `found` for every phrase and word in `paragraph`, but not for those in masked text.
    pub(crate) fn find(&self, paragraph: &Paragraph<'_>, mut found: impl FnMut(Found)) {
        if self.words.filter.is_empty() {
            return;
        }
        let tokens = paragraph.tokens;
        for (i, token) in tokens.iter().enumerate() {
            let both = tokens.get(i + 1).map_or(token.key, |next| pair(token.key, next.key));
            let (may_pair, may_word) = (self.pairs.may_hold(both), self.words.may_hold(token.key));
            if !(may_pair | may_word) || token.is_masked() {
                continue;
            }
            let by_pair = if may_pair { self.pairs.get(both) } else { &[] };
            let by_word = if may_word { self.words.get(token.key) } else { &[] };
            let mut taken: Option<u16> = None;
            for entry in by_pair.iter().chain(by_word) {
                let (phrase, proclitic, pattern) = match &entry.kind {
                    EntryKind::Word => {
                        found(Found::Word(entry.number as usize, i));
                        continue;
                    }
                    EntryKind::Phrase { phrase, proclitic, pattern } => (*phrase, *proclitic, pattern),
                };
                if taken == Some(entry.number) {
                    continue;
                }
                let Some(last) = pattern.last_from(paragraph, i) else { continue };
                taken = Some(entry.number);
                let span = paragraph.span_of(i, last);
                let hit = Hit { phrase, first: i, last, span, proclitic };
                found(Found::Phrase(entry.number as usize, hit));
            }
        }
    }
}
