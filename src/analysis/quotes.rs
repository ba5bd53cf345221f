//! Quotation marks and brackets that have no partner within their paragraph.
//!
//! Each kind of mark is balanced on its own, so that crossed pairs – `(a "b) c"` – count as pairs. A
//! straight quotation mark is told from its place, not by counting: it opens after a space and closes
//! before one. Whatever a paragraph leaves open is told to its neighbours, but only what is
//! [certain](Orphans::opener_is_certain) is worth a finding of its own.

mod lone;
#[cfg(test)]
mod tests;

use self::lone::{is_call, is_elided, is_interval, is_label, is_short_number, is_smiley};
use super::Paragraph;
use crate::lang::Lang;
use crate::span::Span;

/// What a paragraph leaves open or closes without need. Quotation marks come before brackets, and
/// certain marks before doubtful ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Orphans {
    /// The first mark opened and never closed.
    pub opener: Option<Span>,
    /// The first mark closed and never opened.
    pub closer: Option<Span>,
    /// Whether nothing in the paragraph makes the opener doubtful: an inch sign, a smiley, a second
    /// opener at the start of a sentence.
    pub opener_is_certain: bool,
    /// The same for the closer.
    pub closer_is_certain: bool,
    /// The first mark in place of an apostrophe, as in *l"eau* or *children"s*; it has no part in any pair.
    pub apostrophe: Option<Span>,
}

/// Whether `closer` can close what `opener` opened. The double marks stand for each other, whatever
/// their shape.
#[must_use]
pub fn are_partners(opener: char, closer: char) -> bool {
    match opener {
        '(' => closer == ')',
        '[' => closer == ']',
        '«' => closer == '»',
        '‹' => closer == '›',
        '"' | '“' | '”' | '„' => matches!(closer, '"' | '“' | '”' | '„'),
        _ => false,
    }
}

/// Finds the marks of `paragraph` that have no partner; `pairs` gets the quotations whose marks have, marks
/// included, in the order of their ends.
pub(super) fn find_orphans(paragraph: &Paragraph<'_>, pairs: &mut Vec<Span>) -> Orphans {
    let text = paragraph.text;
    let bytes = text.as_bytes();
    let mut ledgers = [Ledger::default(); KINDS];
    let mut masks = paragraph.masks.iter().copied().peekable();
    let mut at = 0;
    while at < bytes.len() {
        if !MAY_START[bytes[at] as usize] {
            at += 1;
            continue;
        }
        while masks.next_if(|mask| mask.end as usize <= at).is_some() {}
        if let Some(mask) = masks.peek().filter(|mask| mask.start as usize <= at) {
            at = mask.end as usize;
            continue;
        }
        let c = text[at..].chars().next().unwrap_or(' ');
        let width = c.len_utf8();
        if let Some(kind) = kind_of(c) {
            let mark = Mark {
                c,
                at,
                before: text[..at].chars().next_back(),
                after: text[at + width..].chars().next(),
            };
            if !mark.is_garbled() {
                let open = ledgers[kind].innermost();
                take(text, paragraph.lang, mark, kind, &mut ledgers);
                if let Some((depth, start)) = open
                    && ledgers[kind].depth < depth
                    && kind >= ANGULAR
                {
                    pairs.push(Span::new(start as usize, at + width));
                }
            }
        }
        at += width;
    }
    choose(text, &ledgers)
}

/// The marks from byte `from` on that stand in place of an apostrophe: *l"eau*, *the children"s*.
pub fn apostrophes(text: &str, lang: Lang, from: usize) -> impl Iterator<Item = Span> {
    let marks = text[from..].match_indices(['"', '“', '”']).map(move |(at, mark)| (from + at, mark));
    marks
        .filter(move |(at, mark)| stands_for_apostrophe(&text[..*at], &text[at + mark.len()..], lang))
        .map(|(at, mark)| Span::new(at, at + mark.len()))
}

/// Whether a quotation mark between `before` and `after` stands for the apostrophe of *l'eau*, or of
/// *children's*, *don't* or *we'll*: between a small letter and one of the endings.
fn stands_for_apostrophe(before: &str, after: &str, lang: Lang) -> bool {
    match lang {
        Lang::Fr => after.starts_with(char::is_alphabetic) && is_elided(before),
        Lang::En => {
            let ending = &after[..after.bytes().take_while(u8::is_ascii_lowercase).count()];
            before.ends_with(char::is_lowercase)
                && matches!(ending, "s" | "t" | "ll" | "re" | "ve" | "d" | "m")
        }
        _ => false,
    }
}

/// Round and square brackets, angular, single angular and double quotation marks.
const KINDS: usize = 5;
const ROUND: usize = 0;
const SQUARE: usize = 1;
const ANGULAR: usize = 2;
const SINGLE: usize = 3;
const DOUBLE: usize = 4;

