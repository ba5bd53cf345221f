//! The figures as rows: one for each set, language, rule and severity, and one for each category of cases.
//!
//! The table is long rather than wide, so that a set more is rows more and no column changes its
//! meaning; `kind` says which of the columns a row fills. A cell is empty where there is nothing to
//! divide by.

use std::collections::BTreeMap;

use super::answers::{Answers, CaseCount};
use super::sets::Nature;
use super::statistics::{Interval, Ratio, rate_ratio, wilson};
use super::tally::{Count, SetTally};
use crate::finding::Severity;
use crate::lang::Lang;
use crate::report::table::{Dialect, header, write_cells};
use crate::rule::Rule;

/// Columns of `eval.csv`.
pub const COLUMNS: [&str; 29] = [
    "kind",
    "set",
    "category",
    "language",
    "code",
    "rule",
    "severity",
    "words",
    "hits",
    "per_10000_words",
    "read",
    "true",
    "false",
    "unsure",
    "precision",
    "precision_low",
    "precision_high",
    "bad",
    "recall",
    "recall_low",
    "recall_high",
    "good",
    "flagged",
    "weak",
    "weak_flagged",
    "ratio",
    "ratio_low",
    "ratio_high",
    "compared_with",
];

/// Everything measured in a run.
#[derive(Debug, Default)]
pub struct Evaluation {
    /// The rules that ran.
    pub rules: Vec<&'static Rule>,
    /// Sets of plain text.
    pub sets: Vec<SetTally>,
    /// Verdicts by rule and language, where there is no text to count findings in.
    pub verdicts: BTreeMap<(&'static str, Lang), Count>,
    /// Answers to labelled cases, by file, category and language.
    pub cases: BTreeMap<(String, String, Lang), Answers>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// `human`, `machine`, `verdicts` or `cases`.
    pub kind: &'static str,
    /// Name of the set or of the file of cases.
    pub set: String,
    /// Category of cases; empty for plain text.
    pub category: String,
    /// Language.
    pub lang: Lang,
    /// Code of the rule; empty where the row is about several.
    pub code: &'static str,
    /// Name of the rule, or in parentheses which rules the row is about.
    pub rule: &'static str,
    /// Severity; `None` for all together.
    pub severity: Option<Severity>,
    /// The figures.
    pub figures: Figures,
}

/// What was measured.
#[derive(Clone, Debug, PartialEq)]
pub enum Figures {
    /// In plain text.
    Text {
        /// Words of that language in the set.
        words: u64,
        /// Findings and verdicts.
        count: Count,
        /// How much more often than in human text, and in which set of it.
        ratio: Option<(Ratio, String)>,
    },
    /// In labelled cases.
    Cases(CaseCount),
}

/// Rows about all rules together.
const ALL: &str = "(all)";

/// Rows about the rules that answer a category.
const OF_CATEGORY: &str = "(category)";

impl Evaluation {
    /// All rows: sets in the order given, then cases.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for set in &self.sets {
            for lang in Lang::ALL {
                self.set_rows(set, lang, &mut rows);
            }
        }
        for ((code, lang), count) in &self.verdicts {
            if let Some(rule) = self.rules.iter().find(|rule| rule.code == *code) {
                rows.push(Row {
                    kind: "verdicts",
                    set: String::new(),
                    category: String::new(),
                    lang: *lang,
                    code: rule.code,
                    rule: rule.name,
                    severity: None,
                    figures: Figures::Text { words: 0, count: *count, ratio: None },
                });
            }
        }
        for ((set, category, lang), answers) in &self.cases {
            let row = |code, rule, count: CaseCount| Row {
                kind: "cases",
                set: set.clone(),
                category: category.clone(),
                lang: *lang,
                code,
                rule,
                severity: None,
                figures: Figures::Cases(count),
            };
            rows.push(row("", OF_CATEGORY, answers.category));
            rows.push(row("", ALL, answers.any));
            for rule in &self.rules {
                if let Some(count) = answers.by_rule.get(rule.code) {
                    rows.push(row(rule.code, rule.name, *count));
                }
            }
        }
        rows
    }

    /// `eval.csv`, whole.
    #[must_use]
    pub fn csv(&self) -> Vec<u8> {
        let dialect = Dialect { delimiter: b',', bom: false };
        let mut out = header(&COLUMNS, dialect);
        for row in self.rows() {
            write_cells(&mut out, dialect, row.cells().iter().map(String::as_str));
        }
        out
    }

    fn set_rows(&self, set: &SetTally, lang: Lang, rows: &mut Vec<Row>) {
        let words = set.words(lang);
        let humans = self.compared_with(set);
        let mut push = |code: Option<&'static str>, rule, severity| {
            let count = set.count(code, lang, severity);
            let ratio = humans.as_ref().and_then(|(name, sets)| {
                let other = sets.iter().map(|human| human.count(code, lang, severity).hits).sum();
                let other_words = sets.iter().map(|human| human.words(lang)).sum();
                Some((rate_ratio((count.hits, words), (other, other_words))?, name.clone()))
            });
            rows.push(Row {
                kind: set.nature.name(),
                set: set.name.clone(),
                category: String::new(),
                lang,
                code: code.unwrap_or_default(),
                rule,
                severity,
                figures: Figures::Text { words, count, ratio },
            });
        };
        let mut push_all = |code: Option<&'static str>, rule| {
            push(code, rule, None);
            for severity in Severity::ALL {
                if set.count(code, lang, Some(severity)).hits > 0 {
                    push(code, rule, Some(severity));
                }
            }
        };
        if words > 0 {
            push_all(None, ALL);
        }
        for rule in &self.rules {
            // That a rule found nothing in its own language is a figure, too.
            let is_at_home = words > 0 && lang.is_ours() && rule.langs.contains(lang);
            if is_at_home || set.count(Some(rule.code), lang, None).hits > 0 {
                push_all(Some(rule.code), rule.name);
            }
        }
    }

    /// The human text that machine text is compared with: the set of the same name, else all.
    fn compared_with(&self, set: &SetTally) -> Option<(String, Vec<&SetTally>)> {
        if set.nature == Nature::Human {
            return None;
        }
        let humans: Vec<_> = self.sets.iter().filter(|other| other.nature == Nature::Human).collect();
        match humans.iter().find(|human| human.name == set.name) {
            Some(human) => Some((human.name.clone(), vec![*human])),
            None if humans.is_empty() => None,
            None => {
                let names: Vec<_> = humans.iter().map(|human| human.name.as_str()).collect();
                Some((names.join(" "), humans))
            }
        }
    }
}

