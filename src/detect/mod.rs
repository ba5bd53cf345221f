//! Which language a paragraph is written in, and where it changes to another.
//!
//! The decision to know: the script is counted first and decides most of Arabic; a small linear
//! model decides among Latin letters; whatlang only names what is none of the three. Where there is
//! too little text, or none that runs (a list of names, a table, code), the answer is
//! [`Lang::Und`] rather than a guess. How it was measured stands in `docs/language.md`.

mod arabizi;
mod ascii;
mod characters;
pub mod fold;
pub mod lexicon;
mod masking;
mod mixed;
pub mod model;
mod naming;
#[cfg(test)]
mod tests;

use crate::lang::{Lang, Script};
use crate::span::Span;
use fold::{Counts, Folded, Word};
use model::{CLASS_COUNT, CLASSES, Model};

/// What was decided about one paragraph. The stretches in another language, if any, are in
/// [`Scratch::foreign`] until the next call.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detection {
    /// The decision.
    pub lang: Lang,
    /// Probability of the decision, 0 to 1; for [`Lang::Und`] that of the likeliest language, which
    /// was not enough; 0 for a text without letters, and for SQL.
    pub confidence: f32,
    /// ISO 639-3 code of the language when `lang` is [`Lang::Other`] and it could be named;
    /// `ara-Latn` for Arabic in Latin letters.
    pub named: Option<&'static str>,
    /// The script that most letters are written in.
    pub script: Script,
    /// Number of letters, those of addresses and code spans left out.
    pub letters: u32,
    /// The language mixed in, when part of the paragraph is in another one than `lang`.
    pub mixed_with: Option<Lang>,
    /// Of an English paragraph, the words that are frequent in French only, and the other way round.
    pub strays: u16,
}

/// A stretch of a paragraph in another language than the paragraph's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForeignStretch {
    /// Where, from the first letter of its first word to the last letter of its last word.
    pub span: Span,
    /// In which language.
    pub lang: Lang,
}

/// Buffers that a worker keeps from one paragraph to the next.
#[derive(Debug, Default)]
pub struct Scratch {
    /// The foreign stretches of the paragraph decided last, in order.
    pub foreign: Vec<ForeignStretch>,
    folded: Folded,
    /// Class of each word.
    labels: Vec<u8>,
    /// For each word and class, the class of the word before on the best way there.
    steps: Vec<[u8; CLASS_COUNT]>,
    /// Words that are looked at closer.
    windows: Vec<std::ops::Range<usize>>,
}

impl Scratch {
    /// Words of the paragraph decided last.
    #[must_use]
    pub fn words(&self) -> u32 {
        self.folded.words().len() as u32
    }
}

/// The model reads so many folded bytes, about two sentences; more changes the answer only where
/// the language changes, and then the frequent words tell.
const MODEL_BYTES: usize = 320;
/// So many words at most are read where only some of them count.
const MODEL_WORDS: usize = 100;
/// Under this many letters only near certainty counts.
const SHORT: u32 = 20;
const SHORT_LEAST: f32 = 0.95;
/// With fewer Latin letters than this no answer is certain.
const FEWEST_LATIN: u32 = 5;
/// The same for Arabic letters.
const FEWEST_ARABIC: u32 = 3;
/// Under this many letters more certainty is asked than for a whole sentence.
const MIDDLING: u32 = 40;
const MIDDLING_LEAST: f32 = 0.85;
const LONG_LEAST: f32 = 0.7;
/// Below this probability a paragraph is looked at word by word before it is given up.
const DOUBT: f32 = 0.9;

/// Whether the folded `word` is a frequent one of English or French, as names are not. Of words with an accent that cannot be told,
/// and they are taken for frequent ones.
pub(crate) fn is_frequent(word: &str) -> bool {
    if !word.is_ascii() {
        return true;
    }
    let mask = model::shipped().lexicon().mask(lexicon::hash_of_ascii(word.as_bytes()));
    mask & (lexicon::EN | lexicon::FR) != 0
}

