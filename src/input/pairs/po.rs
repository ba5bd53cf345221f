//! gettext PO: messages and their translations.
//!
//! Each translation that is there is a unit, of plural forms each form. The header says the languages; a file without
//! one, or whose header is silent, is in the language that its name or folder is called by, and its source is English.

use super::super::decode::Facts;
use super::super::lines::Lines;
use super::super::reader::{Items, Problems};
use super::super::{Options, Source};
use super::{Note, Side, Unit};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::{Builder, Mapped, Spot};

/// Characters of a message that name its unit.
const LONGEST_NAME: usize = 60;

/// What a remark of ours begins with.
const REMARK: &str = "# mtlint: ";

/// Reads the messages of a PO file.
pub struct Po {
    lines: Lines,
    /// Languages of messages and translations.
    languages: (Lang, Lang),
    /// Units that were read and not yet given.
    units: std::vec::IntoIter<Unit>,
    /// Set when the line under way belongs to the next entry.
    is_pending: bool,
}

/// A message as it is read.
#[derive(Debug, Default)]
struct Entry {
    begins: Option<Spot>,
    /// Where its first keyword stands.
    keyword: Option<Spot>,
    is_fuzzy: bool,
    /// Remarks of ours from an earlier run.
    said: Vec<String>,
    context: Option<Mapped>,
    id: Option<Mapped>,
    plural: Option<Mapped>,
    translations: Vec<Mapped>,
}

/// The string of an entry that a line goes on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Context,
    Id,
    Plural,
    Translation,
}

impl Po {
    /// Opens `source`.
    ///
    /// # Errors
    /// Why nothing of it can be read.
    pub fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let languages = options.languages.unwrap_or((Lang::En, lang_in_name(&source.name)));
        Ok(Self { lines: Lines::open(source)?, languages, units: Vec::new().into_iter(), is_pending: false })
    }

    /// The next entry; `None` at the end.
    fn entry(&mut self, problems: &mut Problems) -> Option<Entry> {
        let mut entry = Entry::default();
        let mut part = None;
        loop {
            if !std::mem::take(&mut self.is_pending) && !self.lines.advance(problems) {
                return entry.id.is_some().then_some(entry);
            }
            let (line, spot) = (self.lines.line(), self.lines.spot());
            let text = line.trim();
            let is_new = text.starts_with('#') || text.starts_with("msgctxt") || text.starts_with("msgid ");
            if text.is_empty() || (is_new && !entry.translations.is_empty()) {
                self.is_pending = !text.is_empty();
                if entry.id.is_some() {
                    return Some(entry);
                }
                entry = Entry::default();
                part = None;
                continue;
            }
            entry.begins.get_or_insert(spot);
            if let Some(remark) = text.strip_prefix('#') {
                if let Some(flags) = remark.strip_prefix(',') {
                    entry.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
                } else if let Some(said) = text.strip_prefix(REMARK.trim_end()) {
                    entry.said.push(said.trim().to_owned());
                }
                // What is obsolete is no message any more.
                continue;
            }
            match entry.take(line, spot, &mut part) {
                Ok(()) => {}
                Err(reason) => {
                    problems.add(None, Some(spot.line), ProblemKind::Record(reason));
                    // It goes on with the next entry.
                    while self.lines.advance(problems) && !self.lines.line().trim().is_empty() {}
                    entry = Entry::default();
                    part = None;
                }
            }
        }
    }

    /// Takes what the header says.
    fn header(&mut self, text: &str) {
        let field = |name: &str| {
            let line = text
                .lines()
                .find(|line| line.get(..name.len()).is_some_and(|key| key.eq_ignore_ascii_case(name)))?;
            Lang::from_tag(line[name.len()..].trim())
        };
        self.languages.0 = field("X-Source-Language:").unwrap_or(self.languages.0);
        self.languages.1 = field("Language:").unwrap_or(self.languages.1);
    }
}

