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
pub(super) fn find_repeats(tokens: &[Token], keys: &mut Vec<u32>, out: &mut Vec<Repeat>) {
    out.clear();
    keys.clear();
    // In front of the first token stand keys that no word has in practice; a false match with one is
    // found out below.
    keys.extend([0; LONGEST_GROUP]);
    keys.extend(tokens.iter().map(|token| token.key as u32));
    // matches[n - 1]: how many tokens in a row equal the one n places before.
    let mut matches = [0u32; LONGEST_GROUP];
    let mut counting = false;
    for i in 0..tokens.len() {
        let Some((before, [key, ..])) = keys[i..].split_first_chunk::<LONGEST_GROUP>() else { break };
        // Nearly every token differs from the eight before it.
        let mut any = false;
        for other in before {
            any |= other == key;
        }
        if !any {
            if counting {
                matches = [0; LONGEST_GROUP];
                counting = false;
            }
            continue;
        }
        counting = true;
        for n in 1..=LONGEST_GROUP {
            let same = before[LONGEST_GROUP - n] == *key;
            matches[n - 1] = if same { matches[n - 1] + 1 } else { 0 };
            if let Some(repeat) = repeat_ending_at(tokens, i, n, matches[n - 1] as usize) {
                out.push(repeat);
            }
        }
    }
}

/// The repeat of groups of `n` tokens that ends at token `i`, where the last `count` tokens equal those
/// `n` places before them.
fn repeat_ending_at(tokens: &[Token], i: usize, n: usize, count: usize) -> Option<Repeat> {
    if count < n || tokens.get(i + 1).is_some_and(|next| next.key == tokens[i + 1 - n].key) {
        // Not even two copies, or more of the run to come.
        return None;
    }
    let first = (i + 1).checked_sub(count + n)?;
    let same = |m: usize| (first + m..=i).all(|j| tokens[j].key == tokens[j - m].key);
    // The counts compare half a key; and what repeats in a smaller group is told as that.
    if !same(n) || (1..n).any(|m| n.is_multiple_of(m) && same(m)) {
        return None;
    }
    Some(Repeat { first: first as u32, size: n as u32, times: ((count + n) / n) as u32 })
}

#[cfg(test)]
mod tests {
    use super::Repeat;
    use crate::analysis::{Buffers, analyse};
    use crate::lang::{Lang, Script};

    fn repeats(text: &str) -> Vec<(u32, u32, u32)> {
        let mut buffers = Buffers::default();
        let paragraph = analyse(text, Lang::En, Script::Latin, &[], &mut buffers);
        paragraph.repeats.iter().map(|&Repeat { first, size, times }| (first, size, times)).collect()
    }

    #[test]
    fn groups_are_found_with_their_size_and_number() {
        assert_eq!(repeats("a b c d"), []);
        assert_eq!(repeats("of the the house"), [(1, 1, 2)]);
        assert_eq!(repeats("no no no no"), [(0, 1, 4)]);
        assert_eq!(repeats("of the city of the city again"), [(0, 3, 2)]);
        assert_eq!(repeats("to be able to be able to be free"), [(0, 3, 2)]);
        assert_eq!(repeats("x a b a b a b y"), [(1, 2, 3)]);
        assert_eq!(repeats("a b c d e f g h a b c d e f g h"), [(0, 8, 2)]);
        assert_eq!(repeats("a b c d e f g h i a b c d e f g h i"), []);
    }

    #[test]
    fn a_run_of_one_word_is_not_told_as_pairs_of_it() {
        assert_eq!(repeats("very very very very good good"), [(0, 1, 4), (4, 1, 2)]);
    }

    #[test]
    fn copies_may_differ_in_case_and_apostrophe() {
        assert_eq!(repeats("Don't don’t"), [(0, 1, 2)]);
    }
}
