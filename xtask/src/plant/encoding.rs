//! Damage done by wrong decoding or escaping, done here the way it is done: by decoding and escaping wrongly.

use std::ops::Range;

use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1256};
use mtlint::lang::Lang::{self, Ar, En, Fr};

use super::OURS;
use super::place::{Context, Edit, How, Injector, Words};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("ENC001", &[En, Fr], "a character's UTF-8 read as windows-1252", How::Once(misread_one)),
    Injector::new("ENC001", OURS, "a paragraph's UTF-8 read as windows-1252", How::Once(misread_all)),
    Injector::new("ENC001", &[Ar], "a word's UTF-8 read as windows-1252", How::Once(misread_word)),
    Injector::new("ENC001", &[Ar], "a word's UTF-8 read as windows-1256", How::Once(misread_arabic)),
    Injector::new("ENC002", OURS, "a character written as an entity", How::Once(entity)),
    Injector::new("ENC003", &[Ar], "a letter of Persian or Urdu", How::Once(foreign_letter)),
    Injector::new("ENC003", &[Ar], "a word in presentation forms", How::Once(presentation_forms)),
    Injector::new(
        "ENC004",
        &[En, Fr],
        "a Cyrillic or Greek letter that looks the same",
        How::Once(homoglyph),
    ),
    Injector::new("ENC004", &[Ar], "a Latin name written onto an Arabic word", How::Once(glue_latin)),
    Injector::new("ENC005", OURS, "an invisible character within a word", How::Once(invisible)),
    Injector::new("ENC006", &[Fr], "a letter replaced by a question mark", How::Once(question_mark)),
    Injector::new("ENC001", OURS, "a letter replaced by U+FFFD", How::Once(replacement)),
];

/// The text as it looks when its UTF-8 is read in another encoding; `None` where that has no character for a byte.
fn misread(text: &str, encoding: &'static Encoding) -> Option<String> {
    let (wrong, failed) = encoding.decode_without_bom_handling(text.as_bytes());
    (!failed).then(|| wrong.into_owned())
}

/// What of a paragraph a writer would have as something else than ASCII: its own, or a typographic apostrophe.
fn accented(text: &str) -> Vec<Range<usize>> {
    let curly = |at: usize, c: char| c == '\'' && at > 0 && text[at + 1..].starts_with(char::is_alphabetic);
    let fits =
        |&(at, c): &(usize, char)| matches!(c, '\u{c0}'..='\u{17f}' | '’' | '“' | '”' | '—') || curly(at, c);
    text.char_indices().filter(fits).map(|(at, c)| at..at + c.len_utf8()).collect()
}

fn misread_one(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let places = accented(words.text);
    let place = (!places.is_empty()).then(|| places[context.rng.below(places.len())].clone())?;
    let right = words.text[place.clone()].replace('\'', "’");
    Some(Edit::new(place, misread(&right, WINDOWS_1252)?))
}

fn misread_all(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let text = match context.lang {
        Lang::En => words.text.replace('\'', "’"),
        _ => words.text.to_owned(),
    };
    let wrong = misread(&text, WINDOWS_1252)?;
    // A single stray sign is the other injector's affair.
    let enough = wrong.chars().count() >= text.chars().count() + 4;
    enough.then(|| Edit::new(0..words.text.len(), wrong))
}

fn misread_word(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| misread_at(words, i, WINDOWS_1252))
}

fn misread_arabic(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| misread_at(words, i, WINDOWS_1256))
}

fn misread_at(words: &Words<'_>, i: usize, encoding: &'static Encoding) -> Option<Edit> {
    let word = words.get(i);
    let fits = word.chars().count() >= 3 && word.chars().all(is_arabic);
    fits.then(|| Some(Edit::new(words.place(i), misread(word, encoding)?)))?
}

