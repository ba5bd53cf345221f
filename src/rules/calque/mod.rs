//! Phrases translated word by word.

pub(crate) mod agency_gloss;
pub(crate) mod calques_en;
pub(crate) mod en_calque_phrase;
pub(crate) mod en_reflexive_it_is_about;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&en_calque_phrase::RULE, &agency_gloss::RULE, &en_reflexive_it_is_about::RULE];
