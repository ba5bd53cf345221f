//! Spelling of Arabic words.

pub(crate) mod misspelling;
pub(crate) mod misspelling_list;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&misspelling::RULE];
