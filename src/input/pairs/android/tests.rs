use std::io::Cursor;

use super::super::super::{Format, Member};
use super::*;

fn texts(inside: &str) -> (Vec<Text>, Vec<String>) {
    let data = format!("<resources xmlns:xliff='urn:oasis:names:tc:xliff:document:1.2'>{inside}</resources>");
    let member = Member::new(Box::new(Cursor::new(data.into_bytes())));
    let source = Source { member: Some(member), ..Source::new("any".to_owned(), None, Format::Android) };
    let mut resources = Resources::open(&source, Lang::Fr).expect("text");
    let mut problems = Problems::new("any");
    let texts = std::iter::from_fn(|| resources.next_text(&mut problems)).collect();
    (texts, problems.take().iter().map(ToString::to_string).collect())
}

fn one(content: &str) -> Side {
    let (mut texts, problems) = texts(&format!("<string name='a'>{content}</string>"));
    assert!(texts.len() == 1 && problems.is_empty(), "{content}: {problems:?}");
    texts.remove(0).side
}

#[test]
fn escapes_and_blanks_are_what_an_application_shows() {
    for (content, expected) in [
        ("L\\'été\\n\\t\\\"un\\\"", "L'été\n\t\"un\""),
        ("  deux\n     mots ", "deux mots"),
        ("\"  deux   mots \"", "  deux   mots "),
        ("a \" b\" c", "a  b c"),
        ("\\@a \\?b \\u00e9\\u0646 \\\\", "@a ?b éن \\"),
        ("\\u12\\", "u12"),
        ("&amp;&quot; x &quot;\\&apos;&#233;", "& x '\u{e9}"),
        ("<![CDATA[<b>un</b>]]>", "<b>un</b>"),
    ] {
        assert_eq!(one(content).as_str(), expected, "{content}");
    }
}

#[test]
fn characters_know_their_places() {
    let side = one("L\\'été  du <b>nord</b>");
    assert_eq!(side.as_str(), "L'été du nord");
    let begins =
        "<resources xmlns:xliff='urn:oasis:names:tc:xliff:document:1.2'><string name='a'>".len() as u64;
    let column = |text: &str| side.text.start(side.as_str().find(text).expect("it")).column - begins;
    assert_eq!(["L", "'", "t", "du", "nord"].map(column), [1, 2, 5, 9, 15]);
    assert!(side.text.is_verbatim("L'".len().."L'été".len()) && !side.text.is_verbatim(0..2));
}

#[test]
fn elements_are_codes() {
    let side = one("<b>Un</b> <xliff:g id='n' example='3'>%1$d</xliff:g><br/>");
    assert_eq!(side.as_str(), "Un %1$d");
    let names: Vec<_> = side.codes.iter().map(|code| code.name.as_str()).collect();
    assert_eq!(names, ["b", "/b", "g n", "/g n", "br", "/br"]);
}

#[test]
fn plurals_and_lists_have_names_for_each() {
    let (found, problems) = texts(
        "<string name='no' translatable='false'>no</string><string name='alias'>@string/a</string><color name='c'>#fff</color>\
         <plurals name='p'><item quantity='one'>un</item><item quantity='other'>des</item></plurals>\
         <string-array name='l'><item>a</item><item>b</item></string-array><string name='t' product='tablet'>t</string><string>x</string>",
    );
    let names: Vec<_> = found.into_iter().map(|text| Message::from(text).key).collect();
    assert_eq!(names, ["p[one]", "p[other]", "l[0]", "l[1]", "t:tablet"]);
    assert!(problems.len() == 1 && problems[0].contains("no name"), "{problems:?}");
}

#[test]
fn folders_say_languages() {
    for (folder, lang) in [
        ("res/values-fr", Some(Lang::Fr)),
        ("values-ar-rDZ", Some(Lang::Ar)),
        ("values-b+ar+DZ", Some(Lang::Ar)),
        ("values-mcc208-mnc01-fr-land", Some(Lang::Fr)),
        ("values-de", Some(Lang::Other)),
        ("values", None),
        ("values-night", None),
        ("values-car", None),
        ("values-sw600dp", None),
    ] {
        assert_eq!(language_of_folder(Path::new(folder)), lang, "{folder}");
    }
}
