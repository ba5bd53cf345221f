//! The measurements of `docs/language.md`, on text the model was not trained on.
//!
//! The decision to know: every figure comes from `detect` as the program calls it, thresholds,
//! masks and all; nothing here looks inside the model.

use std::fmt::Write as _;
use std::fs;

use anyhow::Result;
use mtlint::detect::{Scratch, detect};
use mtlint::lang::Lang;

use super::{corpus, mixes, speed};

/// What `eval-langid` can be asked.
#[derive(clap::Args)]
pub(crate) struct EvalArguments {
    /// Also print the texts that were answered wrongly.
    #[arg(long)]
    wrong: bool,
    /// Only print what is decided about each paragraph of this file of the data folder.
    #[arg(long, value_name = "FILE")]
    show: Option<String>,
    /// Measure only the speed.
    #[arg(long)]
    speed: bool,
    /// Write the tables to `docs/language.md`, between its two marks.
    #[arg(long)]
    write: bool,
}

/// Short paragraphs written for the tests, `code<TAB>text` a line.
const WRITTEN: &str = include_str!("../../../src/detect/paragraphs.tsv");
const START: &str = "<!-- figures: cargo xtask eval-langid --write -->\n";
const END: &str = "<!-- end of figures -->\n";

/// Texts of one language (or kind), and what was answered.
pub(super) struct Set {
    pub(super) name: String,
    /// What is right; `None` where any answer but en, fr and ar is.
    pub(super) lang: Lang,
    pub(super) texts: Vec<String>,
}

#[derive(Default)]
struct Tally {
    all: usize,
    right: usize,
    und: usize,
    /// Other languages called en, fr, ar.
    leaked: [usize; 3],
    /// One of en, fr, ar called another language.
    wrong: usize,
}

/// Runs every measurement and prints the tables.
pub(crate) fn evaluate(arguments: &EvalArguments) -> Result<()> {
    let mut out = String::new();
    if let Some(file) = &arguments.show {
        return show(file);
    }
    if arguments.speed {
        speed::table(&mut out)?;
        print!("{out}");
        return Ok(());
    }
    let mut judge = Judge { scratch: Scratch::default(), print: arguments.wrong };
    let (ours, others) = (whole_sentences(our_sentences()?), whole_sentences(other_sentences()?));

    section(
        &mut out,
        "Sentences",
        "held-out sentences of `langid`, `web` and `news_wiki`, and `health`, of which nothing was trained on",
    );
    judge.table_ours(&mut out, &ours);
    judge.table_others(&mut out, &others, true);

    section(&mut out, "Paragraphs of 3–5 sentences", "the same sentences, joined");
    judge.table_ours(&mut out, &joined(&ours));
    judge.table_others(&mut out, &joined(&others), false);

    section(
        &mut out,
        "Languages without text in the data",
        "paragraphs written for the tests, a dozen or fewer a language",
    );
    judge.table_written(&mut out);

    section(&mut out, "Texts under 20 letters", "one to three words cut from the sentences");
    judge.table_short(&mut out, &ours, &others);

    section(
        &mut out,
        "Mixed paragraphs",
        "a sentence, or a clause of 5–9 words, of another language set into 3–5 sentences; found: at least half of it covered",
    );
    mixes::table(&mut out, &ours, &others, arguments.wrong);

    section(&mut out, "Speed", "whole `detect` calls, one core, text in memory, best of nine runs");
    speed::table(&mut out)?;

    print!("{out}");
    if arguments.write {
        let path = corpus::repository().join("docs/language.md");
        let page = fs::read_to_string(&path)?;
        let (Some(start), Some(end)) = (page.find(START), page.find(END)) else {
            anyhow::bail!("{} lost its marks", path.display());
        };
        fs::write(&path, format!("{}\n{out}{}", &page[..start + START.len()], &page[end..]))?;
    }
    Ok(())
}

/// One line a paragraph: language, confidence, name, letters, stretches, text.
fn show(file: &str) -> Result<()> {
    let mut scratch = Scratch::default();
    for paragraph in corpus::paragraphs(file, false)? {
        let d = detect(&paragraph, &mut scratch);
        let stretches: Vec<_> =
            scratch.foreign.iter().map(|s| (s.lang.code(), s.span.of(&paragraph))).collect();
        let (name, text) = (d.named.unwrap_or("-"), paragraph.replace('\n', " "));
        println!("{}\t{:.2}\t{name}\t{}\t{stretches:?}\t{text}", d.lang, d.confidence, d.letters);
    }
    Ok(())
}

