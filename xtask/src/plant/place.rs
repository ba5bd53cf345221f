//! Where a fault goes: the words of a paragraph, and an edit that knows which part of it is the fault.
//!
//! Words are cut here without the library's tokeniser, so that a mistake of the one cannot hide in the other.

use std::ops::Range;

use mtlint::lang::Lang;

use super::random::Rng;
use super::text::Pools;

/// A paragraph cut into words: runs of letters, digits and the marks written onto letters.
pub(crate) struct Words<'a> {
    pub(crate) text: &'a str,
    places: Vec<Range<usize>>,
}

/// One replacement in a paragraph, and the fault in what comes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    /// Bytes of the old paragraph that are replaced.
    pub(crate) at: Range<usize>,
    pub(crate) with: String,
    /// Bytes of the new paragraph that a finding must touch.
    pub(crate) fault: Range<usize>,
}

/// A fault in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) paragraph: usize,
    /// Bytes of that paragraph.
    pub(crate) bytes: Range<usize>,
}

/// What an injector may draw on.
pub(crate) struct Context<'a> {
    pub(crate) rng: Rng,
    /// The language of the document.
    pub(crate) lang: Lang,
    /// Clean text in all languages.
    pub(crate) pools: &'a Pools,
}

/// How a fault is put into a document.
#[derive(Clone, Copy)]
pub(crate) enum How {
    /// Into one paragraph.
    Once(fn(&mut Context<'_>, &Words<'_>) -> Option<Edit>),
    /// Into so many paragraphs, each fault counted: for rules that want more than one.
    Several(usize, fn(&mut Context<'_>, &Words<'_>) -> Option<Edit>),
    /// A sentence of ours among those of a paragraph. `⟦…⟧` marks the fault where it is not all of it.
    Sentence(&'static [&'static str]),
    /// The same in so many paragraphs.
    Sentences(usize, &'static [&'static str]),
    /// A paragraph of ours.
    Paragraph(Where, &'static [&'static str]),
    /// Into the document as a whole; any one of its faults found is it found.
    Document(fn(&mut Context<'_>, &mut Vec<String>) -> Option<Vec<Fault>>),
}

/// Where a paragraph of ours goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Where {
    First,
    Anywhere,
    Last,
}

/// Makes one kind of fault.
pub(crate) struct Injector {
    /// The rule that should find it.
    pub(crate) code: &'static str,
    pub(crate) langs: &'static [Lang],
    /// What it does, in a few words.
    pub(crate) name: &'static str,
    pub(crate) how: How,
}

impl Injector {
    pub(crate) const fn new(
        code: &'static str,
        langs: &'static [Lang],
        name: &'static str,
        how: How,
    ) -> Self {
        Self { code, langs, name, how }
    }
}

