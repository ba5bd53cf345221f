//! What a number counts: money, measures, percent.
//!
//! Two words of different languages are the same unit when their class is. Words that mean several (*pound*, *second*,
//! *m*) have none.

use super::numbers::Number;
use crate::analysis::Paragraph;
use crate::lang::Lang;
use crate::span::Span;

/// Kinds of units, by what they measure: only units of a kind can stand for each other in error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Dollar,
    Euro,
    Sterling,
    Yen,
    Yuan,
    Rouble,
    Rupee,
    Dinar,
    Dirham,
    Riyal,
    Franc,
    Crown,
    Kilometre,
    Metre,
    Centimetre,
    Millimetre,
    Mile,
    Foot,
    Inch,
    Kilogram,
    Gram,
    Milligram,
    Tonne,
    Litre,
    Millilitre,
    Gallon,
    Hectare,
    Acre,
    Percent,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Kilobyte,
    Megabyte,
    Gigabyte,
    Terabyte,
}

impl Unit {
    /// Whether it is money, a length of time, an amount of data or another measure.
    pub(super) fn kind(self) -> u8 {
        match self as u8 {
            kind if kind <= Self::Crown as u8 => 0,
            kind if kind <= Self::Percent as u8 => 1,
            kind if kind <= Self::Year as u8 => 2,
            _ => 3,
        }
    }
}

/// What `number` of `paragraph` counts, and where that stands.
pub(super) fn unit_of(paragraph: &Paragraph<'_>, number: &Number) -> Option<(Unit, Span)> {
    let text = paragraph.text;
    let (start, end) = (number.span.start as usize, number.span.end as usize);
    let before = text[..start].trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    if let Some(c) = before.chars().next_back()
        && let Some(unit) = sign(c)
    {
        return Some((unit, Span::new(before.len() - c.len_utf8(), before.len())));
    }
    let behind = text[end..].trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    let at = text.len() - behind.len();
    if let Some(c) = behind.chars().next()
        && let Some(unit) = sign(c).or_else(|| matches!(c, '%' | '٪').then_some(Unit::Percent))
    {
        return Some((unit, Span::new(at, at + c.len_utf8())));
    }
    let i = paragraph.tokens.partition_point(|token| token.span.end <= number.span.end);
    let first = paragraph.tokens.get(i)?;
    // *5km*
    if (first.span.start as usize) < end {
        let span = Span::new(end, first.span.end as usize);
        return word_of(span.of(text), paragraph.lang).map(|unit| (unit, span));
    }
    let is_near = |i: usize| {
        let gap = paragraph.gap_text(i);
        gap.trim_matches([' ', '\u{a0}', '\u{202f}', '-']).is_empty() || matches!(gap.trim(), "$" | "€" | "£")
    };
    let mut i = i;
    if number.scale != 0 && is_near(i) {
        i += 1;
    }
    let at = |i: usize| paragraph.tokens.get(i).filter(|_| is_near(i)).map(|_| paragraph.word(i));
    if matches!(
        at(i),
        Some(
            "de" | "d'"
                | "d’"
                | "d"
                | "من"
                | "of"
                | "us"
                | "american"
                | "square"
                | "czech"
                | "swedish"
                | "danish"
                | "norwegian"
        )
    ) {
        if matches!(at(i), Some("square" | "of")) {
            return None;
        }
        i += 1;
    }
    if let Some(c) = text[paragraph.tokens.get(i)?.span.start as usize..].chars().next()
        && sign(c).is_some()
    {
        return None;
    }
    let found = at(i)?;
    let next = at(i + 1);
    match (found, next) {
        ("per", Some("cent")) | ("pour", Some("cent")) | ("في", Some("المئة" | "المائة" | "المية")) => {
            Some((Unit::Percent, paragraph.span_of(i, i + 1)))
        }
        // *square* and *cubic* come behind in French and Arabic, and a dollar may be that of another country.
        (_, Some("carrés" | "carré" | "cubes" | "مربع" | "مربعا" | "مكعب" | "canadiens" | "australiens")) => {
            None
        }
        _ => word_of(found, paragraph.lang).map(|unit| (unit, paragraph.tokens[i].span)),
    }
}

