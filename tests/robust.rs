//! No reader panics, whatever it is given: files of every format with bytes changed, taken out, doubled or cut off.

use std::fs;
use std::io::Cursor;

use mtlint::engine::Engine;
use mtlint::error::{Problem, Result};
use mtlint::input::{Format, Member, Options, Source};
use mtlint::pipeline::{Observer, Run};
use mtlint::report::rows::{Rows, Wanted};
use mtlint::report::table::Dialect;
use mtlint::report::{Format as Report, Formats, Style};
use mtlint::settings::Settings;
use proptest::prelude::*;

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
fn check(format: Format, data: Vec<u8>) {
    ENGINE.with(|engine| {
        let options = Options { piece: 200, ..Options::default() };
        let style =
            Style::new(Formats::of(&[Report::Csv, Report::Jsonl]), Dialect::default()).with_pairs(true);
        let wanted = Wanted { reports: true, fixes: true, notes: true, ..Wanted::default() };
        let run = Run { engine, options: &options, style: &style, wanted, assume: None, threads: 1 };
        let member = Member::new(Box::new(Cursor::new(data)));
        let source = Source { member: Some(member), ..Source::new("any".to_owned(), None, format) };
        run.check(&[source], &mut Nobody).expect("rows go nowhere");
    });
}

/// A file of each format.
fn samples() -> Vec<(Format, Vec<u8>)> {
    let fixture = |name: &str| {
        fs::read(format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a fixture")
    };
    let page = "<!doctype html><html lang=fr><head><title>Le bac</title></head><body><nav><a href=/>Accueil</a></nav><main>\
                <p>Le bac quitte le le port &agrave; l&#8217;aube <code>ls -l</code><br>puis revient.<p lang=en>Gone.<table><tr><td>a<td>b\
                </table><script>x < y</script></main><!-- mtlint: ignore REP001 --></body></html>";
    let notes = "---\ntitle: x\n---\n# Le *bac*\n\nIl quitte le le port [demain](http://a.b \"t\") &amp; `x`  \nplus loin.\n\n- [ ] un\n  - deux\n\n\
                 | a | b |\n|---|---|\n| م م | ![i](j) |\n\n```\ncode\n```\n<div>\n<!-- mtlint: ignore REP001 -->\n</div>\n\n[^1]: note\n";
    let cues = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\n<v Amal>مرحبا <i>بكم</i>\n{\\an8}في المتحف\n\n2\n00:00:03.000 --> 00:00:04.000\nUn un\n";
    let pairs = "source\ttarget\tid\nThe train leaves at 10:30.\tLe train part à 10 h 30.\ta\n{0} files\t{1} fichiers fichiers\tb\n";
    let records = "{\"id\": 1, \"text\": \"The the \\u00e9\\n\\nend\", \"mtlint_ignore\": [\"REP\"]}\n{\"text\": \"مرحبا مرحبا\"}\n";
    vec![
        (Format::Html, page.into()),
        (Format::Markdown, notes.into()),
        (Format::Mdx, format!("import X from 'x'\n\n{notes}\n<X a={{1}}>b</X>\n").into()),
        (Format::Subtitles, cues.into()),
        (Format::PairTable, pairs.into()),
        (Format::Jsonl, records.into()),
        (Format::Po, fixture("po/fr.po")),
        (Format::Xliff, fixture("xliff/inline.xlf")),
        (Format::Xliff, fixture("xliff/new.xlf")),
        (Format::Tmx, fixture("tmx/three.tmx")),
        (Format::Warc, fixture("warc/pages.warc")),
        (Format::Tar, archive(&[("a.txt", "The the end.\n"), ("b/c.jsonl", records), ("d.md", notes)])),
        #[cfg(feature = "parquet")]
        (Format::Parquet, fixture("parquet/plain.parquet")),
    ]
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, content) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.set_mode(0o644);
        builder.append_data(&mut header, name, content.as_bytes()).expect("memory");
    }
    builder.into_inner().expect("memory")
}

/// What is done to a file: where, how, and with what.
type Change = (prop::sample::Index, u8, u8);

fn changed(mut data: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for (place, kind, byte) in changes {
        if data.is_empty() {
            break;
        }
        let at = place.index(data.len());
        let end = (at + usize::from(*byte)).min(data.len());
        match kind % 5 {
            0 => data[at] = *byte,
            1 => drop(data.drain(at..end)),
            2 => data.insert(at, b"<>\"'\\\n\t&{}[]`|%-"[usize::from(*byte) % 16]),
            3 => data.extend_from_within(at..end),
            _ if byte % 8 == 0 => data.truncate(at),
            _ => data.swap(at, end - 1),
        }
    }
    data
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_change_of_a_file_panics(changes in prop::collection::vec(any::<Change>(), 1..12)) {
        for (format, data) in samples() {
            check(format, changed(data, &changes));
        }
    }

    #[test]
    fn no_bytes_panic(data in prop::collection::vec(any::<u8>(), 0..400)) {
        for (format, _) in samples() {
            check(format, data.clone());
        }
    }
}

#[test]
fn the_samples_are_read() {
    for (format, data) in samples() {
        check(format, data);
    }
}
