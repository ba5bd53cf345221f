//! Messages of programs, one file a language: Java properties (`shop_fr.properties` beside `shop.properties`) and strings of Apple's
//! systems (`fr.lproj/Shop.strings` beside `en.lproj/Shop.strings`).
//!
//! Both files are small, so each is read whole before its messages are taken apart. Units are those of the translation, in its order, each with
//! the message of the same key in the other file; what is not in it is not told.

mod apple;
mod properties;

use std::collections::{HashMap, VecDeque};
use std::io::Read;
use std::path::{Path, PathBuf};

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

/// What the name of a file says.
struct Place {
    lang: Lang,
    /// In its name, or in that of its folder, what stands before and behind the locale.
    around: (String, String),
}

impl Place {
    fn of(source: &Source) -> Option<Self> {
        let path = Path::new(&source.name);
        let name = path.file_name()?.to_str()?;
        if source.format != Format::Properties {
            // `fr.lproj/Shop.strings`
            let locale = path.parent()?.file_name()?.to_str()?.strip_suffix(".lproj")?;
            return Some(Self { lang: language(locale, '-')?, around: (String::new(), ".lproj".to_owned()) });
        }
        // `shop_fr.properties`, `my_shop_fr_CA.properties`
        let (stem, ending) = name.split_at(name.to_ascii_lowercase().find(".properties")?);
        stem.match_indices('_').filter(|(at, _)| *at > 0).find_map(|(at, _)| {
            let around = (stem[..at].to_owned(), ending.to_owned());
            language(&stem[at + 1..], '_').map(|lang| Self { lang, around })
        })
    }
}

/// The language of a locale, if it is one of the three: `fr`, `fr_CA`, `ar_Arab_DZ`. Many names end in something that looks like the tag of
/// another.
fn language(locale: &str, joint: char) -> Option<Lang> {
    let mut parts = locale.split(['_', joint]);
    let lang = parts.next().filter(|tag| tag.bytes().all(|byte| byte.is_ascii_lowercase()))?;
    let is_region = |part: &str| part.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit());
    parts.all(is_region).then(|| Lang::from_tag(lang).filter(|lang| lang.is_ours()))?
}

/// Whether the name of `source` says that it is in one of the languages that are checked.
pub(in crate::input) fn names_language(source: &Source) -> bool {
    Place::of(source).is_some()
}

/// Name and path of the file that `source` is the translation of, if its name says that it is one and that file is there.
pub(in crate::input) fn beside(source: &Source, options: &Options) -> Option<(String, PathBuf)> {
    let Place { lang, around: (before, behind) } = Place::of(source)?;
    let from = options.languages.map_or(Lang::En, |(from, _)| from);
    if lang == from {
        return None;
    }
    let own = from.code();
    let path = source.path.as_deref()?;
    let name = Path::new(&source.name);
    let is_java = source.format == Format::Properties;
    let names = if is_java {
        [format!("{before}{behind}"), format!("{before}_{own}{behind}")]
    } else {
        [format!("{own}{behind}"), format!("Base{behind}")]
    };
    let other = |of: &Path, name: &str| {
        let folder = of.parent()?;
        Some(if is_java { folder.join(name) } else { folder.with_file_name(name).join(of.file_name()?) })
    };
    names.iter().find_map(|other_name| {
        let path = other(path, other_name)?;
        let name = other(name, other_name)?.to_string_lossy().replace('\\', "/");
        path.is_file().then_some((name, path))
    })
}

#[cfg(test)]
mod tests;
