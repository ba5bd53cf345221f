//! Elision where French has none (*l'hausse*, *d'Hongrie*, *l'onze*), and the *t* between a verb and its subject left
//! out or put in for nothing (*va-il*, *faut-t-il*, *a-t'on*).

use super::h_words::{ASPIRATED_NAMES, is_aspirated};
use super::sounds::{has_capital, word_at};
use crate::analysis::{Gap, Paragraph};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRG005",
    name: "fr-bad-elision",
    family: Family::FRENCH_GRAMMAR,
    langs: LangSet::FR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "French does not join these words like this: “{found}”",
    why: "An aspirated h, “onze” and “oui” keep the word before from eliding, and a verb that ends in a vowel takes a “t” \
          before “il”, “elle” and “on”, one in t or d none. Engines and careless typists go by the letters. Write the \
          words as they are pronounced.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-bad-elision", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Fr,
            "L'hausse des prix n'est pas l'effet d'hasard ni l'handicap majeur.",
            &["L'hausse", "d'hasard", "l'handicap"],
        ),
        Example::bad(
            Lang::Fr,
            "L’héros du film revient d'Hongrie l'onze mai.",
            &["L’héros", "d'Hongrie", "l'onze"],
        ),
        Example::bad(
            Lang::Fr,
            "Que faut-t-il faire ? Va-il venir ? Qu'en pense-on ? Où a-t'il mis la clé ?",
            &["faut-t-il", "Va-il", "pense-on", "a-t'il"],
        ),
        Example::bad(
            Lang::Fr,
            "Quand arriveras-t-il ? Vous convainc-il ?",
            &["arriveras-t-il", "convainc-il"],
        ),
        Example::good(
            Lang::Fr,
            "L'héroïne du film, l'heure, l'hiver, d'Hugo à Zola, l'hôtel et l'hippodrome ; l'hyène, l'hiatus.",
        ),
        Example::good(
            Lang::Fr,
            "La hausse, le hasard, le bouillon d'onze heures ; il dit qu'oui ; aujourd'hui, jusqu'à huit heures.",
        ),
        Example::good(
            Lang::Fr,
            "Que faut-il faire ? Va-t-il venir ? Vous convainc-t-il ? Ne voilà-t-il pas ? Va-t'en ! Prend-on le train ?",
        ),
        Example::good(
            Lang::Fr,
            "Celle-ci, dit-elle, est-elle là ? Un concert one-on-one, d'Hautefort à Hambourg, l'Harmattan.",
        ),
    ],
    check: Check::Words { words: WORDS, check },
    settle: None,
};

static WORDS: &[&str] =
    &["l'", "d'", "j'", "m'", "t'", "s'", "n'", "c'", "qu'", "jusqu'", "il", "elle", "on", "tu"];

/// Nouns in aspirated *h* by gender, for *l'* to be replaced.
#[rustfmt::skip]
static FEMININE: &[&str] = &[
    "hache", "haie", "haine", "halte", "hanche", "hantise", "harangue", "hargne", "harpe", "hâte", "hausse", "hauteur",
    "hernie", "herse", "hiérarchie", "honte", "horde", "hotte", "houle", "housse", "huche", "hutte", "hollande", "hongrie",
    "huitaine", "hallebarde", "halle", "hardiesse", "houille", "harissa", "huée", "hulotte", "harpie", "harde", "havane",
];

#[rustfmt::skip]
static MASCULINE: &[&str] = &[
    "haricot", "hasard", "handicap", "hall", "hangar", "hamac", "hameau", "hamster", "harcèlement", "hareng", "harem",
    "harnais", "harpon", "haut", "havre", "héron", "héros", "hérisson", "hêtre", "heurt", "hibou", "hockey", "homard",
    "honduras", "hamburger", "hublot", "hurlement", "hussard", "huit", "huitième", "halo", "hamas", "hezbollah",
    "handball", "hammam", "hold", "hobby", "hub", "hit", "onze", "onzième", "oui", "ouistiti", "hochet", "hoquet",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    if paragraph.word(i).ends_with('\'') {
        check_elided(paragraph, i, report);
    } else if matches!(paragraph.tokens[i].gap, Gap::Hyphen | Gap::Glued | Gap::Space) {
        check_subject(paragraph, i, report);
    }
}

/// At an elided word.
fn check_elided(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let (word, next) = (paragraph.word(i), word_at(paragraph, i + 1));
    if paragraph.gap_after(i) != Gap::Glued || !next.starts_with(['h', 'o']) {
        return;
    }
    let token = paragraph.tokens[i + 1];
    let is_joined = match next {
        // *le bouillon d'onze heures*, *il dit qu'oui*
        "onze" | "onzième" | "ouistiti" => word == "l'",
        "oui" => matches!(word, "l'" | "d'"),
        _ if token.is_capitalised() => ASPIRATED_NAMES.contains(&next),
        _ => is_aspirated(next),
    };
    let span = paragraph.span_of(i, i + 1);
    if !is_joined || token.is_masked() || token.is_all_caps() || paragraph.is_foreign(span) {
        return;
    }
    let fix: Option<fn(&str) -> Option<String>> = match word {
        "l'" if FEMININE.contains(&next) => Some(with_a),
        "l'" if !MASCULINE.contains(&next) => None,
        _ => Some(with_e),
    };
    report.add(span, fix.map(Fix::Compute));
}

