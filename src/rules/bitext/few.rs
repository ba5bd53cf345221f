//! A short list on the stack: what rules about pairs gather from both sides without allocating.
//!
//! A list that is full says so ([`Few::is_whole`]), and its rule keeps silent: a segment with that many numbers or tags is
//! a table, and half of a table compared with half of another proves nothing.

use std::ops::Deref;

/// At most `N` items.
#[derive(Clone, Copy, Debug)]
pub(super) struct Few<T, const N: usize> {
    items: [T; N],
    len: usize,
    is_whole: bool,
}

impl<T: Copy + Default, const N: usize> Few<T, N> {
    /// An empty list.
    pub(super) fn new() -> Self {
        Self { items: [T::default(); N], len: 0, is_whole: true }
    }

    /// Appends an item, or notes that there was no room for it.
    pub(super) fn push(&mut self, item: T) {
        match self.items.get_mut(self.len) {
            Some(place) => {
                *place = item;
                self.len += 1;
            }
            None => self.is_whole = false,
        }
    }

    /// Whether nothing had to be left out.
    pub(super) fn is_whole(&self) -> bool {
        self.is_whole
    }
}

impl<T, const N: usize> Deref for Few<T, N> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items[..self.len]
    }
}

/// Which of both lists have no partner in the other, each item used once: `true` stands for "has none".
pub(super) fn unpaired<T, const N: usize>(
    source: &[T],
    target: &[T],
    mut agree: impl FnMut(&T, &T) -> bool,
) -> ([bool; N], [bool; N]) {
    let (mut missing, mut extra) = ([false; N], [false; N]);
    for free in extra.iter_mut().take(target.len()) {
        *free = true;
    }
    for (item, is_missing) in source.iter().zip(&mut missing) {
        let partner = target.iter().zip(&mut extra).find(|(other, free)| **free && agree(item, other));
        match partner {
            Some((_, free)) => *free = false,
            None => *is_missing = true,
        }
    }
    (missing, extra)
}

/// The items that `flags` marks.
pub(super) fn marked<'a, 'f, T>(
    items: &'a [T],
    flags: &'f [bool],
) -> impl Iterator<Item = &'a T> + use<'a, 'f, T> {
    items.iter().zip(flags).filter(|(_, flag)| **flag).map(|(item, _)| item)
}

#[cfg(test)]
mod tests {
    use super::{Few, marked, unpaired};

    #[test]
    fn a_full_list_says_so() {
        let mut few: Few<u8, 2> = Few::new();
        few.push(1);
        few.push(2);
        assert!(few.is_whole());
        few.push(3);
        assert!(!few.is_whole());
        assert_eq!(&*few, &[1, 2]);
    }

    #[test]
    fn each_item_finds_one_partner() {
        let (source, target) = ([1, 2, 2, 3], [2, 3, 4]);
        let (missing, extra) = unpaired::<_, 4>(&source, &target, |a, b| a == b);
        assert_eq!(marked(&source, &missing).collect::<Vec<_>>(), [&1, &2]);
        assert_eq!(marked(&target, &extra).collect::<Vec<_>>(), [&4]);
    }
}
