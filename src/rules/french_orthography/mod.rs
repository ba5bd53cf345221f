//! Spelling of French words.

pub(crate) mod accent_list;
pub(crate) mod lost_diacritics_fr;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&lost_diacritics_fr::RULE];
