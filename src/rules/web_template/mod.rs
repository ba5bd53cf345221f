//! What web pages print around their text.

pub(crate) mod empty_label;
pub(crate) mod glued_sentences;
pub(crate) mod web_residue_list;
pub(crate) mod web_template_residue;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&web_template_residue::RULE, &empty_label::RULE, &glued_sentences::RULE];
