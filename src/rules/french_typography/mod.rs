//! Capitals of French.

pub(crate) mod fr_english_capitals;
pub(crate) mod title_case_fr;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&fr_english_capitals::RULE, &title_case_fr::RULE];
