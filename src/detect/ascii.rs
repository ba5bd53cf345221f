//! What the bytes of ASCII mean to the folding, and how many letters stand in a row.
//!
//! The decision to know: most text is ASCII letters, so they are counted eight at a time, without a branch
//! for each.

/// Ends a word, and is of no interest.
pub(super) const SEPARATOR: u8 = 0;
/// A digit.
pub(super) const DIGIT: u8 = 1;
/// A mark that code is full of and prose is not.
pub(super) const CODE: u8 = 2;
/// `:`, `@`, `.` and the backtick: perhaps an address or a code span.
pub(super) const ADDRESS: u8 = 3;
/// A byte of a longer character.
pub(super) const NOT_ASCII: u8 = 4;

/// What each byte is: a letter maps to its lower case, everything else to one of the classes above.
pub(super) static ASCII: [u8; 256] = {
    let mut table = [SEPARATOR; 256];
    let mut i = 0;
    while i < 256 {
        let byte = i as u8;
        table[i] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => byte | 0x20,
            b'0'..=b'9' => DIGIT,
            b'{' | b'}' | b'=' | b';' | b'_' | b'<' | b'>' | b'\\' | b'|' | b'$' | b'#' | b'*' | b'+'
            | b'[' | b']' | b'(' | b')' | b'/' | b'&' | b'~' | b'^' => CODE,
            b':' | b'@' | b'.' | b'`' => ADDRESS,
            0x80.. => NOT_ASCII,
            _ => SEPARATOR,
        };
        i += 1;
    }
    table
};

/// How many of the eight bytes of a little-endian word are ASCII letters, up to the first that is
/// not.
#[inline]
pub(super) fn letters(eight: u64) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    const SMALL: u64 = 0x20 * ONES;
    let small = (eight | SMALL) & !HIGH;
    // Adding lifts 'a' and above, and then what follows 'z', over 0x80; no carry leaves its byte.
    let from_a = small + (0x80 - b'a' as u64) * ONES;
    let after_z = small + (0x7F - b'z' as u64) * ONES;
    let letters = from_a & !after_z & !eight & HIGH;
    ((letters ^ HIGH).trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn eight_bytes_at_a_time_are_counted_like_one() {
        for byte in 0..=255_u8 {
            for at in 0..8 {
                let mut eight = *b"Abcdefgh";
                eight[at] = byte;
                let expected = eight.iter().take_while(|b| b.is_ascii_alphabetic()).count();
                assert_eq!(letters(u64::from_le_bytes(eight)), expected, "{eight:?}");
            }
        }
    }
}
