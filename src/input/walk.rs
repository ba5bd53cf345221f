//! From what was typed to the list of inputs: files, folders, patterns, `-`.
//!
//! Folders are walked in sorted order with the semantics of `ignore` (hidden files and what
//! `.gitignore`, `.ignore` and `.mtlintignore` name are passed over), so the same tree gives the same
//! list on every machine. Links are followed; a link that leads back up is a problem, not a hang.

use std::collections::{HashMap, HashSet};
use std::path::{Component, Path, PathBuf};

use globset::GlobBuilder;
use ignore::WalkBuilder;

use super::pairs::{beside, holds_pairs, holds_text, language_of_folder};
use super::{Format, Options, Source};
use crate::error::{ErrorKind, Problem, ProblemKind, Result};
use crate::lang::Lang;

/// Name endings of the files that a folder contributes, with their layout.
const ENDINGS: [(&str, Format); 30] = [
    (".txt", Format::Text),
    (".text", Format::Text),
    (".jsonl", Format::Jsonl),
    (".ndjson", Format::Jsonl),
    (".md", Format::Markdown),
    (".markdown", Format::Markdown),
    (".mdx", Format::Mdx),
    (".html", Format::Html),
    (".htm", Format::Html),
    (".xhtml", Format::Html),
    (".warc", Format::Warc),
    (".wet", Format::Warc),
    (".parquet", Format::Parquet),
    (".tar", Format::Tar),
    (".tgz", Format::Tar),
    (".txz", Format::Tar),
    (".tbz2", Format::Tar),
    (".srt", Format::Subtitles),
    (".vtt", Format::Subtitles),
    (".xlf", Format::Xliff),
    (".xliff", Format::Xliff),
    (".tmx", Format::Tmx),
    (".docx", Format::Docx),
    (".odt", Format::Odt),
    (".tsv", Format::PairTable),
    (".properties", Format::Properties),
    (".strings", Format::AppleStrings),
    (".csv", Format::PairTable),
    (".po", Format::Po),
    (".pot", Format::Po),
];

/// Endings that compression adds.
const PACKED: [&str; 5] = [".gz", ".zst", ".zstd", ".xz", ".bz2"];

/// Finds the inputs that `paths` name, in order; each file once. What cannot be read becomes a problem.
///
/// # Errors
/// A malformed pattern.
pub fn discover(paths: &[String], options: &Options) -> Result<(Vec<Source>, Vec<Problem>)> {
    let mut found = Found { options, sources: Vec::new(), problems: Vec::new(), seen: HashSet::new() };
    for path in paths {
        if path == "-" {
            let format = options.format.unwrap_or(Format::Text);
            // A cell of only `-` would have to be guarded.
            found.push(Source::new("stdin".to_owned(), None, format));
            continue;
        }
        match std::fs::metadata(path) {
            Ok(meta) if meta.is_dir() => found.walk(Path::new(path), |_| true),
            Ok(_) => found.file(PathBuf::from(path), true),
            Err(_) if path.contains(['*', '?', '[', '{']) => found.pattern(path)?,
            Err(error) => found.problem(path.clone(), ProblemKind::Unreadable(error.to_string())),
        }
    }
    let sources = match options.languages {
        Some(languages) => side_by_side(found.sources, languages),
        None => found.sources,
    };
    Ok((sources, found.problems))
}

/// Makes one input of two files such as `a.en` and `a.fr`.
fn side_by_side(mut sources: Vec<Source>, (from, to): (Lang, Lang)) -> Vec<Source> {
    let parts = |source: &Source| {
        let bare = PACKED.iter().find_map(|ending| source.name.strip_suffix(ending)).unwrap_or(&source.name);
        let (stem, tag) = bare.rsplit_once('.').filter(|_| source.format == Format::Text)?;
        Some((stem.to_owned(), Lang::from_tag(tag).filter(|_| tag.len() == 2)?))
    };
    let texts: HashMap<(String, Lang), (String, PathBuf)> = sources
        .iter()
        .filter_map(|source| Some((parts(source)?, (source.name.clone(), source.path.clone()?))))
        .collect();
    let mut used = HashSet::new();
    for source in &mut sources {
        let Some((stem, lang)) = parts(source) else { continue };
        if lang == to
            && from != to
            && let Some(beside) = texts.get(&(stem, from))
        {
            used.insert(beside.0.clone());
            source.beside = Some(beside.clone());
            source.format = Format::PairLines;
        }
    }
    sources.retain(|source| !used.contains(&source.name));
    sources
}

struct Found<'a> {
    options: &'a Options,
    sources: Vec<Source>,
    problems: Vec<Problem>,
    seen: HashSet<Option<PathBuf>>,
}

