//! Phrases translated word by word.

pub(crate) mod calques_fr;
pub(crate) mod fr_calque_phrase;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&fr_calque_phrase::RULE];
