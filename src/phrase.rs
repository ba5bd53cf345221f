//! Looks for the phrases of all rules at once, word by word.
//!
//! A phrase is a sequence of token keys. One bit per first word in a table that fits the first-level
//! cache turns away nearly every token, so thousands of phrases cost what one costs.

use rustc_hash::FxHashMap;

use crate::analysis::{Paragraph, key_of};
use crate::rule::{Hit, Phrase};

/// Arabic one-letter words written onto the next word, and their usual pairs.
const PROCLITICS: [&str; 9] = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب"];

/// Bits in the table of first words; 8 KiB.
const FILTER_BITS: usize = 1 << 16;

/// The phrases of one language.
#[derive(Debug, Default)]
pub(crate) struct Matcher {
    filter: Vec<u64>,
    /// Candidates by the key of their first word, as a range of `entries`.
    heads: FxHashMap<u64, (u32, u32)>,
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    list: u16,
    phrase: &'static Phrase,
    proclitic: &'static str,
    rest: Box<[u64]>,
}

impl Matcher {
    /// A matcher for these lists; hits name a list by its place among them.
    pub(crate) fn new(lists: &[&'static [Phrase]]) -> Self {
        let mut found: Vec<(u64, Entry)> = Vec::new();
        for (number, list) in lists.iter().enumerate() {
            for phrase in *list {
                let mut words = phrase.text.split(' ');
                let head = words.next().unwrap_or_default();
                let rest: Box<[u64]> = words.map(key_of).collect();
                let proclitics = if phrase.proclitics { &PROCLITICS[..] } else { &[] };
                for proclitic in std::iter::once(&"").chain(proclitics) {
                    let key = key_of(&format!("{proclitic}{head}"));
                    let entry = Entry { list: number as u16, phrase, proclitic, rest: rest.clone() };
                    found.push((key, entry));
                }
            }
        }
        // Longest first, so that a phrase wins over its own beginning.
        found.sort_by_key(|(key, entry)| (*key, std::cmp::Reverse(entry.rest.len())));
        let mut matcher = Self::default();
        if found.is_empty() {
            return matcher;
        }
        matcher.filter = vec![0; FILTER_BITS / 64];
        for (key, entry) in found {
            let at = matcher.entries.len() as u32;
            matcher.heads.entry(key).or_insert((at, at)).1 = at + 1;
            let bit = key as usize % FILTER_BITS;
            matcher.filter[bit / 64] |= 1 << (bit % 64);
            matcher.entries.push(entry);
        }
        matcher
    }

    /// Calls `found` with the number of the list and the hit, for every phrase in `paragraph`.
    pub(crate) fn find(&self, paragraph: &Paragraph<'_>, mut found: impl FnMut(usize, Hit)) {
        if self.filter.is_empty() {
            return;
        }
        let tokens = paragraph.tokens;
        for (i, token) in tokens.iter().enumerate() {
            let bit = token.key as usize % FILTER_BITS;
            if self.filter[bit / 64] & (1 << (bit % 64)) == 0 {
                continue;
            }
            let Some(&(from, to)) = self.heads.get(&token.key) else { continue };
            let mut taken: Option<u16> = None;
            for entry in &self.entries[from as usize..to as usize] {
                let last = i + entry.rest.len();
                let matches = last < tokens.len()
                    && entry
                        .rest
                        .iter()
                        .zip(&tokens[i + 1..=last])
                        .all(|(key, t)| t.key == *key && t.gap.is_blank());
                if matches && taken != Some(entry.list) {
                    taken = Some(entry.list);
                    let hit = Hit {
                        phrase: entry.phrase,
                        first: i,
                        last,
                        span: paragraph.span_of(i, last),
                        proclitic: entry.proclitic,
                    };
                    found(entry.list as usize, hit);
                }
            }
        }
    }
}
