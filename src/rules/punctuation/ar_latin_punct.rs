//! A Latin comma, semicolon or question mark behind an Arabic word.
//!
//! Whole corpora of edited Arabic use the Latin comma, so one system throughout is an info, reported once a
//! document; what tells of machines and patched text is a document that uses both.

use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN006",
    name: "ar-latin-punct",
    family: Family::PUNCTUATION,
    langs: LangSet::AR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” has a Latin mark where Arabic has its own: “{fix}”",
    why: "Arabic has ، ؛ and ؟ of its own. Engines copy the marks of the source where they translate badly, so that \
          a text shows both kinds. Some houses use the Latin comma throughout, which is an info. Reported once a \
          document; replace the Latin marks between Arabic words.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-latin-punct", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "قال الوزير, الذي زار تونس، إن الحل قريب.", &["الوزير,"]),
        Example::bad(Lang::Ar, "هل انتهت الأزمة? لا أحد يعرف.", &["الأزمة?"]),
        Example::bad(Lang::Ar, "اجتمع الوزراء; ثم غادروا القاعة.\n\nعاد الوزير, ثم تكلم.", &["الوزراء;"]),
        Example::good(Lang::Ar, "بلغ السعر 1,500 دينار. هل انتهت الأزمة؟"),
        Example::good(Lang::Ar, "وقعت شركة Apple, Inc. العقد، وفتح الرابط page?id=5 ثم أغلقه."),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: Some(settle),
};

/// Marks of each kind that a document must have to be called mixed.
const FEWEST: u32 = 3;

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.counts.arabic < 2 || paragraph.is_data() {
        return;
    }
    let bytes = paragraph.text.as_bytes();
    let mut first = None;
    let mut latin = 0;
    for at in memchr::memchr3_iter(b',', b';', b'?', bytes) {
        let Some(start) = word_start(paragraph, at) else { continue };
        latin += 1;
        first = first.or(Some(Span::new(start, at + 1)));
    }
    // ، ؛ ؟ by their second bytes, which few letters share; the first stands in every other letter.
    let arabic = memchr::memchr3_iter(0x8C, 0x9B, 0x9F, bytes)
        .filter(|&at| at.checked_sub(1).is_some_and(|before| bytes[before] == 0xD8))
        .count() as u32;
    report.count(0, latin);
    report.count(1, arabic);
    if let Some(span) = first {
        // A sentence with both has changed system under way.
        let severity = if arabic > 0 { Severity::Warning } else { Severity::Info };
        report.add_as(severity, span, Some(Fix::Compute(in_arabic)));
    }
}

/// Where the Arabic word starts that the mark at byte `at` stands behind; nothing when what follows is no
/// space, no Arabic word and not the end.
fn word_start(paragraph: &Paragraph<'_>, at: usize) -> Option<usize> {
    let text = paragraph.text;
    if !text[..at].ends_with(is_arabic_letter) {
        return None;
    }
    let after = text[at + 1..].chars().next();
    if !after.is_none_or(|c| c.is_whitespace() || is_arabic_letter(c) || matches!(c, '"' | '»' | ')' | '!'))
    {
        return None;
    }
    let i = paragraph.tokens.partition_point(|token| (token.span.end as usize) < at);
    let token = paragraph.tokens.get(i).filter(|token| token.span.end as usize == at)?;
    (!token.is_masked() && !paragraph.is_masked(at)).then_some(token.span.start as usize)
}

fn is_arabic_letter(c: char) -> bool {
    matches!(c, 'ء'..='ي' | '\u{64B}'..='\u{652}')
}

/// The word with the Arabic mark.
fn in_arabic(found: &str) -> Option<String> {
    let mark = match found.chars().next_back()? {
        ',' => '،',
        ';' => '؛',
        _ => '؟',
    };
    Some(format!("{}{mark}", &found[..found.len() - 1]))
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if view.has_reported() {
        return None;
    }
    let (latin, arabic) = (view.counted(0), view.counted(1));
    let is_mixed = latin >= FEWEST && arabic >= FEWEST;
    // In a short text a single sentence with both is all there is to see.
    let is_short = view.around().count() <= 1;
    Some(if is_mixed || (is_short && unsettled.severity == Severity::Warning) {
        Severity::Warning
    } else {
        Severity::Info
    })
}
