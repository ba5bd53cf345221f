//! Marks of tokenisers and of their escaping that were never undone: *▁the*, *inter@@ national*,
//! *long @-@ term*, *don &apos;t*.
//!
//! A finding is the mark with the word it is glued to. A fix is offered only where the mark alone
//! says what stood there: which pieces belong together, a finding cannot know. In a paragraph that
//! is all pieces, the twentieth finding covers the rest.

use crate::analysis::{Paragraph, Signs, is_word_char};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::encoding::references::{decode, is_set_apart, reference_at};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PIP001",
    name: "tokenizer-residue",
    family: Family::PIPELINE,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "“{found}” holds a tokeniser's mark that was never undone",
    why: "Translation systems cut text into pieces, mark where they cut, and escape signs; the last step, \
          joining the pieces again, is missing here. Such text came out of a translation pipeline, or \
          through one. Run the detokeniser that belongs to the tokeniser.",
    sources: &[
        Source {
            title: "SentencePiece: U+2581 for space, U+2047 for what the vocabulary lacks",
            url: "https://github.com/google/sentencepiece",
        },
        Source {
            title: "subword-nmt: @@ for a cut inside a word",
            url: "https://github.com/rsennrich/subword-nmt",
        },
        Source {
            title: "Moses tokenizer.perl: @-@ and the escapes of & | < > ' \" [ ]",
            url: "https://github.com/moses-smt/mosesdecoder",
        },
    ],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "▁the ▁house was sold", &["▁the", "▁house"]),
        Example::bad(
            Lang::En,
            "The inter@@ national community has a long @-@ term plan.",
            &["inter@@", "@-@"],
        ),
        Example::bad(
            Lang::En,
            "They don &apos;t know what &quot; peace &quot; means.",
            &["&apos;t", "&quot;", "&quot;"],
        ),
        Example::bad(Lang::En, "The streets of ⁇ were empty after the trans ##lation.", &["⁇", "##lation"]),
        Example::good(Lang::En, "Write to me @ home or run SELECT @@version; the load was ▁▂▃▄▅▆▇█ all day."),
        Example::good(
            Lang::En,
            "Nf6⁇ loses at once. Really⁇ Yes. @anna and @@ben agree, name@example.org too.",
        ),
        Example::good(Lang::En, "He said &apos;no&apos; again."),
        Example::bad(Lang::Fr, "l & apos ; homme de la rue & nbsp ; dit non", &["& apos ;", "& nbsp ;"]),
        Example::bad(Lang::Fr, "la commu@@ nau@@ té du Moyen @-@ Orient", &["commu@@", "nau@@", "@-@"]),
        Example::bad(
            Lang::Fr,
            "▁Le▁ministre▁a▁parlé hier, la maison￭ .",
            &["▁Le▁ministre▁a▁parlé", "maison￭"],
        ),
        Example::good(
            Lang::Fr,
            "## Résumé\nLe compte @lemonde et l'adresse jean@exemple.fr ; Marks & Spencer ; fin.",
        ),
        Example::good(Lang::Fr, "Le hashtag ##amour fait fureur ; le coup Cf6⁇ perd."),
        Example::bad(Lang::Ar, "▁قال ▁الوزير إن ال@@ حكومة تعمل", &["▁قال", "▁الوزير", "ال@@"]),
        Example::bad(
            Lang::Ar,
            "زار الرئيس مدينة ⁇ أمس وقال & quot ; نعم & quot ; للسلام",
            &["⁇", "& quot ;", "& quot ;"],
        ),
        Example::good(Lang::Ar, "تابعونا على @akhbar أو راسلونا على info@example.org."),
        Example::good(Lang::Ar, "المؤشر: ▁▂▃▅▇ في ارتفاع، فهل يستمر⁇"),
    ],
    check: Check::Paragraph(Signs::SUBWORD.with(Signs::AT).with(Signs::AMPERSAND), check),
    settle: None,
};

/// Findings per paragraph; the last one covers the rest.
const MOST: usize = 20;

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let text = paragraph.text;
    let bytes = text.as_bytes();
    let subword = paragraph.signs.meets(Signs::SUBWORD);
    let mut found = 0;
    let mut rest: Option<Span> = None;
    let mut at = 0;
    while at < bytes.len() {
        let mark = match bytes[at] {
            b'&' => reference(text, at),
            b'@' => joiner(text, at),
            b'#' if subword => word_piece(paragraph, at),
            0xE2 | 0xEF if subword => subword_mark(text, at),
            _ => None,
        };
        let Some((span, fix)) = mark.filter(|_| !paragraph.is_masked(at)) else {
            at += 1;
            continue;
        };
        at = span.end as usize;
        found += 1;
        if found < MOST {
            report.add(span, fix);
        } else {
            rest = Some(Span { start: rest.map_or(span.start, |rest| rest.start), end: span.end });
        }
    }
    if let Some(rest) = rest {
        report.add(rest, None);
    }
}

/// `& apos ;`, `&quot;` set apart, `&apos;t`.
fn reference(text: &str, at: usize) -> Option<(Span, Option<Fix>)> {
    let reference = reference_at(text, at).filter(|reference| is_set_apart(text, at, reference))?;
    let glued = text[reference.end..].bytes().take_while(u8::is_ascii_alphabetic).count();
    // What follows `& nbsp ;` straight away is another word.
    let clitic = if reference.spaced && reference.name != "apos" { 0 } else { glued };
    let fix = (clitic == 0).then_some(Fix::Compute(decode));
    Some((Span::new(at, reference.end + clitic), fix))
}

