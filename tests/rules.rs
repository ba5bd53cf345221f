//! What every rule owes, with no work from its author: its examples, run.

use mtlint::engine::{Engine, Scratch};
use mtlint::rule::Check;
use mtlint::rules;
use mtlint::settings::Settings;

/// Each example alone under its rule gives exactly the pieces it lists.
#[test]
fn examples_give_exactly_what_they_list() {
    let mut failures = Vec::new();
    for rule in rules::all() {
        if matches!(rule.check, Check::Document(_) | Check::DocumentOnce(_)) {
            continue;
        }
        let engine = Engine::new(Settings::with_rules([rule]));
        let mut scratch = Scratch::default();
        for example in rule.examples {
            let found: Vec<&str> = example
                .text
                .split("\n\n")
                .flat_map(|text| {
                    let findings = engine.check_text(text, example.lang, &mut scratch);
                    findings.into_iter().map(|finding| finding.span.of(text))
                })
                .collect();
            if found != example.found {
                failures
                    .push(format!("{rule:?}: {:?} gave {found:?}, not {:?}", example.text, example.found));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
