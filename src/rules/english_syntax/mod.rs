//! Word order and missing words of English.

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[];
