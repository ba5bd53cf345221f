//! Reads any bytes as an input of one format, and checks what comes out, as `mtlint check` would.

use mtlint::engine::Engine;
use mtlint::error::{Problem, Result};
use mtlint::input::{Format, Member, Options, Source};
use mtlint::pipeline::{Observer, Run};
use mtlint::report::rows::{Rows, Wanted};
use mtlint::report::table::Dialect;
use mtlint::report::{Format as Report, Formats, Style};
use mtlint::settings::Settings;
use std::cell::OnceCell;

struct Nobody;

impl Observer for Nobody {
    fn rows(&mut self, _source: usize, _rows: &Rows) -> Result<()> {
        Ok(())
    }

    fn problem(&mut self, problem: &Problem) {
        // Messages are made of the input too.
        let _ = problem.to_string();
    }
}

thread_local! {
    static ENGINE: OnceCell<Engine> = const { OnceCell::new() };
}

/// Checks `data` as an input of `format`, cut in small pieces.
///
/// # Panics
/// When mtlint does, which is what is looked for.
pub fn check(format: Format, data: &[u8]) {
    ENGINE.with(|engine| {
        let engine = engine.get_or_init(|| Engine::new(Settings::default()));
        let options = Options { piece: 200, ..Options::default() };
        let style = Style::new(Formats::of(&[Report::Csv]), Dialect::default()).with_pairs(true);
        let wanted = Wanted { reports: true, ..Wanted::default() };
        let run = Run { engine, options: &options, style: &style, wanted, assume: None, threads: 1 };
        let member = Member::new(Box::new(std::io::Cursor::new(data.to_vec())));
        let source = Source { member: Some(member), ..Source::new("fuzz".to_owned(), None, format) };
        run.check(&[source], &mut Nobody).expect("rows go nowhere");
    });
}
