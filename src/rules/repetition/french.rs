//! French words that stand twice: which are always a slip, which can be right, and where.
//!
//! The words of each kind are in `french_words`; what can be right is told with an example of it. Words
//! that a hyphen ties to the verb (*prends-le le matin*) never come here.

use super::english::is_sound;
use super::french_words::{
    DETERMINERS, DOUBLE_VERBS, EMPHATIC, HOMOGRAPHS, LICENCES, MAKING, NEVER, PLACES, SELDOM, SHORT,
};
use super::run::Run;
use crate::finding::Severity::{self, Error, Info, Warning};

/// What the repetition of a French word weighs, as if both copies were in lower case.
pub(super) fn judge(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    let (before, after) = (run.before(), run.after());
    let elided_before = before.ends_with('\'');
    match word {
        // Two pronouns, subject and object; three need a comma that is often left out. *Je vous vous
        // remercie* has its subject already.
        "nous" | "vous" if run.times == 2 && matches!(before, "je" | "tu" | "il" | "ils" | "on" | "ne") => {
            Some(Warning)
        }
        "nous" | "vous" => (run.times > 2).then_some(Info),
        // *l'être être*, *il peut être être malade* for *peut-être*.
        "être" => {
            let is_noun = elided_before || DETERMINERS.contains(&before) || before == "peut";
            Some(if is_noun { Info } else { Warning })
        }
        // *le premier premier ministre du pays*
        "premier" | "première" | "premiers" if matches!(after, "ministre" | "ministres" | "secrétaire") => {
            None
        }
        // *le premier premier prix*; *que ce soit soit lui, soit moi*
        "premier" | "première" | "soit" => Some(Info),
        "faire" if run.times == 2 => None,
        "de" if run.name_follows() => Some(if PLACES.contains(&after) { Error } else { Info }),
        // *l'est est de ce côté*, *le nord est est*; *ce que c'est est clair*.
        "est" if elided_before || matches!(before, "nord" | "sud" | "vent") => None,
        // *sur ce ce fut*, *le pourquoi du parce que*
        "ce" if matches!(before, "sur" | "est") => None,
        // *n'a a priori pas plu*
        "a" if matches!(after, "priori" | "posteriori" | "fortiori" | "contrario" | "minima" | "maxima") => {
            None
        }
        _ if DOUBLE_VERBS.contains(&word) => match run.follows_any(LICENCES) {
            true => None,
            false if word == "fait" => {
                Some(if matches!(before, "il" | "elle" | "ça" | "on" | "cela") { Warning } else { Info })
            }
            false => Some(Error),
        },
        "en" => judge_en(run),
        // *oh la la*, *do si la la*
        "la" => {
            let sung = matches!(
                before,
                "oh" | "ah" | "ho" | "ouh" | "oulala" | "tra" | "o" | "si" | "sol" | "do" | ""
            );
            let opens = before.is_empty() && !after.is_empty();
            (run.times == 2 && (!sung || opens)).then_some(Error)
        }
        // *l'un un peu plus*, *quelqu'un un jour*, *j'en ai un un peu usé*.
        "un" if elided_before || run.follows_any(&["en"]) => None,
        "un" => Some(Error),
        // *des sous sous la table*, *un vers vers la fin*, *le son son*, *un pas pas trop long*.
        "sous" | "vers" | "pas" | "car" | "son" | "ton" | "sur" | "or"
            if DETERMINERS.contains(&before) || matches!(before, "de" | "faux" | "premier" | "grand") =>
        {
            None
        }
        "son" | "ton" => Some(Warning),
        "sans" | "sous" | "sur" | "vers" | "mon" | "ma" => Some(Error),
        // *pour le leur leur montrer*
        "leur" if matches!(before, "le" | "la" | "du" | "au") => None,
        "leur" => Some(Error),
        // *c'est qui qui parle*; *il ne veut que que l'on parte*.
        "qui" if matches!(before, "est" | "à" | "c'est") => None,
        "que" if run.follows_any(&["ne", "n'", "plus", "moins", "plutôt", "autre", "mieux"]) => Some(Info),
        "que" | "qui" | "où" => Some(Error),
        // *à qui mieux mieux*
        "mieux" if before == "qui" || run.follows_any(&["de"]) => None,
        "mieux" => Some(Warning),
        // *il entre entre deux agents*
        "entre" | "contre" if matches!(before, "il" | "elle" | "on" | "je" | "qui" | "le" | "par") => None,
        "entre" | "contre" | "après" | "avant" => Some(Warning),
        "ta" if after.is_empty() => None,
        "ta" => Some(Warning),
        _ if NEVER.contains(&word) => Some(Error),
        "elle" | "elles" | "mais" | "si" => Some(Info),
        "fois" | "même" | "autre" | "autres" | "mêmes" | "pas" => Some(Warning),
        _ if SELDOM.contains(&word) => Some(Info),
        _ => judge_content(run),
    }
}

/// *Tout en en parlant* and *je m'en en vais* aside, *en en* is a slip.
fn judge_en(run: &Run<'_>) -> Option<Severity> {
    let (before, after) = (run.before(), run.after());
    let gerund = after.ends_with("ant") || after.is_empty();
    let pronoun = before.ends_with('\'') || matches!(before, "y" | "tout");
    if gerund || pronoun { None } else { Some(Error) }
}

/// A word that is no function word: it may be emphasis, or a noun and its verb.
fn judge_content(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    // *été* and *ici* have the letters of a sound.
    if EMPHATIC.contains(&word) || (is_sound(word) && !SHORT.contains(&word)) {
        return None;
    }
    if HOMOGRAPHS.contains(&word) && (DETERMINERS.contains(&run.before()) || run.before().ends_with('s')) {
        return None;
    }
    // *les poules du couvent couvent*: a noun or an adjective, then a verb in the plural.
    let is_plural_verb = ["aient", "èrent", "irent", "urent", "ment"].iter().any(|end| word.ends_with(end));
    if (word.ends_with("ent") && !is_plural_verb) || (word.chars().count() < 4 && !SHORT.contains(&word)) {
        return Some(Info);
    }
    Some(Warning)
}

/// Whether the phrase is what is made of a thing, said behind the thing.
pub(super) fn is_turned_into(run: &Run<'_>) -> bool {
    matches!(run.word(), "un" | "une") && run.before() == "d'" && run.follows_any(MAKING)
}
