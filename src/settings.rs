//! What a run checks for: which rules, with which thresholds, words and exceptions.

use std::sync::Arc;

use crate::baseline::Baseline;
use crate::changes::Changes;
use crate::config::{Config, Level};
use crate::error::{Error, ErrorKind, Result};
use crate::finding::Severity;
use crate::glossary::Glossary;
use crate::lang::Lang;
use crate::nearest;
use crate::policy::{Policies, WRONG_LANGUAGE};
use crate::rule::{Check, Phrase, Rule, Status};
use crate::rules;
use crate::suppress::Suppressions;

/// The rules of a run.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The rules that run.
    pub rules: Vec<Chosen>,
    /// What counts in which file.
    pub policies: Policies,
    /// Findings that were there before, which are not told either.
    pub baseline: Option<Arc<Baseline>>,
    /// The paragraphs whose findings are told; `None` for all.
    pub changes: Option<Arc<Changes>>,
    /// The user's terms.
    pub glossary: Option<Arc<Glossary>>,
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
    /// What its findings weigh, where they do not weigh what the rule says.
    pub severity: Option<Severity>,
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
            severity: None,
        };
        Self {
            rules: rules.into_iter().map(chosen).collect(),
            policies: Policies::default(),
            glossary: None,
            suppressions: None,
            baseline: None,
            changes: None,
        }
    }

    /// What the examples of `rule` are checked with.
    #[must_use]
    pub fn of_examples(rule: &'static Rule) -> Self {
        let glossary = matches!(rule.check, Check::Terms(_)).then(|| Arc::new(Glossary::example()));
        Self { glossary, ..Self::with_rules([rule]) }
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
        for name in select.iter().chain(ignore).chain(&config.select).chain(&config.ignore) {
            if !config.rules().any(|rule| rule.is_called(name)) {
                return Err(unknown_rule(name, config));
            }
        }
        let (policies, rules) = Policies::new(config, select, ignore);
        if rules.is_empty() {
            return Err(ErrorKind::NoRules.into());
        }
        let mut settings = Self { policies, glossary: config.glossary.clone(), ..Self::with_rules(rules) };
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
            chosen.severity = match change.level {
                Some(Level::As(severity)) => Some(severity),
                Some(Level::Off) | None => None,
            };
        }
        Ok(settings)
    }

    /// Makes every input one that must be in `lang`, and runs the rule that looks at it.
    pub fn expect(&mut self, lang: Lang) {
        self.policies.expect(lang);
        let rule = rules::find(WRONG_LANGUAGE).expect("the rule is built in");
        if self.rules.iter().all(|chosen| chosen.rule != rule) {
            self.rules.extend(Self::with_rules([rule]).rules);
        }
    }
}

/// The error for a rule that does not exist, with the nearest name that does.
#[must_use]
pub fn unknown_rule(name: &str, config: &Config) -> Error {
    let hint = nearest::hint(name, &config.selectable_names());
    let hint = if hint.is_empty() { "; `mtlint rules` lists them".to_owned() } else { hint };
    ErrorKind::UnknownRule { name: name.to_owned(), hint }.into()
}
