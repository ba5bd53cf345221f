//! Passes of fixes until none is left: with rules made for the purpose, and with the examples of all rules.

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use mtlint::analysis::{Paragraph, Signs};
use mtlint::engine::Engine;
use mtlint::finding::{Fix, Severity};
use mtlint::fix::Rewriter;
use mtlint::input::{Format, Options, Source};
use mtlint::lang::LangSet;
use mtlint::pipeline::Run;
use mtlint::pipeline::fixes::{FoundFixes, PASSES, Plan, look};
use mtlint::report::Style;
use mtlint::report::rows::Wanted;
use mtlint::rule::{Check, Family, Report, Rule, Status};
use mtlint::rules;
use mtlint::segment::Mode;
use mtlint::settings::Settings;
use mtlint::span::Span;
use proptest::prelude::*;
use support::Place;

const fn rule(code: &'static str, check: fn(&Paragraph<'_>, &mut Report<'_>)) -> Rule {
    Rule {
        code,
        name: code,
        family: Family::PIPELINE,
        langs: LangSet::ALL,
        severity: Severity::Info,
        status: Status::Stable,
        since: "0.1.0",
        message: "“{found}” is “{fix}”",
        why: "",
        sources: &[],
        params: &[],
        examples: &[],
        check: Check::Paragraph(Signs::NONE, check),
        settle: None,
    }
}

/// Reports every `word` with `fix`.
fn report_all(paragraph: &Paragraph<'_>, report: &mut Report<'_>, word: &str, fix: Fix) {
    for (at, _) in paragraph.text.match_indices(word) {
        report.add(Span::new(at, at + word.len()), Some(fix));
    }
}

static DELETE: Rule = rule("T1", |paragraph, report| report_all(paragraph, report, " (sic)", Fix::Delete));
static PING: Rule = rule("T2", |paragraph, report| report_all(paragraph, report, "ping", Fix::Text("pong")));
static PONG: Rule = rule("T3", |paragraph, report| report_all(paragraph, report, "pong", Fix::Text("ping")));
/// Takes one letter away at a time, and finds overlapping pairs.
static SHORTEN: Rule = rule("T4", |paragraph, report| {
    for at in 0..paragraph.text.len() {
        if paragraph.text[at..].starts_with("oo") {
            report.add(Span::new(at, at + 2), Some(Fix::Text("o")));
        }
    }
});
/// One letter a pass.
static SLOW: Rule = rule("T5", |paragraph, report| {
    if let Some(at) = paragraph.text.find("yy") {
        report.add(Span::new(at, at + 2), Some(Fix::Text("y")));
    }
});
/// A suggestion that changes nothing is no fix.
static SAME: Rule = rule("T6", |paragraph, report| report_all(paragraph, report, "same", Fix::Text("same")));

/// The plan for the file at `path`, what was found in it, and what it becomes.
fn plan(path: &Path, engine: &Engine) -> (Plan, FoundFixes, Vec<u8>) {
    let options = Options { paragraphs: Some(Mode::Block), ..Options::default() };
    let style = Style::default();
    let run =
        Run { engine, options: &options, style: &style, wanted: Wanted::default(), assume: None, threads: 1 };
    let sources = [source(path)];
    let mut found = look(&run, &sources, &mut |_| Ok(())).expect("no end was asked for");
    let plan = Plan::new(&run, &sources, &mut found, &mut |_| Ok(())).expect("no end was asked for");
    let mut file = File::open(path).expect("a file");
    let mut bytes = Vec::new();
    match plan.files.first() {
        Some(fixed) => Rewriter::new(file, Arc::clone(&fixed.patch)).read_to_end(&mut bytes),
        None => file.read_to_end(&mut bytes),
    }
    .expect("a file");
    (plan, found, bytes)
}

fn source(path: &Path) -> Source {
    Source::new("a.txt".to_owned(), Some(path.to_owned()), Format::Text)
}

