//! Months, days, languages and adjectives of nationality with the capital English gives them: *le 3 Mars*, *le
//! président Américain*.
//!
//! What stands around decides: *la planète Mars*, *rue du 4 Septembre*, *les Américains* and Crusoe's *Vendredi* have theirs
//! by right.

use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::french_grammar::sounds::{word_at, word_before};

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRT001",
    name: "fr-english-capitals",
    family: Family::FRENCH_TYPOGRAPHY,
    langs: LangSet::FR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "French writes “{fix}” here, with a small letter",
    why: "Names of months, days and languages and adjectives of nationality have a capital in English and none in French. \
          Engines copy it from the source. Use a small letter.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-english-capitals", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Fr, "Le 3 Mars 2019 à Alger ; il viendra Lundi prochain.", &["Mars", "Lundi"]),
        Example::bad(
            Lang::Fr,
            "Sorti de l'hôpital le 11 Avril, il est mort à Lyon, 18 Juin 1976 ; les journaux Anglais l'ont dit.",
            &["Avril", "Juin", "Anglais"],
        ),
        Example::bad(
            Lang::Fr,
            "Le président Américain a dit qu'il parle Français couramment.",
            &["Américain", "Français"],
        ),
        Example::bad(
            Lang::Fr,
            "En Octobre 2020, un texte écrit en Anglais a paru chaque Jeudi.",
            &["Octobre", "Anglais", "Jeudi"],
        ),
        Example::good(
            Lang::Fr,
            "Rue du 4 Septembre, en mars 2019, les Américains votent, la planète Mars est rouge.",
        ),
        Example::good(
            Lang::Fr,
            "Le Vendredi de Robinson ; de jeunes Français, un Américain à Paris, le 8 Mai 1945.",
        ),
        Example::good(
            Lang::Fr,
            "Le Journal du Dimanche, Avril Lavigne, Mai 68, la révolution d'Octobre, le Mardi gras, le Conseil Français.",
        ),
    ],
    check: Check::Words { words: WORDS, check },
    settle: None,
};

#[rustfmt::skip]
static WORDS: &[&str] = &[
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "français", "anglais", "arabe",
    "allemand", "espagnol", "italien", "chinois", "russe", "portugais", "japonais", "turc", "berbère", "française",
    "françaises", "américain", "américaine", "américains", "américaines", "britannique", "britanniques", "allemande",
    "allemands", "allemandes", "algérien", "algérienne", "algériens", "algériennes", "marocain", "marocaine", "marocains",
    "tunisien", "tunisienne", "tunisiens", "libyen", "libyenne", "libyens", "libyennes", "égyptien", "égyptienne",
    "égyptiens", "européen", "européenne", "européens", "européennes", "russes", "chinoise", "chinoises", "italienne",
    "italiens", "espagnole", "espagnols", "arabes", "israélien", "israélienne", "israéliens", "palestinien",
    "palestinienne", "palestiniens", "syrien", "syrienne", "syriens", "irakien", "irakienne", "iranien", "iranienne",
    "canadien", "canadienne", "canadiens", "anglaise", "anglaises", "africain", "africaine", "africains", "turque",
    "turques", "japonaise", "polonais", "polonaise", "belge", "belges", "suisse", "suisses", "ukrainien", "ukrainienne",
];

const MONTHS: std::ops::Range<usize> = 0..12;
const DAYS: std::ops::Range<usize> = 12..19;

/// Dates that are names of feasts, events and streets.
#[rustfmt::skip]
static FEASTS: &[(&str, &str)] = &[
    ("8", "mai"), ("1er", "mai"), ("11", "novembre"), ("14", "juillet"), ("11", "septembre"), ("4", "septembre"),
    ("15", "août"), ("2", "décembre"), ("18", "juin"), ("6", "février"), ("10", "mai"), ("1er", "novembre"), ("5", "juillet"),
];

/// Words in front of a date in the name of a street.
#[rustfmt::skip]
static STREETS: &[&str] = &[
    "rue", "place", "avenue", "boulevard", "station", "pont", "quai", "square", "cours", "métro", "stade", "université",
    "cité", "hôpital", "mouvement", "révolution", "coup", "constitution", "lycée", "collège", "école",
];

