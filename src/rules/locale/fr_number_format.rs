//! Numbers, sums, hours and ordinals in English format in French: *1,234.56*, *$20*, *5 pm*, *21st*.
//!
//! *1,234* alone is a French decimal number; it is told only before what comes in whole numbers. A decimal point and a
//! symbol before the sum are found in good French too and are infos.

use crate::analysis::{Gap, Paragraph, Signs, TokenKind};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::french_grammar::sounds::word_at;
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "LOC004",
    name: "fr-number-format",
    family: Family::LOCALE,
    langs: LangSet::FR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is in English format: in French “{fix}”",
    why: "French separates decimals with a comma and thousands with a space, writes the currency behind the sum, counts hours \
          to 24 and has ordinals in -er and -e. Engines copy numbers as they stand. Write them the French way; \
          names (5th Avenue) stay.",
    sources: &[Source { title: "Unicode CLDR: numbers", url: "https://cldr.unicode.org" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Fr,
            "Le total de 1,234.56 euros, soit $20 par mois ou $1,001 par an.",
            &["1,234.56", "$20", "$1,001"],
        ),
        Example::bad(
            Lang::Fr,
            "À 5 pm lundi, puis à 10:30 a.m. mardi et à 11am.",
            &["5 pm", "10:30 a.m", "11am"],
        ),
        Example::bad(
            Lang::Fr,
            "Au 21st siècle, 3.5 millions d'euros pour 12,500 habitants, soit 0.5 %.",
            &["21st", "3.5", "12,500", "0.5"],
        ),
        Example::bad(
            Lang::Fr,
            "Il y a 2,345,678 abonnés ; le 1st juin, $3.6 milliards seront payés.",
            &["2,345,678", "1st", "$3.6 milliards"],
        ),
        Example::good(
            Lang::Fr,
            "Le total de 1\u{202f}234,56 euros, soit 3,5 %, ou 1,234 milliard ; le litre à 1,335 euros.",
        ),
        Example::bad(
            Lang::Fr,
            "Il en faut 25,000 tonnes et 10,000 francs CFA, soit 4.5 pour cent.",
            &["25,000", "10,000", "4.5"],
        ),
        Example::good(Lang::Fr, "Elle avait 10,000 francs de rente ; la règle A<10,000 suffit."),
        Example::good(Lang::Fr, "La 5th Avenue à New York et la version 3.5 du logiciel, à 17 h 30."),
        Example::good(
            Lang::Fr,
            "L'adresse 10.0.0.1, le 12.05.2020, la section 3.2, les notes 1,2,3 et 4, à 12:30.",
        ),
        Example::good(Lang::Fr, "La paire EUR/USD, 5 pm de long, l'article 4,250 kg de sel, un 2nd tour."),
    ],
    check: Check::Paragraph(Signs::DIGIT, check),
    settle: None,
};

/// What comes in whole numbers.
#[rustfmt::skip]
static WHOLE: &[&str] = &[
    "personnes", "habitants", "hommes", "femmes", "enfants", "soldats", "morts", "blessés", "réfugiés", "employés",
    "salariés", "étudiants", "élèves", "emplois", "ménages", "entreprises", "membres", "participants", "manifestants",
    "visiteurs", "utilisateurs", "fois", "pages", "mots", "exemplaires", "familles", "électeurs", "victimes", "militants",
    "abonnés", "logements", "véhicules", "voitures", "écoles", "patients", "cas", "décès", "spectateurs", "policiers", "places",
    "maisons", "foyers", "sites", "documents", "fichiers", "livraisons", "commandes", "produits", "articles", "demandes",
    "tests", "ouvriers", "fonctionnaires", "détenus", "prisonniers", "passagers", "touristes", "adhérents", "inscrits",
    "candidats", "postes", "arbres", "vols", "appels", "messages",
    "travailleurs", "agents", "civils", "migrants", "clients", "lecteurs", "votes", "voix",
];

