//! Prints the findings of one rule over text, JSONL or files of translations, one a line, for reading them one by one.
//!
//! Of translations a line begins with the fingerprint and an empty cell for the verdict, and what is filled in
//! `mtlint eval --judge` takes.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use mtlint::engine::{Engine, Scratch};
use mtlint::eval::{Judgements, Nature, group};
use mtlint::finding::Severity;
use mtlint::input::Options;
use mtlint::lang::Lang;
use mtlint::rule::Family;
use mtlint::segment::{Mode, head, paragraphs};
use mtlint::settings::Settings;

/// Characters of context on either side.
const CONTEXT: usize = 80;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Code or name of the rule, or "all"
    rule: String,
    /// Language to take the paragraphs for; files of translations say theirs
    #[arg(long, default_value = "en")]
    lang: String,
    /// Of files of translations: only findings that weigh as much, or more
    #[arg(long, default_value = "info")]
    severity: String,
    /// Of files of translations: only findings without a verdict in docs/judgements.tsv
    #[arg(long)]
    unread: bool,
    /// Of files of translations: only rules about translations
    #[arg(long)]
    pairs: bool,
    /// JSON field that holds the text
    #[arg(long, default_value = "text")]
    field: String,
    /// Files: .jsonl, those of translations, anything else is text
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
        if is_bilingual(file)? {
            translations(args, &engine, file, &mut out)?;
            continue;
        }
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

fn is_bilingual(file: &Path) -> anyhow::Result<bool> {
    let (sources, _) = mtlint::input::discover(&[file.display().to_string()], &Options::default())?;
    Ok(sources.iter().any(|source| source.format.is_bilingual()))
}

/// Prints what is found in a file of translations: fingerprint, verdict, rule, severity, source, translation.
fn translations(args: &Args, engine: &Engine, file: &Path, out: &mut impl Write) -> anyhow::Result<()> {
    let judgements = Judgements::read(Path::new("docs/judgements.tsv"))?;
    let least =
        Severity::from_name(&args.severity).with_context(|| format!("no severity {}", args.severity))?;
    let part = file.display().to_string().parse().map_err(anyhow::Error::msg)?;
    let mut lines = Vec::new();
    for set in group(Nature::Human, &[part]) {
        set.read(engine, 2, |hit| {
            let is_passed = hit.severity < least
                || args.pairs && hit.rule.family != Family::BITEXT
                || args.unread && judgements.get(hit.fingerprint).is_some();
            if is_passed {
                return;
            }
            let [source, target] = hit.unit.unwrap_or_default();
            let found = hit.text[1];
            let whole = if found.len() + 2 >= target.len() { "…" } else { found };
            lines.push(format!(
                "{}\t\t{}\t{}\t{}\t{}\t⟦{whole}⟧\t{source}\t{target}",
                hit.fingerprint, hit.rule.code, hit.lang, hit.severity, hit.record,
            ));
        })?;
    }
    for line in &lines {
        writeln!(out, "{}", line.replace('\n', "⏎"))?;
    }
    writeln!(out, "# {} findings in {}", lines.len(), file.display())?;
    Ok(())
}
