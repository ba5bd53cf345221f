//! Catalogues that programs of others have made come back whole; what is broken is told and passed over.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::super::super::reader::{Items, Problems};
use super::super::super::{Format, Options, Source};
use super::Catalogue;
use crate::input::Unit;
use crate::lang::Lang;

fn read_at(path: &Path) -> (Vec<Unit>, Vec<String>) {
    let source = Source::new("a.po".to_owned(), Some(path.to_owned()), Format::Po);
    let mut problems = Problems::new("a.po");
    let mut units = Vec::new();
    match Catalogue::open(&source, &Options::default()) {
        Ok(mut catalogue) => {
            while let Some(unit) = catalogue.next_item(&mut problems) {
                units.push(unit);
            }
        }
        Err(kind) => problems.add(None, None, kind),
    }
    (units, problems.take().iter().map(ToString::to_string).collect())
}

fn read(text: impl AsRef<[u8]>) -> (Vec<Unit>, Vec<String>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("a.po");
    fs::write(&path, text).expect("a file");
    read_at(&path)
}

fn fixture(name: &str) -> Vec<Unit> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/po").join(name);
    let (units, problems) = read_at(&path);
    assert_eq!(problems, Vec::<String>::new(), "{name}");
    units
}

fn targets(units: &[Unit]) -> Vec<&str> {
    units.iter().map(|unit| unit.target.as_str()).collect()
}

/// Holds the places of all characters that stand in the file as they are against `file`.
fn hold_places(units: &[Unit], file: &str) {
    let characters: Vec<char> = file.chars().collect();
    let mut held = 0;
    for side in units.iter().flat_map(|unit| [&unit.source, &unit.target]) {
        for (at, c) in side.as_str().char_indices() {
            if side.text.is_verbatim(at..at + c.len_utf8()) {
                let spot = side.text.start(at);
                assert_eq!(characters.get(spot.extent.points as usize), Some(&c), "{side:?}");
                let line = file.split('\n').nth(spot.line as usize - 1).expect("a line of the file");
                assert_eq!(line.chars().nth(spot.column as usize - 1), Some(c), "{side:?}");
                held += 1;
            }
        }
    }
    assert!(held > 0, "no character to hold");
}

#[test]
fn what_gettext_wrote_comes_back() {
    let units = fixture("fr.po");
    let ids: Vec<&str> = units.iter().map(|unit| unit.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "Welcome back, %s. Your last visit was on Tuesday, and three …",
            "Save the file before you leave. It cannot be \"restored\" late…",
            "menu|Open",
            "state|Open",
            "%d page was printed.[0]",
            "%d page was printed.[1]",
            "The path C:\\temp is not there.",
            "The report is ready.",
        ]
    );
    assert_eq!(
        targets(&units),
        [
            "Heureux de vous revoir, %s. Votre dernière visite date de mardi, et trois messages vous attendent dans \
             la la boîte de réception.",
            "Enregistrez le fichier\tavant de partir.\nIl ne pourra pas pas être \"rétabli\" plus tard.",
            "Ouvrir",
            "Ouvert",
            "%d page a été imprimée.",
            "%d pages ont ont été imprimées.",
            "Le chemin C:\\temp n'existe pas.",
            "Le rapport n'est pas prêt.",
        ]
    );
    assert_eq!(units[5].source.as_str(), "%d pages were printed.");
    assert!(units.iter().all(|unit| (unit.source.lang, unit.target.lang) == (Lang::En, Lang::Fr)));
    assert_eq!(units.iter().filter(|unit| unit.is_draft).count(), 1);
    assert!(units[7].is_draft && units[7].note.as_ref().is_some_and(|note| note.draft.is_none()));
    let note = units[0].note.as_ref().expect("a place for remarks");
    assert_eq!((note.at.line, note.at.column), (9, 1));
    assert_eq!(note.draft.map(|(spot, _)| spot.line), Some(12));
    let file =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/po/fr.po")).expect("a file");
    hold_places(&units, &file);
}

#[test]
fn neither_the_encoding_nor_the_line_breaks_change_it() {
    let (here, there) = (fixture("fr.po"), fixture("latin1.po"));
    assert_eq!(targets(&here), targets(&there));
    let note = there[0].note.as_ref().expect("a place for remarks");
    assert_eq!(note.around.1, "\r\n");
    let bytes =
        fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/po/latin1.po")).expect("a file");
    hold_places(&there, &bytes.iter().map(|&byte| char::from(byte)).collect::<String>());
}

