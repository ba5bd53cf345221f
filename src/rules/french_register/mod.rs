//! How French speaks to its reader.

pub(crate) mod fr_web_imperative;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&fr_web_imperative::RULE];
