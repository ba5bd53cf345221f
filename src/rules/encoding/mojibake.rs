//! Text decoded with the wrong character encoding: *dÃ©clarÃ©*, *Itâ€™s*, *Ø§Ù„Ù…ØºØ±Ø¨*, *حقيقةط›*.
//!
//! A damaged stretch is proved by undoing the damage (see [`super::codec`]); how much proof one
//! character needs depends on whether edited text could hold the same two characters side by side.
//! A finding is a whole word, so that its fix is the repaired word. In a paragraph with very many,
//! the twentieth covers everything that is left.

use std::ops::Range;

use super::codec::{Codec, arabic_of, bytes_of, is_control, piece_at, repair};
use super::proof::{Run, is_opening};
use crate::analysis::{Paragraph, Signs};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENC001",
    name: "mojibake",
    family: Family::ENCODING,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "“{found}” was decoded with the wrong character encoding, or lost bytes on the way",
    why: "Bytes of one encoding were read as another, or lost altogether (U+FFFD), on the way through a \
          crawler, a converter or a translation system. Models learn the debris as words. Decode the \
          source again; where the damage can be undone for certain, the suggestion is the repaired word.",
    sources: &[
        Source {
            title: "WHATWG Encoding Standard: indexes of the single-byte encodings",
            url: "https://encoding.spec.whatwg.org/",
        },
        Source { title: "The Unicode Standard, section 3.9: well-formed UTF-8 byte sequences", url: "" },
    ],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "Itâ€™s over, said the cafÃ© owner.", &["Itâ€™s", "cafÃ©"]),
        Example::bad(Lang::En, "The ticket costs Â£12 or â‚¬15.", &["Â£12", "â‚¬15"]),
        Example::bad(
            Lang::En,
            "She didn\u{92}t answer the \u{93}urgent\u{94} letter.",
            &["didn\u{92}t", "\u{93}urgent\u{94}"],
        ),
        Example::bad(Lang::En, "The na�ve reader believed it.", &["na�ve"]),
        Example::bad(Lang::En, "A rÃƒÂ©sumÃƒÂ© was enclosed.", &["rÃƒÂ©sumÃƒÂ©"]),
        Example::bad(Lang::En, "The oп¬ѓce stays closed on Friday.", &["oп¬ѓce"]),
        Example::good(Lang::En, "The São Paulo office opened in 2004, next to the Ångström laboratory."),
        Example::good(Lang::En, "A layer of 20 µm is enough; Brontë… and Nestlé® are fine too."),
        Example::good(Lang::En, "The pilot said “BRAVO À TOUS” and the crowd at NESTLÉ™ cheered."),
        Example::bad(
            Lang::Fr,
            "Le prÃ©sident a dÃ©clarÃ© que lâ€™AlgÃ©rie gagnera.",
            &["prÃ©sident", "dÃ©clarÃ©", "lâ€™AlgÃ©rie"],
        ),
        Example::bad(
            Lang::Fr,
            "Il est allÃ© Ã la mer, puis Ã\u{a0} la plage avec sa sÅ“ur.",
            &["allÃ©", "Ã", "Ã\u{a0}", "sÅ“ur"],
        ),
        Example::bad(Lang::Fr, "Le march√© a ouvert avant lвЂ™aube.", &["march√©", "lвЂ™aube"]),
        Example::bad(
            Lang::Fr,
            "Ã‰tat, HÃ”TEL, Â«\u{a0}ouiÂ\u{a0}Â».",
            &["Ã‰tat", "HÃ”TEL", "Â«", "ouiÂ\u{a0}Â»"],
        ),
        Example::bad(Lang::Fr, "Le th├®├ótre est ferm├® d├¿s lundi.", &["th├®├ótre", "ferm├®", "d├¿s"]),
        Example::good(Lang::Fr, "├── étape\n│   └── été.txt\n┌─┬┐ fin ┼ ├ ┤"),
        Example::good(Lang::Fr, "L'Âge d'or, «\u{a0}SÃO PAULO\u{a0}», Âme et «à» sont corrects."),
        Example::good(
            Lang::Fr,
            "PARCE QUE SUR LEURS PLAQUES IL Y A MARQUÉ… «\u{a0}voilà\u{a0}», c'est clair\u{a0}!",
        ),
        Example::good(Lang::Fr, "Le signe “Ã©” apparaît quand l'UTF-8 est lu en Latin-1."),
        Example::bad(Lang::Fr, "Il a attendu longtemps\u{85} puis il est parti.", &["longtemps\u{85}"]),
        Example::bad(Lang::Ar, "Ø§Ù„Ù…ØºØ±Ø¨ Ø¹Ø±Ø¨ÙŠ", &["Ø§Ù„Ù…ØºØ±Ø¨", "Ø¹Ø±Ø¨ÙŠ"]),
        Example::bad(Lang::Ar, "هذه هي الحقيقةط› فلا تنكروهاطŒ من فضلكم.", &["الحقيقةط›", "تنكروهاطŒ"]),
        Example::bad(Lang::Ar, "ط§ظ„ظ…ط؛ط±ط¨ ط¨ظ„ط¯ ظƒط¨ظٹط±", &["ط§ظ„ظ…ط؛ط±ط¨", "ط¨ظ„ط¯", "ظƒط¨ظٹط±"]),
        Example::bad(Lang::Ar, "ÇáãÛÑÈ ÈáÏ ÚÑÈí", &["ÇáãÛÑÈ", "ÈáÏ", "ÚÑÈí"]),
        Example::bad(Lang::Ar, "قال الوزير إن القرار ٿي صالح الشعب.", &["ٿي"]),
        Example::good(Lang::Ar, "هذه شروط، وتلك خطوط؛ فهل تحتفظ؟ نعم «بالحفظ»… والخطّ واضح."),
        Example::good(Lang::Ar, "شركة Nestlé في São Paulo وقّعت العقد مع Ångström."),
    ],
    check: Check::Paragraph(Signs::GARBLED, check),
    settle: None,
};

