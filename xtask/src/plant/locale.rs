//! Numbers, dates and times in another language's format.

use mtlint::lang::Lang::{Ar, En, Fr};

use super::place::{Context, Edit, How, Injector, Words, starts_upper, uncapitalised};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("LOC001", &[Ar], "one digit of a number in the other digits", How::Once(mix_digits)),
    Injector::new("LOC002", &[Fr], "an s on a decade", How::Once(decade)),
    Injector::new("LOC002", &[Fr], "a decade of ours", How::Sentence(DECADES)),
    Injector::new("LOC003", &[En], "a decimal comma", How::Once(decimal)),
    Injector::new("LOC003", &[En], "a French number in a sentence of ours", How::Sentence(NUMBERS_EN)),
    Injector::new("LOC004", &[Fr], "a decimal point", How::Once(decimal)),
    Injector::new("LOC004", &[Fr], "a comma between thousands", How::Once(thousands)),
    Injector::new("LOC004", &[Fr], "an English number in a sentence of ours", How::Sentence(NUMBERS_FR)),
    Injector::new("LOC005", &[En], "a month or day in lower case", How::Once(lower_date)),
    Injector::new("LOC005", &[En], "a French date", How::Sentence(DATES_EN)),
    Injector::new("LOC005", &[Fr], "the month before the day", How::Once(month_first)),
    Injector::new("LOC005", &[Fr], "a date of ours in English order", How::Sentence(DATES_FR)),
];

/// The digit in the other set.
fn other_digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => char::from_u32(c as u32 - '0' as u32 + 0x660),
        '\u{660}'..='\u{669}' => char::from_u32(c as u32 - 0x660 + '0' as u32),
        _ => None,
    }
}

fn mix_digits(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let word = words.get(i);
        let digits: Vec<(usize, char)> = word.char_indices().collect();
        if digits.len() < 2 || !digits.iter().all(|(_, c)| other_digit(*c).is_some()) {
            return None;
        }
        let (at, c) = digits[rng.below(digits.len())];
        let with = format!("{}{}{}", &word[..at], other_digit(c)?, &word[at + c.len_utf8()..]);
        Some(Edit::new(words.place(i), with))
    })
}

fn decade(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let (word, year) = (words.get(i), words.get(i + 1));
        let decade =
            year.ends_with('0') && matches!(year.len(), 2 | 4) && year.bytes().all(|b| b.is_ascii_digit());
        let fits = word == "années" && decade && words.are_joined(i, 2);
        fits.then(|| Edit::new(words.place(i + 1), format!("{year}s")))
    })
}

const DECADES: &[&str] = &[
    "{C’était|Tout a changé} dans les ⟦{1950s|1960s|1980s|années 1990s|années 2000s}⟧.",
    "La {mode|musique} des années ⟦{60s|70s|80s|90s|1970s}⟧ {revient|ne vieillit pas}.",
    "{Pendant|Durant} les ⟦années {1930s|1950s|1990s}⟧, {la ville était plus petite|on voyageait peu}.",
];

/// The decimal mark of the other language, where what follows shows that it is one.
fn decimal(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let (own, other) = if context.lang == Fr { (",", ".") } else { (".", ",") };
    const UNITS: &[&str] =
        &["percent", "per", "million", "millions", "billion", "milliards", "pour", "euros", "dollars"];
    words.anywhere(&mut context.rng, |_, i| {
        let number =
            |word: &str| !word.is_empty() && word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit());
        let fits = number(words.get(i))
            && number(words.get(i + 1))
            && words.gap(i) == own
            && words.get(i + 1).len() < 3;
        let gap = if i + 1 < words.len() { words.gap(i + 1) } else { "" };
        let unit = gap.trim_start_matches([' ', '\u{a0}', '\u{202f}']).starts_with('%')
            || (gap == " " && UNITS.contains(&words.get(i + 2)));
        let alone = i == 0 || !words.before(i).ends_with(['.', ',']);
        (fits && unit && alone)
            .then(|| Edit::new(words.span(i, i + 1), format!("{}{other}{}", words.get(i), words.get(i + 1))))
    })
}

