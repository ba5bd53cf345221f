//! Punctuation and the space around it.

pub(crate) mod ar_latin_punct;
pub(crate) mod ar_space_before_punct;
pub(crate) mod space_before_punct_en;
pub(crate) mod unbalanced_quotes;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &unbalanced_quotes::RULE,
    &space_before_punct_en::RULE,
    &ar_space_before_punct::RULE,
    &ar_latin_punct::RULE,
];
