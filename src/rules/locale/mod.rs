//! Numbers, dates and times in another language's format.

pub(crate) mod decade_s_fr;
pub(crate) mod fr_number_format;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&decade_s_fr::RULE, &fr_number_format::RULE];
