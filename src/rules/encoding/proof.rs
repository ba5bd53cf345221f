//! How much a run of wrongly decoded characters proves, between the neighbours it has.
//!
//! Two pieces in a row are proof nearly always. One piece is proof when edited text cannot hold its
//! characters side by side at that place: *©* behind *Ã* can, behind a capital; *¤* never.

use std::ops::Range;

use super::codec::{Codec, Kind, Piece, piece_at};

/// Pieces of one codec that follow each other without a gap.
pub(super) struct Run {
    /// The encoding that explains it.
    pub codec: Codec,
    /// Where it stands.
    pub range: Range<usize>,
    first: Piece,
    pieces: usize,
    strong: bool,
    /// Whether it is more than a script far from ours.
    pub near: bool,
    /// Whether one of its pieces is more than drawings of boxes.
    is_drawn_with_letters: bool,
}

impl Run {
    /// The run of `codec` that starts at byte `at`.
    pub(super) fn read(text: &str, at: usize, codec: Codec) -> Option<Self> {
        let first = piece_at(text, at, codec)?;
        let mut run = Self {
            codec,
            range: at..first.end,
            first,
            pieces: 1,
            strong: first.strong,
            near: first.kind != Kind::Far,
            is_drawn_with_letters: !is_drawing(first.second),
        };
        while let Some(next) = piece_at(text, run.range.end, codec) {
            run.range.end = next.end;
            run.pieces += 1;
            run.strong |= next.strong;
            run.near |= next.kind != Kind::Far;
            run.is_drawn_with_letters |= !is_drawing(next.second);
        }
        Some(run)
    }

    /// Whether no edited text holds this run between these neighbours.
    pub(super) fn is_proof(&self, text: &str) -> bool {
        let before = text[..self.range.start].chars().next_back();
        let after = text[self.range.end..].chars().next();
        let sides = Sides { before, after };
        if self.pieces >= 2 {
            return match self.codec {
                Codec::Western if !self.near => self.pieces >= 3 && self.strong,
                // Latin and Arabic letters of windows-1256 never alternate like this by right.
                Codec::Western | Codec::Arabic => true,
                Codec::Cyrillic if self.first.kind == Kind::Foreign => self.pieces >= 3 && self.strong,
                // Nor do ÿ and Ÿ, which begin Arabic letters in MacRoman.
                Codec::Mac if self.first.kind == Kind::Arabic => true,
                Codec::Mac | Codec::Central | Codec::Cyrillic => self.strong,
                Codec::Dos | Codec::DosUs => self.is_dos_proof(text, sides),
            };
        }
        match self.codec {
            Codec::Western => self.is_western_proof(sides),
            Codec::Arabic => self.is_arabic_proof(sides),
            Codec::Mac => self.is_mac_proof(sides, text),
            Codec::Central => {
                matches!(self.first.kind, Kind::Latin | Kind::LatinExtended)
                    && (((self.first.strong || self.first.second == '©')
                        && sides.beside_ascii_letter()
                        && !sides.after_upper())
                        || (sides.between_ascii_letters() && !self.first.second.is_alphabetic()))
            }
            Codec::Cyrillic => match self.first.kind {
                // A small в before a capital Ђ.
                Kind::Sign => self.first.second == 'Ђ',
                Kind::Latin => {
                    ((self.first.strong || self.first.second == '©') && sides.beside_ascii_letter())
                        || (sides.between_ascii_letters() && !self.first.second.is_alphabetic())
                }
                // A ligature within a word: *signiп¬Ѓcant*.
                Kind::LatinExtended => self.first.strong && sides.beside_ascii_letter(),
                _ => false,
            },
            Codec::Dos | Codec::DosUs => self.is_dos_proof(text, sides),
        }
    }

    /// A box's corner or crossing with a letter or a sign behind it, next to other letters; no frame has that.
    fn is_dos_proof(&self, text: &str, sides: Sides) -> bool {
        let begins = text[self.range.start..].starts_with(['┬', '├', '┼', '╨', '╤', '╪', '┘']);
        let is_framed = sides.before.is_some_and(is_drawing) || sides.after.is_some_and(is_drawing);
        let is_text = self.pieces >= 2 || sides.beside_ascii_letter();
        begins && self.near && self.is_drawn_with_letters && is_text && !is_framed
    }

