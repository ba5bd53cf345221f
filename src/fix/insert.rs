//! What is put into a copy of a file, beside what stands there.

use std::ops::Range;

use super::edit::Edit;

/// A text put in at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insertion {
    /// The code point that it stands before, a byte-order mark not counted.
    pub at: u64,
    /// Whether it marks what follows: of several texts at one place marks are the last.
    pub is_mark: bool,
    /// What stands before and behind all texts of its place together, marks aside.
    pub wrap: Option<(&'static str, &'static str)>,
    /// The text.
    pub text: Box<str>,
}

/// The edits that put in all of `insertions`, which may be in any order. What is told several times at one place is put in once.
#[must_use]
pub fn joined(mut insertions: Vec<Insertion>) -> Vec<Edit> {
    // Stable, so that remarks stay in the order of what they speak of.
    insertions.sort_by_key(|insertion| (insertion.at, insertion.is_mark));
    let mut edits = Vec::new();
    for group in insertions.chunk_by(|one, other| one.at == other.at) {
        let told = |i: usize| group[..i].iter().any(|other| other.text == group[i].text);
        let (before, behind) = group.iter().find_map(|insertion| insertion.wrap).unwrap_or_default();
        let marks = group.partition_point(|insertion| !insertion.is_mark);
        let texts = |range: Range<usize>| range.filter(|&i| !told(i)).map(|i| &*group[i].text);
        let mut new = before.to_owned();
        new.extend(texts(0..marks));
        new.push_str(behind);
        new.extend(texts(marks..group.len()));
        edits.push(Edit { start: group[0].at, end: group[0].at, new: new.into() });
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::{Insertion, joined};

    #[test]
    fn all_of_a_place_becomes_one_edit_with_the_marks_last() {
        let at = |at, is_mark, text: &str| Insertion { at, is_mark, wrap: None, text: text.into() };
        let edits = joined(vec![
            at(4, true, "!"),
            at(4, false, "b"),
            at(0, false, "x"),
            at(4, false, "a"),
            at(4, false, "b"),
        ]);
        let told: Vec<_> = edits.iter().map(|edit| (edit.start, edit.end, &*edit.new)).collect();
        assert_eq!(told, [(0, 0, "x"), (4, 4, "ba!")]);
    }

    #[test]
    fn texts_of_a_place_are_wrapped_together() {
        let at = |is_mark: bool, text: &str| {
            let wrap = (!is_mark).then_some(("(", ")"));
            Insertion { at: 1, is_mark, wrap, text: text.into() }
        };
        let edits = joined(vec![at(true, "!"), at(false, "a"), at(false, "b"), at(false, "a")]);
        assert_eq!(edits.iter().map(|edit| &*edit.new).collect::<Vec<_>>(), ["(ab)!"]);
    }
}
