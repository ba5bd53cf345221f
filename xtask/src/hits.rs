//! Prints the findings of one rule over text or JSONL files, one a line, for reading them one by one.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Context, bail};
use mtlint::engine::{Engine, Scratch};
use mtlint::lang::Lang;
use mtlint::segment::{Mode, paragraphs};
use mtlint::settings::Settings;

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
            let mode = Mode::decide(&text[..text.floor_char_boundary(64 * 1024)]);
            for slice in paragraphs(text, mode) {
                let paragraph = &text[slice.start..slice.end];
                words += paragraph.split_whitespace().count() as u64;
                for finding in engine.check_text(paragraph, lang, &mut scratch) {
                    hits += 1;
                    let span = finding.span;
                    let from = paragraph.floor_char_boundary((span.start as usize).saturating_sub(90));
                    let to = paragraph.ceil_char_boundary((span.end as usize + 90).min(paragraph.len()));
                    let line = format!(
                        "{}\t{}\t{}⟦{}⟧{}",
                        finding.rule.code,
                        finding.severity,
                        &paragraph[from..span.start as usize],
                        span.of(paragraph),
                        &paragraph[span.end as usize..to],
                    );
                    writeln!(out, "{}", line.replace('\n', "⏎"))?;
                }
            }
        }
    }
    writeln!(out, "{hits} findings in {words} words")?;
    Ok(())
}
