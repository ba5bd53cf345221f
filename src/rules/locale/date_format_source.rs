//! A date in the other language's order or letters: *mars 3, 2019* in French, *3 january 2019* in English.
//!
//! English writes its months and days with a capital, French puts the day first and no comma before the year. *March* and
//! *may* are verbs as well, and count only between a day and a year.

use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "LOC005",
    name: "date-format-source",
    family: Family::LOCALE,
    langs: LangSet::of(&[Lang::En, Lang::Fr]),
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "The date “{found}” keeps the format of the other language",
    why: "French writes le 3 mars 2019, with small letters and no comma; English writes 3 March 2019 or March 3, 2019. \
          Translation engines replace the words and leave the order, the commas and the letters. Write the date \
          as the text's language does.",
    sources: &[Source { title: "mtlint catalogue of artefacts: date-format-source", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "It was signed on 3 january 2019 in Geneva.", &["3 january 2019"]),
        Example::bad(
            Lang::En,
            "They met on monday 5 june and on the 3 of March.",
            &["monday 5 june", "the 3 of March"],
        ),
        Example::bad(
            Lang::En,
            "It opened on 1er May and closed on 7 march 2018.",
            &["1er May", "7 march 2018"],
        ),
        Example::good(Lang::En, "It was signed on 3 January 2019, and the 3rd of March was a Monday."),
        Example::good(Lang::En, "They march 3 miles, and 20 may come; in 2019 may 5 of them stay."),
        Example::bad(Lang::Fr, "L'accord date du mardi, mars 3, 2019.", &["mardi, mars 3, 2019"]),
        Example::bad(
            Lang::Fr,
            "Il est né le 3 mars, 2019, à Lyon, en mars de 2019.",
            &["3 mars, 2019", "mars de 2019"],
        ),
        Example::bad(Lang::Fr, "La réunion aura lieu le mardi, 3 mars.", &["mardi, 3 mars"]),
        Example::bad(Lang::Fr, "mars 3, 2019", &["mars 3, 2019"]),
        Example::bad(
            Lang::Fr,
            "Il est rentré le novembre 12 ; le chantier commence lundi, septembre 9.",
            &["novembre 12", "lundi, septembre 9"],
        ),
        Example::good(Lang::Fr, "Le 1er mars 2019, puis le mardi 3 mars, 2019 personnes sont venues."),
        Example::good(Lang::Fr, "En mars 2019, trois fois ; en mai, 12 personnes ; Mars 3 est une sonde."),
        Example::bad(Lang::En, "The road was opened on january 3, 2019.", &["january 3, 2019"]),
        Example::bad(Lang::Fr, "Le port a été ouvert le avril 3, 2019.", &["avril 3, 2019"]),
    ],
    check: Check::Words { words: MONTHS, check },
    settle: Some(settle),
};

/// Months: the first twelve in English, the others in French.
const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
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

const DAYS_EN: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const DAYS_FR: &[&str] = &["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let is_english = MONTHS[..12].contains(&paragraph.word(i));
    if is_english != (paragraph.lang == Lang::En) {
        return;
    }
    let found = if is_english { english(paragraph, i) } else { french(paragraph, i) };
    let Some((first, last)) = found else { return };
    let span = paragraph.span_of(first, last);
    if !paragraph.is_foreign(span) {
        let fix = if is_english { with_capitals } else { in_french_order };
        report.add(span, Some(Fix::Compute(fix)));
    }
}

