//! Plants faults in clean pairs and counts those that the rules meant for them find.
//!
//! Faults stand among three times as many clean pairs in one file, so that what rules learn from a file is there. A pair on
//! which a rule speaks before anything is planted is left out.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use mtlint::engine::Engine;
use mtlint::finding::Severity;
use mtlint::lang::Lang;
use mtlint::settings::Settings;

use super::check::{PairHit, check};
use super::data::{Direction, Nature, Row, sets};
use super::evaluate::replace_table;
use super::inject::{KINDS, Kind, Made, Site};
use super::words::is_running;
use crate::plant::random::Rng;

const FOREIGN: &str = "../shared/data/langid/sentences";

/// Languages that a memory may give in place of the right one.
const OTHERS: &[&str] = &["de", "es", "it", "pt", "nl", "ru", "tr", "fa", "en", "fr", "ar"];

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Faults of each kind to plant between each two languages
    #[arg(long, default_value_t = 200)]
    n: usize,
    /// Decides where
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Only this direction, such as en-fr
    #[arg(long)]
    direction: Option<String>,
    /// Only kinds of fault with this in their name
    #[arg(long)]
    kind: Option<String>,
    /// Print the faults that were missed: source, target, and what else was found
    #[arg(long)]
    missed: bool,
    /// Write the table into docs/evaluation.md
    #[arg(long)]
    write: bool,
}

/// What was found of one kind of fault in one direction.
struct Tally {
    kind: &'static Kind,
    direction: Direction,
    planted: usize,
    /// By the rules meant, as error, warning, info.
    found: [usize; 3],
    any: usize,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    if args.write && (args.direction.is_some() || args.kind.is_some()) {
        anyhow::bail!("--write needs the whole table: leave out --direction and --kind");
    }
    let sets = sets()?;
    let engine = Engine::new(Settings::default());
    let mut tallies = Vec::new();
    for direction in Direction::ALL {
        if args.direction.as_ref().is_some_and(|only| *only != direction.code()) {
            continue;
        }
        let rows = |in_software: bool| -> Vec<Row> {
            let wanted = sets.iter().filter(|set| set.direction == direction && set.nature == Nature::Human);
            let wanted = wanted.filter(|set| in_software || set.name != "software");
            wanted.flat_map(|set| set.rows.iter().cloned()).collect()
        };
        let foreign = foreign(direction)?;
        for kind in KINDS.iter().filter(|kind| args.kind.as_ref().is_none_or(|only| kind.name.contains(only)))
        {
            if kind.rules.iter().all(|code| mtlint::rules::find(code).is_none()) {
                eprintln!("no such rule yet: {}", kind.rules.join(", "));
                continue;
            }
            let rows = rows(kind.in_software);
            tallies.push(measure(&engine, kind, direction, &rows, &foreign, args)?);
        }
    }
    let told = table(&tallies);
    print!("{told}");
    if args.write {
        replace_table("planted pairs", &told)?;
    }
    Ok(())
}

