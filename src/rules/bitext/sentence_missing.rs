//! A sentence of the source that the translation lacks.
//!
//! Translators join sentences, so fewer of them prove nothing. Both sides are laid against each other in the way that fits their
//! lengths best, once with every sentence answered and once with one that has no answer: only where the second fits much
//! better is the sentence told. Its numbers and names have a say: found in the translation they speak for it.

use std::ops::Range;

use super::few::Few;
use super::numbers::{self, Number};
use super::sentences::{self, MOST, Sentence};
use crate::analysis::Paragraph;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::{Pair, UsualRatio};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT023",
    name: "sentence-missing",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "A sentence of the source has no counterpart near “{found}”: “{source}”",
    why: "Engines leave out sentences of longer units, the last one above all, and what is left reads well. Translate the sentence. \
          Sentences that the translation joins or shortens are not told: the number of sentences, their lengths, and the numbers and \
          names in them must all speak against it.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-length-ratio", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Le train part à huit heures du matin. Les billets s'achètent au guichet de la gare, et nulle part ailleurs, du lundi au samedi. Les chiens voyagent gratuitement.",
            Lang::En,
            "The train leaves at eight in the morning. Dogs travel free of charge.",
            &["Dogs travel free of charge"],
        ),
        Example::bad_pair(
            Lang::Ar,
            "يفتح المتحف أبوابه في التاسعة صباحا. يمكن شراء التذاكر من الموقع أو من المدخل الرئيسي.",
            Lang::En,
            "The museum opens its doors at nine.",
            &["The museum opens its doors at nine"],
        ),
        Example::good_pair(
            Lang::Fr,
            "Le train part à huit heures. Les chiens voyagent gratuitement.",
            Lang::En,
            "The train leaves at eight, and dogs travel free of charge.",
        ),
        Example::good_pair(
            Lang::Ar,
            "وصل القطار متأخرا. انتظرنا ساعة كاملة على الرصيف.",
            Lang::En,
            "The train was late. We waited on the platform for a whole hour.",
        ),
        Example::bad_pair(
            Lang::En,
            "The lake is closed to boats until Monday. Bathing is allowed at the northern beach only. Please keep your dogs on a lead.",
            Lang::Fr,
            "Le lac est fermé aux bateaux jusqu'à lundi. La baignade n'est permise que sur la plage nord.",
            &["La baignade n'est permise que sur la plage nord"],
        ),
        Example::bad_pair(
            Lang::En,
            "Our shop in Lyon is moving. From 3 May you will find us at number 48 of the same street.",
            Lang::Fr,
            "Notre boutique de Lyon déménage.",
            &["Notre boutique de Lyon déménage"],
        ),
        Example::good_pair(
            Lang::En,
            "The lake is closed to boats. Bathing is allowed at the northern beach.",
            Lang::Fr,
            "Le lac est fermé aux bateaux, mais la baignade est permise sur la plage nord.",
        ),
        Example::good_pair(
            Lang::En,
            "Mr. Brown teaches chemistry. His office is in room 204.",
            Lang::Fr,
            "M. Brown, dont le bureau est dans la salle 204, enseigne la chimie.",
        ),
        Example::bad_pair(
            Lang::En,
            "The lake is closed to boats. Bathing is allowed at the northern beach, as long as one of the lifeguards is there. Please keep your dogs on a lead.",
            Lang::Ar,
            "البحيرة مغلقة أمام القوارب. يرجى إبقاء الكلاب مقيدة.",
            &["يرجى إبقاء الكلاب مقيدة"],
        ),
        Example::bad_pair(
            Lang::Fr,
            "Le marché ouvre à sept heures. Vous y trouverez des fruits, des légumes et du fromage de la région.",
            Lang::Ar,
            "يفتح السوق في الساعة السابعة.",
            &["يفتح السوق في الساعة السابعة"],
        ),
        Example::good_pair(
            Lang::En,
            "The lake is closed to boats. Bathing is allowed at the northern beach.",
            Lang::Ar,
            "البحيرة مغلقة أمام القوارب، لكن السباحة مسموح بها في الشاطئ الشمالي.",
        ),
        Example::good_pair(
            Lang::Fr,
            "Le marché ouvre à sept heures. Il ferme à midi.",
            Lang::Ar,
            "يفتح السوق في السابعة ويغلق عند الظهر.",
        ),
    ],
    check: Check::Pair(check),
    settle: None,
};

