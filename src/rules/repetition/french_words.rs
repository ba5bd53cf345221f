//! French words that the rules about repetition compare with, by what they do in a sentence.
//!
//! The lists are the project's own, from grammar.

/// Function words that no French sentence has twice in a row.
#[rustfmt::skip]
pub(super) static NEVER: &[&str] = &[
    "le", "les", "une", "des", "du", "de", "au", "aux", "et", "ou", "dans", "par", "pour", "avec", "chez",
    "dont", "ce", "cet", "cette", "ces", "sa", "ses", "leurs", "notre", "nos", "votre", "vos", "mes", "tes",
    "je", "tu", "il", "ils", "on", "ne", "se", "me", "te", "à", "qu'", "l'", "d'", "j'", "n'", "s'", "c'",
    "m'", "t'", "jusqu'", "lorsqu'", "puisqu'", "lorsque", "puisque", "afin", "car", "donc", "quand",
    "pendant", "depuis", "selon", "parmi", "lors", "comme", "aussi", "ainsi", "aucun", "aucune", "chaque",
    "plusieurs", "cela", "ceci", "celui", "celle", "ceux", "celles", "lequel", "laquelle", "duquel", "auquel",
    "était", "étaient", "avait", "avaient", "peut", "peuvent", "doit", "doivent", "pourrait", "y", "malgré",
    "lesquels", "lesquelles", "auxquels", "auxquelles", "desquels", "desquelles", "quelques", "chacun",
    "chacune", "jusque", "quoique", "tandis", "envers", "durant", "auprès", "serait", "seraient", "aurait",
    "auraient", "devrait", "devraient", "pourraient",
];

/// Verb forms that stand twice where a relative clause ends: *ceux qui le sont sont contents*.
#[rustfmt::skip]
pub(super) static DOUBLE_VERBS: &[&str] = &[
    "est", "a", "sont", "ont", "sera", "seront", "était", "étaient", "avait", "avaient", "fut", "furent",
    "peut", "peuvent", "doit", "doivent", "fait", "font", "ai", "suis", "es", "veut", "va", "vont", "serait",
    "seraient", "aura", "auront", "aurait", "auraient", "pourra", "pourront", "pourrait", "devra", "devront",
    "devrait", "pouvait", "devait",
];

/// Function words that a comma left out, a noun or spoken grammar can bring together.
#[rustfmt::skip]
pub(super) static SELDOM: &[&str] = &[
    "la", "un", "sans", "sous", "sur", "vers", "que", "qui", "quoi", "où", "son", "mon", "ton", "ma", "ta",
    "leur", "elle", "elles", "pas", "mais", "si", "en", "entre", "contre", "après", "avant", "même", "mêmes",
    "autre", "autres", "tous", "toute", "toutes", "certains", "être", "avoir", "fois",
];

/// Words after which a clause can end in a verb right before the next verb.
#[rustfmt::skip]
pub(super) static LICENCES: &[&str] = &[
    "qui", "que", "qu'", "où", "dont", "quoi", "ce", "comment", "pourquoi", "quand", "lorsque", "combien",
    "quel", "quelle", "lequel", "laquelle", "quiconque", "si", "comme", "plus", "quels", "quelles", "lorsqu'",
    "auquel", "duquel", "lesquels", "lesquelles", "autant", "tant",
];

