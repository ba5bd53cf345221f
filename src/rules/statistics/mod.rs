//! Figures of a whole document that differ from those of edited text.

pub(crate) mod connective_density;
pub(crate) mod length_anomaly_sentence;
pub(crate) mod the_overuse;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&the_overuse::RULE, &length_anomaly_sentence::RULE, &connective_density::RULE];
