//! How often the rules about translations speak in human and in machine pairs, and how often they are wrong.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use anyhow::Context as _;
use mtlint::engine::Engine;
use mtlint::eval::{Count, Judgements, Nature, SetTally, wilson};
use mtlint::finding::Severity;
use mtlint::rule::Family;
use mtlint::rules;

use super::check::check;
use super::data::{Direction, sets};

const PAGE: &str = "docs/evaluation.md";

/// Findings that must be read before a rate is told of those that were not.
const FEWEST_READ: u64 = 30;

/// What was found between two languages.
#[derive(Default)]
pub(crate) struct Figures {
    /// Pairs by who wrote them.
    pairs: BTreeMap<(Direction, bool), u64>,
    /// By rule, severity, languages, and whether people wrote the pairs.
    counts: BTreeMap<(&'static str, Severity, Direction, bool), Count>,
    /// Fingerprints that have a verdict, with rule and language.
    pub(crate) read: Vec<(String, &'static str, &'static str)>,
    /// Human pairs and their findings by the language of the translation.
    pub(crate) tally: Option<SetTally>,
}

/// Checks all sets of pairs. The files stay in `target/pairs` for `cargo xtask hits`.
pub(crate) fn measure(engine: &Engine, judgements: &Judgements) -> anyhow::Result<Figures> {
    let mut figures = Figures::default();
    let mut tally = SetTally::new("pairs", Nature::Human);
    for set in sets()? {
        let is_human = set.nature == Nature::Human;
        *figures.pairs.entry((set.direction, is_human)).or_default() += set.rows.len() as u64;
        if is_human {
            tally.report.words[set.direction.target as usize] += set.rows.len() as u64;
        }
        let name = format!("{}-{}", set.nature.name(), set.name);
        for hit in check(engine, &name, set.direction, &set.rows)? {
            if hit.rule.family != Family::BITEXT {
                continue;
            }
            let verdict = judgements.get(&hit.fingerprint).map(|judgement| judgement.verdict);
            let key = (hit.rule.code, hit.severity, set.direction, is_human);
            figures.counts.entry(key).or_default().add(verdict);
            if is_human {
                tally.add(hit.rule, set.direction.target, hit.severity, verdict);
            }
            if verdict.is_some() {
                figures.read.push((hit.fingerprint, hit.rule.code, hit.lang.code()));
            }
        }
    }
    figures.tally = Some(tally);
    Ok(figures)
}

impl Figures {
    fn pairs(&self, direction: Direction, is_human: bool) -> u64 {
        self.pairs.get(&(direction, is_human)).copied().unwrap_or_default()
    }

    /// The tables of the page.
    pub(crate) fn tables(&self) -> String {
        let mut out = String::new();
        let told: Vec<String> = Direction::ALL
            .into_iter()
            .map(|direction| {
                let machine = match self.pairs(direction, false) {
                    0 => String::new(),
                    pairs => format!(" and {pairs} by machines"),
                };
                format!("{} {}{machine}", direction.code(), self.pairs(direction, true))
            })
            .collect();
        let _ = writeln!(out, "Pairs by people: {}.\n", told.join(", "));
        out.push_str(
            "| all rules about translations | languages | findings in human pairs | read | true | false | unsure | false per pairs | false in 1,000 pairs (95 %) |\n\
             |---|---|---|---|---|---|---|---|---|\n",
        );
        for severity in Severity::ALL {
            for direction in Direction::ALL {
                self.total(severity, direction, &mut out);
            }
        }
        out.push_str(
            "\n| rule | severity | languages | human: findings | per 1,000 pairs | read | true | false | unsure | machine: findings | per 1,000 pairs |\n\
             |---|---|---|---|---|---|---|---|---|---|---|\n",
        );
        let mut keys: Vec<_> =
            self.counts.keys().map(|&(code, severity, direction, _)| (code, severity, direction)).collect();
        keys.sort_by_key(|&(code, severity, direction)| (code, std::cmp::Reverse(severity), direction));
        keys.dedup();
        for (code, severity, direction) in keys {
            self.row(code, severity, direction, &mut out);
        }
        out
    }

    fn total(&self, severity: Severity, direction: Direction, out: &mut String) {
        let mut sum = Count::default();
        for (&(_, weight, of, is_human), count) in &self.counts {
            if weight == severity && of == direction && is_human {
                sum.merge(*count);
            }
        }
        let pairs = self.pairs(direction, true);
        let Count { hits, right, wrong, unsure } = sum;
        // Of findings that were read in part, so many pairs were as good as read.
        let (rate, interval) = match sum.read() {
            // A few of many say nothing of the rest.
            read if read < hits.min(FEWEST_READ) => (String::new(), String::new()),
            read => {
                let seen = (pairs * read).checked_div(hits).unwrap_or(pairs);
                let expected = sum.expected_false();
                let rate = if expected == 0.0 {
                    "0".to_owned()
                } else {
                    format!("1 in {:.0}", pairs as f64 / expected)
                };
                let interval = wilson(wrong, seen).map_or(String::new(), |interval| {
                    format!("{:.2}–{:.2}", 1000.0 * interval.low, 1000.0 * interval.high)
                });
                (rate, interval)
            }
        };
        let _ = writeln!(
            out,
            "| {severity} | {} | {hits} | {} | {right} | {wrong} | {unsure} | {rate} | {interval} |",
            direction.code(),
            sum.read()
        );
    }

    fn row(&self, code: &'static str, severity: Severity, direction: Direction, out: &mut String) {
        let count =
            |is_human| self.counts.get(&(code, severity, direction, is_human)).copied().unwrap_or_default();
        let rate = |count: Count, pairs: u64| {
            if pairs == 0 {
                String::new()
            } else {
                format!("{:.2}", 1000.0 * count.hits as f64 / pairs as f64)
            }
        };
        let (human, machine) = (count(true), count(false));
        let name = rules::find(code).map_or("", |rule| rule.name);
        let (people, machines) = (self.pairs(direction, true), self.pairs(direction, false));
        let found = if machines == 0 { String::new() } else { machine.hits.to_string() };
        let _ = writeln!(
            out,
            "| {code} {name} | {severity} | {} | {} | {} | {} | {} | {} | {} | {found} | {} |",
            direction.code(),
            human.hits,
            rate(human, people),
            human.read(),
            human.right,
            human.wrong,
            human.unsure,
            rate(machine, machines),
        );
    }
}

/// Puts `table` between the markers called `name` on the page.
pub(crate) fn replace_table(name: &str, table: &str) -> anyhow::Result<()> {
    let page = fs::read_to_string(PAGE).with_context(|| PAGE.to_owned())?;
    fs::write(PAGE, crate::evaluate::with_table(&page, name, table)?)?;
    Ok(())
}
