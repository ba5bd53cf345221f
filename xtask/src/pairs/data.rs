//! The pairs of sentences that are measured, by who wrote them and between which languages.

use std::collections::HashMap;
use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

use anyhow::{Context, bail};
pub(crate) use mtlint::eval::Nature;
use mtlint::lang::Lang;

const FOLDER: &str = "../shared/data/bitext";

/// A text and its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) source: String,
    pub(crate) target: String,
}

/// From which language into which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Direction {
    pub(crate) source: Lang,
    pub(crate) target: Lang,
}

/// Pairs of one origin, in the order of their file.
#[derive(Clone, Debug)]
pub(crate) struct Set {
    pub(crate) name: &'static str,
    pub(crate) nature: Nature,
    pub(crate) direction: Direction,
    pub(crate) rows: Vec<Row>,
}

/// A file of pairs.
struct File {
    set: &'static str,
    name: &'static str,
    target: Lang,
    /// Rows, counted from 1 behind the header, in which the two sides do not belong together.
    slipped: Option<RangeInclusive<usize>>,
}

const FILES: &[File] = &[
    File { set: "news", name: "news2010.en-fr.tsv", target: Lang::Fr, slipped: None },
    File { set: "news", name: "news2012.en-fr.tsv", target: Lang::Fr, slipped: None },
    // Of names and numbers in the source, the target has less than a tenth in most of these rows.
    File { set: "health", name: "health.en-fr.tsv", target: Lang::Fr, slipped: Some(415..=1500) },
    File { set: "health", name: "health.en-ar.tsv", target: Lang::Ar, slipped: None },
    File { set: "software", name: "software.en-fr.tsv", target: Lang::Fr, slipped: None },
    File { set: "software", name: "software.en-ar.tsv", target: Lang::Ar, slipped: None },
];

impl Direction {
    pub(crate) const ALL: [Self; 6] = [
        Self::new(Lang::En, Lang::Fr),
        Self::new(Lang::Fr, Lang::En),
        Self::new(Lang::En, Lang::Ar),
        Self::new(Lang::Ar, Lang::En),
        Self::new(Lang::Fr, Lang::Ar),
        Self::new(Lang::Ar, Lang::Fr),
    ];

    pub(crate) const fn new(source: Lang, target: Lang) -> Self {
        Self { source, target }
    }

    pub(crate) const fn turned(self) -> Self {
        Self { source: self.target, target: self.source }
    }

    /// `en-fr`.
    pub(crate) fn code(self) -> String {
        format!("{}-{}", self.source, self.target)
    }
}

/// All sets: as they were translated, human ones turned round too, and French with Arabic where both have the same
/// English source.
pub(crate) fn sets() -> anyhow::Result<Vec<Set>> {
    let mut sets: Vec<Set> = Vec::new();
    for file in FILES {
        for (nature, row) in read(file)? {
            let direction = Direction::new(Lang::En, file.target);
            let is_it =
                |set: &&mut Set| (set.name, set.nature, set.direction) == (file.set, nature, direction);
            match sets.iter_mut().find(is_it) {
                Some(set) => set.rows.push(row),
                None => sets.push(Set { name: file.set, nature, direction, rows: vec![row] }),
            }
        }
    }
    let human = |set: &&Set| set.nature == Nature::Human;
    let joined: Vec<Set> = sets.iter().filter(human).filter_map(|set| join(set, &sets)).collect();
    sets.extend(joined);
    let turned: Vec<Set> = sets.iter().filter(human).map(turn).collect();
    sets.extend(turned);
    Ok(sets)
}

fn read(file: &File) -> anyhow::Result<Vec<(Nature, Row)>> {
    let path = Path::new(FOLDER).join(file.name);
    let text = fs::read_to_string(&path)
        .with_context(|| format!("{}: this task needs the pairs it reads", path.display()))?;
    let mut rows = Vec::new();
    for (number, line) in text.lines().enumerate().skip(1) {
        if file.slipped.as_ref().is_some_and(|slipped| slipped.contains(&number)) {
            continue;
        }
        let mut cells = line.split('\t');
        let (Some(source), Some(target)) = (cells.next(), cells.next()) else {
            bail!("{}:{}: two cells are wanted", path.display(), number + 1);
        };
        let nature = match cells.next() {
            Some("machine") => Nature::Machine,
            _ => Nature::Human,
        };
        if !source.trim().is_empty() && !target.trim().is_empty() {
            rows.push((nature, Row { source: source.to_owned(), target: target.to_owned() }));
        }
    }
    Ok(rows)
}

/// French with the Arabic of the same English text.
fn join(french: &Set, sets: &[Set]) -> Option<Set> {
    let wanted = (french.name, french.nature, Direction::new(Lang::En, Lang::Ar));
    let arabic = sets.iter().find(|set| (set.name, set.nature, set.direction) == wanted)?;
    if french.direction.target != Lang::Fr {
        return None;
    }
    let by_source: HashMap<&str, &str> =
        arabic.rows.iter().map(|row| (row.source.as_str(), row.target.as_str())).collect();
    let pair = |row: &Row| {
        let target = (*by_source.get(row.source.as_str())?).to_owned();
        Some(Row { source: row.target.clone(), target })
    };
    let rows = french.rows.iter().filter_map(pair).collect();
    Some(Set { direction: Direction::new(Lang::Fr, Lang::Ar), rows, ..*french })
}

fn turn(set: &Set) -> Set {
    let turn = |row: &Row| Row { source: row.target.clone(), target: row.source.clone() };
    Set { direction: set.direction.turned(), rows: set.rows.iter().map(turn).collect(), ..*set }
}
