//! French words that lost their accents: *meme*, *tres*, *securite*.
//!
//! Only words that do not exist without them count. One alone may be a misprint or a foreign name; three different ones near
//! each other show text that was typed or converted without accents.

use super::accent_list::{BARE, accented};
use crate::analysis::Paragraph;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Param, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRO001",
    name: "lost-diacritics-fr",
    family: Family::FRENCH_ORTHOGRAPHY,
    langs: LangSet::FR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” has lost its accents: “{fix}”",
    why: "The word does not exist in French without them. Accents get lost where text passes through ASCII, and engines \
          trained on such text leave them out as well. Put them back, and look at the words around that can stand with \
          or without.",
    sources: &[Source { title: "mtlint catalogue of artefacts: lost-diacritics-fr", url: "" }],
    params: &[Param {
        name: "fewest",
        default: 3.0,
        min: 1.0,
        max: 20.0,
        help: "different words without accents near each other from which on they are warnings",
    }],
    examples: &[
        Example::bad(
            Lang::Fr,
            "Le president de la societe a declare que la securite etait tres bonne apres les evenements.",
            &["societe", "securite", "etait", "tres", "apres", "evenements"],
        ),
        Example::bad(
            Lang::Fr,
            "C'est ainsi, meme apres les problemes du systeme.",
            &["meme", "apres", "problemes", "systeme"],
        ),
        Example::bad(
            Lang::Fr,
            "L'annee derniere déjà, un hopital a été construit.",
            &["annee", "derniere", "hopital"],
        ),
        Example::good(Lang::Fr, "Le président a déclaré : « À la carte, il y a un général. »"),
        Example::good(
            Lang::Fr,
            "La cote, la marche, le foret, la tache, le connaitre, en aout : cela se peut.",
        ),
        Example::good(
            Lang::Fr,
            "L'Etat, l'Ecole et les Etats-Unis ; DERNIERE HEURE ; voir www.securite.example.org.",
        ),
    ],
    check: Check::Words { words: BARE, check },
    settle: None,
};

/// Words on either side that are near.
const NEAR: usize = 60;

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let token = paragraph.tokens[i];
    let Some(right) = accented(paragraph.word(i)) else { return };
    // *Etat*: many leave a capital bare.
    let capital_only = token.is_capitalised() && !right.as_bytes()[0].is_ascii();
    // *l'hôtel Tres Islas*
    let named = token.is_capitalised() && !paragraph.starts_sentence(i);
    if capital_only || named || token.is_all_caps() || paragraph.is_foreign(token.span) {
        return;
    }
    let fewest = report.param(0) as usize;
    let severity =
        if count_near(paragraph, i, fewest) >= fewest { Severity::Warning } else { Severity::Info };
    report.add_as(severity, token.span, Some(Fix::Compute(restored)));
}

/// How many different words without accents stand near token `i`, itself included, up to `enough`.
fn count_near(paragraph: &Paragraph<'_>, i: usize, enough: usize) -> usize {
    let from = i.saturating_sub(NEAR);
    let near = &paragraph.tokens[from..paragraph.tokens.len().min(i + NEAR)];
    let is_bare = |at: usize| accented(paragraph.word(from + at)).is_some();
    let is_first = |at: usize| near[..at].iter().all(|token| token.key != near[at].key);
    (0..near.len()).filter(|&at| is_bare(at) && is_first(at)).take(enough).count()
}

/// The word with its accents, and with its capital.
fn restored(found: &str) -> Option<String> {
    let right = accented(&found.to_lowercase())?;
    if found.starts_with(char::is_uppercase) {
        let mut letters = right.chars();
        let first = letters.next()?.to_uppercase();
        return Some(first.chain(letters).collect());
    }
    Some(right.to_owned())
}

#[cfg(test)]
mod tests {
    use super::restored;

    #[test]
    fn the_capital_is_kept() {
        assert_eq!(restored("Tres").as_deref(), Some("Très"));
        assert_eq!(restored("evenements").as_deref(), Some("événements"));
    }
}
