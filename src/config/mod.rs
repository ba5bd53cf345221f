//! `mtlint.toml`: thresholds of rules, words and exceptions of the user's own, and whole rules without code.
//!
//! Everything is read and checked before anything runs; whatever is wrong is an error with file and
//! line. Paths in a file are taken from the folder it stands in. What is read lives as long as the
//! program, as the rules built in do.

mod custom;
mod gate;
mod list;
mod paths;
mod schema;
mod section;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use self::gate::{ALL, Expectation, FailOn, GateConfig, Level, Override};
use self::gate::{LIMITS, read_expectation, read_gate, read_level, read_override};
use self::list::Entry;
pub use self::paths::{Base, Patterns};
pub use self::schema::schema;
use self::section::{Named, Section, Value, parse, texts};
use crate::error::{Error, ErrorKind, Result};
use crate::glossary::Glossary;
use crate::lang::Lang;
use crate::phrase::Pattern;
use crate::rule::{Check, Phrase, Rule};
use crate::rules;

/// The name a configuration is looked for by.
pub const FILE_NAME: &str = "mtlint.toml";

/// A configuration to begin with, in which every line is a remark.
pub const TEMPLATE: &str = include_str!("template.toml");

/// What a configuration says.
#[derive(Debug, Default)]
pub struct Config {
    /// The file it was read from.
    pub path: Option<PathBuf>,
    /// Rules to run, as `--select` names them; empty for the stable ones.
    pub select: Vec<String>,
    /// Rules not to run, as `--ignore` names them.
    pub ignore: Vec<String>,
    /// Changes to rules.
    pub changes: Vec<Change>,
    /// The user's own rules.
    pub custom: Vec<Custom>,
    /// Languages that files must be in; of two for one file the later counts.
    pub expect: Vec<Expectation>,
    /// What is different for some files; of two that contradict each other the later counts.
    pub overrides: Vec<Override>,
    /// The user's terms.
    pub glossary: Option<Arc<Glossary>>,
    /// When a run fails.
    pub gate: GateConfig,
}

/// What a configuration changes about a rule.
#[derive(Clone, Debug)]
pub struct Change {
    /// The rule.
    pub rule: &'static Rule,
    /// What its findings weigh, where they do not weigh what the rule says.
    pub level: Option<Level>,
    /// New values of parameters, by their place in [`Rule::params`].
    pub params: Vec<(usize, f64)>,
    /// Phrases to look for besides the rule's own.
    pub extra: &'static [Phrase],
    /// Phrases that no finding may touch.
    pub except: &'static [Phrase],
}

/// A rule of the user's, with the places of its examples.
#[derive(Clone, Debug)]
pub struct Custom {
    /// The rule.
    pub rule: &'static Rule,
    /// The file it was read from.
    pub file: PathBuf,
    /// The line of its head.
    pub line: u64,
    /// The line of each of its examples.
    pub example_lines: Vec<u64>,
}

impl Config {
    /// The configuration that is found in `folder` or the nearest folder above it that has one. A folder of that name,
    /// or a link to nothing, is a mistake and none is looked for further up: a gate must not open because of it.
    ///
    /// # Errors
    /// When there is one and something is wrong with it.
    pub fn find(folder: &Path) -> Result<Self> {
        match folder
            .ancestors()
            .map(|folder| folder.join(FILE_NAME))
            .find(|path| path.symlink_metadata().is_ok())
        {
            Some(path) => Self::read(&path),
            None => Ok(Self::default()),
        }
    }

