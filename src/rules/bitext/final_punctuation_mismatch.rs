//! A sentence that ends on another mark than its source: a question that has become a statement.
//!
//! Languages and houses differ in full stops of headings and lists, so most of it is information.

use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT014",
    name: "final-punctuation-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "The translation ends on another mark than its source",
    why: "A question that ends on a full stop has lost its sense, and a segment without its last mark is often cut off. \
          Compare both ends; where the languages or your style differ in full stops, take the rule's information as that.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-punctuation-end", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Avez-vous fermé la porte du jardin\u{a0}?",
            Lang::En,
            "You have shut the garden door.",
            &["."],
        ),
        Example::bad_pair(
            Lang::Ar,
            "هل وصلت الرسالة أمس؟",
            Lang::En,
            "The letter arrived yesterday",
            &["yesterday"],
        ),
        Example::good_pair(Lang::Fr, "«\u{a0}Fermez la porte\u{a0}!\u{a0}»", Lang::En, "“Shut the door!”"),
        Example::good_pair(Lang::Ar, "هل وصلت الرسالة؟", Lang::En, "Has the letter arrived?"),
        Example::bad_pair(
            Lang::En,
            "Where does this road go?",
            Lang::Fr,
            "Cette route mène quelque part.",
            &["."],
        ),
        Example::bad_pair(Lang::En, "Choose one of these:", Lang::Fr, "Choisissez l'un d'eux.", &["."]),
        Example::good_pair(Lang::En, "Where does it go?", Lang::Fr, "Où mène-t-elle\u{202f}?"),
        Example::good_pair(Lang::En, "Choose one (please).", Lang::Fr, "Choisissez-en un, merci."),
        Example::bad_pair(Lang::En, "Where does this road go?", Lang::Ar, "هذا الطريق طويل.", &["."]),
        Example::bad_pair(Lang::Fr, "Où est la clef\u{a0}?", Lang::Ar, "المفتاح هنا.", &["."]),
        Example::good_pair(Lang::En, "Where is the key?", Lang::Ar, "أين المفتاح؟"),
        Example::good_pair(Lang::En, "First the key;", Lang::Ar, "المفتاح أولا؛"),
    ],
    check: Check::Pair(check),
    settle: None,
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    Stop,
    Question,
    Exclamation,
    Colon,
    Semicolon,
    Comma,
    Ellipsis,
}

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let ((mark, place), (found, span)) = (last_mark(pair.source.text), last_mark(pair.target.text));
    let words = |text: &str| text.chars().any(char::is_alphanumeric);
    let (has_words, has_found) = (words(pair.source.text), words(pair.target.text));
    let is_other_sign = !has_words && mark != found;
    if (has_words != has_found || is_other_sign) && !pair.source.text.trim().is_empty() {
        let whole = Span::new(0, pair.target.text.len());
        report.add_pair(Severity::Warning, whole, Span::new(0, pair.source.text.len()), None);
    } else if has_words && mark != found {
        report.add_pair(weight(pair, mark, found), span, place, None);
    }
}

fn weight(pair: &Pair<'_>, mark: Mark, found: Mark) -> Severity {
    let is_sentence = pair.source.counts.words >= 3 && pair.target.counts.words >= 3;
    let is_question = mark == Mark::Question && matches!(found, Mark::Stop);
    let is_statement = found == Mark::Question && matches!(mark, Mark::Stop);
    if is_sentence && (is_question || is_statement) { Severity::Warning } else { Severity::Info }
}

/// The mark that `text` ends on, quotation marks and brackets passed over, and its place; the last word where there is none.
fn last_mark(text: &str) -> (Mark, Span) {
    let closing = |c: char| c.is_whitespace() || "\"'”’»›)]*_`\u{200f}\u{200e}\u{200b}\u{202c}".contains(c);
    let end = text.trim_end_matches(closing);
    let Some(c) = end.chars().next_back() else { return (Mark::None, Span::new(0, text.len())) };
    let run = &end[end.trim_end_matches(['.', '?', '!', '؟', '…', ' ', '\u{a0}', '\u{202f}']).len()..];
    let mark = match c {
        _ if run.contains(['?', '؟']) => Mark::Question,
        '.' if end.ends_with("..") => Mark::Ellipsis,
        '.' | '。' | '۔' => Mark::Stop,
        '…' => Mark::Ellipsis,
        '?' | '؟' | '？' => Mark::Question,
        '!' | '！' => Mark::Exclamation,
        ':' => Mark::Colon,
        ';' | '؛' => Mark::Semicolon,
        ',' | '،' => Mark::Comma,
        _ => Mark::None,
    };
    let start = if mark == Mark::None {
        end.rfind(char::is_whitespace).map_or(0, |at| at + end[at..].chars().next().map_or(1, char::len_utf8))
    } else {
        end.len() - c.len_utf8()
    };
    (mark, Span::new(start, end.len()))
}

#[cfg(test)]
mod tests {
    use super::{Mark, last_mark};

    #[test]
    fn the_last_mark_is_found_under_what_closes() {
        for (text, mark, place) in [
            ("Ja! ", Mark::Exclamation, "!"),
            ("(Oui.) »", Mark::Stop, "."),
            ("see What is it?.", Mark::Question, "."),
            ("et puis...", Mark::Ellipsis, "."),
            ("أين؟", Mark::Question, "؟"),
            ("two words", Mark::None, "words"),
            ("", Mark::None, ""),
            (" »", Mark::None, " »"),
        ] {
            let (found, span) = last_mark(text);
            assert!(found == mark && span.of(text) == place, "{text}: {:?}", span.of(text));
        }
    }
}
