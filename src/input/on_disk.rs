//! Inputs of formats that are read here and there instead of from the beginning to the end.

use std::fs::File;
use std::io;
use std::path::PathBuf;

use tempfile::NamedTempFile;

use super::Source;
use super::unpack::{Compression, Unpacked};
use crate::error::ProblemKind;

/// Where the bytes lie: what says where everything is stands at the end, so that they are no stream.
pub(super) enum OnDisk {
    File(PathBuf),
    /// A copy of what is packed or comes as a stream.
    Copy(NamedTempFile),
}

impl OnDisk {
    /// The bytes of `source`, and the input as it is stored.
    pub(super) fn of(source: &Source) -> Result<(Self, Unpacked), ProblemKind> {
        let unreadable = |error: io::Error| ProblemKind::Unreadable(error.to_string());
        let mut unpacked = Unpacked::open(source)?;
        if let (Some(path), None, Compression::None) = (&source.path, &source.member, unpacked.compression())
        {
            return Ok((Self::File(path.clone()), unpacked));
        }
        let mut copy = NamedTempFile::new().map_err(unreadable)?;
        io::copy(&mut unpacked, &mut copy).map_err(unreadable)?;
        Ok((Self::Copy(copy), unpacked))
    }

    /// Opens them once more: a copy of an open file would share its place with those of other workers.
    pub(super) fn open(&self) -> io::Result<File> {
        match self {
            Self::File(path) => File::open(path),
            Self::Copy(copy) => copy.reopen(),
        }
    }
}
