//! A number of the source that the translation does not have, or another in its place.
//!
//! Only numbers in digits are held to account; words, Roman numerals, months and hours of the other side excuse them. A
//! number that is changed is surer a fault than one that is gone: good translators leave out, and write *next year* for one.

use super::dates;
use super::few::{Few, marked, unpaired};
use super::number_words;
use super::numbers::{self, Number, Value};
use super::units::{Unit, unit_of};
use crate::analysis::{Paragraph, Signs};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT001",
    name: "number-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "The numbers differ from those of the source: “{source}”",
    why: "Engines drop digits, take one number for another and read a scale wrongly: an English billion is a French milliard. \
          Nobody who reads only the translation can see it. Compare the number with the source and mend the one that is wrong.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-numbers", url: "" }],
    params: &[],
    examples: EXAMPLES,
    check: Check::Pair(check),
    settle: None,
};

const EXAMPLES: &[Example] = &[
    Example::bad_pair(
        Lang::Fr,
        "Le pont mesure 385 mètres de long.",
        Lang::En,
        "The bridge is 358 metres long.",
        &["358"],
    ),
    Example::bad_pair(
        Lang::Ar,
        "بلغت التكلفة ٤٥ مليون دينار.",
        Lang::En,
        "The cost came to 54 million dinars.",
        &["54"],
    ),
    Example::good_pair(
        Lang::Fr,
        "Au XIXe siècle, 12\u{202f}500 personnes vivaient ici.",
        Lang::En,
        "In the 19th century, 12,500 people lived here.",
    ),
    Example::good_pair(
        Lang::Fr,
        "La séance de 17 h 30 dure 90 minutes et coûte 7,50 euros.",
        Lang::En,
        "The 5:30 p.m. showing takes 90 minutes and costs 7.50 euros.",
    ),
    Example::bad_pair(
        Lang::En,
        "The loan of $3 billion runs until 2031.",
        Lang::Fr,
        "Le prêt de 3 millions de dollars court jusqu'en 2031.",
        &["3"],
    ),
    Example::bad_pair(
        Lang::En,
        "Heat the milk to 85 degrees for 15 minutes.",
        Lang::Fr,
        "Chauffez le lait à 58 degrés pendant 15 minutes.",
        &["58"],
    ),
    Example::good_pair(
        Lang::En,
        "In the 1990s, 3 of the 25 ships sank.",
        Lang::Fr,
        "Dans les années 90, trois des vingt-cinq navires ont coulé.",
    ),
    Example::good_pair(
        Lang::En,
        "It costs 1,250,000 dollars and lies 60 miles from the 2nd town.",
        Lang::Fr,
        "Il coûte 1,25 million de dollars et se trouve à 97 km de la deuxième ville.",
    ),
    Example::bad_pair(
        Lang::En,
        "The museum holds 640 paintings.",
        Lang::Ar,
        "يضم المتحف 460 لوحة.",
        &["460"],
    ),
    Example::bad_pair(
        Lang::Fr,
        "Le barrage retient 75 millions de mètres cubes.",
        Lang::Ar,
        "يحتجز السد 57 مليون متر مكعب.",
        &["57"],
    ),
    Example::good_pair(
        Lang::En,
        "The 2 villages were built in the 20th century by 11 families.",
        Lang::Ar,
        "بنت إحدى عشرة أسرة القريتين في القرن العشرين.",
    ),
    Example::good_pair(
        Lang::Fr,
        "La récolte atteint 1\u{202f}234,5 tonnes.",
        Lang::Ar,
        "بلغ المحصول ١٬٢٣٤٫٥ طنا.",
    ),
];

/// One side of a pair.
struct Side {
    numbers: Few<Number, { numbers::MOST }>,
    words: Few<u64, { number_words::MOST }>,
    months: u16,
    lang: Lang,
    has_time: bool,
}

impl Side {
    fn of(paragraph: &Paragraph<'_>) -> Self {
        let mut numbers = Few::new();
        numbers::read(paragraph, &mut numbers);
        let has_time = numbers.iter().any(|number| number.is_time);
        Self { numbers, words: Few::new(), months: 0, lang: paragraph.lang, has_time }
    }

    /// Reads what else can stand for a number.
    fn read_words(&mut self, paragraph: &Paragraph<'_>) {
        number_words::read(paragraph, &mut self.words);
        self.months = dates::months(paragraph);
    }

