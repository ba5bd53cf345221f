//! The parts of a configuration that say where which rules count, and when a run fails: `[gate]`,
//! `[[expect]]`, `[[override]]` and the severity of a rule.

use super::paths::Patterns;
use super::section::{Named, Section, texts};
use crate::error::Result;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::nearest;

/// What the findings of a rule weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The rule does not run.
    Off,
    /// All of them as much as this.
    As(Severity),
}

/// Files and the language they must be in.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// The files.
    pub paths: Patterns,
    /// The language.
    pub language: Lang,
}

/// What is different for some files.
#[derive(Clone, Debug, Default)]
pub struct Override {
    /// The files.
    pub paths: Patterns,
    /// The rules that run there, in place of those that run elsewhere; empty for the same.
    pub select: Vec<String>,
    /// Rules that do not run there.
    pub ignore: Vec<String>,
    /// What findings weigh there, by names of rules.
    pub levels: Vec<(String, Level)>,
}

/// When a run fails.
#[derive(Clone, Debug, Default)]
pub struct GateConfig {
    /// On findings of this severity and heavier ones.
    pub fail_on: Option<FailOn>,
    /// On more findings than this of the rules named.
    pub max_findings: Vec<(String, u64)>,
    /// On more findings than this in 10,000 words.
    pub max_rate: Vec<(String, f64)>,
    /// With `true` there must be a baseline, with `false` none is used.
    pub new_only: Option<bool>,
}

/// The severity from which on findings fail a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailOn {
    /// No finding does.
    Never,
    /// Findings of this severity and heavier ones.
    From(Severity),
}

impl FailOn {
    /// `never`, or a severity.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "never" => Some(Self::Never),
            name => Severity::from_name(name).map(Self::From),
        }
    }
}

/// The name that stands for all rules in limits.
pub const ALL: &str = "all";

/// How the keys of limits begin.
pub(super) const LIMITS: &str = "gate.max-";

pub(super) fn read_gate(section: Section<'_>) -> Result<(GateConfig, Vec<Named>)> {
    let mut gate = GateConfig::default();
    let mut names = Vec::new();
    if let Some((word, line)) = section.string("fail-on")? {
        let fail_on = FailOn::from_name(&word);
        gate.fail_on = Some(fail_on.ok_or_else(|| {
            let hint = nearest::hint(&word, &["error", "warning", "info", "never"].map(str::to_owned));
            section.fault(line, format!("gate.fail-on is error, warning, info or never, not {word:?}{hint}"))
        })?);
    }
    gate.new_only = section.boolean("new-only")?;
    for (name, value, line) in section.numbers("max-findings")? {
        if value < 0.0 || value.fract() != 0.0 {
            let text = format!("gate.max-findings.{name} must be a whole number, 0 or more");
            return Err(section.fault(line, text));
        }
        gate.max_findings.push((name.clone(), value as u64));
        names.push(Named { key: "gate.max-findings".to_owned(), name, line });
    }
    for (name, value, line) in section.numbers("max-per-10000-words")? {
        if value < 0.0 {
            return Err(section.fault(line, format!("gate.max-per-10000-words.{name} must not be negative")));
        }
        gate.max_rate.push((name.clone(), value));
        names.push(Named { key: "gate.max-per-10000-words".to_owned(), name, line });
    }
    section.finish()?;
    names.retain(|named| named.name != ALL);
    Ok((gate, names))
}

pub(super) fn read_expectation(section: Section<'_>) -> Result<Expectation> {
    let paths = paths(&section)?;
    let Some((code, line)) = section.string("language")? else {
        return Err(section.fault(section.line(), "an [[expect]] needs a language".to_owned()));
    };
    let language = Lang::from_code(&code).filter(|lang| lang.is_ours()).ok_or_else(|| {
        // Also for French, FRA, fr-CA.
        let lower = code.to_lowercase();
        let near = ["en", "fr", "ar"].into_iter().find(|known| lower.starts_with(known));
        let hint = near.map_or(String::new(), |near| format!("; did you mean {near}?"));
        section.fault(line, format!("expect.language is en, fr or ar, not {code:?}{hint}"))
    })?;
    section.finish()?;
    Ok(Expectation { paths, language })
}

pub(super) fn read_override(section: Section<'_>) -> Result<(Override, Vec<Named>)> {
    let mut given = Override { paths: paths(&section)?, ..Override::default() };
    let mut names = section.names("select")?;
    given.select = texts(&names);
    let ignored = section.names("ignore")?;
    given.ignore = texts(&ignored);
    names.extend(ignored);
    for (name, word, line) in section.pairs("severity")? {
        given.levels.push((name.clone(), level(&section, &format!("severity.{name}"), &word, line)?));
        names.push(Named { key: format!("{}.severity", section.name()), name, line });
    }
    if names.is_empty() {
        let text = "an [[override]] changes nothing: give it select, ignore or severity";
        // A key that is none of these is the better thing to tell.
        let line = section.line();
        section.refuse_unknown()?;
        return Err(section.fault(line, text.to_owned()));
    }
    section.finish()?;
    Ok((given, names))
}

/// The severity of a rule in its own table.
pub(super) fn read_level(section: &Section<'_>) -> Result<Option<Level>> {
    section.string("severity")?.map(|(word, line)| level(section, "severity", &word, line)).transpose()
}

fn level(section: &Section<'_>, key: &str, word: &str, line: u64) -> Result<Level> {
    match word {
        "off" => Ok(Level::Off),
        word => Severity::from_name(word).map(Level::As).ok_or_else(|| {
            let hint = nearest::hint(word, &["error", "warning", "info", "off"].map(str::to_owned));
            let name = section.name();
            section.fault(line, format!("{name}.{key} is error, warning, info or off, not {word:?}{hint}"))
        }),
    }
}

fn paths(section: &Section<'_>) -> Result<Patterns> {
    let given = section.strings("paths")?;
    if given.is_empty() {
        section.refuse_unknown_but(&["language", "select", "ignore", "severity"])?;
        return Err(section.fault(section.line(), format!("an [[{}]] needs paths", section.name())));
    }
    let patterns: Vec<String> = given.iter().map(|(pattern, _)| pattern.clone()).collect();
    Patterns::new(&patterns).map_err(|(place, reason)| {
        let (pattern, line) = &given[place];
        section.fault(*line, format!("the pattern {pattern:?} cannot be used: {reason}"))
    })
}
