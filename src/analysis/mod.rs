//! A paragraph made ready for rules: folded, cut into tokens, masked, its repeats found.
//!
//! All of it is borrowed from buffers that the worker keeps, so a warm analysis allocates nothing.

mod class;
mod fold;
mod gap;
mod garbled;
mod mask;
pub mod quotes;
mod repeats;
#[cfg(test)]
mod tests;
mod token;
mod tokenise;

pub(crate) use class::is_word_char;
pub use fold::key_of;
pub(crate) use fold::{fold, hash};
pub use repeats::{LONGEST_GROUP, Repeat};
pub use token::{Counts, Gap, Signs, Token, TokenKind};
pub(crate) use tokenise::cuts_elided;

use crate::detect::ForeignStretch;
use crate::lang::{Lang, Script};
use crate::span::Span;

/// One paragraph as rules see it.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph<'a> {
    /// The paragraph's text, untouched; spans of findings are byte ranges in it.
    pub text: &'a str,
    /// Where the folded forms of the tokens stand; use [`Self::word`].
    pub folded: &'a str,
    /// Words and numbers in order.
    pub tokens: &'a [Token],
    /// Indices of the tokens that begin the paragraph or stand behind a mark, which are those whose gap is none of
    /// [`Gap::Space`], [`Gap::Line`], [`Gap::Hyphen`] and [`Gap::Glued`].
    pub marked: &'a [u32],
    /// Repeated groups of tokens, in order of their end.
    pub repeats: &'a [Repeat],
    /// Stretches that are not prose, in order of their start.
    pub masks: &'a [Span],
    /// The language whose rules are run: the paragraph's own, or the one it inherits.
    pub lang: Lang,
    /// The script that most letters are written in.
    pub script: Script,
    /// Stretches in another language than the paragraph's, word by word from first to last letter.
    pub foreign: &'a [ForeignStretch],
    /// Signs that occur in it.
    pub signs: Signs,
    /// Counts made while tokenising.
    pub counts: Counts,
    /// Quotation marks and brackets without a partner.
    pub orphans: quotes::Orphans,
    /// Quotations between double or angular marks, marks included, in the order of their ends.
    pub quotations: &'a [Span],
}

impl<'a> Paragraph<'a> {
    /// The folded form of token `i` (lower case, NFC, without Arabic vowel signs).
    #[inline]
    #[must_use]
    pub fn word(&self, i: usize) -> &'a str {
        self.tokens[i].folded(self.folded)
    }

    /// Token `i` as it is written.
    #[inline]
    #[must_use]
    pub fn written(&self, i: usize) -> &'a str {
        self.tokens[i].span.of(self.text)
    }

    /// The text between token `i - 1` and token `i`; for `i` = number of tokens, the text after the
    /// last one.
    #[must_use]
    pub fn gap_text(&self, i: usize) -> &'a str {
        let start = if i == 0 { 0 } else { self.tokens[i - 1].span.end as usize };
        let end = self.tokens.get(i).map_or(self.text.len(), |token| token.span.start as usize);
        &self.text[start..end]
    }

    /// What follows token `i`: the gap of the next one, or [`Gap::Stop`] at the end.
    #[inline]
    #[must_use]
    pub fn gap_after(&self, i: usize) -> Gap {
        self.tokens.get(i + 1).map_or(Gap::Stop, |token| token.gap)
    }

    /// From the start of token `first` to the end of token `last`.
    #[must_use]
    pub fn span_of(&self, first: usize, last: usize) -> Span {
        Span { start: self.tokens[first].span.start, end: self.tokens[last].span.end }
    }

    /// Whether a masked stretch covers byte `at`.
    #[must_use]
    pub fn is_masked(&self, at: usize) -> bool {
        self.masks.iter().any(|mask| mask.range().contains(&at))
    }

    /// Whether `span` lies in a quotation, or behind a quotation mark that opens the paragraph and is
    /// never closed, as in a quotation of several paragraphs.
    #[must_use]
    pub fn is_quoted(&self, span: Span) -> bool {
        let inside = |quotation: &Span| quotation.start < span.start && span.end < quotation.end;
        let open = self.orphans.opener.is_some_and(|mark| {
            let c = mark.of(self.text);
            mark.start == 0 && !matches!(c, "(" | "[")
        });
        open || self.quotations.iter().any(inside)
    }

    /// Whether `span` touches a stretch in another language than the paragraph's.
    #[must_use]
    pub fn is_foreign(&self, span: Span) -> bool {
        self.foreign.iter().any(|stretch| stretch.span.overlaps(span))
    }

    /// Whether most of its words of two letters or more are written in capitals, as in some headings.
    #[must_use]
    pub fn is_all_caps(&self) -> bool {
        self.counts.all_caps * 2 > self.counts.words
    }

    /// Whether token `i` is the first word of a sentence, as far as marks tell.
    #[inline]
    #[must_use]
    pub fn starts_sentence(&self, i: usize) -> bool {
        match self.tokens[i].gap {
            Gap::Start | Gap::Stop => true,
            Gap::Punct => self.is_opened(i),
            _ => false,
        }
    }

    /// Whether the marks before token `i` end with one that opens something, as an item or a quotation.
    fn is_opened(&self, i: usize) -> bool {
        let gap = self.gap_text(i);
        match gap.trim_ascii_end().as_bytes().last() {
            Some(last) if last.is_ascii_graphic() => matches!(last, b':' | b'"' | b'-' | b'*'),
            _ => gap.trim_end().ends_with([':', '«', '“', '"', '-', '–', '—', '•', '*']),
        }
    }

    /// Whether it reads as code, a table or data rather than prose: more than one sign of code for
    /// six letters, or more numbers than words.
    #[must_use]
    pub fn is_data(&self) -> bool {
        self.counts.symbols * 6 > self.counts.letters || self.counts.numbers > self.counts.words
    }

    /// Whether it is a stanza: three lines or more, none of them long (60 characters at the average).
    #[must_use]
    pub fn is_verse(&self) -> bool {
        let lines = self.counts.line_breaks + 1;
        lines >= 3 && self.text.len() as u32 <= lines * if self.lang == Lang::Ar { 100 } else { 60 }
    }

    /// Whether its punctuation stands apart, as a tokeniser writes it: four or more commas and full
    /// stops, of which over four in five follow a space. French `! ?` do so by right and do not count.
    #[must_use]
    pub fn is_tokenised(&self) -> bool {
        let c = &self.counts;
        let marks = c.commas + c.periods;
        marks >= 4 && (c.spaced_commas + c.spaced_periods) * 5 > marks * 4
    }
}

