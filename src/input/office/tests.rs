//! Documents made by LibreOffice come back paragraph by paragraph; what no program of ours makes is made here.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use tempfile::NamedTempFile;
use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::super::on_disk::OnDisk;
use super::super::unpack::Limits;
use super::load;
use crate::input::Format;
use crate::lang::Lang;

/// The lines of the document with these bytes, its language, and what is wrong with it.
fn read(format: Format, bytes: &[u8], limits: Limits) -> (Vec<String>, Lang, Vec<String>) {
    let mut file = NamedTempFile::new().expect("a place for it");
    file.write_all(bytes).expect("room for it");
    let (documents, problems) = load(&OnDisk::Copy(file), format, limits, "a");
    let problems = problems.iter().map(ToString::to_string).collect();
    let Some(document) = documents.first() else { return (Vec::new(), Lang::Und, problems) };
    let text = std::str::from_utf8(&document.bytes).expect("text");
    (text.lines().map(str::to_owned).collect(), document.lang, problems)
}

fn fixture(name: &str) -> (Vec<String>, Lang, Vec<String>) {
    let path = format!("{}/tests/fixtures/office/{name}", env!("CARGO_MANIFEST_DIR"));
    let format = if name.ends_with("odt") { Format::Odt } else { Format::Docx };
    read(format, &std::fs::read(path).expect("a fixture"), Limits::default())
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("room for it");
    }
    zip.finish().expect("a file").into_inner()
}

const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

const NAMES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
    xmlns:c="http://schemas.openxmlformats.org/markup-compatibility/2006""#;

fn docx_with(body: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let document = format!("<w:document {NAMES}><w:body>{body}</w:body></w:document>");
    packed(&[&[("_rels/.rels", ROOT), ("word/document.xml", document.as_str())][..], others].concat())
}

fn docx(body: &str) -> Vec<String> {
    let (lines, _, problems) = read(Format::Docx, &docx_with(body, &[]), Limits::default());
    assert!(problems.is_empty(), "{problems:?}");
    lines
}

fn odt_with(body: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let content = format!(
        r#"<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:s="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:d="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">
        <o:body><o:text>{body}</o:text></o:body></o:document-content>"#
    );
    packed(&[&[("content.xml", content.as_str())][..], others].concat())
}

/// Of a document that cannot be read, why.
fn refusal(format: Format, bytes: &[u8], limits: Limits) -> String {
    let (lines, _, problems) = read(format, bytes, limits);
    assert_eq!((lines.len(), problems.len()), (0, 1), "{problems:?}");
    problems.into_iter().next().expect("it was counted")
}

const MUSEUM: [&str; 16] = [
    "Le musée du port",
    "Le musée ouvre ses portes à dix heures et ferme  à dix-huit heures.",
    "Le bateau bleu attend les les visiteurs.",
    "Adresse :\u{B}12, quai des Brumes\tAlger",
    "La salle compte trente maquettes.",
    "Lisez `guide.txt` avant la visite & l'atelier.",
    "Première étape : la cale.",
    "Seconde étape : le pont.",
    "Tarif plein",
    "Huit euros",
    "Six euros le soir",
    "Gratuit pour les enfants",
    "Autour du cadre se tient un banc.",
    "Le texte du cadre.",
    "المتحف مفتوح كل يوم ما عدا يوم الاثنين.",
    "Elle a été rénovée l'an dernier.",
];

