//! What a run checks for: which rules, with which thresholds, words and exceptions.

use std::sync::Arc;

use crate::config::Config;
use crate::error::{Error, ErrorKind, Result};
use crate::nearest;
use crate::rule::{Phrase, Rule, Status};
use crate::rules;
use crate::suppress::Suppressions;

/// The rules of a run.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The rules that run.
    pub rules: Vec<Chosen>,
    /// Findings that are not told.
    pub suppressions: Option<Arc<Suppressions>>,
}

/// A rule that runs, and how.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The rule.
    pub rule: &'static Rule,
    /// The values of its parameters in the order of [`Rule::params`].
    pub params: Vec<f64>,
    /// Phrases to look for besides its own.
    pub extra: &'static [Phrase],
    /// Phrases that none of its findings may touch.
    pub except: &'static [Phrase],
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
        let chosen = |rule: &'static Rule| Chosen {
            rule,
            params: rule.params.iter().map(|param| param.default).collect(),
            extra: &[],
            except: &[],
        };
        Self { rules: rules.into_iter().map(chosen).collect(), suppressions: None }
    }

    /// The stable rules, or those that `select` names, without those that `ignore` names. A name is a
    /// code, the beginning of codes, a rule's name or a family's.
    ///
    /// # Errors
    /// A name that fits no rule, or no rule that is left.
    pub fn select(select: &[String], ignore: &[String]) -> Result<Self> {
        Self::configured(&Config::default(), select, ignore)
    }

    /// The same with the rules, thresholds and lists of `config`. Where `select` names rules they are taken instead
    /// of those that the configuration selects; what either ignores is ignored.
    ///
    /// # Errors
    /// A name that fits no rule, or no rule that is left.
    pub fn configured(config: &Config, select: &[String], ignore: &[String]) -> Result<Self> {
        let select = if select.is_empty() { &config.select } else { select };
        let names = |rule: &Rule, name: &str| {
            let prefix = rule.code.get(..name.len()).is_some_and(|code| code.eq_ignore_ascii_case(name));
            prefix || rule.name == name || rule.family.name == name
        };
        for name in select.iter().chain(ignore).chain(&config.ignore) {
            if name.is_empty() || !config.rules().any(|rule| names(rule, name)) {
                return Err(unknown_rule(name, config));
            }
        }
        let selected = |rule: &Rule| match select {
            [] => rule.status == Status::Stable,
            select => select.iter().any(|name| names(rule, name)),
        };
        let ignored = |rule: &Rule| ignore.iter().chain(&config.ignore).any(|name| names(rule, name));
        let mut settings = Self::with_rules(config.rules().filter(|rule| selected(rule) && !ignored(rule)));
        if settings.rules.is_empty() {
            return Err(ErrorKind::NoRules.into());
        }
        for change in &config.changes {
            // A change to a rule that does not run changes nothing.
            let Some(chosen) = settings.rules.iter_mut().find(|chosen| chosen.rule == change.rule) else {
                continue;
            };
            for (place, value) in &change.params {
                chosen.params[*place] = *value;
            }
            chosen.extra = change.extra;
            chosen.except = change.except;
        }
        Ok(settings)
    }
}

/// The error for a rule that does not exist, with the nearest name that does.
#[must_use]
pub fn unknown_rule(name: &str, config: &Config) -> Error {
    let hint = nearest::hint(name, &config.names());
    let hint = if hint.is_empty() { "; `mtlint rules` lists them".to_owned() } else { hint };
    ErrorKind::UnknownRule { name: name.to_owned(), hint }.into()
}
