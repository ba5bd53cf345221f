//! The forms of a word that a term may take, as keys.
//!
//! Nothing is spelled out: a word and a term are the same when one of the keys of either is among those of the other. A key is of
//! what is left when an ending is cut off; where another one takes its place (*-y* and *-ies*, *-al* and *-aux*) the pair of
//! endings is mixed into it.

use crate::analysis::hash;
use crate::lang::Lang;

/// Calls `put` with each key of the folded `word`.
pub(super) fn of(word: &str, lang: Lang, put: &mut impl FnMut(u64)) {
    match lang {
        Lang::Fr => latin(word, FRENCH, put),
        Lang::Ar => arabic(word, put),
        _ => latin(word.strip_suffix("'s").unwrap_or(word), ENGLISH, put),
    }
}

/// Endings that are cut off, and which pair they are of; 0 for those that leave the word itself.
type Endings = &'static [(&'static str, u64)];

const ENGLISH: Endings = &[("s", 0), ("es", 0), ("y", 1), ("ies", 1), ("f", 2), ("ves", 2), ("fe", 2)];

const FRENCH: Endings = &[
    ("s", 0),
    ("x", 0),
    ("e", 0),
    ("es", 0),
    ("al", 1),
    ("aux", 1),
    ("ale", 1),
    ("ales", 1),
    ("if", 2),
    ("ifs", 2),
    ("ive", 2),
    ("ives", 2),
    ("eux", 3),
    ("euse", 3),
    ("euses", 3),
    ("en", 4),
    ("ens", 4),
    ("enne", 4),
    ("ennes", 4),
    ("er", 5),
    ("ers", 5),
    ("ère", 5),
    ("ères", 5),
    ("teur", 6),
    ("teurs", 6),
    ("trice", 6),
    ("trices", 6),
    ("eur", 7),
    ("eurs", 7),
    ("euse", 7),
    ("euses", 7),
    ("el", 8),
    ("els", 8),
    ("elle", 8),
    ("elles", 8),
    ("ail", 9),
    ("aux", 9),
];

/// Letters that are left of a word at least.
const LEAST: usize = 3;

fn latin(word: &str, endings: Endings, put: &mut impl FnMut(u64)) {
    put(hash(word.as_bytes()));
    for (ending, pair) in endings {
        let Some(stem) = word.strip_suffix(ending) else { continue };
        // *Process* is no plural of *proces*.
        if stem.len() >= LEAST && !(*ending == "s" && stem.ends_with('s')) {
            put(hash(stem.as_bytes()) ^ pair.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        }
    }
}

/// What is written onto the beginning of a noun, the longest first.
const BEFORE: &[&str] = &[
    "وبال", "وكال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "ال", "لل", "وب", "ول", "وك", "و", "ف",
    "ب", "ل", "ك",
];

/// And onto its end.
const BEHIND: &[&str] = &[
    "ة", "ات", "ان", "ين", "ون", "تان", "تين", "ه", "ها", "هم", "نا", "كم", "ك", "ي", "ته", "تها", "تهم",
    "تنا", "تكم", "تي", "اته", "اتها", "اتهم", "اتنا", "ية", "تك",
];

fn arabic(word: &str, put: &mut impl FnMut(u64)) {
    let befores = BEFORE.iter().filter_map(|before| word.strip_prefix(before)).chain([word]);
    for rest in befores.filter(|rest| rest.chars().count() >= LEAST) {
        put(hash(rest.as_bytes()));
        for stem in BEHIND.iter().filter_map(|behind| rest.strip_suffix(behind)) {
            if stem.chars().count() >= LEAST {
                put(hash(stem.as_bytes()));
            }
        }
    }
}

/// Whether the folded `word` may be a form of `term`: they begin alike, four letters at least (in Arabic three) and most of the term.
pub(super) fn begin_alike(term: &str, word: &str, lang: Lang) -> bool {
    let common = |term: &str, word: &str, least: usize| {
        let same = term.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
        same >= least && same * 10 >= term.chars().count() * 7
    };
    if lang != Lang::Ar {
        return common(term, word, 4);
    }
    let bare = |word| BEFORE.iter().find_map(|before| str::strip_prefix(word, *before)).unwrap_or(word);
    [term, bare(term)].iter().any(|term| [word, bare(word)].iter().any(|word| common(term, word, LEAST)))
}
