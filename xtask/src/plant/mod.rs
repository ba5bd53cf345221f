//! Plants faults at random places in clean human text and counts how many the rules find.
//!
//! The whole default engine runs over each document through the pipeline, with the language decided and the
//! document around, as for a user. The injectors are made from what a fault is, not from what a rule looks for.

#![allow(clippy::ptr_arg, reason = "injectors of documents have one type, and some of them add paragraphs")]

mod arabic;
mod encoding;
mod english;
mod french;
mod fresh;
mod held_out;
mod llm;
mod locale;
mod measure;
mod names;
mod phrases;
mod pipeline;
pub(crate) mod place;
mod punctuation;
pub(crate) mod random;
mod repetition;
mod style;
mod table;
mod text;
mod untranslated;
mod web;

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, bail};
use mtlint::engine::Engine;
use mtlint::lang::Lang;
use mtlint::rule::{Rule, Status};
use mtlint::settings::Settings;

use self::measure::{Checked, check, plant};
use self::place::{Context, Injector};
use self::random::Rng;
use self::table::Row;
use self::text::Pools;

const PAGE: &str = "docs/evaluation.md";
const BEGIN: &str = "<!-- figures of planted faults: begin -->\n";
const END: &str = "<!-- figures of planted faults: end -->\n";

/// Documents drawn for each fault to plant: not every document has a place for every fault.
const DOCUMENTS_PER_FAULT: usize = 8;

/// The languages faults are planted in.
const OURS: &[Lang] = &[Lang::En, Lang::Fr, Lang::Ar];

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these rules, by code or name; also shows each kind of fault apart
    #[arg(long, value_delimiter = ',')]
    rule: Vec<String>,
    /// Faults to plant for each rule and language
    #[arg(long, default_value_t = 200)]
    n: usize,
    /// Decides where
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Only this language
    #[arg(long)]
    lang: Option<String>,
    /// Plant a set that was written without a look at the rules' lists: the first one, or the fresh one
    #[arg(long, value_enum, value_name = "SET", num_args = 0..=1, default_missing_value = "first")]
    held_out: Option<HeldOut>,
    /// Print the faults that their rule missed, in their paragraphs
    #[arg(long)]
    missed: bool,
    /// Write the table into docs/evaluation.md
    #[arg(long)]
    write: bool,
    /// Clean text to plant faults in
    #[arg(long, default_value = "../shared/data/human")]
    text: PathBuf,
}

/// The sets that are held out.
#[derive(Clone, Copy, clap::ValueEnum)]
enum HeldOut {
    First,
    Fresh,
}

/// All injectors, family by family.
const INJECTORS: &[&[Injector]] = &[
    llm::INJECTORS,
    pipeline::INJECTORS,
    encoding::INJECTORS,
    untranslated::INJECTORS,
    repetition::INJECTORS,
    web::INJECTORS,
    names::INJECTORS,
    french::INJECTORS,
    english::INJECTORS,
    phrases::INJECTORS,
    locale::INJECTORS,
    punctuation::INJECTORS,
    arabic::INJECTORS,
    style::INJECTORS,
];

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let langs = langs(args)?;
    let rules = rules(args)?;
    if args.write && (!args.rule.is_empty() || args.lang.is_some() || args.held_out.is_some()) {
        bail!("--write needs the whole table: leave out --rule, --lang and --held-out");
    }
    let engine = Engine::new(Settings::default());
    let mut pools = Pools::read(&args.text, args.n * DOCUMENTS_PER_FAULT, args.seed)?;
    let clean = clean(&engine, &mut pools);
    let mut rows = Vec::new();
    let set = match args.held_out {
        None => INJECTORS,
        Some(HeldOut::First) => held_out::INJECTORS,
        Some(HeldOut::Fresh) => fresh::INJECTORS,
    };
    for rule in &rules {
        for &lang in langs.iter().filter(|lang| rule.langs.contains(**lang)) {
            let injectors = injectors(set, rule, lang);
            if injectors.is_empty() || rule.status == Status::Preview {
                continue;
            }
            let rng = Rng::named(args.seed, &format!("{}-{lang}", rule.code));
            let mut context = Context { rng, lang, pools: &pools };
            let planted = plant(&mut context, rule, &injectors, args.n, &clean[lang as usize]);
            let checked = check(&engine, planted.iter().map(|planted| planted.text.as_str()));
            rows.extend(table::rows(rule, lang, &injectors, &planted, &checked, !args.rule.is_empty()));
            if args.missed {
                table::print_missed(rule, &planted, &checked);
            }
        }
    }
    let mut told = table::table(&rows);
    if args.held_out.is_none() {
        told.push_str(&without(&rules, &langs));
    }
    print!("{told}");
    summarise(&rows);
    if args.write {
        let page = fs::read_to_string(PAGE).with_context(|| PAGE.to_owned())?;
        let begin = page.find(BEGIN).context("no place for the figures")? + BEGIN.len();
        let end = page.find(END).context("no end of the figures")?;
        fs::write(PAGE, format!("{}{told}{}", &page[..begin], &page[end..]))?;
    }
    Ok(())
}

