//! What assistants say besides the translation, and the marks they write it with.

pub(crate) mod llm_identity;
pub(crate) mod llm_postamble;
pub(crate) mod llm_preamble;
pub(crate) mod llm_refusal;
pub(crate) mod llm_translator_note;
pub(crate) mod markdown_residue;
pub(crate) mod parts;
pub(crate) mod sayings;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &llm_preamble::RULE,
    &llm_identity::RULE,
    &llm_refusal::RULE,
    &markdown_residue::RULE,
    &llm_postamble::RULE,
    &llm_translator_note::RULE,
];
