//! The report files: opened before the work starts, put in place when it is done.

use std::fs;
use std::io::{BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::NamedTempFile;

use super::format::{self, End, Sink, Style};
use super::rows::Rows;
use super::run::RunFacts;
use super::summary::Tally;
use crate::error::{Error, Result};

/// Puts `content` at `path` in one step: whoever reads it sees the earlier file or the whole new one.
///
/// # Errors
/// When it cannot be written.
pub fn replace_file(path: &Path, content: &[u8]) -> Result<()> {
    replace_files(&[(path, content)])
}

/// Puts all of `files` in place when all of them are complete.
///
/// # Errors
/// When one cannot be written; then none was put in place, unless a rename failed.
pub fn replace_files(files: &[(&Path, &[u8])]) -> Result<()> {
    let mut complete = Vec::with_capacity(files.len());
    for (path, content) in files {
        let mut file = ReportFile::at(path)?;
        file.write(content)?;
        complete.push(file);
    }
    ReportFile::put(complete)
}

/// The reports of a run, under temporary names until [`Self::finish`].
#[derive(Debug)]
pub struct ReportFiles {
    folder: PathBuf,
    sinks: Vec<(&'static str, Box<dyn Sink>)>,
    run: ReportFile,
    more: Vec<ReportFile>,
}

/// A report that does not list all findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Its name.
    pub report: &'static str,
    /// Findings that it lists.
    pub listed: u64,
}

/// A file under a temporary name until it is put in place.
#[derive(Debug)]
pub struct ReportFile {
    path: PathBuf,
    file: BufWriter<NamedTempFile>,
}

impl ReportFile {
    /// Begins the file that is to stand at `path`, in a folder that exists.
    ///
    /// # Errors
    /// When nothing can be written there.
    pub fn at(path: &Path) -> Result<Self> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Self::create(folder, &path.file_name().unwrap_or_default().to_string_lossy())
    }

    pub(super) fn create(folder: &Path, name: &str) -> Result<Self> {
        let path = folder.join(name);
        // A folder of that name would only be noticed when everything is done.
        if path.is_dir() {
            let error =
                std::io::Error::new(std::io::ErrorKind::IsADirectory, "there is a folder of that name");
            return Err(Error::output(path, error));
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".mtlint-").suffix(".tmp");
        // Temporary files are private by default; a report is as open as the user's other files.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file = builder.tempfile_in(folder).map_err(|error| Error::output(&path, error))?;
        Ok(Self { path, file: BufWriter::with_capacity(256 * 1024, file) })
    }

    /// Appends bytes.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).map_err(|error| Error::output(&self.path, error))
    }

    /// Puts all of `files` in place when all of them are complete.
    ///
    /// # Errors
    /// When one cannot be written; then none was put in place, unless a rename failed.
    pub fn put(files: Vec<Self>) -> Result<()> {
        let complete = files.into_iter().map(Self::complete).collect::<Result<Vec<_>>>()?;
        for (path, file) in complete {
            file.persist(&path).map_err(|error| Error::output(path, error.error))?;
        }
        Ok(())
    }

    /// How much was written.
    pub(super) fn position(&mut self) -> Result<u64> {
        self.file.stream_position().map_err(|error| Error::output(&self.path, error))
    }

    /// Puts `bytes` in the place of those written at `at`, and goes on at the end.
    pub(super) fn patch(&mut self, at: u64, bytes: &[u8]) -> Result<()> {
        let patch = |file: &mut BufWriter<NamedTempFile>| {
            file.seek(SeekFrom::Start(at))?;
            file.write_all(bytes)?;
            file.seek(SeekFrom::End(0))
        };
        patch(&mut self.file).map(drop).map_err(|error| Error::output(&self.path, error))
    }

    /// Makes sure that all bytes are on their way, while nothing has been put in place yet.
    fn complete(self) -> Result<(PathBuf, NamedTempFile)> {
        let Self { path, file } = self;
        match file.into_inner() {
            Ok(file) => Ok((path, file)),
            Err(error) => Err(Error::output(path, error.into_error())),
        }
    }
}

impl ReportFiles {
    /// Creates `folder` where needed, and in it the files of the formats that `style` wants, and `run.json`.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be written.
    pub fn create(folder: &Path, style: &Arc<Style>) -> Result<Self> {
        fs::create_dir_all(folder).map_err(|error| Error::output(folder, error))?;
        let mut sinks = Vec::new();
        for format in style.formats.iter() {
            if let (Some(name), Some(sink)) = (format.file(), format::sink(format, folder, style)?) {
                sinks.push((name, sink));
            }
        }
        let run = ReportFile::create(folder, "run.json")?;
        Ok(Self { folder: folder.to_owned(), sinks, run, more: Vec::new() })
    }

    /// The folder they go to.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The report to look into: the first that lists findings.
    #[must_use]
    pub fn first(&self) -> Option<&'static str> {
        self.sinks.first().map(|(name, _)| *name)
    }

    /// Appends rows of the input called `file`.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn append(&mut self, file: &str, rows: &Rows) -> Result<()> {
        self.sinks.iter_mut().try_for_each(|(_, sink)| sink.rows(file, rows))
    }

    /// Is told that all rows of the input called `file` were given.
    ///
    /// # Errors
    /// When a report cannot be written.
    pub fn close(&mut self, file: &str) -> Result<()> {
        self.sinks.iter_mut().try_for_each(|(_, sink)| sink.closed(file))
    }

    /// Puts one more file beside the reports, together with them.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&mut self, name: &str, content: &[u8]) -> Result<()> {
        let mut file = ReportFile::create(&self.folder, name)?;
        file.write(content)?;
        self.more.push(file);
        Ok(())
    }

    /// Writes what a run adds up to, and puts all reports in place; tells which do not list all findings.
    ///
    /// # Errors
    /// When a report cannot be written; then none was put in place, unless a rename failed.
    pub fn finish(mut self, tally: &Tally, run: &RunFacts) -> Result<Vec<Cut>> {
        let end = End { tally, run };
        let mut reports = Vec::new();
        let mut cuts = Vec::new();
        for (report, sink) in &mut self.sinks {
            let listed = sink.finish(&end)?.unwrap_or(tally.weights.total());
            reports.push((*report, listed));
            if listed < tally.weights.total() {
                cuts.push(Cut { report, listed });
            }
        }
        self.run.write(run.json(tally, &reports).as_bytes())?;
        // What was typed comes first: should a rename fail, there is a table too many and none too few.
        let reports = self.sinks.into_iter().flat_map(|(_, sink)| sink.files());
        let files = self.more.into_iter().chain(reports).chain([self.run]);
        ReportFile::put(files.collect())?;
        Ok(cuts)
    }
}