/// By how much the better fit must win to be told as information, and as a warning.
const LIKELY: f64 = 1.6;
const CLEAR: f64 = 2.4;

/// The same where the translation has as many sentences as the source.
const CLEAR_OF_SPLIT: f64 = 4.0;

/// How short such a translation must be, in standard deviations of what is usual.
const SHORT: f64 = -1.2;

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    // Two sentences have a mark between them.
    if pair.source.counts.stops == 0 || pair.source.is_data() || pair.target.counts.words == 0 {
        return;
    }
    let (mut source, mut target) = (Few::new(), Few::new());
    sentences::read(pair.source, &mut source);
    if source.len() < 2 {
        return;
    }
    sentences::read(pair.target, &mut target);
    if !source.is_whole() || !target.is_whole() {
        return;
    }
    let usual = UsualRatio::of((pair.source.lang, pair.target.lang));
    let is_fewer = target.len() < source.len();
    if !is_fewer && deviation(&usual, &source, &target) > SHORT {
        return;
    }
    let mut doubts = [0.0; MOST];
    let named = Witnesses::of(pair);
    for (doubt, sentence) in doubts.iter_mut().zip(source.iter()) {
        *doubt = named.weigh(pair, sentence);
    }
    let kin = Kin::of(pair, &source, &target);
    let Some(Gap { sentence, before, margin }) = fit(&usual, (&source, &target), &doubts, &kin) else {
        return;
    };
    // Never an error: the surest of those in human translations were sentences that the translator had joined.
    let severity = match margin {
        _ if !is_fewer && margin < CLEAR_OF_SPLIT => return,
        clear if clear >= CLEAR => Severity::Warning,
        likely if likely >= LIKELY => Severity::Info,
        _ => return,
    };
    let place = before.min(target.len() - 1);
    // What is missing at the end is missing behind the last sentence.
    report.add_pair(severity, target[place].span, source[sentence].span, None);
}

/// Where the best fit has a sentence without an answer.
struct Gap {
    sentence: usize,
    /// The sentence of the translation that its answer would stand before.
    before: usize,
    margin: f64,
}

/// How many sentences of both sides answer each other, and what that costs.
const BEADS: [(usize, usize, f64); 6] =
    [(1, 1, 0.0), (2, 1, 2.0), (1, 2, 2.0), (3, 1, 3.5), (1, 3, 3.5), (2, 2, 3.0)];

/// Of two ways to lay the sentences against each other, one with all of them answered and one with a sentence that is not, how much
/// better the second is, and which sentence it leaves out.
fn fit(
    usual: &UsualRatio,
    (source, target): (&[Sentence], &[Sentence]),
    doubts: &[f64; MOST],
    kin: &Kin,
) -> Option<Gap> {
    // Cost of the best way to each pair of places, first without a gap and then with one, and where the gap is.
    let mut whole = [[f64::INFINITY; MOST + 1]; MOST + 1];
    let mut gapped = [[(f64::INFINITY, 0, 0); MOST + 1]; MOST + 1];
    whole[0][0] = 0.0;
    for i in 0..=source.len() {
        for j in 0..=target.len() {
            for (m, n, penalty) in BEADS {
                if m > i || n > j {
                    continue;
                }
                let cost = penalty + misfit(usual, &source[i - m..i], &target[j - n..j])
                    - kin.of_bead(i - m..i, j - n..j);
                whole[i][j] = whole[i][j].min(whole[i - m][j - n] + cost);
                let (known, sentence, before) = gapped[i - m][j - n];
                if known + cost < gapped[i][j].0 {
                    gapped[i][j] = (known + cost, sentence, before);
                }
            }
            if i > 0 && whole[i - 1][j] + doubts[i - 1] < gapped[i][j].0 {
                gapped[i][j] = (whole[i - 1][j] + doubts[i - 1], i - 1, j);
            }
        }
    }
    let (cost, sentence, before) = gapped[source.len()][target.len()];
    let margin = whole[source.len()][target.len()].min(WORST) - cost;
    margin.is_finite().then_some(Gap { sentence, before, margin })
}

/// No way costs more; where the sentences are too many to be joined, there is none at all.
const WORST: f64 = 30.0;

/// How unlikely it is that such sentences are the translation of such ones, by their lengths.
fn misfit(usual: &UsualRatio, source: &[Sentence], target: &[Sentence]) -> f64 {
    let z = deviation(usual, source, target);
    // One wild ratio must not decide alone.
    (z * z / 2.0).min(12.0)
}

