//! A single word of the source language, copied because the engine did not know it.
//!
//! In English it shows by French accents, in French by groups of letters that only English has. Loan words have them too, so
//! they are listed; names, quotations and stretches of the other language are left alone.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::analysis::{Gap, Paragraph, Signs, Token, TokenKind};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "UNT004",
    name: "oov-source-word",
    family: Family::UNTRANSLATED,
    langs: LangSet::of(&[Lang::En, Lang::Fr]),
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” looks like a word of the source that was not translated",
    why: "Statistical engines copy words that they have never seen. One such word among others of the right \
          language is easily read over. Translate it, unless it is a loan or a name.",
    sources: &[Source { title: "mtlint catalogue of artefacts: oov-source-word", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "The ships came back déçus and the crew was tired.", &["déçus"]),
        Example::bad(
            Lang::En,
            "They éprouvent problems with an accroître of the rates.",
            &["éprouvent", "accroître"],
        ),
        Example::good(Lang::En, "He ordered a café crème at the fiancée's façade, a cliché."),
        Example::good(Lang::En, "Beyoncé's protégé met “le marché” in São Paulo, vis-à-vis André."),
        Example::bad(Lang::Fr, "Le gouvernement a thoughtfully répondu aux questions.", &["thoughtfully"]),
        Example::bad(Lang::Fr, "Il faut renforcer la straightforward gestion du parc.", &["straightforward"]),
        Example::good(Lang::Fr, "Le copyright, le flashback, le parking et le week-end."),
        Example::bad(
            Lang::Fr,
            "Le comité a finally accepté cette offre, malgré la weakness du marché.",
            &["finally", "weakness"],
        ),
        Example::good(Lang::Fr, "Appelez buildLoads avec –apply, puis vérifiez le payload et le flash."),
        Example::good(Lang::Fr, "Le wharf de Wight, un insight et le mot « whole »."),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: Some(settle),
};

