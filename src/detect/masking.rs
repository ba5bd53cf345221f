//! What is no text inside a paragraph: web addresses, e-mail addresses, code spans in backticks,
//! identifiers, and letters that belong to a number.
//!
//! The decision to know: nothing is searched for beforehand. The folding comes here when it meets a
//! `:`, `@`, `.`, `_`, digit or backtick, and what was already read of the address is taken back.

use super::fold::{Folded, Word};
use crate::lang::Script;

impl Folded {
    /// At a digit: passes over the number, and over the few letters that belong to it (*B2C*, *19th*,
    /// *10h30*, the groups of a GUID), which are no words.
    pub(super) fn skip_number(&mut self, bytes: &[u8], at: usize) -> usize {
        /// More letters than this are a word that lost a space or carries a footnote.
        const MOST_LETTERS: usize = 3;
        let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
        self.counts.digits_in_words += u32::from((at > 0 && letter(at - 1)) || letter(at + 1));
        if let Some(word) = self.words.last().copied()
            && word.end as usize == at
            && word.script == Script::Latin
            && usize::from(word.letters) <= MOST_LETTERS
        {
            self.drop_last();
        }
        let mut end = at;
        loop {
            end += bytes[end..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            let few = bytes[end..].iter().take(MOST_LETTERS + 1);
            let letters = few.take_while(|byte| byte.is_ascii_alphabetic()).count();
            let next = bytes.get(end + letters);
            if letters > MOST_LETTERS || next.is_some_and(|&byte| byte >= 0x80) {
                return end;
            }
            end += letters;
            if letters == 0 || !next.is_some_and(u8::is_ascii_digit) {
                return end;
            }
        }
    }

    /// Forgets the last word, a Latin one.
    fn drop_last(&mut self) {
        if let Some(word) = self.words.pop() {
            self.counts.latin -= u32::from(word.letters).min(self.counts.latin);
            self.counts.capitals -= u32::from(word.capital);
            self.len = word.folded as usize;
        }
    }

    /// At a `:`, `@`, `.` or backtick: passes over the address or the code span it belongs to, if
    /// it does, taking back what was read of it.
    #[inline]
    pub(super) fn skip_address(&mut self, bytes: &[u8], at: usize) -> usize {
        match bytes[at] {
            b'.' => {
                let inside = bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase)
                    && at > 0
                    && bytes[at - 1].is_ascii_alphanumeric();
                if inside { self.drop_token(bytes, at) } else { at + 1 }
            }
            b':' if bytes[at..].starts_with(b"://") => self.drop_token(bytes, at),
            b'@' if at > 0 && bytes[at - 1].is_ascii_alphanumeric() => self.drop_token(bytes, at),
            b'`' => {
                // A fence or an opening backtick; a code span rarely runs over 400 bytes.
                let ticks = bytes[at..].iter().take_while(|&&byte| byte == b'`').count();
                let inside = at + ticks;
                let window = &bytes[inside..bytes.len().min(inside + 400)];
                let close = memchr::memmem::find(window, &bytes[at..inside]);
                close.map_or(inside, |length| inside + length + ticks)
            }
            _ => at + 1,
        }
    }

    /// Forgets the words of the blank-delimited token around `at` and returns where it ends.
    pub(super) fn drop_token(&mut self, bytes: &[u8], at: usize) -> usize {
        const LONGEST: usize = 80;
        let blank = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'(' | b'<' | b'"' | b'[');
        let from = at.saturating_sub(LONGEST);
        let start = bytes[from..at].iter().rposition(blank).map_or(from, |back| from + back + 1);
        // Arabic and other letters stay: they are text glued to an address, not part of it.
        let inside = |word: &Word| word.start as usize >= start && word.script == Script::Latin;
        while self.words.last().is_some_and(inside) {
            self.drop_last();
        }
        let ends =
            |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b')' | b'>' | b'"' | b']' | 0x80..);
        at + bytes[at..].iter().position(ends).unwrap_or(bytes.len() - at)
    }
}

/// Fewest letters of an identifier of several words.
pub(super) const IDENTIFIER: usize = 12;

/// Whether capitals start two or more parts inside the word, as in *expressionAsText*, which is a word of no
/// language; *PowerPoint* has one.
#[cold]
pub(super) fn is_identifier(word: &[u8]) -> bool {
    let starts = |pair: &&[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    word.windows(2).filter(starts).count() >= 2
}
