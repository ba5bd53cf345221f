//! The name of a language that is none of the three, for the report.
//!
//! The decision to know: whatlang names, it never decides. It is asked about a short beginning of
//! the paragraph, and never for English, French or Arabic, which were ruled out before.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use whatlang::{Detector, Lang as Named};

use crate::lang::Script;

/// Code of Arabic in Latin letters.
pub(super) const ARABIZI: &str = "ara-Latn";

/// whatlang reads 4 MB/s; more than this many characters adds no certainty.
const PREFIX_CHARACTERS: usize = 200;

/// The ISO 639-3 code of the language of `text`, written in `script`.
pub(super) fn name(text: &str, script: Script) -> Option<&'static str> {
    static DETECTOR: LazyLock<Detector> = LazyLock::new(|| {
        let others = Named::all().iter().copied();
        let others = others.filter(|lang| !matches!(lang, Named::Eng | Named::Fra | Named::Ara));
        Detector::with_allowlist(others.collect())
    });
    // whatlang's profiles are composed; on decomposed text it names something else.
    let composed: String = text.nfc().take(PREFIX_CHARACTERS).collect();
    if script == Script::Arabic
        && let Some(code) = name_by_letters(&composed)
    {
        return Some(code);
    }
    DETECTOR.detect(&composed).map(|info| info.lang().code())
}

/// Languages in Arabic script that whatlang does not know have letters of their own.
fn name_by_letters(text: &str) -> Option<&'static str> {
    const LETTERS: [(&str, &str); 5] =
        [("ckb", "ڕڵێۆ"), ("uig", "ۇۆۈۋېڭ"), ("pus", "ټډړږښځڅېۍ"), ("urd", "ٹڈڑےں"), ("snd", "ڪڻٻڄڳڱڏ")];
    let count = |letters: &str| text.chars().filter(|&c| letters.contains(c)).count();
    let (code, hits) =
        LETTERS.map(|(code, letters)| (code, count(letters))).into_iter().max_by_key(|&(_, n)| n)?;
    (hits >= 2).then_some(code)
}