    fn is_western_proof(&self, sides: Sides) -> bool {
        let Piece { meant, second, strong, .. } = self.first;
        // *IRMÃ…*, *JOÃ»*, *«Â»*: a capital, and a mark that may close the word.
        let possessive = matches!(second, '’') && sides.after == Some('s') && !sides.before_letter();
        match self.first.kind {
            Kind::Emoji => true,
            Kind::Accent => strong && sides.before_letter() && !sides.before_upper(),
            Kind::Sign => strong,
            Kind::Arabic => strong && !sides.beside_ascii_letter(),
            Kind::Foreign => strong && !sides.before_upper(),
            Kind::Far => false,
            Kind::Latin if meant < '\u{C0}' => match second {
                '\u{A0}' => {
                    !sides.before_upper()
                        && sides.before.is_some_and(|c| !c.is_whitespace() && !is_opening(c))
                        || (sides.before_upper()
                            && sides
                                .after
                                .is_some_and(|c| matches!(c, ':' | ';' | '!' | '?' | '»' | '€' | '%')))
                }
                '«' | '»' | '´' => !sides.before_upper() && !sides.before.is_some_and(is_opening),
                '®' | '°' | '²' | '³' | '¹' | 'º' | 'ª' | '·' => !sides.before_upper(),
                '\u{AD}' => false,
                _ => true,
            },
            Kind::Latin => {
                strong
                    || (second == '©' && !sides.before_upper())
                    || second == '¹'
                    || sides.before_lower()
                    || (second == '\u{A0}' && !sides.before_upper() && !sides.after_upper())
                    || (second != '\u{A0}' && sides.after_lower() && !possessive)
                    || (sides.before_upper() && sides.after_upper() && second != '\u{A0}')
            }
            Kind::LatinExtended if text_is_wide(meant) => strong,
            Kind::LatinExtended => {
                sides.before_lower()
                    || (strong && (sides.after_lower() || (sides.before_letter() && !sides.before_upper())))
                    || (matches!(second, '«' | '»') && sides.before_letter() && sides.after_lower())
                    || (matches!(meant, 'Œ' | 'œ') && sides.after_letter() && !possessive)
                    || (matches!(second, '°' | '³' | '¹' | '²') && sides.after_lower())
            }
        }
    }

    fn is_arabic_proof(&self, sides: Sides) -> bool {
        let Piece { kind, second, strong, .. } = self.first;
        match kind {
            // ط› and طŒ are ؛ and ،; an œ or a single closing quotation mark never follows Arabic.
            Kind::Arabic => {
                strong
                    || matches!(second, 'Œ' | 'œ' | '›' | 'ƒ')
                    || (matches!(second, '¹' | '²' | '³' | '®' | '°') && sides.after_arabic())
            }
            Kind::Latin => {
                ((strong || second == '©') && (sides.beside_ascii_letter() || self.first.meant < 'À'))
                    || sides.between_ascii_letters()
            }
            Kind::LatinExtended => sides.after.is_some_and(|c| c.is_ascii_alphabetic()),
            _ => false,
        }
    }

    fn is_mac_proof(&self, sides: Sides, text: &str) -> bool {
        let Piece { kind, second, .. } = self.first;
        let stem = text[..self.range.start].chars().rev().take_while(|c| c.is_alphabetic()).count();
        match kind {
            // ‚Äô is ’: between the two stands a capital umlaut, and behind it another sign.
            Kind::Sign => second == 'Ä' || second == 'Ç',
            // *2√π* is arithmetic, *pi√π* and *√©tat* are not.
            Kind::Latin if text[self.range.start..].starts_with('√') => {
                let arithmetic =
                    matches!(second, 'π' | 'Ω' | '∑' | '∏' | '∫' | '∂' | '∞' | '≤' | '≥' | '±' | 'µ');
                stem >= 2
                    || (second.is_alphabetic() && !arithmetic && sides.after_letter())
                    || (!arithmetic
                        && (stem > 0
                            || (sides.after_lower() && !sides.before.is_some_and(char::is_alphanumeric))))
            }
            Kind::Latin => match second {
                '´' => sides.after_letter() && !sides.before_letter(),
                'ª' => sides.before_letter(),
                '†' => sides.before_letter(),
                _ => false,
            },
            Kind::LatinExtended => matches!(self.first.meant, 'œ' | 'Œ') && sides.beside_letter(),
            _ => false,
        }
    }
}

/// Whether `c` draws frames or shades.
fn is_drawing(c: char) -> bool {
    ('\u{2500}'..='\u{25A0}').contains(&c)
}

/// Whether a character takes three bytes of UTF-8.
fn text_is_wide(c: char) -> bool {
    c.len_utf8() == 3
}

/// The characters on either side of a run.
#[derive(Clone, Copy)]
struct Sides {
    before: Option<char>,
    after: Option<char>,
}

impl Sides {
    fn before_upper(self) -> bool {
        self.before.is_some_and(char::is_uppercase)
    }
    fn before_lower(self) -> bool {
        self.before.is_some_and(char::is_lowercase)
    }
    fn before_letter(self) -> bool {
        self.before.is_some_and(char::is_alphabetic)
    }
    fn after_upper(self) -> bool {
        self.after.is_some_and(char::is_uppercase)
    }
    fn after_lower(self) -> bool {
        self.after.is_some_and(char::is_lowercase)
    }
    fn after_letter(self) -> bool {
        self.after.is_some_and(char::is_alphabetic)
    }
    fn after_arabic(self) -> bool {
        self.after.is_some_and(|c| ('\u{621}'..='\u{64A}').contains(&c))
    }
    fn beside_letter(self) -> bool {
        self.before_letter() || self.after_letter()
    }
    fn between_ascii_letters(self) -> bool {
        let ascii = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        ascii(self.before) && ascii(self.after)
    }
    fn beside_ascii_letter(self) -> bool {
        self.before.is_some_and(|c| c.is_ascii_alphabetic())
            || self.after.is_some_and(|c| c.is_ascii_alphabetic())
    }
}

/// Whether `c` opens a quotation or a bracket.
pub(super) fn is_opening(c: char) -> bool {
    matches!(c, '«' | '“' | '‘' | '„' | '"' | '\'' | '(' | '[' | '‹' | '`')
}