/// `inter@@` before a space and another piece, `@-@` between spaces.
fn joiner(text: &str, at: usize) -> Option<(Span, Option<Fix>)> {
    let (before, after) = (&text[..at], &text[at + 1..]);
    let previous = before.chars().next_back();
    let blank_before = previous.is_none_or(char::is_whitespace);
    if let Some(rest) = after.strip_prefix('@') {
        let piece = before.len() - before.trim_end_matches(is_piece).len();
        let next = rest.trim_start_matches(' ').chars().next();
        let joined = rest.starts_with(' ') && next.is_some_and(is_piece);
        // A placeholder: @@NAME@@.
        let named = before[..at - piece].ends_with('@');
        // In social media @@ also ends a cry: *love you@@ See you*.
        let new_start = next.is_some_and(char::is_uppercase) && !previous.is_some_and(char::is_uppercase);
        return (piece > 0 && joined && !new_start && !named).then(|| (Span::new(at - piece, at + 2), None));
    }
    let mut inner = after.chars();
    let sign =
        inner.next().filter(|c| matches!(c, '-' | '–' | '—' | '‑' | '/' | ',' | '.' | ':' | '\'' | '’'))?;
    let apart = inner.next() == Some('@') && inner.next().is_none_or(char::is_whitespace);
    (blank_before && apart).then(|| (Span::new(at, at + 2 + sign.len_utf8()), None))
}

fn is_piece(c: char) -> bool {
    is_word_char(c) || matches!(c, '\'' | '’' | '-')
}

/// ` ##lation` behind a word on its line; `## Heading`, `#define` and `##tag` of social media are none.
fn word_piece(paragraph: &Paragraph<'_>, at: usize) -> Option<(Span, Option<Fix>)> {
    let text = paragraph.text;
    let rest = text[at..].strip_prefix("##")?;
    let before = text[..at].strip_suffix(' ')?;
    let piece = rest.len() - rest.trim_start_matches(char::is_alphabetic).len();
    let lower = !rest[..piece].contains(char::is_uppercase) && piece > 0;
    let ends =
        rest[piece..].chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ',' | '،' | ';'));
    let joins = before.chars().next_back().is_some_and(char::is_alphabetic);
    let span = Span::new(at, at + 2 + piece);
    (lower && ends && joins && !is_code(paragraph) && !is_tag(text, before)).then_some((span, None))
}

/// Whether the paragraph holds other signs of code than `#`, or a directive of the C preprocessor.
fn is_code(paragraph: &Paragraph<'_>) -> bool {
    let hashes = paragraph.text.bytes().filter(|byte| *byte == b'#').count();
    paragraph.counts.symbols as usize > hashes
        || ["#define", "#include", "#if"].into_iter().any(|word| paragraph.text.contains(word))
}

/// Whether the word before the only `##` of the text announces a tag.
fn is_tag(text: &str, before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    text.matches("##").count() == 1 && TAG_NAMES.iter().any(|name| name.eq_ignore_ascii_case(word))
}

/// Words that announce a tag.
const TAG_NAMES: [&str; 6] = ["hashtag", "hashtags", "tag", "tags", "وسم", "هاشتاغ"];

/// `▁the`, `⁇`, `house￭`.
fn subword_mark(text: &str, at: usize) -> Option<(Span, Option<Fix>)> {
    let mark = text[at..].chars().next()?;
    let (before, after) = (&text[..at], &text[at + mark.len_utf8()..]);
    let previous = before.chars().next_back();
    let next = after.chars().next();
    match mark {
        '▁' => {
            let bar = |c: Option<char>| c.is_some_and(|c| ('\u{2580}'..='\u{259F}').contains(&c));
            // Alone between spaces it is still a space, unless it stands in a row of bars or is a
            // blank to fill in.
            let alone = next == Some(' ') && previous.is_none_or(char::is_whitespace);
            let (left, right) = (before.trim_end().chars().next_back(), after.trim_start().chars().next());
            if bar(previous) || bar(next) || (alone && (bar(left) || bar(right) && right != Some('▁'))) {
                return None;
            }
            if alone && right.is_some_and(char::is_alphanumeric) && left.is_none_or(char::is_alphanumeric) {
                return Some((Span::new(at, at + mark.len_utf8()), None));
            }
            if !next.is_some_and(|c| c.is_alphanumeric() || is_opening(c)) {
                return None;
            }
            let glued = before.len() - before.trim_end_matches(is_piece).len();
            let end =
                text.len() - after.trim_start_matches(|c| is_piece(c) || c == '▁' || is_opening(c)).len();
            let span = Span::new(at - glued, end);
            // Between words that all carry it, ▁ is a space; before a space, pieces may follow.
            let whole = span.of(text).matches('▁').count() > 1 || text[end..].trim_start().starts_with('▁');
            Some((span, whole.then_some(Fix::Compute(spaces))))
        }
        '⁇' => {
            let left_open = previous.is_none_or(char::is_whitespace);
            let rest = after.trim_start_matches(' ');
            let follows = rest.chars().next();
            let sentence_goes_on = follows.is_some_and(|c| {
                c.is_numeric()
                    || matches!(c, ',' | '.' | '،' | '⁇')
                    || (c.is_alphabetic() && !c.is_uppercase())
            });
            let inside = previous.is_some_and(char::is_alphabetic) && next.is_some_and(char::is_alphabetic);
            ((left_open && sentence_goes_on) || inside).then(|| (Span::new(at, at + mark.len_utf8()), None))
        }
        '￭' | '￨' => {
            let start = before.trim_end_matches(is_piece).len();
            let end = text.len() - after.trim_start_matches(is_piece).len();
            Some((Span::new(start, end), None))
        }
        _ => None,
    }
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '«' | '“' | '(' | '\'' | '’')
}

/// The words that ▁ separates, separated by spaces.
fn spaces(found: &str) -> Option<String> {
    Some(found.trim_start_matches('▁').replace('▁', " "))
}
