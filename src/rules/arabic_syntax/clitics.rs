//! The letters that Arabic writes onto its words: و ف ب ل ك and the article.
//!
//! Rules here look at folded words, so a letter is two bytes and no vowel sign is in the way. Where a first
//! letter may also be the word's own (*وزير*, *بال*), each caller decides; these functions only take letters away.

use crate::analysis::{Gap, Paragraph};

/// Every form of the words with و ف ب ل ك written onto them, for [`crate::rule::Check::Words`].
macro_rules! with_proclitics {
    ($($word:literal),* $(,)?) => {
        &[$(
            $word, concat!("و", $word), concat!("ف", $word), concat!("ب", $word), concat!("ل", $word),
            concat!("ك", $word), concat!("وب", $word), concat!("ول", $word),
        )*]
    };
}
pub(crate) use with_proclitics;

/// Every form of the words with و and ف written onto them, as verbs take them.
macro_rules! with_conjunctions {
    ($($word:literal),* $(,)?) => {
        &[$($word, concat!("و", $word), concat!("ف", $word),)*]
    };
}
pub(crate) use with_conjunctions;

/// What stands behind the article, whatever is written before it: *والمدينة*, *للمدينة*, *بالمدينة*.
pub(crate) fn without_article(word: &str) -> Option<&str> {
    // Rules ask this of every Arabic word: one look at its first letter answers for most.
    let stem = match word.chars().next()? {
        'و' | 'ف' => behind_article(&word['و'.len_utf8()..]),
        _ => behind_article(word),
    };
    stem.filter(|stem| stem.chars().nth(1).is_some())
}

fn behind_article(form: &str) -> Option<&str> {
    match form.chars().next()? {
        'ا' => form.strip_prefix("ال"),
        'ب' => form.strip_prefix("بال"),
        'ك' => form.strip_prefix("كال"),
        'ل' => form.strip_prefix("لل"),
        _ => None,
    }
}

/// Whether the word has the article.
pub(crate) fn is_definite(word: &str) -> bool {
    without_article(word).is_some()
}

/// The word without the و or ف before it.
pub(crate) fn without_conjunction(word: &str) -> &str {
    word.strip_prefix(['و', 'ف']).unwrap_or(word)
}

/// The token before token `i`, when only white space is between them.
pub(crate) fn word_before<'a>(paragraph: &Paragraph<'a>, i: usize) -> Option<&'a str> {
    (i > 0 && paragraph.tokens[i].gap.is_blank()).then(|| paragraph.word(i - 1))
}

/// The Arabic token behind token `i`, when only white space within the line is between them.
pub(crate) fn word_after<'a>(paragraph: &Paragraph<'a>, i: usize) -> Option<&'a str> {
    let next = paragraph.tokens.get(i + 1)?;
    (next.gap == Gap::Space && next.is_arabic() && !next.is_masked()).then(|| paragraph.word(i + 1))
}

/// Prepositions and words like them, behind which a noun phrase begins.
pub(crate) const BEFORE_NOUN: [&str; 40] = [
    "في",
    "من",
    "إلى",
    "الى",
    "على",
    "عن",
    "مع",
    "بين",
    "خلال",
    "منذ",
    "بعد",
    "قبل",
    "حول",
    "ضد",
    "عبر",
    "لدى",
    "نحو",
    "أثناء",
    "عند",
    "حتى",
    "دون",
    "أمام",
    "تحت",
    "فوق",
    "وراء",
    "خلف",
    "ضمن",
    "طوال",
    "حسب",
    "وفق",
    "أن",
    "إن",
    "لأن",
    "لكن",
    "بأن",
    "رغم",
    "مثل",
    "كل",
    "بعض",
    "سوى",
];

/// Whether `word` is one of [`BEFORE_NOUN`], with or without و or ف before it.
pub(crate) fn is_before_noun(word: &str) -> bool {
    BEFORE_NOUN.contains(&word) || BEFORE_NOUN.contains(&without_conjunction(word))
}

#[cfg(test)]
mod tests {
    use super::{BEFORE_NOUN, is_definite, without_article};

    #[test]
    fn the_article_is_found_behind_what_is_written_before_it() {
        for word in
            ["المدينة", "والمدينة", "بالمدينة", "وبالمدينة", "كالمدينة", "للمدينة", "وللمدينة", "فالمدينة"]
        {
            assert_eq!(without_article(word), Some("مدينة"), "{word}");
        }
        assert!(!is_definite("مدينة") && !is_definite("في") && !is_definite("ال"));
    }

    #[test]
    fn no_word_stands_twice() {
        for (i, word) in BEFORE_NOUN.iter().enumerate() {
            assert!(!BEFORE_NOUN[..i].contains(word), "{word} stands twice");
        }
    }
}
