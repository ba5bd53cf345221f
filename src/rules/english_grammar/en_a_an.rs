//! *a* before a vowel and *an* before a consonant, by sound: *a important step*, *an military base*.
//!
//! What decides is [`sound_of`] the next word, which has no answer where speakers differ. *a* is also a
//! letter and *an* an old word for *if*: before words that follow those, nothing is said.

use super::sound::{Sound, sound_of};
use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENG003",
    name: "en-a-an",
    family: Family::ENGLISH_GRAMMAR,
    langs: LangSet::EN,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” has the wrong form of the article; write “{fix}”",
    why: "English writes “a” before a consonant and “an” before a vowel, as the words are spoken. Where a \
          system replaced the noun, or moved an adjective in front of it, and kept the article, the two no \
          longer fit. Correct the article, and look whether the word behind it is the right one.",
    sources: &[Source { title: "mtlint catalogue of artefacts: en-a-an", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "It was a important step towards an negotiated solution.",
            &["a important", "an negotiated"],
        ),
        Example::bad(
            Lang::En,
            "A attack on an military base took a hour.",
            &["A attack", "an military", "a hour"],
        ),
        Example::bad(
            Lang::En,
            "She joined a “informal” group, an European one, on an 7-year plan.",
            &["a “informal", "an European", "an 7"],
        ),
        Example::bad(
            Lang::En,
            "A in-depth report by a MP and an BBC reporter on a 18-year-old and a AM station.",
            &["A in", "a MP", "an BBC", "a 18", "a AM"],
        ),
        Example::good(
            Lang::En,
            "A European at a university waited an hour for an MP, an 18-year-old and a one-off.",
        ),
        Example::good(
            Lang::En,
            "A historic or an historic day, a herb or an herb, an FAQ or a FAQ: speakers differ.",
        ),
        Example::good(Lang::En, "Points a and b lie on a line, vitamin a is found there; in Serie A only."),
        Example::good(Lang::En, "“I would go, an it please you,” she said. “Such an one was he.”"),
        Example::good(
            Lang::En,
            "An X-ray, a U-turn, an e-mail, an NGO, a NATO base and a UN envoy in a NAT.",
        ),
    ],
    check: Check::Words { words: HEADS, check },
    settle: Some(settle),
};

/// The articles, and words by which a text is known to be old or to let people speak as they do (count number 0).
/// *an university* was right once, *a old coat* is how some people talk, and neither is a slip of the writer's.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "a", "an",
    "ain't", "'em", "em", "wot", "hath", "doth", "thou", "thee", "thy", "ye", "nay", "tis", "'tis", "twas", "'twas",
    "hither", "thither", "methinks", "o'er", "ne'er", "e'en", "d'ye", "mayn't", "sha'n't",
    "twixt", "afore", "yonder", "betwixt", "prithee", "quoth", "forsooth",
    "ma'am", "wos", "wery", "sez", "p'raps", "s'pose", "yer", "shew", "shewed", "shewn", "lordship", "ladyship", "whither", "whence",
    "alas", "mamma", "countenance", "nothin'", "goin'",
];

/// Words behind *a* as a letter, unless a hyphen joins them to the next, and determiners, which another
/// rule looks at.
const BEHIND_LETTER: &[&str] = &[
    "am", "an", "and", "any", "are", "as", "at", "i", "if", "in", "is", "it", "its", "of", "on", "or", "our",
    "us", "each", "every", "all", "into", "out", "off", "up",
];

/// Words behind *an* for *if* or, as it is spoken, for *and*.
const BEHIND_IF: &[&str] = &[
    "be", "but", "for", "from", "had", "he", "her", "his", "how", "my", "no", "not", "she", "so", "that",
    "that's", "the", "their", "then", "there", "there's", "they", "this", "thou", "to", "was", "we", "were",
    "what", "when", "who", "will", "with", "would", "ye", "yet", "you", "you'll", "your", "these", "those",
];

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    if !matches!(p.word(i), "a" | "an") {
        return report.count(0, 1);
    }
    let (article, Some(next)) = (&p.tokens[i], p.tokens.get(i + 1)) else { return };
    let is_an = article.span.len() == 2;
    if next.is_masked() || !is_article(p, i) || !is_joined(p, i + 1) {
        return;
    }
    let is_compound = p.gap_after(i + 1) == Gap::Hyphen;
    let Some(sound) = sound_of(p.written(i + 1), p.word(i + 1), is_compound) else { return };
    if is_an == (sound == Sound::Vowel) {
        return;
    }
    let others = if is_an { BEHIND_IF } else { BEHIND_LETTER };
    let is_word = next.kind == TokenKind::Word && !next.is_all_caps();
    if (!is_compound && is_word && others.contains(&p.word(i + 1)))
        || is_of_old(p, i)
        || is_in_name(p, i)
        || p.is_all_caps()
        || p.is_data()
    {
        return;
    }
    let span = p.span_of(i, i + 1);
    if !p.is_foreign(span) {
        report.add(span, Some(Fix::Compute(other_article)));
    }
}

/// Such words in the window from which on the text is taken for one of another age, or full of people's own speech.
const ANOTHER_AGE: u32 = 4;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    Some(if view.counted(0) >= ANOTHER_AGE { Severity::Info } else { unsettled.severity })
}

/// Whether it can be the article: a word of its own, in lower case unless it opens a sentence.
fn is_article(p: &Paragraph<'_>, i: usize) -> bool {
    let token = &p.tokens[i];
    !matches!(token.gap, Gap::Hyphen | Gap::Tight | Gap::Glued)
        && (!token.is_capitalised() || (p.starts_sentence(i) && !token.is_all_caps() && !is_initial(p, i)))
}

/// *Mr. A answered*: the full stop ends no sentence.
fn is_initial(p: &Paragraph<'_>, i: usize) -> bool {
    i > 0 && matches!(p.word(i - 1), "mr" | "mrs" | "ms" | "dr" | "st" | "no" | "vs" | "prof" | "messrs")
}

/// Whether only white space, or white space and an opening quotation mark, stands before token `i`.
fn is_joined(p: &Paragraph<'_>, i: usize) -> bool {
    let gap = p.tokens[i].gap;
    gap.is_blank()
        || (gap == Gap::Punct
            && matches!(p.gap_text(i).strip_prefix(' '), Some("\"" | "“" | "‘" | "«" | "„" | "*" | "_")))
}

/// *such an one*, as it was written.
fn is_of_old(p: &Paragraph<'_>, i: usize) -> bool {
    i > 0 && matches!(p.word(i + 1), "one" | "once") && matches!(p.word(i - 1), "such" | "many")
}

/// Whether it stands between two capitalised words, as in names from other languages.
fn is_in_name(p: &Paragraph<'_>, i: usize) -> bool {
    i > 0
        && p.tokens[i].gap.is_blank()
        && p.tokens[i - 1].is_capitalised()
        && p.tokens[i + 1].is_capitalised()
        && !p.starts_sentence(i - 1)
}

/// The same with the other form of the article.
fn other_article(found: &str) -> Option<String> {
    let (article, rest) = found.split_at(found.find(char::is_whitespace)?);
    let other = match article {
        "a" => "an",
        "A" => "An",
        "an" => "a",
        "An" => "A",
        _ => return None,
    };
    Some(format!("{other}{rest}"))
}
