//! Dates with the name of a month, and those all in digits, as day, month and year.
//!
//! Arabic has three series of names for the months, and all three are read wherever they stand.

use super::few::Few;
use crate::analysis::{Gap, Paragraph};
use crate::lang::Lang;
use crate::span::Span;

/// More dates than this make a calendar.
pub(super) const MOST: usize = 12;

/// A date; 0 stands for what is not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Date {
    /// From its first to its last part.
    pub(super) span: Span,
    /// 1 to 31.
    pub(super) day: u8,
    /// 1 to 12.
    pub(super) month: u8,
    /// With its four digits.
    pub(super) year: u16,
}

/// Gathers the dates of `paragraph` that name their month.
pub(super) fn read(paragraph: &Paragraph<'_>, out: &mut Few<Date, MOST>) {
    let mut i = 0;
    while i < paragraph.tokens.len() {
        let Some((month, width)) = month_at(paragraph, i) else {
            i += 1;
            continue;
        };
        let last = i + width - 1;
        let mut date = Date { span: paragraph.span_of(i, last), month, ..Date::default() };
        let near =
            |at: usize| matches!(paragraph.tokens[at].gap, Gap::Space | Gap::Line | Gap::Hyphen | Gap::Comma);
        if let Some(day_at) = day_before(paragraph, i) {
            date.day = day_of(paragraph, day_at).unwrap_or_default();
            date.span = paragraph.span_of(day_at, last);
        }
        let mut next = last + 1;
        // *Oct. 14*
        let is_short = |at: usize| {
            at == last + 1 && paragraph.gap_text(at).trim_end() == "." && paragraph.word(last).len() <= 5
        };
        if date.day == 0
            && next < paragraph.tokens.len()
            && (near(next) || is_short(next))
            && paragraph.lang != Lang::Ar
            && let Some(day) = day_of(paragraph, next)
        {
            date.day = day;
            date.span.end = paragraph.tokens[next].span.end;
            next += 1;
        }
        if next < paragraph.tokens.len() && matches!(paragraph.word(next), "of" | "de" | "عام" | "سنة" | "من")
        {
            next += 1;
        }
        if next < paragraph.tokens.len()
            && (near(next) || is_short(next))
            && let Some(year) = year_of(paragraph.written(next))
        {
            date.year = year;
            date.span.end = paragraph.tokens[next].span.end;
        }
        // A month alone is no date, and *may* and *mars* are other words as well.
        let is_sure = date.day > 0 || date.year > 0 || !is_doubtful(paragraph.word(i));
        if is_sure && !paragraph.tokens[i].is_masked() {
            out.push(date);
        }
        i = last + 1;
    }
}

/// The months that are named in `paragraph`, a bit for each, whatever stands around them.
pub(super) fn months(paragraph: &Paragraph<'_>) -> u16 {
    (0..paragraph.tokens.len())
        .filter_map(|i| month_at(paragraph, i))
        .fold(0, |set, (month, _)| set | 1 << month)
}

fn is_doubtful(word: &str) -> bool {
    matches!(
        word,
        "may" | "march" | "mars" | "mar" | "sept" | "آب" | "أوت" | "ماي" | "jun" | "dec" | "jan" | "oct"
    )
}

fn month_at(paragraph: &Paragraph<'_>, i: usize) -> Option<(u8, usize)> {
    let word = paragraph.word(i);
    // No month is called shorter or longer.
    if !(3..=20).contains(&word.len()) {
        return None;
    }
    if paragraph.lang != Lang::Ar && word.is_ascii() || !paragraph.tokens[i].is_arabic() {
        return latin(word).map(|month| (month, 1));
    }
    let next = paragraph
        .tokens
        .get(i + 1)
        .filter(|token| token.gap.is_blank())
        .map_or("", |_| paragraph.word(i + 1));
    bare_forms(word).find_map(|form| arabic(form, next))
}

/// The word, and the word without the short words that can be written onto it.
fn bare_forms(word: &str) -> impl Iterator<Item = &str> {
    let cut = word.strip_prefix(['و', 'ف', 'ل', 'ب', 'ك']);
    [Some(word), cut, cut.and_then(|cut| cut.strip_prefix(['ل', 'ب', 'ك']))].into_iter().flatten()
}

