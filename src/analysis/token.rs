//! What rules see of a text: words and numbers, what is between them, and which signs occur.

use crate::span::Span;

/// Whether a token is a word or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Holds a letter.
    Word,
    /// Digits, with the separators between them.
    Number,
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// It is the paragraph's first token.
    Start,
    /// Nothing: the one before is an elided form (*l'*, *qu'*).
    Glued,
    /// White space within a line.
    Space,
    /// White space with a line break.
    Line,
    /// A hyphen without space.
    Hyphen,
    /// Other signs without space: *word/word*, *E.ON*, *user_name*.
    Tight,
    /// A comma, with or without space.
    Comma,
    /// A mark that ends a sentence, and nothing but it, quotation marks, brackets and space.
    Stop,
    /// Any other punctuation.
    Punct,
}

impl Gap {
    /// White space only.
    #[inline]
    #[must_use]
    pub fn is_blank(self) -> bool {
        matches!(self, Self::Space | Self::Line)
    }
}

/// One word or number of a paragraph.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Hash of the folded form: equal words have equal keys, see [`super::key_of`].
    pub key: u64,
    /// Where it stands in the paragraph's text.
    pub span: Span,
    /// Where its folded form stands, in what [`super::Paragraph::folded`] is.
    pub(super) fold: Span,
    /// What separates it from the token before.
    pub gap: Gap,
    /// Word or number.
    pub kind: TokenKind,
    pub(super) flags: u8,
}

pub(super) const UPPER_FIRST: u8 = 1;
pub(super) const UPPER_ALL: u8 = 2;
pub(super) const MASKED: u8 = 4;
pub(super) const DIGITS: u8 = 8;
pub(super) const ARABIC: u8 = 16;
pub(super) const ONE_LETTER: u8 = 32;

impl Token {
    /// Whether its first letter is upper case.
    #[inline]
    #[must_use]
    pub fn is_capitalised(&self) -> bool {
        self.flags & UPPER_FIRST != 0
    }

    /// Whether it has two or more letters and all are upper case.
    #[inline]
    #[must_use]
    pub fn is_all_caps(&self) -> bool {
        self.flags & (UPPER_ALL | ONE_LETTER) == UPPER_ALL
    }

    /// Whether it lies in something that is not prose: a URL, an address, code, a tag.
    #[inline]
    #[must_use]
    pub fn is_masked(&self) -> bool {
        self.flags & MASKED != 0
    }

    /// Whether it holds a digit.
    #[inline]
    #[must_use]
    pub fn has_digit(&self) -> bool {
        self.flags & DIGITS != 0
    }

    /// Whether its letters are Arabic ones.
    #[inline]
    #[must_use]
    pub fn is_arabic(&self) -> bool {
        self.flags & ARABIC != 0
    }

    /// Whether it has exactly one letter (an elided *l'* counts as one).
    #[inline]
    #[must_use]
    pub fn is_single_letter(&self) -> bool {
        self.flags & ONE_LETTER != 0
    }

    /// Its folded form; `folded` is the text of [`super::Paragraph::folded`].
    #[inline]
    #[must_use]
    pub fn folded<'a>(&self, folded: &'a str) -> &'a str {
        self.fold.of(folded)
    }

    /// Its folded form as bytes, for rules that ask of every word how it ends.
    #[inline]
    #[must_use]
    pub fn folded_bytes<'a>(&self, folded: &'a str) -> &'a [u8] {
        folded.as_bytes().get(self.fold.range()).unwrap_or_default()
    }

    /// The first eight bytes of what stands where its folded form begins, which are more than that where it is shorter; the
    /// first byte is the lowest. For rules that compare every word: a number is compared without a branch on its length.
    #[inline]
    #[must_use]
    pub(crate) fn folded_head(&self, folded: &str) -> u64 {
        let rest = folded.as_bytes().get(self.fold.start as usize..).unwrap_or_default();
        match rest.first_chunk::<8>() {
            Some(eight) => u64::from_le_bytes(*eight),
            None => rest.iter().rev().fold(0, |head, byte| head << 8 | u64::from(*byte)),
        }
    }

    /// The last three bytes of its folded form, or what stands before it where it is shorter; zeros at the beginning.
    #[inline]
    #[must_use]
    pub(crate) fn folded_end(&self, folded: &str) -> [u8; 3] {
        let before = folded.as_bytes().get(..self.fold.end as usize).unwrap_or_default();
        before.last_chunk::<3>().copied().unwrap_or_default()
    }

    pub(super) fn mask(&mut self) {
        self.flags |= MASKED;
    }
}

