//! Looks for the phrases of all rules at once, word by word.
//!
//! A phrase is a pattern of words (see [`Pattern`]); its first word is looked up by token key. One bit
//! per first word in a table that fits the first-level cache turns away nearly every token, so thousands
//! of phrases cost what one costs. Rules that look at certain words and what stands around
//! them ([`crate::rule::Check::Words`]) hang on the same table.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::analysis::{Buffers, Gap, Paragraph, TokenKind, analyse, key_of};
use crate::lang::{Lang, Script};
use crate::rule::{Hit, Phrase};

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
            EntryKind::Phrase { pattern, .. } => pattern.rest.len(),
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
    /// A matcher for these lists and sets of words in `lang`; what it finds names them by their places.
    ///
    /// # Panics
    /// When a phrase is no [`Pattern`]: lists of the program are tested, and those of a user are parsed
    /// before.
    pub(crate) fn new(lang: Lang, lists: &[&'static [Phrase]], words: &[&[&str]]) -> Self {
        let (mut singles, mut pairs) = (Vec::new(), Vec::new());
        for (number, list) in lists.iter().enumerate() {
            for phrase in *list {
                let pattern = Pattern::parse(phrase.text, lang)
                    .unwrap_or_else(|fault| panic!("the phrase {:?} {fault}", phrase.text));
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
            let entry = |word: &&str| (key_of(word), Entry { number: number as u16, kind: EntryKind::Word });
            singles.extend(set.iter().map(entry));
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

/// A phrase, word by word.
///
/// Words are separated by single spaces and compared folded. `a|b` is one word or the other, `word?` may be
/// missing, `stem~` is any word that begins so and `~end` any that ends so, `_` is any word and `#` a number. `,` stands
/// for a comma between two words or behind the last, `,?` for one that may be there between two; `!` is a mark between two
/// words, whichever (*Sure! Here*, *Note: the*); `^` at the beginning for the start of a sentence,
/// `$` at the end for the end of a clause. Without a comma, words must be separated by white space
/// only, or as they are in the pattern (*d'abord*, *peut-être*).
///
/// The first word is a plain one, or several to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The words it may begin with.
    heads: Vec<String>,
    at_start: bool,
    rest: Vec<Element>,
    end: End,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Element {
    keys: Vec<u64>,
    stems: Vec<Box<str>>,
    endings: Vec<Box<str>>,
    any: bool,
    number: bool,
    optional: bool,
    join: Join,
}

/// What separates a word of a pattern from the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Join {
    #[default]
    Blank,
    Hyphen,
    Comma,
    BlankOrComma,
    Mark,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Anywhere,
    Comma,
    Clause,
}

impl Pattern {
    /// Reads a pattern for text in `lang`.
    ///
    /// # Errors
    /// What is wrong with it, as a clause that follows the pattern itself: *begins with an optional word*.
    pub fn parse(text: &str, lang: Lang) -> Result<Self, String> {
        let mut pattern = Self { heads: Vec::new(), at_start: false, rest: Vec::new(), end: End::Anywhere };
        let mut join = Join::Blank;
        for piece in text.split(' ') {
            if pattern.end == End::Clause {
                return Err("has words behind its $".to_owned());
            }
            match piece {
                "" => return Err("has an empty word: separate words by single spaces".to_owned()),
                "^" if pattern.heads.is_empty() => pattern.at_start = true,
                "$" => pattern.end = End::Clause,
                "," | "،" => join = Join::Comma,
                ",?" => join = Join::BlankOrComma,
                "!" => join = Join::Mark,
                _ => {
                    pattern.push(piece, lang, join)?;
                    join = Join::Blank;
                }
            }
        }
        if pattern.heads.is_empty() {
            return Err("has no word".to_owned());
        }
        if join == Join::Comma {
            if pattern.end == End::Clause {
                return Err("ends with both a comma and $".to_owned());
            }
            pattern.end = End::Comma;
        }
        if matches!(join, Join::BlankOrComma | Join::Mark) {
            return Err("ends with a mark that must stand between two words".to_owned());
        }
        Ok(pattern)
    }

    fn push(&mut self, piece: &str, lang: Lang, join: Join) -> Result<(), String> {
        let (piece, optional) = match piece.strip_suffix('?') {
            Some(piece) => (piece, true),
            None => (piece, false),
        };
        let choices: Vec<&str> = piece.split('|').collect();
        if self.heads.is_empty() {
            if optional || join != Join::Blank {
                return Err("begins with an optional word or a comma".to_owned());
            }
            return self.push_head(&choices, lang);
        }
        let mut element = Element { optional, join, ..Element::default() };
        for choice in &choices {
            match *choice {
                "" => return Err("has an empty choice".to_owned()),
                "_" => element.any = true,
                "#" => element.number = true,
                _ => {
                    if let Some(stem) = choice.strip_suffix('~') {
                        element.stems.push(folded(stem).into());
                    } else if let Some(ending) = choice.strip_prefix('~') {
                        element.endings.push(folded(ending).into());
                    } else {
                        let words = cut(choice, lang);
                        if let [(word, _)] = &words[..] {
                            element.keys.push(key_of(word));
                        } else if choices.len() == 1 && !optional && !words.is_empty() {
                            self.push_words(&words, join);
                            return Ok(());
                        } else {
                            return Err(format!("has the choice {choice:?}, which is not one word"));
                        }
                    }
                }
            }
        }
        self.rest.push(element);
        Ok(())
    }

    fn push_head(&mut self, choices: &[&str], lang: Lang) -> Result<(), String> {
        for choice in choices {
            let words = cut(choice, lang);
            let (Some((head, _)), false) = (words.first(), choice.contains(['~', '_', '#'])) else {
                return Err("does not begin with a plain word".to_owned());
            };
            if words.len() > 1 && choices.len() > 1 {
                return Err(format!("has the choice {choice:?}, which is not one word"));
            }
            self.heads.push(head.clone());
            self.push_words(&words[1..], Join::Blank);
        }
        Ok(())
    }

    fn push_words(&mut self, words: &[(String, Gap)], first: Join) {
        for (i, (word, gap)) in words.iter().enumerate() {
            let join = match gap {
                Gap::Hyphen => Join::Hyphen,
                _ if i == 0 => first,
                _ => Join::Blank,
            };
            self.rest.push(Element { keys: vec![key_of(word)], join, ..Element::default() });
        }
    }

    /// The keys of the words it may begin with.
    pub(crate) fn head_keys(&self) -> impl Iterator<Item = u64> {
        self.heads.iter().map(|head| key_of(head))
    }

    /// The keys of the words that can follow the first one; `None` when any word can, or none must.
    fn seconds(&self) -> Option<Vec<u64>> {
        let mut keys = Vec::new();
        for element in &self.rest {
            if element.any || element.number || !element.stems.is_empty() || !element.endings.is_empty() {
                return None;
            }
            keys.extend(&element.keys);
            if !element.optional {
                return Some(keys);
            }
        }
        None
    }

    /// The last token of a match whose first is token `first`, which is one of its heads.
    pub(crate) fn last_from(&self, paragraph: &Paragraph<'_>, first: usize) -> Option<usize> {
        if self.at_start && !matches!(paragraph.tokens[first].gap, Gap::Start | Gap::Stop) {
            return None;
        }
        walk(paragraph, first, &self.rest, Join::Blank, self.end)
    }
}

/// Follows `rest` from behind token `at`; returns the last token. `skipped` is the mark before an optional word that
/// was left out: it stands before the next one.
fn walk(paragraph: &Paragraph<'_>, at: usize, rest: &[Element], skipped: Join, end: End) -> Option<usize> {
    let Some((element, more)) = rest.split_first() else {
        let ends = match (end, paragraph.gap_after(at)) {
            (End::Anywhere, _) | (End::Comma, Gap::Comma) => true,
            (End::Clause, gap) => matches!(gap, Gap::Comma | Gap::Stop | Gap::Punct),
            _ => false,
        };
        return ends.then_some(at);
    };
    let join = if element.join == Join::Blank { skipped } else { element.join };
    let next = paragraph.tokens.get(at + 1);
    if next.is_some_and(|next| !next.is_masked() && join.admits(next.gap))
        && element.admits(paragraph, at + 1)
        && let Some(last) = walk(paragraph, at + 1, more, Join::Blank, end)
    {
        return Some(last);
    }
    if element.optional { walk(paragraph, at, more, join, end) } else { None }
}

impl Element {
    fn admits(&self, paragraph: &Paragraph<'_>, at: usize) -> bool {
        let token = &paragraph.tokens[at];
        if self.keys.contains(&token.key) || (self.number && token.kind == TokenKind::Number) {
            return true;
        }
        let is_word = token.kind == TokenKind::Word;
        if !is_word || !(self.any || !self.stems.is_empty() || !self.endings.is_empty()) {
            return false;
        }
        let word = paragraph.word(at);
        self.any
            || self.stems.iter().any(|stem| word.starts_with(&**stem))
            || self.endings.iter().any(|ending| word.ends_with(&**ending))
    }
}

impl Join {
    fn admits(self, gap: Gap) -> bool {
        match self {
            Self::Blank => gap.is_blank() || gap == Gap::Glued,
            Self::Hyphen => gap == Gap::Hyphen,
            Self::Comma => gap == Gap::Comma,
            Self::BlankOrComma => gap.is_blank() || matches!(gap, Gap::Glued | Gap::Comma),
            Self::Mark => matches!(gap, Gap::Comma | Gap::Stop | Gap::Punct),
        }
    }
}

/// The words of a piece of a pattern, as the tokeniser cuts them, with what stands before each.
fn cut(piece: &str, lang: Lang) -> Vec<(String, Gap)> {
    // An elided form on its own: the tokeniser knows it only before a letter.
    if piece.ends_with(['\'', '’']) {
        return vec![(folded(piece), Gap::Start)];
    }
    let mut buffers = Buffers::default();
    let paragraph = analyse(piece, lang, Script::None, &[], &mut buffers);
    (0..paragraph.tokens.len()).map(|i| (paragraph.word(i).to_owned(), paragraph.tokens[i].gap)).collect()
}

fn folded(word: &str) -> String {
    crate::analysis::fold(word)
}

#[cfg(test)]
mod tests {
    use super::{Found, Matcher, Pattern};
    use crate::analysis::{Buffers, analyse};
    use crate::finding::Severity;
    use crate::lang::{Lang, Script};
    use crate::rule::Phrase;

    /// What the phrase finds in the text.
    fn find(lang: Lang, pattern: &'static str, text: &str) -> Vec<String> {
        let phrase = Phrase { text: pattern, fix: "", severity: Severity::Info, proclitics: false };
        let list: &'static [Phrase] = Box::leak(Box::new([phrase]));
        let matcher = Matcher::new(lang, &[list], &[]);
        let mut buffers = Buffers::default();
        let paragraph = analyse(text, lang, Script::Latin, &[], &mut buffers);
        let mut found = Vec::new();
        matcher.find(&paragraph, |hit| {
            if let Found::Phrase(_, hit) = hit {
                found.push(hit.span.of(text).to_owned());
            }
        });
        found
    }

    #[test]
    fn marks_may_be_asked_for_and_commas_may_be_left_open() {
        let pattern = "sorry ,? but? i can't";
        assert_eq!(find(Lang::En, pattern, "Sorry, but I can't."), ["Sorry, but I can't"]);
        assert_eq!(find(Lang::En, pattern, "Sorry, I can't."), ["Sorry, I can't"]);
        assert_eq!(find(Lang::En, pattern, "Sorry I can't."), ["Sorry I can't"]);
        assert!(find(Lang::En, pattern, "Sorry. I can't.").is_empty());
        assert_eq!(find(Lang::En, "note ! the text", "Note: the text"), ["Note: the text"]);
        assert!(find(Lang::En, "note ! the text", "note the text").is_empty());
    }

    #[test]
    fn choices_optional_words_and_parts_of_words_match() {
        let pattern = "have|has multiplied the|their? initiat~|calls";
        assert_eq!(
            find(Lang::En, pattern, "They have multiplied their initiatives."),
            ["have multiplied their initiatives"]
        );
        assert_eq!(find(Lang::En, pattern, "It HAS multiplied calls."), ["HAS multiplied calls"]);
        assert!(find(Lang::En, pattern, "It has multiplied by ten the calls.").is_empty());
        assert_eq!(
            find(Lang::En, "in # _? ~ing", "in 30 long running and in 3 ring"),
            ["in 30 long running", "in 3 ring"]
        );
    }

    #[test]
    fn words_join_as_they_are_written() {
        assert_eq!(
            find(Lang::Fr, "d'abord et avant tout", "D’abord et avant tout, non"),
            ["D’abord et avant tout"]
        );
        assert_eq!(find(Lang::Fr, "l'|le peut-être", "le peut-être"), ["le peut-être"]);
        assert!(find(Lang::Fr, "le peut-être", "le peut être").is_empty());
        assert!(find(Lang::En, "of the", "of, the").is_empty());
    }

    #[test]
    fn anchors_hold() {
        assert_eq!(
            find(Lang::En, "^ at the end of the day ,", "At the end of the day, no."),
            ["At the end of the day"]
        );
        assert!(find(Lang::En, "^ at the end of the day ,", "It was at the end of the day, no.").is_empty());
        assert_eq!(find(Lang::En, "go home $", "We go home; they go home now; go home"), ["go home"; 2]);
        assert_eq!(find(Lang::En, "well , yes", "well, yes and well yes"), ["well, yes"]);
    }

    #[test]
    fn dont_match_masked_text() {
        assert!(find(Lang::En, "go home", "see `go home` there").is_empty());
    }

    #[test]
    fn what_is_no_pattern_is_told() {
        for text in ["", "a  b", "the?", "x~ y", "a d'une|b", "_ a", ", a", "a $ b", "a ||"] {
            assert!(Pattern::parse(text, Lang::Fr).is_err(), "{text:?}");
        }
    }
}
