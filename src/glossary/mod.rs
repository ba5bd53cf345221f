//! The user's terms: what the translation of each must say, and what it must not.
//!
//! A term is found strictly, by endings of its own language, and its translation is looked for generously, by the beginnings of
//! words: a glossary that complains of inflected forms is soon switched off. What is read lives as long as the program.

mod stems;
mod table;
mod tbx;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use crate::analysis::{Buffers, Gap, Paragraph, Token, analyse, hash};
use crate::error::{Error, ErrorKind, Result};
use crate::lang::{Lang, Script};

/// What the examples of the rule about terms are checked with, as a file would have it.
pub const EXAMPLE: &str = "\
en\tfr\tar\tforbidden-en\tforbidden-fr\tforbidden-ar
invoice\tfacture\tفاتورة\tbill\tnote\tحساب
life jacket\tgilet de sauvetage\tسترة نجاة\tsafety vest\tveste de secours\tصدرية أمان
";

/// On which side of a translation a form counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Both,
    Source,
    Target,
}

/// A term as one language has it.
#[derive(Debug)]
struct Form {
    /// The row or concept it belongs to.
    entry: u32,
    lang: Lang,
    side: Side,
    is_forbidden: bool,
    words: Box<[Word]>,
}

#[derive(Debug)]
struct Word {
    /// Keys of which one must be among those of the word in the text.
    keys: Box<[u64]>,
    /// What stands before it.
    gap: Gap,
    /// As it is folded.
    folded: Box<str>,
    /// How it must be written, for what is written in capitals.
    exact: Option<Box<str>>,
}

/// A term as it was read, before its words are made ready.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Read {
    lang: Lang,
    side: Side,
    is_forbidden: bool,
    text: String,
}

/// Terms of any number of files.
#[derive(Debug, Default)]
pub struct Glossary {
    /// The files.
    pub paths: Vec<PathBuf>,
    forms: Vec<Form>,
    /// By language and key of the first word, the numbers of forms.
    heads: [FxHashMap<u64, Vec<u32>>; 3],
    /// What to write for each entry, by language; empty where nothing is said.
    advice: Vec<[&'static str; 3]>,
    hash: u64,
}

/// A term of the source.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Met {
    /// Its first and last token.
    pub first: usize,
    /// See there.
    pub last: usize,
    form: u32,
}

impl Glossary {
    /// Reads the terms of one file more, by its ending: `.csv`, `.tsv` or `.txt`, `.tbx` or `.xml`.
    ///
    /// # Errors
    /// Whatever is wrong with the file, with its line.
    pub fn add(&mut self, path: &Path) -> Result<()> {
        let text = read_text(path)?;
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("").to_ascii_lowercase();
        let entries = match ending.as_str() {
            "csv" | "tsv" | "txt" | "tab" => table::read(path, &text, ending == "csv")?,
            "tbx" | "xml" => tbx::read(path, &text)?,
            _ => {
                let message =
                    "is no glossary by its ending: .csv, .tsv, .txt, .tbx and .xml are known".to_owned();
                return Err(fault(path, None, message));
            }
        };
        if entries.is_empty() {
            return Err(fault(path, None, "holds no terms".to_owned()));
        }
        self.hash = hash(text.as_bytes()) ^ self.hash.rotate_left(7);
        self.put(entries);
        self.paths.push(path.to_owned());
        Ok(())
    }

    /// The glossary of the examples.
    ///
    /// # Panics
    /// Never: it is a part of the program, and tested.
    #[must_use]
    pub fn example() -> Self {
        let mut glossary = Self::default();
        let entries = table::read(Path::new("example.tsv"), EXAMPLE, false).expect("the example is right");
        glossary.put(entries);
        glossary
    }

    /// Changes when one of the files does.
    #[must_use]
    pub fn content_hash(&self) -> u64 {
        self.hash
    }

