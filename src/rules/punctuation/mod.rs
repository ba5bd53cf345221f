//! Punctuation and the space around it.

pub(crate) mod abbreviation_marks;
pub(crate) mod ar_latin_punct;
pub(crate) mod ar_space_before_punct;
pub(crate) mod double_punctuation;
pub(crate) mod fr_punct_spacing;
pub(crate) mod fr_straight_guillemets;
pub(crate) mod missing_space_after_punct;
pub(crate) mod mixed_quotes_styles;
pub(crate) mod multiple_spaces;
pub(crate) mod space_before_punct_en;
pub(crate) mod space_inside_brackets;
pub(crate) mod space_inside_quotes;
pub(crate) mod stray_punctuation;
pub(crate) mod unbalanced_quotes;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &unbalanced_quotes::RULE,
    &space_before_punct_en::RULE,
    &space_inside_quotes::RULE,
    &ar_space_before_punct::RULE,
    &fr_punct_spacing::RULE,
    &ar_latin_punct::RULE,
    &fr_straight_guillemets::RULE,
    &mixed_quotes_styles::RULE,
    &double_punctuation::RULE,
    &multiple_spaces::RULE,
    &missing_space_after_punct::RULE,
    &space_inside_brackets::RULE,
    &stray_punctuation::RULE,
    &abbreviation_marks::RULE,
];