    /// Reads a configuration.
    ///
    /// # Errors
    /// Whatever is wrong with it, with its line.
    pub fn read(path: &Path) -> Result<Self> {
        let text = read_text(path)?;
        let mut config = Self { path: Some(path.to_owned()), ..Self::default() };
        let table = parse(path, &text)?;
        let root = Section::new(path, &text, &table, "");
        let mut names = root.names("select")?;
        config.select = texts(&names);
        let ignored = root.names("ignore")?;
        config.ignore = texts(&ignored);
        names.extend(ignored);
        for section in root.sections("custom")? {
            config.add_custom(custom::read(section)?)?;
        }
        for (file, line) in root.strings("rule-files")? {
            let file = beside(path, &file);
            let text = read_text(&file).map_err(|error| named_at(path, line, &error))?;
            let table = parse(&file, &text)?;
            let root = Section::new(&file, &text, &table, "");
            for section in root.sections("custom")? {
                config.add_custom(custom::read(section)?)?;
            }
            root.finish()?;
        }
        if let Some(rules) = root.section("rules")? {
            for (name, value, line) in rules.entries() {
                let Value::Table(table) = value else {
                    return Err(fault(path, line, format!("rules.{name} must be a table")));
                };
                let rule = config.rule(&name).ok_or_else(|| {
                    let hint = crate::nearest::hint(&name, &config.names());
                    fault(path, line, format!("rules: there is no rule {name:?}{hint}"))
                })?;
                let section = Section::new(path, &text, table, &format!("rules.{name}"));
                let change = read_change(section, rule)?;
                if config.changes.iter().any(|known| known.rule == rule) {
                    return Err(fault(path, line, format!("{} {} is changed twice", rule.code, rule.name)));
                }
                config.changes.push(change);
            }
        }
        for section in root.sections("expect")? {
            config.expect.push(read_expectation(section)?);
        }
        for section in root.sections("override")? {
            let (given, named) = read_override(section)?;
            config.overrides.push(given);
            names.extend(named);
        }
        if let Some(section) = root.section("gate")? {
            let (gate, named) = read_gate(section)?;
            config.gate = gate;
            names.extend(named);
        }
        if let Some(section) = root.section("glossary")? {
            for (file, line) in section.strings("files")? {
                let file = beside(path, &file);
                if !file.is_file() {
                    return Err(fault(path, line, format!("the glossary {} is not there", file.display())));
                }
                config.add_glossary(&file)?;
            }
            section.finish()?;
        }
        root.finish()?;
        // Only now are the user's own rules known.
        config.check_names(path, &names)?;
        Ok(config)
    }

    /// Adds the terms of a file to those there are.
    ///
    /// # Errors
    /// Whatever is wrong with the file, with its line.
    pub fn add_glossary(&mut self, file: &Path) -> Result<()> {
        // Nobody else has it while the configuration is read.
        Arc::get_mut(self.glossary.get_or_insert_default()).map_or(Ok(()), |glossary| glossary.add(file))
    }

    fn check_names(&self, path: &Path, names: &[Named]) -> Result<()> {
        for Named { key, name, line } in names {
            if !self.rules().any(|rule| rule.is_called(name)) {
                let mut known = self.selectable_names();
                if key.starts_with(LIMITS) {
                    known.push(ALL.to_owned());
                }
                let hint = crate::nearest::hint(name, &known);
                return Err(fault(path, *line, format!("{key}: there is no rule {name:?}{hint}")));
            }
        }
        Ok(())
    }

    /// Every rule there is with this configuration: those built in and the user's own.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        rules::all().chain(self.custom.iter().map(|custom| custom.rule))
    }

    /// The rule with this code (any case) or name.
    #[must_use]
    pub fn rule(&self, code_or_name: &str) -> Option<&'static Rule> {
        self.rules().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
    }

    /// Codes and names of all rules.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.rules().flat_map(|rule| [rule.code.to_owned(), rule.name.to_owned()]).collect()
    }

    /// The same with the families and the letters that their codes begin with: all that a list of rules may name.
    #[must_use]
    pub fn selectable_names(&self) -> Vec<String> {
        let mut names = self.names();
        for rule in self.rules() {
            names.extend([rule.family.name.to_owned(), rule.family.prefix.to_owned()]);
        }
        names
    }

    fn add_custom(&mut self, custom: Custom) -> Result<()> {
        let rule = custom.rule;
        for name in [rule.code, rule.name] {
            if let Some(known) = self.rule(name) {
                let text =
                    format!("{name:?} is the code or name of another rule, {} {}", known.code, known.name);
                return Err(fault(&custom.file, custom.line, text));
            }
        }
        if let Some(known) = rules::all().find(|known| known.family.prefix == rule.family.prefix) {
            let text =
                format!("{} belongs to the family {}; take other letters", rule.code, known.family.name);
            return Err(fault(&custom.file, custom.line, text));
        }
        self.custom.push(custom);
        Ok(())
    }
}

