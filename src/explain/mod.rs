//! What there is to say about a rule, for the terminal and for its page.
//!
//! Everything comes from the rule itself and from what was measured of it; examples are run, so that
//! what they show as a fix is what the program suggests. [`Card`] gathers it once, and the two
//! renderers only lay it out.

mod index;
mod markdown;
mod terminal;

use std::ops::Range;

use crate::engine::{Engine, Scratch};
use crate::eval::{Measured, measured};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Example, Rule, Status};
use crate::settings::Settings;

pub use index::index;

/// What there is to say about a rule.
#[derive(Debug)]
pub struct Card {
    rule: &'static Rule,
    bad: Vec<Shown>,
    good: Vec<Shown>,
    fixes: Fixes,
    measured: Vec<Measured>,
}

/// An example, ready to be shown.
#[derive(Debug)]
struct Shown {
    lang: Lang,
    /// What it is the translation of: the language, and the paragraphs.
    source: Option<(Lang, Vec<&'static str>)>,
    /// Its paragraphs, each in pieces.
    paragraphs: Vec<Vec<Piece>>,
}

/// A stretch of an example.
#[derive(Debug, PartialEq, Eq)]
struct Piece {
    text: String,
    is_found: bool,
    /// What to write instead, where that is certain.
    fix: Option<String>,
}

/// For how much of what a rule finds it knows what to write instead, going by its examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fixes {
    Always,
    Often,
    Never,
}

impl Card {
    /// Gathers what there is to say about `rule`.
    #[must_use]
    pub fn new(rule: &'static Rule) -> Self {
        let engine = Engine::new(Settings::of_examples(rule));
        let shown: Vec<Shown> = rule.examples.iter().map(|example| Shown::new(example, &engine)).collect();
        let (bad, good): (Vec<Shown>, Vec<Shown>) =
            shown.into_iter().partition(|shown| shown.found().next().is_some());
        let (mut with, mut without) = (0, 0);
        for piece in bad.iter().flat_map(Shown::found) {
            if piece.fix.is_some() { with += 1 } else { without += 1 }
        }
        let fixes = match (with, without) {
            (0, _) => Fixes::Never,
            (_, 0) => Fixes::Always,
            _ => Fixes::Often,
        };
        Self { rule, bad, good, fixes, measured: measured(rule).collect() }
    }

    /// As `mtlint explain` prints it.
    #[must_use]
    pub fn terminal(&self) -> String {
        terminal::render(self)
    }

    /// As a page in Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown::render(self)
    }
}

impl Shown {
    fn new(example: &Example, engine: &Engine) -> Self {
        let mut scratch = Scratch::default();
        let mut listed = example.found;
        let mut paragraphs = Vec::new();
        let source = example.source.map(|(from, text)| (from, text.split("\n\n").collect::<Vec<_>>()));
        for (number, paragraph) in example.text.split("\n\n").enumerate() {
            let findings = match &source {
                Some((from, texts)) => {
                    let from = (*from, texts.get(number).copied().unwrap_or_default());
                    engine.check_pair_text(from, (example.lang, paragraph), &mut scratch)
                }
                None => engine.check_text(paragraph, example.lang, &mut scratch),
            };
            let mut found: Vec<(Range<usize>, Option<String>)> = Vec::new();
            for finding in findings {
                // What its document would drop is not listed.
                if listed.first().is_some_and(|next| *next == finding.span.of(paragraph)) {
                    let fix = finding
                        .fix
                        .filter(|fix| fix.is_ready())
                        .and_then(|fix| fix.text(paragraph, finding.span));
                    found.push((finding.span.range(), fix.map(|fix| fix.into_owned())));
                    listed = &listed[1..];
                }
            }
            if found.is_empty()
                && let [whole, rest @ ..] = listed
                && *whole == paragraph
            {
                // Rules about documents find whole paragraphs, and `check_text` does not ask them.
                found.push((0..paragraph.len(), None));
                listed = rest;
            }
            let mut pieces = Vec::new();
            let mut at = 0;
            for (place, fix) in found {
                // Of two findings that meet, the first is shown.
                if place.start >= at {
                    push(&mut pieces, &paragraph[at..place.start], None);
                    push(&mut pieces, &paragraph[place.clone()], Some(fix));
                    at = place.end;
                }
            }
            push(&mut pieces, &paragraph[at..], None);
            paragraphs.push(pieces);
        }
        Self { lang: example.lang, source, paragraphs }
    }

    /// The pieces that are found.
    fn found(&self) -> impl Iterator<Item = &Piece> {
        self.paragraphs.iter().flatten().filter(|piece| piece.is_found)
    }
}

fn push(pieces: &mut Vec<Piece>, text: &str, found: Option<Option<String>>) {
    if !text.is_empty() {
        let is_found = found.is_some();
        pieces.push(Piece { text: text.to_owned(), is_found, fix: found.flatten() });
    }
}

