//! What reviewers said: the verdicts of one or several tables, by finding.
//!
//! A table is one reviewer's, or says in a column whose each row is. Whatever is wrong with a row is told with line
//! and column, all of it at once, and nothing of a table with a fault counts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::columns::Column;
use super::faults::Faults;
use super::strata::{SampleRow, Strata};
use super::table::{Row, Table};
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Verdict;
use crate::finding::{Fingerprint, Severity};
use crate::lang::Lang;
use crate::report::cell::unguard;
use crate::rules;

/// What a table tells of a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Code of its rule; empty where no table tells it.
    pub code: String,
    /// Name of its rule.
    pub rule: String,
    /// Its language, where a table tells it.
    pub lang: Option<Lang>,
    /// How much it weighs, where a table tells it.
    pub severity: Option<Severity>,
    /// File, record and line.
    pub place: [String; 3],
    /// Text before, found and after.
    pub text: [String; 3],
    /// The sentence about it.
    pub message: String,
}

/// What one reviewer said of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Number of the reviewer.
    pub reviewer: usize,
    /// The verdict.
    pub verdict: Verdict,
    /// What else was said; may be empty.
    pub comment: String,
    /// Number of the table, and the line in it.
    pub origin: (usize, u64),
}

/// A finding with a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What the finding is.
    pub about: About,
    /// What was said of it, by reviewer; never empty.
    pub votes: Vec<Vote>,
}

/// What several reviewers come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// This.
    Verdict(Verdict),
    /// As many say true as say false.
    Disputed,
}

/// The verdicts of all tables.
#[derive(Debug, Default)]
pub struct Review {
    /// Names of reviewers.
    pub reviewers: Vec<String>,
    /// Tables, in the order in which they were read.
    pub tables: Vec<PathBuf>,
    /// Findings with a verdict.
    pub findings: BTreeMap<Fingerprint, Judged>,
    /// Strata of a sample; empty where no table is one.
    pub strata: Strata,
    /// Rows without a verdict.
    pub unread: u64,
}

impl Judged {
    /// What the reviewers come to: what most of those say who are sure.
    #[must_use]
    pub fn settled(&self) -> Settled {
        let count = |verdict| self.votes.iter().filter(|vote| vote.verdict == verdict).count();
        match (count(Verdict::True), count(Verdict::False)) {
            (0, 0) => Settled::Verdict(Verdict::Unsure),
            (right, wrong) if right == wrong => Settled::Disputed,
            (right, wrong) if right > wrong => Settled::Verdict(Verdict::True),
            _ => Settled::Verdict(Verdict::False),
        }
    }

    /// The comments of those who gave `verdict`, or of all.
    #[must_use]
    pub fn comments(&self, verdict: Option<Verdict>) -> String {
        let mut comments: Vec<&str> = Vec::new();
        for vote in &self.votes {
            let is_wanted = verdict.is_none_or(|verdict| verdict == vote.verdict);
            if is_wanted && !vote.comment.is_empty() && !comments.contains(&vote.comment.as_str()) {
                comments.push(&vote.comment);
            }
        }
        comments.join("; ")
    }
}

/// Names for the reviewers of tables: the files' names, or whole paths where two are called alike.
#[must_use]
pub fn reviewer_names(paths: &[PathBuf]) -> Vec<String> {
    let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let is_alone = |path: &Path| paths.iter().filter(|other| stem(other) == stem(path)).count() == 1;
    paths.iter().map(|path| if is_alone(path) { stem(path) } else { path.display().to_string() }).collect()
}

impl Review {
    /// Adds the verdicts in the table at `path`. Rows that do not say whose they are belong to `reviewer`.
    ///
    /// # Errors
    /// Everything that is wrong with the table, as far as it can be read; of many faults the first ones.
    pub fn read(&mut self, path: &Path, reviewer: &str) -> std::result::Result<(), Vec<Error>> {
        let mut table = Table::open(path).map_err(|error| vec![error])?;
        if table.columns().get(Column::Verdict).is_none() {
            let told = "there is no column \"verdict\"; write the verdicts in one of that name";
            return Err(vec![table.fault(&Row { line: 1, ..Row::default() }, None, told)]);
        }
        self.tables.push(table.path().to_owned());
        let mut faults = Faults::default();
        let mut row = Row::default();
        loop {
            match table.next(&mut row) {
                Ok(false) => break,
                Ok(true) => {
                    if let Err(fault) = self.add(&table, &row, reviewer) {
                        faults.push(fault);
                    }
                }
                // What follows may be anything.
                Err(fault) => {
                    faults.push(fault);
                    break;
                }
            }
        }
        faults.finish(table.path())
    }

