//! For tests of word lists: what every list of words to compare with must be.

#![cfg(test)]

use crate::analysis::{self, Buffers};
use crate::lang::{Lang, Script};

/// Each word is written as the tokeniser folds it, is one token, and stands once in its list.
pub(crate) fn assert_sound(lang: Lang, lists: &[&[&str]]) {
    let mut buffers = Buffers::default();
    let mut faults = Vec::new();
    for list in lists {
        for (i, word) in list.iter().enumerate() {
            if list[..i].contains(word) {
                faults.push(format!("{word} stands twice"));
            }
            // An elided form is one only before a word.
            let text = if word.ends_with('\'') { format!("{word}a") } else { (*word).to_owned() };
            let p = analysis::analyse(&text, lang, Script::None, &[], &mut buffers);
            let tokens = if word.ends_with('\'') { 2 } else { 1 };
            if p.tokens.len() != tokens || p.word(0) != *word {
                faults.push(format!("{word} is not folded, or not one word"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
