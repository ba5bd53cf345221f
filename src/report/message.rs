//! The sentence of a finding: the rule's message with what it speaks of put in.

use std::borrow::Cow;

use super::rows::FindingRow;
use crate::lang::Lang;

/// The sentence as reports have it.
#[must_use]
pub fn message(row: &FindingRow<'_>) -> String {
    fill(row, |text| text)
}

/// The sentence, each text that it quotes as `isolate` gives it.
pub(super) fn isolated_message(row: &FindingRow<'_>, isolate: impl Fn(&str) -> String) -> String {
    fill(row, |text| isolate(&text))
}

fn fill(row: &FindingRow<'_>, shown: impl Fn(String) -> String) -> String {
    let mut message = String::with_capacity(160);
    let mut rest = row.rule.message;
    while let Some((before, after)) = rest.split_once('{') {
        message.push_str(before);
        let Some((name, after)) = after.split_once('}') else { break };
        match name {
            "found" => message.push_str(&shown(short(row.found))),
            "fix" => message.push_str(&shown(short(row.suggestion))),
            "source" => {
                let unit =
                    row.unit.map_or("", |unit| if unit.found.is_empty() { unit.source } else { unit.found });
                message.push_str(&shown(short(unit)));
            }
            "lang" => message.push_str(row.language.name()),
            "around" => message.push_str(row.around.map_or("another language", Lang::name)),
            "first" => message.push_str(&paragraph(row.first)),
            "same-source" => message.push_str(&paragraph(row.unit.and_then(|unit| unit.same_source))),
            "same-target" => message.push_str(&paragraph(row.unit.and_then(|unit| unit.same_target))),
            other => message.push_str(other),
        }
        rest = after;
    }
    message.push_str(rest);
    message
}

fn paragraph(number: Option<u64>) -> Cow<'static, str> {
    number.map_or("an earlier one".into(), |number| format!("paragraph {number}").into())
}

/// Characters of a text that a message quotes.
const QUOTED: usize = 80;

/// `text` on one line, cut where it is long.
fn short(text: &str) -> String {
    // A no-break space between quotation marks tells nobody anything.
    if let Some(c) = text.chars().next().filter(|_| text.trim().is_empty()) {
        return format!("U+{:04X}", c as u32);
    }
    let mut out = String::with_capacity(text.len().min(QUOTED * 2));
    let mut length = 0;
    for (i, word) in text.split_whitespace().enumerate() {
        if i > 0 {
            out.push(' ');
            length += 1;
        }
        for c in word.chars() {
            if length == QUOTED {
                out.push('…');
                return out;
            }
            out.push(c);
            length += 1;
        }
    }
    out
}
