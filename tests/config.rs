//! `mtlint.toml` from the command line: the user's own words, exceptions and rules.

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use support::Place;

const RULES: &str = r#"
ignore = ["REP001"]

[rules.ar-misspelling]
extra-files = ["words.txt"]
except = ["هاذا المقال"]

[[custom]]
code = "HOU001"
name = "house-email"
languages = ["en"]
message = "the house writes “{fix}”, not “{found}”"
substitutions = { "e-mail" = "email", "log into" = "log in to" }
regex-substitutions = { '(\d+) percent' = '$1%' }
in-quotations = false
bad = [{ text = "Send an e-mail to 20 percent of them.", found = ["e-mail", "20 percent"] }]
good = ["Send an email.", "They said \"send an e-mail\" then."]
"#;

const TEXT: &str = "The minister said that the the report would be sent by E-mail to every member of the council, \
                    and that 30 percent of them had asked for it on paper.\n\n\
                    شارك هاذا المقال مع أصدقائك، ثم اقرأ هاذا الكتاب الجديد ماشاءلله طويل.\n";

fn place() -> Place {
    let place = Place::new();
    place.write("mtlint.toml", RULES);
    place.write("words.txt", "# our own\nماشاءلله\tما شاء الله\n");
    place.write("text/a.txt", TEXT);
    place
}

#[test]
fn words_exceptions_and_rules_of_ones_own_are_used() {
    let place = place();
    place.run(&["check", "text", "--out", "out"]).expect(0);
    let found: Vec<_> = place
        .rows("out/findings.csv")
        .iter()
        .map(|row| ["code", "found", "suggestion", "message"].map(|column| row.get(column).to_owned()))
        .collect();
    let told: Vec<_> = found.iter().map(|row| (&*row[0], &*row[1], &*row[2])).collect();
    let wanted = [
        ("HOU001", "E-mail", "Email"),
        ("HOU001", "30 percent", "30%"),
        ("ARO001", "هاذا", "هذا"),
        ("ARO001", "ماشاءلله", "ما شاء الله"),
    ];
    assert_eq!(told, wanted);
    assert_eq!(found[1][3], "the house writes “30%”, not “30 percent”");
}

#[test]
fn the_configuration_can_be_named_or_left_aside() {
    let place = place();
    let codes = |args: &[&str]| {
        place.run(&[&["check", "text", "--out", "out"], args].concat()).expect(0);
        place.rows("out/findings.csv").iter().map(|row| row.get("code").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&["--no-config"]), ["REP001", "ARO001", "ARO001"]);
    place.write("other.toml", "select = [\"REP\"]");
    assert_eq!(codes(&["--config", "other.toml"]), ["REP001"]);
    assert_eq!(codes(&["--config", "other.toml", "--select", "ARO"]), ["ARO001", "ARO001"]);
}

#[test]
fn own_rules_are_listed_explained_and_tested() {
    let place = place();
    assert!(place.run(&["rules"]).expect(0).out.contains("HOU001  house-email"));
    let told = place.run(&["explain", "house-email"]).expect(0).out;
    assert!(told.contains("Send an e-mail to 20 percent") && told.contains("family custom"), "{told}");
    let told = place.run(&["rules", "--test"]).expect(0).out;
    assert_eq!(told, "1 rules of your own, 3 examples: all as they say\n");
}

#[test]
fn an_example_that_fails_stops_everything() {
    let place = place();
    place.write("mtlint.toml", RULES.replace("found = [\"e-mail\", ", "found = ["));
    for args in [&["check", "text", "--out", "out"][..], &["rules", "--test"]] {
        let told = place.run(args).expect(2).err;
        let wanted = "mtlint.toml:16: the example \"Send an e-mail to 20 percent of them.\" of HOU001 house-email gives \
                      \"e-mail\", \"20 percent\", not \"20 percent\"";
        assert!(told.contains(wanted), "{told}");
    }
    assert!(!place.path().join("out").exists());
}

#[test]
fn a_broken_configuration_stops_everything() {
    let place = place();
    place.write(
        "mtlint.toml",
        "[[custom]]\ncode = \"HOU001\"\nname = \"x\"\nmessage = \"m\"\nregex = ['(']\n",
    );
    let told = place.run(&["check", "text", "--out", "out"]).expect(2).err;
    assert!(told.contains("mtlint.toml:5: the regular expression"), "{told}");
    assert!(!place.path().join("out").exists());
    let told = place.run(&["check", "text", "--config", "none.toml"]).expect(2).err;
    assert!(told.contains("none.toml: cannot be read"), "{told}");
}

/// What the documentation shows can be pasted.
#[test]
fn the_configurations_of_the_documentation_are_read() {
    let page = std::fs::read_to_string("docs/configuration.md").expect("the page");
    let blocks: Vec<&str> =
        page.split("```toml\n").skip(1).filter_map(|block| block.split("```").next()).collect();
    assert!(blocks.len() >= 3);
    let terms = page.split("```csv\n").nth(1).and_then(|block| block.split("```").next());
    let terms = terms.expect("the page shows a glossary");
    for block in blocks {
        let place = Place::new();
        place.write("mtlint.toml", block);
        place.write("terms.csv", terms);
        place.run(&["rules", "--test"]).expect(0);
    }
}

#[test]
fn terms_come_from_the_configuration_and_from_the_command_line() {
    let place = Place::new();
    place.write("mtlint.toml", "[glossary]\nfiles = [\"terms.csv\"]\n");
    place.write("terms.csv", "en,fr,forbidden\nsaddle,selle,siège\n");
    place.write("more.tsv", "source\ttarget\nbridle\tbride\n");
    place.write(
        "pairs.tsv",
        "source\ttarget\nMy saddle is new.\tMon siège est neuf.\nA bridle hangs here.\tUne corde est ici.\n",
    );
    let base = ["check", "pairs.tsv", "--out", "out", "--select", "BIT013", "--languages", "en-fr"];
    let told = |args: &[&str]| -> Vec<[String; 3]> {
        place.run(&[&base[..], args].concat()).expect(0);
        let rows = place.rows("out/findings.csv");
        rows.iter().map(|row| ["severity", "found", "message"].map(|name| row.get(name).to_owned())).collect()
    };
    let forbidden = ["error", "siège", "The glossary asks for “selle” here"];
    let missing = ["warning", "Une corde est ici.", "The glossary asks for “bride” here"];
    assert_eq!(told(&[]), [forbidden]);
    assert_eq!(told(&["--glossary", "more.tsv"]), [forbidden, missing]);
    assert!(told(&["--no-config"]).is_empty());
    place.write("more.tsv", "source\nbridle\n");
    let ran = place.run(&[&base[..], &["--glossary", "more.tsv"]].concat()).expect(2);
    ran.tells(&["more.tsv:1: the first row must name two columns"]);
}
