//! Words, phrases, titles and paragraphs that stand twice.

pub(crate) mod arabic;
pub(crate) mod arabic_words;
pub(crate) mod doubled_phrase;
pub(crate) mod doubled_word;
pub(crate) mod english;
pub(crate) mod english_words;
pub(crate) mod french;
pub(crate) mod french_words;
pub(crate) mod idioms;
pub(crate) mod repeated_paragraph;
pub(crate) mod repeated_sentence;
pub(crate) mod repeated_title;
pub(crate) mod repetition_loop;
pub(crate) mod run;
pub(crate) mod same_stem_echo;
pub(crate) mod stem_echoes;
pub(crate) mod word_lists;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &doubled_word::RULE,
    &doubled_phrase::RULE,
    &repetition_loop::RULE,
    &repeated_title::RULE,
    &repeated_paragraph::RULE,
    &repeated_sentence::RULE,
    &same_stem_echo::RULE,
];
