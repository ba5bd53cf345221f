//! Numbers in digits, whatever their digits and separators, as values that compare.
//!
//! Where a separator can be read in two ways (*1,234* and *1.234*) a number has two values: whether the form is right for
//! its language is the affair of `ambiguous-separator`, not of those who compare.

use super::few::Few;
use super::scales::scale_behind;
use crate::analysis::Paragraph;
use crate::lang::Lang;
use crate::span::Span;

/// More numbers than this make a table.
pub(super) const MOST: usize = 40;

/// A number without rounding: `mantissa` × 10^`exponent`, the mantissa without zeros at its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Value {
    mantissa: u64,
    exponent: i8,
}

impl Value {
    /// The value of `digits` with so many of them behind the point.
    pub(super) fn new(mut mantissa: u64, mut exponent: i8) -> Self {
        if mantissa == 0 {
            return Self::default();
        }
        while mantissa.is_multiple_of(10) && exponent < 100 {
            mantissa /= 10;
            exponent += 1;
        }
        Self { mantissa, exponent }
    }

    /// It times 10^`power`.
    pub(super) fn scaled(self, power: i8) -> Self {
        if self.mantissa == 0 { self } else { Self { exponent: self.exponent.saturating_add(power), ..self } }
    }

    /// As a whole number of at most 18 digits.
    pub(super) fn whole(self) -> Option<u64> {
        let power = u32::try_from(self.exponent).ok()?;
        10u64.checked_pow(power)?.checked_mul(self.mantissa)
    }

    /// As a number that ratios can be made of.
    pub(super) fn approximate(self) -> f64 {
        self.mantissa as f64 * 10f64.powi(i32::from(self.exponent))
    }
}

impl From<u64> for Value {
    fn from(whole: u64) -> Self {
        Self::new(whole, 0)
    }
}

/// A number in digits.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Number {
    /// Its digits and separators, and nothing of what follows.
    pub(super) span: Span,
    /// What it is worth, the word of a scale behind it counted in.
    pub(super) value: Value,
    /// What it is worth when its only separator is read the other way.
    pub(super) other: Option<Value>,
    /// The power of ten of the word behind it (*million*), 0 for none.
    pub(super) scale: i8,
    /// How many digits it has.
    pub(super) digits: u8,
    /// Whether it is a part of a name: *MP3*, *COVID-19*, *3D*.
    pub(super) is_label: bool,
    /// Whether an hour is told with it: *17 h*, *5:30*, *5 p.m.*
    pub(super) is_time: bool,
}

impl Number {
    /// Whether both can be the same number.
    pub(super) fn equals(&self, other: &Self) -> bool {
        let mine = [Some(self.value), self.other];
        mine.into_iter().flatten().any(|value| value == other.value || Some(value) == other.other)
    }

    /// Its value without the word of a scale.
    pub(super) fn bare(&self) -> Value {
        self.value.scaled(-self.scale)
    }

    /// The two digits behind its point where they can be minutes: *20.45*.
    pub(super) fn as_time(&self) -> Option<(u64, u64)> {
        let hundred =
            self.value.scaled(2).whole().filter(|_| self.scale == 0 && self.value.whole().is_none())?;
        let (hour, minute) = (hundred / 100, hundred % 100);
        (hour <= 24 && minute < 60).then_some((hour, minute))
    }

    /// Whether it is a year of our times by its form.
    pub(super) fn is_year(&self) -> bool {
        self.digits == 4 && self.value.whole().is_some_and(|year| (1000..2200).contains(&year))
    }
}

