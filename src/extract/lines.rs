//! Documents that came as lines, one a paragraph: what word processors write.
//!
//! The line of a finding is the number of its paragraph, so what breaks a line within one (a vertical tab) counts as a
//! character of it.

use super::sink::Sink;
use crate::origin::{Mapped, Spot};

/// The paragraphs of `source`, which begins at `base`.
pub(super) fn extract(source: &str, base: Spot) -> Mapped {
    let mut sink = Sink::new(source, base);
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let end = at + line.trim_end_matches('\n').len();
        let mut from = at;
        while let Some(breaks) = memchr::memchr(b'\x0B', &source.as_bytes()[from..end]) {
            let breaks = from + breaks;
            sink.verbatim(from..breaks);
            sink.line_break(breaks..breaks + 1);
            from = breaks + 1;
        }
        sink.verbatim(from..end);
        sink.end_paragraph();
        at += line.len();
    }
    sink.finish()
}

#[cfg(test)]
mod tests {
    use super::extract;
    use crate::origin::Spot;

    #[test]
    fn the_line_is_the_number_of_the_paragraph() {
        let mapped = extract("Le bac part\u{B}à l'aube.\nمرحبا\n", Spot::START);
        assert_eq!(mapped.text, "Le bac part\nà l'aube.\n\nمرحبا");
        let dawn = mapped.start(mapped.text.find("aube").expect("it"));
        assert_eq!((dawn.line, dawn.column), (1, 17));
        let hello = mapped.start(mapped.text.find("مرحبا").expect("it"));
        assert_eq!((hello.line, hello.column), (2, 1));
    }
}
