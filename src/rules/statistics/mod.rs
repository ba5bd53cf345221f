//! Figures of a whole document that differ from those of edited text.

pub(crate) mod the_overuse;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&the_overuse::RULE];
