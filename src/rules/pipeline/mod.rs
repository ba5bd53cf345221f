//! Marks left by the programs of a translation pipeline.

pub(crate) mod placeholder_residue;
pub(crate) mod tokenised_text;
pub(crate) mod tokenizer_residue;
pub(crate) mod truncated_output;
pub(crate) mod unk_special_token;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &tokenizer_residue::RULE,
    &tokenised_text::RULE,
    &unk_special_token::RULE,
    &placeholder_residue::RULE,
    &truncated_output::RULE,
];
