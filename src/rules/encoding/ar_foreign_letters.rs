//! Letters of Persian, Urdu or Kurdish in Arabic words, letters in presentation forms, and ى inside a word.
//!
//! They look right, or nearly so, and no search finds the words that hold them. ى inside a word and presentation
//! forms have no reading in Arabic and are errors; the letters of neighbours are warnings.

use unicode_normalization::UnicodeNormalization;

use crate::analysis::{Paragraph, Signs};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENC003",
    name: "ar-foreign-letters",
    family: Family::ENCODING,
    langs: LangSet::AR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” holds a character that Arabic words are not written with",
    why: "Persian ک and ی, Urdu ہ, Kurdish ە and the shaped letters of old code pages look like Arabic letters and are \
          others; ى stands at the end of a word only. They come from keyboards, PDF files and conversions of \
          other languages, and hide the word from search. Write the Arabic letter.",
    sources: &[Source { title: "The Unicode Standard, Arabic and Arabic Presentation Forms", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "قال الرئیس إن هذا الکتاب هو الأکثر فائدة.", &["الرئیس", "الکتاب", "الأکثر"]),
        Example::bad(Lang::Ar, "ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ إن الطريق مغلق.", &["ﻗﺎﻝ", "ﺍﻟﻮﺯﻳﺮ"]),
        Example::bad(Lang::Ar, "أغلقت المستشفىات العامة أبوابها علىهم.", &["المستشفىات", "علىهم"]),
        Example::bad(
            Lang::Ar,
            "تمت اﻹجابة عن سؤال المعلمہ وانتقل الطلاب إلىالساحة.",
            &["اﻹجابة", "المعلمہ", "إلىالساحة"],
        ),
        Example::good(Lang::Ar, "صلى الله عليه وسلم ﷺ، وبسم الله ﷽، قال تعالى: ﴿وَلِلْآخِرَةُ خَيْرٌ لَكَ مِنَ الْأُولَىٰ﴾."),
        Example::good(Lang::Ar, "زرنا مدينة أگادير المغربية ثم پاريس، وتابعنا قناة ڤيتا."),
        Example::good(Lang::Ar, "ولد سنة 1440 ھ، وجلس على شاطىء البحر يشرب شايا دافىء اللون."),
        Example::good(Lang::Ar, "اسمه بالفارسية «گل‌های زیبای ایران» ومعناه أزهار إيران الجميلة."),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: None,
};

/// What is wrong with a word, from the lightest to the heaviest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    ForeignLetter,
    NoArabic,
}

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let bytes = paragraph.text.as_bytes();
    // The first bytes of ک ھ, of ی ہ ە and of presentation forms; and the second byte of ى.
    let has_foreign = memchr::memchr3(0xDA, 0xDB, 0xEF, bytes).is_some();
    if !has_foreign && !has_inner_maqsura(paragraph.text) {
        return;
    }
    let mut neighbours = 0;
    if has_foreign {
        neighbours = paragraph.text.chars().filter(|&c| is_of_neighbours_only(c)).count();
    }
    for (i, token) in paragraph.tokens.iter().enumerate() {
        let written = paragraph.written(i);
        if written.is_ascii() || token.is_masked() {
            continue;
        }
        let Some(fault) = fault_of(written) else { continue };
        let is_excused = token.is_single_letter()
            || paragraph.is_foreign(token.span)
            || written.bytes().any(|byte| byte.is_ascii_alphabetic())
            // The script of the Quran has rules of its own.
            || written.contains(['ٱ', '\u{6D6}', '\u{6D7}', '\u{6DA}', '\u{6E5}', '\u{6E6}'])
            || (paragraph.signs.meets(Signs::GARBLED) && is_garbled(written))
            // Two letters that only the neighbours have: something is said in their language.
            || (fault == Fault::ForeignLetter && (neighbours >= 2
                    || (neighbours == 1 && paragraph.is_quoted(token.span))
                    || written.chars().any(is_of_neighbours_only)));
        if is_excused {
            continue;
        }
        let severity = if fault == Fault::NoArabic { Severity::Error } else { Severity::Warning };
        report.add_as(severity, token.span, Some(Fix::Compute(in_arabic_letters)));
    }
}

/// Whether the word may be wrongly decoded text, which has a rule of its own and پ ک among its letters.
fn is_garbled(word: &str) -> bool {
    word.chars().filter(|c| matches!(c, 'ط' | 'ظ')).count() >= 2
}