/// Decides the language of `text`, one paragraph.
pub fn detect(text: &str, scratch: &mut Scratch) -> Detection {
    scratch.foreign.clear();
    let model = model::shipped();
    scratch.folded.fill(text, model.lexicon());
    let counts = *scratch.folded.counts();
    let letters = counts.latin + counts.arabic + counts.other;
    let script = match letters {
        0 | 1 => Script::None,
        // A letter of most other scripts is half a syllable or more, and vowel signs do not count.
        _ if counts.other * 3 > counts.latin.max(counts.arabic) * 2 => Script::Other,
        _ if counts.arabic > counts.latin => Script::Arabic,
        // Arabic text about software can hold more letters of product names than of Arabic.
        _ if counts.arabic > 0 && counts.arabic > small_latin(scratch.folded.words()) => Script::Arabic,
        _ => Script::Latin,
    };
    let (lang, confidence) = match script {
        Script::None => (Lang::Und, 0.0),
        Script::Other => (Lang::Other, counts.other as f32 / letters as f32),
        Script::Arabic => decide_arabic(model, scratch, &counts),
        Script::Latin if is_sql(text) => (Lang::Und, 0.0),
        Script::Latin => decide_latin(model, scratch, &counts),
    };
    let confidence = if letters == 0 { 0.0 } else { confidence };
    let strays = mixed::count_strays(scratch.folded.words(), &counts, lang);
    let mut detection =
        Detection { lang, confidence, named: None, script, letters, mixed_with: None, strays };
    if script == Script::Latin && lang != Lang::Ar && looks_arabizi(text, scratch.folded.words(), &counts) {
        scratch.foreign.clear();
        return Detection { lang: Lang::Other, named: Some(naming::ARABIZI), ..detection };
    }
    if lang != Lang::Und {
        if counts.latin + counts.arabic + counts.other > counts_of(&counts, script) {
            mixed::collect_scripts(model, scratch, script);
            scratch.foreign.sort_unstable_by_key(|stretch| stretch.span);
        }
        detection.mixed_with = longest_foreign(&scratch.foreign);
    }
    if lang == Lang::Other {
        detection.named = naming::name(text, script);
    }
    detection
}

/// Letters of the Latin words that do not start with a capital.
fn small_latin(words: &[Word]) -> u32 {
    let small = words.iter().filter(|word| word.script == Script::Latin && !word.capital);
    small.map(|word| u32::from(word.letters)).sum()
}

fn counts_of(counts: &Counts, script: Script) -> u32 {
    match script {
        Script::None => 0,
        Script::Latin => counts.latin,
        Script::Arabic => counts.arabic,
        Script::Other => counts.other,
    }
}

/// The language with most text among the stretches.
fn longest_foreign(foreign: &[ForeignStretch]) -> Option<Lang> {
    let total = |lang| foreign.iter().filter(|s| s.lang == lang).map(|s| s.span.len()).sum::<usize>();
    Lang::ALL.into_iter().filter(|&lang| total(lang) > 0).max_by_key(|&lang| total(lang))
}

/// Arabic script: letters of other languages first, then the model, which knows Persian and Urdu
/// by their words.
fn decide_arabic(model: &Model, scratch: &mut Scratch, counts: &Counts) -> (Lang, f32) {
    // Where Latin words stand between, only the Arabic ones are read.
    let score = if counts.latin == 0 {
        score_beginning(model, &scratch.folded)
    } else {
        mixed::score_where(model, &scratch.folded, |i, word| i < MODEL_WORDS && word.script == Script::Arabic)
    };
    let (class, p) = likeliest(&model.probabilities(&score, Script::Arabic));
    let mut base = CLASSES[class];
    // Sorani, Uyghur, Pashto, Urdu: their own letters are everywhere, and ة ي ك ى أ إ are rare. A
    // dialect that writes گ or ڤ keeps the latter.
    let foreign = counts.foreign * 25 >= counts.arabic && counts.foreign * 4 > counts.arabic_only;
    if foreign && (counts.foreign >= 2 || counts.arabic < SHORT) {
        // Bad conversions put one foreign letter for و or ف all over an Arabic text.
        if !(base == Lang::Ar && p >= DOUBT && speaks_arabic(scratch.folded.words())) {
            return (Lang::Other, 0.99);
        }
    }
    // A Persian keyboard, and none of the letters that any Arab would still have used.
    if base == Lang::Ar && counts.persian >= 2 && counts.arabic_only * 2 < counts.persian && p < 0.98 {
        return (Lang::Other, DOUBT);
    }
    let least = match base {
        // One Arabic word can look like Persian; Persian without a single letter of its own is rare.
        Lang::Other if counts.foreign + counts.persian == 0 && counts.arabic < MIDDLING => {
            return (Lang::Und, p);
        }
        Lang::Ar if counts.arabic < FEWEST_ARABIC => return (Lang::Und, p),
        Lang::Ar if counts.arabic < MIDDLING => MIDDLING_LEAST,
        _ => least(counts.arabic),
    };
    if p < least {
        base = Lang::Und;
    } else if mixed::has_sign(counts, base) {
        mixed::label_suspects(model, scratch, class, Script::Arabic);
        mixed::collect_labelled(model, scratch, class, Script::Arabic);
    }
    (base, p)
}

