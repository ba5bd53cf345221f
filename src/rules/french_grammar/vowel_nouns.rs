//! French nouns and adjectives that begin with a vowel or a mute *h*, by gender, in the singular.
//!
//! Frequent ones by word, the others by endings that only one gender has. The lists are the project's own.

/// Whether the word, folded, is a masculine noun or adjective in the singular that a determiner may precede.
pub(super) fn is_masculine(word: &str) -> bool {
    const ENDINGS: [&str; 5] = ["isme", "ateur", "iteur", "cteur", "ssement"];
    MASCULINE.contains(&word)
        || ENDINGS.iter().any(|ending| word.ends_with(ending))
        // *image* is feminine; *-ement* is also an adverb's.
        || (word.ends_with("age") && word != "image")
}

/// Whether the word, folded, is a feminine noun or adjective in the singular that a determiner may precede.
pub(super) fn is_feminine(word: &str) -> bool {
    const ENDINGS: [&str; 9] = ["tion", "sion", "xion", "ité", "eté", "ence", "ance", "ude", "trice"];
    // *été* is masculine, or a form of *être*.
    FEMININE.contains(&word) || (word != "été" && ENDINGS.iter().any(|ending| word.ends_with(ending)))
}

#[rustfmt::skip]
static MASCULINE: &[&str] = &[
    "abandon", "abbé", "abri", "accent", "accès", "accident", "accord", "accueil", "achat", "acier", "acte", "actif",
    "aéroport", "agenda", "agent", "agriculteur", "air", "album", "alcool", "aliment", "allié", "alphabet", "amant",
    "ambassadeur", "ami", "amour", "an", "ancien", "ange", "animal", "anniversaire", "appareil", "appartement",
    "appel", "appétit", "apport", "arbitre", "arbre", "arc", "argent", "argument", "arrêt", "art", "article",
    "artiste", "aspect", "assassin", "assassinat", "assaut", "atelier", "atout", "auteur", "automne", "autre",
    "avenir", "avertissement", "avion", "avis", "avocat", "axe", "écart", "échange", "échantillon", "échec",
    "éclair", "éclat", "écran", "écrivain", "édifice", "éditeur", "effet", "effondrement", "effort", "électeur",
    "élément", "éléphant", "élève", "embargo", "emploi", "employé", "employeur", "emprunt", "endroit", "enfant",
    "enfer", "engagement", "enjeu", "ennemi", "ennui", "énorme", "enregistrement", "enseignant", "enseignement",
    "ensemble", "enterrement", "entraînement", "entraîneur", "entretien", "environnement", "épisode", "équilibre",
    "équipement", "escalier", "espace", "espoir", "esprit", "essai", "essor", "étage", "étang", "état", "été",
    "étonnement", "étrange", "étranger", "étudiant", "euro", "évêque", "événement", "évènement", "examen",
    "excellent", "excès", "exemplaire", "exemple", "exercice", "exil", "exode", "expert", "exploit", "exposé",
    "extrait", "extraordinaire", "idiome", "idiot", "immense", "immeuble", "impact", "important", "impôt",
    "incendie", "incident", "incroyable", "indicateur", "individu", "industriel", "ingénieur", "insecte", "instant",
    "institut", "instrument", "intellectuel", "intérêt", "interlocuteur", "investisseur", "invité", "itinéraire",
    "objectif", "objet", "obstacle", "océan", "œil", "officier", "oiseau", "oncle", "opéra", "orage", "orchestre",
    "ordre", "oreiller", "organe", "organisme", "orgueil", "outil", "ouragan", "ouvrier", "univers", "usager",
    "ustensile", "habitant", "habit", "hectare", "héritage", "héritier", "historien", "historique", "hiver",
    "hommage", "homme", "honneur", "hôpital", "horizon", "horaire", "hôte", "hôtel", "humain", "humour", "hymne",
    "hélicoptère", "hebdomadaire", "ordinateur", "organisateur", "amendement", "argumentaire", "armement",
    "aménagement", "abonnement", "arrondissement", "attentat", "attribut", "avantage", "arrangement", "affrontement",
    "ajustement", "allongement", "alignement", "écoulement", "emplacement", "encouragement", "encadrement",
    "acharnement", "isolement", "internaute", "utilisateur", "octobre", "avril", "août", "aveu", "aveugle",
    "adversaire", "adulte", "adolescent", "adjectif", "adjoint", "acteur", "accessoire", "aîné", "aigle",
    "algorithme", "amalgame", "ananas", "âge", "âne", "archipel", "aristocrate", "arôme", "arsenal", "asile",
    "astre", "atlas", "auditoire", "avènement", "entrepôt", "escompte", "aperçu", "onglet", "identificateur",
    "instantané", "administrateur", "intervalle", "opérateur", "accusé", "égard", "élan", "identifiant", "acompte",
    "échéancier", "usage", "inventaire", "indice", "affreux", "astérisque", "index", "abîme", "arrondi",
    "approbateur", "écho", "angle", "assortiment", "amoureux", "organigramme", "orateur", "amateur", "appui",
    "escabeau", "envoi", "écuyer", "arobase", "oubli", "ours", "établissement", "assistant", "ouvrage",
    "investissement", "heureux", "amortissement", "éclatement", "affront", "assemblage", "accroissement", "échelon",
    "impératif", "escadron", "inconnu", "instinct", "empressement", "espion", "échantillonnage", "intérieur",
    "entrepreneur", "acheteur", "éminent", "habitué", "ascenseur", "époux", "observatoire", "élégant", "adieu",
    "insensé", "ardent", "ivrogne", "innocent", "embarras", "éblouissement", "aplomb", "alias", "associé",
    "apprentissage", "horodatage", "enthousiasme", "adhésif", "hypermarché", "unique", "évier", "abonné", "aparté",
];

