//! A space just inside quotation marks, as French sets it inside its guillemets.
//!
//! A straight mark with a space on either side opens or closes by its number in the paragraph, so paragraphs with an odd
//! number of them are left to `unbalanced-quotes`. Arabic guillemets are spaced by some publishers and count only where the
//! document leaves most quotations without.

use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::pipeline::tokenised_text::is_tokenised_around;
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN003",
    name: "space-inside-quotes",
    family: Family::PUNCTUATION,
    langs: LangSet::of(&[Lang::En, Lang::Ar]),
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "No space belongs between the quotation mark and the text inside: “{found}” should be “{fix}”",
    why: "French sets a space inside its guillemets, and tokenisers set off every mark; translation engines carry \
          both into languages whose quotation marks touch what they enclose. Delete the space.",
    sources: &[Source { title: "mtlint catalogue of artefacts: space-inside-quotes", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "He said “ we will return ” and left.", &["“ we", "return ”"]),
        Example::bad(Lang::En, "He called it \" unacceptable \".", &["\" unacceptable \""]),
        Example::bad(Lang::En, "They spoke of \"a new era \" in talks.", &["era \""]),
        Example::good(Lang::En, "He said “we will return” and left the \"new\" and \"old\" plans."),
        Example::good(Lang::En, "He is 6' 2\" tall and bought a 15\" screen."),
        Example::good(Lang::En, "“ ‘No,’ he said,” she told us, “ … and then a space is \" \".”"),
        Example::good(Lang::En, "The banner read « Liberté » in red."),
        Example::bad(Lang::Ar, "وصف الوزير القرار بأنه \" غير مقبول \" أمس", &["\" غير", "مقبول \""]),
        Example::bad(Lang::Ar, "قال: “ سنعود” ثم غادر", &["“ سنعود"]),
        Example::good(Lang::Ar, "وصف الوزير القرار بأنه \"غير مقبول\" أمس"),
        Example::good(Lang::Ar, "قال: “سنعود” ثم غادر «المدينة» و\"القرية\"."),
        Example::good(Lang::Ar, "اكتب الصيغة \"عدد الزوار: \" & TEXT(X) في الخانة الأولى"),
    ],
    check: Check::Paragraph(Signs::QUOTE, check),
    settle: Some(settle),
};

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.is_data() || paragraph.signs.meets(Signs::BACKTICK) {
        return;
    }
    let text = paragraph.text;
    for quotation in paragraph.quotations {
        let open = text[quotation.range()].chars().next().unwrap_or_default();
        let close = text[quotation.range()].chars().next_back().unwrap_or_default();
        let is_curly = matches!((open, close), ('“', '”') | ('”', '“') | ('”', '”'));
        if is_curly || (open == '«' && close == '»' && paragraph.lang == Lang::Ar) {
            look(paragraph, *quotation, report);
        }
    }
    let straight = || memchr::memchr_iter(b'"', text.as_bytes()).filter(|at| !paragraph.is_masked(*at));
    let number = straight().count();
    if number == 0 || number % 2 != 0 {
        return;
    }
    let mut marks = straight();
    while let (Some(open), Some(close)) = (marks.next(), marks.next()) {
        // A mark that touches the word on its outer side is no opening or closing one.
        let before = text[..open].chars().next_back();
        let after = text[close + 1..].chars().next();
        let opens = before.is_none_or(|c| c.is_whitespace() || is_joined(c));
        let closes = after.is_none_or(|c| !c.is_alphanumeric());
        if !opens || !closes {
            return;
        }
        look(paragraph, Span::new(open, close + 1), report);
    }
}

/// Whether an opening mark may touch `c`: brackets, dashes, and the one-letter words of Arabic.
fn is_joined(c: char) -> bool {
    matches!(c, '(' | '[' | '-' | '–' | '—' | '/' | 'و' | 'ب' | 'ل' | 'ف' | 'ك')
}

/// Reports the spaces inside `quotation`, which includes its marks.
fn look(paragraph: &Paragraph<'_>, quotation: Span, report: &mut Report<'_>) {
    let text = quotation.of(paragraph.text);
    let (Some(open), Some(close)) = (text.chars().next(), text.chars().next_back()) else { return };
    let inside = &text[open.len_utf8()..text.len() - close.len_utf8()];
    let trimmed = inside.trim_matches(is_space);
    // Three dots, another quotation mark and nothing at all keep their space.
    // A label whose value a program puts behind it, *"Total: " & SUM(…)*, is a string, not a quotation.
    if trimmed.is_empty() || trimmed.ends_with(':') || paragraph.is_foreign(quotation) {
        return;
    }
    let at = quotation.start as usize + open.len_utf8();
    let start = at + (inside.len() - inside.trim_start_matches(is_space).len());
    let end = at + inside.trim_end_matches(is_space).len();
    let opens = start > at && !trimmed.starts_with(is_kept);
    let closes = end < at + inside.len() && !trimmed.ends_with(is_kept);
    let first_end = start + trimmed.find(char::is_whitespace).unwrap_or(trimmed.len());
    let last_start = start + trimmed.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let fix = Some(Fix::Compute(without_spaces));
    let is_char = paragraph.text.is_char_boundary(last_start);
    if opens && closes && first_end == end {
        report.add(quotation, fix);
        return;
    }
    if opens {
        report.add(Span::new(quotation.start as usize, first_end), fix);
    }
    if closes && is_char {
        report.add(Span::new(last_start, quotation.end as usize), fix);
    }
    if !opens && !closes {
        report.count(0, 1);
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// What keeps a space from a quotation mark.
fn is_kept(c: char) -> bool {
    matches!(c, '.' | '…' | '‘' | '’' | '\'' | '"' | '“' | '”' | '«' | '»' | '-' | '–' | '—' | '*' | '\n')
}

fn without_spaces(found: &str) -> Option<String> {
    Some(found.chars().filter(|c| !is_space(*c)).collect())
}

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.75;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if view.is_foreign(ONE_LANGUAGE) || is_tokenised_around(view) {
        return None;
    }
    // Most quotations are set so: it is how the writer, or an Arabic publisher, does it.
    let is_habit = view.hits() > if unsettled.found.contains(['«', '»']) { 0 } else { 2 };
    Some(if is_habit && view.hits() > view.counted(0) { Severity::Info } else { unsettled.severity })
}
