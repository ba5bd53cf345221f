//! What stands around the results of a SARIF log: the tool with its rules, and how the run went.
//!
//! The help of a rule is Markdown made of the rule itself: a log is read where there is no other page at hand.

use std::fmt::Write as _;

use serde::Serialize;

use super::End;
use super::jsonl::push;
use super::sarif::{Artifact, LISTED, Text, artifact, level};
use crate::error::Problem;
use crate::lang::Lang;
use crate::rule::Rule;

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'static str,
    semantic_version: &'static str,
    short_description: Text<'static>,
    rules: Vec<RuleObject<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RuleObject<'a> {
    id: &'a str,
    name: &'a str,
    short_description: OwnText,
    full_description: Text<'a>,
    help: Help<'a>,
    default_configuration: Configuration,
    properties: Tags<'a>,
}

#[derive(Serialize)]
struct OwnText {
    text: String,
}

#[derive(Serialize)]
struct Help<'a> {
    text: &'a str,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Tags<'a> {
    tags: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation<'a> {
    execution_successful: bool,
    exit_code: u8,
    tool_execution_notifications: Vec<Notification<'a>>,
}

#[derive(Serialize)]
struct Notification<'a> {
    level: &'static str,
    message: OwnText,
    #[serde(skip_serializing_if = "Option::is_none")]
    locations: Option<[Place<'a>; 1]>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place<'a> {
    physical_location: Physical<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'a> {
    artifact_location: Artifact<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Line>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    start_line: u64,
}

/// What stands before and behind the results, of which `listed` are in the log.
pub(super) fn frame(end: &End<'_>, listed: u64) -> (String, &'static str) {
    let rules = end.run.rules.iter().map(|chosen| describe(chosen.rule)).collect();
    let tool = Tool {
        driver: Driver {
            name: "mtlint",
            semantic_version: env!("CARGO_PKG_VERSION"),
            short_description: Text {
                text: "Finds likely machine-translation artefacts in French, English and Arabic text",
            },
            rules,
        },
    };
    let run = end.run;
    let mut notifications: Vec<Notification<'_>> = run.problems.iter().map(notify).collect();
    let mut tell = |text: String| {
        notifications.push(Notification { level: "warning", message: OwnText { text }, locations: None });
    };
    if run.more_problems > 0 {
        tell(format!("{} more problems are not listed", run.more_problems));
    }
    let found = end.tally.weights.total();
    if found > listed {
        tell(format!(
            "{} of {found} findings are not listed: a log holds the {LISTED} heaviest",
            found - listed
        ));
    }
    let invocation = Invocation {
        execution_successful: !run.problems.iter().any(|problem| problem.kind.loses_input()),
        exit_code: run.exit_code,
        tool_execution_notifications: notifications,
    };
    let mut head = b"{\"version\":\"2.1.0\",\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\n\
        \"runs\":[{\"columnKind\":\"unicodeCodePoints\",\n\"tool\":"
        .to_vec();
    push(&tool, &mut head);
    head.extend_from_slice(b",\n\"invocations\":[");
    push(&invocation, &mut head);
    head.extend_from_slice(b"],\n\"results\":[");
    (String::from_utf8(head).expect("JSON is UTF-8"), "\n]}]}\n")
}

fn describe(rule: &Rule) -> RuleObject<'_> {
    let mut tags = vec![rule.family.name];
    tags.extend(rule.langs.iter().map(Lang::code));
    RuleObject {
        id: rule.code,
        name: rule.name,
        short_description: OwnText { text: rule.outline() },
        full_description: Text { text: rule.why },
        help: Help { text: rule.why, markdown: help(rule) },
        default_configuration: Configuration { level: level(rule.severity) },
        properties: Tags { tags },
    }
}

fn help(rule: &Rule) -> String {
    let mut out = format!("**{}** ({})\n\n{}\n", escape(&rule.outline()), rule.name, escape(rule.why));
    for lang in rule.langs.iter() {
        let example = rule.examples.iter().find(|example| example.lang == lang && !example.found.is_empty());
        if let Some(example) = example {
            // Indented: within such a block no sign means anything.
            let text = example.text.replace('\n', "\n    ");
            let _ = write!(out, "\nAn example in {}:\n\n    {text}\n", lang.name());
        }
    }
    if rule.sources.iter().any(|source| !source.url.is_empty()) {
        out.push_str("\nSources:\n\n");
    }
    for source in rule.sources.iter().filter(|source| !source.url.is_empty()) {
        let _ = writeln!(out, "- [{}](<{}>)", escape(source.title), source.url);
    }
    let _ = write!(out, "\nMore: `mtlint explain {}`", rule.code);
    out
}

/// `text` in Markdown, none of its signs taken for markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '#' | '~' | '|' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn notify(problem: &Problem) -> Notification<'_> {
    let record = problem.record.as_ref().map_or(String::new(), |record| format!("record {record}: "));
    Notification {
        level: if problem.kind.loses_input() { "error" } else { "warning" },
        message: OwnText { text: format!("{}: {record}{}", problem.file, problem.kind) },
        locations: Some([Place {
            physical_location: Physical {
                artifact_location: artifact(&problem.file),
                region: problem.line.map(|start_line| Line { start_line }),
            },
        }]),
    }
}