/// Whether at least one word in eight is frequent in Arabic alone.
fn speaks_arabic(words: &[Word]) -> bool {
    let frequent =
        words.iter().filter(|word| word.mask & (lexicon::AR | lexicon::OTHER) == lexicon::AR).count();
    frequent >= 2 && frequent * 8 >= words.len()
}

fn decide_latin(model: &Model, scratch: &mut Scratch, counts: &Counts) -> (Lang, f32) {
    let score = score_beginning(model, &scratch.folded);
    let (mut class, mut p) = likeliest(&model.probabilities(&score, Script::Latin));
    let words = scratch.folded.words();
    let longest = words.iter().map(|word| word.letters).take(SHORT as usize).max().unwrap_or(0);
    if counts.latin < FEWEST_LATIN
        || longest < 3
        || is_title(words, counts)
        || !runs(words, counts, CLASSES[class])
    {
        return (Lang::Und, p);
    }
    if let Some(small) = small_letters(words, counts) {
        // Names from all over the world look like another language, and an English club in a Dutch
        // sentence like English: where there are many, the words between them tell.
        let score = mixed::score_where(model, &scratch.folded, |i, word| {
            i < MODEL_WORDS && word.script == Script::Latin && !word.capital
        });
        let (between, sure) = likeliest(&model.probabilities(&score, Script::Latin));
        if between != class {
            if sure < DOUBT || small < SHORT {
                return (Lang::Und, p.min(sure));
            }
            (class, p) = (between, sure);
        }
    }
    let sign = mixed::has_sign(counts, CLASSES[class]);
    let doubtful = p < DOUBT && counts.latin >= MIDDLING;
    if sign || doubtful {
        if doubtful {
            mixed::label_all(model, scratch, class, Script::Latin);
        } else {
            mixed::label_suspects(model, scratch, class, Script::Latin);
        }
        let most = mixed::majority(scratch.folded.words(), &scratch.labels, Script::Latin);
        let elsewhere = most != class;
        if elsewhere {
            class = most;
            mixed::label_all(model, scratch, class, Script::Latin);
        }
        if doubtful || elsewhere {
            let labels = &scratch.labels;
            let score = mixed::score_where(model, &scratch.folded, |i, word| {
                word.script == Script::Latin && labels[i] as usize == class
            });
            p = model.probabilities(&score, Script::Latin)[class];
        }
        if p >= least(counts.latin) {
            mixed::collect_labelled(model, scratch, class, Script::Latin);
        }
    }
    let lang = CLASSES[class];
    if p < least(counts.latin) || (lang == Lang::Other && is_contradicted(scratch.folded.words(), counts)) {
        (Lang::Und, p)
    } else {
        (lang, p)
    }
}