fn entity(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let rng = &mut context.rng;
    let named = |c: char| {
        Some(match c {
            'é' => "&eacute;",
            'è' => "&egrave;",
            'ê' => "&ecirc;",
            'à' => "&agrave;",
            'ç' => "&ccedil;",
            'ô' => "&ocirc;",
            'î' => "&icirc;",
            'û' => "&ucirc;",
            '«' => "&laquo;",
            '»' => "&raquo;",
            '“' => "&ldquo;",
            '”' => "&rdquo;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '’' => "&rsquo;",
            '—' => "&mdash;",
            '–' => "&ndash;",
            '&' => "&amp;",
            '…' => "&hellip;",
            ' ' => "&nbsp;",
            _ => return None,
        })
    };
    let mut places: Vec<(usize, char)> =
        words.text.char_indices().filter(|&(_, c)| c != ' ' && named(c).is_some()).collect();
    // Spaces are many: now and then only, or where there is nothing else.
    if places.is_empty() || rng.below(4) == 0 {
        places = words.text.char_indices().filter(|&(_, c)| c == ' ').collect();
    }
    let (at, c) = places.get(rng.below(places.len())).copied()?;
    let with = match rng.below(4) {
        0 => format!("&#{};", c as u32),
        1 => format!("&#x{:X};", c as u32),
        _ => named(c)?.to_owned(),
    };
    let with = if c == ' ' && with.starts_with("&#") { "&#160;".to_owned() } else { with };
    Some(Edit::new(at..at + c.len_utf8(), with))
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{64a}')
}

/// Replaces one character of an Arabic word; `with` says by what.
fn in_arabic_word(
    context: &mut Context<'_>,
    words: &Words<'_>,
    with: impl Fn(char, bool) -> Option<String>,
) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let word = words.get(i);
        if word.chars().count() < 4 || !word.chars().all(is_arabic) {
            return None;
        }
        let place = words.place(i);
        let chars: Vec<(usize, char)> = word.char_indices().collect();
        rng.order(chars.len()).into_iter().find_map(|at| {
            let (byte, c) = chars[at];
            let inside = at > 0 && at + 1 < chars.len();
            let new = format!("{}{}{}", &word[..byte], with(c, inside)?, &word[byte + c.len_utf8()..]);
            Some(Edit::new(place.clone(), new))
        })
    })
}

fn foreign_letter(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    in_arabic_word(context, words, |c, _| {
        Some(match c {
            'ي' => "ی".to_owned(),
            'ك' => "ک".to_owned(),
            'ه' => "ہ".to_owned(),
            _ => return None,
        })
    })
}

/// The word as old PDF software writes it: each letter as its shape.
fn presentation_forms(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    // The isolated shape of each letter, and whether it joins to the next one.
    const FORMS: &[(char, u32, bool)] = &[
        ('ا', 0xfe8d, false),
        ('ب', 0xfe8f, true),
        ('ة', 0xfe93, false),
        ('ت', 0xfe95, true),
        ('ث', 0xfe99, true),
        ('ج', 0xfe9d, true),
        ('ح', 0xfea1, true),
        ('خ', 0xfea5, true),
        ('د', 0xfea9, false),
        ('ذ', 0xfeab, false),
        ('ر', 0xfead, false),
        ('ز', 0xfeaf, false),
        ('س', 0xfeb1, true),
        ('ش', 0xfeb5, true),
        ('ص', 0xfeb9, true),
        ('ض', 0xfebd, true),
        ('ط', 0xfec1, true),
        ('ظ', 0xfec5, true),
        ('ع', 0xfec9, true),
        ('غ', 0xfecd, true),
        ('ف', 0xfed1, true),
        ('ق', 0xfed5, true),
        ('ك', 0xfed9, true),
        ('ل', 0xfedd, true),
        ('م', 0xfee1, true),
        ('ن', 0xfee5, true),
        ('ه', 0xfee9, true),
        ('و', 0xfeed, false),
        ('ي', 0xfef1, true),
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let mut joined = false;
        let mut out = String::new();
        let chars: Vec<char> = words.get(i).chars().collect();
        for (at, c) in chars.iter().enumerate() {
            let (_, base, joins) = FORMS.iter().find(|(letter, ..)| letter == c)?;
            let on = *joins && at + 1 < chars.len();
            let shape = match (joined, on) {
                (false, false) => 0,
                (true, false) => 1,
                (false, true) => 2,
                (true, true) => 3,
            };
            out.push(char::from_u32(base + shape)?);
            joined = on;
        }
        (chars.len() >= 3).then(|| Edit::new(words.place(i), out))
    })
}

