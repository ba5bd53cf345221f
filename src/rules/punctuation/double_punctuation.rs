//! Two marks of punctuation where one belongs: `,,` and `..`, `,.` and `;,`, and `, ,` with a space between.
//!
//! Marks that people do write together are no fault: three dots and more, exclamation and question marks, a full stop that
//! ends an abbreviation before another mark. Arabic writers pause with two dots, and some set them apart: dots with a space
//! between are a fault there until a document has several.

use crate::analysis::{Paragraph, Signs, is_word_char};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN009",
    name: "double-punctuation",
    family: Family::PUNCTUATION,
    langs: LangSet::OURS,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "The marks “{found}” stand where one mark belongs",
    why: "A mark from the source and one that the engine added, or two pieces glued together, leave marks that no \
          language writes side by side. Keep the one that the sentence needs.",
    sources: &[Source { title: "mtlint catalogue of artefacts: double-punctuation", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "The talks failed,, and everybody left.. The minister stayed.", &[",,", ".."]),
        Example::bad(Lang::En, "He came,. She went;, and it rained.", &[",.", ";,"]),
        Example::bad(
            Lang::En,
            "The bus was late, , and the train stood still. . Nobody knew why.",
            &[", ,", ". ."],
        ),
        Example::good(Lang::En, "She paused . . . and went on. . . . The list is , . ; and no more."),
        Example::good(Lang::En, "Wait... what?! No!! It was the 3rd edn., rev. by J. Smith Jr., etc."),
        Example::good(Lang::En, "See ../lib and a,,b in the file; he said ,,yes'' to Yahoo!, then left…."),
        Example::bad(Lang::Fr, "Les négociations ont échoué,, dit-il.. Puis il partit.", &[",,", ".."]),
        Example::bad(Lang::Fr, "Il est venu,. Elle est partie,; il pleuvait.", &[",.", ",;"]),
        Example::bad(Lang::Fr, "La date, , puis le champ. . Sélectionnez.", &[", ,", ". ."]),
        Example::good(Lang::Fr, "Attends . . . quoi ? Des vis, etc. . Il paie en fr. . Puis. . . rien."),
        Example::good(Lang::Fr, "Attends... quoi ?! Non !! Voir p. ex., etc., et le 3e éd., revue."),
        Example::good(Lang::Fr, "Le dossier ../lib et la liste a,,b."),
        Example::bad(Lang::Ar, "فشلت المحادثات،، ثم غادر الجميع،.", &["،،", "،."]),
        Example::bad(Lang::Ar, "قال الوزير؛؛ إن الحل قريب،؛ ثم سكت.", &["؛؛", "،؛"]),
        Example::bad(Lang::Ar, "وصل الوفد، ، ثم غادر؛ ؛ وبقي الوزير وحده.", &["، ،", "؛ ؛"]),
        Example::bad(Lang::Ar, "انتهت المحادثات. . وغادر الوفد قبل المساء.", &[". ."]),
        Example::good(Lang::Ar, "صمت طويلا. . ثم نظر إلى البحر. . ولم يقل شيئا. . ومضى."),
        Example::good(Lang::Ar, "انتظر... ماذا؟! لا!! ثم سكت.. وغادر."),
        Example::good(Lang::Ar, "من أقسام الكلام: اسم، وفعل، ، ، وحرف ناقص (، ، ،)."),
        Example::good(Lang::Ar, "افتح المجلد ../lib ثم الملف."),
    ],
    check: Check::Paragraph(Signs::MARKS.with(Signs::SPACED_MARK), check),
    settle: Some(settle),
};

fn is_mark(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '.' | '!' | '?' | '…' | '،' | '؛' | '؟')
}

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.is_data() || paragraph.signs.meets(Signs::BACKTICK) {
        return;
    }
    let text = paragraph.text;
    let mut from = 0;
    while let Some(start) = text[from..].find(is_mark).map(|at| at + from) {
        let run = &text[start..start + text[start..].find(|c| !is_mark(c)).unwrap_or(text.len() - start)];
        let end = start + run.len();
        from = end;
        if paragraph.lang == Lang::Ar && is_spaced_dots(run, &text[end..]) {
            report.count(0, 1);
        }
        if let Some(length) = spaced_twin(run, &text[..start], &text[end..], paragraph.lang) {
            let span = Span::new(start, end + length);
            from = end + length;
            if !paragraph.is_masked(start) && !paragraph.is_foreign(span) {
                report.add(span, fix_twin(run));
            }
            continue;
        }
        if run.chars().count() < 2 || !is_fault(run, &text[..start], &text[end..], paragraph.lang) {
            continue;
        }
        let span = Span::new(start, end);
        if !paragraph.is_masked(start) && !paragraph.is_foreign(span) {
            // *and then.. he left*: a pause, if a sloppy one.
            let pauses = run == ".." && text[end..].trim_start().starts_with(char::is_lowercase);
            let severity = if pauses { Severity::Info } else { Severity::Warning };
            report.add_as(severity, span, fix(run));
        }
    }
}