    fn add(&mut self, table: &Table, row: &Row, reviewer: &str) -> Result<()> {
        let columns = table.columns();
        let fault = |column: Column, told: &str| table.fault(row, columns.get(column), told);
        let cell = |column: Column| columns.cell(&row.cells, column);
        let name = cell(Column::Fingerprint);
        let word = cell(Column::Verdict);
        let Some(fingerprint) = Fingerprint::parse(name) else {
            // A line of the reviewer's own, a sum at the end: of no concern while it does not look like a verdict.
            if name.is_empty() && word.is_empty() {
                return Ok(());
            }
            let told = format!("{name:?} is no fingerprint (F and 16 hexadecimal digits)");
            return Err(fault(Column::Fingerprint, &told));
        };
        let lang = match cell(Column::Language) {
            "" => None,
            code => Some(Lang::from_code(&code.to_lowercase()).ok_or_else(|| {
                fault(Column::Language, &format!("{code:?} is none of en, fr, ar, other, und"))
            })?),
        };
        let (code, rule) = rule_of(cell(Column::Code), cell(Column::Rule));
        let drawn = SampleRow { fingerprint, code: code.clone(), lang };
        self.strata.draw(table, row, drawn).map_err(|(column, told)| fault(column, &told))?;
        if word.is_empty() {
            self.unread += 1;
            return Ok(());
        }
        let verdict = Verdict::from_word(word).map_err(|told| fault(Column::Verdict, &told))?;
        let who = cell(Column::Reviewer);
        let reviewer = self.reviewer(if who.is_empty() { reviewer } else { who });
        let origin = (self.tables.len() - 1, row.line);
        let vote = Vote { reviewer, verdict, comment: unguard(cell(Column::Comment)).to_owned(), origin };
        let text = |column: Column| {
            // A text found may begin or end with a space.
            unguard(columns.get(column).and_then(|place| row.cells.get(place)).unwrap_or_default()).to_owned()
        };
        let judged = self
            .findings
            .entry(fingerprint)
            .or_insert_with(|| Judged { about: About::default(), votes: Vec::new() });
        if let Some(known) = judged.votes.iter().find(|known| known.reviewer == vote.reviewer) {
            if known.verdict != verdict {
                let (table_number, line) = known.origin;
                let place = if table_number == origin.0 {
                    format!("line {line}")
                } else {
                    format!("{}:{line}", self.tables[table_number].display())
                };
                let told = format!(
                    "{fingerprint} is {} here and {} in {place}; settle it and correct one of them",
                    verdict.name(),
                    known.verdict.name()
                );
                return Err(fault(Column::Verdict, &told));
            }
            return Ok(());
        }
        judged.votes.push(vote);
        let about = &mut judged.about;
        if about.code.is_empty() {
            about.code = code;
            about.rule = rule;
        }
        about.lang = about.lang.or(lang);
        about.severity = about.severity.or_else(|| severity_of(cell(Column::Severity)));
        if about.text[1].is_empty() {
            about.place = [Column::File, Column::Record, Column::Line].map(text);
            about.text = [Column::Before, Column::Found, Column::After].map(text);
            about.message = text(Column::Message);
        }
        Ok(())
    }

    fn reviewer(&mut self, name: &str) -> usize {
        if let Some(number) = self.reviewers.iter().position(|known| known == name) {
            return number;
        }
        self.reviewers.push(name.to_owned());
        self.reviewers.len() - 1
    }

