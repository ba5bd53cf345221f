//! Puts a fixed file in the place of the old one: whole or not at all, and with the old one kept beside it.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3;

use super::rewrite::{Patch, Rewriter};

/// Why a file was left as it was.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// Nobody may write to it.
    #[error("it is read-only")]
    ReadOnly,
    /// Its content is no longer what was checked.
    #[error("it changed while it was checked")]
    Changed,
    /// It, its folder or its backup cannot be written.
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// Rewrites the file at `path`, whose bytes had the XXH3-128 `hash` (in hexadecimal) when they were
/// checked; a link is followed. With `backup` the old file stays as `NAME.bak`, or `.bak1` and so on where
/// there is such a file; its path is returned.
///
/// # Errors
/// Why the file was left as it was.
pub fn put(path: &Path, patch: &Arc<Patch>, hash: &str, backup: bool) -> Result<Option<PathBuf>, Failure> {
    let path = path.canonicalize()?;
    let old = File::open(&path)?;
    let meta = old.metadata()?;
    // The folder alone decides whether a file can be replaced; a user who protects a file means the file.
    if meta.permissions().readonly() {
        return Err(Failure::ReadOnly);
    }
    OpenOptions::new().write(true).open(&path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::Builder::new().prefix(".mtlint-").suffix(".tmp").tempfile_in(folder)?;
    let mut rewriter = Rewriter::new(Hashed { inner: old, hash: Xxh3::new() }, Arc::clone(patch));
    io::copy(&mut rewriter, new.as_file_mut())?;
    if format!("{:032x}", rewriter.into_inner().hash.digest128()) != hash {
        return Err(Failure::Changed);
    }
    keep_owner(new.as_file(), &meta)?;
    new.as_file().set_permissions(meta.permissions())?;
    // A machine that stops must not leave an empty file where a text was.
    new.as_file().sync_all()?;
    let kept = if backup { Some(keep_old(&path, &meta)?) } else { None };
    if let Err(error) = new.persist(&path) {
        if let Some(kept) = kept {
            let _ = fs::remove_file(kept);
        }
        return Err(error.error.into());
    }
    Ok(kept)
}

/// Writes a copy of the file at `path`, with the edits of `patch`, to the new or existing file `to`, whose folder is made if needed;
/// for `hash` see [`put`].
///
/// # Errors
/// Why there is no copy.
pub fn copy(path: &Path, patch: &Arc<Patch>, hash: &str, to: &Path) -> Result<(), Failure> {
    let folder = to.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let old = File::open(path)?;
    let meta = old.metadata()?;
    let mut new = tempfile::Builder::new().prefix(".mtlint-").suffix(".tmp").tempfile_in(folder)?;
    let mut rewriter = Rewriter::new(Hashed { inner: old, hash: Xxh3::new() }, Arc::clone(patch));
    io::copy(&mut rewriter, new.as_file_mut())?;
    if format!("{:032x}", rewriter.into_inner().hash.digest128()) != hash {
        return Err(Failure::Changed);
    }
    new.as_file().set_permissions(meta.permissions())?;
    new.persist(to).map_err(|error| error.error)?;
    Ok(())
}

/// Hashes what is read.
struct Hashed<R> {
    inner: R,
    hash: Xxh3,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.hash.update(&buffer[..count]);
        Ok(count)
    }
}

#[cfg(unix)]
fn keep_owner(new: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let own = new.metadata()?;
    if (own.uid(), own.gid()) == (old.uid(), old.gid()) {
        return Ok(());
    }
    fchown(new, Some(old.uid()), Some(old.gid()))
        .map_err(|error| io::Error::new(error.kind(), format!("its owner cannot be kept: {error}")))
}

#[cfg(not(unix))]
fn keep_owner(_new: &File, _old: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Keeps the file at `path` under a name of its own, and says which.
fn keep_old(path: &Path, meta: &Metadata) -> io::Result<PathBuf> {
    for number in 0u32.. {
        let mut name = path.as_os_str().to_owned();
        name.push(".bak");
        if number > 0 {
            name.push(number.to_string());
        }
        let kept = PathBuf::from(name);
        let outcome = if has_other_names(meta) {
            // Another name of the same file would change the backup with it.
            copy_new(path, &kept, meta)
        } else {
            match fs::hard_link(path, &kept) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => copy_new(path, &kept, meta),
                outcome => outcome,
            }
        };
        match outcome {
            Ok(()) => return Ok(kept),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => {
                return Err(io::Error::new(error.kind(), format!("its backup cannot be written: {error}")));
            }
        }
    }
    Err(io::Error::other("there is no free name for its backup"))
}

#[cfg(unix)]
fn has_other_names(meta: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(meta) > 1
}

#[cfg(not(unix))]
fn has_other_names(_meta: &Metadata) -> bool {
    false
}

/// Copies a file to a name that must be free.
fn copy_new(from: &Path, to: &Path, meta: &Metadata) -> io::Result<()> {
    let mut copy = OpenOptions::new().write(true).create_new(true).open(to)?;
    let outcome = io::copy(&mut File::open(from)?, &mut copy)
        .and_then(|_| copy.set_permissions(meta.permissions()))
        .and_then(|()| copy.sync_all());
    if outcome.is_err() {
        let _ = fs::remove_file(to);
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::super::edit::Edit;
    use super::*;

    fn names(folder: &Path) -> Vec<PathBuf> {
        fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()).collect()
    }

    #[test]
    fn a_file_that_changed_since_it_was_checked_is_left_alone() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("a.txt");
        let edits = vec![Edit { start: 0, end: 4, new: "new".into() }];
        let patch = Patch::new(encoding_rs::UTF_8).expect("an encoding that can be written").then(edits);
        let hash = format!("{:032x}", xxhash_rust::xxh3::xxh3_128(b"as checked"));
        fs::write(&path, "as it is").expect("a file");
        let outcome = put(&path, &Arc::new(patch), &hash, true);
        assert!(matches!(outcome, Err(Failure::Changed)), "{outcome:?}");
        assert_eq!(fs::read_to_string(&path).expect("the file"), "as it is");
        assert_eq!(names(folder.path()), [path]);
    }
}
