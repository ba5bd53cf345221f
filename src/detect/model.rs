//! The linear model: hashed byte 3-grams, 5-grams and whole words, four classes.
//!
//! The decision to know: the four weights of a feature sit in the four 16-bit lanes of one `u64`,
//! each raised by `RAISE` so that it is never negative. One addition then adds all four, and the
//! lanes are emptied before they can overflow.

use std::sync::LazyLock;

use super::arabizi;
use super::fold::Word;
use super::lexicon::{self, Lexicon};
use crate::lang::{Lang, Script};

/// Number of classes, in the order of [`CLASSES`].
pub const CLASS_COUNT: usize = 4;
/// The classes, in the order of their lanes.
pub const CLASSES: [Lang; CLASS_COUNT] = [Lang::En, Lang::Fr, Lang::Ar, Lang::Other];
/// Log2 of the number of buckets.
pub const BUCKET_BITS: u32 = 15;
/// Number of buckets that features are hashed into.
pub const BUCKETS: usize = 1 << BUCKET_BITS;
/// Largest magnitude of a weight.
pub const WEIGHT_LIMIT: i16 = 511;

/// What is added to a weight in its lane.
const RAISE: u64 = 512;
/// So many features at most are added before the lanes are emptied: 63 × 1,023 < 2¹⁶.
const LANES_HOLD: u32 = 63;
const MAGIC: &[u8; 8] = b"mtlangid";

/// Weights and frequent words.
#[derive(Debug)]
pub struct Model {
    table: Vec<u64>,
    /// Turns the sum of weights, divided by the root of the number of features, into a logit.
    scale: f32,
    bias: [f32; CLASS_COUNT],
    lexicon: Lexicon,
}

/// Sums of weights, one a class, and the number of features summed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Sums of weights.
    pub sums: [i32; CLASS_COUNT],
    /// Number of features.
    pub features: u32,
}

/// The bucket of the byte 3-gram that ends a window of bytes.
#[inline]
#[must_use]
pub const fn bucket3(window: u64) -> usize {
    (((window & 0xFF_FFFF) as u32).wrapping_mul(0x9E37_79B1) >> (32 - BUCKET_BITS)) as usize
}

/// The bucket of the byte 5-gram that ends a window of bytes.
#[inline]
#[must_use]
pub const fn bucket5(window: u64) -> usize {
    ((window & 0xFF_FFFF_FFFF).wrapping_mul(0xD6E8_FEB8_6659_FD93) >> (64 - BUCKET_BITS)) as usize
}

/// The bucket of a whole word.
#[inline]
#[must_use]
pub const fn bucket_word(word: &Word) -> usize {
    (word.hash as usize) & (BUCKETS - 1)
}

/// The model that ships with the program.
#[must_use]
pub fn shipped() -> &'static Model {
    static MODEL: LazyLock<Model> = LazyLock::new(|| {
        Model::from_bytes(include_bytes!("model.bin"))
            .expect("the shipped model is well formed, a test reads it")
    });
    &MODEL
}

impl Model {
    /// Reads the format that [`write_model`] writes; `None` for anything else.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let scale = f32::from_le_bytes(take(&mut rest)?);
        let mut bias = [0.0; CLASS_COUNT];
        for value in &mut bias {
            *value = f32::from_le_bytes(take(&mut rest)?);
        }
        let mut table = Vec::with_capacity(BUCKETS);
        for _ in 0..BUCKETS {
            let mut lanes = 0;
            for class in 0..CLASS_COUNT {
                let weight = i16::from_le_bytes(take(&mut rest)?);
                if weight.unsigned_abs() > WEIGHT_LIMIT.unsigned_abs() {
                    return None;
                }
                lanes |= (i64::from(weight) as u64).wrapping_add(RAISE) << (16 * class);
            }
            table.push(lanes);
        }
        let count = u32::from_le_bytes(take(&mut rest)?) as usize;
        if count > 4000 {
            return None;
        }
        let mut words = Vec::with_capacity(count);
        for _ in 0..count {
            let hash = u64::from_le_bytes(take(&mut rest)?);
            let [mask] = take(&mut rest)?;
            words.push((hash, mask));
        }
        let arabizi = arabizi::WORDS.iter().map(|word| (Lexicon::hash(word.as_bytes()), lexicon::ARABIZI));
        rest.is_empty().then(|| Self {
            table,
            scale,
            bias,
            lexicon: Lexicon::new(words.into_iter().chain(arabizi)),
        })
    }

    /// The frequent words.
    #[inline]
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Sums the weights of folded text that starts and ends with a gap, and of its words.
    #[must_use]
    pub fn score(&self, folded: &[u8], words: &[Word]) -> Score {
        let table: &[u64; BUCKETS] = self.table[..].try_into().expect("from_bytes filled every bucket");
        let mut score = Score::default();
        let mut window = 0_u64;
        // The first bytes end no whole n-gram.
        for &byte in folded.iter().take(2) {
            window = window << 8 | u64::from(byte);
        }
        for chunk in folded.get(2..).unwrap_or_default().chunks((LANES_HOLD / 2) as usize) {
            let mut lanes = 0_u64;
            for &byte in chunk {
                window = window << 8 | u64::from(byte);
                lanes += table[bucket3(window)] + table[bucket5(window)];
            }
            score.empty_lanes(lanes, 2 * chunk.len() as u32);
        }
        for chunk in words.chunks(LANES_HOLD as usize) {
            let lanes = chunk.iter().map(|word| table[bucket_word(word)]).sum();
            score.empty_lanes(lanes, chunk.len() as u32);
        }
        score
    }

    /// The probability of each class, among those that `script` can be written in.
    #[must_use]
    pub fn probabilities(&self, score: &Score, script: Script) -> [f32; CLASS_COUNT] {
        let factor = self.scale / (score.features.max(1) as f32).sqrt();
        let mut logits = [f32::NEG_INFINITY; CLASS_COUNT];
        for (class, logit) in logits.iter_mut().enumerate().filter(|&(class, _)| possible(class, script)) {
            *logit = score.sums[class] as f32 * factor + self.bias[class];
        }
        let highest = logits.into_iter().fold(f32::NEG_INFINITY, f32::max);
        let powers = logits.map(|logit| (logit - highest).exp());
        let sum: f32 = powers.iter().sum();
        powers.map(|power| power / sum)
    }

    /// A sum of weights in units of the logit of a text of one feature.
    #[inline]
    #[must_use]
    pub fn evidence(&self, sum: i32) -> f32 {
        sum as f32 * self.scale
    }
}

