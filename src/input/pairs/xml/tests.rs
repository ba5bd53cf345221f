use std::io::Cursor;

use super::super::super::{Format, Member, Source};
use super::*;
use crate::lang::Lang;
use crate::origin::Builder;

fn elements(data: impl Into<Vec<u8>>) -> Elements {
    let member = Member::new(Box::new(Cursor::new(data.into())));
    let source = Source { member: Some(member), ..Source::new("any".to_owned(), None, Format::Xliff) };
    Elements::open(&source).expect("text")
}

/// All `u` in the file, and what is told.
fn units(data: impl Into<Vec<u8>>) -> (Vec<Raw>, Vec<String>) {
    let mut elements = elements(data);
    let mut problems = Problems::new("any");
    let mut units = Vec::new();
    while let Some(step) = elements.advance(&mut problems) {
        if let Step::Start(tag, spot) = step
            && tag.name().as_ref() == "u"
        {
            units.extend(elements.whole(spot, &mut problems));
        }
    }
    (units, problems.take().iter().map(ToString::to_string).collect())
}

#[test]
fn units_are_cut_out_as_they_stand() {
    let (units, told) =
        units("<?xml version='1.0'?>\n<a>é<u x='1'>b<u>&amp;</u>\n</u>\n<u/> <!-- <u> --></a>");
    assert!(told.is_empty(), "{told:?}");
    let seen: Vec<_> = units.iter().map(|raw| (raw.text.as_str(), raw.base.line, raw.base.column)).collect();
    assert_eq!(seen, [("<u x='1'>b<u>&amp;</u>\n</u>", 2, 5), ("<u/>", 4, 1)]);
    assert_eq!(units[0].base.extent.bytes, 27);
}

#[test]
fn what_is_no_xml_ends_a_file_and_keeps_what_came_before() {
    for (rest, line, reason) in [
        ("\n<u>b</v>", 2, "well-formed"),
        ("\n<u>b", 2, "within an element"),
        ("\n\n<u", 3, "well-formed"),
        ("\n a & b", 2, "well-formed"),
        ("\n</u>", 2, "well-formed"),
    ] {
        let (units, told) = units(format!("<a><u>a</u>{rest}"));
        assert_eq!(units.len(), 1, "{rest}");
        assert!(told.len() == 1 && told[0].contains(reason), "{rest}: {told:?}");
        assert!(told[0].starts_with(&format!("any:{line}")) || reason.contains("within"), "{rest}: {told:?}");
    }
}

#[test]
fn entities_are_never_declared() {
    let (units, told) = units("<!DOCTYPE a [\n<!ENTITY b 'c'>]><a><u>&b;</u></a>");
    assert!(units.is_empty() && told.len() == 1 && told[0].contains("declares entities"), "{told:?}");
    let (found, told) = self::units("<!DOCTYPE a SYSTEM 'a.dtd'><a><u/></a>");
    assert!(found.len() == 1 && told.is_empty(), "{told:?}");
}

#[test]
fn nesting_ends_somewhere() {
    let deep = |depth: usize| format!("<a><u/>{}{}</a>", "<b>".repeat(depth), "</b>".repeat(depth));
    assert!(units(deep(DEEPEST - 1)).1.is_empty());
    let (found, told) = units(deep(100_000));
    assert!(found.len() == 1 && told.len() == 1 && told[0].contains("deep"), "{told:?}");
}

#[test]
fn a_unit_that_is_too_long_costs_itself_only() {
    let long = "é b\n".repeat(LONGEST_RECORD / 4);
    let (one, several) = (format!("{long}{long}"), format!("{long}<b/>{long}"));
    for content in [one, several] {
        let (units, told) = units(format!("<a>\n<u>{content}</u><u>c</u></a>"));
        assert!(told.len() == 1 && told[0].starts_with("any:2"), "{told:?}");
        assert_eq!(units.len(), 1);
        let lines = content.matches('\n').count() as u64;
        assert_eq!((units[0].text.as_str(), units[0].base.line), ("<u>c</u>", lines + 2));
        assert_eq!(units[0].base.extent.bytes as usize, "<a>\n<u></u>".len() + content.len());
    }
}

#[test]
fn bytes_that_are_no_utf8_are_replaced_and_told() {
    let mut data = "<a><u>été ".as_bytes().to_vec();
    data.extend(b"\xE9\xFF</u>\n<u>");
    data.extend("ع".repeat(100_000).as_bytes());
    data.extend(b"\xC3</u></a>");
    let (units, told) = units(data);
    assert_eq!(units[0].text, "<u>été \u{FFFD}\u{FFFD}</u>");
    assert_eq!(units[1].text, format!("<u>{}\u{FFFD}</u>", "ع".repeat(100_000)));
    assert!(told.iter().all(|told| told.contains("invalid")) && told.len() == 2, "{told:?}");
}

/// The text of `inside`, the names of its codes and what is wrong with it.
fn read(inside: &str) -> (Side, Faults) {
    let raw = Raw { text: format!("<u>{inside}</u>"), base: Spot::START };
    let mut walk = Walk::new(&raw);
    let mut builder = Builder::new(&raw.text, raw.base);
    let mut faults = None;
    let (_, range) = walk.advance().expect("a start tag");
    let kind = |tag: &BytesStart<'_>| match tag.name().as_ref() {
        "g" => Kind::Around("g 1".to_owned()),
        "x" => Kind::Code("x".to_owned()),
        "c" => Kind::Content("c"),
        "n" => Kind::Nothing,
        "a" => Kind::Character('\u{1}'),
        _ => Kind::Plain,
    };
    let (side, end) = side(&mut walk, range.end, Lang::Und, &mut builder, &mut faults, kind);
    assert_eq!(end, raw.text.len());
    (side, faults)
}

use super::super::Side;

#[test]
fn references_codes_and_sections_are_read_with_their_places() {
    let (side, faults) =
        read("a&lt;&#xE9;<g><x>no</x>b</g><c> {1} </c><n>no<n/></n><![CDATA[<&]]>\r\n<a/>m<!-- -->&#233;");
    assert!(faults.is_none());
    assert_eq!(side.as_str(), "a<éb<&\n\u{1}mé");
    let codes: Vec<_> = side.codes.iter().map(|code| (code.at, code.name.as_str())).collect();
    assert_eq!(codes, [(4, "g 1"), (4, "x"), (5, "/g 1"), (5, "c {1}")]);
    let column = |text: &str| side.text.start(side.as_str().find(text).expect("it")).column;
    assert_eq!((column("a"), column("<"), column("é"), column("b")), (4, 5, 9, 27));
    assert_eq!(side.text.start(side.as_str().find('m').expect("it")).line, 2);
    let end = side.text.end(side.as_str().len());
    assert_eq!((end.line, end.column), (2, 20));
    assert!(side.text.is_verbatim(0..1) && !side.text.is_verbatim(0..2));
}

#[test]
fn unknown_entities_and_impossible_characters_are_faults() {
    for inside in ["&nbsp;", "&#0;", "&#xD800;", "&#x110000;", "&#;", "a<g>&b;</g>"] {
        assert!(read(inside).1.is_some(), "{inside}");
    }
    let (side, _) = read("");
    assert_eq!((side.as_str(), side.text.start(0).column), ("", 4));
}
