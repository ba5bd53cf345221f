//! Numbers, prices, times and ordinals in French or other European format in English text: *3,5 %*, *1.234,56*,
//! *12 000 000*, *20h30*, *the 21e edition*.
//!
//! A comma or a point alone says nothing (*3,500 people*, *1.2*): what decides is the number of digits behind
//! it, and the unit. Parts of something longer (versions, addresses, telephone numbers, lists) are passed over.

use super::number::{Shape, shape};
use super::number_words::{COUNTED, MEASURES, NUMBERED, UNITS};
use crate::analysis::{Gap, Paragraph, Signs, TokenKind};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "LOC003",
    name: "en-number-format",
    family: Family::LOCALE,
    langs: LangSet::EN,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is not written as English writes numbers, times and ordinals",
    why: "Systems copy numbers from the source, and with them its format. In English the comma groups digits and \
          the point begins the decimals, hours and minutes are separated by a colon, ordinals end in st, nd, rd or \
          th. A reader may take “3,500” for something else than was meant, so compare with the source.",
    sources: &[Source { title: "Unicode CLDR: number patterns", url: "https://cldr.unicode.org" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "A growth of 3,5% in 2018 cost 1.234,56 euros, or 2,75 million dollars.",
            &["3,5%", "1.234,56", "2,75 million"],
        ),
        Example::bad(
            Lang::En,
            "They met at 20h30 on Monday, for the 21e edition, and again at 9 h 15.",
            &["20h30", "21e", "9 h 15"],
        ),
        Example::bad(
            Lang::En,
            "Some 12 000 000 people live there, on 15 000 euros a year, 25.000 soldiers among them.",
            &["12 000 000", "15 000 euros", "25.000 soldiers"],
        ),
        Example::bad(
            Lang::En,
            "It is the 1er time, the 22th day, and costs €2,45 or 20 €.",
            &["1er", "22th", "€2,45", "20 €"],
        ),
        Example::good(
            Lang::En,
            "3,500 people read chapters 1,2 and 5; it is open 24 h a day; use version 1.2,3.",
        ),
        Example::good(
            Lang::En,
            "The film runs 1h45; call 066 29 881 61 or 1 800 555 0199; IP 192.168.100.101.",
        ),
        Example::good(
            Lang::En,
            "In 2011,12 million people came. The value 0x21e, a 2e, 1e6, the 16e arrondissement.",
        ),
        Example::good(
            Lang::En,
            "From 1,234.56 to 12,000,000 euros, 3.5%, $20, 20:30, the 21st edition, 2.500 mm.",
        ),
        Example::good(
            Lang::En,
            "Odds of 5,10 and 15 percent; in 2003 000 was dialled; the years 1990 2000 2010.",
        ),
    ],
    check: Check::Paragraph(Signs::DIGIT, check),
    settle: Some(settle),
};

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    if p.is_data() || p.is_verse() {
        return;
    }
    let mut end = 0;
    for (i, token) in p.tokens.iter().enumerate() {
        if token.has_digit() && !token.is_masked() && i >= end && !p.is_foreign(token.span) {
            end = look(p, i, report);
        }
    }
}

/// Looks at the token and returns the first one that was not looked at.
fn look(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) -> usize {
    let token = &p.tokens[i];
    let next = i + 1;
    if matches!(token.gap, Gap::Hyphen | Gap::Tight) || matches!(p.gap_after(i), Gap::Hyphen | Gap::Tight) {
        return next;
    }
    let word = p.written(i);
    let here = token.span;
    if token.kind == TokenKind::Word {
        if let Some(fix) = time(word).filter(|_| tells_time(p, i, word)) {
            report.add(here, Some(fix));
        } else if is_wrong_ordinal(word) && !token.is_capitalised()
            || is_french_ordinal(word) && is_ordinal(p, i)
        {
            report.add(here, Some(Fix::Compute(ordinal)));
        }
        return next;
    }
    match shape(word) {
        Shape::Decimal if !is_listed(p, i) => {
            if let Some(unit) = unit(p, i) {
                report.add(unit, Some(Fix::Compute(point)));
            } else if let Some(price) = price(p, i).filter(|_| decimals(word) == 2) {
                report.add(price, Some(Fix::Compute(point)));
            } else if word.starts_with("0,") && word != "0,1" {
                report.add(here, Some(Fix::Compute(point)));
            } else {
                currency_behind(p, i, report);
            }
        }
        Shape::European => report.add(here, Some(Fix::Compute(swap))),
        Shape::Dotted if counts(p, next) && !is_listed(p, i) => {
            report.add(p.span_of(i, next), Some(Fix::Compute(comma)));
        }
        Shape::Short => {
            let last = (next..).take_while(|&at| is_group(p, at)).last();
            if let Some(last) = last {
                return spaced(p, i, last, report);
            }
            if is_hour(p, i) {
                report.add(p.span_of(i, i + 2), Some(Fix::Compute(colon)));
                return i + 3;
            }
            currency_behind(p, i, report);
        }
        Shape::Plain => currency_behind(p, i, report),
        Shape::Grouped => {
            report.count(BY_COMMAS, 1);
            currency_behind(p, i, report);
        }
        _ => {}
    }
    next
}

