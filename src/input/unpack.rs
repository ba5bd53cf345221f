//! The bytes of an input, unpacked: what is packed is told by its first bytes, never by its name.
//!
//! What was stored is counted and hashed on the way. A small file may unpack to more than anybody wants to read, so
//! what comes out is bounded by [`Limits`].

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use xxhash_rust::xxh3::Xxh3;

use super::Source;
use super::decode::Facts;
use crate::error::ProblemKind;
use crate::fix::Rewriter;

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compression {
    /// Not at all.
    None,
    /// gzip, possibly several members in a row.
    Gzip,
    /// Zstandard, possibly several frames in a row.
    Zstd,
    /// xz, possibly several streams in a row.
    Xz,
    /// bzip2, possibly several streams in a row.
    Bzip2,
}

impl Compression {
    /// `none`, `gzip`, `zstd`, `xz` or `bzip2`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Gzip => "gzip",
            Self::Zstd => "zstd",
            Self::Xz => "xz",
            Self::Bzip2 => "bzip2",
        }
    }

    /// What the first bytes of a file show.
    fn of(magic: &[u8]) -> Self {
        match magic {
            [0x1F, 0x8B, ..] => Self::Gzip,
            [0x28, 0xB5, 0x2F, 0xFD, ..] => Self::Zstd,
            [0xFD, b'7', b'z', b'X', b'Z', 0x00, ..] => Self::Xz,
            [b'B', b'Z', b'h', b'1'..=b'9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, ..]
            | [b'B', b'Z', b'h', b'1'..=b'9', 0x17, 0x72, 0x45, 0x38, 0x50, 0x90, ..] => Self::Bzip2,
            _ => Self::None,
        }
    }
}

/// What a packed input may unpack to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// So many times its size.
    pub ratio: u64,
    /// So many bytes; `None` for any number.
    pub bytes: Option<u64>,
}

impl Default for Limits {
    /// Text packs to a tenth, logs to a hundredth; a bomb to a thousandth.
    fn default() -> Self {
        Self { ratio: 400, bytes: None }
    }
}

impl Limits {
    /// What is wrong with something that has `stored` bytes packed and `given` unpacked, if something is.
    pub(super) fn excess(self, stored: u64, given: u64) -> Option<String> {
        let Self { ratio, bytes } = self;
        if given > HARMLESS && given / ratio.max(1) > stored {
            return Some(format!("it unpacks to more than {ratio} times its size (see --max-ratio)"));
        }
        bytes
            .filter(|&limit| given > limit)
            .map(|limit| format!("it unpacks to more than {limit} bytes (see --max-bytes)"))
    }
}

/// Up to here no ratio is looked at: a few kilobytes of one letter harm nobody.
const HARMLESS: u64 = 16 << 20;

/// An input as a stream of unpacked bytes.
pub(super) struct Unpacked {
    reader: Box<dyn Tally>,
    compression: Compression,
    limits: Limits,
    /// Bytes read as stored.
    stored: Arc<AtomicU64>,
    /// Bytes given.
    given: u64,
}

/// A reader that tells how much went through it at its lowest layer.
trait Tally: Read + Send {
    fn tally(&mut self) -> (u64, u128);
}

/// Counts and hashes the bytes as stored.
struct Counted<R> {
    inner: R,
    bytes: Arc<AtomicU64>,
    hash: Xxh3,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.bytes.fetch_add(count as u64, Ordering::Relaxed);
        self.hash.update(&buffer[..count]);
        Ok(count)
    }
}

type Raw = BufReader<Counted<Box<dyn Read + Send>>>;

struct Layers<D>(D, fn(&mut D) -> &mut Raw);

impl<D: Read> Read for Layers<D> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl<D: Read + Send> Tally for Layers<D> {
    fn tally(&mut self) -> (u64, u128) {
        let raw = (self.1)(&mut self.0);
        // Whatever follows the packed data belongs to the file too.
        let _ = io::copy(raw, &mut io::sink());
        let counted = raw.get_mut();
        (counted.bytes.load(Ordering::Relaxed), counted.hash.digest128())
    }
}

impl Unpacked {
    /// Opens `source`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub(super) fn open(source: &Source) -> Result<Self, ProblemKind> {
        let unreadable = |error: io::Error| ProblemKind::Unreadable(error.to_string());
        let file: Box<dyn Read + Send> = match (&source.path, &source.member) {
            (_, Some(member)) => member.open(),
            (Some(path), None) => {
                let file = File::open(path).map_err(unreadable)?;
                match &source.patch {
                    Some(patch) => Box::new(Rewriter::new(file, Arc::clone(patch))),
                    None => Box::new(file),
                }
            }
            (None, None) => Box::new(io::stdin()),
        };
        let stored = Arc::new(AtomicU64::new(0));
        let counted = Counted { inner: file, bytes: Arc::clone(&stored), hash: Xxh3::new() };
        let mut raw: Raw = BufReader::with_capacity(128 * 1024, counted);
        let compression = Compression::of(raw.fill_buf().map_err(unreadable)?);
        let reader: Box<dyn Tally> = match compression {
            Compression::None => Box::new(Layers(raw, |raw| raw)),
            Compression::Gzip => {
                let decoder = flate2::bufread::MultiGzDecoder::new(raw);
                Box::new(Layers(decoder, |decoder| decoder.get_mut()))
            }
            Compression::Zstd => {
                let decoder = zstd::Decoder::with_buffer(raw).map_err(unreadable)?;
                Box::new(Layers(decoder, |decoder| decoder.get_mut()))
            }
            #[cfg(feature = "archives")]
            Compression::Xz => {
                let decoder = liblzma::bufread::XzDecoder::new_multi_decoder(raw);
                Box::new(Layers(decoder, |decoder| decoder.get_mut()))
            }
            #[cfg(feature = "archives")]
            Compression::Bzip2 => {
                let decoder = bzip2::bufread::MultiBzDecoder::new(raw);
                Box::new(Layers(decoder, |decoder| decoder.get_mut()))
            }
            #[cfg(not(feature = "archives"))]
            Compression::Xz | Compression::Bzip2 => {
                return Err(ProblemKind::NotBuilt { what: compression.name(), feature: "archives" });
            }
        };
        Ok(Self { reader, compression, limits: source.limits, stored, given: 0 })
    }

    /// How it is packed.
    pub(super) fn compression(&self) -> Compression {
        self.compression
    }

    /// Size and hash (XXH3-128) of what is stored; complete once the stream was read to its end.
    pub(super) fn tally(&mut self) -> (u64, u128) {
        self.reader.tally()
    }

    /// What was seen of an input that is no text as a whole, and `evidence` for what it is; complete like [`Self::tally`].
    pub(super) fn facts(&mut self, evidence: &'static str) -> Facts {
        let (bytes, hash) = self.tally();
        let hash = format!("{hash:032x}");
        Facts { compression: self.compression, encoding: "binary", evidence, bytes, hash, replaced: 0 }
    }

    /// What is wrong with its size, if something is.
    fn excess(&self) -> Option<String> {
        if self.compression == Compression::None {
            return None;
        }
        let stored = self.stored.load(Ordering::Relaxed);
        self.limits.excess(stored, self.given)
    }
}

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if let Some(excess) = self.excess() {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, excess));
        }
        let count = self.reader.read(buffer)?;
        self.given += count as u64;
        Ok(count)
    }
}
