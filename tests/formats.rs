//! The formats of reports: valid for their readers by tools that are not ours, true about the text, and cut
//! where their readers would cut.

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx};
use jsonschema::Validator;
use serde_json::Value;
use support::Place;
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Every way in which a text can try its readers.
const ODD: &str = "=A1 is what the the old teacher wrote & \"so on\" <until> the end of it all.\n\n\
    The cafe\u{301} was closed closed when we came; ‘été’ 100% :: a,b.\n\n\
    The letter came from the the old town 🙂 and was was never read.\n\n\
    قال المدير إنشاء الله سنلتقي غدا في المدينة القديمة بعد الظهر، ثم نعود إلى البيت.\n";

/// Checks the sample corpus in `formats`.
fn check_corpus(formats: &str) -> TempDir {
    let out = TempDir::new().expect("a temporary folder");
    let status = Command::new(env!("CARGO_BIN_EXE_mtlint"))
        .current_dir(ROOT)
        .args(["check", "--quiet", "--format", formats, "--out", out.path().to_str().expect("a plain name")])
        .status()
        .expect("the program starts");
    assert!(status.success());
    out
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).expect("a report")).expect("JSON")
}

/// A schema of `tests/schemas`.
fn schema(name: &str) -> Validator {
    let path = Path::new(ROOT).join("tests/schemas").join(name);
    // As published, the pattern of languages has a bracket too many, which only JavaScript takes.
    let text = fs::read_to_string(path).expect("a schema").replace("{2}]?$", "{2}$");
    jsonschema::validator_for(&serde_json::from_str(&text).expect("JSON")).expect("a schema")
}

/// Panics unless `report` is valid by a schema of `tests/schemas`.
fn assert_valid(name: &str, report: &Value) {
    let validator = schema(name);
    let faults: Vec<String> = validator
        .iter_errors(report)
        .take(5)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn results(log: &Value) -> &Vec<Value> {
    log["runs"][0]["results"].as_array().expect("results")
}

#[test]
fn sarif_is_valid_and_knows_its_rules() {
    let out = check_corpus("sarif");
    let log = json(&out.path().join("findings.sarif"));
    assert_valid("sarif-2.1.0.json", &log);
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    assert!(results(&log).len() > 100);
    for result in results(&log) {
        assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]), "{result}");
    }
}

#[test]
fn a_schema_finds_what_is_wrong() {
    let out = check_corpus("sarif");
    let mut log = json(&out.path().join("findings.sarif"));
    log["runs"][0]["results"][0]["level"] = "heavy".into();
    assert!(!schema("sarif-2.1.0.json").is_valid(&log));
}

#[test]
fn gitlab_reports_are_valid_and_fingerprints_differ() {
    let out = check_corpus("gitlab");
    let report = json(&out.path().join("gl-code-quality-report.json"));
    assert_valid("gitlab-code-quality.json", &report);
    let issues = report.as_array().expect("issues");
    let mut names: Vec<&str> = issues.iter().filter_map(|issue| issue["fingerprint"].as_str()).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert!(all > 100 && names.len() == all);
}

#[test]
fn reports_without_findings_are_valid() {
    let place = Place::new();
    place.write("a.txt", "Nothing is wrong with this one line of text here.\n");
    place.run(&["check", "a.txt", "--format", "sarif,gitlab,junit,jsonl,xlsx,csv"]).expect(0);
    assert_valid("sarif-2.1.0.json", &json(&place.path().join("reports/findings.sarif")));
    assert_eq!(json(&place.path().join("reports/gl-code-quality-report.json")), Value::Array(Vec::new()));
    assert_eq!(place.read("reports/findings.jsonl"), "");
    assert!(place.read("reports/junit.xml").contains("<testsuite name=\"a.txt\" tests=\"1\" failures=\"0\""));
    assert_eq!(sheet(&place.path().join("reports/findings.xlsx")).len(), 1);
}

/// Whether the tool called `name` is there; the test that needs it is skipped otherwise, and says so.
#[expect(clippy::print_stderr, reason = "whoever reads the test's output wants to know")]
fn has(name: &str) -> bool {
    let found = Command::new(name).arg("--version").output().is_ok();
    if !found {
        eprintln!("skipped: {name} is not installed");
    }
    found
}

