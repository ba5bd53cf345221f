//! How code points lie in the bytes of an encoding.
//!
//! Only encodings are known here in which every code point has one form and its borders can be told
//! without decoding what stands before: in the others a file could not be changed in one place and be kept
//! byte for byte elsewhere.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes looked at in one go.
const STRIDE: usize = 512;

/// A kind of encoding.
#[derive(Clone, Copy, Debug)]
pub(super) enum Units {
    Utf8,
    Utf16 {
        big: bool,
    },
    /// One byte for each code point.
    Bytes(&'static Encoding),
}

impl Units {
    /// `None` for an encoding whose files are not rewritten.
    pub(super) fn of(encoding: &'static Encoding) -> Option<Self> {
        if encoding == UTF_8 {
            Some(Self::Utf8)
        } else if encoding == UTF_16LE || encoding == UTF_16BE {
            Some(Self::Utf16 { big: encoding == UTF_16BE })
        } else {
            encoding.is_single_byte().then_some(Self::Bytes(encoding))
        }
    }

    /// `None` when the encoding lacks a character of `text`.
    pub(super) fn encode(self, text: &str) -> Option<Cow<'_, [u8]>> {
        match self {
            Self::Utf8 => Some(Cow::Borrowed(text.as_bytes())),
            Self::Utf16 { big } => {
                let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
                Some(Cow::Owned(text.encode_utf16().flat_map(bytes).collect()))
            }
            Self::Bytes(encoding) => {
                let (bytes, _, lacks_some) = encoding.encode(text);
                (!lacks_some).then_some(bytes)
            }
        }
    }

    /// Length of the byte-order mark that `head` begins with.
    pub(super) fn mark(self, head: &[u8]) -> usize {
        match (self, Encoding::for_bom(head)) {
            (Self::Bytes(_), _) | (_, None) => 0,
            (_, Some((_, length))) => length,
        }
    }

    /// Bytes of `block` that can be looked at without those that follow.
    pub(super) fn whole(self, block: &[u8]) -> usize {
        match self {
            Self::Utf16 { .. } => block.len() & !1,
            Self::Utf8 | Self::Bytes(_) => block.len(),
        }
    }

    /// Where in `bytes` the code point begins that has `before` others begin there before it, or else how
    /// many begin there.
    pub(super) fn find(self, bytes: &[u8], before: u64) -> Result<usize, u64> {
        if let Self::Bytes(_) = self {
            let length = bytes.len() as u64;
            return if before < length { Ok(before as usize) } else { Err(length) };
        }
        let mut seen = 0;
        for (i, stride) in bytes.chunks(STRIDE).enumerate() {
            let count = match self {
                Self::Utf8 => stride.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u64,
                _ => self.starts(stride).filter(|&is_start| is_start).count() as u64,
            };
            if seen + count > before {
                let width = if matches!(self, Self::Utf8) { 1 } else { 2 };
                let mut places = self.starts(stride).enumerate().filter(|(_, is_start)| *is_start);
                let (at, _) = places.nth((before - seen) as usize).expect("more than these were counted");
                return Ok(i * STRIDE + at * width);
            }
            seen += count;
        }
        Err(seen)
    }

    /// Whether a code point begins at each of the units in `bytes`.
    fn starts(self, bytes: &[u8]) -> impl Iterator<Item = bool> {
        let step = if matches!(self, Self::Utf8) { 1 } else { 2 };
        bytes.chunks(step).map(move |unit| match (self, unit) {
            (Self::Utf16 { big }, &[one, other]) => {
                let high = if big { one } else { other };
                // The second half of a surrogate pair.
                high & 0xFC != 0xDC
            }
            (Self::Utf8, &[byte]) => byte & 0xC0 != 0x80,
            _ => true,
        })
    }
}
