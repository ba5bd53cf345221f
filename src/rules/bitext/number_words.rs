//! Numbers in words, ordinals, Roman numerals, and what else can stand for a number in the other language.
//!
//! They only ever excuse a number in digits that has no partner in digits, so reading is generous: *twenty-five* gives 25,
//! and 20 and 5 as well; an Arabic dual gives two.

use super::few::Few;
use crate::analysis::{Paragraph, TokenKind};
use crate::lang::Lang;

/// More words than this make a list of numbers.
pub(super) const MOST: usize = 64;

/// Values that words of `paragraph` can stand for.
pub(super) fn read(paragraph: &Paragraph<'_>, out: &mut Few<u64, MOST>) {
    let mut sum = Sum::default();
    for (i, token) in paragraph.tokens.iter().enumerate() {
        if token.kind == TokenKind::Number {
            sum.end(out);
            continue;
        }
        let word = paragraph.word(i);
        if let Some(roman) = roman(paragraph.written(i)) {
            out.push(roman);
        }
        let (value, is_joined) = match paragraph.lang {
            Lang::En => (english(word), true),
            Lang::Fr => (french(word), true),
            Lang::Ar => arabic_word(word),
            _ => (None, true),
        };
        match value {
            Some(value) if is_joined => sum.add(value, out),
            Some(value) => {
                sum.end(out);
                out.push(value);
            }
            None if matches!(word, "and" | "et") => {}
            None => sum.end(out),
        }
    }
    sum.end(out);
}

/// A number of several words.
#[derive(Default)]
struct Sum {
    total: u64,
    current: u64,
    words: u32,
}

impl Sum {
    fn add(&mut self, value: u64, out: &mut Few<u64, MOST>) {
        out.push(value);
        self.words += 1;
        match value {
            100 => self.current = self.current.max(1).saturating_mul(100),
            1000.. if value.is_multiple_of(1000) => {
                self.total = self.total.saturating_add(self.current.max(1).saturating_mul(value));
                self.current = 0;
            }
            // *quatre-vingts*
            20 if self.current % 100 == 4 => self.current = self.current.saturating_add(76),
            _ => self.current = self.current.saturating_add(value),
        }
    }

    fn end(&mut self, out: &mut Few<u64, MOST>) {
        if self.words > 1 {
            out.push(self.total.saturating_add(self.current));
        }
        *self = Self::default();
    }
}

fn english(word: &str) -> Option<u64> {
    Some(match word {
        "zero" | "no" | "none" => 0,
        "one" | "first" | "once" | "single" => 1,
        "two" | "second" | "twice" | "double" | "both" | "pair" | "couple" | "twin" | "twins" => 2,
        "three" | "third" | "triple" | "thrice" => 3,
        "four" | "fourth" | "quadruple" => 4,
        "five" | "fifth" => 5,
        "six" | "sixth" => 6,
        "seven" | "seventh" => 7,
        "eight" | "eighth" => 8,
        "nine" | "ninth" => 9,
        "ten" | "tenth" | "decade" | "tens" => 10,
        "eleven" | "eleventh" => 11,
        "twelve" | "twelfth" | "dozen" | "dozens" | "noon" | "midday" | "midnight" => 12,
        "thirteen" | "thirteenth" => 13,
        "fourteen" | "fourteenth" | "fortnight" => 14,
        "fifteen" | "fifteenth" => 15,
        "sixteen" | "sixteenth" => 16,
        "seventeen" | "seventeenth" => 17,
        "eighteen" | "eighteenth" => 18,
        "nineteen" | "nineteenth" => 19,
        "twenty" | "twentieth" | "twenties" => 20,
        "quarter" | "quarters" => 25,
        "thirty" | "thirtieth" | "thirties" => 30,
        "forty" | "fortieth" | "forties" => 40,
        "fifty" | "fiftieth" | "fifties" | "half" => 50,
        "sixty" | "sixtieth" | "sixties" => 60,
        "seventy" | "seventieth" | "seventies" => 70,
        "eighty" | "eightieth" | "eighties" => 80,
        "ninety" | "ninetieth" | "nineties" => 90,
        "hundred" | "hundreds" | "hundredth" | "century" | "centuries" => 100,
        "thousand" | "thousands" | "thousandth" | "millennium" => 1000,
        "million" | "millions" | "millionth" => 1_000_000,
        "billion" | "billions" => 1_000_000_000,
        _ => return None,
    })
}

