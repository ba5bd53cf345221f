//! What was found of what was planted, as a table and as a list of what was missed.

use std::fmt::Write as _;
use std::ops::Range;

use mtlint::finding::Severity;
use mtlint::lang::Lang;
use mtlint::pipeline::SingleFinding;
use mtlint::rule::Rule;

use super::measure::{Checked, Planted, touches};
use super::place::Injector;

/// The figures of one rule in one language, or of one kind of fault among them.
pub(crate) struct Row {
    rule: &'static Rule,
    lang: Lang,
    /// The kind of fault; nothing for all of the rule's.
    kind: &'static str,
    planted: usize,
    found: usize,
    /// Found by any rule.
    any: usize,
    /// Found by the rule itself as error, warning, info.
    severities: [usize; 3],
}

impl Row {
    /// The rule with its share, where that is less than the share asked of its severity.
    pub(crate) fn shortfall(&self) -> Option<String> {
        let mark = match self.rule.severity {
            Severity::Error => 0.95,
            Severity::Warning => 0.85,
            Severity::Info => 0.0,
        };
        let short = self.kind.is_empty() && self.planted > 0 && self.share() < mark;
        short.then(|| format!("{} {} {:.0} %", self.rule.code, self.lang, 100.0 * self.share()))
    }

    fn share(&self) -> f64 {
        self.found as f64 / self.planted as f64
    }

    fn add(&mut self, planted: &Planted, findings: &[SingleFinding]) {
        if planted.any {
            let touching =
                |finding: &&SingleFinding| planted.faults.iter().any(|fault| touches(finding, fault));
            self.count(findings.iter().filter(touching));
        } else {
            for fault in &planted.faults {
                self.count(findings.iter().filter(|finding| touches(finding, fault)));
            }
        }
    }

    /// Counts one fault that these findings touch.
    fn count<'a>(&mut self, by: impl Iterator<Item = &'a SingleFinding> + Clone) {
        self.planted += 1;
        self.any += usize::from(by.clone().next().is_some());
        let own = by.filter(|finding| finding.rule == self.rule);
        if let Some(heaviest) = own.map(|finding| finding.severity).max() {
            self.found += 1;
            let rank = Severity::ALL.iter().position(|severity| *severity == heaviest);
            self.severities[rank.expect("all severities are listed")] += 1;
        }
    }
}

/// The row of a rule in a language, and those of its kinds of fault when they are wanted.
pub(crate) fn rows(
    rule: &'static Rule,
    lang: Lang,
    injectors: &[&Injector],
    planted: &[Planted],
    checked: &Checked,
    kinds: bool,
) -> Vec<Row> {
    let row = |kind| Row { rule, lang, kind, planted: 0, found: 0, any: 0, severities: [0; 3] };
    let mut rows = vec![row("")];
    if kinds {
        rows.extend(injectors.iter().map(|injector| row(injector.name)));
    }
    for (planted, findings) in planted.iter().zip(checked) {
        rows[0].add(planted, findings);
        if kinds {
            rows[1 + planted.injector].add(planted, findings);
        }
    }
    rows
}

pub(crate) fn table(rows: &[Row]) -> String {
    let mut text = String::from(
        "| rule | severity | language | planted | found | % | by any rule | % | as error | as warning | as info |\n\
         |---|---|---|---|---|---|---|---|---|---|---|\n",
    );
    for row in rows {
        let Row { rule, lang, kind, planted, found, any, severities: [error, warning, info] } = row;
        let percent = |n: usize| if *planted == 0 { 0.0 } else { 100.0 * n as f64 / *planted as f64 };
        let name =
            if kind.is_empty() { format!("{} {}", rule.code, rule.name) } else { format!("– {kind}") };
        let _ = writeln!(
            text,
            "| {name} | {} | {lang} | {planted} | {found} | {:.1} | {any} | {:.1} | {error} | {warning} | {info} |",
            rule.severity,
            percent(*found),
            percent(*any),
        );
    }
    text
}

/// Prints the faults that `rule` did not find, each in its paragraph, with the rules that did.
pub(crate) fn print_missed(rule: &Rule, planted: &[Planted], checked: &Checked) {
    for (planted, findings) in planted.iter().zip(checked) {
        let by = |fault: &Range<usize>| {
            let touching = findings.iter().filter(|finding| touches(finding, fault));
            touching.map(|finding| finding.rule.code).collect::<Vec<_>>()
        };
        if planted.any && planted.faults.iter().any(|fault| by(fault).contains(&rule.code)) {
            continue;
        }
        for fault in &planted.faults {
            let others = by(fault);
            if others.contains(&rule.code) {
                continue;
            }
            let chars: Vec<char> = planted.text.chars().collect();
            let piece =
                |from: usize, to: usize| chars[from..to].iter().collect::<String>().replace('\n', "⏎");
            let before = fault.start.saturating_sub(120);
            let after = (fault.end + 80).min(chars.len());
            println!(
                "{}\t{}\t{}⟦{}⟧{}",
                rule.code,
                others.join(" "),
                piece(before, fault.start),
                piece(fault.start, fault.end),
                piece(fault.end, after),
            );
        }
    }
}
