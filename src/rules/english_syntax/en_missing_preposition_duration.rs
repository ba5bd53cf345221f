//! A stretch of time that opens a sentence without *despite* or *after*: *However, six years of efforts,
//! Libya has not …*.
//!
//! Told from a subject by the comma and the second subject with its verb behind it.

use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENS003",
    name: "en-missing-preposition-duration",
    family: Family::ENGLISH_SYNTAX,
    langs: LangSet::EN,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” has lost its preposition: “despite”, “after” or “in”",
    why: "A phrase of time that is neither subject nor object needs a preposition to say how it belongs to the \
          sentence. It is missing where a system did not translate the “malgré” or “après” of the source. \
          Look there and put it back.",
    sources: &[Source { title: "mtlint catalogue of artefacts: en-missing-preposition-duration", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "However, six years of international efforts, Libya has not yet managed to unite.",
            &["six years of international efforts"],
        ),
        Example::bad(
            Lang::En,
            "But ten years of war, the country is divided. Yet, two decades of reforms, he has little to show.",
            &["ten years of war", "two decades of reforms"],
        ),
        Example::good(Lang::En, "After six years of efforts, Libya has managed."),
        Example::good(
            Lang::En,
            "Six years of war have destroyed the country. However, six years later, Libya has hope.",
        ),
        Example::good(Lang::En, "Ten years of drought, floods and fires have ruined the farms."),
        Example::good(
            Lang::En,
            "Ten years of war, he said, had changed him. Two days of rain, and the road is gone.",
        ),
    ],
    check: Check::Words {
        words: &["years", "months", "decades", "weeks", "days", "centuries", "hours"],
        check,
    },
    settle: None,
};

/// Words that open a sentence before such a phrase.
const CONNECTIVES: &[&str] = &[
    "however",
    "but",
    "yet",
    "still",
    "today",
    "now",
    "nevertheless",
    "nonetheless",
    "thus",
    "indeed",
    "unfortunately",
    "so",
    "moreover",
    "and",
];

const NUMBERS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
    "twenty", "thirty", "forty", "fifty", "several", "many",
];

const VERBS: &[&str] = &[
    "has",
    "have",
    "had",
    "is",
    "are",
    "was",
    "were",
    "remains",
    "remain",
    "cannot",
    "will",
    "would",
    "does",
    "did",
    "can",
    "could",
    "continues",
    "continue",
    "still",
];

const SAYING: &[&str] =
    &["said", "says", "added", "noted", "explained", "recalled", "thought", "wrote", "told"];

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(first) = i.checked_sub(1) else { return };
    let is_number = p.tokens[first].kind == TokenKind::Number || NUMBERS.contains(&p.word(first));
    if !is_number || !opens(p, first) || i + 2 >= p.tokens.len() || p.word(i + 1) != "of" {
        return;
    }
    // The last word before the comma, within four.
    let Some(last) = (i + 2..i + 6).find(|&at| p.gap_after(at) == Gap::Comma) else { return };
    if (i + 1..=last)
        .any(|at| !p.tokens[at].gap.is_blank() || VERBS.contains(&p.word(at)) || p.word(at) == "and")
    {
        return;
    }
    let subject = last + 1;
    let Some(token) = p.tokens.get(subject) else { return };
    let can_be_subject = token.is_capitalised()
        || matches!(
            p.word(subject),
            "the"
                | "he"
                | "she"
                | "it"
                | "they"
                | "we"
                | "this"
                | "these"
                | "our"
                | "their"
                | "its"
                | "his"
                | "her"
        );
    let verb = (subject + 1..subject + 6)
        .take_while(|&at| at < p.tokens.len() && p.tokens[at].gap.is_blank())
        .find(|&at| VERBS.contains(&p.word(at)) || SAYING.contains(&p.word(at)) || p.word(at) == "and");
    let span = p.span_of(first, last);
    if can_be_subject
        && verb.is_some_and(|at| VERBS.contains(&p.word(at)))
        && !p.is_foreign(span)
        && !p.is_data()
    {
        report.add(span, None);
    }
}

/// Whether token `first` opens a sentence, behind a connective or not.
fn opens(p: &Paragraph<'_>, first: usize) -> bool {
    p.starts_sentence(first)
        || first.checked_sub(1).is_some_and(|before| {
            let gap = p.tokens[first].gap;
            (gap.is_blank() || gap == Gap::Comma)
                && CONNECTIVES.contains(&p.word(before))
                && p.starts_sentence(before)
        })
}
