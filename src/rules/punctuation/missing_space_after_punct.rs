//! A comma, a semicolon or a closing mark that touches the next word.
//!
//! Full stops are the business of `glued-sentences`, and Arabic marks that of `ar-space-before-punct`. Lists of values, in
//! which commas touch on both sides, are left alone.

use crate::analysis::{Paragraph, Signs, TokenKind};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN011",
    name: "missing-space-after-punct",
    family: Family::PUNCTUATION,
    langs: LangSet::of(&[Lang::En, Lang::Fr]),
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "A space is missing between the mark and the next word: “{found}”",
    why: "Programs that put marks back after translation, and pages whose pieces are glued together, lose the space \
          that belongs behind a comma, a semicolon or a closing mark. Put it in.",
    sources: &[Source { title: "mtlint catalogue of artefacts: missing-space-after-punct", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "The talks failed,and everybody left;nobody stayed.",
            &["failed,and", "left;nobody"],
        ),
        Example::bad(Lang::En, "“We will return,”said the envoy (of the west)and left.", &[",”said", ")and"]),
        Example::good(Lang::En, "It costs $1,000, or 2,5 in x,y space; see R&D,Inc. and the item(s)."),
        Example::good(Lang::En, "The fields id,name,town,age are set, e.g. by (re)building or tidy(up)."),
        Example::bad(Lang::Fr, "Les négociations ont échoué,et tous sont partis.", &["échoué,et"]),
        Example::bad(Lang::Fr, "Il est venu;elle est partie, dit-il.", &["venu;elle"]),
        Example::good(Lang::Fr, "Cela coûte 2,5 euros (ou moins), auteur(e)s et (re)lecture compris."),
        Example::good(Lang::Fr, "Les champs nom,ville,âge,pays sont requis, puis validés."),
    ],
    check: Check::Paragraph(
        Signs::TIGHT.with(Signs::TIGHT_COMMA).with(Signs::QUOTE).with(Signs::BRACKET),
        check,
    ),
    settle: Some(settle),
};

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.is_data() || paragraph.signs.meets(Signs::BACKTICK) {
        return;
    }
    let tokens = paragraph.tokens;
    for i in paragraph.marked.iter().map(|i| *i as usize).filter(|i| *i > 0) {
        let gap = paragraph.gap_text(i);
        let is_tight = match gap {
            ";" if paragraph.gap_text(i - 1).ends_with(['&', '#']) => false,
            "," | ";" => !is_list(paragraph, i),
            "”" | ",”" | ".”" | "?”" | "!”" => paragraph.lang == Lang::En,
            "\"" => is_glued_quotation(paragraph, i),
            ")" => is_aside(paragraph, i),
            _ => false,
        };
        let words = tokens[i].kind == TokenKind::Word && tokens[i - 1].kind == TokenKind::Word;
        let single = tokens[i].is_single_letter() || tokens[i - 1].is_single_letter();
        let (a, b) = (&tokens[i - 1], &tokens[i]);
        let plain = !a.is_masked() && !b.is_masked() && !a.has_digit() && !b.has_digit();
        if !is_tight || !words || !plain || (single && !is_word(paragraph, i)) {
            continue;
        }
        let span = if gap.len() == 1 && gap != ")" {
            paragraph.span_of(i - 1, i)
        } else {
            crate::span::Span { start: a.span.end, end: b.span.end }
        };
        if !paragraph.is_foreign(span) {
            report.add(span, Some(Fix::Compute(with_space)));
        }
    }
}

/// Whether the single letter at or before token `i` is a word and no name of a value.
fn is_word(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let is_word = |i: usize| {
        !paragraph.tokens[i].is_single_letter()
            || ["a", "i", "à", "y", "l'", "d'", "s'", "n'", "c'", "j'"].contains(&paragraph.word(i))
    };
    is_word(i) && is_word(i - 1)
}

/// Whether the mark before token `i` is one of several in a list of values.
fn is_list(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let touches = |at: usize| {
        at > 0 && at < paragraph.tokens.len() && matches!(paragraph.gap_text(at), "," | ";" | "/")
    };
    touches(i - 1) || touches(i + 1)
}

/// Whether the bracket that closes before token `i` opened behind a space, with two words or more inside: no *(re)building*.
fn is_aside(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let close = paragraph.tokens[i].span.start as usize - 1;
    let Some(open) = paragraph.text[..close].rfind('(') else { return false };
    paragraph.text[..open].ends_with(char::is_whitespace) && paragraph.text[open..close].contains(' ')
}

/// Whether the straight mark before token `i` opens a quotation that touches the word before: *said"hello"*.
fn is_glued_quotation(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let mark = paragraph.tokens[i].span.start as usize - 1;
    let (before, after) = (&paragraph.text[..mark], &paragraph.text[mark + 1..]);
    let is_first = before.bytes().filter(|b| *b == b'"').count() % 2 == 0;
    let closes = after.find('"').is_some_and(|at| {
        at < 80
            && !after[at + 1..].starts_with(char::is_alphanumeric)
            && !after[..at].ends_with(char::is_whitespace)
    });
    is_first && closes && after.bytes().filter(|b| *b == b'"').count() % 2 == 1
}

fn with_space(found: &str) -> Option<String> {
    if let Some(at) = found.find('"') {
        return Some(format!("{} {}", &found[..at], &found[at..]));
    }
    let at = found.rfind([',', ';', '”', ')'])?;
    let end = at + found[at..].chars().next()?.len_utf8();
    Some(format!("{} {}", &found[..end], &found[end..]))
}

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.75;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    (!view.is_foreign(ONE_LANGUAGE)).then_some(unsettled.severity)
}