fn french(word: &str) -> Option<u64> {
    Some(match word {
        "zéro" | "aucun" | "aucune" => 0,
        "un" | "une" | "unième" | "premier" | "première" | "premiers" | "premières" | "unique" => 1,
        "deux" | "deuxième" | "second" | "seconde" | "double" | "paire" | "couple" | "jumeaux" => 2,
        "trois" | "troisième" | "tiers" | "triple" | "trio" => 3,
        "quatre" | "quatrième" | "quadruple" => 4,
        "cinq" | "cinquième" => 5,
        "six" | "sixième" => 6,
        "sept" | "septième" => 7,
        "huit" | "huitième" => 8,
        "neuf" | "neuvième" => 9,
        "dix" | "dixième" | "dizaine" | "dizaines" | "décennie" => 10,
        "onze" | "onzième" => 11,
        "douze" | "douzième" | "douzaine" | "douzaines" | "midi" | "minuit" => 12,
        "treize" | "treizième" => 13,
        "quatorze" | "quatorzième" => 14,
        "quinze" | "quinzième" | "quinzaine" => 15,
        "seize" | "seizième" => 16,
        "vingt" | "vingts" | "vingtième" | "vingtaine" => 20,
        "quart" | "quarts" => 25,
        "trente" | "trentième" | "trentaine" => 30,
        "quarante" | "quarantième" | "quarantaine" => 40,
        "cinquante" | "cinquantième" | "cinquantaine" | "demi" | "demie" | "moitié" => 50,
        "soixante" | "soixantième" | "soixantaine" => 60,
        "septante" => 70,
        "huitante" | "octante" => 80,
        "nonante" => 90,
        "cent" | "cents" | "centième" | "centaine" | "centaines" | "siècle" | "siècles" => 100,
        "mille" | "millier" | "milliers" | "millième" | "millénaire" => 1000,
        "million" | "millions" | "millionième" => 1_000_000,
        "milliard" | "milliards" => 1_000_000_000,
        _ => return None,
    })
}

/// The value of an Arabic word under the short words written onto it, and whether *and* is one of them or nothing is, so
/// that it goes on with the number before.
fn arabic_word(word: &str) -> (Option<u64>, bool) {
    let mut rest = word;
    let mut is_joined = true;
    for prefixes in [&["و", "ف"][..], &["ب", "ل", "ك"], &["ال", "لل"]] {
        if let Some(value) = arabic(rest) {
            return (Some(value), is_joined);
        }
        for prefix in prefixes {
            if let Some(shorter) = rest.strip_prefix(prefix).filter(|shorter| shorter.len() >= 4) {
                is_joined &= *prefix != "ف";
                rest = shorter;
                break;
            }
        }
    }
    let value = arabic(rest).or_else(|| {
        // *سنتان*, *يومين*: the ending says two.
        let is_dual = word.len() >= 8 && ["ان", "ين", "تا", "تي"].iter().any(|ending| word.ends_with(ending));
        is_joined &= !is_dual;
        is_dual.then_some(2)
    });
    (value, is_joined)
}

fn arabic(word: &str) -> Option<u64> {
    // *ثلاثمئة*, *خمسمائة*
    if let Some(unit) =
        word.strip_suffix("مائة").or_else(|| word.strip_suffix("مئة")).filter(|unit| !unit.is_empty())
    {
        return Some(100 * arabic(unit).or_else(|| (unit == "ثمان").then_some(8)).filter(|unit| *unit < 10)?);
    }
    Some(match word {
        "صفر" => 0,
        "واحد" | "واحدة" | "أحد" | "إحدى" | "احدى" | "أول" | "أولى" | "اول" | "حادي" | "حادية" | "مرة" => {
            1
        }
        "اثنان" | "اثنين" | "اثنتان" | "اثنتين" | "اثنا" | "اثنتا" | "اثني" | "اثنتي" | "إثنان" | "إثنين"
        | "ثاني" | "ثانية" | "ثان" | "ثنائي" | "ثنائية" | "مرتين" | "كلا" | "كلتا" | "كلاهما" | "زوج"
        | "ضعف" => 2,
        "ثلاث" | "ثلاثة" | "ثالث" | "ثالثة" | "ثلث" | "ثلاثي" | "ثلاثية" => 3,
        "أربع" | "أربعة" | "اربع" | "اربعة" | "رابع" | "رابعة" | "رباعي" => 4,
        "خمس" | "خمسة" | "خامس" | "خامسة" => 5,
        "ست" | "ستة" | "سادس" | "سادسة" => 6,
        "سبع" | "سبعة" | "سابع" | "سابعة" => 7,
        "ثمان" | "ثماني" | "ثمانية" | "ثامن" | "ثامنة" => 8,
        "تسع" | "تسعة" | "تاسع" | "تاسعة" => 9,
        "عشر" | "عشرة" | "عاشر" | "عاشرة" | "عقد" | "عشرات" => 10,
        "عشرون" | "عشرين" | "عشرينيات" | "عشرينات" => 20,
        "ربع" => 25,
        "ثلاثون" | "ثلاثين" | "ثلاثينيات" | "ثلاثينات" => 30,
        "أربعون" | "أربعين" | "اربعين" | "أربعينيات" | "أربعينات" => 40,
        "خمسون" | "خمسين" | "خمسينيات" | "خمسينات" | "نصف" => 50,
        "ستون" | "ستين" | "ستينيات" | "ستينات" => 60,
        "سبعون" | "سبعين" | "سبعينيات" | "سبعينات" => 70,
        "ثمانون" | "ثمانين" | "ثمانينيات" | "ثمانينات" => 80,
        "تسعون" | "تسعين" | "تسعينيات" | "تسعينات" => 90,
        "مائة" | "مئة" | "مئات" | "قرن" | "قرون" => 100,
        "مائتان" | "مائتين" | "مئتان" | "مئتين" | "مئتا" | "مائتي" | "مئتي" | "قرنين" | "قرنان" => {
            200
        }
        "ألف" | "ألفا" | "آلاف" | "الف" | "ألوف" => 1000,
        "ألفين" | "ألفان" | "ألفي" => 2000,
        "مليون" | "مليونا" | "ملايين" => 1_000_000,
        "مليونين" | "مليونان" => 2_000_000,
        "مليار" | "مليارا" | "مليارات" | "بليون" => 1_000_000_000,
        _ => return None,
    })
}

