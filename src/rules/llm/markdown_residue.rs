//! Marks of Markdown in running text: *\*\*The minister\*\* said*, *## Summary*, code fences around prose.
//!
//! A document that is Markdown by right has headings together with links, tables, code or lists; what
//! stands out is a mark or two in text that has nothing else of it. That is decided when the document
//! is known.

use super::{llm_preamble, llm_translator_note};
use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "LLM004",
    name: "markdown-residue",
    family: Family::LLM,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” shows marks of Markdown in running text",
    why: "Chat assistants write Markdown, and text copied from them into a page or a corpus shows its marks. Take \
          the marks away, or format the text as they ask. Where the whole document is Markdown, the rule is silent.",
    sources: &[
        Source { title: "mtlint catalogue of artefacts: markdown-residue", url: "" },
        Source { title: "CommonMark Spec", url: "https://spec.commonmark.org/" },
    ],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "**The minister** said that the talks would go on.", &["**The minister**"]),
        Example::bad(Lang::En, "## Summary\n\nThe talks will go on.", &["## Summary"]),
        Example::bad(Lang::En, "```text\nThe talks will go on.\n```", &["```text"]),
        Example::good(Lang::En, "The price* does not include tax.\n\n* See page 4. ** Or page 5."),
        Example::good(
            Lang::En,
            "2 ** 3 = 8\n\n***\n\n#Libya is trending, f(*args, **kwargs) is not, nor is f**k.",
        ),
        Example::good(
            Lang::En,
            "# Guide\n\n## Setup\n\nRead **all** of it.\n\n## Use\n\nSee [the manual](https://example.org).",
        ),
        Example::bad(
            Lang::Fr,
            "**Le ministre** a déclaré hier que la réunion aurait lieu.",
            &["**Le ministre**"],
        ),
        Example::bad(Lang::Fr, "Le projet de l'**école** avance.", &["**école**"]),
        Example::good(Lang::Fr, "Hôtel ***, chambre à 80 €, petit déjeuner* compris."),
        Example::good(Lang::Fr, "# 12 rue des Lilas\n\nLe dossier src/**/*.rs contient le code."),
        Example::bad(Lang::Ar, "قال **الوزير** أمس إن الاجتماع سيعقد.", &["**الوزير**"]),
        Example::bad(Lang::Ar, "### الخلاصة\n\nسيعقد الاجتماع غدا.", &["### الخلاصة"]),
        Example::good(Lang::Ar, "السعر* لا يشمل الضريبة."),
        Example::good(Lang::Ar, "#الجزائر وسم متداول اليوم."),
    ],
    check: Check::Paragraph(NEEDS, check),
    settle: Some(settle),
};

const NEEDS: Signs = Signs::SYMBOL.with(Signs::HASH).with(Signs::BACKTICK).with(Signs::BRACKET);

/// Findings per paragraph.
const MOST: usize = 10;

/// Stars that emphasis has at least.
const STARS: u32 = 4;

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    count_constructs(p, report);
    if !p.signs.meets(Signs::SYMBOL.with(Signs::HASH).with(Signs::BACKTICK)) {
        return;
    }
    let mut start = 0;
    let has_lines = p.signs.meets(Signs::HASH.with(Signs::BACKTICK));
    for line in p.text.split('\n').filter(|_| has_lines) {
        let at = start;
        start += line.len() + 1;
        if let Some(marks) = heading_marks(line) {
            let end = line.trim_end_matches(['#', ' ', '\r']).len();
            if end > marks && !is_label(p, at) {
                report.add(Span::new(at, at + end), Some(Fix::Compute(without_hashes)));
            }
        } else if let Some(fence) = prose_fence(line) {
            report.add(Span::new(at, at + fence), None);
        }
    }
    let stars = p.text.bytes().filter(|byte| *byte == b'*').count() as u32;
    // As of [`Paragraph::is_data`], without the marks looked for.
    if stars < STARS
        || p.counts.symbols.saturating_sub(stars) * 6 > p.counts.letters
        || p.counts.numbers > p.counts.words
    {
        return;
    }
    let mut found = 0;
    let mut from = 0;
    while let Some(bold) = next_bold(p.text, from) {
        from = bold.end as usize;
        if !p.is_masked(bold.start as usize) && !is_label(p, bold.start as usize) {
            report.add(bold, Some(Fix::Compute(without_stars)));
            found += 1;
            if found == MOST {
                break;
            }
        }
    }
}

