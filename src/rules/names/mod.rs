//! Names of places, people and organisations that kept the source language's form.

pub(crate) mod acronym_expansion_mismatch;
pub(crate) mod acronym_source_order;
pub(crate) mod acronyms;
pub(crate) mod context;
pub(crate) mod exonym_source_form;
pub(crate) mod lowercase_proper_name;
pub(crate) mod places;
pub(crate) mod source_transliteration;
pub(crate) mod transliteration_list;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &exonym_source_form::RULE,
    &acronym_source_order::RULE,
    &acronym_expansion_mismatch::RULE,
    &source_transliteration::RULE,
    &lowercase_proper_name::RULE,
];
