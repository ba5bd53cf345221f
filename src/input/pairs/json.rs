//! Pairs as JSON: an object a line, with a field for the text and one for its translation.

use serde_json::value::RawValue;

use super::super::decode::Facts;
use super::super::jsonl::{escape_length, field, field_name};
use super::super::lines::Lines;
use super::super::reader::{Items, Problems};
use super::super::{ID_FIELDS, Options, Source};
use super::table::pair_in_name;
use super::{Side, Unit};
use crate::error::ProblemKind;
use crate::lang::Lang;
use crate::origin::{Builder, Mapped, Spot};

/// Reads pairs as JSON.
pub struct JsonPairs {
    lines: Lines,
    source: (String, Lang),
    target: (String, Lang),
    id: Option<String>,
}

impl JsonPairs {
    /// Opens `source`.
    ///
    /// # Errors
    /// Why nothing of it can be read, or that no fields are named.
    pub fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let (from, to) = options.languages.or_else(|| pair_in_name(&source.name)).unzip();
        let side = |field: &Option<String>, said: Option<Lang>, option: &str| {
            let Some(field) = field.clone() else {
                return Err(ProblemKind::Record(format!("{option} must name the field")));
            };
            // Fields such as `translation.fr` say what they hold.
            let last = field.rsplit('.').next().unwrap_or_default();
            let named = || Lang::from_tag(last).filter(|lang| lang.is_ours());
            let lang = said.or_else(named).unwrap_or(Lang::Und);
            Ok((field, lang))
        };
        Ok(Self {
            source: side(&options.source_field, from, "--source-field")?,
            target: side(&options.target_field, to, "--target-field")?,
            id: options.id_field.clone(),
            lines: Lines::open(source)?,
        })
    }

    fn read(&self, line: &str, spot: Spot) -> Result<Unit, ProblemKind> {
        let record: &RawValue =
            serde_json::from_str(line).map_err(|error| ProblemKind::Json(error.to_string()))?;
        if !record.get().starts_with('{') {
            return Err(ProblemKind::Json("every line must be one JSON object".to_owned()));
        }
        let side = |(name, lang): &(String, Lang)| {
            let raw =
                field(record, name).ok_or_else(|| ProblemKind::MissingField(format!("{name:?}")))?.get();
            let text = match raw.as_bytes() {
                [b'"', ..] => text(raw, line, spot)?,
                // Not translated yet.
                b"null" => Mapped::verbatim(String::new(), spot),
                _ => return Err(ProblemKind::WrongType { field: name.clone(), found: "something else" }),
            };
            Ok(Side { text, lang: *lang, codes: Vec::new() })
        };
        let id = match &self.id {
            Some(name) => field(record, name),
            None => ID_FIELDS.iter().find_map(|name| field(record, name)),
        };
        let id = id.and_then(|raw| field_name(raw.get())).filter(|id| !id.is_empty());
        Ok(Unit {
            id: id.map_or_else(|| format!("#{}", spot.line), |id| id.into_owned()),
            source: side(&self.source)?,
            target: side(&self.target)?,
            is_draft: false,
            note: None,
        })
    }
}

/// The text of the string `raw`, a part of `line`, which begins at `spot`.
fn text(raw: &str, line: &str, spot: Spot) -> Result<Mapped, ProblemKind> {
    let from = raw.as_ptr() as usize - line.as_ptr() as usize;
    let end = from + raw.len() - 1;
    let mut builder = Builder::new(line, spot);
    let mut at = from + 1;
    while let Some(found) = memchr::memchr(b'\\', &line.as_bytes()[at..end]) {
        builder.verbatim(at..at + found);
        at += found;
        let behind = (at + escape_length(&line[at..]).0).min(end);
        let quoted = ["\"", &line[at..behind], "\""].concat();
        let stands_for: String =
            serde_json::from_str(&quoted).map_err(|error| ProblemKind::Json(error.to_string()))?;
        builder.replaced(at..behind, &stands_for);
        at = behind;
    }
    builder.verbatim(at..end);
    let mapped = builder.finish();
    let empty = || Mapped::verbatim(String::new(), spot.behind(&line[..from + 1]));
    Ok(if mapped.text.is_empty() { empty() } else { mapped })
}

impl Items for JsonPairs {
    type Item = Unit;

    fn next_item(&mut self, problems: &mut Problems) -> Option<Unit> {
        while self.lines.advance(problems) {
            let line = self.lines.line();
            if line.trim().is_empty() {
                continue;
            }
            let spot = self.lines.spot();
            match self.read(line, spot) {
                Ok(unit) => return Some(unit),
                Err(kind) => problems.add(None, Some(spot.line), kind),
            }
        }
        None
    }

    fn facts(&mut self) -> Facts {
        self.lines.facts()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::text;
    use crate::origin::Spot;

    proptest! {
        #[test]
        fn strings_come_back_with_their_places(told in "[a-zé\"\\\\\n\u{1}ع𝄞]{0,20}", is_ascii in any::<bool>()) {
            let mut raw = serde_json::to_string(&told).expect("a string");
            if is_ascii {
                let escaped = |c: char| {
                    let mut units = [0; 2];
                    c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>()
                };
                raw = raw.chars().map(|c| if c.is_ascii() { c.to_string() } else { escaped(c) }).collect();
            }
            let line = format!("{{\"ключ\": {raw}}}");
            let at = line.find(&raw).expect("it");
            let mapped = text(&line[at..at + raw.len()], &line, Spot::START).expect("a string");
            prop_assert_eq!(&mapped.text, &told);
            let end = mapped.end(told.len());
            prop_assert_eq!(end.extent.bytes, (line.len() - 2) as u64);
        }
    }
}
