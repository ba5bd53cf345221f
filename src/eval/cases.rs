//! Labelled cases: short texts of which it is known what must be found in them, and what must not.
//!
//! A file of cases with one broken line is refused whole: figures over the rest would look like any
//! others, and nobody would know that they are not.

use std::fs;
use std::ops::Range;
use std::path::Path;

use serde::Deserialize;

use crate::error::{Error, ErrorKind, Result};
use crate::lang::Lang;

/// One labelled text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Line of its file, from 1.
    pub line: u64,
    /// The text.
    pub text: String,
    /// What it is the translation of; `None` for a text that stands alone.
    pub source: Option<String>,
    /// Language to take it for; `None` for one that mtlint does not know.
    pub lang: Option<Lang>,
    /// What kind of fault it is about.
    pub category: String,
    /// Whether there is a fault.
    pub kind: Kind,
    /// Bytes of the fault; `None` where it is somewhere in the text, and in good cases.
    pub span: Option<Range<usize>>,
    /// Which rules must be silent in a good case.
    pub scope: Scope,
    /// Where it comes from, for listings.
    pub origin: String,
}

/// Whether a case has a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// It has one, and it must be found.
    Bad,
    /// It has none, as far as its scope goes.
    Good,
}

/// Which rules must be silent in a good case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// Those of its category; other faults may be in it.
    #[default]
    Rule,
    /// All rules: the text has no fault.
    All,
    /// Those of its category, probably: nobody has read it with that in mind. Counted apart.
    Weak,
}

/// A case as it is written: further fields are ignored.
#[derive(Deserialize)]
struct Written {
    text: String,
    #[serde(default)]
    source: Option<String>,
    lang: String,
    category: String,
    kind: Kind,
    /// Code points of the fault.
    span: Option<[usize; 2]>,
    #[serde(default)]
    scope: Scope,
    #[serde(default)]
    peer: String,
    #[serde(default)]
    rule: String,
    #[serde(default)]
    id: serde_json::Value,
}

/// Code of cases whose language does not matter; they are taken for undetermined text.
const ANY_LANGUAGE: &str = "xx";

/// Reads a JSONL file of cases.
///
/// # Errors
/// A file that cannot be read, or a line that is no case, with its number.
pub fn read_cases(path: &Path) -> Result<Vec<Case>> {
    let content = fs::read_to_string(path).map_err(|error| Error::unreadable(path, error))?;
    parse(&content).map_err(|(line, reason)| ErrorKind::Data { path: path.to_owned(), line, reason }.into())
}

fn parse(content: &str) -> std::result::Result<Vec<Case>, (u64, String)> {
    let lines = content.trim_start_matches('\u{FEFF}').lines().enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| {
            let number = number as u64 + 1;
            case(number, line).map_err(|reason| (number, reason))
        })
        .collect()
}

fn case(line: u64, json: &str) -> std::result::Result<Case, String> {
    let written: Written = serde_json::from_str(json).map_err(|error| {
        let told = error.to_string();
        // The line is told already, and it is always the first of its own text.
        let told = told.split(" at line ").next().unwrap_or_default();
        format!("is no labelled case: {told}")
    })?;
    let Written { text, source, lang, category, kind, span, scope, peer, rule, id } = written;
    if category.is_empty() {
        return Err("the category is empty".to_owned());
    }
    let span = match (kind, span) {
        (Kind::Bad, Some(points)) => Some(bytes(&text, points)?),
        _ => None,
    };
    let lang = if lang == ANY_LANGUAGE { Some(Lang::Und) } else { Lang::from_code(&lang) };
    let id = match &id {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(id) => id.clone(),
        other => other.to_string(),
    };
    let origin = [peer, rule, id].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    Ok(Case { line, text, source, lang, category, kind, span, scope, origin })
}

/// The bytes of a span given in code points.
fn bytes(text: &str, [start, end]: [usize; 2]) -> std::result::Result<Range<usize>, String> {
    let length = text.chars().count();
    if start >= end || end > length {
        return Err(format!(
            "the span [{start}, {end}] does not lie in the text, which has {length} characters"
        ));
    }
    let byte = |point| text.char_indices().nth(point).map_or(text.len(), |(at, _)| at);
    Ok(byte(start)..byte(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_code_points() {
        let line = r#"{"text": "هو هو هنا", "lang": "ar", "category": "c", "kind": "bad", "span": [3, 5]}"#;
        let cases = parse(line).expect("a case");
        let span = cases[0].span.clone().expect("it has a span");
        assert_eq!(&cases[0].text[span], "هو");
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let good = r#"{"text": "a b", "lang": "en", "category": "c", "kind": "good"}"#;
        for (bad, part) in [
            ("{\"text\": ", "is no labelled case"),
            (r#"{"text": "a b", "lang": "en", "category": "c", "kind": "ugly"}"#, "ugly"),
            (r#"{"text": "a b", "lang": "en", "kind": "good"}"#, "category"),
            (r#"{"text": "a b", "lang": "en", "category": "", "kind": "good"}"#, "category is empty"),
            (r#"{"text": "a b", "lang": "en", "category": "c", "kind": "bad", "span": [1, 4]}"#, "[1, 4]"),
            (r#"{"text": "a b", "lang": "en", "category": "c", "kind": "bad", "span": [2, 2]}"#, "[2, 2]"),
            (r#"{"text": "a b", "lang": "en", "category": "c", "kind": "bad", "span": [-1, 2]}"#, "-1"),
            (r#"{"text": "a", "lang": "en", "category": "c", "kind": "good", "scope": "some"}"#, "some"),
        ] {
            let (line, reason) = parse(&format!("{good}\n\n{bad}\n")).expect_err(bad);
            assert_eq!(line, 3);
            assert!(reason.contains(part), "{reason}");
        }
    }

    #[test]
    fn languages_unknown_and_indifferent_differ() {
        let lang = |code: &str| {
            let line = format!(r#"{{"text": "a", "lang": "{code}", "category": "c", "kind": "good"}}"#);
            parse(&line).expect("a case")[0].lang
        };
        assert_eq!((lang("xx"), lang("de"), lang("fr")), (Some(Lang::Und), None, Some(Lang::Fr)));
    }
}
