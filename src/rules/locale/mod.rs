//! Numbers, dates and times in another language's format.

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[];