#[test]
fn what_translate_toolkit_wrote_comes_back() {
    let units = fixture("toolkit.po");
    assert_eq!(targets(&units), ["الملف مغلق.", "يبدأ الاجتماع الاجتماع في الساعة التاسعة.", "إغلاق", ""]);
    assert!(units.iter().all(|unit| (unit.source.lang, unit.target.lang) == (Lang::Fr, Lang::Ar)));
    assert_eq!((units[2].id.as_str(), units[2].is_draft), ("bouton|Fermer", true));
}

#[test]
fn a_template_has_sources_and_no_translations() {
    let units = fixture("app.pot");
    assert_eq!(units.len(), 7);
    assert!(units.iter().all(|unit| unit.target.as_str().is_empty() && !unit.source.as_str().is_empty()));
}

#[test]
fn entries_need_no_blank_line_between_them() {
    let (units, problems) = read(
        "msgid \"one\"\nmsgstr \"un\"\n# mtlint: REP001 error x\n#, c-format\nmsgid \"two\"\n\nmsgstr \"de\" \"ux\"\n\
         #~ msgid \"old\"\n#~ msgstr \"vieux\"\nmsgctxt \"c\"\nmsgid \"three\"\nmsgstr \"trois\"",
    );
    assert_eq!((targets(&units), problems), (vec!["un", "deux", "trois"], Vec::new()));
    let note = units[1].note.as_ref().expect("a place for remarks");
    assert_eq!(note.said, [Box::from("REP001 error x")]);
    assert_eq!((note.at.line, note.draft.map(|(spot, _)| spot.line)), (3, Some(5)));
}

#[test]
fn flags_of_what_is_obsolete_are_no_ones() {
    let (units, _) = read("#, fuzzy\n#~ msgid \"a\"\n#~ msgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"d\"\n");
    assert!(!units[0].is_draft);
    let (units, _) = read("#, fuzzy, c-format\n\nmsgid \"c\"\nmsgstr \"d\"\n");
    assert!(units[0].is_draft);
}

#[test]
fn reading_goes_on_behind_what_is_broken() {
    for (broken, line, reason) in [
        ("msgid \"a\nmsgstr \"b\"\n", 4, "not closed"),
        ("msgid \"a\"\nmsgstr\n", 5, "no string"),
        ("# x\n\"a\"\n", 5, "no keyword before"),
        ("msgstr \"a\"\n", 4, "no msgid"),
        ("msgid \"a\"\nmsgid \"b\"\nmsgid \"c\"\n", 4, "no msgstr"),
        ("message \"a\"\n", 4, "no keyword"),
        ("msgid \"a\"\nmsgstr[x] \"b\"\n", 5, "number"),
        ("msgid \"a\"\nmsgstr[0] \"b\"\n", 5, "number"),
        ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", 6, "no msgid"),
    ] {
        let (units, problems) = read(format!(
            "msgid \"one\"\nmsgstr \"un\"\n\n{broken}\n# good\nmsgid \"two\"\nmsgstr \"deux\"\n"
        ));
        assert_eq!(targets(&units).last(), Some(&"deux"), "{broken}");
        assert_eq!(targets(&units).first(), Some(&"un"), "{broken}");
        let told = format!("a.po:{line}: ");
        assert!(problems[0].starts_with(&told) && problems[0].contains(reason), "{broken}: {problems:?}");
    }
    let (units, problems) = read("msgid \"one\"\nmsgstr \"un\"\n\nmsgid \"two\"\n");
    assert_eq!((units.len(), problems.len()), (1, 1));
}

proptest! {
    #[test]
    fn no_text_makes_it_fail(parts in prop::collection::vec(
        prop::sample::select(vec![
            "msgid ", "msgstr ", "msgstr[0] ", "msgstr[1", "msgid_plural ", "msgctxt ", "\"", "\"é\\n\"", "\\", "\\x",
            "\\303", "\n", "\r\n", "\n\n", "# ", "#, fuzzy", "#~ ", "#| ", " ", "ع", "\u{FEFF}", "domain ",
        ]),
        0..40,
    )) {
        let text = parts.concat();
        for unit in read(&text).0 {
            for side in [&unit.source, &unit.target] {
                let end = side.text.end(side.as_str().len());
                prop_assert!(end.extent.bytes <= text.len() as u64);
            }
        }
    }

    #[test]
    fn no_bytes_make_it_fail(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        read(bytes);
    }

    #[test]
    fn what_is_escaped_comes_back(text in "[a-zé\"\\\\\n\tع]{1,30}") {
        let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t");
        let (units, problems) = read(format!("msgid \"a\"\nmsgstr \"{escaped}\"\n"));
        prop_assert_eq!(problems, Vec::<String>::new());
        prop_assert_eq!(targets(&units), [text.as_str()]);
    }
}
