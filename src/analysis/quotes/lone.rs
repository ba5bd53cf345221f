//! Marks that look like one of a pair and are not: labels, measures, smileys, intervals, calls of functions.

use super::{FARTHEST, Mark, ends_clause};
use crate::analysis::class::{Class, class_of, is_word_char};

/// Whether `before` ends with the name of a function.
pub(super) fn is_call(before: &str) -> bool {
    let mut name = before.bytes().rev().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_');
    name.next().is_some_and(|last| last.is_ascii_uppercase() || last.is_ascii_digit())
        && name.next().is_some_and(|b| !b.is_ascii_lowercase())
}

/// Whether `before` ends with a word that French elides, without its apostrophe.
pub(super) fn is_elided(before: &str) -> bool {
    let Some(stem) =
        before.strip_suffix(['l', 'd', 's', 'n', 'j', 'm', 't', 'c', 'L', 'D', 'S', 'N', 'J', 'M', 'C'])
    else {
        return before.ends_with("qu") || before.ends_with("Qu");
    };
    stem.chars().next_back().is_none_or(|c| !c.is_alphanumeric())
}

/// Whether `before` ends with a number of one to three digits, as measures are.
pub(super) fn is_short_number(before: &str) -> bool {
    before.chars().rev().take_while(|c| c.is_numeric()).take(4).count() < 4
}

/// Whether `before` ends with the label of an item: one to three letters or digits that stand alone.
pub(super) fn is_label(before: &str) -> bool {
    let size: usize = before.chars().rev().take_while(|&c| is_word_char(c)).take(6).map(char::len_utf8).sum();
    let (rest, label) = before.split_at(before.len() - size);
    // Marks do not count: أ may be one character or two.
    let count = label.chars().filter(|&c| matches!(class_of(c), Class::Letter | Class::Digit)).count();
    let is_short = match count {
        1 => true,
        2 | 3 => {
            label.chars().all(|c| c.is_numeric())
                || label.chars().all(|c| matches!(c, 'i' | 'v' | 'x' | 'I' | 'V' | 'X'))
        }
        _ => false,
    };
    is_short
        && rest.chars().next_back().is_none_or(|c| {
            c.is_whitespace() || ends_clause(c) || matches!(c, '(' | '[' | '-' | '–' | '—' | '*' | '/' | ')')
        })
}

/// Whether `inside`, from the opening bracket on, is two numbers.
pub(super) fn is_interval(inside: &str) -> bool {
    inside.len() <= 32
        && inside.contains([',', ';', '،'])
        && inside.contains(|c: char| c.is_numeric() || c == '∞')
}

/// `:)` `;-(` `=]` `:'(` and their mirror images.
pub(super) fn is_smiley(text: &str, mark: Mark) -> bool {
    const EYES: [char; 4] = [':', ';', '=', '^'];
    const NOSES: [char; 5] = ['-', '\'', '’', 'o', '_'];
    let mut back = text[..mark.at].chars().rev();
    let ends_word = mark.after.is_none_or(|c| !c.is_alphanumeric());
    let face = match back.next() {
        Some(c) if EYES.contains(&c) => true,
        Some(c) if NOSES.contains(&c) => back.next().is_some_and(|c| EYES.contains(&c) || c == '^'),
        // :)))
        Some(c) if c == mark.c => back
            .take(FARTHEST)
            .find(|&c| c != mark.c)
            .is_some_and(|c| EYES.contains(&c) || NOSES.contains(&c)),
        _ => false,
    };
    let mut ahead = text[mark.at + 1..].chars();
    let mirrored = match ahead.next() {
        Some(c) if EYES.contains(&c) => ahead.next().is_none_or(|c| !c.is_alphanumeric()),
        Some('-') => ahead.next().is_some_and(|c| EYES.contains(&c)),
        _ => false,
    };
    (face && ends_word) || (mirrored && mark.may_open())
}
