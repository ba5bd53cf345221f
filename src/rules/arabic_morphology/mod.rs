//! Words and their clitics in Arabic.

pub(crate) mod ar_detached_clitic;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&ar_detached_clitic::RULE];
