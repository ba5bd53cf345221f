//! For tests of the rules about a paragraph's place: a document made from its paragraphs.

#![cfg(test)]

use std::collections::{HashMap, VecDeque};

use crate::analysis::{self, Buffers};
use crate::document::{DocumentView, SLOTS, Summary};
use crate::finding::Severity;
use crate::lang::{Lang, Script};
use crate::rule::{Check, Rule};

/// Runs the rule's examples and compares what it finds.
pub(super) fn assert_examples(rule: &Rule) {
    for example in rule.examples {
        let pieces: Vec<&str> = example.text.split("\n\n").collect();
        let found: Vec<&str> =
            check(rule, &pieces, example.lang).into_iter().map(|(i, _)| pieces[i]).collect();
        assert_eq!(found, example.found, "{rule:?}: {:?}", example.text);
    }
}

/// Numbers (from 0) and severities of the paragraphs that the rule flags.
pub(super) fn check(rule: &Rule, paragraphs: &[&str], lang: Lang) -> Vec<(usize, Severity)> {
    let Check::Document(check) = rule.check else { panic!("{rule:?} is no rule about documents") };
    let window: VecDeque<Summary> =
        paragraphs.iter().enumerate().map(|(i, text)| summary(text, lang, i as u64 + 1)).collect();
    let mut seen = HashMap::new();
    let mut found = Vec::new();
    for at in 0..window.len() {
        let seen_before = seen.get(&window[at].key).copied();
        seen.entry(window[at].key).or_insert(window[at].number);
        let view =
            DocumentView { window: &window, at, language: Some(lang), share: 1.0, seen_before, slot: 0 };
        found.extend(check(&view).map(|severity| (at, severity)));
    }
    found
}

fn summary(text: &str, lang: Lang, number: u64) -> Summary {
    let bare = [" | ", " – ", " - "].iter().filter_map(|mark| text.rfind(mark)).max().unwrap_or(text.len());
    let mut buffers = Buffers::default();
    let title_key = key(&text[..bare], lang);
    let key = key(text, lang);
    let p = analysis::analyse(text, lang, Script::Latin, &[], &mut buffers);
    let mut letters = text.chars().filter(|c| !c.is_whitespace());
    Summary {
        number,
        lang,
        confidence: 1.0,
        script: p.script,
        letters: text.chars().filter(|c| c.is_alphabetic()).count() as u32,
        key,
        title_key,
        counts: p.counts,
        signs: p.signs,
        ends: (letters.next().unwrap_or(' '), letters.next_back().unwrap_or(' ')),
        open_quote: None,
        close_quote: None,
        unsettled: [0; SLOTS],
    }
}

fn key(text: &str, lang: Lang) -> u64 {
    let mut buffers = Buffers::default();
    let p = analysis::analyse(text, lang, Script::Latin, &[], &mut buffers);
    p.tokens.iter().fold(0, |key: u64, token| key.rotate_left(5) ^ token.key)
}
