//! Full forms before a vowel: *le école*, *que il*, *je ai*, *de Algérie*.
//!
//! Which words follow decides: function words (*le et*, *la où*) are what is left of a slip of another kind, and of names
//! only those listed count.

use super::elided_names::{ELIDED_ACRONYMS, ELIDED_INSTITUTIONS, ELIDED_NAMES};
use super::sounds::{asks_elision, elision, has_capital, is_followed, word_at, word_before};
use crate::analysis::{Gap, Paragraph};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::french_syntax::fr_adj_before_noun;
use crate::rules::locale::date_format_source;

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRG002",
    name: "fr-missing-elision",
    family: Family::FRENCH_GRAMMAR,
    langs: LangSet::FR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” must be elided: “{fix}”",
    why: "Before a vowel or a mute h, short words such as “le”, “de”, “que” and “je” lose their vowel to an apostrophe. \
          Engines that translate word by word leave the full form, and so do replacements made by a program. \
          Elide it.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-missing-elision", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Fr,
            "Le école est fermée et on dit que il viendra demain.",
            &["Le école", "que il"],
        ),
        Example::bad(
            Lang::Fr,
            "Je ai vu le ministre de Algérie ; de abord il ne a rien dit.",
            &["Je ai", "de Algérie", "de abord", "ne a"],
        ),
        Example::bad(
            Lang::Fr,
            "Puisque elle part, si il reste, ce est jusque à demain : le hôpital et la histoire le exigent.",
            &["Puisque elle", "si il", "ce est", "jusque à", "le hôpital", "la histoire", "le exigent"],
        ),
        Example::bad(
            Lang::Fr,
            "Il se est trompé de une heure, et je y vais ; c'est plus que un détail pour quelque un de la ONU.",
            &["se est", "de une", "je y", "que un", "quelque un", "la ONU"],
        ),
        Example::good(
            Lang::Fr,
            "Le onze novembre, à la une du journal, le héros du film ; le oui l'a emporté et la hausse des prix aussi.",
        ),
        Example::good(Lang::Fr, "Puis-je aller voir, dit-elle, fais-le entrer ; ai-je eu tort ?"),
        Example::good(
            Lang::Fr,
            "De un à dix, de A à Z, de Ouagadougou à La Haye, la A40, la ECJ et le IIe siècle.",
        ),
        Example::good(
            Lang::Fr,
            "Le « Arte » et le iPad, le one-man-show, presque aussi grand, presque un an ; si elle vient, si on part.",
        ),
        Example::good(
            Lang::Fr,
            "Le ou la responsable, le yaourt, la ouate, le énième retard ; ce à quoi il pense. « Je est un autre. »",
        ),
        Example::good(
            Lang::Fr,
            "Voyez la entrer ; laissez le agir ; des rôles tels que Administration ou Vente.",
        ),
        Example::good(
            Lang::Fr,
            "Là où il va, il semble que oui, de onze heures à midi ; le haricot, la hutte, le huit mai.",
        ),
    ],
    check: Check::Words {
        words: &[
            "le", "la", "de", "que", "je", "ne", "se", "me", "te", "ce", "si", "lorsque", "puisque",
            "quoique", "jusque", "quelque", "presque",
        ],
        check,
    },
    settle: None,
};

/// Words that *le* and *la* stand before by an accident other than a missing elision, or when they are spoken of.
#[rustfmt::skip]
static AFTER_ARTICLE: &[&str] = &[
    "en", "au", "aux", "il", "elle", "on", "ils", "elles", "avec", "entre", "à", "y",
];

/// Words before which *la* is *là* without its accent, or a note.
#[rustfmt::skip]
static AFTER_THERE: &[&str] = &[
    "aussi", "encore", "est", "était", "étaient", "ont", "avait", "avaient", "aurait", "aussitôt", "ensuite",
    "alors", "également", "enfin", "après", "avant", "aujourd'hui", "aigu", "ici", "eu", "autour",
];

/// Imperatives that an infinitive goes with.
#[rustfmt::skip]
static ORDERS: &[&str] = &[
    "voyez", "laissez", "faites", "regardez", "écoutez", "entendez", "voyons", "laissons", "laisse", "fais", "vois",
    "regarde", "écoute",
];

/// Whether the word looks like an infinitive.
fn is_infinitive(word: &str) -> bool {
    ["er", "ir", "re"].into_iter().any(|ending| word.ends_with(ending))
}

/// Subjects before *ne en*, which is *n'en* and not *né en* there.
static NE_SUBJECTS: &[&str] = &[
    "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "qui", "ce", "cela", "personne", "rien",
];

/// Subjects that *lorsque*, *puisque* and *quoique* elide before.
static SUBJECTS: &[&str] = &["il", "ils", "elle", "elles", "on", "un", "une", "en"];