/// Gathers the numbers of `paragraph`, those in addresses, code and tags left out.
pub(super) fn read(paragraph: &Paragraph<'_>, out: &mut Few<Number, MOST>) {
    let text = paragraph.text;
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut last = None;
    // Every digit begins with one of these bytes.
    let begins = |byte: &u8| matches!(byte, b'0'..=b'9' | 0xD9 | 0xDB);
    while let Some(next) = bytes[at..].iter().position(begins) {
        at += next;
        if digit(text, at).is_none() {
            at += 1;
            continue;
        }
        // The rest of a version, a date or a list, of which each run of digits is a number.
        let is_rest = at > 0 && Some(at - 1) == last && matches!(bytes[at - 1], b'.' | b',');
        let number = read_one(text, at, paragraph.lang, if is_rest { 1 } else { RUNS });
        last = Some(number.span.end as usize);
        // *#5* is masked as a tag of social media are, and is a number.
        let masked = !paragraph.masks.is_empty() && paragraph.is_masked(at) && !text[..at].ends_with('#');
        at = number.span.end as usize;
        if !masked {
            out.push(number);
        }
    }
}

/// The digit at byte `at` and its width, ASCII or Arabic.
fn digit(text: &str, at: usize) -> Option<(u8, usize)> {
    match text.as_bytes().get(at..)? {
        [b @ b'0'..=b'9', ..] => Some((b - b'0', 1)),
        [0xD9, b @ 0xA0..=0xA9, ..] => Some((b - 0xA0, 2)),
        [0xDB, b @ 0xB0..=0xB9, ..] => Some((b - 0xB0, 2)),
        _ => None,
    }
}

/// What can stand between the digits of a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Point,
    Comma,
    /// The Arabic decimal sign.
    Decimal,
    /// A space, an apostrophe or the Arabic sign: these only ever group.
    Group,
}

/// A run of digits and what stands before it.
#[derive(Clone, Copy)]
struct Run {
    before: Separator,
    end: usize,
    digits: u8,
}

/// The longest number has so many runs of digits.
const RUNS: usize = 7;

fn read_one(text: &str, start: usize, lang: Lang, most: usize) -> Number {
    let mut runs = [Run { before: Separator::Group, end: start, digits: 0 }; RUNS];
    let mut count = 0;
    let mut at = start;
    let mut before = Separator::Group;
    while count < most {
        let mut digits = 0u8;
        while let Some((_, width)) = digit(text, at) {
            at += width;
            digits = digits.saturating_add(1);
        }
        if digits == 0 {
            break;
        }
        let groups = count > 0 && before == Separator::Group;
        if groups && (digits != 3 || runs[0].digits > 3) {
            break;
        }
        runs[count] = Run { before, end: at, digits };
        count += 1;
        let Some((separator, width)) = separator(text, at) else { break };
        before = separator;
        at += width;
    }
    let runs = &runs[..count];
    let (used, decimals, is_open) = shape(runs, digit(text, start).is_some_and(|(d, _)| d == 0), lang);
    let end = runs[used - 1].end;
    let mut mantissa = 0u64;
    let mut digits = 0u8;
    let mut place = start;
    while place < end {
        match digit(text, place) {
            Some((d, width)) => {
                mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(d));
                digits = digits.saturating_add(1);
                place += width;
            }
            None => place += 1,
        }
    }
    let behind = &text[end..];
    let scale = scale_behind(behind, lang);
    // *.08*
    let is_fraction = used == 1 && starts_fraction(&text[..start]);
    let decimals = if is_fraction { runs[0].digits.min(100) } else { decimals };
    let value = Value::new(mantissa, -(decimals as i8)).scaled(scale);
    // *800m* is a distance or millions.
    let is_m = behind.starts_with('m') && !behind[1..].starts_with(char::is_alphanumeric);
    let other = if is_m {
        Some(value.scaled(6))
    } else {
        is_open.then(|| Value::new(mantissa, if decimals == 0 { -3 } else { 0 }).scaled(scale))
    };
    Number {
        span: Span::new(start, end),
        value,
        other,
        scale,
        digits,
        is_label: is_label(&text[..start], behind),
        is_time: is_time(&text[..start], behind),
    }
}

