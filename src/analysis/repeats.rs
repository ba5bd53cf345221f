//! Groups of words that stand twice or more in a row.
//!
//! Found once per paragraph, in one pass over the token keys, and shared by the three rules that
//! read them; what separates the copies is theirs to judge.

use super::token::Token;

/// The longest group looked for, in tokens.
pub const LONGEST_GROUP: usize = 8;

/// A group of `size` tokens repeated `times` times from token `first` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// Index of the first token of the first copy.
    pub first: u32,
    /// Tokens in one copy, 1 to [`LONGEST_GROUP`].
    pub size: u32,
    /// Complete copies, 2 or more.
    pub times: u32,
}

impl Repeat {
    /// Index one past the last token of the last complete copy.
    #[must_use]
    pub fn end(self) -> usize {
        (self.first + self.size * self.times) as usize
    }
}

/// Fills `out` with the repeats among `tokens`, in order of their end. A run of one repeated word
/// is reported once, as size 1, not as a repeated pair of itself.
pub(super) fn find_repeats(tokens: &[Token], out: &mut Vec<Repeat>) {
    out.clear();
    // matches[n - 1]: how many tokens in a row equal the one n places before.
    let mut matches = [0u32; LONGEST_GROUP];
    // The last LONGEST_GROUP keys, newest first; 0 is no key of a real word in practice, and a
    // false match there would still be checked against `i`.
    let mut recent = [0u32; LONGEST_GROUP];
    for (i, token) in tokens.iter().enumerate() {
        let key = token.key as u32;
        let mut any = 0u32;
        for n in 0..LONGEST_GROUP {
            let same = u32::from(recent[n] == key);
            matches[n] = (matches[n] + 1) * same;
            any |= same;
        }
        if any != 0 {
            for n in 1..=LONGEST_GROUP {
                let count = matches[n - 1] as usize;
                // The run grows at its last token or ends there: report when a copy is complete
                // and the next token does not continue the run.
                if count < n || i + 1 < n * 2 {
                    continue;
                }
                let continues = tokens.get(i + 1).is_some_and(|next| next.key == tokens[i + 1 - n].key);
                if continues {
                    continue;
                }
                let run = count + n;
                let Some(first) = (i + 1).checked_sub(run) else { continue };
                let times = run / n;
                if !tokens[first..=i].iter().zip(&tokens[first + n..=i]).all(|(a, b)| a.key == b.key) {
                    continue;
                }
                let of_smaller_group =
                    (1..n).any(|m| n % m == 0 && (first + m..=i).all(|j| tokens[j].key == tokens[j - m].key));
                if !of_smaller_group {
                    out.push(Repeat { first: first as u32, size: n as u32, times: times as u32 });
                }
            }
        }
        recent.rotate_right(1);
        recent[0] = key;
    }
}