fn measure(
    engine: &Engine,
    kind: &'static Kind,
    direction: Direction,
    rows: &[Row],
    foreign: &[String],
    args: &Args,
) -> anyhow::Result<Tally> {
    let mut rng = Rng::named(args.seed, &format!("{} {}", kind.name, direction.code()));
    let order = rng.order(rows.len());
    let mut made = Vec::new();
    let mut between = Vec::new();
    for at in order {
        if made.len() < args.n * 3 / 2 {
            let mut site = Site { rng: &mut rng, direction, rows, at, foreign };
            if let Some(pair) = (kind.make)(&mut site) {
                made.push(pair);
                continue;
            }
        }
        between.push(rows[at].clone());
    }
    let meant = |hit: &PairHit| kind.rules.contains(&hit.rule.code);
    // Those that are found before anything is planted say nothing.
    let (file, places) = lay_out(&made, &between, |pair| &pair.clean);
    let before = check(engine, "planted-clean", direction, &file)?;
    let mut numbers = 0..;
    made.retain(|_| {
        let place = &places[numbers.next().unwrap_or_default()];
        !before.iter().any(|hit| meant(hit) && place.contains(&hit.row))
    });
    made.truncate(args.n);
    let (file, places) = lay_out(&made, &between, |pair| &pair.faulty);
    let after = check(engine, "planted", direction, &file)?;
    let mut tally = Tally { kind, direction, planted: made.len(), found: [0; 3], any: 0 };
    for (pair, place) in made.iter().zip(&places) {
        let mut on: Vec<&PairHit> = after.iter().filter(|hit| place.contains(&hit.row)).collect();
        on.retain(|hit| hit.rule.family == mtlint::rule::Family::BITEXT || meant(hit));
        tally.any += usize::from(!on.is_empty());
        let heaviest = on.iter().filter(|hit| meant(hit)).map(|hit| hit.severity).max();
        if let Some(severity) = heaviest {
            tally.found[rank(severity)] += 1
        }
        let is_found = heaviest.is_some_and(|severity| kind.counts(severity));
        if args.missed && !is_found {
            let codes: Vec<&str> = on.iter().map(|hit| hit.rule.code).collect();
            let (clean, faulty) = (pair.clean.last(), pair.faulty.last());
            if let (Some(clean), Some(faulty)) = (clean, faulty) {
                println!(
                    "{} {}\t{}\n  source  {}\n  was     {}\n  is      {}",
                    direction.code(),
                    kind.name,
                    codes.join(" "),
                    faulty.source,
                    clean.target,
                    faulty.target
                );
            }
        }
    }
    Ok(tally)
}

/// A file with three pairs from `between` before each of those made, and the rows that these have.
fn lay_out(
    made: &[Made],
    between: &[Row],
    side: impl Fn(&Made) -> &Vec<Row>,
) -> (Vec<Row>, Vec<std::ops::Range<usize>>) {
    let mut file = Vec::new();
    let mut places = Vec::new();
    let mut clean = between.iter().cycle();
    for pair in made {
        // The same pair twice would be told as such, so the pairs end where there are no more.
        if file.len() < between.len() {
            file.extend(clean.by_ref().take(3).cloned());
        }
        let start = file.len();
        file.extend(side(pair).iter().cloned());
        places.push(start..file.len());
    }
    (file, places)
}

fn rank(severity: Severity) -> usize {
    Severity::ALL.iter().position(|one| *one == severity).unwrap_or_default()
}

impl Kind {
    /// Whether a finding of this severity is enough.
    fn counts(&self, severity: Severity) -> bool {
        severity != Severity::Info || self.asked < 0.9
    }
}

impl Tally {
    fn share(&self) -> f64 {
        let [error, warning, info] = self.found;
        let found = error + warning + if self.kind.counts(Severity::Info) { info } else { 0 };
        if self.planted == 0 { 0.0 } else { 100.0 * found as f64 / self.planted as f64 }
    }
}

fn table(tallies: &[Tally]) -> String {
    let mut text = String::from(
        "| fault | rules | languages | planted | as error | as warning | as info | by any rule | found % | asked % |\n\
         |---|---|---|---|---|---|---|---|---|---|\n",
    );
    for kind in KINDS {
        for tally in tallies.iter().filter(|tally| tally.kind.name == kind.name) {
            let [error, warning, info] = tally.found;
            let _ = writeln!(
                text,
                "| {} | {} | {} | {} | {error} | {warning} | {info} | {} | {:.1} | {:.0} |",
                kind.name,
                kind.rules.join(", "),
                tally.direction.code(),
                tally.planted,
                tally.any,
                tally.share(),
                100.0 * kind.asked,
            );
        }
    }
    text
}

/// Sentences in languages that are neither side's.
fn foreign(direction: Direction) -> anyhow::Result<Vec<String>> {
    let mut sentences = Vec::new();
    for code in OTHERS {
        let lang = Lang::from_code(code);
        if lang == Some(direction.source) || lang == Some(direction.target) {
            continue;
        }
        let path = Path::new(FOREIGN).join(format!("{code}.txt"));
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let lines = text.lines().map(|line| line.replace('\t', " "));
        // As many of each.
        sentences.extend(lines.filter(|line| is_running(line, 6)).take(300));
    }
    Ok(sentences)
}