fn latin(word: &str) -> Option<u8> {
    // Asked of every word, and few begin as a month does and are as short.
    if !matches!(word.as_bytes().first(), Some(b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd'))
        || word.len() > 10
    {
        return None;
    }
    Some(match word {
        "january" | "jan" | "janvier" | "janv" => 1,
        "february" | "feb" | "février" | "févr" | "fév" => 2,
        "march" | "mars" | "mar" => 3,
        "april" | "apr" | "avril" | "avr" => 4,
        "may" | "mai" => 5,
        "june" | "jun" | "juin" => 6,
        "july" | "jul" | "juillet" | "juil" => 7,
        "august" | "aug" | "août" => 8,
        "september" | "sep" | "sept" | "septembre" => 9,
        "october" | "oct" | "octobre" => 10,
        "november" | "nov" | "novembre" => 11,
        "december" | "dec" | "décembre" | "déc" => 12,
        _ => return None,
    })
}

/// The month that `word` begins, and of how many words it is; `next` is the word behind.
fn arabic(word: &str, next: &str) -> Option<(u8, usize)> {
    let two = |month| Some((month, 2));
    match (word, next) {
        ("كانون", "الثاني") => return two(1),
        ("كانون", "الأول" | "الاول") => return two(12),
        ("تشرين", "الأول" | "الاول") => return two(10),
        ("تشرين", "الثاني") => return two(11),
        _ => {}
    }
    let month = match word {
        "يناير" | "جانفي" => 1,
        "فبراير" | "شباط" | "فيفري" => 2,
        "مارس" | "آذار" | "اذار" => 3,
        "أبريل" | "ابريل" | "إبريل" | "نيسان" | "أفريل" | "افريل" => 4,
        "مايو" | "أيار" | "ايار" | "ماي" => 5,
        "يونيو" | "يونيه" | "حزيران" | "جوان" => 6,
        "يوليو" | "يوليه" | "تموز" | "جويلية" | "يوليوز" => 7,
        "أغسطس" | "اغسطس" | "آب" | "أوت" | "غشت" => 8,
        "سبتمبر" | "أيلول" | "ايلول" | "شتنبر" => 9,
        "أكتوبر" | "اكتوبر" => 10,
        "نوفمبر" | "نونبر" => 11,
        "ديسمبر" | "دجنبر" => 12,
        _ => return None,
    };
    Some((month, 1))
}

/// The token of a day before the month `i`: *3 March*, *the 3rd of March*, *3 من مارس*.
fn day_before(paragraph: &Paragraph<'_>, i: usize) -> Option<usize> {
    let one = i.checked_sub(1)?;
    if !matches!(paragraph.tokens[i].gap, Gap::Space | Gap::Line | Gap::Hyphen) {
        return None;
    }
    if day_of(paragraph, one).is_some() {
        return Some(one);
    }
    let two = one.checked_sub(1)?;
    (matches!(paragraph.word(one), "of" | "من") && day_of(paragraph, two).is_some()).then_some(two)
}

/// The day that token `at` tells: digits with an ordinal's ending or none.
fn day_of(paragraph: &Paragraph<'_>, at: usize) -> Option<u8> {
    let mut day = 0u8;
    let mut digits = 0;
    let mut letters = 0;
    for c in paragraph.written(at).chars() {
        match digit_of(c) {
            Some(digit) if letters == 0 && digits < 2 => {
                day = day * 10 + digit;
                digits += 1;
            }
            None if c.is_alphabetic() && digits > 0 && letters < 2 => letters += 1,
            _ => return None,
        }
    }
    (1..=31).contains(&day).then_some(day)
}

fn year_of(written: &str) -> Option<u16> {
    let mut year = 0u16;
    let mut digits = 0;
    for c in written.chars() {
        year = year.checked_mul(10)?.checked_add(u16::from(digit_of(c)?))?;
        digits += 1;
    }
    (digits == 4 && (1000..2200).contains(&year)).then_some(year)
}

fn digit_of(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '٠'..='٩' => Some((c as u32 - 0x660) as u8),
        '۰'..='۹' => Some((c as u32 - 0x6F0) as u8),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Few, MOST, read};
    use crate::analysis::{Buffers, analyse};
    use crate::lang::{Lang, Script};

    #[track_caller]
    fn reads(lang: Lang, text: &str, expected: &[(u8, u8, u16)]) {
        let mut buffers = Buffers::default();
        let script = if lang == Lang::Ar { Script::Arabic } else { Script::Latin };
        let mut out: Few<Date, MOST> = Few::new();
        read(&analyse(text, lang, script, &[], &mut buffers), &mut out);
        let found: Vec<_> = out.iter().map(|date| (date.day, date.month, date.year)).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn dates_are_read_in_the_order_of_each_language() {
        reads(Lang::En, "on March 3, 2019 and on the 4th of June", &[(3, 3, 2019), (4, 6, 0)]);
        reads(Lang::En, "on 12 May 1998", &[(12, 5, 1998)]);
        reads(Lang::En, "on Oct. 14 and in Dec. 2001", &[(14, 10, 0), (0, 12, 2001)]);
        reads(Lang::Fr, "le 1er août 2004, puis en mai 2005", &[(1, 8, 2004), (0, 5, 2005)]);
        reads(Lang::En, "We may march for 3 hours in summer", &[]);
        reads(Lang::En, "We may go in August", &[(0, 8, 0)]);
    }

    #[test]
    fn arabic_months_are_read_in_three_series() {
        reads(Lang::Ar, "في ٣ مارس ٢٠١٩", &[(3, 3, 2019)]);
        reads(Lang::Ar, "في 12 كانون الثاني 1998", &[(12, 1, 1998)]);
        reads(Lang::Ar, "يوم 5 جويلية 1962", &[(5, 7, 1962)]);
        reads(Lang::Ar, "ويوم 11 من نوفمبر", &[(11, 11, 0)]);
        reads(Lang::Ar, "من يناير وليونيو 2001", &[(0, 1, 0), (0, 6, 2001)]);
    }
}
