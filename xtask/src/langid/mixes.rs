//! Synthetic mixed paragraphs: part of one language set into a paragraph of another.

use std::fmt::Write as _;

use mtlint::detect::{ForeignStretch, Scratch, detect};
use mtlint::lang::Lang;

use super::eval::{Set, joined, percent};

/// A mixed paragraph and where the foreign part stands.
struct Mix {
    text: String,
    start: usize,
    end: usize,
}

/// Measures, for every pair of languages, how many inserted sentences and clauses are found; and
/// how many clean paragraphs are flagged.
pub(super) fn table(out: &mut String, ours: &[Set], others: &[Set], print: bool) {
    let mut scratch = Scratch::default();
    let inserts: Vec<(&str, Lang, Vec<&String>)> = [("en", Lang::En), ("fr", Lang::Fr), ("ar", Lang::Ar)]
        .into_iter()
        .map(|(name, lang)| (name, lang, texts(ours, |set| set.name == format!("{name} langid"))))
        .chain(
            ["es", "de", "it", "pt"].map(|name| (name, Lang::Other, texts(others, |set| set.name == name))),
        )
        .collect();
    let _ = writeln!(
        out,
        "| paragraph | insert | sentences found | clauses found | named right | base language right |\n|---|---|---|---|---|---|"
    );
    let mut clean = String::new();
    for (base_name, base, _) in &inserts[..3] {
        let paragraphs = joined(ours).into_iter().filter(|set| set.lang == *base).flat_map(|set| set.texts);
        let paragraphs: Vec<String> = paragraphs.collect();
        // A base must be text itself, and longer than what is set into it.
        let bases: Vec<&String> = paragraphs.iter().filter(|text| running_words(text) >= 25).collect();
        for (name, lang, sentences) in inserts.iter().filter(|(_, lang, _)| lang != base) {
            let (mut found, mut all, mut named, mut based) = ([0; 2], [0; 2], 0, 0);
            for (i, (paragraph, sentence)) in bases.iter().zip(sentences.iter().cycle()).take(300).enumerate()
            {
                for (kind, insert) in [Some((*sentence).clone()), clause(sentence, i)].into_iter().enumerate()
                {
                    let insert = insert.filter(|insert| {
                        running_words(insert) >= 4 && running_words(insert) * 2 < running_words(paragraph)
                    });
                    let Some(mix) = insert.and_then(|insert| mix(paragraph, &insert, kind == 1, i)) else {
                        continue;
                    };
                    let answer = detect(&mix.text, &mut scratch);
                    all[kind] += 1;
                    based += usize::from(answer.lang == *base);
                    if covered(&scratch.foreign, &mix) * 2 >= mix.end - mix.start {
                        found[kind] += 1;
                        named += usize::from(answer.mixed_with == Some(*lang));
                    } else if print {
                        println!(
                            "MISSED\t{base_name}+{name}\t{}\t«{}» in {}",
                            answer.lang,
                            &mix.text[mix.start..mix.end],
                            mix.text
                        );
                    }
                }
            }
            let _ = writeln!(
                out,
                "| {base_name} | {name} | {} | {} | {} | {} |",
                percent(found[0], all[0]),
                percent(found[1], all[1]),
                percent(named, found[0] + found[1]),
                percent(based, all[0] + all[1]),
            );
        }
        let mut flagged = 0;
        for paragraph in &paragraphs {
            let answer = detect(paragraph, &mut scratch);
            if answer.mixed_with.is_some() {
                flagged += 1;
                if print {
                    let parts: Vec<_> =
                        scratch.foreign.iter().map(|s| (s.lang.code(), s.span.of(paragraph))).collect();
                    println!("FLAGGED\t{base_name}\t{parts:?}");
                }
            }
        }
        let _ = writeln!(
            clean,
            "| {base_name} | {} | {} |",
            paragraphs.len(),
            percent(flagged, paragraphs.len())
        );
    }
    let _ = writeln!(out, "\n| clean paragraphs | number | flagged as mixed |\n|---|---|---|\n{clean}");
}

fn texts(sets: &[Set], keep: impl Fn(&Set) -> bool) -> Vec<&String> {
    sets.iter().filter(|set| keep(set)).flat_map(|set| &set.texts).filter(|text| text.len() > 40).collect()
}

/// Words that start with a small letter, or with any letter where there are no capitals.
fn running_words(text: &str) -> usize {
    let small = |word: &&str| word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_uppercase());
    text.split_whitespace().filter(small).count()
}

/// Five to nine words from the middle of a sentence.
fn clause(sentence: &str, seed: usize) -> Option<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let length = 5 + seed % 5;
    let start = words.len().checked_sub(length)? / 2;
    Some(words[start..start + length].join(" "))
}

/// Sets `insert` between two sentences of `paragraph`, or in the middle of its words.
fn mix(paragraph: &str, insert: &str, anywhere: bool, seed: usize) -> Option<Mix> {
    let places: Vec<usize> = paragraph
        .match_indices(' ')
        .map(|(at, _)| at)
        .filter(|&at| anywhere || matches!(paragraph.as_bytes()[at - 1], b'.' | b'!' | b'?'))
        .collect();
    if places.is_empty() {
        return None;
    }
    let at = places[(seed * 7919 + 13) % places.len()];
    let text = format!("{} {insert}{}", &paragraph[..at], &paragraph[at..]);
    Some(Mix { text, start: at + 1, end: at + 1 + insert.len() })
}

fn covered(foreign: &[ForeignStretch], mix: &Mix) -> usize {
    let shared = |s: &ForeignStretch| {
        (s.span.end as usize).min(mix.end).saturating_sub((s.span.start as usize).max(mix.start))
    };
    foreign.iter().map(shared).sum()
}