impl Found<'_> {
    fn push(&mut self, source: Source) {
        let mut source = Source { limits: self.options.limits, ..source };
        source.format = match source.format {
            Format::Jsonl if self.options.source_field.is_some() => Format::PairJsonl,
            // Standard input is what it is said to be.
            Format::PairTable if source.path.is_some() && !holds_pairs(&source, self.options) => {
                Format::Table
            }
            format => format,
        };
        // The same file by two names is one input: counts must not double.
        let identity = source.path.as_ref().map(|path| path.canonicalize().unwrap_or_else(|_| path.clone()));
        if self.seen.insert(identity) {
            self.sources.push(source);
        }
    }

    fn problem(&mut self, file: String, kind: ProblemKind) {
        self.problems.push(Problem { file, record: None, line: None, kind });
    }

    /// Adds a file; one named by itself is taken whatever its name.
    fn file(&mut self, path: PathBuf, named: bool) {
        let format = match format_of(&path) {
            Some(format) => format,
            None if named => self.options.format.unwrap_or(Format::Text),
            None => return,
        };
        let mut source = Source::new(display_name(&path), Some(path), format);
        source.beside = beside(&source, self.options);
        let is_meant = match format {
            // Folders hold tables of all kinds, reports of mtlint among them.
            Format::PairTable => holds_text(&source, self.options),
            // Most files of this kind hold settings, or the texts that others are translations of.
            Format::Properties | Format::AppleStrings => source.beside.is_some(),
            _ => true,
        };
        if named || is_meant {
            self.push(source);
        }
    }

    fn walk(&mut self, root: &Path, admits: impl Fn(&Path) -> bool) {
        let walk = WalkBuilder::new(root)
            .follow_links(true)
            .add_custom_ignore_filename(".mtlintignore")
            .sort_by_file_name(Ord::cmp)
            .build();
        for entry in walk {
            match entry {
                Ok(entry) => {
                    // Pipes and devices in a folder would block or never end.
                    let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
                    if is_file && admits(entry.path()) {
                        self.file(entry.into_path(), false);
                    }
                }
                Err(error) => self.walk_error(root, &error),
            }
        }
    }

    fn walk_error(&mut self, root: &Path, error: &ignore::Error) {
        match error {
            ignore::Error::WithPath { path, err } => self.walk_error(path, err),
            ignore::Error::WithDepth { err, .. } => self.walk_error(root, err),
            ignore::Error::Loop { ancestor, child } => {
                self.problem(display_name(child), ProblemKind::Loop(display_name(ancestor)));
            }
            ignore::Error::Io(error) => {
                self.problem(display_name(root), ProblemKind::Unreadable(error.to_string()));
            }
            other => self.problem(display_name(root), ProblemKind::Unreadable(other.to_string())),
        }
    }

    fn pattern(&mut self, pattern: &str) -> Result<()> {
        let glob = GlobBuilder::new(pattern.trim_start_matches("./"))
            .literal_separator(true)
            .build()
            .map_err(|error| ErrorKind::Pattern {
                pattern: pattern.to_owned(),
                reason: error.kind().to_string(),
            })?
            .compile_matcher();
        // The part before the first wildcard is a folder that can be walked.
        let root: PathBuf = Path::new(pattern)
            .components()
            .take_while(|part| !part.as_os_str().to_string_lossy().contains(['*', '?', '[', '{']))
            .collect();
        let root = if root.as_os_str().is_empty() { PathBuf::from(".") } else { root };
        let before = (self.sources.len(), self.problems.len());
        let seen = self.seen.len();
        self.walk(&root, |path| glob.is_match(path.strip_prefix(".").unwrap_or(path)));
        if self.sources.len() == before.0 && self.problems.len() == before.1 && self.seen.len() == seen {
            let reason = "no file matches the pattern".to_owned();
            self.problem(pattern.to_owned(), ProblemKind::Unreadable(reason));
        }
        Ok(())
    }
}

/// Whether a file's name says that it is packed.
#[must_use]
pub fn is_packed(path: &Path) -> bool {
    let name = path.to_string_lossy().to_lowercase();
    PACKED.iter().any(|ending| name.ends_with(ending))
}

/// The layout that a file's name tells, behind the ending of a compression.
pub(super) fn format_of(path: &Path) -> Option<Format> {
    let name = path.file_name()?.to_string_lossy().to_lowercase();
    let bare = PACKED.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name);
    // Of the many files in XML that an application has, these are its text.
    let is_text =
        bare.ends_with(".xml") && ["strings", "plurals", "arrays"].iter().any(|kind| bare.starts_with(kind));
    if is_text && path.parent().and_then(language_of_folder).is_some() {
        return Some(Format::Android);
    }
    ENDINGS.iter().find(|(ending, _)| bare.ends_with(ending)).map(|(_, format)| *format)
}

/// A path as the reports write it: `/` between folders, no `./` in front, whatever the system.
fn display_name(path: &Path) -> String {
    let mut name = String::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::RootDir => name.push('/'),
            part => {
                if !name.is_empty() && !name.ends_with('/') {
                    name.push('/');
                }
                name.push_str(&part.as_os_str().to_string_lossy());
            }
        }
    }
    if name.is_empty() { ".".to_owned() } else { name }
}
