//! Files that hold one language each: a translation, and beside it the file that it is the translation of.
//!
//! Units are the messages of the translation, in its order, each with the one of the same key in the other file, which is kept in
//! memory; what is not in it is told, what is only in it is not. Which file lies beside is found once, with the input
//! ([`beside`]).

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::super::decode::Facts;
use super::super::documents::LONGEST_DOCUMENT;
use super::super::reader::{Items, Problems};
use super::super::{Format, Options, Source};
use super::{Side, Unit, android, messages};
use crate::error::ProblemKind;
use crate::lang::Lang;

/// A message of one language.
pub struct Message {
    /// What it is called in all languages.
    pub key: String,
    /// The key to look for where the other file has none of the first.
    pub other_key: Option<String>,
    /// Where it begins.
    pub line: u64,
    /// Its text.
    pub side: Side,
}

/// Gives the messages of one file.
pub trait Messages: Sized {
    /// What a message is called where none is found.
    const NAME: &str;

    /// Opens `source`, whose messages are in `lang`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    fn open(source: &Source, lang: Lang) -> Result<Self, ProblemKind>;

    /// The next one.
    fn next_message(&mut self, problems: &mut Problems) -> Option<Message>;

    /// What was seen of the input.
    fn facts(&mut self) -> Facts;
}

/// Reads both files.
pub struct Keyed<M> {
    target: M,
    /// Name and messages of the file beside, until it was read.
    beside: Option<(String, M)>,
    sources: HashMap<String, Side>,
}

impl<M: Messages> Keyed<M> {
    /// Opens `source`, and the file that it is the translation of.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let Some((name, path)) = source.beside.clone() else {
            let place = match source.format {
                Format::Android => "a file of that name in the folder values beside its own",
                Format::Properties => {
                    "a file named for no language, or for that of the sources, such as shop.properties beside shop_fr.properties"
                }
                _ => {
                    "a file of that name in the folder of another language, such as en.lproj beside fr.lproj"
                }
            };
            let reason = format!("what it is the translation of is not there: {place}");
            return Err(ProblemKind::Unreadable(reason));
        };
        let (from, to) = options.languages.unzip();
        let said = language(source);
        let beside = Source { limits: source.limits, ..Source::new(name.clone(), Some(path), source.format) };
        let unreadable = |kind| ProblemKind::Record(format!("{name}, which was translated: {kind}"));
        let sources = M::open(&beside, from.unwrap_or(Lang::En)).map_err(unreadable)?;
        let target = M::open(source, said.or(to).unwrap_or(Lang::Und))?;
        Ok(Self { target, beside: Some((name, sources)), sources: HashMap::new() })
    }

    /// Reads the messages of the file beside, which is called `name`.
    fn read_beside(&mut self, name: &str, mut beside: M, problems: &mut Problems) {
        let mut own = Problems::new(name);
        let mut size = 0;
        while let Some(message) = beside.next_message(&mut own) {
            size += message.side.as_str().len() + message.key.len() + size_of::<Message>();
            if size > LONGEST_DOCUMENT {
                own.add(None, Some(message.line), ProblemKind::LongRecord { limit: LONGEST_DOCUMENT });
                break;
            }
            self.sources.insert(message.key, message.side);
        }
        own.take().into_iter().for_each(|problem| problems.push(problem));
    }
}

impl<M: Messages> Items for Keyed<M> {
    type Item = Unit;

    fn next_item(&mut self, problems: &mut Problems) -> Option<Unit> {
        if let Some((name, beside)) = self.beside.take() {
            self.read_beside(&name, beside, problems);
        }
        loop {
            let Message { key, other_key, line, side } = self.target.next_message(problems)?;
            let source = self.sources.get(&key).or_else(|| self.sources.get(other_key.as_ref()?));
            if let Some(source) = source.cloned() {
                return Some(Unit { id: key, source, target: side, is_draft: false, note: None });
            }
            let reason = format!("there is no {} in the file that it is the translation of", M::NAME);
            problems.add(Some(&key), Some(line), ProblemKind::Record(reason));
        }
    }

    fn facts(&mut self) -> Facts {
        self.target.facts()
    }
}

/// The language that the place of `source` says.
fn language(source: &Source) -> Option<Lang> {
    match source.format {
        Format::Android => {
            source.path.as_deref().and_then(Path::parent).and_then(android::language_of_folder)
        }
        format => messages::language_of(Path::new(&source.name), format),
    }
}

/// Name and path of the file that `source` is the translation of, if its format keeps it in one of its own and that is there.
pub(in crate::input) fn beside(source: &Source, options: &Options) -> Option<(String, PathBuf)> {
    let originals = |path: &Path| -> Vec<PathBuf> {
        match source.format {
            Format::Android => android::original_of(path).into_iter().collect(),
            Format::Properties | Format::AppleStrings => messages::originals_of(path, source.format, options),
            _ => Vec::new(),
        }
    };
    let paths = originals(source.path.as_deref()?);
    let names = originals(Path::new(&source.name));
    let (name, path) = names.into_iter().zip(paths).find(|(_, path)| path.is_file())?;
    Some((name.to_string_lossy().replace('\\', "/"), path))
}
