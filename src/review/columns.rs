//! Which column of a table of findings holds what, by its name.
//!
//! Names are taken in any case and order and in three languages. Two columns that may be the same thing are an
//! error: a verdict must not be read from the wrong one.

use csv::StringRecord;
use unicode_normalization::UnicodeNormalization as _;

use super::table::letters;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name of the finding.
    Fingerprint,
    /// What the reader says of it.
    Verdict,
    /// What else the reader says.
    Comment,
    /// Who read it.
    Reviewer,
    /// Code of the rule.
    Code,
    /// Name of the rule.
    Rule,
    /// Language.
    Language,
    /// Severity.
    Severity,
    /// Family of the rule.
    Family,
    /// File.
    File,
    /// Record.
    Record,
    /// Paragraph.
    Paragraph,
    /// Line.
    Line,
    /// Column of the text.
    Place,
    /// Text before.
    Before,
    /// Text found.
    Found,
    /// Text after.
    After,
    /// The sentence about it.
    Message,
    /// What to write instead.
    Suggestion,
    /// Offset of the first character.
    Start,
    /// Offset behind the last character.
    End,
    /// Of a sample: the stratum.
    Stratum,
    /// Of a sample: the findings that the stratum has.
    StratumFindings,
    /// Of a sample: how many findings this one stands for.
    Weight,
}

/// How many kinds of columns there are.
const KINDS: usize = Column::Weight as usize + 1;

/// What columns are called, folded as [`fold`] does; first the name that reports give them.
const NAMES: [(Column, &[&str]); KINDS] = [
    (Column::Fingerprint, &["fingerprint", "empreinte", "بصمة", "البصمة"]),
    (Column::Verdict, &["verdict", "judgement", "judgment", "jugement", "حكم", "الحكم"]),
    (
        Column::Comment,
        &[
            "comment",
            "comments",
            "commentaire",
            "commentaires",
            "note",
            "notes",
            "تعليق",
            "التعليق",
            "ملاحظة",
            "ملاحظات",
        ],
    ),
    (
        Column::Reviewer,
        &[
            "reviewer",
            "reader",
            "relecteur",
            "relectrice",
            "réviseur",
            "réviseuse",
            "مراجع",
            "المراجع",
            "مراجعة",
        ],
    ),
    (Column::Code, &["code", "رمز", "الرمز"]),
    (Column::Rule, &["rule", "règle", "قاعدة", "القاعدة"]),
    (Column::Language, &["language", "lang", "langue", "لغة", "اللغة"]),
    (Column::Severity, &["severity", "gravité", "sévérité"]),
    (Column::Family, &["family", "famille"]),
    (Column::File, &["file", "fichier", "ملف", "الملف"]),
    (Column::Record, &["record", "enregistrement"]),
    (Column::Paragraph, &["paragraph", "paragraphe"]),
    (Column::Line, &["line", "ligne"]),
    (Column::Place, &["column", "colonne"]),
    (Column::Before, &["before", "avant"]),
    (Column::Found, &["found", "trouvé"]),
    (Column::After, &["after", "après"]),
    (Column::Message, &["message"]),
    (Column::Suggestion, &["suggestion"]),
    (Column::Start, &["start", "début"]),
    (Column::End, &["end", "fin"]),
    (Column::Stratum, &["stratum", "strate"]),
    (Column::StratumFindings, &["stratum findings"]),
    (Column::Weight, &["weight", "poids"]),
];

/// Where each kind of column stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    places: [Option<usize>; KINDS],
}

