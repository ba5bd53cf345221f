//! Words, phrases, titles and paragraphs that stand twice.

mod arabic;
pub mod doubled_phrase;
pub mod doubled_word;
mod english;
mod french;
mod idioms;
pub mod repeated_paragraph;
pub mod repeated_title;
pub mod repetition_loop;
mod run;
#[cfg(test)]
mod window;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &doubled_word::RULE,
    &doubled_phrase::RULE,
    &repetition_loop::RULE,
    &repeated_title::RULE,
    &repeated_paragraph::RULE,
];
