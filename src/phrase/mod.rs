//! Looks for the phrases of all rules at once, word by word.
//!
//! A phrase is a pattern of words (see [`Pattern`]); its first word, or its first two, are looked up by
//! token key. Two bits per key in a small table turn away nearly every token, so thousands of phrases cost what one
//! costs. Rules that look at certain words and what stands around them ([`crate::rule::Check::Words`],
//! [`crate::rule::Check::Keys`]) hang on the same tables.

mod pattern;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use crate::analysis::{Paragraph, Token, key_of};
use crate::lang::Lang;
use crate::rule::{Hit, Phrase, WordKey};

pub use pattern::Pattern;

/// Arabic one-letter words written onto the next word, and their usual pairs.
const PROCLITICS: [&str; 9] = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب"];

/// Bits of a filter for each key, of which it sets two: two words in a hundred are looked up for nothing, and the filter
/// stays near.
const BITS_PER_KEY: usize = 16;

/// An odd number without pattern: a key multiplied with it has all its bits in the upper ones.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// The phrases and words that the rules of one language look for.
#[derive(Debug, Default)]
pub(crate) struct Matcher {
    /// By the key of the first word: words, and phrases whose second word may be any.
    words: Table,
    /// By the keys of the first two words. *Of*, *de* and من begin hundreds of phrases and stand everywhere, two
    /// certain words do not.
    pairs: Table,
    phrases: Vec<PhraseEntry>,
}

/// What is looked up by a key. Two bits per key turn away nearly every token; what stands behind them is kept small, for
/// what it takes of the processor's memory the language model lacks.
#[derive(Debug, Default)]
struct Table {
    /// A power of two of words; the bits of a key stand in one of them.
    filter: Vec<u64>,
    /// A power of two of places, at least half of them empty; a key stands at its own place or behind it.
    slots: Vec<Slot>,
    entries: Vec<Entry>,
}

/// Where the candidates of a key begin.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// Half of the key; all of it stands in the entries.
    tag: u32,
    /// The place of the first one in [`Table::entries`], from 1; 0 is an empty slot.
    first: u32,
}

/// A candidate; those of one key stand side by side.
#[derive(Clone, Copy, Debug)]
struct Entry {
    key: u64,
    /// The place of its phrase in [`Matcher::phrases`], or [`WORD`].
    phrase: u32,
    /// The place of its list among the lists, or of its words among the sets of words.
    number: u16,
    /// The proclitic written onto its first word: its place in [`PROCLITICS`], from 1; 0 for none.
    proclitic: u8,
    /// Whether it is the last one of its key.
    is_last: bool,
}

/// In place of a phrase: a word that a rule hangs on.
const WORD: u32 = u32::MAX;

#[derive(Debug)]
struct PhraseEntry {
    phrase: &'static Phrase,
    pattern: Pattern,
}

impl Table {
    fn new(mut entries: Vec<Entry>, phrases: &[PhraseEntry]) -> Self {
        // Words come first, then longer phrases, so that a phrase wins over its own beginning. Those of one length stay
        // in their order.
        entries.sort_by_cached_key(|entry| {
            let pattern = phrases.get(entry.phrase as usize).map(|phrase| &phrase.pattern);
            (entry.key, Reverse(pattern.map_or(usize::MAX, Pattern::length)))
        });
        // A word listed twice, as the first of two names may be, is one word.
        let is_word = |entry: &Entry| entry.phrase == WORD;
        entries.dedup_by(|a, b| a.key == b.key && is_word(a) && is_word(b) && a.number == b.number);
        let keys = entries.chunk_by(|a, b| a.key == b.key).count();
        let mut table = Self {
            filter: vec![0; (keys * BITS_PER_KEY / 64).next_power_of_two()],
            slots: vec![Slot::default(); (keys * 2).next_power_of_two().max(2)],
            entries: Vec::new(),
        };
        let mut from = 0;
        for same in entries.chunk_by_mut(|a, b| a.key == b.key) {
            let key = same[0].key;
            if let Some(last) = same.last_mut() {
                last.is_last = true;
            }
            let word = table.word_of(key);
            table.filter[word] |= bits_of(key);
            let mut place = table.place_of(key);
            while table.slots[place].first > 0 {
                place = (place + 1) % table.slots.len();
            }
            table.slots[place] = Slot { tag: key as u32, first: from + 1 };
            from += same.len() as u32;
        }
        table.entries = entries;
        table
    }

    /// Whether there may be something; never wrong when it says no.
    #[inline(always)]
    fn may_hold(&self, key: u64) -> bool {
        let bits = bits_of(key);
        self.filter.get(self.word_of(key)).is_some_and(|word| word & bits == bits)
    }

    /// Which word of the filter has the bits of `key`.
    #[inline(always)]
    fn word_of(&self, key: u64) -> usize {
        (key >> 12) as usize & self.filter.len().wrapping_sub(1)
    }

    /// Where `key` stands, unless others took the place before it came.
    fn place_of(&self, key: u64) -> usize {
        (key.wrapping_mul(SPREAD) >> 32) as usize & (self.slots.len() - 1)
    }