/// Whether a paragraph with these signs is the same in both languages, all but [`Paragraph::lang`].
pub(crate) fn is_alike(signs: Signs, first: Lang, second: Lang) -> bool {
    let is_cut_alike = cuts_elided(first) == cuts_elided(second) || !signs.meets(Signs::ELIDED);
    // Which marks belong together depends on the language.
    is_cut_alike && !signs.meets(Signs::QUOTE.with(Signs::BRACKET))
}

/// Buffers a worker keeps from one paragraph to the next; cleared, never freed.
#[derive(Debug, Default)]
pub struct Buffers {
    tokens: tokenise::Tokens,
    keys: Vec<u32>,
    repeats: Vec<Repeat>,
    masks: Vec<Span>,
    quotations: Vec<Span>,
}

/// Analyses `text` as a paragraph of `lang`, filling `buffers` and borrowing from them.
pub fn analyse<'a>(
    text: &'a str,
    lang: Lang,
    script: Script,
    foreign: &'a [ForeignStretch],
    buffers: &'a mut Buffers,
) -> Paragraph<'a> {
    tokenise::tokenise(text, lang, &mut buffers.tokens);
    repeats::find_repeats(&buffers.tokens.list, &mut buffers.keys, &mut buffers.repeats);
    let mut signs = buffers.tokens.signs;
    if !buffers.repeats.is_empty() {
        signs.insert(Signs::REPEAT);
    }
    if !foreign.is_empty() {
        signs.insert(Signs::FOREIGN);
    }
    mask::mask(text, signs, &mut buffers.tokens.list, &mut buffers.masks);
    let mut paragraph = Paragraph {
        text,
        folded: &buffers.tokens.folded,
        tokens: &buffers.tokens.list,
        marked: &buffers.tokens.marked,
        repeats: &buffers.repeats,
        masks: &buffers.masks,
        lang,
        script,
        foreign,
        signs,
        counts: buffers.tokens.counts,
        orphans: quotes::Orphans::default(),
        quotations: &[],
    };
    buffers.quotations.clear();
    if signs.meets(Signs::QUOTE.with(Signs::BRACKET)) {
        paragraph.orphans = quotes::find_orphans(&paragraph, &mut buffers.quotations);
        paragraph.quotations = &buffers.quotations;
    }
    paragraph
}