/// Whether what the marks at byte `at` set off is a label of an assistant's, which other rules report.
fn is_label(p: &Paragraph<'_>, at: usize) -> bool {
    let first = p.tokens.partition_point(|token| (token.span.start as usize) < at);
    first < p.tokens.len()
        && (llm_preamble::SAYINGS.open_line(p, first) || llm_translator_note::SAYINGS.open_line(p, first))
}

/// Counts headings (number 0) and other constructs of Markdown that plain text does not have (number 1).
fn count_constructs(p: &Paragraph<'_>, report: &mut Report<'_>) {
    let bytes = p.text.as_bytes();
    let mut others = 0;
    if p.signs.meets(Signs::BRACKET) {
        let links = memchr::memchr_iter(b']', bytes);
        others += links.filter(|at| matches!(bytes.get(at + 1), Some(b'(' | b'['))).count();
    }
    if p.signs.meets(Signs::BACKTICK) {
        others += p.text.matches('`').count() / 2;
    }
    for line in p.text.split('\n') {
        // All of them begin with one of these.
        if !line.starts_with(['#', '|', '-', '>', '!', '`']) {
            continue;
        }
        report.count(0, u32::from(heading_marks(line).is_some()));
        others += usize::from(line.starts_with('|') && line.trim_end().ends_with('|'));
        others += usize::from(line.starts_with("---") || line.starts_with("> ") || line.starts_with("!["));
        others -= usize::from(prose_fence(line).is_some()).min(others);
    }
    report.count(1, others as u32);
}

/// Bytes of the hashes that make the line a heading, with the space behind: `## ` before a letter.
fn heading_marks(line: &str) -> Option<usize> {
    let hashes = line.len() - line.trim_start_matches('#').len();
    let title = line[hashes..].strip_prefix(' ')?.trim_start_matches(['*', '_', ' ']);
    let begins = title.chars().next().is_some_and(char::is_alphabetic);
    // A single hash also opens comments of code and numbers: a heading starts with a capital.
    let capital = !title.chars().next().is_some_and(char::is_lowercase);
    ((1..=6).contains(&hashes) && begins && capital).then_some(hashes + 1)
}

/// Bytes of a fence around prose: three backticks and nothing, or the name of no programming language.
fn prose_fence(line: &str) -> Option<usize> {
    const NAMES: [&str; 9] =
        ["text", "txt", "plaintext", "plain", "markdown", "md", "english", "french", "arabic"];
    let line = line.trim_end();
    let name = line.strip_prefix("```")?;
    NAMES.iter().any(|known| known.eq_ignore_ascii_case(name)).then_some(line.len())
}

/// The next `**…**` from byte `from` on that emphasises words within a line.
fn next_bold(text: &str, from: usize) -> Option<Span> {
    const LONGEST: usize = 200;
    let mut at = from;
    loop {
        let open = at + memchr::memmem::find(text.as_bytes().get(at..)?, b"**")?;
        let stars = text[open..].len() - text[open..].trim_start_matches('*').len();
        let inside = open + stars;
        at = inside;
        let before = text[..open].chars().next_back();
        let opens = before.is_none_or(|c| {
            c.is_whitespace() || matches!(c, '(' | '[' | '"' | '«' | '“' | '\'' | '’' | '-' | '–' | '—' | ':')
        });
        if !(2..=3).contains(&stars) || !opens {
            continue;
        }
        let line_end = text[inside..].find('\n').map_or(text.len(), |end| inside + end);
        let Some(length) = text[inside..line_end].find('*').filter(|length| *length <= LONGEST) else {
            continue;
        };
        let (words, rest) = text[inside..].split_at(length);
        let closing = rest.len() - rest.trim_start_matches('*').len();
        let after = rest[closing..].chars().next();
        let letters = words.chars().filter(|c| c.is_alphabetic()).take(2).count() == 2;
        let tight = !words.starts_with(char::is_whitespace) && !words.ends_with(char::is_whitespace);
        let ends = after.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '(' | '_'));
        if closing == stars && letters && tight && ends && !words.contains(['=', ';', '{', '\\']) {
            return Some(Span::new(open, inside + length + closing));
        }
    }
}

fn without_stars(found: &str) -> Option<String> {
    Some(found.trim_matches('*').to_owned())
}

fn without_hashes(found: &str) -> Option<String> {
    Some(found.trim_start_matches(['#', ' ']).to_owned())
}

/// Headings up to which they may have slipped into plain text.
const FEW: u32 = 2;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    let (headings, others) = (view.counted(0), view.counted(1));
    let is_markdown = headings > FEW || (headings > 0 && others > 0) || others > FEW;
    (!is_markdown).then_some(unsettled.severity)
}
