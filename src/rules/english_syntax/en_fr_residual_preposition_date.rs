//! A date without the preposition that English wants, or with one it does not: *the vote end of May*, *in 12
//! May*, *in the 12th of May*.
//!
//! *end of May* is right behind *at the*, *by*, *since* and the like, and as a heading; it is reported only
//! behind a word that none of that begins with.

use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Hit, Phrase, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENS002",
    name: "en-fr-residual-preposition-date",
    family: Family::ENGLISH_SYNTAX,
    langs: LangSet::EN,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” follows the source's way of giving a date",
    why: "French says “fin février” without a preposition, and Arabic puts the same “في” before days, months and \
          years. English says “at the end of February” or “in late February”, and “on 12 May”. Headlines drop \
          prepositions, too, so this is a hint only.",
    sources: &[Source { title: "mtlint catalogue of artefacts: en-fr-residual-preposition-date", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "See also: Referendum on the Constitution end of February",
            &["end of February"],
        ),
        Example::bad(
            Lang::En,
            "The vote will take place beginning of March. He arrives end of May.",
            &["beginning of March", "end of May"],
        ),
        Example::bad(
            Lang::En,
            "It was signed in 12 May 2018 and took effect in the 1st of June.",
            &["in 12 May", "in the 1st of June"],
        ),
        Example::good(Lang::En, "At the end of February, by the end of March, from the beginning of May on."),
        Example::good(
            Lang::En,
            "The end of February saw rain, until end of March; early or late, end of June it is.",
        ),
        Example::good(
            Lang::En,
            "End of May sale! In May 12 people left, in the 12 May parade. The week-end of May 1.",
        ),
        Example::good(Lang::En, "They looked at the very end of August, towards the exact middle of June."),
    ],
    check: Check::Phrases { list: DATES, keep },
    settle: None,
};

const DATES: &[Phrase] = &[
    date(
        "end|beginning|start|middle|mid of january|february|march|april|may|june|july|august|september|october|november|december",
    ),
    date("in # january|february|march|april|may|june|july|august|september|october|november|december"),
    date(
        "in the? 1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st of? january|february|march|april|may|june|july|august|september|october|november|december",
    ),
];

const fn date(text: &'static str) -> Phrase {
    Phrase { text, fix: "", severity: Severity::Info, proclitics: false }
}

/// Words before *end of May* that make it right.
const BEFORE: &[&str] = &[
    "at",
    "by",
    "the",
    "a",
    "an",
    "before",
    "until",
    "till",
    "since",
    "to",
    "from",
    "around",
    "towards",
    "toward",
    "near",
    "past",
    "late",
    "early",
    "of",
    "this",
    "that",
    "about",
    "after",
    "for",
    "on",
    "in",
    "and",
    "or",
    "between",
    "very",
    "its",
    "through",
    "approximately",
    "circa",
    "mid",
    "tail",
    "than",
    "week",
    "month",
    "quarter",
    "year",
    "next",
    "last",
    "exact",
    "rear",
    "is",
    "was",
];

fn keep(p: &Paragraph<'_>, hit: &Hit) -> bool {
    let month = &p.tokens[hit.last];
    if !month.is_capitalised() || p.is_quoted(hit.span) || p.is_foreign(hit.span) || p.is_data() {
        return false;
    }
    if p.word(hit.first) != "in" {
        let Some(before) = hit.first.checked_sub(1) else { return false };
        return p.tokens[hit.first].gap.is_blank()
            && !p.tokens[hit.first].is_capitalised()
            && !BEFORE.contains(&p.word(before))
            && !p.word(before).ends_with("ly");
    }
    // *in 12 May Day rallies*, *in 10 May 1940 photographs*; a day has a number of one or two digits.
    let day = p.word(hit.first + 1);
    let is_day = p.tokens[hit.first + 1].kind != TokenKind::Number
        || day.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
    let behind = hit.last + 1;
    let is_date = p.tokens.get(behind).is_none_or(|next| {
        !next.gap.is_blank()
            || next.kind == TokenKind::Number
            || (!next.is_capitalised() && is_light(p.word(behind)))
    });
    is_day && is_date && p.tokens[hit.first].gap != Gap::Hyphen
}

/// Words behind a date that are no noun.
fn is_light(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "in"
            | "at"
            | "the"
            | "that"
            | "which"
            | "when"
            | "for"
            | "to"
            | "by"
            | "with"
            | "as"
            | "but"
            | "after"
            | "before"
            | "was"
            | "were"
            | "has"
            | "had"
            | "is"
            | "last"
            | "this"
            | "next"
            | "of"
    )
}
