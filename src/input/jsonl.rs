//! One JSON record: its text, its name, and where its text stands in the line.
//!
//! Only the two fields that matter are decoded; the rest of the record is checked and skipped.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{ID_FIELDS, Options, TEXT_FIELDS};
use crate::error::ProblemKind;

/// What mtlint takes from a JSON record.
#[derive(Debug)]
pub struct JsonRecord<'a> {
    /// The decoded text.
    pub text: Cow<'a, str>,
    /// The record's name, when it has one.
    pub id: Option<Cow<'a, str>>,
    raw: &'a str,
    raw_start: usize,
    /// The field that says which rules to ignore, as written.
    ignored: Option<&'a str>,
    /// How far [`Self::column`] has read: places are asked for in order, nearly always.
    cursor: Cell<Cursor>,
}

/// A place in an escaped string: bytes read, the code points they are, and those they stand for.
#[derive(Clone, Copy, Debug, Default)]
struct Cursor {
    bytes: usize,
    written: u64,
    decoded: u64,
}

/// The field of a record that says which rules to ignore in it.
pub const IGNORE_FIELD: &str = "mtlint_ignore";

impl JsonRecord<'_> {
    /// The rules to ignore in it, by code, beginning of a code, name or family.
    ///
    /// # Errors
    /// When the field holds something else than a string or a list of strings.
    pub fn ignored(&self) -> Result<Vec<String>, ProblemKind> {
        let Some(raw) = self.ignored else { return Ok(Vec::new()) };
        if let Ok(names) = serde_json::from_str::<Option<Vec<String>>>(raw) {
            return Ok(names.unwrap_or_default());
        }
        let names = serde_json::from_str::<String>(raw).map_err(|_| {
            ProblemKind::Unneeded(format!(
                "the field {IGNORE_FIELD} is neither a string nor a list of strings"
            ))
        })?;
        Ok(names.split([',', ' ']).filter(|name| !name.is_empty()).map(str::to_owned).collect())
    }

    /// Column in the line, from 1 and in code points, of the character of the text that has
    /// `offset` code points before it.
    #[must_use]
    pub fn column(&self, line: &str, offset: u64) -> u64 {
        let mut cursor = self.cursor.get();
        if cursor.decoded > offset || cursor.bytes == 0 {
            // From the opening quotation mark on.
            let written = line[..=self.raw_start].chars().count() as u64;
            cursor = Cursor { bytes: 1, written, decoded: 0 };
        }
        while cursor.decoded < offset && cursor.bytes < self.raw.len() {
            let escaped = &self.raw[cursor.bytes..];
            let (bytes, written) = escape_length(escaped);
            cursor.bytes += bytes;
            cursor.written += written;
            cursor.decoded += 1;
        }
        self.cursor.set(cursor);
        cursor.written + 1
    }
}

/// Bytes and code points that stand for the first character of the escaped text `raw`.
pub(super) fn escape_length(raw: &str) -> (usize, u64) {
    let Some(escape) = raw.strip_prefix('\\') else {
        return (raw.chars().next().map_or(0, char::len_utf8), 1);
    };
    if !escape.starts_with('u') {
        return (2, 2);
    }
    // A surrogate pair is two escapes and one character.
    let unit = escape.get(1..5).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let is_pair = unit.is_some_and(|unit| (0xD800..0xDC00).contains(&unit));
    if is_pair { (12, 12) } else { (6, 6) }
}

/// Reads the record on `line`; `None` for one that the options do not ask for.
///
/// # Errors
/// What is wrong with it.
pub fn read_record<'a>(line: &'a str, options: &Options) -> Result<Option<JsonRecord<'a>>, ProblemKind> {
    if line.trim_start().starts_with('[') {
        return Err(ProblemKind::Json("it is a list; every line must be one JSON object".to_owned()));
    }
    let mut fields = Fields { options, text: None, id: None, only: None, ignored: None };
    let mut deserializer = serde_json::Deserializer::from_str(line);
    deserializer
        .deserialize_map(&mut fields)
        .and_then(|()| deserializer.end())
        .map_err(|error| ProblemKind::Json(bare_message(&error)))?;
    if let Some((_, wanted)) = &options.only {
        let value = fields.only.and_then(|raw| field_name(raw.get()));
        if value.is_none_or(|value| value != wanted.as_str()) {
            return Ok(None);
        }
    }
    let text_field = options.text_field.as_deref();
    let text = fields.text.and_then(|(rank, raw)| Some((rank, descend(raw, rank, text_field)?)));
    let Some((rank, raw)) = text else {
        let wanted = match &options.text_field {
            Some(field) => format!("{field:?}"),
            None => format!("{:?} (nor another usual one; see --text-field)", TEXT_FIELDS[0]),
        };
        return Err(ProblemKind::MissingField(wanted));
    };
    let field = || options.text_field.clone().unwrap_or_else(|| TEXT_FIELDS[rank].to_owned());
    let raw = raw.get();
    let found = match raw.as_bytes().first() {
        Some(b'"') => {
            let text = decode(raw).map_err(|error| ProblemKind::Json(bare_message(&error)))?;
            let id_field = options.id_field.as_deref();
            let id = fields.id.and_then(|(rank, raw)| field_name(descend(raw, rank, id_field)?.get()));
            let raw_start = raw.as_ptr() as usize - line.as_ptr() as usize;
            let ignored = fields.ignored.map(RawValue::get);
            return Ok(Some(JsonRecord { text, id, raw, raw_start, ignored, cursor: Cell::default() }));
        }
        Some(b'{') => "an object",
        Some(b'[') => "a list",
        Some(b'n') => "null",
        Some(b't' | b'f') => "a truth value",
        _ => "a number",
    };
    Err(ProblemKind::WrongType { field: field(), found })
}

