//! One change of a text, and what becomes of several.
//!
//! Places are code points of the text as it was, so that lists of edits made one after the other can be
//! joined into one without reading the text.

/// A stretch of a text, and what is written in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// First code point, from 0, a byte-order mark not counted.
    pub start: u64,
    /// One past the last code point.
    pub end: u64,
    /// The new text; empty where the old one is only taken out.
    pub new: Box<str>,
}

impl Edit {
    fn added(&self) -> u64 {
        self.new.chars().count() as u64
    }
}

/// Leaves of `edits`, which are in order of place, those that do not touch what an earlier one changes: what
/// is skipped may read otherwise once the earlier one was made.
pub fn without_overlaps(edits: &mut Vec<Edit>) {
    let mut end = 0;
    let mut first = true;
    edits.retain(|edit| {
        // Two insertions at one place have no order.
        let is_free = first || edit.start > end || (edit.start == end && edit.end > edit.start);
        if is_free {
            end = edit.end;
            first = false;
        }
        is_free
    });
}

/// The edits of a text that do what `first` does and then, on what it gave, `second`. Both are in order and
/// without overlaps, and so is the answer.
#[must_use]
pub(super) fn compose(first: &[Edit], second: &[Edit]) -> Vec<Edit> {
    let mut out = Vec::with_capacity(first.len() + second.len());
    let (mut i, mut j) = (0, 0);
    // What the edits of `first` before `i` added to a place, modulo 2^64.
    let mut shift = 0u64;
    loop {
        // Places here are those of the text between the two.
        let begin_first = first.get(i).map(|edit| edit.start.wrapping_add(shift));
        let begin_second = second.get(j).map(|edit| edit.start);
        let Some(begin) = begin_first.into_iter().chain(begin_second).min() else { return out };
        let start = begin.wrapping_sub(shift);
        // A group of edits that touch one another: what is not replaced by `second` was written by `first`,
        // so no text is needed.
        let mut end = begin;
        let mut written: Vec<(u64, &str)> = Vec::new();
        let seconds = j;
        loop {
            if let Some(edit) = first.get(i)
                && edit.start.wrapping_add(shift) <= end
            {
                let at = edit.start.wrapping_add(shift);
                let after = at + edit.added();
                written.push((at, &edit.new));
                end = end.max(after);
                shift = after.wrapping_sub(edit.end);
                i += 1;
            } else if let Some(edit) = second.get(j)
                && edit.start <= end
            {
                end = end.max(edit.end);
                j += 1;
            } else {
                break;
            }
        }
        let mut new = String::new();
        let mut at = begin;
        for edit in &second[seconds..j] {
            push_between(&mut new, &written, at, edit.start);
            new.push_str(&edit.new);
            at = edit.end;
        }
        push_between(&mut new, &written, at, end);
        out.push(Edit { start, end: end.wrapping_sub(shift), new: new.into() });
    }
}

/// Appends what `written` has from place `from` to place `to`.
fn push_between(out: &mut String, written: &[(u64, &str)], from: u64, to: u64) {
    for &(at, text) in written {
        let skipped = from.saturating_sub(at) as usize;
        let taken = to.saturating_sub(at.max(from)) as usize;
        out.extend(text.chars().skip(skipped).take(taken));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn apply(text: &str, edits: &[Edit]) -> String {
        let chars: Vec<char> = text.chars().collect();
        let mut out = String::new();
        let mut at = 0;
        for edit in edits {
            out.extend(&chars[at..edit.start as usize]);
            out.push_str(&edit.new);
            at = edit.end as usize;
        }
        out.extend(&chars[at..]);
        out
    }

    /// Edits that fit a text of `length` code points.
    fn fitting(raw: &[(u8, u8, String)], length: usize) -> Vec<Edit> {
        let mut edits: Vec<Edit> = raw
            .iter()
            .map(|(at, taken, new)| {
                let start = u64::from(*at) % (length as u64 + 1);
                let end = (start + u64::from(*taken)).min(length as u64);
                Edit { start, end, new: new.as_str().into() }
            })
            .collect();
        edits.sort_by_key(|edit| (edit.start, edit.end));
        without_overlaps(&mut edits);
        edits
    }

    fn raw() -> impl Strategy<Value = Vec<(u8, u8, String)>> {
        prop::collection::vec((any::<u8>(), 0..6u8, "[aéع]{0,4}"), 0..8)
    }

    proptest! {
        #[test]
        fn two_lists_do_as_one_what_they_do_in_turn(text in "[a-zé ]{0,40}", one in raw(), two in raw()) {
            let first = fitting(&one, text.chars().count());
            let between = apply(&text, &first);
            let second = fitting(&two, between.chars().count());
            let both = compose(&first, &second);
            prop_assert_eq!(apply(&text, &both), apply(&between, &second));
            prop_assert!(both.windows(2).all(|pair| pair[0].end <= pair[1].start), "{:?}", both);
        }
    }

    #[test]
    fn the_first_of_overlapping_edits_is_made() {
        let edit = |start, end| Edit { start, end, new: "x".into() };
        let mut edits = vec![edit(0, 4), edit(2, 6), edit(4, 4), edit(4, 7), edit(7, 8)];
        without_overlaps(&mut edits);
        assert_eq!(edits, [edit(0, 4), edit(4, 7), edit(7, 8)]);
    }
}
