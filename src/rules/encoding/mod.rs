//! Damage done by wrong decoding or escaping.

mod codec;
mod mojibake;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&mojibake::RULE];
