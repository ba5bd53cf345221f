//! Reads a paragraph once and leaves what every later step needs: the folded letters, the words,
//! and the counts.
//!
//! The decision to know: a letter becomes one byte (`a`–`z`, or 0x80 and up for an Arabic letter)
//! and a Latin accent one more byte below 0x20, so that NFC and NFD input fold to the same bytes,
//! an n-gram spans as many letters in Arabic as in English, and the model needs no Unicode tables.
//! Web addresses, e-mail addresses and code spans in backticks leave no trace in the result.

use super::ascii::{self, ADDRESS, ASCII, CODE, DIGIT, NOT_ASCII, SEPARATOR};
use super::characters::{self, Kind, Table, foreign_accent};
use super::lexicon::{self, Lexicon};
use super::masking::{IDENTIFIER, is_identifier};
use crate::lang::Script;

/// Byte between two words of [`Folded::bytes`], and at both ends.
pub const GAP: u8 = b' ';

/// One word: a run of letters of one script.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// First byte in the folded text.
    pub folded: u32,
    /// First byte in the paragraph.
    pub start: u32,
    /// One past the last byte in the paragraph.
    pub end: u32,
    /// Hash of the folded word, spread over 16 bits.
    pub hash: u16,
    /// Number of letters, at most 65,535.
    pub letters: u16,
    /// In which languages the word is a frequent one: the bits of [`lexicon`], 0 for none.
    pub mask: u8,
    /// Whether it starts with a capital.
    pub capital: bool,
    /// The script of its letters.
    pub script: Script,
}

/// What was counted in a paragraph.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// Latin letters.
    pub latin: u32,
    /// Arabic letters, those of other languages in Arabic script among them.
    pub arabic: u32,
    /// Letters of other scripts.
    pub other: u32,
    /// Arabic-script letters that neither Modern Standard Arabic nor a dialect writes.
    pub foreign: u32,
    /// Letters that Persian keyboards write for ي and ك.
    pub persian: u32,
    /// The letters ة ي ك ى أ إ, which Persian and Urdu do not write.
    pub arabic_only: u32,
    /// Marks that code is full of and prose is not: braces, `=`, `;`, `_` and the like.
    pub code: u32,
    /// Digits that touch a letter.
    pub digits_in_words: u32,
    /// Words that start with a capital.
    pub capitals: u32,
    /// Which masks occurred on words with a small letter: bit m for the mask m.
    pub masks: u64,
    /// Which masks occurred on words with a capital.
    pub masks_of_capitals: u64,
}

/// A paragraph, folded. Kept from one paragraph to the next; a warm one allocates nothing.
#[derive(Debug, Default)]
pub struct Folded {
    /// Longer than what is used: it never shrinks, so that no byte is cleared twice.
    bytes: Vec<u8>,
    pub(super) len: usize,
    pub(super) words: Vec<Word>,
    pub(super) counts: Counts,
}

impl Folded {
    /// The folded letters: every word between two [`GAP`]s.
    #[inline]
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    /// The words, in order.
    #[inline]
    #[must_use]
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The counts.
    #[inline]
    #[must_use]
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// The folded bytes of a range of words, with the gaps around them.
    #[must_use]
    pub fn bytes_of(&self, words: std::ops::Range<usize>) -> &[u8] {
        let start = (self.words[words.start].folded as usize).saturating_sub(1);
        let end = self.words.get(words.end).map_or(self.len, |next| next.folded as usize);
        &self.bytes[start..end]
    }

    /// Folds `text`, forgetting the text before it.
    pub fn fill(&mut self, text: &str, lexicon: &Lexicon) {
        // A letter folds to at most as many bytes as it had, plus one gap a word; and eight bytes
        // are read and written at a time.
        let room = text.len() * 2 + 24;
        if self.bytes.len() < room {
            self.bytes.resize(room, 0);
        }
        let table = characters::table();
        self.words.clear();
        self.counts = Counts::default();
        self.bytes[0] = GAP;
        self.len = 1;
        let bytes = text.as_bytes();
        let mut i = 0;
        while i < bytes.len() {
            let class = ASCII[bytes[i] as usize];
            if class >= b'a' {
                i = self.latin_word(table, bytes, i, lexicon);
                continue;
            }
            if class == SEPARATOR {
                i += 1;
                continue;
            }
            i = match class {
                DIGIT => self.skip_number(bytes, i),
                CODE => {
                    self.counts.code += 1;
                    let inside = |at: Option<&u8>| at.is_some_and(u8::is_ascii_alphanumeric);
                    if bytes[i] == b'_' && i > 0 && inside(bytes.get(i - 1)) && inside(bytes.get(i + 1)) {
                        self.drop_token(bytes, i)
                    } else {
                        i + 1
                    }
                }
                ADDRESS => self.skip_address(bytes, i),
                _ => match table.character(bytes, i) {
                    (Kind::Latin, ..) => self.latin_word(table, bytes, i, lexicon),
                    (Kind::Arabic | Kind::ArabicForeign | Kind::ArabicLoan | Kind::ArabicPersian, ..) => {
                        self.arabic_word(table, bytes, i, lexicon)
                    }
                    (Kind::OtherLetter, ..) => self.other_word(table, bytes, i),
                    (.., width) => i + width,
                },
            };
        }
    }