impl Columns {
    /// The name that reports give to a column.
    #[must_use]
    pub fn name(column: Column) -> &'static str {
        names_of(column)[0]
    }

    /// Finds the columns of a header.
    ///
    /// # Errors
    /// Two columns that may be the same thing.
    pub fn find(header: &StringRecord) -> Result<Self, String> {
        let mut columns = Self::default();
        for (place, name) in header.iter().enumerate() {
            let Some(kind) = known(name) else { continue };
            if let Some(other) = columns.places[kind as usize].replace(place) {
                let (a, b) = (letters(other), letters(place));
                return Err(format!("columns {a} and {b} are both called {:?}; rename one", name.trim()));
            }
        }
        // “verdict (Anna)”, “verdict_2”: of one such column it is clear what it is.
        let is_longer = |name: &str| {
            let folded = fold(name);
            names_of(Column::Verdict).iter().any(|known| {
                folded.strip_prefix(known).is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphabetic()))
            })
        };
        let longer: Vec<usize> =
            header.iter().enumerate().filter(|(_, name)| is_longer(name)).map(|(place, _)| place).collect();
        let verdicts: Vec<usize> = columns.get(Column::Verdict).into_iter().chain(longer).collect();
        if let [one, other, ..] = verdicts[..] {
            return Err(format!(
                "columns {} and {} may both hold the verdicts: give each reviewer a file, or a row and the column \
                 \"reviewer\"",
                letters(one),
                letters(other)
            ));
        }
        columns.places[Column::Verdict as usize] = verdicts.first().copied();
        Ok(columns)
    }

    /// Where the column stands.
    #[must_use]
    pub fn get(&self, column: Column) -> Option<usize> {
        self.places[column as usize]
    }

    /// The cell of `row` in this column, without the spaces around it; empty where there is none.
    #[must_use]
    pub fn cell<'r>(&self, row: &'r StringRecord, column: Column) -> &'r str {
        self.get(column).and_then(|place| row.get(place)).unwrap_or_default().trim()
    }

    pub(super) fn has_fingerprint(&self) -> bool {
        self.get(Column::Fingerprint).is_some()
    }

    pub(super) fn set_fingerprint(&mut self, place: usize) {
        for other in &mut self.places {
            if *other == Some(place) {
                *other = None;
            }
        }
        self.places[Column::Fingerprint as usize] = Some(place);
    }
}

/// What a column called `name` holds.
#[must_use]
pub fn known(name: &str) -> Option<Column> {
    let name = fold(name);
    NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(column, _)| *column)
}

fn names_of(column: Column) -> &'static [&'static str] {
    NAMES[column as usize].1
}

/// Lower case, composed, one space for what may stand between words.
fn fold(name: &str) -> String {
    let name: String = name
        .nfc()
        .flat_map(char::to_lowercase)
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}'))
        .map(|c| if matches!(c, '_' | '-') { ' ' } else { c })
        .collect();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::columns::FINDINGS;

    fn find(names: &[&str]) -> Result<Columns, String> {
        Columns::find(&names.iter().copied().collect())
    }

    #[test]
    fn the_table_of_names_is_in_order_and_no_name_is_twice() {
        let mut seen = Vec::new();
        for (place, (column, names)) in NAMES.iter().enumerate() {
            assert_eq!(*column as usize, place);
            for name in *names {
                assert_eq!(fold(name), *name);
                assert!(!seen.contains(name), "{name}");
                seen.push(name);
            }
        }
        assert!(
            FINDINGS.iter().all(|name| known(name).is_some()),
            "a report has columns that have no name here"
        );
    }

    #[test]
    fn columns_are_found_in_any_order_case_and_language() {
        let columns =
            find(&["Commentaire", " VERDICT ", "x", "البصمة", "Stratum_Findings"]).expect("all differ");
        assert_eq!(columns.get(Column::Fingerprint), Some(3));
        assert_eq!(columns.get(Column::Verdict), Some(1));
        assert_eq!(columns.get(Column::Comment), Some(0));
        assert_eq!(columns.get(Column::StratumFindings), Some(4));
        assert_eq!(columns.get(Column::Code), None);
    }

    #[test]
    fn one_column_that_begins_like_a_verdict_is_it_and_two_are_not() {
        let columns = find(&["fingerprint", "verdict (Anna)"]).expect("it is clear");
        assert_eq!(columns.get(Column::Verdict), Some(1));
        for names in [["verdict", "verdict_2"], ["verdict Anna", "verdict Bashir"], ["verdict", "Jugement"]] {
            let told = find(&names).expect_err("it is not clear");
            assert!(told.contains("A and B"), "{told}");
        }
        assert_eq!(find(&["fingerprint", "verdicts"]).expect("another word").get(Column::Verdict), None);
    }
}
