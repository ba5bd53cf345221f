//! `mtlint rules` and `mtlint explain`.

use std::io::{self, BufWriter, Write};

use anyhow::bail;
use mtlint::config::Config;
use mtlint::explain::Card;
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
    out.write_all(Card::new(rule).terminal().as_bytes())?;
    out.flush()?;
    Ok(Ending::Passed)
}
