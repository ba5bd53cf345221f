//! Stretches of a paragraph in another language than the paragraph's own.
//!
//! The decision to know: the expensive part, a Viterbi pass over per-word scores, runs only where
//! a frequent word of another language stands, and what it finds must then convince the model by
//! itself. Names, titles in capitals and quotations of three words are left alone.

use std::ops::Range;

use super::fold::{Counts, Folded, Word};
use super::lexicon;
use super::model::{CLASS_COUNT, CLASSES, Model, Score, possible};
use super::{ForeignStretch, Scratch};
use crate::lang::{Lang, Script};
use crate::span::Span;

/// Log-odds lost by changing language between two words.
const SWITCH_PENALTY: f32 = 3.0;
/// Part of a word's evidence that counts: neighbouring n-grams overlap, and say less together than
/// their sum. Chosen on training text together with the penalty.
const EVIDENCE_SHARE: f32 = 0.25;
/// Most that one word can say against a language.
const WORD_LIMIT: f32 = 4.0;
/// Share of its evidence that a capitalised word keeps: it may be a name from anywhere.
const CAPITAL_SHARE: f32 = 0.3;
/// Fewest words and letters of a stretch.
const FEWEST_WORDS: usize = 4;
const FEWEST_LETTERS: u32 = 14;
/// What the model must think of a stretch read alone.
const LEAST_PROBABILITY: f32 = 0.80;
/// The same, when no frequent word of that language stands in it.
const LEAST_WITHOUT_SIGN: f32 = 0.95;
/// Fewest letters of a stretch in a script without spaces.
const FEWEST_UNSPACED_LETTERS: u32 = 10;

/// The bit of a language in the masks of the frequent words.
pub(super) fn bit(lang: Lang) -> u8 {
    match lang {
        Lang::En => lexicon::EN,
        Lang::Fr => lexicon::FR,
        Lang::Ar => lexicon::AR,
        Lang::Other => lexicon::OTHER,
        Lang::Und => 0,
    }
}

const LANGUAGES: u8 = lexicon::EN | lexicon::FR | lexicon::AR | lexicon::OTHER;

/// Whether a frequent word of another language than `base`, or an accent foreign to it, stands in
/// the text.
#[inline]
pub(super) fn has_sign(counts: &Counts, base: Lang) -> bool {
    const fn signs(own: u8) -> u64 {
        let mut set = 0;
        let mut mask = 0;
        while mask < 64 {
            let frequent = mask & LANGUAGES != 0;
            if (frequent && mask & own == 0) || mask & lexicon::ACCENT != 0 {
                set |= 1 << mask;
            }
            mask += 1;
        }
        set
    }
    let set = match base {
        Lang::En => const { signs(lexicon::EN) },
        Lang::Fr => const { signs(lexicon::FR) },
        Lang::Ar => const { signs(lexicon::AR) },
        Lang::Other | Lang::Und => const { signs(lexicon::OTHER | lexicon::ACCENT) },
    };
    counts.masks & set != 0
}

/// Of English text, the words that are frequent in French only, and the other way round.
pub(super) fn count_strays(words: &[Word], counts: &Counts, lang: Lang) -> u16 {
    /// The masks of such words, as a set: bit m for the mask m.
    const fn strays(own: u8, other: u8) -> u64 {
        let mut set = 0;
        let mut mask = 0;
        while mask < 64 {
            if mask & other != 0 && mask & own == 0 {
                set |= 1 << mask;
            }
            mask += 1;
        }
        set
    }
    let set = match lang {
        Lang::En => const { strays(lexicon::EN, lexicon::FR) },
        Lang::Fr => const { strays(lexicon::FR, lexicon::EN) },
        _ => 0,
    };
    if (counts.masks | counts.masks_of_capitals) & set == 0 {
        return 0;
    }
    words.iter().filter(|word| set & (1 << word.mask) != 0).count().try_into().unwrap_or(u16::MAX)
}

#[inline]
fn is_sign(word: &Word, own: u8) -> bool {
    let frequent = word.mask & LANGUAGES != 0;
    let sign = (frequent && word.mask & own == 0) || word.mask & lexicon::ACCENT != 0;
    sign && !word.capital
}

