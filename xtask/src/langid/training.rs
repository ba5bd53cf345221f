//! Training: multinomial logistic regression with AdaGrad, on one thread, so that the same data
//! give the same bytes.
//!
//! The decision to know: every sentence is seen whole and in fragments of one to seven words, for
//! the program must judge titles and clauses as well as paragraphs.

use std::collections::BTreeMap;
use std::fs;

use anyhow::Result;
use mtlint::detect::fold::Folded;
use mtlint::detect::lexicon::{self, Lexicon};
use mtlint::detect::model::{
    BUCKETS, CLASS_COUNT, WEIGHT_LIMIT, bucket_word, bucket3, bucket5, possible, write_model,
};
use mtlint::lang::Script;

use super::{card, corpus};

const EPOCHS: u32 = 6;
const RATE: f32 = 0.35;
/// Longest example, in folded bytes: what the program reads at most.
const LONGEST: usize = 320;
/// Fragments drawn from each sentence.
const FRAGMENTS: u32 = 3;
/// The same, of the other languages, which have fewer sentences.
const FRAGMENTS_OTHERS: u32 = 6;
/// The same, of those that share most words with French.
const FRAGMENTS_NEIGHBOURS: u32 = 12;
/// Frequent words kept of English, French and Arabic, and of each other language.
const FREQUENT_OURS: usize = 400;
const FREQUENT_OTHERS: usize = 38;
/// The same, of the languages most often met beside them.
const FREQUENT_NEIGHBOURS: usize = 230;

struct Example {
    /// Bucket of each feature, repeated as often as it occurs.
    features: Vec<u16>,
    class: usize,
    script: Script,
    weight: f32,
}

/// Counts of lower-case words in one language.
#[derive(Default)]
struct WordCounts {
    counts: BTreeMap<Vec<u8>, u32>,
    total: u32,
}

/// Trains and writes `src/detect/model.bin` and `docs/model-card.md`.
pub(crate) fn train() -> Result<()> {
    let mut reader = Reader::default();
    for code in corpus::languages()? {
        let class = class_of(&code);
        let before = reader.examples.len();
        for sentence in corpus::sentences(&code, false)? {
            reader.add(&code, class, &sentence);
        }
        for source in corpus::training_sources(&code) {
            for paragraph in corpus::sample(source)? {
                reader.add(&code, class, &paragraph);
            }
        }
        // English and French weigh as much as each other and a third of the many others together;
        // Arabic stands against Persian and Urdu only.
        let weight = match code.as_str() {
            "en" | "fr" => 16.0,
            "ca" | "es" | "it" | "pt" | "ro" => 2.0,
            "ar" => 2.0,
            _ => 1.0,
        };
        let added = (reader.examples.len() - before).max(1) as f32;
        for example in &mut reader.examples[before..] {
            example.weight = weight * 1000.0 / added;
        }
    }
    let Reader { examples, words, .. } = reader;
    println!("{} examples", examples.len());
    let (weights, bias) = fit(&examples);
    let frequent = frequent_words(&words);
    println!("{} frequent words", frequent.len());
    let (scale, rows) = quantise(&weights);
    let bytes = write_model(scale, bias, &rows, &frequent);
    fs::write(corpus::repository().join("src/detect/model.bin"), &bytes)?;
    println!("wrote src/detect/model.bin, {} bytes", bytes.len());
    card::write(&bytes, examples.len(), frequent.len())
}

fn class_of(code: &str) -> usize {
    ["en", "fr", "ar"].iter().position(|&ours| ours == code).unwrap_or(3)
}

struct Reader {
    folded: Folded,
    none: Lexicon,
    random: Random,
    examples: Vec<Example>,
    words: BTreeMap<String, WordCounts>,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            folded: Folded::default(),
            none: Lexicon::new([]),
            random: Random(0x2545_F491_4F6C_DD1D),
            examples: Vec::new(),
            words: BTreeMap::new(),
        }
    }
}

impl Reader {
    fn add(&mut self, code: &str, class: usize, text: &str) {
        self.folded.fill(text, &self.none);
        let words = self.folded.words();
        let script = if self.folded.counts().arabic > self.folded.counts().latin {
            Script::Arabic
        } else {
            Script::Latin
        };
        let counted = self.words.entry(code.to_owned()).or_default();
        for (i, word) in words.iter().enumerate().filter(|(_, word)| word.script == script) {
            counted.total += 1;
            if !word.capital {
                let bytes = self.folded.bytes_of(i..i + 1);
                *counted.counts.entry(bytes[1..bytes.len() - 1].to_vec()).or_default() += 1;
            }
        }
        let whole = words.partition_point(|word| (word.folded as usize) < LONGEST);
        if whole == 0 || !possible(class, script) {
            return;
        }
        self.examples.push(example(&self.folded, 0..whole, class, script));
        let fragments = match code {
            "ca" | "es" | "it" | "pt" | "ro" => FRAGMENTS_NEIGHBOURS,
            _ if class == 3 => FRAGMENTS_OTHERS,
            _ => FRAGMENTS,
        };
        for _ in 0..fragments {
            let length = 1 + self.random.below(7);
            if words.len() > length {
                let start = self.random.below(words.len() - length);
                self.examples.push(example(&self.folded, start..start + length, class, script));
            }
        }
    }
}