/// The order in which orphans are preferred.
const PREFERRED: [usize; KINDS] = [DOUBLE, ANGULAR, SINGLE, ROUND, SQUARE];

/// Marks of a kind that can be open at once; more are nonsense.
const DEEPEST: usize = 8;

/// Characters looked back through a run of the same sign.
const FARTHEST: usize = 16;

/// The first bytes of the marks.
static MAY_START: [bool; 256] = {
    let mut table = [false; 256];
    let starts = [b'"', b'(', b')', b'[', b']', 0xC2, 0xE2];
    let mut i = 0;
    while i < starts.len() {
        table[starts[i] as usize] = true;
        i += 1;
    }
    table
};

fn kind_of(c: char) -> Option<usize> {
    match c {
        '(' | ')' => Some(ROUND),
        '[' | ']' => Some(SQUARE),
        '«' | '»' => Some(ANGULAR),
        '‹' | '›' => Some(SINGLE),
        '"' | '“' | '”' | '„' => Some(DOUBLE),
        _ => None,
    }
}

/// The marks of one kind.
#[derive(Clone, Copy, Default)]
struct Ledger {
    open: [u32; DEEPEST],
    depth: usize,
    closer: Option<u32>,
    closers: u32,
    /// A mark in place of the apostrophe of *l'eau*.
    apostrophe: Option<u32>,
    doubtful: bool,
}

impl Ledger {
    /// How many marks are open, and where the last of them stands.
    fn innermost(&self) -> Option<(usize, u32)> {
        let last = self.depth.checked_sub(1)?;
        Some((self.depth, self.open[last]))
    }

    fn open(&mut self, at: usize) {
        if self.depth == DEEPEST {
            self.doubtful = true;
            return;
        }
        self.open[self.depth] = at as u32;
        self.depth += 1;
    }

    fn close(&mut self, at: usize) {
        if self.depth > 0 {
            self.depth -= 1;
        } else {
            self.closer.get_or_insert(at as u32);
            self.closers += 1;
        }
    }
}

/// A mark and the characters around it.
#[derive(Clone, Copy)]
struct Mark {
    c: char,
    at: usize,
    before: Option<char>,
    after: Option<char>,
}

impl Mark {
    /// Whether it is the second half of a wrongly decoded letter, as in NoÃ«l or Ù„.
    fn is_garbled(&self) -> bool {
        !self.c.is_ascii() && matches!(self.before, Some('Ã' | 'Â' | 'Ø' | 'Ù' | 'Ð' | 'Ñ' | 'Å' | 'â'))
    }

    /// Whether what stands before it is what stands before an opening mark.
    fn may_open(&self) -> bool {
        self.before.is_none_or(|c| {
            c.is_whitespace()
                || is_zero_width(c)
                || matches!(c, '(' | '[' | '{' | '«' | '“' | '„' | '‘' | '\'' | '’' | '"')
                || matches!(c, '-' | '–' | '—' | '/' | '=' | '>' | '*' | '_' | '|' | '`')
        })
    }

    /// Whether what stands after it is what stands after a closing mark.
    fn may_close(&self) -> bool {
        self.after.is_none_or(|c| {
            c.is_whitespace()
                || is_zero_width(c)
                || ends_clause(c)
                || matches!(c, ')' | ']' | '}' | '»' | '”' | '’' | '\'' | '"')
                || matches!(c, '-' | '–' | '—' | '/' | '<' | '*' | '_' | '|')
        })
    }
}

fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn ends_clause(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '،' | '؛' | '؟')
}

fn take(text: &str, lang: Lang, mark: Mark, kind: usize, ledgers: &mut [Ledger; KINDS]) {
    match kind {
        DOUBLE => take_double(text, lang, mark, &mut ledgers[DOUBLE]),
        ROUND | SQUARE => take_bracket(text, mark, kind, ledgers),
        _ => {
            let ledger = &mut ledgers[kind];
            if matches!(mark.c, '«' | '‹') {
                // An inner quotation that ends with the outer one often shares its closing mark.
                ledger.doubtful |= ledger.depth > 0;
                ledger.open(mark.at);
            } else {
                ledger.close(mark.at);
            }
        }
    }
}

