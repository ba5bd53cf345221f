//! Messages of programs, one file a language: Java properties (`shop_fr.properties` beside `shop.properties`) and strings of Apple's
//! systems (`fr.lproj/Shop.strings` beside `en.lproj/Shop.strings`).
//!
//! Both files are small, so each is read whole before its messages are taken apart. Units are those of the translation, in its order, each with
//! the message of the same key in the other file; what is not in it is not told.

mod apple;
mod properties;

use std::collections::{HashMap, VecDeque};
use std::io::Read;
use std::path::PathBuf;

use super::super::decode::{Facts, Repaired, Text, utf8};
use super::super::documents::LONGEST_DOCUMENT;
use super::super::reader::{Items, Problems};
use super::super::{Format, Options, Source};
use super::{Side, Unit};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::Mapped;

/// Reads the messages of one language.
pub struct Messages {
    file: Text,
    format: Format,
    /// Languages of source and translation.
    languages: (Lang, Lang),
    /// The file that it is the translation of, until it was read.
    beside: Option<Source>,
    sources: HashMap<String, Mapped>,
    ready: VecDeque<Message>,
}

/// A message.
#[derive(Debug)]
struct Message {
    key: String,
    line: u64,
    text: Mapped,
}

/// The messages of a file, and what is wrong in it, by line.
#[derive(Debug, Default)]
struct Parsed {
    messages: Vec<Message>,
    faults: Vec<(u64, String)>,
}

impl Messages {
    /// Opens `source`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let place = Place::of(source);
        let to = place.as_ref().map(|place| place.lang).or(options.languages.map(|(_, to)| to));
        let Some((name, path)) = source.beside.clone().or_else(|| beside(source, options)) else {
            let reason = match source.format {
                Format::Properties => {
                    "a file named for no language, or for that of the sources, such as shop.properties beside shop_fr.properties"
                }
                _ => {
                    "a file of that name in the folder of another language, such as en.lproj beside fr.lproj"
                }
            };
            let reason = format!("what it is the translation of is not there: {reason}");
            return Err(ProblemKind::Unreadable(reason));
        };
        let from = options.languages.map_or(Lang::En, |(from, _)| from);
        Ok(Self {
            file: Text::open(source)?,
            format: source.format,
            languages: (from, to.unwrap_or_default()),
            beside: Some(Source { limits: source.limits, ..Source::new(name, Some(path), source.format) }),
            sources: HashMap::new(),
            ready: VecDeque::new(),
        })
    }

    /// Reads both files.
    fn read(&mut self, beside: &Source, problems: &mut Problems) {
        let mut own = Problems::new(&beside.name);
        match Text::open(beside) {
            Ok(mut text) => {
                let messages = parsed(&mut text, self.format, &mut own);
                self.sources = messages.into_iter().map(|message| (message.key, message.text)).collect();
            }
            Err(kind) => own.add(None, None, kind),
        }
        own.take().into_iter().for_each(|problem| problems.push(problem));
        self.ready = parsed(&mut self.file, self.format, problems).into();
    }
}

impl Items for Messages {
    type Item = Unit;

    fn next_item(&mut self, problems: &mut Problems) -> Option<Unit> {
        if let Some(beside) = self.beside.take() {
            self.read(&beside, problems);
        }
        loop {
            let Message { key, line, text } = self.ready.pop_front()?;
            if let Some(source) = self.sources.get(&key) {
                let side = |text, lang| Side { text, lang, codes: Vec::new() };
                let (source, target) = (side(source.clone(), self.languages.0), side(text, self.languages.1));
                return Some(Unit { id: key, source, target, is_draft: false, note: None });
            }
            let reason = "there is no message with this key in the file that it is the translation of";
            problems.add(Some(&key), Some(line), ProblemKind::Record(reason.to_owned()));
        }
    }

    fn facts(&mut self) -> Facts {
        self.file.facts()
    }
}

/// The messages of a file; what is wrong in it is told.
fn parsed(file: &mut Text, format: Format, problems: &mut Problems) -> Vec<Message> {
    let mut bytes = Vec::new();
    if let Err(error) = file.take(LONGEST_DOCUMENT as u64 + 1).read_to_end(&mut bytes) {
        problems.add(None, None, ProblemKind::damaged(&error));
    }
    if bytes.len() > LONGEST_DOCUMENT {
        problems.add(None, None, ProblemKind::LongRecord { limit: LONGEST_DOCUMENT });
        return Vec::new();
    }
    let repaired = utf8(&bytes).map(str::to_owned).unwrap_or_else(|Repaired { text, count, .. }| {
        problems.add(None, None, ProblemKind::BrokenBytes { count, encoding: "UTF-8".to_owned() });
        text
    });
    let Parsed { messages, faults } = match format {
        Format::Properties => properties::parse(&repaired),
        _ => apple::parse(&repaired),
    };
    for (line, reason) in faults {
        problems.add(None, Some(line), ProblemKind::Record(reason));
    }
    messages
}

/// What the place of a file says.
struct Place {
    lang: Lang,
    /// Its name without the language, and with what takes its place.
    around: (String, String),
}

impl Place {
    fn of(source: &Source) -> Option<Self> {
        let name = source.name.replace('\\', "/");
        match source.format {
            // `shop_fr.properties`, `shop_fr_CA.properties`
            Format::Properties => {
                let (stem, ending) = name.split_at(name.to_ascii_lowercase().rfind(".properties")?);
                let base = stem.rfind('/').map_or(0, |at| at + 1);
                let mut parts =
                    stem[base..].match_indices('_').map(|(at, _)| base + at).filter(|at| *at > base);
                let found = parts.find_map(|at| Some((at, tag(stem[at + 1..].split('_').next()?)?)));
                let (at, lang) = found?;
                Some(Self { lang, around: (stem[..at].to_owned(), ending.to_owned()) })
            }
            // `fr.lproj/Shop.strings`
            _ => {
                let folder = name.rfind(".lproj/")?;
                let base = name[..folder].rfind('/').map_or(0, |at| at + 1);
                let lang = tag(name[base..folder].split(['-', '_']).next()?)?;
                Some(Self { lang, around: (name[..base].to_owned(), name[folder..].to_owned()) })
            }
        }
    }
}

/// The language of a tag of two or three letters.
fn tag(tag: &str) -> Option<Lang> {
    Lang::from_tag(tag).filter(|_| tag.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// Name and path of the file that `source` is the translation of, if its name says that it is one and that file is there.
pub(in crate::input) fn beside(source: &Source, options: &Options) -> Option<(String, PathBuf)> {
    let Place { lang, around: (before, behind) } = Place::of(source)?;
    let from = options.languages.map_or(Lang::En, |(from, _)| from);
    if lang == from {
        return None;
    }
    let own = from.code();
    let names = match source.format {
        Format::Properties => [format!("{before}{behind}"), format!("{before}_{own}{behind}")],
        _ => [format!("{before}{own}{behind}"), format!("{before}Base{behind}")],
    };
    // The path ends as the name does.
    let path = source.path.as_ref()?.to_string_lossy().replace('\\', "/");
    let root = path.strip_suffix(source.name.trim_start_matches("./"))?.to_owned();
    names.into_iter().find_map(|name| {
        let path = PathBuf::from(format!("{root}{name}"));
        path.is_file().then_some((name, path))
    })
}

#[cfg(test)]
mod tests;
