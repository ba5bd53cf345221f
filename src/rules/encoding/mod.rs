//! Damage done by wrong decoding or escaping.

mod codec;
mod entity_names;
mod html_entity;
mod mojibake;
mod proof;
pub(crate) mod references;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&mojibake::RULE, &html_entity::RULE];
