//! Phrases translated word by word.

pub(crate) mod calques_en;
pub(crate) mod calques_fr;
pub(crate) mod en_calque_phrase;
pub(crate) mod fr_calque_phrase;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&en_calque_phrase::RULE, &fr_calque_phrase::RULE];
