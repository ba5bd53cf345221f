//! `run.json`: what was run, over what, and what could not be read.

use serde::Serialize;

use super::summary::Tally;
use crate::analysis::hash;
use crate::error::Problem;
use crate::input::{Facts, Source};
use crate::lang::Lang;
use crate::rule::{Check, Expression, Phrase};
use crate::settings::Chosen;

/// Problems listed per run; the rest is counted.
const LISTED: usize = 1000;

/// What is told of one input.
#[derive(Clone, Debug, Serialize)]
pub struct InputFacts {
    file: String,
    format: &'static str,
    /// How it is packed; `none` when it is not.
    pub compression: &'static str,
    /// The encoding assumed, by its WHATWG name.
    pub encoding: &'static str,
    encoding_evidence: &'static str,
    bytes: u64,
    /// XXH3-128 of the bytes as stored, in hexadecimal.
    pub xxh3_128: String,
    /// Records with text.
    pub records: u64,
    /// Paragraphs.
    pub paragraphs: u64,
    /// Invalid byte sequences that became U+FFFD.
    pub replaced: u64,
}

impl InputFacts {
    /// Of an input that was read to its end.
    #[must_use]
    pub fn new(source: &Source, facts: Facts) -> Self {
        Self {
            file: source.name.clone(),
            format: source.format.name(),
            compression: facts.compression.name(),
            encoding: facts.encoding,
            encoding_evidence: facts.evidence,
            bytes: facts.bytes,
            xxh3_128: facts.hash,
            records: 0,
            paragraphs: 0,
            replaced: facts.replaced,
        }
    }
}

/// What is told of a run.
#[derive(Debug, Default)]
pub struct RunFacts {
    /// The rules that ran.
    pub rules: Vec<Chosen>,
    /// What makes these count otherwise from file to file; see `Policies::told`.
    pub policies: String,
    /// Of the user's terms; 0 where there are none.
    pub terms: u64,
    /// Options that can change a result, by name.
    pub options: Vec<(&'static str, String)>,
    /// The inputs read, in order.
    pub inputs: Vec<InputFacts>,
    /// Suppressions of the run that no finding met, where it has any.
    pub unmet_suppressions: Option<usize>,
    /// Findings that were not told because a baseline knows them, where there is one.
    pub known: Option<u64>,
    /// What could not be read, in the order it was met.
    pub problems: Vec<Problem>,
    /// Problems beyond those listed.
    pub more_problems: u64,
    /// The exit code that the program ends with.
    pub exit_code: u8,
}

#[derive(Serialize)]
struct Json<'a> {
    program: &'static str,
    version: &'static str,
    rule_set: RuleSet,
    options: serde_json::Map<String, serde_json::Value>,
    totals: Totals,
    reports: Vec<Listing>,
    inputs: &'a [InputFacts],
    problems: Vec<JsonProblem<'a>>,
    problems_not_listed: u64,
}

#[derive(Serialize)]
struct RuleSet {
    hash: String,
    rules: Vec<&'static str>,
}

#[derive(Serialize)]
struct Totals {
    inputs: usize,
    bytes: u64,
    documents: u64,
    paragraphs: u64,
    words: u64,
    paragraphs_by_language: serde_json::Map<String, serde_json::Value>,
    words_by_language: serde_json::Map<String, serde_json::Value>,
    findings: u64,
    errors: u64,
    warnings: u64,
    infos: u64,
    #[serde(flatten)]
    suppressed: Option<Suppressed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<u64>,
}

#[derive(Serialize)]
struct Suppressed {
    suppressed: u64,
    suppressions_not_met: usize,
}

/// A report of findings that was written together with this one.
#[derive(Serialize)]
struct Listing {
    file: &'static str,
    findings: u64,
}

#[derive(Serialize)]
struct JsonProblem<'a> {
    file: &'a str,
    record: Option<&'a str>,
    line: Option<u64>,
    message: String,
    input_lost: bool,
}

