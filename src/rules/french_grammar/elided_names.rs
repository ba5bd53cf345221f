//! Names that French words elide before: places, peoples and institutions that begin with a vowel or a mute *h*.
//!
//! Of other names usage varies (*de Amazon*, *d'Amazon*), so rules leave them alone. The list is the project's own.

/// The names, folded.
#[rustfmt::skip]
pub(super) static ELIDED_NAMES: &[&str] = &[
    // Countries and regions.
    "afghanistan", "afrique", "albanie", "algérie", "allemagne", "alsace", "amazonie", "amérique", "andalousie",
    "andorre", "angleterre", "angola", "antarctique", "aquitaine", "arabie", "ardèche", "argentine", "arménie", "asie",
    "atlantique", "australie", "autriche", "auvergne", "azerbaïdjan", "écosse", "égypte", "équateur", "érythrée",
    "espagne", "estonie", "éthiopie", "eurasie", "europe", "inde", "indonésie", "irak", "iran", "irlande", "islande",
    "israël", "italie", "océanie", "oman", "orient", "occident", "ouganda", "oural", "ouzbékistan", "ukraine",
    "uruguay", "himalaya", "île", "îles",
    // Cities.
    "abidjan", "addis", "agadir", "alep", "alexandrie", "alger", "amiens", "amman", "amsterdam", "ankara", "annaba",
    "anvers", "athènes", "avignon", "édimbourg", "erevan", "istanbul", "islamabad", "oran", "orléans", "oslo",
    "ottawa", "odessa",
    // Peoples.
    "africain", "africains", "algérien", "algérienne", "algériens", "algériennes", "allemand", "allemands", "allemande",
    "américain", "américains", "américaine", "américaines", "anglais", "anglaise", "arabe", "arabes", "asiatiques",
    "égyptien", "égyptiens", "égyptienne", "espagnol", "espagnols", "européen", "européens", "européenne",
    "européennes", "irakien", "irakiens", "iranien", "iraniens", "israélien", "israéliens", "italien", "italiens",
    "italienne", "ukrainien", "ukrainiens", "ukrainienne",
    // The same without the accent of the capital.
    "ecosse", "egypte", "equateur", "ethiopie", "edimbourg", "elysée",
    "egyptien", "egyptiens", "egyptienne",
    "élysée", "internet", "islam",
];

/// Institutions: without an article behind *que*, such a word is a label that the text names (*des rôles tels que
/// Administration*).
#[rustfmt::skip]
pub(super) static ELIDED_INSTITUTIONS: &[&str] = &[
    "économie", "exécutif", "assurance", "école", "honneur", "hôtel", "opéra", "observatoire", "académie", "agence",
    "assemblée", "association", "administration", "autorité", "église", "état", "états", "institut", "organisation",
    "union", "université", "armée", "etat", "etats", "eglise", "ecole", "economie",
];

/// Acronyms that are read so that words elide before them. How others are read is not known.
#[rustfmt::skip]
pub(super) static ELIDED_ACRONYMS: &[&str] = &[
    "onu", "otan", "oms", "unesco", "unicef", "ong", "opep", "aiea", "insee", "uefa", "ocde", "omc", "oit", "ue", "oea",
    "urss", "inserm", "ena", "oua", "upm", "apn", "anp", "anc", "olp",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::rules::repetition::word_lists::assert_sound;

    #[test]
    fn names_are_folded_and_stand_once() {
        assert_sound(Lang::Fr, &[ELIDED_NAMES, ELIDED_INSTITUTIONS, ELIDED_ACRONYMS]);
        assert!(
            ELIDED_NAMES
                .iter()
                .chain(ELIDED_INSTITUTIONS)
                .all(|name| crate::rules::french_grammar::sounds::asks_elision(name))
        );
    }
}