    fn holds(&self, value: u64) -> bool {
        self.words.contains(&value) || self.numbers.iter().any(|number| number.value.whole() == Some(value))
    }
}

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    if !pair.source.signs.with(pair.target.signs).meets(Signs::DIGIT) {
        return;
    }
    let (mut source, mut target) = (Side::of(pair.source), Side::of(pair.target));
    if !source.numbers.is_whole() || !target.numbers.is_whole() {
        return;
    }
    let has_equal = |number: &Number, side: &Side| side.numbers.iter().any(|other| number.equals(other));
    let missing = source.numbers.iter().any(|number| !has_equal(number, &target));
    let extra = target.numbers.iter().any(|number| !has_equal(number, &source));
    if !missing && !extra {
        return;
    }
    source.read_words(pair.source);
    target.read_words(pair.target);
    if !source.words.is_whole() || !target.words.is_whole() {
        return;
    }
    let missing = unanswered(&source, &target);
    let extra = unanswered(&target, &source);
    let (gone, come) = (marked(&source.numbers, &missing).count(), marked(&target.numbers, &extra).count());
    let whole = Span::new(0, pair.target.text.len());
    // What stands for what can only be told when one number has changed.
    if gone == 1 && come == 1 {
        let one = marked(&source.numbers, &missing).next().copied().unwrap_or_default();
        let other = marked(&target.numbers, &extra).next().copied().unwrap_or_default();
        if !is_converted(pair, &one, &other) {
            report.add_pair(weight(pair, [&source, &target], &one, &other), other.span, one.span, None);
        }
        return;
    }
    if let Some((one, other, weight)) = substitute(pair, [&source, &target], [&missing, &extra]) {
        report.add_pair(weight, other.span, one.span, None);
        return;
    }
    for number in marked(&target.numbers, &extra) {
        let partner = marked(&source.numbers, &missing).next().map_or(Span::default(), |number| number.span);
        if !marked(&source.numbers, &missing).any(|other| is_converted(pair, other, number)) {
            report.add_pair(Severity::Info, number.span, partner, None);
        }
    }
    if come == 0 && gone > 0 {
        let number = marked(&source.numbers, &missing).next().copied().unwrap_or_default();
        report.add_pair(Severity::Info, whole, number.span, None);
    }
}

/// The number that a single one without a partner stands for, or is stood for by, although something else could: its
/// like stands there once more, or it is small enough for an article or a dual.
fn substitute(
    pair: &Pair<'_>,
    sides: [&Side; 2],
    open: [&[bool; numbers::MOST]; 2],
) -> Option<(Number, Number, Severity)> {
    let count = |i: usize| marked(&sides[i].numbers, open[i]).count();
    let lone = match (count(0), count(1)) {
        (1, 0) => 0,
        (0, 1) => 1,
        _ => return None,
    };
    let number = *marked(&sides[lone].numbers, open[lone]).next()?;
    let (side, other) = (sides[1 - lone], sides[lone]);
    let (loose, _) = unpaired::<_, { numbers::MOST }>(&side.numbers, &other.numbers, Number::equals);
    let is_free = |i: &usize| loose[*i] && !side.numbers[*i].is_label && !ends_range(&side.numbers, *i);
    let mut free = (0..side.numbers.len()).filter(is_free);
    let partner = side.numbers[free.next()?];
    if free.next().is_some() || is_rescaled(&number, &partner) {
        return None;
    }
    let (one, made) = if lone == 0 { (number, partner) } else { (partner, number) };
    if is_converted(pair, &one, &made) {
        return None;
    }
    let weight = weight(pair, sides, &one, &made);
    if other.numbers.iter().any(|like| like.equals(&partner)) {
        return Some((one, made, weight));
    }
    // Written as a word over there, it is accounted for, and the other one is on its own.
    let is_written = partner.value.whole().is_none_or(|value| value > 1 && other.words.contains(&value));
    (!is_written).then_some((one, made, weight.min(Severity::Warning)))
}

/// How sure it is that `other`, the only number without a partner in the translation, is a mistake for `one`.
fn weight(pair: &Pair<'_>, sides: [&Side; 2], one: &Number, other: &Number) -> Severity {
    let unit = unit_of(pair.source, one).map(|(unit, _)| unit);
    let made = unit_of(pair.target, other).map(|(unit, _)| unit);
    // Money that was changed for the reader, at a rate nobody knows.
    if unit != made && made.is_some_and(|unit| unit.kind() == 0) {
        return Severity::Info;
    }
    // *from 60 billion to 95* leaves the scale to the reader.
    let has_scale = |side: &Side| side.numbers.iter().any(|number| number.scale != 0);
    let is_elliptic = one.scale.min(other.scale) == 0 && sides.into_iter().any(has_scale);
    let is_rescaled = [3, 6, 9, 12]
        .iter()
        .any(|power| one.value.scaled(*power) == other.value || other.value.scaled(*power) == one.value);
    if is_elliptic && is_rescaled {
        Severity::Info
    } else if one.digits >= 2 && other.digits >= 2 {
        Severity::Error
    } else {
        Severity::Warning
    }
}

/// The numbers of `side` that nothing in `other` can stand for.
fn unanswered(side: &Side, other: &Side) -> [bool; numbers::MOST] {
    let mut open = [false; numbers::MOST];
    for (i, number) in side.numbers.iter().enumerate() {
        open[i] = !number.is_label && !is_answered(number, side, other) && !ends_range(&side.numbers, i);
    }
    open
}

