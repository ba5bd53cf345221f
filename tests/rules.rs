//! What every rule owes, with no work from its author.

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::collections::HashSet;
use std::fs;

use mtlint::engine::{Engine, Scratch};
use mtlint::finding::Severity;
use mtlint::glossary::EXAMPLE;
use mtlint::lang::Lang;
use mtlint::pipeline::Single;
use mtlint::report::cell::unguard;
use mtlint::rule::{Check, Example, Rule, Status};
use mtlint::rules;
use mtlint::settings::Settings;
use support::Place;
use unicode_normalization::UnicodeNormalization;

/// The languages whose examples a rule must show.
fn example_langs(rule: &Rule) -> Vec<Lang> {
    rule.langs.iter().filter(|lang| lang.is_ours()).collect()
}

fn is_about_documents(rule: &Rule) -> bool {
    matches!(rule.check, Check::Document(_) | Check::DocumentOnce(_) | Check::Measured { .. })
}

/// Findings in the example's paragraphs, taken for its language: rule code, severity, text.
fn check_paragraphs(engine: &Engine, text: &str, lang: Lang) -> Vec<(&'static str, Severity, String)> {
    let mut scratch = Scratch::default();
    text.split("\n\n")
        .flat_map(|paragraph| {
            engine
                .check_text(paragraph, lang, &mut scratch)
                .into_iter()
                .map(|finding| (finding.rule.code, finding.severity, finding.span.of(paragraph).to_owned()))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// What `engine` finds in the example, which is of a rule about translations or about text.
fn check_example(engine: &Engine, example: &Example, form: impl Fn(&str) -> String) -> Vec<String> {
    let text = form(example.text);
    let Some((from, source)) = example.source else {
        return check_paragraphs(engine, &text, example.lang).into_iter().map(|(_, _, text)| text).collect();
    };
    let source = form(source);
    let mut scratch = Scratch::default();
    let units: Vec<_> = source.split("\n\n").zip(text.split("\n\n")).collect();
    assert_eq!(units.len(), text.split("\n\n").count(), "every paragraph has its source");
    units
        .into_iter()
        .flat_map(|(source, text)| {
            let found = engine.check_pair_text((from, source), (example.lang, text), &mut scratch);
            found.into_iter().map(|finding| finding.span.of(text).to_owned()).collect::<Vec<_>>()
        })
        .collect()
}

/// Findings of `rule` in the example as a document of its own, read by the program. Rules about languages
/// see those that are decided; all others see the example's.
fn check_document(rule: &Rule, example: &Example) -> Vec<String> {
    let place = Place::new();
    if let Some((from, source)) = example.source {
        let units = source.split("\n\n").zip(example.text.split("\n\n"));
        let rows: Vec<String> = units.map(|(source, text)| format!("{source}\t{text}\n")).collect();
        place.write("example.tsv", format!("source\ttarget\n{}", rows.concat()));
        let languages = format!("{from}-{}", example.lang);
        let mut args =
            vec!["check", "example.tsv", "--out", "out", "--select", rule.code, "--languages", &languages];
        if rule.name == "wrong-term" {
            place.write("terms.tsv", EXAMPLE);
            args.extend(["--glossary", "terms.tsv"]);
        }
        place.run(&args).expect(0);
        let rows = place.rows("out/findings.csv");
        return rows.iter().map(|row| unguard(row.get("found")).to_owned()).collect();
    }
    place.write("example.txt", example.text);
    let mut args =
        vec!["check", "example.txt", "--out", "out", "--select", rule.code, "--paragraphs", "block"];
    if !matches!(rule.check, Check::Document(_) | Check::DocumentOnce(_)) {
        args.extend(["--assume-language", example.lang.code()]);
    }
    if rule.name == "wrong-language" {
        args.extend(["--expect-lang", example.lang.code()]);
    }
    place.run(&args).expect(0);
    place.rows("out/findings.csv").iter().map(|row| unguard(row.get("found")).to_owned()).collect()
}

/// Runs `look` on every example and panics with all that it complains of.
#[track_caller]
fn for_all_examples(look: impl Fn(&'static Rule, &Example) -> Option<String>) {
    let complaints: Vec<String> = rules::all()
        .flat_map(|rule| rule.examples.iter().map(move |example| (rule, example)))
        .filter_map(|(rule, example)| Some(format!("{rule:?}: {:?}: {}", example.text, look(rule, example)?)))
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn examples_give_exactly_what_they_list() {
    for_all_examples(|rule, example| {
        let found: Vec<String> = if is_about_documents(rule) || rule.settle.is_some() {
            check_document(rule, example)
        } else {
            let engine = Engine::new(Settings::of_examples(rule));
            check_example(&engine, example, str::to_owned)
        };
        (found != example.found).then(|| format!("gave {found:?}, not {:?}", example.found))
    });
}

/// One fault gives one finding: two rules never report the same place.
#[test]
fn no_place_is_reported_twice() {
    let engine = Engine::new(Settings::default());
    for_all_examples(|_, example| {
        let findings = Single::new(&engine).check(example.text, Some(example.lang));
        // A finding about a whole paragraph may have others in it.
        let about_pieces: Vec<_> =
            findings.iter().filter(|finding| !is_about_documents(finding.rule)).collect();
        let meet = about_pieces.windows(2).find(|pair| pair[0].end > pair[1].start)?;
        Some(format!("{:?} and {:?} meet", meet[0], meet[1]))
    });
}

#[test]
fn composed_and_decomposed_text_give_the_same() {
    for_all_examples(|rule, example| {
        // Decomposition takes wrongly decoded characters apart, and then they are no longer its trace.
        if rule.name == "mojibake" || is_about_documents(rule) {
            return None;
        }
        let engine = Engine::new(Settings::of_examples(rule));
        let composed = check_example(&engine, example, |text| text.nfc().collect());
        let decomposed = check_example(&engine, example, |text| text.nfd().collect());
        let decomposed: Vec<String> = decomposed.iter().map(|text| text.nfc().collect()).collect();
        (composed != decomposed).then(|| format!("{composed:?} composed, {decomposed:?} decomposed"))
    });
}

#[test]
fn rules_find_nothing_in_languages_they_do_not_know() {
    for_all_examples(|rule, example| {
        let engine = Engine::new(Settings::of_examples(rule));
        let found: Vec<_> = Lang::ALL
            .into_iter()
            .filter(|lang| !rule.langs.contains(*lang))
            .flat_map(|lang| check_paragraphs(&engine, example.text, lang))
            .collect();
        (!found.is_empty()).then(|| format!("{found:?}"))
    });
}

#[test]
fn every_language_has_examples() {
    let mut faults = Vec::new();
    for rule in rules::all() {
        for lang in example_langs(rule) {
            let of_lang = || rule.examples.iter().filter(|example| example.lang == lang);
            let bad = of_lang().filter(|example| !example.found.is_empty()).count();
            let good = of_lang().filter(|example| example.found.is_empty()).count();
            if bad < 2 || good < 2 {
                faults.push(format!("{rule:?} has {bad} bad and {good} good examples in {lang}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn codes_names_and_texts_are_unique_and_whole() {
    let mut seen = HashSet::new();
    for rule in rules::all() {
        for text in [rule.code, rule.name, rule.message, rule.why] {
            assert!(!text.is_empty() && seen.insert(text), "{rule:?}: {text:?} is empty or another's");
        }
        let number =
            rule.code.strip_prefix(rule.family.prefix).expect("a code starts with its family's prefix");
        assert!(number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()), "{}", rule.code);
        assert!(rule.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", rule.name);
        assert!(rule.why.ends_with('.') && !rule.message.ends_with('.'), "{rule:?}");
        assert!(!rule.sources.is_empty(), "{rule:?} says nothing of its sources");
        assert!(rule.status == Status::Stable || rule.severity < Severity::Error, "{rule:?}");
        for param in rule.params {
            assert!((param.min..=param.max).contains(&param.default), "{rule:?}: {}", param.name);
        }
    }
}

/// A rule's file that is not in the list would never run.
#[test]
fn every_rule_file_is_listed() {
    let mut files = 0;
    for family in fs::read_dir("src/rules").expect("the rules") {
        let family = family.expect("an entry").path();
        if !family.is_dir() {
            continue;
        }
        for file in fs::read_dir(&family).expect("a family") {
            let path = file.expect("an entry").path();
            let text = fs::read_to_string(&path).expect("a source file");
            let Some(at) = text.find("pub static RULE: Rule") else { continue };
            files += 1;
            let code = text[at..].split("code: \"").nth(1).and_then(|rest| rest.split('"').next());
            let code = code.unwrap_or_else(|| panic!("{} has no code", path.display()));
            let rule = rules::find(code).unwrap_or_else(|| panic!("{} is not listed", path.display()));
            let stem = path.file_stem().expect("a name").to_string_lossy().replace('_', "-");
            assert_eq!(rule.name, stem, "the file is called as its rule");
        }
    }
    assert_eq!(files, rules::all().count());
}

#[test]
fn a_clause_that_outweighs_its_sentence_is_found_in_it() {
    let place = Place::new();
    place.write(
        "page.txt",
        "The library opened its new hall on Saturday after four years of work.\n\nReaders may borrow ten books at a \
         time and keep them for a month, or for six weeks in the summer holidays.\n\nThe tickets que nous avons achetés \
         pour le concert de samedi soir were lost on the way home.\n",
    );
    place.run(&["check", "page.txt", "--out", "out", "--select", "UNT"]).expect(0);
    let found: Vec<String> =
        place.rows("out/findings.csv").iter().map(|row| unguard(row.get("found")).to_owned()).collect();
    assert_eq!(found, ["que nous avons achetés pour le concert de samedi soir"]);
}
