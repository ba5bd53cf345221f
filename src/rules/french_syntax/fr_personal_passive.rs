//! *Les étudiants ont été demandés de partir*: a passive whose subject is the one asked, told or given, as English has it.
//!
//! The participle agrees with that subject, which shows that it is no impersonal *il a été demandé de*. Info: the form is
//! rare, and some verbs are on their way to it.

use crate::analysis::Paragraph;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::french_grammar::infinitives::is_infinitive;
use crate::rules::french_grammar::sounds::{is_followed, word_at, word_before};

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRS003",
    name: "fr-personal-passive",
    family: Family::FRENCH_SYNTAX,
    langs: LangSet::FR,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” makes the person asked, told or given the subject, as only English can",
    why: "In French only a direct object can become the subject of a passive: “on leur a demandé de partir”, “on lui a donné \
          une chance”. Engines copy the English passive. Make the clause active with “on”.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-personal-passive", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Fr, "Les étudiants ont été demandés de partir.", &["été demandés de partir"]),
        Example::bad(
            Lang::Fr,
            "Elle a été donnée une chance ; nous avons été dits de rester.",
            &["été donnée une chance", "été dits de rester"],
        ),
        Example::bad(
            Lang::Fr,
            "Elles sont permises d'entrer et seront offertes un emploi.",
            &["sont permises d'entrer", "seront offertes un emploi"],
        ),
        Example::good(
            Lang::Fr,
            "Il a été demandé de partir ; il est permis de fumer ; la parole lui a été donnée.",
        ),
        Example::good(
            Lang::Fr,
            "Des explications ont été demandées de toute urgence ; l'alerte a été donnée une heure plus tard.",
        ),
        Example::good(Lang::Fr, "Elles ont été priées de sortir, obligées de payer et invitées à rester."),
    ],
    check: Check::Words { words: PARTICIPLES, check },
    settle: None,
};

/// Participles that agree with a subject that is no *il*.
#[rustfmt::skip]
static PARTICIPLES: &[&str] = &[
    "demandés", "demandée", "demandées", "dits", "dites", "permises", "donnés", "donnée", "données", "offerts",
    "offerte", "offertes", "accordés", "accordée", "accordées", "enseignés", "enseignées", "ordonnés", "ordonnées",
    "conseillés", "refusés", "refusée", "refusées",
];

#[rustfmt::skip]
static AUXILIARIES: &[&str] = &[
    "été", "est", "es", "suis", "sommes", "êtes", "sont", "était", "étais", "étaient", "étions", "sera", "seront", "serez",
    "serons", "fut", "furent", "soient", "être", "étant",
];

/// What one is given in English, and no French subject is.
#[rustfmt::skip]
static GIFTS: &[&str] = &[
    "chance", "opportunité", "occasion", "possibilité", "autorisation", "permission", "liberté", "mission", "tâche",
    "poste", "emploi", "travail", "rôle", "choix", "droit", "accès", "promotion", "bourse", "récompense", "raison",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    if !is_followed(paragraph, i) || !AUXILIARIES.contains(&word_before(paragraph, i)) {
        return;
    }
    let word = paragraph.word(i);
    let takes_infinitive =
        ["demand", "dit", "permis", "ordonn", "conseill", "enseign"].iter().any(|s| word.starts_with(s));
    let (next, after) = (word_at(paragraph, i + 1), word_at(paragraph, i + 2));
    let found = match next {
        "de" | "d'" | "à" => {
            takes_infinitive
                && ((is_infinitive(after) && after != "partir")
                    || (next != "à" && after == "partir")
                    || (matches!(after, "ne" | "se" | "s'" | "le" | "la" | "les" | "l'")
                        && (i + 3..i + 5).any(|at| is_infinitive(word_at(paragraph, at)))))
        }
        "un" | "une" | "le" | "la" | "l'" => GIFTS.contains(&after),
        _ => false,
    };
    let span = paragraph.span_of(i - 1, (i + 2).min(paragraph.tokens.len() - 1));
    if found && !paragraph.is_foreign(span) {
        report.add(span, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(Lang::Fr, &[PARTICIPLES, AUXILIARIES, GIFTS]);
    }
}
