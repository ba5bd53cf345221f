use std::fs;

use proptest::prelude::*;
use tempfile::TempDir;

use super::Glossary;
use crate::analysis::{Buffers, analyse};
use crate::lang::{Lang, Script};

/// Reads one file with this name and content; the complaint without its folder.
fn read(name: &str, content: impl AsRef<[u8]>) -> Result<Glossary, String> {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, content).expect("a file");
    let mut glossary = Glossary::default();
    let folder = format!("{}/", folder.path().display());
    glossary.add(&path).map_err(|error| error.to_string().replace(&folder, ""))?;
    Ok(glossary)
}

/// The terms of `source` that are met, and whether `target` answers them; and what is forbidden in it.
fn met(
    glossary: &Glossary,
    (from, source): (Lang, &str),
    (to, target): (Lang, &str),
) -> (Vec<(String, bool)>, Vec<String>) {
    let (mut one, mut other) = (Buffers::default(), Buffers::default());
    let source = analyse(source, from, Script::of(from), &[], &mut one);
    let target = analyse(target, to, Script::of(to), &[], &mut other);
    let terms = (0..source.tokens.len()).filter_map(|i| glossary.term_at(&source, i, &target));
    let terms = terms.map(|(met, is_answered)| {
        (source.span_of(met.first, met.last).of(source.text).to_owned(), is_answered)
    });
    let forbidden = (0..target.tokens.len()).filter_map(|i| glossary.forbidden_at(&target, i).0);
    let forbidden = forbidden.map(|met| target.span_of(met.first, met.last).of(target.text).to_owned());
    (terms.collect(), forbidden.collect())
}

fn terms(glossary: &Glossary, source: (Lang, &str), target: (Lang, &str)) -> Vec<(String, bool)> {
    met(glossary, source, target).0
}

#[test]
fn terms_are_met_in_their_forms_and_answered_by_those_of_their_translations() {
    let glossary = read(
        "t.csv",
        "en,fr,ar\nentry,saisie|écriture,قيد\nIT,SI,تقنية\nlocal paper,journal local,صحيفة محلية\n",
    );
    let glossary = glossary.expect("it is right");
    let cases = [
        ((Lang::En, "two entries"), (Lang::Fr, "deux écritures"), vec![("entries", true)]),
        ((Lang::En, "an entry"), (Lang::Fr, "une ligne"), vec![("entry", false)]),
        ((Lang::En, "IT and it"), (Lang::Fr, "le SI"), vec![("IT", true)]),
        ((Lang::En, "IT"), (Lang::Fr, "si"), vec![("IT", false)]),
        ((Lang::Fr, "des journaux locaux"), (Lang::En, "papers"), vec![("journaux locaux", false)]),
        ((Lang::Fr, "des journaux locaux"), (Lang::En, "local papers"), vec![("journaux locaux", true)]),
        ((Lang::En, "this entry"), (Lang::Ar, "وبالقيد"), vec![("entry", true)]),
        ((Lang::Ar, "والصحيفة المحلية"), (Lang::Fr, "le journal local"), vec![("والصحيفة المحلية", true)]),
        ((Lang::En, "nothing of it"), (Lang::Fr, "rien"), vec![]),
    ];
    for (source, target, wanted) in cases {
        let wanted: Vec<_> =
            wanted.into_iter().map(|(text, is_answered)| (text.to_owned(), is_answered)).collect();
        assert_eq!(terms(&glossary, source, target), wanted, "{source:?} {target:?}");
    }
}

#[test]
fn the_longest_term_counts() {
    let glossary =
        read("t.csv", "en,fr,forbidden\nport,port,havre\nair port,aéroport,\nhavre de paix,havre de paix,\n");
    let glossary = glossary.expect("it is right");
    let source = (Lang::En, "an air port");
    assert_eq!(terms(&glossary, source, (Lang::Fr, "un aéroport"))[0], ("air port".to_owned(), true));
    assert_eq!(met(&glossary, source, (Lang::Fr, "un havre")).1, ["havre"]);
    assert!(met(&glossary, source, (Lang::Fr, "un havre de paix")).1.is_empty());
}