    #[inline]
    fn latin_word(&mut self, table: &Table, bytes: &[u8], start: usize, lexicon: &Lexicon) -> usize {
        let mut i = start;
        let mut n = self.len;
        // Eight bytes at a time as long as they are ASCII letters; what is written past the end of
        // the word is overwritten by what follows.
        while let Some(eight) = bytes[i..].first_chunk::<8>() {
            let eight = u64::from_le_bytes(*eight);
            let small = eight | 0x2020_2020_2020_2020;
            self.bytes[n..n + 8].copy_from_slice(&small.to_le_bytes());
            let run = ascii::letters(eight);
            i += run;
            n += run;
            if run < 8 {
                if bytes[i] >= 0x80 {
                    break;
                }
                let capital = bytes[start].is_ascii_uppercase();
                let letters = n - self.len;
                if letters >= IDENTIFIER && is_identifier(&bytes[start..i]) {
                    return i;
                }
                self.counts.latin += letters as u32;
                let hash = if letters == run {
                    lexicon::finish_hash(0, small, run)
                } else {
                    lexicon::hash_within(&self.bytes, self.len, n)
                };
                self.push_word(Script::Latin, n, start..i, hash, letters, capital, 0, lexicon);
                return i;
            }
        }
        self.accented_word(table, bytes, start, (i, n), lexicon)
    }

    /// The rest of a Latin word that is not all ASCII, or stands at the end of the text: `read` and
    /// `written` are how far it was got through.
    fn accented_word(
        &mut self,
        table: &Table,
        bytes: &[u8],
        start: usize,
        (read, written): (usize, usize),
        lexicon: &Lexicon,
    ) -> usize {
        let folded = self.len;
        let (mut i, mut n) = (read, written);
        let (mut marks, mut accent) = (0, 0);
        let mut capital = bytes[start].is_ascii_uppercase();
        while i < bytes.len() {
            let class = ASCII[bytes[i] as usize];
            if class >= b'a' {
                self.bytes[n] = class;
                n += 1;
                i += 1;
                continue;
            }
            if class != NOT_ASCII {
                break;
            }
            let (kind, first, mark, width) = table.character(bytes, i);
            match kind {
                Kind::Latin => {
                    if i == start {
                        // The capitals of Latin-1 are C3 80 to C3 9E; other blocks alternate,
                        // and too few words start there to matter.
                        capital = bytes[i] == 0xC3 && bytes[i + 1] < 0x9F;
                    }
                    self.bytes[n] = first;
                    n += 1;
                    if mark != 0 {
                        self.bytes[n] = mark;
                        n += 1;
                        marks += 1;
                        accent |= foreign_accent(first, mark);
                    }
                }
                Kind::Mark => {
                    // One mark a letter, the highest: then the order of two does not matter.
                    let last = self.bytes[n - 1];
                    if last >= GAP {
                        self.bytes[n] = mark;
                        n += 1;
                        marks += 1;
                        accent |= foreign_accent(last, mark);
                    } else if mark > last {
                        self.bytes[n - 1] = mark;
                        accent |= foreign_accent(self.bytes[n - 2], mark);
                    }
                }
                Kind::Dropped | Kind::ArabicMark => {}
                _ => break,
            }
            i += width;
        }
        let letters = n - folded - marks;
        if letters >= IDENTIFIER && is_identifier(&bytes[start..i]) {
            return i;
        }
        self.counts.latin += letters as u32;
        let hash = lexicon::hash_within(&self.bytes, folded, n);
        self.push_word(Script::Latin, n, start..i, hash, letters, capital, accent, lexicon);
        i
    }

