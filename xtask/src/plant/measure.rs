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

/// Plants faults in documents of the context's language until there are `n`; each document is used once, and the
/// injectors take turns. `clean` is what was found before.
pub(crate) fn plant(
    context: &mut Context<'_>,
    rule: &Rule,
    injectors: &[&Injector],
    n: usize,
    clean: &Checked,
) -> Vec<Planted> {
    let documents = context.pools.of(context.lang);
    let mut all = Vec::new();
    let mut faults = 0;
    for number in context.rng.order(documents.len()) {
        if faults >= n {
            break;
        }
        let document = &documents[number];
        let places = usable(document, &clean[number], rule);
        for turn in 0..injectors.len() {
            let which = (all.len() + turn) % injectors.len();
            let mut paragraphs = document.paragraphs.clone();
            let How::Document(_) = injectors[which].how else {
                if let Some(found) = inject(context, injectors[which].how, &mut paragraphs, &places) {
                    all.push(finish(&paragraphs, &found, which, false));
                    faults += found.len();
                    break;
                }
                continue;
            };
            // What is true of a document as a whole cannot be planted where it is true already.
            let has_it = clean[number].iter().any(|finding| finding.rule == rule);
            if let (false, Some(found)) =
                (has_it, inject(context, injectors[which].how, &mut paragraphs, &places))
            {
                all.push(finish(&paragraphs, &found, which, true));
                faults += 1;
                break;
            }
        }
    }
    all
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
        How::Sentence(templates) => spread(context, paragraphs, places, 1, |context, words| {
            Some(insert_sentence(&mut context.rng, words, templates))
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

fn finish(paragraphs: &[String], faults: &[Fault], injector: usize, any: bool) -> Planted {
    let points = |fault: &Fault| {
        let before: usize = paragraphs[..fault.paragraph].iter().map(|text| text.chars().count() + 2).sum();
        let paragraph = &paragraphs[fault.paragraph];
        let start = before + paragraph[..fault.bytes.start].chars().count();
        start..start + paragraph[fault.bytes.clone()].chars().count()
    };
    let faults = faults.iter().map(points).collect();
    Planted { text: paragraphs.join("\n\n"), injector, faults, any }
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