    /// Completes findings whose table does not tell rule, language or severity from the findings at `path`.
    ///
    /// # Errors
    /// When these cannot be read.
    pub fn complete(&mut self, path: &Path) -> Result<()> {
        let mut table = Table::open(path)?;
        let mut row = Row::default();
        while table.next(&mut row)? {
            let columns = table.columns();
            let cell = |column: Column| columns.cell(&row.cells, column);
            let Some(fingerprint) = Fingerprint::parse(cell(Column::Fingerprint)) else { continue };
            let Some(judged) = self.findings.get_mut(&fingerprint) else { continue };
            let about = &mut judged.about;
            if about.code.is_empty() {
                (about.code, about.rule) = rule_of(cell(Column::Code), cell(Column::Rule));
            }
            about.lang = about.lang.or_else(|| Lang::from_code(cell(Column::Language)));
            about.severity = about.severity.or_else(|| severity_of(cell(Column::Severity)));
        }
        Ok(())
    }

    /// Faults of findings of which no table tells the rule or the language.
    ///
    /// # Errors
    /// These, the first ones of many.
    pub fn check_complete(&self) -> std::result::Result<(), Vec<Error>> {
        let mut faults = Faults::default();
        // As people go through their tables.
        let mut findings: Vec<_> = self.findings.iter().collect();
        findings.sort_by_key(|(_, judged)| judged.votes[0].origin);
        for (fingerprint, judged) in findings {
            let missing = match (judged.about.code.is_empty(), judged.about.lang.is_none()) {
                (true, _) => "rule",
                (_, true) => "language",
                _ => continue,
            };
            let (table, line) = judged.votes[0].origin;
            let reason = format!(
                "nothing tells the {missing} of {fingerprint}: name the findings that it comes from with --findings"
            );
            faults.push(ErrorKind::Data { path: self.tables[table].clone(), line, reason }.into());
        }
        faults.finish(self.tables.first().map_or(Path::new(""), PathBuf::as_path))
    }

    /// Findings with a verdict that are in no stratum, where there are strata.
    #[must_use]
    pub fn outside_of_sample(&self) -> usize {
        if self.strata.is_empty() {
            return 0;
        }
        let drawn = self.strata.drawn();
        self.findings.keys().filter(|fingerprint| !drawn.contains(fingerprint)).count()
    }
}

fn severity_of(name: &str) -> Option<Severity> {
    Severity::ALL.into_iter().find(|severity| severity.name().eq_ignore_ascii_case(name))
}

/// Code and name of a rule of which a table tells either.
fn rule_of(code: &str, name: &str) -> (String, String) {
    match rules::find(if code.is_empty() { name } else { code }) {
        Some(rule) => (rule.code.to_owned(), rule.name.to_owned()),
        // A rule of the user's own.
        None => (code.to_owned(), name.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(verdicts: &[Verdict]) -> Judged {
        let vote = |(reviewer, verdict): (usize, &Verdict)| Vote {
            reviewer,
            verdict: *verdict,
            comment: verdict.name().to_owned(),
            origin: (0, 1),
        };
        Judged { about: About::default(), votes: verdicts.iter().enumerate().map(vote).collect() }
    }

    #[test]
    fn most_of_those_who_are_sure_decide() {
        use Verdict::{False, True, Unsure};
        for (votes, wanted) in [
            (&[True][..], Settled::Verdict(True)),
            (&[Unsure, Unsure], Settled::Verdict(Unsure)),
            (&[Unsure, False], Settled::Verdict(False)),
            (&[True, False], Settled::Disputed),
            (&[True, False, Unsure], Settled::Disputed),
            (&[True, False, False], Settled::Verdict(False)),
        ] {
            assert_eq!(judged(votes).settled(), wanted, "{votes:?}");
        }
        assert_eq!(judged(&[True, False, False]).comments(Some(False)), "false");
        assert_eq!(judged(&[True, False]).comments(None), "true; false");
    }

    #[test]
    fn reviewers_are_called_as_their_files() {
        let names = |paths: &[&str]| reviewer_names(&paths.iter().map(PathBuf::from).collect::<Vec<_>>());
        assert_eq!(names(&["a/anna.csv", "b/bashir.xlsx"]), ["anna", "bashir"]);
        assert_eq!(
            names(&["a/findings.csv", "b/findings.csv", "c.csv"]),
            ["a/findings.csv", "b/findings.csv", "c"]
        );
    }
}