/// Whether a class can be written in this script at all.
#[inline]
#[must_use]
pub fn possible(class: usize, script: Script) -> bool {
    match script {
        Script::Arabic => class >= 2,
        _ => class != 2,
    }
}

impl Score {
    #[inline]
    fn empty_lanes(&mut self, lanes: u64, features: u32) {
        for (class, sum) in self.sums.iter_mut().enumerate() {
            *sum += (lanes >> (16 * class) & 0xFFFF) as i32 - (RAISE as i32) * features as i32;
        }
        self.features += features;
    }
}

/// Writes a model: `weights` has one row a bucket, each within ±[`WEIGHT_LIMIT`]; `words` are the
/// frequent words' hashes and masks.
#[must_use]
pub fn write_model(
    scale: f32,
    bias: [f32; CLASS_COUNT],
    weights: &[[i16; CLASS_COUNT]],
    words: &[(u64, u8)],
) -> Vec<u8> {
    assert_eq!(weights.len(), BUCKETS, "one row of weights for each bucket");
    let mut out = MAGIC.to_vec();
    out.extend(scale.to_le_bytes());
    out.extend(bias.iter().flat_map(|value| value.to_le_bytes()));
    out.extend(weights.iter().flatten().flat_map(|weight| weight.to_le_bytes()));
    out.extend((words.len() as u32).to_le_bytes());
    for (hash, mask) in words {
        out.extend(hash.to_le_bytes());
        out.push(*mask);
    }
    out
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (head, tail) = rest.split_first_chunk::<N>()?;
    *rest = tail;
    Some(*head)
}

#[cfg(test)]
mod tests {
    use super::super::fold::Folded;
    use super::*;

    /// A model whose weights are at the limits, where the lanes are fullest.
    fn extreme(weight: i16) -> Model {
        let rows: Vec<[i16; CLASS_COUNT]> = (0..BUCKETS)
            .map(
                |bucket| {
                    if bucket % 2 == 0 { [weight, -weight, weight, -weight] } else { [weight; CLASS_COUNT] }
                },
            )
            .collect();
        Model::from_bytes(&write_model(0.5, [0.0; CLASS_COUNT], &rows, &[]))
            .expect("what was written is read")
    }

    #[test]
    fn the_shipped_model_is_read() {
        assert_eq!(shipped().table.len(), BUCKETS);
    }

    #[test]
    fn anything_else_is_refused() {
        let good = write_model(1.0, [0.0; CLASS_COUNT], &vec![[0; CLASS_COUNT]; BUCKETS], &[(7, 1)]);
        assert!(Model::from_bytes(&good).is_some());
        assert!(Model::from_bytes(&good[..good.len() - 1]).is_none());
        assert!(Model::from_bytes(&[&good[..], b"x"].concat()).is_none());
        assert!(Model::from_bytes(b"").is_none());
        let beyond =
            write_model(1.0, [0.0; CLASS_COUNT], &vec![[WEIGHT_LIMIT + 1; CLASS_COUNT]; BUCKETS], &[]);
        assert!(Model::from_bytes(&beyond).is_none());
    }

    #[test]
    fn lanes_add_up_to_what_plain_sums_give() {
        for weight in [WEIGHT_LIMIT, -WEIGHT_LIMIT, 3] {
            let model = extreme(weight);
            let mut folded = Folded::default();
            folded.fill(&"The quick brown fox and the lazy dog, naïvement. ".repeat(9), model.lexicon());
            let weight_of = |bucket: usize, class: usize| {
                (model.table[bucket] >> (16 * class) & 0xFFFF) as i32 - RAISE as i32
            };
            let mut expected = Score::default();
            let mut add = |bucket: usize| {
                expected.features += 1;
                for class in 0..CLASS_COUNT {
                    expected.sums[class] += weight_of(bucket, class);
                }
            };
            let mut window = 0;
            for (i, &byte) in folded.bytes().iter().enumerate() {
                window = window << 8 | u64::from(byte);
                if i >= 2 {
                    add(bucket3(window));
                    add(bucket5(window));
                }
            }
            folded.words().iter().for_each(|word| add(bucket_word(word)));
            assert_eq!(model.score(folded.bytes(), folded.words()), expected);
        }
    }
}
