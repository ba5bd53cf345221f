//! Characters that cannot be seen inside words: zero-width spaces, soft hyphens, stray byte order marks,
//! controls.
//!
//! Joiners and marks of direction have their uses in Arabic script and beside it, and are left alone.

use crate::analysis::{Paragraph, Signs};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENC005",
    name: "invisible-chars",
    family: Family::ENCODING,
    langs: LangSet::ALL,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” holds a character that cannot be seen",
    why: "Web pages put marks for line breaking into words, and conversions leave controls and byte order marks. \
          Readers do not see them; searches, dictionaries and models see another word. Delete them.",
    sources: &[
        Source { title: "mtlint catalogue of artefacts: invisible-chars", url: "" },
        Source { title: "The Unicode Standard, section 23.2: layout controls", url: "" },
    ],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "The gov\u{200B}ernment said no.", &["gov\u{200B}ernment"]),
        Example::bad(Lang::En, "The minis\u{AD}ter and the king\u{8} left.", &["minis\u{AD}ter", "\u{8}"]),
        Example::good(Lang::En, "The government said no to a\u{a0}b."),
        Example::good(Lang::En, "A zero-width space \u{200B} between words can be seen by nobody."),
        Example::bad(Lang::Fr, "Le gouver\u{AD}nement a dit non.", &["gouver\u{AD}nement"]),
        Example::bad(Lang::Fr, "La ré\u{FEFF}union aura lieu.", &["ré\u{FEFF}union"]),
        Example::good(Lang::Fr, "Le gouvernement a dit\u{202f}: non\u{202f}!"),
        Example::good(Lang::Fr, "Une famille\u{a0}: 👨\u{200D}👩\u{200D}👧."),
        Example::bad(Lang::Ar, "الح\u{200B}ل قريب.", &["الح\u{200B}ل"]),
        Example::bad(Lang::Ar, "الوز\u{2060}ير في الجزائر.", &["الوز\u{2060}ير"]),
        Example::good(Lang::Ar, "نحو 5\u{200F} كم من المدينة."),
        Example::good(Lang::Ar, "كتب می\u{200C}خواهم بالفارسية."),
    ],
    check: Check::Paragraph(Signs::INVISIBLE, check),
    settle: None,
};

/// Findings per paragraph; soft hyphens come by the hundred.
const MOST: usize = 5;

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    let mut found = 0;
    let mut end = 0;
    for (at, c) in p.text.char_indices() {
        if at < end || !is_hidden(c) {
            continue;
        }
        let span = if c.is_control() {
            Span::new(at, at + c.len_utf8())
        } else {
            let Some(word) = word_around(p.text, at) else { continue };
            word
        };
        end = span.end as usize;
        report.add(span, Some(Fix::Compute(without)));
        found += 1;
        if found == MOST {
            return;
        }
    }
}

fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{AD}' | '\u{2060}')
        || (c.is_control()
            && !matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{1A}' | '\u{80}'..='\u{9F}'))
}

/// The word around the hidden character at byte `at`, when it has letters on both sides.
fn word_around(text: &str, at: usize) -> Option<Span> {
    let belongs = |c: char| c.is_alphanumeric() || is_hidden(c) && !c.is_control() || is_mark(c);
    let start = text[..at].trim_end_matches(belongs).len();
    let end = text.len() - text[at..].trim_start_matches(belongs).len();
    let letters = |piece: &str| piece.chars().any(char::is_alphabetic);
    (letters(&text[start..at]) && letters(&text[at..end])).then(|| Span::new(start, end))
}

/// Combining marks of Latin and Arabic letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{655}' | '\u{670}')
}

fn without(found: &str) -> Option<String> {
    let visible: String = found.chars().filter(|c| !is_hidden(*c)).collect();
    (!visible.is_empty()).then_some(visible)
}