#[test]
fn columns_of_one_direction_count_in_it() {
    let glossary = read("t.tsv", "Source\tTarget\tForbidden\tNote\ncurl\tboucle\tcourbe\tof hair\n")
        .expect("it is right");
    let there = terms(&glossary, (Lang::En, "a curl"), (Lang::Fr, "un cercle"));
    assert_eq!(there, [("curl".to_owned(), false)]);
    assert!(terms(&glossary, (Lang::Fr, "une boucle"), (Lang::En, "a loop")).is_empty());
    assert_eq!(met(&glossary, (Lang::En, "x"), (Lang::Fr, "des courbes")).1, ["courbes"]);
}

const TBX: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tbx SYSTEM "TBXcoreStructV03.dtd">
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
 <text><body><conceptEntry id="c1">
  <langSec xml:lang="en-GB"><termSec><term>salt &amp; pepper</term></termSec></langSec>
  <langSec xml:lang="fr"><termSec><term>sel et poivre</term>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
   <termSec><term>&#x73;alière</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
  <langSec xml:lang="de"><termSec><term>Salz</term></termSec></langSec>
 </conceptEntry></body></text></tbx>"#;

#[test]
fn term_bases_are_read() {
    let glossary = read("t.tbx", TBX).expect("it is right");
    let (terms, forbidden) = met(&glossary, (Lang::En, "salt & pepper"), (Lang::Fr, "la salière"));
    assert_eq!(terms, [("salt & pepper".to_owned(), false)]);
    assert_eq!(forbidden, ["salière"]);
    let old = TBX
        .replace("conceptEntry", "termEntry")
        .replace("langSec", "langSet")
        .replace("termSec", "tig")
        .replace("tbx", "martif");
    assert!(read("t.tbx", old).is_ok());
}

#[test]
fn what_is_wrong_is_told_with_file_and_line() {
    let cases: &[(&str, &[u8], &str)] = &[
        ("t.csv", b"", "t.csv: holds no terms"),
        ("t.csv", b"en,note\na,b\n", "t.csv:1: the first row must name two columns"),
        ("t.csv", b"source,fr\na,b\n", "t.csv:1: source and target go together"),
        ("t.csv", b"en,fr,forbidden-ar\n", "t.csv:1: the column \"forbidden-ar\" is of no language"),
        ("t.csv", b"en,fr\na,b\na,b,c\n", "t.csv:3: has 3 cells, and the first row names 2"),
        ("t.csv", b"en,fr,forbidden\na,b,b\n", "t.csv:2: \"b\" is both a term and forbidden"),
        ("t.csv", b"en,fr\na,\xFF\n", "t.csv:2: is not UTF-8"),
        ("t.docx", b"en,fr\n", "t.docx: is no glossary by its ending"),
        ("t.tbx", b"<html/>", "t.tbx:1: is no TBX"),
        ("t.tbx", b"<tbx>\n<termEntry>", "t.tbx:2: "),
        (
            "t.tbx",
            b"<!DOCTYPE t [<!ENTITY e 'x'>]>\n<tbx>&e;</tbx>",
            "t.tbx:2: the entity &e; is not expanded",
        ),
        ("t.tbx", b"<tbx>\n</martif>", "t.tbx:2: is not well-formed XML"),
    ];
    for (name, content, wanted) in cases {
        let told = read(name, content).err().unwrap_or_default();
        assert!(told.starts_with(wanted), "{told:?} does not begin with {wanted:?}");
    }
}

#[test]
fn the_example_is_right() {
    assert_eq!(Glossary::example().advice.len(), 2);
}

proptest! {
    #[test]
    fn no_bytes_make_the_readers_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<tbx>", "<termEntry>", "</termEntry>", "<langSet xml:lang='fr'>", "<tig>", "</tig>", "<term>", "</term>", "&amp;", "&#x0;",
            "&x;", "<![CDATA[", "]]>", "a", "en", "fr", ",", "\n", "\"", "|", "forbidden", "#", "\t", "ة", "لل",
        ]), 0..40),
    ) {
        for name in ["t.csv", "t.tsv", "t.tbx"] {
            // What is read may be right or wrong; both are answers.
            let _ = (read(name, &bytes), read(name, pieces.concat()));
        }
    }
}
