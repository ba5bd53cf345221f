//! A heading in title case: *Comment Améliorer Votre Sommeil En Cinq Étapes*.
//!
//! Names of organisations have capitals, too, but hardly their little words. So a capital in the midst of the line on an
//! article, a preposition or a possessive is asked for.

use crate::analysis::{Paragraph, Signs, TokenKind};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRT002",
    name: "title-case-fr",
    family: Family::FRENCH_TYPOGRAPHY,
    langs: LangSet::FR,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "This heading capitalises its words as English titles do",
    why: "A French heading has a capital on its first word and on names. Title case comes from an English source, and some \
          French sites have taken it over. Write the heading as a sentence.",
    sources: &[Source { title: "mtlint catalogue of artefacts: title-case-fr", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Fr,
            "Le Président Reçoit La Délégation Libyenne À Alger",
            &["Le Président Reçoit La Délégation Libyenne À Alger"],
        ),
        Example::bad(
            Lang::Fr,
            "Comment Améliorer Votre Sommeil En Cinq Étapes",
            &["Comment Améliorer Votre Sommeil En Cinq Étapes"],
        ),
        Example::bad(
            Lang::Fr,
            "Les Meilleures Façons De Perdre Du Poids",
            &["Les Meilleures Façons De Perdre Du Poids"],
        ),
        Example::good(Lang::Fr, "Le président reçoit la délégation libyenne"),
        Example::good(Lang::Fr, "The Good, the Bad and the Ugly"),
        Example::good(Lang::Fr, "Organisation des Nations unies pour l'Éducation, la Science et la Culture"),
        Example::good(Lang::Fr, "Le Président Reçoit La Délégation À Alger, Puis Il Repart."),
        Example::good(Lang::Fr, "Jean-Luc Godard, Agnès Varda, Le Corbusier, La Fontaine et Du Bellay"),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: None,
};

/// Little words that no French name capitalises in its midst.
#[rustfmt::skip]
static LITTLE: &[&str] = &[
    "le", "la", "les", "de", "du", "des", "à", "en", "et", "pour", "un", "une", "votre", "vos", "notre", "nos", "sur",
    "dans", "par", "avec", "au", "aux", "ce", "cette", "ces", "qui", "que", "son", "sa", "ses", "mon", "ma", "mes",
];

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let counts = &paragraph.counts;
    // A few words, most of them capitalised: hardly any paragraph comes further.
    if !(4..=15).contains(&counts.words) || counts.capitalised * 3 < counts.words * 2 || counts.commas > 0 {
        return;
    }
    if counts.periods > 0 || counts.line_breaks > 0 || paragraph.is_all_caps() || paragraph.is_data() {
        return;
    }
    let is_long = |word: &str| word.chars().count() >= 4;
    let long = || (0..paragraph.tokens.len()).filter(|&i| is_long(paragraph.word(i)));
    let capitalised = long().filter(|&i| is_title(paragraph, i)).count();
    let little = (1..paragraph.tokens.len()).any(|i| {
        is_title(paragraph, i) && paragraph.tokens[i].gap.is_blank() && LITTLE.contains(&paragraph.word(i))
    });
    let (Some(first), Some(last)) = (paragraph.tokens.first(), paragraph.tokens.last()) else { return };
    let span = Span { start: first.span.start, end: last.span.end };
    if little && capitalised >= 3 && capitalised * 5 >= long().count() * 4 && !paragraph.is_foreign(span) {
        report.add(span, None);
    }
}

/// Whether the token starts with a capital and goes on in small letters.
fn is_title(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let token = paragraph.tokens[i];
    token.kind == TokenKind::Word && token.is_capitalised() && !token.is_all_caps()
}
