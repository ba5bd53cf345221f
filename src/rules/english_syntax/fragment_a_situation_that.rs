//! A noun with a relative clause as a whole sentence: *A situation that has not prevented the talks.*
//!
//! Told by what is missing: up to the end of the sentence, or to the clause that a comma and a conjunction
//! open, no second verb follows that of the relative clause.

use crate::analysis::{Gap, Paragraph};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENS004",
    name: "fragment-a-situation-that",
    family: Family::ENGLISH_SYNTAX,
    langs: LangSet::EN,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "The sentence that begins “{found}” has no main clause",
    why: "French newspapers comment on what was just said with “Une situation qui …” as a sentence of its own. \
          English attaches it to the sentence before: “…, which has not prevented …”, or begins “This is a \
          situation that …”. Some English writers use fragments on purpose, so this is a hint only.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fragment-a-situation-that", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "A situation that has not prevented the parties from talking, while others have left.",
            &["A situation that has"],
        ),
        Example::bad(
            Lang::En,
            "A decision which was criticised by the opposition. A measure that will take effect in May.",
            &["A decision which was", "A measure that will"],
        ),
        Example::good(Lang::En, "A situation that has not changed is worrying. A decision was taken."),
        Example::good(Lang::En, "A measure that will take effect in May was announced."),
        Example::good(
            Lang::En,
            "A decision that had been long awaited surprised everyone and led to protests.",
        ),
        Example::good(Lang::En, "He faced a situation that has not changed. A visit that would please you?"),
    ],
    check: Check::Words { words: NOUNS, check },
    settle: None,
};

const NOUNS: &[&str] = &[
    "agreement",
    "announcement",
    "approach",
    "attitude",
    "choice",
    "crisis",
    "decision",
    "declaration",
    "event",
    "figure",
    "initiative",
    "measure",
    "meeting",
    "move",
    "operation",
    "phenomenon",
    "position",
    "project",
    "proposal",
    "reality",
    "result",
    "situation",
    "statement",
    "step",
    "visit",
];

const AUXILIARIES: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might",
    "must", "should", "does", "do", "did", "cannot", "isn't", "wasn't", "hasn't", "won't",
];

/// Words that open another clause behind a comma.
const CONJUNCTIONS: &[&str] =
    &["while", "whereas", "although", "because", "but", "and", "as", "when", "since", "if"];

/// Past forms without *-ed*, and verbs of being, that could be the main verb.
const MAIN_VERBS: &[&str] = &[
    "became", "becomes", "brought", "came", "cost", "drew", "gave", "gives", "got", "led", "leads", "left",
    "lets", "made", "makes", "means", "meant", "met", "put", "remains", "seems", "sent", "set", "shows",
    "took", "takes", "went", "won", "needs", "requires",
];

/// Words before a form in *-ed* that show that it is no verb of a clause.
const BEFORE_PARTICIPLE: &[&str] = &[
    "be", "been", "being", "the", "a", "an", "by", "of", "not", "its", "their", "his", "her", "more", "most",
    "and",
];

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(first) = i.checked_sub(1) else { return };
    let is_opening =
        matches!(p.word(first), "a" | "an") && p.starts_sentence(first) && p.tokens[first].is_capitalised();
    if !is_opening || i + 3 >= p.tokens.len() || !matches!(p.word(i + 1), "that" | "which") {
        return;
    }
    let verb = i + 2;
    if !AUXILIARIES.contains(&p.word(verb)) || (i..=verb).any(|at| !p.tokens[at].gap.is_blank()) {
        return;
    }
    // The participle or infinitive of the relative clause is not looked at.
    let mut at = verb + 1;
    while at < p.tokens.len()
        && (matches!(p.word(at), "not" | "be" | "been" | "have" | "also") || p.word(at).ends_with("ly"))
    {
        at += 1;
    }
    if at >= p.tokens.len() {
        return;
    }
    let mut end = at;
    while p.gap_after(end) != Gap::Stop {
        let next = end + 1;
        let (word, gap) = (p.word(next), p.tokens[next].gap);
        if gap == Gap::Comma && CONJUNCTIONS.contains(&word) {
            break;
        }
        let is_past = word.ends_with("ed") && !BEFORE_PARTICIPLE.contains(&p.word(end));
        if gap == Gap::Punct
            || is_past
            || (AUXILIARIES.contains(&word) && !p.tokens[next].is_capitalised())
            || MAIN_VERBS.contains(&word)
        {
            return;
        }
        end = next;
    }
    if !p.gap_text(end + 1).starts_with(['.', ',']) {
        return;
    }
    let span = p.span_of(first, verb);
    if !p.is_quoted(span) && !p.is_foreign(span) && !p.is_data() {
        report.add(span, None);
    }
}