/// A string without escapes is borrowed.
fn decode(raw: &str) -> serde_json::Result<Cow<'_, str>> {
    let inside = &raw[1..raw.len() - 1];
    if memchr::memchr(b'\\', inside.as_bytes()).is_none() {
        return Ok(Cow::Borrowed(inside));
    }
    serde_json::from_str::<String>(raw).map(Cow::Owned)
}

/// A field's value in words: a string, or a number or truth value as written.
pub(super) fn field_name(raw: &str) -> Option<Cow<'_, str>> {
    match raw.as_bytes().first()? {
        b'"' => decode(raw).ok(),
        b'0'..=b'9' | b'-' | b't' | b'f' => Some(Cow::Borrowed(raw)),
        _ => None,
    }
}

/// serde_json's message without its "at line 1 column N": the line is told by the problem.
fn bare_message(error: &serde_json::Error) -> String {
    let full = error.to_string();
    let column = error.column();
    match full.find(" at line ") {
        Some(at) => format!("{} (column {column})", &full[..at]),
        None => full,
    }
}

/// Picks the text and the id out of an object, each with its rank among the fields looked for.
struct Fields<'a, 'o> {
    options: &'o Options,
    text: Option<(usize, &'a RawValue)>,
    id: Option<(usize, &'a RawValue)>,
    only: Option<&'a RawValue>,
    ignored: Option<&'a RawValue>,
}

/// How well `key` fits: that of a field called by its whole name before one that a path begins with.
fn rank(wanted: Option<&str>, usual: &[&str], key: &str) -> Option<usize> {
    match wanted {
        Some(field) if field == key => Some(0),
        Some(field) => field.strip_prefix(key).is_some_and(|rest| rest.starts_with('.')).then_some(1),
        None => usual.iter().position(|field| *field == key),
    }
}

/// What the record `raw` has in the field called `path`, or else where that path leads.
pub(super) fn field<'a>(raw: &'a RawValue, path: &str) -> Option<&'a RawValue> {
    let object: HashMap<Cow<'a, str>, &'a RawValue> = serde_json::from_str(raw.get()).ok()?;
    if let Some(found) = object.get(path) {
        return Some(found);
    }
    let (first, _) = path.split_once('.')?;
    descend(object.get(first)?, 1, Some(path))
}

/// What the path `wanted` leads to in the value `raw` of the field it begins with; the value itself where it is no path
/// or the field was found by its whole name.
fn descend<'a>(raw: &'a RawValue, rank: usize, wanted: Option<&str>) -> Option<&'a RawValue> {
    let Some((_, path)) = wanted.filter(|_| rank == 1).and_then(|wanted| wanted.split_once('.')) else {
        return Some(raw);
    };
    path.split('.').try_fold(raw, |raw, name| match name.parse::<usize>() {
        Ok(number) if raw.get().starts_with('[') => {
            let list: Vec<&'a RawValue> = serde_json::from_str(raw.get()).ok()?;
            list.get(number).copied()
        }
        _ => {
            let object: HashMap<Cow<'a, str>, &'a RawValue> = serde_json::from_str(raw.get()).ok()?;
            object.get(name).copied()
        }
    })
}

impl<'a> Visitor<'a> for &mut Fields<'a, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(Key { text, id, only, ignored }) = map.next_key_seed(KeyOf(self.options))? {
            if text.is_none() && id.is_none() && !only && !ignored {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let raw: &'a RawValue = map.next_value()?;
            if let Some(rank) = text
                && self.text.is_none_or(|(best, _)| rank < best)
            {
                self.text = Some((rank, raw));
            }
            if let Some(rank) = id
                && self.id.is_none_or(|(best, _)| rank < best)
            {
                self.id = Some((rank, raw));
            }
            if only {
                self.only = Some(raw);
            }
            if ignored {
                self.ignored = Some(raw);
            }
        }
        Ok(())
    }
}

/// What a key is: its ranks as text field and as id field.
struct Key {
    text: Option<usize>,
    id: Option<usize>,
    /// Whether it is the field that says which records are wanted.
    only: bool,
    /// Whether it is the field that says which rules to ignore.
    ignored: bool,
}

/// Reads a key without keeping it.
struct KeyOf<'o>(&'o Options);

impl<'a> DeserializeSeed<'a> for KeyOf<'_> {
    type Value = Key;

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyOf<'_> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Key, E> {
        Ok(Key {
            text: rank(self.0.text_field.as_deref(), &TEXT_FIELDS, key),
            id: rank(self.0.id_field.as_deref(), &ID_FIELDS, key),
            only: self.0.only.as_ref().is_some_and(|(field, _)| field == key),
            ignored: key == IGNORE_FIELD,
        })
    }
}
