//! Word forms of English: articles, determiners, modal verbs, contractions.

pub(crate) mod en_a_an;
pub(crate) mod en_determiner_cluster;
pub(crate) mod en_modal_to;
pub(crate) mod en_split_contraction;
pub(crate) mod modal_words;
pub(crate) mod sound;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] =
    &[&en_determiner_cluster::RULE, &en_modal_to::RULE, &en_a_an::RULE, &en_split_contraction::RULE];
