//! A page for review in a browser: one file that needs nothing else, with plots, filters and verdicts.
//!
//! The findings are data, JSON in script elements that no browser runs, and the viewer puts their text into the page as
//! text. Whatever a corpus holds, it cannot become markup: no `<` is written in the data, and a policy in the page's head
//! lets only the viewer's own script and style run, by their hashes.
//!
//! The data is a stream: the name of a file, the findings in it, and behind those of a document what is known of the
//! document as a whole. A browser takes only so much, so the page is cut.

use std::sync::Arc;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::super::cell::cut;
use super::super::context;
use super::super::files::ReportFile;
use super::super::rows::Rows;
use super::json::{number, string_in_page};
use super::jsonl;
use super::{End, Fingerprint, Format, Sink, Style, Told};
use crate::analysis::hash;
use crate::error::Result;
use crate::finding::Severity;
use crate::lang::Lang;

const PAGE: &str = include_str!("html/page.html");
const STYLE: &str = include_str!("html/style.css");
/// The viewer, in parts that become one script.
const VIEWER: &str =
    concat!(include_str!("html/data.js"), include_str!("html/plots.js"), include_str!("html/viewer.js"));

/// Findings on a page: more take a browser too long.
const FINDINGS_MOST: u64 = 200_000;

/// Bytes of data on a page. What a browser makes of it takes several times as much memory.
const BYTES_MOST: u64 = 192 << 20;

/// Bytes after which another element of data is begun, so that the viewer can show something after the first.
const BLOCK: usize = 512 << 10;

/// Characters on either side of a finding that are shown of its paragraph.
const AROUND: usize = 300;

const BLOCK_BEGINS: &[u8] = b"<script type=\"application/json\" class=\"data\">[0";
const BLOCK_ENDS: &[u8] = b"\n]</script>\n";

/// A finding as the viewer reads it: see `FIELD` there. An array, since names would take more room than what they name.
pub(super) fn finding(told: &Told<'_>, out: &mut Vec<u8>) {
    let row = told.row;
    let (before, after) = around(told);
    let message = if told.message == row.rule.message { "" } else { told.message };
    out.extend_from_slice(b",\n[");
    string_in_page(&Fingerprint::of(row.fingerprint).as_str()[1..], out);
    let mut next = |value: Value<'_>| {
        out.push(b',');
        match value {
            Value::Text(text) => string_in_page(text, out),
            Value::Number(value) => number(value, out),
        }
    };
    next(Value::Number(row.severity as u64));
    next(Value::Text(row.rule.code));
    next(Value::Number(row.language as u64));
    next(Value::Text(told.record));
    next(Value::Number(row.paragraph));
    next(Value::Number(row.line));
    next(Value::Number(row.column));
    // Text around, from the paragraph's beginning to its end: what other reports have as `before` and
    // `after` stands apart.
    next(Value::Text(before.strip_suffix(row.before).unwrap_or_default()));
    next(Value::Text(row.before));
    next(Value::Text(&cut(row.found)));
    next(Value::Text(row.after));
    next(Value::Text(after.strip_prefix(row.after).unwrap_or_default()));
    // Empty where it is that of the rule.
    next(Value::Text(message));
    next(Value::Text(row.suggestion));
    next(Value::Number(u64::from(row.is_fixable)));
    next(Value::Number(row.start.points));
    next(Value::Number(row.end.points));
    if let Some(unit) = &row.unit {
        next(Value::Number(unit.language as u64));
        next(Value::Text(&cut(unit.source)));
        next(Value::Text(unit.found));
    }
    out.push(b']');
}

/// A value of a finding.
enum Value<'a> {
    Text(&'a str),
    Number(u64),
}

/// The paragraph around the finding, as much as is shown of it.
fn around(told: &Told<'_>) -> (String, String) {
    let (paragraph, at) = told.row.whole;
    let end = at + told.row.found.len();
    let parts = paragraph.get(..at).zip(paragraph.get(end..));
    parts.map_or_else(Default::default, |(before, after)| {
        (context::before(before, AROUND), context::after(after, AROUND))
    })
}

/// What is known of a document, behind its findings.
pub(in crate::report) fn document(record: &str, paragraphs: u64, words: u64, out: &mut Vec<u8>) {
    push(&(record, paragraphs, words), out);
}

