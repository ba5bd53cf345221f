//! Whether a paragraph in another language than its document reads as running text.
//!
//! Only what is counted of it is at hand, so titles, references, stanzas, lists of names and data are told by
//! their shape.

use crate::analysis::Signs;
use crate::document::Summary;
use crate::lang::{Lang, Script};

/// Fewest words of a foreign paragraph in the script of the document.
const WORDS_SAME_SCRIPT: u32 = 8;
/// Fewest words of an English or French one in an Arabic document, where names of products stand too.
const WORDS_OF_A_SENTENCE: u32 = 5;
/// Fewest words of one in a language that is none of the three.
const WORDS_OTHER_LANGUAGE: u32 = 12;

/// Whether it is long and sure enough to be judged, and reads as a sentence rather than a title, a
/// reference, a list of names, a stanza or data.
pub(super) fn is_running_text(here: &Summary, same_script: bool) -> bool {
    let counts = &here.counts;
    let is_data = counts.symbols * 6 > here.letters || counts.numbers > counts.words;
    // An Arabic sentence that names a few products has more Latin letters than Arabic ones.
    let is_mixed = match here.script {
        Script::Arabic if counts.words < WORDS_SAME_SCRIPT => counts.arabic < counts.words,
        Script::Arabic => counts.arabic * 3 < counts.words * 2,
        _ => counts.arabic > 0,
    };
    if is_data || is_mixed {
        return false;
    }
    if here.script == Script::Arabic && !same_script {
        return here.lang == Lang::Ar || counts.words >= WORDS_SAME_SCRIPT;
    }
    let (fewest, least) = match (here.lang.is_ours(), same_script) {
        // A title in a short sentence makes it look like the title's language.
        (true, true) if counts.words < WORDS_OTHER_LANGUAGE => (WORDS_SAME_SCRIPT, 0.97),
        (true, true) => (WORDS_SAME_SCRIPT, 0.9),
        (true, false) => (WORDS_OF_A_SENTENCE, 0.8),
        (false, _) => (WORDS_OTHER_LANGUAGE, 0.97),
    };
    let lines = counts.line_breaks + 1;
    let is_verse = lines >= 3 && here.letters < lines * 45;
    let ends_sentence = match here.ends.1 {
        ':' | ';' | '؛' | '…' => true,
        '.' | '!' | '?' | '؟' | '»' | '”' | '"' => counts.stops > 0,
        // The stop of a web address in brackets is none.
        ')' => counts.periods > 0,
        // A heading: long enough, and with no more capitals than a sentence has.
        _ => {
            here.lang.is_ours()
                && here.confidence >= 0.97
                && counts.stops + counts.numbers == 0
                && counts.capitalised * 4 <= counts.words
        }
    };
    let is_saying = here.ends.1 == '!' && counts.words < WORDS_OTHER_LANGUAGE;
    let is_reference = counts.numbers >= 2
        && counts.commas + counts.stops >= 4
        && counts.words < 40
        && counts.numbers * 6 >= counts.words;
    // Half the words of an English instruction may be names of buttons; a list of places has more.
    let is_names = match here.lang.is_ours() {
        true if here.confidence >= 0.999 => counts.capitalised * 3 >= counts.words * 2,
        true => counts.capitalised * 2 >= counts.words,
        false => counts.capitalised * 5 > counts.words,
    };
    // Arabic with damaged letters looks like another language of its script.
    let is_damaged = here.script == Script::Arabic && here.lang == Lang::Other;
    counts.words >= fewest
        && here.confidence >= least
        && ends_sentence
        && !here.signs.meets(Signs::FOREIGN)
        && !(is_damaged || is_verse || is_saying || is_reference || is_names)
}
