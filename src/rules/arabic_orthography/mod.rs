//! Spelling of Arabic words.

pub(crate) mod ar_misspelling;
pub(crate) mod misspelling_list;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&ar_misspelling::RULE];
