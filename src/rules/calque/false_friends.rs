//! False friends of English and French, each in words around it that leave only the other language's sense.
//!
//! General knowledge of translators; reworked from the catalogue's list. A context that good writers use as well is an
//! info; those that only a translation has are warnings.

use crate::finding::Severity;
use crate::rule::Phrase;

const fn sure(text: &'static str, fix: &'static str) -> Phrase {
    Phrase { text, fix, severity: Severity::Warning, proclitics: false }
}

const fn likely(text: &'static str) -> Phrase {
    Phrase { text, fix: "", severity: Severity::Info, proclitics: false }
}

/// Both languages' phrases; a phrase of one never occurs in the other.
pub(crate) static LIST: &[Phrase] = &[
    // ancien, actuel, éventuel, assister, sanitaire
    sure(
        "the|an|another|two|several ancient president|presidents|minister|ministers|director|directors|player|players|coach|combatants|combatant|ambassador|mayor|deputy",
        "",
    ),
    sure("the|an ancient prime minister", ""),
    sure("the actual president|minister|director|government of", ""),
    sure("the actual prime minister", ""),
    likely("the actual president|minister|director|government|mayor|king|coach was|is|will|has|had|said"),
    sure("musical|religious|literary|folkloric manifestations", ""),
    likely("forces|agents of order"),
    likely("important sum|sums of? money? to|of|from|for|in"),
    sure("pronounce|pronounces|pronounced|pronouncing themselves|himself|itself on", ""),
    likely("library|libraries sells|sold|sell"),
    likely("realised|realized a|two|three|several|his|her film|films|documentary|documentaries"),
    likely("actual situation of the country"),
    likely("eventual candidate|candidates|participation|damage|damages|victims"),
    likely("assisted|assisting at the|a conference|meeting|match|ceremony|concert"),
    likely("assist at the|a conference|meeting|match|ceremony|concert"),
    sure("assisted to the|a meeting|conference|ceremony|match|session|party|wedding|funeral", ""),
    sure("sanitary crisis|emergency|situation|pass|authorities", ""),
    // formation, manifestation, cadre, location, déception, sensible
    sure("journalist|teacher|engineer|lawyer|doctor|economist|jurist|architect of formation", ""),
    likely("formation of trainers|teachers|executives|journalists|doctors"),
    sure("cultural|sporting|sports|scientific|artistic manifestations|manifestation", ""),
    sure("manifestation|manifestations of students|workers|protest|teachers|employees|unions", ""),
    sure("manifestation|manifestations organised|organized by|in", ""),
    likely("cadres|executives of the party|ministry|army|enterprise"),
    likely("location of cars|vehicles|bikes|bicycles|apartments"),
    sure("his|her|their deception at|after|following the|not|losing|this", ""),
    likely("sensible subject|subjects|question|questions|zones|zone|data|information"),
    likely("library where you can buy"),
    likely("particular hotel|lessons|house"),
    sure("important|big|large|record affluence of", ""),
    sure("process verbal", "report"),
    likely("demanded if|whether"),
    likely("the old regime"),
    // english in French: editor, facility, confident, pretend, balance, billion
    sure("éditeur|éditeurs|éditrice en chef", ""),
    sure("trimestre|trimestres fiscal|fiscaux", ""),
    likely("année|années fiscale|fiscales"),
    sure("est|sont|était|étaient|suis|reste confident|confidente|confidents|confidentes que", ""),
    sure("facilité|facilités de production|stockage|recherche|traitement", ""),
    sure(
        "facilité|facilités médicale|médicales|pénitentiaire|pénitentiaires|nucléaire|nucléaires|militaire|militaires|sportive|sportives",
        "",
    ),
    likely(
        "librairie|librairies python|java|javascript|logicielle|logicielles|dynamique|dynamiques|standard",
    ),
    likely("prétend|prétendre|prétendait|prétendant être endormi|endormie|malade|mort|morte"),
    likely("place où|pour manger|dormir|vivre"),
    likely(
        "compagnie|compagnies technologique|technologiques|logicielle|logicielles|pharmaceutique|pharmaceutiques",
    ),
    likely("officiels américains|gouvernementaux|français|européens|russes|chinois|ont|disent|affirment"),
    likely("agenda caché|politique|législatif"),
    likely("audience cible"),
    sure(
        "est|était|sont|suis|es éventuellement arrivé|arrivée|arrivés|arrivées|devenu|devenue|devenus|devenues|parti|partie|mort|morte|rentré|rentrée|revenu|revenue",
        "",
    ),
    sure(
        "librairie|librairies publique|publiques|municipale|municipales|universitaire|universitaires prête|prêtent",
        "",
    ),
    likely("librairie|librairies publique|publiques|municipale|municipales"),
    likely(
        "introduire|introduit|introduira son|sa|ses|mon|mes|leur|leurs frère|ami|amie|amis|sœur|femme|mari|invité|collègue|collègues à|au|aux",
    ),
    sure("la|cette|l' audience a|avait applaudi", ""),
    sure("la|cette|l' audience était|est|fut ravie|enthousiaste|conquise|debout", ""),
    sure("facilités de baignade|parking|stationnement|loisirs|cuisine", ""),
    sure("travail-vie", ""),
    likely("balance travail-vie"),
    sure("billions|trillions de dollars|personnes|habitants", ""),
    sure("billion|trillion de dollars", ""),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::LIST;

    #[test]
    fn no_phrase_stands_twice() {
        let mut seen = HashSet::new();
        for phrase in LIST {
            assert!(seen.insert(phrase.text), "{}", phrase.text);
        }
    }
}
