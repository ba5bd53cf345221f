//! Units of files of translations: both sides analysed, the rules about translations run, and what one unit has to do
//! with the others of its file.

use super::hit::{CheckedParagraph, UnitFacts};
use super::memory::Memory;
use super::paragraph::{check_paragraph, key_of_tokens};
use super::piece::{Context, Done, Stretch, Worker};
use super::place::{Place, locate, origin_of};
use crate::analysis::{Paragraph, analyse};
use crate::detect::detect;
use crate::document::UnitPlace;
use crate::finding::Finding;
use crate::input::Unit;
use crate::lang::{Lang, Script};
use crate::pair::{Pair, UsualRatio};
use crate::rule::Family;
use crate::segment::Slice;
use crate::span::Extent;

/// The smallest hashes of a text's words: of two texts, the share of equal ones is about that of the words they have
/// in common.
pub(super) type Sketch = [u32; 8];

/// A translation of fewer words in another language than the file says is not taken for one: it may be a name.
const FEWEST_FOREIGN: u32 = 5;

/// Checks `units`, a stretch of one file; the writer goes on with it.
pub(super) fn check_units(
    context: &Context<'_>,
    units: Vec<Unit>,
    last: bool,
    worker: &mut Worker,
    done: &mut Done,
) {
    let mut checked = Vec::with_capacity(units.len());
    let mut bytes = Vec::new();
    let mut passed = Extent::default();
    for unit in &units {
        let mut paragraph = check_unit(context, unit, worker);
        let text = unit.target.as_str();
        let from = bytes.len();
        paragraph.start = passed;
        paragraph.range = (from as u32, (from + text.len()) as u32);
        bytes.extend_from_slice(text.as_bytes());
        passed += Extent::of(text);
        for hit in &mut paragraph.hits {
            hit.start += paragraph.start;
            hit.end += paragraph.start;
        }
        checked.push(paragraph);
    }
    done.paragraphs = checked.len() as u64;
    done.records = done.paragraphs;
    done.stretch = Some(Stretch { bytes, checked, extent: passed, last });
}

fn check_unit(context: &Context<'_>, unit: &Unit, worker: &mut Worker) -> CheckedParagraph {
    let source_text = unit.source.as_str();
    let text = unit.target.as_str();
    let mut kept = std::mem::take(&mut worker.scratch.source);
    let (language, script) = match unit.source.lang {
        // Where the language is told and the script seen there is nothing to decide, and deciding is the dearer half of a unit.
        said if said != Lang::Und && is_plainly_latin(source_text) => (said, Script::Latin),
        said => {
            let decided = detect(source_text, &mut kept.detect);
            (if said == Lang::Und { decided.lang } else { said }, decided.script)
        }
    };
    let script = if script == Script::None { Script::of(language) } else { script };
    let source = analyse(source_text, language, script, &[], &mut kept.buffers);
    let declared = unit.target.lang;
    let engine = context.engine;
    let assume = context.assume.or(Some(declared).filter(|lang| lang.is_ours()));
    // What is not translated is not checked: there is nothing yet.
    let is_open = text.trim().is_empty();
    let (mut checked, hits) = check_paragraph(
        context,
        text,
        worker,
        |paragraph, detection, findings, counts| {
            if is_open {
                return;
            }
            findings.retain(|finding| !is_in_source(finding, paragraph, &source));
            let pair = Pair {
                source: &source,
                target: paragraph,
                source_codes: &unit.source.codes,
                target_codes: &unit.target.codes,
                declared,
                detected: detection,
            };
            engine.check_pair(&pair, findings, counts);
        },
        |detection, words| match assume {
            Some(lang) if detection.lang == Lang::Und || words < FEWEST_FOREIGN => Some(lang),
            _ => context.assume,
        },
    );
    let place = Place::Mapped(&unit.target.text);
    let slice = Slice { start: 0, end: text.len(), line_start: 0, line: 0 };
    let hits = worker.findings[..hits].iter().zip(&worker.assumed);
    checked.hits = hits
        .map(|(finding, assumed)| locate(text, slice, Extent::default(), finding, *assumed, &place))
        .collect();
    checked.origin = origin_of(slice, &place);
    if let Some(origin) = &checked.origin {
        (checked.line, checked.column) = (origin.0.line, origin.0.column);
    }
    checked.unit = Some(Box::new(UnitFacts {
        id: unit.id.as_str().into(),
        source: source_text.into(),
        language,
        key: key_of_tokens(&source, source_text.len()),
        words: source.counts.words + source.counts.numbers,
        sketch: sketch(&source),
        lengths: (length(source_text), length(text)),
        short: (short_words(source_text), short_words(text)),
        note: unit.note.as_ref().filter(|_| context.wanted.notes).cloned().map(Box::new),
    }));
    worker.scratch.source = kept;
    checked
}

