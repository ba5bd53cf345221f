//! Word order and missing words of English.

pub(crate) mod en_fr_residual_preposition_date;
pub(crate) mod en_missing_preposition_duration;
pub(crate) mod en_noun_adj_order;
pub(crate) mod fragment_a_situation_that;
pub(crate) mod noun_adjectives;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &en_noun_adj_order::RULE,
    &en_fr_residual_preposition_date::RULE,
    &en_missing_preposition_duration::RULE,
    &fragment_a_situation_that::RULE,
];
