//! Fits how long translations are for their sources, and writes it into the source.
//!
//! Of each set every second stretch of pairs is held out: neighbours are of one document and would tell of each other.

use std::fmt::Write as _;
use std::fs;

use mtlint::engine::Engine;
use mtlint::lang::Lang;
use mtlint::pipeline::length;
use mtlint::rules;
use mtlint::settings::Settings;

use super::check::check;
use super::data::{Direction, Nature, Row, Set, sets};

const TABLE: &str = "src/pair/usual.rs";

/// Pairs of a stretch that is held out as a whole, or fitted as a whole.
const STRETCH: usize = 50;

/// As in the program: shorter sources say nothing about lengths.
const SHORTEST: u32 = 12;

/// Pairs this many standard deviations off are taken for faults in the data.
const OUTLIER: f64 = 4.0;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Write what was fitted into the source
    #[arg(long)]
    write: bool,
}

/// See `UsualRatio` in `src/pair.rs`.
#[derive(Clone, Copy, Debug)]
struct Fit {
    mean: f64,
    spread: f64,
    noise: f64,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let sets: Vec<Set> = sets()?.into_iter().filter(|set| set.nature == Nature::Human).collect();
    let mut fitted = Vec::new();
    println!(
        "| languages | fitted on | mean | spread | noise | held out | beyond 3 | beyond 4 | beyond 5 | beyond 6 |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    for direction in Direction::ALL {
        // French and Arabic have the joined pairs only, fewer and of one kind: through English they rest on all.
        let is_direct = [direction.source, direction.target].contains(&Lang::En);
        let (seen, held): (Vec<_>, Vec<_>) =
            (points(&sets, direction, false), points(&sets, direction, true));
        let fit = if is_direct {
            fit(&seen)
        } else {
            let to = Direction::new(direction.source, Lang::En);
            let from = Direction::new(Lang::En, direction.target);
            through(fit(&points(&sets, to, false)), fit(&points(&sets, from, false)))
        };
        let beyond = |limit: f64| held.iter().filter(|point| fit.off(**point).abs() > limit).count();
        println!(
            "| {} | {} | {:.3} | {:.3} | {:.2} | {} | {} | {} | {} | {} |",
            direction.code(),
            if is_direct { seen.len().to_string() } else { "through English".to_owned() },
            fit.mean,
            fit.spread,
            fit.noise,
            held.len(),
            beyond(3.0),
            beyond(4.0),
            beyond(5.0),
            beyond(6.0),
        );
        fitted.push((direction, fit));
    }
    told(&sets)?;
    if args.write {
        fs::write(TABLE, table(&fitted))?;
        println!("written to {TABLE}; build again to see its findings");
    }
    Ok(())
}

/// The rows of every second stretch.
fn half(set: &Set, held_out: bool) -> impl Iterator<Item = &Row> {
    set.rows.iter().enumerate().filter(move |(i, _)| (i / STRETCH % 2 == 1) == held_out).map(|(_, row)| row)
}

/// Length of the source and logarithm of the ratio, of each pair in `direction`.
fn points(sets: &[Set], direction: Direction, held_out: bool) -> Vec<(f64, f64)> {
    let rows = sets.iter().filter(|set| set.direction == direction).flat_map(|set| half(set, held_out));
    rows.map(|row| (length(&row.source), length(&row.target)))
        .filter(|&(source, target)| source >= SHORTEST && target > 0)
        .map(|(source, target)| (f64::from(source), (f64::from(target) / f64::from(source)).ln()))
        .collect()
}

impl Fit {
    fn deviation(self, source: f64) -> f64 {
        (self.spread * self.spread + self.noise * self.noise / source).sqrt()
    }

    /// How many standard deviations a pair is off.
    fn off(self, (source, ratio): (f64, f64)) -> f64 {
        (ratio - self.mean) / self.deviation(source)
    }

    fn likelihood(self, points: &[(f64, f64)]) -> f64 {
        points.iter().map(|&point| -0.5 * self.off(point).powi(2) - self.deviation(point.0).ln()).sum()
    }
}