/// How many of the runs are one number, how many of its digits are decimals, and whether its one separator can be read
/// both ways.
fn shape(runs: &[Run], by_zero: bool, lang: Lang) -> (usize, u8, bool) {
    let last = runs[runs.len() - 1];
    let inner = runs.get(1..runs.len() - 1).unwrap_or_default();
    let is_group = |run: &Run| run.digits == 3;
    let starts_group = runs[0].digits <= 3;
    match runs {
        [_] => (1, 0, false),
        _ if runs[1..].iter().all(|run| run.before == Separator::Group) => (runs.len(), 0, false),
        [_, second] if matches!(second.before, Separator::Point | Separator::Comma) => {
            // *0.250* is a quarter: a group never starts with a zero.
            let could_group = is_group(second) && starts_group && !by_zero;
            if !could_group {
                return (2, second.digits.min(100), false);
            }
            let groups = match lang {
                Lang::Fr => second.before == Separator::Point,
                _ => second.before == Separator::Comma,
            };
            (2, if groups { 0 } else { 3 }, true)
        }
        [_, second] if second.before == Separator::Decimal => (2, second.digits.min(100), false),
        _ => {
            let kind = inner.first().map_or(Separator::Group, |run| run.before);
            let grouped = starts_group && inner.iter().all(|run| run.before == kind && is_group(run));
            if grouped && last.before != kind && last.before != Separator::Group {
                (runs.len(), last.digits.min(100), false)
            } else if grouped && last.before == kind && is_group(&last) {
                (runs.len(), 0, false)
            } else {
                // A date, a version, a list: each run is a number of its own.
                (1, 0, false)
            }
        }
    }
}

/// Whether `before` ends in a point that stands for a zero and a point.
fn starts_fraction(before: &str) -> bool {
    before
        .strip_suffix('.')
        .is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', '$', '(', '\u{a0}', 'و']))
}

fn separator(text: &str, at: usize) -> Option<(Separator, usize)> {
    let rest = &text[at..];
    let c = rest.chars().next()?;
    let kind = match c {
        '.' => Separator::Point,
        ',' => Separator::Comma,
        '٫' => Separator::Decimal,
        '٬' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' => Separator::Group,
        ' ' => Separator::Group,
        _ => return None,
    };
    digit(text, at + c.len_utf8()).map(|_| (kind, c.len_utf8()))
}

/// Letters that may stand right behind a number without making it a name.
const ENDINGS: &[&str] = &[
    "st", "nd", "rd", "th", "e", "er", "ere", "ème", "eme", "ère", "è", "nde", "h", "am", "pm", "a", "p",
    "s", "bn", "k", "m", "mn", "md", "mds", "km", "kg", "cm", "mm", "g", "mg", "ml", "l", "gb", "mb", "kb",
    "tb", "min", "em", "px", "pt", "mb", "go", "mo", "ko", "v", "w", "kw", "mw", "hz", "mhz", "ghz", "x",
];

fn is_label(before: &str, behind: &str) -> bool {
    let mut back = before.chars().rev();
    let glued_before = match back.next() {
        Some('-' | '\u{2011}' | '_' | '.') => back.next().is_some_and(char::is_alphabetic),
        Some(c) => is_latin(c),
        None => false,
    };
    let length = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
    let word = &behind[..length];
    let starts = word.chars().next().is_some_and(is_latin);
    let is_ending = || ENDINGS.iter().any(|ending| ending.eq_ignore_ascii_case(word)) || word == "ÈME";
    glued_before || (starts && !is_ending()) || behind.starts_with('_')
}

/// Arabic letters before a number are a preposition written onto it.
fn is_latin(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, '\u{600}'..='\u{6FF}')
}

fn is_time(before: &str, behind: &str) -> bool {
    let word = behind.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let hour = |rest: &str| rest.is_empty() || !rest.starts_with(char::is_alphabetic);
    let starts = |names: &[&str]| names.iter().any(|name| word.strip_prefix(name).is_some_and(hour));
    let clock = |sign: char| behind.strip_prefix(sign).is_some_and(|rest| digit(rest, 0).is_some());
    let on_h = word.strip_prefix(['h', 'H']).is_some_and(|rest| hour(rest) || digit(rest, 0).is_some());
    clock(':')
        || on_h
        || starts(&[
            "heures",
            "heure",
            "a.m",
            "p.m",
            "am",
            "pm",
            "AM",
            "PM",
            "o'clock",
            "o’clock",
            "مساء",
            "صباحا",
            "ظهرا",
        ])
        || before.trim_end().ends_with("الساعة")
}

