//! Runs the rules over labelled cases and counts how they answer.
//!
//! A case is a document of its own, taken for the language it is labelled with. A bad case is answered when a finding overlaps its span; a good
//! case is flagged when there is any finding in it, of whatever severity.

use std::collections::BTreeMap;
use std::ops::Range;

use super::cases::{Case, Kind, Scope};
use super::categories::rules_of;
use crate::detect::detect;
use crate::engine::{Engine, Scratch};
use crate::finding::Severity;
use crate::lang::Lang;
use crate::pipeline::Single;
use crate::rule::Rule;

/// A finding in a case.
#[derive(Clone, Debug)]
pub struct Found {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it weighs.
    pub severity: Severity,
    /// Bytes within the case's text.
    pub place: Range<usize>,
}

/// How one case was answered.
#[derive(Debug)]
pub struct Answer {
    /// By the rules that must answer it: those of its category, or all where its scope says so.
    pub outcome: Outcome,
    /// Everything found in it.
    pub found: Vec<Found>,
}

/// How the rules did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The fault was found.
    Found,
    /// The fault was not found.
    Missed,
    /// Nothing was found where nothing is.
    Silent,
    /// Something was found where nothing is.
    Flagged,
}

/// Cases of one category in one language, as one rule or several answer them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseCount {
    /// Bad cases.
    pub bad: u64,
    /// Bad cases found.
    pub found: u64,
    /// Good cases.
    pub good: u64,
    /// Good cases flagged.
    pub flagged: u64,
    /// Good cases of weak scope.
    pub weak: u64,
    /// Good cases of weak scope flagged.
    pub weak_flagged: u64,
}

impl CaseCount {
    fn add(&mut self, case: &Case, is_hit: bool) {
        let hit = u64::from(is_hit);
        match (case.kind, case.scope) {
            (Kind::Bad, _) => {
                self.bad += 1;
                self.found += hit;
            }
            (Kind::Good, Scope::Weak) => {
                self.weak += 1;
                self.weak_flagged += hit;
            }
            (Kind::Good, Scope::Rule | Scope::All) => {
                self.good += 1;
                self.flagged += hit;
            }
        }
    }
}

/// The answers to the cases of one category in one language.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// By the rules that answer the category, together.
    pub category: CaseCount,
    /// By all rules of the run, together.
    pub any: CaseCount,
    /// By each rule that answers the category or has broken the silence of a good case.
    pub by_rule: BTreeMap<&'static str, CaseCount>,
}

/// Checks cases and counts.
#[derive(Debug)]
pub struct CaseRun<'a> {
    engine: &'a Engine,
    checker: Single<'a>,
    severities: Vec<Severity>,
    scratch: Scratch,
    /// The rules of each category met.
    answering: BTreeMap<String, Vec<&'static Rule>>,
    /// By category and language.
    pub answers: BTreeMap<(String, Lang), Answers>,
}

impl<'a> CaseRun<'a> {
    /// With the rules of `engine`; only findings of these severities count.
    #[must_use]
    pub fn new(engine: &'a Engine, severities: &[Severity]) -> Self {
        Self {
            engine,
            checker: Single::new(engine),
            severities: severities.to_vec(),
            scratch: Scratch::default(),
            answering: BTreeMap::new(),
            answers: BTreeMap::new(),
        }
    }

    /// Checks one case. `None` when its language is not known to mtlint.
    pub fn check(&mut self, case: &Case) -> Option<Answer> {
        let lang = case.lang?;
        let found = match &case.source {
            Some(source) => self.findings_in_pair(source, &case.text, lang),
            None => self.findings(&case.text, lang),
        };
        let engine = self.engine;
        let rules = self.answering.entry(case.category.clone()).or_insert_with(|| {
            rules_of(&case.category)
                .into_iter()
                .filter(|rule| engine.rules().any(|running| running == *rule))
                .collect()
        });
        let is_hit = |found: &Found| case.span.as_ref().is_none_or(|span| overlaps(span, &found.place));
        let hit_by = |rule: &Rule| found.iter().any(|found| found.rule == rule && is_hit(found));
        let by_category = rules.iter().any(|rule| hit_by(rule));
        let by_any = found.iter().any(is_hit);
        let must_answer = case.scope == Scope::All && case.kind == Kind::Good;
        let is_answered = if must_answer { by_any } else { by_category };
        let answers = self.answers.entry((case.category.clone(), lang)).or_default();
        answers.category.add(case, is_answered);
        answers.any.add(case, by_any);
        for rule in rules.iter().filter(|rule| rule.langs.contains(lang)) {
            answers.by_rule.entry(rule.code).or_default().add(case, hit_by(rule));
        }
        if must_answer {
            let mut others: Vec<_> = found.iter().map(|found| found.rule).collect();
            others.retain(|rule| !rules.contains(rule));
            others.sort_by_key(|rule| rule.code);
            others.dedup();
            for rule in others {
                answers.by_rule.entry(rule.code).or_default().add(case, true);
            }
        }
        let outcome = match (case.kind, is_answered) {
            (Kind::Bad, true) => Outcome::Found,
            (Kind::Bad, false) => Outcome::Missed,
            (Kind::Good, false) => Outcome::Silent,
            (Kind::Good, true) => Outcome::Flagged,
        };
        Some(Answer { outcome, found })
    }