fn example(folded: &Folded, range: std::ops::Range<usize>, class: usize, script: Script) -> Example {
    let mut features = Vec::new();
    let mut window = 0_u64;
    for (i, &byte) in folded.bytes_of(range.clone()).iter().enumerate() {
        window = window << 8 | u64::from(byte);
        if i >= 2 {
            features.extend([bucket3(window) as u16, bucket5(window) as u16]);
        }
    }
    features.extend(folded.words()[range].iter().map(|word| bucket_word(word) as u16));
    Example { features, class, script, weight: 1.0 }
}

fn fit(examples: &[Example]) -> (Vec<[f32; CLASS_COUNT]>, [f32; CLASS_COUNT]) {
    let mut weights = vec![[0.0_f32; CLASS_COUNT]; BUCKETS];
    let mut squares = vec![[1e-3_f32; CLASS_COUNT]; BUCKETS];
    let mut bias = [0.0_f32; CLASS_COUNT];
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for epoch in 0..EPOCHS {
        for i in (1..order.len()).rev() {
            order.swap(i, random.below(i + 1));
        }
        let mut loss = 0.0_f64;
        for &at in &order {
            let example = &examples[at];
            let value = 1.0 / (example.features.len() as f32).sqrt();
            let mut logits = bias;
            for &feature in &example.features {
                for class in 0..CLASS_COUNT {
                    logits[class] += weights[feature as usize][class] * value;
                }
            }
            let errors = errors(logits, example);
            loss -= f64::from(1.0 - errors[example.class].abs()).max(1e-9).ln();
            let importance = example.weight.sqrt().min(4.0);
            for class in 0..CLASS_COUNT {
                bias[class] -= 0.002 * errors[class] * importance;
            }
            for &feature in &example.features {
                let (row, square) = (&mut weights[feature as usize], &mut squares[feature as usize]);
                for class in 0..CLASS_COUNT {
                    let gradient = errors[class] * value * importance;
                    square[class] += gradient * gradient;
                    row[class] -= RATE * gradient / square[class].sqrt();
                }
            }
        }
        println!("epoch {epoch}: loss {:.4}", loss / examples.len() as f64);
    }
    (weights, bias)
}

/// Probability minus truth, for the classes that the script allows.
fn errors(mut logits: [f32; CLASS_COUNT], example: &Example) -> [f32; CLASS_COUNT] {
    for (class, logit) in logits.iter_mut().enumerate() {
        if !possible(class, example.script) {
            *logit = f32::NEG_INFINITY;
        }
    }
    let highest = logits.into_iter().fold(f32::NEG_INFINITY, f32::max);
    let powers = logits.map(|logit| (logit - highest).exp());
    let sum: f32 = powers.iter().sum();
    let mut errors = powers.map(|power| power / sum);
    errors[example.class] -= 1.0;
    errors
}

/// Rounds to 16 bits. Only differences between classes matter, so each row is centred first; the
/// few largest weights are cut, so that the many small ones keep their steps.
fn quantise(weights: &[[f32; CLASS_COUNT]]) -> (f32, Vec<[i16; CLASS_COUNT]>) {
    let mut sizes: Vec<f32> = weights.iter().flatten().map(|weight| weight.abs()).collect();
    sizes.sort_by(f32::total_cmp);
    let largest = sizes[sizes.len() - sizes.len() / 2000 - 1];
    let limit = f32::from(WEIGHT_LIMIT);
    let scale = largest / limit;
    let round = |weight: f32| (weight / scale).round().clamp(-limit, limit) as i16;
    (scale, weights.iter().map(|row| row.map(round)).collect())
}

/// The frequent words of all languages, with the languages in which they are frequent: at least a
/// tenth as frequent as where they are most frequent.
fn frequent_words(words: &BTreeMap<String, WordCounts>) -> Vec<(u64, u8)> {
    let mut chosen = BTreeMap::<&[u8], u8>::new();
    for (code, counted) in words {
        let ours = class_of(code) < 3;
        let mut ranked: Vec<(&[u8], u32)> = counted.counts.iter().map(|(word, &n)| (&word[..], n)).collect();
        ranked.retain(|(word, n)| {
            *n >= 3 && (word.len() > 1 || word[0] >= 0x80 || b"ayeoi".contains(&word[0]))
        });
        ranked.sort_by_key(|&(word, n)| (std::cmp::Reverse(n), word));
        let keep = match code.as_str() {
            _ if ours => FREQUENT_OURS,
            "ca" | "de" | "es" | "it" | "nl" | "pt" | "ro" | "fa" | "ur" => FREQUENT_NEIGHBOURS,
            _ => FREQUENT_OTHERS,
        };
        for (word, _) in ranked.into_iter().take(keep) {
            chosen.entry(word).or_default();
        }
    }
    for (&word, mask) in &mut chosen {
        let rates: Vec<(usize, f64)> = words
            .iter()
            .map(|(code, counted)| {
                let n = counted.counts.get(word).copied().unwrap_or(0);
                (class_of(code), f64::from(n) / f64::from(counted.total.max(1)))
            })
            .collect();
        let highest = rates.iter().map(|&(_, rate)| rate).fold(0.0, f64::max);
        for (class, rate) in rates {
            if rate >= highest / 10.0 {
                *mask |= [lexicon::EN, lexicon::FR, lexicon::AR, lexicon::OTHER][class];
            }
        }
    }
    chosen.into_iter().map(|(word, mask)| (Lexicon::hash(word), mask)).collect()
}

/// Xorshift: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}
