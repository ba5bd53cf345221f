//! Folding of words, and the keys made of folded words.
//!
//! Folding is lower case, NFC, typographic apostrophes made straight, and Arabic vowel signs, tatweel
//! and zero-width characters dropped; hamza and the two forms of final ya are kept, because rules
//! about spelling need them. A key is a 64-bit hash of the folded form, so that rules compare words by
//! comparing integers and look them up in lists without touching text.

use unicode_normalization::UnicodeNormalization;

use super::class::{Class, class_of};

/// The key of a word or of any single token, folded here as the tokeniser folds it.
#[must_use]
pub fn key_of(word: &str) -> u64 {
    if is_folded(word) {
        return hash(word.as_bytes());
    }
    let mut folded = Vec::with_capacity(word.len() + 4);
    fold_word(word, &mut folded);
    hash(&folded)
}

/// Whether folding surely leaves the word as it is, as it leaves nearly all words of lists: small letters of
/// ASCII, French and Arabic, none of which composes with another.
fn is_folded(word: &str) -> bool {
    let stays = |c| matches!(c, 'a'..='z' | '\'' | 'ß'..='ö' | 'ø'..='ÿ' | 'œ' | 'ء'..='غ' | 'ف'..='ي');
    word.chars().all(stays)
}

/// A word folded as the tokeniser folds it.
pub(crate) fn fold(word: &str) -> String {
    if is_folded(word) {
        return word.to_owned();
    }
    let mut folded = Vec::with_capacity(word.len() + 4);
    fold_word(word, &mut folded);
    String::from_utf8(folded).expect("folding writes whole characters")
}

/// 64-bit multiplicative hash, eight bytes a step: words are short, so the whole cost is one or two
/// multiplications. Stable across runs and platforms, since fingerprints are made of it.
#[inline]
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut h = (bytes.len() as u64).wrapping_mul(MIX);
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        h = mix(h, u64::from_le_bytes(*chunk));
    }
    finish_hash(mix(h, tail(rest)))
}

const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

#[inline]
fn mix(h: u64, word: u64) -> u64 {
    (h.rotate_left(23) ^ word).wrapping_mul(MIX)
}

#[inline]
fn finish_hash(h: u64) -> u64 {
    h ^ (h >> 29)
}

/// Up to seven bytes as a little-endian number, with few branches: their number is hard to predict.
#[inline]
fn tail(bytes: &[u8]) -> u64 {
    let n = bytes.len();
    if let (Some(low), Some(high)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        // The two overlap; where they do they agree.
        u64::from(u32::from_le_bytes(*low)) | u64::from(u32::from_le_bytes(*high)) << ((n - 4) * 8)
    } else if let (Some(low), Some(high)) = (bytes.first_chunk::<2>(), bytes.last_chunk::<2>()) {
        u64::from(u16::from_le_bytes(*low)) | u64::from(u16::from_le_bytes(*high)) << ((n - 2) * 8)
    } else {
        bytes.first().copied().map_or(0, u64::from)
    }
}

/// How many of the eight bytes, from the first on, are lower-case ASCII letters.
#[inline]
pub(super) fn letters_ahead(bytes: [u8; 8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    let word = u64::from_le_bytes(bytes);
    let low = word & !HIGH;
    // The high bit of each byte: at least `a`, more than `z`, not ASCII.
    let from_a = low + (0x80 - u64::from(b'a')) * ONES;
    let past_z = low + (0x80 - u64::from(b'z') - 1) * ONES;
    let other = !(from_a & !past_z & !word) & HIGH;
    (other.trailing_zeros() / 8) as usize
}

/// Folds a word the slow and complete way, appending to `out`.
pub(super) fn fold_word(word: &str, out: &mut Vec<u8>) {
    let mut buffer = [0u8; 4];
    // The silent characters go first: a vowel sign between a letter and its hamza would otherwise
    // keep the two from composing in one form of the text and not in the other.
    for c in word.chars().filter(|&c| class_of(c) != Class::Silent).nfc() {
        match class_of(c) {
            Class::Apostrophe => out.push(b'\''),
            Class::Silent => {}
            _ => {
                for lower in c.to_lowercase() {
                    out.extend_from_slice(lower.encode_utf8(&mut buffer).as_bytes());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{fold_word, is_folded};

    #[test]
    fn what_is_said_to_be_folded_is() {
        let single = (0..0x3000).filter_map(char::from_u32).map(String::from);
        let words = ["l'œil", "naïveté", "أكبر", "ئؤآ", "don't"].map(String::from);
        for word in single.chain(words).filter(|word| is_folded(word)) {
            let mut folded = Vec::new();
            fold_word(&word, &mut folded);
            assert_eq!(folded, word.as_bytes(), "{word}");
        }
        assert!(is_folded("œuvre") && is_folded("المدينة") && !is_folded("Œuvre") && !is_folded("e\u{301}"));
    }
}
