//! A run of equal words or groups with what stands around it: the questions that the rules about
//! repetition ask of the text.
//!
//! All of it walks a few tokens and runs only where something is repeated, so it may look at the
//! words themselves.

use crate::analysis::{Gap, Paragraph, Repeat, TokenKind};
use crate::span::Span;

/// How far back within the sentence a word may stand that licenses a repetition, in tokens.
const REACH: usize = 12;

/// A repeat within its paragraph.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub p: &'a Paragraph<'a>,
    /// Index of the first token of the first copy.
    pub first: usize,
    /// Tokens in one copy.
    pub size: usize,
    /// Complete copies.
    pub times: usize,
}

/// What separates the copies of a run, from the tightest to the loosest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Separation {
    /// White space, or nothing after an elided word.
    Blank,
    /// The end of a line that may be wrapped, but is too short to be sure.
    ShortLine,
    /// A comma somewhere.
    Comma,
    /// Other punctuation, or the end of a line that is not wrapped prose.
    Break,
    /// A hyphen, a slash or a tab: parts of one word, or cells of a table.
    Bound,
}

impl<'a> Run<'a> {
    pub(super) fn new(p: &'a Paragraph<'a>, repeat: Repeat) -> Self {
        Self { p, first: repeat.first as usize, size: repeat.size as usize, times: repeat.times as usize }
    }

    /// Index of the last token of the last copy.
    pub(super) fn last(&self) -> usize {
        self.first + self.size * self.times - 1
    }

    /// All copies.
    pub(super) fn span(&self) -> Span {
        self.p.span_of(self.first, self.last())
    }

    /// The first copy.
    pub(super) fn first_copy(&self) -> Span {
        self.p.span_of(self.first, self.first + self.size - 1)
    }

