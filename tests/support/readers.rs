//! Runs a reader and all that stands behind it over bytes that need not be a file of its format. Used by `tests/robust.rs` and by the
//! fuzz target in `fuzz`.

use std::io::{Cursor, Write};

use mtlint::engine::Engine;
use mtlint::error::{Problem, Result};
use mtlint::input::{Format, Member, Options, Source};
use mtlint::pipeline::{Observer, Run};
use mtlint::report::rows::{Rows, Wanted};
use mtlint::report::table::Dialect;
use mtlint::report::{Format as Report, Formats, Style};
use mtlint::settings::Settings;

struct Nobody;

impl Observer for Nobody {
    fn rows(&mut self, _source: usize, _rows: &Rows) -> Result<()> {
        Ok(())
    }

    fn problem(&mut self, problem: &Problem) {
        // Messages are made of the input too.
        assert!(!problem.to_string().is_empty());
    }
}

thread_local! {
    static ENGINE: Engine = Engine::new(Settings::default());
}

/// Checks `data` as an input of `format`, cut in small pieces.
pub fn check(format: Format, data: Vec<u8>) {
    ENGINE.with(|engine| {
        let options = Options { piece: 200, ..Options::default() };
        let style =
            Style::new(Formats::of(&[Report::Csv, Report::Jsonl]), Dialect::default()).with_pairs(true);
        let wanted = Wanted { reports: true, fixes: true, notes: true, ..Wanted::default() };
        let run = Run { engine, options: &options, style: &style, wanted, assume: None, threads: 1 };
        // A format of two files has the other one, which is read by its path, behind a zero.
        let mut file = data;
        let beside = format.has_two_files().then(|| {
            let at = file.iter().position(|byte| *byte == 0).unwrap_or(file.len());
            let other = file.split_off(at);
            let mut kept = tempfile::NamedTempFile::new().expect("a temporary file");
            kept.write_all(other.get(1..).unwrap_or_default()).expect("room on the disk");
            kept
        });
        let member = Member::new(Box::new(Cursor::new(file)));
        let source = Source {
            member: Some(member),
            beside: beside.as_ref().map(|file| ("other".to_owned(), file.path().to_owned())),
            ..Source::new("any".to_owned(), None, format)
        };
        run.check(&[source], &mut Nobody).expect("rows go nowhere");
    });
}
