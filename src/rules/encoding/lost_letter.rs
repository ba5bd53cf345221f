//! French letters lost to a question mark: *pi?ces*, *d?veloppement*.
//!
//! A question mark between two letters also stands where a space was lost (*oui?non*) and in addresses. So only
//! words count that become a frequent French word when an accented letter takes the mark's place, or whose
//! pieces are no words: *d?*, *suppl?*, *?rieur*.

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
    message: "“{found}” has lost a letter to a question mark",
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
        Example::bad(Lang::Fr, "Elle est fond?e sur des avis priv?s.", &["fond?e", "priv?s"]),
        Example::bad(Lang::Fr, "Le num?ro de t?l?phone a chang?.", &["num?ro", "t?l?phone", "chang?"]),
        Example::bad(
            Lang::Fr,
            "Des dons suppl?mentaires ont ?t? d?ploy?s.",
            &["suppl?mentaires", "d?ploy?s"],
        ),
        Example::bad(Lang::Fr, "Le sommet de l?Europe a fini plus t?t qu?en mai.", &["l?Europe", "qu?en"]),
        Example::good(Lang::Fr, "Tu viens, oui?non? What?no, dit-il. À 50 km?non, à 3 h?peut-être."),
        Example::good(Lang::Fr, "Voir https://exemple.org/pi?ces=2 et index.php?page=3."),
        Example::good(Lang::Fr, "Est-ce vrai?Les pièces manquent. C'est fini?"),
        Example::bad(
            Lang::Fr,
            "Ils ont annonc? la fin des travaux\u{a0}: la capacit? de la salle a doublé.",
            &["annonc?", "capacit?"],
        ),
        Example::good(Lang::Fr, "Il a dit quoi? demanda-t-elle. Qui a march? Personne."),
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
        if p.is_masked(mark) {
            continue;
        }
        if !text[at..].starts_with(char::is_alphabetic) {
            if let Some(word) = without_end(text, mark) {
                report.add(word, Some(Fix::Compute(with_end)));
                found += 1;
                if found == MOST {
                    return;
                }
            }
            continue;
        }
        let word = word_around(text, mark);
        at = word.end as usize;
        // A word that keeps other accents lost nothing to ASCII; and an address has other signs beside it.
        let beside =
            |c: Option<char>| c.is_some_and(|c| matches!(c, '=' | '/' | '&' | '_' | '.' | '#' | '@'));
        let (before, after) = (&text[..word.start as usize], &text[at..]);
        let address = beside(before.chars().next_back()) || after.starts_with(['=', '/', '&', '_', '@']);
        if address {
            continue;
        }
        let repaired = repair(word.of(text)).is_some();
        if repaired || is_in_pieces(p, word) {
            report.add(word, repaired.then_some(Fix::Compute(repair)));
            found += 1;
            if found == MOST {
                return;
            }
        }
    }
}

/// The word before a final mark that stands for its é: *la capacit? de*, *ils ont racont? leur*.
fn without_end(text: &str, mark: usize) -> Option<Span> {
    let start = text[..mark].trim_end_matches(char::is_alphabetic).len();
    let stem = &text[start..mark];
    let after = &text[mark + 1..];
    if stem.len() < 4 || !stem.chars().skip(1).all(char::is_lowercase) {
        return None;
    }
    let is_noun = stem.len() >= 7 && STEMS_OF_NOUNS.iter().any(|end| stem.ends_with(end));
    // Where the sentence goes on, no question has ended; but people ask within one: *Quoi? dit-il*.
    let goes_on = after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase))
        || after.starts_with([',', '.', ';', ')']);
    let is_participle = || {
        let before = text[..start].trim_end().rsplit([' ', '\'', '’', '\u{A0}']).next().unwrap_or_default();
        AUXILIARIES.contains(&before) && !stem.ends_with(['s', 't', 'i', 'u', 'a', 'e', 'o', 'y', 'é'])
            || STEMS_OF_VERBS.iter().any(|end| stem.ends_with(end)) && AUXILIARIES.contains(&before)
    };
    (is_noun && (goes_on || after.is_empty() || after.starts_with(' ')) || goes_on && is_participle())
        .then(|| Span::new(start, mark + 1))
}

/// What nouns in *-ité* are without their last letter, and no word is.
const STEMS_OF_NOUNS: [&str; 13] = [
    "alit", "ilit", "acit", "icit", "ocit", "livit", "tivit", "imit", "osit", "arit", "curit", "jorit",
    "norit",
];

