//! From the bytes of an input to UTF-8: decoding by what its head shows.
//!
//! UTF-8 passes through untouched, since the workers check it anyway. Other encodings are decoded
//! here, in the stream. What was assumed is told in [`Facts`], because a guess that nobody can see
//! is a fault.

use std::io::{self, BufRead, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::Source;
use super::unpack::{Compression, Unpacked};
use crate::error::ProblemKind;

/// Bytes of the head that the encoding is decided on.
const HEAD: usize = 256 * 1024;

/// Bytes of the head in which a file may say what its encoding is.
const DECLARED: usize = 4096;

/// Bytes that [`Text`] reads at a time.
const STEP: usize = 64 * 1024;

/// What was seen and assumed of an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// How it is packed.
    pub compression: Compression,
    /// The encoding assumed, by its WHATWG name.
    pub encoding: &'static str,
    /// Why: `byte-order mark`, `valid`, `mostly valid` (as UTF-8), `declared` (by the file itself), `detected`. What the head
    /// of the file shows; broken bytes further on are counted.
    pub evidence: &'static str,
    /// Size in bytes as stored.
    pub bytes: u64,
    /// XXH3-128 of the bytes as stored, in hexadecimal.
    pub hash: String,
    /// Invalid sequences replaced while decoding (those of UTF-8 are counted by the workers).
    pub replaced: u64,
}

/// An open input as a stream of bytes that should be UTF-8.
pub(super) struct Stream {
    reader: Unpacked,
    decoder: Option<Transcoder>,
    encoding: &'static Encoding,
    evidence: &'static str,
    head: io::Cursor<Vec<u8>>,
}

impl Stream {
    /// Opens `source` and decides how it is packed and encoded.
    pub(super) fn open(source: &Source) -> Result<Self, ProblemKind> {
        let mut reader = Unpacked::open(source)?;
        let mut head = Vec::with_capacity(HEAD);
        // A damaged file may still have a readable beginning; the same error comes again when the
        // stream is read on.
        let complete = match (&mut reader).take(HEAD as u64).read_to_end(&mut head) {
            Ok(_) => head.len() < HEAD,
            Err(error) if head.is_empty() => return Err(ProblemKind::Unreadable(error.to_string())),
            Err(_) => false,
        };
        let (encoding, evidence, mark) = decide(&head, complete, source.format.declares_encoding())?;
        head.drain(..mark);
        let decoder = (encoding != UTF_8).then(|| Transcoder::new(encoding));
        Ok(Self { reader, decoder, encoding, evidence, head: io::Cursor::new(head) })
    }

    /// Appends up to `limit` more bytes to `out`, and says how many; 0 at the end.
    pub(super) fn read(&mut self, out: &mut Vec<u8>, limit: usize) -> io::Result<usize> {
        let before = out.len();
        let Some(decoder) = &mut self.decoder else {
            return read_some(&mut self.head, &mut self.reader, out, limit);
        };
        loop {
            // A decoder that has said its last cannot be asked again.
            if decoder.is_finished {
                return Ok(0);
            }
            decoder.raw.clear();
            let count = read_some(&mut self.head, &mut self.reader, &mut decoder.raw, limit)?;
            decoder.run(out, count == 0);
            decoder.is_finished = count == 0;
            if count == 0 || out.len() > before {
                return Ok(out.len() - before);
            }
        }
    }

    /// What was seen; complete once the stream was read to its end.
    pub(super) fn facts(&mut self) -> Facts {
        let (bytes, hash) = self.reader.tally();
        Facts {
            compression: self.reader.compression(),
            encoding: self.encoding.name(),
            evidence: self.evidence,
            bytes,
            hash: format!("{hash:032x}"),
            replaced: self.decoder.as_ref().map_or(0, |decoder| decoder.replaced),
        }
    }
}

/// The text of an input as UTF-8, without a byte-order mark.
pub struct Text {
    stream: Stream,
    buffer: Vec<u8>,
    /// Bytes of the buffer that were taken.
    taken: usize,
}

