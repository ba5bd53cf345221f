//! *Les derniers deux ans*, *les autres trois*: English order of adjective and number.
//!
//! French puts the number first. *Les premières 24 heures* and *les premiers cent mètres* are said by the French as
//! well, so amounts by hundreds and hours of a day are left alone.

use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::french_grammar::sounds::{is_followed, word_at, word_before};

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRS001",
    name: "fr-adj-number-order",
    family: Family::FRENCH_SYNTAX,
    langs: LangSet::FR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” has the word order of English: French says “{fix}”",
    why: "“The last two years” is “les deux dernières années”: the number stands before “premier”, “dernier” and “prochain”. \
          Engines keep the English order. Swap the two words.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-adj-number-order", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Fr,
            "Au cours des dernières deux années, puis les prochains cinq jours.",
            &["dernières deux", "prochains cinq"],
        ),
        Example::bad(
            Lang::Fr,
            "Pendant les derniers trois mois et les dernières vingt-cinq semaines.",
            &["derniers trois", "dernières vingt-cinq"],
        ),
        Example::bad(
            Lang::Fr,
            "Les prochaines 3 années, nos derniers quelques jours.",
            &["prochaines 3", "derniers quelques"],
        ),
        Example::bad(
            Lang::Fr,
            "On attend les autres trois voyageurs ; elle publie autres deux albums.",
            &["autres trois", "autres deux"],
        ),
        Example::good(
            Lang::Fr,
            "Les deux autres voyageurs ; les autres deux tiers ; entre autres deux lettres, dit-il.",
        ),
        Example::good(
            Lang::Fr,
            "Au cours des deux dernières années, les cinq prochains jours, les dernières années.",
        ),
        Example::good(
            Lang::Fr,
            "Les premiers cent jours, les premiers 500 mètres, les premières 24 heures et ces dernières quarante-huit heures.",
        ),
        Example::good(
            Lang::Fr,
            "Parmi les derniers, deux ans plus tard, il restait ; des premiers trois-mâts aux derniers.",
        ),
    ],
    check: Check::Words {
        words: &["premiers", "premières", "derniers", "dernières", "prochains", "prochaines", "autres"],
        check,
    },
    settle: None,
};

/// Numbers in words below one hundred, and *quelques*.
#[rustfmt::skip]
static NUMBERS: &[&str] = &[
    "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
    "quinze", "seize", "vingt", "trente", "quarante", "cinquante", "soixante", "quelques",
];

/// What is counted after *the last*.
#[rustfmt::skip]
static COUNTED: &[&str] = &[
    "ans", "années", "mois", "semaines", "jours", "décennies", "siècles", "trimestres", "semestres", "nuits", "soirs",
    "matins", "étés", "hivers", "saisons", "minutes", "secondes", "heures", "fois", "matchs", "matches", "rencontres",
    "chapitres", "épisodes", "éditions", "numéros", "élections", "journées", "exercices", "générations",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    if paragraph.tokens[i].is_all_caps() || !paragraph.gap_after(i).is_blank() {
        return;
    }
    let Some(number) = paragraph.tokens.get(i + 1) else { return };
    let mut last = i + 1;
    let in_figures = number.kind == TokenKind::Number;
    if in_figures {
        // Up to 99, without decimals.
        if number.span.len() > 2 || matches!(paragraph.word(last), "24" | "48" | "72" | "36" | "0" | "1") {
            return;
        }
    } else {
        if !NUMBERS.contains(&paragraph.word(last)) {
            return;
        }
        while paragraph.gap_after(last) == Gap::Hyphen && is_number(word_at(paragraph, last + 1)) {
            last += 1;
        }
    }
    if !is_followed(paragraph, last) || paragraph.is_foreign(number.span) {
        return;
    }
    let noun = paragraph.word(last + 1);
    // *ces dernières vingt-quatre heures*
    let is_time = COUNTED.contains(&noun);
    let is_plural = noun.len() > 3 && noun.ends_with(['s', 'x']) && !in_figures;
    if !(is_time || is_plural) || (noun == "heures" && last > i + 1) {
        return;
    }
    if paragraph.word(i) == "autres" {
        // *les autres deux tiers*, *entre autres deux lettres*, *nous autres deux*
        let apart = matches!(word_before(paragraph, i), "entre" | "nous" | "vous" | "eux")
            || matches!(noun, "tiers" | "quarts" | "cents");
        if !in_figures && number_is_exact(paragraph, i + 1) && !apart {
            report.add_as(Severity::Warning, paragraph.span_of(i, last), Some(Fix::Compute(swapped)));
        }
        return;
    }
    let determined = matches!(
        word_before(paragraph, i),
        "les"
            | "des"
            | "ces"
            | "aux"
            | "mes"
            | "tes"
            | "ses"
            | "nos"
            | "vos"
            | "leurs"
            | "de"
            | "pour"
            | "en"
    );
    if determined {
        let severity = if is_time && !in_figures { Severity::Error } else { Severity::Warning };
        report.add_as(severity, paragraph.span_of(i, last), Some(Fix::Compute(swapped)));
    }
}

/// *Les autres quelques* is no order of English.
fn number_is_exact(paragraph: &Paragraph<'_>, at: usize) -> bool {
    paragraph.word(at) != "quelques"
}

fn is_number(word: &str) -> bool {
    NUMBERS.contains(&word) || matches!(word, "et" | "un" | "une")
}

/// `dernières deux` as `deux dernières`.
fn swapped(found: &str) -> Option<String> {
    let (adjective, number) = found.split_once(char::is_whitespace)?;
    Some(format!("{} {adjective}", number.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn numbers_are_folded_and_stand_once() {
        assert_sound(Lang::Fr, &[NUMBERS]);
        assert_eq!(swapped("dernières vingt-cinq").as_deref(), Some("vingt-cinq dernières"));
    }
}
