//! What a rule is: plain data and a function.
//!
//! No macro and no trait object: a rule is a `static` that tools can list, and its check is a plain
//! function that many threads can call. Everything said about a rule (documentation page, `explain`,
//! examples run as tests) comes from this one value.

use regex::Regex;
use rustc_hash::FxHashSet;

use crate::analysis::{Paragraph, Signs, key_of};
use crate::document::{Counted, DocumentView};
use crate::finding::{Finding, Fix, Severity};
use crate::glossary::Glossary;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::span::Span;

/// A family of rules: the first letters of their codes, and the word in the `family` column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Family {
    /// Three letters that start the codes of its rules.
    pub prefix: &'static str,
    /// Name used in reports.
    pub name: &'static str,
}

impl Family {
    /// Words, phrases, titles and paragraphs that stand twice.
    pub const REPETITION: Self = Self { prefix: "REP", name: "repetition" };
    /// Text left in the source language.
    pub const UNTRANSLATED: Self = Self { prefix: "UNT", name: "untranslated" };
    /// Damage done by wrong decoding or escaping.
    pub const ENCODING: Self = Self { prefix: "ENC", name: "encoding" };
    /// Marks left by the programs of a translation pipeline.
    pub const PIPELINE: Self = Self { prefix: "PIP", name: "pipeline" };
    /// Punctuation and the space around it.
    pub const PUNCTUATION: Self = Self { prefix: "PUN", name: "punctuation" };
    /// Spelling of Arabic words.
    pub const ARABIC_ORTHOGRAPHY: Self = Self { prefix: "ARO", name: "arabic-orthography" };
    /// Words and their clitics in Arabic.
    pub const ARABIC_MORPHOLOGY: Self = Self { prefix: "ARM", name: "arabic-morphology" };
    /// How Arabic words go together.
    pub const ARABIC_SYNTAX: Self = Self { prefix: "ARS", name: "arabic-syntax" };
    /// What assistants say besides the translation.
    pub const LLM: Self = Self { prefix: "LLM", name: "llm" };
    /// What web pages print around their text.
    pub const WEB_TEMPLATE: Self = Self { prefix: "WEB", name: "web-template" };
    /// Names of places, people and organisations in the source language's form.
    pub const NAMES: Self = Self { prefix: "NAM", name: "names" };
    /// Phrases translated word by word.
    pub const CALQUE: Self = Self { prefix: "CAL", name: "calque" };
    /// Numbers, dates and times in another language's format.
    pub const LOCALE: Self = Self { prefix: "LOC", name: "locale" };
    /// Word forms of English.
    pub const ENGLISH_GRAMMAR: Self = Self { prefix: "ENG", name: "english-grammar" };
    /// Word order of English.
    pub const ENGLISH_SYNTAX: Self = Self { prefix: "ENS", name: "english-syntax" };
    /// Word forms of French.
    pub const FRENCH_GRAMMAR: Self = Self { prefix: "FRG", name: "french-grammar" };
    /// Word order of French.
    pub const FRENCH_SYNTAX: Self = Self { prefix: "FRS", name: "french-syntax" };
    /// Spelling of French words.
    pub const FRENCH_ORTHOGRAPHY: Self = Self { prefix: "FRO", name: "french-orthography" };
    /// Capitals of French.
    pub const FRENCH_TYPOGRAPHY: Self = Self { prefix: "FRT", name: "french-typography" };
    /// How French speaks to its reader.
    pub const FRENCH_REGISTER: Self = Self { prefix: "FRR", name: "french-register" };
    /// Figures of a whole document that differ from those of edited text.
    pub const STATISTICS: Self = Self { prefix: "STA", name: "statistics" };
    /// A translation held against its source.
    pub const BITEXT: Self = Self { prefix: "BIT", name: "bitext" };
}

/// How settled a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// New: runs only when asked for.
    Preview,
    /// Runs by default; its precision was measured.
    Stable,
}