/// Digits behind the comma or point.
fn decimals(number: &str) -> usize {
    number.bytes().rev().take_while(u8::is_ascii_digit).count()
}

/// Whether numbers stand around, as in a list without spaces.
fn is_listed(p: &Paragraph<'_>, i: usize) -> bool {
    let before = i.checked_sub(1).is_some_and(|at| p.tokens[at].kind == TokenKind::Number);
    before
        || matches!(
            i.checked_sub(1).map(|at| p.word(at)),
            Some("version" | "chapter" | "chapters" | "verse" | "v")
        )
}

/// The number with its unit or percent sign.
fn unit(p: &Paragraph<'_>, i: usize) -> Option<Span> {
    let number = p.tokens[i].span;
    let behind = &p.text[number.end as usize..];
    let space = behind.len() - behind.trim_start_matches([' ', '\u{A0}', '\u{202F}', '\u{2009}']).len();
    if behind[space..].starts_with(['%', '€', '°']) {
        let sign = behind[space..].chars().next().map_or(0, char::len_utf8);
        return Some(Span::new(number.start as usize, number.end as usize + space + sign));
    }
    let next = p.tokens.get(i + 1)?;
    let is_unit = next.gap.is_blank() && UNITS.contains(&p.word(i + 1));
    (is_unit && (p.word(i + 1) != "per" || p.tokens.get(i + 2).is_some_and(|_| p.word(i + 2) == "cent")))
        .then(|| p.span_of(i, i + 1))
}

/// The number with the sign of a currency before it.
fn price(p: &Paragraph<'_>, i: usize) -> Option<Span> {
    let number = p.tokens[i].span;
    let sign =
        p.text[..number.start as usize].chars().next_back().filter(|c| matches!(c, '€' | '$' | '£'))?;
    Some(Span::new(number.start as usize - sign.len_utf8(), number.end as usize))
}

/// Whether token `i` is something that one counts: a noun of the list, or any plural but a measure.
fn counts(p: &Paragraph<'_>, i: usize) -> bool {
    p.tokens.get(i).is_some_and(|token| {
        let word = p.word(i);
        let is_plural = word.len() > 4
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && token.kind == TokenKind::Word
            && !token.has_digit()
            && !token.is_capitalised();
        token.gap.is_blank() && (COUNTED.contains(&word) || (is_plural && !MEASURES.contains(&word)))
    })
}

/// Whether token `i` is three digits behind a single space, as a group of a longer number.
fn is_group(p: &Paragraph<'_>, i: usize) -> bool {
    p.tokens.get(i).is_some_and(|token| {
        token.kind == TokenKind::Number
            && token.span.len() == 3
            && matches!(p.gap_text(i), " " | "\u{A0}" | "\u{202F}")
            && !matches!(p.gap_after(i), Gap::Hyphen | Gap::Tight)
    })
}

/// A number grouped by spaces, from token `first` to token `last`; returns the first token behind.
fn spaced(p: &Paragraph<'_>, first: usize, last: usize, report: &mut Report<'_>) -> usize {
    let next = last + 1;
    let is_number = |at: Option<usize>| {
        at.and_then(|at| p.tokens.get(at)).is_some_and(|token| token.has_digit() && token.gap.is_blank())
    };
    let start = p.tokens[first].span.start as usize;
    let before = p.text[..start].chars().next_back();
    // Telephone numbers, and numbers that merely stand in a row.
    let is_row = is_number(Some(next))
        || (p.tokens[first].gap.is_blank() && first > 0 && p.tokens[first - 1].has_digit())
        || matches!(before, Some('+' | '(' | '/'))
        || p.written(first).starts_with('0');
    if is_row {
        return next;
    }
    report.count(BY_SPACES, 1);
    let groups = last - first;
    let span = p.span_of(first, last);
    if groups > 1 {
        report.add(span, Some(Fix::Compute(grouped)));
    } else if counts(p, next) {
        report.add(p.span_of(first, next), Some(Fix::Compute(grouped)));
    } else if matches!(before, Some('€' | '$' | '£')) {
        report.add_as(Severity::Info, span, Some(Fix::Compute(grouped)));
    }
    next
}

/// What is counted: numbers grouped by spaces and by commas.
const BY_SPACES: usize = 0;
const BY_COMMAS: usize = 1;

/// Numbers grouped by spaces that make it the style of the document, as in texts of some international bodies.
const STYLE: u32 = 3;

fn settle(view: &DocumentView<'_>, finding: &Unsettled<'_>) -> Option<Severity> {
    let is_by_spaces = finding
        .found
        .split([' ', '\u{A0}', '\u{202F}'])
        .take(2)
        .all(|part| part.len() < 4 && part.bytes().all(|b| b.is_ascii_digit()));
    let is_style = view.counted(BY_SPACES) >= STYLE && view.counted(BY_COMMAS) == 0;
    Some(if is_by_spaces && is_style { Severity::Info } else { finding.severity })
}

