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

const ENGLISH: &[&str] = &[
    "about", "after", "again", "against", "all", "also", "and", "any", "are", "at", "be", "because", "been",
    "before", "being", "between", "both", "by", "can", "could", "did", "does", "each", "every", "few", "for",
    "from", "had", "has", "have", "he", "her", "here", "him", "his", "how", "in", "into", "is", "it", "its",
    "just", "many", "may", "might", "more", "most", "much", "must", "not", "of", "only", "other", "our",
    "out", "over", "same", "shall", "she", "should", "since", "so", "some", "such", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "under", "until",
    "up", "upon", "us", "very", "was", "we", "were", "what", "when", "where", "which", "while", "who",
    "whose", "why", "will", "with", "within", "without", "would", "you", "your",
];

const FRENCH: &[&str] = &[
    "afin", "ai", "ainsi", "alors", "après", "au", "aucun", "aucune", "aussi", "autre", "autres", "aux",
    "avaient", "avait", "avant", "avec", "avez", "avoir", "avons", "beaucoup", "ce", "cela", "celle",
    "celui", "ces", "cet", "cette", "ceux", "chaque", "chez", "comme", "contre", "dans", "de", "depuis",
    "des", "deux", "donc", "dont", "du", "déjà", "elle", "elles", "encore", "entre", "est", "et", "eux",
    "fait", "faire", "furent", "il", "ils", "je", "la", "le", "les", "leur", "leurs", "lors", "lorsque",
    "lui", "ma", "mais", "mes", "moins", "mon", "même", "ne", "ni", "nos", "notre", "nous", "ont", "où",
    "parce", "pas", "pendant", "peu", "peut", "peuvent", "pour", "puis", "quand", "que", "quel", "quelle",
    "qui", "quoi", "rien", "sa", "sans", "se", "selon", "sera", "serait", "ses", "sont", "sous", "suis",
    "tous", "tout", "toute", "toutes", "très", "tu", "un", "une", "vers", "voir", "vos", "votre", "vous",
    "à", "étaient", "était", "été", "être",
];

const ARABIC: &[&str] = &[
    "أمام",
    "أن",
    "أنا",
    "أنت",
    "أنه",
    "أنها",
    "أنهم",
    "أو",
    "أي",
    "أيضا",
    "أين",
    "إذا",
    "إلا",
    "إلى",
    "إن",
    "التي",
    "الذي",
    "الذين",
    "الى",
    "بأن",
    "بعد",
    "به",
    "بها",
    "بين",
    "تحت",
    "تكون",
    "تلك",
    "تم",
    "ثم",
    "حتى",
    "حول",
    "حيث",
    "خلال",
    "دون",
    "ذلك",
    "سوف",
    "ضد",
    "على",
    "عليه",
    "عليها",
    "عن",
    "عند",
    "عندما",
    "غير",
    "فقد",
    "فهو",
    "فوق",
    "في",
    "فيه",
    "فيها",
    "قبل",
    "قد",
    "كان",
    "كانت",
    "كانوا",
    "كذلك",
    "كل",
    "كما",
    "كيف",
    "لأن",
    "لا",
    "لدى",
    "لذلك",
    "لقد",
    "لكن",
    "لم",
    "لن",
    "له",
    "لها",
    "لهم",
    "لو",
    "ليس",
    "ليست",
    "ما",
    "ماذا",
    "متى",
    "مع",
    "من",
    "منذ",
    "منه",
    "منها",
    "نحن",
    "هؤلاء",
    "هذا",
    "هذه",
    "هل",
    "هناك",
    "هو",
    "هي",
    "وأن",
    "وإلى",
    "وإن",
    "والتي",
    "والذي",
    "وعلى",
    "وفي",
    "وقد",
    "وكان",
    "وكانت",
    "ولا",
    "ولكن",
    "ولم",
    "ولن",
    "ولو",
    "ومن",
    "وهذا",
    "وهذه",
    "وهو",
    "وهي",
    "يا",
    "يكون",
    "يمكن",
];

static SETS: LazyLock<[FxHashSet<u64>; 3]> =
    LazyLock::new(|| [ENGLISH, FRENCH, ARABIC].map(|words| words.iter().map(|word| key_of(word)).collect()));

/// Whether the word with this key is a frequent word of `lang` and of no other of the three.
pub(super) fn is_function_word(lang: Lang, key: u64) -> bool {
    match lang {
        Lang::En => SETS[0].contains(&key),
        Lang::Fr => SETS[1].contains(&key),
        Lang::Ar => SETS[2].contains(&key),
        Lang::Other | Lang::Und => false,
    }
}

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
