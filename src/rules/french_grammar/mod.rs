//! Word forms of French.

pub(crate) mod elided_names;
pub(crate) mod fr_bad_elision;
pub(crate) mod fr_ce_cet;
pub(crate) mod fr_detached_elision;
pub(crate) mod fr_determiner_cluster;
pub(crate) mod fr_missing_contraction;
pub(crate) mod fr_missing_elision;
pub(crate) mod h_words;
pub(crate) mod infinitives;
pub(crate) mod sounds;
pub(crate) mod vowel_nouns;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &fr_missing_contraction::RULE,
    &fr_missing_elision::RULE,
    &fr_ce_cet::RULE,
    &fr_determiner_cluster::RULE,
    &fr_bad_elision::RULE,
    &fr_detached_elision::RULE,
];