/// `text` with what cannot be seen named; in a found piece, spaces other than the plain one, too.
fn visible(text: &str, is_found: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let is_hidden = c.is_control() && c != '\n'
            || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{2069}' | '\u{feff}')
            || is_found && c.is_whitespace() && c != ' ' && c != '\n';
        if is_hidden {
            out.push_str(&format!("⟨U+{:04X}⟩", c as u32));
        } else {
            out.push(c);
        }
    }
    out
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Preview => "preview",
        Status::Stable => "stable",
    }
}

fn languages(langs: LangSet) -> String {
    if langs == LangSet::ALL {
        return "all".to_owned();
    }
    let names: Vec<_> = langs.iter().map(Lang::name).collect();
    names.join(", ")
}

fn fixes(fixes: Fixes) -> &'static str {
    match fixes {
        Fixes::Always => "yes",
        Fixes::Often => "some",
        Fixes::Never => "no",
    }
}

/// What was measured in one language and severity: frequency, and how many were right.
fn measurement(measured: &Measured) -> [String; 2] {
    let Measured { severity, words, unit, count, .. } = *measured;
    if count.hits == 0 {
        return [format!("none in {} {unit}", grouped(words)), String::new()];
    }
    let plural = if count.hits == 1 { "" } else { "s" };
    let frequency = format!(
        "{} {severity}{plural} in {} {unit} (1 in {})",
        grouped(count.hits),
        grouped(words),
        grouped(words / count.hits)
    );
    let Some((share, interval)) = count.precision() else {
        let told = if count.unsure > 0 { "could not be decided" } else { "not read" };
        return [frequency, told.to_owned()];
    };
    let decided = count.right + count.wrong;
    let unsure = if count.unsure > 0 { format!("; {} undecided", count.unsure) } else { String::new() };
    let precision = format!(
        "{} of {} read are true ({:.0} %, 95 % interval {:.0}–{:.0} %){unsure}",
        grouped(count.right),
        grouped(decided),
        share * 100.0,
        interval.low * 100.0,
        interval.high * 100.0
    );
    [frequency, precision]
}

/// A number with its thousands set apart.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Of findings that claim something, how many of those read were right, by language.
fn claims(measured: &[Measured]) -> String {
    let mut parts = Vec::new();
    for lang in Lang::ALL {
        let of_lang = || measured.iter().filter(|measured| measured.lang == lang);
        let claims = || of_lang().filter(|measured| measured.severity > Severity::Info);
        let right: u64 = claims().map(|measured| measured.count.right).sum();
        let decided: u64 = right + claims().map(|measured| measured.count.wrong).sum::<u64>();
        if decided > 0 {
            parts.push(format!("{lang} {:.0} % of {decided}", right as f64 * 100.0 / decided as f64));
        } else if of_lang().any(|measured| measured.count.hits == 0) {
            parts.push(format!("{lang} none found"));
        }
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::Count;
    use crate::rules;

    #[test]
    fn found_pieces_are_marked_where_they_stand_and_fixes_come_from_the_engine() {
        let rule = rules::find("doubled-word").expect("a rule");
        let engine = Engine::new(Settings::of_examples(rule));
        let text = "The lamp the.\n\nThe the lamp in\nin the hall.";
        let shown = Shown::new(&Example::bad(Lang::En, text, &["The the", "in\nin"]), &engine);
        let pieces: Vec<Vec<(&str, Option<&str>)>> = shown
            .paragraphs
            .iter()
            .map(|pieces| pieces.iter().map(|piece| (piece.text.as_str(), piece.fix.as_deref())).collect())
            .collect();
        let second =
            vec![("The the", Some("The")), (" lamp ", None), ("in\nin", Some("in")), (" the hall.", None)];
        assert_eq!(pieces, [vec![("The lamp the.", None)], second]);
    }

    #[test]
    fn every_example_is_shown_with_all_that_is_found_in_it() {
        for rule in rules::all() {
            let engine = Engine::new(Settings::of_examples(rule));
            for example in rule.examples {
                let shown = Shown::new(example, &engine);
                let marked: Vec<&str> = shown.found().map(|piece| piece.text.as_str()).collect();
                assert_eq!(marked, example.found, "{rule:?}");
            }
        }
    }

    #[test]
    fn measurements_say_what_was_read_and_what_was_not() {
        let told = |hits, right, wrong, unsure| {
            let count = Count { hits, right, wrong, unsure };
            measurement(&Measured {
                lang: Lang::Fr,
                severity: Severity::Error,
                words: 1_000_000,
                unit: "words",
                count,
            })
        };
        assert_eq!(told(0, 0, 0, 0), ["none in 1,000,000 words", ""]);
        assert_eq!(told(1, 0, 0, 0), ["1 error in 1,000,000 words (1 in 1,000,000)", "not read"]);
        assert_eq!(
            told(200, 104, 4, 1)[1],
            "104 of 108 read are true (96 %, 95 % interval 91–99 %); 1 undecided"
        );
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn what_cannot_be_seen_is_named() {
        assert_eq!(visible("a\u{a0}b\u{200f}\u{85}\n", false), "a\u{a0}b⟨U+200F⟩⟨U+0085⟩\n");
        assert_eq!(visible("a\u{a0}b", true), "a⟨U+00A0⟩b");
    }
}
