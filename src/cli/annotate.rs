//! `mtlint check --annotate`: copies of files of translations with what was found in them.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, bail};
use encoding_rs::Encoding;
use mtlint::fix::{Edit, Patch, Rewriter};
use mtlint::input::Source;
use mtlint::report::{InputFacts, ReportFile};

/// What copies of the inputs take in, by the number of the input.
#[derive(Default)]
pub(super) struct Copies(BTreeMap<usize, Copy>);

#[derive(Default)]
struct Copy {
    notes: Vec<Edit>,
    encoding: Option<&'static Encoding>,
    is_packed: bool,
}

impl Copies {
    pub(super) fn add(&mut self, source: usize, notes: &mut Vec<Edit>) {
        self.0.entry(source).or_default().notes.append(notes);
    }

    pub(super) fn close(&mut self, source: usize, facts: &InputFacts) {
        if let Some(copy) = self.0.get_mut(&source) {
            copy.encoding = Encoding::for_label(facts.encoding.as_bytes());
            copy.is_packed = facts.compression != "none";
        }
    }

    /// Writes the copies below `folder`; says how many.
    pub(super) fn write(mut self, folder: &Path, sources: &[Source]) -> anyhow::Result<usize> {
        let mut files = Vec::new();
        for (source, copy) in std::mem::take(&mut self.0) {
            let Source { name, path: Some(path), .. } = &sources[source] else { continue };
            let Some(patch) = copy.encoding.and_then(Patch::new).filter(|_| !copy.is_packed) else {
                bail!("{name} cannot be annotated: it is packed, or in an encoding that is not written");
            };
            let target = below(folder, name);
            if target.canonicalize().is_ok_and(|target| path.canonicalize().is_ok_and(|path| path == target))
            {
                bail!("{name} would be replaced by its copy; choose another folder for --annotate");
            }
            let parent = target.parent().unwrap_or(folder);
            fs::create_dir_all(parent).with_context(|| format!("cannot write {}", parent.display()))?;
            let file = File::open(path).with_context(|| format!("cannot read {name}"))?;
            let mut rewriter = Rewriter::new(file, Arc::new(patch.then(copy.notes)));
            let mut report = ReportFile::at(&target)?;
            let mut block = vec![0; 64 * 1024];
            loop {
                let count = rewriter.read(&mut block).with_context(|| format!("cannot read {name}"))?;
                if count == 0 {
                    break;
                }
                report.write(&block[..count])?;
            }
            files.push(report);
        }
        let count = files.len();
        ReportFile::put(files)?;
        Ok(count)
    }
}

/// The place of an input called `name` below `folder`: its own folders are kept, those above are not.
fn below(folder: &Path, name: &str) -> PathBuf {
    let parts = Path::new(name).components().filter(|part| matches!(part, Component::Normal(_)));
    parts.fold(folder.to_owned(), |path, part| path.join(part))
}
