//! Options that say what is read and how, shared by the commands that read.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use mtlint::error::{ErrorKind, Problem};
use mtlint::input::{self, Format, HtmlText, Limits, Options, Source, is_packed};
use mtlint::lang::Lang;
use mtlint::segment::Mode;

#[derive(clap::Args)]
pub(super) struct InputArgs {
    /// Files, folders, patterns, or - for standard input
    #[arg(default_value = "corpus", value_name = "PATH")]
    pub paths: Vec<String>,

    /// What a paragraph is: a block of lines, a line, or decided per document
    #[arg(long, value_enum, default_value = "auto", value_name = "MODE")]
    paragraphs: ParagraphsArg,

    /// Take every paragraph for this language instead of deciding
    #[arg(long, value_enum, value_name = "LANG")]
    assume_language: Option<AssumedLanguage>,

    /// Field or column that holds the text, of JSONL also a path such as page.body [default: text, content, raw_content,
    /// body or message]
    #[arg(long, value_name = "FIELD")]
    text_field: Option<String>,

    /// Field or column that names the record [default: id, _id, doc_id, uuid or url]
    #[arg(long, value_name = "FIELD")]
    id_field: Option<String>,

    /// Layout of standard input and of files whose name does not tell
    #[arg(long, default_value = "text", value_name = "FORMAT", value_parser = input_format())]
    input_format: Format,

    /// Languages of translations, where their file does not say: en-fr, fr-ar, de-en, …
    #[arg(long, value_name = "FROM-TO", value_parser = languages)]
    languages: Option<(Lang, Lang)>,

    /// Column (name or number) or field of what was translated
    #[arg(long, value_name = "FIELD", requires = "target_field")]
    source_field: Option<String>,

    /// Column (name or number) or field of the translation
    #[arg(long, value_name = "FIELD", requires = "source_field")]
    target_field: Option<String>,

    /// Text of HTML pages to read: what the page is about, or all
    #[arg(long, value_enum, default_value = "main", value_name = "TEXT")]
    html: HtmlArg,

    /// Most bytes that a packed input may unpack to [default: any number]
    #[arg(long, value_name = "BYTES", value_parser = clap::value_parser!(u64).range(1..))]
    max_bytes: Option<u64>,

    /// Most times its size that a packed input may unpack to, above 16 MiB
    #[arg(long, value_name = "TIMES", default_value_t = Limits::default().ratio, value_parser = clap::value_parser!(u64).range(1..))]
    max_ratio: u64,

    /// Worker threads [default: one per core]
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,

