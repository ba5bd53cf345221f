//! Runs the rules of a language over one paragraph.
//!
//! Rules are sorted by language once, when the engine is built, so a French paragraph never meets an
//! Arabic rule; and a rule that needs a sign is not called where the sign is missing. The engine
//! is shared by all threads; what changes from paragraph to paragraph is in [`Scratch`].

mod called;

use self::called::{Called, ones};
use crate::analysis::{self, Buffers, Paragraph, key_of};
use crate::detect::{self, Detection};
use crate::document::{Counted, DocumentView, SLOTS, Tallied, Tallies};
use crate::finding::{Finding, Fix, Severity};
use crate::glossary::Glossary;
use crate::lang::{Lang, Script};
use crate::pair::Pair;
use crate::phrase::{Found, Matcher};
use crate::rule::{Check, Expression, Hit, Phrase, Report, Rule, WordKey};
use crate::settings::{Chosen, Settings};
use crate::span::Span;

/// The compiled rules of a run.
#[derive(Debug)]
pub struct Engine {
    settings: Settings,
    by_lang: [LangRules; 5],
    document: [Vec<DocumentRule>; 5],
    slots: Vec<&'static Rule>,
}

#[derive(Debug, Default)]
struct LangRules {
    paragraph: Vec<ParagraphRule>,
    called: Called,
    phrases: Matcher,
    lists: Vec<ListRule>,
    words: Vec<WordRule>,
    pairs: Vec<PairRule>,
    expressions: Vec<ExpressionRule>,
    exceptions: Vec<(&'static Rule, Matcher)>,
}

#[derive(Debug)]
struct ExpressionRule {
    rule: &'static Rule,
    list: &'static [Expression],
    in_quotations: bool,
}

#[derive(Debug)]
struct ParagraphRule {
    called: CalledRule,
    check: fn(&Paragraph<'_>, &mut Report<'_>),
}

#[derive(Debug)]
struct WordRule {
    called: CalledRule,
    check: fn(&Paragraph<'_>, usize, &mut Report<'_>),
    /// Whether it runs in [`Scope::Particular`] as well.
    is_particular: bool,
}

/// What calling a rule takes, side by side: settings and rules lie far apart, and a call is shorter than the way there.
#[derive(Debug)]
struct CalledRule {
    rule: &'static Rule,
    params: Box<[f64]>,
    slot: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
enum PairCheck {
    Alone(fn(&Pair<'_>, &mut Report<'_>)),
    Terms(fn(&Pair<'_>, &Glossary, &mut Report<'_>)),
}

impl CalledRule {
    /// Calls `check` with a report of its own, and notes what it counted.
    #[inline]
    fn call(&self, out: &mut Vec<Finding>, counts: &mut CountTable, check: impl FnOnce(&mut Report<'_>)) {
        let mut uncounted = [0; 2];
        let counted = self.slot.map_or(&mut uncounted, |slot| &mut counts.counted[slot]);
        check(&mut Report::new(self.rule, &self.params, out, counted));
        if let Some(slot) = self.slot {
            counts.note(slot);
        }
    }
}

#[derive(Debug)]
struct PairRule {
    called: CalledRule,
    check: PairCheck,
}

#[derive(Debug)]
struct ListRule {
    rule: &'static Rule,
    keep: fn(&Paragraph<'_>, &Hit) -> bool,
}

/// A rule about a paragraph's place in its document.
#[derive(Debug)]
pub(crate) struct DocumentRule {
    pub(crate) rule: &'static Rule,
    pub(crate) check: fn(&DocumentView<'_>) -> Option<Severity>,
    /// Whether only its first finding in a document counts.
    pub(crate) once: bool,
    /// Where its counts stand; 0 for a rule that makes none.
    pub(crate) slot: usize,
}

/// What a worker keeps between paragraphs; cleared, never freed.
#[derive(Debug, Default)]
pub struct Scratch {
    /// Of the language decision.
    pub detect: detect::Scratch,
    /// Of the analysis.
    pub buffers: Buffers,
    /// The same two for the text that was translated.
    pub source: SourceScratch,
    /// What rules counted in the paragraph under way.
    pub counts: CountTable,
}

/// What is kept for the source side of translations.
#[derive(Debug, Default)]
pub struct SourceScratch {
    /// Of the language decision.
    pub detect: detect::Scratch,
    /// Of the analysis.
    pub buffers: Buffers,
}

/// What the rules with a slot counted in a paragraph.
#[derive(Clone, Copy, Debug)]
pub struct CountTable {
    counted: [Counted; SLOTS],
    /// A bit for each slot that something was counted in: they are few.
    some: u64,
}

impl Default for CountTable {
    fn default() -> Self {
        Self { counted: [[0; 2]; SLOTS], some: 0 }
    }
}

impl CountTable {
    /// Forgets all counts.
    pub fn clear(&mut self) {
        for slot in ones(self.some.into()) {
            self.counted[slot] = [0; 2];
        }
        self.some = 0;
    }

