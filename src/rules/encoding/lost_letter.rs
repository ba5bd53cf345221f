//! French letters lost to a question mark: *pi?ces*, *d?veloppement*.
//!
//! A question mark between two letters also stands where a space was lost (*oui?non*) and in addresses, so only
//! words count that become a frequent French word when an accented letter takes the mark's place.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::lost_letter_words::WORDS;
use crate::analysis::{Paragraph, Signs, fold, key_of};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENC006",
    name: "lost-letter",
    family: Family::ENCODING,
    langs: LangSet::FR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” has lost a letter to a question mark: “{fix}”",
    why: "A program that knows no accented letters puts a question mark for each. A translation system takes the \
          pieces for words of their own, and a sentence for a question. Decode the source again.",
    sources: &[Source { title: "mtlint: seen in French text stored as ASCII", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Fr, "Il manque deux pi?ces au dossier.", &["pi?ces"]),
        Example::bad(
            Lang::Fr,
            "Le d?veloppement de la r?gion d?pend des ?tats voisins.",
            &["d?veloppement", "r?gion", "d?pend", "?tats"],
        ),
        Example::bad(Lang::Fr, "Le num?ro de t?l?phone a chang?.", &["num?ro", "t?l?phone"]),
        Example::good(Lang::Fr, "Tu viens, oui?non? What?no, dit-il."),
        Example::good(Lang::Fr, "Voir https://exemple.org/pi?ces=2 et index.php?page=3."),
        Example::good(Lang::Fr, "Est-ce vrai?Les pièces manquent. C'est fini?"),
    ],
    check: Check::Paragraph(Signs::HIGH_MARK, check),
    settle: None,
};

/// Findings per paragraph.
const MOST: usize = 20;

/// What may have stood there.
const LETTERS: [&str; 14] = ["é", "è", "ê", "à", "ç", "ô", "î", "û", "â", "ï", "ë", "ù", "œ", "É"];

static KNOWN: LazyLock<FxHashSet<u64>> = LazyLock::new(|| WORDS.iter().map(|word| key_of(word)).collect());

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    let text = p.text;
    let bytes = text.as_bytes();
    let (mut at, mut found) = (0, 0);
    while let Some(mark) = bytes[at..].iter().position(|byte| *byte == b'?').map(|i| at + i) {
        at = mark + 1;
        if !text[at..].starts_with(char::is_alphabetic) || p.is_masked(mark) {
            continue;
        }
        let word = word_around(text, mark);
        at = word.end as usize;
        // A word that keeps other accents lost nothing to ASCII; and an address has other signs beside it.
        let beside =
            |c: Option<char>| c.is_some_and(|c| matches!(c, '=' | '/' | '&' | '_' | '.' | '#' | '@'));
        let (before, after) = (&text[..word.start as usize], &text[at..]);
        let address = beside(before.chars().next_back()) || after.starts_with(['=', '/', '&', '_', '@']);
        if !address && repair(word.of(text)).is_some() {
            report.add(word, Some(Fix::Compute(repair)));
            found += 1;
            if found == MOST {
                return;
            }
        }
    }
}

fn word_around(text: &str, mark: usize) -> Span {
    let belongs = |c: char| c.is_alphabetic() || c == '?';
    let start = text[..mark].trim_end_matches(belongs).len();
    let end = text.len() - text[mark..].trim_start_matches(belongs).len();
    let end = start + text[start..end].trim_end_matches('?').len();
    Span::new(start, end)
}

/// The word with its letters, when that makes a known one. A final mark (*chang?*) is the sentence's.
fn repair(found: &str) -> Option<String> {
    /// No word has lost more.
    const LOST: usize = 3;
    let marks = found.matches('?').count();
    if marks == 0 || marks > LOST || found.len() < 4 {
        return None;
    }
    try_letters(found.to_owned())
}

fn try_letters(word: String) -> Option<String> {
    let Some(at) = word.find('?') else { return is_known(&word).then_some(word) };
    LETTERS.iter().filter(|letter| at == 0 || **letter != "É").find_map(|letter| {
        let mut tried = word.clone();
        tried.replace_range(at..at + 1, letter);
        try_letters(tried)
    })
}

/// Whether the word, or what it is without its ending, is in the list.
fn is_known(word: &str) -> bool {
    let word = fold(word);
    let stem = |ending: &str| word.strip_suffix(ending).is_some_and(|stem| KNOWN.contains(&key_of(stem)));
    KNOWN.contains(&key_of(&word)) || stem("s") || stem("e") || stem("es") || stem("x")
}
