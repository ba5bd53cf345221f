//! Whether a run passes: by the severity of its findings, and by limits for rules.
//!
//! A rule that has a limit of its own answers to it and no longer to the severity: who allows three doubled words
//! does not want to fail for the first. Findings that are suppressed, known by the baseline or outside of the changes
//! are not counted, since they are in no tally.

use crate::config::{ALL, Config, FailOn};
use crate::finding::Severity;
use crate::lang::LangSet;
use crate::report::Tally;
use crate::report::count;
use crate::rule::Rule;
use crate::settings::Settings;

/// What a run must keep to.
#[derive(Debug, Default)]
pub struct Gate {
    fail_on: Option<Severity>,
    limits: Vec<Limit>,
}

#[derive(Debug)]
struct Limit {
    name: String,
    rules: Vec<&'static Rule>,
    most: Most,
}

#[derive(Clone, Copy, Debug)]
enum Most {
    Findings(u64),
    /// In 10,000 words of the languages that the rules look at.
    Rate(f64),
}

impl Gate {
    /// The gate of a configuration; `fail_on` takes the place of its own.
    #[must_use]
    pub fn new(config: &Config, settings: &Settings, fail_on: Option<FailOn>) -> Self {
        let fail_on = match fail_on.or(config.gate.fail_on) {
            Some(FailOn::From(severity)) => Some(severity),
            Some(FailOn::Never) | None => None,
        };
        let limit = |name: &String, most| {
            let rules = settings.rules.iter().map(|chosen| chosen.rule);
            let rules = rules.filter(|rule| name == ALL || rule.is_called(name)).collect();
            Limit { name: name.clone(), rules, most }
        };
        let counts = config.gate.max_findings.iter().map(|(name, most)| limit(name, Most::Findings(*most)));
        let rates = config.gate.max_rate.iter().map(|(name, most)| limit(name, Most::Rate(*most)));
        Self { fail_on, limits: counts.chain(rates).collect() }
    }

    /// Why a run with these findings fails, a sentence for each reason; empty when it passes.
    #[must_use]
    pub fn failures(&self, tally: &Tally) -> Vec<String> {
        let mut failures = Vec::new();
        if let Some(least) = self.fail_on {
            let mut found = [0; Severity::ALL.len()];
            for (rule, _, severity, counts) in tally.by_rule() {
                if severity >= least && !self.has_limit(rule) {
                    found[severity as usize] += counts.findings;
                }
            }
            let parts: Vec<String> = Severity::ALL
                .iter()
                .map(|severity| (found[*severity as usize], severity.name()))
                .filter(|(number, _)| *number > 0)
                .map(|(number, name)| count(number, name))
                .collect();
            if !parts.is_empty() {
                failures.push(parts.join(", "));
            }
        }
        failures.extend(self.limits.iter().filter_map(|limit| limit.failure(tally)));
        failures
    }

    /// Whether the rule has a limit of its own, or one of its kind.
    fn has_limit(&self, rule: &Rule) -> bool {
        self.limits.iter().any(|limit| limit.name != ALL && limit.rules.contains(&rule))
    }
}

impl Limit {
    fn failure(&self, tally: &Tally) -> Option<String> {
        let counts = tally.by_rule().filter(|(rule, ..)| self.rules.contains(rule));
        let found: u64 = counts.map(|(.., counts)| counts.findings).sum();
        let which = if self.name == ALL { "all rules together" } else { self.name.as_str() };
        match self.most {
            Most::Findings(most) => {
                (found > most).then(|| format!("{} of {which}, {most} allowed", count(found, "finding")))
            }
            Most::Rate(most) => {
                let langs = self.rules.iter().flat_map(|rule| rule.langs.iter());
                let langs = langs.fold(LangSet::NONE, LangSet::with);
                let words: u64 = langs.iter().map(|lang| tally.words[lang as usize]).sum();
                let rate = if words == 0 { 0.0 } else { found as f64 * 10_000.0 / words as f64 };
                (rate > most)
                    .then(|| format!("{rate:.2} findings of {which} in 10,000 words, {most} allowed"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::GateConfig;
    use crate::lang::Lang;
    use crate::rules;

    fn failures(gate: GateConfig, found: &[(&str, Severity, u64)]) -> Vec<String> {
        let mut tally = Tally::default();
        tally.words[Lang::En as usize] = 20_000;
        for (name, severity, number) in found {
            for _ in 0..*number {
                tally.add(rules::find(name).expect("a rule"), Lang::En, *severity, true);
            }
        }
        let config = Config { gate, ..Config::default() };
        Gate::new(&config, &Settings::default(), None).failures(&tally)
    }

    #[test]
    fn severities_and_limits_are_kept() {
        let found = [("doubled-word", Severity::Error, 3), ("space-before-punct-en", Severity::Warning, 5)];
        let fail_on = |severity| Some(FailOn::From(severity));
        let gate = || GateConfig { fail_on: fail_on(Severity::Error), ..GateConfig::default() };
        assert_eq!(failures(GateConfig::default(), &found), Vec::<String>::new());
        assert_eq!(failures(gate(), &found), ["3 errors"]);
        assert_eq!(
            failures(GateConfig { fail_on: fail_on(Severity::Info), ..gate() }, &found),
            ["3 errors, 5 warnings"]
        );
        let limit = |most| vec![("REP".to_owned(), most)];
        assert_eq!(failures(GateConfig { max_findings: limit(3), ..gate() }, &found), Vec::<String>::new());
        assert_eq!(
            failures(GateConfig { max_findings: limit(2), ..gate() }, &found),
            ["3 findings of REP, 2 allowed"]
        );
        let rate = |most| vec![(ALL.to_owned(), most)];
        let never = || GateConfig { fail_on: Some(FailOn::Never), ..gate() };
        assert_eq!(failures(GateConfig { max_rate: rate(4.0), ..never() }, &found), Vec::<String>::new());
        assert_eq!(
            failures(GateConfig { max_rate: rate(3.9), ..never() }, &found),
            ["4.00 findings of all rules together in 10,000 words, 3.9 allowed"]
        );
    }
}
