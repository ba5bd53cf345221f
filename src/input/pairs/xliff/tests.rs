use std::io::Cursor;

use super::super::super::{Format, Member};
use super::*;

/// All units of the file, and what is told.
fn units(data: &str) -> (Vec<Unit>, Vec<String>) {
    let member = Member::new(Box::new(Cursor::new(data.as_bytes().to_vec())));
    let source = Source { member: Some(member), ..Source::new("any".to_owned(), None, Format::Xliff) };
    let mut reader = Xliff::open(&source, &Options::default()).expect("text");
    let mut problems = Problems::new("any");
    let units = std::iter::from_fn(|| reader.next_item(&mut problems)).collect();
    (units, problems.take().iter().map(ToString::to_string).collect())
}

fn told(units: &[Unit]) -> Vec<(&str, &str, &str)> {
    units.iter().map(|unit| (unit.id.as_str(), unit.source.as_str(), unit.target.as_str())).collect()
}

fn codes(side: &super::super::Side) -> String {
    side.codes.iter().map(|code| format!("{}@{} ", code.name, code.at)).collect()
}

fn old(body: &str) -> String {
    format!(
        "<xliff version='1.2'><file original='a' source-language='en' target-language='fr-CA'>{body}</file></xliff>"
    )
}

fn new(body: &str) -> String {
    format!("<xliff version='2.1' srcLang='fr' trgLang='ar'><file id='f'>{body}</file></xliff>")
}

#[test]
fn units_of_1_2_are_what_is_to_be_translated() {
    let body = "<header><note>x</note><trans-unit id='0'><source>no</source></trans-unit></header><body>\
                <trans-unit id='1'><source>One</source><seg-source><mrk mid='0'>One</mrk></seg-source><target>Un\
                <mrk mtype='seg' mid='0'>e</mrk></target><alt-trans><source>no</source><target>non</target></alt-trans></trans-unit>\
                <group translate='no'><trans-unit id='2'><source>no</source></trans-unit>\
                <trans-unit id='3' translate='yes'><source>Two</source></trans-unit></group>\
                <bin-unit id='b'><trans-unit id='4'><source>no</source></trans-unit></bin-unit>\
                <trans-unit id='5' translate='no'><source>no</source></trans-unit>\
                <trans-unit resname='six'><source>Six</source><target state='needs-l10n' xml:lang='ar'>ستة</target></trans-unit>\
                <trans-unit id='7'><target>sept</target></trans-unit></body>";
    let (found, problems) = units(&old(body));
    assert_eq!(told(&found), [("1", "One", "Une"), ("3", "Two", ""), ("six", "Six", "ستة")]);
    assert!(
        problems.len() == 1 && problems[0].contains("record 7") && problems[0].contains("no source"),
        "{problems:?}"
    );
    assert_eq!(found[0].target.lang, Lang::Fr);
    assert_eq!((found[2].target.lang, found[2].is_draft, found[0].is_draft), (Lang::Ar, true, false));
    // What is missing has a place: where it would stand.
    let behind = old(body).find("Two</source>").expect("it") + "Two</source>".len();
    assert_eq!(found[1].target.text.start(0).extent.utf16, behind as u64);
}

#[test]
fn codes_of_1_2_are_called_by_kind_and_number() {
    let body = "<trans-unit id='1' approved='no'><source>a<g id='1'>b<x id='2'/></g><ph id='3'>{0}<sub>no</sub></ph> \
                <bpt id='4'>&lt;b></bpt>c<ept id='4'>no</ept><mrk mtype='term'>d</mrk><it pos='open'>%s</it></source></trans-unit>";
    let (found, problems) = units(&old(body));
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(found[0].source.as_str(), "ab cd");
    assert_eq!(codes(&found[0].source), "g 1@1 x 2@2 /g 1@2 ph 3@2 bpt 4@3 ept 4@4 it %s@5 ");
    assert!(found[0].is_draft);
}

#[test]
fn segments_of_2_x_are_units() {
    let body = "<notes><note>x</note></notes><group id='g'><unit id='u'><originalData><data id='d'>x</data></originalData>\
                <segment id='s'><source>Un</source><target>واحد</target></segment><ignorable><source> </source></ignorable>\
                <segment state='initial'><source>Deux</source><target>اثنان</target></segment></unit></group>\
                <unit id='v'><segment><source>Trois</source></segment></unit><unit id='w' translate='no'><segment><source/></segment></unit>";
    let (found, problems) = units(&new(body));
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(told(&found), [("u:s", "Un", "واحد"), ("u:#2", "Deux", "اثنان"), ("v", "Trois", "")]);
    assert_eq!((found[0].source.lang, found[0].target.lang), (Lang::Fr, Lang::Ar));
    assert_eq!((found[0].is_draft, found[1].is_draft), (false, true));
}

#[test]
fn codes_of_2_x_are_called_by_kind_and_number() {
    let body = "<unit id='u'><segment><source><pc id='1'>a<ph id='2'/></pc><sc id='3'/>b<ec startRef='3'/><ec id='4' isolated='yes'/>\
                <mrk id='m'>c</mrk><sm id='n'/>d<em startRef='n'/><cp hex='0007'/></source></segment></unit>";
    let (found, _) = units(&new(body));
    assert_eq!(found[0].source.as_str(), "abcd\u{7}");
    assert_eq!(codes(&found[0].source), "pc 1@0 ph 2@1 /pc 1@1 sc 3@1 ec 3@2 ec 4@2 ");
}

#[test]
fn names_are_those_of_their_file() {
    let file =
        |name: &str| format!("<file {name}><unit id='1'><segment><source>a</source></segment></unit></file>");
    let files = [file("id='a'"), file("id='b'"), file("")].concat();
    let (found, _) = units(&format!("<xliff version='2.0' srcLang='en'>{files}</xliff>"));
    assert_eq!(found.iter().map(|unit| unit.id.as_str()).collect::<Vec<_>>(), ["1", "b:1", "#3:1"]);
}

#[test]
fn an_unknown_entity_costs_its_unit() {
    let unit = |id: u8, text: &str| format!("<trans-unit id='{id}'><source>{text}</source></trans-unit>\n");
    let (found, problems) = units(&old(&[unit(1, "a"), unit(2, "b&c;"), unit(3, "d")].concat()));
    assert_eq!(found.len(), 2);
    assert_eq!(problems, ["any:2 (record 2): cannot be read: the entity &c; is not known"]);
}

#[test]
fn what_is_no_xliff_is_refused() {
    let (found, problems) = units("<html><body><unit/></body></html>");
    assert!(found.is_empty() && problems.len() == 1 && problems[0].contains("no XLIFF"), "{problems:?}");
}
