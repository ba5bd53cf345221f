//! Runs the examples of a user's own rules, which must give exactly what they list.

use crate::config::Custom;
use crate::engine::{Engine, Scratch};
use crate::error::{Error, ErrorKind};
use crate::settings::Settings;

/// Runs the examples of `custom`; returns an error for each that does not hold.
#[must_use]
pub fn failures(custom: &Custom) -> Vec<Error> {
    let rule = custom.rule;
    let engine = Engine::new(Settings::with_rules([rule]));
    let mut scratch = Scratch::default();
    let mut failures = Vec::new();
    for (example, line) in rule.examples.iter().zip(&custom.example_lines) {
        let mut found = Vec::new();
        for paragraph in example.text.split("\n\n") {
            let findings = engine.check_text(paragraph, example.lang, &mut scratch);
            found.extend(findings.iter().map(|finding| finding.span.of(paragraph)));
        }
        if found != example.found {
            let told = |pieces: &[&str]| match pieces {
                [] => "nothing".to_owned(),
                pieces => pieces.iter().map(|piece| format!("{piece:?}")).collect::<Vec<_>>().join(", "),
            };
            let message = format!(
                "the example {:?} of {} {} gives {}, not {}",
                example.text,
                rule.code,
                rule.name,
                told(&found),
                told(example.found)
            );
            failures.push(ErrorKind::Config { file: custom.file.clone(), line: Some(*line), message }.into());
        }
    }
    failures
}
