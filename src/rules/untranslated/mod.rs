//! Text left in the source language.

mod copied_paragraph;
mod copied_span;
mod function_words;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&copied_paragraph::RULE, &copied_span::RULE];