    /// Size of the pieces that large inputs are cut into, in bytes
    #[arg(long, hide = true, default_value = "1048576")]
    piece_size: usize,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ParagraphsArg {
    Auto,
    Block,
    Line,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum AssumedLanguage {
    En,
    Fr,
    Ar,
}

/// Reads the name of a layout.
fn input_format() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.map(Format::name);
    PossibleValuesParser::new(names)
        .map(|name| Format::ALL.into_iter().find(|format| format.name() == name).expect("one of these"))
}

/// Reads two tags with a hyphen between them.
fn languages(text: &str) -> Result<(Lang, Lang), String> {
    let tags = text.split_once(['-', '_', ':']);
    let pair = tags.and_then(|(from, to)| Some((Lang::from_tag(from)?, Lang::from_tag(to)?)));
    pair.ok_or_else(|| "must be two language codes such as en-fr".to_owned())
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum HtmlArg {
    Main,
    All,
}

impl InputArgs {
    pub(super) fn options(&self) -> Options {
        Options {
            text_field: self.text_field.clone(),
            id_field: self.id_field.clone(),
            only: None,
            paragraphs: match self.paragraphs {
                ParagraphsArg::Auto => None,
                ParagraphsArg::Block => Some(Mode::Block),
                ParagraphsArg::Line => Some(Mode::Line),
            },
            format: Some(self.input_format),
            source_field: self.source_field.clone(),
            target_field: self.target_field.clone(),
            languages: self.languages,
            html_text: match self.html {
                HtmlArg::Main => HtmlText::Main,
                HtmlArg::All => HtmlText::All,
            },
            limits: Limits { ratio: self.max_ratio, bytes: self.max_bytes },
            piece: self.piece_size,
        }
    }

    /// Those that can change a result, for `run.json`.
    pub(super) fn told(&self) -> Vec<(&'static str, String)> {
        let mut told = vec![
            ("paths", self.paths.join(" ")),
            ("paragraphs", format!("{:?}", self.paragraphs).to_lowercase()),
            ("input_format", self.input_format.name().to_owned()),
        ];
        if let HtmlArg::All = self.html {
            told.push(("html", "all".to_owned()));
        }
        told.extend(self.languages.map(|(from, to)| ("languages", format!("{from}-{to}"))));
        told.extend(self.source_field.clone().map(|field| ("source_field", field)));
        told.extend(self.target_field.clone().map(|field| ("target_field", field)));
        told.extend(self.assumed().map(|lang| ("assume_language", lang.code().to_owned())));
        told.extend(self.text_field.clone().map(|field| ("text_field", field)));
        told.extend(self.id_field.clone().map(|field| ("id_field", field)));
        told
    }

    /// The language that every paragraph is taken for.
    pub(super) fn assumed(&self) -> Option<Lang> {
        self.assume_language.map(|lang| match lang {
            AssumedLanguage::En => Lang::En,
            AssumedLanguage::Fr => Lang::Fr,
            AssumedLanguage::Ar => Lang::Ar,
        })
    }

    pub(super) fn threads(&self) -> usize {
        match self.threads {
            Some(threads) => usize::from(threads),
            None => std::thread::available_parallelism().map_or(1, usize::from),
        }
    }

    /// The inputs, and what could not be found.
    pub(super) fn discover(&self, options: &Options) -> anyhow::Result<(Vec<Source>, Vec<Problem>)> {
        let (sources, problems) = input::discover(&self.paths, options)?;
        if sources.is_empty() {
            let told: Vec<String> = problems.iter().map(|problem| format!("\n  {problem}")).collect();
            let reason = if told.is_empty() {
                format!("nothing to read in {}; name files or folders with text", self.paths.join(", "))
            } else {
                format!("nothing could be read{}", told.concat())
            };
            return Err(mtlint::error::Error::from(ErrorKind::NoInput(reason)).into());
        }
        Ok((sources, problems))
    }
}

/// Problems shown one by one; the rest is counted.
const SHOWN: u64 = 50;

/// Tells problems and progress on standard error.
pub(super) struct Console {
    bar: Option<ProgressBar>,
    quiet: bool,
    problems: u64,
}

impl Console {
    /// For inputs of `bytes` bytes in all; `None` where that is not known.
    pub(super) fn new(bytes: Option<u64>, quiet: bool) -> Self {
        let bar = (!quiet && io::stderr().is_terminal()).then(|| {
            let target = ProgressDrawTarget::stderr_with_hz(8);
            let (bar, template) = match bytes {
                Some(bytes) => (
                    ProgressBar::with_draw_target(Some(bytes), target),
                    "{bar:30} {bytes} of {total_bytes}, {binary_bytes_per_sec}, {eta} left",
                ),
                None => (
                    ProgressBar::with_draw_target(None, target),
                    "{spinner} {bytes}, {binary_bytes_per_sec}, {elapsed}",
                ),
            };
            bar.set_style(
                ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()),
            );
            bar.enable_steady_tick(Duration::from_millis(250));
            bar
        });
        Self { bar, quiet, problems: 0 }
    }

    pub(super) fn problem(&mut self, problem: &Problem) {
        self.problems += 1;
        if self.problems > SHOWN {
            return;
        }
        let tell = || {
            let _ = writeln!(io::stderr(), "mtlint: {problem}");
        };
        match &self.bar {
            Some(bar) => bar.suspend(tell),
            None => tell(),
        }
    }

    /// Does what prints, with the progress out of the way.
    pub(super) fn suspend<T>(&self, print: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    pub(super) fn advance(&self, bytes: u64) {
        if let Some(bar) = &self.bar {
            bar.inc(bytes);
        }
    }

    pub(super) fn finish(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        if self.problems > SHOWN && !self.quiet {
            let _ = writeln!(io::stderr(), "mtlint: {} more problems (see run.json)", self.problems - SHOWN);
        }
    }
}

/// Size of all inputs, where it tells how much text there is: packed files and pipes do not.
pub(super) fn total_bytes(sources: &[Source]) -> Option<u64> {
    sources
        .iter()
        .map(|source| {
            let path = source.path.as_ref()?;
            if is_packed(path) { None } else { path.metadata().ok().map(|meta| meta.len()) }
        })
        .sum()
}