/// What `text` becomes under `rules`, how many fixes that took, and what is told of the others.
fn fixed(text: &str, rules: &[&'static Rule]) -> (String, u64, Vec<String>) {
    let place = Place::new();
    let path = place.write("a.txt", text);
    let engine = Engine::new(Settings::with_rules(rules.iter().copied()));
    let (plan, found, bytes) = plan(&path, &engine);
    let told = plan.not_made(&found, &[source(&path)], false);
    let made = plan.files.iter().map(|file| file.made).sum();
    let text = String::from_utf8(bytes).expect("UTF-8");
    (text, made, told.iter().map(ToString::to_string).collect())
}

#[test]
fn text_can_be_taken_out() {
    let (text, made, told) = fixed("It was (sic) theirs (sic) all day.\n", &[&DELETE]);
    assert_eq!((text.as_str(), made, told), ("It was theirs all day.\n", 2, vec![]));
}

#[test]
fn a_suggestion_that_changes_nothing_is_no_fix() {
    assert_eq!(fixed("It is all the same.\n", &[&SAME]), ("It is all the same.\n".to_owned(), 0, vec![]));
}

#[test]
fn of_overlapping_fixes_the_first_is_made_and_the_next_pass_sees_to_the_rest() {
    let (text, made, told) = fixed("It is sooooo cool.\n", &[&SHORTEN]);
    assert_eq!((text.as_str(), made, told), ("It is so col.\n", 5, vec![]));
}

#[test]
fn fixes_that_undo_one_another_leave_the_file_alone() {
    let (text, made, told) = fixed("They play ping all day.\n", &[&PING, &PONG]);
    assert_eq!((text.as_str(), made), ("They play ping all day.\n", 0));
    assert_eq!(told, ["a.txt: not fixed: 1 place: its fixes undo one another"]);
}

#[test]
fn passes_have_an_end() {
    let slow = |letters| fixed(&format!("Ha{}\n", "y".repeat(letters)), &[&SLOW]);
    assert_eq!(slow(PASSES + 1), ("Hay\n".to_owned(), PASSES as u64, vec![]));
    let (text, made, told) = slow(PASSES + 2);
    assert_eq!((text, made), (format!("Ha{}\n", "y".repeat(PASSES + 2)), 0));
    assert_eq!(told, ["a.txt: not fixed: 1 place: after 10 passes its fixes call for more"]);
}

fn examples() -> Vec<&'static str> {
    rules::all().flat_map(|rule| rule.examples).map(|example| example.text).collect()
}

/// Paragraphs of `text` with their places in code points.
fn paragraphs(text: &str) -> Vec<(u64, u64, &str)> {
    let mut at = 0;
    let parts = text.split("\n\n").map(|part| {
        let start = at;
        let end = start + part.chars().count() as u64;
        at = end + 2;
        (start, end, part)
    });
    parts.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn fixed_text_has_nothing_left_to_fix_and_the_rest_is_untouched(
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..8),
    ) {
        let examples = examples();
        let text = picks.iter().map(|pick| *pick.get(&examples)).collect::<Vec<_>>().join("\n\n");
        let place = Place::new();
        let path = place.write("a.txt", &text);
        let engine = Engine::new(Settings::with_rules(rules::all()));
        let (first, found, bytes) = plan(&path, &engine);
        prop_assert_eq!(first.not_made(&found, &[source(&path)], false), vec![]);
        let new = String::from_utf8(bytes).expect("UTF-8");
        let (second, _, again) = plan(&place.write("b.txt", &new), &engine);
        prop_assert!(second.files.is_empty(), "{:?} is left in {:?}", second.files, new);
        prop_assert_eq!(&again, new.as_bytes());
        // Paragraphs without a fix stand where they stood, and no others come.
        let edits = first.files.first().map_or(&[][..], |file| file.patch.edits());
        let (old, new) = (paragraphs(&text), paragraphs(&new));
        prop_assert_eq!(old.len(), new.len());
        for ((start, end, old), (_, _, new)) in old.into_iter().zip(new) {
            let is_touched = edits.iter().any(|edit| edit.start < end && edit.end > start);
            prop_assert!(is_touched || old == new, "{:?} became {:?}", old, new);
        }
    }
}
