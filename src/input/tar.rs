//! Archives: each member is read as the file that it is, one after the other, and nothing is ever written.
//!
//! The members share one stream, so a member is read to its end before the next begins. Its name stands in the column
//! `record`; lines are those of the member.

use std::io::{self, BufReader, Read};
use std::sync::{Arc, Mutex, PoisonError};

use tar::{EntryType, Header, PaxExtensions};

use super::decode::Facts;
use super::member::Member;
use super::pairs::language_of;
use super::reader::{Problems, Reader, open};
use super::unpack::{Limits, Unpacked};
use super::walk::format_of;
use super::{Format, Options, Piece, Source};
use crate::error::{Problem, ProblemKind};

/// Size of the blocks that an archive is made of.
const BLOCK: u64 = 512;

/// A name or an extended header longer than this is damage.
const LONGEST_HEADER: u64 = 1 << 20;

/// Reads the members of an archive.
pub(super) struct Archive<'a> {
    name: String,
    limits: Limits,
    options: &'a Options,
    stream: Shared,
    current: Option<(Arc<str>, Box<dyn Reader + 'a>)>,
    /// Bytes up to the next header.
    rest: Arc<Mutex<u64>>,
    /// How many bytes fill the last block of the current member.
    padding: u64,
    finished: bool,
    has_members: bool,
    problems: Problems,
}

type Shared = Arc<Mutex<BufReader<Unpacked>>>;

/// The bytes of one member.
struct Content {
    stream: Shared,
    rest: Arc<Mutex<u64>>,
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Read for Content {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut rest = locked(&self.rest);
        let wanted = buffer.len().min(usize::try_from(*rest).unwrap_or(usize::MAX));
        if wanted == 0 {
            return Ok(0);
        }
        let count = locked(&self.stream).read(&mut buffer[..wanted])?;
        if count == 0 {
            *rest = 0;
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        *rest -= count as u64;
        Ok(count)
    }
}

/// A member as its headers tell.
struct Entry {
    name: String,
    size: u64,
    is_file: bool,
}

impl<'a> Archive<'a> {
    pub(super) fn open(source: &Source, options: &'a Options) -> Result<Self, ProblemKind> {
        let stream = Arc::new(Mutex::new(BufReader::with_capacity(64 * 1024, Unpacked::open(source)?)));
        Ok(Self {
            name: source.name.clone(),
            limits: source.limits,
            options,
            stream,
            current: None,
            rest: Arc::default(),
            padding: 0,
            finished: false,
            has_members: false,
            problems: Problems::new(&source.name),
        })
    }

    /// Goes on to the next member that can be read; `false` at the end.
    fn advance(&mut self) -> bool {
        while !self.finished {
            match self.next_entry() {
                Ok(Some(entry)) => {
                    if self.begin(entry) {
                        return true;
                    }
                }
                Ok(None) => self.finished = true,
                Err(error) => {
                    self.finished = true;
                    self.problems.add(None, None, ProblemKind::damaged(&error));
                }
            }
        }
        if !std::mem::replace(&mut self.has_members, true) {
            self.problems.add(None, None, ProblemKind::Empty);
        }
        false
    }

    /// Begins to read a member, if it is one to read.
    fn begin(&mut self, entry: Entry) -> bool {
        let Entry { name, size, is_file } = entry;
        *locked(&self.rest) = size;
        self.padding = size.next_multiple_of(BLOCK) - size;
        self.has_members = true;
        if !is_file {
            return false;
        }
        if name.starts_with('/') || name.split(['/', '\\']).any(|part| part == "..") {
            let reason = "its path leads out of the archive".to_owned();
            self.problems.add(Some(&name), None, ProblemKind::Record(reason));
            return false;
        }
        let Some(format) = format_of(name.as_ref()) else { return false };
        // Pairs are told by more than a name.
        let is_corpus = format == Format::PairTable && self.options.source_field.is_none();
        let format = if is_corpus { Format::Table } else { format };
        // Most files of these kinds hold settings.
        let is_of_settings = matches!(format, Format::Properties | Format::AppleStrings)
            && language_of(name.as_ref(), format).is_none();
        if is_of_settings {
            return false;
        }
        if format.is_bilingual() || format == Format::Tar {
            let reason = format!("files of the format {} are not read in archives", format.name());
            self.problems.add(Some(&name), None, ProblemKind::Record(reason));
            return false;
        }
        let content = Content { stream: Arc::clone(&self.stream), rest: Arc::clone(&self.rest) };
        let source = Source {
            name: self.name.clone(),
            path: None,
            format,
            patch: None,
            beside: None,
            member: Some(Member::new(Box::new(content))),
            limits: self.limits,
        };
        match open(&source, self.options) {
            Ok(reader) => self.current = Some((name.as_str().into(), reader)),
            Err(problem) => self.problems.push(Problem { record: Some(name), ..problem }),
        }
        self.current.is_some()
    }

