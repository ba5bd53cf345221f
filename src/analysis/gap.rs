//! From the signs between two tokens to the one word that tells what they are.

use super::token::Gap;

/// Gathers what lies between two tokens.
#[derive(Clone, Copy, Default)]
pub(super) struct GapState {
    pub space: bool,
    pub line: bool,
    pub hyphen: bool,
    pub comma: bool,
    pub stop: bool,
    pub soft: bool,
    pub other: bool,
}

impl GapState {
    #[inline]
    /// What it amounts to; `first` for what stands before the first token.
    pub(super) fn gap(self, first: bool) -> Gap {
        if first {
            return Gap::Start;
        }
        if !(self.hyphen | self.comma | self.stop | self.soft | self.other) {
            return if self.line {
                Gap::Line
            } else if self.space {
                Gap::Space
            } else {
                Gap::Glued
            };
        }
        let blank = self.space | self.line;
        if self.comma && !(self.stop | self.soft | self.other | self.hyphen) {
            Gap::Comma
        } else if !blank && self.hyphen && !(self.stop | self.soft | self.other | self.comma) {
            Gap::Hyphen
        } else if !blank {
            Gap::Tight
        } else if self.stop && !(self.hyphen | self.comma | self.other) {
            Gap::Stop
        } else {
            Gap::Punct
        }
    }
}
