//! Two spaces or more between words of a sentence.
//!
//! Behind a full stop two spaces are an old habit of typists, and tables are set with them; both are left alone. In a
//! document full of them they are its layout.

use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN010",
    name: "multiple-spaces",
    family: Family::PUNCTUATION,
    langs: LangSet::OURS,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "More than one space stands between these words",
    why: "A word or a tag that a program took away leaves the spaces on both its sides. Readers may not see \
          it, but searches and comparisons do. Keep one space.",
    sources: &[Source { title: "mtlint catalogue of artefacts: multiple-spaces", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "The minister  said that the talks  would resume.",
            &["minister  said", "talks  would"],
        ),
        Example::bad(Lang::En, "He met the envoy,   who agreed.", &["envoy,   who"]),
        Example::good(Lang::En, "It rained.  They left.  Nobody came back."),
        Example::good(Lang::En, "Name    Age    Town\nAnna    31     Oran\nOmar    47     Fez"),
        Example::bad(Lang::Fr, "Le ministre  a dit que tout allait bien.", &["ministre  a"]),
        Example::bad(Lang::Fr, "Il a rencontré le  maire.", &["le  maire"]),
        Example::good(Lang::Fr, "Il pleuvait.  Ils partirent.\n   Personne ne revint."),
        Example::good(Lang::Fr, "Nom       Âge       Ville"),
        Example::bad(Lang::Ar, "قال الوزير  إن الحل قريب.", &["الوزير  إن"]),
        Example::bad(Lang::Ar, "التقى المبعوث  الأممي.", &["المبعوث  الأممي"]),
        Example::good(Lang::Ar, "هطل المطر.  ثم غادروا."),
        Example::good(Lang::Ar, "الاسم      العمر      المدينة"),
    ],
    check: Check::Paragraph(Signs::SPACES, check),
    settle: Some(settle),
};

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let text = paragraph.text;
    // Columns, verse in two halves, code.
    if paragraph.is_data()
        || paragraph.signs.meets(Signs::GARBLED)
        || paragraph.is_verse()
        || text.contains('\t')
        || is_aligned(text)
    {
        return;
    }
    for i in 1..paragraph.tokens.len() {
        let gap = paragraph.gap_text(i);
        if gap.len() < 2
            || gap.contains('\n')
            || paragraph.tokens[i].is_masked()
            || paragraph.tokens[i - 1].is_masked()
        {
            continue;
        }
        let blank = gap.trim_start_matches(|c| !is_space(c));
        let mark = &gap[..gap.len() - blank.len()];
        let is_end = mark
            .ends_with(['.', '!', '?', ':', '…', '؟', '"', '”', '»', ')', '-', '–', '—', '*', '•', '/', '|']);
        if blank.chars().take_while(|c| is_space(*c)).count() < 2 || is_end || !blank.chars().all(is_space) {
            continue;
        }
        report.add(paragraph.span_of(i - 1, i), Some(Fix::Compute(with_one_space)));
    }
}

/// Whether a wide gap stands in it, which sets columns or verse.
fn is_aligned(text: &str) -> bool {
    let mut run = 0;
    text.chars().any(|c| {
        run = if is_space(c) { run + 1 } else { 0 };
        run >= 4
    })
}

fn with_one_space(found: &str) -> Option<String> {
    let start = found.find(is_space)?;
    let end = found.rfind(is_space)?;
    let width = found[end..].chars().next()?.len_utf8();
    found[start..end].chars().all(is_space).then(|| format!("{} {}", &found[..start], &found[end + width..]))
}

/// Findings for a hundred words from which on they are the document's layout.
const LAYOUT: u32 = 2;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    let is_layout = view.hits() > 3 && view.hits() * 100 > view.words() * LAYOUT;
    (!is_layout).then_some(unsettled.severity)
}

#[cfg(test)]
mod tests {
    use super::with_one_space;

    #[test]
    fn the_fix_keeps_one_space() {
        assert_eq!(with_one_space("envoy,   who").as_deref(), Some("envoy, who"));
        assert_eq!(with_one_space("a\u{a0} b").as_deref(), Some("a b"));
    }
}
