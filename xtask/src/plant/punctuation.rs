//! Marks and the space around them.

use mtlint::lang::Lang::{Ar, En, Fr};

use super::OURS;
use super::place::{Context, Edit, Fault, How, Injector, Words, starts_lower};
use super::random::Rng;

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("PUN001", OURS, "one mark of a pair dropped", How::Once(drop_mark)),
    Injector::new("PUN002", &[En], "a space before a mark, twice", How::Several(2, space_before)),
    Injector::new("PUN003", &[En, Ar], "a space inside quotation marks", How::Once(space_in_quotes)),
    Injector::new("PUN004", &[Ar], "a space before a mark, twice", How::Several(2, space_before)),
    Injector::new("PUN005", &[Fr], "marks spaced as in English", How::Document(english_spacing)),
    Injector::new("PUN006", &[Ar], "some commas Latin", How::Document(latin_commas)),
    Injector::new("PUN007", &[Fr], "English quotation marks", How::Document(english_quotes)),
    Injector::new("PUN008", OURS, "three kinds of quotation marks", How::Document(three_styles)),
    Injector::new("PUN009", OURS, "a mark doubled", How::Once(double_mark)),
    Injector::new("PUN009", OURS, "a mark doubled with a space between", How::Once(double_mark_apart)),
    Injector::new("PUN009", OURS, "two different marks", How::Once(two_marks)),
    Injector::new("PUN010", OURS, "more than one space", How::Once(more_spaces)),
    Injector::new("PUN011", OURS, "no space behind a comma", How::Once(no_space)),
    Injector::new("PUN012", OURS, "a space inside brackets", How::Once(space_in_brackets)),
    Injector::new("PUN013", OURS, "a mark of Chinese", How::Once(chinese_mark)),
    Injector::new("PUN013", OURS, "a comma that opens the paragraph", How::Once(opening_comma)),
    Injector::new("PUN014", &[En], "a space within an abbreviation", How::Sentence(SPACED_EN)),
    Injector::new("PUN014", &[Fr], "etc. without its comma or with dots", How::Sentence(ETC_FR)),
];

const PAIRS: &[(char, char)] = &[('«', '»'), ('“', '”'), ('(', ')'), ('"', '"')];

/// Pairs of marks without others of their kind between, as the bytes of both.
fn pairs(text: &str) -> Vec<(usize, usize, char, char)> {
    let mut found = Vec::new();
    for &(open, close) in PAIRS {
        let marks: Vec<(usize, char)> =
            text.char_indices().filter(|(_, c)| *c == open || *c == close).collect();
        // Straight ones tell apart only by their number.
        if open == close && marks.len() % 2 == 1 {
            continue;
        }
        let step = if open == close { 2 } else { 1 };
        for at in (0..marks.len().saturating_sub(1)).step_by(step) {
            let [(start, a), (end, b)] = [marks[at], marks[at + 1]];
            if a == open && b == close && end > start + 3 {
                found.push((start, end, open, close));
            }
        }
    }
    found
}

fn drop_mark(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let pairs = pairs(words.text);
    let (start, end, open, close) = pairs.get(context.rng.below(pairs.len())).copied()?;
    // French sets spaces inside its marks; they go with them.
    let space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}');
    if context.rng.coin() {
        let behind = words.text[start + open.len_utf8()..].chars().next().filter(|c| space(*c));
        let width = open.len_utf8() + behind.map_or(0, char::len_utf8);
        let left = end - width;
        Some(Edit::new(start..start + width, "").marking(left..left + close.len_utf8()))
    } else {
        let before = words.text[..end].chars().next_back().filter(|c| space(*c));
        let width = before.map_or(0, char::len_utf8);
        Some(Edit::new(end - width..end + close.len_utf8(), "").marking(start..start + open.len_utf8()))
    }
}

/// Words around a place, so that a finding of the mark or of a word beside it touches the fault.
fn around(words: &Words<'_>, i: usize, added: usize) -> std::ops::Range<usize> {
    let end = if i + 1 < words.len() { words.place(i + 1).end } else { words.text.len() };
    words.place(i).start..end + added
}

fn space_before(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let marks: &[char] =
        if context.lang == Ar { &['،', '؛', '؟', '!'] } else { &[':', ';', '!', '?', ','] };
    words.anywhere(&mut context.rng, |_, i| {
        let gap = words.gap(i);
        let mut chars = gap.chars();
        let mark = chars.next().is_some_and(|c| marks.contains(&c));
        let ends = chars.next().is_none_or(|c| c == ' ');
        let letters = words.get(i).chars().all(char::is_alphabetic);
        let at = words.place(i).end;
        let width = gap.chars().next().map_or(0, char::len_utf8);
        (mark && ends && letters).then(|| Edit::new(at..at, " ").marking(at..at + 1 + width))
    })
}

