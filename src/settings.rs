//! What a run checks for: which rules, with which thresholds.

use crate::error::{Error, ErrorKind, Result};
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

impl Settings {
    /// The stable rules, or those that `select` names, without those that `ignore` names. A name is a
    /// code, the beginning of codes, a rule's name or a family's.
    ///
    /// # Errors
    /// A name that fits no rule, or no rule that is left.
    pub fn select(select: &[String], ignore: &[String]) -> Result<Self> {
        let names = |rule: &Rule, name: &str| {
            let prefix = rule.code.get(..name.len()).is_some_and(|code| code.eq_ignore_ascii_case(name));
            prefix || rule.name == name || rule.family.name == name
        };
        for name in select.iter().chain(ignore) {
            if name.is_empty() || !rules::all().any(|rule| names(rule, name)) {
                return Err(unknown_rule(name));
            }
        }
        let selected = |rule: &Rule| match select {
            [] => rule.status == Status::Stable,
            select => select.iter().any(|name| names(rule, name)),
        };
        let ignored = |rule: &Rule| ignore.iter().any(|name| names(rule, name));
        let settings = Self::with_rules(rules::all().filter(|rule| selected(rule) && !ignored(rule)));
        if settings.rules.is_empty() { Err(ErrorKind::NoRules.into()) } else { Ok(settings) }
    }
}

/// The error for a rule that does not exist, with the nearest name that does.
#[must_use]
pub fn unknown_rule(name: &str) -> Error {
    let wanted = name.to_lowercase();
    let candidates = rules::all().flat_map(|rule| [rule.code.to_lowercase(), rule.name.to_owned()]);
    let nearest = candidates.map(|known| (distance(&wanted, &known), known)).min();
    let hint = match nearest {
        Some((distance, known)) if distance <= 1 + wanted.len() / 4 => format!("; did you mean {known}?"),
        _ => "; `mtlint rules` lists them".to_owned(),
    };
    ErrorKind::UnknownRule { name: name.to_owned(), hint }.into()
}

/// Number of letters to insert, drop or replace to make `b` of `a`.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (above + 1).min(row[j] + 1).min(diagonal + usize::from(x != y));
            diagonal = above;
        }
    }
    row[b.len()]
}