    /// What is found in a translation: by the rules about translations, and by the others where the source does not have it
    /// too. The source's language is the one it seems to be in.
    fn findings_in_pair(&mut self, source: &str, text: &str, lang: Lang) -> Vec<Found> {
        let from = detect(source, &mut self.scratch.detect).lang;
        let pairs = self.engine.check_pair_text((from, source), (lang, text), &mut self.scratch);
        let pairs = pairs.into_iter().filter(|finding| self.severities.contains(&finding.severity));
        let mut found: Vec<_> = pairs
            .map(|finding| Found {
                rule: finding.rule,
                severity: finding.severity,
                place: finding.span.range(),
            })
            .collect();
        found.extend(
            self.findings(text, lang)
                .into_iter()
                .filter(|found| !source.contains(&text[found.place.clone()])),
        );
        found
    }

    fn findings(&mut self, text: &str, lang: Lang) -> Vec<Found> {
        let byte = |point: usize| text.char_indices().nth(point).map_or(text.len(), |(at, _)| at);
        let findings = self.checker.check(text, Some(lang));
        let wanted = findings.into_iter().filter(|finding| self.severities.contains(&finding.severity));
        wanted
            .map(|finding| Found {
                rule: finding.rule,
                severity: finding.severity,
                place: byte(finding.start)..byte(finding.end),
            })
            .collect()
    }
}

/// Whether two stretches share a place. An empty finding (something is missing there) lies in a stretch
/// that it touches.
fn overlaps(span: &Range<usize>, place: &Range<usize>) -> bool {
    if place.is_empty() {
        return span.start <= place.start && place.start <= span.end;
    }
    place.start < span.end && span.start < place.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    fn case(text: &str, category: &str, kind: Kind, scope: Scope, span: Option<Range<usize>>) -> Case {
        Case {
            line: 1,
            text: text.to_owned(),
            source: None,
            lang: Some(Lang::En),
            category: category.to_owned(),
            kind,
            span,
            scope,
            origin: String::new(),
        }
    }

    /// The outcomes of cases under all rules, and the counts.
    fn run(cases: &[Case]) -> (Vec<Outcome>, BTreeMap<(String, Lang), Answers>) {
        let engine = Engine::new(Settings::default());
        let mut run = CaseRun::new(&engine, &Severity::ALL);
        let outcomes = cases.iter().map(|case| run.check(case).expect("English is known").outcome).collect();
        (outcomes, run.answers)
    }

    const DOUBLED: &str = "The keeper left the the lamp on the table.";

    #[test]
    fn a_fault_is_found_only_where_it_is() {
        let at = DOUBLED.find("the the").expect("it is there");
        let bad = |span| case(DOUBLED, "doubled-word", Kind::Bad, Scope::Rule, span);
        let (outcomes, answers) = run(&[bad(Some(at..at + 7)), bad(Some(0..3)), bad(None)]);
        assert_eq!(outcomes, [Outcome::Found, Outcome::Missed, Outcome::Found]);
        let answers = &answers[&("doubled-word".to_owned(), Lang::En)];
        assert_eq!((answers.category.bad, answers.category.found), (3, 2));
        assert_eq!(answers.by_rule["REP001"].found, 2);
    }

    #[test]
    fn scope_says_who_must_be_silent() {
        let good = |category, scope| case(DOUBLED, category, Kind::Good, scope, None);
        let (outcomes, answers) = run(&[
            good("mojibake", Scope::Rule),
            good("mojibake", Scope::All),
            good("doubled-word", Scope::Rule),
            good("doubled-word", Scope::Weak),
        ]);
        let wanted = [Outcome::Silent, Outcome::Flagged, Outcome::Flagged, Outcome::Flagged];
        assert_eq!(outcomes, wanted);
        let encoding = &answers[&("mojibake".to_owned(), Lang::En)];
        assert_eq!((encoding.category.good, encoding.category.flagged), (2, 1));
        assert_eq!((encoding.any.good, encoding.any.flagged), (2, 2));
        assert_eq!(encoding.by_rule["REP001"].flagged, 1);
        let doubled = &answers[&("doubled-word".to_owned(), Lang::En)];
        assert_eq!((doubled.category.good, doubled.category.weak, doubled.category.weak_flagged), (1, 1, 1));
    }

    #[test]
    fn a_category_without_a_rule_is_counted_under_all_rules() {
        let (outcomes, answers) = run(&[case(DOUBLED, "nothing known", Kind::Bad, Scope::Rule, None)]);
        assert_eq!(outcomes, [Outcome::Missed]);
        let answers = &answers[&("nothing known".to_owned(), Lang::En)];
        assert_eq!((answers.category.found, answers.any.found), (0, 1));
        assert!(answers.by_rule.is_empty());
    }

    #[test]
    fn stretches_that_only_touch_do_not_overlap_unless_one_is_empty() {
        assert!(overlaps(&(2..5), &(4..8)) && overlaps(&(2..5), &(3..4)));
        assert!(!overlaps(&(2..5), &(5..8)) && !overlaps(&(2..5), &(0..2)));
        assert!(overlaps(&(2..5), &(5..5)) && !overlaps(&(2..5), &(6..6)));
    }
}