fn assert_valid_junit(path: &Path) {
    let output = Command::new("xmllint")
        .args(["--noout", "--schema", "tests/schemas/junit-10.xsd"])
        .arg(path)
        .current_dir(ROOT)
        .output()
        .expect("xmllint starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn junit_is_valid() {
    if !has("xmllint") {
        return;
    }
    assert_valid_junit(&check_corpus("junit").path().join("junit.xml"));
    let place = Place::new();
    place.write("a&b<c>.txt", ODD);
    place.run(&["check", "a&b<c>.txt", "missing\u{1}.txt", "--format", "junit"]).expect(3);
    assert_valid_junit(&place.path().join("reports/junit.xml"));
    assert!(place.read("reports/junit.xml").contains("<error type=\"not read\""));
}

/// A suite too long to wait in memory gets its counts all the same.
#[test]
fn junit_counts_what_it_lists() {
    let place = Place::new();
    let text: String = (0..4000)
        .map(|n| format!("Chapter {n} says that the the river was high, and it it rose.\n\n"))
        .collect();
    place.write("long.txt", text);
    place.write("short.txt", "It was the the last one of them all.\n");
    place.run(&["check", "long.txt", "short.txt", "--format", "junit", "--select", "REP001"]).expect(0);
    let report = place.read("reports/junit.xml");
    assert!(report.len() > 1 << 20);
    let count = |part: &str, what: &str| part.matches(what).count();
    for (i, part) in report.split("<testsuite ").skip(1).enumerate() {
        let told = |name: &str| -> usize {
            let (_, value) = part.split_once(&format!(" {name}=\"")).expect("an attribute");
            value.split('"').next().and_then(|value| value.parse().ok()).expect("a number")
        };
        assert_eq!(told("tests"), count(part, "<testcase "));
        assert_eq!(told("failures"), count(part, "<failure "));
        assert_eq!(told("tests"), if i == 0 { 8000 } else { 1 });
    }
    assert!(report.contains("<testsuites name=\"mtlint\" tests=\"8001\" "));
    if has("xmllint") {
        assert_valid_junit(&place.path().join("reports/junit.xml"));
    }
}

/// The cells of the first sheet, as text.
fn sheet(path: &Path) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = calamine::open_workbook(path).expect("a workbook");
    let range = book.worksheet_range("findings").expect("a sheet");
    let told = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::Float(number) => number.to_string(),
        Data::String(text) => text.clone(),
        other => panic!("no cell is of this kind: {other:?}"),
    };
    range.rows().map(|row| row.iter().map(told).collect()).collect()
}

/// The rows of `findings.csv`, guards taken away.
fn table(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader
        .records()
        .map(|row| {
            let row = row.expect("a row");
            row.iter().map(|cell| mtlint::report::cell::unguard(cell).to_owned()).collect()
        })
        .collect()
}

#[test]
fn workbooks_hold_what_the_table_holds() {
    let out = check_corpus("csv,xlsx");
    let csv = fs::read_to_string(out.path().join("findings.csv")).expect("a report");
    let table = table(&csv);
    let sheet = sheet(&out.path().join("findings.xlsx"));
    assert_eq!(sheet.len(), table.len());
    for (sheet, table) in sheet.iter().zip(&table) {
        // The last cells, which are for the reviewer, are empty and not counted.
        assert_eq!(sheet[..18], table[..18]);
    }
}

#[test]
fn workbooks_hold_translations_with_their_sources() {
    let place = Place::new();
    place.write(
        "shop.en-ar.tsv",
        "id\tsource\ttarget\n7\tThe shop opens at 9 on Friday.\tيفتح المتجر في الساعة 8 يوم الجمعة.\n\
         8\t=Open the door at 7.\tافتح الباب.\n",
    );
    place.run(&["check", "shop.en-ar.tsv", "--format", "csv,xlsx"]).expect(0);
    let table = table(&place.read("reports/findings.csv"));
    let sheet = sheet(&place.path().join("reports/findings.xlsx"));
    assert!(
        sheet.len() > 2 && sheet[0].ends_with(&["source_language", "source", "target"].map(str::to_owned))
    );
    assert_eq!(sheet, table);
}

#[test]
fn libreoffice_reads_tables_and_workbooks_alike() {
    if !has("soffice") {
        return;
    }
    let place = Place::new();
    place.write("odd.txt", ODD);
    place.run(&["check", "odd.txt", "--format", "csv,xlsx"]).expect(0);
    let expected = table(&place.read("reports/findings.csv"));
    assert!(expected.len() > 4);
    for report in ["findings.xlsx", "findings.csv"] {
        let home = TempDir::new().expect("a temporary folder");
        let output = Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", home.path().display()))
            .args(["--headless", "--infilter=CSV:44,34,76,1", "--convert-to"])
            .args(["csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", "converted"])
            .arg(format!("reports/{report}"))
            .current_dir(place.path())
            .output()
            .expect("LibreOffice starts");
        assert!(place.exists("converted/findings.csv"), "{}", String::from_utf8_lossy(&output.stderr));
        let read = table(&place.read("converted/findings.csv"));
        fs::remove_file(place.path().join("converted/findings.csv")).expect("the converted table");
        assert_eq!(read, expected, "{report}");
    }
}