/// Words in front of the number of a date.
#[rustfmt::skip]
static DATING: &[&str] = &[
    "le", "du", "au", "ce", "soir", "matin", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "les", "et", "des",
    "dès", "entre", "d'", "un", "ou", "de", "à",
];

/// Words that announce a month.
static BEFORE_MONTH: &[&str] =
    &["en", "depuis", "fin", "début", "courant", "mi", "d'", "de", "dès", "et", "à"];

/// Words that follow a day of the calendar.
#[rustfmt::skip]
static AFTER_DAY: &[&str] = &[
    "prochain", "dernier", "prochains", "derniers", "matin", "soir", "après", "midi", "passé", "suivant", "et",
];

/// Words behind a day that is a name.
#[rustfmt::skip]
static NAMED_DAY: &[&str] = &[
    "saint", "noir", "gras", "rouge", "sanglant", "de", "des", "d'", "du", "fou", "vert", "blanc", "bleu", "jaune",
];

/// Nouns that an adjective of nationality follows. Adjectives that precede a name of people (*les jeunes Français*) and
/// nouns in apposition are no such words.
#[rustfmt::skip]
static NOUNS: &[&str] = &[
    "président", "présidente", "gouvernement", "ministre", "ministres", "armée", "peuple", "presse", "citoyen", "citoyens",
    "ressortissant", "ressortissants", "chancelière", "chancelier", "économie", "marché", "marchés", "entreprise",
    "entreprises", "société", "sociétés", "soldat", "soldats", "forces", "force", "diplomate", "diplomates", "équipe", "politique",
    "journaliste", "journalistes", "ambassadeur", "autorités", "territoire", "langue", "culture", "cuisine", "histoire",
    "cinéma", "film", "films", "littérature", "droit", "loi", "justice", "police", "côte", "côtes", "frontière",
    "frontières", "banque", "banques", "groupe", "constructeur", "chercheur", "chercheurs", "scientifiques", "acteur",
    "actrice", "écrivain", "auteur", "chanteur", "chanteuse", "joueur", "joueurs", "joueuse", "athlète", "athlètes", "club",
    "championnat", "consommateur", "consommateurs", "électeurs", "dollar", "drapeau", "diplomatie", "population", "troupes",
    "nationalité", "origine", "passeport", "université", "universités", "site", "version", "système", "industrie",
    "services", "secrets", "firme", "firmes", "fabricant", "fabricants", "enfants", "navire", "navires", "compagnie",
    "compagnies", "réalisateur", "réalisatrice", "protectorat", "journaux", "journal", "magazine", "télévision", "radio",
    "ambassadeurs", "organisme", "organismes", "intérêts", "monopole", "espionnage", "stratégie", "député", "députés",
    "sénateur", "sénateurs", "candidat", "candidats", "délégation", "ambassade", "consulat", "consul", "parlement",
    "économiste", "économistes", "historien", "historiens", "avocat", "avocats", "juge", "juges", "officier", "officiers",
    "aviation", "avions", "footballeur", "cycliste", "pilote", "pilotes", "étudiants", "touriste", "touristes", "agriculteurs",
    "producteur", "producteurs", "peintre", "philosophe", "poète", "romancier", "musicien", "compositeur", "architecte",
    "ingénieur", "citoyenne", "citoyennes", "monnaie", "négociateur", "négociateurs", "responsables", "dirigeants",
    "élections", "élection", "ministère", "territoires", "colonie", "colonies", "publique", "communiste", "socialiste",
];

static DETERMINERS: &[&str] = &[
    "le", "la", "l'", "les", "un", "une", "du", "des", "de", "d'", "au", "aux", "ce", "cet", "cette", "ces",
    "son", "sa", "ses", "leur", "leurs", "notre", "nos",
];

