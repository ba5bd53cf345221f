//! *Les années 1990s*: the English plural of a decade in French.

use crate::analysis::{Gap, Paragraph, Signs, TokenKind};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "LOC002",
    name: "decade-s-fr",
    family: Family::LOCALE,
    langs: LangSet::FR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "French writes a decade without “s”: “{found}” should be “{fix}”",
    why: "A number takes no plural “s” in French, which says “les années 1990”. The letter comes from English. Delete \
          it, and put “années” before the number where it is missing.",
    sources: &[Source { title: "mtlint catalogue of artefacts: decade-s-fr", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Fr,
            "Les années 1990s, dans les 1980s, puis les années 60s.",
            &["années 1990s", "les 1980s", "années 60s"],
        ),
        Example::bad(
            Lang::Fr,
            "Au début des 1970’s, à la fin des années 80's.",
            &["des 1970’s", "années 80's"],
        ),
        Example::good(Lang::Fr, "Les années 1990, les années soixante et deux Airbus A320."),
        Example::good(Lang::Fr, "Les Boeing 747s de la flotte, les 911s de Porsche, les 500s, les 1995s."),
    ],
    check: Check::Paragraph(Signs::DIGIT, check),
    settle: None,
};

/// What stands before a decade.
const BEFORE: [&str; 7] = ["années", "année", "décennie", "les", "des", "ces", "aux"];

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    // Some of the words stand everywhere; figures do not.
    for (i, pair) in paragraph.tokens.windows(2).enumerate() {
        if pair[1].has_digit() && !pair[0].is_masked() && BEFORE.contains(&paragraph.word(i)) {
            check_at(paragraph, i, report);
        }
    }
}

fn check_at(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(next) = paragraph.tokens.get(i + 1) else { return };
    if !next.has_digit() || !next.gap.is_blank() || next.is_masked() {
        return;
    }
    let mut last = i + 1;
    let figure = paragraph.word(last);
    let digits = match figure.strip_suffix("'s").or_else(|| figure.strip_suffix('s')) {
        Some(digits) => digits,
        // *1970's* is two tokens.
        None => {
            let has_s = paragraph.tokens.get(last + 1).is_some_and(|s| s.gap == Gap::Tight)
                && paragraph.word(last + 1) == "s"
                && matches!(paragraph.gap_text(last + 1), "'" | "’");
            if !has_s || next.kind != TokenKind::Number {
                return;
            }
            last += 1;
            figure
        }
    };
    let is_long = digits.len() == 4 && (digits.starts_with('1') || digits.starts_with("20"));
    let is_short = digits.len() == 2 && paragraph.word(i).starts_with("ann");
    let is_decade = digits.ends_with('0') && digits.bytes().all(|b| b.is_ascii_digit());
    if is_decade && (is_long || is_short) {
        report.add(paragraph.span_of(i, last), Some(Fix::Compute(without_s)));
    }
}

/// `années 1990s` as `années 1990`, `les 1980s` as `les années 1980`.
fn without_s(found: &str) -> Option<String> {
    let (word, decade) = found.split_once(char::is_whitespace)?;
    let digits = decade.trim_start().trim_end_matches(['s', 'S', '\'', '’']);
    let is_article = !word.to_lowercase().contains("nn");
    Some(format!("{word} {}{digits}", if is_article { "années " } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::without_s;

    #[test]
    fn decades_are_written_out() {
        assert_eq!(without_s("années 1990s").as_deref(), Some("années 1990"));
        assert_eq!(without_s("les 1980’s").as_deref(), Some("les années 1980"));
    }
}
