//! The rules about repetition share what they find: one fault gives one finding.

use mtlint::engine::{Engine, Scratch};
use mtlint::rules;
use mtlint::settings::Settings;

#[test]
fn one_fault_gives_one_finding() {
    let engine = Engine::new(Settings::with_rules(rules::repetition::RULES.iter().copied()));
    let mut scratch = Scratch::default();
    for example in rules::repetition::RULES.iter().flat_map(|rule| rule.examples) {
        for text in example.text.split("\n\n") {
            let findings = engine.check_text(text, example.lang, &mut scratch);
            let meet = findings.windows(2).any(|pair| pair[0].span.overlaps(pair[1].span));
            assert!(!meet, "{text:?}: {findings:?}");
        }
    }
}
