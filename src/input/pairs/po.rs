//! Catalogues of gettext: PO and POT.
//!
//! Read entry by entry, as gettext reads them: an entry ends where the next one begins, whether or not a line is blank. Its lines
//! are kept as they stand until it is complete, so that every character of a string, escaped or not, knows its place. After what
//! is no PO, reading goes on behind the next blank line, because there an entry is sure to begin.

mod syntax;

use std::collections::VecDeque;
use std::ops::Range;

use self::syntax::{Key, keyword, strings};
use super::super::decode::Facts;
use super::super::frame::LONGEST_RECORD;
use super::super::lines::Lines;
use super::super::reader::{Items, Problems};
use super::super::{Options, Source};
use super::escape::unescape;
use super::{Note, Side, Unit};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::{Builder, Mapped, Spot};

/// Characters of a source that name its unit.
const LONGEST_NAME: usize = 60;

/// What a remark begins with.
const REMARK: &str = "# mtlint: ";

/// Reads a catalogue.
pub struct Catalogue {
    lines: Lines,
    /// Whether the line at hand was read and not used.
    is_pending: bool,
    /// Languages of source and translation.
    languages: (Lang, Lang),
    /// Units of the entry read last.
    ready: VecDeque<Unit>,
}

impl Catalogue {
    /// Opens `source`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let (from, to) = options.languages.unzip();
        let to = to.or_else(|| language_in_name(&source.name)).unwrap_or(Lang::Und);
        Ok(Self {
            lines: Lines::open(source)?,
            is_pending: false,
            languages: (from.unwrap_or(Lang::En), to),
            ready: VecDeque::new(),
        })
    }

    /// The next entry; `None` at the end.
    fn entry(&mut self, problems: &mut Problems) -> Option<Entry> {
        let mut entry = Entry::default();
        loop {
            if !std::mem::take(&mut self.is_pending) && !self.lines.advance(problems) {
                // What stands alone at the end are remarks, or an entry that is not complete.
                let is_cut = !entry.fields.is_empty() && !entry.is_complete();
                if is_cut {
                    problems.add(None, Some(entry.line), record("the entry ends before its msgstr"));
                }
                return entry.is_complete().then_some(entry);
            }
            let line = self.lines.line();
            let spot = self.lines.spot();
            let is_room = entry.text.len() + line.len() <= LONGEST_RECORD;
            // A line that was passed over leaves a gap, and a string with a gap is none.
            let is_next = entry.text.is_empty() || entry.end == spot;
            let outcome = if !is_room {
                Err(ProblemKind::LongRecord { limit: LONGEST_RECORD })
            } else if !is_next {
                Err(record("a line of the entry is missing"))
            } else {
                entry.take(line, self.lines.whole(), spot).map_err(|reason| record(&reason))
            };
            // A keyword in a wrong place does no harm to what was complete before it.
            let is_over = entry.is_complete() && is_room && is_next && !line.trim_start().starts_with('"');
            match outcome {
                Ok(Step::Taken) => {}
                Err(_) if is_over => {
                    self.is_pending = true;
                    return Some(entry);
                }
                Ok(Step::Complete) => {
                    self.is_pending = true;
                    return Some(entry);
                }
                Ok(Step::Broken) => {
                    problems.add(None, Some(entry.line), record("the entry has no msgstr"));
                    self.is_pending = true;
                    entry = Entry::default();
                }
                Err(kind) => {
                    problems.add(None, Some(spot.line), kind);
                    entry = Entry::default();
                    while !self.lines.line().trim().is_empty() {
                        if !self.lines.advance(problems) {
                            return None;
                        }
                    }
                }
            }
        }
    }

    /// Takes the languages from the header `text`.
    fn read_header(&mut self, text: &str) {
        for line in text.lines() {
            let Some((name, value)) = line.split_once(':') else { continue };
            let place = match name.trim().to_ascii_lowercase().as_str() {
                "language" => &mut self.languages.1,
                "x-source-language" => &mut self.languages.0,
                _ => continue,
            };
            if let Some(lang) = Lang::from_tag(value) {
                *place = lang;
            }
        }
    }
}

impl Items for Catalogue {
    type Item = Unit;

    fn next_item(&mut self, problems: &mut Problems) -> Option<Unit> {
        loop {
            if let Some(unit) = self.ready.pop_front() {
                return Some(unit);
            }
            let entry = self.entry(problems)?;
            let strings = entry.strings();
            match header_of(&strings) {
                Some(header) => self.read_header(header),
                None => entry.units(strings, self.languages, &mut self.ready),
            }
        }
    }

    fn facts(&mut self) -> Facts {
        self.lines.facts()
    }
}

fn record(reason: &str) -> ProblemKind {
    ProblemKind::Record(reason.to_owned())
}

