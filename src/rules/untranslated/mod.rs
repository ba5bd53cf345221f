//! Text left in the source language.

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[];
