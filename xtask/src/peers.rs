//! Runs our rules over other checkers' own test cases and prints what they find and miss.
//!
//! A bad case counts as found when a finding of a rule that answers its category overlaps its span; a
//! good case counts as flagged when such a rule finds anything in it, of whatever severity.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::ops::Range;
use std::path::PathBuf;

use anyhow::{Context, bail};
use mtlint::engine::{Engine, Scratch};
use mtlint::lang::Lang;
use mtlint::rule::Rule;
use mtlint::segment::{Mode, paragraphs};
use mtlint::settings::Settings;
use serde::Deserialize;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Category of cases; its rules are those of the map in this file unless --rule names others
    #[arg(long)]
    category: Option<String>,
    /// Only cases in this language
    #[arg(long)]
    lang: Option<String>,
    /// Rules to run instead, by code or name; good cases of every category are then read
    #[arg(long, value_delimiter = ',')]
    rule: Vec<String>,
    /// Print the cases that were answered as the peer does, too
    #[arg(long)]
    all: bool,
    /// The cases, one JSON object a line
    #[arg(long, default_value = "../shared/data/peers/cases.jsonl")]
    cases: PathBuf,
}

/// Which of our rules answer which category of the peers.
const ANSWERS: &[(&str, &[&str])] = &[
    ("duplicated_word", &["REP001", "REP002", "REP003"]),
    ("bitext_doublewords", &["REP001"]),
    ("repeated_sentence_start", &["REP005"]),
    ("encoding", &["ENC"]),
    ("arabic_spelling", &["ARO"]),
    ("arabic_typography", &["PUN", "ARO"]),
    ("punctuation_spacing", &["PUN"]),
    ("double_punctuation", &["PUN"]),
    ("unbalanced_pair", &["PUN"]),
    ("elision_contraction", &["PUN"]),
    ("whitespace", &["PUN"]),
    ("false_friend_calque", &["UNT"]),
];

/// One case of `cases.jsonl`.
#[derive(Deserialize)]
struct Case {
    peer: String,
    rule: String,
    lang: String,
    category: String,
    kind: Kind,
    text: String,
    /// Code points of the fault in a bad case.
    span: Option<[usize; 2]>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Bad,
    Good,
}

/// How the cases of one category and language were answered.
#[derive(Default)]
struct Tally {
    found: u32,
    missed: u32,
    silent: u32,
    flagged: u32,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let engine = Engine::new(Settings::with_rules(rules(args)?));
    let content = fs::read_to_string(&args.cases).with_context(|| args.cases.display().to_string())?;
    let mut scratch = Scratch::default();
    let mut tallies: BTreeMap<(String, String), Tally> = BTreeMap::new();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in content.lines() {
        let case: Case = serde_json::from_str(line)?;
        let Some(lang) = Lang::from_code(&case.lang) else { continue };
        let in_category = args.category.as_ref().is_none_or(|category| *category == case.category);
        let in_lang = args.lang.as_ref().is_none_or(|lang| *lang == case.lang);
        // Under rules of one's choice the faults of other categories say nothing, the good cases do.
        let answers = args.category.is_some() || case.kind == Kind::Good;
        if !in_category || !in_lang || !answers {
            continue;
        }
        let findings = check(&engine, &mut scratch, &case.text, lang);
        let tally = tallies.entry((case.category.clone(), case.lang.clone())).or_default();
        let (verdict, agrees) = match case.kind {
            Kind::Bad if findings.iter().any(|finding| overlaps(&case, &finding.place)) => {
                tally.found += 1;
                ("found", true)
            }
            Kind::Bad => {
                tally.missed += 1;
                ("missed", false)
            }
            Kind::Good if findings.is_empty() => {
                tally.silent += 1;
                ("silent", true)
            }
            Kind::Good => {
                tally.flagged += 1;
                ("flagged", false)
            }
        };
        if args.all || !agrees {
            let pieces: Vec<&str> = findings.iter().map(|finding| finding.label.as_str()).collect();
            let text = case.text.replace('\n', "⏎");
            let Case { peer, rule, lang, category, .. } = &case;
            writeln!(out, "{verdict}\t{category}\t{lang}\t{peer} {rule}\t{text}\t{}", pieces.join(" | "))?;
        }
    }
    writeln!(out, "\n{:24} lang  bad: found missed  good: silent flagged", "category")?;
    for ((category, lang), tally) in &tallies {
        let Tally { found, missed, silent, flagged } = tally;
        writeln!(out, "{category:24} {lang:4}  {found:10} {missed:6}  {silent:12} {flagged:7}")?;
    }
    Ok(())
}

/// The rules to run: those named, or those that answer the category.
fn rules(args: &Args) -> anyhow::Result<Vec<&'static Rule>> {
    if !args.rule.is_empty() {
        let find = |name: &String| mtlint::rules::find(name).with_context(|| format!("no rule {name}"));
        return args.rule.iter().map(find).collect();
    }
    let Some(category) = &args.category else { bail!("name a --category or a --rule") };
    let codes = ANSWERS.iter().find(|(name, _)| name == category).map(|(_, codes)| *codes);
    let Some(codes) = codes else { bail!("no rule answers the category {category}") };
    Ok(mtlint::rules::all().filter(|rule| codes.iter().any(|code| rule.code.starts_with(code))).collect())
}

/// A finding as this task prints and compares it.
struct Found {
    /// Bytes within the case's text.
    place: Range<usize>,
    label: String,
}

fn check(engine: &Engine, scratch: &mut Scratch, text: &str, lang: Lang) -> Vec<Found> {
    let mut all = Vec::new();
    for slice in paragraphs(text, Mode::decide(text)) {
        let paragraph = &text[slice.start..slice.end];
        for finding in engine.check_text(paragraph, lang, scratch) {
            let place = finding.span.range();
            all.push(Found {
                place: place.start + slice.start..place.end + slice.start,
                label: format!(
                    "{} {} ⟦{}⟧",
                    finding.rule.code,
                    finding.severity,
                    finding.span.of(paragraph).replace('\n', "⏎")
                ),
            });
        }
    }
    all
}

fn overlaps(case: &Case, place: &Range<usize>) -> bool {
    let Some([start, end]) = case.span else { return true };
    let byte = |point: usize| case.text.char_indices().nth(point).map_or(case.text.len(), |(at, _)| at);
    place.start < byte(end) && byte(start) < place.end
}
