//! All in capitals on one side, and not on the other.

use crate::analysis::Paragraph;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT021",
    name: "capitals-mismatch",
    family: Family::BITEXT,
    langs: LangSet::of(&[Lang::En, Lang::Fr]),
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.1.0",
    message: "Only one of source and translation is written in capitals",
    why: "A heading or a warning in capitals is set so on purpose, and engines trained on running text write it small, or \
          take a text in capitals for names and leave it as it is. Write it as the source is, unless your style differs.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-capitals", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(Lang::Fr, "SORTIE DE SECOURS", Lang::En, "Emergency exit", &["Emergency exit"]),
        Example::bad_pair(Lang::Fr, "Ne pas ouvrir", Lang::En, "DO NOT OPEN", &["DO NOT OPEN"]),
        Example::good_pair(Lang::Fr, "SORTIE DE SECOURS", Lang::En, "EMERGENCY EXIT"),
        Example::good_pair(Lang::Fr, "Le PDF de la SNCF", Lang::En, "The SNCF's PDF"),
        Example::bad_pair(
            Lang::En,
            "KEEP OFF THE GRASS",
            Lang::Fr,
            "Pelouse interdite",
            &["Pelouse interdite"],
        ),
        Example::bad_pair(Lang::En, "Opening hours", Lang::Fr, "HEURES D'OUVERTURE", &["HEURES D'OUVERTURE"]),
        Example::good_pair(Lang::En, "OPENING HOURS", Lang::Fr, "HEURES D'OUVERTURE"),
        Example::good_pair(Lang::En, "HTML", Lang::Fr, "Code HTML"),
    ],
    check: Check::Pair(check),
    settle: None,
};

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    if !pair.is_between(Lang::En, Lang::Fr) {
        return;
    }
    let (source, target) = (pair.source, pair.target);
    if (is_capitals(source) && is_small(target)) || (is_small(source) && is_capitals(target)) {
        report.add_pair(
            Severity::Info,
            Span::new(0, target.text.len()),
            Span::new(0, source.text.len()),
            None,
        );
    }
}

/// Two words or more, all of them in capitals.
fn is_capitals(paragraph: &Paragraph<'_>) -> bool {
    let counts = &paragraph.counts;
    counts.words >= 2 && counts.all_caps >= 2 && !paragraph.text.chars().any(char::is_lowercase)
}

/// Two words or more, most of them small.
fn is_small(paragraph: &Paragraph<'_>) -> bool {
    let counts = &paragraph.counts;
    counts.words >= 2 && counts.all_caps * 3 < counts.words
}