/// Loans that English writes with accents, without endings.
const LOANS_EN: &[&str] = &[
    "café",
    "cliché",
    "clichéd",
    "façade",
    "fiancé",
    "fiancée",
    "résumé",
    "naïve",
    "naïveté",
    "naïvety",
    "naïf",
    "protégé",
    "protégée",
    "décor",
    "déjà",
    "communiqué",
    "émigré",
    "émigrée",
    "exposé",
    "attaché",
    "cortège",
    "crème",
    "entrée",
    "matinée",
    "passé",
    "passée",
    "risqué",
    "soirée",
    "touché",
    "sauté",
    "sautéed",
    "sautéing",
    "rosé",
    "chargé",
    "mâché",
    "état",
    "détente",
    "être",
    "mêlée",
    "à",
    "élan",
    "éclair",
    "éclat",
    "élite",
    "rôle",
    "hôtel",
    "première",
    "né",
    "née",
    "blasé",
    "outré",
    "habitué",
    "roué",
    "début",
    "débutante",
    "débâcle",
    "dénouement",
    "régime",
    "élève",
    "crêpe",
    "crêpes",
    "purée",
    "puréed",
    "consommé",
    "pâté",
    "soufflé",
    "flambé",
    "brûlée",
    "gruyère",
    "éclairs",
    "tête",
    "pièce",
    "résistance",
    "fête",
    "fêted",
    "château",
    "châteaux",
    "maître",
    "bête",
    "idée",
    "mésalliance",
    "ménage",
    "negligée",
    "négligé",
    "négligée",
    "appliqué",
    "macramé",
    "lamé",
    "piqué",
    "ombré",
    "canapé",
    "canapés",
    "manqué",
    "recherché",
    "retroussé",
    "séance",
    "coöperate",
    "coöperation",
    "reëlected",
    "zoölogy",
    "aërial",
    "preëminent",
    "coördinate",
    "coördination",
    "naïvely",
    "divorcé",
    "divorcée",
    "employé",
    "employée",
    "employés",
    "rapproché",
    "précis",
    "tragédie",
    "comédie",
    "garçon",
    "curaçao",
    "soupçon",
    "aperçu",
    "limaçon",
    "français",
    "française",
    "piñata",
    "señor",
    "señora",
    "señorita",
    "jalapeño",
    "jalapeños",
    "doppelgänger",
    "über",
    "führer",
    "küche",
    "smörgåsbord",
    "mañana",
    "cañon",
    "niño",
    "niña",
    "façades",
    "provençal",
    "provençale",
    "fraîche",
    "frappé",
    "glacé",
    "marché",
    "forté",
    "tempêtes",
    "rentrée",
    "levée",
    "moiré",
    "opéra",
    "théâtre",
    "musée",
    "société",
    "école",
    "étude",
    "études",
    "étagère",
    "écru",
    "épée",
    "étui",
    "épater",
    "ingénue",
    "ingénu",
    "melée",
    "métier",
    "mélange",
    "métro",
    "nécessaire",
    "nuée",
    "bénédictine",
    "béarnaise",
    "béchamel",
    "cassé",
    "chicané",
    "coupé",
    "coupés",
    "créole",
    "croûton",
    "croûtons",
    "crudités",
    "décolletage",
    "décolleté",
    "décolletée",
    "déclassé",
    "déclassée",
    "démarche",
    "démodé",
    "déshabillé",
    "distingué",
    "dragée",
    "épaulement",
    "éminence",
    "équipe",
    "étape",
    "flâneur",
    "flânerie",
    "frisée",
    "gâteau",
    "gâteaux",
    "grignoté",
    "ébauche",
    "haché",
    "œuvre",
    "œuvres",
    "jeté",
    "laissé",
    "macédoine",
    "maté",
    "saké",
    "animé",
    "pokémon",
    "ångström",
    "façon",
    "façonné",
    "olé",
    "pâtisserie",
    "pâtissier",
    "pensée",
    "père",
    "mère",
    "frère",
    "sœur",
    "plié",
    "relevé",
    "rémoulade",
    "répondez",
    "repoussé",
    "réseau",
    "rétro",
    "clé",
    "sémillon",
    "émigrés",
    "suède",
    "hôte",
    "tisané",
    "toupée",
    "tranché",
    "trouvé",
    "velouté",
    "vérité",
    "volonté",
    "voilà",
    "gîte",
    "gîtes",
    "piña",
    "açaí",
    "cachaça",
    "maïs",
    "caïque",
    "haček",
    "krönung",
    "fräulein",
    "très",
    "chère",
    "même",
    "bohème",
    "bébé",
    "pré",
    "après",
    "près",
    "compère",
    "confrère",
    "crèche",
    "crèches",
    "dépôt",
    "dérangé",
    "emigrée",
    "façaded",
    "fléchette",
    "portière",
    "étrier",
    "tourné",
    "tiède",
    "financière",
    "jardinière",
    "brassière",
    "chaîné",
    "bâton",
    "bâtons",
    "châtelaine",
    "châtelain",
    "chaînes",
    "hâte",
    "râle",
    "tâche",
    "aîné",
    "maîtresse",
    "dîner",
    "piqûre",
    "rôtisserie",
    "côte",
    "rôti",
    "vivandière",
    "képi",
    "écarté",
    "département",
    "réveillé",
    "débonnair",
    "débonnaire",
    "bonbonnière",
    "manœuvre",
    "manœuvred",
    "barrière",
    "répertoire",
    "émeute",
    "rusé",
    "narghilé",
    "manège",
    "indigène",
    "désinvolture",
    "débris",
    "cantinière",
    "affiché",
    "sacré",
    "bouquetière",
    "coryphée",
    "québécois",
    "québécoise",
    "châlet",
    "étouffée",
    "crémant",
    "flèche",
    "rapprochés",
    "kémia",
    "pétanque",
    "piété",
    "pétillant",
    "matelassé",
    "cloqué",
    "chiné",
    "bouclé",
    "plissé",
    "dégagé",
    "coulée",
    "névé",
    "névés",
    "séracs",
    "sérac",
    "tréma",
    "cédille",
    "épris",
    "mémoire",
    "mémoires",
    "cinéma",
    "vérités",
    "agrément",
    "dépaysement",
    "étatisme",
    "élitism",
    "proxénète",
    "bréviaire",
    "péniche",
    "rivière",
    "lycée",
    "lycées",
    "collège",
    "université",
    "préfet",
    "préfecture",
    "député",
    "conseillère",
    "sénateur",
    "mésange",
    "noël",
];