    /// Takes note that the rule with this slot was called.
    #[inline]
    fn note(&mut self, slot: usize) {
        self.some |= u64::from(self.counted[slot] != [0; 2]) << slot;
    }
}

/// Which of a language's rules to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All of them.
    All,
    /// Those that look at certain languages only.
    Particular,
}

impl Engine {
    /// Compiles the rules of `settings`.
    ///
    /// # Panics
    /// When more than [`SLOTS`] rules ask to be settled by the document: a fault of the program.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let slots: Vec<_> =
            settings.rules.iter().map(|chosen| chosen.rule).filter(|r| needs_slot(r)).collect();
        assert!(slots.len() <= SLOTS, "more rules are settled by the document than there are slots");
        let slot_of = |rule: &Rule| slots.iter().position(|slot| *slot == rule);
        let by_lang = Lang::ALL.map(|lang| LangRules::new(&settings, lang, slot_of));
        let about_document = |lang: Lang| {
            let rules = settings.rules.iter().filter(|chosen| chosen.rule.langs.contains(lang));
            let rules = rules.filter_map(|&Chosen { rule, .. }| {
                let (check, once) = match rule.check {
                    Check::Document(check) => (check, false),
                    Check::DocumentOnce(check) | Check::Measured { check, .. } => (check, true),
                    Check::Phrases { .. }
                    | Check::Custom { .. }
                    | Check::Words { .. }
                    | Check::Keys { .. }
                    | Check::Paragraph(..)
                    | Check::Pair(_)
                    | Check::Terms(_) => return None,
                };
                Some(DocumentRule { rule, check, once, slot: slot_of(rule).unwrap_or_default() })
            });
            rules.collect()
        };
        let document = Lang::ALL.map(about_document);
        Self { settings, by_lang, document, slots }
    }

    /// What it was made of.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The rules that run.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        self.settings.rules.iter().map(|chosen| chosen.rule)
    }

    /// The rules about the place of a paragraph of `lang` in its document.
    pub(crate) fn document_rules(&self, lang: Lang) -> &[DocumentRule] {
        &self.document[lang as usize]
    }

    /// What the rules with a slot have in one paragraph: their `findings` in it and what they counted.
    pub(crate) fn tally(&self, findings: &[Finding], counts: &CountTable) -> Tallies {
        let mut hits = [0u16; SLOTS];
        let mut some = counts.some;
        for slot in findings.iter().filter_map(|finding| self.slot(finding.rule)) {
            hits[slot] = hits[slot].saturating_add(1);
            some |= 1 << slot;
        }
        let all = ones(some.into()).map(|slot| Tallied {
            slot: slot as u8,
            hits: hits[slot],
            counted: counts.counted[slot],
        });
        Tallies::new(some.count_ones() as usize, all)
    }

    /// The slot of a rule that is settled by the document.
    pub(crate) fn slot(&self, rule: &'static Rule) -> Option<usize> {
        rule.settle?;
        // Only findings come here, and they are rare; a rule is the same one wherever it is named.
        self.slots.iter().position(|slot| std::ptr::eq(*slot, rule))
    }

    /// Appends the findings in `paragraph` of the rules of its language, in order of place, and adds to `counts`
    /// what rules count.
    pub fn check(&self, paragraph: &Paragraph<'_>, out: &mut Vec<Finding>, counts: &mut CountTable) {
        self.check_scope(paragraph, Scope::All, out, counts);
    }

