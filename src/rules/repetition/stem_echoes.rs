//! Endings and pairs of `same-stem-echo`, made for this program.

/// What English adjectives made of nouns end in.
pub(super) const ADJECTIVE_ENDINGS_EN: &[&str] = &["al", "ic", "ary", "ive", "ous", "esque"];

/// What French adjectives made of nouns end in.
pub(super) const ADJECTIVE_ENDINGS_FR: &[&str] = &[
    "el", "elle", "els", "elles", "al", "ale", "aux", "ales", "ique", "iques", "aire", "aires", "if", "ive",
    "ifs", "ives", "ienne", "ien", "iens", "iennes", "ier", "ière", "iers", "ières", "esque",
];

/// Pairs that are terms, or are said for their sound.
pub(super) const ALLOWED_EN: &[(&str, &str)] = &[
    ("central", "centralisation"),
    ("central", "centralization"),
    ("computational", "computer"),
    ("criminal", "crimes"),
    ("democratic", "democracies"),
    ("democratic", "democracy"),
    ("dramatic", "drama"),
    ("economic", "economics"),
    ("economic", "economist"),
    ("economic", "economists"),
    ("electric", "electricity"),
    ("electronic", "electronics"),
    ("financial", "finance"),
    ("financial", "finances"),
    ("financial", "financier"),
    ("financial", "financiers"),
    ("financial", "financing"),
    ("genetic", "geneticist"),
    ("genetic", "genetics"),
    ("governmental", "governance"),
    ("historic", "history"),
    ("historical", "history"),
    ("industrial", "industries"),
    ("industrial", "industry"),
    ("international", "internationalism"),
    ("logistical", "logistics"),
    ("mathematical", "mathematics"),
    ("medical", "medicine"),
    ("medicinal", "medicine"),
    ("medicinal", "medicines"),
    ("musical", "musician"),
    ("musical", "musicians"),
    ("national", "nationalism"),
    ("national", "nationals"),
    ("natural", "nature"),
    ("operational", "operations"),
    ("operational", "operator"),
    ("operational", "operators"),
    ("personal", "personalities"),
    ("personal", "personality"),
    ("personal", "personnel"),
    ("political", "politician"),
    ("political", "politicians"),
    ("political", "politics"),
    ("professional", "profession"),
    ("professional", "professor"),
    ("professional", "professors"),
    ("sexual", "sexuality"),
    ("statistical", "statistics"),
    ("tactical", "tactics"),
    ("technical", "technician"),
    ("technical", "technicians"),
    ("technical", "technique"),
    ("technical", "techniques"),
    ("universal", "universities"),
    ("universal", "university"),
];

/// The same in French.
pub(super) const ALLOWED_FR: &[(&str, &str)] = &[
    ("crimes", "criminels"),
    ("esprit", "spirituel"),
    ("histoire", "historique"),
    ("matières", "matérielles"),
    ("monde", "mondial"),
    ("personnes", "personnelles"),
    ("politique", "politicienne"),
    ("politiques", "politiciennes"),
    ("principe", "principal"),
    ("principes", "principaux"),
    ("technique", "technologique"),
    ("théâtre", "théâtral"),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{ALLOWED_EN, ALLOWED_FR};

    #[test]
    fn the_lists_have_no_duplicates() {
        for list in [ALLOWED_EN, ALLOWED_FR] {
            assert_eq!(list.iter().collect::<HashSet<_>>().len(), list.len());
        }
    }
}
