//! All rules, one file each, in families.
//!
//! The lists of modules are written by `cargo xtask gen`; add a rule by adding its file.

pub mod arabic_morphology;
pub mod arabic_orthography;
pub mod arabic_syntax;
pub mod bitext;
pub mod calque;
pub mod encoding;
pub mod english_grammar;
pub mod english_syntax;
pub mod french_grammar;
pub mod french_orthography;
pub mod french_register;
pub mod french_syntax;
pub mod french_typography;
pub mod llm;
pub mod locale;
pub mod names;
pub mod pipeline;
pub mod punctuation;
pub mod repetition;
pub mod statistics;
pub mod untranslated;
pub mod web_template;

use crate::rule::Rule;

#[cfg(test)]
mod window;

/// Every rule, in the order of the codes.
pub static RULES: &[&[&Rule]] = &[
    arabic_morphology::RULES,
    arabic_orthography::RULES,
    arabic_syntax::RULES,
    bitext::RULES,
    calque::RULES,
    encoding::RULES,
    english_grammar::RULES,
    english_syntax::RULES,
    french_grammar::RULES,
    french_orthography::RULES,
    french_register::RULES,
    french_syntax::RULES,
    french_typography::RULES,
    llm::RULES,
    locale::RULES,
    names::RULES,
    pipeline::RULES,
    punctuation::RULES,
    repetition::RULES,
    statistics::RULES,
    untranslated::RULES,
    web_template::RULES,
];

/// Every rule, in the order of the codes within each family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().flat_map(|family| family.iter().copied())
}

/// The rule with this code (any case) or name.
#[must_use]
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
}

#[cfg(test)]
mod tests {
    use super::all;
    use crate::phrase::Pattern;
    use crate::rule::Check;

    #[test]
    fn every_phrase_is_a_pattern_in_the_languages_of_its_rule() {
        for rule in all() {
            let Check::Phrases { list, .. } = rule.check else { continue };
            for phrase in list {
                for lang in rule.langs.iter() {
                    let fault = Pattern::parse(phrase.text, lang).err();
                    assert!(fault.is_none(), "{rule:?}: the phrase {:?} {fault:?}", phrase.text);
                }
            }
        }
    }
}