impl Text {
    /// Opens `source`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source) -> Result<Self, ProblemKind> {
        Ok(Self { stream: Stream::open(source)?, buffer: Vec::new(), taken: 0 })
    }

    /// What was seen; complete once it was read to its end.
    #[must_use]
    pub fn facts(&mut self) -> Facts {
        self.stream.facts()
    }
}

impl Read for Text {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Text {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken == self.buffer.len() {
            self.buffer.clear();
            self.taken = 0;
            self.stream.read(&mut self.buffer, STEP)?;
        }
        Ok(&self.buffer[self.taken..])
    }

    fn consume(&mut self, count: usize) {
        self.taken += count;
    }
}

/// Reads from `head` while it lasts, then from `rest`; fills what it can of `limit` bytes.
fn read_some(
    head: &mut io::Cursor<Vec<u8>>,
    rest: &mut impl Read,
    out: &mut Vec<u8>,
    limit: usize,
) -> io::Result<usize> {
    let before = out.len();
    out.resize(before + limit, 0);
    let mut filled = head.read(&mut out[before..])?;
    let outcome = loop {
        if filled == limit {
            break Ok(());
        }
        match rest.read(&mut out[before + filled..]) {
            Ok(0) => break Ok(()),
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => break Err(error),
        }
    };
    out.truncate(before + filled);
    // What came before the fault is good; the fault comes again with the next call.
    match outcome {
        Err(error) if filled == 0 => Err(error),
        _ => Ok(filled),
    }
}

/// The encoding that `head` shows, or that it says where it `may_declare` one, why, and the length of its byte-order mark.
fn decide(
    head: &[u8],
    complete: bool,
    may_declare: bool,
) -> Result<(&'static Encoding, &'static str, usize), ProblemKind> {
    if let Some((encoding, mark)) = Encoding::for_bom(head) {
        return Ok((encoding, "byte-order mark", mark));
    }
    if let Some(encoding) = utf16_without_mark(head) {
        return Ok((encoding, "detected", 0));
    }
    let controls = head.iter().filter(|&&byte| byte < 0x09 || (0x0E..0x20).contains(&byte)).count();
    if memchr::memchr(0, head).is_some() || controls * 50 > head.len() {
        return Err(ProblemKind::Binary);
    }
    let (wide, broken) = count_utf8(head, complete);
    // Text in a one-byte encoding makes hardly any valid sequence by chance; UTF-8 with some damage
    // is still UTF-8.
    if broken == 0 || wide >= broken * 4 {
        return Ok((UTF_8, if broken == 0 { "valid" } else { "mostly valid" }, 0));
    }
    if let Some(encoding) = declared(head).filter(|_| may_declare) {
        return Ok((encoding, "declared", 0));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, complete);
    Ok((detector.guess(None, Utf8Detection::Deny), "detected", 0))
}

/// The encoding that a page (`<meta charset="…">`), an XML file (`<?xml … encoding="…"?>`) or a catalogue of gettext
/// (`Content-Type: …; charset=…`) says it is in. One of more than a byte a character that is none of UTF-8 cannot be, or it could not
/// have been read this far.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = &head[..head.len().min(DECLARED)];
    let names = [&b"charset"[..], b"encoding"];
    let label = (0..head.len()).find_map(|at| {
        let name = names
            .into_iter()
            .find(|name| head.get(at..at + name.len()).is_some_and(|here| here.eq_ignore_ascii_case(name)))?;
        let rest = head[at + name.len()..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
        let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
        let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_:.".contains(byte);
        let end = rest.iter().position(|byte| !is_sign(byte)).unwrap_or(rest.len());
        Encoding::for_label(&rest[..end])
    });
    label.filter(|encoding| encoding.is_ascii_compatible())
}

/// Bytes that were no UTF-8, made so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The text, each invalid sequence one U+FFFD.
    pub text: String,
    /// How many there were.
    pub count: u64,
    /// Where the first stands in the text.
    pub first: usize,
}

