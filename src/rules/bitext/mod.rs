//! A translation held against its source.
//!
//! Findings stand in the translation. What the source has too is no fault of the translation, so a rule compares, and never
//! judges one side alone.

pub(crate) mod acronym_mismatch;
pub(crate) mod address_mismatch;
pub(crate) mod ambiguous_separator;
pub(crate) mod brackets_mismatch;
pub(crate) mod capitals_mismatch;
pub(crate) mod codes;
pub(crate) mod date_mismatch;
pub(crate) mod dates;
pub(crate) mod detached_translation;
pub(crate) mod few;
pub(crate) mod final_punctuation_mismatch;
pub(crate) mod inconsistent_translation;
pub(crate) mod known_places;
pub(crate) mod length_mismatch;
pub(crate) mod name_missing;
pub(crate) mod negation;
pub(crate) mod negation_mismatch;
pub(crate) mod negation_words;
pub(crate) mod number_mismatch;
pub(crate) mod number_words;
pub(crate) mod numbers;
pub(crate) mod oscillation;
pub(crate) mod placeholder_mismatch;
pub(crate) mod placeholders;
pub(crate) mod proper;
pub(crate) mod proper_words;
pub(crate) mod quotes_mismatch;
pub(crate) mod scales;
pub(crate) mod sentence_missing;
pub(crate) mod sentences;
pub(crate) mod skeleton;
pub(crate) mod tag_mismatch;
pub(crate) mod tags;
pub(crate) mod target_in_wrong_language;
pub(crate) mod unit_mismatch;
pub(crate) mod units;
pub(crate) mod untranslated_target;
pub(crate) mod whitespace_mismatch;
pub(crate) mod wrong_term;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &number_mismatch::RULE,
    &ambiguous_separator::RULE,
    &placeholder_mismatch::RULE,
    &tag_mismatch::RULE,
    &address_mismatch::RULE,
    &length_mismatch::RULE,
    &untranslated_target::RULE,
    &target_in_wrong_language::RULE,
    &detached_translation::RULE,
    &inconsistent_translation::RULE,
    &oscillation::RULE,
    &negation_mismatch::RULE,
    &wrong_term::RULE,
    &final_punctuation_mismatch::RULE,
    &quotes_mismatch::RULE,
    &brackets_mismatch::RULE,
    &name_missing::RULE,
    &acronym_mismatch::RULE,
    &date_mismatch::RULE,
    &unit_mismatch::RULE,
    &capitals_mismatch::RULE,
    &whitespace_mismatch::RULE,
    &sentence_missing::RULE,
];