    fn put(&mut self, entries: Vec<Vec<Read>>) {
        let mut buffers = Buffers::default();
        for entry in entries {
            let number = self.advice.len() as u32;
            let advice = LANGS.map(|lang| {
                let allowed = entry.iter().filter(|read| {
                    !read.is_forbidden
                        && read.side != Side::Source
                        && (read.lang == lang || read.lang == Lang::Und)
                });
                let texts: Vec<&str> = allowed.map(|read| read.text.as_str()).collect();
                &*texts.join(" / ").leak()
            });
            self.advice.push(advice);
            for read in &entry {
                // What has no language is what each of them makes of it.
                for lang in LANGS.into_iter().filter(|lang| read.lang == *lang || read.lang == Lang::Und) {
                    let words = words(&read.text, lang, &mut buffers);
                    let Some(head) = words.first() else { continue };
                    let form = self.forms.len() as u32;
                    for key in &head.keys {
                        self.heads[place(lang)].entry(*key).or_default().push(form);
                    }
                    self.forms.push(Form {
                        entry: number,
                        lang,
                        side: read.side,
                        is_forbidden: read.is_forbidden,
                        words,
                    });
                }
            }
        }
    }

    /// What to write for what was met, in `lang`: one term or several.
    pub(crate) fn advice(&self, met: Met, lang: Lang) -> &'static str {
        match self.advice[self.forms[met.form as usize].entry as usize][place(lang)] {
            "" => "another term",
            text => text,
        }
    }

    /// Whether both belong together.
    pub(crate) fn is_same(&self, one: Met, other: Met) -> bool {
        self.forms[one.form as usize].entry == self.forms[other.form as usize].entry
    }

    /// The longest term of the source that begins with token `i`, as it is met first, and whether `target` has what any of the
    /// terms with these words wants, or nothing is wanted.
    pub(crate) fn term_at(
        &self,
        source: &Paragraph<'_>,
        i: usize,
        target: &Paragraph<'_>,
    ) -> Option<(Met, bool)> {
        let mut longest: Option<(Met, bool)> = None;
        self.forms_at(source, i, |number, form, last| {
            if form.side == Side::Target
                || form.is_forbidden
                || longest.is_some_and(|(met, _)| met.last > last)
            {
                return;
            }
            let is_answered = self.answers(form.entry, target);
            match &mut longest {
                Some((met, known)) if met.last == last => *known |= is_answered,
                _ => longest = Some((Met { first: i, last, form: number }, is_answered)),
            }
        });
        longest
    }

    /// The forbidden term of the translation that begins with token `i`, unless it is the beginning of a longer one that is allowed;
    /// and the last token of the longest term there.
    pub(crate) fn forbidden_at(&self, target: &Paragraph<'_>, i: usize) -> (Option<Met>, usize) {
        let (mut forbidden, mut allowed) = (None::<Met>, None);
        self.forms_at(target, i, |number, form, last| match (form.side, form.is_forbidden) {
            (Side::Source, _) => {}
            (_, true) if forbidden.is_none_or(|met| met.last < last) => {
                forbidden = Some(Met { first: i, last, form: number });
            }
            (_, true) => {}
            (_, false) => allowed = allowed.max(Some(last)),
        });
        let last = forbidden.map(|met| met.last).max(allowed).unwrap_or(i);
        (forbidden.filter(|met| allowed.is_none_or(|allowed| allowed < met.last)), last)
    }

    /// Calls `met` for each form whose words stand at token `i`, with the last token of it.
    fn forms_at(&self, paragraph: &Paragraph<'_>, i: usize, mut met: impl FnMut(u32, &Form, usize)) {
        if !paragraph.lang.is_ours() || paragraph.tokens[i].is_masked() {
            return;
        }
        let heads = &self.heads[place(paragraph.lang)];
        // A word has several keys, and a form may be there under more than one of them.
        let mut known = [u32::MAX; 8];
        let mut count = 0;
        stems::of(paragraph.word(i), paragraph.lang, &mut |key| {
            for number in heads.get(&key).into_iter().flatten() {
                if known[..count].contains(number) {
                    continue;
                }
                let form = &self.forms[*number as usize];
                if let Some(last) = form.last_from(paragraph, i) {
                    if count < known.len() {
                        known[count] = *number;
                        count += 1;
                    }
                    met(*number, form, last);
                }
            }
        });
    }

    /// Whether `target` has one of the terms that entry number `entry` wants in its language, or it wants none.
    fn answers(&self, entry: u32, target: &Paragraph<'_>) -> bool {
        // Forms of an entry stand together, in the order of entries.
        let from = self.forms.partition_point(|form| form.entry < entry);
        let wanted = self.forms[from..].iter().take_while(|form| form.entry == entry);
        let mut wanted = wanted
            .filter(|form| form.lang == target.lang && form.side != Side::Source && !form.is_forbidden)
            .peekable();
        wanted.peek().is_none() || wanted.any(|form| form.stands_in(target))
    }
}

