//! A text and its translation side by side, as the rules about translations see them.

mod usual;

use self::usual::FITTED;
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
    /// Whether the translation is its source, letter for letter, case and marks aside. Words are no measure: where they are cut
    /// depends on the language.
    #[must_use]
    pub fn is_copy(&self) -> bool {
        letters(self.source.text).eq(letters(self.target.text))
    }

    /// The language that the translation is surely in, when it is not the one that the file says. A few words, or mostly names,
    /// are sure of nothing: they may stay as they are in any language.
    #[must_use]
    pub fn other_language(&self) -> Option<Lang> {
        let (found, counts) = (self.detected, &self.target.counts);
        let is_said = self.declared != Lang::Und;
        let is_other = found.lang != self.declared && found.lang != Lang::Und && found.confidence >= SURE;
        let runs = counts.words >= FEWEST_WORDS && counts.capitalised * 2 < counts.words;
        (is_said && is_other && runs).then_some(found.lang)
    }

    /// Whether both languages are among these.
    #[must_use]
    pub fn is_between(&self, one: Lang, other: Lang) -> bool {
        let (source, target) = (self.source.lang, self.target.lang);
        (source, target) == (one, other) || (source, target) == (other, one)
    }
}

/// The logarithm of the ratio of lengths, in characters, of translations to their sources.
#[derive(Clone, Copy, Debug)]
pub struct UsualRatio {
    /// Its mean.
    pub mean: f64,
    /// Standard deviation that length does not even out.
    spread: f64,
    /// Standard deviation for a text of one character, which falls with the root of the length.
    noise: f64,
}

impl UsualRatio {
    /// What is usual between these languages, source first.
    #[must_use]
    pub fn of(pair: (Lang, Lang)) -> Self {
        let known = FITTED.iter().find(|(source, target, _)| (*source, *target) == pair);
        known.map_or(Self { mean: 0.0, spread: 0.35, noise: 1.6 }, |(_, _, usual)| *usual)
    }

    /// Standard deviation for a source of so many characters.
    #[must_use]
    pub fn deviation(&self, source: f64) -> f64 {
        (self.spread * self.spread + self.noise * self.noise / source).sqrt()
    }
}

/// Fewer words than this may be a name or a title.
const FEWEST_WORDS: u32 = 5;

/// The least probability of another language.
const SURE: f32 = 0.9;

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}