impl Entry {
    /// Takes a line with a keyword, a string or both.
    fn take(&mut self, line: &str, spot: Spot, part: &mut Option<Part>) -> Result<(), String> {
        let indent = line.len() - line.trim_start().len();
        let word = line[indent..].split(['"', ' ', '\t']).next().unwrap_or_default();
        let is_form = word.strip_prefix("msgstr[").is_some_and(|rest| {
            rest.strip_suffix(']')
                .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        });
        let begins = match word {
            "" => None,
            "msgctxt" => Some(Part::Context),
            "msgid" => Some(Part::Id),
            "msgid_plural" => Some(Part::Plural),
            "msgstr" => Some(Part::Translation),
            _ if is_form => Some(Part::Translation),
            other => return Err(format!("{other:?} is no keyword of PO")),
        };
        let rest = line[indent + word.len()..].trim_start();
        let at = line.len() - rest.len();
        let inside = rest.trim_end();
        let string =
            inside.strip_prefix('"').and_then(|inside| inside.strip_suffix('"')).filter(|_| inside.len() > 1);
        let Some(string) = string else { return Err("a string is not closed".to_owned()) };
        let mapped = unescaped(string, spot.behind(&line[..=at]))?;
        if begins.is_some() {
            *part = begins;
            self.keyword.get_or_insert(spot);
        }
        let target = match (*part, begins.is_some()) {
            (None, _) => return Err("a string stands before the first keyword".to_owned()),
            (Some(Part::Context), _) => self.context.get_or_insert_default(),
            (Some(Part::Id), true) if self.id.is_some() => {
                return Err("a second msgid in one entry".to_owned());
            }
            (Some(Part::Id), _) => self.id.get_or_insert_default(),
            (Some(Part::Plural), _) => self.plural.get_or_insert_default(),
            (Some(Part::Translation), true) => {
                if self.id.is_none() {
                    return Err("a translation stands before its message".to_owned());
                }
                self.translations.push(Mapped::default());
                self.translations.last_mut().expect("it was put there")
            }
            (Some(Part::Translation), false) => self.translations.last_mut().expect("a keyword began it"),
        };
        target.append(mapped);
        Ok(())
    }

    fn is_header(&self) -> bool {
        self.context.is_none() && self.id.as_ref().is_some_and(|id| id.text.is_empty())
    }

    /// Its translations, each with what it translates.
    fn units(self, (from, to): (Lang, Lang)) -> Vec<Unit> {
        let Some(id) = self.id else { return Vec::new() };
        let name = name(self.context.as_ref().map(|context| context.text.as_str()), &id.text);
        let forms = self.translations.len();
        let draft = self.keyword.filter(|_| !self.is_fuzzy).map(|spot| (spot, "#, fuzzy\n"));
        let note = self.begins.map(|at| Note { at, around: (REMARK, "\n"), draft, said: self.said.clone() });
        let side = |text: Mapped, lang| Side { text, lang, codes: Vec::new() };
        let translations = self.translations.into_iter().enumerate();
        translations
            .map(|(form, target)| {
                // The first form is that of one, in most languages.
                let source = if form == 0 { &id } else { self.plural.as_ref().unwrap_or(&id) };
                Unit {
                    id: if forms > 1 { format!("{name}[{form}]") } else { name.clone() },
                    source: side(source.clone(), from),
                    target: side(target, to),
                    is_draft: self.is_fuzzy,
                    note: note.clone(),
                }
            })
            .collect()
    }
}

impl Items for Po {
    type Item = Unit;

    fn next_item(&mut self, problems: &mut Problems) -> Option<Unit> {
        loop {
            if let Some(unit) = self.units.next() {
                return Some(unit);
            }
            let entry = self.entry(problems)?;
            if entry.is_header() {
                let text = entry.translations.first().map(|text| text.text.clone()).unwrap_or_default();
                self.header(&text);
            } else {
                self.units = entry.units(self.languages).into_iter();
            }
        }
    }

    fn facts(&mut self) -> Facts {
        self.lines.facts()
    }
}

