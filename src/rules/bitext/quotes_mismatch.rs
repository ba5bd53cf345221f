//! More or fewer quotations than in the source, whatever the form of their marks.
//!
//! Marks without a partner have a rule of their own (`unbalanced-quotes`); where there are some, nothing is counted.

use crate::analysis::{Paragraph, Signs};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT015",
    name: "quotes-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.1.0",
    message: "The translation has more or fewer quotations than its source",
    why: "Quotation marks that are lost make the writer say what somebody else said; those made up do the reverse. \
          Translators do leave some out, so compare and decide.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-quotes", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Il parle d'une «\u{a0}erreur\u{a0}» de calcul.",
            Lang::En,
            "He speaks of an error in the sums.",
            &["He speaks of an error in the sums."],
        ),
        Example::bad_pair(
            Lang::Ar,
            "قال إن الطريق مغلق.",
            Lang::En,
            "He said the road was “closed”.",
            &["“closed”"],
        ),
        Example::good_pair(
            Lang::Fr,
            "Il parle d'une «\u{a0}erreur\u{a0}» et d'un retard.",
            Lang::En,
            "He speaks of an 'error' and of a delay that wasn't known.",
        ),
        Example::good_pair(Lang::Ar, "قال إن الطريق «مغلق».", Lang::En, "He said the road was \"closed\"."),
        Example::bad_pair(
            Lang::En,
            "Click \"Save\" and then \"Close\".",
            Lang::Fr,
            "Cliquez sur «\u{a0}Enregistrer\u{a0}», puis sur Fermer.",
            &["«\u{a0}Enregistrer\u{a0}»"],
        ),
        Example::bad_pair(
            Lang::En,
            "The hall is open.",
            Lang::Fr,
            "La «\u{a0}salle\u{a0}» est ouverte.",
            &["«\u{a0}salle\u{a0}»"],
        ),
        Example::good_pair(
            Lang::En,
            "Click \"Save\" and then 'Close'.",
            Lang::Fr,
            "Cliquez sur «\u{a0}Enregistrer\u{a0}», puis sur «\u{a0}Fermer\u{a0}».",
        ),
        Example::good_pair(Lang::En, "It's the dogs' garden.", Lang::Fr, "C'est l'enclos des chiens."),
        Example::bad_pair(
            Lang::En,
            "The word \"garden\" is old.",
            Lang::Ar,
            "كلمة حديقة قديمة.",
            &["كلمة حديقة قديمة."],
        ),
        Example::bad_pair(
            Lang::Fr,
            "Le «\u{a0}vieux\u{a0}» jardin et la «\u{a0}cour\u{a0}»",
            Lang::Ar,
            "الحديقة «القديمة» والفناء",
            &["«القديمة»"],
        ),
        Example::good_pair(Lang::En, "The word \"garden\" is old.", Lang::Ar, "كلمة «حديقة» قديمة."),
        Example::good_pair(
            Lang::En,
            "The 'big' garden isn't old.",
            Lang::Ar,
            "الحديقة \"الكبيرة\" ليست قديمة.",
        ),
        Example::good_pair(Lang::En, "Press Save.", Lang::Ar, "اضغط على «حفظ»."),
    ],
    check: Check::Pair(check),
    settle: None,
};

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let has_single = |paragraph: &Paragraph<'_>| {
        let text = paragraph.text;
        // The last is the first byte of all curly and angular marks.
        memchr::memchr3(b'\'', b'`', 0xE2, text.as_bytes())
            .is_some_and(|at| text[at..].contains(['\'', '‘', '`', '‹']))
    };
    let marked = pair.source.signs.with(pair.target.signs).meets(Signs::QUOTE);
    if !marked && !has_single(pair.source) && !has_single(pair.target) {
        return;
    }
    let is_open = |paragraph: &Paragraph<'_>| {
        let orphans = &paragraph.orphans;
        [orphans.opener, orphans.closer, orphans.apostrophe]
            .into_iter()
            .flatten()
            .any(|mark| !matches!(mark.of(paragraph.text), "(" | ")" | "[" | "]"))
    };
    if is_open(pair.source) || is_open(pair.target) {
        return;
    }
    let (source, target) = (count(pair.source), count(pair.target));
    // Arabic sets titles and names of buttons in quotation marks where others write capitals.
    if source == target || (pair.target.lang == Lang::Ar && target > source) {
        return;
    }
    let first = |paragraph: &Paragraph<'_>| {
        paragraph.quotations.iter().min().copied().or_else(|| singles(paragraph.text).next())
    };
    let whole = Span::new(0, pair.target.text.len());
    let span = first(pair.target).unwrap_or(whole);
    report.add_pair(Severity::Info, span, first(pair.source).unwrap_or_default(), None);
}

fn count(paragraph: &Paragraph<'_>) -> usize {
    let unmasked = |span: &Span| !paragraph.is_masked(span.start as usize);
    // Between two backticks that open quotations there seems to be code.
    let counts = |span: &Span| unmasked(span) || span.of(paragraph.text).starts_with('`');
    paragraph.quotations.iter().filter(|span| unmasked(span)).count()
        + singles(paragraph.text).filter(counts).count()
}

/// Quotations between single marks: an opener before a word and behind none, a closer the other way round.
fn singles(text: &str) -> impl Iterator<Item = Span> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let open = from + opener(&text[from..])?;
            let mark = text[open..].chars().next()?;
            let inside = open + mark.len_utf8();
            from = inside;
            let free =
                text[..open].chars().next_back().is_none_or(|c| c.is_whitespace() || "([«“\"-—/".contains(c));
            let on_word =
                text[inside..].chars().next().is_some_and(|c| !c.is_whitespace() && !matches!(c, '\'' | '`'));
            if !free || !on_word {
                continue;
            }
            let close = text[inside..].match_indices(['\'', '’']).map(|(at, mark)| (inside + at, mark)).find(
                |(at, mark)| {
                    let before = text[..*at].chars().next_back();
                    let after = text[at + mark.len()..].chars().next();
                    before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric())
                },
            );
            let (at, mark) = close?;
            from = at + mark.len();
            return Some(Span::new(open, from));
        }
    })
}

/// The first mark that may open a quotation.
fn opener(text: &str) -> Option<usize> {
    memchr::memchr3_iter(b'\'', b'`', 0xE2, text.as_bytes())
        .find(|at| text.as_bytes()[*at] != 0xE2 || text[*at..].starts_with('‘'))
}

#[cfg(test)]
mod tests {
    use super::singles;

    #[test]
    fn apostrophes_are_no_quotations() {
        for (text, expected) in [
            ("A 'hot' plate and 'cold' ones.", &["'hot'", "'cold'"][..]),
            ("It's the dogs' l'eau", &[]),
            ("‘One’s own’ house", &["‘One’s own’"]),
            ("`%s' to `%s'", &["`%s'", "`%s'"]),
            ("'", &[]),
            ("'' 'n", &[]),
        ] {
            let found: Vec<_> = singles(text).map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
