//! `mtlint rules` and `mtlint explain`.

use std::io::{self, BufWriter, Write};

use mtlint::explain::Card;
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
    out.write_all(Card::new(rule).terminal().as_bytes())?;
    out.flush()?;
    Ok(Ending::Passed)
}
