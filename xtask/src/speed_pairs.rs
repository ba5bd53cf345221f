//! Measures the program on a file of translations against `pofilter`, and what containers cost against the same text plain.
//!
//! The translations are the good examples of the rules, two and two, so that nobody's text is needed and few units have
//! findings, as in a catalogue that was looked after. CPU time counts, as in
//! `cargo xtask speed`.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};
use mtlint::lang::Lang;
use serde_json::json;

use crate::speed::{FOLDER, build, source_texts, time};

/// Bytes of text of a document in the containers, about.
const DOCUMENT: usize = 2_000;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Units of the file of translations
    #[arg(long, default_value_t = 100_000)]
    units: usize,
    /// Runs of each command but pofilter, which runs once
    #[arg(long, default_value_t = 3)]
    runs: u32,
    /// Size of the text for the containers, in MB
    #[arg(long, default_value_t = 60)]
    size: usize,
    /// Build the program with Parquet, which takes minutes, and measure it too
    #[arg(long)]
    parquet: bool,
    /// Only translations, or only containers
    #[arg(long, value_parser = ["translations", "containers"])]
    only: Option<String>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    fs::create_dir_all(FOLDER)?;
    let features: &[&str] = if args.parquet { &["--features", "parquet"] } else { &[] };
    let program = build(features)?;
    if args.only.as_deref() != Some("containers") {
        translations(&program, args)?;
    }
    if args.only.as_deref() != Some("translations") {
        containers(&program, args)?;
    }
    Ok(())
}

fn translations(program: &Path, args: &Args) -> anyhow::Result<()> {
    let path = PathBuf::from(FOLDER).join("translations.fr.po");
    fs::write(&path, po(args.units)?)?;
    let (file, program) = (path.display(), program.display());
    println!("file: {file}, {} units, {} bytes", args.units, fs::metadata(&path)?.len());
    let version = Command::new("pofilter").arg("--version").output().context("pofilter is needed")?;
    println!("{}", String::from_utf8_lossy(&version.stdout).trim());
    println!("\n| command | CPU s | wall s | CPU time of pofilter / its own |\n|---|---|---|---|");
    let (theirs, wall) = time(&format!("pofilter --progress=none {file} {FOLDER}/pofilter.po"), 1)?;
    println!("| `pofilter` | {theirs:.2} | {wall:.2} | 1 |");
    for threads in [1, 2] {
        let command = format!("{program} check {file} --quiet --threads {threads} --out {FOLDER}/reports");
        let (cpu, wall) = time(&command, args.runs)?;
        println!("| `mtlint check --threads {threads}` | {cpu:.2} | {wall:.2} | {:.0} |", theirs / cpu);
    }
    Ok(())
}

/// A catalogue of `count` messages in English and French: two examples each, and a number that tells them apart.
fn po(count: usize) -> anyhow::Result<String> {
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for example in mtlint::rules::all().flat_map(|rule| rule.examples) {
        if let Some((Lang::En, source)) = example.source
            && example.lang == Lang::Fr
            && example.found.is_empty()
        {
            pairs.extend(source.split("\n\n").zip(example.text.split("\n\n")));
        }
    }
    if pairs.is_empty() {
        bail!("no rule has an example from English into French");
    }
    let mut out = String::from(
        "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\
         \"Content-Transfer-Encoding: 8bit\\n\"\n\"Language: fr\\n\"\n",
    );
    let quoted = |text: &str| {
        text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t")
    };
    for i in 0..count {
        let (one, other) = (pairs[i % pairs.len()], pairs[(i / pairs.len() * 7 + i) % pairs.len()]);
        let message = |one: &str, other: &str| quoted(&format!("{one} {other} ({i})"));
        let _ = write!(
            out,
            "\n#: screen.c:{i}\nmsgid \"{}\"\nmsgstr \"{}\"\n",
            message(one.0, other.0),
            message(one.1, other.1)
        );
    }
    Ok(out)
}

fn containers(program: &Path, args: &Args) -> anyhow::Result<()> {
    let folder = Path::new(FOLDER);
    let documents = documents(&source_texts(false)?, args.size * 1_000_000);
    let (jsonl, parquet) = (folder.join("documents.jsonl"), folder.join("documents.parquet"));
    let (warc, packed) = (folder.join("documents.warc"), folder.join("documents.jsonl.zst"));
    let mut lines = Vec::new();
    let mut records = Vec::new();
    for (i, document) in documents.iter().enumerate() {
        serde_json::to_writer(&mut lines, &json!({ "text": document }))?;
        lines.push(b'\n');
        write!(
            records,
            "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:document:{i}>\r\nContent-Type: text/plain\r\n\
             Content-Length: {}\r\n\r\n{document}\r\n\r\n",
            document.len()
        )?;
    }
    fs::write(&jsonl, lines)?;
    fs::write(&warc, records)?;
    succeed(Command::new("zstd").args(["-q", "-f", "-3"]).arg(&jsonl).arg("-o").arg(&packed))?;
    if args.parquet {
        let mut python = Command::new("python3");
        python.args(["-c", include_str!("pack.py")]).arg(&jsonl).arg(&parquet);
        succeed(&mut python)?;
    }
    let check = |file: &Path| {
        let command = format!(
            "{} check {} --quiet --threads 1 --out {FOLDER}/reports",
            program.display(),
            file.display()
        );
        time(&command, args.runs)
    };
    let (plain, _) = check(&jsonl)?;
    let (unpacking, _) = time(&format!("zstd -dcq {}", packed.display()), args.runs)?;
    println!(
        "\n| {} documents, {} MB of text | CPU s | less unpacking | CPU time / that of JSONL |",
        documents.len(),
        args.size
    );
    println!("|---|---|---|---|\n| JSONL | {plain:.2} | | 1.00 |");
    for (name, file, unpacking) in [
        ("JSONL in zstd", &packed, Some(unpacking)),
        ("WARC", &warc, None),
        ("Parquet, not compressed", &parquet, None),
    ] {
        if file == &parquet && !args.parquet {
            continue;
        }
        let (cpu, _) = check(file)?;
        let own = cpu - unpacking.unwrap_or_default();
        let less = unpacking.map_or(String::new(), |_| format!("{own:.2}"));
        println!("| {name} | {cpu:.2} | {less} | {:.2} |", own / plain);
    }
    Ok(())
}

/// Paragraphs put together to documents of about one size, `size` bytes in all.
fn documents(paragraphs: &[String], size: usize) -> Vec<String> {
    let mut documents = Vec::new();
    let mut document = String::new();
    let mut written = 0;
    for paragraph in paragraphs.iter().cycle() {
        document.push_str(paragraph);
        if document.len() < DOCUMENT {
            document.push_str("\n\n");
            continue;
        }
        written += document.len();
        documents.push(std::mem::take(&mut document));
        if written >= size {
            break;
        }
    }
    documents
}

fn succeed(command: &mut Command) -> anyhow::Result<()> {
    let status = command.stdout(Stdio::null()).status().with_context(|| format!("{command:?}"))?;
    if !status.success() {
        bail!("{command:?} failed");
    }
    Ok(())
}
