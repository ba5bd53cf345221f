//! Spelling of Arabic words.

pub(crate) mod ar_misspelling;
pub(crate) mod ar_ta_marbuta_ha;
pub(crate) mod junction_words;
pub(crate) mod misspelling_list;
pub(crate) mod ta_marbuta_words;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&ar_misspelling::RULE, &ar_ta_marbuta_ha::RULE];