/// Where a rule's knowledge comes from.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Title of a work, name of a standard or of a measurement.
    pub title: &'static str,
    /// Address, or empty.
    pub url: &'static str,
}

/// A threshold of a rule that its user may change.
#[derive(Clone, Copy, Debug)]
pub struct Param {
    /// Name, in kebab case.
    pub name: &'static str,
    /// Value when nothing else is said.
    pub default: f64,
    /// Smallest value allowed.
    pub min: f64,
    /// Largest value allowed.
    pub max: f64,
    /// What it does, with its unit.
    pub help: &'static str,
}

/// An example of a rule: documentation, and a test.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Language of the document it stands in.
    pub lang: Lang,
    /// The text. A blank line (`\n\n`) separates paragraphs.
    pub text: &'static str,
    /// What it is the translation of, and the language of that; for rules about translations. Its paragraphs are those of the
    /// text.
    pub source: Option<(Lang, &'static str)>,
    /// Every piece the rule must find, in order, as it is written; empty for a good example.
    pub found: &'static [&'static str],
}

impl Example {
    /// An example in which the rule must find exactly `found`.
    #[must_use]
    pub const fn bad(lang: Lang, text: &'static str, found: &'static [&'static str]) -> Self {
        Self { lang, text, source: None, found }
    }

    /// An example in which the rule must stay silent.
    #[must_use]
    pub const fn good(lang: Lang, text: &'static str) -> Self {
        Self { lang, text, source: None, found: &[] }
    }

    /// An example of a translation of `source`, which is in `from`, in which the rule must find exactly `found`.
    #[must_use]
    pub const fn bad_pair(
        from: Lang,
        source: &'static str,
        lang: Lang,
        text: &'static str,
        found: &'static [&'static str],
    ) -> Self {
        Self { lang, text, source: Some((from, source)), found }
    }

    /// An example of a translation of `source`, which is in `from`, in which the rule must stay silent.
    #[must_use]
    pub const fn good_pair(from: Lang, source: &'static str, lang: Lang, text: &'static str) -> Self {
        Self { lang, text, source: Some((from, source)), found: &[] }
    }
}

/// A phrase that a phrase rule looks for.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// The words, as a [`crate::phrase::Pattern`]; most are plain words separated by single spaces.
    pub text: &'static str,
    /// What to write instead, where that is certain; empty otherwise.
    pub fix: &'static str,
    /// How much a hit weighs.
    pub severity: Severity,
    /// One-letter words that Arabic writes onto the first word (و ف ب ل ك): whether the phrase is
    /// also looked for behind them.
    pub proclitics: bool,
}

/// A regular expression of the user's that a custom rule looks for.
#[derive(Clone, Debug)]
pub struct Expression {
    /// The expression; it never matches the empty text.
    pub regex: Regex,
    /// What to write instead, with `$1` for the first group; `None` where nothing is certain.
    pub fix: Option<String>,
    /// How much a hit weighs.
    pub severity: Severity,
}

impl Expression {
    /// What it makes of `found`, a text that it matched; `None` when it has no replacement or matches only
    /// with the text around.
    #[must_use]
    pub fn replace(&self, found: &str) -> Option<String> {
        let fix = self.fix.as_deref()?;
        let whole = self.regex.find(found).is_some_and(|hit| hit.len() == found.len());
        whole.then(|| self.regex.replace(found, fix).into_owned())
    }
}

/// Where a phrase was found.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// The phrase.
    pub phrase: &'static Phrase,
    /// Index of its first token.
    pub first: usize,
    /// Index of its last token.
    pub last: usize,
    /// From the first letter of its first word to the last of its last, proclitic included.
    pub span: Span,
    /// The proclitic written onto the first word; empty where there is none.
    pub proclitic: &'static str,
}

/// A word that a rule hangs on, by its key (see [`crate::analysis::key_of`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordKey {
    /// The word wherever it stands.
    One(u64),
    /// The word where the token with the second key follows it, whatever is between them. A word that stands
    /// everywhere costs nothing so.
    Before(u64, u64),
}

