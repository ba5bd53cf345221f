//! `mtlint rules` and `mtlint explain`.

use std::io::{self, BufWriter, Write};

use mtlint::rule::{Example, Rule, Status};
use mtlint::rules;
use mtlint::settings::unknown_rule;

use super::Ending;

#[derive(clap::Args)]
pub(super) struct ListArgs {}

#[derive(clap::Args)]
pub(super) struct ExplainArgs {
    /// Code or name of the rule
    #[arg(value_name = "RULE")]
    rule: String,
}

pub(super) fn list(_args: &ListArgs) -> anyhow::Result<Ending> {
    let mut out = BufWriter::new(io::stdout().lock());
    let width = rules::all().map(|rule| rule.name.len()).max().unwrap_or(0);
    for rule in rules::all() {
        writeln!(
            out,
            "{}  {:<width$}  {:<8} {:<9} {}",
            rule.code,
            rule.name,
            rule.severity.name(),
            rule.langs.to_string(),
            rule.outline(),
        )?;
    }
    out.flush()?;
    Ok(Ending::Passed)
}

pub(super) fn explain(args: &ExplainArgs) -> anyhow::Result<Ending> {
    let rule = rules::find(&args.rule).ok_or_else(|| unknown_rule(&args.rule))?;
    let mut out = BufWriter::new(io::stdout().lock());
    write_rule(rule, &mut out)?;
    out.flush()?;
    Ok(Ending::Passed)
}

fn write_rule(rule: &Rule, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} {}", rule.code, rule.name)?;
    let preview = if rule.status == Status::Preview { ", preview" } else { "" };
    writeln!(
        out,
        "{}, family {}, languages {}, since {}{preview}\n",
        rule.severity, rule.family.name, rule.langs, rule.since
    )?;
    writeln!(out, "{}\n", rule.outline())?;
    writeln!(out, "{}\n", rule.why)?;
    let (bad, good): (Vec<&Example>, Vec<&Example>) =
        rule.examples.iter().partition(|example| !example.found.is_empty());
    for (title, examples) in [("Found:", bad), ("Not found:", good)] {
        writeln!(out, "{title}")?;
        for example in examples {
            // Paragraphs of a document stand under each other.
            for (i, paragraph) in example.text.split("\n\n").enumerate() {
                let lead = if i == 0 { example.lang.code() } else { "" };
                writeln!(out, "  {lead:<6} {}", paragraph.replace('\n', "⏎"))?;
            }
            if !example.found.is_empty() {
                let found: Vec<String> =
                    example.found.iter().map(|found| format!("“{}”", found.replace('\n', "⏎"))).collect();
                writeln!(out, "         → {}", found.join(", "))?;
            }
        }
        writeln!(out)?;
    }
    if !rule.params.is_empty() {
        writeln!(out, "Parameters:")?;
        for param in rule.params {
            writeln!(
                out,
                "  {} = {} ({} to {}): {}",
                param.name, param.default, param.min, param.max, param.help
            )?;
        }
        writeln!(out)?;
    }
    for source in rule.sources {
        let border = if source.url.is_empty() { "" } else { ", " };
        writeln!(out, "Source: {}{border}{}", source.title, source.url)?;
    }
    Ok(())
}
