//! Marks of common abbreviations: a space within *e.g.*, no comma before French *etc.*, dots of ellipsis behind it.
//!
//! All three are points of style that the manuals of their language agree on, so the findings are infos. Abbreviations
//! that houses space in different ways (*p. m.*, *U. S.*) are left alone.

use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN014",
    name: "abbreviation-marks",
    family: Family::PUNCTUATION,
    langs: LangSet::of(&[Lang::En, Lang::Fr]),
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "The marks of this abbreviation: “{found}” should be “{fix}”",
    why: "English writes e.g. and i.e. without a space, French puts a comma before etc., and neither lets dots of ellipsis \
          follow it, which would say the same twice. Tokenisers, and engines that follow the source's custom, get these \
          wrong. Write the abbreviation as suggested.",
    sources: &[Source { title: "mtlint: what style manuals of English and French agree on", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "Take a warm coat, e. g. the blue one.", &["e. g."]),
        Example::bad(
            Lang::En,
            "The larger part, i. e. two thirds, went on pens, paper, etc... for the school.",
            &["i. e.", "etc..."],
        ),
        Example::good(
            Lang::En,
            "Take a coat (e.g. the blue one), gloves, etc. They left at 5 p. m., i.e. early.",
        ),
        Example::good(Lang::En, "E. G. Marsh signed it; the groups are A, E, G and so on."),
        Example::bad(Lang::Fr, "Il a deux chats, un chien, un âne etc. et un jardin.", &["âne etc."]),
        Example::bad(
            Lang::Fr,
            "Des vis, des clous, etc… se vendent ici, avec des outils, etc...",
            &["etc…", "etc..."],
        ),
        Example::good(Lang::Fr, "Des vis, des clous, etc. Voir le dossier etc du serveur, ou /etc."),
        Example::good(Lang::Fr, "Pommes, poires, etc., etc. Le groupe ETC a signé."),
    ],
    check: Check::Words { words: &["e", "i", "etc"], check },
    settle: None,
};

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let found = match paragraph.written(i) {
        "e" | "i" if paragraph.lang == Lang::En => spaced_latin(paragraph, i),
        "etc" => dotted_etc(paragraph, i).or_else(|| bare_etc(paragraph, i)),
        _ => None,
    };
    if let Some(span) = found.filter(|span| !paragraph.is_foreign(*span)) {
        report.add(span, Some(Fix::Compute(mended)));
    }
}

/// *e. g.* and *i. e.*
fn spaced_latin(paragraph: &Paragraph<'_>, i: usize) -> Option<Span> {
    let second = paragraph.tokens.get(i + 1)?;
    let is_pair = matches!((paragraph.written(i), paragraph.written(i + 1)), ("e", "g") | ("i", "e"));
    let is_apart = matches!(paragraph.gap_text(i + 1), ". " | ".\u{a0}" | ".\u{202f}");
    let is_free = i == 0 || !matches!(paragraph.tokens[i].gap, Gap::Tight | Gap::Stop);
    (is_pair && is_apart && is_free && paragraph.gap_text(i + 2).starts_with('.'))
        .then(|| Span { start: paragraph.tokens[i].span.start, end: second.span.end + 1 })
}

/// *etc…*
fn dotted_etc(paragraph: &Paragraph<'_>, i: usize) -> Option<Span> {
    let after = paragraph.gap_text(i + 1);
    let dots = after.len() - after.trim_start_matches(['.', '…']).len();
    let is_ellipsis = after.starts_with('…') || dots >= 3;
    let token = paragraph.tokens[i];
    is_ellipsis.then(|| Span { start: token.span.start, end: token.span.end + dots as u32 })
}

/// French *un âne etc.*
fn bare_etc(paragraph: &Paragraph<'_>, i: usize) -> Option<Span> {
    let before = paragraph.tokens.get(i.checked_sub(1)?)?;
    let is_listed = paragraph.lang == Lang::Fr
        && paragraph.tokens[i].gap == Gap::Space
        && before.kind == TokenKind::Word
        && !before.is_masked()
        && !matches!(paragraph.word(i - 1), "et" | "etc");
    (is_listed && paragraph.gap_text(i + 1).starts_with('.'))
        .then(|| Span { start: before.span.start, end: paragraph.tokens[i].span.end + 1 })
}

/// The abbreviation with its marks.
fn mended(found: &str) -> Option<String> {
    if found.starts_with("etc") {
        return Some("etc.".to_owned());
    }
    match found.rsplit_once(char::is_whitespace)? {
        (word, "etc.") => Some(format!("{word}, etc.")),
        (first, second) => Some(format!("{first}{second}")),
    }
}

#[cfg(test)]
mod tests {
    use super::mended;

    #[test]
    fn the_fix_puts_the_marks_right() {
        for (found, right) in
            [("e. g.", "e.g."), ("i.\u{a0}e.", "i.e."), ("âne etc.", "âne, etc."), ("etc…", "etc.")]
        {
            assert_eq!(mended(found).as_deref(), Some(right), "{found}");
        }
    }
}
