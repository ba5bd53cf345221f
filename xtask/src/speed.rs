//! Measures the program against `wc -w` on the same file, and its memory on a large one.
//!
//! CPU time is what counts: on a shared machine the clock on the wall says little. Each command runs
//! several times and the best run is told, since all that can happen to a run makes it slower.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, bail};

pub(crate) const FOLDER: &str = "target/speed";

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Size of the file, in MB
    #[arg(long, default_value_t = 200)]
    size: u64,
    /// Runs of each command
    #[arg(long, default_value_t = 5)]
    runs: u32,
    /// Show peak memory of one run over the file instead
    #[arg(long)]
    memory: bool,
    /// Use the sample corpus even where larger text is at hand
    #[arg(long)]
    corpus: bool,
    /// Show what the formats of reports cost against CSV alone, one by one and all together
    #[arg(long, conflicts_with = "memory")]
    formats: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let file = PathBuf::from(FOLDER).join(format!("mixed-{}MB.txt", args.size));
    fs::create_dir_all(FOLDER)?;
    let texts = source_texts(args.corpus)?;
    write_mixed(&texts, args.size * 1_000_000, &file)?;
    let program = build(&[])?;
    if args.memory {
        memory(&program, &file)
    } else if args.formats {
        formats(&program, &file, args.runs)
    } else {
        speed(&program, &file, args.runs)
    }
}

/// The paragraphs to mix: human text where it is at hand, else the sample corpus.
pub(crate) fn source_texts(corpus_only: bool) -> anyhow::Result<Vec<String>> {
    let human = Path::new("../shared/data/human");
    let root = if human.is_dir() && !corpus_only { human } else { Path::new("corpus") };
    println!("text: {}", root.display());
    let mut paths = Vec::new();
    list(root, &mut paths)?;
    paths.sort();
    let mut paragraphs = Vec::new();
    for path in paths {
        // Packed files and other encodings would only repeat what the others hold.
        let Ok(text) = fs::read_to_string(&path) else { continue };
        match path.extension().and_then(|ext| ext.to_str()) {
            Some("jsonl") => {
                for line in text.lines() {
                    let record: serde_json::Value = serde_json::from_str(line)?;
                    let text = record["text"].as_str().unwrap_or_default();
                    paragraphs.extend(text.split("\n\n").map(str::to_owned));
                }
            }
            Some("txt") => {
                // Three lines a paragraph: sentence corpora have one sentence a line.
                let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
                paragraphs.extend(lines.chunks(3).map(|lines| lines.join(" ")));
            }
            _ => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.trim().is_empty());
    shuffle(&mut paragraphs);
    Ok(paragraphs)
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() { list(&path, paths)? } else { paths.push(path) }
    }
    Ok(())
}

/// The same order every time.
fn shuffle(items: &mut [String]) {
    let mut state = 0x9E37_79B9_7F4A_7C15u64;
    for i in (1..items.len()).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        items.swap(i, (state % (i as u64 + 1)) as usize);
    }
}

/// Writes the paragraphs over and over until the file has `size` bytes.
fn write_mixed(paragraphs: &[String], size: u64, path: &Path) -> anyhow::Result<()> {
    if paragraphs.is_empty() {
        bail!("no text to mix");
    }
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let mut written = 0;
    'all: loop {
        for paragraph in paragraphs {
            out.write_all(paragraph.as_bytes())?;
            out.write_all(b"\n\n")?;
            written += paragraph.len() as u64 + 2;
            if written >= size {
                break 'all;
            }
        }
    }
    out.flush()?;
    println!("file: {}, {written} bytes", path.display());
    Ok(())
}

/// The program, built with these further arguments to cargo.
pub(crate) fn build(more: &[&str]) -> anyhow::Result<PathBuf> {
    let build = ["build", "--release", "--quiet", "--bin", "mtlint"];
    let status = Command::new("cargo").args(build).args(more).status()?;
    if !status.success() {
        bail!("the build failed");
    }
    Ok(PathBuf::from("target/release/mtlint"))
}

