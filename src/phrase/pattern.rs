//! A phrase as it is written in a list, and as it is followed through a paragraph.

use crate::analysis::{Buffers, Gap, Paragraph, TokenKind, analyse, fold, key_of};
use crate::lang::{Lang, Script};

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
    pub(super) heads: Vec<String>,
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
                        element.stems.push(fold(stem).into());
                    } else if let Some(ending) = choice.strip_prefix('~') {
                        element.endings.push(fold(ending).into());
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

    /// Words behind the first one, those that may be missing included.
    pub(super) fn length(&self) -> usize {
        self.rest.len()
    }

    /// The keys of the words it may begin with.
    pub(crate) fn head_keys(&self) -> impl Iterator<Item = u64> {
        self.heads.iter().map(|head| key_of(head))
    }

    /// The keys of the words that can follow the first one; `None` when any word can, or none must.
    pub(crate) fn seconds(&self) -> Option<Vec<u64>> {
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
    // Most are one word for certain; and an elided form on its own the tokeniser knows only before a letter.
    let is_letter = |c: char| matches!(c, 'a'..='z' | 'ء'..='غ' | 'ف'..='ي') || c.is_alphabetic();
    if piece.chars().all(is_letter) || piece.ends_with(['\'', '’']) {
        return vec![(fold(piece), Gap::Start)];
    }
    let mut buffers = Buffers::default();
    let paragraph = analyse(piece, lang, Script::None, &[], &mut buffers);
    (0..paragraph.tokens.len()).map(|i| (paragraph.word(i).to_owned(), paragraph.tokens[i].gap)).collect()
}
