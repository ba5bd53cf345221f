//! *La nationale sécurité*: an adjective of relation before its noun, as in English.
//!
//! Such adjectives follow the noun in French. Several are nouns as well (*la politique*, *les militaires*), so noun and
//! adjective must agree, and only nouns that such phrases are made of count.

use crate::analysis::{Gap, Paragraph};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::french_grammar::sounds::{asks_elision, is_followed, word_before};

/// See the module.
pub static RULE: Rule = Rule {
    code: "FRS002",
    name: "fr-adj-before-noun",
    family: Family::FRENCH_SYNTAX,
    langs: LangSet::FR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” has adjective and noun in the order of English",
    why: "An adjective that tells what a thing belongs to follows its noun in French: “la sécurité nationale”. Older engines \
          keep the order of English. Swap the two, and see to the article.",
    sources: &[Source { title: "mtlint catalogue of artefacts: fr-adj-before-noun", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Fr,
            "La internationale communauté et l'internationale communauté.",
            &["internationale communauté", "internationale communauté"],
        ),
        Example::bad(
            Lang::Fr,
            "Il y va de la nationale sécurité et des économiques relations.",
            &["nationale sécurité", "économiques relations"],
        ),
        Example::bad(
            Lang::Fr,
            "Les militaires forces d'une américaine coalition menacent le mondial marché.",
            &["militaires forces", "américaine coalition", "mondial marché"],
        ),
        Example::bad(
            Lang::Fr,
            "Une juridique entité gère les militaires ressources et les publics services.",
            &["juridique entité", "militaires ressources", "publics services"],
        ),
        Example::good(
            Lang::Fr,
            "La communauté internationale, la sécurité nationale, les relations économiques.",
        ),
        Example::good(
            Lang::Fr,
            "La politique sécurité-défense, les politiques sociales, le nucléaire marche bien, l'Internationale socialiste.",
        ),
        Example::good(
            Lang::Fr,
            "Le national et l'international, les militaires en force, le social crise après crise.",
        ),
        Example::bad(
            Lang::Fr,
            "Elle craint une politique récupération et visite la nationale bibliothèque.",
            &["politique récupération", "nationale bibliothèque"],
        ),
        Example::good(Lang::Fr, "Le public fait la queue et la politique compte ses voix."),
    ],
    check: Check::Words { words: ADJECTIVES, check },
    settle: None,
};

/// Adjectives in all their forms.
#[rustfmt::skip]
static ADJECTIVES: &[&str] = &[
    "international", "internationale", "internationaux", "internationales", "national", "nationale", "nationaux",
    "nationales", "économique", "économiques", "politique", "politiques", "militaire", "militaires", "sociale",
    "sociales", "social", "sociaux", "présidentielle", "présidentielles", "présidentiel", "nucléaire", "nucléaires",
    "régional", "régionale", "régionaux", "régionales", "européen", "européenne", "européens", "européennes",
    "américain", "américaine", "américains", "américaines", "mondial", "mondiale", "mondiaux", "mondiales",
    "gouvernemental", "gouvernementale", "gouvernementaux", "gouvernementales", "parlementaire", "parlementaires",
    "diplomatique", "diplomatiques", "sécuritaire", "sécuritaires", "financière", "financières", "financier",
    "financiers", "commercial", "commerciale", "commerciaux", "commerciales", "culturel", "culturelle", "culturels",
    "culturelles", "scientifique", "scientifiques", "judiciaire", "judiciaires", "électoral", "électorale",
    "électoraux", "électorales", "humanitaire", "humanitaires", "environnemental", "environnementale",
    "environnementaux", "environnementales", "libyenne", "libyennes", "algérienne", "algériennes", "française",
    "françaises", "africaine", "africaines", "russe", "russes", "chinoise", "chinoises", "israélienne",
    "israéliennes", "palestinienne", "palestiniennes", "syrienne", "syriennes", "irakienne", "irakiennes",
    "britannique", "britanniques", "allemande", "allemandes", "islamique", "islamiques", "démocratique",
    "démocratiques", "juridique", "juridiques", "technique", "techniques", "public", "publique", "publics",
    "publiques", "monétaire", "monétaires", "fiscale", "fiscales", "fiscaux", "pénale", "pénales", "médicale",
    "médicales", "médicaux", "industrielle", "industrielles", "industriels", "agricole", "agricoles", "technologique",
    "technologiques",
];

