//! The frequent words of each language: the cheapest sign of a language, and the proof that a
//! text is running text rather than a list of names.
//!
//! The decision to know: only 23 bits of each word's hash are kept, so the table is 32 KiB, stays in
//! the fastest cache, and one look-up is one load; a word outside it is taken for one in it once in
//! two thousand.

/// Bit of the words frequent in English.
pub const EN: u8 = 1;
/// Bit of the words frequent in French.
pub const FR: u8 = 2;
/// Bit of the words frequent in Arabic.
pub const AR: u8 = 4;
/// Bit of the words frequent in some other language.
pub const OTHER: u8 = 8;
/// Bit of the words frequent in Arabic written in Latin letters.
pub const ARABIZI: u8 = 16;

/// Bit of words with an accent that neither English nor French writes; set by the folding.
pub const ACCENT: u8 = 32;

/// Log2 of the number of buckets.
const BUCKET_BITS: u32 = 12;
/// Bits of a slot that hold the mask; an accent is not kept here.
const MASK_BITS: u32 = 5;
/// Words in one bucket: all are compared, with no branch to mispredict.
const WAYS: usize = 4;

/// Hash table from a word to the languages it is frequent in.
#[derive(Debug)]
pub struct Lexicon {
    /// Four slots of 16 bits each: a tag of 11 bits from the hash above a mask of 5 bits; an empty
    /// slot is 0.
    buckets: Vec<u64>,
}

impl Lexicon {
    /// A table of these hashes (as [`Lexicon::hash`] gives them) and masks; masks of a hash that
    /// comes twice are joined. Of more than four words in one bucket the later ones are lost, a
    /// few in a thousand.
    #[must_use]
    pub fn new(words: impl IntoIterator<Item = (u64, u8)>) -> Self {
        let mut buckets = vec![0_u64; 1 << BUCKET_BITS];
        for (spread, mask) in words {
            let (at, tag) = place(spread);
            let free = (0..WAYS).find(|&way| {
                let slot = slot(buckets[at], way);
                slot == 0 || slot >> MASK_BITS == tag
            });
            if let Some(way) = free {
                buckets[at] |= u64::from(tag << MASK_BITS | u16::from(mask)) << (16 * way);
            }
        }
        Self { buckets }
    }

    /// The languages in which the word with this hash is frequent.
    #[inline]
    #[must_use]
    pub fn mask(&self, spread: u64) -> u8 {
        let (at, tag) = place(spread);
        let bucket = self.buckets[at];
        let mut mask = 0;
        for way in 0..WAYS {
            let slot = slot(bucket, way);
            mask |= if slot >> MASK_BITS == tag { slot as u8 & ((1 << MASK_BITS) - 1) } else { 0 };
        }
        mask
    }

    /// The hash of a folded word, the same as the folding computes.
    #[must_use]
    pub fn hash(folded: &[u8]) -> u64 {
        let mut padded = folded.to_vec();
        padded.resize(folded.len() + 8, 0);
        hash_within(&padded, 0, folded.len())
    }
}

const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hash of `bytes[start..end]`, read eight bytes at a time: seven more must follow the end.
#[inline]
pub(super) fn hash_within(bytes: &[u8], start: usize, end: usize) -> u64 {
    let eight = |at: usize| bytes[at..].first_chunk::<8>().map_or(0, |eight| u64::from_le_bytes(*eight));
    let mut hash = 0_u64;
    let mut at = start;
    while end - at > 8 {
        hash = (hash ^ eight(at)).wrapping_mul(MIX).rotate_left(29);
        at += 8;
    }
    finish_hash(hash, eight(at), end - at)
}

/// The hash of a folded word that may stand anywhere, cut at its first bytes where it is longer than any word.
pub(super) fn hash_of_ascii(word: &[u8]) -> u64 {
    let mut padded = [0; LONGEST_WORD + 8];
    let length = word.len().min(LONGEST_WORD);
    padded[..length].copy_from_slice(&word[..length]);
    hash_within(&padded, 0, length)
}

/// Bytes of the longest word that is looked up out of its text.
const LONGEST_WORD: usize = 40;

/// The hash of a word of at most eight bytes, the lowest of `eight`.
#[inline]
pub(super) fn finish_hash(hash: u64, eight: u64, length: usize) -> u64 {
    let last = eight.checked_shl(64 - 8 * length as u32).unwrap_or(0);
    let hash = (hash ^ last).wrapping_mul(MIX);
    (hash ^ hash >> 32).wrapping_mul(MIX)
}

#[inline]
fn slot(bucket: u64, way: usize) -> u16 {
    (bucket >> (16 * way)) as u16
}

/// Bucket and tag.
#[inline]
fn place(spread: u64) -> (usize, u16) {
    ((spread >> (64 - BUCKET_BITS)) as usize, (spread >> 20) as u16 >> MASK_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_their_masks_and_others_are_not() {
        let hash = |word: &str| Lexicon::hash(word.as_bytes());
        let lexicon =
            Lexicon::new([(hash("the"), EN), (hash("de"), FR), (hash("de"), OTHER), (hash("le"), FR)]);
        assert_eq!(lexicon.mask(hash("the")), EN);
        assert_eq!(lexicon.mask(hash("de")), FR | OTHER);
        for absent in ["cat", "th", "thee", "del", ""] {
            assert_eq!(lexicon.mask(hash(absent)), 0, "{absent}");
        }
    }

    #[test]
    fn every_byte_of_a_word_counts() {
        let long = "internationalisation";
        for at in 0..long.len() {
            let mut other = long.as_bytes().to_vec();
            other[at] ^= 1;
            assert_ne!(Lexicon::hash(long.as_bytes()), Lexicon::hash(&other), "byte {at}");
        }
        assert_ne!(Lexicon::hash(b"eightlet"), Lexicon::hash(b"eightle"));
    }
}
