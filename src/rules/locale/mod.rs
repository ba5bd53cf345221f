//! Numbers, dates and times in another language's format.

pub(crate) mod ar_mixed_digits;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&ar_mixed_digits::RULE];
