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

    /// The severity of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The stable name of a finding: of its rule, the text found, the words of its paragraph, and which of several
/// equal ones in a document it is. It reads `F` and 16 hexadecimal digits: a letter in front, so that no
/// spreadsheet takes it for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub u64);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "F{:016x}", self.0)
    }
}

impl Fingerprint {
    /// Reads one, in upper or lower case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(['F', 'f'])?;
        // The parser of numbers would take a sign, too.
        if digits.len() != 16 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        u64::from_str_radix(digits, 16).ok().map(Self)
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
    /// This text in the form that the sentence asks for: told, and never put in.
    Advice(&'static str),
}

impl Fix {
    /// Whether it can be put in as it is.
    #[must_use]
    pub fn is_ready(self) -> bool {
        !matches!(self, Self::Advice(_))
    }

    /// What to write for the finding at `span` of `paragraph`; `None` when it is not sure after all.
    #[must_use]
    pub fn text(self, paragraph: &str, span: Span) -> Option<Cow<'_, str>> {
        let found = span.of(paragraph);
        match self {
            Self::Text(text) | Self::Advice(text) => Some(Cow::Borrowed(text)),
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
    /// What it speaks of in the text that was translated, in bytes of that; empty for a finding that does not.
    pub source: Span,
}

// Millions of these are moved around in a run over bad text.
const _: () = assert!(size_of::<Finding>() <= 72);

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn a_fingerprint_is_read_as_it_is_written() {
        for number in [0, 1, 0x1e10, u64::MAX] {
            let name = Fingerprint(number).to_string();
            assert_eq!(name.len(), 17);
            assert_eq!(Fingerprint::parse(&name), Some(Fingerprint(number)));
            assert_eq!(Fingerprint::parse(&name.to_uppercase()), Some(Fingerprint(number)));
        }
        for text in [
            "",
            "F",
            "F1",
            "F+00000000000000f",
            "00000000000000001",
            "F00000000000000é1",
            "F0000000000000001 ",
        ] {
            assert_eq!(Fingerprint::parse(text), None, "{text:?}");
        }
    }
}
