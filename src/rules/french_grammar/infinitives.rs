//! Whether a French word is an infinitive, so that *le* and *les* before it are pronouns: *de le voir*.
//!
//! Every word in *-er* and *-ir* is taken for one but for the nouns and adjectives listed; of those in *-re*,
//! only the endings that verbs have. Words that are both (*le pouvoir*) count as infinitives.

/// Whether the word, folded, may be an infinitive.
pub(crate) fn is_infinitive(word: &str) -> bool {
    if word.ends_with("er") || word.ends_with("ir") {
        return word.len() > 3 && !NOUNS.contains(&word) || matches!(word, "ouïr" | "haïr");
    }
    word.ends_with("re")
        && !NOUNS.contains(&word)
        && (WHOLE.contains(&word) || ENDINGS.iter().any(|ending| word.ends_with(ending)))
}

/// Endings of infinitives in *-re*.
#[rustfmt::skip]
static ENDINGS: &[&str] = &[
    "dre", "ttre", "aître", "oître", "suivre", "vivre", "rompre", "vaincre", "faire", "crire",
    "duire", "truire", "struire", "cuire", "nuire", "luire", "fire", "croire", "boire", "clure", "clore",
];

/// Infinitives in *-re* whose ending others share.
#[rustfmt::skip]
static WHOLE: &[&str] = &[
    "être", "taire", "dire", "redire", "contredire", "prédire", "médire", "maudire", "interdire", "dédire", "lire",
    "relire", "élire", "réélire", "rire", "sourire", "frire", "occire", "bruire", "accroire", "plaire", "déplaire", "complaire", "traire", "extraire",
    "distraire", "soustraire", "abstraire",
];

/// Nouns and adjectives that end as infinitives do.
#[rustfmt::skip]
static NOUNS: &[&str] = &[
    // -er
    "fer", "mer", "ver", "cher", "hier", "enfer", "hiver", "amer", "cancer", "quartier", "chantier", "dossier",
    "papier", "premier", "dernier", "janvier", "février", "métier", "cahier", "courrier", "clavier", "escalier",
    "officier", "banquier", "pompier", "policier", "ouvrier", "atelier", "calendrier", "fichier", "guerrier", "sentier",
    "particulier", "entier", "palier", "pilier", "gibier", "gosier", "panier", "rosier", "grenier", "évier", "levier",
    "laurier", "berger", "danger", "étranger", "passager", "messager", "verger", "potager", "bûcher", "archer",
    "leader", "poker", "joker", "master", "hacker", "computer", "cluster", "container", "designer", "dealer", "tanker",
    "financier", "hôtelier", "régulier", "irrégulier", "singulier", "familier", "héritier", "chevalier", "cavalier",
    "chancelier", "conseiller", "écuyer", "foyer", "plancher", "clocher", "acier", "charpentier", "jardinier",
    "cuisinier", "fermier", "meunier", "prisonnier", "pionnier", "infirmier", "caissier", "épicier", "huissier",
    "greffier", "créancier", "immobilier", "mobilier", "hospitalier", "sanglier", "peuplier", "olivier", "pommier",
    "cerisier", "figuier", "palmier", "collier", "soulier", "tablier", "bouclier", "espalier", "bélier", "voilier",
    "pétrolier", "routier", "forestier", "métayer", "noyer", "loyer", "rocher", "boulanger", "usager",
    "boucher", "menuisier", "serrurier", "romancier", "plombier",
    "gangster", "webmaster", "reporter", "supporter", "poster", "scooter", "charter", "starter",
    "manager", "super", "hyper", "inter", "revolver", "cutter", "blazer",
    "roturier", "denier", "damier", "palefrenier", "aventurier", "coutumier", "bourbier", "charnier",
    "luthier", "quincaillier", "chocolatier", "pâtissier", "gravier", "vivier", "terrier",
    "cendrier", "encrier", "plénier", "saladier", "sucrier",
    // -ir
    "plaisir", "déplaisir", "désir", "soir", "espoir", "désespoir", "avenir", "souvenir", "loisir", "cuir", "tir",
    "noir", "miroir", "couloir", "trottoir", "tiroir", "réservoir", "comptoir", "mouchoir", "rasoir", "saphir",
    "élixir", "menhir", "fakir", "vizir", "émir", "manoir", "terroir", "abattoir", "dortoir", "parloir", "boudoir",
    "arrosoir", "entonnoir", "peignoir", "perchoir", "présentoir", "séchoir", "isoloir", "lavoir", "bonsoir",
    "repentir", "nadir", "zéphir", "air", "chair", "clair", "pair", "éclair", "flair", "impair", "vair",
    // -re
    "cadre", "ordre", "désordre", "gendre", "cidre", "cèdre", "cendre", "poudre", "foudre", "hydre", "moindre",
    "cylindre", "scaphandre", "coriandre", "salamandre", "esclandre", "escadre", "calandre",
    "méandre", "palissandre", "lettre", "maître", "contremaître", "traître", "affaire", "vampire",
    "empire", "navire", "cloître", "contrordre",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_told_from_nouns() {
        for word in [
            "faire",
            "voir",
            "entendre",
            "rencontrer",
            "mettre",
            "connaître",
            "suivre",
            "lire",
            "dire",
            "écrire",
            "conduire",
            "croire",
            "taire",
            "finir",
            "être",
            "avoir",
            "vaincre",
            "inclure",
            "prendre",
            "aller",
        ] {
            assert!(is_infinitive(word), "{word}");
        }
        for word in [
            "ministre",
            "maire",
            "père",
            "chiffre",
            "titre",
            "livre",
            "quartier",
            "dossier",
            "soir",
            "plaisir",
            "cadre",
            "ordre",
            "maître",
            "empire",
            "territoire",
            "victoire",
            "gouvernement",
            "fer",
            "secrétaire",
            "air",
        ] {
            assert!(!is_infinitive(word), "{word}");
        }
    }

    #[test]
    fn no_word_stands_twice() {
        for list in [ENDINGS, WHOLE, NOUNS] {
            for (i, word) in list.iter().enumerate() {
                assert!(!list[..i].contains(word), "{word} stands twice");
            }
        }
    }
}