#[cfg(test)]
mod tests {
    use super::{RUNS, Value, read_one};
    use crate::lang::Lang;

    fn value(text: &str, lang: Lang) -> (Value, Option<Value>, usize) {
        let number = read_one(text, 0, lang, RUNS);
        (number.value, number.other, number.span.end as usize)
    }

    #[test]
    fn one_value_has_one_form_in_every_language() {
        let (one, length) = (Value::new(12_345, -1), 7);
        assert_eq!(value("1,234.5", Lang::En), (one, None, length));
        assert_eq!(value("1 234,5", Lang::Fr), (one, None, length));
        assert_eq!(value("1\u{202f}234,5", Lang::Fr).0, one);
        assert_eq!(value("١٬٢٣٤٫٥", Lang::Ar).0, one);
        assert_eq!(value("1.234,5", Lang::Ar).0, one);
        assert_eq!(value("2,500,000", Lang::En).0, value("2,5 millions", Lang::Fr).0);
        assert_eq!(value("3 billion", Lang::En).0, value("3 milliards", Lang::Fr).0);
        assert_eq!(value("3 trillion", Lang::En).0, value("3 billions", Lang::Fr).0);
        assert_eq!(value("٣ مليارات", Lang::Ar).0, value("3 billion", Lang::En).0);
        assert_eq!(value("3 milliards", Lang::Fr).0, value("3bn", Lang::En).0);
    }

    #[test]
    fn a_separator_that_can_be_read_twice_gives_two_values() {
        let (thousands, decimals) = (Value::from(1234), Value::new(1234, -3));
        assert_eq!(value("1,234", Lang::En), (thousands, Some(decimals), 5));
        assert_eq!(value("1.234", Lang::En), (decimals, Some(thousands), 5));
        assert_eq!(value("1,234", Lang::Fr), (decimals, Some(thousands), 5));
        assert_eq!(value("0,234", Lang::Fr), (Value::new(234, -3), None, 5));
        assert_eq!(value("12345,678", Lang::Fr), (Value::new(12_345_678, -3), None, 9));
    }

    #[test]
    fn dates_and_versions_are_several_numbers() {
        assert_eq!(value("12.05.2010", Lang::Fr), (Value::from(12), None, 2));
        assert_eq!(value("1,2,3", Lang::En), (Value::from(1), None, 1));
        assert_eq!(value("2010 500", Lang::Fr), (Value::from(2010), None, 4));
        assert_eq!(value("17 000 30", Lang::Fr), (Value::from(17_000), None, 6));
    }

    #[test]
    fn what_stands_around_a_number_counts_in() {
        assert_eq!(value("7.4 thousand million", Lang::En).0, value("7,4 milliards", Lang::Fr).0);
        assert_eq!(value("60 000 millions", Lang::Fr).0, value("60 billion", Lang::En).0);
        assert_eq!(value("800m", Lang::En).1, Some(value("800 million", Lang::En).0));
        assert_eq!(read_one(" .08", 2, Lang::En, RUNS).value, Value::new(8, -2));
        assert_eq!(read_one("20.45", 0, Lang::En, RUNS).as_time(), Some((20, 45)));
        assert_eq!(read_one("20", 0, Lang::En, RUNS).as_time(), None);
    }

    #[test]
    fn names_and_hours_are_told_from_their_letters() {
        let number = |text: &str, at: usize| read_one(text, at, Lang::En, RUNS);
        for (text, at) in [("MP3", 2), ("COVID-19", 6), ("3D", 0), ("x_2", 2)] {
            assert!(number(text, at).is_label, "{text}");
        }
        for (text, at) in [("20th", 0), ("-19", 1), ("5km", 0), ("لـ5", 4), ("1er", 0)] {
            assert!(!number(text, at).is_label, "{text}");
        }
        for text in ["17h30", "5 p.m.", "5:30", "17 heures"] {
            assert!(number(text, 0).is_time, "{text}");
        }
        assert!(!number("5 hands", 0).is_time && !number("5: the end", 0).is_time);
    }
}