fn is_answered(number: &Number, side: &Side, other: &Side) -> bool {
    if other.numbers.iter().any(|partner| number.equals(partner) || is_rescaled(number, partner)) {
        return true;
    }
    let is_hour = side.has_time || other.has_time;
    let Some(value) = number.value.whole() else {
        // *1.5* and *one and a half*; *20.45* and *20h45*
        let is_told = number.as_time().is_some_and(|(hour, minute)| {
            is_hour && (other.holds(hour) || other.holds(hour + 12)) && (minute == 0 || other.holds(minute))
        });
        return is_told || other.words.contains(&50) || other.words.contains(&25);
    };
    let is_part = |(hour, minute): (u64, u64)| [hour, hour + 12, minute].contains(&value);
    if is_hour && other.numbers.iter().any(|number| number.as_time().is_some_and(is_part)) {
        return true;
    }
    let bare = number.bare().whole();
    if value <= 1 || other.words.contains(&value) || bare.is_some_and(|bare| other.words.contains(&bare)) {
        return true;
    }
    match value {
        // A month that both sides write as a word has no number.
        2..=12 if other.months & !side.months & (1 << value) != 0 => true,
        // The singular and the dual of Arabic carry a number.
        2 if other.lang == Lang::Ar => true,
        1..=12 if is_hour && other.holds(value + 12) => true,
        13..=24 if is_hour && other.holds(value - 12) => true,
        15 | 30 | 45 if is_hour => true,
        _ if number.is_year() => {
            let century = value / 100 + 1;
            other.holds(value % 100)
                || (value.is_multiple_of(100) && other.holds(century))
                || (other.words.contains(&(value % 10)) && other.words.contains(&(value % 100 / 10 * 10)))
        }
        2..=21 if other.holds((value - 1) * 100) => true,
        10..=99 => other
            .numbers
            .iter()
            .any(|year| year.is_year() && year.value.whole().is_some_and(|year| year % 100 == value)),
        _ => false,
    }
}

/// Whether both are the same digits and only one has the word of a scale behind it: *10 to 12 million*.
fn is_rescaled(one: &Number, other: &Number) -> bool {
    one.scale != other.scale && (one.scale == 0 || other.scale == 0) && one.bare() == other.bare()
}

/// Whether number `i` is the short end of a range of years: *2010-11*.
fn ends_range(numbers: &[Number], i: usize) -> bool {
    let Some(before) = i.checked_sub(1).map(|before| &numbers[before]) else { return false };
    let number = &numbers[i];
    before.is_year() && number.digits == 2 && (1..=3).contains(&(number.span.start - before.span.end))
}

/// How many of one unit make one of another that a translator may put in its place.
const RATES: &[f64] =
    &[1.609, 0.3048, 0.4536, 2.54, 0.4047, 3.785, 28.35, 0.9144, 4.546, 1.852, 0.0929, 2.59];

/// Whether `other` of the translation can be `one` in another unit.
fn is_converted(pair: &Pair<'_>, one: &Number, other: &Number) -> bool {
    let values = |number: &Number| [Some(number.value), number.other].into_iter().flatten();
    if !values(one).any(|value| values(other).any(|made| is_conversion(value, made))) {
        return false;
    }
    let units = (unit_of(pair.source, one), unit_of(pair.target, other));
    let is_same = matches!(units, (Some((unit, _)), Some((made, _))) if unit == made);
    !is_same && (is_measured(pair.source, one) || is_measured(pair.target, other))
}

/// Whether `number` measures what another unit measures as well.
fn is_measured(paragraph: &Paragraph<'_>, number: &Number) -> bool {
    let unit = unit_of(paragraph, number).is_some_and(|(unit, _)| unit.kind() == 1 && unit != Unit::Percent);
    let behind = &paragraph.text[number.span.end as usize..];
    let i = paragraph.tokens.partition_point(|token| token.span.start < number.span.end);
    let word = paragraph.tokens.get(i).map_or("", |_| paragraph.word(i));
    let is_heat = ["°C", "° C", "°F", "° F", " °C", " °F", "\u{a0}°C", "\u{202f}°C"]
        .iter()
        .any(|sign| behind.starts_with(sign))
        || matches!(word, "degrees" | "degré" | "degrés" | "celsius" | "fahrenheit" | "درجة" | "درجات");
    unit || is_heat
        || matches!(
            word,
            "lb" | "lbs"
                | "pounds"
                | "pound"
                | "livres"
                | "oz"
                | "ounces"
                | "onces"
                | "yards"
                | "knots"
                | "square"
        )
}

fn is_conversion(one: Value, other: Value) -> bool {
    let (one, other) = (one.approximate(), other.approximate());
    if one <= 0.0 || other <= 0.0 {
        return false;
    }
    let near = |made: f64, number: f64| (made / number - 1.0).abs() < 0.03;
    RATES.iter().any(|rate| near(one * rate, other) || near(other * rate, one))
        || near((one - 32.0) / 1.8, other)
        || near((other - 32.0) / 1.8, one)
}
