//! A ZIP archive written as a stream, as workbooks need one.
//!
//! Only what they need: packed entries below 4 GB, written one after the other, dated 1980-01-01, the earliest
//! date there is: two runs over the same input give the same bytes.

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

use super::super::files::ReportFile;
use crate::error::Result;

/// Packed bytes that wait to be written.
const WAITING: usize = 1 << 16;

/// Version 2.0 of the format, packed by deflate, 1980-01-01, as local and central headers have it.
const KIND: [u8; 10] = [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0];

#[derive(Debug)]
pub(super) struct Archive {
    file: ReportFile,
    entries: Vec<Entry>,
    current: Option<Current>,
}

#[derive(Debug)]
struct Entry {
    name: &'static str,
    start: u64,
    crc: u32,
    packed: u64,
    size: u64,
}

/// The entry under way.
#[derive(Debug)]
struct Current {
    name: &'static str,
    start: u64,
    crc: Crc,
    packed: u64,
    encoder: DeflateEncoder<Vec<u8>>,
}

impl Archive {
    pub(super) fn new(file: ReportFile) -> Self {
        Self { file, entries: Vec::new(), current: None }
    }

    /// Begins an entry.
    pub(super) fn begin(&mut self, name: &'static str) -> Result<()> {
        self.end()?;
        let start = self.file.position()?;
        let mut head = b"PK\x03\x04".to_vec();
        head.extend_from_slice(&KIND);
        // Checksum and sizes come when they are known.
        head.extend_from_slice(&[0; 12]);
        head.extend_from_slice(&(name.len() as u16).to_le_bytes());
        head.extend_from_slice(&[0; 2]);
        head.extend_from_slice(name.as_bytes());
        self.file.write(&head)?;
        let encoder = DeflateEncoder::new(Vec::with_capacity(WAITING * 2), Compression::fast());
        self.current = Some(Current { name, start, crc: Crc::new(), packed: 0, encoder });
        Ok(())
    }

    /// Appends to the entry begun last.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let Some(current) = &mut self.current else { return Ok(()) };
        current.crc.update(bytes);
        current.encoder.write_all(bytes).expect("writing to memory cannot fail");
        let packed = current.encoder.get_mut();
        if packed.len() >= WAITING {
            current.packed += packed.len() as u64;
            self.file.write(packed)?;
            packed.clear();
        }
        Ok(())
    }

    fn end(&mut self) -> Result<()> {
        let Some(Current { name, start, crc, packed, encoder }) = self.current.take() else { return Ok(()) };
        // What the checksum counts is the size modulo 4 GiB; entries are smaller.
        let size = u64::from(crc.amount());
        let rest = encoder.finish().expect("writing to memory cannot fail");
        self.file.write(&rest)?;
        let entry = Entry { name, start, crc: crc.sum(), packed: packed + rest.len() as u64, size };
        self.file.patch(start + 4 + KIND.len() as u64, &entry.sums())?;
        self.entries.push(entry);
        Ok(())
    }

    /// Writes the list of entries.
    pub(super) fn finish(&mut self) -> Result<()> {
        self.end()?;
        let start = self.file.position()?;
        let mut list = Vec::new();
        for entry in &self.entries {
            list.extend_from_slice(b"PK\x01\x02\x14\0");
            list.extend_from_slice(&KIND);
            list.extend_from_slice(&entry.sums());
            list.extend_from_slice(&(entry.name.len() as u16).to_le_bytes());
            list.extend_from_slice(&[0; 12]);
            list.extend_from_slice(&(entry.start as u32).to_le_bytes());
            list.extend_from_slice(entry.name.as_bytes());
        }
        let size = list.len() as u32;
        let count = (self.entries.len() as u16).to_le_bytes();
        list.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        list.extend_from_slice(&[count, count].concat());
        list.extend_from_slice(&size.to_le_bytes());
        list.extend_from_slice(&(start as u32).to_le_bytes());
        list.extend_from_slice(&[0; 2]);
        self.file.write(&list)
    }

    pub(super) fn into_file(self) -> ReportFile {
        self.file
    }
}

impl Entry {
    /// Checksum and sizes, as headers have them.
    fn sums(&self) -> [u8; 12] {
        let mut sums = [0; 12];
        sums[..4].copy_from_slice(&self.crc.to_le_bytes());
        sums[4..8].copy_from_slice(&(self.packed as u32).to_le_bytes());
        sums[8..].copy_from_slice(&(self.size as u32).to_le_bytes());
        sums
    }
}