fn sign(c: char) -> Option<Unit> {
    Some(match c {
        '$' => Unit::Dollar,
        '€' => Unit::Euro,
        '£' => Unit::Sterling,
        _ => return None,
    })
}

/// The French letters for amounts of data are words in English.
fn word_of(name: &str, lang: Lang) -> Option<Unit> {
    match name {
        "ko" | "Ko" if lang == Lang::Fr => Some(Unit::Kilobyte),
        "mo" | "Mo" if lang == Lang::Fr => Some(Unit::Megabyte),
        "go" | "Go" if lang == Lang::Fr => Some(Unit::Gigabyte),
        "to" | "To" if lang == Lang::Fr => Some(Unit::Terabyte),
        _ => word(name),
    }
}

fn word(word: &str) -> Option<Unit> {
    Some(match word {
        "dollar" | "dollars" | "usd" | "دولار" | "دولارا" | "دولارات" => Unit::Dollar,
        "euro" | "euros" | "eur" | "يورو" => Unit::Euro,
        "sterling" | "gbp" => Unit::Sterling,
        "yen" | "yens" | "jpy" | "ين" => Unit::Yen,
        "yuan" | "yuans" | "يوان" => Unit::Yuan,
        "rouble" | "roubles" | "ruble" | "rubles" | "روبل" => Unit::Rouble,
        "rupee" | "rupees" | "roupie" | "roupies" | "روبية" => Unit::Rupee,
        "dinar" | "dinars" | "دينار" | "دينارا" | "دنانير" => Unit::Dinar,
        "dirham" | "dirhams" | "درهم" | "درهما" | "دراهم" => Unit::Dirham,
        "riyal" | "riyals" | "rial" | "rials" | "riyads" | "ريال" | "ريالا" | "ريالات" => {
            Unit::Riyal
        }
        "franc" | "francs" | "فرنك" | "فرنكا" => Unit::Franc,
        "crown" | "crowns" | "couronne" | "couronnes" | "krona" | "kronor" | "czk" | "sek" | "nok"
        | "dkk" | "كرونة" => Unit::Crown,
        "km" | "kilometre" | "kilometres" | "kilometer" | "kilometers" | "kilomètre" | "kilomètres"
        | "kmh" | "كيلومتر" | "كيلومترا" | "كيلومترات" | "كم" => Unit::Kilometre,
        "metre" | "metres" | "meter" | "meters" | "mètre" | "mètres" | "متر" | "مترا" | "أمتار" | "امتار" => {
            Unit::Metre
        }
        "cm" | "centimetre" | "centimetres" | "centimeter" | "centimeters" | "centimètre" | "centimètres"
        | "سم" | "سنتيمتر" | "سنتيمترا" | "سنتيمترات" => Unit::Centimetre,
        "mm" | "millimetre" | "millimetres" | "millimeter" | "millimeters" | "millimètre" | "millimètres"
        | "ملم" | "مم" | "مليمتر" | "ملليمتر" => Unit::Millimetre,
        "mile" | "miles" | "mph" | "milles" | "ميل" | "ميلا" | "أميال" | "اميال" => {
            Unit::Mile
        }
        "foot" | "feet" | "ft" | "pied" | "pieds" | "قدم" | "قدما" | "أقدام" => Unit::Foot,
        "inch" | "inches" | "pouce" | "pouces" | "بوصة" | "بوصات" => Unit::Inch,
        "kg" | "kilo" | "kilos" | "kilogram" | "kilograms" | "kilogramme" | "kilogrammes" | "كيلوغرام"
        | "كيلوغراما" | "كيلوجرام" | "كغ" | "كجم" | "كلغ" => Unit::Kilogram,
        "gram" | "grams" | "gramme" | "grammes" | "غرام" | "غراما" | "جرام" | "جراما" | "غرامات" => {
            Unit::Gram
        }
        "mg" | "milligram" | "milligrams" | "milligramme" | "milligrammes" | "ملغ" | "مجم" | "ملجم"
        | "مغ" => Unit::Milligram,
        "tonne" | "tonnes" | "ton" | "tons" | "طن" | "طنا" | "أطنان" => Unit::Tonne,
        "litre" | "litres" | "liter" | "liters" | "لتر" | "لترا" | "لترات" => Unit::Litre,
        "ml" | "millilitre" | "millilitres" | "milliliter" | "milliliters" | "مل" | "مليلتر" => {
            Unit::Millilitre
        }
        "gallon" | "gallons" | "غالون" | "جالون" => Unit::Gallon,
        "hectare" | "hectares" | "ha" | "هكتار" | "هكتارا" | "هكتارات" => Unit::Hectare,
        "acre" | "acres" | "فدان" => Unit::Acre,
        "percent" | "pct" | "بالمئة" | "بالمائة" | "بالمية" => Unit::Percent,
        "minute" | "minutes" | "min" | "دقيقة" | "دقائق" => Unit::Minute,
        "hour" | "hours" | "heure" | "heures" | "ساعة" | "ساعات" => Unit::Hour,
        "day" | "days" | "jour" | "jours" | "يوم" | "يوما" | "أيام" | "ايام" => Unit::Day,
        "week" | "weeks" | "semaine" | "semaines" | "أسبوع" | "أسبوعا" | "أسابيع" | "اسبوعا" => {
            Unit::Week
        }
        "month" | "months" | "mois" | "شهر" | "شهرا" | "أشهر" | "شهور" | "اشهر" => {
            Unit::Month
        }
        "year" | "years" | "an" | "ans" | "année" | "années" | "سنة" | "سنوات" | "عام" | "عاما" | "أعوام"
        | "سنين" => Unit::Year,
        "kb" | "كيلوبايت" => Unit::Kilobyte,
        "mb" | "ميغابايت" | "ميجابايت" => Unit::Megabyte,
        "gb" | "غيغابايت" | "جيجابايت" => Unit::Gigabyte,
        "tb" | "تيرابايت" => Unit::Terabyte,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Unit, unit_of};
    use crate::analysis::{Buffers, analyse};
    use crate::lang::{Lang, Script};
    use crate::rules::bitext::few::Few;
    use crate::rules::bitext::numbers::{self, MOST, Number};

    #[test]
    fn units_are_read_before_and_behind_a_number() {
        use Unit::{Dinar, Dollar, Euro, Kilometre, Percent, Year};
        for (lang, text, expected) in [
            (Lang::En, "It costs $3 million today", Some(Dollar)),
            (Lang::Fr, "3 millions de dollars", Some(Dollar)),
            (Lang::Fr, "3,5 millions d'euros", Some(Euro)),
            (Lang::Fr, "3\u{a0}€ de plus", Some(Euro)),
            (Lang::Ar, "٣ ملايين دينار", Some(Dinar)),
            (Lang::En, "5km away", Some(Kilometre)),
            (Lang::En, "5 per cent", Some(Percent)),
            (Lang::Ar, "٥ في المئة", Some(Percent)),
            (Lang::En, "a 5-year plan", Some(Year)),
            (Lang::Fr, "5 mètres carrés", None),
            (Lang::En, "5, days later", None),
            (Lang::En, "800 million to 19", None),
            (Lang::En, "5", None),
        ] {
            let mut buffers = Buffers::default();
            let script = if lang == Lang::Ar { Script::Arabic } else { Script::Latin };
            let paragraph = analyse(text, lang, script, &[], &mut buffers);
            let mut out: Few<Number, MOST> = Few::new();
            numbers::read(&paragraph, &mut out);
            assert_eq!(unit_of(&paragraph, &out[0]).map(|(unit, _)| unit), expected, "{text}");
        }
    }
}
