//! Subtitles: SubRip (`.srt`) and WebVTT (`.vtt`).
//!
//! Each cue is a paragraph. Numbers, times, notes and styles are left out, and so are tags (`<i>`, `<v Speaker>`) and the
//! overrides in braces that players read.

use super::sink::Sink;
use crate::origin::{Mapped, Spot};

/// What stands between the two times of a cue.
const ARROW: &str = "-->";

/// The text of the cues of `source`, which begins at `base`.
pub(super) fn extract(source: &str, base: Spot) -> Mapped {
    let mut sink = Sink::new(source, base);
    let mut is_cue = false;
    let mut at = 0;
    for whole in source.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        let start = at;
        at += whole.len();
        if line.trim().is_empty() {
            is_cue = false;
        } else if line.contains(ARROW) {
            is_cue = true;
            sink.end_paragraph();
        } else if is_cue {
            sink.line_break(start - 1..start);
            push_line(&mut sink, source, start..start + line.len());
        }
    }
    sink.finish()
}

/// Appends the line at `range` of `source` without its tags and overrides.
fn push_line(sink: &mut Sink<'_>, source: &str, range: std::ops::Range<usize>) {
    let line = &source[range.clone()];
    let mut from = 0;
    while let Some(opened) = line[from..].find(['<', '{']).map(|at| from + at) {
        let (close, is_tag) = match line.as_bytes()[opened] {
            b'<' => ('>', line[opened + 1..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/')),
            _ => ('}', line[opened + 1..].starts_with('\\')),
        };
        let Some(closed) = line[opened..].find(close).map(|at| opened + at) else { break };
        let end = if is_tag { opened } else { closed + 1 };
        sink.verbatim(range.start + from..range.start + end);
        from = closed + 1;
    }
    sink.verbatim(range.start + from..range.end);
}

#[cfg(test)]
mod tests {
    use super::extract;
    use crate::origin::Spot;

    #[test]
    fn cues_are_paragraphs() {
        let source = "WEBVTT\n\nNOTE none of this\n\n1\n00:00:01.000 --> 00:00:02.500\n<v Amal>مرحبا <i>بكم</i>\nفي {\\an8}المتحف\n\n\
                      2\n00:00:03,000 --> 00:00:04,000\r\nUn <3 pour {rien}\r\n";
        let mapped = extract(source, Spot::START);
        assert_eq!(mapped.text, "مرحبا بكم\nفي المتحف\n\nUn <3 pour {rien}");
        let museum = mapped.start(mapped.text.find("المتحف").expect("it"));
        assert_eq!((museum.line, museum.column), (8, 10));
        let last = mapped.start(mapped.text.find("rien").expect("it"));
        assert_eq!((last.line, last.column), (12, 13));
    }
}