/// First and last token of a date around the month `i` that is not as English writes it.
fn english(paragraph: &Paragraph<'_>, i: usize) -> Option<(usize, usize)> {
    let before =
        |n: usize| i.checked_sub(n).filter(|_| (i + 1 - n..=i).all(|at| paragraph.tokens[at].gap.is_blank()));
    let is_lower = !paragraph.tokens[i].is_capitalised();
    let with_year = year_after(paragraph, i);
    if let (Some(three), Some(two), "of") =
        (before(3), before(2), before(1).map_or("", |at| paragraph.word(at)))
    {
        let plain = is_day(paragraph, two) && paragraph.tokens[two].kind == TokenKind::Number;
        return (plain && paragraph.word(three) == "the" && !is_lower)
            .then_some((three, with_year.unwrap_or(i)));
    }
    // *on january 3*, *by march 3, 2019*; *they may 5 times*
    let day_behind = paragraph.tokens.get(i + 1).is_some_and(|next| {
        next.gap.is_blank() && next.kind == TokenKind::Number && is_day(paragraph, i + 1)
    });
    if is_lower && day_behind && paragraph.gap_after(i + 1) != Gap::Hyphen {
        let with_year = year_after(paragraph, i + 1);
        let may_be_verb = matches!(paragraph.word(i), "march" | "may") && with_year.is_none();
        if !may_be_verb && !before(1).is_some_and(|at| is_day(paragraph, at)) {
            return Some((i, with_year.unwrap_or(i + 1)));
        }
    }
    let one = before(1)?;
    if paragraph.word(one) == "1er" {
        return Some((one, with_year.unwrap_or(i)));
    }
    if !is_day(paragraph, one) {
        return None;
    }
    let day = before(2).filter(|at| DAYS_EN.contains(&paragraph.word(*at)));
    let lower_day = day.is_some_and(|at| !paragraph.tokens[at].is_capitalised());
    let is_verb = matches!(paragraph.word(i), "march" | "may") && with_year.is_none() && day.is_none();
    (lower_day || (is_lower && !is_verb)).then_some((day.unwrap_or(one), with_year.unwrap_or(i)))
}

/// First and last token of a date around the month `i` that is not as French writes it.
fn french(paragraph: &Paragraph<'_>, i: usize) -> Option<(usize, usize)> {
    let tokens = paragraph.tokens;
    let day_before = i > 0 && tokens[i].gap.is_blank() && is_day(paragraph, i - 1);
    let next = i + 1;
    if !day_before {
        // *mars 3, 2019*
        if next < tokens.len() && tokens[next].gap.is_blank() && is_day(paragraph, next) {
            let announced = i > 0
                && tokens[i].gap.is_blank()
                && !tokens[i].is_capitalised()
                && ["le", "du", "au", "dès", "soir", "matin"].contains(&paragraph.word(i - 1));
            let weekday = i.checked_sub(1).filter(|at| {
                DAYS_FR.contains(&paragraph.word(*at))
                    && (tokens[i].gap == Gap::Comma || tokens[i].gap.is_blank())
            });
            let plain = tokens[next].kind == TokenKind::Number && paragraph.gap_after(next) != Gap::Hyphen;
            let without_year = plain && (weekday.is_some() || announced);
            let last = year_after(paragraph, next).or(without_year.then_some(next))?;
            return Some((weekday.unwrap_or(i), last));
        }
        // *en mars de 2019*
        let of = next + 1 < tokens.len() && tokens[next].gap.is_blank() && paragraph.word(next) == "de";
        return (of && tokens[next + 1].gap.is_blank() && is_year(paragraph, next + 1))
            .then_some((i, next + 1));
    }
    let is_comma_year = next < tokens.len() && tokens[next].gap == Gap::Comma && is_year(paragraph, next);
    // *le 3 mars, 2019 personnes*
    let goes_on = matches!(paragraph.gap_after(next), Gap::Space | Gap::Line);
    let last = if is_comma_year && !goes_on { next } else { i };
    let weekday = i
        .checked_sub(2)
        .filter(|at| DAYS_FR.contains(&paragraph.word(*at)) && tokens[i - 1].gap == Gap::Comma);
    let the_weekday = weekday.filter(|at| {
        *at > 0 && tokens[*at].gap.is_blank() && ["le", "du", "au"].contains(&paragraph.word(at - 1))
    });
    (last != i || the_weekday.is_some()).then_some((the_weekday.unwrap_or(i - 1), last))
}

