//! Remarks in a text that ask for findings to be ignored: `<!-- mtlint: ignore REP001 reason -->`.
//!
//! A remark within a paragraph is about that paragraph, one that is a paragraph of its own about the next;
//! `ignore-file` is about the rest of the document. What is ignored by no need is told, so that remarks do not
//! outlive their reasons.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::hit::UnsettledHit;
use crate::config::ALL;
use crate::error::ProblemKind;
use crate::rule::Rule;
use crate::rules;
use crate::settings::Settings;
use crate::span::Extent;

/// What stands in a remark before its instruction.
const MARK: &str = "mtlint:";

static MARKS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(MARK));

/// The remarks of a paragraph.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    /// Whether there is nothing else in it.
    pub alone: bool,
    list: Vec<Remark>,
}

#[derive(Debug)]
struct Remark {
    names: Vec<Box<str>>,
    is_for_file: bool,
    line: u64,
    /// Its place, in code points of the piece.
    start: u64,
    end: u64,
    /// What is wrong with it.
    fault: Option<String>,
}

impl Remarks {
    /// Whether `text` may hold a remark: asked once of all that a worker has, since hardly any text does.
    pub(super) fn may_be_in(text: &str) -> bool {
        MARKS.find(text.as_bytes()).is_some()
    }

    /// The remarks in the paragraph `text`, which has `before` in front of it; `line_of` knows the line of a byte of it.
    pub(super) fn of(text: &str, line_of: impl Fn(usize) -> u64, before: Extent) -> Option<Box<Self>> {
        let mut remarks = Self { alone: true, list: Vec::new() };
        let mut rest = 0;
        while let Some(opened) = text[rest..].find("<!--").map(|at| rest + at)
            // The dashes of `<!-->` are those of both ends.
            && let Some(end) = text[opened + 2..].find("-->").map(|at| opened + 2 + at + "-->".len())
        {
            let inside = text.get(opened + "<!--".len()..end - "-->".len()).unwrap_or_default();
            if let Some(order) = inside.trim().strip_prefix(MARK) {
                let place = |at: usize| before.points + Extent::of(&text[..at]).points;
                remarks.list.push(Remark::read(order, line_of(opened), place(opened), place(end)));
                remarks.alone &= text[rest..opened].trim().is_empty();
            } else {
                remarks.alone = false;
            }
            rest = end;
        }
        remarks.alone &= text[rest..].trim().is_empty();
        (!remarks.list.is_empty()).then(|| Box::new(remarks))
    }

    /// Whether the finding is about a remark, not about the text.
    pub(super) fn hold(&self, hit: &UnsettledHit) -> bool {
        let is_in = |remark: &Remark| remark.start < hit.end.points && hit.start.points < remark.end;
        self.alone || !hit.is_whole && self.list.iter().any(is_in)
    }
}

impl Remark {
    fn read(order: &str, line: u64, start: u64, end: u64) -> Self {
        let mut words = order.split_whitespace();
        let (is_for_file, mut fault) = match words.next() {
            Some("ignore") => (false, None),
            Some("ignore-file") => (true, None),
            word => {
                let word = word.unwrap_or_default();
                (
                    false,
                    Some(format!("\"mtlint: {word}\" is no instruction; there are ignore and ignore-file")),
                )
            }
        };
        let mut names = Vec::new();
        if fault.is_none() {
            // A comma says that another name follows, whether a space stands behind it or not.
            for word in words {
                names.extend(word.split(',').filter(|name| !name.is_empty()).map(Box::from));
                if !word.ends_with(',') {
                    break;
                }
            }
            if names.is_empty() {
                fault = Some("\"mtlint: ignore\" names no rule; write its code, or all".to_owned());
            }
        }
        Self { names, is_for_file, line, start, end, fault }
    }
}

/// A name of rules whose findings are ignored.
#[derive(Debug)]
struct Ignored {
    name: Box<str>,
    line: u64,
    is_used: bool,
    /// How it was asked for.
    by: &'static str,
}

impl Ignored {
    fn covers(&self, rule: &Rule) -> bool {
        &*self.name == ALL || rule.is_called(&self.name)
    }
}

/// What is to be told of a remark, and its line.
pub(super) type Complaint = (u64, ProblemKind);

/// What is ignored in the document under way.
#[derive(Debug, Default)]
pub(super) struct IgnoredNames {
    here: Vec<Ignored>,
    next: Vec<Ignored>,
    file: Vec<Ignored>,
}

impl IgnoredNames {
    /// Begins another document.
    pub(super) fn clear(&mut self) {
        self.here.clear();
        self.next.clear();
        self.file.clear();
    }

    /// Whether the next paragraph is to have something ignored.
    pub(super) fn is_waiting(&self) -> bool {
        !self.next.is_empty()
    }

    /// Ignores findings in all of the document, for a field of its record.
    pub(super) fn ignore(&mut self, names: Vec<String>, line: u64) {
        let by = "the field mtlint_ignore";
        let ignored = |name: String| Ignored { name: name.into(), line, is_used: false, by };
        self.file.extend(names.into_iter().map(ignored));
    }

