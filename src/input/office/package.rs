//! The zip file that a document is: its parts by name, each read with a limit on what it unpacks to.
//!
//! Names are looked up within the file only, so that no name leads out of it.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};

use encoding_rs::Encoding;
use zip::ZipArchive;
use zip::result::ZipError;

use super::super::decode::{Repaired, utf8};
use super::super::documents::LONGEST_DOCUMENT;
use super::super::on_disk::OnDisk;
use super::super::reader::Problems;
use super::super::unpack::Limits;
use crate::error::ProblemKind;

/// What files begin with that Office made before 2007, or protects with a password.
const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Bytes that are unpacked at a time.
const STEP: usize = 64 << 10;

/// What documents that need a password are told to be.
pub(super) const PROTECTED: &str = "it is protected with a password";

/// An open document.
pub(super) struct Package {
    zip: ZipArchive<BufReader<File>>,
    limits: Limits,
    /// Bytes of the parts that were read, packed and unpacked.
    stored: u64,
    given: u64,
}

impl Package {
    /// Opens `file`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub(super) fn open(file: &OnDisk, limits: Limits) -> Result<Self, ProblemKind> {
        let unreadable = |error: io::Error| ProblemKind::Unreadable(error.to_string());
        let mut file = BufReader::new(file.open().map_err(unreadable)?);
        let mut magic = Vec::new();
        (&mut file).take(COMPOUND.len() as u64).read_to_end(&mut magic).map_err(unreadable)?;
        if magic == COMPOUND {
            let reason = format!("{PROTECTED}, or of a version that did not write zip files yet");
            return Err(ProblemKind::Unreadable(reason));
        }
        file.rewind().map_err(unreadable)?;
        let zip = ZipArchive::new(file).map_err(|error| ProblemKind::Unreadable(reason(&error)))?;
        Ok(Self { zip, limits, stored: 0, given: 0 })
    }

    /// The text of the part called `name`; `None` where there is none. What is damaged is told, and what came before it given.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub(super) fn part(
        &mut self,
        name: &str,
        problems: &mut Problems,
    ) -> Result<Option<String>, ProblemKind> {
        let unreadable = |reason: String| ProblemKind::Unreadable(format!("{name}: {reason}"));
        let Some(index) = self.find(name) else { return Ok(None) };
        let mut part = self.zip.by_index(index).map_err(|error| unreadable(reason(&error)))?;
        self.stored += part.compressed_size();
        let mut bytes = Vec::new();
        loop {
            match (&mut part).take(STEP as u64).read_to_end(&mut bytes) {
                Ok(0) => break,
                Ok(count) => self.given += count as u64,
                Err(error) => {
                    problems.add(None, None, ProblemKind::damaged(&error));
                    break;
                }
            }
            if let Some(excess) = self.limits.excess(self.stored, self.given) {
                return Err(unreadable(excess));
            }
            if bytes.len() > LONGEST_DOCUMENT {
                return Err(unreadable(format!("it is longer than {LONGEST_DOCUMENT} bytes")));
            }
        }
        let (encoding, mark) = Encoding::for_bom(&bytes).unwrap_or((encoding_rs::UTF_8, 0));
        let broken = |count, encoding: &'static Encoding| {
            let encoding = encoding.name().to_owned();
            ProblemKind::BrokenBytes { count, encoding }
        };
        if encoding != encoding_rs::UTF_8 {
            let (text, is_broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
            if is_broken {
                problems.add(None, None, broken(1, encoding));
            }
            return Ok(Some(text.into_owned()));
        }
        bytes.drain(..mark);
        Ok(Some(match utf8(&bytes) {
            Ok(_) => String::from_utf8(bytes).expect("it was looked at"),
            Err(Repaired { text, count, .. }) => {
                problems.add(None, None, broken(count, encoding));
                text
            }
        }))
    }

    /// The number of the part called `name`; capital letters are all one in names of parts.
    fn find(&self, name: &str) -> Option<usize> {
        self.zip.index_for_name(name).or_else(|| {
            let names = self.zip.file_names_raw();
            names.into_iter().position(|other| other.eq_ignore_ascii_case(name.as_bytes()))
        })
    }
}

/// What is wrong with a zip file, in our words where users meet it.
fn reason(error: &ZipError) -> String {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => PROTECTED.to_owned(),
        ZipError::InvalidArchive(detail) => format!("it is no zip file, or not all of it ({detail})"),
        _ => error.to_string(),
    }
}