/// Whether `text` has Latin letters and none of another script.
fn is_plainly_latin(text: &str) -> bool {
    let is_plain = |c: char| c < '\u{250}' || ('\u{2000}'..'\u{2070}').contains(&c);
    text.bytes().filter(u8::is_ascii_alphabetic).nth(1).is_some()
        && (text.is_ascii() || text.chars().all(is_plain))
}

/// Whether what was found in a translation is its source's: a repetition that the source has too, or marks that were
/// taken over as they are.
fn is_in_source(finding: &Finding, target: &Paragraph<'_>, source: &Paragraph<'_>) -> bool {
    let family = finding.rule.family;
    if family == Family::REPETITION {
        return source.repeats.len() >= target.repeats.len() && !source.repeats.is_empty();
    }
    let kept = [Family::PIPELINE, Family::ENCODING, Family::PUNCTUATION, Family::WEB_TEMPLATE];
    kept.contains(&family) && source.text.contains(finding.span.of(target.text))
}

/// Characters of `text`, Arabic vowel signs left out: few writers set them.
#[must_use]
pub fn length(text: &str) -> u32 {
    text.chars().filter(|c| !matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}')).count() as u32
}

/// Words of `text` with two capitals in them: acronyms and names of things, which another language may spell out.
fn short_words(text: &str) -> u32 {
    let is_short = |word: &&str| word.bytes().filter(u8::is_ascii_uppercase).nth(1).is_some();
    text.split([' ', '/']).filter(is_short).count() as u32
}