    pub(crate) fn check_scope(
        &self,
        paragraph: &Paragraph<'_>,
        scope: Scope,
        out: &mut Vec<Finding>,
        counts: &mut CountTable,
    ) {
        let before = out.len();
        let rules = &self.by_lang[paragraph.lang as usize];
        for entry in rules.called.with(paragraph.signs, scope).map(|place| &rules.paragraph[place]) {
            entry.called.call(out, counts, |report| (entry.check)(paragraph, report));
        }
        rules.phrases.find(paragraph, |found| {
            let (list, hit) = match found {
                Found::Phrase(list, hit) => (list, hit),
                Found::Word(number, token) => {
                    let WordRule { called, check, is_particular } = &rules.words[number];
                    if scope == Scope::All || *is_particular {
                        called.call(out, counts, |report| check(paragraph, token, report));
                    }
                    return;
                }
            };
            let ListRule { rule, keep } = rules.lists[list];
            // A phrase that begins inside another one of the same list is a part of it.
            let is_part =
                out[before..].iter().any(|known| known.rule == rule && known.span.overlaps(hit.span));
            if scope.admits(rule) && !is_part && keep(paragraph, &hit) {
                let fix = match (hit.phrase.fix, hit.proclitic) {
                    ("", _) => None,
                    (fix, "") => Some(Fix::Cased(fix)),
                    (fix, proclitic) => Some(Fix::Prefixed(proclitic, fix)),
                };
                let (span, severity) = (hit.span, hit.phrase.severity);
                out.push(Finding { rule, span, severity, fix, source: Span::default() });
            }
        });
        for entry in &rules.expressions {
            if scope.admits(entry.rule) {
                entry.find(paragraph, out);
            }
        }
        if !rules.exceptions.is_empty() && out.len() > before {
            rules.drop_exceptions(paragraph, before, out);
        }
        out[before..].sort_by_key(|finding| (finding.span, finding.rule.code));
    }

    /// Appends the findings of the rules about translations, in order of place.
    pub fn check_pair(&self, pair: &Pair<'_>, out: &mut Vec<Finding>, counts: &mut CountTable) {
        let before = out.len();
        let rules = &self.by_lang[pair.target.lang as usize];
        for PairRule { called, check } in &rules.pairs {
            match (check, &self.settings.glossary) {
                (PairCheck::Alone(check), _) => called.call(out, counts, |report| check(pair, report)),
                (PairCheck::Terms(check), Some(glossary)) => {
                    called.call(out, counts, |report| check(pair, glossary, report));
                }
                (PairCheck::Terms(_), None) => {}
            }
        }
        if !rules.exceptions.is_empty() && out.len() > before {
            rules.drop_exceptions(pair.target, before, out);
        }
        out[before..].sort_by_key(|finding| (finding.span, finding.rule.code));
    }

    /// Analyses `text` as a translation into `lang` of `source`, which is in `from`, and returns what the rules about
    /// translations find: for tests of single rules.
    #[must_use]
    pub fn check_pair_text(
        &self,
        (from, source): (Lang, &str),
        (lang, text): (Lang, &str),
        scratch: &mut Scratch,
    ) -> Vec<Finding> {
        let Scratch { detect, buffers, source: kept, counts } = scratch;
        let source = analysis::analyse(source, from, Script::of(from), &[], &mut kept.buffers);
        let detected = detect::detect(text, detect);
        let target = analysis::analyse(text, lang, detected.script, &detect.foreign, buffers);
        let pair = Pair {
            source: &source,
            target: &target,
            source_codes: &[],
            target_codes: &[],
            declared: lang,
            detected: &detected,
        };
        let mut out = Vec::new();
        self.check_pair(&pair, &mut out, counts);
        out
    }