/// CPU seconds (user and system) and wall seconds of the best of `runs` runs, by CPU time.
pub(crate) fn time(command: &str, runs: u32) -> anyhow::Result<(f64, f64)> {
    // A run reads what was typed into the reports that it replaces.
    let script = format!(
        "rm -rf {FOLDER}/reports; TIMEFORMAT='%U %S %R'; time {command} >/dev/null 2>{FOLDER}/stderr"
    );
    let mut best: Option<(f64, f64)> = None;
    for _ in 0..runs {
        let output =
            Command::new("bash").args(["-c", &script]).output().context("bash is needed for its `time`")?;
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        let numbers: Vec<f64> = told.split_whitespace().filter_map(|number| number.parse().ok()).collect();
        let [user, system, wall] = numbers[..] else { bail!("`{command}` failed: {told}") };
        if !output.status.success() {
            bail!("`{command}` failed");
        }
        let run = (user + system, wall);
        if best.is_none_or(|best| run.0 < best.0) {
            best = Some(run);
        }
    }
    best.context("at least one run")
}

fn speed(program: &Path, file: &Path, runs: u32) -> anyhow::Result<()> {
    let megabytes = fs::metadata(file)?.len() as f64 / 1e6;
    let file = file.display();
    let program = program.display();
    let (wc, _) = time(&format!("wc -w {file}"), runs)?;
    println!("\n| command | CPU s | wall s | MB/s of CPU time | CPU time of wc -w / its own |");
    println!("|---|---|---|---|---|");
    println!("| `wc -w` ({}) | {wc:.2} | | {:.0} | 1.00 |", locale(), megabytes / wc);
    let mut walls = Vec::new();
    for (name, command) in [
        (
            "`mtlint check --threads 1`",
            format!("{program} check {file} --quiet --threads 1 --out {FOLDER}/reports"),
        ),
        (
            "`mtlint check --threads 2`",
            format!("{program} check {file} --quiet --threads 2 --out {FOLDER}/reports"),
        ),
        ("`mtlint detect --threads 1`", format!("{program} detect {file} --threads 1")),
    ] {
        let (cpu, wall) = time(&command, runs)?;
        println!("| {name} | {cpu:.2} | {wall:.2} | {:.0} | {:.2} |", megabytes / cpu, wc / cpu);
        walls.push(wall);
    }
    println!("\ntwo threads: {:.2} times one (wall)", walls[0] / walls[1]);
    Ok(())
}

/// All formats that findings are reported in.
const FORMATS: &str = "csv,jsonl,sarif,junit,gitlab,xlsx,html,github,text";

fn formats(program: &Path, file: &Path, runs: u32) -> anyhow::Result<()> {
    let check = |formats: &str| {
        format!(
            "{} check {} --quiet --threads 1 --format {formats} --out {FOLDER}/reports",
            program.display(),
            file.display()
        )
    };
    let (csv, _) = time(&check("csv"), runs)?;
    println!("\n| formats | CPU s | CPU time / that of csv |\n|---|---|---|");
    println!("| csv | {csv:.2} | 1.00 |");
    let pairs = FORMATS.split(',').skip(1).map(|format| format!("csv,{format}"));
    for formats in pairs.chain([FORMATS.to_owned()]) {
        let (cpu, _) = time(&check(&formats), runs)?;
        println!("| {formats} | {cpu:.2} | {:.2} |", cpu / csv);
    }
    Ok(())
}

fn locale() -> String {
    ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_else(|| "C".to_owned())
}

/// Runs the program and reads its peak memory from the system, which keeps the highest mark.
fn memory(program: &Path, file: &Path) -> anyhow::Result<()> {
    for (threads, formats) in [("1", "csv"), ("2", "csv"), ("2", FORMATS)] {
        let mut child = Command::new(program)
            .arg("check")
            .arg(file)
            .args(["--quiet", "--threads", threads, "--format", formats, "--out", "target/speed/reports"])
            .stdout(Stdio::null())
            .spawn()?;
        let status = format!("/proc/{}/status", child.id());
        let mut peak = 0u64;
        let ending = loop {
            let mark = fs::read_to_string(&status).unwrap_or_default();
            let kilobytes = mark
                .lines()
                .find_map(|line| line.strip_prefix("VmHWM:"))
                .and_then(|rest| rest.split_whitespace().next()?.parse().ok());
            peak = peak.max(kilobytes.unwrap_or(0));
            match child.try_wait()? {
                Some(ending) => break ending,
                None => std::thread::sleep(Duration::from_millis(20)),
            }
        };
        println!(
            "{threads} thread(s), {formats}: peak memory {:.0} MB, {ending}",
            peak as f64 * 1024.0 / 1e6
        );
    }
    Ok(())
}