/// *XX*, *XIVe*, *Ier*: at most 7 letters, in capitals but for the ending.
fn roman(written: &str) -> Option<u64> {
    let length = written.bytes().take_while(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C')).count();
    let ending = &written[length..];
    if !(1..=7).contains(&length)
        || !["", "e", "er", "ère", "ème", "è", "th", "st", "nd", "rd"].contains(&ending)
    {
        return None;
    }
    let worth = |b: u8| match b {
        b'I' => 1,
        b'V' => 5,
        b'X' => 10,
        b'L' => 50,
        _ => 100,
    };
    let (mut total, mut largest) = (0u64, 0u64);
    for b in written[..length].bytes().rev() {
        let value = worth(b);
        if value < largest {
            total = total.saturating_sub(value);
        } else {
            total += value;
            largest = value;
        }
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::{MOST, read, roman};
    use crate::analysis::{Buffers, analyse};
    use crate::lang::{Lang, Script};
    use crate::rules::bitext::few::Few;

    #[track_caller]
    fn holds(lang: Lang, text: &str, value: u64) {
        let mut buffers = Buffers::default();
        let script = if lang == Lang::Ar { Script::Arabic } else { Script::Latin };
        let mut out: Few<u64, MOST> = Few::new();
        read(&analyse(text, lang, script, &[], &mut buffers), &mut out);
        assert!(out.contains(&value), "{text:?} gives {:?}", &*out);
    }

    #[test]
    fn numbers_of_several_words_are_summed_up() {
        for (lang, text, value) in [
            (Lang::En, "some twenty-five boats", 25),
            (Lang::En, "three hundred and forty two", 342),
            (Lang::En, "two thousand five hundred", 2500),
            (Lang::Fr, "quatre-vingt-dix-sept bateaux", 97),
            (Lang::Fr, "soixante et onze", 71),
            (Lang::Fr, "deux cents chevaux", 200),
            (Lang::Fr, "trois mille quatre cents", 3400),
            (Lang::Ar, "خمسة وعشرون قاربا", 25),
            (Lang::Ar, "ثلاثة عشر بيتا", 13),
            (Lang::Ar, "مئتان وخمسون", 250),
            (Lang::Ar, "ثلاثمئة كتاب", 300),
        ] {
            holds(lang, text, value);
        }
    }

    #[test]
    fn arabic_forms_are_read_under_what_is_written_onto_them() {
        for (text, value) in [
            ("في القرن العشرين", 20),
            ("للمرة الثالثة", 3),
            ("بعد يومين", 2),
            ("سنتان كاملتان", 2),
            ("وبثلاثة كتب", 3),
            ("خلال التسعينيات", 90),
        ] {
            holds(Lang::Ar, text, value);
        }
    }

    #[test]
    fn roman_numerals_have_a_value() {
        for (text, value) in
            [("XXe", Some(20)), ("XIV", Some(14)), ("Ier", Some(1)), ("Xavier", None), ("", None)]
        {
            assert_eq!(roman(text), value, "{text}");
        }
    }
}
