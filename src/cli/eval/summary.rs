//! The figures on the terminal: what `eval.csv` holds, for a first look.

use std::io::{self, Write};

use mtlint::eval::{CaseCount, Evaluation, Figures, Nature, Row, per_10000};

/// Writes the figures; `passed_over` cases were in languages that mtlint does not know.
pub(super) fn write(evaluation: &Evaluation, passed_over: u64, out: &mut impl Write) -> io::Result<()> {
    let rows = evaluation.rows();
    if !evaluation.verdicts.is_empty() {
        writeln!(out, "verdicts")?;
        write_rules(&rows, |row| row.kind == "verdicts", "", out)?;
        writeln!(out)?;
    }
    for set in &evaluation.sets {
        write_set(set.nature, &set.name, &rows, out)?;
        if set.report.without_text > 0 {
            writeln!(out, "{} without text", counted(set.report.without_text, "record"))?;
        }
        writeln!(out)?;
    }
    if !evaluation.cases.is_empty() {
        write_cases(evaluation, out)?;
    }
    if passed_over > 0 {
        writeln!(out, "{} in other languages passed over\n", counted(passed_over, "case"))?;
    }
    Ok(())
}

fn write_set(nature: Nature, name: &str, rows: &[Row], out: &mut impl Write) -> io::Result<()> {
    let of_set = |row: &&Row| row.kind == nature.name() && row.set == name && row.severity.is_none();
    // Of undetermined text there is little, and hardly a rule looks at it.
    let mut words: Vec<String> = Vec::new();
    for row in rows.iter().filter(of_set).filter(|row| row.code.is_empty()) {
        if let Figures::Text { words: count, .. } = row.figures {
            words.push(format!("{} {count}", row.lang));
        }
    }
    writeln!(out, "{} text {name}: {} words", nature.name(), words.join(", "))?;
    let compared = match nature {
        Nature::Human => "",
        Nature::Machine => "  times human text",
    };
    write_rules(rows, |row| of_set(&row), compared, out)
}

fn write_rules(
    rows: &[Row],
    is_wanted: impl Fn(&Row) -> bool,
    compared: &str,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(
        out,
        "{:<7} {:<26} {:<5} {:>7} {:>8}  {:>5} {:>5} {:>5}  {:<20}{compared}",
        "code", "rule", "lang", "hits", "per 10k", "read", "true", "false", "precision"
    )?;
    for row in rows.iter().filter(|row| is_wanted(row)) {
        let Figures::Text { words, count, ratio } = &row.figures else { continue };
        // `eval.csv` has the rest.
        if count.hits == 0 {
            continue;
        }
        let precision = count.precision().map_or(String::new(), |(share, interval)| {
            format!("{:.1} % ({:.1}–{:.1})", share * 100.0, interval.low * 100.0, interval.high * 100.0)
        });
        let ratio = ratio.as_ref().map_or(String::new(), |(ratio, _)| {
            let value = ratio.value.map_or("∞".to_owned(), |value| format!("{value:.2}"));
            let high = ratio.high.map_or("∞".to_owned(), |high| format!("{high:.2}"));
            format!("{value} ({:.2}–{high})", ratio.low)
        });
        let rate = if *words == 0 { String::new() } else { format!("{:.2}", per_10000(count.hits, *words)) };
        let line = format!(
            "{:<7} {:<26} {:<5} {:>7} {rate:>8}  {:>5} {:>5} {:>5}  {precision:<20}  {ratio}",
            row.code,
            row.rule,
            row.lang.code(),
            count.hits,
            count.read(),
            count.right,
            count.wrong,
        );
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

fn write_cases(evaluation: &Evaluation, out: &mut impl Write) -> io::Result<()> {
    let names = evaluation.cases.keys().map(|(_, category, _)| category.chars().count());
    let width = names.max().unwrap_or(0) + NO_RULE.len();
    let mut current = "";
    for ((file, category, lang), answers) in &evaluation.cases {
        if file != current {
            writeln!(out, "labelled cases of {file}")?;
            writeln!(
                out,
                "{:<width$} {:<5} {:>22} {:>22} {:>18}",
                "category", "lang", "bad found", "good flagged", "weak flagged"
            )?;
            current = file;
        }
        let mut line = |name: &str, lang: &str, count: &CaseCount| {
            let line = format!(
                "{name:<width$} {lang:<5} {:>22} {:>22} {:>18}",
                part(count.found, count.bad),
                part(count.flagged, count.good),
                part(count.weak_flagged, count.weak)
            );
            writeln!(out, "{}", line.trim_end())
        };
        if answers.by_rule.is_empty() {
            line(&format!("{category}{NO_RULE}"), lang.code(), &answers.category)?;
        } else {
            line(category, lang.code(), &answers.category)?;
        }
        if answers.any != answers.category {
            line("  all rules", "", &answers.any)?;
        }
    }
    writeln!(out)
}

/// What stands behind a category that no rule of the run answers.
const NO_RULE: &str = " (no rule)";

fn counted(number: u64, name: &str) -> String {
    if number == 1 { format!("1 {name}") } else { format!("{number} {name}s") }
}

fn part(part: u64, whole: u64) -> String {
    if whole == 0 {
        return String::new();
    }
    format!("{part} of {whole} ({:.1} %)", part as f64 * 100.0 / whole as f64)
}
