//! Phrases translated word by word.


use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[];
