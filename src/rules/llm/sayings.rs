//! What the rules of this family share: lists of sayings, looked for where an assistant puts them.
//!
//! A list is looked for in paragraphs of every language, because an assistant speaks the language it was
//! asked in, not the one it translates into. Where a saying stands decides as much as its words:
//! it opens a paragraph, a line or a sentence, and nobody is quoted.

use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::analysis::{Gap, Paragraph, cuts_elided, key_of};
use crate::document::{DocumentView, Summary};
use crate::lang::Lang;
use crate::phrase::Pattern;
use crate::rule::{Report, WordKey};
use crate::span::Span;

/// How much a saying says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proof {
    /// Its words are enough.
    Sure,
    /// It needs what the rule asks for besides.
    Weak,
    /// It is a label: a colon or nothing follows, and it has a line of its own or opens one.
    Label,
}

/// One pattern of a list.
pub(super) type Saying = (Proof, &'static str);

/// The sayings of a rule, with the words that it counts besides; see [`count_context`].
pub(super) struct Sayings {
    lists: [&'static [Saying]; 3],
    context: &'static [&'static [&'static str]],
    table: OnceLock<Table>,
}

/// The patterns of the lists by the key of their first word: for text whose elided words are cut off, and for other
/// text.
#[derive(Debug)]
struct Table {
    cut: ByHead,
    whole: ByHead,
}

type ByHead = FxHashMap<u64, Vec<(Proof, Arc<Pattern>)>>;

impl Sayings {
    pub(super) const fn new(
        lists: [&'static [Saying]; 3],
        context: &'static [&'static [&'static str]],
    ) -> Self {
        Self { lists, context, table: OnceLock::new() }
    }

    /// The patterns for text of `lang`.
    fn by_head(&self, lang: Lang) -> &ByHead {
        let read = |lang: Lang| {
            let mut by_head = ByHead::default();
            for (proof, text) in self.lists.iter().copied().flatten() {
                let pattern = Arc::new(Pattern::parse(text, lang).expect("the sayings are tested"));
                for key in pattern.head_keys() {
                    by_head.entry(key).or_default().push((*proof, pattern.clone()));
                }
            }
            by_head
        };
        let table = self.table.get_or_init(|| Table { cut: read(Lang::Fr), whole: read(Lang::Und) });
        if cuts_elided(lang) { &table.cut } else { &table.whole }
    }

    /// The words that the rule hangs on in text of `lang`: those of the context, and the first words of the sayings,
    /// before the second ones where only some can follow. *As* and *en* stand everywhere.
    pub(super) fn keys(&self, lang: Lang) -> Vec<WordKey> {
        let context: FxHashSet<u64> =
            self.context.iter().copied().flatten().map(|word| key_of(word)).collect();
        let mut keys: Vec<_> = context.iter().map(|key| WordKey::One(*key)).collect();
        for (&key, patterns) in self.by_head(lang).iter().filter(|(key, _)| !context.contains(key)) {
            let seconds: Option<Vec<_>> = patterns.iter().map(|(_, pattern)| pattern.seconds()).collect();
            match seconds {
                Some(seconds) => {
                    let seconds: FxHashSet<u64> = seconds.into_iter().flatten().collect();
                    keys.extend(seconds.into_iter().map(|second| WordKey::Before(key, second)));
                }
                None => keys.push(WordKey::One(key)),
            }
        }
        keys
    }

    /// Whether a saying may begin at token `i`, on which the rule hangs; if not it is counted as context.
    pub(super) fn may_begin(&self, p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) -> bool {
        let is_head = self.by_head(p.lang).contains_key(&p.tokens[i].key);
        if !is_head {
            count_context(p, i, report);
        }
        is_head
    }

    /// The saying that begins at token `i` and stands in no quotation; of several the surest, then the longest.
    pub(super) fn said_at(&self, p: &Paragraph<'_>, i: usize) -> Option<Match> {
        self.at(p, i).filter(|found| !p.is_quoted(found.span(p)))
    }

    /// Whether one of them begins at any token, one that `counts`.
    pub(super) fn said_in(&self, p: &Paragraph<'_>, counts: impl Fn(Match) -> bool) -> bool {
        (0..p.tokens.len()).any(|i| self.said_at(p, i).is_some_and(&counts))
    }

    /// The same, quoted or not.
    pub(super) fn at(&self, p: &Paragraph<'_>, i: usize) -> Option<Match> {
        let patterns = self.by_head(p.lang).get(&p.tokens[i].key)?;
        let found = patterns.iter().filter_map(|(proof, pattern)| {
            let last = pattern.last_from(p, i)?;
            let holds = *proof != Proof::Label || is_label(p, i, last);
            holds.then_some(Match { proof: *proof, first: i, last })
        });
        found.max_by_key(|found| (found.proof == Proof::Sure, found.last))
    }

    /// Whether one of the sayings opens a line at token `i`.
    pub(super) fn open_line(&self, p: &Paragraph<'_>, i: usize) -> bool {
        opens_line(p, i) && self.at(p, i).is_some()
    }
}

/// A saying found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub proof: Proof,
    /// Index of its first token.
    pub first: usize,
    /// Index of its last token.
    pub last: usize,
}

impl Match {
    pub(super) fn span(self, p: &Paragraph<'_>) -> Span {
        p.span_of(self.first, self.last)
    }
}

/// Whether tokens `first` to `last` are a label: they open a line, and a colon or the line's end follows.
fn is_label(p: &Paragraph<'_>, first: usize, last: usize) -> bool {
    let after = p.gap_text(last + 1).trim_start_matches(['*', '_', ' ', ']', ')', '\u{A0}', '\u{202F}']);
    let line_ends = after.starts_with('\n') || (after.is_empty() && last + 1 == p.tokens.len());
    let ends = after.starts_with(':')
        || (line_ends && (last > first || p.gap_text(first).ends_with(['[', '*', '#'])));
    ends && opens_line(p, first)
}

/// Whether token `i` opens the paragraph, or a line behind one that ended with a mark, and no quotation,
/// dialogue or list item begins there.
pub(super) fn opens_line(p: &Paragraph<'_>, i: usize) -> bool {
    let before = p.gap_text(i);
    let before = match before.rfind('\n') {
        Some(_) if i > 0 && p.tokens[i].gap == Gap::Line => return false,
        Some(at) => &before[at + 1..],
        None if i == 0 => before,
        None => return false,
    };
    !before.contains(['"', '«', '“', '„', '‘', '–', '—', '•', '\'', '’'])
        && !before.trim_start().starts_with(['-', '>'])
}

/// Whether the sentence of token `last` announces something: a colon follows it before its end.
pub(super) fn announces(p: &Paragraph<'_>, last: usize) -> bool {
    const WITHIN: usize = 25;
    for i in last + 1..(last + WITHIN).min(p.tokens.len() + 1) {
        let gap = p.gap_text(i);
        if gap.trim_start().starts_with([':', '*']) && gap.contains(':') {
            return true;
        }
        if p.tokens.get(i).is_none_or(|token| token.gap == Gap::Stop) {
            return false;
        }
    }
    false
}

/// Words of texts about assistants: where they abound, what assistants say is reported, not said. Those that
/// another language also writes are told by their capitals.
#[rustfmt::skip]
pub(super) const TOPIC: [&str; 16] = [
    "chatgpt", "openai", "gpt", "chatbot", "chatbots", "llm", "llms", "copilot", "gemini", "ai", "ia", "prompt",
    "prompts", "الاصطناعي", "اصطناعي", "anthropic",
];

/// Openings of letters and e-mails: two people talk to each other, and courtesy is theirs.
#[rustfmt::skip]
pub(super) const SALUTATIONS: [&str; 14] = [
    "dear", "hello", "hi", "cher", "chère", "chers", "bonjour", "bonsoir", "madame", "monsieur", "عزيزي",
    "عزيزتي", "مرحبا", "أعزائي",
];

/// Counts token `i` for the document when it is a word of [`TOPIC`] (number 0) or opens the paragraph as one of
/// [`SALUTATIONS`] (number 1).
fn count_context(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let (word, token) = (p.word(i), &p.tokens[i]);
    if TOPIC.contains(&word) {
        let told = !matches!(word, "ai" | "ia" | "llm" | "gpt") || token.is_all_caps();
        report.count(0, u32::from(told));
    } else if i == 0 && SALUTATIONS.contains(&word) {
        report.count(1, u32::from(token.is_capitalised() || token.is_arabic()));
    }
}

/// Mentions of assistants in other paragraphs from which a document is about them.
const ABOUT: u32 = 3;

/// Whether the document around is about assistants.
pub(super) fn is_about_assistants(view: &DocumentView<'_>) -> bool {
    view.counted(0).saturating_sub(view.counted_here(0)) >= ABOUT
}

/// Whether the paragraph is one of the first three or the last three of its document.
pub(super) fn is_at_border(view: &DocumentView<'_>) -> bool {
    let has_words = |summary: &&Summary| summary.counts.words > 0;
    view.before().filter(has_words).nth(2).is_none() || view.after().filter(has_words).nth(2).is_none()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Lang, Sayings};
    use crate::rules::llm::{llm_identity, llm_postamble, llm_preamble, llm_refusal, llm_translator_note};

    #[test]
    fn every_saying_is_a_pattern_and_stands_once() {
        let all: [&Sayings; 5] = [
            &llm_identity::SAYINGS,
            &llm_postamble::SAYINGS,
            &llm_preamble::SAYINGS,
            &llm_refusal::SAYINGS,
            &llm_translator_note::SAYINGS,
        ];
        for sayings in all {
            let mut seen = HashSet::new();
            for (_, text) in sayings.lists.iter().copied().flatten() {
                assert!(seen.insert(*text), "{text:?} stands twice");
            }
            assert!(Lang::ALL.into_iter().all(|lang| !sayings.by_head(lang).is_empty()));
        }
    }
}
