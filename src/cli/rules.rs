//! `mtlint rules` and `mtlint explain`.

use std::io::{self, BufWriter, Write};

use anyhow::bail;
use mtlint::config::Config;
use mtlint::rule::{Example, Rule, Status};
use mtlint::settings::unknown_rule;

use super::Ending;
use super::config::{ConfigArgs, failures};

#[derive(clap::Args)]
pub(super) struct ListArgs {
    #[command(flatten)]
    config: ConfigArgs,

    /// Run the examples of the rules in the configuration instead
    #[arg(long)]
    test: bool,
}

#[derive(clap::Args)]
pub(super) struct ExplainArgs {
    /// Code or name of the rule
    #[arg(value_name = "RULE")]
    rule: String,

    #[command(flatten)]
    config: ConfigArgs,
}

pub(super) fn list(args: &ListArgs) -> anyhow::Result<Ending> {
    if args.test {
        return test(&args.config.read()?);
    }
    let config = args.config.load()?;
    let mut out = BufWriter::new(io::stdout().lock());
    let width = config.rules().map(|rule| rule.name.len()).max().unwrap_or(0);
    for rule in config.rules() {
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

/// Runs the examples of the user's own rules.
fn test(config: &Config) -> anyhow::Result<Ending> {
    let failures = failures(config);
    if !failures.is_empty() {
        bail!("{}", failures.join("\nmtlint: "));
    }
    let examples: usize = config.custom.iter().map(|custom| custom.rule.examples.len()).sum();
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "{} rules of your own, {examples} examples: all as they say", config.custom.len())?;
    for custom in config.custom.iter().filter(|custom| custom.rule.examples.is_empty()) {
        writeln!(out, "{} {} has no example", custom.rule.code, custom.rule.name)?;
    }
    out.flush()?;
    Ok(Ending::Passed)
}

pub(super) fn explain(args: &ExplainArgs) -> anyhow::Result<Ending> {
    let config = args.config.load()?;
    let rule = config.rule(&args.rule).ok_or_else(|| unknown_rule(&args.rule, &config))?;
    let mut out = BufWriter::new(io::stdout().lock());
    write_rule(rule, &mut out)?;
    out.flush()?;
    Ok(Ending::Passed)
}

fn write_rule(rule: &Rule, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} {}", rule.code, rule.name)?;
    // Rules of a user's own have no version.
    let since = if rule.since.is_empty() { String::new() } else { format!(", since {}", rule.since) };
    let preview = if rule.status == Status::Preview { ", preview" } else { "" };
    writeln!(
        out,
        "{}, family {}, languages {}{since}{preview}\n",
        rule.severity, rule.family.name, rule.langs
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