/// A Latin name written onto the Arabic word before it: where there is one, that one.
fn glue_latin(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let arabic = |word: &str| word.chars().count() >= 4 && word.chars().all(is_arabic);
    let latin = |word: &str| word.len() >= 3 && word.chars().all(|c| c.is_ascii_alphabetic());
    let glued = words.anywhere(&mut context.rng, |_, i| {
        let fits = arabic(words.get(i)) && latin(words.get(i + 1)) && words.are_joined(i, 2);
        fits.then(|| Edit::new(words.span(i, i + 1), format!("{}{}", words.get(i), words.get(i + 1))))
    });
    glued.or_else(|| {
        words.anywhere(&mut context.rng, |rng, i| {
            let name = rng.pick(&["Google", "Toyota", "Reuters", "Airbus", "Windows"]);
            let fits = arabic(words.get(i)) && words.is_inside(i);
            fits.then(|| Edit::new(words.place(i), format!("{}{name}", words.get(i))))
        })
    })
}

/// Replaces a letter within a longer word of lower-case letters.
fn in_latin_word(
    context: &mut Context<'_>,
    words: &Words<'_>,
    with: impl Fn(&mut super::random::Rng, char) -> Option<char>,
) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let word = words.get(i);
        let chars: Vec<(usize, char)> = word.char_indices().collect();
        if chars.len() < 4 || !word.chars().all(char::is_alphabetic) {
            return None;
        }
        let place = words.place(i);
        rng.order(chars.len()).into_iter().find_map(|at| {
            let (byte, c) = chars[at];
            let new = format!("{}{}{}", &word[..byte], with(rng, c)?, &word[byte + c.len_utf8()..]);
            Some(Edit::new(place.clone(), new))
        })
    })
}

fn homoglyph(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    in_latin_word(context, words, |rng, c| {
        Some(match c {
            'a' => 'а',
            'e' => 'е',
            'o' if rng.coin() => 'ο',
            'o' => 'о',
            'p' => 'р',
            'c' => 'с',
            'x' => 'х',
            'y' => 'у',
            'i' => 'і',
            'A' => 'А',
            'B' => 'В',
            'C' => 'С',
            'M' => 'М',
            'T' => 'Т',
            _ => return None,
        })
    })
}

fn invisible(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let word = words.get(i);
        let chars: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        if chars.len() < 5 {
            return None;
        }
        let at = chars[rng.within(2, chars.len() - 2)];
        let sign = rng.pick(&["\u{200b}", "\u{ad}", "\u{feff}", "\u{2060}"]);
        Some(Edit::new(words.place(i), format!("{}{sign}{}", &word[..at], &word[at..])))
    })
}

fn question_mark(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    in_latin_word(context, words, |_, c| matches!(c, 'é' | 'è' | 'ê' | 'à' | 'ç' | 'ô' | 'î').then_some('?'))
}

fn replacement(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    match context.lang {
        Lang::Ar => in_arabic_word(context, words, |_, inside| inside.then(|| "\u{fffd}".to_owned())),
        Lang::Fr => in_latin_word(context, words, |_, c| (!c.is_ascii()).then_some('\u{fffd}')),
        _ => {
            let at = words.text.match_indices(['\'', '’', '“', '”', '"', '–', '—']);
            let places: Vec<(usize, &str)> = at.collect();
            let (at, sign) = places.get(context.rng.below(places.len())).copied()?;
            Some(Edit::new(at..at + sign.len(), "\u{fffd}"))
        }
    }
}
