//! French colons, semicolons, exclamation and question marks and guillemets without the space that sets them off.
//!
//! A document that never sets it follows English, or Québec's or Switzerland's custom, and is told once; one that mostly
//! does has slips, and each is told. A plain space instead of a no-break one is what most keyboards give and says nothing.

use crate::analysis::{Gap, Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN005",
    name: "fr-punct-spacing",
    family: Family::PUNCTUATION,
    langs: LangSet::FR,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "French sets this mark off with a no-break space: “{found}” should be “{fix}”",
    why: "Colons, semicolons, exclamation and question marks and the insides of guillemets take a space in France and Belgium. \
          Text without any is often a translation that kept the marks of its source; Québec and Switzerland leave some out \
          by custom. Insert a no-break space, here and at the same marks further on.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-punct-spacing", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Fr, "Il a dit: «Venez!»", &["dit:"]),
        Example::bad(Lang::Fr, "Pourquoi? Parce que!", &["Pourquoi?"]),
        Example::bad(Lang::Fr, "Voici la liste: pommes, poires; cerises.", &["liste:"]),
        Example::bad(
            Lang::Fr,
            "Qui vient\u{202f}? Lui\u{202f}! Et toi\u{202f}? Moi aussi\u{a0}: nous partons. Pourquoi? Pour rien\u{202f}!",
            &["Pourquoi?"],
        ),
        Example::bad(Lang::Fr, "Elle parle d'une «affaire» et d'un «scandale».", &["«"]),
        Example::good(Lang::Fr, "Il a dit\u{202f}: «\u{202f}Venez\u{202f}!\u{202f}» Vraiment ? Oui !"),
        Example::good(
            Lang::Fr,
            "Il est 12:30, voir https://example.org et std::mem ; rapport 3:2 ; clin d'œil ;) ou :-)",
        ),
        Example::bad(Lang::Fr, "Une seule fois, vraiment! Et puis plus rien.", &["vraiment!"]),
        Example::good(Lang::Fr, "Il travaille chez Yahoo! depuis dix ans."),
    ],
    check: Check::Paragraph(Signs::HIGH_MARK, check),
    settle: Some(settle),
};

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.is_data() {
        return;
    }
    let tokens = paragraph.tokens;
    for (i, token) in tokens.iter().enumerate() {
        if paragraph.gap_text(i).ends_with('«') && !paragraph.is_foreign(token.span) {
            report.count(1, 1);
            let start = token.span.start - '«'.len_utf8() as u32;
            report.add(Span { start, end: token.span.start }, Some(Fix::Text("«\u{a0}")));
        }
        let gap = paragraph.gap_after(i);
        if matches!(gap, Gap::Space | Gap::Line | Gap::Glued | Gap::Hyphen | Gap::Comma) {
            continue;
        }
        let after = paragraph.gap_text(i + 1);
        // *&eacute;* and a guillemet wrongly decoded are faults of their own.
        if paragraph.gap_text(i).ends_with(['&', '#']) || paragraph.written(i).ends_with('Â') {
            continue;
        }
        if let Some(end) = unspaced_mark(after, tokens.get(i + 1).is_some()) {
            // *chez Yahoo! depuis*: the mark is the name's.
            let is_named = after.starts_with("! ")
                && token.is_capitalised()
                && !paragraph.starts_sentence(i)
                && i + 1 < tokens.len()
                && paragraph.written(i + 1).starts_with(char::is_lowercase);
            if !token.is_masked() && !paragraph.is_foreign(token.span) && !is_named {
                report.count(1, 1);
                let end = token.span.end + end as u32;
                report.add(Span { start: token.span.start, end }, Some(Fix::Compute(spaced)));
            }
        } else if is_spaced(after) {
            report.count(0, 1);
        }
    }
}

/// Where the mark straight behind a word ends, when it is one that takes a space and white space, a closing mark
/// or the end follows.
fn unspaced_mark(after: &str, goes_on: bool) -> Option<usize> {
    let mark = after.chars().next().filter(|c| matches!(c, ':' | ';' | '!' | '?' | '»'))?;
    let rest = &after[mark.len_utf8()..];
    let ends = match rest.chars().next() {
        Some(c) => {
            c.is_whitespace() || matches!(c, '»' | ')' | '"' | '”' | '!' | '?' | '…' | '.' | ',' | '«')
        }
        None => !goes_on || mark == '»',
    };
    let smiles = matches!(mark, ':' | ';') && rest.starts_with([')', '(', '-']);
    (ends && !smiles).then(|| mark.len_utf8())
}

/// Whether such a mark stands behind a space.
fn is_spaced(after: &str) -> bool {
    after.starts_with(char::is_whitespace) && after.trim_start().starts_with([':', ';', '!', '?', '»'])
}

/// `dit:` with a no-break space, a narrow one except before colons and guillemets.
fn spaced(found: &str) -> Option<String> {
    let (at, mark) = found.char_indices().next_back()?;
    let space = if matches!(mark, ':' | '»') { '\u{a0}' } else { '\u{202f}' };
    Some(format!("{}{space}{mark}", &found[..at]))
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    let (spaced, unspaced) = (view.counted(0), view.counted(1));
    // Slips among marks that are set off.
    if spaced >= 3 && spaced >= unspaced * 2 {
        return Some(unsettled.severity);
    }
    (!view.has_reported()).then_some(unsettled.severity)
}

#[cfg(test)]
mod tests {
    use super::{is_spaced, spaced, unspaced_mark};

    #[test]
    fn marks_are_looked_at_with_what_follows() {
        for after in [": ", "? ", "!", "!»", ";\n", "?!", "»."] {
            assert!(unspaced_mark(after, false).is_some(), "{after:?}");
        }
        for after in ["::", ":", ":)", ";-)", " :", ", ", ".", "://"] {
            assert!(unspaced_mark(after, true).is_none(), "{after:?}");
        }
        assert!(is_spaced("\u{202f}!") && is_spaced(" » ") && !is_spaced("! "));
    }

    #[test]
    fn colons_take_a_wide_space() {
        assert_eq!(spaced("dit:").as_deref(), Some("dit\u{a0}:"));
        assert_eq!(spaced("Venez!").as_deref(), Some("Venez\u{202f}!"));
    }
}