impl RunFacts {
    /// Adds problems, keeping memory bounded.
    pub fn add_problems(&mut self, problems: impl IntoIterator<Item = Problem>) {
        for problem in problems {
            if self.problems.len() < LISTED {
                self.problems.push(problem);
            } else {
                self.more_problems += 1;
            }
        }
    }

    /// `run.json`, whole; `reports` are those with findings, and how many each lists. Holds no clock time and
    /// nothing that depends on threads or piece sizes.
    pub(super) fn json(&self, tally: &Tally, reports: &[(&'static str, u64)]) -> String {
        let by_lang = |counts: [u64; 5]| -> serde_json::Map<String, serde_json::Value> {
            Lang::ALL.iter().zip(counts).map(|(lang, count)| (lang.code().to_owned(), count.into())).collect()
        };
        let json = Json {
            program: "mtlint",
            version: env!("CARGO_PKG_VERSION"),
            rule_set: RuleSet {
                hash: rule_set_hash(&self.rules, &self.policies, self.terms),
                rules: self.rules.iter().map(|chosen| chosen.rule.code).collect(),
            },
            options: self
                .options
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone().into()))
                .collect(),
            totals: Totals {
                inputs: self.inputs.len(),
                bytes: self.inputs.iter().map(|input| input.bytes).sum(),
                documents: tally.documents,
                paragraphs: tally.paragraphs.iter().sum(),
                words: tally.all_words(),
                paragraphs_by_language: by_lang(tally.paragraphs),
                words_by_language: by_lang(tally.words),
                findings: tally.weights.total(),
                errors: tally.weights.errors,
                warnings: tally.weights.warnings,
                infos: tally.weights.infos,
                suppressed: self
                    .unmet_suppressions
                    .map(|unmet| Suppressed { suppressed: tally.suppressed, suppressions_not_met: unmet }),
                known: self.known,
            },
            reports: reports.iter().map(|&(file, findings)| Listing { file, findings }).collect(),
            inputs: &self.inputs,
            problems: self.problems.iter().map(JsonProblem::new).collect(),
            problems_not_listed: self.more_problems,
        };
        let mut text = serde_json::to_string_pretty(&json).expect("the facts have string keys only");
        text.push('\n');
        text
    }
}

impl<'a> JsonProblem<'a> {
    fn new(problem: &'a Problem) -> Self {
        Self {
            file: &problem.file,
            record: problem.record.as_deref(),
            line: problem.line,
            message: problem.kind.to_string(),
            input_lost: problem.kind.loses_input(),
        }
    }
}

/// Changes when a rule is added, removed or reworded, is given another threshold, phrase or exception, or
/// comes with a new version of the program, when paths decide otherwise where it counts, and with the
/// user's terms.
fn rule_set_hash(rules: &[Chosen], policies: &str, terms: u64) -> String {
    let mut text = String::from(env!("CARGO_PKG_VERSION"));
    let mut put = |piece: &str| {
        text.push_str(piece);
        text.push('\0');
    };
    for Chosen { rule, params, extra, except, severity } in rules {
        put(rule.code);
        put(rule.name);
        put(severity.unwrap_or(rule.severity).name());
        for (param, value) in rule.params.iter().zip(params) {
            put(param.name);
            put(&value.to_string());
        }
        let mut own: (&[Phrase], &[Expression]) = (&[], &[]);
        if let Check::Custom { list, expressions, .. } = rule.check {
            own = (list, expressions);
        }
        for phrase in extra.iter().chain(own.0) {
            put(phrase.text);
            put(phrase.fix);
        }
        for expression in own.1 {
            put(expression.regex.as_str());
            put(expression.fix.as_deref().unwrap_or_default());
        }
        put("except");
        except.iter().for_each(|phrase| put(phrase.text));
    }
    text.push_str(policies);
    if terms != 0 {
        text.push_str(&terms.to_string());
    }
    format!("{:016x}", hash(text.as_bytes()))
}
