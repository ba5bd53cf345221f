//! JUnit XML, which build servers show as tests: a suite for each file, a case for each finding.
//!
//! Errors and warnings fail; an info, which has legitimate uses, is a case that passes and tells. A file without
//! findings is one case that passes, and one that could not be read a case with an error. A suite begins
//! with its counts, which are known when it ends: a short one waits in memory, in a long one room is left for them.

use super::super::files::ReportFile;
use super::super::rows::{Rows, Weights};
use super::{End, Format, Sink, Told, xml};
use crate::error::Result;
use crate::finding::Severity;

/// Bytes of a suite that wait for its end.
const WAITING: usize = 1 << 20;

/// Characters of a text found that a case quotes.
const QUOTED: usize = 1000;

pub(super) fn finding(told: &Told<'_>, out: &mut Vec<u8>) {
    let row = told.row;
    let place = format!("{}:{}", row.line, row.column);
    case(told.file, &format!("{place} {}", row.rule.name), out);
    let (open, close): (&str, &str) = match row.severity {
        Severity::Error => ("<failure type=\"error\" message=\"", "</failure>"),
        Severity::Warning => ("<failure type=\"warning\" message=\"", "</failure>"),
        Severity::Info => ("<system-out>info: ", "</system-out>"),
    };
    out.extend_from_slice(open.as_bytes());
    xml::push(out, told.message);
    out.extend_from_slice(if row.severity == Severity::Info { b"&#10;" } else { b"\">" });
    xml::push(out, told.file);
    out.push(b':');
    out.extend_from_slice(place.as_bytes());
    if !told.record.is_empty() {
        out.extend_from_slice(b" record ");
        xml::push(out, told.record);
    }
    out.extend_from_slice(b"&#10;");
    xml::push(out, row.before);
    out.extend_from_slice(b"[[");
    let cut = row.found.char_indices().nth(QUOTED).map(|(at, _)| at);
    xml::push(out, cut.map_or(row.found, |at| &row.found[..at]));
    out.extend_from_slice(if cut.is_some() { "…]]".as_bytes() } else { b"]]" });
    xml::push(out, row.after);
    out.extend_from_slice(close.as_bytes());
    out.extend_from_slice(b"</testcase>\n");
}

/// Opens a case.
fn case(file: &str, name: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(b"<testcase classname=\"");
    xml::push(out, file);
    out.extend_from_slice(b"\" name=\"");
    xml::push(out, name);
    out.extend_from_slice(b"\">");
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    tests: u64,
    failures: u64,
    errors: u64,
}

impl Counts {
    fn of(weights: Weights) -> Self {
        Self { tests: weights.total(), failures: weights.errors + weights.warnings, errors: 0 }
    }

    fn merge(&mut self, other: Self) {
        self.tests += other.tests;
        self.failures += other.failures;
        self.errors += other.errors;
    }

    /// As attributes, each value with room for `width` characters: space between attributes means nothing.
    fn attributes(self, width: usize) -> String {
        let [tests, failures, errors] =
            [self.tests, self.failures, self.errors].map(|count| format!("{:<width$}", format!("{count}\"")));
        format!(" tests=\"{tests} failures=\"{failures} errors=\"{errors}")
    }
}

/// Digits of the largest count, and a quotation mark.
const WIDEST: usize = 21;

#[derive(Debug)]
pub(super) struct Suites {
    file: ReportFile,
    /// Where the counts of the run belong.
    room: u64,
    all: Counts,
    suite: Suite,
}

/// The suite under way.
#[derive(Debug, Default)]
struct Suite {
    counts: Counts,
    waiting: Vec<u8>,
    /// Where its counts belong, once its beginning was written.
    room: Option<u64>,
}

impl Suites {
    pub(super) fn new(mut file: ReportFile) -> Result<Self> {
        file.write(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mtlint\"")?;
        let room = file.position()?;
        file.write(Counts::default().attributes(WIDEST).as_bytes())?;
        file.write(b">\n")?;
        Ok(Self { file, room, all: Counts::default(), suite: Suite::default() })
    }

    fn begin(&mut self, file: &str, counts: &str) -> Result<()> {
        let mut head = b"<testsuite name=\"".to_vec();
        xml::push(&mut head, file);
        head.push(b'"');
        self.file.write(&head)?;
        self.file.write(counts.as_bytes())?;
        self.file.write(b">\n")
    }

    fn end(&mut self, file: &str) -> Result<()> {
        let mut suite = std::mem::take(&mut self.suite);
        if suite.counts.tests == 0 {
            suite.counts.tests = 1;
            case(file, "no findings", &mut suite.waiting);
            suite.waiting.extend_from_slice(b"</testcase>\n");
        }
        match suite.room {
            Some(room) => self.file.patch(room, suite.counts.attributes(WIDEST).as_bytes())?,
            None => self.begin(file, &suite.counts.attributes(0))?,
        }
        self.all.merge(suite.counts);
        self.file.write(&suite.waiting)?;
        self.file.write(b"</testsuite>\n")
    }
}

impl Sink for Suites {
    fn rows(&mut self, file: &str, rows: &Rows) -> Result<()> {
        self.suite.counts.merge(Counts::of(rows.weights));
        let cases = &rows.chunk(Format::Junit).bytes;
        if self.suite.waiting.len() + cases.len() <= WAITING {
            self.suite.waiting.extend_from_slice(cases);
        } else {
            if self.suite.room.is_none() {
                let counts = Counts::default().attributes(WIDEST);
                self.begin(file, &counts)?;
                self.suite.room = Some(self.file.position()? - counts.len() as u64 - 2);
            }
            self.file.write(&self.suite.waiting)?;
            self.suite.waiting.clear();
            self.file.write(cases)?;
        }
        Ok(())
    }

    fn closed(&mut self, file: &str) -> Result<()> {
        self.end(file)
    }

    fn finish(&mut self, end: &End<'_>) -> Result<Option<u64>> {
        let lost = || end.run.problems.iter().filter(|problem| problem.kind.loses_input());
        if lost().next().is_some() {
            for problem in lost() {
                self.suite.counts.merge(Counts { tests: 1, failures: 0, errors: 1 });
                let out = &mut self.suite.waiting;
                let line = problem.line.map_or(String::new(), |line| format!("{line} "));
                case(&problem.file, &format!("{line}not read"), out);
                out.extend_from_slice(b"<error type=\"not read\" message=\"");
                xml::push(out, &problem.kind.to_string());
                out.extend_from_slice(b"\"/></testcase>\n");
            }
            self.end("what could not be read")?;
        }
        self.file.patch(self.room, self.all.attributes(WIDEST).as_bytes())?;
        self.file.write(b"</testsuites>\n")?;
        Ok(None)
    }

    fn files(self: Box<Self>) -> Vec<ReportFile> {
        vec![self.file]
    }
}
