//! What the rules of this family share: lists of sayings, looked for where an assistant puts them.
//!
//! A list is looked for in paragraphs of every language, because an assistant speaks the language it was
//! asked in, not the one it translates into. Where a saying stands decides as much as its words:
//! it opens a paragraph, a line or a sentence, and nobody is quoted.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

#[cfg(test)]
use crate::analysis::key_of;
use crate::analysis::{Gap, Paragraph};
use crate::document::DocumentView;
use crate::lang::Lang;
use crate::phrase::Pattern;
use crate::rule::Report;
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

/// The patterns of a list by language and the key of their first word.
pub(super) type Table = [FxHashMap<u64, Vec<(Proof, Pattern)>>; Lang::ALL.len()];

/// Reads a list; the cut into words differs from language to language.
pub(super) fn table(lists: &[&[Saying]]) -> Table {
    Lang::ALL.map(|lang| {
        let mut by_head: FxHashMap<u64, Vec<(Proof, Pattern)>> = FxHashMap::default();
        for (proof, text) in lists.iter().copied().flatten() {
            let pattern = Pattern::parse(text, lang).unwrap_or_else(|fault| panic!("{text:?} {fault}"));
            for key in pattern.head_keys() {
                by_head.entry(key).or_default().push((*proof, pattern.clone()));
            }
        }
        by_head
    })
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

/// Whether a saying of `table` may begin at token `i`; its other trigger words are context.
pub(super) fn may_begin(table: &LazyLock<Table>, p: &Paragraph<'_>, i: usize) -> bool {
    table[p.lang as usize].contains_key(&p.tokens[i].key)
}

/// The saying of `table` that begins at token `i`; of several the surest, then the longest.
pub(super) fn saying_at(table: &LazyLock<Table>, p: &Paragraph<'_>, i: usize) -> Option<Match> {
    let patterns = table[p.lang as usize].get(&p.tokens[i].key)?;
    let found = patterns.iter().filter_map(|(proof, pattern)| {
        let last = pattern.last_from(p, i)?;
        let holds = *proof != Proof::Label || is_label(p, i, last);
        holds.then_some(Match { proof: *proof, first: i, last })
    });
    found.max_by_key(|found| (found.proof == Proof::Sure, found.last))
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

/// Whether the paragraph is a quotation from beginning to end, or the saying stands in one.
pub(super) fn is_quoted(p: &Paragraph<'_>, found: Match) -> bool {
    p.is_quoted(found.span(p))
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
pub(super) fn count_context(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
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
    let near = |mut side: Box<dyn Iterator<Item = u32> + '_>| {
        side.by_ref().filter(|words| *words > 0).nth(2).is_none()
    };
    near(Box::new(view.before().map(|s| s.counts.words)))
        || near(Box::new(view.after().map(|s| s.counts.words)))
}

/// Whether every saying of `lists` begins with a word of `words` in every language.
#[cfg(test)]
pub(super) fn complain_of_missing_heads(table: &Table, words: &[&str]) {
    let known: Vec<u64> = words.iter().map(|word| key_of(word)).collect();
    for by_head in table {
        for (key, patterns) in by_head {
            assert!(known.contains(key), "no trigger word for {patterns:?}");
        }
    }
}

/// Whether a list says something twice.
#[cfg(test)]
pub(super) fn complain_of_duplicates(lists: &[&[Saying]], words: &[&str]) {
    let mut seen = std::collections::HashSet::new();
    for (_, text) in lists.iter().copied().flatten() {
        assert!(seen.insert(*text), "{text:?} stands twice");
    }
    let mut seen = std::collections::HashSet::new();
    for word in words {
        assert!(seen.insert(*word), "{word:?} stands twice");
    }
}
