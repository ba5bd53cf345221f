use std::io::Cursor;

use super::super::super::{Format, Member};
use super::*;

/// All units of a memory with this `header` and `body`, and what is told.
fn units(header: &str, body: &str, languages: Option<(Lang, Lang)>) -> (Vec<Unit>, Vec<String>) {
    let data = format!(
        "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx version='1.4'><header {header}/><body>{body}</body></tmx>"
    );
    let member = Member::new(Box::new(Cursor::new(data.into_bytes())));
    let source = Source { member: Some(member), ..Source::new("any".to_owned(), None, Format::Tmx) };
    let mut reader = Tmx::open(&source, &Options { languages, ..Options::default() }).expect("text");
    let mut problems = Problems::new("any");
    let units = std::iter::from_fn(|| reader.next_item(&mut problems)).collect();
    (units, problems.take().iter().map(ToString::to_string).collect())
}

fn told(units: &[Unit]) -> Vec<(&str, &str, &str)> {
    units.iter().map(|unit| (unit.id.as_str(), unit.source.as_str(), unit.target.as_str())).collect()
}

const BODY: &str = "<tu tuid='a'><prop type='x'>no</prop><tuv xml:lang='fr-FR'><note>no</note><seg>Un</seg></tuv>\
                    <tuv lang='EN-gb'><seg>One</seg></tuv></tu>\
                    <tu><tuv xml:lang='en'><seg>Two</seg></tuv><tuv xml:lang='fr'><seg>Deux</seg></tuv>\
                    <tuv xml:lang='ar'><seg>اثنان</seg></tuv></tu>";

#[test]
fn the_header_says_which_text_is_the_source() {
    let (found, problems) = units("srclang='en-US'", BODY, None);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(told(&found), [("a", "One", "Un"), ("#2:fr", "Two", "Deux"), ("#2:ar", "Two", "اثنان")]);
    assert_eq!((found[2].source.lang, found[2].target.lang), (Lang::En, Lang::Ar));
    let (found, _) = units("srclang='*all*'", BODY, None);
    assert_eq!(told(&found), [("a", "Un", "One"), ("#2:fr", "Two", "Deux"), ("#2:ar", "Two", "اثنان")]);
    let (found, _) = units("srclang='*all*'", BODY, Some((Lang::Fr, Lang::En)));
    assert_eq!(told(&found), [("a", "Un", "One"), ("#2:en", "Deux", "Two"), ("#2:ar", "Deux", "اثنان")]);
    let (found, problems) = units("srclang='ar'", BODY, None);
    assert_eq!(told(&found), [("#2:en", "اثنان", "Two"), ("#2:fr", "اثنان", "Deux")]);
    assert!(problems.len() == 1 && problems[0].contains("record a"), "{problems:?}");
    let (found, _) = units("srclang='en'", &BODY.replace("<tu>", "<tu srclang='fr'>"), None);
    assert_eq!(told(&found)[1], ("#2:en", "Deux", "Two"));
}

#[test]
fn codes_are_called_by_what_both_languages_have() {
    let body = "<tu><tuv xml:lang='en'><seg>a<bpt i='1' x='7'>&lt;b></bpt>b<ept i='1'>no</ept><ph x='2'>{0}<sub>no</sub></ph>\
                <hi>c<it pos='begin'> %s </it></hi><ut>\\b</ut><bpt i='2'>[</bpt>d<ept i='2'>]</ept></seg></tuv>\
                <tuv xml:lang='fr'><seg/></tuv></tu>";
    let (found, problems) = units("srclang='en'", body, None);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(found[0].source.as_str(), "abcd");
    let names: Vec<_> = found[0].source.codes.iter().map(|code| code.name.as_str()).collect();
    assert_eq!(names, ["bpt 7", "ept 7", "ph 2", "it %s", "ut \\b", "bpt [", "ept ]"]);
    assert_eq!(found[0].target.as_str(), "");
}

#[test]
fn a_memory_without_texts_or_of_another_kind_is_told() {
    let (found, problems) = units("", "<tu/><tu><tuv xml:lang='en'/></tu>", None);
    assert!(found.is_empty() && problems.len() == 2, "{problems:?}");
}