/// Words that double for emphasis, as interjections, sounds, children's talk or fixed phrases.
#[rustfmt::skip]
pub(super) static EMPHATIC: &[&str] = &[
    "nous", "vous", "très", "trop", "bien", "oui", "non", "si", "plus", "moins", "jamais", "toujours", "là",
    "ah", "oh", "eh", "hé", "hou", "bla", "tic", "tac", "toc", "toctoc", "cha", "chut", "pan", "boum",
    "vroum", "vite", "doucement", "lentement", "encore", "presque", "long", "loin", "longtemps", "petit",
    "petite", "petits", "grand", "grande", "grands", "gros", "beaucoup", "peu", "faire", "tout", "toute",
    "ça", "cela", "maman", "papa", "allez", "allons", "tiens", "dis", "dites", "bon", "bonne", "ouf", "aïe",
    "ouh", "hein", "quoi", "enfin", "voilà", "merci", "pardon", "zéro", "deux", "trois", "quatre", "cinq",
    "six", "sept", "huit", "neuf", "dix", "cent", "joli", "jolie", "beau", "belle", "fort", "vrai",
    "vraiment", "rien", "donnant", "gagnant", "perdant", "couvent", "olé", "bis", "tchin", "coin", "cot",
    "ouaf", "miaou", "dodo", "pouce", "coucou", "salut", "adieu", "bravo", "hourra", "gloire", "sainte",
    "saint", "rose", "roses", "dément", "fou", "folle", "trés", "bling", "yé", "pin", "pon", "ping", "pong",
    "clic", "clac", "cric", "crac", "flic", "flac", "floc", "plouf", "patati", "patata", "turlututu",
    "cocorico", "glou", "ron", "moi", "toi", "lui", "eux", "ni", "sapiens", "tam", "chou", "cui", "tut",
    "drelin", "ding", "dong", "din", "do", "ré", "mi", "fa", "sol", "la", "etc", "sens", "fier", "fiers",
    "content", "pareil", "seul", "seule", "pauvre", "cher", "chère", "attendez", "attends", "arrête",
    "arrêtez", "viens", "venez", "écoute", "écoutez", "regarde", "regardez", "halte", "stop", "feu", "vive",
    "dormez", "pitié", "jour", "nuit", "chaud", "froid", "tôt", "tard", "haut", "bas", "mieux", "allô",
    "miam", "youpi", "snif", "ouin", "poum", "bing", "pouf", "clap", "tchou", "teuf", "meuh", "oups", "flûte",
    "mince", "piano", "presto", "agar", "pili", "ylang", "gnan",
];

/// Words of three letters that are neither cries nor sounds.
#[rustfmt::skip]
pub(super) static SHORT: &[&str] = &[
    "loi", "roi", "mer", "vie", "jeu", "fin", "vin", "rue", "nom", "mot", "eau", "art", "but", "cas", "ami",
    "an", "ans", "bus", "car", "dit", "mis", "met", "vue", "été", "ici", "peu", "gaz", "lui", "nul", "dès",
    "lié", "sud", "mai", "nez", "lit", "lac", "riz", "thé", "blé", "bac", "col", "sel", "sac", "clé", "fil",
    "air", "âge", "net", "sec", "dur", "tel", "vol", "île", "ère", "eut", "duo", "bar", "cap", "web", "jus",
    "pot",
];

