//! Words, phrases, titles and paragraphs that stand twice.

pub(crate) mod repeated_title;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&repeated_title::RULE];