/// Loans that French has with the letters of English.
const LOANS_FR: &[&str] = &[
    "copyright",
    "flashback",
    "light",
    "night",
    "fight",
    "insight",
    "insights",
    "highlight",
    "highlights",
    "spotlight",
    "bright",
    "dreadnought",
    "whist",
    "whisky",
    "whiskys",
    "whiskies",
    "whiskey",
    "white",
    "whig",
    "whigs",
    "whip",
    "wharf",
    "wharfs",
    "whisper",
    "businessman",
    "straight",
    "eight",
    "right",
    "rights",
    "dough",
    "rough",
    "cough",
    "tough",
    "copyrights",
    "highway",
    "highways",
    "sightseeing",
    "yacht",
    "playwright",
    "flight",
    "flights",
    "knight",
    "lightning",
    "overnight",
    "upright",
    "plough",
    "borough",
    "boroughs",
    "whatsapp",
    "whiteboard",
    "whitelist",
    "whistleblower",
    "whistleblowers",
    "whitepaper",
    "weight",
    "heavyweight",
    "welterweight",
    "insightful",
    "breakthrough",
    "walkthrough",
    "copyrighted",
    "lights",
    "nightclub",
    "nightclubs",
    "tonight",
    "daughter",
    "whole",
    "lightweight",
    "passthrough",
    "where",
    "while",
    "when",
    "clown",
    "clowns",
    "clownesque",
    "clownesques",
    "clownerie",
    "clowneries",
    "brown",
    "brownie",
    "brownies",
    "brownien",
    "brownienne",
    "browniens",
    "crown",
    "countdown",
    "lockdown",
    "breakdown",
    "download",
    "downtown",
    "touchdown",
    "touchdowns",
    "knockdown",
    "markdown",
    "slowdown",
    "ownership",
    "marchepied",
    "contrepied",
    "speed",
    "tweed",
    "newsfeed",
    "family",
    "rally",
    "monopoly",
    "assembly",
    "lovely",
    "jelly",
    "really",
    "supply",
    "business",
    "fitness",
    "wellness",
    "happiness",
    "topless",
    "wireless",
    "serverless",
    "paperless",
    "stainless",
    "contactless",
    "leadership",
    "leaderships",
    "sponsorship",
    "township",
    "townships",
    "partnership",
    "membership",
    "scholarship",
    "fellowship",
    "sisterhood",
    "crash",
    "flash",
    "trash",
    "brush",
    "smash",
    "squash",
    "slash",
    "antislash",
    "splash",
    "clash",
    "fresh",
    "crush",
    "flush",
    "finish",
    "irish",
    "british",
    "english",
    "goulash",
    "yiddish",
    "kaddish",
    "backlash",
    "whiplash",
    "refresh",
    "fetish",
    "eyelash",
    "flashes",
    "crashes",
    "rushes",
    "phishing",
    "brushing",
    "publishing",
    "washing",
    "crushing",
    "casher",
    "kasher",
    "kosher",
    "flasher",
    "pusher",
    "publisher",
    "vermouth",
    "vermouths",
    "mammouth",
    "mammouths",
    "bluetooth",
    "bismuth",
    "aneth",
    "azimuth",
    "sabbath",
    "goths",
    "luths",
    "maths",
    "smith",
    "growth",
    "month",
    "squaw",
    "squaws",
    "outlaw",
    "outlaws",
    "rickshaw",
    "rickshaws",
    "coleslaw",
    "steward",
    "stewards",
    "award",
    "awards",
    "forward",
    "mould",
    "payload",
    "workload",
    "downloads",
    "upload",
    "uploads",
    "unplugged",
    "shared",
    "embedded",
    "managed",
    "advanced",
    "extended",
    "wished",
    "chantilly",
    "thrash",
];

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let is_english = paragraph.lang == Lang::En;
    // French accents are two bytes that begin with C3, or C5 for œ; in NFD they are marks behind a letter (CC).
    if is_english && memchr::memchr3(0xC3, 0xC5, 0xCC, paragraph.text.as_bytes()).is_none() {
        return;
    }
    // Few French paragraphs have the letters of a part anywhere, so that only the ends of words are left to look at.
    let has_part = !is_english && has_english_part(paragraph.folded.as_bytes());
    let may_be_source = |token: &Token| {
        if is_english {
            may_be_french(token.folded_bytes(paragraph.folded))
        } else {
            may_have_end(token.folded_end(paragraph.folded))
                || (has_part && has_part_of_english(token.folded_bytes(paragraph.folded)))
        }
    };
    for (i, token) in paragraph.tokens.iter().enumerate() {
        if !may_be_source(token)
            || token.is_capitalised()
            || token.kind != TokenKind::Word
            || token.has_digit()
        {
            continue;
        }
        let word = paragraph.word(i);
        let is_source = if is_english { is_french(word) } else { is_english_word(word) };
        let is_identifier = || paragraph.written(i).contains(char::is_uppercase);
        if is_source && !token.is_masked() && !is_identifier() && stands_alone(paragraph, i) {
            report.add(token.span, None);
        }
    }
}