/// Ends of stems that no word has: *indiqu*, *nomm*.
const STEMS_OF_VERBS: [&str; 5] = ["qu", "gu", "cont", "port", "ist"];

/// Verbs that a participle follows.
const AUXILIARIES: [&str; 14] = [
    "a", "ai", "as", "ont", "avons", "avez", "avait", "avaient", "est", "sont", "été", "fut", "était",
    "étaient",
];

fn with_end(found: &str) -> Option<String> {
    found.strip_suffix('?').map(|stem| format!("{stem}é"))
}

fn word_around(text: &str, mark: usize) -> Span {
    let belongs = |c: char| c.is_alphabetic() || c == '?';
    let start = text[..mark].trim_end_matches(belongs).len();
    let end = text.len() - text[mark..].trim_start_matches(belongs).len();
    let end = start + text[start..end].trim_end_matches('?').len();
    Span::new(start, end)
}

/// Whether what stands before the first mark, or behind the last, cannot be a word.
fn is_in_pieces(p: &Paragraph<'_>, word: Span) -> bool {
    let found = word.of(p.text);
    let (Some((left, rest)), Some((_, right))) = (found.split_once('?'), found.rsplit_once('?')) else {
        return false;
    };
    let plain = |piece: &str| piece.chars().all(char::is_lowercase);
    // An apostrophe was lost: *d?une*, *l?Europe*.
    let vowel_follows = rest.chars().next().is_some_and(|c| "aeiouhyAEIOUHY".contains(c) || !c.is_ascii());
    if ELIDED.iter().any(|elided| elided.eq_ignore_ascii_case(left))
        && vowel_follows
        && rest.chars().skip(1).all(|c| c.is_lowercase() || c == '?')
    {
        return !p.text[..word.start as usize].trim_end().ends_with(|c: char| c.is_ascii_digit());
    }
    // *fond?e*, *priv?s*: one letter behind the mark ends the word; *vrai?s'il* goes on.
    let ends = !p.text[word.end as usize..].starts_with(['\'', '’', '-']);
    if matches!(right, "e" | "s")
        && ends
        && left.len() >= 3
        && plain(rest)
        && left.chars().skip(1).all(char::is_lowercase)
    {
        return true;
    }
    let initial_may_be_upper = left.chars().skip(1).all(char::is_lowercase);
    if !initial_may_be_upper || !rest.chars().all(|c| c.is_lowercase() || c == '?') || right.len() < 2 {
        return false;
    }
    let is_vowel = |c: char| !c.is_ascii() || "aeiouyAEIOUY".contains(c);
    let counts = p.text[..word.start as usize].trim_end().ends_with(|c: char| c.is_ascii_digit());
    let unit = counts || UNITS.contains(&left);
    let hissing = (1..=4).contains(&left.len()) && plain(left) && !left.contains(is_vowel) && !unit;
    let mut last = left.chars().rev();
    let cluster = matches!(
        (last.next(), last.next()),
        (Some('l' | 'r'), Some('b' | 'c' | 'd' | 'f' | 'g' | 'p' | 't' | 'v'))
    );
    (hissing || cluster && left.len() >= 3 || left.len() >= 2 && TAILS.contains(&right)) && right.len() >= 3
}

/// What French joins to the next word with an apostrophe.
const ELIDED: [&str; 11] = ["l", "d", "qu", "j", "n", "s", "c", "m", "t", "jusqu", "lorsqu"];

/// What is written without vowels before a question mark by right.
const UNITS: [&str; 12] = ["km", "cm", "mm", "kg", "mg", "tv", "pdf", "html", "css", "sms", "dvd", "mr"];

/// Endings of words that no word begins with.
#[rustfmt::skip]
const TAILS: &[&str] = &[
    "rent", "rement", "rieur", "rieure", "rieurs", "rieures", "nement", "nements", "sident", "sidente", "ricain", "ricaine",
    "ricains", "rience", "riences", "gique", "gionale", "gional", "rentes", "rents", "rente", "gration", "mentaire",
    "mentaires", "lioration", "liorer", "tration", "cution", "nomie", "nomique", "niser", "rables", "cialiste",
    "ciale", "ciaux", "cial", "riel", "rielle", "riels", "tence", "tences", "dical", "dicale", "rique", "riques",
];

/// The word with its letters, when that makes a known one. A final mark is left to [`without_end`].
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
