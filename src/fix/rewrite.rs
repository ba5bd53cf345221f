//! A file as it is with its edits, as a stream of bytes in the file's own encoding.

use std::io::{self, Read};
use std::sync::Arc;

use encoding_rs::Encoding;

use super::edit::{Edit, compose};
use super::units::Units;

/// Bytes read at a time.
const BLOCK: usize = 64 * 1024;

/// The edits of one file.
#[derive(Clone, Debug)]
pub struct Patch {
    encoding: &'static Encoding,
    units: Units,
    edits: Vec<Edit>,
}

impl PartialEq for Patch {
    fn eq(&self, other: &Self) -> bool {
        self.encoding == other.encoding && self.edits == other.edits
    }
}

impl Eq for Patch {}

impl Patch {
    /// No edits yet of a file in `encoding`. `None` for an encoding whose files cannot be changed in one place
    /// and kept byte for byte in the others.
    #[must_use]
    pub fn new(encoding: &'static Encoding) -> Option<Self> {
        Some(Self { encoding, units: Units::of(encoding)?, edits: Vec::new() })
    }

    /// This one and then, in the text it gives, `edits`, which are in order and without overlaps. Those that
    /// it [cannot write](Self::can_write) are left out.
    #[must_use]
    pub fn then(&self, mut edits: Vec<Edit>) -> Self {
        edits.retain(|edit| self.can_write(&edit.new));
        Self { edits: compose(&self.edits, &edits), ..*self }
    }

    /// Whether the encoding of the file has all characters of `text`.
    #[must_use]
    pub fn can_write(&self, text: &str) -> bool {
        self.units.encode(text).is_some()
    }

    /// The encoding of the file.
    #[must_use]
    pub fn encoding(&self) -> &'static Encoding {
        self.encoding
    }

    /// The edits, in code points of the file as it is.
    #[must_use]
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }
}

/// Reads a file as it is with its edits.
#[derive(Debug)]
pub struct Rewriter<R> {
    inner: R,
    patch: Arc<Patch>,
    /// Edits that were made.
    made: usize,
    /// Whether what is read is inside the next edit, whose new text was passed on.
    inside: bool,
    /// Code points that began before what is pending.
    characters: u64,
    /// What was read and not looked at: at most half a unit.
    pending: Vec<u8>,
    out: Vec<u8>,
    /// Bytes of `out` that were taken.
    taken: usize,
    begun: bool,
    ended: bool,
}

impl<R: Read> Rewriter<R> {
    /// Reads `inner`, the file as it was checked, with the edits of `patch`.
    pub fn new(inner: R, patch: Arc<Patch>) -> Self {
        Self {
            inner,
            patch,
            made: 0,
            inside: false,
            characters: 0,
            pending: Vec::new(),
            out: Vec::new(),
            taken: 0,
            begun: false,
            ended: false,
        }
    }

    /// What the file was read from.
    pub fn into_inner(self) -> R {
        self.inner
    }

    /// Reads a block and looks at it.
    fn advance(&mut self) -> io::Result<()> {
        self.out.clear();
        self.taken = 0;
        let before = self.pending.len();
        (&mut self.inner).take(BLOCK as u64).read_to_end(&mut self.pending)?;
        self.ended = self.pending.len() == before;
        let mut block = std::mem::take(&mut self.pending);
        let mut at = 0;
        if !self.begun {
            self.begun = true;
            at = self.patch.units.mark(&block);
            self.out.extend_from_slice(&block[..at]);
        }
        // Half a unit at the very end belongs to nothing, and stays.
        let end = if self.ended { block.len() } else { self.patch.units.whole(&block) };
        self.pass(&block[at..end]);
        block.drain(..end);
        self.pending = block;
        if self.ended {
            self.make_last_edits();
        }
        Ok(())
    }

    /// Passes on what `bytes` become.
    fn pass(&mut self, mut bytes: &[u8]) {
        let patch = Arc::clone(&self.patch);
        loop {
            let border =
                patch.edits.get(self.made).map(|edit| if self.inside { edit.end } else { edit.start });
            let Some(border) = border else {
                self.out.extend_from_slice(bytes);
                return;
            };
            let found = patch.units.find(bytes, border.saturating_sub(self.characters));
            let length = found.unwrap_or(bytes.len());
            if !self.inside {
                self.out.extend_from_slice(&bytes[..length]);
            }
            match found {
                Err(count) => {
                    self.characters += count;
                    return;
                }
                Ok(length) => {
                    bytes = &bytes[length..];
                    self.characters = border;
                    if self.inside {
                        self.inside = false;
                        self.made += 1;
                    } else {
                        self.begin_edit();
                    }
                }
            }
        }
    }