/// Findings per paragraph; the last one covers the rest.
const MOST: usize = 20;

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let text = paragraph.text;
    let scan = Scan { paragraph, arabic_as_latin: has_arabic_as_latin(text), proven: proven_codecs(text) };
    let mut words = 0;
    let mut word: Option<Range<usize>> = None;
    let mut rest: Option<Range<usize>> = None;
    let mut at = 0;
    while let Some(damage) = scan.next_damage(at) {
        at = damage.end;
        let found = whole_word(text, &damage);
        if is_mentioned(text, &found, &damage) || paragraph.is_masked(damage.start) {
            continue;
        }
        match &mut word {
            Some(open) if found.start <= open.end => {
                open.end = open.end.max(found.end);
                continue;
            }
            _ => {}
        }
        if let Some(done) = word.replace(found) {
            words += 1;
            if words < MOST {
                report.add(span(&done), Some(Fix::Compute(repair)));
            } else {
                rest.get_or_insert(done);
            }
        }
    }
    match (rest, word) {
        (Some(rest), Some(last)) => report.add(span(&(rest.start..last.end)), None),
        (None, Some(last)) => report.add(span(&last), Some(Fix::Compute(repair))),
        _ => {}
    }
}

fn span(range: &Range<usize>) -> Span {
    Span::new(range.start, range.end)
}

struct Scan<'a> {
    paragraph: &'a Paragraph<'a>,
    arabic_as_latin: bool,
    /// Codecs that the paragraph holds proof of: their weaker signs count as well.
    proven: [bool; Codec::ALL.len()],
}

/// The codecs that some run of `text` proves.
fn proven_codecs(text: &str) -> [bool; Codec::ALL.len()] {
    let mut proven = [false; Codec::ALL.len()];
    let wide = text.char_indices().filter(|(_, c)| !c.is_ascii());
    for (at, codecs) in wide.filter_map(|(at, c)| Some((at, bytes_of(c)?))) {
        for codec in Codec::ALL {
            let slot = codec as usize;
            proven[slot] = proven[slot]
                || (codecs[slot] >= 0xC2 && Run::read(text, at, codec).is_some_and(|run| run.is_proof(text)));
        }
    }
    proven
}