    /// Analyses `text` as a paragraph of `lang` and appends its findings: for tests of single rules.
    #[must_use]
    pub fn check_text(&self, text: &str, lang: Lang, scratch: &mut Scratch) -> Vec<Finding> {
        let Detection { script, .. } = detect::detect(text, &mut scratch.detect);
        let script = if script == Script::None && lang == Lang::Ar { Script::Arabic } else { script };
        let paragraph = analysis::analyse(text, lang, script, &scratch.detect.foreign, &mut scratch.buffers);
        let mut out = Vec::new();
        self.check(&paragraph, &mut out, &mut scratch.counts);
        out
    }
}

impl Scope {
    fn admits(self, rule: &Rule) -> bool {
        let universal = rule.langs.contains(Lang::Und);
        match self {
            Self::All => true,
            Self::Particular => !universal,
        }
    }
}

/// Whether the rule needs counts of its document.
fn needs_slot(rule: &Rule) -> bool {
    rule.settle.is_some() || matches!(rule.check, Check::Measured { .. })
}

impl LangRules {
    fn new(settings: &Settings, lang: Lang, slot_of: impl Fn(&Rule) -> Option<usize>) -> Self {
        let mut rules = Self::default();
        let mut lists = Vec::new();
        let mut words: Vec<Vec<WordKey>> = Vec::new();
        for chosen in &settings.rules {
            let &Chosen { rule, extra, except, .. } = chosen;
            if !rule.langs.contains(lang) {
                continue;
            }
            let called = || CalledRule { rule, params: chosen.params.as_slice().into(), slot: slot_of(rule) };
            let is_particular = Scope::Particular.admits(rule);
            if !except.is_empty() {
                rules.exceptions.push((rule, Matcher::new(lang, &[except], &[])));
            }
            match rule.check {
                Check::Paragraph(needs, check) | Check::Measured { needs, measure: check, .. } => {
                    rules.called.push(rules.paragraph.len(), needs, is_particular);
                    rules.paragraph.push(ParagraphRule { called: called(), check })
                }
                Check::Words { words: set, check } => {
                    words.push(set.iter().map(|word| WordKey::One(key_of(word))).collect());
                    rules.words.push(WordRule { called: called(), check, is_particular });
                }
                Check::Keys { keys, check } => {
                    words.push(WordKey::distinct(keys(lang)));
                    rules.words.push(WordRule { called: called(), check, is_particular });
                }
                Check::Phrases { list, keep } => {
                    lists.push(joined(extra, list));
                    rules.lists.push(ListRule { rule, keep });
                }
                Check::Custom { list, expressions, in_quotations } => {
                    let keep = if in_quotations { keep_all } else { keep_unquoted };
                    lists.push(joined(extra, list));
                    rules.lists.push(ListRule { rule, keep });
                    if !expressions.is_empty() {
                        rules.expressions.push(ExpressionRule { rule, list: expressions, in_quotations });
                    }
                }
                Check::Pair(check) => {
                    rules.pairs.push(PairRule { called: called(), check: PairCheck::Alone(check) });
                }
                Check::Terms(check) => {
                    rules.pairs.push(PairRule { called: called(), check: PairCheck::Terms(check) });
                }
                Check::Document(_) | Check::DocumentOnce(_) => {}
            }
        }
        rules.phrases = Matcher::new(lang, &lists, &words);
        rules
    }

    /// Drops the findings from `before` on that touch an exception of their rule.
    fn drop_exceptions(&self, paragraph: &Paragraph<'_>, before: usize, out: &mut Vec<Finding>) {
        for (rule, exceptions) in &self.exceptions {
            if out[before..].iter().all(|finding| finding.rule != *rule) {
                continue;
            }
            exceptions.find(paragraph, |found| {
                let Found::Phrase(_, hit) = found else { return };
                let mut at = before;
                while at < out.len() {
                    if out[at].rule == *rule && out[at].span.overlaps(hit.span) {
                        out.remove(at);
                    } else {
                        at += 1;
                    }
                }
            });
        }
    }
}

impl ExpressionRule {
    fn find(&self, paragraph: &Paragraph<'_>, out: &mut Vec<Finding>) {
        for expression in self.list {
            for hit in expression.regex.find_iter(paragraph.text).filter(|hit| !hit.is_empty()) {
                let span = Span::new(hit.start(), hit.end());
                if paragraph.is_masked(hit.start()) || (!self.in_quotations && paragraph.is_quoted(span)) {
                    continue;
                }
                let fix = expression.fix.is_some().then_some(Fix::Expression(expression));
                let severity = expression.severity;
                out.push(Finding { rule: self.rule, span, severity, fix, source: Span::default() });
            }
        }
    }
}

/// One list of both, in which a phrase of the user's wins over the same one of the rule's own. It lives as
/// long as the program, as the lists it is made of do.
fn joined(extra: &'static [Phrase], own: &'static [Phrase]) -> &'static [Phrase] {
    if extra.is_empty() { own } else { [extra, own].concat().leak() }
}

fn keep_all(_: &Paragraph<'_>, _: &Hit) -> bool {
    true
}

fn keep_unquoted(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    !paragraph.is_quoted(hit.span)
}