/// The language that the name of a catalogue tells: `fr.po`, `manual.fr_CA.po`.
fn language_in_name(name: &str) -> Option<Lang> {
    let name = name.rsplit('/').next()?;
    let stem = name.split(".po").next()?;
    let tag = stem.rsplit(['.', '-']).next()?;
    let is_tag = tag.len() == 2 || tag.as_bytes().get(2) == Some(&b'_');
    // Two letters may stand for anything.
    Lang::from_tag(tag).filter(|lang| is_tag && lang.is_ours())
}

/// What a line was for an entry.
enum Step {
    /// A part of it.
    Taken,
    /// The beginning of the next one.
    Complete,
    /// The same, but the entry lacks something.
    Broken,
}

/// A message with its translations, as it stands.
#[derive(Default)]
struct Entry {
    /// Its lines.
    text: String,
    /// Where they begin.
    base: Spot,
    /// Where they end.
    end: Spot,
    /// Line of its first string.
    line: u64,
    /// What it consists of, with the insides of the quotation marks.
    fields: Vec<(Key, Vec<Range<usize>>)>,
    is_fuzzy: bool,
    /// Where flags go: before the source that it had, if that is told, else before its first string.
    flags: Option<Spot>,
    /// What mtlint has said of it.
    said: Vec<Box<str>>,
}

impl Entry {
    /// Whether it has a translation, be it an empty one.
    fn is_complete(&self) -> bool {
        matches!(self.fields.last(), Some((Key::Text(_), _)))
    }

    /// Looks at a line, which with its break is `whole` and begins at `spot`.
    fn take(&mut self, line: &str, whole: &str, spot: Spot) -> Result<Step, String> {
        let text = line.trim_start();
        if text.is_empty() && self.fields.is_empty() {
            // Flags hold over blank lines, and remarks go below them.
            *self = Self { is_fuzzy: self.is_fuzzy, ..Self::default() };
            return Ok(Step::Taken);
        }
        if let Some(comment) = text.strip_prefix('#') {
            if self.is_complete() {
                return Ok(Step::Complete);
            }
            if comment.starts_with('~') {
                // No longer in use, and so is what was said of it.
                *self = Self::default();
                return Ok(Step::Taken);
            }
            self.comment(comment, text, spot);
        } else if text.starts_with('"') {
            let at = self.text.len() + (line.len() - text.len());
            let Some((_, pieces)) = self.fields.last_mut() else {
                return Err("a string has no keyword before it".to_owned());
            };
            strings(text, at, pieces)?;
        } else if !text.is_empty() {
            let (key, rest) = keyword(text)?;
            let has = |key: Key| self.fields.iter().any(|(other, _)| *other == key);
            match key {
                Key::Context | Key::Id if self.is_complete() => return Ok(Step::Complete),
                Key::Context if !self.fields.is_empty() => return Ok(Step::Broken),
                Key::Id if has(Key::Id) => return Ok(Step::Broken),
                Key::Plural | Key::Text(_) if !has(Key::Id) => {
                    return Err("there is no msgid before it".to_owned());
                }
                Key::Plural if self.fields.len() > 2 || has(Key::Plural) || self.is_complete() => {
                    return Err("msgid_plural stands in a wrong place".to_owned());
                }
                Key::Text(None) if self.is_complete() || has(Key::Plural) => {
                    return Err("a msgstr without a number stands where none can".to_owned());
                }
                Key::Text(Some(_)) if !has(Key::Plural) || has(key) => {
                    return Err("a msgstr with a number stands where none can".to_owned());
                }
                _ => {}
            }
            let mut pieces = Vec::new();
            strings(rest, self.text.len() + (line.len() - rest.len()), &mut pieces)?;
            if pieces.is_empty() {
                return Err("a keyword has no string behind it".to_owned());
            }
            if self.fields.is_empty() {
                self.line = spot.line;
                self.flags.get_or_insert(spot);
            }
            self.fields.push((key, pieces));
        }
        if self.text.is_empty() {
            self.base = spot;
        }
        self.text.push_str(whole);
        self.end = spot.behind(whole);
        Ok(Step::Taken)
    }

