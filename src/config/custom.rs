//! Rules without code: phrases, regular expressions and substitutions from a `[[custom]]` table.

use regex::Regex;

use super::list::Entry;
use super::section::Section;
use super::{Custom, check_pattern};
use crate::error::Result;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Expression, Family, Phrase, Rule, Source, Status};

/// The family that rules of a user's own belong to.
const FAMILY: &str = "custom";

pub(super) fn read(section: Section<'_>) -> Result<Custom> {
    let (code, line) = required(&section, "code")?;
    let is_code = code.len() == 6
        && code.bytes().take(3).all(|b| b.is_ascii_uppercase())
        && code.bytes().skip(3).all(|b| b.is_ascii_digit());
    if !is_code {
        let text = format!("a code is three capital letters and three digits, as in ABC001, not {code:?}");
        return Err(section.fault(line, text));
    }
    let (name, name_line) = required(&section, "name")?;
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        let text = format!("a name is made of small letters, digits and hyphens, not {name:?}");
        return Err(section.fault(name_line, text));
    }
    let (message, _) = required(&section, "message")?;
    let why =
        section.string("why")?.map_or_else(|| "A rule of your own configuration.".to_owned(), |(why, _)| why);
    let langs = languages(&section)?;
    let severity = severity(&section)?;
    let in_quotations = section.boolean("in-quotations")?.unwrap_or(true);
    let list = list(&section, langs, severity)?;
    let expressions = expressions(&section, severity)?;
    if list.is_empty() && expressions.is_empty() {
        let text = format!("{code} looks for nothing: give it phrases, substitutions or regex");
        return Err(section.fault(line, text));
    }
    let (examples, example_lines) = examples(&section, langs)?;
    let (path, path_line) = (section.path.to_owned(), line);
    section.finish()?;
    let prefix: &'static str = code[..3].to_owned().leak();
    let rule = Rule {
        code: code.leak(),
        name: name.leak(),
        family: Family { prefix, name: FAMILY },
        langs,
        severity,
        status: Status::Stable,
        since: "",
        message: message.leak(),
        why: why.leak(),
        sources: vec![Source { title: path.display().to_string().leak(), url: "" }].leak(),
        params: &[],
        examples,
        check: Check::Custom { list, expressions, in_quotations },
        settle: None,
    };
    Ok(Custom { rule: Box::leak(Box::new(rule)), file: path, line: path_line, example_lines })
}

fn required(section: &Section<'_>, key: &'static str) -> Result<(String, u64)> {
    let given = section.string(key)?;
    given.ok_or_else(|| section.fault(section.line(), format!("a custom rule needs a {key}")))
}

fn languages(section: &Section<'_>) -> Result<LangSet> {
    let given = section.strings("languages")?;
    if given.is_empty() {
        return Ok(LangSet::OURS);
    }
    let mut langs = LangSet::NONE;
    for (code, line) in given {
        match Lang::from_code(&code).filter(|lang| lang.is_ours()) {
            Some(lang) => langs = langs.with(lang),
            None => return Err(section.fault(line, format!("languages are en, fr and ar, not {code:?}"))),
        }
    }
    Ok(langs)
}

fn severity(section: &Section<'_>) -> Result<Severity> {
    let Some((word, line)) = section.string("severity")? else { return Ok(Severity::Warning) };
    Severity::ALL.into_iter().find(|severity| severity.name() == word).ok_or_else(|| {
        section.fault(line, format!("custom.severity is error, warning or info, not {word:?}"))
    })
}

fn list(section: &Section<'_>, langs: LangSet, severity: Severity) -> Result<&'static [Phrase]> {
    let mut entries = section.phrases("phrases", "phrase-files", true)?;
    for (text, fix, line) in section.pairs("substitutions")? {
        entries.push(Entry { text, fix, file: section.path.to_owned(), line });
    }
    super::list::check_unique(&entries)?;
    for entry in &entries {
        for lang in langs.iter() {
            check_pattern(entry, lang)?;
        }
    }
    let phrase = |entry: Entry| Phrase {
        text: entry.text.leak(),
        fix: entry.fix.leak(),
        severity,
        proclitics: langs.contains(Lang::Ar),
    };
    Ok(entries.into_iter().map(phrase).collect::<Vec<_>>().leak())
}

fn expressions(section: &Section<'_>, severity: Severity) -> Result<&'static [Expression]> {
    let plain = section.strings("regex")?.into_iter().map(|(text, line)| (text, None, line));
    let replaced = section.pairs("regex-substitutions")?;
    let all = plain.chain(replaced.into_iter().map(|(text, fix, line)| (text, Some(fix), line)));
    let mut list = Vec::new();
    for (text, fix, line) in all {
        let regex = Regex::new(&text).map_err(|error| {
            // The last line of the parser's drawing says what is wrong.
            let reason = error.to_string();
            let reason = reason.lines().last().unwrap_or_default().trim_start_matches("error: ");
            section.fault(line, format!("the regular expression {text:?} cannot be used: {reason}"))
        })?;
        if regex.is_match("") {
            return Err(
                section.fault(line, format!("the regular expression {text:?} matches nothing at all"))
            );
        }
        list.push(Expression { regex, fix, severity });
    }
    Ok(list.leak())
}

/// The examples, bad ones first, and their lines.
fn examples(section: &Section<'_>, langs: LangSet) -> Result<(&'static [Example], Vec<u64>)> {
    let mut examples = Vec::new();
    let mut lines = Vec::new();
    let usual = langs.iter().next().unwrap_or(Lang::En);
    for item in section.items("bad")? {
        let (line, example) = section.item("bad", item)?;
        let Ok(example) = example else {
            return Err(
                section.fault(line, "write a bad example as { text = \"…\", found = [\"…\"] }".to_owned())
            );
        };
        let (text, _) = required_of(&example, line)?;
        let found: Vec<&'static str> =
            example.strings("found")?.into_iter().map(|(found, _)| &*found.leak()).collect();
        if found.is_empty() {
            return Err(section.fault(line, "a bad example says what is found in it".to_owned()));
        }
        let lang = language(&example, usual)?;
        example.finish()?;
        examples.push(Example { lang, text: text.leak(), source: None, found: found.leak() });
        lines.push(line);
    }
    for item in section.items("good")? {
        let (line, example) = section.item("good", item)?;
        let (text, lang) = match example {
            Err(text) => (text, usual),
            Ok(example) => {
                let (text, _) = required_of(&example, line)?;
                let lang = language(&example, usual)?;
                example.finish()?;
                (text, lang)
            }
        };
        examples.push(Example { lang, text: text.leak(), source: None, found: &[] });
        lines.push(line);
    }
    Ok((examples.leak(), lines))
}

fn required_of(example: &Section<'_>, line: u64) -> Result<(String, u64)> {
    example.string("text")?.ok_or_else(|| example.fault(line, "an example needs a text".to_owned()))
}

fn language(example: &Section<'_>, usual: Lang) -> Result<Lang> {
    let Some((code, line)) = example.string("language")? else { return Ok(usual) };
    Lang::from_code(&code)
        .filter(|lang| lang.is_ours())
        .ok_or_else(|| example.fault(line, format!("languages are en, fr and ar, not {code:?}")))
}
