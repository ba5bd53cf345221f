//! Which rules answer which category of labelled cases.
//!
//! Cases of one's own need no entry here: a category may be a rule's code or name, the beginning of
//! codes, or the name of a family. The table is for cases that others labelled in their own terms.

use crate::rule::Rule;
use crate::rules;

/// Categories of other checkers' cases, and the names of rules or families that answer them. A name
/// that no rule of this build has is passed over.
const ANSWERS: &[(&str, &[&str])] = &[
    ("arabic_spelling", &["arabic-orthography"]),
    ("arabic_typography", &["punctuation", "ar-latin-punct", "ar-space-before-punct", "ar-foreign-letters"]),
    ("article_agreement", &["en-a-an", "en-determiner-cluster"]),
    ("bitext_DoubleWordExceptions", &["doubled-word"]),
    ("bitext_EXTRAORDIFF_TRAILINGWS", &["whitespace-mismatch"]),
    ("bitext_MISSINGORDIFF_LEADINGWS", &["whitespace-mismatch"]),
    ("bitext_MISSINGORDIFF_TRAILINGWS", &["whitespace-mismatch"]),
    ("bitext_TARGET_SAME_AS_SOURCE", &["untranslated-target"]),
    ("bitext_TARGET_SAME_AS_SOURCE_withoutWords", &["untranslated-target"]),
    ("bitext_UNEXPECTED_PATTERN", &["address-mismatch", "brackets-mismatch"]),
    ("bitext_brackets", &["brackets-mismatch"]),
    ("bitext_doublequoting", &["quotes-mismatch"]),
    ("bitext_doublespacing", &["whitespace-mismatch", "multiple-spaces"]),
    ("bitext_doublewords", &["doubled-word"]),
    ("bitext_emails", &["address-mismatch"]),
    ("bitext_escapes", &["whitespace-mismatch"]),
    ("bitext_filepaths", &["address-mismatch"]),
    ("bitext_numbers", &["number-mismatch"]),
    ("bitext_printf", &["placeholder-mismatch"]),
    ("bitext_purepunc", &["final-punctuation-mismatch"]),
    ("bitext_pythonbraceformat", &["placeholder-mismatch"]),
    ("bitext_short", &["length-mismatch"]),
    ("bitext_simplecaps", &["capitals-mismatch"]),
    ("bitext_singlequoting", &["quotes-mismatch"]),
    ("bitext_tabs", &["whitespace-mismatch"]),
    ("bitext_untranslated", &["untranslated-target"]),
    ("bitext_variables", &["placeholder-mismatch", "number-mismatch"]),
    ("bitext_xmltags", &["tag-mismatch"]),
    ("casing", &["title-case-fr", "fr-english-capitals", "lowercase-proper-name"]),
    ("date", &["date-format-source", "en-fr-residual-preposition-date"]),
    ("double_punctuation", &["punctuation"]),
    ("duplicated_word", &["doubled-word", "doubled-phrase", "repetition-loop"]),
    (
        "elision_contraction",
        &[
            "fr-missing-elision",
            "fr-missing-contraction",
            "fr-bad-elision",
            "fr-ce-cet",
            "fr-detached-elision",
            "fr-determiner-cluster",
            "tokenizer-residue",
        ],
    ),
    ("encoding", &["encoding"]),
    (
        "false_friend_calque",
        &[
            "en-calque-phrase",
            "fr-calque-phrase",
            "ar-calque-phrase",
            "false-friend-context",
            "ar-tamma-masdar-agent",
            "ar-qama-bi-masdar",
            "ar-bishakl-adverb",
        ],
    ),
    ("number_format", &["en-number-format", "fr-number-format", "decade-s-fr", "ar-mixed-digits"]),
    ("punctuation_spacing", &["punctuation", "tokenizer-residue", "glued-sentences"]),
    ("repeated_sentence_start", &["repeated-sentence"]),
    ("unbalanced_pair", &["unbalanced-quotes"]),
    ("whitespace", &["punctuation", "invisible-chars"]),
];

/// The rules that answer `category`; none for a category that no rule is about.
#[must_use]
pub fn rules_of(category: &str) -> Vec<&'static Rule> {
    match ANSWERS.iter().find(|(name, _)| *name == category) {
        Some((_, names)) => {
            rules::all().filter(|rule| names.iter().any(|name| is_named(rule, name))).collect()
        }
        None => rules::all().filter(|rule| is_named(rule, category) || has_prefix(rule, category)).collect(),
    }
}

fn is_named(rule: &Rule, name: &str) -> bool {
    rule.name == name || rule.family.name == name
}

fn has_prefix(rule: &Rule, code: &str) -> bool {
    code.len() >= rule.family.prefix.len()
        && rule.code.get(..code.len()).is_some_and(|start| start.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(category: &str) -> Vec<&'static str> {
        rules_of(category).iter().map(|rule| rule.code).collect()
    }

    #[test]
    fn a_category_is_answered_by_table_name_family_or_code() {
        assert_eq!(codes("duplicated_word"), ["REP001", "REP002", "REP003"]);
        assert_eq!(codes("doubled-word"), ["REP001"]);
        assert_eq!(codes("rep001"), ["REP001"]);
        assert!(codes("REP").len() > 3 && codes("REP") == codes("repetition"));
        assert!(codes("R").is_empty() && codes("").is_empty() && codes("é").is_empty());
    }

    #[test]
    fn the_table_is_sorted_and_says_nothing_twice() {
        assert!(ANSWERS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
