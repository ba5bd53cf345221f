//! The text to train and to test on, and the line between the two.
//!
//! The decision to know: of the sentences in 75 languages and of `web` and `news_wiki`, a hash of the
//! sentence says which three in ten are held out. Besides, whole sources are never trained on (`bitext`,
//! the translated side of `mt`), so that the test also meets text of another kind than the training.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;

/// A document of one of the JSONL files.
#[derive(Deserialize)]
struct Document {
    #[serde(default)]
    text: String,
    #[serde(default)]
    source: String,
}

/// A kind of text to train on besides the sentences: file, whether its `source` field is meant, and
/// how many paragraphs to take; `usize::MAX` takes all but those held out for the test.
pub(crate) struct Source {
    pub(crate) file: &'static str,
    pub(crate) of_source: bool,
    pub(crate) paragraphs: usize,
    pub(crate) licence: &'static str,
}

const fn source(file: &'static str, of_source: bool, paragraphs: usize, licence: &'static str) -> Source {
    Source { file, of_source, paragraphs, licence }
}

/// What is trained on besides the sentences.
pub(crate) fn training_sources(code: &str) -> &'static [Source] {
    match code {
        "en" => {
            const {
                &[
                    source("human/news.en.txt", false, 16000, "as WMT"),
                    source("human/novels.en.jsonl", false, 8000, "CC BY / public domain"),
                    source("human/web.en.txt", false, usize::MAX, "CC BY-SA 4.0"),
                    source("human/news_wiki.en.txt", false, usize::MAX, "CC BY-SA"),
                    source("mt/docs.fr.jsonl", true, 5000, "CC BY 4.0"),
                ]
            }
        }
        "fr" => {
            const {
                &[
                    source("human/news.fr.txt", false, 16000, "as WMT"),
                    source("human/novels.fr.jsonl", false, 8000, "CC BY / public domain"),
                    source("human/web.fr.txt", false, usize::MAX, "CC BY-SA 4.0"),
                    source("human/news_wiki.fr.txt", false, usize::MAX, "CC BY-SA"),
                    source("human/software_docs.fr.jsonl", false, 5000, "CC BY 4.0"),
                ]
            }
        }
        "ar" => {
            const {
                &[
                    source("human/prose.ar.jsonl", false, 4000, "GPL-3.0"),
                    source("human/news_wiki.ar.txt", false, usize::MAX, "CC BY-SA"),
                    source("human/software_docs.ar.jsonl", false, 2000, "CC BY 4.0"),
                ]
            }
        }
        _ => &[],
    }
}

/// The repository's root.
pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Where the text of others is, outside the repository.
pub(crate) fn data() -> PathBuf {
    repository().join("../shared/data")
}

/// Codes of the languages there are sentences of, in alphabetical order.
pub(crate) fn languages() -> Result<Vec<String>> {
    let folder = data().join("langid/sentences");
    let mut codes = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        codes.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
    }
    codes.sort();
    Ok(codes)
}

/// The sentences of a language: those to train on, or those held out.
pub(crate) fn sentences(code: &str, held_out: bool) -> Result<Vec<String>> {
    let all = lines(&format!("langid/sentences/{code}.txt"))?;
    Ok(all.into_iter().filter(|sentence| is_held_out(sentence) == held_out).collect())
}

/// The lines of a file of the data folder that are held out.
pub(crate) fn held_out_lines(file: &str) -> Result<Vec<String>> {
    Ok(lines(file)?.into_iter().filter(|line| is_held_out(line)).collect())
}

/// One side of a file of sentence pairs, in column `column`, without its header.
pub(crate) fn column(file: &str, column: usize) -> Result<Vec<String>> {
    let cells = lines(file)?.into_iter().skip(1);
    Ok(cells.filter_map(|line| line.split('\t').nth(column).map(str::to_owned)).collect())
}

/// The non-empty lines of a file of the data folder.
pub(crate) fn lines(file: &str) -> Result<Vec<String>> {
    let path = data().join(file);
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

/// The paragraphs of a file: lines of a `.txt`, blank-line paragraphs of the documents of a
/// `.jsonl`.
pub(crate) fn paragraphs(file: &str, of_source: bool) -> Result<Vec<String>> {
    let all = lines(file)?;
    if !file.ends_with(".jsonl") {
        return Ok(all);
    }
    let mut paragraphs = Vec::new();
    for line in &all {
        let document: Document = serde_json::from_str(line).with_context(|| format!("bad line in {file}"))?;
        let text = if of_source { &document.source } else { &document.text };
        let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
        paragraphs.extend(parts.map(str::to_owned));
    }
    Ok(paragraphs)
}

/// The paragraphs of a training source, spread evenly over the file.
pub(crate) fn sample(source: &Source) -> Result<Vec<String>> {
    let mut all = paragraphs(source.file, source.of_source)?;
    let is_tested = source.paragraphs == usize::MAX;
    all.retain(|paragraph| paragraph.len() > 30 && !(is_tested && is_held_out(paragraph)));
    let step = (all.len() / source.paragraphs).max(1);
    Ok(all.into_iter().step_by(step).take(source.paragraphs).collect())
}

/// Whether a sentence is kept for the test: three in ten, by FNV-1a of its bytes.
pub(crate) fn is_held_out(sentence: &str) -> bool {
    let hash = sentence.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    });
    (hash >> 20) % 10 < 3
}
