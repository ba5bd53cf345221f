//! Punctuation and the space around it.

mod space_before_punct;
mod unbalanced_quotes;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&unbalanced_quotes::RULE, &space_before_punct::RULE];
