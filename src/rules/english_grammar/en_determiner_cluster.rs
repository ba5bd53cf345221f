//! Two determiners in a row that exclude each other: *the his brother*, *in a the village*.
//!
//! Only pairs that no construction brings together: *this a*, *these my*, *her the* can be right (*is this a
//! joke?*, *are these my keys?*, *gave her the book*) and are left alone. The second word must be in lower
//! case, for a band is called *The The*.

use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Hit, Phrase, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENG001",
    name: "en-determiner-cluster",
    family: Family::ENGLISH_GRAMMAR,
    langs: LangSet::EN,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” has two determiners where English takes one",
    why: "Languages that put an article before a possessive or a demonstrative (Arabic, Italian, Portuguese), \
          and decoders that begin a noun phrase twice, leave such pairs. Keep the determiner that the source \
          means.",
    sources: &[Source { title: "mtlint catalogue of artefacts: en-determiner-cluster", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "At noon the his brother arrived in a the village.", &["the his", "a the"]),
        Example::bad(
            Lang::En,
            "Soldiers with the their weapons took my the house.",
            &["the their", "my the"],
        ),
        Example::bad(
            Lang::En,
            "The our army defended an our town and their its people.",
            &["The our", "an our", "their its"],
        ),
        Example::bad(Lang::En, "He sold the her car and the this house.", &["the her", "the this"]),
        Example::good(
            Lang::En,
            "Put the \"a\" in this word, and the a and the b; then add the a priori case.",
        ),
        Example::good(Lang::En, "He gave her the book. Is this the end? Such a thing, and all the people."),
        Example::good(Lang::En, "Is this an example? Are these my keys? A friend of his the other day left."),
        Example::good(
            Lang::En,
            "Fans of The The went to the My Lai museum; the a.m. train, the à la carte menu.",
        ),
        Example::good(Lang::En, "Weigh the this and the that, the his-and-hers towels, a my-way attitude."),
        Example::good(Lang::En, "He put group A the first time; it was a her, not a him. The this or that."),
        Example::bad(Lang::En, "He took his the hat and left.", &["his the"]),
        Example::good(Lang::En, "He met a friend of his the other day and made his the best of the stalls."),
    ],
    check: Check::Phrases { list: PAIRS, keep },
    settle: None,
};

/// The pairs.
const PAIRS: &[Phrase] = &[
    pair("the a|an|my|your|our|his|her|its|their|this|these|those"),
    pair("a an|the|my|your|our|his|her|its|their|this|these|those"),
    pair("an a|the|my|your|our|his|her|its|their|this|these|those"),
    pair("my the|a|an|your|our|their|its"),
    pair("his the|an|my|your|our|their|its"),
    pair("your an|my|our|their|its"),
    pair("our the|a|an|my|your|their|its"),
    pair("their the|a|an|my|your|our|its"),
];

const fn pair(text: &'static str) -> Phrase {
    Phrase { text, fix: "", severity: Severity::Error, proclitics: false }
}

/// Words that show that *a* before them is a letter or opens a Latin, Italian or French phrase.
const BEHIND_LETTER: &[&str] = &[
    "and",
    "or",
    "is",
    "was",
    "in",
    "of",
    "to",
    "at",
    "on",
    "as",
    "by",
    "are",
    "for",
    "la",
    "le",
    "les",
    "priori",
    "posteriori",
    "fortiori",
    "contrario",
    "cappella",
    "capella",
    "tempo",
    "deux",
    "cheval",
];

/// Words behind which *his* stands for a thing of his.
const BEFORE_PRONOUN: &[&str] =
    &["of", "is", "was", "are", "were", "be", "make", "made", "than", "as", "like", "and", "not"];

fn keep(p: &Paragraph<'_>, hit: &Hit) -> bool {
    let (first, second) = (&p.tokens[hit.first], &p.tokens[hit.last]);
    let Some(next) = p.tokens.get(hit.last + 1) else { return false };
    let next_word = p.word(hit.last + 1);
    // Without a noun behind it, the second one is spoken of: *the this and the that*.
    let is_spoken_of = !next.gap.is_blank()
        || next.is_masked()
        || next.kind == TokenKind::Number && p.word(hit.last) == "a"
        || matches!(next_word, "and" | "or" | "is" | "was");
    let is_letter = p.word(hit.last) == "a" && BEHIND_LETTER.contains(&next_word)
        || p.word(hit.first) == "a" && first.is_capitalised() && !p.starts_sentence(hit.first);
    let is_part = matches!(first.gap, Gap::Hyphen | Gap::Tight | Gap::Glued);
    // *hers* and *theirs* are other words; *a her* with a verb behind it is a female.
    let is_female = p.word(hit.last) == "her" && next_word.len() < 3;
    // *a friend of his the other day*, *made his the finest*: the pronoun.
    let is_pronoun = p.word(hit.first) == "his"
        && hit.first > 0
        && (BEFORE_PRONOUN.contains(&p.word(hit.first - 1)) || p.word(hit.first - 1).ends_with("ly"));
    !second.is_capitalised()
        && !is_pronoun
        && !is_spoken_of
        && !is_letter
        && !is_part
        && !is_female
        && !p.is_foreign(hit.span)
        && !p.is_data()
}
