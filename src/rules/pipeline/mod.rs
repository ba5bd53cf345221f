//! Marks left by the programs of a translation pipeline.

pub(crate) mod tokenised_text;
pub(crate) mod tokenizer_residue;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&tokenizer_residue::RULE, &tokenised_text::RULE];
