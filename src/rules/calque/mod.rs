//! Phrases translated word by word.

pub(crate) mod agency_gloss;
pub(crate) mod ar_bishakl_adverb;
pub(crate) mod ar_calque_phrase;
pub(crate) mod ar_qama_bi_masdar;
pub(crate) mod ar_tamma_masdar_agent;
pub(crate) mod calques_ar;
pub(crate) mod calques_en;
pub(crate) mod calques_fr;
pub(crate) mod en_calque_phrase;
pub(crate) mod en_reflexive_it_is_about;
pub(crate) mod false_friend_context;
pub(crate) mod false_friends;
pub(crate) mod fr_calque_phrase;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &en_calque_phrase::RULE,
    &fr_calque_phrase::RULE,
    &ar_calque_phrase::RULE,
    &false_friend_context::RULE,
    &agency_gloss::RULE,
    &en_reflexive_it_is_about::RULE,
    &ar_tamma_masdar_agent::RULE,
    &ar_qama_bi_masdar::RULE,
    &ar_bishakl_adverb::RULE,
];