/// Signs that occur in a paragraph, gathered while tokenising. A rule names those without which it
/// cannot fire, and is not even called when none of them is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(pub(crate) u32);

impl Signs {
    /// No sign: as a rule's need, "always call me".
    pub const NONE: Self = Self(0);
    /// `&`
    pub const AMPERSAND: Self = Self(1);
    /// `@`
    pub const AT: Self = Self(1 << 1);
    /// A double quotation mark of any form, straight, curly or angular.
    pub const QUOTE: Self = Self(1 << 2);
    /// A round or square bracket.
    pub const BRACKET: Self = Self(1 << 3);
    /// White space straight before one of `: ; ! ? , .` or an Arabic form of them.
    pub const SPACED_MARK: Self = Self(1 << 4);
    /// A character that starts most wrongly decoded text (Ã Â â Ø Ù Ð Å Ç ï ط √ …) before one that
    /// could go on with it, U+FFFD, or a C1 control.
    pub const GARBLED: Self = Self(1 << 5);
    /// A sub-word mark of a tokeniser (▁ ⁇ ￭ ￨), or `##`.
    pub const SUBWORD: Self = Self(1 << 6);
    /// `<` or `>`
    pub const ANGLE: Self = Self(1 << 7);
    /// A backtick.
    pub const BACKTICK: Self = Self(1 << 8);
    /// `://` or `www.`, decided on the colon, the slash or the dot.
    pub const SLASH: Self = Self(1 << 9);
    /// `#`
    pub const HASH: Self = Self(1 << 10);
    /// `{`, `}`, `|`, `\`, `=`, `_`, `$`, `*`, `+`, `~`, `^`, `%`
    pub const SYMBOL: Self = Self(1 << 11);
    /// A word equal to the one before it, or a longer group equal to the group before it.
    pub const REPEAT: Self = Self(1 << 12);
    /// A word or mark stands in another script than most of the paragraph's letters, or the
    /// language decision found a foreign stretch.
    pub const FOREIGN: Self = Self(1 << 13);

    /// A zero-width character, a soft hyphen or a control character.
    pub const INVISIBLE: Self = Self(1 << 14);
    /// Punctuation without any space between two tokens: *end.Start*, *and/or*, *U.S*.
    pub const TIGHT: Self = Self(1 << 15);
    /// Two spaces in a row within a line.
    pub const SPACES: Self = Self(1 << 16);
    /// A token with letters of two scripts.
    pub const MIXED_SCRIPT: Self = Self(1 << 17);
    /// Two marks of punctuation in a row, out of `, ; : . ! ?` and their Arabic forms.
    pub const MARKS: Self = Self(1 << 18);
    /// A token that holds a digit.
    pub const DIGIT: Self = Self(1 << 19);
    /// A token of a single Arabic letter.
    pub const LONE_ARABIC: Self = Self(1 << 20);
    /// One of `; : ! ?`, or an angular quotation mark: what French sets off with a space.
    pub const HIGH_MARK: Self = Self(1 << 21);

    /// A square bracket.
    pub const SQUARE: Self = Self(1 << 23);
    /// A sign of East Asian typography, or another one from U+3000 on.
    pub const WIDE: Self = Self(1 << 22);
    /// A comma between two tokens without any space.
    pub const TIGHT_COMMA: Self = Self(1 << 24);
    /// A word that French joins to the next with an apostrophe, cut there or not.
    pub const ELIDED: Self = Self(1 << 25);

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two share a sign.
    #[inline]
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    #[inline]
    pub(crate) fn insert(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// Counts that the tokeniser makes on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Word tokens.
    pub words: u32,
    /// Number tokens.
    pub numbers: u32,
    /// Letters in all tokens.
    pub letters: u32,
    /// Commas that follow a letter, a digit or a space.
    pub commas: u32,
    /// Of those, the ones straight after white space.
    pub spaced_commas: u32,
    /// Full stops, exclamation and question marks.
    pub stops: u32,
    /// Single full stops: those of an ellipsis, of a number and inside a name (*.NET*) do not count.
    pub periods: u32,
    /// Of those, the ones straight after white space.
    pub spaced_periods: u32,
    /// Signs of code and tables: `{ } | \ = _ $ * + ~ ^ % < > #`.
    pub symbols: u32,
    /// Line breaks within the paragraph.
    pub line_breaks: u32,
    /// Word tokens with an Arabic letter.
    pub arabic: u32,
    /// Tokens that start with a capital letter.
    pub capitalised: u32,
    /// Words of two or more letters, all of them capital.
    pub all_caps: u32,
}
