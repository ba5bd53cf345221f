//! Prints the findings of one rule over text or JSONL files, one a line, for reading them one by one.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Context, bail};
use mtlint::engine::{Engine, Scratch};
use mtlint::lang::Lang;
use mtlint::segment::{Mode, head, paragraphs};
use mtlint::settings::Settings;

/// Characters of context on either side.
const CONTEXT: usize = 80;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Code or name of the rule, or "all"
    rule: String,
    /// Language to take the paragraphs for
    #[arg(long)]
    lang: String,
    /// JSON field that holds the text
    #[arg(long, default_value = "text")]
    field: String,
    /// Files: .jsonl, anything else is text
    files: Vec<PathBuf>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let rules: Vec<_> = match args.rule.as_str() {
        "all" => mtlint::rules::all().collect(),
        name => vec![mtlint::rules::find(name).with_context(|| format!("no rule {name}"))?],
    };
    let Some(lang) = Lang::from_code(&args.lang) else { bail!("no language {}", args.lang) };
    let engine = Engine::new(Settings::with_rules(rules));
    let mut scratch = Scratch::default();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let (mut words, mut hits) = (0u64, 0u64);
    for file in &args.files {
        let content = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        let texts: Vec<String> = if file.extension().is_some_and(|ext| ext == "jsonl") {
            let field = |line: &str| -> anyhow::Result<String> {
                let value: serde_json::Value = serde_json::from_str(line)?;
                Ok(value[&args.field].as_str().unwrap_or_default().to_owned())
            };
            content.lines().map(field).collect::<Result<_, _>>()?
        } else {
            vec![content]
        };
        for text in &texts {
            let mode = Mode::decide(head(text));
            for slice in paragraphs(text, mode) {
                let paragraph = &text[slice.start..slice.end];
                words += paragraph.split_whitespace().count() as u64;
                for finding in engine.check_text(paragraph, lang, &mut scratch) {
                    hits += 1;
                    let span = finding.span;
                    let (before, after) =
                        (&paragraph[..span.start as usize], &paragraph[span.end as usize..]);
                    let from = before.char_indices().rev().nth(CONTEXT).map_or(0, |(at, _)| at);
                    let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
                    let line = format!(
                        "{}\t{}\t{}⟦{}⟧{}",
                        finding.rule.code,
                        finding.severity,
                        &before[from..],
                        span.of(paragraph),
                        &after[..to],
                    );
                    writeln!(out, "{}", line.replace('\n', "⏎"))?;
                }
            }
        }
    }
    writeln!(out, "{hits} findings in {words} words")?;
    Ok(())
}