impl<'a> Words<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let mut places: Vec<Range<usize>> = Vec::new();
        for (at, c) in text.char_indices().filter(|&(_, c)| is_word(c)) {
            match places.last_mut() {
                Some(last) if last.end == at => last.end += c.len_utf8(),
                _ => places.push(at..at + c.len_utf8()),
            }
        }
        Self { text, places }
    }

    pub(crate) fn len(&self) -> usize {
        self.places.len()
    }

    /// Word number `i`; nothing where there is none.
    pub(crate) fn get(&self, i: usize) -> &'a str {
        self.places.get(i).map_or("", |place| &self.text[place.clone()])
    }

    pub(crate) fn place(&self, i: usize) -> Range<usize> {
        self.places[i].clone()
    }

    /// What stands between word `i` and the next one; all the rest behind the last.
    pub(crate) fn gap(&self, i: usize) -> &'a str {
        let end = self.places.get(i + 1).map_or(self.text.len(), |place| place.start);
        &self.text[self.places[i].end..end]
    }

    /// What stands before word `i`.
    pub(crate) fn before(&self, i: usize) -> &'a str {
        if i == 0 { &self.text[..self.places[0].start] } else { self.gap(i - 1) }
    }

    /// Whether `n` words from `i` on are there with single spaces between.
    pub(crate) fn are_joined(&self, i: usize, n: usize) -> bool {
        i + n <= self.len() && (i..i + n - 1).all(|j| self.gap(j) == " ")
    }

    /// From the first letter of word `i` to the last one of word `j`.
    pub(crate) fn span(&self, i: usize, j: usize) -> Range<usize> {
        self.places[i].start..self.places[j].end
    }

    /// Whether word `i` stands within a sentence, with spaces on both sides.
    pub(crate) fn is_inside(&self, i: usize) -> bool {
        i > 0 && i + 1 < self.len() && self.before(i) == " " && self.gap(i) == " "
    }

    /// What `make` makes of a word, at a random one of those that it makes anything of.
    pub(crate) fn anywhere(
        &self,
        rng: &mut Rng,
        mut make: impl FnMut(&mut Rng, usize) -> Option<Edit>,
    ) -> Option<Edit> {
        rng.order(self.len()).into_iter().find_map(|i| make(rng, i))
    }

    /// Where sentences start, in bytes; the first one included.
    pub(crate) fn sentences(&self) -> Vec<usize> {
        let mut starts = vec![0];
        for i in 1..self.len() {
            let gap = self.gap(i - 1);
            let ends = gap.starts_with(['.', '!', '?', '؟']) && gap.contains(' ');
            // An initial or a number ends no sentence.
            if ends && self.get(i - 1).chars().count() > 3 && !starts_lower(self.get(i)) {
                let space = gap.rfind(' ').map_or(0, |at| at + 1);
                starts.push(self.places[i - 1].end + space);
            }
        }
        starts
    }
}

impl Edit {
    /// Puts `with` in place of `at`; all of it is the fault.
    pub(crate) fn new(at: Range<usize>, with: impl Into<String>) -> Self {
        let with = with.into();
        let fault = at.start..at.start + with.len();
        Self { at, with, fault }
    }

    /// The same with the fault at these bytes of the new paragraph.
    pub(crate) fn marking(self, fault: Range<usize>) -> Self {
        Self { fault, ..self }
    }

    pub(crate) fn apply(&self, text: &str) -> String {
        format!("{}{}{}", &text[..self.at.start], self.with, &text[self.at.end..])
    }
}

/// A sentence or paragraph of ours with its choices made, and where its fault is.
pub(crate) fn compose(rng: &mut Rng, templates: &[&str]) -> (String, Range<usize>) {
    let template = rng.pick(templates);
    let text = rng.spin(template);
    match (text.find('⟦'), text.find('⟧')) {
        (Some(start), Some(end)) => {
            let fault = start..end - '⟦'.len_utf8();
            (text.replace(['⟦', '⟧'], ""), fault)
        }
        _ => {
            let all = 0..text.len();
            (text, all)
        }
    }
}

/// Puts a sentence of ours between two sentences, or at either end.
pub(crate) fn insert_sentence(rng: &mut Rng, words: &Words<'_>, templates: &[&str]) -> Edit {
    let (sentence, fault) = compose(rng, templates);
    let mut starts = words.sentences();
    let ends = words.text.ends_with(['.', '!', '?', '؟', '»', '”', '"']);
    if ends {
        starts.push(words.text.len());
    }
    let at = starts[rng.below(starts.len())];
    let (with, before) =
        if at == words.text.len() { (format!(" {sentence}"), 1) } else { (format!("{sentence} "), 0) };
    let start = at + before;
    Edit::new(at..at, with).marking(start + fault.start..start + fault.end)
}

pub(crate) fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

pub(crate) fn starts_lower(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase)
}

/// The word with its first letter in upper case.
pub(crate) fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The word with its first letter in lower case.
pub(crate) fn uncapitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// `with`, capitalised when `like` is.
pub(crate) fn cased(with: &str, like: &str) -> String {
    if starts_upper(like) { capitalised(with) } else { with.to_owned() }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{655}' | '\u{670}')
}