fn take_double(text: &str, lang: Lang, mark: Mark, ledger: &mut Ledger) {
    let before = &text[..mark.at];
    if mark.c == '"' && before.ends_with(|c: char| c.is_numeric()) && is_short_number(before) {
        // Inches, seconds of arc: a sign of measure unless a quotation is open.
        ledger.doubtful = true;
        if ledger.depth == 0 {
            return;
        }
    }
    // Quoted code writes \" for a mark inside; Arabic of the typewriter age writes اً as ا".
    let is_tanwin = lang == Lang::Ar
        && mark.c == '"'
        && ledger.depth == 0
        && (before.ends_with('ا') || (before.ends_with('ة') && mark.after == Some(' ')));
    if before.ends_with('\\') || is_tanwin {
        ledger.doubtful = true;
    }
    // An English quotation may open or close there, a French one cannot.
    let may_pair = lang == Lang::En && ledger.depth > 0;
    if !may_pair && stands_for_apostrophe(before, &text[mark.at + mark.c.len_utf8()..], lang) {
        ledger.apostrophe.get_or_insert(mark.at as u32);
        return;
    }
    let (may_open, may_close) = (mark.may_open(), mark.may_close());
    let is_open = ledger.depth > 0;
    let opens = match (mark.c, may_open, may_close) {
        ('„', ..) => true,
        // Arabic writes the curly marks either way round, so there they are told like straight ones.
        ('“', ..) if lang != Lang::Ar => !(is_open && may_close && !may_open),
        ('”', ..) if lang != Lang::Ar => !is_open && may_open && !may_close,
        (_, true, false) => true,
        (_, false, true) => false,
        // A space before it and a comma or stop after it, as in French « … » ; but not "...so" or ".NET".
        (_, true, true) if mark.before.is_some_and(char::is_whitespace) && ends_here(text, mark) => false,
        (..) => {
            ledger.doubtful |=
                !is_open && mark.after.is_some_and(|c| !c.is_alphabetic() && c != '.' && c != '…');
            !is_open
        }
    };
    if opens {
        // Paragraphs of one quotation that were run together each start with a mark.
        ledger.doubtful |= is_open && starts_sentence(before);
        ledger.open(mark.at);
    } else {
        ledger.close(mark.at);
    }
}

/// Whether a single mark of punctuation follows `mark`, and the word or text ends with it.
fn ends_here(text: &str, mark: Mark) -> bool {
    let mut after = text[mark.at + mark.c.len_utf8()..].chars();
    after.next().is_some_and(ends_clause) && after.next().is_none_or(char::is_whitespace)
}

fn take_bracket(text: &str, mark: Mark, kind: usize, ledgers: &mut [Ledger; KINDS]) {
    let before = &text[..mark.at];
    let opens = matches!(mark.c, '(' | '[');
    if is_smiley(text, mark) {
        ledgers[kind].doubtful = true;
        return;
    }
    if opens {
        // ]0, 1[ and the call of a function, SUM(
        ledgers[kind].doubtful |= match kind {
            SQUARE => before.ends_with(|c: char| c.is_numeric()),
            _ => is_call(before),
        };
        ledgers[kind].open(mark.at);
        return;
    }
    let other = ROUND + SQUARE - kind;
    if ledgers[kind].depth > 0 {
        ledgers[kind].close(mark.at);
    } else if ledgers[other].depth > 0 && is_interval(&before[ledgers[other].open[0] as usize..]) {
        // [0, 1)
        ledgers[other].depth -= 1;
    } else if kind == ROUND && is_label(before) {
        // a) 1) ii)
    } else if kind == SQUARE && mark.may_open() {
        ledgers[kind].doubtful = true;
    } else {
        ledgers[kind].close(mark.at);
    }
}

/// Whether `before` ends with a mark that ends a sentence, quotation marks and space aside.
fn starts_sentence(before: &str) -> bool {
    before
        .chars()
        .rev()
        .take(FARTHEST)
        .find(|c| !c.is_whitespace() && !matches!(c, '"' | '”' | '“' | '»'))
        .is_none_or(|c| matches!(c, '.' | '!' | '?' | '…' | '؟' | ':' | '؛'))
}

fn choose(text: &str, ledgers: &[Ledger; KINDS]) -> Orphans {
    let mut orphans = Orphans::default();
    let span = |at: u32| {
        let at = at as usize;
        Span::new(at, at + text[at..].chars().next().map_or(1, char::len_utf8))
    };
    for kind in PREFERRED {
        let ledger = &ledgers[kind];
        // One of either in a paragraph is the end of one quotation and the start of another, or a
        // pair written the wrong way round. Two of one are a pair with a space in the wrong place.
        let is_pair = ledger.depth > 0 && ledger.closers > 0;
        let is_twin = kind == DOUBLE && (ledger.depth == 2 || ledger.closers == 2);
        let certain = !ledger.doubtful && !is_pair && !is_twin;
        if ledger.depth > 0 && (orphans.opener.is_none() || (certain && !orphans.opener_is_certain)) {
            orphans.opener = Some(span(ledger.open[0]));
            orphans.opener_is_certain = certain;
        }
        if let Some(at) = ledger.apostrophe {
            orphans.apostrophe = Some(span(at));
        }
        if let Some(at) = ledger.closer
            && (orphans.closer.is_none() || (certain && !orphans.closer_is_certain))
        {
            orphans.closer = Some(span(at));
            orphans.closer_is_certain = certain;
        }
    }
    orphans
}
