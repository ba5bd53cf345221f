//! Punctuation and the space around it.

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[];
