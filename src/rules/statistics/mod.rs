//! Figures of a whole document that differ from those of edited text.

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[];