#[test]
fn offsets_are_true_in_all_units() {
    let place = Place::new();
    place.write("odd.txt", ODD);
    place.run(&["check", "odd.txt", "--format", "jsonl"]).expect(0);
    let lines = place.read("reports/findings.jsonl");
    let utf16: Vec<u16> = ODD.encode_utf16().collect();
    for line in lines.lines() {
        let finding: Value = serde_json::from_str(line).expect("JSON");
        let found = finding["found"].as_str().expect("a text");
        let offsets = |unit: &str| -> std::ops::Range<usize> {
            let at = |i: usize| finding["offsets"][unit][i].as_u64().expect("a number") as usize;
            at(0)..at(1)
        };
        assert_eq!(&ODD[offsets("bytes")], found);
        let points = offsets("code_points");
        assert_eq!(ODD.chars().skip(points.start).take(points.len()).collect::<String>(), found);
        assert_eq!(String::from_utf16(&utf16[offsets("utf16")]).expect("text"), found);
        let line = ODD.lines().nth(finding["line"].as_u64().expect("a line") as usize - 1).expect("a line");
        let column = |name: &str| finding[name].as_u64().expect("a column") as usize - 1;
        let columns = column("column")..column("end_column");
        assert_eq!(line.chars().skip(columns.start).take(columns.len()).collect::<String>(), found);
    }
    assert!(lines.lines().count() >= 5, "{lines}");
}

/// Whoever applies the fixes of a log to the file gets what `--fix` makes of it.
#[test]
fn fixes_of_a_log_are_those_of_the_program() {
    let place = Place::new();
    place.write("odd.txt", ODD);
    place.run(&["check", "odd.txt", "--format", "sarif", "--select", "REP001,ARO001"]).expect(0);
    let log = json(&place.path().join("reports/findings.sarif"));
    let mut lines: Vec<Vec<char>> = ODD.lines().map(|line| line.chars().collect()).collect();
    let mut changes: Vec<(usize, usize, usize, String)> = results(&log)
        .iter()
        .filter_map(|result| {
            let change = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
            let at = |name: &str| change["deletedRegion"][name].as_u64().map(|n| n as usize - 1);
            let text = change["insertedContent"]["text"].as_str()?;
            assert_eq!(at("startLine"), at("endLine"));
            Some((at("startLine")?, at("startColumn")?, at("endColumn")?, text.to_owned()))
        })
        .collect();
    assert!(changes.len() >= 4);
    changes.sort();
    for (line, start, end, text) in changes.into_iter().rev() {
        lines[line].splice(start..end, text.chars());
    }
    let by_log: String = lines.iter().map(|line| line.iter().collect::<String>() + "\n").collect();
    place.run(&["check", "odd.txt", "--fix", "--select", "REP001,ARO001"]).expect(0);
    assert_eq!(place.read("odd.txt"), by_log);
}

#[test]
fn a_log_holds_the_heaviest_and_tells_of_the_rest() {
    let place = Place::new();
    // 6,000 infos (a phrase that stands twice), and behind them 300 errors.
    let mut text: String = (0..6000)
        .map(|n| {
            format!("In the year {n} they came to reply in writing, to reply in writing, as before.\n\n")
        })
        .collect();
    text.extend(
        (0..300).map(|n| format!("In the year {n} they saw the the river and the hills beyond it.\n\n")),
    );
    place.write("many.txt", text);
    let formats = "sarif,github,csv";
    let ran = place.run(&["check", "many.txt", "--format", formats, "--select", "REP001,REP002"]).expect(0);
    let log = json(&place.path().join("reports/findings.sarif"));
    let all = place.rows("reports/findings.csv").len();
    let of = |severity: &str| {
        place.rows("reports/findings.csv").iter().filter(|row| row.get("severity") == severity).count()
    };
    let errors = of("error");
    assert!(errors >= 300 && all > 6000, "{errors} of {all}");
    assert_eq!(results(&log).len(), 5000);
    let listed = results(&log).iter().filter(|result| result["level"] == "error").count();
    assert_eq!(listed, errors);
    assert_eq!(results(&log)[0]["level"], "error");
    let told = log["runs"][0]["invocations"][0]["toolExecutionNotifications"].to_string();
    assert!(told.contains(&format!("{} of {all} findings are not listed", all - 5000)), "{told}");
    ran.tells(&["findings.sarif", &format!("the heaviest 5000 of {all}")]);
    for command in ["::error ", "::notice "] {
        assert_eq!(ran.out.lines().filter(|line| line.starts_with(command)).count(), 10);
    }
    assert!(ran.out.contains(&format!("and {} more findings", all - 20)));
    let run = json(&place.path().join("reports/run.json"));
    assert_eq!(run["reports"][1], serde_json::json!({"file": "findings.sarif", "findings": 5000}));
    // The same without threads and in small pieces.
    let before = place.read("reports/findings.sarif");
    let others = ["--threads", "3", "--piece-size", "5000"];
    place.run(
        &[&["check", "many.txt", "--format", formats, "--select", "REP001,REP002"], &others[..]].concat(),
    );
    assert!(place.read("reports/findings.sarif") == before);
}