impl Scan<'_> {
    /// The first damaged stretch that starts at `from` or behind.
    fn next_damage(&self, from: usize) -> Option<Range<usize>> {
        let text = self.paragraph.text;
        let bytes = text.as_bytes();
        let mut at = from;
        loop {
            at += bytes[at..].iter().position(|byte| *byte >= 0x80)?;
            let c = text[at..].chars().next()?;
            if let Some(end) = self.damage_at(at, c) {
                return Some(at..end);
            }
            at += c.len_utf8();
        }
    }

    /// Where the damage that starts at `at` with `c` ends, if that is damage.
    fn damage_at(&self, at: usize, c: char) -> Option<usize> {
        let text = self.paragraph.text;
        let end = at + c.len_utf8();
        if c == '\u{FFFD}' || (is_control(c) && c != '\u{85}') {
            return Some(end);
        }
        let before = text[..at].chars().next_back();
        // A next-line control is white space to some; behind a letter it is the … of windows-1252.
        if c == '\u{85}' {
            return before.is_some_and(char::is_alphanumeric).then_some(end);
        }
        // Sindhi alone writes it; in Arabic it stands where a conversion lost another letter.
        if c == 'ٿ' {
            return (self.paragraph.lang == Lang::Ar).then_some(end);
        }
        if text[end..].starts_with('€') && c == 'â' && piece_at(text, at, Codec::Western).is_none() {
            return Some(end + '€'.len_utf8());
        }
        // The no-break space of Ã and a no-break space, à, was made a plain one: no word of any
        // language has a capital Ã behind a small letter, and alone it needs company.
        if c == 'Ã' && text[end..].starts_with(' ') {
            let alone = before.is_none_or(char::is_whitespace);
            let company = || ["Ã©", "Ã¨", "â€"].into_iter().any(|sure| text.contains(sure));
            if before.is_some_and(char::is_lowercase) || (alone && company()) {
                return Some(end);
            }
        }
        if self.arabic_as_latin
            && !before.is_some_and(char::is_alphanumeric)
            && let Some(word) = arabic_as_latin(&text[at..])
        {
            return (word.letters >= 2).then_some(at + word.len);
        }
        let codecs = bytes_of(c)?;
        // â€™ reads the same in two codecs: the one that explains more is the right one.
        Codec::ALL
            .into_iter()
            .filter(|codec| codecs[*codec as usize] >= 0xC2)
            .filter_map(|codec| Run::read(text, at, codec))
            .filter(|run| run.is_proof(text) || (self.proven[run.codec as usize] && run.near))
            .map(|run| run.range.end)
            .max()
    }
}

/// A word that is nothing but Latin-1 letters, each an Arabic letter of windows-1256.
struct ArabicWord {
    /// Its bytes in the text.
    len: usize,
    /// Its letters.
    letters: u32,
    /// Whether it starts with the article, behind a proclitic or not.
    article: bool,
}

fn arabic_as_latin(text: &str) -> Option<ArabicWord> {
    let mut word = ArabicWord { len: 0, letters: 0, article: false };
    let mut previous = ' ';
    for c in text.chars() {
        let Some(arabic) = arabic_of(c) else {
            if c.is_alphanumeric() {
                return None;
            }
            break;
        };
        // ة ends its word, and no word starts with a vowel sign.
        if previous == 'ة' || (word.letters == 0 && arabic > 'ي') {
            return None;
        }
        word.article |= previous == 'ا' && arabic == 'ل' && word.letters <= 2;
        word.letters += 1;
        word.len += c.len_utf8();
        previous = arabic;
    }
    (word.letters > 0).then_some(word)
}

/// Whether the paragraph holds Arabic of windows-1256 read as windows-1252: a long word with the
/// article, or two long words. A list of accented capitals is one such word at most.
fn has_arabic_as_latin(text: &str) -> bool {
    // Four letters are eight bytes without ASCII, and French has no more than two such letters in a row.
    let bytes = text.as_bytes();
    let is_run = |at: usize| bytes.get(at..at + 8).is_some_and(|run| run.iter().all(|byte| *byte >= 0x80));
    if !memchr::memchr_iter(0xC3, bytes).any(is_run) {
        return false;
    }
    let mut long = 0;
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        // Nearly every word starts with an ASCII letter.
        if word.as_bytes().first().is_none_or(|byte| *byte != 0xC3) {
            continue;
        }
        if let Some(word) = arabic_as_latin(word)
            && word.letters >= 4
        {
            long += if word.article { 2 } else { 1 };
            if long >= 2 {
                return true;
            }
        }
    }
    false
}

/// The word around `damage`.
fn whole_word(text: &str, damage: &Range<usize>) -> Range<usize> {
    let before = text[..damage.start].trim_end_matches(belongs_to_word);
    let after = text[damage.end..].trim_start_matches(belongs_to_word);
    before.len()..text.len() - after.len()
}

fn belongs_to_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || matches!(c, '\'' | '_');
    }
    !c.is_whitespace()
        && !matches!(
            c,
            '«' | '»'
                | '“'
                | '”'
                | '„'
                | '‘'
                | '‹'
                | '›'
                | '–'
                | '—'
                | '…'
                | '•'
                | '،'
                | '؛'
                | '؟'
        )
}

/// Whether a text about encodings shows the damage: the damage alone between quotation marks.
fn is_mentioned(text: &str, word: &Range<usize>, damage: &Range<usize>) -> bool {
    let before = text[..word.start].trim_end_matches('\u{A0}').chars().next_back();
    let after = text[word.end..].trim_start_matches('\u{A0}').chars().next();
    word == damage
        && damage.len() <= 12
        && before.is_some_and(is_opening)
        && after.is_some_and(|c| matches!(c, '»' | '”' | '’' | '"' | '\'' | ')' | ']' | '›' | '`' | '“'))
}
