//! Measures the rules on the text in `../shared/data` and publishes the figures.
//!
//! It is `mtlint eval` with the sets named here, and what depends on having them all: the tables in
//! `docs/evaluation.md`, the measurements that the rules' pages show, and the names of rules and
//! languages in `docs/judgements.tsv`.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use mtlint::engine::Engine;
use mtlint::eval::{
    Answers, CaseRun, Count, Evaluation, Figures, Judgements, Nature, Ratio, SetPart, SetTally, group,
    measured_table, per_10000, read_cases,
};
use mtlint::finding::Severity;
use mtlint::lang::Lang;
use mtlint::rules;
use mtlint::settings::Settings;

const DATA: &str = "../shared/data";
const JUDGEMENTS: &str = "docs/judgements.tsv";
const PAGE: &str = "docs/evaluation.md";
const MEASURED: &str = "src/eval/measured.tsv";

/// Edited text by people; no text is in two sets.
const HUMAN: &[&str] = &[
    "news=human/news.??.txt",
    "news=human/news_wiki.??.txt",
    "web=human/web.??.txt",
    "novels=human/novels.??.jsonl",
    "prose=human/prose.ar.jsonl",
    "docs=human/software_docs.??.jsonl",
];

/// Text by translation systems.
const MACHINE: &[&str] = &[
    "docs=mt/docs.??.jsonl?label=machine",
    "moses=mt/news.fr-en.jsonl:moses",
    "google2016=mt/news.fr-en.jsonl:google",
    "llm=mt/llm.fr.txt",
    "llm=mt/llm.ar.txt",
];

/// Cases that other checkers test themselves with.
const CASES: &str = "peers/cases.jsonl";

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Write the tables, the measurements and what the verdicts are about into the repository
    #[arg(long)]
    write: bool,
    /// With --write: drop the verdicts on findings that there are no more
    #[arg(long, requires = "write")]
    prune: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let data = Path::new(DATA);
    if !data.is_dir() {
        bail!("{DATA} is not there: this task needs the text it reads");
    }
    let mut judgements = Judgements::read(Path::new(JUDGEMENTS))?;
    let engine = Engine::new(Settings::with_rules(rules::all()));
    let mut evaluation = Evaluation { rules: engine.rules().collect(), ..Evaluation::default() };
    let mut sets = group(Nature::Human, &parts(HUMAN)?);
    sets.extend(group(Nature::Machine, &parts(MACHINE)?));
    let mut met = HashSet::new();
    for set in &sets {
        let mut tally = SetTally::new(&set.name, set.nature);
        let mut read = Vec::new();
        tally.report = set.read(&engine, 2, |hit| {
            let verdict = judgements.get(hit.fingerprint).map(|judgement| judgement.verdict);
            tally.add(hit.rule, hit.lang, hit.severity, verdict);
            if verdict.is_some() {
                read.push((hit.fingerprint.to_owned(), hit.rule.code, hit.lang.code()));
            }
        })?;
        if let Some(problem) = tally.report.problems.first() {
            bail!("{problem}");
        }
        for (fingerprint, code, lang) in read {
            judgements.identify(&fingerprint, code, lang);
            met.insert(fingerprint);
        }
        evaluation.sets.push(tally);
    }
    let pairs = crate::pairs::measure(&engine, &judgements)?;
    for (fingerprint, code, lang) in &pairs.read {
        judgements.identify(fingerprint, code, lang);
        met.insert(fingerprint.clone());
    }
    let mut run = CaseRun::new(&engine, &Severity::ALL);
    for case in read_cases(&data.join(CASES))? {
        run.check(&case);
    }
    let human = human_tables(&evaluation);
    let machine = machine_table(&evaluation);
    let cases = case_table(&run.answers);
    let translations = pairs.tables();
    println!("{human}\n{machine}\n{cases}\n{translations}");
    let gone = judgements.iter().filter(|(fingerprint, _)| !met.contains(*fingerprint)).count();
    if gone > 0 {
        println!("{gone} verdicts are on findings that there are no more");
    }
    if args.write {
        let mut page = fs::read_to_string(PAGE).with_context(|| PAGE.to_owned())?;
        let tables =
            [("human text", human), ("machine text", machine), ("cases", cases), ("pairs", translations)];
        for (name, table) in tables {
            page = with_table(&page, name, &table)?;
        }
        fs::write(PAGE, page)?;
        fs::write(MEASURED, measured_table(&evaluation.rules, &evaluation.sets, pairs.tally.as_slice()))?;
        if args.prune {
            judgements.retain(|fingerprint| met.contains(fingerprint));
        }
        judgements.write(Path::new(JUDGEMENTS))?;
        println!("now `cargo xtask gen` brings the rules' pages up to date");
    }
    Ok(())
}

fn parts(sets: &[&str]) -> anyhow::Result<Vec<SetPart>> {
    sets.iter()
        .map(|text| {
            let mut part: SetPart = text.parse().map_err(anyhow::Error::msg)?;
            part.path = format!("{DATA}/{}", part.path);
            Ok(part)
        })
        .collect()
}

