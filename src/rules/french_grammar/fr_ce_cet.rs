//! Forms of determiners and adjectives that the sound of the next word decides: *cet homme*, *son équipe*,
//! *un vieil ami*.
//!
//! Before a vowel only nouns and adjectives that are known count, by word or by ending: *ce à quoi* and *sa* for
//! *ça* stand there as well. *Cet* before a consonant is wrong whatever follows.

use super::sounds::{asks_elision, begins_with_consonant, is_followed, word_before};
use super::vowel_nouns::{is_feminine, is_masculine};
use crate::analysis::{Gap, Paragraph};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRG003",
    name: "fr-ce-cet",
    family: Family::FRENCH_GRAMMAR,
    langs: LangSet::FR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” does not go together: the sound of the second word asks for another form of the first",
    why: "French chooses “ce” or “cet”, “sa” or “son”, “vieux” or “vieil” by the sound that follows. Who writes French does \
          so without thinking; engines that choose each word for itself, and programs that put a noun into a \
          template, do not. Use the form for that sound.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-ce-cet", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Fr, "Ce homme politique pose cet problème majeur.", &["Ce homme", "cet problème"]),
        Example::bad(
            Lang::Fr,
            "Sa équipe a gagné grâce à ce accord signé hier.",
            &["Sa équipe", "ce accord"],
        ),
        Example::bad(
            Lang::Fr,
            "C'est un vieux ami, un beau appartement et ma ancienne organisation.",
            &["vieux ami", "beau appartement", "ma ancienne"],
        ),
        Example::bad(
            Lang::Fr,
            "Cet héros a changé ma opinion sur ce établissement.",
            &["Cet héros", "ma opinion", "ce établissement"],
        ),
        Example::good(
            Lang::Fr,
            "Ce huit mai, ce onzième jour, cet homme et son équipe ont fait ce à quoi il pense.",
        ),
        Example::good(
            Lang::Fr,
            "Ils sont comme de vieux ours ; ce héros, ce hasard, cette histoire, sa hache, sa haute taille.",
        ),
        Example::good(
            Lang::Fr,
            "Ce en quoi il se trompe, ce avec quoi il joue, ce également dit ; à nouveau enfant, de nouveau élève.",
        ),
        Example::good(
            Lang::Fr,
            "Un nouveau et beau yacht : ce yaourt, ce oui, ces vieux amis, mes nouveaux outils.",
        ),
    ],
    check: Check::Words { words: &["ce", "cet", "ma", "ta", "sa", "beau", "nouveau", "vieux"], check },
    settle: None,
};

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    if !is_followed(paragraph, i) {
        return;
    }
    let token = paragraph.tokens[i];
    let next = paragraph.tokens[i + 1];
    let is_state = matches!(paragraph.word(i + 1), "état" | "etat");
    if (next.is_capitalised() && !is_state)
        || next.is_single_letter()
        || token.gap == Gap::Hyphen
        || token.is_all_caps()
    {
        return;
    }
    let (word, follower) = (paragraph.word(i), paragraph.word(i + 1));
    let fix: Option<fn(&str) -> Option<String>> = match word {
        "cet" => {
            if !begins_with_consonant(follower) || follower.chars().count() < 3 {
                return;
            }
            None
        }
        _ if !asks_elision(follower) => return,
        "ce" => is_masculine(follower).then_some(with_t),
        "ma" | "ta" | "sa" => is_feminine(follower).then_some(with_n),
        // *à nouveau élève*, *de vieux amis*; a plural has the form of its own.
        _ => {
            let before = word_before(paragraph, i);
            let is_adverb = word == "nouveau" && matches!(before, "à" | "de");
            (is_masculine(follower) && !is_adverb && !follower.ends_with(['s', 'x', 'z'])).then_some(with_l)
        }
    };
    if (word != "cet" && fix.is_none()) || paragraph.is_foreign(next.span) {
        return;
    }
    let severity = if word == "vieux" { Severity::Warning } else { Severity::Error };
    report.add_as(severity, paragraph.span_of(i, i + 1), fix.map(Fix::Compute));
}

/// `ce homme` as `cet homme`.
fn with_t(found: &str) -> Option<String> {
    let (determiner, noun) = found.split_once(char::is_whitespace)?;
    Some(format!("{determiner}t {}", noun.trim_start()))
}

/// `sa équipe` as `son équipe`.
fn with_n(found: &str) -> Option<String> {
    let (determiner, noun) = found.split_once(char::is_whitespace)?;
    Some(format!("{}on {}", determiner.strip_suffix('a')?, noun.trim_start()))
}

/// `vieux ami` as `vieil ami`.
fn with_l(found: &str) -> Option<String> {
    let (adjective, noun) = found.split_once(char::is_whitespace)?;
    let stem = adjective.strip_suffix("au").or_else(|| adjective.strip_suffix("ux"))?;
    let ending = if adjective.ends_with("ux") { "il" } else { "l" };
    Some(format!("{stem}{ending} {}", noun.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_made() {
        assert_eq!(with_t("Ce homme").as_deref(), Some("Cet homme"));
        assert_eq!(with_n("sa équipe").as_deref(), Some("son équipe"));
        for (found, fix) in
            [("vieux ami", "vieil ami"), ("Nouveau accord", "Nouvel accord"), ("beau enfant", "bel enfant")]
        {
            assert_eq!(with_l(found).as_deref(), Some(fix));
        }
    }
}