impl Row {
    fn cells(&self) -> [String; COLUMNS.len()] {
        let mut cells = [const { String::new() }; COLUMNS.len()];
        let mut put = |column: &str, value: String| {
            let place = COLUMNS.iter().position(|name| *name == column).expect("a column of the table");
            cells[place] = value;
        };
        put("kind", self.kind.to_owned());
        put("set", self.set.clone());
        put("category", self.category.clone());
        put("language", self.lang.code().to_owned());
        put("code", self.code.to_owned());
        put("rule", self.rule.to_owned());
        put("severity", self.severity.map_or("any", Severity::name).to_owned());
        let mut put_share = |name: &str, part: u64, whole: u64| {
            if let Some(Interval { low, high }) = wilson(part, whole) {
                put(name, share(part as f64 / whole as f64));
                put(&format!("{name}_low"), share(low));
                put(&format!("{name}_high"), share(high));
            }
        };
        match &self.figures {
            Figures::Text { words, count, ratio } => {
                put_share("precision", count.right, count.right + count.wrong);
                if *words > 0 || self.kind != "verdicts" {
                    put("words", words.to_string());
                    put("hits", count.hits.to_string());
                }
                if *words > 0 {
                    put("per_10000_words", format!("{:.3}", per_10000(count.hits, *words)));
                }
                put("read", count.read().to_string());
                put("true", count.right.to_string());
                put("false", count.wrong.to_string());
                put("unsure", count.unsure.to_string());
                if let Some((ratio, name)) = ratio {
                    put("ratio", ratio.value.map_or(String::new(), figure));
                    put("ratio_low", figure(ratio.low));
                    put("ratio_high", ratio.high.map_or(String::new(), figure));
                    put("compared_with", name.clone());
                }
            }
            Figures::Cases(count) => {
                put_share("precision", count.found, count.found + count.flagged);
                put_share("recall", count.found, count.bad);
                put("hits", (count.found + count.flagged).to_string());
                put("true", count.found.to_string());
                put("false", count.flagged.to_string());
                put("bad", count.bad.to_string());
                put("good", count.good.to_string());
                put("flagged", count.flagged.to_string());
                put("weak", count.weak.to_string());
                put("weak_flagged", count.weak_flagged.to_string());
            }
        }
        cells
    }
}

