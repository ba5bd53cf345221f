//! Numbers, dates and times in another language's format.

pub(crate) mod en_number_format;
pub(crate) mod number;
pub(crate) mod number_words;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&en_number_format::RULE];