/// Feminine nouns in the singular.
#[rustfmt::skip]
static FEMININE: &[&str] = &[
    "sécurité", "communauté", "crise", "armée", "élection", "politique", "coopération", "autorité", "organisation",
    "conférence", "réunion", "économie", "situation", "institution", "opinion", "coalition", "intervention", "action",
    "stratégie", "scène", "stabilité", "croissance", "aide", "campagne", "société", "réforme", "législation",
    "délégation", "administration", "agence", "guerre", "puissance", "présence", "production", "banque", "union",
    "industrie", "population", "entité", "chambre", "troupe", "diplomatie", "monnaie", "équipe", "presse", "vie",
    "langue", "loi", "frontière", "zone", "dette", "assemblée", "violence", "concurrence", "tendance", "culture",
    "structure", "identité", "santé", "éducation", "recherche", "capacité", "responsabilité", "activité", "dimension",
    "vision", "mission", "commission", "télévision", "hiérarchie", "technologie", "charte", "catastrophe",
    "protection", "connotation", "compétition", "classification", "sélection", "occupation", "république", "facture",
    "décision", "région", "unité", "équité", "propriété", "ressource", "dépense", "assistance",
    "eau", "élite", "histoire", "musique", "littérature", "science",
    "université", "école", "entreprise", "famille", "idée", "ligne", "marine",
    "méthode", "norme", "œuvre", "période", "pensée", "philosophie", "preuve",
    "pression", "procédure", "question", "représentation", "réponse", "révolte", "rupture", "source",
    "surface", "tâche", "théorie", "tradition", "tragédie", "valeur", "victoire", "ville", "voie", "voix",
    "étude", "étape", "équation", "enquête", "émission", "aventure", "arme", "alliance", "ambassade", "analyse",
    "bataille", "bibliothèque", "carrière", "chaîne", "colonie", "compagnie", "conquête", "cour",
    "découverte", "démarche", "doctrine", "donnée", "échelle", "église", "empreinte", "entrée", "épreuve",
    "faute", "flotte", "fonction", "fortune", "gestion", "grève", "ingérence", "instance",
    "justice", "machine", "majorité", "manœuvre", "matière", "nature", "offensive",
    "page", "patrie", "pièce", "plateforme", "police", "position", "proposition", "province",
    "querelle", "recette", "référence", "reprise", "revue", "richesse", "session", "somme",
    "trêve", "usine",
];

/// Masculine nouns in the singular.
#[rustfmt::skip]
static MASCULINE: &[&str] = &[
    "marché", "système", "gouvernement", "développement", "dialogue", "accord", "droit", "commerce", "intérêt",
    "parti", "contexte", "conflit", "processus", "débat", "secteur", "budget", "programme", "projet", "pouvoir",
    "niveau", "homme", "pays", "président", "parlement", "plan", "risque", "cadre", "conseil", "centre", "réseau",
    "peuple", "territoire", "monde", "tribunal", "régime", "climat", "équilibre", "engagement", "investissement",
    "financement", "terrain", "palais", "front", "capital", "comité", "site", "service", "consensus", "document",
    "traité", "montage", "paiement", "paysage", "parcours", "domaine", "ordre", "espace", "dirigeant", "responsable",
   
    "modèle", "mouvement", "acteur", "agent", "appareil", "appui", "argent", "art", "article", "aspect", "atelier",
    "avantage", "avenir", "avion", "besoin", "bilan", "bloc", "bureau", "camp", "candidat", "champ", "chef",
    "choc", "choix", "cinéma", "cycle", "code", "concept", "concours", "corps", "coût",
    "crime", "cours", "danger", "décret", "délai", "département", "désastre", "dispositif", "discours", "docteur",
    "dossier", "échec", "effort", "élève", "empire", "enjeu", "ensemble", "espoir", "essai", "exemple",
    "exercice", "festival", "film", "fonds", "forum", "groupe", "héritage", "hôpital", "impact", "indice",
    "institut", "journal", "langage", "lien", "livre", "mécanisme", "message", "métier", "milieu",
    "ministère", "mot", "moteur", "musée", "navire", "objectif", "obstacle", "organisme",
    "outil", "pacte", "parc", "partenaire", "patrimoine", "personnage", "phénomène", "port", "portrait",
    "prix", "problème", "produit", "progrès", "rapport", "règlement", "résultat",
    "retard", "revenu", "rôle", "scandale", "siècle", "signal", "sommet", "soutien", "spectacle",
    "sport", "stade", "statut", "succès", "sujet", "symbole", "syndicat", "tableau", "texte", "théâtre", "thème",
    "tissu", "tournoi", "trafic", "travail", "transport", "univers", "voyage",
    "soldat", "citoyen", "fonctionnaire", "ouvrage", "virage",
];