fn space_in_quotes(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let pairs: Vec<_> = pairs(words.text).into_iter().filter(|pair| pair.2 != '(').collect();
    let Some((start, end, open, close)) = pairs.get(context.rng.below(pairs.len())).copied() else {
        // No quotation here: put one around a few words.
        return words.anywhere(&mut context.rng, |rng, i| {
            let n = rng.within(1, 4);
            (words.are_joined(i, n) && i > 0 && words.before(i) == " ").then(|| {
                let span = words.span(i, i + n - 1);
                let text = &words.text[span.clone()];
                let [open, close] = if rng.coin() { ["\"", "\""] } else { ["“", "”"] };
                let with = if rng.coin() {
                    format!("{open} {text}{close}")
                } else {
                    format!("{open}{text} {close}")
                };
                Edit::new(span, with)
            })
        });
    };
    let inside = &words.text[start + open.len_utf8()..end];
    if inside.starts_with([' ', '\u{a0}', '\u{202f}']) || inside.ends_with([' ', '\u{a0}', '\u{202f}']) {
        return None;
    }
    if context.rng.coin() {
        let at = start + open.len_utf8();
        Some(Edit::new(at..at, " ").marking(start..at + 1))
    } else {
        Some(Edit::new(end..end, " ").marking(end..end + 1 + close.len_utf8()))
    }
}

/// Rewrites a document with `write`, which says where in the new paragraph the faults are.
fn rewrite(
    paragraphs: &mut [String],
    mut write: impl FnMut(&str) -> (String, Vec<std::ops::Range<usize>>),
) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (paragraph, text) in paragraphs.iter_mut().enumerate() {
        let (new, places) = write(text);
        faults.extend(places.into_iter().map(|bytes| Fault { paragraph, bytes }));
        *text = new;
    }
    faults
}

fn english_spacing(_: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let faults = rewrite(paragraphs, |text| {
        let mut out = String::new();
        let mut places = Vec::new();
        let chars: Vec<char> = text.chars().collect();
        for (at, &c) in chars.iter().enumerate() {
            let space = matches!(c, ' ' | '\u{a0}' | '\u{202f}');
            let next = chars.get(at + 1);
            let closes = next.is_some_and(|next| matches!(next, ':' | ';' | '!' | '?' | '»'));
            let opened = at > 0 && chars[at - 1] == '«';
            if space && (closes || opened) {
                let width = if opened { 2 } else { next.map_or(0, |next| next.len_utf8()) };
                let start = if opened { out.len() - 2 } else { out.len() };
                places.push(start..start + width);
            } else {
                out.push(c);
            }
        }
        (out, places)
    });
    (faults.len() >= 4).then_some(faults)
}

fn latin_commas(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let mut left = 0;
    let faults = rewrite(paragraphs, |text| {
        let mut out = String::new();
        let mut places = Vec::new();
        for c in text.chars() {
            if c == '،' && context.rng.coin() {
                places.push(out.len()..out.len() + 1);
                out.push(',');
            } else {
                left += usize::from(c == '،');
                out.push(c);
            }
        }
        (out, places)
    });
    (faults.len() >= 4 && left >= 4).then_some(faults)
}

/// Puts quotation marks around a word or two; not where there are some already.
fn quote(
    context: &mut Context<'_>,
    text: &str,
    open: &str,
    close: &str,
) -> Option<(String, std::ops::Range<usize>)> {
    if text.contains(['"', '“', '”', '«', '»', '„']) {
        return None;
    }
    let words = Words::of(text);
    let edit = words.anywhere(&mut context.rng, |rng, i| {
        let n = rng.within(1, 2);
        let fits = words.are_joined(i, n) && words.before(i) == " " && starts_lower(words.get(i))
            || context.lang == Ar;
        (fits && words.are_joined(i, n) && i > 0).then(|| {
            Edit::new(words.span(i, i + n - 1), format!("{open}{}{close}", &text[words.span(i, i + n - 1)]))
        })
    })?;
    Some((edit.apply(text), edit.fault))
}

fn english_quotes(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let mut faults = Vec::new();
    let straight = context.rng.coin();
    let [open, close] = if straight { ["\"", "\""] } else { ["“", "”"] };
    for (paragraph, text) in paragraphs.iter_mut().enumerate() {
        for (old, new) in [("« ", open), ("«\u{a0}", open), ("«\u{202f}", open), ("«", open)] {
            *text = text.replace(old, new);
        }
        for (old, new) in [(" »", close), ("\u{a0}»", close), ("\u{202f}»", close), ("»", close)] {
            *text = text.replace(old, new);
        }
        if let Some((new, bytes)) = quote(context, text, open, close) {
            *text = new;
            faults.push(Fault { paragraph, bytes });
        } else if text.contains(open) {
            faults.push(Fault { paragraph, bytes: 0..text.len() });
        }
    }
    (faults.len() >= 4).then_some(faults)
}