/// Whether a short text that looks like another language holds frequent words of English or French and none
/// of any other: *Pam the Pom*.
fn is_contradicted(words: &[Word], counts: &Counts) -> bool {
    const OURS: u8 = lexicon::EN | lexicon::FR;
    const OTHERS: u8 = lexicon::OTHER | lexicon::ARABIZI | lexicon::ACCENT;
    counts.latin < MIDDLING
        && words.iter().any(|word| word.mask & OURS != 0)
        && words.iter().all(|word| word.mask & OTHERS == 0)
}

/// The probability asked of a text of so many letters.
fn least(letters: u32) -> f32 {
    match letters {
        0..SHORT => SHORT_LEAST,
        SHORT..MIDDLING => MIDDLING_LEAST,
        _ => LONG_LEAST,
    }
}

fn likeliest(probabilities: &[f32; CLASS_COUNT]) -> (usize, f32) {
    let mut best = 0;
    for class in 1..CLASS_COUNT {
        if probabilities[class] > probabilities[best] {
            best = class;
        }
    }
    (best, probabilities[best])
}

/// The score of the first [`MODEL_BYTES`], to the end of a word.
fn score_beginning(model: &Model, folded: &Folded) -> model::Score {
    let words = folded.words();
    let bytes = folded.bytes();
    if bytes.len() <= MODEL_BYTES {
        return model.score(bytes, words);
    }
    let whole = words.partition_point(|word| (word.folded as usize) <= MODEL_BYTES);
    let end = words.get(whole).map_or(bytes.len(), |word| word.folded as usize);
    model.score(&bytes[..end], &words[..whole])
}

/// Whether a short text is nothing but capitalised words, none of them frequent in any language: a
/// name or the title of a product, which belongs to no language.
fn is_title(words: &[Word], counts: &Counts) -> bool {
    counts.latin < MIDDLING
        && words.len() >= 2
        && counts.capitals as usize == words.len()
        && words.iter().all(|word| word.mask == 0)
}

/// Whether Latin text runs in sentences, as opposed to names, code and tables, on which the model
/// gives sure and meaningless answers.
fn runs(words: &[Word], counts: &Counts, lang: Lang) -> bool {
    let code = counts.code >= 4 && counts.code * 7 >= counts.latin;
    if code {
        return false;
    }
    if lang != Lang::Other {
        return true;
    }
    let frequent = words.iter().filter(|word| word.mask != 0 && !word.capital).count();
    let capitals = words.iter().filter(|word| word.capital).count();
    !(frequent * 12 < words.len() && capitals * 5 >= words.len() * 3)
}

/// If capitals start at least three in ten words: the number of letters in the other words, when
/// those are four or more.
fn small_letters(words: &[Word], counts: &Counts) -> Option<u32> {
    let capitals = counts.capitals as usize;
    let many = capitals * 10 >= words.len() * 3 && words.len() - capitals >= 4;
    many.then(|| words.iter().filter(|word| !word.capital).map(|word| u32::from(word.letters)).sum())
}

/// Whether a text is an SQL statement, whose key words are English and whose names may be anything.
fn is_sql(text: &str) -> bool {
    const STATEMENTS: [(&str, &str); 6] = [
        ("SELECT ", " FROM "),
        ("INSERT ", " VALUES"),
        ("UPDATE ", " SET "),
        ("DELETE ", "FROM "),
        ("CREATE TABLE ", "("),
        ("ALTER TABLE ", " "),
    ];
    let start = text.trim_start();
    STATEMENTS.iter().any(|(first, then)| start.strip_prefix(first).is_some_and(|rest| rest.contains(then)))
}

fn looks_arabizi(text: &str, words: &[Word], counts: &Counts) -> bool {
    // The masks from 16 to 31, and from 48 with an accent, have the bit.
    const WITH_BIT: u64 = 0xFFFF_0000_FFFF_0000;
    if (counts.masks | counts.masks_of_capitals) & WITH_BIT == 0 && counts.digits_in_words < 2 {
        return false;
    }
    let hits = words.iter().filter(|word| word.mask & lexicon::ARABIZI != 0).count();
    let worth = (hits >= 2 && hits * 6 >= words.len()) || counts.digits_in_words >= 2;
    worth && arabizi::is_arabizi(text.split([' ', '\t', '\n', '\'', '’', ',', '-']).take(60))
}