    /// The repeated word, of runs of one word.
    pub(super) fn word(&self) -> &'a str {
        self.p.word(self.first)
    }

    /// The word that leads up to the run; empty where punctuation or nothing does.
    pub(super) fn before(&self) -> &'a str {
        if is_joined(self.p.tokens[self.first].gap) { self.p.word(self.first - 1) } else { "" }
    }

    /// The word two places before the run, in the same way.
    pub(super) fn second_before(&self) -> &'a str {
        let is_led_up_to = !self.before().is_empty() && is_joined(self.p.tokens[self.first - 1].gap);
        if is_led_up_to { self.p.word(self.first - 2) } else { "" }
    }

    /// The word that goes on after the run; empty where punctuation or nothing does.
    pub(super) fn after(&self) -> &'a str {
        if is_joined(self.p.gap_after(self.last())) { self.p.word(self.last() + 1) } else { "" }
    }

    /// The word two places after the run, in the same way.
    pub(super) fn second_after(&self) -> &'a str {
        let goes_on = !self.after().is_empty() && is_joined(self.p.gap_after(self.last() + 1));
        if goes_on { self.p.word(self.last() + 2) } else { "" }
    }

    /// Whether the word after the run starts with a capital.
    pub(super) fn name_follows(&self) -> bool {
        !self.after().is_empty() && self.p.tokens[self.last() + 1].is_capitalised()
    }

    /// Whether the run may open a sentence: behind a blank or a comma it does not.
    pub(super) fn opens_sentence(&self) -> bool {
        matches!(self.p.tokens[self.first].gap, Gap::Start | Gap::Stop | Gap::Punct)
    }

    /// Whether one of `words` stands before the run in the same sentence.
    pub(super) fn follows_any(&self, words: &[&str]) -> bool {
        let mut i = self.first;
        for _ in 0..REACH {
            if matches!(self.p.tokens[i].gap, Gap::Start | Gap::Stop) {
                return false;
            }
            i -= 1;
            if words.contains(&self.p.word(i)) {
                return true;
            }
        }
        false
    }

    /// Whether the run is prose of this paragraph's language: no URL, code, number or foreign words.
    pub(super) fn is_prose(&self) -> bool {
        let tokens = &self.p.tokens[self.first..=self.last()];
        let span = self.span();
        tokens[..self.size].iter().any(|token| token.kind == TokenKind::Word && !token.has_digit())
            && !tokens.iter().any(|token| token.is_masked())
            && !self.p.foreign.iter().any(|stretch| stretch.span.overlaps(span))
    }

    /// Whether quotation marks enclose exactly the run: it is talked about, or it is a title.
    pub(super) fn is_quoted(&self) -> bool {
        const OPEN: [char; 8] = ['"', '«', '“', '‘', '\'', '‹', '„', '*'];
        const CLOSE: [char; 8] = ['"', '»', '”', '’', '\'', '›', '“', '*'];
        let before = self.p.gap_text(self.first).trim_end();
        let after = self.p.gap_text(self.last() + 1);
        let after = after.trim_start().trim_start_matches(['.', ',', '!', '?', '…', '؟']).trim_start();
        before.ends_with(OPEN) && after.starts_with(CLOSE)
    }

    /// The loosest separation between two copies.
    pub(super) fn separation(&self) -> Separation {
        (1..self.times)
            .map(|copy| self.separation_before(self.first + copy * self.size))
            .max()
            .unwrap_or(Separation::Blank)
    }

    /// The loosest separation between two words of one copy.
    pub(super) fn separation_within(&self) -> Separation {
        (self.first + 1..=self.last())
            .filter(|i| !(i - self.first).is_multiple_of(self.size))
            .map(|i| match self.p.tokens[i].gap {
                Gap::Hyphen => Separation::Blank,
                _ => self.separation_before(i),
            })
            .max()
            .unwrap_or(Separation::Blank)
    }

    fn separation_before(&self, i: usize) -> Separation {
        match self.p.tokens[i].gap {
            Gap::Glued if self.p.word(i - 1).ends_with('\'') => Separation::Blank,
            Gap::Space if is_border(self.p.gap_text(i)) => Separation::Bound,
            Gap::Space => Separation::Blank,
            Gap::Line => match wrapped_width(self.p.text, self.p.tokens[i].span.start as usize) {
                Some(width) if width >= SURE_WIDTH => Separation::Blank,
                Some(width) if width >= SURE_WIDTH / 2 => Separation::ShortLine,
                _ if self.is_line_of_prose(i) => Separation::ShortLine,
                _ => Separation::Break,
            },
            Gap::Comma => Separation::Comma,
            Gap::Stop | Gap::Punct | Gap::Start => Separation::Break,
            Gap::Glued | Gap::Hyphen | Gap::Tight => Separation::Bound,
        }
    }

    /// Whether the line that token `i` continues has three words or more, and is no verse.
    fn is_line_of_prose(&self, i: usize) -> bool {
        let tokens = self.p.tokens;
        i >= 3
            && tokens[i - 2..i].iter().all(|token| token.gap != Gap::Line)
            && !tokens[i].is_capitalised()
            && !is_verse(self.p)
    }
}

/// Whether two words with this between them follow each other without punctuation.
pub(super) fn is_joined(gap: Gap) -> bool {
    gap.is_blank() || matches!(gap, Gap::Glued | Gap::Hyphen)
}

/// Whether white space parts the cells of a table or the lines of a song: a tab, three spaces or more;
/// or whether a tatweel stands alone in it, which Arabic typists use for a dash.
fn is_border(gap: &str) -> bool {
    gap.contains(['\t', '\u{640}']) || gap.chars().filter(|c| c.is_whitespace()).count() >= 3
}

/// Characters from which the lines of a paragraph are wide enough for wrapped prose.
const SURE_WIDTH: usize = 40;

/// Whether the paragraph is a stanza, and not prose wrapped in a narrow column: there most lines end where
/// the next word would not have fitted, and most start with a small letter.
pub(super) fn is_verse(p: &Paragraph<'_>) -> bool {
    p.is_verse() && {
        let lines = Lines::read(p.text, 0);
        !(lines.are_wrapped() && lines.lower * 2 > lines.broken + lines.short)
    }
}

