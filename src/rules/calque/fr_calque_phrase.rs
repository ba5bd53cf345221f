//! Phrases that French has from English word by word: *faire du sens*, *sur une base quotidienne*.
//!
//! The phrases are in `calques_fr`; what some of them also mean in good French is told apart here.

use super::calques_fr::CALQUES;
use crate::analysis::Paragraph;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Hit, Rule, Source, Status};
use crate::rules::french_grammar::sounds::{word_at, word_before};

/// See the module.
pub static RULE: Rule = Rule {
    code: "CAL002",
    name: "fr-calque-phrase",
    family: Family::CALQUE,
    langs: LangSet::FR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” follows an English phrase word by word",
    why: "English says “make sense” and “on a daily basis”; French says “avoir du sens” and “chaque jour”. Engines and people in \
          a hurry translate the words. Some of these phrases are common in Québec. Say what a French writer would say.",
    sources: &[Source { title: "mtlint list of calques in French", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Fr,
            "Cela ne fait pas de sens : ça fait du sens pour nous.",
            &["ne fait pas de sens", "fait du sens"],
        ),
        Example::bad(
            Lang::Fr,
            "Ils se voient sur une base quotidienne pour adresser ce problème.",
            &["sur une base quotidienne", "adresser ce problème"],
        ),
        Example::bad(
            Lang::Fr,
            "S'il vous plaît cliquez sur le lien pour prendre avantage de l'offre.",
            &["S'il vous plaît cliquez", "prendre avantage"],
        ),
        Example::bad(
            Lang::Fr,
            "Les prix ont augmenté dramatiquement ; en addition à cela, tout dépend sur le temps.",
            &["augmenté dramatiquement", "en addition à", "dépend sur"],
        ),
        Example::bad(
            Lang::Fr,
            "Il faut mettre l'emphase sur les meilleures pratiques, et le concert prendra place dans la cour.",
            &["mettre l'emphase sur", "meilleures pratiques", "concert prendra place"],
        ),
        Example::bad(Lang::Fr, "Voilà tout ce que vous avez besoin.", &["ce que vous avez besoin"]),
        Example::good(
            Lang::Fr,
            "Cela a du sens ; la base quotidienne de leur repas ; adresser une lettre au ministre.",
        ),
        Example::good(Lang::Fr, "Veuillez cliquer sur le lien. Il fait du sens commun sa règle."),
        Example::good(
            Lang::Fr,
            "Les prix ont augmenté en mai de 0,6 % ; voilà ce que vous avez besoin de savoir.",
        ),
        Example::good(
            Lang::Fr,
            "On lui a reproché d'écrire « sur une base quotidienne » ; il a fait passer une loi.",
        ),
    ],
    check: Check::Phrases { list: CALQUES, keep },
    settle: None,
};

/// Words behind *du sens* that make it a thing: *il fait du sens commun sa règle*.
#[rustfmt::skip]
static KINDS_OF_SENSE: &[&str] = &[
    "commun", "moral", "de", "d'", "du", "des", "propre", "figuré", "esthétique", "pratique", "critique", "religieux",
    "strict", "littéral", "même", "civique",
];

fn keep(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    if paragraph.is_quoted(hit.span) || paragraph.is_foreign(hit.span) || paragraph.is_data() {
        return false;
    }
    let (before, after) = (word_before(paragraph, hit.first), word_at(paragraph, hit.last + 1));
    let phrase = hit.phrase.text;
    // *la rencontre des attentes*, *une adresse*: the noun.
    if matches!(paragraph.word(hit.first), "rencontre" | "adresse" | "demande" | "charges")
        && matches!(before, "la" | "une" | "cette" | "l'" | "leur" | "sa" | "son" | "de" | "d'" | "première")
    {
        return false;
    }
    if phrase.ends_with(" du sens") {
        return !KINDS_OF_SENSE.contains(&after);
    }
    if phrase.ends_with(" avantage") {
        return matches!(after, "de" | "du" | "des" | "d'");
    }
    if phrase.ends_with(" besoin") {
        return !matches!(after, "de" | "d'" | "que" | "qu'");
    }
    // *retourner l'appel d'offres*
    if phrase.ends_with("appel") {
        return !matches!(after, "de" | "d'");
    }
    // *placer une commande client en attente*
    if phrase.ends_with(" commande") {
        return (1..5).all(|ahead| word_at(paragraph, hit.last + ahead) != "attente");
    }
    if phrase.starts_with("passer") {
        return !matches!(before, "faire" | "fait" | "font" | "faisant" | "laisser");
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::Pattern;

    #[test]
    fn no_phrase_stands_twice() {
        for (i, phrase) in CALQUES.iter().enumerate() {
            assert!(CALQUES[..i].iter().all(|other| other.text != phrase.text), "{}", phrase.text);
            assert_ne!(phrase.text, phrase.fix);
            assert!(Pattern::parse(phrase.text, Lang::Fr).is_ok(), "{}", phrase.text);
        }
    }
}