/// Whether the marks `run` between `before` and `after` are one too many.
fn is_fault(run: &str, before: &str, after: &str, lang: Lang) -> bool {
    let last = before.chars().next_back();
    let next = after.chars().next();
    let behind_text = last.is_some_and(|c| is_word_char(c) || matches!(c, ')' | ']' | '"' | '”' | '»' | '’'));
    let before_text = next.is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '”' | '»' | ')' | '’'));
    if !behind_text || !before_text || (run.starts_with(';') && ends_entity(before)) {
        return false;
    }
    match run {
        // Arabic writers, and some others, pause with two dots.
        ".." => lang != Lang::Ar && !last.is_some_and(char::is_numeric),
        ",," | ",." | ";;" | ";," | ",;" | ":," | ",:" | ":;" | ";:" | ";." | ":." | ",!" | ",?" => true,
        "،،" | "،." | "؛؛" | "؛،" | "،؛" | "؛." | ":،" | "،:" | "،؟" | "،!" | ",،" | "،," => {
            true
        }
        // Behind a long word it is no abbreviation that the full stop ends.
        ".," | ".;" | ".،" => {
            let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            word.chars().count() >= LONG_WORD && word.chars().all(char::is_lowercase)
        }
        _ => false,
    }
}

/// Length of what follows the mark `run` when that is a space and the same mark again: *left, , and*. Rows of dots
/// with spaces between are an ellipsis.
fn spaced_twin(run: &str, before: &str, after: &str, lang: Lang) -> Option<usize> {
    let is_pause = run == ".." && lang == Lang::Ar;
    if !(is_pause || matches!(run, "," | ";" | "." | "،" | "؛")) {
        return None;
    }
    let space = after.chars().next().filter(|c| matches!(c, ' ' | '\u{A0}' | '\u{202F}'))?;
    let rest = after[space.len_utf8()..].strip_prefix(run)?;
    let behind_word = before.ends_with(|c: char| is_word_char(c) || matches!(c, ')' | '"' | '”' | '»'));
    let goes_on = rest.trim_start().starts_with(is_mark);
    let ends = rest.is_empty()
        || rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '"' | '”' | '»' | ')'));
    // *etc. . Puis*, *in fr. . Then*: short words may be abbreviations.
    let letters = before.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let shortest = if before.ends_with(|c: char| c.is_ascii_alphabetic()) { 4 } else { SHORTEST_WORD };
    let is_short = run == "." && letters < shortest && before.ends_with(char::is_alphabetic);
    (behind_word && ends && !goes_on && !is_short).then_some(space.len_utf8() + run.len())
}

/// Whether `before` ends with an HTML entity but for its semicolon.
fn ends_entity(before: &str) -> bool {
    before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '#').ends_with('&')
}

/// Whether more dots follow the dots `run` behind a space.
fn is_spaced_dots(run: &str, after: &str) -> bool {
    run.starts_with('.') && after.strip_prefix(' ').is_some_and(|rest| rest.starts_with('.'))
}

/// Letters that an Arabic word has at least, or one with accents, before dots with spaces between.
const SHORTEST_WORD: usize = 3;

/// Letters from which on a word is no abbreviation.
const LONG_WORD: usize = 8;

/// One mark for a doubled one.
fn fix(run: &str) -> Option<Fix> {
    match run {
        ",," => Some(Fix::Text(",")),
        ";;" => Some(Fix::Text(";")),
        "،،" => Some(Fix::Text("،")),
        "؛؛" => Some(Fix::Text("؛")),
        _ => None,
    }
}

/// The mark once, in place of the mark, a space and the mark again.
fn fix_twin(run: &str) -> Option<Fix> {
    match run {
        "," => Some(Fix::Text(",")),
        ";" => Some(Fix::Text(";")),
        "." => Some(Fix::Text(".")),
        ".." => Some(Fix::Text("..")),
        "،" => Some(Fix::Text("،")),
        "؛" => Some(Fix::Text("؛")),
        _ => None,
    }
}

/// Findings of two dots in the window from which on they are a habit of the writer.
const HABIT: u32 = 4;

/// Dots with spaces between in an Arabic window from which on they are the writer's ellipsis.
const ELLIPSES: u32 = 3;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if unsettled.found.starts_with('.') && unsettled.found.contains(' ') && view.counted(0) >= ELLIPSES {
        return None;
    }
    let is_habit = view.hits() >= HABIT && unsettled.found == "..";
    Some(if is_habit { Severity::Info } else { unsettled.severity })
}
