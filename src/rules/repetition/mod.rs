//! Words, phrases, titles and paragraphs that stand twice.

pub(crate) mod repeated_title;

use crate::rule::Rule;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &doubled_word::RULE,
    &doubled_phrase::RULE,
    &repetition_loop::RULE,
    &repeated_title::RULE,
    &repeated_paragraph::RULE,
];

#[cfg(test)]
mod tests {
    use super::{RULES, doubled_phrase, doubled_word, repetition_loop};
    use crate::engine::{Engine, Scratch};
    use crate::settings::Settings;

    #[test]
    fn one_fault_gives_one_finding() {
        let rules = [&doubled_word::RULE, &doubled_phrase::RULE, &repetition_loop::RULE];
        let engine = Engine::new(Settings::with_rules(rules));
        let mut scratch = Scratch::default();
        for example in RULES.iter().flat_map(|rule| rule.examples) {
            for text in example.text.split("\n\n") {
                let findings = engine.check_text(text, example.lang, &mut scratch);
                let meet = findings.windows(2).any(|pair| pair[0].span.overlaps(pair[1].span));
                assert!(!meet, "{text:?}: {findings:?}");
            }
        }
    }
}