/// At *il*, *elle* or *on*.
fn check_subject(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(before) = i.checked_sub(1) else { return };
    let (joint, gap) = (paragraph.word(before), paragraph.tokens[i].gap);
    let is_joint = matches!(joint, "t" | "t'");
    let first = if is_joint { before.checked_sub(1) } else { Some(before) };
    let Some(first) = first else { return };
    let joint_gap = paragraph.tokens[first + 1].gap;
    let verb = paragraph.word(first);
    let is_verb = verb.len() > 1 || matches!(verb, "a");
    let fix: Option<fn(&str) -> Option<String>> = match (is_joint, joint_gap, gap) {
        // *va-il*
        (false, _, Gap::Hyphen)
            if paragraph.word(i) != "tu" && lacks_joint(verb) && paragraph.gap_after(i) != Gap::Hyphen =>
        {
            Some(with_joint)
        }
        // *faut-t-il*, *arriveras-t-il*
        (true, Gap::Hyphen, Gap::Hyphen) if joint == "t" && verb.ends_with(['t', 'd']) => Some(without_joint),
        (true, Gap::Hyphen, Gap::Hyphen) if joint == "t" && verb.ends_with('s') => None,
        _ if paragraph.word(i) == "tu" => return,
        // *a-t'il*, *a-t il*, *a t-il*
        (true, Gap::Hyphen, Gap::Glued | Gap::Space) | (true, Gap::Space, Gap::Hyphen)
            if verb.ends_with(['a', 'e', 'c']) =>
        {
            Some(with_hyphens)
        }
        _ => return,
    };
    let span = paragraph.span_of(first, i);
    if is_verb
        && !has_capital(paragraph, i)
        && !paragraph.tokens[i].is_masked()
        && !paragraph.is_foreign(span)
    {
        report.add(span, fix.map(Fix::Compute));
    }
}

/// Whether the verb takes a *t* before its subject. English *one-on-one* and its like are no verbs.
fn lacks_joint(verb: &str) -> bool {
    (verb.ends_with(['a', 'e']) || matches!(verb, "vainc" | "convainc"))
        && !matches!(verb, "one" | "live" | "take" | "come" | "side" | "entre" | "contre" | "extra" | "ultra")
}

/// `l'hausse` as `la hausse`.
fn with_a(found: &str) -> Option<String> {
    apart(found, 'a')
}

/// `d'hasard` as `de hasard`.
fn with_e(found: &str) -> Option<String> {
    apart(found, 'e')
}

fn apart(found: &str, vowel: char) -> Option<String> {
    let (elided, rest) = found.split_once(['\'', '’'])?;
    Some(format!("{elided}{vowel} {rest}"))
}

/// `va-il` as `va-t-il`.
fn with_joint(found: &str) -> Option<String> {
    let (verb, subject) = found.rsplit_once(['-', '\u{2010}', '\u{2011}'])?;
    Some(format!("{verb}-t-{subject}"))
}

/// `faut-t-il` as `faut-il`.
fn without_joint(found: &str) -> Option<String> {
    let (rest, subject) = found.rsplit_once(['-', '\u{2010}', '\u{2011}'])?;
    let verb = rest.strip_suffix('t')?.trim_end_matches(['-', '\u{2010}', '\u{2011}']);
    Some(format!("{verb}-{subject}"))
}

/// `a-t'il` and `a t-il` as `a-t-il`.
fn with_hyphens(found: &str) -> Option<String> {
    let mut words = found.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    Some(format!("{}-t-{}", words.next()?, words.nth(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_noun_stands_twice() {
        for list in [FEMININE, MASCULINE] {
            for (i, word) in list.iter().enumerate() {
                assert!(!list[..i].contains(word), "{word} stands twice");
            }
        }
    }

    #[test]
    fn fixes_say_it_as_it_sounds() {
        assert_eq!(with_a("L’hausse").as_deref(), Some("La hausse"));
        assert_eq!(with_e("d'hasard").as_deref(), Some("de hasard"));
        assert_eq!(with_joint("Va-il").as_deref(), Some("Va-t-il"));
        assert_eq!(without_joint("faut-t-il").as_deref(), Some("faut-il"));
        for found in ["a-t'il", "a t-il", "a-t il"] {
            assert_eq!(with_hyphens(found).as_deref(), Some("a-t-il"), "{found}");
        }
    }
}