fn sketch(paragraph: &Paragraph<'_>) -> Sketch {
    let mut smallest = [u32::MAX; 8];
    for token in paragraph.tokens {
        let hash = (token.key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32;
        let largest = smallest.len() - 1;
        if hash < smallest[largest] && !smallest.contains(&hash) {
            smallest[largest] = hash;
            smallest.sort_unstable();
        }
    }
    smallest
}

/// About how many of the words of two texts are the same, 0 to 1.
fn likeness(one: &Sketch, other: &Sketch) -> f32 {
    let (mut i, mut j, mut taken, mut equal) = (0, 0, 0, 0);
    // The smallest hashes of both together are a sample of the words of both.
    while taken < one.len() && i < one.len() && j < other.len() {
        let (a, b) = (one[i], other[j]);
        if a == u32::MAX && b == u32::MAX {
            break;
        }
        equal += u32::from(a == b);
        i += usize::from(a <= b);
        j += usize::from(b <= a);
        taken += 1;
    }
    if taken == 0 { 0.0 } else { equal as f32 / taken as f32 }
}

/// What is remembered of the units of one file.
#[derive(Debug)]
pub(super) struct Units {
    by_source: Memory<(u64, u64)>,
    by_target: Memory<(u64, u64, Sketch)>,
    lengths: Lengths,
}

impl Default for Units {
    fn default() -> Self {
        let (by_source, by_target) = (Memory::of_units(), Memory::of_units());
        Self { by_source, by_target, lengths: Lengths::default() }
    }
}

impl Units {
    /// Forgets all of them.
    pub(super) fn clear(&mut self) {
        self.by_source.clear();
        self.by_target.clear();
        self.lengths = Lengths::default();
    }

    /// Takes in unit `number` and says what it has to do with those before.
    pub(super) fn meet(&mut self, unit: &UnitFacts, number: u64, target: u64, lang: Lang) -> UnitPlace {
        let mut place = UnitPlace { source_words: unit.words, ..UnitPlace::default() };
        if unit.words == 0 || unit.lengths.1 == 0 {
            return place;
        }
        let first = self.by_source.meet(unit.key, (number, target));
        place.same_source = first.map(|&(first, other)| (first, other == target));
        if let Some(&(first, source, sketch)) = self.by_target.meet(target, (number, unit.key, unit.sketch))
            && source != unit.key
        {
            place.same_target = Some((first, likeness(&sketch, &unit.sketch)));
        }
        place.length = self.lengths.meet((unit.language, lang), unit.lengths, unit.short);
        place
    }
}

/// How long translations are for their sources.
#[derive(Clone, Debug, Default)]
struct Lengths {
    /// By the two languages: units, and the sum of the logarithms of their ratios.
    seen: Vec<((Lang, Lang), f64, f64)>,
}

/// A unit with fewer characters on either side says nothing about lengths.
const SHORTEST: u32 = 12;

/// Characters that an acronym takes more when it is spelt out.
const SPELT_OUT: u32 = 24;

/// What is known before a file is read weighs as much as so many units of it.
const WEIGHT: f64 = 200.0;

impl Lengths {
    /// How unusual these lengths are, in standard deviations; and learns from them. What one side writes `short` more
    /// often may account for some length of the other.
    fn meet(&mut self, pair: (Lang, Lang), (source, target): (u32, u32), short: (u32, u32)) -> f32 {
        if source < SHORTEST || target == 0 {
            return 0.0;
        }
        let ratio = (f64::from(target) / f64::from(source)).ln();
        let usual_ratio = UsualRatio::of(pair);
        let at = match self.seen.iter().position(|(known, ..)| *known == pair) {
            Some(at) => at,
            None => {
                self.seen.push((pair, WEIGHT, WEIGHT * usual_ratio.mean));
                self.seen.len() - 1
            }
        };
        let (_, count, sum) = &mut self.seen[at];
        let usual = *sum / *count;
        let deviation = usual_ratio.deviation(f64::from(source));
        let z = (ratio - usual) / deviation;
        // A fault must not make itself usual.
        *sum += usual + z.clamp(-3.0, 3.0) * deviation;
        *count += 1.0;
        let spelt_out = |here: u32, there: u32| f64::from(SPELT_OUT * here.saturating_sub(there));
        let eased = if z < 0.0 {
            let target = f64::from(target) + spelt_out(short.1, short.0);
            (((target / f64::from(source)).ln() - usual) / deviation).min(0.0)
        } else {
            let source = f64::from(source) + spelt_out(short.0, short.1);
            (((f64::from(target) / source).ln() - usual) / deviation).max(0.0)
        };
        eased as f32
    }
}

#[cfg(test)]
mod tests {
    use super::{Lengths, likeness};
    use crate::lang::Lang;

    #[test]
    fn likeness_is_the_share_of_words_in_common() {
        let end = u32::MAX;
        let one = [1, 2, 3, 4, end, end, end, end];
        assert_eq!(likeness(&one, &one), 1.0);
        assert_eq!(likeness(&one, &[5, 6, 7, 8, end, end, end, end]), 0.0);
        assert_eq!(likeness(&one, &[1, 2, 9, 10, end, end, end, end]), 2.0 / 6.0);
        assert_eq!(likeness(&[end; 8], &[end; 8]), 0.0);
    }

    #[test]
    fn a_translation_much_too_short_is_unusual_and_a_files_habit_is_not() {
        let pair = (Lang::En, Lang::Fr);
        let mut lengths = Lengths::default();
        assert!(lengths.meet(pair, (100, 117), (0, 0)).abs() < 1.0);
        assert!(lengths.meet(pair, (100, 20), (0, 0)) < -6.0);
        let short = lengths.meet(pair, (100, 50), (0, 0));
        let acronym = lengths.meet(pair, (100, 50), (0, 1));
        assert!(short < -5.0 && acronym > -3.5, "{short} {acronym}");
        let before = lengths.meet(pair, (100, 160), (0, 0));
        for _ in 0..5000 {
            lengths.meet(pair, (100, 160), (0, 0));
        }
        let after = lengths.meet(pair, (100, 160), (0, 0));
        assert!(before > 1.0 && after.abs() < 0.3, "{before} {after}");
    }
}
