//! What a reader says of a finding, and the words in which it is said.
//!
//! Words of three languages are taken, and those that spreadsheets make of their truth values. A word that may
//! mean either is refused, however likely one reading is: “no” may say that there is no fault, or that there is
//! nothing wrong with the finding.

use unicode_normalization::UnicodeNormalization as _;

use crate::nearest;

/// What a reader said of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The text has the fault that the finding tells, whoever made it.
    True,
    /// It does not.
    False,
    /// The reader could not say.
    Unsure,
}

/// The words for each verdict, folded as [`fold`] does.
const WORDS: [(Verdict, &[&str]); 3] = [
    (Verdict::True, &["true", "vrai", "vraie", "صحيح", "صحيحة", "صواب"]),
    (Verdict::False, &["false", "faux", "fausse", "خطأ", "خطا", "خاطئ", "خاطئة", "غير صحيح", "غير صحيحة"]),
    (
        Verdict::Unsure,
        &[
            "unsure",
            "not sure",
            "uncertain",
            "incertain",
            "incertaine",
            "pas sûr",
            "pas sûre",
            "غير متأكد",
            "غير متأكدة",
            "غير مؤكد",
            "لست متأكدا",
            "لست متأكدة",
            "لا أعرف",
            "لا أدري",
            "?",
            "؟",
        ],
    ),
];

/// Words that one may write and that do not tell which is meant.
const EITHER: [&str; 19] = [
    "yes",
    "no",
    "y",
    "n",
    "oui",
    "non",
    "o",
    "نعم",
    "لا",
    "ok",
    "x",
    "0",
    "1",
    "correct",
    "incorrect",
    "wrong",
    "right",
    "good",
    "bad",
];

impl Verdict {
    /// All three.
    pub const ALL: [Self; 3] = [Self::True, Self::False, Self::Unsure];

    /// `true`, `false` or `unsure`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
            Self::Unsure => "unsure",
        }
    }

    /// The verdict that a word says, in any case.
    ///
    /// # Errors
    /// What is wrong with the word, and what to write instead.
    pub fn from_word(word: &str) -> Result<Self, String> {
        let folded = fold(word);
        let known = WORDS.iter().find(|(_, words)| words.contains(&folded.as_str()));
        if let Some((verdict, _)) = known {
            return Ok(*verdict);
        }
        if EITHER.contains(&folded.as_str()) {
            return Err(format!("{word:?} may mean either: write true, false or unsure"));
        }
        let all: Vec<String> =
            WORDS.iter().flat_map(|(_, words)| *words).map(|word| (*word).to_owned()).collect();
        // Single letters are near to everything.
        let hint = if folded.chars().count() < 3 { String::new() } else { nearest::hint(&folded, &all) };
        Err(format!("{word:?} is no verdict: write true, false or unsure{hint}"))
    }
}

/// Lower case, composed, one space between words; without the marks that only steer the direction of text, without
/// vowel signs, and without the apostrophe that keeps a spreadsheet from reading the word.
fn fold(word: &str) -> String {
    let kept: String = word
        .nfc()
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{061C}' | '\u{FEFF}'))
        .filter(|c| !matches!(c, '\u{0640}' | '\u{064B}'..='\u{0652}'))
        .flat_map(char::to_lowercase)
        .collect();
    let words: Vec<&str> = kept.trim_start_matches('\'').split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_are_read_in_three_languages_and_any_case() {
        for (verdict, words) in [
            (Verdict::True, ["true", "TRUE", " Vrai\u{a0}", "VRAIE", "صحيح", "\u{200f}صَحِيح"]),
            (Verdict::False, ["false", "FALSE", "FAUX", "Fausse", "خطأ", "غير  صحيح"]),
            (Verdict::Unsure, ["unsure", "Not sure", "PAS SU\u{302}R", "incertaine", "غير متأكد", "؟"]),
        ] {
            for word in words {
                assert_eq!(Verdict::from_word(word), Ok(verdict), "{word:?}");
            }
            assert_eq!(Verdict::from_word(verdict.name()), Ok(verdict));
        }
    }

    #[test]
    fn a_word_that_may_mean_either_is_refused() {
        for word in EITHER {
            let told = Verdict::from_word(word).expect_err("it may mean either");
            assert!(told.contains("either"), "{told}");
        }
        let told = Verdict::from_word("ture").expect_err("a slip");
        assert!(told.contains("did you mean true?"), "{told}");
        assert!(Verdict::from_word("").is_err());
    }
}
