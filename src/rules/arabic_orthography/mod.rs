//! Spelling of Arabic words.

mod misspelling;
mod misspelling_list;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&misspelling::RULE];