fn langs(args: &Args) -> anyhow::Result<Vec<Lang>> {
    let Some(code) = &args.lang else { return Ok(OURS.to_vec()) };
    let lang = Lang::from_code(code).filter(|lang| lang.is_ours());
    Ok(vec![lang.with_context(|| format!("no language {code}"))?])
}

fn rules(args: &Args) -> anyhow::Result<Vec<&'static Rule>> {
    let mut rules: Vec<&'static Rule> = if args.rule.is_empty() {
        mtlint::rules::all().collect()
    } else {
        let find = |name: &String| mtlint::rules::find(name).with_context(|| format!("no rule {name}"));
        args.rule.iter().map(find).collect::<Result<_, _>>()?
    };
    rules.sort_by_key(|rule| rule.code);
    Ok(rules)
}

fn injectors(set: &[&'static [Injector]], rule: &Rule, lang: Lang) -> Vec<&'static Injector> {
    let all = set.iter().flat_map(|family| family.iter());
    all.filter(|injector| injector.code == rule.code && injector.langs.contains(&lang)).collect()
}

/// What the engine finds in the text before anything is planted, by language; documents that are not clean
/// but damaged throughout are left out of `pools`.
fn clean(engine: &Engine, pools: &mut Pools) -> [Checked; 3] {
    let mut kept: [Checked; 3] = Default::default();
    let mut damaged: HashSet<(Lang, usize)> = HashSet::new();
    for &lang in OURS {
        let texts: Vec<String> =
            pools.of(lang).iter().map(|document| document.paragraphs.join("\n\n")).collect();
        let found = check(engine, texts.iter().map(String::as_str));
        for (number, findings) in found.into_iter().enumerate() {
            if findings.iter().filter(|finding| finding.rule.code == "ENC001").count() > 2 {
                damaged.insert((lang, number));
            } else {
                kept[lang as usize].push(findings);
            }
        }
    }
    pools.retain(|lang, number| !damaged.contains(&(lang, number)));
    kept
}

/// The rules, and the languages of rules, that nothing is planted for.
fn without(rules: &[&'static Rule], langs: &[Lang]) -> String {
    let mut none = Vec::new();
    let mut preview = Vec::new();
    for rule in rules {
        if rule.status == Status::Preview {
            preview.push(format!("{} {}", rule.code, rule.name));
            continue;
        }
        let missing = langs.iter().filter(|lang| rule.langs.contains(**lang));
        let missing: Vec<&str> = missing
            .filter(|lang| injectors(INJECTORS, rule, **lang).is_empty())
            .map(|lang| lang.code())
            .collect();
        if !missing.is_empty() {
            none.push(format!("{} {} ({})", rule.code, rule.name, missing.join(", ")));
        }
    }
    let mut told = String::new();
    if !none.is_empty() {
        told.push_str(&format!("\nNothing is planted for: {}.\n", none.join("; ")));
    }
    if !preview.is_empty() {
        told.push_str(&format!("\nNot run by default: {}.\n", preview.join("; ")));
    }
    told
}

/// Says on the terminal which codes have injectors but no rule yet, and which rules stay under their mark.
fn summarise(rows: &[Row]) {
    let mut early: Vec<&str> = Vec::new();
    for injector in INJECTORS.iter().flat_map(|family| family.iter()) {
        if mtlint::rules::find(injector.code).is_none() && !early.contains(&injector.code) {
            early.push(injector.code);
        }
    }
    if !early.is_empty() {
        eprintln!("no such rule yet: {}", early.join(" "));
    }
    let under: Vec<String> = rows.iter().filter_map(Row::shortfall).collect();
    if !under.is_empty() {
        eprintln!("under their mark: {}", under.join("; "));
    }
}

#[cfg(test)]
mod tests;
