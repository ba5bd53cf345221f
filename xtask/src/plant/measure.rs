//! Plants the faults of one rule and runs the engine over the documents.

use std::ops::Range;

use mtlint::engine::Engine;
use mtlint::pipeline::{Single, SingleFinding};
use mtlint::rule::Rule;

use super::place::{Context, Edit, Fault, How, Injector, Where, Words, compose, insert_sentence};
use super::text::{Document, FEWEST_WORDS};

/// The findings of each document.
pub(crate) type Checked = Vec<Vec<SingleFinding>>;

/// A document with faults in it.
pub(crate) struct Planted {
    pub(crate) text: String,
    /// Which of the injectors made them.
    pub(crate) injector: usize,
    /// Where they are, in code points.
    pub(crate) faults: Vec<Range<usize>>,
    /// Whether one of them found is all that can be asked.
    pub(crate) any: bool,
}

/// Plants faults in documents of the context's language until there are `n`; each document is used once.
/// Every injector makes its share, as far as the documents have places for it. `clean` is what was found before.
pub(crate) fn plant(
    context: &mut Context<'_>,
    rule: &Rule,
    injectors: &[&Injector],
    n: usize,
    clean: &Checked,
) -> Vec<Planted> {
    let documents = context.pools.of(context.lang);
    let mut unused = context.rng.order(documents.len());
    let mut all = Vec::new();
    let mut faults = 0;
    let share = n.div_ceil(injectors.len());
    for share in [share, n] {
        for (which, injector) in injectors.iter().enumerate() {
            let mut made = 0;
            unused.retain(|&number| {
                if made >= share || faults >= n {
                    return true;
                }
                let planted = plant_in(context, rule, injector.how, &documents[number], &clean[number]);
                let Some((text, places)) = planted else { return true };
                let any = matches!(injector.how, How::Document(_));
                let count = if any { 1 } else { places.len() };
                made += count;
                faults += count;
                all.push(Planted { text, injector: which, faults: places, any });
                false
            });
        }
    }
    all
}

/// One document with the faults that `how` makes, and where they are in code points.
fn plant_in(
    context: &mut Context<'_>,
    rule: &Rule,
    how: How,
    document: &Document,
    clean: &[SingleFinding],
) -> Option<(String, Vec<Range<usize>>)> {
    // What is true of a document as a whole cannot be planted where it is true already.
    if matches!(how, How::Document(_)) && clean.iter().any(|finding| finding.rule == rule) {
        return None;
    }
    let mut paragraphs = document.paragraphs.clone();
    let faults = inject(context, how, &mut paragraphs, &usable(document, clean, rule))?;
    let points = |fault: &Fault| {
        let before: usize = paragraphs[..fault.paragraph].iter().map(|text| text.chars().count() + 2).sum();
        let paragraph = &paragraphs[fault.paragraph];
        let start = before + paragraph[..fault.bytes.start].chars().count();
        start..start + paragraph[fault.bytes.clone()].chars().count()
    };
    let places = faults.iter().map(points).collect();
    Some((paragraphs.join("\n\n"), places))
}

/// The paragraphs a fault may go into: long enough, in the document's language, and without a finding of the rule.
fn usable(document: &Document, clean: &[SingleFinding], rule: &Rule) -> Vec<usize> {
    let mut start = 0;
    let mut usable = Vec::new();
    for (i, paragraph) in document.paragraphs.iter().enumerate() {
        let end = start + paragraph.chars().count();
        let fires = |found: &SingleFinding| found.rule == rule && touches(found, &(start..end));
        if document.usable[i] && !clean.iter().any(fires) {
            usable.push(i);
        }
        start = end + 2;
    }
    usable
}

pub(super) fn inject(
    context: &mut Context<'_>,
    how: How,
    paragraphs: &mut Vec<String>,
    places: &[usize],
) -> Option<Vec<Fault>> {
    match how {
        How::Once(make) => spread(context, paragraphs, places, 1, make),
        How::Several(times, make) => spread(context, paragraphs, places, times, make),
        // What is put into somebody's reply is said by him.
        How::Sentence(templates) => spread(context, paragraphs, places, 1, |context, words| {
            let is_reply = words.text.trim_start().starts_with(['-', '—', '–', '"', '“', '«', '`', '‘']);
            (!is_reply).then(|| insert_sentence(&mut context.rng, words, templates))
        }),
        How::Sentences(times, templates) => spread(context, paragraphs, places, times, |context, words| {
            Some(insert_sentence(&mut context.rng, words, templates))
        }),
        How::Paragraph(place, templates) => {
            let (text, bytes) = compose(&mut context.rng, templates);
            let at = match place {
                Where::First => 0,
                Where::Anywhere => context.rng.within(1, paragraphs.len() - 1),
                Where::Last => paragraphs.len(),
            };
            paragraphs.insert(at, text);
            Some(vec![Fault { paragraph: at, bytes }])
        }
        How::Document(make) => make(context, paragraphs),
    }
}

/// Makes `times` faults, each in a paragraph of its own.
fn spread(
    context: &mut Context<'_>,
    paragraphs: &mut [String],
    places: &[usize],
    times: usize,
    make: impl Fn(&mut Context<'_>, &Words<'_>) -> Option<Edit>,
) -> Option<Vec<Fault>> {
    let mut faults = Vec::new();
    for at in context.rng.order(places.len()) {
        if faults.len() == times {
            break;
        }
        let paragraph = places[at];
        let words = Words::of(&paragraphs[paragraph]);
        if words.len() < FEWEST_WORDS {
            continue;
        }
        if let Some(edit) = make(context, &words) {
            paragraphs[paragraph] = edit.apply(&paragraphs[paragraph]);
            faults.push(Fault { paragraph, bytes: edit.fault });
        }
    }
    (faults.len() == times).then_some(faults)
}

/// Runs the engine over `texts` as a user would, and gives the findings of each.
pub(crate) fn check<'a>(engine: &Engine, texts: impl Iterator<Item = &'a str>) -> Checked {
    let mut single = Single::new(engine);
    texts.map(|text| single.check(text, None)).collect()
}

/// Whether a finding touches the fault.
pub(crate) fn touches(finding: &SingleFinding, fault: &Range<usize>) -> bool {
    finding.start < fault.end && fault.start < finding.end
}
