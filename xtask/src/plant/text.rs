//! The clean text that faults are planted in: human text, cut into documents of a few paragraphs.
//!
//! Files are drawn with the same chance whatever their size, so that the novels do not drown the news.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use mtlint::detect::{self, Detection};
use mtlint::lang::Lang;

use super::random::Rng;

/// Words that a paragraph must have for a fault to go into it.
pub(crate) const FEWEST_WORDS: usize = 8;

/// Paragraphs of a document.
const PARAGRAPHS: (usize, usize) = (8, 12);

/// Files of a language: its text is labelled by their names.
const LANGS: [(Lang, &str); 3] = [(Lang::En, "en"), (Lang::Fr, "fr"), (Lang::Ar, "ar")];

/// A document of clean text.
pub(crate) struct Document {
    pub(crate) paragraphs: Vec<String>,
    /// Whether a fault may go into the paragraph: it is long enough, and in the document's language.
    pub(crate) usable: Vec<bool>,
}

/// Documents of every language.
pub(crate) struct Pools([Vec<Document>; 3]);

impl Pools {
    /// Draws `size` documents a language from the text under `root`.
    pub(crate) fn read(root: &Path, size: usize, seed: u64) -> anyhow::Result<Self> {
        let mut documents: [Vec<Document>; 3] = Default::default();
        for (number, (lang, code)) in LANGS.into_iter().enumerate() {
            let files = read_files(root, code)?;
            if files.is_empty() {
                bail!("no text in {} under {}", lang.name(), root.display());
            }
            let mut rng = Rng::named(seed, code);
            documents[number] = (0..size).map(|_| draw(&mut rng, &files, lang)).collect();
        }
        Ok(Self::new(documents))
    }

    /// Of documents in English, French and Arabic.
    pub(crate) fn new(documents: [Vec<Document>; 3]) -> Self {
        Self(documents)
    }

    pub(crate) fn of(&self, lang: Lang) -> &[Document] {
        LANGS.iter().position(|(other, _)| *other == lang).map_or(&[], |number| &self.0[number])
    }

    /// A random paragraph in `lang`, one that is long enough to tell its language.
    pub(crate) fn paragraph(&self, rng: &mut Rng, lang: Lang) -> Option<&str> {
        let documents = self.of(lang);
        for _ in 0..100 {
            let document = documents.get(rng.below(documents.len()))?;
            let i = rng.below(document.paragraphs.len());
            if document.usable[i] {
                return Some(&document.paragraphs[i]);
            }
        }
        None
    }

    /// Only the documents that `keep` keeps; it sees the language and the number of each.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(Lang, usize) -> bool) {
        for (documents, (lang, _)) in self.0.iter_mut().zip(LANGS) {
            let mut number = 0;
            documents.retain(|_| {
                number += 1;
                keep(lang, number - 1)
            });
        }
    }
}

impl Document {
    pub(crate) fn new(paragraphs: Vec<String>, lang: Lang) -> Self {
        let mut scratch = detect::Scratch::default();
        let mut usable = |text: &String| {
            let Detection { lang: told, .. } = detect::detect(text, &mut scratch);
            // A short one inherits its language, which is the rule's problem and not ours.
            text.split_whitespace().count() >= FEWEST_WORDS && (told == lang || told == Lang::Und)
        };
        let usable = paragraphs.iter().map(&mut usable).collect();
        Self { paragraphs, usable }
    }
}

/// The texts of each file in a language, as paragraphs.
fn read_files(root: &Path, code: &str) -> anyhow::Result<Vec<Vec<Vec<String>>>> {
    let mut paths: Vec<_> = fs::read_dir(root)
        .with_context(|| format!("{} is not there: this task needs the text it reads", root.display()))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(&format!(".{code}.txt")) {
            let text = fs::read_to_string(&path)?;
            files.push(vec![trimmed(text.lines())]);
        } else if name.ends_with(&format!(".{code}.jsonl")) {
            let mut texts = Vec::new();
            for line in fs::read_to_string(&path)?.lines() {
                let record: serde_json::Value = serde_json::from_str(line)?;
                let paragraphs = trimmed(record["text"].as_str().unwrap_or_default().lines());
                if paragraphs.len() >= PARAGRAPHS.0 {
                    texts.push(paragraphs);
                }
            }
            files.push(texts);
        }
    }
    files.retain(|texts| !texts.is_empty());
    Ok(files)
}

fn trimmed<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<String> {
    lines.map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn draw(rng: &mut Rng, files: &[Vec<Vec<String>>], lang: Lang) -> Document {
    let texts = &files[rng.below(files.len())];
    let text = &texts[rng.below(texts.len())];
    let length = rng.within(PARAGRAPHS.0, PARAGRAPHS.1).min(text.len());
    let start = rng.below(text.len() - length + 1);
    Document::new(text[start..start + length].to_vec(), lang)
}