/// By how many standard deviations the second are longer than translations of the first are.
fn deviation(usual: &UsualRatio, source: &[Sentence], target: &[Sentence]) -> f64 {
    let length =
        |sentences: &[Sentence]| sentences.iter().map(|one| f64::from(one.length)).sum::<f64>().max(1.0);
    let (source, target) = (length(source), length(target));
    ((target / source).ln() - usual.mean) / usual.deviation(source)
}

/// How many words and numbers each sentence has in common with each of the translation.
struct Kin([[u8; MOST]; MOST]);

impl Kin {
    fn of(pair: &Pair<'_>, source: &[Sentence], target: &[Sentence]) -> Self {
        let mut kin = Self([[0; MOST]; MOST]);
        for (i, one) in source.iter().enumerate() {
            for (j, other) in target.iter().enumerate() {
                let is_there = |a: &usize| {
                    let word = pair.source.word(*a);
                    let is_long = word.len() > 3 || pair.source.tokens[*a].has_digit();
                    is_long && (other.first..other.end).any(|b| begin_alike(word, pair.target.word(b)))
                };
                kin.0[i][j] = (one.first..one.end).filter(is_there).count().min(MOST_KIN) as u8;
            }
        }
        kin
    }

    /// What speaks for these sentences being each other's, in terms of [`misfit`].
    fn of_bead(&self, source: Range<usize>, target: Range<usize>) -> f64 {
        let all = source.flat_map(|i| target.clone().map(move |j| (i, j)));
        let common = all.map(|(i, j)| usize::from(self.0[i][j])).sum::<usize>();
        0.5 * common.min(MOST_KIN) as f64
    }
}

/// More words in common prove no more.
const MOST_KIN: usize = 4;

/// Whether both are one word of two languages, as far as the first four letters tell.
fn begin_alike(one: &str, other: &str) -> bool {
    let plain = |c: char| match c {
        'é' | 'è' | 'ê' => 'e',
        'à' | 'â' => 'a',
        'ô' => 'o',
        c => c,
    };
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| plain(*a) == plain(*b)).count();
    common >= 4 || one == other
}

/// What can tell whether a sentence is there: numbers, and names that stay as they are.
struct Witnesses {
    source: Few<Number, { numbers::MOST }>,
    target: Few<Number, { numbers::MOST }>,
}

impl Witnesses {
    fn of(pair: &Pair<'_>) -> Self {
        let (mut source, mut target) = (Few::new(), Few::new());
        numbers::read(pair.source, &mut source);
        numbers::read(pair.target, &mut target);
        Self { source, target }
    }

    /// What speaks against `sentence` having been left out: by its numbers and names that are there, less by those that are gone.
    fn weigh(&self, pair: &Pair<'_>, sentence: &Sentence) -> f64 {
        let (mut found, mut gone) = (0u32, 0u32);
        let mut count = |is_there: bool, is_elsewhere: bool| {
            found += u32::from(is_there && !is_elsewhere);
            gone += u32::from(!is_there);
        };
        let is_inside = |span: Span| sentence.span.overlaps(span);
        for number in self.source.iter().filter(|number| is_inside(number.span)) {
            let is_elsewhere = self.source.iter().any(|other| !is_inside(other.span) && number.equals(other));
            count(self.target.iter().any(|other| number.equals(other)), is_elsewhere);
        }
        let source = pair.source;
        for i in sentence.first..sentence.end {
            if is_name(source, i, sentence.first) {
                let key = source.tokens[i].key;
                let is_elsewhere = source
                    .tokens
                    .iter()
                    .enumerate()
                    .any(|(at, token)| token.key == key && !(sentence.first..sentence.end).contains(&at));
                let is_there = pair.target.tokens.iter().any(|token| token.key == key);
                // Most names of English and French are the same in the other, in Arabic few are.
                if is_there || pair.target.lang != Lang::Ar {
                    count(is_there, is_elsewhere);
                }
            }
        }
        3.0 * f64::from(found) - 0.7 * f64::from(gone.min(2))
    }
}

/// Whether token `i` is written as a name is, in a sentence that begins with token `first`.
fn is_name(paragraph: &Paragraph<'_>, i: usize, first: usize) -> bool {
    let token = &paragraph.tokens[i];
    let is_written_so =
        token.is_all_caps() || token.is_capitalised() && i > first && !token.is_single_letter();
    is_written_so && !token.has_digit() && !token.is_masked()
}
