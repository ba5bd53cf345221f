//! No reader panics, whatever it is given: files of every format with bytes changed, taken out, doubled or cut off.

#[path = "support/readers.rs"]
mod readers;

use std::env;
use std::fs;
use std::io::Read;
use std::path::PathBuf;

use mtlint::input::Format;
use proptest::prelude::*;
use readers::check;

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
        (
            Format::Android,
            [fixture("android/res/values-fr/strings.xml"), fixture("android/res/values/strings.xml")]
                .join(&0),
        ),
        (
            Format::Properties,
            [fixture("messages/harbour_fr.properties"), fixture("messages/harbour.properties")].join(&0),
        ),
        (
            Format::AppleStrings,
            "\"a\" = \"un un \\U00e9\\n\";\n/* x */ b = \"\";\0\"a\" = \"one\";\n\"b\";\n".into(),
        ),
        (Format::PairLines, "Le port port.\nأهلا\0The port.\nHello.\n".into()),
        (Format::PairJsonl, "{\"source\": \"It is.\", \"target\": \"C'est c'est \\u00e7a\\n.\"}\n".into()),
        (Format::Table, "id;text;mtlint_ignore\n1;\"The the \"\"end\"\".\n\nNo.\";\n2;Un un;REP\n".into()),
        (Format::Text, "The the end.\n\nNo  word&amp; <b>x</b> l' eau\u{a0}!\n".into()),
        (Format::Text, fixture("../../corpus/web/auberge-des-saules.fr.txt.gz")),
        (Format::Jsonl, fixture("../../corpus/chat/majmouat-alhay.ar.jsonl.zst")),
        (Format::Po, fixture("po/fr.po")),
        (Format::Xliff, fixture("xliff/inline.xlf")),
        (Format::Xliff, fixture("xliff/new.xlf")),
        (Format::Tmx, fixture("tmx/three.tmx")),
        #[cfg(feature = "office")]
        (Format::Docx, fixture("office/harbour.docx")),
        #[cfg(feature = "office")]
        (Format::Odt, fixture("office/harbour.odt")),
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

/// Where the fuzz target is to find the samples, `fuzz/run` says.
#[test]
fn the_samples_are_read() {
    let seeds = env::var_os("MTLINT_SEEDS").map(PathBuf::from);
    for (number, (format, data)) in samples().into_iter().enumerate() {
        if let Some(folder) = seeds.as_ref().map(|seeds| seeds.join(format.name())) {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(folder.join(format!("sample-{number}")), &data).expect("room on the disk");
        }
        check(format, data);
    }
}

#[test]
fn what_fuzzing_has_kept_is_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/kept");
    let mut read = 0;
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name =
            path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".tar.gz"));
        let Some(format) = Format::ALL.into_iter().find(|format| Some(format.name()) == name) else {
            panic!("{} is kept for no format", path.display());
        };
        if format == Format::Parquet && !cfg!(feature = "parquet") {
            continue;
        }
        let packed = fs::File::open(&path).expect("a file");
        for member in tar::Archive::new(flate2::read::GzDecoder::new(packed)).entries().expect("an archive") {
            let mut data = Vec::new();
            member.expect("a member").read_to_end(&mut data).expect("a member");
            check(format, data);
            read += 1;
        }
    }
    assert!(read > 0, "nothing is kept in {folder}");
}
