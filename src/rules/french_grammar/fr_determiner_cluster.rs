//! Two determiners where one noun has one: *une la ville*, *du le jambon*, *les des pays voisins*.
//!
//! *Le* and its kind are pronouns before verbs, which no determiner is, so a pair is wrong unless its second
//! word is a noun as well (*le son*, *la une*, *un ton*) or its first a pronoun (*l'un la voit*).

use super::sounds::{is_followed, word_at, word_before};
use crate::analysis::{Gap, Paragraph};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, WordKey};

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRG004",
    name: "fr-determiner-cluster",
    family: Family::FRENCH_GRAMMAR,
    langs: LangSet::FR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” puts two determiners before one noun",
    why: "A French noun has one article, possessive or demonstrative. Two of them are what is left when an engine translates \
          a phrase twice, or when an editor changes half of one. Keep the one that is meant.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-determiner-cluster", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Fr,
            "Dans une la ville, les des pays voisins, dans la sa maison.",
            &["une la", "les des", "la sa"],
        ),
        Example::bad(
            Lang::Fr,
            "Au le ministère, on achète du le jambon et aux les marchés.",
            &["Au le", "du le", "aux les"],
        ),
        Example::bad(
            Lang::Fr,
            "Cette une maison, mes les amis, notre le pays : le prix de des fruits.",
            &["Cette une", "mes les", "notre le", "de des"],
        ),
        Example::good(
            Lang::Fr,
            "La une du journal, tous les jours, les leurs sont partis, l'un des deux, une des villes.",
        ),
        Example::good(
            Lang::Fr,
            "Le son de la flûte, un ton plus bas, ce son, du son, le tien et le leur, le notre aussi.",
        ),
        Example::good(
            Lang::Fr,
            "Les uns la voient, l'un la regarde, l'autre aussi ; quelqu'un le dit, chacun la voit.",
        ),
        Example::good(
            Lang::Fr,
            "Donner le la au piano, un la bémol ; et ce des deux côtés, et ce le jour même.",
        ),
        Example::good(
            Lang::Fr,
            "Prends-la des deux mains ; les œuvres de Des Esseintes, du 3 au 5, le la et le si.",
        ),
        Example::good(
            Lang::Fr,
            "Le fils de du Bourdet, une la Rochefoucauld, les des Noyers ; il vend un à un ses bijoux.",
        ),
        Example::good(Lang::Fr, "Il y a des un et des deux ; les un pour cent les plus riches."),
    ],
    check: Check::Keys { keys: |_| WordKey::pairs(FIRST, SECOND), check },
    settle: None,
};

/// The first words of the pairs in [`judge`].
#[rustfmt::skip]
static FIRST: &[&str] = &[
    "le", "la", "les", "un", "une", "des", "du", "au", "aux", "ce", "cet", "cette", "ces", "mon", "ma", "mes", "ton", "ta",
    "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leurs", "de",
];

/// The second ones.
#[rustfmt::skip]
static SECOND: &[&str] = &[
    "le", "la", "les", "un", "une", "des", "du", "cet", "cette", "ces", "mon", "ma", "mes", "ton", "tes", "son", "sa", "ses",
    "notre", "nos", "votre", "vos",
];

/// Words behind the note *la* or an article that is spoken of.
#[rustfmt::skip]
static AFTER_NOTE: &[&str] = &[
    "bémol", "dièse", "mineur", "majeur", "naturel", "grave", "aigu", "de", "d'", "du", "des", "et", "ou", "est", "à",
    "au", "aux", "pour", "dans", "en", "sur", "par", "avec", "qui", "que", "ne", "n'", "a", "sera", "était", "donné",
    "le", "la", "les", "un", "une", "l'",
];

/// Prepositions and verbs that a noun phrase follows.
#[rustfmt::skip]
static BEFORE_NOUN: &[&str] = &[
    "dans", "sur", "pour", "avec", "sous", "de", "contre", "vers", "est", "devant", "sans", "chez", "entre",
];

/// When something is done once: *pour un le matin*.
static PARTS_OF_DAY: &[&str] = &["matin", "soir", "midi", "lundi", "samedi", "dimanche", "jour", "lendemain"];

/// Words before *ce* that make it a pronoun.
static BEFORE_CE: &[&str] =
    &["et", "sur", "pour", "de", "à", "en", "ou", "avec", "tout", "mais", "est", "que", "dans"];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(next) = paragraph.tokens.get(i + 1) else { return };
    if !next.gap.is_blank() {
        return;
    }
    let (first, second) = (paragraph.word(i), paragraph.word(i + 1));
    let Some(severity) = judge(paragraph, i, first, second) else { return };
    let token = paragraph.tokens[i];
    if token.gap == Gap::Hyphen
        || next.is_capitalised()
        || next.is_masked()
        || token.is_all_caps()
        || paragraph.gap_after(i + 1) == Gap::Hyphen
        || paragraph.is_foreign(paragraph.span_of(i, i + 1))
    {
        return;
    }
    report.add_as(severity, paragraph.span_of(i, i + 1), fix(first, second));
}

