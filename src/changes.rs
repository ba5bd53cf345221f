//! Which lines of which files have changed since a revision of git.
//!
//! Git is asked, never imitated: files that it does not track count as new, files that it takes for binary
//! (UTF-16 text among them) as changed from first to last line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{ErrorKind, Result};
use crate::input::Source;

/// What has changed of the inputs of a run.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// By the name of the input.
    files: BTreeMap<String, Touched>,
}

/// Which lines of a file have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Touched {
    All,
    /// The first and the last line of each stretch; where lines were taken out, the two that they stood between.
    Lines(Vec<Stretch>),
}

/// A stretch of lines, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stretch {
    Changed {
        first: u64,
        last: u64,
    },
    /// Lines were taken out behind this one.
    Gap {
        after: u64,
    },
}

impl Touched {
    fn meets(&self, first: u64, last: u64) -> bool {
        match self {
            Self::All => true,
            Self::Lines(stretches) => stretches.iter().any(|stretch| match *stretch {
                Stretch::Changed { first: from, last: to } => from <= last && first <= to,
                Stretch::Gap { after } => first <= after && after < last,
            }),
        }
    }
}

impl Changes {
    /// What has changed of `sources` since `revision`, committed or not.
    ///
    /// # Errors
    /// When git is missing, knows no such revision, or an input stands in none of its repositories.
    pub fn since(revision: &str, sources: &[Source]) -> Result<Self> {
        let mut changes = Self::default();
        let mut repositories: BTreeMap<PathBuf, BTreeMap<PathBuf, Touched>> = BTreeMap::new();
        let mut roots: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
        for source in sources {
            let Some(path) = &source.path else {
                return Err(refused("standard input has no revisions; name files or folders"));
            };
            // Whatever cannot be found is told when it is read.
            let Ok(path) = path.canonicalize() else { continue };
            let folder = path.parent().unwrap_or(Path::new("/")).to_owned();
            let root = match roots.get(&folder) {
                Some(root) => root.clone(),
                None => {
                    let root = root_of(&folder)?;
                    roots.insert(folder, root.clone());
                    root
                }
            };
            if !repositories.contains_key(&root) {
                repositories.insert(root.clone(), changed_files(&root, revision)?);
            }
            let inside = path.strip_prefix(&root).unwrap_or(&path);
            if let Some(touched) = repositories[&root].get(inside) {
                changes.files.insert(source.name.clone(), touched.clone());
            }
        }
        Ok(changes)
    }

    /// Whether anything in the input called `file` has changed.
    #[must_use]
    pub fn has(&self, file: &str) -> bool {
        self.files.contains_key(file)
    }

    /// Whether any of these lines of the input called `file` has.
    #[must_use]
    pub fn meet(&self, file: &str, first: u64, last: u64) -> bool {
        self.files.get(file).is_some_and(|touched| touched.meets(first, last))
    }
}

fn root_of(folder: &Path) -> Result<PathBuf> {
    let out = git(folder, &["rev-parse", "--show-toplevel"])?;
    let root = path_of(out.trim_ascii_end());
    Ok(root.canonicalize().unwrap_or(root))
}

/// The files of a repository that have changed, by their paths from its root.
fn changed_files(root: &Path, revision: &str) -> Result<BTreeMap<PathBuf, Touched>> {
    let commit = format!("{revision}^{{commit}}");
    let verified = git(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit]);
    let commit = verified.ok().and_then(|out| String::from_utf8(out).ok()).ok_or_else(|| {
        let mut told = format!("git knows no revision {revision:?} in {}", root.display());
        // What services for continuous integration make, as a rule.
        if git(root, &["rev-parse", "--is-shallow-repository"]).is_ok_and(|out| out.starts_with(b"true")) {
            told.push_str(
                ", which is a shallow clone: fetch more of its history, with `git fetch --unshallow` or \
                 `fetch-depth: 0`",
            );
        }
        refused(&told)
    })?;
    let commit = commit.trim();
    // The user's own settings of git must not change what is printed.
    let diff = |options: &[&str]| {
        let fixed =
            ["diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--find-renames"];
        git(
            root,
            &[&fixed[..], &["--ignore-submodules", "--diff-filter=d"], options, &[commit, "--"]].concat(),
        )
    };
    let mut files = BTreeMap::new();
    let names = diff(&["--name-only", "-z"])?;
    let patch = diff(&["-U0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/"])?;
    let names: Vec<&[u8]> = names.split(|byte| *byte == 0).filter(|name| !name.is_empty()).collect();
    // One part of the patch for each name, in the same order; files in conflict have none.
    let parts: Vec<Touched> = Parts::of(&patch).collect();
    if parts.len() != names.len() {
        return Err(refused("git tells of files that are in conflict; resolve them first"));
    }
    for (name, touched) in names.into_iter().zip(parts) {
        // A new mode or name alone changes no paragraph.
        if touched != Touched::Lines(Vec::new()) {
            files.insert(path_of(name), touched);
        }
    }
    let untracked = git(root, &["ls-files", "-z", "--others", "--exclude-standard"])?;
    for name in untracked.split(|byte| *byte == 0).filter(|name| !name.is_empty()) {
        files.insert(path_of(name), Touched::All);
    }
    Ok(files)
}

