//! One finding of one rule, and how sure it is meant.

use std::borrow::Cow;
use std::fmt;

use crate::rule::{Expression, Rule};
use crate::span::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Legitimate uses exist; for density and scores, off in the gate by default.
    Info,
    /// A reviewer should look: at most one false finding in 10,000 words of edited text.
    Warning,
    /// Practically never right in edited text: at most one false finding in 50,000 words.
    Error,
}

impl Severity {
    /// From the heaviest to the lightest.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// `error`, `warning` or `info`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What to write in place of what was found, where that is certain.
#[derive(Clone, Copy, Debug)]
pub enum Fix {
    /// This text.
    Text(&'static str),
    /// This text, its first letter in upper case where that of the text found is.
    Cased(&'static str),
    /// A proclitic and the text behind it.
    Prefixed(&'static str, &'static str),
    /// The text at this place of the paragraph (of a doubled word, the first one).
    Keep(Span),
    /// Nothing: the text found is taken out.
    Delete,
    /// What this function makes of the text found; `None` when it is not sure after all.
    Compute(fn(&str) -> Option<String>),
    /// What this expression of the user's makes of the text found.
    Expression(&'static Expression),
}

impl Fix {
    /// What to write for the finding at `span` of `paragraph`; `None` when it is not sure after all.
    #[must_use]
    pub fn text(self, paragraph: &str, span: Span) -> Option<Cow<'_, str>> {
        let found = span.of(paragraph);
        match self {
            Self::Text(text) => Some(Cow::Borrowed(text)),
            Self::Cased(text) if found.starts_with(char::is_uppercase) => {
                let mut chars = text.chars();
                let first = chars.next()?;
                Some(Cow::Owned(first.to_uppercase().chain(chars).collect()))
            }
            Self::Cased(text) => Some(Cow::Borrowed(text)),
            Self::Prefixed(proclitic, text) => Some(Cow::Owned(format!("{proclitic}{text}"))),
            Self::Keep(kept) => Some(Cow::Borrowed(kept.of(paragraph))),
            Self::Delete => Some(Cow::Borrowed("")),
            Self::Compute(compute) => compute(found).map(Cow::Owned),
            Self::Expression(expression) => expression.replace(found).map(Cow::Owned),
        }
    }
}

/// One finding within one paragraph. Small and `Copy`: reports make sentences of it.
#[derive(Clone, Copy, Debug)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// Where, in bytes of the paragraph.
    pub span: Span,
    /// How much it weighs here; a rule may lower its own severity.
    pub severity: Severity,
    /// What to write instead, where that is certain.
    pub fix: Option<Fix>,
}

// Millions of these are moved around in a run over bad text.
const _: () = assert!(size_of::<Finding>() <= 64);
