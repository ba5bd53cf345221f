//! Numbers, dates and times in another language's format.

pub(crate) mod date_format_source;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&date_format_source::RULE];