impl Form {
    /// The last token of the form, whose words are those from token `first` on.
    fn last_from(&self, paragraph: &Paragraph<'_>, first: usize) -> Option<usize> {
        let tokens = paragraph.tokens.get(first..first + self.words.len())?;
        // *Salt & pepper* has a sign in it by right.
        let joins = |(token, word): (&Token, &Word)| {
            let is_usual = matches!(token.gap, Gap::Glued | Gap::Hyphen | Gap::Tight) || token.gap.is_blank();
            is_usual || token.gap == word.gap
        };
        let joined = tokens[1..].iter().zip(&self.words[1..]).all(joins);
        let same = || self.words.iter().enumerate().all(|(at, word)| word.is_at(paragraph, first + at));
        (joined && same()).then_some(first + tokens.len() - 1)
    }

    /// Whether all its words stand in `paragraph`, in any form and order.
    fn stands_in(&self, paragraph: &Paragraph<'_>) -> bool {
        self.words.iter().all(|word| (0..paragraph.tokens.len()).any(|i| word.may_be_at(paragraph, i)))
    }
}

impl Word {
    fn is_at(&self, paragraph: &Paragraph<'_>, i: usize) -> bool {
        let mut is_it = false;
        stems::of(paragraph.word(i), paragraph.lang, &mut |key| is_it |= self.keys.contains(&key));
        is_it && self.is_written(paragraph, i)
    }

    fn is_written(&self, paragraph: &Paragraph<'_>, i: usize) -> bool {
        let Some(exact) = self.exact.as_deref() else { return true };
        let written = paragraph.written(i);
        written.strip_prefix(exact).is_some_and(|rest| matches!(rest, "" | "s" | "'s" | "’s"))
    }

    fn may_be_at(&self, paragraph: &Paragraph<'_>, i: usize) -> bool {
        self.is_at(paragraph, i)
            || self.exact.is_none() && stems::begin_alike(&self.folded, paragraph.word(i), paragraph.lang)
    }
}

/// The languages of [`Glossary::heads`].
const LANGS: [Lang; 3] = [Lang::En, Lang::Fr, Lang::Ar];

fn place(lang: Lang) -> usize {
    LANGS.iter().position(|known| *known == lang).unwrap_or_default()
}

fn words(text: &str, lang: Lang, buffers: &mut Buffers) -> Box<[Word]> {
    let paragraph = analyse(text, lang, Script::of(lang), &[], buffers);
    let word = |i: usize| {
        let mut keys = Vec::new();
        stems::of(paragraph.word(i), lang, &mut |key| keys.push(key));
        keys.sort_unstable();
        keys.dedup();
        let exact = paragraph.tokens[i].is_all_caps().then(|| paragraph.written(i).into());
        Word { keys: keys.into(), gap: paragraph.tokens[i].gap, folded: paragraph.word(i).into(), exact }
    };
    (0..paragraph.tokens.len()).map(word).collect()
}

/// The language that a code or a name stands for, whatever the country; `None` for one that is not checked.
fn language(name: &str) -> Option<Lang> {
    let name = name.trim().to_lowercase();
    let code = name.split(['-', '_']).next().unwrap_or_default();
    match code {
        "en" | "eng" | "english" | "anglais" => Some(Lang::En),
        "fr" | "fra" | "fre" | "french" | "français" => Some(Lang::Fr),
        "ar" | "ara" | "arb" | "arabic" | "arabe" | "العربية" => Some(Lang::Ar),
        _ => None,
    }
}

fn read_text(path: &Path) -> Result<String> {
    let bytes = fs::read(path).map_err(|error| fault(path, None, format!("cannot be read: {error}")))?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{FEFF}').map_or(text.clone(), str::to_owned)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let line = line_at(&error.as_bytes()[..at]);
            Err(fault(path, Some(line), "is not UTF-8 from here on; save the file as UTF-8".to_owned()))
        }
    }
}

/// The line that follows these bytes.
fn line_at(before: &[u8]) -> u64 {
    1 + memchr::memchr_iter(b'\n', before).count() as u64
}

fn fault(file: &Path, line: Option<u64>, message: String) -> Error {
    ErrorKind::Config { file: file.to_owned(), line, message }.into()
}
