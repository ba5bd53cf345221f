//! One number written in two systems of digits: 201٨ for 2018 or ٢٠١٨.
//!
//! Both systems are right, so a document that writes some numbers in the one and some in the other is only
//! told so once, and lightly, and only at a paragraph that holds both: text that keeps to one system never
//! costs a finding that its document then drops.

use crate::analysis::{Gap, Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "LOC001",
    name: "ar-mixed-digits",
    family: Family::LOCALE,
    langs: LangSet::AR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” mixes Arabic-Indic digits with 0 to 9",
    why: "A writer's keyboard gives one system of digits; a number with both was put together by a program that \
          converted some characters and not others. Write the number in one system. As an info, it says that the \
          document uses both systems, each for numbers of its own.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-mixed-digits", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "انتهت الأشغال في عام 201٨ بعد تأخر طويل.", &["201٨"]),
        Example::bad(Lang::Ar, "بلغ عدد المشاركين ٢5 شخصا، ونجح منهم ٣.5 في المئة.", &["٢5", "٣.5"]),
        Example::bad(Lang::Ar, "بدأ الاجتماع في الساعة 10:٣٠ وانتهى بعد ١٢0دقيقة.", &["10:٣٠", "١٢0"]),
        Example::bad(
            Lang::Ar,
            "الصفحات ١ و٢ و٣ و٤ من الجزء الأول.\n\nالصفحات 6 و7 و8 و9 من الثاني.\n\nالصفحة 10 ثم الصفحة ١٢.",
            &["١٢"],
        ),
        Example::good(Lang::Ar, "افتتح المتحف عام 2018 ثم أغلق عام ٢٠١٩."),
        Example::good(Lang::Ar, "يستغرق الشحن من 5 إلى 7 أيام، والهاتف A٤ غير متوفر."),
        Example::good(Lang::Ar, "١- 25 كتابا، ٢- 30 قلما."),
        Example::good(Lang::Ar, "الصفحات ١ و٢ و٣ و٤ و٥.\n\nالصفحات 6 و7 و8 و9 و10."),
    ],
    check: Check::Paragraph(Signs::DIGIT, check),
    settle: Some(settle),
};

/// Numbers of each system that a document must have before it is said to use both.
const FEWEST: u32 = 5;

/// What a stretch of text has of each system.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Digits {
    ascii: bool,
    indic: bool,
}

impl Digits {
    fn of(text: &str) -> Self {
        let mut digits = Self::default();
        for c in text.chars() {
            digits.ascii |= c.is_ascii_digit();
            digits.indic |= is_indic(c);
        }
        digits
    }
}

fn is_indic(c: char) -> bool {
    matches!(c, '٠'..='٩' | '۰'..='۹')
}

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let mut first = Digits::default();
    let mut second = None;
    let mut at = 0;
    while at < paragraph.tokens.len() {
        let token = &paragraph.tokens[at];
        let from = at;
        at += 1;
        if !token.has_digit() || token.is_masked() {
            continue;
        }
        // *٣.5* is two tokens when the digits around the mark are of different systems.
        while paragraph.tokens.get(at).is_some_and(|next| next.gap == Gap::Tight && next.has_digit())
            && matches!(paragraph.gap_text(at), "." | "," | ":" | "٫" | "٬")
        {
            at += 1;
        }
        let span = number_in(paragraph.text, paragraph.span_of(from, at - 1));
        // *A٤5* is somebody's name for something.
        let written = paragraph.span_of(from, at - 1).of(paragraph.text);
        if written.chars().any(|c| c.is_ascii_alphabetic()) {
            continue;
        }
        let digits = Digits::of(span.of(paragraph.text));
        match digits {
            Digits { ascii: true, indic: true } => {
                report.add(span, Some(Fix::Compute(in_one_system)));
                continue;
            }
            Digits { ascii: true, .. } => report.count(0, 1),
            Digits { indic: true, .. } => report.count(1, 1),
            Digits { .. } => continue,
        }
        if first == Digits::default() {
            first = digits;
        } else if second.is_none() && digits != first {
            second = Some(span);
        }
    }
    if let Some(span) = second {
        report.add_as(Severity::Info, span, None);
    }
}

/// The part of `span` from its first digit to its last.
fn number_in(text: &str, span: Span) -> Span {
    let is_letter = |c: char| !(c.is_ascii_digit() || is_indic(c));
    let piece = span.of(text);
    let start = piece.len() - piece.trim_start_matches(is_letter).len();
    let end = piece.trim_end_matches(is_letter).len();
    Span::new(span.start as usize + start, span.start as usize + end.max(start))
}

/// The number in the system that most of its digits have; in that of the first one where none has the majority.
fn in_one_system(found: &str) -> Option<String> {
    let ascii = found.chars().filter(char::is_ascii_digit).count();
    let indic = found.chars().filter(|&c| is_indic(c)).count();
    let to_ascii = ascii > indic || (ascii == indic && found.starts_with(|c: char| c.is_ascii_digit()));
    Some(found.chars().map(|c| if to_ascii { to_ascii_digit(c) } else { to_indic_digit(c) }).collect())
}

fn to_ascii_digit(c: char) -> char {
    let value = match c {
        '٠'..='٩' => c as u32 - '٠' as u32,
        '۰'..='۹' => c as u32 - '۰' as u32,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

fn to_indic_digit(c: char) -> char {
    to_ascii_digit(c).to_digit(10).and_then(|value| char::from_u32('٠' as u32 + value)).unwrap_or(c)
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if unsettled.severity == Severity::Error {
        return Some(Severity::Error);
    }
    let uses_both = view.counted(0) >= FEWEST && view.counted(1) >= FEWEST;
    (uses_both && !view.has_reported()).then_some(Severity::Info)
}

#[cfg(test)]
mod tests {
    use super::in_one_system;

    #[test]
    fn the_majority_of_digits_decides() {
        for (mixed, one) in [("201٨", "2018"), ("٢٠1٨", "٢٠١٨"), ("٣.5", "٣.٥"), ("5٣", "53"), ("۱۲3", "١٢٣")]
        {
            assert_eq!(in_one_system(mixed).as_deref(), Some(one));
        }
    }
}
