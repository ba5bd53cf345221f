//! French words that stand twice: which are always a slip, which can be right, and where.
//!
//! Lists are the project's own, from grammar; the conditions are told beside each. Words that a
//! hyphen ties to the verb (*prends-le le matin*) never come here.

use super::english::is_sound;
use super::run::Run;
use crate::finding::Severity::{self, Error, Info, Warning};

/// Function words that no French sentence has twice in a row.
pub(super) static NEVER: &[&str] = &[
    "le",
    "les",
    "une",
    "des",
    "du",
    "de",
    "au",
    "aux",
    "et",
    "ou",
    "dans",
    "par",
    "pour",
    "avec",
    "chez",
    "dont",
    "ce",
    "cet",
    "cette",
    "ces",
    "sa",
    "ses",
    "leurs",
    "notre",
    "nos",
    "votre",
    "vos",
    "mes",
    "tes",
    "je",
    "tu",
    "il",
    "ils",
    "on",
    "ne",
    "se",
    "me",
    "te",
    "à",
    "qu'",
    "l'",
    "d'",
    "j'",
    "n'",
    "s'",
    "c'",
    "m'",
    "t'",
    "jusqu'",
    "lorsqu'",
    "puisqu'",
    "lorsque",
    "puisque",
    "afin",
    "car",
    "donc",
    "quand",
    "pendant",
    "depuis",
    "selon",
    "parmi",
    "lors",
    "comme",
    "aussi",
    "ainsi",
    "aucun",
    "aucune",
    "chaque",
    "plusieurs",
    "cela",
    "ceci",
    "celui",
    "celle",
    "ceux",
    "celles",
    "lequel",
    "laquelle",
    "duquel",
    "auquel",
    "était",
    "étaient",
    "avait",
    "avaient",
    "peut",
    "peuvent",
    "doit",
    "doivent",
    "pourrait",
    "y",
];

/// Verb forms that stand twice where a relative clause ends: *ceux qui le sont sont contents*.
static DOUBLE_VERBS: &[&str] = &[
    "est", "a", "sont", "ont", "sera", "seront", "était", "étaient", "avait", "avaient", "fut", "furent",
    "peut", "peuvent", "doit", "doivent", "fait", "font", "ai", "suis", "es", "veut", "va", "vont",
];

/// Function words that a comma left out, a noun or spoken grammar can bring together.
static SELDOM: &[&str] = &[
    "la", "un", "sans", "sous", "sur", "vers", "que", "qui", "quoi", "où", "son", "mon", "ton", "ma", "ta",
    "leur", "elle", "elles", "pas", "mais", "si", "en", "entre", "contre", "après", "avant", "même", "mêmes",
    "autre", "autres", "tous", "toute", "toutes", "certains", "être", "avoir", "fois",
];

/// Words after which a clause can end in a verb right before the next verb.
pub(super) static LICENCES: &[&str] = &[
    "qui",
    "que",
    "qu'",
    "où",
    "dont",
    "quoi",
    "ce",
    "comment",
    "pourquoi",
    "quand",
    "lorsque",
    "combien",
    "quel",
    "quelle",
    "lequel",
    "laquelle",
    "quiconque",
    "si",
    "comme",
    "plus",
];

/// Words that double for emphasis, as interjections, sounds, children's talk or fixed phrases.
pub(super) static EMPHATIC: &[&str] = &[
    "nous",
    "vous",
    "très",
    "trop",
    "bien",
    "oui",
    "non",
    "si",
    "plus",
    "moins",
    "jamais",
    "toujours",
    "là",
    "ah",
    "oh",
    "eh",
    "hé",
    "hou",
    "bla",
    "tic",
    "tac",
    "toc",
    "toctoc",
    "cha",
    "chut",
    "pan",
    "boum",
    "vroum",
    "vite",
    "doucement",
    "lentement",
    "encore",
    "presque",
    "long",
    "loin",
    "longtemps",
    "petit",
    "petite",
    "petits",
    "grand",
    "grande",
    "grands",
    "gros",
    "beaucoup",
    "peu",
    "faire",
    "tout",
    "toute",
    "ça",
    "cela",
    "maman",
    "papa",
    "allez",
    "allons",
    "tiens",
    "dis",
    "dites",
    "bon",
    "bonne",
    "ouf",
    "aïe",
    "ouh",
    "hein",
    "quoi",
    "enfin",
    "voilà",
    "merci",
    "pardon",
    "zéro",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "cent",
    "joli",
    "jolie",
    "beau",
    "belle",
    "fort",
    "vrai",
    "vraiment",
    "rien",
    "donnant",
    "gagnant",
    "perdant",
    "couvent",
    "olé",
    "bis",
    "tchin",
    "coin",
    "cot",
    "ouaf",
    "miaou",
    "dodo",
    "pouce",
    "coucou",
    "salut",
    "adieu",
    "bravo",
    "hourra",
    "gloire",
    "sainte",
    "saint",
    "rose",
    "roses",
    "dément",
    "fou",
    "folle",
    "trés",
    "bling",
    "yé",
    "pin",
    "pon",
    "ping",
    "pong",
    "clic",
    "clac",
    "cric",
    "crac",
    "flic",
    "flac",
    "floc",
    "plouf",
    "patati",
    "patata",
    "turlututu",
    "cocorico",
    "glou",
    "ron",
    "moi",
    "toi",
    "lui",
    "eux",
    "ni",
    "sapiens",
    "tam",
    "chou",
    "cui",
    "tut",
    "drelin",
    "ding",
    "dong",
    "din",
    "do",
    "ré",
    "mi",
    "fa",
    "sol",
    "la",
    "etc",
    "sens",
    "fier",
    "fiers",
    "content",
    "pareil",
    "seul",
    "seule",
    "pauvre",
    "cher",
    "chère",
    "attendez",
    "attends",
    "arrête",
    "arrêtez",
    "viens",
    "venez",
    "écoute",
    "écoutez",
    "regarde",
    "regardez",
    "halte",
    "stop",
    "feu",
    "vive",
    "dormez",
    "pitié",
    "jour",
    "nuit",
    "chaud",
    "froid",
    "tôt",
    "tard",
    "haut",
    "bas",
    "mieux",
];

