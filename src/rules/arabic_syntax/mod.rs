//! How Arabic words go together.

pub(crate) mod adjective_words;
pub(crate) mod ar_adj_before_noun;
pub(crate) mod ar_comma_enumeration;
pub(crate) mod ar_definiteness_idafa;
pub(crate) mod ar_human_plural_agreement;
pub(crate) mod ar_number_agreement;
pub(crate) mod clitics;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &ar_adj_before_noun::RULE,
    &ar_definiteness_idafa::RULE,
    &ar_number_agreement::RULE,
    &ar_human_plural_agreement::RULE,
    &ar_comma_enumeration::RULE,
];
