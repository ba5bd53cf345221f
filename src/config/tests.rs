use std::collections::{HashMap, HashSet};
use std::fs;

use tempfile::TempDir;

use super::Config;
use super::section::ASKED;
use crate::finding::Severity;
use crate::lang::Lang;

/// A configuration, the files beside it, and how the complaint begins.
type Case = (String, &'static [(&'static str, &'static [u8])], &'static str);

/// Reads a configuration with these files beside it.
fn read(text: &str, files: &[(&str, &[u8])]) -> Result<Config, String> {
    let folder = TempDir::new().expect("a folder");
    for (name, content) in files {
        fs::write(folder.path().join(name), content).expect("a file");
    }
    let path = folder.path().join(super::FILE_NAME);
    fs::write(&path, text).expect("a file");
    let folder = format!("{}/", folder.path().display());
    Config::read(&path).map_err(|error| error.to_string().replace(&folder, ""))
}

const HOUSE: &str = r#"
[[custom]]
code = "HOU001"
name = "house-email"
languages = ["en", "fr"]
severity = "error"
message = "write “{fix}”, not “{found}”"
phrases = ["log into", "the the|a house"]
substitutions = { "e-mail" = "email" }
regex = ['\bTODO\b']
regex-substitutions = { '(\d+) percent' = '$1%' }
bad = [{ text = "An e-mail.", found = ["e-mail"] }]
good = ["An email.", { text = "Un mail.", language = "fr" }]
"#;

#[test]
fn a_custom_rule_is_read_whole() {
    let config = read(HOUSE, &[]).expect("it is right");
    let custom = &config.custom[0];
    let rule = custom.rule;
    assert_eq!((rule.code, rule.name, rule.severity), ("HOU001", "house-email", Severity::Error));
    assert!(rule.langs.contains(Lang::Fr) && !rule.langs.contains(Lang::Ar));
    assert_eq!(rule.examples.len(), 3);
    assert_eq!(rule.examples[2].lang, Lang::Fr);
    assert_eq!(custom.example_lines, [12, 13, 13]);
}

#[test]
fn thresholds_words_and_exceptions_of_rules_are_read() {
    let text = "[rules.ar-misspelling]\nextra-files = [\"own.txt\"]\nexcept = [\"هاذا\"]\n";
    let config = read(text, &[("own.txt", "# ours\nلاكنه\tلكنه\n\n".as_bytes())]).expect("it is right");
    let change = &config.changes[0];
    assert_eq!(change.rule.code, "ARO001");
    assert_eq!((change.extra[0].text, change.extra[0].fix), ("لاكنه", "لكنه"));
    assert_eq!(change.except[0].text, "هاذا");
}

#[test]
fn what_is_wrong_is_told_with_file_and_line() {
    let custom =
        |line: &str| format!("\n[[custom]]\ncode = \"HOU001\"\nname = \"n\"\nmessage = \"m\"\n{line}\n");
    let cases: Vec<Case> = vec![
        ("selct = []".into(), &[], "mtlint.toml:1: there is no key selct; did you mean select?"),
        ("[glossary]\nfiles = [\"t.csv\"]".into(), &[], "mtlint.toml:2: the glossary t.csv is not there"),
        (
            "[glossary]\nfiles = [\"t.csv\"]".into(),
            &[("t.csv", b"en\na\n")],
            "t.csv:1: the first row must name two",
        ),
        ("select = 3".into(), &[], "mtlint.toml:1: select must be a list of strings"),
        ("a = = 1".into(), &[], "mtlint.toml:1: "),
        (
            "\n[rules.doubled-wrd]".into(),
            &[],
            "mtlint.toml:2: rules: there is no rule \"doubled-wrd\"; did you mean doubled-word?",
        ),
        ("[rules.REP001]\nsize = 3".into(), &[], "mtlint.toml:2: there is no key rules.REP001.size"),
        (
            "[rules.REP001]\nextra = [\"x\"]".into(),
            &[],
            "mtlint.toml:2: doubled-word has no list of phrases to add to",
        ),
        (
            "[rules.REP004]\nexcept = [\"x\"]".into(),
            &[],
            "mtlint.toml:2: repeated-title is about whole paragraphs",
        ),
        (
            "[rules.ARO001]\nextra = [\"a  b\"]".into(),
            &[],
            "mtlint.toml:2: the phrase \"a  b\" has an empty word",
        ),
        (
            "[rules.ARO001]\n[rules.ar-misspelling]\nextra = []".into(),
            &[],
            "mtlint.toml:2: ARO001 ar-misspelling is changed twice",
        ),
        (
            custom("regex = ['a(']"),
            &[],
            "mtlint.toml:6: the regular expression \"a(\" cannot be used: unclosed group",
        ),
        (
            custom("regex = ['a*']"),
            &[],
            "mtlint.toml:6: the regular expression \"a*\" matches nothing at all",
        ),
        (
            custom("phrases = ['go home', 'Go  home']"),
            &[],
            "mtlint.toml:6: the phrase \"Go  home\" has an empty word",
        ),
        (custom("phrases = ['go', 'Go']"), &[], "mtlint.toml:6: \"Go\" stands in line 6 already"),
        (custom(""), &[], "mtlint.toml:3: HOU001 looks for nothing"),
        (
            custom("phrases = ['x']\nlanguages = ['de']"),
            &[],
            "mtlint.toml:7: languages are en, fr and ar, not \"de\"",
        ),
        (
            custom("phrases = ['x']\nseverity = 'fatal'"),
            &[],
            "mtlint.toml:7: custom.severity is error, warning or info, not \"fatal\"",
        ),
        (custom("phrases = ['x']\nbad = ['x']"), &[], "mtlint.toml:7: write a bad example as"),
        (
            custom("phrases = ['x']\nphrase = ['y']"),
            &[],
            "mtlint.toml:7: there is no key custom.phrase; did you mean phrases?",
        ),
        (custom("phrase-files = ['none.txt']"), &[], "mtlint.toml:6: the list none.txt is not there"),
        (
            custom("phrase-files = ['l.txt']"),
            &[("l.txt", b"one\ntwo\nOne\n")],
            "l.txt:3: \"One\" stands in line 1 already",
        ),
        (custom("phrase-files = ['l.txt']"), &[("l.txt", b"one\ncaf\xe9\n")], "l.txt:2: is not UTF-8"),
        (
            custom("phrases = ['x']").replace("HOU001", "REP900"),
            &[],
            "mtlint.toml:3: REP900 belongs to the family repetition",
        ),
        (
            custom("phrases = ['x']").replace("HOU001", "H1"),
            &[],
            "mtlint.toml:3: a code is three capital letters",
        ),
        ("rule-files = ['r.toml']".into(), &[("r.toml", b"\nx = 1")], "r.toml:2: there is no key x"),
    ];
    for (text, files, wanted) in cases {
        let told = read(&text, files).map(|_| ()).expect_err(&text);
        assert!(told.starts_with(wanted), "{text}\ntold {told:?}\nnot {wanted:?}");
    }
}

