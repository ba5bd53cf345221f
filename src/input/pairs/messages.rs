//! Messages of programs, one file a language: Java properties (`shop_fr.properties` beside `shop.properties`) and strings of Apple's
//! systems (`fr.lproj/Shop.strings` beside `en.lproj/Shop.strings`).
//!
//! Such files are small, so each is read whole before its messages are taken apart.

mod apple;
mod properties;

use std::collections::VecDeque;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::super::decode::{Facts, Repaired, Text, utf8};
use super::super::documents::LONGEST_DOCUMENT;
use super::super::reader::Problems;
use super::super::{Format, Options, Source};
use super::Side;
use super::keyed::{Message, Messages};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::Mapped;

/// Reads the messages of a file.
pub struct File {
    text: Text,
    format: Format,
    lang: Lang,
    /// Its messages, once it was read.
    ready: Option<VecDeque<Parsed>>,
}

/// A message as it is taken out of a file.
#[derive(Debug)]
struct Parsed {
    key: String,
    line: u64,
    text: Mapped,
}

/// The messages of a file, and what is wrong in it, by line.
#[derive(Debug, Default)]
struct Contents {
    messages: Vec<Parsed>,
    faults: Vec<(u64, String)>,
}

impl Messages for File {
    const NAME: &str = "message with this key";

    fn open(source: &Source, lang: Lang) -> Result<Self, ProblemKind> {
        Ok(Self { text: Text::open(source)?, format: source.format, lang, ready: None })
    }

    fn next_message(&mut self, problems: &mut Problems) -> Option<Message> {
        let ready = match &mut self.ready {
            Some(ready) => ready,
            None => self.ready.insert(parsed(&mut self.text, self.format, problems).into()),
        };
        let Parsed { key, line, text } = ready.pop_front()?;
        let side = Side { text, lang: self.lang, codes: Vec::new() };
        Some(Message { key, other_key: None, line, side })
    }

    fn facts(&mut self) -> Facts {
        self.text.facts()
    }
}

/// The messages of a file; what is wrong in it is told.
fn parsed(file: &mut Text, format: Format, problems: &mut Problems) -> Vec<Parsed> {
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
    let Contents { messages, faults } = match format {
        Format::Properties => properties::parse(&repaired),
        _ => apple::parse(&repaired),
    };
    for (line, reason) in faults {
        problems.add(None, Some(line), ProblemKind::Record(reason));
    }
    messages
}

/// The language that the name of a file says, and what stands before and behind the locale in it.
fn locale_of(path: &Path, format: Format) -> Option<(Lang, &str, &str)> {
    let name = path.file_name()?.to_str()?;
    if format != Format::Properties {
        // `fr.lproj/Shop.strings`
        let locale = path.parent()?.file_name()?.to_str()?.strip_suffix(".lproj")?;
        return Some((language(locale, '-')?, "", ".lproj"));
    }
    // `shop_fr.properties`, `my_shop_fr_CA.properties`
    let (stem, ending) = name.split_at(name.to_ascii_lowercase().find(".properties")?);
    stem.match_indices('_')
        .filter(|(at, _)| *at > 0)
        .find_map(|(at, _)| Some((language(&stem[at + 1..], '_')?, &stem[..at], ending)))
}

/// The language of a locale, if it is one of the three: `fr`, `fr_CA`, `ar_Arab_DZ`. Many names end in something that looks like the tag of
/// another.
fn language(locale: &str, joint: char) -> Option<Lang> {
    let mut parts = locale.split(['_', joint]);
    let lang = parts.next().filter(|tag| tag.bytes().all(|byte| byte.is_ascii_lowercase()))?;
    let is_region = |part: &str| part.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit());
    parts.all(is_region).then(|| Lang::from_tag(lang).filter(|lang| lang.is_ours()))?
}

/// The language that the name of the file at `path` says it is in, if that is one of the three.
pub(in crate::input) fn language_of(path: &Path, format: Format) -> Option<Lang> {
    locale_of(path, format).map(|(lang, ..)| lang)
}

/// Where the file may be that the one at `path` is the translation of, the likelier place first; nowhere if its name says no language, or
/// that of the sources.
pub(super) fn originals_of(path: &Path, format: Format, options: &Options) -> Vec<PathBuf> {
    let from = options.languages.map_or(Lang::En, |(from, _)| from);
    let located = || {
        let (_, before, behind) = locale_of(path, format).filter(|(lang, ..)| *lang != from)?;
        let (folder, own) = (path.parent()?, from.code());
        Some(match format {
            Format::Properties => {
                [format!("{before}{behind}"), format!("{before}_{own}{behind}")].map(|name| folder.join(name))
            }
            _ => {
                let file = path.file_name()?;
                [format!("{own}{behind}"), format!("Base{behind}")]
                    .map(|name| folder.with_file_name(name).join(file))
            }
        })
    };
    located().into_iter().flatten().collect()
}

#[cfg(test)]
mod tests;