/// Lines of git's answer, the next of which can be looked at first.
type Lines<'a> = std::iter::Peekable<std::slice::Split<'a, u8, fn(&u8) -> bool>>;

/// What a patch tells of one file after the other.
struct Parts<'a> {
    lines: Lines<'a>,
}

impl<'a> Parts<'a> {
    fn of(patch: &'a [u8]) -> Self {
        let is_end: fn(&u8) -> bool = |byte| *byte == b'\n';
        let mut lines = patch.split(is_end).peekable();
        while lines.next_if(|line| !line.starts_with(b"diff --git ")).is_some() {}
        Self { lines }
    }
}

impl Iterator for Parts<'_> {
    type Item = Touched;

    fn next(&mut self) -> Option<Touched> {
        self.lines.next()?;
        let mut stretches = Vec::new();
        let mut is_binary = false;
        // Lines of text to pass over, which may look like anything.
        let mut content = 0;
        while let Some(line) = self.lines.next_if(|line| content > 0 || !line.starts_with(b"diff --git ")) {
            if line.starts_with(b"\\") {
                continue;
            }
            if content > 0 {
                content -= 1;
            } else if let Some((removed, start, added)) = hunk(line) {
                content = removed + added;
                stretches.push(match added {
                    0 => Stretch::Gap { after: start },
                    added => Stretch::Changed { first: start, last: start + added - 1 },
                });
            } else if line.starts_with(b"Binary files ") {
                is_binary = true;
            }
        }
        Some(if is_binary { Touched::All } else { Touched::Lines(stretches) })
    }
}

/// Of `@@ -12,3 +14,2 @@`: lines taken out, the first line put in, and how many.
fn hunk(line: &[u8]) -> Option<(u64, u64, u64)> {
    let line = std::str::from_utf8(line.get(..line.len().min(80))?)
        .or_else(|error| std::str::from_utf8(&line[..error.valid_up_to()]))
        .ok()?;
    let mut ranges = line.strip_prefix("@@ -")?.split(' ');
    let range = |text: &str| -> Option<(u64, u64)> {
        match text.split_once(',') {
            Some((start, count)) => Some((start.parse().ok()?, count.parse().ok()?)),
            None => Some((text.parse().ok()?, 1)),
        }
    };
    let (_, removed) = range(ranges.next()?)?;
    let (start, added) = range(ranges.next()?.strip_prefix('+')?)?;
    Some((removed, start, added))
}

fn git(folder: &Path, args: &[&str]) -> Result<Vec<u8>> {
    let out = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(args)
        .output()
        .map_err(|error| refused(&format!("git cannot be started: {error}")))?;
    if out.status.success() {
        return Ok(out.stdout);
    }
    let told = String::from_utf8_lossy(&out.stderr);
    let told = told.lines().next().unwrap_or("it gave no reason").trim_start_matches("fatal: ");
    Err(refused(&format!("git {} failed in {}: {told}", args[0], folder.display())))
}

fn refused(reason: &str) -> crate::error::Error {
    ErrorKind::Changes(reason.to_owned()).into()
}

#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patch_is_read_file_by_file() {
        let patch = b"diff --git a/a.txt b/a.txt\nindex 1..2 100644\n--- a/a.txt\n+++ b/a.txt\n\
            @@ -2 +2,2 @@ some \xff words\n-old\n+diff --git a/x b/x\n+@@ -1 +1 @@\n\
            @@ -9,2 +9,0 @@\n-one\n-two\n\\ No newline at end of file\n\
            diff --git a/b.txt b/b.txt\nBinary files a/b.txt and b/b.txt differ\n\
            diff --git a/c.txt b/c.txt\nold mode 100644\nnew mode 100755\n";
        let parts: Vec<_> = Parts::of(patch).collect();
        let lines = vec![Stretch::Changed { first: 2, last: 3 }, Stretch::Gap { after: 9 }];
        assert_eq!(parts, [Touched::Lines(lines), Touched::All, Touched::Lines(Vec::new())]);
        assert!(
            parts[0].meets(3, 5) && !parts[0].meets(4, 9) && parts[0].meets(8, 10) && !parts[0].meets(10, 12)
        );
    }
}
