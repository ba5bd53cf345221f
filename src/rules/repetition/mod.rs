//! Words, phrases, titles and paragraphs that stand twice.

mod arabic;
pub mod doubled_phrase;
pub mod doubled_word;
mod english;
mod french;
mod idioms;
pub mod repeated_paragraph;
pub mod repeated_title;
pub mod repetition_loop;
mod run;
#[cfg(test)]
mod window;
#[cfg(test)]
mod word_lists;

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