/// `bytes` as the text that they are.
///
/// # Errors
/// What they can be read as, when they are no UTF-8.
pub fn utf8(bytes: &[u8]) -> Result<&str, Repaired> {
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return Ok(text);
    }
    let mut repaired = Repaired { text: String::with_capacity(bytes.len() + 64), count: 0, first: 0 };
    for chunk in bytes.utf8_chunks() {
        repaired.text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            if repaired.count == 0 {
                repaired.first = repaired.text.len();
            }
            repaired.text.push('\u{FFFD}');
            repaired.count += 1;
        }
    }
    Err(repaired)
}

/// The encoding of a document that is in memory, `None` for UTF-8, and the length of its byte-order mark: by the mark, then by
/// what is `said` of it, then by its bytes, in which it `may_declare` what it is.
pub(super) fn encoding_of(
    bytes: &[u8],
    said: Option<&'static Encoding>,
    may_declare: bool,
) -> (Option<&'static Encoding>, usize) {
    let (encoding, mark) = match (Encoding::for_bom(bytes), said) {
        (Some(found), _) => found,
        (None, Some(said)) => (said, 0),
        (None, None) => {
            let complete = bytes.len() <= HEAD;
            match decide(&bytes[..bytes.len().min(HEAD)], complete, may_declare) {
                Ok((encoding, _, mark)) => (encoding, mark),
                Err(_) => (UTF_8, 0),
            }
        }
    };
    ((encoding != UTF_8).then_some(encoding), mark)
}

/// Valid multi-byte sequences and invalid ones in `head`.
fn count_utf8(head: &[u8], complete: bool) -> (usize, usize) {
    let (mut wide, mut broken) = (0, 0);
    let mut chunks = head.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        wide += chunk.valid().bytes().filter(|&byte| byte >= 0xC0).count();
        // A sequence cut off by the end of the head is not broken.
        let cut = chunks.peek().is_none() && !complete && chunk.invalid().len() < 4;
        broken += usize::from(!chunk.invalid().is_empty() && !cut);
    }
    (wide, broken)
}

/// UTF-16 without a mark: text has a space or a line break in one of the two byte orders every few
/// characters, and no NUL characters.
fn utf16_without_mark(head: &[u8]) -> Option<&'static Encoding> {
    let pairs = head.len() / 2;
    if pairs < 8 {
        return None;
    }
    let spaces = |low: usize| {
        head.chunks_exact(2)
            .filter(|pair| pair[1 - low] == 0 && matches!(pair[low], b' ' | b'\n' | b'\r'))
            .count()
    };
    let nulls = head.chunks_exact(2).filter(|pair| pair == &[0, 0]).count();
    let (little, big) = (spaces(0), spaces(1));
    let likely = |count: usize, other: usize| nulls == 0 && count * 25 > pairs && count > other * 8;
    if likely(little, big) {
        Some(UTF_16LE)
    } else if likely(big, little) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Decodes a stream, a block at a time, counting what cannot be decoded.
struct Transcoder {
    decoder: Decoder,
    raw: Vec<u8>,
    replaced: u64,
    is_finished: bool,
}

impl Transcoder {
    fn new(encoding: &'static Encoding) -> Self {
        Self {
            decoder: encoding.new_decoder_without_bom_handling(),
            raw: Vec::new(),
            replaced: 0,
            is_finished: false,
        }
    }

    /// Appends the decoded form of `self.raw` to `out`.
    fn run(&mut self, out: &mut Vec<u8>, last: bool) {
        let mut from = 0;
        loop {
            let start = out.len();
            let room = self
                .decoder
                .max_utf8_buffer_length_without_replacement(self.raw.len() - from)
                .unwrap_or(usize::MAX / 2);
            out.resize(start + room, 0);
            let (result, read, written) =
                self.decoder.decode_to_utf8_without_replacement(&self.raw[from..], &mut out[start..], last);
            out.truncate(start + written);
            from += read;
            match result {
                DecoderResult::InputEmpty => return,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    self.replaced += 1;
                    out.extend_from_slice("\u{FFFD}".as_bytes());
                }
            }
        }
    }
}