fn three_styles(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    const STYLES: &[(&str, &str)] =
        &[("“", "”"), ("\"", "\""), ("«\u{a0}", "\u{a0}»"), ("“", "”"), ("\"", "\""), ("«\u{a0}", "\u{a0}»")];
    let mut faults = Vec::new();
    for (paragraph, text) in paragraphs.iter_mut().enumerate() {
        let Some((open, close)) = STYLES.get(faults.len()) else { break };
        if let Some((new, bytes)) = quote(context, text, open, close) {
            *text = new;
            faults.push(Fault { paragraph, bytes });
        }
    }
    (faults.len() == STYLES.len()).then_some(faults)
}

/// Writes something else for a mark behind a word.
fn change_mark(
    context: &mut Context<'_>,
    words: &Words<'_>,
    with: impl Fn(&mut Rng, char) -> Option<String>,
) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let gap = words.gap(i);
        let mark = gap.chars().next().filter(|c| matches!(c, ',' | '.' | ';' | '،' | '؛'))?;
        let rest = &gap[mark.len_utf8()..];
        let letters = words.get(i).chars().count() > 3 && words.get(i).chars().all(char::is_alphabetic);
        let at = words.place(i).end;
        // Within a sentence or at the paragraph's end; a dot between two words is no full stop.
        let ends = rest == " " || (rest.is_empty() && i + 1 == words.len());
        (letters && ends).then(|| Some(Edit::new(at..at + mark.len_utf8(), with(rng, mark)?)))?
    })
}

fn double_mark(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    // Two dots are a pause in Arabic.
    let arabic = context.lang == Ar;
    change_mark(context, words, |_, mark| (mark != '.' || !arabic).then(|| format!("{mark}{mark}")))
}

fn double_mark_apart(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    change_mark(context, words, |_, mark| Some(format!("{mark} {mark}")))
}

fn two_marks(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    change_mark(context, words, |rng, mark| match mark {
        '.' => Some(rng.pick(&[",.", ";."]).to_owned()),
        _ => Some(format!("{mark}.")),
    })
}

fn more_spaces(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let spaces = rng.pick(&["  ", "  ", "   "]);
        let at = words.place(i).end;
        (i + 1 < words.len() && words.gap(i) == " ").then(|| Edit::new(at..at + 1, spaces))
    })
}

fn no_space(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let fits = matches!(words.gap(i), ", " | "; " | "، " | "؛ " | "؟ ") && i + 1 < words.len();
        let letters = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
        let fits = fits && letters(words.get(i)) && letters(words.get(i + 1));
        let space = words.place(i).end + words.gap(i).len() - 1;
        fits.then(|| {
            let place = around(words, i, 0);
            Edit::new(space..space + 1, "").marking(place.start..place.end - 1)
        })
    })
}

fn space_in_brackets(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    if let Some((start, end, ..)) = pairs(words.text).into_iter().find(|pair| pair.2 == '(') {
        let inside = &words.text[start + 1..end];
        if inside.contains(' ') && !inside.starts_with(' ') && !inside.ends_with(' ') {
            return Some(if context.rng.coin() {
                Edit::new(start + 1..start + 1, " ").marking(start..start + 2)
            } else {
                Edit::new(end..end, " ").marking(end..end + 2)
            });
        }
    }
    words.anywhere(&mut context.rng, |rng, i| {
        let n = rng.within(1, 3);
        // A bracketed article or preposition is no fault of spacing.
        let fits = words.are_joined(i, n) && i > 0 && words.before(i) == " " && words.gap(i + n - 1) == " ";
        (fits && words.text[words.span(i, i + n - 1)].chars().filter(|c| c.is_alphabetic()).count() > 3).then(
            || {
                let span = words.span(i, i + n - 1);
                let text = &words.text[span.clone()];
                let with = match rng.below(3) {
                    0 => format!("( {text})"),
                    1 => format!("({text} )"),
                    _ => format!("( {text} )"),
                };
                Edit::new(span, with)
            },
        )
    })
}

const SPACED_EN: &[&str] = &[
    "{Bring|Pack} {something warm|a light meal}, ⟦{e. g.|i. e.}⟧ {a coat|soup}, {for the evening|just in case}.",
    "{Some|Most} of them ({⟦i. e.⟧|⟦e. g.⟧} {the older ones|those in the north}) {agreed|stayed away}.",
    "{They sold|We found} lamps, chairs, ⟦etc...⟧ {at the fair|in the attic}.",
];

const ETC_FR: &[&str] = &[
    "{On y trouve|Il vend} des lampes, des chaises, des ⟦{tables|tapis|livres} etc.⟧ {à bon prix|toute l'année}.",
    "{Elle parle|Ils discutent} de musique, de voyages, ⟦{etc...|etc…}⟧ {tous les soirs|sans se lasser}.",
];

fn chinese_mark(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    change_mark(context, words, |_, mark| {
        Some(match mark {
            ',' | '،' => "，".to_owned(),
            '.' => "。".to_owned(),
            _ => "；".to_owned(),
        })
    })
}

fn opening_comma(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let mark = if context.lang == Ar { "، " } else { ", " };
    words.text.starts_with(char::is_alphabetic).then(|| Edit::new(0..0, mark))
}