fn section(out: &mut String, title: &str, what: &str) {
    let _ = writeln!(out, "### {title}\n\n({what})\n");
}

/// Sentences of at least 20 letters: what is shorter is another task, with its own table.
fn whole_sentences(sets: Vec<Set>) -> Vec<Set> {
    let whole = |text: &String| text.chars().filter(|c| c.is_alphabetic()).count() >= 20;
    sets.into_iter().map(|set| Set { texts: set.texts.into_iter().filter(whole).collect(), ..set }).collect()
}

fn our_sentences() -> Result<Vec<Set>> {
    let mut sets = Vec::new();
    for lang in [Lang::En, Lang::Fr, Lang::Ar] {
        let code = lang.code();
        sets.push(Set { name: format!("{code} langid"), lang, texts: corpus::sentences(code, true)? });
        for kind in ["web", "news_wiki"] {
            if lang != Lang::Ar || kind == "news_wiki" {
                let texts = corpus::held_out_lines(&format!("human/{kind}.{code}.txt"))?;
                sets.push(Set { name: format!("{code} {kind}"), lang, texts });
            }
        }
        // A whole source that nothing was trained on: questions and answers about health.
        let (file, column) = match lang {
            Lang::En => ("bitext/health.en-fr.tsv", 0),
            Lang::Fr => ("bitext/health.en-fr.tsv", 1),
            _ => ("bitext/health.en-ar.tsv", 1),
        };
        let texts = corpus::column(file, column)?;
        sets.push(Set { name: format!("{code} health"), lang, texts });
    }
    Ok(sets)
}

fn other_sentences() -> Result<Vec<Set>> {
    let mut sets = Vec::new();
    for code in corpus::languages()? {
        if !matches!(code.as_str(), "en" | "fr" | "ar") {
            let texts = corpus::sentences(&code, true)?;
            sets.push(Set { name: code, lang: Lang::Other, texts });
        }
    }
    Ok(sets)
}

/// Three, four and five sentences in turn, joined to paragraphs.
pub(super) fn joined(sets: &[Set]) -> Vec<Set> {
    let join = |set: &Set| {
        let (mut rest, mut texts, mut length) = (&set.texts[..], Vec::new(), 3);
        while rest.len() >= length {
            texts.push(rest[..length].join(" "));
            rest = &rest[length..];
            length = 3 + (length - 2) % 3;
        }
        Set { name: set.name.clone(), lang: set.lang, texts }
    };
    sets.iter().map(join).collect()
}

pub(super) fn percent(part: usize, whole: usize) -> String {
    if whole == 0 { "–".to_owned() } else { format!("{:.2} %", 100.0 * part as f64 / whole as f64) }
}

struct Judge {
    scratch: Scratch,
    print: bool,
}