    fn arabic_word(&mut self, table: &Table, bytes: &[u8], start: usize, lexicon: &Lexicon) -> usize {
        let folded = self.len;
        let mut i = start;
        let mut n = folded;
        while i < bytes.len() && bytes[i] >= 0x80 {
            let (kind, first, mark, width) = table.character(bytes, i);
            match kind {
                Kind::Arabic | Kind::ArabicForeign | Kind::ArabicLoan | Kind::ArabicPersian => {
                    self.counts.foreign += u32::from(kind == Kind::ArabicForeign);
                    self.counts.persian += u32::from(kind == Kind::ArabicPersian);
                    self.counts.arabic_only += u32::from(mark);
                    self.bytes[n] = first;
                    n += 1;
                }
                Kind::ArabicMark => {
                    if let Some((joined, only)) = characters::join_hamza(self.bytes[n - 1], mark) {
                        self.bytes[n - 1] = joined;
                        self.counts.arabic_only = self.counts.arabic_only.saturating_add_signed(only);
                    }
                }
                Kind::Dropped | Kind::Mark => {}
                _ => break,
            }
            i += width;
        }
        let letters = n - folded;
        self.counts.arabic += letters as u32;
        let hash = lexicon::hash_within(&self.bytes, folded, n);
        self.push_word(Script::Arabic, n, start..i, hash, letters, false, 0, lexicon);
        i
    }

    fn other_word(&mut self, table: &Table, bytes: &[u8], start: usize) -> usize {
        let mut i = start;
        let mut letters = 0;
        while i < bytes.len() && bytes[i] >= 0x80 {
            let (kind, .., width) = table.character(bytes, i);
            match kind {
                Kind::OtherLetter => letters += 1,
                Kind::Dropped | Kind::Mark | Kind::ArabicMark => {}
                _ => break,
            }
            i += width;
        }
        self.counts.other += letters as u32;
        self.words.push(Word {
            folded: self.len as u32,
            start: start as u32,
            end: i as u32,
            hash: 0,
            letters: letters.min(0xFFFF) as u16,
            mask: 0,
            capital: false,
            script: Script::Other,
        });
        i
    }

    #[expect(clippy::too_many_arguments, reason = "the fields of one record, written at one place")]
    #[inline]
    fn push_word(
        &mut self,
        script: Script,
        end: usize,
        source: std::ops::Range<usize>,
        spread: u64,
        letters: usize,
        capital: bool,
        accent: u8,
        lexicon: &Lexicon,
    ) {
        let folded = self.len;
        self.bytes[end] = GAP;
        self.len = end + 1;
        let mask = lexicon.mask(spread) | accent;
        self.counts.capitals += u32::from(capital);
        let seen = if capital { &mut self.counts.masks_of_capitals } else { &mut self.counts.masks };
        *seen |= 1 << (mask & 63);
        self.words.push(Word {
            folded: folded as u32,
            start: source.start as u32,
            end: source.end as u32,
            hash: (spread >> 48) as u16,
            letters: letters.min(0xFFFF) as u16,
            mask,
            capital,
            script,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut folded = Folded::default();
        folded.fill(text, &Lexicon::new([]));
        folded.bytes().iter().map(|&byte| if byte < GAP { '´' } else { byte as char }).collect()
    }

    #[test]
    fn words_are_lower_case_between_single_gaps() {
        assert_eq!(folded("  L'Été — À 9h, internationalisation!"), " l e´te´ a´ internationalisation ");
        assert_eq!(folded("a"), " a ");
        assert_eq!(folded(""), " ");
    }

    #[test]
    fn addresses_and_identifiers_leave_no_trace() {
        assert_eq!(folded("see https://a.example/b?c=d now"), " see now ");
        assert_eq!(folded("(see a.b@c.example) now"), " see now ");
        assert_eq!(folded("run `cargo test` now"), " run now ");
        assert_eq!(folded("set max_line_len now"), " set now ");
        assert_eq!(folded("set expressionAsText in PowerPoint inputAsLongText"), " set in powerpoint ");
        assert_eq!(folded("the B2C and 19th cases, word1"), " the and cases word ");
        assert_eq!(folded("He left.She stayed"), " he left she stayed ");
    }

    #[test]
    fn word_spans_point_into_the_text() {
        let text = "Été comme hiver, كتاب جديد";
        let mut folded = Folded::default();
        folded.fill(text, &Lexicon::new([]));
        let words: Vec<&str> =
            folded.words().iter().map(|word| &text[word.start as usize..word.end as usize]).collect();
        assert_eq!(words, ["Été", "comme", "hiver", "كتاب", "جديد"]);
    }
}