const NUMBERS_EN: &[&str] = &[
    "The {house|contract|repair} cost ⟦{1.234,56|12.500,00|2.350.000,00} {euros|dollars}⟧.",
    "{A growth|An increase|A fall} of ⟦{3,5|12,4|0,8} {%|percent}⟧ {is expected|was announced}.",
    "The {film|match|meeting} {begins|starts} at ⟦{20h30|14h15|9h45}⟧.",
    "{More than|Nearly} ⟦{12 000 000|3 500 000|1 250 000} {people|dollars|cars}⟧ {were counted|are concerned}.",
    "It was the ⟦{21e|19e|3e|15e}⟧ {edition|meeting} of its kind.",
    "They {spent|lost} ⟦{2,5|1,3|7,2} {million|billion} {dollars|euros}⟧.",
];

fn thousands(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        let (high, low) = (words.get(i), words.get(i + 1));
        let fits = digits(high) && high.len() <= 3 && digits(low) && low.len() == 3;
        let joined = i + 1 < words.len() && matches!(words.gap(i), " " | "\u{a0}" | "\u{202f}");
        // With a noun behind, or what it counts cannot be told.
        let counted =
            words.get(i + 2).chars().count() > 3 && i + 2 < words.len() && words.gap(i + 1).trim().is_empty();
        (fits && joined && counted).then(|| Edit::new(words.span(i, i + 1), format!("{high},{low}")))
    })
}

const NUMBERS_FR: &[&str] = &[
    "{La maison|Le contrat|La réparation} a coûté ⟦{1,234.56|12,500.00|2,350,000.00} {euros|dollars}⟧.",
    "{L’abonnement|Le billet} {coûte|revient à} ⟦{$20|$15.50|£30|€45}⟧ {par mois|par personne}.",
    "{La séance|Le train|La réunion} {commence|part} à ⟦{5 pm|8:30 am|7 p.m.|10 AM}⟧.",
    "{On en parle depuis|C’est une idée du} ⟦{21st|19th|20th} siècle⟧.",
    "{Plus de|Près de} ⟦{1,200,000|3,500,000|12,000} {habitants|euros|voitures}⟧ {sont concernés|ont été comptés}.",
    "La perte est de ⟦{3.5|2.7|1.2} {millions|milliards} {d’euros|de dollars}⟧.",
];

fn lower_date(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const NAMES: &[&str] = &[
        "January",
        "February",
        "April",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let inside = i > 0 && words.before(i) == " " && !starts_upper(words.get(i - 1));
        let next_is_name = i + 1 < words.len() && words.gap(i) == " " && starts_upper(words.get(i + 1));
        // Without a number it is a name in lower case and no date.
        let number = |word: &str| word.len() <= 2 && word.parse::<u8>().is_ok();
        let dated = number(words.get(i + 1)) || (i > 0 && number(words.get(i - 1)));
        (NAMES.contains(&word) && inside && dated && !next_is_name)
            .then(|| Edit::new(words.place(i), uncapitalised(word)))
    })
}

const DATES_EN: &[&str] = &[
    "{The vote|A meeting} took place on ⟦{3 january|12 march|21 october|5 may} {2019|2021}⟧.",
    "{They met|The school opened} on ⟦{monday|tuesday|friday} {5 June|12 March}⟧.",
    "{The law|The book} dates from ⟦the 1er {May|June} {2018|2020}⟧.",
    "It {opened|closed} ⟦the {12 of March|3 of May|21 of October}⟧ {for good|again}.",
];

const MONTHS: &[&str] = &[
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

fn month_first(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let (day, month, year) = (words.get(i), words.get(i + 1), words.get(i + 2));
        let number = |word: &str, n: usize| {
            !word.is_empty() && word.len() <= n && word.bytes().all(|b| b.is_ascii_digit())
        };
        let fits = number(day, 2) && MONTHS.contains(&month) && words.are_joined(i, 2);
        let dated = fits && words.are_joined(i, 3) && number(year, 4) && year.len() == 4;
        if dated {
            return Some(Edit::new(words.span(i, i + 2), format!("{month} {day}, {year}")));
        }
        fits.then(|| Edit::new(words.span(i, i + 1), format!("{month} {day}")))
    })
}

const DATES_FR: &[&str] = &[
    "{Le vote|La réunion} a eu lieu le ⟦{mardi|jeudi}, {mars 3|mai 12|octobre 21}, {2019|2021}⟧.",
    "{La loi|Le livre} date de ⟦{mars 3|janvier 15|juin 30}, {2018|2020}⟧.",
    "{L’école|La gare} a ouvert le ⟦{avril 2|juillet 14|décembre 5}, {2017|2022}⟧.",
    "Le {procès|chantier} commence ⟦{lundi|vendredi}, {septembre 9|novembre 4}⟧.",
];