/// The page with the table between its two markers replaced.
pub(crate) fn with_table(page: &str, name: &str, table: &str) -> anyhow::Result<String> {
    let begin = format!("<!-- figures of {name}: begin -->\n");
    let end = format!("<!-- figures of {name}: end -->");
    let from =
        page.find(&begin).with_context(|| format!("no place for the figures of {name}"))? + begin.len();
    let to = page.find(&end).with_context(|| format!("no end of the figures of {name}"))?;
    Ok(format!("{}{table}{}", &page[..from], &page[to..]))
}

fn humans(evaluation: &Evaluation) -> impl Iterator<Item = &SetTally> {
    evaluation.sets.iter().filter(|set| set.nature == Nature::Human)
}

fn human_tables(evaluation: &Evaluation) -> String {
    let words = |lang: Lang| -> u64 { humans(evaluation).map(|set| set.words(lang)).sum() };
    let mut by_rule: BTreeMap<(&str, &str, Lang), Count> = BTreeMap::new();
    let mut totals: BTreeMap<(&str, Lang), Count> = BTreeMap::new();
    for (code, lang, severity, count) in humans(evaluation).flat_map(SetTally::iter) {
        by_rule.entry((code, severity.name(), lang)).or_default().merge(count);
        totals.entry((severity.name(), lang)).or_default().merge(count);
    }
    let told: Vec<String> = Lang::ALL.iter().map(|&lang| format!("{lang} {}", words(lang))).collect();
    let mut out = format!("Words: {}.\n\n", told.join(", "));
    let head = |first: &str| {
        format!(
            "| {first} | severity | language | findings | read | true | false | unsure | precision (95 %) | \
             false per words |\n|---|---|---|---|---|---|---|---|---|---|\n"
        )
    };
    out.push_str(&head("rule"));
    for ((code, severity, lang), count) in by_rule {
        let name = rules::find(code).map_or("", |rule| rule.name);
        out.push_str(&human_row(&format!("{code} {name}"), severity, lang, words(lang), count));
    }
    out.push('\n');
    out.push_str(&head("all rules"));
    for ((severity, lang), count) in totals {
        out.push_str(&human_row("all", severity, lang, words(lang), count));
    }
    out
}

fn human_row(name: &str, severity: &str, lang: Lang, words: u64, count: Count) -> String {
    let Count { hits, right, wrong, unsure } = count;
    let read = if count.read() == 0 { "none".to_owned() } else { count.read().to_string() };
    let precision = count.precision().map_or(String::new(), |(share, interval)| {
        format!("{:.0} % ({:.0}–{:.0})", share * 100.0, interval.low * 100.0, interval.high * 100.0)
    });
    let rate = match (count.read(), wrong) {
        (0, _) => String::new(),
        (_, 0) => "0".to_owned(),
        _ => format!("1 in {:.0}", words as f64 / count.expected_false()),
    };
    format!(
        "| {name} | {severity} | {lang} | {hits} | {read} | {right} | {wrong} | {unsure} | {precision} | {rate} |\n"
    )
}

fn machine_table(evaluation: &Evaluation) -> String {
    let mut out = String::from(
        "| set | language | words | rule | findings | per 10,000 words | times human text (95 %) |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for row in evaluation.rows() {
        let Figures::Text { words, count, ratio: Some((ratio, _)) } = &row.figures else { continue };
        let is_total = row.code.is_empty();
        // A paragraph left in another language counts for that language: of the few words that a set has
        // in it, no rate can be had.
        let is_foreign = *words < 10_000;
        if row.severity.is_some() || count.hits == 0 || is_foreign && is_total {
            continue;
        }
        let rate = if is_foreign { String::new() } else { format!("{:.2}", per_10000(count.hits, *words)) };
        let ratio = if is_foreign { String::new() } else { told(ratio) };
        let name = if is_total { "all" } else { row.rule };
        let _ = writeln!(
            out,
            "| {} | {} | {words} | {} | {} | {rate} | {ratio} |",
            row.set,
            row.lang,
            format!("{} {name}", row.code).trim(),
            count.hits,
        );
    }
    out
}

fn told(ratio: &Ratio) -> String {
    match (ratio.value, ratio.high) {
        (Some(value), Some(high)) => format!("{value:.2} ({:.2}–{high:.2})", ratio.low),
        _ => format!("over {:.2}", ratio.low),
    }
}

fn case_table(answers: &BTreeMap<(String, Lang), Answers>) -> String {
    let mut out = String::from(
        "| category | language | bad cases found | good cases flagged | weak good cases flagged |\n\
         |---|---|---|---|---|\n",
    );
    let part = |part: u64, whole: u64| {
        if whole == 0 { String::new() } else { format!("{part} of {whole}") }
    };
    for ((category, lang), answers) in answers {
        if answers.by_rule.is_empty() {
            continue;
        }
        let lang = if *lang == Lang::Und { "any" } else { lang.code() };
        let count = answers.category;
        let _ = writeln!(
            out,
            "| {category} | {lang} | {} | {} | {} |",
            part(count.found, count.bad),
            part(count.flagged, count.good),
            part(count.weak_flagged, count.weak)
        );
    }
    let (mut bad, mut found, mut good, mut flagged) = (0, 0, 0, 0);
    for answers in answers.values().filter(|answers| answers.by_rule.is_empty()) {
        bad += answers.any.bad;
        found += answers.any.found;
        good += answers.any.good;
        flagged += answers.any.flagged;
    }
    let _ =
        writeln!(out, "| all others, under all rules | | {} | {} | |", part(found, bad), part(flagged, good));
    out
}
