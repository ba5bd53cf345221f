//! One paragraph: its language decided, its rules run.

use super::hit::CheckedParagraph;
use super::piece::{Context, Worker};
use crate::analysis::{Paragraph, analyse, is_alike};
use crate::detect::{Detection, detect};
use crate::document::Summary;
use crate::engine::{CountTable, Scope};
use crate::finding::Finding;
use crate::lang::{Lang, Script};
use crate::report::context::one_line;
use crate::span::Extent;

/// Characters of a paragraph that `mtlint detect` shows.
const PREVIEW: usize = 60;

/// Decides the language of one paragraph and runs its rules. The findings are in `worker.findings`;
/// returns how many there are.
///
/// `also` looks at it too, once it is analysed in the language decided; `assume` is told of the decision and of the number of
/// words, and says which language to take instead.
pub(super) fn check_paragraph(
    context: &Context<'_>,
    text: &str,
    worker: &mut Worker,
    mut also: impl FnMut(&Paragraph<'_>, &Detection, &mut Vec<Finding>, &mut CountTable),
    assume: impl FnOnce(&Detection, u32) -> Option<Lang>,
) -> (CheckedParagraph, usize) {
    worker.findings.clear();
    worker.assumed.clear();
    let Worker { scratch, findings, assumed, .. } = worker;
    scratch.counts.clear();
    let mut detection = detect(text, &mut scratch.detect);
    let decided = detection;
    if let Some(lang) = assume(&decided, scratch.detect.words()).filter(|lang| *lang != detection.lang) {
        detection =
            Detection { lang, confidence: 1.0, named: None, mixed_with: None, strays: 0, ..detection };
        scratch.detect.foreign.clear();
    }
    let engine = context.engine;
    let buffers = &mut scratch.buffers;
    let counts = &mut scratch.counts;
    let foreign = &scratch.detect.foreign;
    let paragraph = analyse(text, detection.lang, detection.script, foreign, buffers);
    engine.check_scope(&paragraph, Scope::All, findings, counts);
    also(&paragraph, &decided, findings, counts);
    assumed.resize(findings.len(), None);
    let summary = summarise(&paragraph, &detection);
    // What is too short to tell may inherit a language, which is known only when the document is: all are tried.
    let inherited: &[Lang] = match (detection.lang, detection.script) {
        (Lang::Und, Script::Latin) if detection.letters > 0 => &[Lang::En, Lang::Fr],
        (Lang::Und, Script::Arabic) => &[Lang::Ar],
        _ => &[],
    };
    let signs = paragraph.signs;
    let (alike, unlike) =
        inherited.split_at(inherited.partition_point(|lang| is_alike(signs, detection.lang, *lang)));
    for &lang in alike {
        let paragraph = Paragraph { lang, ..paragraph };
        engine.check_scope(&paragraph, Scope::Particular, findings, counts);
        assumed.resize(findings.len(), Some(lang));
    }
    for &lang in unlike {
        let paragraph = analyse(text, lang, detection.script, foreign, buffers);
        engine.check_scope(&paragraph, Scope::Particular, findings, counts);
        assumed.resize(findings.len(), Some(lang));
    }
    let tallied = engine.tally(findings, counts);
    let preview = if context.wanted.detections { preview(text) } else { Box::default() };
    let hits = findings.len();
    let checked = CheckedParagraph {
        detection,
        summary,
        tallied,
        start: Extent::default(),
        column: 1,
        line: 0,
        range: (0, 0),
        hits: Vec::new(),
        remarks: None,
        preview,
        origin: None,
        unit: None,
    };
    (checked, hits)
}

fn preview(text: &str) -> Box<str> {
    let cut = text.char_indices().nth(PREVIEW).map_or(text.len(), |(at, _)| at);
    one_line(&text[..cut]).into()
}

fn summarise(paragraph: &Paragraph<'_>, detection: &Detection) -> Summary {
    let orphans = paragraph.orphans;
    let mark = |span: crate::span::Span| span.of(paragraph.text).chars().next();
    let mut chars = paragraph.text.chars();
    let first = chars.next().unwrap_or(' ');
    let last = chars.next_back().unwrap_or(first);
    let key = key_of_tokens(paragraph, paragraph.text.len());
    let title_end = title_end(paragraph);
    Summary {
        number: 0,
        lang: detection.lang,
        confidence: detection.confidence,
        script: detection.script,
        letters: detection.letters,
        strays: detection.strays,
        key,
        title_key: if title_end < paragraph.text.len() { key_of_tokens(paragraph, title_end) } else { key },
        counts: paragraph.counts,
        signs: paragraph.signs,
        ends: (first, last),
        open_quote: orphans.opener.and_then(mark),
        close_quote: orphans.closer.and_then(mark),
    }
}

/// Longest title, in tokens.
const LONGEST_TITLE: usize = 40;

/// Where the site's name begins behind a title, or the paragraph's end.
fn title_end(paragraph: &Paragraph<'_>) -> usize {
    let text = paragraph.text;
    if paragraph.tokens.len() > LONGEST_TITLE {
        return text.len();
    }
    // A border is one of these between two spaces. Both dashes begin with 0xE2, and so do other characters.
    let is_border = |at: &usize| {
        let (before, behind) = text.split_at(*at);
        before.ends_with(' ') && ["| ", "- ", "– ", "— "].iter().any(|border| behind.starts_with(border))
    };
    let last = memchr::memrchr3_iter(b'|', b'-', 0xE2, text.as_bytes()).find(is_border);
    last.map_or(text.len(), |at| at - 1)
}

pub(super) fn key_of_tokens(paragraph: &Paragraph<'_>, end: usize) -> u64 {
    let inside = paragraph.tokens.iter().take_while(|token| token.span.end as usize <= end);
    inside.fold(0, |key: u64, token| (key.rotate_left(7) ^ token.key).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}