impl WordKey {
    /// Each place that `keys` name once: a word that is looked at wherever it stands needs no pair.
    #[must_use]
    pub fn distinct(keys: Vec<Self>) -> Vec<Self> {
        let mut keys = keys;
        keys.sort_unstable();
        keys.dedup();
        let everywhere: FxHashSet<u64> =
            keys.iter().filter_map(|key| if let Self::One(key) = key { Some(*key) } else { None }).collect();
        keys.retain(|key| !matches!(key, Self::Before(first, _) if everywhere.contains(first)));
        keys
    }

    /// All words of `first` before all words of `second`, as they are folded.
    #[must_use]
    pub fn pairs(first: &[&str], second: &[&str]) -> Vec<Self> {
        let second: Vec<u64> = second.iter().map(|word| key_of(word)).collect();
        let first = first.iter().map(|word| key_of(word));
        first.flat_map(|key| second.iter().map(move |next| Self::Before(key, *next))).collect()
    }
}

/// How a rule looks.
#[derive(Clone, Copy)]
pub enum Check {
    /// For phrases from a list, all lists in one pass; `keep` has the last word on each hit.
    Phrases {
        /// The list.
        list: &'static [Phrase],
        /// Whether a hit is a finding.
        keep: fn(&Paragraph<'_>, &Hit) -> bool,
    },
    /// For what a user's configuration lists.
    Custom {
        /// Phrases.
        list: &'static [Phrase],
        /// Regular expressions.
        expressions: &'static [Expression],
        /// Whether what stands in quotation marks is looked at.
        in_quotations: bool,
    },
    /// At each token that is one of `words`, all rules in one pass; masked tokens are passed over.
    Words {
        /// The words, as they are folded.
        words: &'static [&'static str],
        /// Looks around token number `i` of the paragraph.
        check: fn(&Paragraph<'_>, usize, &mut Report<'_>),
    },
    /// The same for words that come from elsewhere, or of which only what follows tells that they are meant:
    /// those that `keys` gives for text in a language.
    Keys {
        /// The words. None may be given both alone and before another, lest the check sees it twice.
        keys: fn(Lang) -> Vec<WordKey>,
        /// Looks around token number `i` of the paragraph.
        check: fn(&Paragraph<'_>, usize, &mut Report<'_>),
    },
    /// At one paragraph, when it holds one of the signs (with [`Signs::NONE`]: always).
    Paragraph(Signs, fn(&Paragraph<'_>, &mut Report<'_>)),
    /// At a text and its translation; called for inputs that hold both.
    Pair(fn(&Pair<'_>, &mut Report<'_>)),
    /// The same, with the terms of the user's glossaries; not called where there are none.
    Terms(fn(&Pair<'_>, &Glossary, &mut Report<'_>)),
    /// At a paragraph's place in its document; called once for each paragraph, when the paragraphs
    /// around it are known. The finding covers the whole paragraph.
    Document(fn(&DocumentView<'_>) -> Option<Severity>),
    /// The same for something that is true of a document as a whole: only its first finding in a
    /// document is reported.
    DocumentOnce(fn(&DocumentView<'_>) -> Option<Severity>),
    /// The same for what must be counted first: `measure` counts in every paragraph that holds one of the
    /// signs ([`Report::count`]), `check` sees the sums ([`DocumentView::counted`]).
    Measured {
        /// Signs without which a paragraph is not measured.
        needs: Signs,
        /// Counts; reports nothing.
        measure: fn(&Paragraph<'_>, &mut Report<'_>),
        /// Decides.
        check: fn(&DocumentView<'_>) -> Option<Severity>,
    },
}

/// A finding that its rule settles once the document around it is known.
#[derive(Clone, Copy, Debug)]
pub struct Unsettled<'a> {
    /// The severity it was reported with.
    pub severity: Severity,
    /// The text found.
    pub found: &'a str,
}

/// One kind of artefact, and everything there is to say about it.
pub struct Rule {
    /// Stable code: family prefix and number. Never used again for something else.
    pub code: &'static str,
    /// Stable name that states the fault, in kebab case.
    pub name: &'static str,
    /// Its family.
    pub family: Family,
    /// Languages of the paragraphs it looks at.
    pub langs: LangSet,
    /// The heaviest severity it reports.
    pub severity: Severity,
    /// Whether it runs by default.
    pub status: Status,
    /// The version it came with.
    pub since: &'static str,
    /// One sentence for a report. `{found}` stands for the text found, `{fix}` for the suggestion,
    /// `{lang}` for the paragraph's language, `{around}` for that of the text around, `{first}` for the first
    /// paragraph with the same words, `{source}` for what it speaks of in the text that was translated,
    /// `{same-source}` and `{same-target}` for the first unit with the same source or the same translation.
    pub message: &'static str,
    /// Why this is a sign of machine translation or bad processing, and what to do.
    pub why: &'static str,
    /// Where the knowledge comes from.
    pub sources: &'static [Source],
    /// Thresholds.
    pub params: &'static [Param],
    /// At least two bad and two good ones for each language it knows.
    pub examples: &'static [Example],
    /// How it looks.
    pub check: Check,
    /// A last word on each finding once the document around is known: the severity it has there, or
    /// `None` to drop it. The view's counts are those of this rule. `None` for rules whose findings stand on their own.
    pub settle: Option<fn(&DocumentView<'_>, &Unsettled<'_>) -> Option<Severity>>,
}

impl Rule {
    /// Whether `name` is its code, the beginning of its code, its name or its family's.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let begins = self.code.get(..name.len()).is_some_and(|code| code.eq_ignore_ascii_case(name));
        !name.is_empty() && (begins || self.name == name || self.family.name == name)
    }

    /// The message without a finding, for lists of rules.
    #[must_use]
    pub fn outline(&self) -> String {
        ["{found}", "{fix}", "{lang}", "{around}", "{first}", "{source}", "{same-source}", "{same-target}"]
            .iter()
            .fold(self.message.to_owned(), |message, name| message.replace(name, "…"))
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// Takes the findings of one rule in one paragraph.
pub struct Report<'a> {
    rule: &'static Rule,
    params: &'a [f64],
    out: &'a mut Vec<Finding>,
    counted: &'a mut Counted,
}

impl<'a> Report<'a> {
    /// A report for `rule` with its parameter values (in the order of [`Rule::params`]), appending to `out`
    /// and counting in `counted`.
    pub fn new(
        rule: &'static Rule,
        params: &'a [f64],
        out: &'a mut Vec<Finding>,
        counted: &'a mut Counted,
    ) -> Self {
        Self { rule, params, out, counted }
    }

    /// Adds `n` to the rule's count number `which`, 0 or 1, for [`Rule::settle`] and [`Check::Measured`] to
    /// see. What the counts are of is the rule's affair.
    pub fn count(&mut self, which: usize, n: u32) {
        self.counted[which] = self.counted[which].saturating_add(n.min(u32::from(u16::MAX)) as u16);
    }

    /// Reports the text at `span` with the rule's own severity.
    pub fn add(&mut self, span: Span, fix: Option<Fix>) {
        self.add_as(self.rule.severity, span, fix);
    }

    /// Reports the text at `span` with a severity of its own.
    pub fn add_as(&mut self, severity: Severity, span: Span, fix: Option<Fix>) {
        self.out.push(Finding { rule: self.rule, span, severity, fix, source: Span::default() });
    }

    /// Reports the text at `span` of a translation for what stands at `source` of the text translated.
    pub fn add_pair(&mut self, severity: Severity, span: Span, source: Span, fix: Option<Fix>) {
        self.out.push(Finding { rule: self.rule, span, severity, fix, source });
    }

    /// The value of parameter `i` of [`Rule::params`].
    #[must_use]
    pub fn param(&self, i: usize) -> f64 {
        self.params[i]
    }
}