/// The template with its settings in force: they stand directly behind their `#`, prose behind a space.
fn settings_of_template() -> String {
    let setting = |line: &str| match line.strip_prefix('#') {
        Some(rest) if !rest.starts_with(' ') => format!("{rest}\n"),
        _ => format!("{line}\n"),
    };
    super::TEMPLATE.lines().map(setting).collect()
}

/// The glossary that the template names.
const TERMS: &[(&str, &[u8])] = &[("terms.csv", b"en,fr\nsaddle,selle\n")];

#[test]
fn the_template_changes_nothing_and_its_settings_are_right() {
    let empty = read(super::TEMPLATE, &[]).expect("it is right");
    assert!(empty.select.is_empty() && empty.changes.is_empty() && empty.custom.is_empty());
    assert!(empty.expect.is_empty() && empty.overrides.is_empty() && empty.gate.fail_on.is_none());
    let all = read(&settings_of_template(), TERMS).expect("it is right");
    assert!(all.glossary.is_some() && empty.glossary.is_none());
    assert_eq!((all.overrides.len(), all.expect.len(), all.changes.len()), (2, 1, 2));
}

/// What the reader asks for, the schema tells, and the other way round; the template names all of it.
#[test]
fn the_schema_has_the_keys_of_the_reader() {
    ASKED.take();
    read(&settings_of_template(), TERMS).expect("it is right");
    let asked: HashSet<(String, &str)> = ASKED.take().into_iter().collect();
    let schema = super::schema();
    let tables: HashMap<&str, &str> = HashMap::from([
        ("", ""),
        ("gate", "/properties/gate"),
        ("glossary", "/properties/glossary"),
        ("expect", "/properties/expect/items"),
        ("override", "/properties/override/items"),
        ("rules.doubled-word", "/properties/rules/properties/doubled-word"),
        ("rules.ar-misspelling", "/properties/rules/properties/ARO001"),
        ("custom", "/properties/custom/items"),
        ("custom.bad", "/properties/custom/items/properties/bad/items"),
        ("custom.good", "/properties/custom/items/properties/good/items/anyOf/1"),
    ]);
    for (name, key) in &asked {
        let table =
            tables.get(name.as_str()).unwrap_or_else(|| panic!("the table {name} is new: add it here"));
        assert!(
            schema.pointer(&format!("{table}/properties/{key}")).is_some(),
            "{name}.{key} is not in the schema"
        );
    }
    for (name, table) in &tables {
        let keys = schema.pointer(&format!("{table}/properties")).and_then(|keys| keys.as_object());
        for key in keys.unwrap_or_else(|| panic!("{name} is not in the schema")).keys() {
            let is_asked = asked.iter().any(|(other, asked)| other == name && asked == key);
            assert!(is_asked, "nobody reads {name}.{key}");
            let is_named = super::TEMPLATE.contains(key.as_str()) || !["", "gate", "custom"].contains(name);
            assert!(is_named, "{name}.{key} is not in the template");
        }
    }
}
