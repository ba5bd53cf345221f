//! Which language a paragraph is written in.

use crate::lang::{Lang, Script};
use crate::span::Span;

/// What was decided about one paragraph. The stretches in another language, if any, are in
/// [`Scratch::foreign`] until the next call.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detection {
    /// The decision.
    pub lang: Lang,
    /// Probability of the decision, 0 to 1; 0 for a text without letters.
    pub confidence: f32,
    /// ISO 639-3 code of the language when `lang` is [`Lang::Other`] and it could be named.
    pub named: Option<&'static str>,
    /// The script that most letters are written in.
    pub script: Script,
    /// Number of letters.
    pub letters: u32,
    /// The language mixed in, when part of the paragraph is in another one than `lang`.
    pub mixed_with: Option<Lang>,
}

/// A stretch of a paragraph in another language than the paragraph's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForeignStretch {
    /// Where, from the first letter of its first word to the last letter of its last word.
    pub span: Span,
    /// In which language.
    pub lang: Lang,
}

/// Buffers that a worker keeps from one paragraph to the next.
#[derive(Debug, Default)]
pub struct Scratch {
    /// The foreign stretches of the paragraph decided last, in order.
    pub foreign: Vec<ForeignStretch>,
}

/// Decides the language of `text`, one paragraph.
pub fn detect(text: &str, scratch: &mut Scratch) -> Detection {
    scratch.foreign.clear();
    let _ = text;
    Detection {
        lang: Lang::Und,
        confidence: 0.0,
        named: None,
        script: Script::None,
        letters: 0,
        mixed_with: None,
    }
}
