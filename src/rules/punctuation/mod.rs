//! Punctuation and the space around it.

pub(crate) mod fr_punct_spacing;
pub(crate) mod fr_straight_guillemets;
pub(crate) mod space_before_punct_en;
pub(crate) mod unbalanced_quotes;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &unbalanced_quotes::RULE,
    &space_before_punct_en::RULE,
    &fr_punct_spacing::RULE,
    &fr_straight_guillemets::RULE,
];
