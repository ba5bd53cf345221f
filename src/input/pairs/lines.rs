//! Two files with as many lines: each line of one is the translation of the same line of the other.
//!
//! The file with the translations is the input, and findings point into it.

use super::super::decode::Facts;
use super::super::lines::Lines;
use super::super::reader::{Items, Problems};
use super::super::{Options, Source};
use super::{Side, Unit};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::Mapped;

/// Reads two files side by side.
pub struct LinePairs {
    source: Lines,
    target: Lines,
    /// What is wrong with the file of the sources.
    problems: Problems,
    languages: (Lang, Lang),
    /// Name of the file of the sources.
    name: String,
}

impl LinePairs {
    /// Opens `source`, the translations, and the file beside it.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let Some((name, path)) = source.beside.clone() else {
            return Err(ProblemKind::Record("the file that was translated is not named".to_owned()));
        };
        let other = Source {
            path: Some(path),
            name: name.clone(),
            beside: None,
            patch: None,
            member: None,
            ..source.clone()
        };
        let unreadable = |kind| ProblemKind::Record(format!("{name}, which was translated: {kind}"));
        Ok(Self {
            source: Lines::open(&other).map_err(unreadable)?,
            target: Lines::open(source)?,
            problems: Problems::new(&name),
            languages: options.languages.unwrap_or_default(),
            name,
        })
    }
}

impl Items for LinePairs {
    type Item = Unit;

    fn next_item(&mut self, problems: &mut Problems) -> Option<Unit> {
        loop {
            let mut is_source = self.source.advance(&mut self.problems);
            let mut is_target = self.target.advance(problems);
            // Where a line was too long for one of them, the lines no longer come in step.
            while is_source && is_target && self.source.spot().line != self.target.spot().line {
                if self.source.spot().line < self.target.spot().line {
                    is_source = self.source.advance(&mut self.problems);
                } else {
                    is_target = self.target.advance(problems);
                }
            }
            self.problems.take().into_iter().for_each(|problem| problems.push(problem));
            if is_source != is_target {
                let (more, line) = match is_source {
                    true => ("fewer", self.source.spot().line),
                    false => ("more", self.target.spot().line),
                };
                let reason = format!("it has {more} lines than {}; the rest was passed over", self.name);
                problems.add(None, Some(line), ProblemKind::Record(reason));
            }
            if !(is_source && is_target) {
                return None;
            }
            let (text, spot) = (self.target.line(), self.target.spot());
            if text.trim().is_empty() && self.source.line().trim().is_empty() {
                continue;
            }
            let side = |text: &str, spot, lang| Side {
                text: Mapped::verbatim(text.to_owned(), spot),
                lang,
                codes: Vec::new(),
            };
            return Some(Unit {
                id: format!("#{}", spot.line),
                source: side(self.source.line(), self.source.spot(), self.languages.0),
                target: side(text, spot, self.languages.1),
                is_draft: false,
                note: None,
            });
        }
    }

    fn facts(&mut self) -> Facts {
        self.target.facts()
    }
}