/// *9 h 15*
fn is_hour(p: &Paragraph<'_>, i: usize) -> bool {
    let two = |at: usize| p.tokens.get(at).is_some_and(|token| token.gap == Gap::Space);
    two(i + 1)
        && two(i + 2)
        && p.written(i + 1) == "h"
        && p.written(i + 2).len() == 2
        && p.written(i + 2).parse().is_ok_and(|minutes: u8| minutes < 60)
        && p.written(i).parse().is_ok_and(|hour: u8| hour < 25)
        && tells_time(p, i, p.written(i))
}

/// *20h30* as *20:30*.
fn time(word: &str) -> Option<Fix> {
    let (hour, minutes) = word.split_once('h')?;
    let is_time = (1..=2).contains(&hour.len())
        && minutes.len() == 2
        && hour.parse().is_ok_and(|hour: u8| hour < 25)
        && minutes.parse().is_ok_and(|minutes: u8| minutes < 60);
    is_time.then_some(Fix::Compute(colon))
}

/// Whether it is a time of day and no duration: behind a preposition of time, or late in the day.
fn tells_time(p: &Paragraph<'_>, i: usize, word: &str) -> bool {
    let before = i.checked_sub(1).map_or("", |at| p.word(at));
    let hour = word
        .bytes()
        .take_while(u8::is_ascii_digit)
        .fold(0, |hour, digit| hour * 10 + u32::from(digit - b'0'));
    matches!(
        before,
        "at" | "from" | "until" | "till" | "by" | "since" | "before" | "around" | "about" | "towards"
    ) || (hour > 12 && !matches!(before, "in" | "of" | "for" | "lasted" | "a" | "took"))
}

/// *1er*, *21e*, *3ème*
fn is_french_ordinal(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits)
        && matches!(&word[digits..], "er" | "ère" | "ere" | "e" | "è" | "ème" | "eme" | "ième")
}

/// *21th*, *2th*, *1nd*
fn is_wrong_ordinal(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0
        && digits < 4
        && matches!(&word[digits..], "st" | "nd" | "rd" | "th")
        && ordinal(word).is_some_and(|right| right != word)
}

/// Whether a French ordinal counts something here.
fn is_ordinal(p: &Paragraph<'_>, i: usize) -> bool {
    let word = p.written(i);
    let Some(next) = p.tokens.get(i + 1).filter(|next| next.gap.is_blank()) else { return false };
    let before = i.checked_sub(1).map_or("", |at| p.word(at));
    let is_said =
        matches!(before, "the" | "its" | "his" | "her" | "their" | "this" | "a" | "of" | "in" | "on" | "for");
    if next.is_capitalised() || matches!(p.word(i + 1), "arrondissement" | "arrondissements" | "arr") {
        return false;
    }
    is_said && (!word.ends_with(['e', 'è']) || word.len() > 4 || NUMBERED.contains(&p.word(i + 1)))
}

/// *20 €*: usual in English written on the Continent, so a hint only.
fn currency_behind(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let number = p.tokens[i].span;
    let behind = &p.text[number.end as usize..];
    let space = behind.len() - behind.trim_start_matches([' ', '\u{A0}', '\u{202F}']).len();
    let Some(sign) = behind[space..].chars().next().filter(|c| matches!(c, '€' | '£' | '$')) else {
        return;
    };
    let after = behind[space + sign.len_utf8()..].trim_start().chars().next();
    if !after.is_some_and(|c| c.is_ascii_digit()) {
        let end = number.end as usize + space + sign.len_utf8();
        report.add_as(Severity::Info, Span::new(number.start as usize, end), None);
    }
}

fn point(found: &str) -> Option<String> {
    let fixed = found.replacen(',', ".", 1);
    Some(match fixed.strip_suffix('%') {
        Some(number) => format!("{}%", number.trim_end()),
        None => fixed,
    })
}

fn swap(found: &str) -> Option<String> {
    let (whole, decimals) = found.rsplit_once(',')?;
    Some(format!("{}.{decimals}", whole.replace('.', ",")))
}

fn comma(found: &str) -> Option<String> {
    Some(found.replacen('.', ",", 1))
}

fn colon(found: &str) -> Option<String> {
    let (hour, minutes) = found.split_once('h')?;
    Some(format!("{}:{}", hour.trim_end(), minutes.trim_start()))
}

/// Groups joined by commas; a word behind them keeps its space.
fn grouped(found: &str) -> Option<String> {
    let mut out = String::with_capacity(found.len());
    for part in found.split([' ', '\u{A0}', '\u{202F}']) {
        if !out.is_empty() {
            out.push(if part.starts_with(|c: char| c.is_ascii_digit()) { ',' } else { ' ' });
        }
        out.push_str(part);
    }
    Some(out)
}

fn ordinal(found: &str) -> Option<String> {
    let digits = &found[..found.bytes().take_while(u8::is_ascii_digit).count()];
    let end = match digits.as_bytes() {
        [.., b'1', _] => "th",
        [.., b'1'] => "st",
        [.., b'2'] => "nd",
        [.., b'3'] => "rd",
        _ => "th",
    };
    Some(format!("{digits}{end}"))
}
