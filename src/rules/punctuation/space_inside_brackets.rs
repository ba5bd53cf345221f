//! A space just inside round or square brackets.
//!
//! Check boxes, smileys, three dots and formulas keep theirs; where a tokeniser has set every mark apart, that is told
//! once for the document by another rule.

use crate::analysis::{Paragraph, Signs, is_word_char};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::pipeline::tokenised_text::is_tokenised_around;
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN012",
    name: "space-inside-brackets",
    family: Family::PUNCTUATION,
    langs: LangSet::OURS,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "No space belongs just inside a bracket: “{found}” should be “{fix}”",
    why: "Tokenisers set brackets off from the words inside, and what puts the text together again forgets some. \
          Delete the space.",
    sources: &[Source { title: "mtlint catalogue of artefacts: space-inside-brackets", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "The plan ( drawn up in May ) was dropped.", &["( drawn", "May )"]),
        Example::bad(Lang::En, "He met the envoy [ of the west] in town.", &["[ of"]),
        Example::good(Lang::En, "The plan (drawn up in May) was dropped :( or kept : ) they said."),
        Example::good(Lang::En, "- [ ] buy milk\n- [x] call (... and wait) on [ 0, 1 )"),
        Example::bad(Lang::Fr, "Le projet ( lancé en mai ) est abandonné.", &["( lancé", "mai )"]),
        Example::bad(Lang::Fr, "Il a vu le maire (de la ville ) hier.", &["ville )"]),
        Example::good(Lang::Fr, "Le projet (lancé en mai !) est abandonné : a ) trop cher ; b ) trop tard."),
        Example::good(Lang::Fr, "Il partit [ … ] et ne revint pas (« jamais »)."),
        Example::bad(Lang::Ar, "ألغيت الخطة ( التي وضعت في مايو ) أمس", &["( التي", "مايو )"]),
        Example::bad(Lang::Ar, "التقى العمدة (في المدينة ) أمس", &["المدينة )"]),
        Example::good(Lang::Ar, "ألغيت الخطة (التي وضعت في مايو) أمس"),
        Example::good(Lang::Ar, "قال [ … ] ثم سكت (حتى الغد)."),
    ],
    check: Check::Paragraph(Signs::BRACKET, check),
    settle: Some(settle),
};

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.is_data() || paragraph.signs.meets(Signs::BACKTICK) {
        return;
    }
    let text = paragraph.text;
    let mut open: Option<usize> = None;
    let bytes = text.as_bytes();
    // Square ones are rare, and without them there are only two bytes to look for.
    let is_square = paragraph.signs.meets(Signs::SQUARE);
    let next = |from: usize| {
        let rest = &bytes[from..];
        let place = if is_square {
            rest.iter().position(|byte| matches!(byte, b'(' | b'[' | b')' | b']'))
        } else {
            memchr::memchr2(b'(', b')', rest)
        };
        place.map(|at| at + from)
    };
    let marks = std::iter::successors(next(0), |at| next(at + 1)).map(|at| (at, bytes[at]));
    for (at, mark) in marks {
        if paragraph.is_masked(at) {
            continue;
        }
        let span = if matches!(mark, b'(' | b'[') {
            open = (!is_smiley(&text[..at])).then_some(at);
            open.and_then(|_| behind_opener(&text[at..])).map(|end| Span::new(at, at + end))
        } else {
            let inside = open.take().map(|open| &text[open + 1..at]);
            let spaced = inside.and_then(|inside| Some((inside, before_closer(inside)?)));
            spaced.filter(|(inside, _)| is_prose(inside)).map(|(_, back)| Span::new(at - back, at + 1))
        };
        if let Some(span) = span
            && !paragraph.is_foreign(span)
            && has_prose(text, at, mark)
        {
            report.add(span, Some(Fix::Compute(without_space)));
        } else {
            report.count(0, 1);
        }
    }
}

/// Where the word ends that follows the bracket at the start of `text` behind a space.
fn behind_opener(text: &str) -> Option<usize> {
    let rest = text[1..].trim_start_matches(is_space);
    let gap = text.len() - 1 - rest.len();
    let word = rest.find(|c: char| !is_word_char(c)).unwrap_or(rest.len());
    let is_word = word > 0 && rest.starts_with(char::is_alphabetic);
    (gap > 0 && is_word).then_some(1 + gap + word)
}

/// Bytes from the start of the last word of `inside` to its end, when a space follows the word.
fn before_closer(inside: &str) -> Option<usize> {
    let text = inside.trim_end_matches(is_space);
    if text.len() == inside.len() || !text.ends_with(is_word_char) {
        return None;
    }
    let start = text
        .rfind(|c: char| !is_word_char(c))
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    Some(inside.len() - start)
}

/// Whether the brackets hold words, and not a formula or the tick of a box.
fn is_prose(inside: &str) -> bool {
    inside.chars().filter(|c| c.is_alphabetic()).nth(2).is_some()
        && !inside.contains(['=', '<', '>', '+', '|', '{', '}', '\\', '^', '*', '_'])
}

/// Whether what the opening bracket at `at` encloses is prose; a closing one has been asked.
fn has_prose(text: &str, at: usize, mark: u8) -> bool {
    if !matches!(mark, b'(' | b'[') {
        return true;
    }
    let inside = &text[at + 1..];
    inside.find([')', ']']).is_some_and(|end| is_prose(&inside[..end]))
}

fn is_smiley(before: &str) -> bool {
    before.ends_with([':', ';', '=', '8'])
        || before.ends_with(":-")
        || before.ends_with(";-")
        || before.ends_with(": ")
}

fn without_space(found: &str) -> Option<String> {
    Some(found.chars().filter(|c| !is_space(*c)).collect())
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if is_tokenised_around(view) {
        return None;
    }
    // Most brackets are set so: it is how the writer does it.
    Some(if view.hits() > 2 && view.hits() > view.counted(0) { Severity::Info } else { unsettled.severity })
}
