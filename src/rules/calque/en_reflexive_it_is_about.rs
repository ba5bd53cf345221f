//! *This is* or *It is about* after a sentence about several: *Two rivals vie for power. This is the
//! government and the parliament.*
//!
//! French takes up what was named with *il s'agit de*, in the singular whatever the number. The sentence
//! before must begin with a number and a plural noun, and the second must name more than one.

use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, WordKey};

/// See the module.
pub static RULE: Rule = Rule {
    code: "CAL006",
    name: "en-reflexive-it-is-about",
    family: Family::CALQUE,
    langs: LangSet::EN,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” takes up several things in the singular, as the French “il s’agit de” does",
    why: "“Il s’agit de” names what was just mentioned, one thing or many. Translated as “this is” or “it is about” it \
          clashes with the plural before. Write “they are” or “namely”, or join the sentences with a colon.",
    sources: &[Source { title: "mtlint catalogue of artefacts: en-reflexive-it-is-about", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "Two rival authorities vie for power. This is the Government and the parliament.",
            &["This is"],
        ),
        Example::bad(
            Lang::En,
            "Three men were arrested. It is about the brother and two cousins.",
            &["It is about"],
        ),
        Example::bad(Lang::En, "Four cities are concerned. This is Oran, Algiers and Annaba.", &["This is"]),
        Example::good(Lang::En, "Two men were arrested. This is the third raid this week, and the last one."),
        Example::good(Lang::En, "Three cities voted. They are Oran, Blida and Annaba. It is about time."),
        Example::good(
            Lang::En,
            "Two days passed. This is a pity and a shame. Five people came. This is why and how.",
        ),
    ],
    check: Check::Keys { keys: |_| WordKey::pairs(&["this", "it"], &["is"]), check },
    settle: None,
};

const NUMBERS: &[&str] =
    &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "both", "many"];

/// Words behind *the* that judge or count rather than name.
const JUDGING: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "last", "latest", "only", "same", "case", "reason", "way",
    "time", "result", "kind", "sort", "most", "best", "worst", "main", "problem", "price", "moment", "place",
    "point", "truth", "number", "total", "highest", "lowest", "biggest", "largest", "story", "work",
    "essence", "key", "next", "new",
];

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let len = p.tokens.len();
    if p.tokens[i].gap != Gap::Stop || !p.tokens[i].is_capitalised() || i + 3 >= len || p.word(i + 1) != "is"
    {
        return;
    }
    let is_about = p.word(i) == "it";
    let last = if is_about { i + 2 } else { i + 1 };
    let (named, first) = (last + 1, p.word(last + 1));
    if (is_about && p.word(last) != "about")
        || (i + 1..=named.min(len - 1)).any(|at| !p.tokens[at].gap.is_blank())
    {
        return;
    }
    let is_name = p.tokens[named].is_capitalised();
    let is_named = is_name || (first == "the" && named + 1 < len && !JUDGING.contains(&p.word(named + 1)));
    if is_named && lists(p, named) && is_about_several(p, i) && !p.is_quoted(p.tokens[i].span) {
        report.add(p.span_of(i, last), None);
    }
}

/// Whether an *and* before the end of the sentence brings in another name or noun with its article.
fn lists(p: &Paragraph<'_>, from: usize) -> bool {
    (from + 1..p.tokens.len())
        .take_while(|&at| p.tokens[at].gap != Gap::Stop)
        .filter(|&at| p.word(at) == "and")
        .any(|and| {
            p.tokens.get(and + 1).is_some_and(|next| {
                next.gap.is_blank()
                    && (next.is_capitalised()
                        || matches!(p.word(and + 1), "the" | "a" | "an" | "his" | "her" | "their")
                        || NUMBERS.contains(&p.word(and + 1)))
            })
        })
}

/// Whether the sentence before token `i` begins with a number and a plural noun.
fn is_about_several(p: &Paragraph<'_>, i: usize) -> bool {
    let start = (0..i).rev().find(|&at| matches!(p.tokens[at].gap, Gap::Start | Gap::Stop)).unwrap_or(0);
    let is_number = p.tokens[start].kind == TokenKind::Number || NUMBERS.contains(&p.word(start));
    let is_plural = |at: usize| {
        let word = p.word(at);
        matches!(word, "men" | "women" | "people" | "children") || (word.len() > 3 && word.ends_with('s'))
    };
    let is_time = |at: usize| {
        matches!(p.word(at), "years" | "days" | "weeks" | "months" | "hours" | "times" | "minutes")
    };
    is_number && (start + 1..i.min(start + 4)).any(|at| is_plural(at) && !is_time(at))
}
