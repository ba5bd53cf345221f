//! The sentences of one side of a pair, by their marks.
//!
//! A point behind an initial or a short form ends nothing. What is still cut wrongly is put together again by who compares both
//! sides, so only what is surely an end counts: a mark, white space, and a word that may begin a sentence.

use super::few::Few;
use crate::analysis::{Gap, Paragraph};
use crate::span::Span;

/// A unit of more sentences is a text, in which the place of each is no sure one.
pub(super) const MOST: usize = 24;

/// One sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sentence {
    /// From its first letter to its last.
    pub(super) span: Span,
    /// Its first token.
    pub(super) first: usize,
    /// One past its last token.
    pub(super) end: usize,
    /// Its characters, without marks that combine with them.
    pub(super) length: u32,
}

/// Gathers the sentences of `paragraph`.
pub(super) fn read(paragraph: &Paragraph<'_>, out: &mut Few<Sentence, MOST>) {
    let mut first = 0;
    for i in 1..=paragraph.tokens.len() {
        if i == paragraph.tokens.len() || begins(paragraph, i) {
            let span = paragraph.span_of(first, i - 1);
            out.push(Sentence { span, first, end: i, length: length(span.of(paragraph.text)) });
            first = i;
        }
    }
}

/// Characters of `text`, accents that stand alone and Arabic vowel signs left out: few writers set these.
fn length(text: &str) -> u32 {
    text.chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}'))
        .count() as u32
}

/// Words that end in a point in the middle of a sentence.
const SHORT: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "vs", "no", "inc", "ltd", "co", "corp", "gen", "col",
    "sen", "gov", "rep", "lt", "capt", "sgt", "rev", "mt", "vol", "fig", "art", "p", "pp", "cf", "al", "e.g",
    "i.e", "approx", "etc", "mm", "mme", "mlle", "me", "av", "env", "chap", "éd", "ed", "jan", "feb", "aug",
    "sept", "oct", "nov", "dec", "janv", "févr", "juill", "déc",
];

fn begins(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let token = &paragraph.tokens[i];
    if !matches!(token.gap, Gap::Stop | Gap::Punct | Gap::Tight) || token.is_masked() {
        return false;
    }
    let gap = paragraph.gap_text(i);
    if token.gap == Gap::Tight {
        return is_glued(paragraph, i, gap);
    }
    let Some(at) = gap.rfind(['.', '!', '?', '؟', '…', '۔']) else { return false };
    let behind = gap[at..].chars().skip(1);
    let mut behind =
        behind.skip_while(|c| matches!(c, '"' | '”' | '»' | '’' | '\'' | ')' | ']' | '\u{a0}' | '\u{202f}'));
    if !behind.next().is_some_and(char::is_whitespace) && !gap.ends_with(['\u{a0}', '\u{202f}']) {
        return false;
    }
    let before = &paragraph.tokens[i - 1];
    let is_short = gap.starts_with('.')
        && (before.is_single_letter() && before.is_capitalised() || SHORT.contains(&paragraph.word(i - 1)));
    // Who writes no capitals writes none here either.
    let is_small = paragraph.tokens[0].is_capitalised();
    (token.is_capitalised() || token.is_arabic() || token.has_digit() || !is_small) && !is_short
}

/// Whether only the space is missing between two sentences: *the end.The next*.
fn is_glued(paragraph: &Paragraph<'_>, i: usize, gap: &str) -> bool {
    let (before, token) = (&paragraph.tokens[i - 1], &paragraph.tokens[i]);
    let is_end = matches!(gap, "." | "?" | "!" | "؟" | ".\"" | ")." | "؟\"");
    let is_word =
        paragraph.word(i - 1).chars().count() > 2 && !before.is_capitalised() && !before.has_digit();
    let opens = token.is_arabic() && before.is_arabic() || token.is_capitalised() && !token.is_all_caps();
    is_end && is_word && opens && !token.is_single_letter()
}

#[cfg(test)]
mod tests {
    use super::{MOST, read};
    use crate::analysis::{Buffers, analyse};
    use crate::lang::{Lang, Script};
    use crate::rules::bitext::few::Few;

    #[test]
    fn sentences_end_at_marks_and_not_behind_short_forms() {
        let cases = [
            (Lang::En, "Mr. J. Brown came. He left at 5 p.m. on Friday! Why?", 3),
            (Lang::Fr, "«\u{a0}Où est-il\u{a0}?\u{a0}» Personne ne sait. Voir p. 12.", 3),
            (Lang::Ar, "وصل القطار. متى يغادر؟ لا أحد يعرف", 3),
            (Lang::En, "Version 2.0 of node.js is out", 1),
            (Lang::En, "it hurts. does it? yes", 3),
            (Lang::En, "The test failed.The next one did not.", 2),
        ];
        for (lang, text, wanted) in cases {
            let mut buffers = Buffers::default();
            let paragraph = analyse(text, lang, Script::of(lang), &[], &mut buffers);
            let mut found: Few<_, MOST> = Few::new();
            read(&paragraph, &mut found);
            assert_eq!(found.len(), wanted, "{text}");
        }
    }
}
