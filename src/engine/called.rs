//! Which rules a paragraph calls, by the signs that it has.

use super::Scope;
use crate::analysis::Signs;

/// Which of the paragraph rules of a language are called for which signs, a bit for each rule: a paragraph has a
/// handful of signs, and asking thirty rules one by one costs more than many of them do.
#[derive(Debug, Default)]
pub(super) struct Called {
    by_sign: [u128; 32],
    always: u128,
    /// Those that run in [`Scope::Particular`] as well.
    particular: u128,
}

impl Called {
    /// Adds the rule at `place` among those of its language.
    ///
    /// # Panics
    /// When a language has more rules than bits: a fault of the program.
    pub(super) fn push(&mut self, place: usize, needs: Signs, is_particular: bool) {
        assert!(
            place < u128::BITS as usize,
            "a language has more rules about paragraphs than there are bits"
        );
        let bit = 1u128 << place;
        if needs == Signs::NONE {
            self.always |= bit;
        }
        for (sign, called) in self.by_sign.iter_mut().enumerate() {
            if needs.0 >> sign & 1 == 1 {
                *called |= bit;
            }
        }
        if is_particular {
            self.particular |= bit;
        }
    }

    /// The places of the rules to call where `signs` are, in order.
    pub(super) fn with(&self, signs: Signs, scope: Scope) -> impl Iterator<Item = usize> + use<> {
        // The signs are counted in 32 bits: steps through wider ones take twice as long.
        let (mut called, mut left) = (self.always, signs.0);
        while left != 0 {
            called |= self.by_sign[left.trailing_zeros() as usize];
            left &= left - 1;
        }
        if scope == Scope::Particular {
            called &= self.particular;
        }
        ones(called)
    }
}

/// The places of the bits that are set, from the lowest.
pub(super) fn ones(mut bits: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = (bits != 0).then_some(bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(place)
    })
}
