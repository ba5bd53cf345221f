//! Tags and placeholders that are elements of the file: each stands as often in the translation as in the source.

use crate::finding::Severity;
use crate::input::Code;
use crate::pair::Pair;
use crate::rule::Report;
use crate::span::Span;

/// Whether the name is that of an element that stands for a value rather than around a text.
pub(super) fn is_placeholder(name: &str) -> bool {
    matches!(name.split(' ').next(), Some("x" | "ph" | "it" | "ut"))
}

/// Reports the elements that `wanted` admits and one side has more often.
pub(super) fn compare(pair: &Pair<'_>, report: &mut Report<'_>, wanted: fn(&str) -> bool) {
    let (source, target) = (pair.source_codes, pair.target_codes);
    for code in rarer_there(source, target, wanted) {
        let whole = Span::new(0, pair.target.text.len());
        report.add_pair(Severity::Error, whole, around(pair.source.text, code.at), None);
    }
    for code in rarer_there(target, source, wanted) {
        report.add_pair(Severity::Error, around(pair.target.text, code.at), Span::default(), None);
    }
}

/// The first of each name that `here` has more often than `there`.
fn rarer_there<'a>(
    here: &'a [Code],
    there: &[Code],
    wanted: fn(&str) -> bool,
) -> impl Iterator<Item = &'a Code> {
    let count = |codes: &[Code], name: &str| codes.iter().filter(|code| code.name == name).count();
    let firsts = here
        .iter()
        .enumerate()
        .filter(move |(i, code)| wanted(&code.name) && count(&here[..*i], &code.name) == 0);
    firsts.map(|(_, code)| code).filter(move |code| count(there, &code.name) < count(here, &code.name))
}

/// The word at byte `at`, so that there is something to show for an element that is not in the text.
fn around(text: &str, at: u32) -> Span {
    let at = (at as usize).min(text.len());
    if !text.is_char_boundary(at) {
        return Span::new(0, text.len());
    }
    let behind_space = |space: usize| space + text[space..].chars().next().map_or(1, char::len_utf8);
    let start = text[..at].rfind(char::is_whitespace).map_or(0, behind_space);
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |space| at + space);
    if start == end { Span::new(0, text.len()) } else { Span::new(start, end) }
}

#[cfg(test)]
mod tests {
    use super::{Code, around, is_placeholder, rarer_there};

    fn codes(names: &[&str]) -> Vec<Code> {
        names.iter().map(|name| Code { at: 0, name: (*name).to_owned() }).collect()
    }

    #[test]
    fn an_element_counts_as_often_as_it_stands() {
        let here = codes(&["x 1", "x 1", "g 2", "/g 2"]);
        let names = |there: &[Code], wanted| {
            rarer_there(&here, there, wanted).map(|code| code.name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(names(&codes(&["x 1"]), is_placeholder), ["x 1"]);
        assert_eq!(names(&codes(&["x 1"]), |name| !is_placeholder(name)), ["g 2", "/g 2"]);
        assert!(names(&here, |_| true).is_empty());
    }

    #[test]
    fn an_element_is_shown_by_the_word_it_stands_at() {
        let text = "a bé c";
        assert_eq!(around(text, 2).of(text), "bé");
        assert_eq!(around(text, 1).of(text), "a");
        assert_eq!(around("", 7).of(""), "");
        assert_eq!(around("  ", 1).of("  "), "  ");
    }
}
