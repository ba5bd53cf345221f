//! A document that says both *tu* and *vous* to its reader.
//!
//! Dialogue does so by right, so paragraphs with quotations, a dash or a speaker in front do not count, and what remains is told once
//! in a document, as an info.

use crate::analysis::Paragraph;
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::french_grammar::sounds::{is_followed, word_before};

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRR001",
    name: "fr-web-imperative",
    family: Family::FRENCH_REGISTER,
    langs: LangSet::FR,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "The document says “tu” to its reader here and “vous” elsewhere",
    why: "English has one “you”, so an engine chooses for each sentence between the familiar and the polite form. A text that \
          speaks to its reader keeps to one. Choose one and carry it through.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-web-imperative", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Fr,
            "Cliquez ici pour voir ton profil.\n\nVous pouvez changer ta photo.",
            &["ton"],
        ),
        Example::bad(
            Lang::Fr,
            "Entrez votre nom puis choisis ton mot de passe. Tu peux changer vos choix.",
            &["ton"],
        ),
        Example::bad(Lang::Fr, "Tu recevras votre colis. Vérifiez ta boîte.", &["Tu"]),
        Example::good(Lang::Fr, "Cliquez ici pour voir votre profil. Vous pouvez changer votre photo."),
        Example::good(Lang::Fr, "« Tu viens avec ton frère ? » demanda-t-elle. Vous verrez, vous aussi."),
        Example::good(Lang::Fr, "Le ton monte, sur un ton que vous connaissez ; votre ton aussi."),
        Example::good(
            Lang::Fr,
            "Camille : Tu as ton vélo ?\n\nLe vendeur : Voici votre vélo, regardez vos freins.",
        ),
        Example::good(Lang::Fr, "— Tu viens, toi ?\n\n— Vous partez, vous ?"),
    ],
    check: Check::Words { words: WORDS, check },
    settle: Some(settle),
};

/// Words of the familiar form, then those of the polite one.
#[rustfmt::skip]
static WORDS: &[&str] = &[
    "tu", "ton", "ta", "tes", "toi", "vous", "votre", "vos", "cliquez", "entrez", "vérifiez", "choisissez", "sélectionnez",
    "téléchargez", "saisissez", "inscrivez", "connectez", "consultez", "découvrez", "appuyez", "ouvrez", "essayez",
    "contactez", "ajoutez", "utilisez", "veuillez", "remplissez", "partagez", "envoyez", "profitez", "installez", "visitez",
];

/// How many of them are familiar.
const FAMILIAR: usize = 5;

/// Words of either form that a document must hold.
const FEWEST: u32 = 2;

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let token = paragraph.tokens[i];
    let is_speech = !paragraph.quotations.is_empty()
        || paragraph.orphans.opener.is_some()
        || paragraph.text.trim_start().starts_with(['—', '–', '-', '―'])
        || has_speaker(paragraph);
    if is_speech || token.is_all_caps() || paragraph.is_verse() || paragraph.is_foreign(token.span) {
        return;
    }
    let word = paragraph.word(i);
    if !WORDS[..FAMILIAR].contains(&word) {
        report.count(1, 1);
        return;
    }
    // *le ton monte*, *d'un ton sec*
    let is_noun = word == "ton" && !is_possessive(paragraph, i);
    if !is_noun {
        report.count(0, 1);
        report.add(token.span, None);
    }
}

/// Whether it begins with the name of who speaks, as in chats and plays: *Camille : Regarde.*
fn has_speaker(paragraph: &Paragraph<'_>) -> bool {
    (1..paragraph.tokens.len().min(4)).any(|i| paragraph.gap_text(i).contains(':'))
}

/// Whether *ton* is a possessive: a word follows, and no article or adjective precedes.
fn is_possessive(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let before = word_before(paragraph, i);
    is_followed(paragraph, i)
        && !matches!(
            before,
            "le" | "un"
                | "du"
                | "au"
                | "ce"
                | "son"
                | "mon"
                | "votre"
                | "notre"
                | "leur"
                | "même"
                | "bon"
                | "autre"
                | "quel"
                | "tel"
                | "grand"
                | "petit"
                | "haut"
                | "demi"
                | "quart"
                | "premier"
                | "seul"
        )
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    let mixes = view.counted(0) >= FEWEST && view.counted(1) >= FEWEST;
    (mixes && !view.has_reported()).then_some(unsettled.severity)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn words_are_folded_and_stand_once() {
        assert_sound(Lang::Fr, &[WORDS]);
        assert_eq!((WORDS[FAMILIAR - 1], WORDS[FAMILIAR]), ("toi", "vous"));
    }
}
