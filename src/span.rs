//! Places in a text: byte ranges within one paragraph.
//!
//! Everything inside the engine counts bytes, because slicing is then free; only the reports turn
//! them into code points.

use std::ops::{Add, AddAssign, Range};

/// A half-open range of bytes within one paragraph's text; both ends are character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes. Paragraphs are capped far below 4 GiB, so the
    /// conversion cannot lose anything.
    #[inline]
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && u32::try_from(end).is_ok());
        Self { start: start as u32, end: end as u32 }
    }

    /// Length in bytes.
    #[inline]
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no byte.
    #[inline]
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range that indexes a `str`.
    #[inline]
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The text it covers; the span must come from this text.
    #[inline]
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether the two share at least one byte.
    #[inline]
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    #[inline]
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// How far into a text, in each of the units that readers of reports count in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Extent {
    /// Unicode code points.
    pub points: u64,
    /// Bytes of UTF-8.
    pub bytes: u64,
    /// UTF-16 code units.
    pub utf16: u64,
}

impl Extent {
    /// The length of `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let points = text.chars().count() as u64;
        // Characters of four bytes are those of two code units.
        let pairs = if points == bytes.len() as u64 { 0 } else { count_fours(bytes) };
        Self { points, bytes: bytes.len() as u64, utf16: points + pairs }
    }
}

/// Characters of four bytes: those whose first byte has its upper four bits set, eight bytes at a time.
fn count_fours(bytes: &[u8]) -> u64 {
    let (chunks, rest) = bytes.as_chunks::<8>();
    let fours = chunks.iter().map(|chunk| {
        let x = u64::from_le_bytes(*chunk);
        u64::from((x & (x << 1) & (x << 2) & (x << 3) & 0x8080_8080_8080_8080).count_ones())
    });
    fours.sum::<u64>() + rest.iter().filter(|&&byte| byte >= 0xF0).count() as u64
}

impl Add for Extent {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            points: self.points + other.points,
            bytes: self.bytes + other.bytes,
            utf16: self.utf16 + other.utf16,
        }
    }
}

impl AddAssign for Extent {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

#[cfg(test)]
mod tests {
    use super::Extent;

    #[test]
    fn extents_count_in_three_units() {
        assert_eq!(Extent::of("aé؟𝄞"), Extent { points: 4, bytes: 9, utf16: 5 });
        let long = "ﷺ𝄞ي".repeat(20);
        assert_eq!(Extent::of(&long), Extent { points: 60, bytes: 180, utf16: 80 });
    }
}
