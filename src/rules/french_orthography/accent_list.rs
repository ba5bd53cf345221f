//! French words that do not exist without their accents, with the right form.
//!
//! Words whose bare form is another French word (*cote*, *declare*) or a word of a language that French texts
//! quote (*president*, *region*, *element*) are left out, and so are those that lose only what the spelling of 1990 drops
//! (*aout*, *connaitre*). The list is the project's own.

/// The bare form and the right one, in the order of the former.
#[rustfmt::skip]
pub(super) const ACCENTS: &[(&str, &str)] = &[
    ("acces", "accès"), ("activite", "activité"), ("activites", "activités"), ("agee", "âgée"),
    ("algerien", "algérien"), ("algerienne", "algérienne"), ("algeriens", "algériens"), ("americain", "américain"),
    ("americaine", "américaine"), ("americaines", "américaines"), ("americains", "américains"), ("annee", "année"),
    ("annees", "années"), ("anterieur", "antérieur"), ("apercu", "aperçu"), ("apres", "après"), ("armee", "armée"),
    ("armees", "armées"), ("arret", "arrêt"), ("arreter", "arrêter"), ("arrets", "arrêts"), ("arrivee", "arrivée"),
    ("aupres", "auprès"), ("aussitot", "aussitôt"), ("autorite", "autorité"), ("autorites", "autorités"),
    ("batiment", "bâtiment"), ("batiments", "bâtiments"), ("batir", "bâtir"), ("beaute", "beauté"),
    ("benefice", "bénéfice"), ("benefices", "bénéfices"), ("beneficier", "bénéficier"), ("benevole", "bénévole"),
    ("benevoles", "bénévoles"), ("bete", "bête"), ("betes", "bêtes"), ("bientot", "bientôt"), ("bonte", "bonté"),
    ("capacite", "capacité"), ("capacites", "capacités"), ("caractere", "caractère"), ("caracteres", "caractères"),
    ("carriere", "carrière"), ("carrieres", "carrières"), ("categorie", "catégorie"), ("categories", "catégories"),
    ("celebre", "célèbre"), ("celebrer", "célébrer"), ("celebres", "célèbres"), ("ceremonie", "cérémonie"),
    ("chomage", "chômage"), ("cinquieme", "cinquième"), ("collegue", "collègue"), ("collegues", "collègues"),
    ("communaute", "communauté"), ("communautes", "communautés"), ("complement", "complément"),
    ("completement", "complètement"), ("congres", "congrès"), ("conquete", "conquête"),
    ("considerablement", "considérablement"), ("considere", "considéré"), ("considerer", "considérer"),
    ("controle", "contrôle"), ("controler", "contrôler"), ("controles", "contrôles"), ("creer", "créer"),
    ("critere", "critère"), ("criteres", "critères"), ("decembre", "décembre"), ("decennie", "décennie"),
    ("decennies", "décennies"), ("deces", "décès"), ("decevant", "décevant"), ("decevoir", "décevoir"),
    ("decide", "décidé"), ("decider", "décider"), ("declare", "déclaré"), ("declarer", "déclarer"),
    ("decouvert", "découvert"), ("decouverte", "découverte"), ("decouvertes", "découvertes"),
    ("decouvrir", "découvrir"), ("decu", "déçu"), ("defendre", "défendre"), ("definir", "définir"),
    ("definitif", "définitif"), ("degager", "dégager"), ("degat", "dégât"), ("degats", "dégâts"), ("deja", "déjà"),
    ("delai", "délai"), ("delais", "délais"), ("demarche", "démarche"), ("demarches", "démarches"),
    ("democratie", "démocratie"), ("democratique", "démocratique"), ("democratiques", "démocratiques"),
    ("demontrer", "démontrer"), ("deplacement", "déplacement"), ("deplacements", "déplacements"),
    ("depute", "député"), ("deputee", "députée"), ("deputes", "députés"), ("derniere", "dernière"),
    ("dernierement", "dernièrement"), ("dernieres", "dernières"), ("derriere", "derrière"),
    ("desaccord", "désaccord"), ("desastre", "désastre"), ("designe", "désigné"), ("desormais", "désormais"),
    ("detruire", "détruire"), ("detruit", "détruit"), ("deuxieme", "deuxième"), ("developpe", "développé"),
    ("developpee", "développée"), ("developpement", "développement"), ("developpements", "développements"),
    ("developper", "développer"), ("developpes", "développés"), ("devoiler", "dévoiler"),
    ("difficulte", "difficulté"), ("difficultes", "difficultés"), ("diplome", "diplôme"), ("diplomes", "diplômes"),
    ("dixieme", "dixième"), ("drole", "drôle"), ("droles", "drôles"), ("duree", "durée"), ("durees", "durées"),
    ("echange", "échange"), ("echanges", "échanges"), ("echec", "échec"), ("echecs", "échecs"),
    ("echelle", "échelle"), ("echelles", "échelles"), ("eclairage", "éclairage"), ("eclater", "éclater"),
    ("ecole", "école"), ("ecoles", "écoles"), ("ecologie", "écologie"), ("ecologique", "écologique"),
    ("ecologiste", "écologiste"), ("economie", "économie"), ("economique", "économique"),
    ("economiques", "économiques"), ("economiser", "économiser"), ("ecouter", "écouter"), ("ecran", "écran"),
    ("ecrans", "écrans"), ("ecrire", "écrire"), ("ecrit", "écrit"), ("ecrits", "écrits"), ("ecrivain", "écrivain"),
    ("ecrivains", "écrivains"), ("effrene", "effréné"), ("egalement", "également"), ("egalite", "égalité"),
    ("egaux", "égaux"), ("eglise", "église"), ("eglises", "églises"), ("egyptien", "égyptien"),
    ("elargir", "élargir"), ("electeur", "électeur"), ("electeurs", "électeurs"), ("electorale", "électorale"),
    ("electrique", "électrique"), ("electriques", "électriques"), ("electronique", "électronique"),
    ("electroniques", "électroniques"), ("eleve", "élève"), ("elevee", "élevée"), ("eleves", "élèves"),
    ("eliminer", "éliminer"), ("eloigner", "éloigner"), ("emettre", "émettre"), ("emission", "émission"),
    ("empeche", "empêche"), ("empecher", "empêcher"), ("energie", "énergie"), ("enormement", "énormément"),
    ("enquete", "enquête"), ("enquetes", "enquêtes"), ("entierement", "entièrement"), ("epoque", "époque"),
    ("epoques", "époques"), ("equipe", "équipe"), ("equipes", "équipes"), ("espere", "espère"),
    ("etabli", "établi"), ("etablir", "établir"), ("etablissement", "établissement"),
    ("etablissements", "établissements"), ("etaient", "étaient"), ("etais", "étais"), ("etait", "était"),
    ("etant", "étant"), ("etape", "étape"), ("etapes", "étapes"), ("etat", "état"), ("etats", "états"),
    ("etiez", "étiez"), ("etions", "étions"), ("etonnant", "étonnant"), ("etonner", "étonner"),
    ("etranger", "étranger"), ("etrangere", "étrangère"), ("etrangeres", "étrangères"), ("etrangers", "étrangers"),
    ("etre", "être"), ("etroit", "étroit"), ("etroite", "étroite"), ("etudiant", "étudiant"),
    ("etudiante", "étudiante"), ("etudiants", "étudiants"), ("europeen", "européen"), ("europeenne", "européenne"),
    ("europeennes", "européennes"), ("europeens", "européens"), ("evenement", "événement"),
    ("evenementiel", "événementiel"), ("evenements", "événements"), ("eventuel", "éventuel"),
    ("eventuelle", "éventuelle"), ("eventuellement", "éventuellement"), ("evidemment", "évidemment"),
    ("evident", "évident"), ("evite", "évité"), ("eviter", "éviter"), ("exagere", "exagéré"), ("exces", "excès"),
    ("execute", "exécuté"), ("executer", "exécuter"), ("executif", "exécutif"), ("exterieur", "extérieur"),
    ("exterieure", "extérieure"), ("exterieurs", "extérieurs"), ("facon", "façon"), ("facons", "façons"),
    ("federale", "fédérale"), ("fenetre", "fenêtre"), ("fenetres", "fenêtres"), ("fete", "fête"),
    ("fetes", "fêtes"), ("fevrier", "février"), ("fidele", "fidèle"), ("fideles", "fidèles"), ("fievre", "fièvre"),
    ("francais", "français"), ("francaise", "française"), ("francaises", "françaises"),
    ("fraternite", "fraternité"), ("frere", "frère"), ("freres", "frères"), ("frontiere", "frontière"),
    ("frontieres", "frontières"), ("garcon", "garçon"), ("garcons", "garçons"), ("generaux", "généraux"),
    ("guere", "guère"), ("guerir", "guérir"), ("helas", "hélas"), ("hesiter", "hésiter"), ("hopital", "hôpital"),
    ("hopitaux", "hôpitaux"), ("idee", "idée"), ("idees", "idées"), ("identite", "identité"),
    ("immediat", "immédiat"), ("immediatement", "immédiatement"), ("inferieur", "inférieur"),
    ("inquiete", "inquiète"), ("inquietude", "inquiétude"), ("inquietudes", "inquiétudes"), ("integre", "intégré"),
    ("integrer", "intégrer"), ("interessant", "intéressant"), ("interessante", "intéressante"),
    ("interessants", "intéressants"), ("interesser", "intéresser"), ("interet", "intérêt"),
    ("interets", "intérêts"), ("interieur", "intérieur"), ("interieure", "intérieure"), ("israelien", "israélien"),
    ("israelienne", "israélienne"), ("journee", "journée"), ("journees", "journées"), ("lecon", "leçon"),
    ("lecons", "leçons"), ("leger", "léger"), ("legere", "légère"), ("legeres", "légères"), ("liberte", "liberté"),
    ("libertes", "libertés"), ("litteraire", "littéraire"), ("litterature", "littérature"), ("lumiere", "lumière"),
    ("lumieres", "lumières"), ("lycee", "lycée"), ("lycees", "lycées"), ("majorite", "majorité"),
    ("maniere", "manière"), ("manieres", "manières"), ("matiere", "matière"), ("matieres", "matières"),
    ("medecin", "médecin"), ("medecins", "médecins"), ("medicale", "médicale"), ("medicament", "médicament"),
    ("medicaments", "médicaments"), ("mediterranee", "méditerranée"), ("meler", "mêler"), ("meme", "même"),
    ("memes", "mêmes"), ("memoire", "mémoire"), ("meriter", "mériter"), ("methode", "méthode"),
    ("methodes", "méthodes"), ("metier", "métier"), ("metiers", "métiers"), ("ministere", "ministère"),
    ("ministeres", "ministères"), ("minorite", "minorité"), ("modele", "modèle"), ("modeles", "modèles"),
    ("musees", "musées"), ("mystere", "mystère"), ("mysteres", "mystères"), ("necessaire", "nécessaire"),
    ("necessairement", "nécessairement"), ("necessaires", "nécessaires"), ("necessite", "nécessité"),
    ("necessiter", "nécessiter"), ("negociation", "négociation"), ("negociations", "négociations"),
    ("negocier", "négocier"), ("numeriques", "numériques"), ("obeir", "obéir"), ("operer", "opérer"),
    ("parametre", "paramètre"), ("parametres", "paramètres"), ("particulierement", "particulièrement"),
    ("penale", "pénale"), ("penible", "pénible"), ("periode", "période"), ("periodes", "périodes"),
    ("phenomene", "phénomène"), ("phenomenes", "phénomènes"), ("piege", "piège"), ("pieges", "pièges"),
    ("plutot", "plutôt"), ("poesie", "poésie"), ("poete", "poète"), ("poetes", "poètes"), ("possede", "possède"),
    ("possibilite", "possibilité"), ("possibilites", "possibilités"), ("prealable", "préalable"),
    ("prealables", "préalables"), ("precedemment", "précédemment"), ("precedente", "précédente"),
    ("precedents", "précédents"), ("predecesseur", "prédécesseur"), ("prefere", "préfère"),
    ("preferer", "préférer"), ("prefet", "préfet"), ("prejuge", "préjugé"), ("premiere", "première"),
    ("premieres", "premières"), ("pres", "près"),
    ("presente", "présenté"), ("presentee", "présentée"), ("presenter", "présenter"), ("presentes", "présentés"),
    ("presidentiel", "présidentiel"), ("presidentielle", "présidentielle"), ("presidentielles", "présidentielles"),
    ("pretendre", "prétendre"), ("preter", "prêter"), ("pretre", "prêtre"), ("pretres", "prêtres"),
    ("prevoir", "prévoir"), ("prevu", "prévu"), ("prevue", "prévue"), ("priere", "prière"), ("prieres", "prières"),
    ("privee", "privée"), ("probleme", "problème"), ("problemes", "problèmes"), ("proces", "procès"),
    ("progres", "progrès"), ("proprietaire", "propriétaire"), ("proprietaires", "propriétaires"),
    ("propriete", "propriété"), ("proprietes", "propriétés"), ("protege", "protégé"), ("proteger", "protéger"),
    ("qualite", "qualité"), ("qualites", "qualités"), ("quantites", "quantités"), ("quatrieme", "quatrième"),
    ("realise", "réalisé"), ("realisee", "réalisée"), ("realiser", "réaliser"), ("realite", "réalité"),
    ("realites", "réalités"), ("recemment", "récemment"), ("recoit", "reçoit"), ("reduire", "réduire"),
    ("reduit", "réduit"), ("reduite", "réduite"), ("reellement", "réellement"), ("reflechir", "réfléchir"),
    ("refugie", "réfugié"), ("refugies", "réfugiés"), ("regle", "règle"), ("reglement", "règlement"),
    ("reglements", "règlements"), ("regles", "règles"), ("regulierement", "régulièrement"), ("repete", "répété"),
    ("repeter", "répéter"), ("repondre", "répondre"), ("repondu", "répondu"), ("reponse", "réponse"),
    ("reponses", "réponses"), ("representer", "représenter"), ("requete", "requête"), ("requetes", "requêtes"),
    ("reseau", "réseau"), ("reseaux", "réseaux"), ("resoudre", "résoudre"), ("responsabilite", "responsabilité"),
    ("responsabilites", "responsabilités"), ("resultat", "résultat"), ("resultats", "résultats"),
    ("reussi", "réussi"), ("reussir", "réussir"), ("reveil", "réveil"), ("reveiller", "réveiller"),
    ("riviere", "rivière"), ("rivieres", "rivières"), ("sante", "santé"), ("securise", "sécurisé"),
    ("securitaire", "sécuritaire"), ("securite", "sécurité"), ("securites", "sécurités"), ("separe", "séparé"),
    ("separer", "séparer"), ("serieuse", "sérieuse"), ("serieux", "sérieux"), ("siecle", "siècle"),
    ("siecles", "siècles"), ("sixieme", "sixième"), ("societe", "société"), ("societes", "sociétés"),
    ("soiree", "soirée"), ("soirees", "soirées"), ("soupcon", "soupçon"), ("speciale", "spéciale"),
    ("specialiste", "spécialiste"), ("specialistes", "spécialistes"), ("speciaux", "spéciaux"),
    ("strategie", "stratégie"), ("strategique", "stratégique"), ("strategiques", "stratégiques"),
    ("succes", "succès"), ("superieur", "supérieur"), ("superieure", "supérieure"), ("superieurs", "supérieurs"),
    ("systeme", "système"), ("systemes", "systèmes"), ("tantot", "tantôt"), ("telephones", "téléphones"),
    ("temoignage", "témoignage"), ("temoigner", "témoigner"), ("temoin", "témoin"), ("temoins", "témoins"),
    ("tempete", "tempête"), ("tempetes", "tempêtes"), ("tenebres", "ténèbres"), ("tete", "tête"),
    ("tetes", "têtes"), ("tetu", "têtu"), ("theorie", "théorie"), ("theorique", "théorique"),
    ("therapie", "thérapie"), ("tres", "très"), ("tresors", "trésors"), ("troisieme", "troisième"),
    ("ulterieur", "ultérieur"), ("ulterieurement", "ultérieurement"), ("universite", "université"),
    ("universites", "universités"), ("variete", "variété"), ("verifie", "vérifié"), ("verifier", "vérifier"),
    ("verite", "vérité"), ("verites", "vérités"), ("vetement", "vêtement"), ("vetements", "vêtements"),
   
];

/// The bare forms.
pub(super) static BARE: &[&str] = &{
    let mut bare = [""; ACCENTS.len()];
    let mut i = 0;
    while i < bare.len() {
        bare[i] = ACCENTS[i].0;
        i += 1;
    }
    bare
};

/// The right form of a bare one, folded.
pub(super) fn accented(bare: &str) -> Option<&'static str> {
    let at = ACCENTS.binary_search_by_key(&bare, |(bare, _)| bare).ok()?;
    Some(ACCENTS[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fold;

    #[test]
    fn forms_are_in_order_and_lose_nothing_but_accents() {
        assert!(ACCENTS.windows(2).all(|pair| pair[0].0 < pair[1].0), "out of order or twice");
        for (bare, right) in ACCENTS {
            assert!(bare.is_ascii() || bare.contains('œ'), "{bare}");
            assert_eq!(fold(right), *right);
            assert_eq!(bare.chars().count(), right.chars().count(), "{bare}");
        }
        assert_eq!(accented("tres"), Some("très"));
        assert_eq!(accented("cote"), None);
    }
}
