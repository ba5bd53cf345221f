//! Text left in the source language.

pub(crate) mod ar_latin_residue;
pub(crate) mod function_words;
pub(crate) mod meant_foreign;
pub(crate) mod oov_source_word;
pub(crate) mod running_text;
pub(crate) mod source_copied_paragraph;
pub(crate) mod source_copied_span;
pub(crate) mod wrong_language;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &source_copied_paragraph::RULE,
    &source_copied_span::RULE,
    &ar_latin_residue::RULE,
    &oov_source_word::RULE,
    &wrong_language::RULE,
];
