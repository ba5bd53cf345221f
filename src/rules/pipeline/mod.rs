//! Marks left by the programs of a translation pipeline.

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[];