#[rustfmt::skip]
static FEMININE: &[&str] = &[
    "absence", "actrice", "actualité", "adresse", "affaire", "affiche", "agence", "agriculture", "aide", "aile",
    "aînée", "allure", "alternative", "âme", "amélioration", "ambassade", "amie", "amitié", "ancienne", "annonce",
    "année", "annexe", "antenne", "apparence", "approche", "architecture", "arme", "armée", "arrivée", "assemblée",
    "assiette", "assurance", "attaque", "attente", "attitude", "audace", "aube", "autonomie", "autre", "autorité",
    "avance", "aventure", "avenue", "échelle", "école", "économie", "écriture", "église", "élite", "émission",
    "empreinte", "encre", "énergie", "enfance", "énigme", "énorme", "enquête", "entreprise", "entrée", "enveloppe",
    "envie", "épaule", "épée", "époque", "épouse", "épreuve", "équipe", "erreur", "espèce", "espérance", "essence",
    "étape", "éthique", "étoile", "étrange", "étude", "étudiante", "excuse", "expertise", "extrême", "idée",
    "identité", "idole", "île", "image", "immense", "impatience", "imprimante", "imprimerie", "industrie",
    "infirmière", "influence", "initiative", "insulte", "intelligence", "interface", "interview", "ironie", "issue",
    "œuvre", "oeuvre", "offensive", "offre", "ombre", "once", "opinion", "oreille", "origine", "ouverture", "unique",
    "urgence", "usine", "utilité", "habileté", "habitude", "haleine", "harmonie", "herbe", "hésitation", "heure",
    "histoire", "honnêteté", "horreur", "hospitalité", "hostilité", "hôtesse", "huile", "humanité", "humeur",
    "humilité", "hypothèse", "hygiène", "identique", "incroyable", "infrastructure", "instance", "investiture",
    "islamité", "excellente", "importante", "ultime", "actuelle", "ample", "angoisse", "anxiété", "apogée", "ardeur",
    "argumentation", "assiduité", "astuce", "auberge", "avidité", "éloquence", "embarcation", "entente", "équation",
    "escorte", "estime", "étiquette", "étreinte", "illusion", "imprudence", "analyse", "alerte", "icône",
    "atmosphère", "entrevue", "armoire", "adorable", "émeute", "invite", "amende", "union", "allée", "éventuelle",
    "eau", "exquise", "esperluette", "humble", "impasse", "odeur", "étincelle", "autoroute", "avalanche", "élégante",
    "ivresse", "injure", "affreuse", "épaisseur", "écharpe", "épaisse", "âpre", "antipathie", "épingle", "alliée",
    "épidémie", "inimitable", "indiscutable", "huître",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::rules::french_grammar::sounds::asks_elision;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn lists_are_folded_hold_no_word_twice_and_begin_with_a_vowel_sound() {
        assert_sound(Lang::Fr, &[MASCULINE, FEMININE]);
        for word in MASCULINE.iter().chain(FEMININE) {
            assert!(asks_elision(word), "{word}");
        }
    }

    #[test]
    fn endings_tell_the_gender() {
        assert!(is_masculine("élevage") && is_masculine("optimisme") && is_masculine("investissement"));
        assert!(!is_masculine("image") && !is_masculine("également") && !is_masculine("en"));
        assert!(is_feminine("organisation") && is_feminine("université") && !is_feminine("été"));
    }
}
