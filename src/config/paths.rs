//! Names of inputs as a configuration sees them: from the folder it stands in, whatever the working folder is.
//!
//! Everything is done with the letters of the paths; nothing is looked up, so an input need not exist and a
//! link stays what it is called.

use std::path::{Component, Path, PathBuf};

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

/// A folder that names are taken from.
#[derive(Clone, Debug, Default)]
pub struct Base {
    folder: PathBuf,
    working: PathBuf,
}

impl Base {
    /// The folder that `file` stands in.
    #[must_use]
    pub fn of(file: &Path) -> Self {
        let working = std::env::current_dir().unwrap_or_default();
        let folder = plain(&working.join(file.parent().unwrap_or(Path::new(""))));
        Self { folder, working }
    }

    /// The input called `file` in the reports, as it is called from this folder; outside of it, from the root.
    #[must_use]
    pub fn name(&self, file: &str) -> String {
        let path = plain(&self.working.join(file));
        let inside = path.strip_prefix(&self.folder).unwrap_or(&path);
        let mut name = String::with_capacity(file.len());
        for part in inside.components() {
            if !name.is_empty() && !name.ends_with('/') {
                name.push('/');
            }
            match part {
                Component::RootDir => name.push('/'),
                part => name.push_str(&part.as_os_str().to_string_lossy()),
            }
        }
        name
    }

    /// The path of what is called `name` from this folder.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// Without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}

/// Patterns of paths, as a configuration lists them.
#[derive(Clone, Debug, Default)]
pub struct Patterns {
    set: GlobSet,
    written: Vec<String>,
}

impl Patterns {
    /// Of `patterns`: a name without `/` stands for files and folders of that name at any depth, a folder for
    /// all that is in it.
    ///
    /// # Errors
    /// The place of the first pattern that is malformed, and what is wrong with it.
    pub fn new(patterns: &[String]) -> Result<Self, (usize, String)> {
        let mut set = GlobSetBuilder::new();
        for (place, pattern) in patterns.iter().enumerate() {
            let bare = pattern.trim_start_matches("./").trim_end_matches('/');
            if bare.is_empty() {
                return Err((place, "it is empty".to_owned()));
            }
            let rooted = if bare.contains('/') { bare.to_owned() } else { format!("**/{bare}") };
            let all = |glob: &str| -> Result<Glob, (usize, String)> {
                let glob = GlobBuilder::new(glob).literal_separator(true).build();
                glob.map_err(|error| (place, error.kind().to_string()))
            };
            set.add(all(&rooted)?);
            set.add(all(&format!("{rooted}/**"))?);
        }
        let set = set.build().map_err(|error| (0, error.kind().to_string()))?;
        Ok(Self { set, written: patterns.to_vec() })
    }

    /// As they were written.
    #[must_use]
    pub fn written(&self) -> &[String] {
        &self.written
    }

    /// Whether one of them fits `name`, which is taken from the configuration's folder.
    #[must_use]
    pub fn fit(&self, name: &str) -> bool {
        self.set.is_match(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_from_the_folder() {
        let base = Base { folder: "/home/me/book".into(), working: "/home/me/book/fr".into() };
        for (file, name) in [
            ("a.txt", "fr/a.txt"),
            ("../en/./a.txt", "en/a.txt"),
            ("/home/me/book/ar/a.txt", "ar/a.txt"),
            ("../../other/a.txt", "/home/me/other/a.txt"),
        ] {
            assert_eq!(base.name(file), name);
        }
    }

    #[test]
    fn patterns_fit_files_and_folders() {
        let fit =
            |pattern: &str, name: &str| Patterns::new(&[pattern.to_owned()]).expect("a pattern").fit(name);
        assert!(fit("fr/**", "fr/a/b.txt") && fit("fr", "fr/a.txt") && fit("fr", "docs/fr/a.txt"));
        assert!(fit("docs/fr/", "docs/fr/a.txt") && !fit("docs/fr", "old/docs/fr/a.txt"));
        assert!(fit("*.md", "docs/a.md") && !fit("docs/*.md", "docs/old/a.md"));
        assert!(Patterns::new(&["fr/**".to_owned(), "a[".to_owned()]).is_err_and(|(place, _)| place == 1));
    }
}
