//! What is said of a unit in a copy of its file.

use super::hit::UnsettledHit;
use crate::finding::Severity;
use crate::fix::Insertion;
use crate::input::Note;

/// Appends what a copy has to say of the finding `hit`, whose sentence is `message`, at the place `note`, unless the file
/// says it already.
pub(super) fn note(note: &Note, hit: &UnsettledHit, message: &str, out: &mut Vec<Insertion>) {
    let told = format!("{} {}: {message}", hit.rule.code, hit.severity);
    let told = if note.is_xml { writable(&told) } else { one_line(&told) };
    if !note.said.iter().any(|said| **said == *told) {
        let told = if note.is_xml { xml(&told) } else { told };
        let text = [note.around.0, told.as_str(), note.around.1].concat();
        out.push(Insertion { at: note.at.extent.points, is_mark: false, wrap: note.wrap, text: text.into() });
    }
    if let (Some((spot, mark)), Severity::Error) = (note.draft, hit.severity) {
        out.push(Insertion { at: spot.extent.points, is_mark: true, wrap: None, text: mark.into() });
    }
}

/// `text` without anything that could end its line.
fn one_line(text: &str) -> String {
    let is_break = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    text.trim_end().chars().map(|c| if is_break(c) { ' ' } else { c }).collect()
}

/// `text` without what XML has no way to write, or reads as something else.
fn writable(text: &str) -> String {
    let sign = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
        c => c,
    };
    text.trim_end().chars().map(sign).collect()
}

/// `text` as the content of an element.
fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{one_line, writable, xml};

    #[test]
    fn a_remark_stays_in_its_place() {
        assert_eq!(one_line("a\nb\r\u{2028}c\u{85}"), "a b  c");
        assert_eq!(xml("a < b & \"c\""), "a &lt; b &amp; &quot;c&quot;");
        assert_eq!(writable("a\nb\u{1}\u{FFFF}\u{85} "), "a b\u{FFFD}\u{FFFD}");
    }
}
