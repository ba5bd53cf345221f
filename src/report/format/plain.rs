//! How far a text can be copied as it is, for formats that escape some of its bytes.
//!
//! Most text needs no escape at all, and reports hold much of it, so sixteen bytes are looked at in one go.

/// Bytes looked at together: what the smallest vector registers hold.
const TOGETHER: usize = 16;

/// The length of the beginning of `bytes` of which `is_special` is true nowhere. It should be made of comparisons
/// joined by `|`, which compilers turn into ones of whole vectors.
#[inline]
pub(super) fn plain_length(bytes: &[u8], is_special: impl Fn(u8) -> bool) -> usize {
    let mut length = 0;
    for chunk in bytes.chunks_exact(TOGETHER) {
        if chunk.iter().fold(false, |any, byte| any | is_special(*byte)) {
            break;
        }
        length += TOGETHER;
    }
    let rest = &bytes[length..];
    length + rest.iter().position(|byte| is_special(*byte)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_special_byte_is_found_wherever_it_stands() {
        for length in 0..70 {
            let mut text = vec![b'a'; length];
            assert_eq!(plain_length(&text, |byte| byte == b'x'), length);
            for at in 0..length {
                text[at] = b'x';
                assert_eq!(plain_length(&text, |byte| byte == b'x'), at);
                text[at] = b'a';
            }
        }
    }
}
