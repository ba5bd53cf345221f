//! A space before a colon, a comma or a stop in English, where French or a tokeniser puts one.

use crate::analysis::{Gap, Paragraph, Signs, TokenKind};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::pipeline::tokenised_text::is_tokenised_around;
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN002",
    name: "space-before-punct-en",
    family: Family::PUNCTUATION,
    langs: LangSet::EN,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "English has no space before this mark: “{found}” should be “{fix}”",
    why: "French sets colons, semicolons, exclamation and question marks off with a space, and tokenisers set off \
          every mark; translation engines carry both into English. Careful writers of English leave none. Delete \
          the space.",
    sources: &[Source { title: "mtlint catalogue of artefacts: space-before-punct-en", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "See also: 2018 / Libya : Intense diplomatic efforts", &["Libya :"]),
        Example::bad(Lang::En, "What is this ?", &["this ?"]),
        Example::bad(
            Lang::En,
            "The ministers , who met on Monday , agreed. Nobody (not even the press) ; nobody knew.",
            &["ministers ,", "Monday ,", "press) ;"],
        ),
        Example::bad(
            Lang::En,
            "Really\u{202f}?! \"Stop\u{a0}!\" she cried.",
            &["Really\u{202f}?", "Stop\u{a0}!"],
        ),
        Example::good(Lang::En, "Thanks :) See you there ;-) It was fun :D"),
        Example::good(Lang::En, "Mix them in a ratio of 3 : 2, at .5 litres, and wait ... or . . . do not."),
        Example::good(
            Lang::En,
            "It runs on .NET and opens .exe files; call std :: mem :: take or pass ?debug.",
        ),
        Example::good(Lang::En, "The poster read « Libérez la presse ! » in red letters."),
    ],
    check: Check::Paragraph(Signs::SPACED_MARK, check),
    settle: Some(settle),
};

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.75;

/// Findings in the window from which on the rule warns.
const FEWEST: u32 = 2;

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    // Tokenised text is told as such where the document around shows it; see `settle`.
    if paragraph.is_data() {
        return;
    }
    let tokens = paragraph.tokens;
    for (i, token) in tokens.iter().enumerate() {
        if !matches!(paragraph.gap_after(i), Gap::Comma | Gap::Stop | Gap::Punct) {
            continue;
        }
        let after = &paragraph.text[token.span.end as usize..];
        let Some(end) = spaced_mark(after) else { continue };
        let mark = after.as_bytes()[end - 1];
        let next_is_number = tokens.get(i + 1).is_some_and(|next| next.kind == TokenKind::Number);
        let is_ratio = mark == b':' && next_is_number && token.kind == TokenKind::Number;
        if is_ratio || token.is_masked() || is_foreign(paragraph, token.span) {
            continue;
        }
        let start = token.span.start;
        report.add(Span { start, end: token.span.end + end as u32 }, Some(Fix::Compute(without_space)));
    }
}

/// Where the first mark of `after` ends, when a single space is all that stands between it and the word
/// or closing bracket before it. Marks of smileys, ellipses, numbers and names do not count.
fn spaced_mark(after: &str) -> Option<usize> {
    let spaced = after.trim_start_matches([')', ']']);
    let marked = spaced.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    if spaced[..spaced.len() - marked.len()].chars().count() != 1 {
        return None;
    }
    let mark = marked.chars().next().filter(|c| matches!(c, ':' | ';' | '!' | '?' | ',' | '.'))?;
    let mut rest = &marked[1..];
    if matches!(mark, '!' | '?') {
        rest = rest.trim_start_matches(['!', '?', '.']);
    }
    let is_free = rest.chars().next().is_none_or(|c| match c {
        '"' | '”' | '’' | ')' | ']' | '»' => true,
        // The space that belongs behind the comma stands before it.
        _ => c.is_whitespace() || (mark == ',' && c.is_alphabetic()),
    });
    let next = rest.trim_start();
    let is_part = match mark {
        '.' => next.starts_with(['.', ')', ']', '/', '\\']),
        ':' | ';' => next.starts_with([')', ']']) || next.starts_with("-)") || matches!(next, "(" | "-("),
        _ => false,
    };
    (is_free && !is_part).then_some(after.len() - marked.len() + 1)
}

/// Whether `span` stands in a French quotation or in a stretch of French.
fn is_foreign(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let before = &paragraph.text[..span.start as usize];
    let quoted = paragraph.signs.meets(Signs::QUOTE)
        && match (before.rfind('«'), before.rfind('»')) {
            (Some(open), Some(close)) => open > close,
            (open, _) => open.is_some(),
        };
    quoted || paragraph.foreign.iter().any(|stretch| stretch.span.overlaps(span))
}

/// `Libya :` without its space.
fn without_space(found: &str) -> Option<String> {
    let mark = found.chars().next_back()?;
    let word = found[..found.len() - mark.len_utf8()].trim_end();
    Some(format!("{word}{mark}"))
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    // *Remarque : Office Apps for Android* in a French document: the space is French.
    if view.is_foreign(ONE_LANGUAGE) || is_tokenised_around(view) {
        return None;
    }
    Some(if view.hits() < FEWEST { Severity::Info } else { unsettled.severity })
}

#[cfg(test)]
mod tests {
    use super::{spaced_mark, without_space};

    #[test]
    fn a_mark_behind_one_space_of_any_width_is_found() {
        for after in [" : Intense", "\u{a0}!", "\u{202f}?", ") ; then", " ?!", " , who", " .\"", " ,they"] {
            assert!(spaced_mark(after).is_some(), "{after:?}");
        }
    }

    #[test]
    fn dont_flag_smileys_ellipses_numbers_and_names() {
        for after in [
            " :)", " ;-)", " :D", " : )", " ; -)", " ...", " . . .", " .5", " .exe", " .NET", " ?debug",
            "::", "   : x", "\n: x", ": fine", " - no",
        ] {
            assert!(spaced_mark(after).is_none(), "{after:?}");
        }
    }

    #[test]
    fn the_fix_takes_the_space_away() {
        assert_eq!(without_space("Libya :").as_deref(), Some("Libya:"));
        assert_eq!(without_space("press)\u{a0};").as_deref(), Some("press);"));
    }
}
