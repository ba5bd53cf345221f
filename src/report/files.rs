//! The report files: opened before the work starts, put in place when it is done.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::rows::{DOCUMENTS, FINDINGS, PARAGRAPHS, Rows};
use super::run::RunFacts;
use super::summary::Tally;
use super::table::{Dialect, header};
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

/// The five reports of a run, under temporary names until [`Self::finish`].
#[derive(Debug)]
pub struct ReportFiles {
    folder: PathBuf,
    dialect: Dialect,
    findings: ReportFile,
    paragraphs: ReportFile,
    documents: ReportFile,
    summary: ReportFile,
    run: ReportFile,
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

    fn create(folder: &Path, name: &str) -> Result<Self> {
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
    /// Creates `folder` where needed, and the files in it.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be written.
    pub fn create(folder: &Path, dialect: Dialect) -> Result<Self> {
        fs::create_dir_all(folder).map_err(|error| Error::output(folder, error))?;
        let mut files = Self {
            folder: folder.to_owned(),
            dialect,
            findings: ReportFile::create(folder, "findings.csv")?,
            paragraphs: ReportFile::create(folder, "paragraphs.csv")?,
            documents: ReportFile::create(folder, "documents.csv")?,
            summary: ReportFile::create(folder, "summary.csv")?,
            run: ReportFile::create(folder, "run.json")?,
        };
        files.findings.write(&header(&FINDINGS, dialect))?;
        files.paragraphs.write(&header(&PARAGRAPHS, dialect))?;
        files.documents.write(&header(&DOCUMENTS, dialect))?;
        Ok(files)
    }

    /// The folder they go to.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Appends rows.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn append(&mut self, rows: &Rows) -> Result<()> {
        self.findings.write(&rows.findings)?;
        self.paragraphs.write(&rows.paragraphs)?;
        self.documents.write(&rows.documents)
    }

    /// Writes what a run adds up to, and puts all reports in place.
    ///
    /// # Errors
    /// When a report cannot be written; then none was put in place, unless a rename failed.
    pub fn finish(mut self, tally: &Tally, run: &RunFacts) -> Result<()> {
        self.summary.write(&tally.csv(self.dialect))?;
        self.run.write(run.json(tally).as_bytes())?;
        ReportFile::put(vec![self.findings, self.paragraphs, self.documents, self.summary, self.run])
    }
}
