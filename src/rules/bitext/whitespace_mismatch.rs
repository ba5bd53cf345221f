//! White space at the ends, line breaks, tabs and their escapes that differ from the source.
//!
//! Programs join texts by their ends and lay them out by their breaks, so these are part of the text. Space within a line
//! is an affair of the translation's language.

use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT022",
    name: "whitespace-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.1.0",
    message: "White space or line breaks differ from those of the source",
    why: "A program that puts texts together relies on the space at their ends, and on the breaks and tabs in them. Engines \
          trim and join. Take them over as the source has them.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-whitespace", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(Lang::Fr, "Bonjour à tous, ", Lang::En, "Hello to all,", &["Hello to all,"]),
        Example::bad_pair(
            Lang::Ar,
            "السطر الأول\\nالثاني",
            Lang::En,
            "First line, second",
            &["First line, second"],
        ),
        Example::good_pair(Lang::Fr, "Bonjour\u{a0}! ", Lang::En, "Hello! "),
        Example::good_pair(Lang::Ar, "السطر الأول\\nالثاني", Lang::En, "First line\\nSecond"),
        Example::bad_pair(Lang::En, "Name:\\t", Lang::Fr, "Nom\u{a0}:", &["Nom\u{a0}:"]),
        Example::bad_pair(Lang::En, "Open", Lang::Fr, " Ouvrir", &[" Ouvrir"]),
        Example::good_pair(Lang::En, "Name:\\t", Lang::Fr, "Nom\u{a0}:\\t"),
        Example::good_pair(Lang::En, "Open it now!", Lang::Fr, "Ouvrez-le maintenant\u{202f}!"),
        Example::bad_pair(Lang::En, " Open", Lang::Ar, "افتح", &["افتح"]),
        Example::bad_pair(Lang::Fr, "Ouvrir\\n", Lang::Ar, "افتح", &["افتح"]),
        Example::good_pair(Lang::En, " Open", Lang::Ar, " افتح"),
        Example::good_pair(Lang::En, "Open", Lang::Ar, "\u{200f}افتح"),
    ],
    check: Check::Pair(check),
    settle: None,
};

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let (source, target) = (pair.source.text, pair.target.text);
    if target.trim().is_empty() || source.trim().is_empty() {
        return;
    }
    let ends = |text: &str| {
        let marks = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let text = text.trim_matches(marks);
        let (inner, tail) = (text.trim_start(), text.trim_end());
        let spaces = |part: &str| part.chars().count();
        (spaces(&text[..text.len() - inner.len()]), spaces(&text[tail.len()..]))
    };
    let breaks = |text: &str| memchr::memchr2_iter(b'\n', b'\t', text.as_bytes()).count();
    if ends(source) != ends(target) || breaks(source) != breaks(target) || escapes(source) != escapes(target)
    {
        report.add_pair(Severity::Info, Span::new(0, target.len()), Span::new(0, source.len()), None);
    }
}

/// How often each escape stands in `text`: line breaks, tabs, quotation marks, backslashes.
fn escapes(text: &str) -> [u16; 4] {
    let bytes = text.as_bytes();
    let mut counts = [0u16; 4];
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'\\', &bytes[at..]).map(|i| i + at) {
        let kind = match bytes.get(found + 1) {
            Some(b'n' | b'r') => 0,
            Some(b't') => 1,
            Some(b'"' | b'\'') => 2,
            Some(b'\\') => 3,
            _ => {
                at = found + 1;
                continue;
            }
        };
        counts[kind] = counts[kind].saturating_add(1);
        at = found + 2;
    }
    counts
}