/// Units whose numbers may end in zeros behind the comma.
#[rustfmt::skip]
static UNITS: &[&str] = &[
    "million", "millions", "milliard", "milliards", "kg", "g", "mg", "km", "m", "cm", "mm", "l", "ml", "s", "ms", "v", "a", "w", "kw", "ha", "t", "mètres", "mètre",
    "litres", "litre", "kilomètres", "grammes", "secondes", "kilos", "kilogrammes", "tonnes", "degrés",
];

/// Measures of which nobody gives tens with three zeros behind a comma.
static MASSES: &[&str] = &["tonnes", "mètres", "kilomètres", "hectares", "litres"];

/// Whether the sum at `i` is in the money of old books.
fn is_old_sum(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let money = matches!(word_at(paragraph, i + 1), "francs" | "livres" | "écus" | "louis" | "sous" | "fr");
    let kind = word_at(paragraph, i + 2);
    money && !matches!(kind, "cfa" | "suisses" | "sterling" | "belges") && !kind.starts_with("turque")
}

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.is_data() {
        return;
    }
    for (i, token) in paragraph.tokens.iter().enumerate() {
        if !token.has_digit() || token.is_masked() {
            continue;
        }
        let found = match token.kind {
            TokenKind::Number => check_number(paragraph, i),
            TokenKind::Word => check_word(paragraph, i),
        };
        if let Some((severity, span, fix)) = found
            && !paragraph.is_foreign(span)
        {
            report.add_as(severity, span, Some(Fix::Compute(fix)));
        }
    }
}

/// What makes the French form out of a finding.
type Mend = fn(&str) -> Option<String>;

/// At digits with the separators between them.
fn check_number(paragraph: &Paragraph<'_>, i: usize) -> Option<(Severity, Span, Mend)> {
    let token = paragraph.tokens[i];
    let number = paragraph.written(i);
    let before = paragraph.text[..token.span.start as usize].chars().next_back();
    // Versions, sections, addresses, scores.
    let stands_free = !matches!(token.gap, Gap::Hyphen)
        && before.is_none_or(|c| !matches!(c, '/' | '.' | ',' | '-' | '–' | '+' | '<' | '>' | '='));
    if !stands_free {
        return None;
    }
    let next = word_at(paragraph, i + 1);
    let gap = paragraph.gap_after(i);
    let is_hour = number
        .split(':')
        .next()
        .and_then(|hour| hour.parse::<u8>().ok())
        .is_some_and(|h| (1..=12).contains(&h));
    if is_hour
        && gap.is_blank()
        && !number.contains(['.', ','])
        && let Some(span) = half_of_day(paragraph, i)
    {
        return Some((Severity::Warning, span, hour_of_24));
    }
    let symbol = before.filter(|c| matches!(c, '$' | '€' | '£'));
    let with_symbol =
        Span { start: token.span.start - symbol.map_or(0, char::len_utf8) as u32, end: token.span.end };
    // *US$20*, *C$20*, and variables of programs.
    let earlier = paragraph.text[..with_symbol.start as usize].chars().next_back();
    let starts = earlier.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '«' | '“' | '"'));
    if let Some(grouping) = grouping(number) {
        // No decimals end in zeros, unless of a measure.
        let is_round = number.ends_with("00") && !UNITS.contains(&next)
            || number.len() > 5 && number.ends_with(",000") && MASSES.contains(&next);
        // Books of the nineteenth century grouped by commas.
        if grouping == Grouping::One && symbol.is_none() && is_old_sum(paragraph, i) {
            return None;
        }
        let counts = (gap.is_blank() && WHOLE.contains(&next)) || is_round;
        let sure = grouping == Grouping::Sure || counts || symbol.is_some();
        let (span, mend): (Span, Mend) =
            if symbol.is_some() && starts { (with_symbol, grouped_behind) } else { (token.span, grouped) };
        return sure.then_some((Severity::Warning, span, mend));
    }
    // *£12 000* goes on behind its space.
    let goes_on = gap.is_blank() && next.len() == 3 && paragraph.tokens[i + 1].kind == TokenKind::Number;
    let is_plain = number.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
    let is_scaled = gap.is_blank() && matches!(next, "million" | "millions" | "milliard" | "milliards");
    if symbol.is_some() {
        let (span, mend): (Span, Mend) = if is_scaled {
            (Span { end: paragraph.tokens[i + 1].span.end, ..with_symbol }, in_words)
        } else {
            (with_symbol, behind)
        };
        return (starts && is_plain && !goes_on).then_some((Severity::Info, span, mend));
    }
    if is_point_decimal(number) {
        let percent = paragraph.text[token.span.end as usize..].trim_start().starts_with('%');
        let in_words = next == "pour" && word_at(paragraph, i + 2) == "cent";
        return (percent || is_scaled || in_words).then_some((
            Severity::Info,
            token.span,
            with_comma as Mend,
        ));
    }
    None
}

