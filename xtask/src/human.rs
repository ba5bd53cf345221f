//! Counts what the rules find in edited human text, and how much of it is false by those who read it.
//!
//! Verdicts are kept by fingerprint, without text, in `docs/judgements.tsv`, so that what was read once
//! need not be read again until the rule or the text changes.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use mtlint::engine::Engine;
use mtlint::error::{Problem, Result as RunResult};
use mtlint::input::{self, Options};
use mtlint::pipeline::{Observer, Run};
use mtlint::report::rows::{FINDINGS, Rows, Wanted};
use mtlint::report::table::{Dialect, header};
use mtlint::settings::Settings;

const JUDGEMENTS: &str = "docs/judgements.tsv";
const PAGE: &str = "docs/evaluation.md";
const BEGIN: &str = "<!-- figures of human text: begin -->\n";
const END: &str = "<!-- figures of human text: end -->\n";

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Print the findings that nobody has judged yet instead, one a line
    #[arg(long)]
    unread: bool,
    /// With --unread: only these severities
    #[arg(long, value_delimiter = ',', default_value = "error,warning")]
    severity: Vec<String>,
    /// With --unread: only this language
    #[arg(long)]
    lang: Option<String>,
    /// With --unread: print findings judged already, too, with their verdict
    #[arg(long)]
    all: bool,
    /// Write the table into docs/evaluation.md
    #[arg(long)]
    write: bool,
    /// Text to read
    #[arg(long, default_value = "../shared/data/human")]
    text: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    True,
    False,
    Unsure,
}

struct Found {
    fingerprint: String,
    severity: String,
    code: String,
    rule: String,
    lang: String,
    file: String,
    context: String,
}

#[derive(Default)]
struct Collector {
    findings: Vec<u8>,
}

impl Observer for Collector {
    fn rows(&mut self, rows: &Rows) -> RunResult<()> {
        self.findings.extend_from_slice(&rows.findings);
        Ok(())
    }

    fn problem(&mut self, problem: &Problem) {
        eprintln!("{problem}");
    }
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    if !args.text.is_dir() {
        bail!("{} is not there: this task needs the text it reads", args.text.display());
    }
    let (findings, words) = check(&args.text)?;
    let verdicts = read_verdicts(Path::new(JUDGEMENTS))?;
    if args.unread {
        for found in &findings {
            let verdict = verdicts.get(&found.fingerprint);
            let wanted = args.severity.contains(&found.severity)
                && args.lang.as_ref().is_none_or(|lang| *lang == found.lang)
                && (args.all || verdict.is_none());
            if wanted {
                let Found { fingerprint, code, severity, lang, file, context, .. } = found;
                let told = verdict.map_or(String::new(), |verdict| format!("\t{verdict:?}"));
                println!("{fingerprint}\t{code}\t{severity}\t{lang}\t{file}\t{context}{told}");
            }
        }
        return Ok(());
    }
    let table = table(&findings, &words, &verdicts);
    print!("{table}");
    if args.write {
        let page = fs::read_to_string(PAGE).with_context(|| PAGE.to_owned())?;
        let begin = page.find(BEGIN).context("no place for the figures")? + BEGIN.len();
        let end = page.find(END).context("no end of the figures")?;
        fs::write(PAGE, format!("{}{table}{}", &page[..begin], &page[end..]))?;
    }
    Ok(())
}

/// All findings in the text under `root`, and its words by language.
fn check(root: &Path) -> anyhow::Result<(Vec<Found>, BTreeMap<&'static str, u64>)> {
    let options = Options::default();
    let (sources, problems) = input::discover(&[root.display().to_string()], &options)?;
    for problem in problems {
        eprintln!("{problem}");
    }
    let engine = Engine::new(Settings::default());
    let dialect = Dialect { delimiter: b',', bom: false };
    let wanted = Wanted { reports: true, detections: false, fixes: false };
    let run = Run { engine: &engine, options: &options, dialect, wanted, assume: None, threads: 2 };
    let mut collector = Collector::default();
    let outcome = run.check(&sources, &mut collector)?;
    let words = mtlint::lang::Lang::ALL.iter().map(|lang| lang.code()).zip(outcome.tally.words).collect();
    let mut text = header(&FINDINGS, dialect);
    text.extend_from_slice(&collector.findings);
    let mut reader = csv::Reader::from_reader(&text[..]);
    let mut findings = Vec::new();
    let column = |name: &str| FINDINGS.iter().position(|column| *column == name).unwrap_or_default();
    for record in reader.records() {
        let record = record?;
        let get = |name: &str| record.get(column(name)).unwrap_or_default();
        let context = format!("{}⟦{}⟧{}", get("before"), get("found"), get("after"));
        findings.push(Found {
            // Several documents may hold the same paragraph; each finding is one.
            fingerprint: get("fingerprint").to_owned(),
            severity: get("severity").to_owned(),
            code: get("code").to_owned(),
            rule: get("rule").to_owned(),
            lang: get("language").to_owned(),
            file: format!("{}#{}", get("file"), get("record")),
            context: context.replace(['\n', '\t'], " "),
        });
    }
    Ok((findings, words))
}