/// Nouns of the plural, feminine and masculine.
#[rustfmt::skip]
static FEMININE_PLURAL: &[&str] = &[
    "relations", "forces", "élections", "affaires", "institutions", "autorités", "organisations", "sanctions",
    "négociations", "opérations", "politiques", "activités", "réformes", "armes", "entreprises", "questions",
    "données", "troupes", "sociétés", "ressources", "contributions", "fins", "offres", "matières", "recrues", "aides",
    "banques", "puissances", "armées", "compagnies", "zones", "lois", "frontières", "dépenses", "structures",
    "mesures", "tensions", "factures", "dimensions", "difficultés", "voitures", "élites", "répercussions",
    "trajectoires", "universités", "classifications", "musiques", "explorations", "applications", "largesses",
    "entités", "régions", "agences", "responsabilités", "recherches", "normes", "décisions", "missions", "conditions",
    "obligations", "réalités", "valeurs", "pressions", "exportations",
];
#[rustfmt::skip]
static MASCULINE_PLURAL: &[&str] = &[
    "marchés", "systèmes", "accords", "droits", "intérêts", "partis", "problèmes", "conflits", "secteurs", "projets",
    "programmes", "échanges", "efforts", "hommes", "pays", "risques", "résultats", "services", "dirigeants",
    "responsables", "conseils", "rendements", "archéologues", "dollars", "documents", "formats", "thèmes",
    "prisonniers", "logements", "litiges", "financements", "fonds", "codes", "pouvoirs", "ouvriers", "sites",
    "soldats", "otages", "citoyens", "réseaux", "plans", "moyens", "objectifs", "dossiers", "milieux", "médias",
    "acteurs", "cadres", "investissements", "investisseurs", "gouvernements", "textes", "produits", "domaines",
    "liens", "enjeux",
];

static DETERMINERS: &[&str] = &[
    "le", "la", "l'", "les", "un", "une", "des", "du", "de", "d'", "ce", "cette", "ces", "son", "sa", "ses",
    "leur", "leurs", "notre", "nos", "aux", "au",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    if !is_reversed(paragraph, i) || paragraph.is_foreign(paragraph.tokens[i].span) {
        return;
    }
    // Another noun may want another form of the article.
    let fits = !asks_elision(paragraph.word(i + 1)) && paragraph.tokens[i].gap != Gap::Glued;
    report.add(paragraph.span_of(i, i + 1), fits.then_some(Fix::Compute(swapped)));
}

/// Whether token `i` is such an adjective, with its determiner before and its noun behind it.
pub(crate) fn is_reversed(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let adjective = paragraph.word(i);
    if !is_followed(paragraph, i) || !ADJECTIVES.contains(&adjective) {
        return false;
    }
    let noun = paragraph.word(i + 1);
    let tokens = paragraph.tokens;
    agree(adjective, noun)
        && DETERMINERS.contains(&word_before(paragraph, i))
        && !tokens[i].is_capitalised()
        && !tokens[i + 1].is_capitalised()
        && paragraph.gap_after(i + 1) != Gap::Hyphen
}

/// Whether the noun is one of the lists and has the adjective's gender and number.
fn agree(adjective: &str, noun: &str) -> bool {
    let is_epicene =
        |e: &str| ["ique", "aire", "usse"].iter().any(|end| e.strip_suffix('s').unwrap_or(e).ends_with(end));
    let feminine = adjective.trim_end_matches('s').ends_with('e');
    let plural = adjective.ends_with(['s', 'x']);
    let both = is_epicene(adjective);
    let is = |plurals: &[&str], singulars: &[&str], endings: &[&str]| match plural {
        false => singulars.contains(&noun) || ends_so(noun, endings),
        true => {
            let one = noun.strip_suffix('s');
            plurals.contains(&noun)
                || one.is_some_and(|one| singulars.contains(&one) || ends_so(one, endings))
        }
    };
    (feminine && is(FEMININE_PLURAL, FEMININE, FEMININE_ENDINGS))
        || ((!feminine || both) && is(MASCULINE_PLURAL, MASCULINE, MASCULINE_ENDINGS))
}

/// Whether the word ends as nouns of a gender do, and is long enough to be made with that ending.
fn ends_so(noun: &str, endings: &[&str]) -> bool {
    noun.len() >= 7 && endings.iter().any(|end| noun.ends_with(end))
}

/// Endings that make feminine nouns and no adjectives.
const FEMININE_ENDINGS: &[&str] =
    &["tion", "sion", "xion", "ité", "auté", "iété", "ance", "ence", "logie", "graphie", "nomie", "itude"];

/// Endings that make masculine nouns and no adjectives.
const MASCULINE_ENDINGS: &[&str] = &["isme", "nement", "ppement", "tage", "sage", "nage", "teur", "teau"];

/// `nationale sécurité` as `sécurité nationale`.
fn swapped(found: &str) -> Option<String> {
    let (adjective, noun) = found.split_once(char::is_whitespace)?;
    Some(format!("{} {adjective}", noun.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(
            Lang::Fr,
            &[ADJECTIVES, FEMININE, MASCULINE, FEMININE_PLURAL, MASCULINE_PLURAL, DETERMINERS],
        );
    }

    #[test]
    fn adjective_and_noun_agree() {
        assert!(
            agree("nationale", "sécurité")
                && agree("internationaux", "accords")
                && agree("russe", "gouvernement")
        );
        assert!(
            !agree("national", "sécurité")
                && !agree("politiques", "sécurité")
                && !agree("nationale", "marché")
        );
    }
}