/// At a word that holds digits: *21st*, *5pm*.
fn check_word(paragraph: &Paragraph<'_>, i: usize) -> Option<(Severity, Span, Mend)> {
    let token = paragraph.tokens[i];
    let word = paragraph.word(i);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let value: u32 = digits.split(':').next()?.parse().ok()?;
    match &word[digits.len()..] {
        "am" | "pm" if (1..=12).contains(&value) => Some((Severity::Warning, token.span, hour_of_24)),
        ending @ ("st" | "nd" | "rd" | "th") => {
            let expected = match (value % 10, value % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            // *la 5th Avenue* is a name; *2nd* is French as well.
            let next_is_name =
                paragraph.tokens.get(i + 1).is_some_and(|next| next.is_capitalised() && next.gap.is_blank());
            let is_ordinal = ending == expected && word != "2nd" && !next_is_name;
            let stands_free =
                !matches!(token.gap, Gap::Hyphen | Gap::Tight) && paragraph.gap_after(i) != Gap::Hyphen;
            (is_ordinal && stands_free && !token.is_all_caps()).then_some((
                Severity::Warning,
                token.span,
                ordinal as Mend,
            ))
        }
        _ => None,
    }
}

/// The span from the number at `i` to *pm* or *p.m* behind it.
fn half_of_day(paragraph: &Paragraph<'_>, i: usize) -> Option<Span> {
    let next = word_at(paragraph, i + 1);
    match next {
        // *5 pm* may be picometres; an hour has its preposition.
        "am" | "pm" => {
            let announced = i > 0
                && (matches!(
                    paragraph.word(i - 1),
                    "à" | "vers" | "dès" | "de" | "avant" | "après" | "et" | "jusqu'à"
                ) || paragraph.written(i).contains(':'));
            announced.then(|| paragraph.span_of(i, i + 1))
        }
        "a" | "p" => {
            let dotted = word_at(paragraph, i + 2) == "m" && paragraph.gap_text(i + 2) == ".";
            dotted.then(|| paragraph.span_of(i, i + 2))
        }
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Grouping {
    /// Two groups or more, or decimals behind a point.
    Sure,
    /// One group, which may be decimals.
    One,
}

/// How commas group the digits, if they do.
fn grouping(number: &str) -> Option<Grouping> {
    let (whole, decimals) = match number.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (number, None),
    };
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !(1..=3).contains(&first.len()) || first.starts_with('0') || !is_digits(first) {
        return None;
    }
    let mut count = 0;
    for group in groups {
        if group.len() != 3 || !is_digits(group) {
            return None;
        }
        count += 1;
    }
    match (count, decimals) {
        (0, _) => None,
        (_, Some(decimals)) => (!decimals.is_empty() && is_digits(decimals)).then_some(Grouping::Sure),
        (1, None) => Some(Grouping::One),
        _ => Some(Grouping::Sure),
    }
}

/// Whether it is one number with one or two decimals behind a point.
fn is_point_decimal(number: &str) -> bool {
    let Some((whole, decimals)) = number.split_once('.') else { return false };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    is_digits(whole) && is_digits(decimals) && whole.len() <= 3 && decimals.len() <= 2
}

/// `1,234.56` as `1 234,56`, with a narrow no-break space.
fn grouped(found: &str) -> Option<String> {
    Some(found.replace(',', "\u{202f}").replace('.', ","))
}

/// `3.5` as `3,5`.
fn with_comma(found: &str) -> Option<String> {
    Some(found.replace('.', ","))
}

/// `$20` as `20 $`.
fn behind(found: &str) -> Option<String> {
    let symbol = found.chars().next()?;
    Some(format!("{}\u{a0}{symbol}", with_comma(&found[symbol.len_utf8()..])?))
}

/// `$3.6 milliards` as `3,6 milliards de dollars`.
fn in_words(found: &str) -> Option<String> {
    let symbol = found.chars().next()?;
    let currency = match symbol {
        '$' => "dollars",
        '€' => "d’euros",
        _ => "livres",
    };
    let of = if symbol == '€' { "" } else { "de " };
    Some(format!("{} {of}{currency}", with_comma(&found[symbol.len_utf8()..])?))
}

/// `$1,001` as `1 001 $`.
fn grouped_behind(found: &str) -> Option<String> {
    behind(&grouped(found)?)
}

/// `5 pm` as `17 h`, `10:30 a.m` as `10 h 30`.
fn hour_of_24(found: &str) -> Option<String> {
    let time = found.split(|c: char| c.is_whitespace() || c.is_alphabetic()).next()?;
    let (hour, minutes) = time.split_once(':').unwrap_or((time, ""));
    let hour: u8 = hour.parse().ok()?;
    let is_afternoon = found.to_lowercase().contains('p');
    let hour = match (hour, is_afternoon) {
        (12, false) => 0,
        (12, true) => 12,
        (_, true) => hour + 12,
        _ => hour,
    };
    let minutes =
        if minutes.is_empty() || minutes == "00" { String::new() } else { format!("\u{a0}{minutes}") };
    Some(format!("{hour}\u{a0}h{minutes}"))
}

/// `21st` as `21e`, `1st` as `1er`.
fn ordinal(found: &str) -> Option<String> {
    let digits = found.trim_end_matches(char::is_alphabetic);
    Some(format!("{digits}{}", if digits == "1" { "er" } else { "e" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_told_from_decimals_and_lists() {
        assert!(
            grouping("1,234.56") == Some(Grouping::Sure) && grouping("2,345,678") == Some(Grouping::Sure)
        );
        assert!(grouping("1,234") == Some(Grouping::One));
        for number in ["1,2,3", "3,5", "0,250", "12.05.2020", "1234,567", "10.0"] {
            assert!(grouping(number).is_none(), "{number}");
        }
    }

    #[test]
    fn fixes_are_french() {
        assert_eq!(grouped("1,234.56").as_deref(), Some("1\u{202f}234,56"));
        assert_eq!(grouped_behind("$1,001").as_deref(), Some("1\u{202f}001\u{a0}$"));
        assert_eq!(in_words("$3.6 milliards").as_deref(), Some("3,6 milliards de dollars"));
        assert_eq!(in_words("€2 millions").as_deref(), Some("2 millions d’euros"));
        assert_eq!(behind("$20").as_deref(), Some("20\u{a0}$"));
        assert_eq!(hour_of_24("5 pm").as_deref(), Some("17\u{a0}h"));
        assert_eq!(hour_of_24("10:30 a.m").as_deref(), Some("10\u{a0}h\u{a0}30"));
        assert_eq!(hour_of_24("12am").as_deref(), Some("0\u{a0}h"));
        assert_eq!(ordinal("21st").as_deref(), Some("21e"));
        assert_eq!(ordinal("1st").as_deref(), Some("1er"));
    }
}