/// Words of three letters that are neither cries nor sounds.
static SHORT: &[&str] = &[
    "loi", "roi", "mer", "vie", "jeu", "fin", "vin", "rue", "nom", "mot", "eau", "art", "but", "cas", "ami",
    "an", "ans", "bus", "car", "dit", "mis", "met", "vue", "été", "ici", "peu", "gaz", "lui", "nul", "dès",
    "lié",
];

/// Nouns that are also verbs or adjectives: *la porte porte une plaque*, *la terre ferme*.
static HOMOGRAPHS: &[&str] = &[
    "porte",
    "portes",
    "ferme",
    "fermes",
    "marche",
    "livre",
    "livres",
    "garde",
    "montre",
    "danse",
    "place",
    "force",
    "cause",
    "aide",
    "charge",
    "juge",
    "mesure",
    "note",
    "demande",
    "lutte",
    "offre",
    "pense",
    "tente",
    "compte",
    "joue",
    "coupe",
    "chasse",
    "pêche",
    "suite",
    "voile",
    "tour",
    "mine",
    "bande",
    "page",
    "président",
    "résident",
    "content",
    "affluent",
    "excellent",
    "parent",
    "ferment",
    "relation",
    "portions",
    "actif",
    "actifs",
    "fait",
    "faits",
    "dit",
    "pris",
    "mis",
    "compris",
    "être",
    "pouvoir",
    "savoir",
    "devoir",
    "négligent",
];

static DETERMINERS: &[&str] = &[
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "des",
    "du",
    "au",
    "aux",
    "ce",
    "cet",
    "cette",
    "ces",
    "mon",
    "ma",
    "mes",
    "ton",
    "ta",
    "tes",
    "son",
    "sa",
    "ses",
    "notre",
    "nos",
    "votre",
    "vos",
    "leur",
    "leurs",
    "quelques",
    "plusieurs",
    "trois",
    "deux",
    "cent",
];

/// Places after *de* that are no surname: *de de Paris* is a slip, *de de Gaulle* need not be.
static PLACES: &[&str] = &[
    "paris",
    "lyon",
    "marseille",
    "france",
    "londres",
    "bruxelles",
    "genève",
    "tunis",
    "alger",
    "algérie",
    "tunisie",
    "maroc",
    "rabat",
    "casablanca",
    "libye",
    "tripoli",
    "égypte",
    "beyrouth",
    "moscou",
    "russie",
    "chine",
    "pékin",
    "washington",
    "berlin",
    "allemagne",
    "rome",
    "madrid",
    "espagne",
    "québec",
    "montréal",
    "afrique",
    "europe",
    "asie",
    "dakar",
    "bamako",
    "mali",
    "niger",
    "syrie",
    "ukraine",
    "kiev",
];

/// What the repetition of a French word weighs, as if both copies were in lower case.
pub(super) fn judge(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    let (before, after) = (run.before(), run.after());
    let elided_before = before.ends_with('\'');
    match word {
        // Two pronouns, subject and object; three need a comma that is often left out.
        "nous" | "vous" => (run.times > 2).then_some(Info),
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
        "ta" if run.times > 1 && after.is_empty() => None,
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

fn judge_content(run: &Run<'_>) -> Option<Severity> {
    let word = run.word();
    if EMPHATIC.contains(&word) || is_sound(word) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(
            Lang::Fr,
            &[NEVER, DOUBLE_VERBS, SELDOM, LICENCES, EMPHATIC, SHORT, HOMOGRAPHS, DETERMINERS, PLACES],
        );
    }
}