/// Whether token `i` is a French month with its day behind it: *avril 3*.
pub(crate) fn is_month_first(paragraph: &Paragraph<'_>, i: usize) -> bool {
    MONTHS[12..].contains(&paragraph.word(i))
        && paragraph.tokens.get(i + 1).is_some_and(|next| next.gap.is_blank())
        && is_day(paragraph, i + 1)
}

/// Whether token `at` is a day of a month, with an ordinal ending or none.
fn is_day(paragraph: &Paragraph<'_>, at: usize) -> bool {
    let written = paragraph.written(at);
    let digits = written.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    (1..=2).contains(&digits.len()) && digits.parse().is_ok_and(|day: u8| (1..=31).contains(&day))
}

fn is_year(paragraph: &Paragraph<'_>, at: usize) -> bool {
    let written = paragraph.written(at);
    written.len() == 4 && written.parse().is_ok_and(|year: u16| (1500..2200).contains(&year))
}

/// The token behind `at`, when it is a year.
fn year_after(paragraph: &Paragraph<'_>, at: usize) -> Option<usize> {
    let next = at + 1;
    let token = paragraph.tokens.get(next)?;
    ((token.gap.is_blank() || token.gap == Gap::Comma) && is_year(paragraph, next)).then_some(next)
}

/// The date with capitals where English has them, and an ordinal where it needs one.
fn with_capitals(found: &str) -> Option<String> {
    let mut text = String::with_capacity(found.len() + 2);
    let is_of = found.contains(" of ");
    for (i, word) in found.split(' ').enumerate() {
        if i > 0 {
            text.push(' ');
        }
        let bare = word.trim_end_matches(',').to_lowercase();
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if MONTHS[..12].contains(&&*bare) || DAYS_EN.contains(&&*bare) => {
                text.extend(first.to_uppercase());
                text.push_str(letters.as_str());
            }
            _ if bare == "1er" => text.push('1'),
            _ => text.push_str(word),
        }
        if is_of && word.len() <= 2 && word.chars().all(|c| c.is_ascii_digit()) {
            text.push_str(match word {
                "11" | "12" | "13" => "th",
                _ => match word.as_bytes().last() {
                    Some(b'1') => "st",
                    Some(b'2') => "nd",
                    Some(b'3') => "rd",
                    _ => "th",
                },
            });
        }
    }
    Some(text)
}

/// The date in the order of French, without commas.
fn in_french_order(found: &str) -> Option<String> {
    let mut words: Vec<&str> = found.split_whitespace().map(|word| word.trim_end_matches(',')).collect();
    words.retain(|word| *word != "de");
    let month = words.iter().position(|word| MONTHS[12..].contains(&&*word.to_lowercase()))?;
    let is_day = |word: &str| word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    if words.get(month + 1).is_some_and(|word| is_day(word)) {
        words.swap(month, month + 1);
        if words[month] == "1" {
            words[month] = "1er";
        }
    }
    Some(words.join(" "))
}

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.75;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    (!view.is_foreign(ONE_LANGUAGE)).then_some(unsettled.severity)
}

#[cfg(test)]
mod tests {
    use super::{in_french_order, with_capitals};

    #[test]
    fn fixes_write_the_date_as_the_language_does() {
        assert_eq!(in_french_order("mardi, mars 3, 2019").as_deref(), Some("mardi 3 mars 2019"));
        assert_eq!(in_french_order("3 mars, 2019").as_deref(), Some("3 mars 2019"));
        assert_eq!(in_french_order("mars de 2019").as_deref(), Some("mars 2019"));
        assert_eq!(with_capitals("monday 5 june").as_deref(), Some("Monday 5 June"));
        assert_eq!(with_capitals("the 3 of March").as_deref(), Some("the 3rd of March"));
        assert_eq!(with_capitals("1er May").as_deref(), Some("1 May"));
    }
}