#[test]
fn paragraphs_come_back_in_order() {
    for name in ["musee.odt", "musee.docx"] {
        let (lines, lang, problems) = fixture(name);
        assert_eq!(lines[..16], MUSEUM, "{name}");
        assert_eq!(lines[16..], ["Le catalogue est en vente à l'entrée."], "{name}");
        assert_eq!((lang, problems.len()), (Lang::Fr, 0), "{name}");
    }
    for name in ["harbour.odt", "harbour.docx"] {
        let (lines, _, problems) = fixture(name);
        assert_eq!(
            lines,
            [
                "The harbour at night",
                "The ferry leaves the the island at dawn, and nobody had told us\u{A0}so.\u{B}We waited in the café.",
                "Buy a ticket.",
                "Wait at the second pier.",
                "Ferry",
                "Departure",
                "North Star",
                "6:30 a.m.",
                "Every boat comes back.",
            ],
            "{name}"
        );
        assert!(problems.is_empty(), "{name}");
    }
    for name in ["suq.odt", "suq.docx"] {
        let (lines, lang, _) = fixture(name);
        assert_eq!(
            lines,
            [
                "السوق القديم",
                "يفتح السوق أبوابه في الصباح الباكر، ويغلق بعد بعد صلاة العشاء.",
                "يبيع التجار التوابل والأقمشة.",
            ],
            "{name}"
        );
        assert_eq!(lang, Lang::Und, "{name}: nobody has said");
    }
}

