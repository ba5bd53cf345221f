//! What a run checks for: which rules, with which thresholds.

use crate::rule::{Rule, Status};
use crate::rules;

/// The rules of a run.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The rules that run, each with the values of its parameters in the order of
    /// [`Rule::params`].
    pub rules: Vec<(&'static Rule, Vec<f64>)>,
}

impl Default for Settings {
    /// All stable rules with their default thresholds.
    fn default() -> Self {
        Self::with_rules(rules::all().filter(|rule| rule.status == Status::Stable))
    }
}

impl Settings {
    /// These rules with their default thresholds.
    pub fn with_rules(rules: impl IntoIterator<Item = &'static Rule>) -> Self {
        let defaults = |rule: &Rule| rule.params.iter().map(|param| param.default).collect();
        Self { rules: rules.into_iter().map(|rule| (rule, defaults(rule))).collect() }
    }
}