/// The likeliest values, those far off left out of it again and again.
fn fit(points: &[(f64, f64)]) -> Fit {
    let mut ratios: Vec<f64> = points.iter().map(|point| point.1).collect();
    ratios.sort_by(f64::total_cmp);
    let middle = ratios.get(ratios.len() / 2).copied().unwrap_or_default();
    let mut best = Fit { mean: middle, spread: 0.1, noise: 1.2 };
    for _ in 0..4 {
        let kept: Vec<_> = points.iter().copied().filter(|point| best.off(*point).abs() <= OUTLIER).collect();
        best = likeliest(&kept, best);
    }
    best
}

/// Climbs from `from` by smaller and smaller steps.
fn likeliest(points: &[(f64, f64)], from: Fit) -> Fit {
    let mut best = (from.likelihood(points), from);
    let mut step = 0.08;
    while step > 0.0005 {
        let mut next = best;
        for (mean, spread, noise) in
            [(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1), (0, 1, -1), (0, -1, 1)]
        {
            let Fit { mean: m, spread: s, noise: n } = best.1;
            let fit = Fit {
                mean: m + step * f64::from(mean),
                spread: (s + step * f64::from(spread)).max(0.01),
                noise: (n + 10.0 * step * f64::from(noise)).max(0.05),
            };
            let likelihood = fit.likelihood(points);
            if likelihood > next.0 {
                next = (likelihood, fit);
            }
        }
        if next.0 > best.0 { best = next } else { step /= 2.0 }
    }
    best.1
}

/// Of two translations one after the other. Both depend on the same English text, so what they vary by is not the sum of
/// both; it is taken as the larger of them.
fn through(one: Fit, other: Fit) -> Fit {
    Fit {
        mean: one.mean + other.mean,
        spread: one.spread.max(other.spread),
        noise: one.noise.max(other.noise),
    }
}

/// Prints how often BIT006 speaks in what was held out.
fn told(sets: &[Set]) -> anyhow::Result<()> {
    let Some(rule) = rules::find("BIT006") else { return Ok(()) };
    let engine = Engine::new(Settings::with_rules([rule]));
    println!("\nBIT006 in what was held out, with the values that this program was built with:");
    for direction in Direction::ALL {
        let (mut pairs, mut hits) = (0, Vec::new());
        for set in sets.iter().filter(|set| set.direction == direction) {
            let rows: Vec<Row> = half(set, true).cloned().collect();
            pairs += rows.len();
            hits.extend(check(&engine, &format!("held-out-{}", set.name), direction, &rows)?);
        }
        let mut line = format!("{}: {pairs} pairs", direction.code());
        for severity in mtlint::finding::Severity::ALL {
            let count = hits.iter().filter(|hit| hit.severity == severity).count();
            let _ = write!(line, ", {count} {severity}");
        }
        println!("{line}");
    }
    Ok(())
}

fn table(fitted: &[(Direction, Fit)]) -> String {
    let mut text = String::from(
        "//! How long translations are for their sources, fitted to pairs by human translators.\n\
         //!\n\
         //! Written by `cargo xtask fit-lengths --write`, which needs the pairs in `../shared/data/bitext`; what they are stands in\n\
         //! `docs/lengths.md`. French and Arabic are joined through English.\n\n\
         use super::UsualRatio;\n\
         use crate::lang::Lang;\n\n\
         /// From which language into which, and what is usual.\n\
         pub(super) const FITTED: &[(Lang, Lang, UsualRatio)] = &[\n",
    );
    for (direction, fit) in fitted {
        let _ = writeln!(
            text,
            "    (Lang::{:?}, Lang::{:?}, UsualRatio {{ mean: {:.3}, spread: {:.3}, noise: {:.2} }}),",
            direction.source, direction.target, fit.mean, fit.spread, fit.noise
        );
    }
    text.push_str("];\n");
    text
}