#[test]
fn what_is_not_seen_in_print_is_left_out() {
    let run = |text: &str| format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#);
    let p = |inner: &str| format!("<w:p>{inner}</w:p>");
    let field = |code: &str, result: &str| {
        format!(
            r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        )
    };
    let (a, b) = (run("Un "), run("deux"));
    for (body, lines) in [
        (p(&format!("{a}{}{b}", field(" PAGE ", &run("7 ")))), vec!["Un 7 deux"]),
        (p(&format!("{a}{}{b}", field("TOC \\o", &run("Titre 1")))), vec!["Un deux"]),
        // A field within the code of another.
        (
            p(&format!(
                "{a}{}{b}",
                field(&format!("IF </w:instrText></w:r>{}<w:r><w:instrText>", field("X", &run("non"))), "")
            )),
            vec!["Un deux"],
        ),
        (p(&format!(r#"{a}<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>{b}"#)), vec!["Un deux"]),
        (
            p(&format!(r#"{a}<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>vu</w:t></w:r>{b}"#)),
            vec!["Un vudeux"],
        ),
        (
            p(&format!("{a}<w:moveFrom>{}</w:moveFrom><w:moveTo>{b}</w:moveTo>", run("parti"))),
            vec!["Un deux"],
        ),
        // The end of the first paragraph was deleted.
        (p(&format!("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{a}")) + &p(&b) + &p(&b), vec!["Un deux", "deux"]),
        (p(&format!("<w:pPr><w:rPr><w:vanish/></w:rPr><w:tabs><w:tab/></w:tabs></w:pPr>{b}")), vec!["deux"]),
        (
            p(&a)
                + &format!(
                    r#"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>
                <w:sdtContent>{}</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"#,
                    p(&run("Sommaire")),
                    p(&b)
                ),
            vec!["Un", "deux"],
        ),
        (
            p(&format!(
                "{a}<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>+1</m:t></m:r></m:oMath>{}.",
                run(" fois")
            )),
            vec!["Un `x+1` fois"],
        ),
        (p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), vec![]),
        (
            p(&format!(
                "<c:AlternateContent><c:Fallback>{a}</c:Fallback></c:AlternateContent><c:AlternateContent><c:Choice>{b}</c:Choice><c:Fallback>{b}</c:Fallback></c:AlternateContent>"
            )),
            vec!["Un deux"],
        ),
        (
            p(
                r#"<w:r><w:t>avant</w:t><w:noBreakHyphen/><w:t>port &#xE0;</w:t><w:sym w:char="2192"/><w:sym w:char="F0E0"/><w:cr/><w:t> fin </w:t></w:r>"#,
            ),
            vec!["avant\u{2011}port à\u{2192}\u{B}fin"],
        ),
        (p(""), vec![]),
    ] {
        assert_eq!(docx(&body), lines, "{body}");
    }
    let body = r#"<t:p>Un <t:span t:style-name="x">deux</t:span><t:s t:c="4000000000"/><t:ruby><t:ruby-base>ab</t:ruby-base><t:ruby-text>c</t:ruby-text></t:ruby>
        <t:a><t:span>trois</t:span></t:a> <t:placeholder>&lt;nom&gt;</t:placeholder>.</t:p><t:section t:display="none"><t:p>rien</t:p></t:section>
        <t:table-of-content><t:index-body><t:p>Titre</t:p></t:index-body></t:table-of-content>
        <t:h><t:number>1.</t:number>Fin<d:frame><d:image/><d:desc>image</d:desc></d:frame></t:h>"#;
    let (lines, _, problems) = read(Format::Odt, &odt_with(body, &[]), Limits::default());
    assert_eq!(lines, [format!("Un deux{}ab trois .", " ".repeat(200)), "Fin".to_owned()]);
    assert!(problems.is_empty());
}

#[test]
fn styles_say_what_is_code_and_which_language() {
    let rels = r#"<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="/word/s.xml"/></Relationships>"#;
    let styles = format!(
        r#"<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:lang w:val="fr-CA"/></w:rPr></w:style>
        <w:style w:styleId="P"><w:name w:val="HTML Preformatted"/></w:style><w:style w:styleId="Q"><w:basedOn w:val="P"/></w:style>
        <w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:styleId="L"><w:basedOn w:val="M"/></w:style><w:style w:styleId="M"><w:basedOn w:val="L"/></w:style></w:styles>"#
    );
    let run = |style: &str, text: &str| {
        format!(r#"<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:t>{text}</w:t></w:r>"#)
    };
    let body = format!(
        r#"<w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr><w:r><w:t>ls</w:t></w:r></w:p><w:p>{}{}{}</w:p><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>{}</w:p>"#,
        run("L", "Tapez"),
        run("P", "l`s"),
        run("H", "non"),
        run("M", "non"),
    );
    let file = docx_with(&body, &[("word/_rels/document.xml.rels", rels), ("word/s.xml", &styles)]);
    assert_eq!(
        read(Format::Docx, &file, Limits::default()),
        (vec!["Tapez`l s`".to_owned()], Lang::Fr, vec![])
    );
}

#[test]
fn names_of_parts_and_encodings_are_as_the_standard_lets_them() {
    let root = ROOT.replace("word/document.xml", "/Text/./Main.xml");
    let document = format!("\u{FEFF}<w:document {NAMES}><w:p><w:r><w:t>Déjà</w:t></w:r></w:p></w:document>");
    let wide: Vec<u8> = document.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [("_rels/.rels", root.as_bytes()), ("text/main.XML", &wide)] {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(bytes).expect("room for it");
    }
    let file = zip.finish().expect("a file").into_inner();
    assert_eq!(read(Format::Docx, &file, Limits::default()).0, ["Déjà"]);
}

#[test]
fn what_cannot_be_read_is_told() {
    let good = docx_with("<w:p><w:r><w:t>Bonjour</w:t></w:r></w:p>", &[]);
    let limits = Limits::default();
    for (format, bytes, reason) in [
        (Format::Docx, b"Bonjour".to_vec(), "no zip file"),
        (Format::Odt, good[..good.len() - 30].to_vec(), "no zip file, or not all of it"),
        (Format::Docx, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0].to_vec(), "password"),
        (Format::Docx, packed(&[("a.txt", "x")]), "nothing says what is its text"),
        (Format::Docx, packed(&[("_rels/.rels", ROOT)]), "word/document.xml is missing"),
        (
            Format::Docx,
            packed(&[("_rels/.rels", ROOT), ("word/document.xml", "<workbook/>")]),
            "holds something else",
        ),
        (
            Format::Docx,
            packed(&[
                ("_rels/.rels", &ROOT.replace("word/", "../../etc/")),
                ("../../etc/document.xml", "<a/>"),
            ]),
            "nothing says what is its text",
        ),
        (
            Format::Odt,
            packed(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]),
            "\"spreadsheet\"",
        ),
        (Format::Odt, packed(&[("content.xml", "<a/>")]), "holds no text"),
        (
            Format::Odt,
            odt_with("", &[("META-INF/manifest.xml", "<m><f><encryption-data/></f></m>")]),
            "protected with a password",
        ),
        (
            Format::Odt,
            packed(&[("content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]),
            "entities, which are never expanded",
        ),
        (Format::Odt, odt_with(&"<t:p>".repeat(2000), &[("META-INF/manifest.xml", "<a")]), "damaged"),
    ] {
        let told = refusal(format, &bytes, limits);
        assert!(told.contains(reason), "{told}");
    }
    // A bit of the flags says that a part is encrypted.
    let mut secret = good.clone();
    for (mark, at) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let places: Vec<usize> = memchr::memmem::find_iter(&secret, mark).collect();
        places.into_iter().for_each(|place| secret[place + at] |= 1);
    }
    assert!(refusal(Format::Docx, &secret, limits).contains("protected with a password"));
}

#[test]
fn what_stands_before_damage_is_read() {
    let p = "<w:p><w:r><w:t>Bonjour</w:t></w:r></w:p>";
    for (body, reason) in [
        (format!("{p}<w:p><w:r><w:t>à &nbsp;"), "the entity &nbsp; is not known"),
        (format!("{p}</w:x>"), "damaged"),
        (format!("{p}{}", "<w:tbl>".repeat(2000)), "deep"),
    ] {
        let (lines, _, problems) = read(Format::Docx, &docx_with(&body, &[]), Limits::default());
        assert_eq!(lines[0], "Bonjour");
        assert!(problems.len() == 1 && problems[0].contains(reason), "{problems:?}");
    }
}

#[test]
fn bombs_do_not_go_off() {
    let spaces = format!("{}<w:p/>", " ".repeat(65 << 20));
    let file = docx_with(&spaces, &[]);
    let told = refusal(Format::Docx, &file, Limits::default());
    assert!(told.contains("400 times its size (see --max-ratio)"), "{told}");
    let told = refusal(Format::Docx, &file, Limits { ratio: u64::MAX, bytes: None });
    assert!(told.contains("longer than 67108864 bytes"), "{told}");
    let told = refusal(Format::Docx, &file, Limits { ratio: u64::MAX, bytes: Some(1000) });
    assert!(told.contains("1000 bytes (see --max-bytes)"), "{told}");
}

/// The parts of a document made by LibreOffice, as text.
fn parts_of(name: &str, wanted: &[&str]) -> Vec<(String, String)> {
    let path = format!("{}/tests/fixtures/office/{name}", env!("CARGO_MANIFEST_DIR"));
    let mut zip = ZipArchive::new(std::fs::File::open(path).expect("a fixture")).expect("a zip file");
    let part = |name: &&str| {
        let text = std::io::read_to_string(zip.by_name(name).expect("a part")).expect("text");
        ((*name).to_owned(), text)
    };
    wanted.iter().map(part).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Changes of the packed bytes are found by the checksums of the zip file: only changes within reach the reader.
    #[test]
    fn no_change_within_a_part_panics(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_u8..4, 0_usize..60), 1..10)
    ) {
        let docx = ["_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml", "word/footnotes.xml"];
        let odt = ["META-INF/manifest.xml", "content.xml", "styles.xml"];
        for (name, wanted, format) in
            [("musee.docx", &docx[..], Format::Docx), ("musee.odt", &odt[..], Format::Odt)]
        {
            let mut parts = parts_of(name, wanted);
            for (part, place, kind, length) in &changes {
                let number = part.index(parts.len());
                let (_, text) = &mut parts[number];
                // Most changes are to leave XML as it was: whole tags are doubled, moved or taken out.
                let tags: Vec<usize> = text.match_indices('<').map(|(at, _)| at).collect();
                if tags.is_empty() {
                    continue;
                }
                let first = place.index(tags.len());
                let range = tags[first]..tags.get(first + length).copied().unwrap_or(text.len());
                let piece = text[range.clone()].to_owned();
                match kind {
                    0 => text.replace_range(range, ""),
                    1 => text.insert_str(range.end, &piece),
                    2 => text.insert_str(tags[(first * 7 + length) % tags.len()], &piece),
                    _ => text.replace_range(range.start..range.start + 1, "&"),
                }
            }
            let parts: Vec<_> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            let (lines, _, problems) = read(format, &packed(&parts), Limits::default());
            prop_assert!(lines.iter().all(|line| !line.trim().is_empty()));
            prop_assert!(problems.iter().all(|problem| !problem.is_empty()));
        }
    }
}
