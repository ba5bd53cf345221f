//! Reads tables of TOML key by key, so that each complaint names its line and a key nobody asked for is
//! refused with the nearest one that is known.

use std::borrow::Cow;
use std::cell::RefCell;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::list::{Entry, check_unique, read_list};
use super::{beside, fault, named_at};
use crate::error::{Error, Result};
use crate::nearest;

pub(super) use toml::de::DeValue as Value;

/// Parses a file.
pub(super) fn parse<'t>(path: &Path, text: &'t str) -> Result<DeTable<'t>> {
    DeTable::parse(text).map(Spanned::into_inner).map_err(|error| {
        let span = error.span().unwrap_or_default();
        let mut told = error.message().replace('\n', "; ");
        if told == "duplicate key" {
            // The only complaint of the parser's that leaves out what it is about.
            told = format!("{} stands here a second time", text.get(span.clone()).unwrap_or("a key").trim());
        }
        fault(path, line_at(text, span.start), told)
    })
}

#[cfg(test)]
thread_local! {
    /// Every key that was asked for on this thread, with its table: what the reader knows.
    pub(super) static ASKED: RefCell<Vec<(String, &'static str)>> = const { RefCell::new(Vec::new()) };
}

/// A name of rules that a configuration holds, the key it stands under, and its line.
pub(super) struct Named {
    pub key: String,
    pub name: String,
    pub line: u64,
}

/// The names alone.
pub(super) fn texts(names: &[Named]) -> Vec<String> {
    names.iter().map(|named| named.name.clone()).collect()
}

/// One table of a file.
pub(super) struct Section<'a> {
    pub path: &'a Path,
    text: &'a str,
    table: &'a DeTable<'a>,
    name: String,
    line: u64,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Section<'a> {
    pub(super) fn new(path: &'a Path, text: &'a str, table: &'a DeTable<'a>, name: &str) -> Self {
        let line = table.iter().map(|(key, _)| key.span().start).min().map_or(1, |at| line_at(text, at));
        Self { path, text, table, name: name.to_owned(), line, asked: RefCell::default() }
    }

    /// How it is called, from the root of the file.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The line of its first key.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    pub(super) fn fault(&self, line: u64, message: String) -> Error {
        fault(self.path, line, message)
    }

    fn line_of(&self, value: &Spanned<DeValue<'_>>) -> u64 {
        line_at(self.text, value.span().start)
    }

    fn get(&self, key: &'static str) -> Option<(&'a Spanned<DeValue<'a>>, u64)> {
        self.asked.borrow_mut().push(key);
        #[cfg(test)]
        ASKED.with_borrow_mut(|asked| asked.push((self.name.clone(), key)));
        let (_, value) = self.table.iter().find(|(known, _)| known.get_ref().as_ref() == key)?;
        Some((value, self.line_of(value)))
    }

    fn wrong(&self, key: &str, line: u64, wanted: &str) -> Error {
        self.fault(line, format!("{}{key} must be {wanted}", self.prefix()))
    }

    fn prefix(&self) -> String {
        if self.name.is_empty() { String::new() } else { format!("{}.", self.name) }
    }

    pub(super) fn string(&self, key: &'static str) -> Result<Option<(String, u64)>> {
        match self.get(key) {
            None => Ok(None),
            Some((value, line)) => match value.get_ref() {
                DeValue::String(text) => Ok(Some((text.to_string(), line))),
                _ => Err(self.wrong(key, line, "a string")),
            },
        }
    }

    /// A list of strings, each with its line; a single string is a list of one.
    pub(super) fn strings(&self, key: &'static str) -> Result<Vec<(String, u64)>> {
        let Some((value, line)) = self.get(key) else { return Ok(Vec::new()) };
        match value.get_ref() {
            DeValue::String(text) => Ok(vec![(text.to_string(), line)]),
            DeValue::Array(array) => array
                .iter()
                .map(|item| match item.get_ref() {
                    DeValue::String(text) => Ok((text.to_string(), self.line_of(item))),
                    _ => Err(self.wrong(key, self.line_of(item), "a list of strings")),
                })
                .collect(),
            _ => Err(self.wrong(key, line, "a list of strings")),
        }
    }

    /// A list of names of rules.
    pub(super) fn names(&self, key: &'static str) -> Result<Vec<Named>> {
        let named = |(name, line)| Named { key: format!("{}{key}", self.prefix()), name, line };
        Ok(self.strings(key)?.into_iter().map(named).collect())
    }

    /// A table of strings: keys, values and lines, in the order of the file.
    pub(super) fn pairs(&self, key: &'static str) -> Result<Vec<(String, String, u64)>> {
        let Some((value, line)) = self.get(key) else { return Ok(Vec::new()) };
        let DeValue::Table(table) = value.get_ref() else {
            return Err(self.wrong(key, line, "a table of strings"));
        };
        let mut pairs = Vec::new();
        for (name, value) in table.iter() {
            let line = line_at(self.text, name.span().start);
            match value.get_ref() {
                DeValue::String(text) => pairs.push((name.get_ref().to_string(), text.to_string(), line)),
                _ => return Err(self.wrong(key, line, "a table of strings")),
            }
        }
        pairs.sort_by_key(|(.., line)| *line);
        Ok(pairs)
    }

    /// A table of numbers: keys, values and lines, in the order of the file.
    pub(super) fn numbers(&self, key: &'static str) -> Result<Vec<(String, f64, u64)>> {
        let Some(table) = self.section(key)? else { return Ok(Vec::new()) };
        let mut numbers = Vec::new();
        for (name, value, line) in table.entries() {
            match as_number(value) {
                Some(number) => numbers.push((name, number, line)),
                None => return Err(table.wrong(&name, line, "a number")),
            }
        }
        Ok(numbers)
    }

    pub(super) fn number(&self, key: &'static str) -> Result<Option<(f64, u64)>> {
        let Some((value, line)) = self.get(key) else { return Ok(None) };
        match as_number(value.get_ref()) {
            Some(number) => Ok(Some((number, line))),
            None => Err(self.wrong(key, line, "a number")),
        }
    }

    pub(super) fn boolean(&self, key: &'static str) -> Result<Option<bool>> {
        match self.get(key) {
            None => Ok(None),
            Some((value, line)) => match value.get_ref() {
                DeValue::Boolean(flag) => Ok(Some(*flag)),
                _ => Err(self.wrong(key, line, "true or false")),
            },
        }
    }

    /// The table at `key`.
    pub(super) fn section(&self, key: &'static str) -> Result<Option<Section<'a>>> {
        match self.get(key) {
            None => Ok(None),
            Some((value, line)) => match value.get_ref() {
                DeValue::Table(table) => {
                    let name = format!("{}{key}", self.prefix());
                    Ok(Some(Section::new(self.path, self.text, table, &name)))
                }
                _ => Err(self.wrong(key, line, &format!("a table: write [{}{key}]", self.prefix()))),
            },
        }
    }

    /// The tables of a list of tables.
    pub(super) fn sections(&self, key: &'static str) -> Result<Vec<Section<'a>>> {
        let Some((value, line)) = self.get(key) else { return Ok(Vec::new()) };
        let DeValue::Array(array) = value.get_ref() else {
            return Err(self.wrong(key, line, &format!("a list of tables: write [[{key}]]")));
        };
        self.tables(key, array)
    }

    /// A list of which each item is a string or a table.
    pub(super) fn items(&self, key: &'static str) -> Result<Vec<&'a Spanned<DeValue<'a>>>> {
        let Some((value, line)) = self.get(key) else { return Ok(Vec::new()) };
        match value.get_ref() {
            DeValue::Array(array) => Ok(array.iter().collect()),
            _ => Err(self.wrong(key, line, "a list")),
        }
    }

    /// The line of an item, and the item as a table or a string.
    pub(super) fn item(
        &self,
        key: &str,
        item: &'a Spanned<DeValue<'a>>,
    ) -> Result<(u64, std::result::Result<Section<'a>, String>)> {
        let line = self.line_of(item);
        match item.get_ref() {
            DeValue::String(text) => Ok((line, Err(text.to_string()))),
            DeValue::Table(table) => {
                Ok((line, Ok(Section::new(self.path, self.text, table, &format!("{}{key}", self.prefix())))))
            }
            _ => Err(self.wrong(key, line, "a list of strings and tables")),
        }
    }

    fn tables(&self, key: &str, array: &'a DeArray<'a>) -> Result<Vec<Section<'a>>> {
        let name = format!("{}{key}", self.prefix());
        array
            .iter()
            .map(|item| match item.get_ref() {
                DeValue::Table(table) => Ok(Section::new(self.path, self.text, table, &name)),
                _ => Err(self.wrong(key, self.line_of(item), "a list of tables")),
            })
            .collect()
    }

    /// Phrases written out under `key` and in the files named under `files`, no two the same.
    pub(super) fn phrases(&self, key: &'static str, files: &'static str, fixes: bool) -> Result<Vec<Entry>> {
        let here = |(text, line): (String, u64)| {
            let (text, fix) = match text.split_once('\t') {
                Some((text, fix)) if fixes => (text.to_owned(), fix.to_owned()),
                _ => (text, String::new()),
            };
            Entry { text, fix, file: self.path.to_owned(), line }
        };
        let mut entries: Vec<Entry> = Vec::new();
        let written = self.strings(key)?;
        entries.extend(written.into_iter().map(here));
        for (file, line) in self.strings(files)? {
            let file = beside(self.path, &file);
            if !file.is_file() {
                return Err(self.fault(line, format!("the list {} is not there", file.display())));
            }
            let list = read_list(&file, fixes);
            entries.extend(list.map_err(|error| match error.kind() {
                crate::error::ErrorKind::Config { line: Some(_), .. } => error,
                _ => named_at(self.path, line, &error),
            })?);
        }
        check_unique(&entries)?;
        Ok(entries)
    }

    /// Every key with its value and line.
    pub(super) fn entries(&self) -> Vec<(String, &'a DeValue<'a>, u64)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| {
                (key.get_ref().to_string(), value.get_ref(), line_at(self.text, key.span().start))
            })
            .collect();
        entries.sort_by_key(|(.., line)| *line);
        entries
    }

    /// Refuses keys that nobody asked for.
    pub(super) fn finish(self) -> Result<()> {
        self.refuse_unknown()
    }

    /// Refuses keys that are not among `known`.
    pub(super) fn finish_with(self, known: &[&str]) -> Result<()> {
        self.refuse_all_but(known)
    }

    /// Refuses keys that nobody has asked for so far.
    pub(super) fn refuse_unknown(&self) -> Result<()> {
        self.refuse_unknown_but(&[])
    }

    /// The same, where some are still to be asked for.
    pub(super) fn refuse_unknown_but(&self, others: &[&str]) -> Result<()> {
        let known: Vec<&str> = self.asked.borrow().iter().copied().chain(others.iter().copied()).collect();
        self.refuse_all_but(&known)
    }

    fn refuse_all_but(&self, known: &[&str]) -> Result<()> {
        for (key, _, line) in self.entries() {
            if !known.contains(&key.as_str()) {
                let names: Vec<String> = known.iter().map(|name| (*name).to_owned()).collect();
                let hint = nearest::hint(&key, &names);
                let hint = if hint.is_empty() { format!("; known are {}", known.join(", ")) } else { hint };
                let key = shown(&key);
                return Err(self.fault(line, format!("there is no key {}{key}{hint}", self.prefix())));
            }
        }
        Ok(())
    }
}

/// A key as it is told: an empty one can be seen, and none does anything to a terminal.
fn shown(key: &str) -> Cow<'_, str> {
    if !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c)) {
        Cow::Borrowed(key)
    } else {
        Cow::Owned(format!("{key:?}"))
    }
}

fn as_number(value: &DeValue<'_>) -> Option<f64> {
    let number: f64 = match value {
        DeValue::Integer(number) => number.as_str().replace('_', "").parse().ok()?,
        DeValue::Float(number) => number.as_str().replace('_', "").parse().ok()?,
        _ => return None,
    };
    number.is_finite().then_some(number)
}

fn line_at(text: &str, at: usize) -> u64 {
    1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..at.min(text.len())]).count() as u64
}
