//! Frequent words that are words of one of the three languages only.
//!
//! They tell a sentence from a name: *les forces de sécurité sont* holds three of them, *Les
//! Parapluies de Cherbourg* holds none that the capitals do not explain.
//!
//! The project's own list. Left out is what another of the three also writes (*on, me, plus, son, par,
//! but, or*) and what names hold (*van, von, al*).

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::analysis::key_of;
use crate::lang::Lang;

/// Whether the word with this key is a frequent word of `lang` and of no other of the three.
pub(super) fn is_function_word(lang: Lang, key: u64) -> bool {
    match lang {
        Lang::En => SETS[0].contains(&key),
        Lang::Fr => SETS[1].contains(&key),
        Lang::Ar => SETS[2].contains(&key),
        Lang::Other | Lang::Und => false,
    }
}

/// The keys of the words of each list.
static SETS: LazyLock<[FxHashSet<u64>; 3]> =
    LazyLock::new(|| [ENGLISH, FRENCH, ARABIC].map(|words| words.iter().map(|word| key_of(word)).collect()));

/// Frequent words of English.
#[rustfmt::skip]
static ENGLISH: &[&str] = &[
    "about", "after", "again", "against", "all", "already", "also", "although", "always", "and", "another",
    "any", "anyone", "are", "around", "at", "be", "because", "been", "before", "behind", "being", "between",
    "both", "by", "can", "could", "did", "does", "during", "each", "enough", "even", "ever", "every", "few",
    "for", "from", "had", "has", "have", "he", "her", "here", "him", "himself", "his", "how", "however", "in",
    "into", "is", "it", "its", "itself", "just", "many", "may", "might", "more", "most", "much", "must",
    "never", "not", "nothing", "of", "often", "only", "other", "our", "out", "over", "perhaps", "rather",
    "same", "shall", "she", "should", "since", "so", "some", "someone", "still", "such", "than", "that",
    "the", "their", "them", "then", "there", "these", "they", "this", "those", "though", "through", "to",
    "together", "too", "towards", "under", "until", "up", "upon", "us", "very", "was", "we", "were", "what",
    "when", "where", "whether", "which", "while", "who", "whose", "why", "will", "with", "within", "without",
    "would", "yet", "you", "your",
];

/// Frequent words of French.
#[rustfmt::skip]
static FRENCH: &[&str] = &[
    "afin", "ai", "ainsi", "alors", "après", "au", "aucun", "aucune", "aura", "auront", "aussi", "autre",
    "autres", "aux", "avaient", "avait", "avant", "avec", "avez", "avoir", "avons", "beaucoup", "ce", "cela",
    "celle", "celles", "celui", "ces", "cet", "cette", "ceux", "chaque", "chez", "comme", "contre", "dans",
    "de", "depuis", "des", "deux", "doit", "doivent", "donc", "dont", "du", "déjà", "elle", "elles", "encore",
    "entre", "est", "et", "eu", "eux", "faire", "fait", "faut", "furent", "fut", "il", "ils", "jamais", "je",
    "la", "le", "les", "leur", "leurs", "lors", "lorsque", "lui", "ma", "mais", "mes", "moins", "mon", "même",
    "ne", "ni", "nos", "notre", "nous", "ont", "ou", "où", "parce", "parmi", "pas", "pendant", "peu", "peut",
    "peuvent", "pour", "puis", "quand", "que", "quel", "quelle", "quelques", "qui", "quoi", "rien", "sa",
    "sans", "se", "selon", "sera", "serait", "seront", "ses", "si", "sommes", "sont", "sous", "suis", "sur",
    "toujours", "tous", "tout", "toute", "toutes", "très", "tu", "un", "une", "vers", "voir", "vos", "votre",
    "vous", "à", "étaient", "était", "été", "êtes", "être",
];

/// Frequent words of Arabic.
#[rustfmt::skip]
static ARABIC: &[&str] = &[
    "أمام", "أن", "أنا", "أنت", "أنه", "أنها", "أنهم", "أو", "أي", "أيضا", "أين", "إذا", "إلا", "إلى", "إن",
    "التي", "الذي", "الذين", "الى", "بأن", "بعد", "به", "بها", "بين", "تحت", "تكون", "تلك", "تم", "ثم", "حتى",
    "حول", "حيث", "خلال", "دون", "ذلك", "سوف", "ضد", "على", "عليه", "عليها", "عن", "عند", "عندما", "غير",
    "فقد", "فهو", "فوق", "في", "فيه", "فيها", "قبل", "قد", "كان", "كانت", "كانوا", "كذلك", "كل", "كما", "كيف",
    "لأن", "لا", "لدى", "لذلك", "لقد", "لكن", "لم", "لن", "له", "لها", "لهم", "لو", "ليس", "ليست", "ما",
    "ماذا", "متى", "مع", "من", "منذ", "منه", "منها", "نحن", "هؤلاء", "هذا", "هذه", "هل", "هناك", "هو", "هي",
    "وأن", "وإلى", "وإن", "والتي", "والذي", "وعلى", "وفي", "وقد", "وكان", "وكانت", "ولا", "ولكن", "ولم",
    "ولن", "ولو", "ومن", "وهذا", "وهذه", "وهو", "وهي", "يا", "يكون", "يمكن",
];

#[cfg(test)]
mod tests {
    use super::{ARABIC, ENGLISH, FRENCH, SETS};

    #[test]
    fn no_word_stands_twice_or_in_two_languages() {
        let size: usize = SETS.iter().map(|set| set.len()).sum();
        assert_eq!(size, ENGLISH.len() + FRENCH.len() + ARABIC.len());
        assert!(SETS[0].is_disjoint(&SETS[1]));
    }
}
