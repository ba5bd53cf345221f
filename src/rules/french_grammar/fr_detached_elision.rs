//! A space behind or before the apostrophe of an elided word: *L' outil*, *qu' il*, *aujourd' hui*.
//!
//! Tokenisers cut French there and bad detokenisers leave the space, so it tells machine text from human text better than
//! most signs. Paragraphs whose commas and stops stand apart as well are tokenised as a whole, which `tokenised_text`
//! tells.

use super::sounds::{asks_elision, word_at};
use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRG006",
    name: "fr-detached-elision",
    family: Family::FRENCH_GRAMMAR,
    langs: LangSet::FR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "A space beside the apostrophe in “{found}” should go: “{fix}”",
    why: "No space belongs on either side of the apostrophe of an elided word. Translation pipelines cut French there \
          and do not always put it together again. Delete the space.",
    sources: &[Source {
        title: "mtlint measurements on help pages translated by machine and by people",
        url: "",
    }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Fr,
            "L' outil permet d' afficher ce qu' il faut.",
            &["L' outil", "d' afficher", "qu' il"],
        ),
        Example::bad(
            Lang::Fr,
            "Aujourd’ hui, c’ est un chef-d’ œuvre.",
            &["Aujourd’ hui", "c’ est", "d’ œuvre"],
        ),
        Example::bad(
            Lang::Fr,
            "On voit l 'île et l ' hôtel, jusqu' au soir.",
            &["l 'île", "l ' hôtel", "jusqu' au"],
        ),
        Example::good(
            Lang::Fr,
            "L'outil permet d’afficher ce qu'il faut ; aujourd'hui, c'est un chef-d’œuvre.",
        ),
        Example::good(
            Lang::Fr,
            "La lettre 'l' est muette, le 's' aussi, et la note « d' » ouvre le couplet.",
        ),
        Example::good(Lang::Fr, "J' suis pas d' la ville, dit-il, et j' veux rentrer."),
        Example::good(Lang::Fr, "L' outil , qu' il a vu hier , permet d' afficher les pages ."),
    ],
    check: Check::Words {
        words: &[
            "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu",
            "quelqu", "aujourd",
        ],
        check,
    },
    settle: None,
};

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    if paragraph.gap_after(i) != Gap::Punct || !is_detached(paragraph.gap_text(i + 1)) {
        return;
    }
    let next = word_at(paragraph, i + 1);
    let joins = match paragraph.word(i) {
        "aujourd" => next == "hui",
        _ => asks_elision(next) || matches!(next, "y" | "un" | "une" | "a" | "à" | "où" | "on"),
    };
    let token = paragraph.tokens[i + 1];
    // *la lettre 'l' est*: the apostrophe closes a quotation.
    let opened =
        paragraph.text[..paragraph.tokens[i].span.start as usize].ends_with(['\'', '’', '‘', '"', '«']);
    let is_word = token.kind == TokenKind::Word && !token.is_masked();
    let span = paragraph.span_of(i, i + 1);
    if joins && is_word && !opened && !is_tokenised(paragraph) && !paragraph.is_foreign(span) {
        report.add(span, Some(Fix::Compute(joined)));
    }
}

/// Whether it is an apostrophe with white space beside it and nothing else.
fn is_detached(gap: &str) -> bool {
    let trimmed = gap.trim();
    matches!(trimmed, "'" | "’") && trimmed.len() < gap.len() && !gap.contains('\n')
}

/// Whether commas or stops stand apart, too.
fn is_tokenised(paragraph: &Paragraph<'_>) -> bool {
    let counts = &paragraph.counts;
    let (marks, spaced) = (counts.commas + counts.periods, counts.spaced_commas + counts.spaced_periods);
    marks > 0 && spaced * 5 > marks * 4
}

/// The words without the space.
fn joined(found: &str) -> Option<String> {
    Some(found.split_whitespace().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_apostrophe_beside_a_space_counts() {
        for gap in ["' ", "’\u{a0}", " '", " ’ "] {
            assert!(is_detached(gap), "{gap:?}");
        }
        for gap in ["'", "' '", "', ", "'\n", " - "] {
            assert!(!is_detached(gap), "{gap:?}");
        }
        assert_eq!(joined("L' outil").as_deref(), Some("L'outil"));
    }
}