fn read_verdicts(path: &Path) -> anyhow::Result<HashMap<String, Verdict>> {
    let mut verdicts = HashMap::new();
    let Ok(text) = fs::read_to_string(path) else { return Ok(verdicts) };
    for (number, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut cells = line.split('\t');
        let (Some(fingerprint), Some(word)) = (cells.next(), cells.next()) else {
            bail!("{}:{}: not a fingerprint and a verdict", path.display(), number + 1);
        };
        let verdict = match word {
            "true" => Verdict::True,
            "false" => Verdict::False,
            "unsure" => Verdict::Unsure,
            other => bail!("{}:{}: {other:?} is no verdict", path.display(), number + 1),
        };
        verdicts.insert(fingerprint.to_owned(), verdict);
    }
    Ok(verdicts)
}

#[derive(Default)]
struct Tally {
    findings: u64,
    right: u64,
    wrong: u64,
    unsure: u64,
}

impl Tally {
    fn add(&mut self, verdict: Option<&Verdict>) {
        self.findings += 1;
        match verdict {
            Some(Verdict::True) => self.right += 1,
            Some(Verdict::False) => self.wrong += 1,
            Some(Verdict::Unsure) => self.unsure += 1,
            None => {}
        }
    }

    fn read(&self) -> u64 {
        self.right + self.wrong + self.unsure
    }

    /// False findings, those not read in the proportion of those read.
    fn estimate(&self) -> f64 {
        if self.read() == 0 { 0.0 } else { self.wrong as f64 * self.findings as f64 / self.read() as f64 }
    }

    fn row(&self, name: &str, severity: &str, lang: &str, words: u64) -> String {
        let read =
            if self.findings > 0 && self.read() == 0 { "none".to_owned() } else { self.read().to_string() };
        let rate = if self.read() == 0 {
            String::new()
        } else if self.wrong == 0 {
            "0".to_owned()
        } else {
            format!("1 in {:.0}", words as f64 / self.estimate())
        };
        format!(
            "| {name} | {severity} | {lang} | {} | {read} | {} | {} | {} | {rate} |\n",
            self.findings, self.right, self.wrong, self.unsure
        )
    }
}

fn table(
    findings: &[Found],
    words: &BTreeMap<&'static str, u64>,
    verdicts: &HashMap<String, Verdict>,
) -> String {
    let mut by_rule: BTreeMap<(&str, &str, &str, &str), Tally> = BTreeMap::new();
    let mut totals: BTreeMap<(&str, &str), Tally> = BTreeMap::new();
    for found in findings {
        let verdict = verdicts.get(&found.fingerprint);
        let key = (found.code.as_str(), found.rule.as_str(), found.severity.as_str(), found.lang.as_str());
        by_rule.entry(key).or_default().add(verdict);
        totals.entry((found.severity.as_str(), found.lang.as_str())).or_default().add(verdict);
    }
    let mut out = String::new();
    let told: Vec<String> = words.iter().map(|(lang, count)| format!("{lang} {count}")).collect();
    let _ = writeln!(out, "Words: {}.\n", told.join(", "));
    out.push_str(
        "| rule | severity | language | findings | read | true | false | unsure | false per words |\n",
    );
    out.push_str("|---|---|---|---|---|---|---|---|---|\n");
    for ((code, rule, severity, lang), tally) in &by_rule {
        out.push_str(&tally.row(
            &format!("{code} {rule}"),
            severity,
            lang,
            words.get(lang).copied().unwrap_or(0),
        ));
    }
    out.push('\n');
    out.push_str(
        "| all rules | severity | language | findings | read | true | false | unsure | false per words |\n",
    );
    out.push_str("|---|---|---|---|---|---|---|---|---|\n");
    for ((severity, lang), tally) in &totals {
        out.push_str(&tally.row("all", severity, lang, words.get(lang).copied().unwrap_or(0)));
    }
    out
}
