//! A contraction that a tokeniser cut in two and nobody joined: *did n't*, *it 's*, *don' t*, *gon na*.
//!
//! A paragraph whose punctuation stands apart as well is `tokenised-text`, which says it once for all. Books
//! of the nineteenth century set *it 's* and *I 'll* with a space throughout; a document that splits
//! many of them and never *n't* is taken for one, see [`settle`].

use crate::analysis::{Gap, Paragraph};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::pipeline::tokenised_text::is_tokenised_around;

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENG004",
    name: "en-split-contraction",
    family: Family::ENGLISH_GRAMMAR,
    langs: LangSet::EN,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is a contraction cut in two; write “{fix}”",
    why: "Tokenisers of English cut contractions into a verb and a rest, and some systems put a space behind \
          every apostrophe. Where the last step did not join them again, the text went through such a \
          program and was not read afterwards. Write the contraction as one word.",
    sources: &[Source {
        title: "Penn Treebank tokenisation: contractions are split",
        url: "https://catalog.ldc.upenn.edu/LDC99T42",
    }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "They did n't know that it 's closed, and he ca n't help.",
            &["did n't", "it 's", "ca n't"],
        ),
        Example::bad(
            Lang::En,
            "I 'm sure we' re late, but don' t worry; the minister 's car is here.",
            &["I 'm", "we' re", "don' t", "minister 's"],
        ),
        Example::bad(Lang::En, "We are gon na leave, they wo n’t.", &["gon na", "wo n’t"]),
        Example::good(Lang::En, "They didn't know that it's closed, and he can't help; gonna, won't."),
        Example::good(
            Lang::En,
            "The boys' toys, the parents' d-day, the 's' in 'does', and 's-Hertogenbosch.",
        ),
        Example::good(Lang::En, "The letters 'n', 't' and 'd' were missing; he wrote 'm for them."),
        Example::good(Lang::En, "The minister , who did n't know , left . It 's late , he said ."),
    ],
    check: Check::Words { words: &["n't", "s", "t", "re", "ve", "ll", "d", "m", "na"], check },
    settle: Some(settle),
};

/// What *n't* is cut off from: the rest of *can't*, *won't* and *shan't* are no words.
const BEFORE_NOT: &[&str] = &[
    "ai", "are", "ca", "could", "dare", "did", "do", "does", "had", "has", "have", "is", "might", "must",
    "need", "ought", "sha", "should", "was", "were", "wo", "would",
];

/// The same with the n on the wrong side of the cut.
const BEFORE_T: &[&str] = &[
    "ain", "aren", "can", "couldn", "daren", "didn", "don", "doesn", "hadn", "hasn", "haven", "isn",
    "mightn", "mustn", "needn", "oughtn", "shan", "shouldn", "wasn", "weren", "won", "wouldn",
];

/// What *'re*, *'ve*, *'ll*, *'d* and *'m* are cut off from.
const SUBJECTS: &[&str] = &[
    "he", "here", "how", "i", "it", "she", "that", "there", "they", "this", "those", "we", "what", "where",
    "who", "why", "you", "could", "might", "must", "should", "would",
];

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(before) = i.checked_sub(1) else { return };
    let (word, rest, token) = (p.word(before), p.word(i), &p.tokens[i]);
    if token.is_capitalised() || !matches!(token.gap, Gap::Space | Gap::Punct) {
        return;
    }
    let gap = p.gap_text(i);
    let is_split = match rest {
        "n't" => gap == " " && BEFORE_NOT.contains(&word),
        "na" => gap == " " && matches!(word, "gon" | "wan"),
        _ if !is_apostrophe_apart(gap) => return,
        "t" => BEFORE_T.contains(&word),
        // A possessive as well, where the apostrophe is on the side of the s.
        "s" => {
            (gap.starts_with([' ', '\u{A0}']) || SUBJECTS.contains(&word) || matches!(word, "let"))
                && p.tokens[before].span.len() > 1
                || word == "i"
        }
        "m" => word == "i",
        _ => SUBJECTS.contains(&word),
    };
    // *'s'*, *'d'*: a letter in quotation marks.
    let after = p.gap_text(i + 1);
    if !is_split
        || after.starts_with(['\'', '’', '-', '.', '@', '/', '_'])
            && !(after.starts_with('.') && after.trim_end().len() == 1)
        || p.is_tokenised()
        || p.is_data()
    {
        return;
    }
    let span = p.span_of(before, i);
    if p.is_foreign(span) {
        return;
    }
    report.count(usize::from(matches!(rest, "n't" | "t" | "na")), 1);
    report.add(span, Some(Fix::Compute(joined)));
}

/// An apostrophe with a space on at least one side, and nothing else.
fn is_apostrophe_apart(gap: &str) -> bool {
    matches!(gap, " '" | " ’" | "' " | "’ " | " ' " | " ’ " | "\u{A0}'" | "\u{A0}’")
}

fn joined(found: &str) -> Option<String> {
    Some(found.split_whitespace().collect())
}

/// Splits of *'s* and *'ll* in a book of old setting.
const OLD_SETTING: u32 = 8;

fn settle(view: &DocumentView<'_>, finding: &Unsettled<'_>) -> Option<Severity> {
    if is_tokenised_around(view) {
        return None;
    }
    let is_old = view.counted(0) >= OLD_SETTING && view.counted(1) * 8 < view.counted(0);
    Some(if is_old { Severity::Info } else { finding.severity })
}
