//! Numbers, dates and times in another language's format.

pub(crate) mod ar_mixed_digits;
pub(crate) mod date_format_source;
pub(crate) mod decade_s_fr;
pub(crate) mod en_number_format;
pub(crate) mod fr_number_format;
pub(crate) mod number;
pub(crate) mod number_words;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &ar_mixed_digits::RULE,
    &decade_s_fr::RULE,
    &en_number_format::RULE,
    &fr_number_format::RULE,
    &date_format_source::RULE,
];