/// What the two words in a row weigh.
fn judge(paragraph: &Paragraph<'_>, i: usize, first: &str, second: &str) -> Option<Severity> {
    use Severity::{Error, Warning};
    let after = || if is_followed(paragraph, i + 1) { word_at(paragraph, i + 2) } else { "" };
    let before = word_before(paragraph, i);
    // *l'un le dit*, *quelqu'un des nôtres*
    let is_pronoun = matches!(before, "l'" | "quelqu'")
        || matches!(before, "chaque" | "pas" | "aucun" | "ni")
        || (matches!(before, "à" | "par") && i >= 2 && matches!(paragraph.word(i - 2), "un" | "une"));
    // *une la Rochefoucauld*, *les des Noyers*: names with an article.
    let named = || paragraph.tokens.get(i + 2).is_some_and(|third| third.is_capitalised());
    let noun_follows = || {
        let bears_name = matches!(second, "le" | "la" | "du" | "des") && named();
        !after().is_empty() && !AFTER_NOTE.contains(&after()) && !bears_name
    };
    let sure = match (first, second) {
        _ if first == second => false,
        (
            "un" | "une",
            "le" | "la" | "les" | "ce" | "cette" | "ces" | "mon" | "ma" | "mes" | "sa" | "ses" | "vos"
            | "nos",
        ) if is_pronoun => false,
        // *dans un le groupe*; behind other words *un* may be a pronoun: *un le matin*.
        ("un", "le") => noun_follows() && BEFORE_NOUN.contains(&before) && !PARTS_OF_DAY.contains(&after()),
        // The note, or the word itself.
        ("le" | "un" | "du" | "au", "la") => noun_follows() && !is_pronoun,
        (
            "le" | "la" | "les" | "une" | "cette" | "ces" | "du" | "au" | "aux" | "notre" | "votre" | "nos"
            | "vos" | "mes" | "tes" | "ses" | "leurs" | "mon" | "ma" | "sa" | "ta",
            "le" | "la" | "les",
        ) => noun_follows(),
        ("des", "les" | "la" | "le") => noun_follows(),
        (
            "le" | "la" | "les" | "du" | "au" | "aux" | "des" | "un" | "une" | "cette" | "ces" | "mes"
            | "tes" | "ses" | "nos" | "vos" | "leurs",
            "cette" | "ces" | "cet" | "ma" | "mes" | "sa" | "ses" | "tes" | "nos" | "vos",
        ) => noun_follows(),
        ("le" | "la" | "les" | "du" | "au" | "aux" | "des", "mon") => noun_follows(),
        ("la" | "une" | "cette" | "ces" | "les" | "aux" | "mes" | "ses" | "nos" | "vos", "son" | "ton") => {
            noun_follows()
        }
        (
            "les" | "ces" | "mes" | "tes" | "ses" | "nos" | "vos" | "leurs" | "cette" | "aux" | "cet" | "le",
            "des",
        ) => noun_follows(),
        ("les" | "ces" | "mes" | "ses" | "nos" | "vos" | "aux" | "cette" | "le", "du") => noun_follows(),
        ("ce" | "cet", "cette" | "ces" | "mon" | "ma" | "mes" | "notre" | "nos" | "votre" | "vos") => {
            noun_follows() && !before.is_empty() && !BEFORE_CE.contains(&before)
        }
        ("cette" | "ces" | "mon" | "son" | "ton" | "notre" | "votre" | "mes" | "ses", "une") => {
            noun_follows()
        }
        ("son" | "ton" | "mon", "ma" | "mes" | "sa" | "ses" | "nos" | "vos" | "notre" | "votre") => {
            return (noun_follows() && !matches!(before, "le" | "un" | "du" | "ce" | "au" | "bon"))
                .then_some(Warning);
        }
        ("le", "un" | "une") | ("la", "un") | ("du" | "cet" | "cette" | "mon" | "notre" | "votre", "un") => {
            return (noun_follows() && !is_number(after())).then_some(Warning);
        }
        // *des Esseintes* and *du Bellay* have their capital.
        ("de", "du" | "des") => return (is_article(after()) && !named()).then_some(Warning),
        _ => false,
    };
    sure.then_some(Error)
}

/// Words that *un* counts or that follow the number.
fn is_number(word: &str) -> bool {
    matches!(
        word,
        "pour"
            | "million"
            | "millions"
            | "milliard"
            | "milliards"
            | "à"
            | "sur"
            | "et"
            | "ou"
            | "cent"
            | "mille"
    )
}

/// Whether a word stands there that a noun phrase can go on with.
fn is_article(after: &str) -> bool {
    after.chars().count() > 2 && !AFTER_NOTE.contains(&after)
}

/// The contraction that two articles stand for, where there is one.
fn fix(first: &str, second: &str) -> Option<Fix> {
    Some(Fix::Text(match (first, second) {
        ("du", "le") => "du",
        ("du", "la") => "de la",
        ("du", "les") => "des",
        ("au", "le") => "au",
        ("au", "la") => "à la",
        ("aux", "les") => "aux",
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(Lang::Fr, &[FIRST, SECOND, AFTER_NOTE, BEFORE_NOUN, PARTS_OF_DAY, BEFORE_CE]);
    }
}