/// If the line that ends before byte `at` was broken for want of room, as hard-wrapped prose is, the width
/// of the widest line around, in characters. Items of a list and lines of verse end where they like.
fn wrapped_width(text: &str, at: usize) -> Option<usize> {
    // What is further away has no say, and a long list of equal lines would cost too much.
    const AROUND: usize = 1500;
    let bytes = text.as_bytes();
    let from = memchr::memrchr(b'\n', &bytes[..at.saturating_sub(AROUND)]).map_or(0, |end| end + 1);
    let after = (at + AROUND).min(text.len());
    let to = memchr::memchr(b'\n', &bytes[after..]).map_or(text.len(), |end| after + end);
    let lines = Lines::read(&text[from..to], at - from);
    (lines.continues && lines.are_wrapped()).then_some(lines.widest)
}

/// What the ends of the lines of a text say about how it was broken.
#[derive(Default)]
struct Lines {
    /// Characters of the widest line.
    widest: usize,
    /// Lines that the first word of the next one would have made too wide.
    broken: usize,
    /// Lines that it would have fitted in.
    short: usize,
    /// Lines after the first that start with a small letter or a letter without case.
    lower: usize,
    /// Whether the line before the one at the place asked for is broken, and the next goes on in small
    /// letters.
    continues: bool,
}

impl Lines {
    fn read(text: &str, at: usize) -> Self {
        // Lines this much narrower than the widest still count: editors and mailers wrap raggedly, and a
        // text that was edited after it was wrapped is more ragged still.
        const RAGGED: usize = 12;
        let width = |line: &str| line.trim().chars().count();
        let mut lines = Self { widest: text.lines().map(width).max().unwrap_or(0), ..Self::default() };
        let mut start = 0;
        let mut before: Option<usize> = None;
        for line in text.split_inclusive('\n') {
            let first_word = line.split_whitespace().next().unwrap_or("");
            if let Some(width) = before {
                let is_broken = width + 1 + first_word.chars().count() + RAGGED > lines.widest;
                let is_lower = first_word.starts_with(char::is_alphabetic)
                    && !first_word.starts_with(char::is_uppercase);
                lines.broken += usize::from(is_broken);
                lines.short += usize::from(!is_broken);
                lines.lower += usize::from(is_lower);
                lines.continues |= is_broken && is_lower && (start..start + line.len()).contains(&at);
            }
            before = Some(width(line));
            start += line.len();
        }
        lines
    }

    fn are_wrapped(&self) -> bool {
        self.broken > self.short * 3
    }
}

#[cfg(test)]
mod tests {
    use super::{is_verse, wrapped_width};
    use crate::analysis::{Buffers, analyse};
    use crate::lang::{Lang, Script};

    #[test]
    fn wrapped_prose_is_told_from_a_list() {
        let prose = "The ferry crossed to the\nthe island before the rain\nbegan.";
        assert!(wrapped_width(prose, prose.find("the island").expect("in the text")).is_some());
        let list = "yes\nyes\nperhaps later in the evening\nno";
        assert_eq!(wrapped_width(list, 4), None);
    }

    #[test]
    fn prose_in_a_narrow_column_is_no_verse() {
        let is_verse_in_english = |text: &str| {
            let mut buffers = Buffers::default();
            is_verse(&analyse(text, Lang::En, Script::Latin, &[], &mut buffers))
        };
        assert!(!is_verse_in_english(
            "The committee will meet again next week to talk\nabout the roads, the bridge and the two schools\nof the \
             valley, which have no roof."
        ));
        assert!(is_verse_in_english(
            "Row, row, row your boat\nGently down the stream,\nMerrily, merrily,\nLife is but a dream."
        ));
    }

    #[test]
    fn verse_is_not_wrapped_prose() {
        let verse = "Row\nrow your boat gently\ndown\nthe stream of the morning";
        assert_eq!(wrapped_width(verse, 4), None);
    }
}