impl Judge {
    fn tally<'a>(&mut self, name: &str, lang: Lang, texts: impl IntoIterator<Item = &'a String>) -> Tally {
        let mut tally = Tally::default();
        for text in texts {
            let answer = detect(text, &mut self.scratch);
            tally.all += 1;
            tally.right += usize::from(answer.lang == lang);
            tally.und += usize::from(answer.lang == Lang::Und);
            if lang == Lang::Other && answer.lang.is_ours() {
                tally.leaked[answer.lang as usize] += 1;
            }
            tally.wrong += usize::from(answer.lang != lang && answer.lang != Lang::Und);
            if self.print && answer.lang != lang && !(lang == Lang::Other && answer.lang == Lang::Und) {
                println!(
                    "WRONG\t{name}\t{}\t{:.2}\t{}\t{text}",
                    answer.lang, answer.confidence, answer.letters
                );
            }
        }
        tally
    }

    fn table_ours(&mut self, out: &mut String, sets: &[Set]) {
        let _ = writeln!(out, "| text | number | right | und | another language |\n|---|---|---|---|---|");
        for set in sets {
            let t = self.tally(&set.name, set.lang, &set.texts);
            let (right, und, wrong) =
                (percent(t.right, t.all), percent(t.und, t.all), percent(t.wrong, t.all));
            let _ = writeln!(out, "| {} | {} | {right} | {und} | {wrong} |", set.name, t.all);
        }
        let _ = writeln!(out);
    }

    fn table_others(&mut self, out: &mut String, sets: &[Set], each: bool) {
        const HARD: [&str; 8] = ["fa", "ur", "ca", "es", "it", "pt", "ro", "sq"];
        let _ = writeln!(
            out,
            "| language | number | other | und | called en | called fr | called ar |\n|---|---|---|---|---|---|---|"
        );
        let mut sum = Tally::default();
        for set in sets {
            let t = self.tally(&set.name, set.lang, &set.texts);
            if each && (HARD.contains(&set.name.as_str()) || t.leaked.iter().sum::<usize>() * 100 > t.all) {
                row(out, &set.name, &t);
            }
            sum.all += t.all;
            sum.right += t.right;
            sum.und += t.und;
            for (total, part) in sum.leaked.iter_mut().zip(t.leaked) {
                *total += part;
            }
        }
        row(out, &format!("all {}", sets.len()), &sum);
        let leak: usize = sum.leaked.iter().sum();
        let _ = writeln!(
            out,
            "\nOther languages called English, French or Arabic: {}.\n",
            percent(leak, sum.all)
        );
    }

    fn table_written(&mut self, out: &mut String) {
        let mut codes: Vec<&str> =
            WRITTEN.lines().filter_map(|line| line.split_once('\t')).map(|(c, _)| c).collect();
        codes.sort_unstable();
        codes.dedup();
        let _ = writeln!(out, "| language | number | right | und | wrong |\n|---|---|---|---|---|");
        for code in codes {
            let lang = match code {
                "en" => Lang::En,
                "fr" => Lang::Fr,
                "ar" | "ary" => Lang::Ar,
                _ => Lang::Other,
            };
            let texts: Vec<String> = WRITTEN
                .lines()
                .filter_map(|line| line.split_once('\t'))
                .filter(|(c, _)| *c == code)
                .map(|(_, text)| text.to_owned())
                .collect();
            let t = self.tally(code, lang, &texts);
            let _ = writeln!(out, "| {code} | {} | {} | {} | {} |", t.all, t.right, t.und, t.wrong);
        }
        let _ = writeln!(out);
    }

    fn table_short(&mut self, out: &mut String, ours: &[Set], others: &[Set]) {
        let cut = |set: &Set| -> Vec<String> {
            set.texts.iter().enumerate().filter_map(|(i, s)| snippet(s, i)).collect()
        };
        let _ = writeln!(out, "| text | number | answered | wrong among the answered |\n|---|---|---|---|");
        for set in ours {
            let t = self.tally(&format!("short {}", set.name), set.lang, &cut(set));
            let answered = t.all - t.und;
            let _ = writeln!(
                out,
                "| {} | {} | {} | {} |",
                set.name,
                t.all,
                percent(answered, t.all),
                percent(t.wrong, answered)
            );
        }
        let texts: Vec<String> = others.iter().flat_map(cut).collect();
        let t = self.tally("short other", Lang::Other, &texts);
        let (answered, leak) = (t.all - t.und, t.leaked.iter().sum());
        let _ = writeln!(
            out,
            "| other languages | {} | {} | {} called en, fr or ar |\n",
            t.all,
            percent(answered, t.all),
            percent(leak, answered)
        );
    }
}

fn row(out: &mut String, name: &str, t: &Tally) {
    let [en, fr, ar] = t.leaked;
    let (right, und) = (percent(t.right, t.all), percent(t.und, t.all));
    let _ = writeln!(out, "| {name} | {} | {right} | {und} | {en} | {fr} | {ar} |", t.all);
}

/// One to three words, of three to 19 letters together, from the middle of a sentence.
fn snippet(sentence: &str, seed: usize) -> Option<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let length = 1 + seed % 3;
    let start = words.len() / 3;
    let text = words.get(start..start + length)?.join(" ");
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    (3..20).contains(&letters).then_some(text)
}
