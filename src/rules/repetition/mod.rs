//! Words, phrases, titles and paragraphs that stand twice.

mod arabic;
mod doubled_phrase;
mod doubled_word;
mod english;
mod french;
mod idioms;
mod repeated_paragraph;
mod repeated_title;
mod repetition_loop;
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
