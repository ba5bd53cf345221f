//! Names that are dropped from a translation.
//!
//! A name is a place that is known, or words with capitals that stand alike on both sides within a sentence; it goes as a whole, and
//! nothing tells of it any more.

use mtlint::lang::Lang;

use super::data::Direction;
use super::inject::{Made, Site};
use super::words::{Word, rest_of, words};

/// Names that translators know, in English, French and Arabic.
const NAMES: &[[&str; 3]] = &[
    ["China", "Chine", "الصين"],
    ["Japan", "Japon", "اليابان"],
    ["Italy", "Italie", "إيطاليا"],
    ["Spain", "Espagne", "إسبانيا"],
    ["France", "France", "فرنسا"],
    ["Germany", "Allemagne", "ألمانيا"],
    ["Iran", "Iran", "إيران"],
    ["Europe", "Europe", "أوروبا"],
    ["Africa", "Afrique", "أفريقيا"],
    ["Asia", "Asie", "آسيا"],
    ["India", "Inde", "الهند"],
    ["Egypt", "Égypte", "مصر"],
    ["Canada", "Canada", "كندا"],
    ["Australia", "Australie", "أستراليا"],
    ["Singapore", "Singapour", "سنغافورة"],
    ["Thailand", "Thaïlande", "تايلاند"],
    ["Wuhan", "Wuhan", "ووهان"],
    ["Hubei", "Hubei", "هوبي"],
    ["Beijing", "Pékin", "بكين"],
    ["London", "Londres", "لندن"],
    ["Russia", "Russie", "روسيا"],
    ["Brazil", "Brésil", "البرازيل"],
    ["Turkey", "Turquie", "تركيا"],
    ["Taiwan", "Taïwan", "تايوان"],
];

/// Drops the name of a person, a place or an organisation.
pub(super) fn entity(site: &mut Site<'_>) -> Option<Made> {
    let row = site.row().clone();
    let there = words(&row.source);
    let here = words(&row.target);
    let column = |lang: Lang| match lang {
        Lang::En => 0,
        Lang::Fr => 1,
        _ => 2,
    };
    let Direction { source, target } = site.direction;
    let (from, to) = (column(source), column(target));
    let is_capital = |word: &Word<'_>| word.text.starts_with(char::is_uppercase);
    let is_beside = |text: &str, words: &[Word<'_>], i: usize| {
        i > 0 && i < words.len() && &text[words[i - 1].at + words[i - 1].text.len()..words[i].at] == " "
    };
    // The end of the words with capitals from `first` on.
    let end_of_run = |text: &str, words: &[Word<'_>], first: usize| {
        (first + 1..words.len())
            .find(|i| !is_capital(&words[*i]) || !is_beside(text, words, *i))
            .unwrap_or(words.len())
    };
    let is_free = |text: &str, words: &[Word<'_>], first: usize, end: usize| {
        let behind = &text[words[end - 1].at + words[end - 1].text.len()..];
        let glued = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\u{2011}' | '&' | '/' | '_');
        let number = behind.trim_start().starts_with(|c: char| c.is_numeric());
        is_beside(text, words, first)
            && !is_capital(&words[first - 1])
            && !behind.starts_with(glued)
            && !number
    };
    let is_named = |word: &Word<'_>| {
        let inner = word.text.chars().skip(1).collect::<String>();
        word.text.chars().count() >= 4 && inner.chars().all(char::is_lowercase)
    };
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for first in 1..here.len() {
        let known = NAMES.iter().find(|name| name[to] == here[first].stem());
        let is_place = known.is_some_and(|name| there.iter().any(|other| other.stem() == name[from]));
        let end = if to == 2 { first + 1 } else { end_of_run(&row.target, &here, first) };
        if is_place && end == first + 1 && is_free(&row.target, &here, first, end) {
            runs.push((first, end));
            continue;
        }
        let end = end_of_run(&row.target, &here, first);
        let is_name = is_capital(&here[first])
            && here[first..end].iter().all(is_named)
            && is_free(&row.target, &here, first, end)
            && (1..there.len()).any(|at| {
                let stop = end_of_run(&row.source, &there, at);
                let same = there[at..stop].iter().map(|word| word.text);
                is_free(&row.source, &there, at, stop)
                    && same.eq(here[first..end].iter().map(|word| word.text))
            });
        if is_name {
            runs.push((first, end));
        }
    }
    // A people or a second mention would tell what is gone.
    let beginning = |text: &str| text.chars().take(3).flat_map(char::to_lowercase).collect::<String>();
    runs.retain(|&(first, end)| {
        (first..end).all(|at| {
            let begin = beginning(here[at].stem());
            (0..here.len()).all(|i| (first..end).contains(&i) || beginning(here[i].stem()) != begin)
        })
    });
    let &(first, end) = runs.get(site.rng.below(runs.len()))?;
    let dropped: Vec<(usize, &str)> = (first..end).map(|at| (at, "")).collect();
    site.made(rest_of(&row.target, &dropped, &here))
}