/// Findings in 10,000 words.
#[must_use]
pub fn per_10000(hits: u64, words: u64) -> f64 {
    if words == 0 { 0.0 } else { hits as f64 * 10_000.0 / words as f64 }
}

fn share(value: f64) -> String {
    format!("{value:.4}")
}

fn figure(value: f64) -> String {
    format!("{value:.3}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::verdict::Verdict;
    use crate::rules;

    fn set(name: &str, nature: Nature, words: u64, hits: usize) -> SetTally {
        let mut tally = SetTally::new(name, nature);
        tally.report.words[Lang::Fr as usize] = words;
        for n in 0..hits {
            let verdict = (n == 0).then_some(Verdict::False);
            let rule = rules::find("REP001").expect("a rule");
            tally.add(rule, Lang::Fr, Severity::Error, verdict);
        }
        tally
    }

    fn row_of<'a>(rows: &'a [Row], set: &str) -> &'a Row {
        let row = rows.iter().find(|row| row.set == set && row.code == "REP001" && row.severity.is_none());
        row.expect("a row of the rule")
    }

    #[test]
    fn machine_text_is_compared_with_its_namesake_or_with_all_human_text() {
        let rules = rules::all().collect();
        let sets = vec![
            set("docs", Nature::Human, 10_000, 1),
            set("news", Nature::Human, 10_000, 3),
            set("docs", Nature::Machine, 10_000, 2),
            set("other", Nature::Machine, 10_000, 4),
        ];
        let evaluation = Evaluation { rules, sets, ..Evaluation::default() };
        let rows: Vec<Row> = evaluation.rows().into_iter().filter(|row| row.kind == "machine").collect();
        for (set, wanted, name) in [("docs", 2.0, "docs"), ("other", 2.0, "docs news")] {
            let ratio = match &row_of(&rows, set).figures {
                Figures::Text { ratio, .. } => ratio.as_ref(),
                _ => None,
            };
            let (ratio, with) = ratio.expect("machine text is compared wherever there is human text");
            assert!((ratio.value.expect("humans have hits") - wanted).abs() < 1e-9, "{set}: {ratio:?}");
            assert_eq!(with, name);
        }
    }

    #[test]
    fn a_rule_that_found_nothing_in_its_language_has_a_row() {
        let rules = rules::all().collect();
        let evaluation =
            Evaluation { rules, sets: vec![set("s", Nature::Human, 5, 0)], ..Evaluation::default() };
        let rows = evaluation.rows();
        let row = row_of(&rows, "s").cells();
        let cell = |name: &str| &row[COLUMNS.iter().position(|column| *column == name).expect("a column")];
        assert_eq!((cell("hits").as_str(), cell("precision").as_str()), ("0", ""));
        assert!(!rows.iter().any(|row| row.lang != Lang::Fr), "no words, no row");
        assert!(!rows.iter().any(|row| row.code == "PUN002"), "an English rule has nothing to say of French");
    }
}