/// Words between a determiner and the name of a people.
#[rustfmt::skip]
static BEFORE_PEOPLE: &[&str] = &[
    "jeune", "jeunes", "vieux", "vieil", "vieille", "riche", "riches", "pauvre", "pauvres", "premier", "première", "premiers",
    "dernier", "dernière", "derniers", "autre", "autres", "ancien", "ancienne", "anciens", "nouveau", "nouvel", "nouvelle",
    "nouveaux", "grand", "grande", "grands", "petit", "petite", "petits", "bons", "bonne", "méchant", "méchants", "noble",
    "nobles", "célèbre", "célèbres", "brave", "braves", "seul", "seule", "seuls", "second", "deuxième", "troisième",
    "certain", "certains", "nombreux", "plusieurs", "quelques", "même", "mêmes", "meilleur", "meilleurs", "vrai", "vrais",
    "véritable", "véritables", "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "onze", "douze", "cent", "mille",
    "simple", "simples", "malheureux", "illustre", "fameux", "belle", "beaux", "café", "futur", "futurs",
    "quelque", "chaque", "tous", "toutes", "dont", "avec", "pour", "dans", "chez", "entre", "contre", "comme", "sont",
    "plus", "très", "moins", "millions", "milliers", "plupart", "majorité", "part", "côté", "club", "groupe",
];

/// Nouns before *en* that show a language to follow.
#[rustfmt::skip]
static TEXTS: &[&str] = &[
    "écrit", "écrite", "écrits", "texte", "textes", "version", "livre", "livres", "site", "film", "traduit", "traduite",
    "traduits", "traduites", "rédigé", "rédigée", "disponible", "disponibles", "publié", "publiée", "mot", "mots", "page",
    "pages", "traduction", "document", "documents", "cours", "chanson", "article", "articles", "traduire",
    "lire", "écrire", "parler", "discours", "communiqué",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let token = paragraph.tokens[i];
    if !token.is_capitalised()
        || token.is_all_caps()
        || i == 0
        || !(token.gap.is_blank() || token.gap == Gap::Glued)
    {
        return;
    }
    let before = paragraph.tokens[i - 1];
    let number_before = before.kind == TokenKind::Number || paragraph.word(i - 1) == "1er";
    if (before.is_capitalised() && !paragraph.starts_sentence(i - 1))
        || before.is_masked()
        || !(number_before || before.kind == TokenKind::Word)
    {
        return;
    }
    // *Avril Lavigne*, *Mercredi Addams*
    let next_is_name = paragraph.gap_after(i).is_blank() && paragraph.tokens[i + 1].is_capitalised();
    if next_is_name
        || paragraph.gap_after(i) == Gap::Hyphen
        || paragraph.is_all_caps()
        || paragraph.is_foreign(token.span)
    {
        return;
    }
    let word = paragraph.word(i);
    let place = WORDS.iter().position(|known| *known == word).unwrap_or(usize::MAX);
    let severity = if MONTHS.contains(&place) {
        judge_month(paragraph, i, word, number_before)
    } else if DAYS.contains(&place) {
        judge_day(paragraph, i, number_before)
    } else {
        judge_people(paragraph, i)
    };
    if let Some(severity) = severity {
        report.add_as(severity, token.span, Some(Fix::Compute(lowered)));
    }
}

/// At a month.
fn judge_month(paragraph: &Paragraph<'_>, i: usize, word: &str, number_before: bool) -> Option<Severity> {
    let before = paragraph.word(i - 1);
    if number_before {
        let is_day = before == "1er" || before.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
        // *rue du 4 Septembre*, but *rentré de l'hôpital le 4 Septembre*
        let is_street = i >= 2
            && paragraph.word(i - 2) == "du"
            && (i.saturating_sub(4)..i - 1).any(|at| STREETS.contains(&paragraph.word(at)));
        let is_feast = FEASTS.contains(&(before, word)) && !is_other_year(paragraph, i + 1);
        // *Scénario 1 Janvier* is a label, *Lyon, 14 Août* a date.
        let is_date =
            i < 2 || DATING.contains(&paragraph.word(i - 2)) || paragraph.tokens[i - 1].gap == Gap::Comma;
        return (is_day && is_date && !is_street && !is_feast).then_some(Severity::Warning);
    }
    let year_after = paragraph.gap_after(i).is_blank()
        && paragraph.tokens[i + 1].kind == TokenKind::Number
        && paragraph.tokens[i + 1].span.len() == 4;
    // *la révolution d'Octobre*
    if i >= 2 && STREETS.contains(&paragraph.word(i - 2)) {
        return None;
    }
    let announced = BEFORE_MONTH.contains(&before);
    let after = if paragraph.gap_after(i).is_blank() { word_at(paragraph, i + 1) } else { "" };
    // *en Mars* may be the planet, *de Mai* a name.
    let sure = match before {
        "en" | "depuis" | "courant" | "fin" | "début" => year_after || !matches!(word, "mars" | "mai"),
        "d'" | "de" => word_before(paragraph, i - 1) == "mois" || year_after,
        _ => year_after,
    };
    if announced && sure {
        return Some(Severity::Warning);
    }
    // *septembre dernier*; the planet and the names aside.
    let dated = matches!(after, "dernier" | "prochain");
    match (dated, word) {
        (true, _) => Some(Severity::Warning),
        (_, "mars" | "mai") => None,
        _ => announced.then_some(Severity::Info),
    }
}

