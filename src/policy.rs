//! What counts in one file: which of the rules that run, with which severity, and which language is expected.
//!
//! A run has one set of rules, those that any file needs; a file's policy says which of them are off there. So
//! rules are compiled once, and what paths decide is decided once per piece of input.

use std::borrow::Cow;
use std::fmt::Write as _;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::{Base, Config, Level, Patterns};
use crate::finding::Severity;
use crate::lang::Lang;
use crate::rule::{Rule, Status};

/// What counts in a file.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    off: FxHashSet<&'static str>,
    levels: FxHashMap<&'static str, Severity>,
    /// The language that the file must be in.
    pub expected: Option<Lang>,
}

impl Policy {
    /// Whether the rule runs.
    #[must_use]
    pub fn admits(&self, rule: &Rule) -> bool {
        self.off.is_empty() || !self.off.contains(rule.code)
    }

    /// What a finding of the rule weighs that weighs `severity` elsewhere.
    #[must_use]
    pub fn severity(&self, rule: &Rule, severity: Severity) -> Severity {
        if self.levels.is_empty() {
            return severity;
        }
        self.levels.get(rule.code).copied().unwrap_or(severity)
    }
}

/// The policies of a run.
#[derive(Clone, Debug, Default)]
pub struct Policies {
    base: Base,
    usual: Policy,
    overrides: Vec<Override>,
    expectations: Vec<(Patterns, Lang)>,
}

#[derive(Clone, Debug)]
struct Override {
    paths: Patterns,
    /// The rules that are off, where the rules that run are other ones.
    off: Option<FxHashSet<&'static str>>,
    ignored: Vec<&'static str>,
    levels: Vec<(&'static str, Level)>,
}

impl Policies {
    /// What counts in the file called `file` in the reports.
    #[must_use]
    pub fn of(&self, file: &str) -> Cow<'_, Policy> {
        if self.overrides.is_empty() && self.expectations.is_empty() {
            return Cow::Borrowed(&self.usual);
        }
        let name = self.base.name(file);
        let mut policy = Cow::Borrowed(&self.usual);
        let fitting = || self.overrides.iter().filter(|given| given.paths.fit(&name));
        if let Some(off) = fitting().filter_map(|given| given.off.as_ref()).next_back() {
            policy.to_mut().off.clone_from(off);
        }
        for given in fitting() {
            let policy = policy.to_mut();
            policy.off.extend(&given.ignored);
            for (code, level) in &given.levels {
                match level {
                    Level::Off => drop(policy.off.insert(code)),
                    Level::As(severity) => drop(policy.levels.insert(code, *severity)),
                }
            }
        }
        let expected = self.expectations.iter().rfind(|(paths, _)| paths.fit(&name));
        if let Some((_, lang)) = expected {
            policy.to_mut().expected = Some(*lang);
        }
        policy
    }

    /// Of a configuration: the policies, and the rules that run for any file. `select` and `ignore` are those of
    /// the command line.
    pub(crate) fn new(config: &Config, select: &[String], ignore: &[String]) -> (Self, Vec<&'static Rule>) {
        let named = |names: &[String], rule: &Rule| names.iter().any(|name| rule.is_called(name));
        let usual_select = if select.is_empty() { &config.select } else { select };
        let is_off = |rule: &Rule| {
            let level =
                config.changes.iter().find(|change| change.rule == rule).and_then(|change| change.level);
            named(ignore, rule) || level == Some(Level::Off)
        };
        let is_usual = |rule: &Rule| {
            let selected = match usual_select {
                [] => rule.status == Status::Stable,
                names => named(names, rule),
            };
            // Who expects a language asks for the rule that looks at it.
            let asked = select.is_empty() && rule.name == WRONG_LANGUAGE && !config.expect.is_empty();
            (selected || asked) && !named(&config.ignore, rule)
        };
        // Rules named on the command line run wherever the file stands.
        let selects = |given: &crate::config::Override| select.is_empty() && !given.select.is_empty();
        let is_special =
            |rule: &Rule| config.overrides.iter().any(|given| selects(given) && named(&given.select, rule));
        let rules: Vec<&'static Rule> =
            config.rules().filter(|rule| !is_off(rule) && (is_usual(rule) || is_special(rule))).collect();
        let codes = |wanted: &dyn Fn(&Rule) -> bool| -> FxHashSet<&'static str> {
            rules.iter().filter(|rule| wanted(rule)).map(|rule| rule.code).collect()
        };
        let mut usual = Policy { off: codes(&|rule| !is_usual(rule)), ..Policy::default() };
        for change in &config.changes {
            if let Some(Level::As(severity)) = change.level {
                usual.levels.insert(change.rule.code, severity);
            }
        }
        let overrides = config
            .overrides
            .iter()
            .map(|given| Override {
                paths: given.paths.clone(),
                off: selects(given).then(|| codes(&|rule| !named(&given.select, rule))),
                ignored: codes(&|rule| named(&given.ignore, rule)).into_iter().collect(),
                levels: given
                    .levels
                    .iter()
                    .flat_map(|(name, level)| {
                        rules.iter().filter(|rule| rule.is_called(name)).map(|rule| (rule.code, *level))
                    })
                    .collect(),
            })
            .collect();
        let expectations = config.expect.iter().map(|given| (given.paths.clone(), given.language)).collect();
        let base = config.path.as_deref().map(Base::of).unwrap_or_default();
        (Self { base, usual, overrides, expectations }, rules)
    }

    /// All that makes files differ, in words of which only equality counts; empty where all files are alike.
    /// Nothing in it depends on where the configuration lies.
    #[must_use]
    pub fn told(&self) -> String {
        let sorted = |codes: &FxHashSet<&'static str>| {
            let mut codes: Vec<&str> = codes.iter().copied().collect();
            codes.sort_unstable();
            codes
        };
        let mut told = String::new();
        if !self.usual.off.is_empty() || self.usual.expected.is_some() {
            let _ = writeln!(told, "usual {:?} {:?}", sorted(&self.usual.off), self.usual.expected);
        }
        for Override { paths, off, ignored, levels } in &self.overrides {
            let mut ignored = ignored.clone();
            ignored.sort_unstable();
            let off = off.as_ref().map(sorted);
            let _ = writeln!(told, "override {:?} {off:?} {ignored:?} {levels:?}", paths.written());
        }
        for (paths, lang) in &self.expectations {
            let _ = writeln!(told, "expect {:?} {lang:?}", paths.written());
        }
        told
    }

    /// Makes every file one that must be in `lang`, whatever the configuration expects.
    pub(crate) fn expect(&mut self, lang: Lang) {
        self.usual.expected = Some(lang);
        self.expectations.clear();
    }
}

/// The name of the rule about files in another language than the one expected.
pub(crate) const WRONG_LANGUAGE: &str = "wrong-language";
