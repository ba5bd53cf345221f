use super::{Found, Matcher, Pattern};
use crate::analysis::{Buffers, analyse, key_of};
use crate::finding::Severity;
use crate::lang::{Lang, Script};
use crate::rule::{Phrase, WordKey};

/// What the phrase finds in the text.
fn find(lang: Lang, pattern: &'static str, text: &str) -> Vec<String> {
    let phrase = Phrase { text: pattern, fix: "", severity: Severity::Info, proclitics: false };
    let list: &'static [Phrase] = Box::leak(Box::new([phrase]));
    let matcher = Matcher::new(lang, &[list], &[]);
    let mut buffers = Buffers::default();
    let paragraph = analyse(text, lang, Script::Latin, &[], &mut buffers);
    let mut found = Vec::new();
    matcher.find(&paragraph, |hit| {
        if let Found::Phrase(_, hit) = hit {
            found.push(hit.span.of(text).to_owned());
        }
    });
    found
}

#[test]
fn marks_may_be_asked_for_and_commas_may_be_left_open() {
    let pattern = "sorry ,? but? i can't";
    assert_eq!(find(Lang::En, pattern, "Sorry, but I can't."), ["Sorry, but I can't"]);
    assert_eq!(find(Lang::En, pattern, "Sorry, I can't."), ["Sorry, I can't"]);
    assert_eq!(find(Lang::En, pattern, "Sorry I can't."), ["Sorry I can't"]);
    assert!(find(Lang::En, pattern, "Sorry. I can't.").is_empty());
    assert_eq!(find(Lang::En, "note ! the text", "Note: the text"), ["Note: the text"]);
    assert!(find(Lang::En, "note ! the text", "note the text").is_empty());
}

#[test]
fn choices_optional_words_and_parts_of_words_match() {
    let pattern = "have|has multiplied the|their? initiat~|calls";
    assert_eq!(
        find(Lang::En, pattern, "They have multiplied their initiatives."),
        ["have multiplied their initiatives"]
    );
    assert_eq!(find(Lang::En, pattern, "It HAS multiplied calls."), ["HAS multiplied calls"]);
    assert!(find(Lang::En, pattern, "It has multiplied by ten the calls.").is_empty());
    assert_eq!(
        find(Lang::En, "in # _? ~ing", "in 30 long running and in 3 ring"),
        ["in 30 long running", "in 3 ring"]
    );
}

#[test]
fn words_join_as_they_are_written() {
    assert_eq!(
        find(Lang::Fr, "d'abord et avant tout", "D’abord et avant tout, non"),
        ["D’abord et avant tout"]
    );
    assert_eq!(find(Lang::Fr, "l'|le peut-être", "le peut-être"), ["le peut-être"]);
    assert!(find(Lang::Fr, "le peut-être", "le peut être").is_empty());
    assert!(find(Lang::En, "of the", "of, the").is_empty());
}

#[test]
fn anchors_hold() {
    assert_eq!(
        find(Lang::En, "^ at the end of the day ,", "At the end of the day, no."),
        ["At the end of the day"]
    );
    assert!(find(Lang::En, "^ at the end of the day ,", "It was at the end of the day, no.").is_empty());
    assert_eq!(find(Lang::En, "go home $", "We go home; they go home now; go home"), ["go home"; 2]);
    assert_eq!(find(Lang::En, "well , yes", "well, yes and well yes"), ["well, yes"]);
}

#[test]
fn dont_match_masked_text() {
    assert!(find(Lang::En, "go home", "see `go home` there").is_empty());
}

#[test]
fn what_is_no_pattern_is_told() {
    for text in ["", "a  b", "the?", "x~ y", "a d'une|b", "_ a", ", a", "a $ b", "a ||"] {
        assert!(Pattern::parse(text, Lang::Fr).is_err(), "{text:?}");
    }
}

/// The tokens of `text` at which one of `words` is found.
fn words_found(words: &[WordKey], text: &str) -> Vec<usize> {
    let matcher = Matcher::new(Lang::En, &[], &[words.to_vec()]);
    let mut buffers = Buffers::default();
    let paragraph = analyse(text, Lang::En, Script::Latin, &[], &mut buffers);
    let mut found = Vec::new();
    matcher.find(&paragraph, |hit| {
        if let Found::Word(0, token) = hit {
            found.push(token);
        }
    });
    found
}

#[test]
fn a_word_may_be_asked_for_before_another_one_only() {
    let words = WordKey::pairs(&["as", "in"], &["an", "the"]);
    assert_eq!(words_found(&words, "As an aid in the end, as the in"), [0, 3, 6]);
    assert!(words_found(&words, "an as aid in").is_empty());
    assert_eq!(words_found(&[WordKey::One(key_of("as"))], "as an aid as"), [0, 3]);
}

#[test]
fn many_words_are_all_found_and_no_others() {
    // More than any language has, so that keys share their bits and their places.
    let keys = (0..20_000).map(|n| WordKey::One(key_of(&format!("word{n}"))));
    let text: Vec<String> = (0..20_000).flat_map(|n| [format!("word{n}"), format!("other{n}")]).collect();
    let found = words_found(&keys.collect::<Vec<_>>(), &text.join(" "));
    assert_eq!(found, (0..20_000).map(|n| n * 2).collect::<Vec<_>>());
}
