//! Word order of French.

pub(crate) mod fr_adj_before_noun;
pub(crate) mod fr_adj_number_order;
pub(crate) mod fr_personal_passive;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] =
    &[&fr_adj_number_order::RULE, &fr_adj_before_noun::RULE, &fr_personal_passive::RULE];
