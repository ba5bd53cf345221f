//! Damage done by wrong decoding or escaping.

pub(crate) mod ar_foreign_letters;
pub(crate) mod codec;
pub(crate) mod entity_names;
pub(crate) mod html_entity_residue;
pub(crate) mod invisible_chars;
pub(crate) mod lost_letter;
pub(crate) mod lost_letter_words;
pub(crate) mod mixed_script_word;
pub(crate) mod mojibake;
pub(crate) mod proof;
pub(crate) mod references;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &mojibake::RULE,
    &html_entity_residue::RULE,
    &ar_foreign_letters::RULE,
    &mixed_script_word::RULE,
    &invisible_chars::RULE,
    &lost_letter::RULE,
];
