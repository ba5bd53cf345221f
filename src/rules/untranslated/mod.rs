//! Text left in the source language.

pub(crate) mod copied_paragraph;
pub(crate) mod copied_span;
pub(crate) mod function_words;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&copied_paragraph::RULE, &copied_span::RULE];
