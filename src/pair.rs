//! A text and its translation side by side, as the rules about translations see them.

use crate::analysis::Paragraph;
use crate::detect::Detection;
use crate::input::Code;
use crate::lang::Lang;

/// One unit of a file of translations, both sides analysed. Findings are in the target; what they speak of in the
/// source is named by [`crate::rule::Report::add_pair`].
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// What was translated. Its language is the one that the file says or, where it says none, the one decided.
    pub source: &'a Paragraph<'a>,
    /// The translation.
    pub target: &'a Paragraph<'a>,
    /// Tags and placeholders of the source that are elements of the file.
    pub source_codes: &'a [Code],
    /// Those of the translation.
    pub target_codes: &'a [Code],
    /// The language that the file says the translation is in; [`Lang::Und`] where it says nothing.
    pub declared: Lang,
    /// The language decided for the translation by itself.
    pub detected: &'a Detection,
}

impl Pair<'_> {
    /// Whether both languages are among these.
    #[must_use]
    pub fn is_between(&self, one: Lang, other: Lang) -> bool {
        let (source, target) = (self.source.lang, self.target.lang);
        (source, target) == (one, other) || (source, target) == (other, one)
    }
}
