//! How fast `detect` is on paragraphs of each language.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

use anyhow::Result;
use mtlint::detect::{Scratch, detect};

use super::corpus;

/// Runs; the best counts, for the machine is shared.
const RUNS: usize = 9;

/// Measures whole calls over paragraphs of sources not trained on.
pub(super) fn table(out: &mut String) -> Result<()> {
    let _ = writeln!(out, "| text | paragraphs | mean bytes | MB/s |\n|---|---|---|---|");
    let joined = |file: &str| -> Result<Vec<String>> {
        Ok(corpus::lines(file)?.chunks(4).map(|part| part.join(" ")).collect())
    };
    let long = |texts: &[String]| -> Vec<String> { texts.chunks(8).map(|part| part.join(" ")).collect() };
    for code in ["en", "fr", "ar"] {
        let texts = joined(&format!("human/news_wiki.{code}.txt"))?;
        measure(out, &format!("{code}, 4 sentences"), &texts);
        measure(out, &format!("{code}, 32 sentences"), &long(&texts));
        measure(out, &format!("{code}, 1 sentence"), &corpus::lines(&format!("human/news_wiki.{code}.txt"))?);
    }
    for file in [
        "human/novels.en.jsonl",
        "human/novels.fr.jsonl",
        "human/software_docs.fr.jsonl",
        "human/prose.ar.jsonl",
    ] {
        measure(out, file, &corpus::paragraphs(file, false)?);
    }
    let _ = writeln!(out);
    Ok(())
}

fn measure(out: &mut String, name: &str, texts: &[String]) {
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut scratch = Scratch::default();
    let mut best = f64::INFINITY;
    for _ in 0..RUNS {
        let start = Instant::now();
        for text in texts {
            black_box(detect(black_box(text), &mut scratch));
        }
        best = best.min(start.elapsed().as_secs_f64());
    }
    let _ = writeln!(
        out,
        "| {name} | {} | {} | {:.0} |",
        texts.len(),
        bytes / texts.len().max(1),
        bytes as f64 / best / 1e6
    );
}