/// Appends `value` as the next element of an array, in JSON that can stand in a script element.
fn push(value: &impl Serialize, out: &mut Vec<u8>) {
    out.extend_from_slice(b",\n");
    let start = out.len();
    jsonl::push(value, out);
    if memchr::memchr(b'<', &out[start..]).is_some() {
        let json = out.split_off(start);
        for (i, piece) in json.split(|byte| *byte == b'<').enumerate() {
            if i > 0 {
                // In JSON it can only stand within a string.
                out.extend_from_slice(b"\\u003c");
            }
            out.extend_from_slice(piece);
        }
    }
}

/// What the viewer is told of the run.
#[derive(Serialize)]
struct Facts {
    version: &'static str,
    columns: Vec<&'static str>,
    findings: u64,
    listed: u64,
    documents: u64,
    inputs: usize,
    problems: u64,
    /// Code, name, its paragraphs and words.
    languages: Vec<(&'static str, &'static str, u64, u64)>,
    severities: [&'static str; 3],
    /// Code, name, family, message, why.
    rules: Vec<[&'static str; 5]>,
    /// Code, language, severity, findings, documents.
    summary: Vec<(&'static str, u8, u8, u64, u64)>,
    /// Tells the verdicts given on this page from those on others.
    id: String,
}

#[derive(Debug)]
pub(super) struct Page {
    file: ReportFile,
    style: Arc<Style>,
    /// The input that the last findings are of.
    input: String,
    most: u64,
    listed: u64,
    bytes: u64,
    block: usize,
    is_full: bool,
}

impl Page {
    pub(super) fn new(file: ReportFile, style: Arc<Style>) -> Result<Self> {
        Self::with_limit(file, style, FINDINGS_MOST)
    }

    fn with_limit(mut file: ReportFile, style: Arc<Style>, most: u64) -> Result<Self> {
        let (head, _) = page();
        file.write(head.as_bytes())?;
        file.write(BLOCK_BEGINS)?;
        Ok(Self { file, style, input: String::new(), most, listed: 0, bytes: 0, block: 0, is_full: false })
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.bytes += bytes.len() as u64;
        self.block += bytes.len();
        self.file.write(bytes)
    }

    fn next_block(&mut self) -> Result<()> {
        self.block = 0;
        self.file.write(BLOCK_ENDS)?;
        self.file.write(BLOCK_BEGINS)
    }

    fn facts(&self, end: &End<'_>) -> Facts {
        let End { tally, run } = end;
        let mut rules: Vec<_> = run.rules.iter().map(|chosen| chosen.rule).collect();
        for (rule, ..) in tally.by_rule() {
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
        let summary = tally.by_rule().map(|(rule, lang, severity, count)| {
            (rule.code, lang as u8, severity as u8, count.findings, count.documents)
        });
        let mut id = 0;
        for input in &run.inputs {
            id = hash(format!("{id} {}", input.xxh3_128).as_bytes());
        }
        Facts {
            version: env!("CARGO_PKG_VERSION"),
            columns: self.style.finding_columns(),
            findings: tally.weights.total(),
            listed: self.listed,
            documents: tally.documents,
            inputs: run.inputs.len(),
            problems: run.problems.len() as u64 + run.more_problems,
            languages: Lang::ALL
                .iter()
                .map(|&lang| {
                    (lang.code(), lang.name(), tally.paragraphs[lang as usize], tally.words[lang as usize])
                })
                .collect(),
            severities: [Severity::Info, Severity::Warning, Severity::Error].map(Severity::name),
            rules: rules
                .iter()
                .map(|rule| [rule.code, rule.name, rule.family.name, rule.message, rule.why])
                .collect(),
            summary: summary.collect(),
            id: format!("{id:016x}"),
        }
    }
}

impl Sink for Page {
    fn rows(&mut self, file: &str, rows: &Rows) -> Result<()> {
        let chunk = rows.chunk(Format::Html);
        if self.is_full || chunk.bytes.is_empty() {
            return Ok(());
        }
        if self.input != file {
            file.clone_into(&mut self.input);
            let mut name = Vec::new();
            push(&file, &mut name);
            self.write(&name)?;
        }
        // Findings are written as many at a time as fit into one element.
        let (mut written, mut taken) = (0, 0);
        for (_, line) in chunk.pieces() {
            let waiting = (taken - written) as u64;
            if self.listed == self.most || self.bytes + waiting + line.len() as u64 > BYTES_MOST {
                self.is_full = true;
                if let Some(open) = self.style.open(Format::Html) {
                    open.close_all();
                }
                return self.write(&chunk.bytes[written..taken]);
            }
            if self.block + (taken - written) >= BLOCK {
                self.write(&chunk.bytes[written..taken])?;
                written = taken;
                self.next_block()?;
            }
            taken += line.len();
            self.listed += 1;
        }
        // With what is known of the last document.
        self.write(&chunk.bytes[written..])
    }

    fn finish(&mut self, end: &End<'_>) -> Result<Option<u64>> {
        self.file.write(BLOCK_ENDS)?;
        let mut facts = Vec::new();
        push(&self.facts(end), &mut facts);
        self.file.write(b"<script type=\"application/json\" id=\"facts\">")?;
        self.file.write(&facts[1..])?;
        let (_, tail) = page();
        self.file.write(b"</script>\n")?;
        self.file.write(tail.as_bytes())?;
        Ok(Some(self.listed))
    }

    fn files(self: Box<Self>) -> Vec<ReportFile> {
        vec![self.file]
    }
}

/// The page up to the data, and from there on.
fn page() -> (String, String) {
    let (head, tail) = PAGE.split_once("<!-- data -->\n").expect("the page has a place for the data");
    let head = head
        .replace("SCRIPT-HASH", &source_hash(VIEWER))
        .replace("STYLE-HASH", &source_hash(STYLE))
        .replace("/* style */", STYLE);
    (head, tail.replace("/* viewer */", VIEWER))
}

/// A source of scripts or styles as a content security policy names it.
fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text.as_bytes())))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits =
            three.iter().chain(&[0, 0]).take(3).fold(0, |bits: u32, byte| bits << 8 | u32::from(*byte));
        for i in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * i)) as usize & 63];
            out.push(if i <= three.len() { char::from(digit) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::sample_row;
    use super::*;
    use crate::report::Formats;
    use crate::report::rows::DocumentRows;
    use crate::report::table::Dialect;

    #[test]
    fn a_full_page_takes_the_first_findings_and_says_how_many() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = ReportFile::create(folder.path(), "a.html").expect("a file");
        let style = Arc::new(Style::new(Formats::of(&[Format::Html]), Dialect::default()));
        let mut page = Page::with_limit(file, style.clone(), 3).expect("a page");
        for _ in 0..3 {
            let mut rows = Rows::default();
            let document = DocumentRows::new(&style, "a.txt", "");
            document.finding(&sample_row(), &mut rows);
            document.finding(&sample_row(), &mut rows);
            page.rows("a.txt", &rows).expect("room on the disk");
        }
        assert!(!style.takes(Format::Html, Severity::Error));
        let end = End { tally: &Default::default(), run: &Default::default() };
        assert_eq!(page.finish(&end).expect("room on the disk"), Some(3));
    }

    #[test]
    fn data_holds_no_tag() {
        let mut out = Vec::new();
        push(&["a</script><!--", "<", "\u{2028}"], &mut out);
        assert!(!out.contains(&b'<'));
        let back: Vec<String> = serde_json::from_slice(&out[2..]).expect("JSON");
        assert_eq!(back, ["a</script><!--", "<", "\u{2028}"]);
    }

    #[test]
    fn hashes_are_written_as_policies_have_them() {
        // The examples of RFC 4648.
        assert_eq!(base64(b"f"), "Zg==");
        assert_eq!(base64(b"fo"), "Zm8=");
        assert_eq!(base64(b"foobar"), "Zm9vYmFy");
        assert_eq!(source_hash(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    #[test]
    fn the_shell_of_the_page_holds_no_surprise() {
        assert!(!VIEWER.contains("</script") && !VIEWER.contains("<!--") && !STYLE.contains("</style"));
        for way_out in
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(", "XMLHttp"]
        {
            assert!(!VIEWER.contains(way_out), "{way_out}");
        }
        let (head, tail) = page();
        assert!(
            head.contains("default-src 'none'") && !head.contains("-HASH") && tail.ends_with("</html>\n")
        );
        // Hashes are those of what stands between the tags. A browser would read CR LF as LF.
        assert!(head.contains(&format!("<style>{STYLE}</style>")) && !STYLE.contains('\r'));
        assert!(tail.contains(&format!("<script>{VIEWER}</script>")) && !VIEWER.contains('\r'));
    }
}