/// Words behind *de un* that leave it a number: *de un à dix*, *de un million*.
#[rustfmt::skip]
static AFTER_NUMBER: &[&str] = &[
    "à", "sur", "pour", "ou", "et", "million", "millions", "milliard", "milliards", "mètre", "euro", "franc", "dollar",
    "pour", "jusqu'", "en", "au", "virgule", "contre",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(next) = paragraph.tokens.get(i + 1) else { return };
    // Nearly every call ends here.
    let first = paragraph.word(i + 1).as_bytes().first().copied().unwrap_or_default();
    if !(matches!(first, b'a' | b'e' | b'i' | b'o' | b'u' | b'h' | b'y') || first >= 0x80) {
        return;
    }
    let token = &paragraph.tokens[i];
    // *puis-je aller*, *ai -je entendu*
    let ties = matches!(token.gap, Gap::Hyphen | Gap::Tight) || paragraph.gap_text(i).ends_with('-');
    if ties || !is_followed(paragraph, i) || token.is_all_caps() || !is_missing(paragraph, i) {
        return;
    }
    let span = paragraph.span_of(i, i + 1);
    if !paragraph.is_foreign(next.span) {
        report.add(span, Some(elision(paragraph)));
    }
}

/// Whether the word at `i` must elide before the next.
fn is_missing(paragraph: &Paragraph<'_>, i: usize) -> bool {
    elides(paragraph, i)
        && is_plain(paragraph, i + 1)
        && !is_spoken_of(paragraph, i)
        && !fr_adj_before_noun::is_reversed(paragraph, i + 1)
        // *le avril 3*: day and month have to be swapped, and nothing elides then.
        && !date_format_source::is_month_first(paragraph, i + 1)
}

/// Whether such a word elides before such a word.
fn elides(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let (word, next) = (paragraph.word(i), paragraph.word(i + 1));
    let token = paragraph.tokens[i + 1];
    let after = || if is_followed(paragraph, i + 1) { word_at(paragraph, i + 2) } else { "" };
    match (word, next) {
        ("si", "il" | "ils") => after() != "ou",
        ("si", _) => false,
        ("ce", "est" | "était" | "étaient") => true,
        ("ce", _) => false,
        ("lorsque" | "puisque" | "quoique", _) => SUBJECTS.contains(&next),
        ("quelque", "un" | "une") => true,
        ("presque", "île" | "îles") => true,
        ("quelque" | "presque", _) => false,
        ("jusque", "où" | "à" | "a") => true,
        ("que", "un" | "une") => !matches!(after(), "" | "à" | "sur" | "ou" | "et"),
        ("que", "à") => true,
        ("de", "un" | "une") => {
            let after = after();
            !after.is_empty() && !AFTER_NUMBER.contains(&after) && word_before(paragraph, i) != "plus"
        }
        ("de", "où") => true,
        ("de", "est") => false,
        ("je" | "ne" | "se" | "me" | "te", "y" | "a") => true,
        ("je", "est") => false,
        // *ne en 1950* is *né* without its accent; *se à* is no verb.
        ("ne", "en") => NE_SUBJECTS.contains(&word_before(paragraph, i)),
        ("ne", "au" | "aux" | "à") => false,
        ("le", "on") => true,
        // *voyez la entrer*: the pronoun of the imperative, without its hyphen.
        ("le" | "la", _) if ORDERS.contains(&word_before(paragraph, i)) && is_infinitive(next) => false,
        ("le" | "la", _) if AFTER_ARTICLE.contains(&next) => false,
        ("la", _) if AFTER_THERE.contains(&next) => false,
        _ if token.is_single_letter() => false,
        _ => asks_elision(next),
    }
}

/// Whether the word is in lower case, or a name that elides.
fn is_plain(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let token = paragraph.tokens[i];
    if token.is_all_caps() {
        return !paragraph.is_all_caps() && ELIDED_ACRONYMS.contains(&paragraph.word(i));
    }
    if token.is_capitalised() {
        let (word, is_que) = (paragraph.word(i), i > 0 && paragraph.word(i - 1) == "que");
        return ELIDED_NAMES.contains(&word) || (!is_que && ELIDED_INSTITUTIONS.contains(&word));
    }
    // Letters of Spanish and its like.
    !has_capital(paragraph, i)
        && !token.has_digit()
        && !paragraph.word(i).contains(['á', 'í', 'ó', 'ú', 'ñ', 'ã', 'õ'])
}

/// Whether the short word is one that the text speaks of: *un je inclusif*.
fn is_spoken_of(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let before = word_before(paragraph, i);
    match paragraph.word(i) {
        "je" | "ne" | "se" | "me" | "te" => {
            matches!(before, "le" | "un" | "du" | "pronom" | "mot" | "particule" | "au")
        }
        "que" | "si" | "de" => matches!(before, "conjonction" | "mot" | "préposition" | "particule"),
        _ => matches!(before, "article" | "articles" | "pronom" | "pronoms" | "mot"),
    }
}