/// Gives every word the class `base`, and looks closer at the windows that may be something else:
/// at least [`FEWEST_WORDS`] words around a sign, with no word between that is frequent in the base
/// language alone.
pub(super) fn label_suspects(model: &Model, scratch: &mut Scratch, base: usize, script: Script) {
    /// Words of context on both sides of what looks foreign.
    const CONTEXT: usize = 8;
    let own = bit(CLASSES[base]);
    scratch.labels.clear();
    scratch.labels.resize(scratch.folded.words().len(), base as u8);
    scratch.windows.clear();
    let words = scratch.folded.words();
    let (mut start, mut signs) = (0, 0);
    for i in 0..=words.len() {
        let ends = words.get(i).is_none_or(|word| {
            word.mask & own != 0 && word.mask & LANGUAGES & !own == 0 && word.mask & lexicon::ACCENT == 0
        });
        if !ends {
            signs += usize::from(is_sign(&words[i], own));
            continue;
        }
        if signs > 0 && i - start >= FEWEST_WORDS {
            let window = start.saturating_sub(CONTEXT)..words.len().min(i + CONTEXT);
            match scratch.windows.last_mut() {
                Some(last) if last.end >= window.start => last.end = window.end,
                _ => scratch.windows.push(window),
            }
        }
        (start, signs) = (i + 1, 0);
    }
    for i in 0..scratch.windows.len() {
        let window = scratch.windows[i].clone();
        label_window(model, scratch, base, script, window);
    }
}

/// Labels every word.
pub(super) fn label_all(model: &Model, scratch: &mut Scratch, base: usize, script: Script) {
    let count = scratch.folded.words().len();
    scratch.labels.clear();
    scratch.labels.resize(count, base as u8);
    label_window(model, scratch, base, script, 0..count);
}

/// Viterbi over the words of `script` in a window; words of other scripts take the label before
/// them.
fn label_window(model: &Model, scratch: &mut Scratch, base: usize, script: Script, window: Range<usize>) {
    let Scratch { folded, labels, steps, .. } = scratch;
    steps.clear();
    let mut best = [f32::NEG_INFINITY; CLASS_COUNT];
    for (class, value) in best.iter_mut().enumerate().filter(|&(class, _)| possible(class, script)) {
        *value = if class == base { 0.0 } else { -SWITCH_PENALTY };
    }
    for i in window.clone() {
        let mut step = [0, 1, 2, 3];
        if folded.words()[i].script == script {
            let evidence = word_evidence(model, folded, i);
            let from = highest(&best);
            let switched = best[from] - SWITCH_PENALTY;
            for class in (0..CLASS_COUNT).filter(|&class| possible(class, script)) {
                if switched > best[class] {
                    best[class] = switched;
                    step[class] = from as u8;
                }
                best[class] += evidence[class];
            }
        }
        steps.push(step);
    }
    // Back in the base language at the end: what comes after is in it.
    for (class, value) in best.iter_mut().enumerate() {
        if class != base {
            *value -= SWITCH_PENALTY;
        }
    }
    let mut class = highest(&best);
    for (i, step) in window.zip(steps.iter()).rev() {
        labels[i] = class as u8;
        class = step[class] as usize;
    }
}

fn highest(values: &[f32; CLASS_COUNT]) -> usize {
    let mut best = 0;
    for class in 1..CLASS_COUNT {
        if values[class] > values[best] {
            best = class;
        }
    }
    best
}

/// What one word says for each class, 0 for the likeliest and less for the others.
fn word_evidence(model: &Model, folded: &Folded, i: usize) -> [f32; CLASS_COUNT] {
    let word = &folded.words()[i];
    let bytes = folded.bytes_of(i..i + 1);
    let score = model.score(bytes, std::slice::from_ref(word));
    let share = if word.capital { EVIDENCE_SHARE * CAPITAL_SHARE } else { EVIDENCE_SHARE };
    let mut evidence = score.sums.map(|sum| model.evidence(sum) * share);
    let highest = (0..CLASS_COUNT)
        .filter(|&class| possible(class, word.script))
        .map(|class| evidence[class])
        .fold(f32::NEG_INFINITY, f32::max);
    for value in &mut evidence {
        *value = (*value - highest).max(-WORD_LIMIT);
    }
    evidence
}

/// Finds the stretches labelled with another class than `base` and keeps those that convince. A word
/// of another script ends a stretch: [`collect_scripts`] looks at those.
pub(super) fn collect_labelled(model: &Model, scratch: &mut Scratch, base: usize, script: Script) {
    let Scratch { folded, labels, foreign, .. } = scratch;
    let words = folded.words();
    let mut i = 0;
    while i < words.len() {
        let class = labels[i];
        let start = i;
        while i < words.len() && labels[i] == class && words[i].script == script {
            i += 1;
        }
        if i == start {
            i += 1;
        } else if class as usize != base {
            // A frequent word of the paragraph's own language at the edge belongs to the paragraph: the *a*
            // of *a été* stands behind an English title as well as in it.
            let own = bit(CLASSES[base]);
            let is_own = |word: &Word| word.mask & own != 0;
            let from = start + words[start..i].iter().take_while(|word| is_own(word)).count();
            let to = i - words[from..i].iter().rev().take_while(|word| is_own(word)).count();
            if convinces(model, folded, from..to, class as usize, base, script) {
                foreign.push(stretch(words, from..to, CLASSES[class as usize]));
            }
        }
    }
}