    /// Passes over what is left of the current member and reads the headers of the next.
    fn next_entry(&mut self) -> io::Result<Option<Entry>> {
        let left = std::mem::take(&mut *locked(&self.rest)) + std::mem::take(&mut self.padding);
        self.pass(left)?;
        let (mut long_name, mut size) = (None, None);
        loop {
            let mut block = [0; BLOCK as usize];
            if !self.read_block(&mut block)? {
                return Ok(None);
            }
            // The end is two blocks of zeros; what follows is padding.
            if block.iter().all(|&byte| byte == 0) {
                return Ok(None);
            }
            let header = Header::from_byte_slice(&block);
            check_sum(header)?;
            let stored = header.entry_size()?;
            match header.entry_type() {
                EntryType::GNULongName => {
                    let name = self.read_extension(stored)?;
                    let end = name.iter().position(|&byte| byte == 0).unwrap_or(name.len());
                    long_name = Some(String::from_utf8_lossy(&name[..end]).into_owned());
                }
                EntryType::XHeader => {
                    let extension = self.read_extension(stored)?;
                    for record in PaxExtensions::new(&extension) {
                        let record = record?;
                        match record.key_bytes() {
                            b"path" => {
                                long_name = Some(String::from_utf8_lossy(record.value_bytes()).into_owned())
                            }
                            b"size" => size = record.value().ok().and_then(|value| value.parse().ok()),
                            _ => {}
                        }
                    }
                }
                EntryType::XGlobalHeader | EntryType::GNULongLink => {
                    self.read_extension(stored)?;
                }
                kind => {
                    let name = match long_name {
                        Some(name) => name,
                        None => String::from_utf8_lossy(&header.path_bytes()).into_owned(),
                    };
                    let is_file = matches!(kind, EntryType::Regular | EntryType::Continuous);
                    return Ok(Some(Entry { name, size: size.unwrap_or(stored), is_file }));
                }
            }
        }
    }

    /// Fills `block`; `false` where the archive ends before it.
    fn read_block(&mut self, block: &mut [u8]) -> io::Result<bool> {
        let mut stream = locked(&self.stream);
        let mut filled = 0;
        while filled < block.len() {
            match stream.read(&mut block[filled..])? {
                0 if filled == 0 => return Ok(false),
                0 => return Err(io::ErrorKind::UnexpectedEof.into()),
                count => filled += count,
            }
        }
        Ok(true)
    }

    fn read_extension(&mut self, size: u64) -> io::Result<Vec<u8>> {
        if size > LONGEST_HEADER {
            return Err(io::Error::other(format!("a header of the archive has {size} bytes")));
        }
        let mut content = vec![0; size as usize];
        locked(&self.stream).read_exact(&mut content)?;
        self.pass(size.next_multiple_of(BLOCK) - size)?;
        Ok(content)
    }

    fn pass(&mut self, count: u64) -> io::Result<()> {
        let mut stream = locked(&self.stream);
        match io::copy(&mut (&mut *stream).take(count), &mut io::sink())? {
            passed if passed < count => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

fn check_sum(header: &Header) -> io::Result<()> {
    // The field itself counts as spaces.
    let bytes = header.as_bytes();
    let sum: u32 = bytes
        .iter()
        .enumerate()
        .map(|(i, &byte)| u32::from(if (148..156).contains(&i) { b' ' } else { byte }))
        .sum();
    match header.cksum() {
        Ok(told) if told == sum => Ok(()),
        _ => Err(io::Error::other("a header of the archive is damaged")),
    }
}

impl Reader for Archive<'_> {
    fn next_piece(&mut self) -> Option<Piece> {
        loop {
            if self.current.is_none() && !self.advance() {
                return None;
            }
            let Some((name, reader)) = &mut self.current else { continue };
            let piece = reader.next_piece();
            for problem in reader.take_problems() {
                let record = match problem.record {
                    Some(record) => format!("{name}#{}", record.trim_start_matches('#')),
                    None => name.to_string(),
                };
                self.problems.push(Problem { record: Some(record), ..problem });
            }
            match piece {
                Some(piece) => return Some(Piece { within: Some(Arc::clone(name)), ..piece }),
                None => self.current = None,
            }
        }
    }

    fn take_problems(&mut self) -> Vec<Problem> {
        self.problems.take()
    }

    fn facts(&mut self) -> Facts {
        locked(&self.stream).get_mut().facts("archive")
    }
}