    /// Looks at the comment `line`, `comment` behind the sign.
    fn comment(&mut self, comment: &str, line: &str, spot: Spot) {
        if let Some(flags) = comment.strip_prefix(',') {
            self.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if comment.starts_with('|') {
            self.flags.get_or_insert(spot);
        } else if let Some(remark) = line.strip_prefix(REMARK) {
            self.said.push(remark.trim_end().into());
        }
    }

    /// Its strings, without quotation marks and escapes.
    fn strings(&self) -> Vec<(Key, Mapped)> {
        let mut builder = Builder::new(&self.text, self.base);
        let read = |(key, pieces): &(Key, Vec<Range<usize>>)| {
            for piece in pieces {
                unescape(&self.text, piece.clone(), &mut builder);
            }
            let first = pieces.first().map_or(0, |piece| piece.start);
            let mut text = builder.take();
            if text.text.is_empty() {
                // There is no character that could tell its place.
                text = Mapped::verbatim(String::new(), self.base.behind(&self.text[..first]));
            }
            (*key, text)
        };
        self.fields.iter().map(read).collect()
    }

    /// Appends the units that it is.
    fn units(self, strings: Vec<(Key, Mapped)>, languages: (Lang, Lang), out: &mut VecDeque<Unit>) {
        let take = |wanted: Key| strings.iter().find(|(key, _)| *key == wanted).map(|(_, text)| text);
        let Some(id) = take(Key::Id) else { return };
        let plural = take(Key::Plural);
        let name = name(take(Key::Context), &id.text, self.line);
        let forms = strings.iter().filter_map(|(key, text)| match key {
            Key::Text(number) => Some((*number, text)),
            _ => None,
        });
        let is_open = forms.clone().all(|(_, text)| text.text.is_empty());
        let count = forms.clone().count();
        let is_crlf = self.text.lines().next().is_some_and(|line| self.text[line.len()..].starts_with('\r'));
        let (end, fuzzy) = if is_crlf { ("\r\n", "#, fuzzy\r\n") } else { ("\n", "#, fuzzy\n") };
        let note = Note {
            at: self.base,
            around: (REMARK, end),
            wrap: None,
            is_xml: false,
            draft: self.flags.filter(|_| !self.is_fuzzy).map(|spot| (spot, fuzzy)),
            said: self.said,
        };
        if plural.is_none() && count == 1 {
            // Nearly all messages have one form, and nothing of it has to be copied.
            let number = forms.clone().find_map(|(number, _)| number);
            let mut strings = strings;
            let mut pull = |is_wanted: fn(Key) -> bool| {
                strings.iter().position(|(key, _)| is_wanted(*key)).map(|at| strings.swap_remove(at).1)
            };
            let source = pull(|key| key == Key::Id);
            let target = pull(|key| matches!(key, Key::Text(_)));
            if let (Some(source), Some(target)) = (source, target) {
                out.push_back(Unit {
                    id: match number {
                        Some(number) => format!("{name}[{number}]"),
                        None => name,
                    },
                    source: Side { text: source, lang: languages.0, codes: Vec::new() },
                    target: Side { text: target, lang: languages.1, codes: Vec::new() },
                    is_draft: self.is_fuzzy,
                    note: Some(note),
                });
            }
            return;
        }
        for (at, (number, text)) in forms.enumerate() {
            // Of plurals the forms that are not needed stay empty.
            if text.text.is_empty() && !(is_open && at == 0) {
                continue;
            }
            let source = match (number, plural) {
                (Some(number), Some(plural)) => fitting(id, plural, number, count, &text.text),
                _ => id,
            };
            out.push_back(Unit {
                id: number.map_or_else(|| name.clone(), |number| format!("{name}[{number}]")),
                source: Side { text: source.clone(), lang: languages.0, codes: Vec::new() },
                target: Side { text: text.clone(), lang: languages.1, codes: Vec::new() },
                is_draft: self.is_fuzzy,
                note: Some(note.clone()),
            });
        }
    }
}

/// What the form `number` of `count` is the translation of. Languages count differently, so the one with as many placeholders is
/// taken if only one has.
fn fitting<'a>(one: &'a Mapped, many: &'a Mapped, number: u32, count: usize, text: &str) -> &'a Mapped {
    let places = |text: &str| text.bytes().filter(|byte| matches!(byte, b'%' | b'{')).count();
    let wanted = places(text);
    match (places(&one.text) == wanted, places(&many.text) == wanted) {
        (true, false) => one,
        (false, true) => many,
        _ if number == 0 && count <= 3 || number == 1 && count > 3 => one,
        _ => many,
    }
}

/// The name of a unit.
fn name(context: Option<&Mapped>, id: &str, line: u64) -> String {
    let mut name = String::new();
    if let Some(context) = context {
        push_words(&mut name, &context.text);
        name.push('|');
    }
    push_words(&mut name, id);
    if name.is_empty() { format!("#{line}") } else { name }
}

/// Appends the beginning of `text` on one line.
fn push_words(out: &mut String, text: &str) {
    let mut left = LONGEST_NAME;
    for (i, word) in text.split_whitespace().enumerate() {
        if i > 0 {
            out.push(' ');
        }
        for c in word.chars() {
            if left == 0 {
                out.push('…');
                return;
            }
            out.push(c);
            left -= 1;
        }
        left = left.saturating_sub(1);
    }
}

/// The text of a header, if these are the strings of one.
fn header_of(strings: &[(Key, Mapped)]) -> Option<&str> {
    match strings {
        [(Key::Id, id), .., (Key::Text(_), text)] if id.text.is_empty() => Some(&text.text),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