/// The keys of a `[rules.…]` table that every rule has.
const COMMON_KEYS: [&str; 5] = ["severity", "extra", "extra-files", "except", "except-files"];

fn read_change(section: Section<'_>, rule: &'static Rule) -> Result<Change> {
    let mut params = Vec::new();
    for (place, param) in rule.params.iter().enumerate() {
        let Some((value, line)) = section.number(param.name)? else { continue };
        if !(param.min..=param.max).contains(&value) {
            let text =
                format!("{} of {} must lie between {} and {}", param.name, rule.name, param.min, param.max);
            return Err(section.fault(line, text));
        }
        params.push((place, value));
    }
    let level = read_level(&section)?;
    let extra = section.phrases("extra", "extra-files", true)?;
    let has_list = matches!(rule.check, Check::Phrases { .. } | Check::Custom { .. });
    if let (Some(entry), false) = (extra.first(), has_list) {
        let text = format!("{} has no list of phrases to add to; write a [[custom]] rule", rule.name);
        return Err(fault(&entry.file, entry.line, text));
    }
    let except = section.phrases("except", "except-files", false)?;
    let is_about_documents =
        matches!(rule.check, Check::Document(_) | Check::DocumentOnce(_) | Check::Measured { .. });
    if let (Some(entry), true) = (except.first(), is_about_documents) {
        let text = format!("{} is about whole paragraphs and takes no exceptions", rule.name);
        return Err(fault(&entry.file, entry.line, text));
    }
    let extra = phrases(extra, rule)?;
    let except = phrases(except, rule)?;
    let known: Vec<&str> = rule.params.iter().map(|param| param.name).chain(COMMON_KEYS).collect();
    section.finish_with(&known)?;
    Ok(Change { rule, level, params, extra, except })
}

/// Makes phrases of what a list holds, for a rule.
fn phrases(entries: Vec<Entry>, rule: &Rule) -> Result<&'static [Phrase]> {
    let mut list = Vec::new();
    for entry in entries {
        for lang in rule.langs.iter().filter(|lang| lang.is_ours()) {
            check_pattern(&entry, lang)?;
        }
        list.push(Phrase {
            text: entry.text.leak(),
            fix: entry.fix.leak(),
            severity: rule.severity,
            proclitics: false,
        });
    }
    Ok(list.leak())
}

fn check_pattern(entry: &Entry, lang: Lang) -> Result<()> {
    match Pattern::parse(&entry.text, lang) {
        Ok(_) => Ok(()),
        Err(reason) => Err(fault(&entry.file, entry.line, format!("the phrase {:?} {reason}", entry.text))),
    }
}

fn read_text(path: &Path) -> Result<String> {
    if path.is_dir() {
        return Err(fault_of_file(path, "is a folder, not a configuration".to_owned()));
    }
    let bytes = fs::read(path).map_err(|error| fault_of_file(path, format!("cannot be read: {error}")))?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{FEFF}').map_or(text.clone(), str::to_owned)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let line = 1 + memchr::memchr_iter(b'\n', &error.as_bytes()[..at]).count() as u64;
            Err(fault(path, line, "is not UTF-8 from here on; save the file as UTF-8".to_owned()))
        }
    }
}

/// A path named in the file `path`.
fn beside(path: &Path, named: &str) -> PathBuf {
    path.parent().unwrap_or(Path::new("")).join(named)
}

fn fault(file: &Path, line: u64, message: String) -> Error {
    ErrorKind::Config { file: file.to_owned(), line: Some(line), message }.into()
}

fn fault_of_file(file: &Path, message: String) -> Error {
    ErrorKind::Config { file: file.to_owned(), line: None, message }.into()
}

/// An error about a file that another one names.
fn named_at(file: &Path, line: u64, error: &Error) -> Error {
    fault(file, line, format!("names a file: {error}"))
}