/// Nouns that are also verbs or adjectives: *la porte porte une plaque*, *la terre ferme*.
#[rustfmt::skip]
pub(super) static HOMOGRAPHS: &[&str] = &[
    "porte", "portes", "ferme", "fermes", "marche", "livre", "livres", "garde", "montre", "danse", "place",
    "force", "cause", "aide", "charge", "juge", "mesure", "note", "demande", "lutte", "offre", "pense",
    "tente", "compte", "joue", "coupe", "chasse", "pêche", "suite", "voile", "tour", "mine", "bande", "page",
    "président", "résident", "content", "affluent", "excellent", "parent", "ferment", "relation", "portions",
    "actif", "actifs", "fait", "faits", "dit", "pris", "mis", "compris", "être", "pouvoir", "savoir",
    "devoir", "négligent", "recherche", "adresse", "affiche", "alerte", "amorce", "analyse", "annonce",
    "approche", "arme", "attaque", "attache", "avance", "baisse", "balance", "base", "borne", "boucle",
    "bouche", "branche", "brise", "brosse", "cache", "cadre", "calme", "cesse", "change", "chute", "cible",
    "classe", "code", "colle", "commande", "conserve", "consigne", "contrôle", "copie", "couche", "critique",
    "date", "décharge", "découpe", "dépense", "dispute", "dose", "doute", "échange", "écoute", "élève",
    "enquête", "entrave", "enveloppe", "escorte", "excuse", "fabrique", "fatigue", "fête", "figure",
    "finance", "forme", "fouille", "foule", "frappe", "fraude", "gêne", "glace", "greffe", "groupe", "guide",
    "hausse", "incendie", "insulte", "intrigue", "invite", "lance", "ligne", "ligue", "limite", "liste",
    "loge", "maîtrise", "manifeste", "manque", "marque", "masque", "mélange", "menace", "mérite", "meuble",
    "modèle", "neige", "ombre", "orange", "parade", "pause", "peine", "perche", "plante", "plaque", "pompe",
    "pose", "poste", "pratique", "presse", "prime", "prise", "programme", "public", "rage", "récolte",
    "récompense", "réforme", "règle", "relance", "remarque", "remise", "rencontre", "réplique", "réserve",
    "reste", "retraite", "retouche", "rêve", "risque", "riposte", "ronde", "ruine", "sèche", "seconde",
    "secret", "signe", "somme", "sonde", "souffle", "source", "table", "tâche", "taille", "tape", "taxe",
    "tombe", "touche", "trace", "traite", "trame", "trempe", "trompe", "trouble", "vague", "veille", "vide",
    "visite", "vote",
];

/// Articles and what stands in their place: a noun follows.
#[rustfmt::skip]
pub(super) static DETERMINERS: &[&str] = &[
    "le", "la", "les", "l'", "un", "une", "des", "du", "au", "aux", "ce", "cet", "cette", "ces", "mon", "ma",
    "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs",
    "quelques", "plusieurs", "trois", "deux", "cent", "chaque", "quel", "quelle", "quels", "quelles",
    "certains", "certaines", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "d'",
];

/// Places after *de* that are no surname: *de de Paris* is a slip, *de de Gaulle* need not be.
#[rustfmt::skip]
pub(super) static PLACES: &[&str] = &[
    "paris", "lyon", "marseille", "france", "londres", "bruxelles", "genève", "tunis", "alger", "algérie",
    "tunisie", "maroc", "rabat", "casablanca", "libye", "tripoli", "égypte", "beyrouth", "moscou", "russie",
    "chine", "pékin", "washington", "berlin", "allemagne", "rome", "madrid", "espagne", "québec", "montréal",
    "afrique", "europe", "asie", "dakar", "bamako", "mali", "niger", "syrie", "ukraine", "kiev", "gaza",
    "jérusalem", "téhéran", "bagdad", "damas", "khartoum", "niamey", "nouakchott", "abidjan", "kinshasa",
    "oran", "constantine", "annaba", "sfax", "bordeaux", "toulouse", "nantes", "lille", "strasbourg",
    "rennes", "grenoble", "suisse", "belgique", "italie", "grèce", "turquie", "israël", "palestine", "irak",
    "iran", "liban", "jordanie", "soudan", "sénégal", "cameroun", "congo", "gabon", "tchad", "inde", "japon",
    "brésil", "canada", "vienne", "varsovie", "lisbonne", "athènes", "ankara", "istanbul", "tokyo",
];

/// Forms of *faire*: *ils font d'une bibliothèque une bibliothèque d'entreprise*.
#[rustfmt::skip]
pub(super) static MAKING: &[&str] = &[
    "faire", "fait", "fais", "faites", "font", "fit", "firent", "fera", "ferait", "faisant", "faisait",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_and_hold_no_word_twice() {
        assert_sound(
            Lang::Fr,
            &[
                NEVER,
                DOUBLE_VERBS,
                SELDOM,
                LICENCES,
                EMPHATIC,
                SHORT,
                HOMOGRAPHS,
                DETERMINERS,
                PLACES,
                MAKING,
            ],
        );
    }
}