    /// Begins a paragraph with these remarks.
    pub(super) fn enter(
        &mut self,
        remarks: Option<&Remarks>,
        settings: &Settings,
        complain: &mut impl FnMut(Complaint),
    ) {
        let Some(remarks) = remarks else {
            self.here.append(&mut self.next);
            return;
        };
        if !remarks.alone {
            self.here.append(&mut self.next);
        }
        for remark in &remarks.list {
            if let Some(fault) = &remark.fault {
                complain((remark.line, ProblemKind::Unneeded(fault.clone())));
            }
            for name in &remark.names {
                let (list, by) = match (remark.is_for_file, remarks.alone) {
                    (true, _) => (&mut self.file, "mtlint: ignore-file"),
                    (false, true) => (&mut self.next, "mtlint: ignore"),
                    (false, false) => (&mut self.here, "mtlint: ignore"),
                };
                if is_known(name, settings) {
                    list.push(Ignored { name: name.clone(), line: remark.line, is_used: false, by });
                } else {
                    let text = format!("{by} {name}: there is no rule of that name");
                    complain((remark.line, ProblemKind::Unneeded(text)));
                }
            }
        }
    }

    /// Whether a finding of the rule is ignored.
    pub(super) fn covers(&mut self, rule: &Rule) -> bool {
        if self.here.is_empty() && self.file.is_empty() {
            return false;
        }
        let mut is_covered = false;
        for ignored in self.here.iter_mut().chain(&mut self.file).filter(|ignored| ignored.covers(rule)) {
            ignored.is_used = true;
            is_covered = true;
        }
        is_covered
    }

    /// Ends a paragraph. `runs` says whether a rule does.
    pub(super) fn leave(
        &mut self,
        runs: impl Fn(&Ignorable<'_>) -> bool,
        complain: &mut impl FnMut(Complaint),
    ) {
        tell_unused(&mut self.here, runs, complain);
    }

    /// Ends the document.
    pub(super) fn finish(
        &mut self,
        runs: impl Fn(&Ignorable<'_>) -> bool,
        complain: &mut impl FnMut(Complaint),
    ) {
        tell_unused(&mut self.file, &runs, complain);
        tell_unused(&mut self.next, &runs, complain);
    }
}

/// A name, for who is to say whether rules of that name run.
pub(super) struct Ignorable<'a>(&'a Ignored);

impl Ignorable<'_> {
    pub(super) fn covers(&self, rule: &Rule) -> bool {
        self.0.covers(rule)
    }
}

fn tell_unused(
    list: &mut Vec<Ignored>,
    runs: impl Fn(&Ignorable<'_>) -> bool,
    complain: &mut impl FnMut(Complaint),
) {
    for ignored in list.drain(..) {
        // A rule that does not run in this run says nothing about the remark.
        if !ignored.is_used && runs(&Ignorable(&ignored)) {
            let text = format!("{} {} is not needed: nothing is found there", ignored.by, ignored.name);
            complain((ignored.line, ProblemKind::Unneeded(text)));
        }
    }
}

fn is_known(name: &str, settings: &Settings) -> bool {
    name == ALL
        || rules::all().any(|rule| rule.is_called(name))
        || settings.rules.iter().any(|chosen| chosen.rule.is_called(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remarks(text: &str) -> Option<Box<Remarks>> {
        Remarks::of(text, |at| 10 + text[..at].matches('\n').count() as u64, Extent::default())
    }

    #[test]
    fn remarks_are_read() {
        let both =
            remarks("A é.\n<!-- mtlint: ignore REP001, PUN why not --> B <!--mtlint:ignore-file all-->")
                .expect("two remarks");
        assert!(!both.alone);
        let told: Vec<_> =
            both.list.iter().map(|r| (r.names.join(" "), r.is_for_file, r.line, r.start)).collect();
        assert_eq!(told, [("REP001 PUN".to_owned(), false, 11, 5), ("all".to_owned(), true, 11, 51)]);
        assert!(remarks("<!-- mtlint: ignore REP001 -->\n").is_some_and(|remarks| remarks.alone));
        assert!(remarks("<!-- a --> <!-- mtlint: ignore REP001 -->").is_some_and(|remarks| !remarks.alone));
        assert!(remarks("mtlint: ignore REP001").is_none());
        assert!(remarks("<!-- mtlint: ignore REP001").is_none());
        assert!(
            remarks("<!--> mtlint: no <!-- mtlint: ignore REP001 --> <!---> x")
                .is_some_and(|remarks| !remarks.alone)
        );
        for faulty in ["<!-- mtlint: ignore -->", "<!-- mtlint: skip REP001 -->", "<!-- mtlint: -->"] {
            assert!(remarks(faulty).is_some_and(|remarks| remarks.list[0].fault.is_some()), "{faulty}");
        }
    }
}