fn has_inner_maqsura(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(0x89, bytes).any(|at| {
        at > 0
            && bytes[at - 1] == 0xD9
            && matches!(bytes.get(at + 1), Some(0xD8..=0xD9))
            && text[at + 1..].chars().next().is_some_and(is_letter)
    })
}

fn fault_of(word: &str) -> Option<Fault> {
    let mut fault = None;
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let here = match c {
            'ک' | 'ی' | 'ہ' | 'ە' | 'ھ' => Fault::ForeignLetter,
            _ if is_presentation_form(c) => Fault::NoArabic,
            // شاطىء is an older spelling of شاطئ.
            'ى' if chars.peek().is_some_and(|&next| is_letter(next) && next != 'ء') => Fault::NoArabic,
            _ => continue,
        };
        fault = fault.max(Some(here));
    }
    fault
}

fn is_letter(c: char) -> bool {
    matches!(c, 'ء'..='غ' | 'ف'..='ي')
}

/// Letters in a shape of theirs, and ligatures of such; not those that are written as signs: ﷲ ﷺ ﷻ ﷽.
fn is_presentation_form(c: char) -> bool {
    matches!(c as u32, 0xFB50..=0xFBB1 | 0xFBD3..=0xFD3D | 0xFD50..=0xFDC7 | 0xFE70..=0xFEFC)
}

/// Letters of Persian, Urdu and Kurdish that writers of Arabic do not use for foreign names.
fn is_of_neighbours_only(c: char) -> bool {
    matches!(c, 'گ' | 'چ' | 'پ' | 'ژ' | 'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ێ' | 'ۆ' | 'ڕ' | 'ڵ')
}

/// The word in letters of Arabic, where it is certain which ones.
fn in_arabic_letters(found: &str) -> Option<String> {
    if let Some(parted) = parted(found) {
        return Some(parted);
    }
    let last = found.chars().count().checked_sub(1)?;
    let mut word = String::with_capacity(found.len());
    for (i, c) in found.chars().enumerate() {
        match c {
            'ک' => word.push('ك'),
            'ہ' | 'ھ' if i < last => word.push('ه'),
            // At the end, Persian writes one letter for ي and ى, Urdu one for ه and ة.
            'ی' if i < last => word.push('ي'),
            'ی' => word.push(final_ya(&word)?),
            'ہ' | 'ە' | 'ھ' => return None,
            'ى' if i < last => word.push('ي'),
            _ if is_presentation_form(c) => word.extend([c].into_iter().nfkc()),
            _ => word.push(c),
        }
    }
    Some(word)
}

/// *إلىالساحة*: a particle and a word without the space between them.
fn parted(found: &str) -> Option<String> {
    let bare = found.strip_prefix(['و', 'ف']).unwrap_or(found);
    let rest =
        ["على", "إلى", "الى", "حتى", "لدى"].into_iter().find_map(|particle| bare.strip_prefix(particle))?;
    let is_pronoun = matches!(rest, "ه" | "ها" | "هم" | "هما" | "هن" | "ك" | "كم" | "كن" | "كما" | "نا");
    let head = &found[..found.len() - rest.len()];
    (!is_pronoun && rest.chars().count() >= 3 && fault_of(rest).is_none()).then(|| format!("{head} {rest}"))
}

/// The letter for a final ی behind `stem`, for words that leave no doubt.
fn final_ya(stem: &str) -> Option<char> {
    let bare = stem.strip_prefix('و').unwrap_or(stem);
    match bare {
        "عل" | "إل" | "ال" | "حت" | "لد" | "مت" | "سو" | "أخر" | "الأخر" | "كبر" | "الكبر" | "مد" | "مستو" => {
            Some('ى')
        }
        "ف" | "ه" | "الت" | "الذ" | "ك" => Some('ي'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::in_arabic_letters;

    #[test]
    fn letters_become_arabic_where_there_is_no_doubt() {
        for (found, arabic) in [
            ("الکتاب", "الكتاب"),
            ("الرئیس", "الرئيس"),
            ("علی", "على"),
            ("فی", "في"),
            ("ﺍﻟﻮﺯﻳﺮ", "الوزير"),
            ("المستشفىات", "المستشفيات"),
            ("علىهم", "عليهم"),
            ("إلىالساحة", "إلى الساحة"),
        ] {
            assert_eq!(in_arabic_letters(found).as_deref(), Some(arabic), "{found}");
        }
        for found in ["مدرسہ", "الوطنی", "مدرسە"] {
            assert_eq!(in_arabic_letters(found), None, "{found}");
        }
    }
}
