//! Damage done by wrong decoding or escaping.

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[];