    /// Passes on the new text of the next edit, which begins here.
    fn begin_edit(&mut self) {
        let edit = &self.patch.edits[self.made];
        let new = self.patch.units.encode(&edit.new).expect("a patch has no other edits");
        self.out.extend_from_slice(&new);
        self.inside = edit.end > edit.start;
        self.made += usize::from(!self.inside);
    }

    /// At the end of the text, where no code point follows.
    fn make_last_edits(&mut self) {
        self.made += usize::from(std::mem::take(&mut self.inside));
        while !self.inside
            && self.patch.edits.get(self.made).is_some_and(|edit| edit.start == self.characters)
        {
            self.begin_edit();
        }
    }
}

impl<R: Read> Read for Rewriter<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.out.len() && !self.ended {
            self.advance()?;
        }
        let count = buffer.len().min(self.out.len() - self.taken);
        buffer[..count].copy_from_slice(&self.out[self.taken..self.taken + count]);
        self.taken += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
    use proptest::prelude::*;

    use super::*;

    /// Gives a few bytes at a time.
    struct Slow<'a>(&'a [u8], usize);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = buffer.len().min(self.1).min(self.0.len());
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn encode(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        Units::of(encoding)
            .expect("one that can be written")
            .encode(text)
            .expect("all characters")
            .into_owned()
    }

    fn rewrite(bytes: &[u8], encoding: &'static Encoding, edits: &[Edit]) -> Vec<u8> {
        let patch = Patch::new(encoding).expect("an encoding that can be written").then(edits.to_vec());
        let mut out = Vec::new();
        Rewriter::new(Slow(bytes, 7), Arc::new(patch)).read_to_end(&mut out).expect("memory");
        out
    }

    proptest! {
        #[test]
        fn edits_change_what_they_name_and_nothing_else(
            parts in prop::collection::vec(("[a-zéÀ\\r\\n ]{0,9}", "[a-zé]{0,5}", "[xyzñ]{0,4}"), 0..12),
            marked in any::<bool>(),
            wide in any::<bool>(),
        ) {
            for encoding in [UTF_8, UTF_16LE, UTF_16BE, WINDOWS_1252] {
                let mark = if marked && encoding != WINDOWS_1252 { "\u{FEFF}" } else { "" };
                let lead = if wide && encoding != WINDOWS_1252 { "🙂ع" } else { "" };
                let (mut old, mut new) = (format!("{mark}{lead}"), format!("{mark}{lead}"));
                let mut at = lead.chars().count() as u64;
                let mut edits = Vec::new();
                for (kept, gone, come) in &parts {
                    at += kept.chars().count() as u64;
                    let end = at + gone.chars().count() as u64;
                    edits.push(Edit { start: at, end, new: come.as_str().into() });
                    at = end;
                    old += &format!("{kept}{gone}");
                    new += &format!("{kept}{come}");
                }
                let rewritten = rewrite(&encode(encoding, &old), encoding, &edits);
                prop_assert_eq!(rewritten, encode(encoding, &new), "{}", encoding.name());
            }
        }
    }

    #[test]
    fn borders_are_found_across_blocks() {
        let text = "é🙂".repeat(BLOCK);
        let places = [0, 1, 500, 32_767, 32_768, 65_536, 131_071];
        let edits: Vec<Edit> =
            places.iter().map(|&at| Edit { start: at, end: at + 1, new: "x".into() }).collect();
        for encoding in [UTF_8, UTF_16LE] {
            let mut chars: Vec<char> = text.chars().collect();
            for &at in &places {
                chars[at as usize] = 'x';
            }
            let expected: String = chars.iter().collect();
            assert!(rewrite(&encode(encoding, &text), encoding, &edits) == encode(encoding, &expected));
        }
    }

    #[test]
    fn what_an_encoding_lacks_is_left_out() {
        let edits = vec![
            Edit { start: 0, end: 1, new: "\u{202f}".into() },
            Edit { start: 2, end: 3, new: "\u{a0}".into() },
        ];
        assert_eq!(rewrite(b"a b", WINDOWS_1252, &edits), b"a \xA0");
        assert!(Patch::new(encoding_rs::SHIFT_JIS).is_none());
    }
}
