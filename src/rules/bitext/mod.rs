//! A translation held against its source.
//!
//! Findings stand in the translation. What the source has too is no fault of the translation, so a rule compares, and never
//! judges one side alone.

pub(crate) mod detached_translation;
pub(crate) mod target_in_wrong_language;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&target_in_wrong_language::RULE, &detached_translation::RULE];