#[test]
fn carets_stand_under_what_was_found() {
    let place = Place::new();
    place.write("odd.txt", "Le cafe\u{301} de la gare e\u{301}tait ferme\u{301} ferme\u{301} hier soir.\n");
    let ran = place.run(&["check", "odd.txt", "--format", "text", "--select", "REP001", "--quiet"]).expect(0);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[0].starts_with("odd.txt:1:"), "{lines:?}");
    let width = |text: &str| text.chars().filter(|c| *c != '\u{301}').count();
    let at = lines[1].find("ferme").expect("the finding");
    let caret = lines[2].find('^').expect("a caret");
    assert_eq!(width(&lines[1][..at]), width(&lines[2][..caret]), "{lines:?}");
    assert_eq!(lines[2].matches('^').count(), "fermé fermé".chars().count());
}

#[test]
fn text_cannot_talk_to_the_terminal() {
    let place = Place::new();
    place.write(
        "odd.txt",
        "They saw \u{202e}the the\u{200b} river, the river of the the old town.\n\n\
        قال المدير إنشاء الله سنلتقي غدا في المدينة القديمة بعد الظهر.\n",
    );
    let ran = place.run(&["check", "odd.txt", "--format", "text", "--color", "never", "--quiet"]).expect(0);
    assert!(!ran.out.contains(['\u{1b}', '\u{202e}', '\u{200b}']), "{}", ran.out);
    assert!(ran.out.contains("[[إنشاء الله]]"), "{}", ran.out);
    let isolates = ran.out.matches(['\u{2066}', '\u{2067}', '\u{2068}']).count();
    assert!(isolates > 0 && isolates == ran.out.matches('\u{2069}').count());
    let colored = place.run(&["check", "odd.txt", "--format", "text", "--color", "always", "--quiet"]);
    assert!(colored.out.contains("\u{1b}[1;31m"));
}

#[test]
fn formats_that_do_not_exist_or_do_not_go_together_are_refused() {
    let place = Place::new();
    place.write("a.txt", "They saw the the river and the hills beyond it.\n");
    place
        .run(&["check", "a.txt", "--format", "csv,sarfi"])
        .expect(2)
        .tells(&["sarfi", "did you mean sarif?"]);
    place.run(&["check", "a.txt", "--format", "text", "--diff"]).expect(2).tells(&["--diff"]);
    assert!(!place.exists("reports/findings.csv"));
    place.run(&["check", "a.txt", "--format", "jsonl"]).expect(0);
    assert!(place.exists("reports/findings.jsonl") && place.exists("reports/run.json"));
    assert!(!place.exists("reports/findings.csv") && !place.exists("reports/paragraphs.csv"));
}

#[test]
fn a_report_that_cannot_be_written_leaves_all_others_as_they_were() {
    let place = Place::new();
    place.write("a.txt", "They saw the the river and the hills beyond it.\n");
    place.write("reports/findings.sarif", "earlier");
    place.write("reports/junit.xml/in-the-way", "");
    place.run(&["check", "a.txt", "--format", "sarif,junit"]).expect(2);
    assert_eq!(place.read("reports/findings.sarif"), "earlier");
    let left = fs::read_dir(place.path().join("reports")).expect("a folder").count();
    assert_eq!(left, 2, "temporary files are gone");
}

#[test]
fn a_log_says_how_the_run_ended() {
    let place = Place::new();
    place.write("a.txt", "They saw the the river and the hills beyond it.\n");
    let ran = place.run(&["check", "a.txt", "b.txt", "--format", "sarif", "--fail-on", "error"]);
    ran.expect(3).tells(&["findings.sarif"]);
    let log = json(&place.path().join("reports/findings.sarif"));
    assert_valid("sarif-2.1.0.json", &log);
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    assert_eq!(invocation["exitCode"], 3);
    let notification = &invocation["toolExecutionNotifications"][0];
    assert_eq!(notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "b.txt");
}