/// What the inside of a string, which begins at `base`, stands for.
fn unescaped(string: &str, base: Spot) -> Result<Mapped, String> {
    let mut builder = Builder::new(string, base);
    let bytes = string.as_bytes();
    let mut from = 0;
    while let Some(at) = memchr::memchr2(b'\\', b'"', &bytes[from..]).map(|at| from + at) {
        builder.verbatim(from..at);
        if bytes[at] == b'"' {
            return Err("a quotation mark within a string has no backslash before it".to_owned());
        }
        let is_digit = |byte: &u8, base: u32| char::from(*byte).is_digit(base);
        let (length, stands_for) = match bytes.get(at + 1) {
            Some(b'n') => (2, '\n'),
            Some(b't') => (2, '\t'),
            Some(b'r') => (2, '\r'),
            Some(b'a') => (2, '\u{7}'),
            Some(b'b') => (2, '\u{8}'),
            Some(b'f') => (2, '\u{C}'),
            Some(b'v') => (2, '\u{B}'),
            Some(b'x') => {
                let digits = bytes[at + 2..].iter().take(2).take_while(|byte| is_digit(byte, 16)).count();
                let code = u8::from_str_radix(&string[at + 2..at + 2 + digits], 16);
                (2 + digits, char::from(code.map_err(|_| "\\\\x without digits".to_owned())?))
            }
            Some(b'0'..=b'7') => {
                let digits = bytes[at + 1..].iter().take(3).take_while(|byte| is_digit(byte, 8)).count();
                let code = u32::from_str_radix(&string[at + 1..at + 1 + digits], 8).unwrap_or_default();
                (1 + digits, char::from((code & 0xFF) as u8))
            }
            Some(_) => {
                // A sign that needs none.
                let c = string[at + 1..].chars().next().unwrap_or_default();
                (1 + c.len_utf8(), c)
            }
            None => return Err("a string ends in a backslash".to_owned()),
        };
        builder.replaced(at..at + length, stands_for.encode_utf8(&mut [0; 4]));
        from = at + length;
    }
    builder.verbatim(from..string.len());
    if builder.text().is_empty() {
        return Ok(Mapped::verbatim(String::new(), base));
    }
    Ok(builder.finish())
}

/// The name of a unit: its context and the beginning of its message.
fn name(context: Option<&str>, id: &str) -> String {
    let mut name = String::new();
    if let Some(context) = context {
        name.push_str(context);
        name.push('|');
    }
    let mut rest = id.chars().map(|c| if c.is_control() { ' ' } else { c });
    name.extend(rest.by_ref().take(LONGEST_NAME));
    if rest.next().is_some() {
        name.push('…');
    }
    name
}

/// The language that a file or a folder above it is called by: `fr.po`, `messages.fr.po`, `fr/LC_MESSAGES/app.po`.
fn lang_in_name(path: &str) -> Lang {
    let is_tag = |part: &&str| (part.len() == 2 || part.get(2..3) == Some("_")) && part.len() <= 5;
    let parts = path.rsplit(['/', '.']).filter(is_tag);
    parts.filter_map(Lang::from_tag).find(|lang| lang.is_ours()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{lang_in_name, unescaped};
    use crate::lang::Lang;
    use crate::origin::Spot;

    #[test]
    fn escapes_are_undone_and_places_kept() {
        let mapped = unescaped("d\\351j\\xe0 \\\"vu\\\"\\n", Spot::START).expect("a string");
        assert_eq!(mapped.text, "déjà \"vu\"\n");
        let vu = mapped.text.find("vu").expect("it");
        assert_eq!((mapped.start(vu).column, mapped.end(vu + 2).column), (14, 16));
        for broken in ["a\"b", "a\\"] {
            assert!(unescaped(broken, Spot::START).is_err(), "{broken}");
        }
    }

    #[test]
    fn the_language_of_a_file_is_in_its_name() {
        for (name, lang) in [
            ("fr.po", Lang::Fr),
            ("po/ar_DZ.po", Lang::Ar),
            ("locale/fr/LC_MESSAGES/app.po", Lang::Fr),
            ("de.po", Lang::Und),
            ("app.pot", Lang::Und),
        ] {
            assert_eq!(lang_in_name(name), lang, "{name}");
        }
    }
}