    fn get(&self, key: u64) -> &[Entry] {
        let mut place = self.place_of(key);
        loop {
            let slot = self.slots[place];
            if slot.first == 0 {
                return &[];
            }
            if slot.tag == key as u32 {
                let entries = &self.entries[slot.first as usize - 1..];
                if entries[0].key == key {
                    let last = entries.iter().position(|entry| entry.is_last).unwrap_or_default();
                    return &entries[..=last];
                }
            }
            place = (place + 1) & (self.slots.len() - 1);
        }
    }
}

/// The bits of `key` in its word of a filter.
#[inline(always)]
fn bits_of(key: u64) -> u64 {
    1 << (key & 63) | 1 << (key >> 6 & 63)
}

/// One key of two.
#[inline]
fn pair(first: u64, second: u64) -> u64 {
    let mixed = (first.rotate_left(29) ^ second).wrapping_mul(SPREAD);
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
    pub(crate) fn new(lang: Lang, lists: &[&'static [Phrase]], words: &[Vec<WordKey>]) -> Self {
        let (mut singles, mut pairs, mut phrases) = (Vec::new(), Vec::new(), Vec::new());
        for (number, list) in lists.iter().enumerate() {
            for phrase in *list {
                let pattern = Pattern::parse(phrase.text, lang)
                    .expect("lists of the program are tested, and a user's are parsed before");
                let seconds = pattern.seconds();
                let proclitics = if phrase.proclitics { &PROCLITICS[..] } else { &[] };
                for head in &pattern.heads {
                    for (proclitic, written) in (0..).zip(std::iter::once(&"").chain(proclitics)) {
                        let key = key_of(&format!("{written}{head}"));
                        let (phrase, number) = (phrases.len() as u32, number as u16);
                        let entry = |key| Entry { key, phrase, number, proclitic, is_last: false };
                        match &seconds {
                            Some(seconds) => {
                                pairs.extend(seconds.iter().map(|second| entry(pair(key, *second))));
                            }
                            None => singles.push(entry(key)),
                        }
                    }
                }
                phrases.push(PhraseEntry { phrase, pattern });
            }
        }
        for (number, set) in words.iter().enumerate() {
            let entry =
                |key| Entry { key, phrase: WORD, number: number as u16, proclitic: 0, is_last: false };
            for key in set {
                match *key {
                    WordKey::One(key) => singles.push(entry(key)),
                    WordKey::Before(key, next) => pairs.push(entry(pair(key, next))),
                }
            }
        }
        if singles.is_empty() && pairs.is_empty() {
            return Self::default();
        }
        Self { words: Table::new(singles, &phrases), pairs: Table::new(pairs, &phrases), phrases }
    }

    /// The key of token `i` together with the one behind it.
    #[inline(always)]
    fn pair_at(tokens: &[Token], i: usize) -> u64 {
        let key = tokens[i].key;
        tokens.get(i + 1).map_or(key, |next| pair(key, next.key))
    }

    /// Calls `found` for every phrase and word in `paragraph`, but not for those in masked text.
    pub(crate) fn find(&self, paragraph: &Paragraph<'_>, mut found: impl FnMut(Found)) {
        if self.words.entries.is_empty() && self.pairs.entries.is_empty() {
            return;
        }
        let tokens = paragraph.tokens;
        for (chunk, from) in tokens.chunks(64).zip((0..).step_by(64)) {
            // All filters are asked before anything is looked up: what they answer is guessed wrong too often to wait for each.
            let (mut by_pair, mut by_word) = (0u64, 0u64);
            for (bit, token) in chunk.iter().enumerate() {
                by_pair |= u64::from(self.pairs.may_hold(Self::pair_at(tokens, from + bit))) << bit;
                by_word |= u64::from(self.words.may_hold(token.key)) << bit;
            }
            let mut left = by_pair | by_word;
            while left != 0 {
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                let (may_pair, may_word) = (by_pair >> bit & 1 == 1, by_word >> bit & 1 == 1);
                self.look(paragraph, from + bit, (may_pair, may_word), &mut found);
            }
        }
    }

    /// Looks up token `i`, for which the filters of pairs and of words said yes or no.
    #[inline]
    fn look(
        &self,
        paragraph: &Paragraph<'_>,
        i: usize,
        (may_pair, may_word): (bool, bool),
        found: &mut impl FnMut(Found),
    ) {
        let token = &paragraph.tokens[i];
        if token.is_masked() {
            return;
        }
        let by_pair = if may_pair { self.pairs.get(Self::pair_at(paragraph.tokens, i)) } else { &[] };
        let by_word = if may_word { self.words.get(token.key) } else { &[] };
        let mut taken: Option<u16> = None;
        for entry in by_pair.iter().chain(by_word) {
            if entry.phrase == WORD {
                found(Found::Word(entry.number as usize, i));
                continue;
            }
            if taken == Some(entry.number) {
                continue;
            }
            let PhraseEntry { phrase, pattern } = &self.phrases[entry.phrase as usize];
            let Some(last) = pattern.last_from(paragraph, i) else { continue };
            taken = Some(entry.number);
            let span = paragraph.span_of(i, last);
            let proclitic = PROCLITICS.get(usize::from(entry.proclitic).wrapping_sub(1)).unwrap_or(&"");
            found(Found::Phrase(entry.number as usize, Hit { phrase, first: i, last, span, proclitic }));
        }
    }
}
