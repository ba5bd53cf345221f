//! What was measured of each rule on edited human text, as it is published with the program.
//!
//! The table is made by `cargo xtask evaluate --write` from text that is not part of the repository, and
//! checked in: `mtlint explain` and the rules' pages show it wherever they are made. It may be older than
//! the rules; a rule or language that it does not name has not been measured.

use std::fmt::Write as _;

use super::sets::Nature;
use super::tally::{Count, SetTally};
use crate::finding::Severity;
use crate::lang::Lang;
use crate::rule::{Family, Rule};

const TABLE: &str = include_str!("measured.tsv");

/// One rule's findings of one severity in human text of one language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The language.
    pub lang: Lang,
    /// Severity of the findings.
    pub severity: Severity,
    /// Words read; of a rule about translations, pairs.
    pub words: u64,
    /// What `words` counts: `words` or `pairs`.
    pub unit: &'static str,
    /// Findings and verdicts.
    pub count: Count,
}

/// What was measured of `rule`: by language, the heaviest severity first.
pub fn measured(rule: &Rule) -> impl Iterator<Item = Measured> {
    let code = rule.code;
    let unit = if rule.family == Family::BITEXT { "pairs" } else { "words" };
    let lines = TABLE.lines().filter_map(line).filter(move |(of, _)| *of == code);
    lines.map(move |(_, measured)| Measured { unit, ..measured })
}

/// The table of what was counted in human text and, by the rules about translations, in human `pairs`: a tally of these
/// has the number of pairs into a language where others have words.
#[must_use]
pub fn measured_table(rules: &[&'static Rule], sets: &[SetTally], pairs: &[SetTally]) -> String {
    let mut table = format!("{OPENING}\n");
    for rule in rules {
        let sets = if rule.family == Family::BITEXT { pairs } else { sets };
        let humans: Vec<_> = sets.iter().filter(|set| set.nature == Nature::Human).collect();
        for lang in rule.langs.iter().filter(|lang| lang.is_ours()) {
            let words: u64 = humans.iter().map(|set| set.words(lang)).sum();
            let sum = |severity: Option<Severity>| {
                let mut sum = Count::default();
                humans.iter().for_each(|set| sum.merge(set.count(Some(rule.code), lang, severity)));
                sum
            };
            // That nothing was found is a figure, too.
            let is_silent = sum(None).hits == 0;
            for severity in Severity::ALL {
                let count = sum(Some(severity));
                if words > 0 && (count.hits > 0 || is_silent && severity == rule.severity) {
                    let Count { hits, right, wrong, unsure } = count;
                    let code = rule.code;
                    let _ = writeln!(
                        table,
                        "{code}\t{lang}\t{severity}\t{words}\t{hits}\t{right}\t{wrong}\t{unsure}"
                    );
                }
            }
        }
    }
    table
}

const OPENING: &str = "# Written by `cargo xtask evaluate --write`: findings in edited human text, and those read;\n\
                       # of rules about translations, pairs are counted in place of words.\n\
                       # code\tlanguage\tseverity\twords\tfindings\ttrue\tfalse\tunsure";

fn line(line: &str) -> Option<(&str, Measured)> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [code, lang, severity, numbers @ ..] = &cells[..] else { return None };
    let numbers: Vec<u64> = numbers.iter().filter_map(|number| number.parse().ok()).collect();
    let [words, hits, right, wrong, unsure] = numbers[..] else { return None };
    let lang = Lang::from_code(lang)?;
    let severity = Severity::from_name(severity)?;
    let count = Count { hits, right, wrong, unsure };
    Some((code, Measured { lang, severity, words, unit: "words", count }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::verdict::Verdict;
    use crate::rules;

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        for text in lines {
            let (_, measured) = line(text).ok_or(text).expect("a line has eight cells that are read");
            assert!(measured.count.read() <= measured.count.hits && measured.words > 0, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_back_and_silence_is_told() {
        let rule = rules::find("REP001").expect("a rule");
        let mut set = SetTally::new("news", Nature::Human);
        set.report.words[Lang::Fr as usize] = 500;
        set.report.words[Lang::En as usize] = 700;
        set.add(rule, Lang::Fr, Severity::Warning, Some(Verdict::True));
        set.add(rule, Lang::Fr, Severity::Warning, None);
        let mut machine = SetTally::new("mt", Nature::Machine);
        machine.report.words[Lang::Ar as usize] = 900;
        machine.add(rule, Lang::Ar, Severity::Error, None);
        let table = measured_table(&[rule], &[set, machine], &[]);
        let lines: Vec<Measured> = table.lines().filter_map(line).map(|(_, measured)| measured).collect();
        let (nothing, unit) = (Count::default(), "words");
        let read = Count { hits: 2, right: 1, ..nothing };
        let wanted = [
            Measured { lang: Lang::En, severity: rule.severity, words: 700, unit, count: nothing },
            Measured { lang: Lang::Fr, severity: Severity::Warning, words: 500, unit, count: read },
        ];
        assert_eq!(lines, wanted);
    }
}