/// Whether `word` has a letter that French adds to English, and is no loan.
fn is_french(word: &str) -> bool {
    if word.is_ascii() || word.chars().count() < 4 {
        return false;
    }
    let is_accented = |c| matches!(c, 'é' | 'è' | 'ê' | 'ë' | 'à' | 'â' | 'ù' | 'û' | 'ç' | 'œ' | 'î' | 'ô');
    let is_letter = |c: char| c.is_ascii_lowercase() || is_accented(c);
    let bare = word.strip_suffix("'s").unwrap_or(word);
    bare.contains(is_accented)
        && bare.chars().all(is_letter)
        && !LOANS_EN.contains(&bare)
        && !bare.strip_suffix('s').is_some_and(|bare| LOANS_EN.contains(&bare))
}

/// Letters in a row that English words have and French ones, loans apart, do not.
const ENGLISH_PARTS: &[&str] = &["ght", "ough", "ould", "wh", "wn"];
/// The same at the end of a word.
const ENGLISH_ENDS: &[&str] = &[
    "ed", "ied", "ly", "ful", "ness", "less", "hood", "ship", "ships", "sh", "shes", "shing", "sher", "th",
    "ths", "ther", "thers", "thing", "things", "aw", "aws", "oad", "oads", "ward", "wards",
];

/// Whether `word` is long enough for French and not all ASCII.
fn may_be_french(word: &[u8]) -> bool {
    word.len() >= 4 && !word.is_ascii()
}

/// A bit for each three letters that one of the ends stops with, where an end of two has any before it. Every French word is
/// asked, and this is one look without a branch.
static ENDS: [u64; 512] = {
    let mut ends = [0; 512];
    let mut i = 0;
    while i < ENGLISH_ENDS.len() {
        let end = ENGLISH_ENDS[i].as_bytes();
        let (second, last) = (end[end.len() - 2], end[end.len() - 1]);
        let mut first = 0;
        while first < 32 {
            if end.len() == 2 || first == end[end.len() - 3] & 31 {
                let place = place_of([first, second, last]);
                ends[place / 64] |= 1 << (place % 64);
            }
            first += 1;
        }
        i += 1;
    }
    ends
};

/// Where the bit of three letters stands: five bits tell the letters of ASCII from each other.
const fn place_of(end: [u8; 3]) -> usize {
    ((end[0] & 31) as usize) << 10 | ((end[1] & 31) as usize) << 5 | (end[2] & 31) as usize
}