/// Whether a year follows that no feast or event is called after: *le 18 Juin 1976*.
fn is_other_year(paragraph: &Paragraph<'_>, at: usize) -> bool {
    let year = if paragraph.tokens.get(at).is_some_and(|token| token.gap.is_blank()) {
        paragraph.written(at).parse::<u16>().ok().filter(|year| (1000..2200).contains(year))
    } else {
        None
    };
    year.is_some_and(|year| !YEARS.contains(&year))
}

/// Years of the dates that have names.
const YEARS: [u16; 12] = [1789, 1830, 1848, 1851, 1870, 1918, 1934, 1940, 1945, 1958, 1962, 2001];

/// At a day of the week.
fn judge_day(paragraph: &Paragraph<'_>, i: usize, number_before: bool) -> Option<Severity> {
    let before = paragraph.word(i - 1);
    let after = if paragraph.gap_after(i).is_blank() { word_at(paragraph, i + 1) } else { "" };
    // *le Journal du Dimanche*: part of a name.
    let in_name = i >= 2 && paragraph.tokens[i - 2].is_capitalised() && !paragraph.starts_sentence(i - 2);
    if number_before || in_name || NAMED_DAY.contains(&after) {
        return None;
    }
    let date_after = paragraph.gap_after(i).is_blank() && paragraph.tokens[i + 1].kind == TokenKind::Number;
    let sure = date_after || AFTER_DAY.contains(&after) || (before == "chaque");
    if sure {
        return Some(Severity::Warning);
    }
    // Anything else may be Crusoe's friend or a label.
    (before.chars().count() > 1).then_some(Severity::Info)
}

/// At an adjective of nationality or the name of a language.
fn judge_people(paragraph: &Paragraph<'_>, i: usize) -> Option<Severity> {
    let before = paragraph.word(i - 1);
    let earlier = i.checked_sub(2).map_or("", |at| paragraph.word(at));
    let name_before = i >= 2 && paragraph.tokens[i - 2].is_capitalised() && !paragraph.starts_sentence(i - 2);
    if name_before {
        return None;
    }
    match before {
        "parle" | "parler" | "parlent" | "parlons" | "parlez" | "parlait" | "parlant"
            if is_language(paragraph.word(i)) =>
        {
            Some(Severity::Warning)
        }
        "en" if is_language(paragraph.word(i)) => TEXTS.contains(&earlier).then_some(Severity::Warning),
        _ if NOUNS.contains(&before) => Some(Severity::Warning),
        // *la capitale Suisse*, but *le jeune Russe*, *deux Français*.
        _ => {
            let determined =
                DETERMINERS.contains(&earlier) && paragraph.tokens[i - 1].kind == TokenKind::Word;
            (determined && before.chars().count() > 3 && !BEFORE_PEOPLE.contains(&before))
                .then_some(Severity::Info)
        }
    }
}

/// Whether the word, folded, is the masculine singular that names a language.
fn is_language(word: &str) -> bool {
    WORDS[19..31].contains(&word)
}

/// The word with a small first letter.
fn lowered(found: &str) -> Option<String> {
    let mut letters = found.chars();
    let first = letters.next()?.to_lowercase();
    Some(first.chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(
            Lang::Fr,
            &[WORDS, STREETS, DATING, BEFORE_MONTH, AFTER_DAY, NAMED_DAY, NOUNS, DETERMINERS],
        );
        assert_eq!((WORDS[MONTHS.end], WORDS[DAYS.end], WORDS[30]), ("lundi", "français", "berbère"));
    }
}
