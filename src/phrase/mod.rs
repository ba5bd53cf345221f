//! Looks for the phrases of all rules at once, word by word.
//!
//! A phrase is a pattern of words (see [`Pattern`]); its first word, or its first two, are looked up by
//! token key. Two bits per key in a small table turn away nearly every token, so thousands of phrases cost what one
//! costs. Rules that look at certain words and what stands around them ([`crate::rule::Check::Words`],
//! [`crate::rule::Check::Keys`]) hang on the same tables.

mod pattern;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::analysis::{Paragraph, key_of};
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
}

/// What is looked up by a key. Two bits per key turn away nearly every token.
#[derive(Debug, Default)]
struct Table {
    /// A power of two of words; the bits of a key stand in one of them.
    filter: Vec<u64>,
    /// A power of two of places, at least half of them empty; a key stands at its own place or behind it.
    slots: Vec<Slot>,
    entries: Vec<Entry>,
}

/// The candidates of a key, as a range of [`Table::entries`]; an empty one is an empty slot.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: u64,
    from: u32,
    to: u32,
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
    fn new(found: &[(u64, Entry)]) -> Self {
        // Entries are large: what is sorted is their places. Those of one key and length stay in their order.
        let mut sorted: Vec<_> =
            found.iter().enumerate().map(|(place, (key, entry))| (*key, entry.order(), place)).collect();
        sorted.sort_unstable();
        // A word listed twice, as the first of two names may be, is one word.
        let word = |place: usize| {
            let entry = &found[place].1;
            matches!(entry.kind, EntryKind::Word).then_some(entry.number)
        };
        sorted.dedup_by(|a, b| a.0 == b.0 && word(a.2).is_some() && word(a.2) == word(b.2));
        let keys = sorted.chunk_by(|a, b| a.0 == b.0).count();
        let mut table = Self {
            filter: vec![0; (keys * BITS_PER_KEY / 64).next_power_of_two()],
            slots: vec![Slot::default(); (keys * 2).next_power_of_two().max(2)],
            entries: Vec::with_capacity(sorted.len()),
        };
        for same in sorted.chunk_by(|a, b| a.0 == b.0) {
            let key = same[0].0;
            let word = table.word_of(key);
            table.filter[word] |= bits_of(key);
            let from = table.entries.len() as u32;
            table.entries.extend(same.iter().map(|&(.., place)| found[place].1.clone()));
            let mut place = table.place_of(key);
            while table.slots[place].to > 0 {
                place = (place + 1) % table.slots.len();
            }
            table.slots[place] = Slot { key, from, to: table.entries.len() as u32 };
        }
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
            if slot.to == 0 {
                return &[];
            }
            if slot.key == key {
                return &self.entries[slot.from as usize..slot.to as usize];
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
            for key in set {
                match *key {
                    WordKey::One(key) => singles.push((key, entry.clone())),
                    WordKey::Before(key, next) => pairs.push((pair(key, next), entry.clone())),
                }
            }
        }
        if singles.is_empty() && pairs.is_empty() {
            return Self::default();
        }
        Self { words: Table::new(&singles), pairs: Table::new(&pairs) }
    }

    /// Calls `found` for every phrase and word in `paragraph`, but not for those in masked text.
    pub(crate) fn find(&self, paragraph: &Paragraph<'_>, mut found: impl FnMut(Found)) {
        if self.words.entries.is_empty() && self.pairs.entries.is_empty() {
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
