//! French *de le*, *à les*, *de lequel* where the words contract: *du*, *aux*, *duquel*.
//!
//! Before an infinitive *le* and *les* are pronouns and stay apart; before a vowel *de le* becomes *de l'*,
//! which `fr_missing_elision` tells.

use super::infinitives::is_infinitive;
use super::sounds::{asks_elision, is_followed, word_at};
use crate::analysis::Paragraph;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, WordKey};

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRG001",
    name: "fr-missing-contraction",
    family: Family::FRENCH_GRAMMAR,
    langs: LangSet::FR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” contracts to “{fix}” in French",
    why: "The prepositions “de” and “à” always contract with the articles “le” and “les” and with “lequel”. Engines \
          that put a sentence together word by word leave them apart; no editor does. Write the contracted form.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-missing-contraction", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Fr, "C'est le chef de le gouvernement.", &["de le"]),
        Example::bad(
            Lang::Fr,
            "La fin de les travaux est prévue pour mai ; il va à le marché.",
            &["de les", "à le"],
        ),
        Example::bad(
            Lang::Fr,
            "L'accord de lequel il parle, dans le bureau de le ministre.",
            &["de lequel", "de le"],
        ),
        Example::bad(
            Lang::Fr,
            "De les milliers de candidats, à les quels on pense, reste le souvenir de les Alpes.",
            &["De les", "à les", "de les"],
        ),
        Example::good(Lang::Fr, "Afin de le faire, il refuse de les entendre ; il est prêt à le rencontrer."),
        Example::good(Lang::Fr, "De Le Corbusier à Le Pen, de La Fontaine à Les Ulis."),
        Example::good(
            Lang::Fr,
            "À les en croire, il est temps de le lui dire, de les bien recevoir et de le tout à fait convaincre.",
        ),
        Example::good(Lang::Fr, "L'emploi de le, la, les est fautif ; il choisit de les « punir »."),
        Example::good(Lang::Fr, "Merci de le nous rappeler, et surtout de ne pas cesser de le y pousser."),
    ],
    check: Check::Keys {
        keys: |_| WordKey::pairs(&["de", "à"], &["le", "les", "lequel", "lesquels", "lesquelles"]),
        check,
    },
    settle: None,
};

/// Words that follow the pronouns *le* and *les*, or the word *le* when it is spoken of.
#[rustfmt::skip]
static AFTER_PRONOUN: &[&str] = &[
    "y", "en", "lui", "leur", "nous", "vous", "me", "te", "se", "m'", "t'", "s'", "n'", "ne", "et", "ou", "ni", "la",
    "le", "les", "l'", "de", "d'", "à", "un", "une", "dans", "pour", "par", "sur", "avec", "devant", "avant", "après",
    "qui", "que", "est", "comme", "si", "ayant", "étant", "ici", "voilà", "où",
];

/// Adverbs that stand between a pronoun and its infinitive, besides those in *-ment*.
#[rustfmt::skip]
static ADVERBS: &[&str] = &[
    "bien", "mieux", "mal", "trop", "plus", "moins", "tout", "tous", "toutes", "toute", "toujours", "encore",
    "jamais", "pas", "point", "rien", "aussi", "ainsi", "assez", "beaucoup", "peu", "tant", "même", "fait", "fort",
    "très", "déjà", "aussitôt", "souvent", "vite", "enfin", "à", "soi", "presque",
    "davantage", "autant", "ensuite", "maintenant", "désormais",
];

/// Surnames that begin with an article, which stays apart: *de le Pen* for *de Le Pen* is no fault of grammar.
#[rustfmt::skip]
static SURNAMES: &[&str] = &[
    "pen", "corbusier", "goff", "clézio", "nôtre", "tellier", "bris", "vaillant", "carré", "drian", "maire", "roy", "duc",
    "bon", "brun", "blanc", "fort", "gal", "guen", "foll", "gall", "sage", "monde", "figaro", "point", "parisien",
    "bail", "verrier", "floch", "bras", "cam", "bihan", "quesnoy", "creusot", "touquet", "greco", "caravage",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    if !is_followed(paragraph, i) {
        return;
    }
    let second = paragraph.tokens[i + 1];
    if second.is_capitalised() || paragraph.tokens[i].is_all_caps() || paragraph.is_foreign(second.span) {
        return;
    }
    let contracts = match paragraph.word(i + 1) {
        "lequel" | "lesquels" | "lesquelles" => true,
        "le" => is_article(paragraph, i + 1) && !asks_elision(word_at(paragraph, i + 2)),
        "les" => is_article(paragraph, i + 1),
        _ => false,
    };
    if contracts {
        report.add(paragraph.span_of(i, i + 1), Some(Fix::Compute(contract)));
    }
}

/// Whether *le* or *les* at token `at` is an article: a word follows that is no verb.
fn is_article(paragraph: &Paragraph<'_>, at: usize) -> bool {
    if !is_followed(paragraph, at) {
        return false;
    }
    let next = paragraph.word(at + 1);
    let token = paragraph.tokens[at + 1];
    if token.is_single_letter() || AFTER_PRONOUN.contains(&next) || is_infinitive(next) {
        return false;
    }
    if token.is_capitalised() && paragraph.word(at) == "le" {
        return !SURNAMES.contains(&next) && !token.is_single_letter();
    }
    // *de le tout à fait convaincre*, *de les publiquement dénoncer*
    let mut ahead = at + 1;
    while ahead < at + 4 && is_adverb(word_at(paragraph, ahead)) {
        ahead += 1;
        if is_infinitive(word_at(paragraph, ahead)) && paragraph.tokens[ahead].gap.is_blank() {
            return false;
        }
    }
    true
}

fn is_adverb(word: &str) -> bool {
    ADVERBS.contains(&word) || word.ends_with("ment")
}

/// `de le` as `du`, with the capital of the first letter.
fn contract(found: &str) -> Option<String> {
    let (preposition, article) = found.split_once(char::is_whitespace)?;
    let stem = match preposition.chars().next()? {
        'd' => 'd',
        'D' => 'D',
        'à' | 'a' => 'a',
        _ => 'A',
    };
    let (de, a) = match article.trim_start() {
        "le" => ("u", "u"),
        "les" => ("es", "ux"),
        "lequel" => ("uquel", "uquel"),
        "lesquels" => ("esquels", "uxquels"),
        "lesquelles" => ("esquelles", "uxquelles"),
        _ => return None,
    };
    Some(format!("{stem}{}", if matches!(stem, 'd' | 'D') { de } else { a }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(Lang::Fr, &[AFTER_PRONOUN, SURNAMES]);
    }

    #[test]
    fn prepositions_contract() {
        for (found, fix) in [
            ("de le", "du"),
            ("De les", "Des"),
            ("à le", "au"),
            ("À lesquelles", "Auxquelles"),
            ("de lequel", "duquel"),
        ] {
            assert_eq!(contract(found).as_deref(), Some(fix));
        }
    }
}