fn convinces(
    model: &Model,
    folded: &Folded,
    range: Range<usize>,
    class: usize,
    base: usize,
    script: Script,
) -> bool {
    let words = &folded.words()[range.clone()];
    let small = words.iter().filter(|word| !word.capital).count();
    let letters: u32 = words.iter().map(|word| u32::from(word.letters)).sum();
    // German writes every noun with a capital, so no more than a third need be small.
    if words.len() < FEWEST_WORDS
        || letters < FEWEST_LETTERS
        || small < FEWEST_WORDS
        || small * 3 < words.len()
    {
        return false;
    }
    let (own, theirs) = (bit(CLASSES[base]), bit(CLASSES[class]));
    let signs = words.iter().filter(|word| word.mask & theirs != 0 && word.mask & own == 0).count();
    let contrary = words.iter().filter(|word| word.mask & own != 0 && word.mask & theirs == 0).count();
    let p = model.probabilities(&model.score(folded.bytes_of(range), words), script)[class];
    if signs > contrary { p >= LEAST_PROBABILITY } else { contrary == 0 && p >= LEAST_WITHOUT_SIGN }
}

fn stretch(words: &[Word], range: Range<usize>, lang: Lang) -> ForeignStretch {
    let span = Span { start: words[range.start].start, end: words[range.end - 1].end };
    ForeignStretch { span, lang }
}

/// Finds runs of words in another script than the paragraph's.
pub(super) fn collect_scripts(model: &Model, scratch: &mut Scratch, script: Script) {
    let Scratch { folded, foreign, .. } = scratch;
    let words = folded.words();
    let mut i = 0;
    while i < words.len() {
        let run = words[i].script;
        let start = i;
        while i < words.len() && words[i].script == run {
            i += 1;
        }
        if run == script {
            continue;
        }
        let inside = &words[start..i];
        let letters: u32 = inside.iter().map(|word| u32::from(word.letters)).sum();
        let lang = match run {
            Script::Latin => {
                let lower = inside.iter().filter(|word| !word.capital && word.letters > 1).count();
                let frequent = inside.iter().filter(|word| word.mask & LANGUAGES != 0).count();
                // Of a longer run one frequent word is enough: names and commands have none.
                let fewest = if lower > FEWEST_WORDS { 1 } else { 2 };
                if lower < FEWEST_WORDS || lower * 3 < inside.len() || frequent < fewest {
                    continue;
                }
                likeliest(model, &model.score(folded.bytes_of(start..i), inside), run)
            }
            Script::Arabic if inside.len() >= FEWEST_WORDS => {
                likeliest(model, &model.score(folded.bytes_of(start..i), inside), run)
            }
            Script::Other if inside.len() >= FEWEST_WORDS || letters >= FEWEST_UNSPACED_LETTERS => {
                Lang::Other
            }
            _ => continue,
        };
        foreign.push(stretch(words, start..i, lang));
    }
}

fn likeliest(model: &Model, score: &Score, script: Script) -> Lang {
    let probabilities = model.probabilities(score, script);
    (0..CLASS_COUNT)
        .max_by(|&a, &b| probabilities[a].total_cmp(&probabilities[b]))
        .map_or(Lang::Other, |class| CLASSES[class])
}

/// The class that most letters of `script` are labelled with, and how many letters have it.
pub(super) fn majority(words: &[Word], labels: &[u8], script: Script) -> usize {
    let mut letters = [0_u32; CLASS_COUNT];
    for (word, &label) in words.iter().zip(labels) {
        if word.script == script {
            letters[label as usize] += u32::from(word.letters);
        }
    }
    (0..CLASS_COUNT).max_by_key(|&class| letters[class]).unwrap_or(0)
}

/// Sums the scores of the words that `keep` chooses, each read alone.
pub(super) fn score_where(model: &Model, folded: &Folded, keep: impl Fn(usize, &Word) -> bool) -> Score {
    let mut total = Score::default();
    for (i, word) in folded.words().iter().enumerate().filter(|&(i, word)| keep(i, word)) {
        let score = model.score(folded.bytes_of(i..i + 1), std::slice::from_ref(word));
        for (sum, part) in total.sums.iter_mut().zip(score.sums) {
            *sum += part;
        }
        total.features += score.features;
    }
    total
}
