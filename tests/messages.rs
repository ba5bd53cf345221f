//! Messages of programs, a file a language, made by another program (see `tests/fixtures/messages`).

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;

use support::{Place, cells, fixture};

const FILES: [&str; 4] =
    ["harbour.properties", "harbour_fr.properties", "en.lproj/Quay.strings", "ar.lproj/Quay.strings"];

/// All of them in the folder `app`.
fn app() -> Place {
    let place = Place::new();
    for file in FILES {
        place.write(&format!("app/{file}"), fixture(&format!("messages/{file}")));
    }
    place
}

#[test]
fn translations_are_held_against_the_file_beside() {
    let place = app();
    place.run(&["check", "app", "--out", "out", "--select", "REP001,BIT"]).expect(0);
    let rows = place.rows("out/findings.csv");
    let columns = ["file", "record", "line", "column", "found", "source"];
    let [java, apple] = ["app/harbour_fr.properties", "app/ar.lproj/Quay.strings"];
    assert_eq!(
        cells(&rows, columns),
        [
            [apple, "open", "1", "11", "الرصيف الرصيف", "The quay is open."],
            [java, "quay.open", "2", "21", "est est", "The quay is open."],
            [java, "quay.shut", "4", "39", "demain demain", "The quay is closed until tomorrow morning."],
        ]
    );
    let pairs = place.rows("out/pairs.csv");
    assert_eq!(
        cells(&pairs, ["file", "unit", "source_language", "target_language"]),
        [
            [apple, "open", "en", "ar"],
            [apple, "late", "en", "ar"],
            [java, "quay.open", "en", "fr"],
            [java, "quay.late", "en", "fr"],
            [java, "quay.shut", "en", "fr"],
        ]
    );
}

#[test]
fn a_file_by_itself_is_told_and_left_alone_in_a_folder() {
    let place = app();
    place
        .run(&["check", "app/harbour.properties", "--out", "out"])
        .expect(2)
        .tells(&["harbour.properties", "is not there"]);
    fs::remove_file(place.path().join("app/harbour.properties")).expect("a file");
    fs::remove_dir_all(place.path().join("app/en.lproj")).expect("a folder");
    place.write("app/a.txt", "It is all there.\n");
    place.run(&["check", "app", "--out", "out"]).expect(0);
    assert_eq!(cells(&place.rows("out/documents.csv"), ["file"]), [["app/a.txt"]]);
}

#[test]
fn what_is_broken_or_has_no_source_is_told_with_its_line() {
    let place = Place::new();
    place.write("a.properties", "one=It is here.\ntwo=It is there.\n");
    place.write("a_fr_CA.properties", "one=C'est \\u20 ici.\nthree=Trois\ntwo=Il est est là.\n");
    let ran = place.run(&["check", "a_fr_CA.properties", "--out", "out", "--select", "REP001"]).expect(3);
    ran.tells(&["a_fr_CA.properties:1", "\\u"]);
    ran.tells(&["a_fr_CA.properties:2", "three", "no message with this key"]);
    assert_eq!(cells(&place.rows("out/findings.csv"), ["record", "line"]), [["two", "3"]]);
}

#[test]
fn the_languages_asked_for_say_which_file_is_the_source() {
    let place = Place::new();
    place.write("a_fr.properties", "one=Le bateau est parti.\n");
    place.write("a_en.properties", "one=The boat the the boat left.\n");
    place.run(&["check", ".", "--languages", "fr-en", "--out", "out", "--select", "REP001"]).expect(0);
    let found = place.rows("out/findings.csv");
    assert_eq!(cells(&found, ["file", "source"]), [["a_en.properties", "Le bateau est parti."]]);
}

#[test]
fn only_a_locale_at_the_end_of_a_name_is_one() {
    let place = Place::new();
    let (one, un) = ("one=The boat is gone.\n", "one=Le le bateau est parti.\n");
    for (name, text) in [
        ("my_app.properties", one),
        ("my_app_fr.properties", un),
        ("log.properties", one),
        ("log_dev.properties", "two=It is on.\n"),
        ("a_fr_part.properties", un),
        ("a.properties", one),
        ("sub/x.properties", one),
        ("sub/x_fr_FR.properties", un),
    ] {
        place.write(&format!("q/{name}"), text);
    }
    place.run(&["check", "q//", "--out", "out", "--select", "REP001"]).expect(0);
    let found = place.rows("out/findings.csv");
    assert_eq!(cells(&found, ["file"]), [["q/my_app_fr.properties"], ["q/sub/x_fr_FR.properties"]]);
    assert_eq!(place.rows("out/documents.csv").len(), 2);
}