/// Whether a word that stops with these three bytes may have one of the ends.
fn may_have_end(end: [u8; 3]) -> bool {
    let place = place_of(end);
    ENDS[place / 64] >> (place % 64) & 1 == 1
}

/// Whether a text may hold one of the parts: each has a *w*, or two letters that French does not write in a row.
fn has_english_part(text: &[u8]) -> bool {
    static GH: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("gh"));
    static OULD: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("ould"));
    memchr::memchr(b'w', text).is_some() || GH.find(text).is_some() || OULD.find(text).is_some()
}

/// The same of a single word.
fn has_part_of_english(word: &[u8]) -> bool {
    word.windows(2).any(|pair| matches!(pair, b"gh" | b"ul" | b"wh" | b"wn"))
}

/// Whether `word` has letters in an order that only English has, and is no loan.
fn is_english_word(word: &str) -> bool {
    word.len() >= 5
        && word.is_ascii()
        && (ENGLISH_ENDS.iter().any(|end| word.ends_with(end))
            || (has_part_of_english(word.as_bytes()) && ENGLISH_PARTS.iter().any(|part| word.contains(part))))
        && word.bytes().all(|b| b.is_ascii_lowercase())
        && !LOANS_FR.contains(&word)
}

/// Small words beside which a word is part of a foreign phrase.
const FRENCH_SMALL: &[&str] = &[
    "de", "la", "le", "les", "du", "des", "et", "en", "au", "aux", "à", "un", "une", "sans", "sur", "il",
    "je", "est",
];
const ENGLISH_SMALL: &[&str] =
    &["the", "of", "and", "to", "in", "is", "you", "my", "for", "i", "it", "this", "than", "more", "two"];

/// Whether nothing around token `i` says that the word is meant to be foreign.
fn stands_alone(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let tokens = paragraph.tokens;
    let span = tokens[i].span;
    let around_words = if paragraph.lang == Lang::En { FRENCH_SMALL } else { ENGLISH_SMALL };
    let beside =
        |at: usize| tokens.get(at).is_some_and(|token| token.is_capitalised() && token.gap.is_blank());
    let small = |at: usize| at < tokens.len() && around_words.contains(&paragraph.word(at));
    let joined = |gap: Gap| matches!(gap, Gap::Hyphen | Gap::Tight | Gap::Glued);
    // *–apply* is an option of a command.
    let is_option = paragraph.text[..span.start as usize].ends_with(['-', '–']);
    let around = [paragraph.gap_text(i), paragraph.gap_text(i + 1)];
    !is_option
        && !paragraph.is_foreign(span)
        && !paragraph.is_quoted(span)
        && !paragraph.is_data()
        && !joined(tokens[i].gap)
        && !joined(paragraph.gap_after(i))
        && !(i > 0 && (small(i - 1) || (tokens[i].gap.is_blank() && tokens[i - 1].is_capitalised() && i > 1)))
        && !beside(i + 1)
        && !small(i + 1)
        && !around.iter().any(|gap| gap.contains(['(', ')', '\'', '’', '‘', '*', '_', '/', '[']))
}

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.75;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    (!view.is_foreign(ONE_LANGUAGE)).then_some(unsettled.severity)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{LOANS_EN, LOANS_FR};

    #[test]
    fn every_part_and_end_is_looked_for() {
        for end in super::ENGLISH_ENDS {
            assert!(
                super::may_have_end(*format!("x{end}").as_bytes().last_chunk().expect("three letters")),
                "{end}"
            );
        }
        for part in super::ENGLISH_PARTS {
            assert!(super::has_english_part(format!("le xx{part}xx").as_bytes()), "{part}");
            assert!(super::has_part_of_english(format!("xx{part}xx").as_bytes()), "{part}");
        }
    }

    #[test]
    fn no_loan_stands_twice() {
        for list in [LOANS_EN, LOANS_FR] {
            let mut seen = HashSet::new();
            assert!(list.iter().all(|word| seen.insert(word)));
        }
    }
}
