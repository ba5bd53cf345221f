//! `mtlint sample`, `review` and `diff` as their users run them, with what spreadsheets and people make of a table.

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;
use std::path::Path;

use mtlint::report::rows::FINDINGS;
use mtlint::review::Table;
use support::{Place, Ran, Row, rows};

/// A row of `findings.csv`; what is not said is empty.
fn finding(number: u64, cells: &[(&str, &str)]) -> Vec<String> {
    let fingerprint = format!("F{number:016x}");
    let usual = [
        ("fingerprint", fingerprint.as_str()),
        ("severity", "error"),
        ("code", "REP001"),
        ("rule", "doubled-word"),
        ("language", "en"),
        ("file", "a.txt"),
        ("paragraph", "1"),
        ("line", "1"),
        ("column", "1"),
        ("found", "the the"),
    ];
    FINDINGS
        .iter()
        .map(|column| {
            let said = cells.iter().chain(&usual).find(|(name, _)| name == column);
            said.map_or(String::new(), |(_, cell)| (*cell).to_owned())
        })
        .collect()
}

/// How a table is written.
struct Form {
    delimiter: u8,
    bom: bool,
    crlf: bool,
}

const USUAL: Form = Form { delimiter: b',', bom: true, crlf: false };

fn csv(header: &[&str], rows: &[Vec<String>], form: &Form) -> String {
    let terminator = if form.crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
    let mut writer =
        csv::WriterBuilder::new().delimiter(form.delimiter).terminator(terminator).from_writer(Vec::new());
    writer.write_record(header).expect("memory");
    for row in rows {
        writer.write_record(row).expect("rows as long as the header");
    }
    let text = String::from_utf8(writer.into_inner().expect("memory")).expect("it was text");
    if form.bom { format!("\u{FEFF}{text}") } else { text }
}

fn table(rows: &[Vec<String>]) -> String {
    csv(&FINDINGS, rows, &USUAL)
}

/// One finding judged true, two false and one left open, in the words of three languages.
fn judged() -> Vec<Vec<String>> {
    vec![
        finding(1, &[("verdict", "TRUE")]),
        finding(
            2,
            &[("verdict", "faux"), ("language", "fr"), ("found", "la la"), ("comment", "c’est une\nchanson")],
        ),
        finding(
            3,
            &[("verdict", "خطأ"), ("language", "ar"), ("found", "إلى إلى"), ("before", "'=A1, “x”;\ty")],
        ),
        finding(4, &[("verdict", "")]),
        finding(5, &[("verdict", "Unsure")]),
    ]
}

/// The row of a rule in a language.
#[track_caller]
fn of<'a>(rows: &'a [Row], code: &str, language: &str) -> &'a Row {
    let row = rows.iter().find(|row| row.get("code") == code && row.get("language") == language);
    row.unwrap_or_else(|| panic!("no row of {code} in {language}"))
}

#[test]
fn verdicts_become_figures_and_suppressions() {
    let place = Place::new();
    place.write("anna.csv", table(&judged()));
    let ran = place.run(&["review", "anna.csv"]).expect(0);
    assert!(
        ran.out.contains("4 findings judged by anna") && ran.out.contains("1 row without a verdict"),
        "{}",
        ran.out
    );
    let figures = place.rows("review/precision.csv");
    let counts = |row: &Row| ["read", "true", "false", "unsure"].map(|column| row.get(column).to_owned());
    assert_eq!(counts(of(&figures, "(all)", "(all)")), ["4", "1", "2", "1"]);
    assert_eq!(counts(of(&figures, "REP001", "en")), ["2", "1", "0", "1"]);
    let french = of(&figures, "REP001", "fr");
    // Wilson's interval of none of one.
    assert_eq!(["precision", "low", "high"].map(|column| french.get(column)), ["0.0000", "0.0000", "0.7935"]);
    assert_eq!(french.get("suggestion"), "read more");
    let suppressions = place.read("review/suppressions.tsv");
    let lines: Vec<_> = suppressions.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(lines, ["F0000000000000002\tREP001\tc’est une chanson", "F0000000000000003\tREP001"]);
}

#[test]
fn a_table_is_read_whatever_a_spreadsheet_made_of_its_form() {
    let rows = judged();
    let plain = csv(&FINDINGS, &rows, &Form { bom: false, ..USUAL });
    let form = |delimiter, bom, crlf| csv(&FINDINGS, &rows, &Form { delimiter, bom, crlf }).into_bytes();
    let reversed = |names: &[&str]| {
        let header: Vec<&str> = names.iter().rev().copied().collect();
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().rev().cloned().collect()).collect();
        csv(&header, &rows, &USUAL).into_bytes()
    };
    let renamed = |from: &'static str, to: &'static str| FINDINGS.map(|name| if name == from { to } else { name });
    let utf16 = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let tabs =
        format!("\u{FEFF}{}", csv(&FINDINGS, &rows, &Form { delimiter: b'\t', bom: false, crlf: true }));
    let short: Vec<&str> = plain.lines().collect();
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("semicolons", form(b';', true, true)),
        ("tabs", form(b'\t', false, true)),
        ("bars", form(b'|', false, false)),
        ("no mark", form(b',', false, true)),
        ("UTF-16, as a spreadsheet's Unicode text", utf16(&tabs)),
        ("a line for spreadsheets", [b"\xEF\xBB\xBFsep=;\r\n".to_vec(), form(b';', false, true)].concat()),
        ("columns in another order", reversed(&FINDINGS)),
        ("a French header", reversed(&renamed("verdict", "Jugement"))),
        ("an Arabic header", reversed(&renamed("verdict", "الحكم"))),
        ("a header in capitals", reversed(&renamed("verdict", " VERDICT "))),
        ("whose verdict", reversed(&renamed("verdict", "verdict (Anna)"))),
        ("a fingerprint column of another name", reversed(&renamed("fingerprint", "id"))),
        ("empty lines", [plain.as_bytes(), b"\n\n,,,\n"].concat()),
        ("empty cells left out at the end", {
            let mut lines = short.clone();
            let cut = lines[1].trim_end_matches(',').to_owned();
            lines[1] = &cut;
            lines.join("\n").into_bytes()
        }),
    ];
    let place = Place::new();
    place.write("anna.csv", &plain);
    place.run(&["review", "anna.csv", "--out", "plain"]).expect(0);
    for (name, bytes) in cases {
        place.write("anna.csv", bytes);
        let ran = place.run(&["review", "anna.csv", "--out", "other"]);
        assert_eq!(ran.code, 0, "{name}: {}", ran.err);
        for file in ["precision.csv", "suppressions.tsv"] {
            assert_eq!(place.read(&format!("other/{file}")), place.read(&format!("plain/{file}")), "{name}");
        }
    }
}

#[test]
fn columns_that_only_help_may_be_missing() {
    let place = Place::new();
    place.write("reports/findings.csv", table(&judged()));
    let cut = |names: &[&str]| {
        let places: Vec<usize> = names
            .iter()
            .map(|name| FINDINGS.iter().position(|column| column == name).expect("a column"))
            .collect();
        let rows: Vec<Vec<String>> =
            judged().iter().map(|row| places.iter().map(|&place| row[place].clone()).collect()).collect();
        csv(names, &rows, &USUAL)
    };
    // The rule's name does for its code.
    place.write("a.csv", cut(&["fingerprint", "rule", "language", "verdict"]));
    place.run(&["review", "a.csv"]).expect(0);
    assert_eq!(of(&place.rows("review/precision.csv"), "REP001", "fr").get("false"), "1");
    // Without either, the findings themselves tell, and without these nothing does.
    place.write("a.csv", cut(&["verdict", "fingerprint"]));
    place.run(&["review", "a.csv", "--out", "b"]).expect(2).tells(&["a.csv:2", "rule", "--findings"]);
    assert!(!place.exists("b"));
    place.run(&["review", "a.csv", "--out", "b", "--findings", "reports"]).expect(0);
    assert_eq!(of(&place.rows("b/precision.csv"), "REP001", "fr").get("false"), "1");
}

#[test]
fn what_is_not_certain_is_refused_with_its_place_and_nothing_is_written() {
    let one = |cells: &[(&str, &str)]| table(&[finding(1, &[("verdict", "true")]), finding(2, cells)]);
    let header = |from: &str, to: &str| table(&judged()).replacen(from, to, 1);
    let twice = |first: &str, second: &str| {
        table(&[finding(7, &[("verdict", first)]), finding(7, &[("verdict", second), ("file", "b.txt")])])
    };
    let cases: Vec<(&str, Vec<u8>, &[&str])> = vec![
        ("an unknown verdict", one(&[("verdict", "ture")]).into(), &["anna.csv:3:", "column S (verdict)", "\"ture\"", "did you mean true?"]),
        ("a verdict that may mean either", one(&[("verdict", "Non")]).into(), &["anna.csv:3:", "either"]),
        ("a number", one(&[("verdict", "1")]).into(), &["anna.csv:3:", "either"]),
        ("another language", one(&[("verdict", "true"), ("language", "de")]).into(), &["anna.csv:3:", "column F (language)", "\"de\""]),
        ("a damaged fingerprint", one(&[("verdict", "true"), ("fingerprint", "F12")]).into(), &["anna.csv:3:", "column A (fingerprint)", "\"F12\""]),
        ("no column of verdicts", header(",verdict", ",Urteil").into(), &["anna.csv:1:", "no column \"verdict\""]),
        ("two columns of verdicts", header(",comment", ",verdict 2").into(), &["anna.csv:1:", "S and T"]),
        ("two columns of one name", header(",message", ",line").into(), &["anna.csv:1:", "J and O"]),
        ("no header", table(&judged()).lines().skip(1).map(|line| format!("{line}\n")).collect::<String>().into(), &["anna.csv:1:", "names of the columns"]),
        ("no fingerprints", "code,verdict\nREP001,true\n".into(), &["anna.csv:1:", "no column \"fingerprint\""]),
        ("one finding true and false", twice("true", "faux").into(), &["anna.csv:3:", "F0000000000000007", "line 2"]),
        ("too many cells", format!("{}F0000000000000009{}x\n", table(&[]), ",".repeat(20)).into(), &["anna.csv:2:", "too many"]),
        ("a quotation mark that is not closed", format!("fingerprint,found,code,language,verdict\nF{:016},\"the the,REP001,en,true\nF{:016},a,REP001,en,false\n", 1, 2).into(), &["anna.csv:2:", "quotation mark"]),
        ("windows-1252", [table(&[]).as_bytes(), b"F0000000000000009,caf\xE9\n"].concat(), &["anna.csv:2:", "not UTF-8"]),
        ("nothing", Vec::new(), &["anna.csv:1:", "is empty"]),
        ("no text", b"\x7FELF\0\0\0\0".to_vec(), &["anna.csv:1:", "NUL"]),
        ("a broken workbook", b"PK\x03\x04rest".to_vec(), &["anna.csv:1:", "workbook"]),
        ("no verdict at all", table(&[finding(1, &[])]).into(), &["no verdict in anna.csv"]),
        ("a sample without its sizes", "fingerprint,code,language,verdict,stratum\nF0000000000000001,REP001,en,true,x\n".into(), &["anna.csv:2:", "unknown size"]),
        ("strata of two runs", "fingerprint,code,language,verdict,stratum,stratum_findings\nF0000000000000001,REP001,en,true,x,9\nF0000000000000002,REP001,en,true,x,8\n".into(), &["anna.csv:3:", "different runs"]),
    ];
    for (name, bytes, parts) in cases {
        let place = Place::new();
        place.write("anna.csv", bytes);
        let earlier = place.write("verdicts.tsv", "# ours\nF00000000000000ff\ttrue\n");
        let ran = place.run(&["review", "anna.csv", "--judgements", "verdicts.tsv"]);
        assert_eq!(ran.code, 2, "{name}: {} {}", ran.out, ran.err);
        ran.tells(parts);
        assert!(!place.exists("review"), "{name}");
        assert_eq!(fs::read_to_string(earlier).expect("it is there"), "# ours\nF00000000000000ff\ttrue\n");
    }
    let place = Place::new();
    place.run(&["review", "missing.csv"]).expect(2).tells(&["missing.csv"]);
    place.write("anna.csv", one(&[("verdict", "true")]));
    place.run(&["review", "anna.csv", "anna.csv"]).expect(2).tells(&["twice"]);
}

#[test]
fn all_faults_are_told_at_once_and_the_rest_is_counted() {
    let place = Place::new();
    let rows: Vec<_> = (1..=40).map(|n| finding(n, &[("verdict", "perhaps")])).collect();
    place.write("anna.csv", table(&rows));
    let ran = place.run(&["review", "anna.csv"]).expect(2);
    ran.tells(&["anna.csv:2:", "\"perhaps\""]);
    ran.tells(&["anna.csv:21:", "\"perhaps\""]);
    ran.tells(&["anna.csv:41:", "19 more lines"]);
}

#[test]
fn reviewers_are_compared_and_disputes_can_be_settled() {
    let place = Place::new();
    let read = |verdicts: &[&str]| {
        let rows: Vec<_> = verdicts
            .iter()
            .zip(1..)
            .map(|(verdict, n)| finding(n, &[("verdict", verdict), ("comment", verdict)]))
            .collect();
        table(&rows)
    };
    place.write("anna.csv", read(&["true", "true", "true", "true", "false", "false", "true", ""]));
    place.write("bashir.csv", read(&["vrai", "vrai", "vrai", "faux", "faux", "faux", "incertain", "faux"]));
    let ran = place.run(&["review", "anna.csv", "bashir.csv"]).expect(0);
    // Five of seven; by chance 5/7 · 3/7 + 2/7 · 3/7.
    assert!(ran.out.contains("anna and bashir agree on 5 of 7 findings, kappa 0.50"), "{}", ran.out);
    let row = &place.rows("review/agreement.csv")[0];
    assert_eq!(
        ["reviewer", "other", "both", "agreed", "kappa"].map(|name| row.get(name)),
        ["anna", "bashir", "7", "5", "0.5000"]
    );
    let disputed = place.rows("review/disputed.csv");
    assert_eq!(disputed.len(), 1);
    assert_eq!(disputed[0].get("said"), "anna: true, true; bashir: false, faux");
    let figures = place.rows("review/precision.csv");
    let all = of(&figures, "(all)", "(all)");
    assert_eq!(
        ["read", "true", "false", "unsure", "disputed"].map(|name| all.get(name)),
        ["8", "4", "3", "0", "1"]
    );
    // Whoever settles the dispute fills in the table of disputes.
    let settled = place.read("review/disputed.csv").replace(",,\n", ",false,seen again\n");
    place.write("chair.csv", settled);
    place.run(&["review", "anna.csv", "bashir.csv", "chair.csv", "--out", "again"]).expect(0);
    assert_eq!(place.rows("again/disputed.csv").len(), 0);
    assert!(place.read("again/suppressions.tsv").contains("F0000000000000004\tREP001\tfaux; seen again"));
    // A column tells reviewers apart, too.
    let both = "fingerprint,code,language,verdict,reviewer\nF0000000000000001,REP001,en,true,Anna\nF0000000000000001,REP001,en,false,Bashir\n";
    place.write("both.csv", both);
    let ran = place.run(&["review", "both.csv"]).expect(0);
    assert!(ran.out.contains("Anna and Bashir agree on 0 of 1 finding"), "{}", ran.out);
}

#[test]
fn verdicts_are_kept_and_contradictions_refused() {
    let place = Place::new();
    place.write("anna.csv", table(&judged()));
    place.write("verdicts.tsv", "# ours\nF0000000000000005\ttrue\tREP001\ten\nF0000000000000009\tfalse\n");
    place.run(&["review", "anna.csv", "--judgements", "verdicts.tsv"]).expect(0);
    let kept = "# ours\nF0000000000000001\ttrue\tREP001\ten\nF0000000000000002\tfalse\tREP001\tfr\n\
                F0000000000000003\tfalse\tREP001\tar\nF0000000000000005\ttrue\tREP001\ten\nF0000000000000009\tfalse\n";
    assert_eq!(place.read("verdicts.tsv"), kept);
    place.write("b.csv", table(&[finding(1, &[("verdict", "false")])]));
    let ran = place.run(&["review", "b.csv", "--judgements", "verdicts.tsv", "--out", "b"]).expect(2);
    ran.tells(&["b.csv:2:", "F0000000000000001", "settle it"]);
    assert_eq!(place.read("verdicts.tsv"), kept);
    assert!(!place.exists("b"));
    // The same tables are taken by the command that measures.
    place.run(&["eval", "--judgements", "new.tsv", "--judge", "anna.csv"]).expect(0);
    assert_eq!(place.read("new.tsv").lines().filter(|line| line.starts_with('F')).count(), 4);
}

const TEXT: &str = "The ferry left the the harbour at noon, before the storm reached the coast.\n\n\
                    Nobody in the valley remembered a winter as long and as quiet as that one.\n\n\
                    She said that the news was known to to everybody in the village by then.\n";

#[test]
fn what_was_judged_false_is_not_told_again() {
    let place = Place::new();
    place.write("in/a.txt", TEXT);
    place.run(&["check", "in"]).expect(0);
    let report = place.read("reports/findings.csv");
    assert_eq!(rows(&report).len(), 2);
    place.write("read.csv", report.replacen(",,\n", ",faux,une chanson\n", 1));
    place.run(&["review", "read.csv", "--suppressions", "mtlint-suppressions.tsv"]).expect(0);
    let kept = place.read("mtlint-suppressions.tsv");
    assert!(kept.contains("\tREP001\tune chanson\n"), "{kept}");
    place.write("mtlint-suppressions.tsv", format!("{kept}F00000000000000ff\n"));
    let ran = place.run(&["check", "in", "--fail-on", "error"]).expect(1);
    assert!(
        ran.out
            .contains("1 finding suppressed by mtlint-suppressions.tsv; 1 of its 2 lines met nothing here"),
        "{}",
        ran.out
    );
    let left = place.rows("reports/findings.csv");
    assert_eq!(left.iter().map(|row| row.get("found")).collect::<Vec<_>>(), ["to to"]);
    assert_eq!(left[0].get("fingerprint"), rows(&report)[1].get("fingerprint"), "names stay");
    assert_eq!(place.rows("reports/documents.csv")[0].get("findings"), "1");
    let run = place.read("reports/run.json");
    assert!(run.contains("\"suppressed\": 1") && run.contains("\"suppressions_not_met\": 1"), "{run}");
    let one_thread = place.read("reports/findings.csv");
    place.run(&["check", "in", "-j", "4"]).expect(0);
    assert_eq!(place.read("reports/findings.csv"), one_thread);
    // What is false is not mended either.
    place.run(&["check", "in", "--fix", "--no-backup"]).expect(0);
    assert_eq!(place.read("in/a.txt"), TEXT.replace("to to", "to"));
    // Elsewhere: by name, or not at all.
    place.write("in/a.txt", TEXT);
    place.run(&["check", "in", "--no-config"]).expect(0);
    assert_eq!(place.rows("reports/findings.csv").len(), 2);
    place.write("bad.tsv", "F0000000000000001\nREP001\n");
    place
        .run(&["check", "in", "--suppressions", "bad.tsv"])
        .expect(2)
        .tells(&["bad.tsv:2:", "no fingerprint"]);
    place.run(&["check", "in", "--suppressions", "none.tsv"]).expect(2).tells(&["none.tsv"]);
    // Judged again, and true after all.
    place.write("read.csv", report.replacen(",,\n", ",vrai,\n", 1));
    place.run(&["review", "read.csv", "--suppressions", "mtlint-suppressions.tsv"]).expect(0);
    assert!(!place.read("mtlint-suppressions.tsv").contains("chanson"));
}

/// A run of 1,000 findings of one rule, all true, and 100 of another, all false.
fn run_of_two_rules() -> Vec<Vec<String>> {
    let rule =
        |n: u64| if n % 11 == 0 { ("PUN002", "space-before-punct-en") } else { ("REP001", "doubled-word") };
    (0..1100)
        .map(|n| {
            let (code, name) = rule(n);
            finding(
                n * 7919,
                &[("code", code), ("rule", name), ("line", &n.to_string()), ("start", &n.to_string())],
            )
        })
        .collect()
}

fn judge_by_rule(sample: &str, with: impl Fn(usize, &str) -> &'static str) -> String {
    let mut reader = csv::Reader::from_reader(sample.trim_start_matches('\u{FEFF}').as_bytes());
    let header = reader.headers().expect("a header").clone();
    let at = |name: &str| header.iter().position(|column| column == name).expect("a column");
    let rows: Vec<Vec<String>> = reader
        .records()
        .enumerate()
        .map(|(n, record)| {
            let mut row: Vec<String> = record.expect("a row").iter().map(str::to_owned).collect();
            row[at("verdict")] = with(n, &row[at("code")]).to_owned();
            row
        })
        .collect();
    csv(&header.iter().collect::<Vec<_>>(), &rows, &USUAL)
}

#[test]
fn a_sample_is_the_same_whatever_the_order_and_speaks_for_the_run() {
    let place = Place::new();
    let mut findings = run_of_two_rules();
    place.write("reports/findings.csv", table(&findings));
    let ran = place.run(&["sample", "--n", "60"]).expect(0);
    assert!(ran.out.contains("60 of 1,100 findings in 2 strata"), "{}", ran.out);
    let sample = place.read("sample.csv");
    let drawn = rows(&sample);
    assert_eq!(drawn.len(), 60);
    let weights: f64 = drawn.iter().map(|row| row.get("weight").parse::<f64>().expect("a number")).sum();
    assert!((weights - 1100.0).abs() < 0.1, "{weights}");
    assert_eq!((drawn[0].get("stratum"), drawn[0].get("stratum_findings")), ("PUN002 en", "100"));
    // Verdicts are never overwritten unasked.
    place.run(&["sample", "--n", "60"]).expect(2).tells(&["sample.csv", "--force"]);
    let names = |text: &str| {
        let mut names: Vec<String> = rows(text).iter().map(|row| row.get("fingerprint").to_owned()).collect();
        names.sort();
        names
    };
    findings.reverse();
    place.write("reversed.csv", table(&findings));
    place.run(&["sample", "reversed.csv", "--n", "60", "--out", "other.csv"]).expect(0);
    assert_eq!(names(&place.read("other.csv")), names(&sample));
    place.run(&["sample", "--n", "60", "--seed", "2", "--out", "other.csv", "--force"]).expect(0);
    assert_ne!(names(&place.read("other.csv")), names(&sample));
    // Half of the sample is of the small rule, whose findings are a tenth of the run.
    let judged = judge_by_rule(&sample, |_, code| if code == "REP001" { "true" } else { "false" });
    place.write("judged.csv", &judged);
    let ran = place.run(&["review", "judged.csv"]).expect(0);
    assert!(ran.out.contains("estimated for 1,100 findings from the sample"), "{}", ran.out);
    let figures = place.rows("review/precision.csv");
    let all = of(&figures, "(all)", "(all)");
    assert_eq!(
        (all.get("read"), all.get("true"), all.get("precision"), all.get("findings")),
        ("60", "30", "0.9091", "1100")
    );
    let bound = |name: &str| all.get(name).parse::<f64>().expect("a number");
    assert!(bound("low") > 0.7 && bound("low") < 0.9091 && bound("high") > 0.9091 && bound("high") < 1.0);
    assert_eq!(of(&figures, "PUN002", "en").get("suggestion"), "leave out");
    // Rows that nobody judged may be taken out: the sizes of the strata are told by those that are left.
    let few = judge_by_rule(&sample, |n, code| match code {
        "REP001" => "true",
        _ if n % 3 == 0 => "false",
        _ => "",
    });
    let kept: Vec<&str> = few
        .lines()
        .filter(|line| line.contains("true") || line.contains("false") || line.contains("verdict"))
        .collect();
    place.write("few.csv", kept.join("\n"));
    place.run(&["review", "few.csv", "--out", "few"]).expect(0);
    assert_eq!(of(&place.rows("few/precision.csv"), "(all)", "(all)").get("precision"), "0.9091");
    // A stratum that nobody looked at is told.
    place.write("one.csv", judge_by_rule(&sample, |_, code| if code == "REP001" { "true" } else { "" }));
    let ran = place.run(&["review", "one.csv", "--out", "one"]).expect(0);
    assert!(
        ran.out.contains("nothing was decided in 1 of the strata: no figure speaks of their 100 findings"),
        "{}",
        ran.out
    );
}

#[test]
fn a_sample_that_cannot_be_drawn_is_refused() {
    let place = Place::new();
    place.write("reports/findings.csv", table(&run_of_two_rules()));
    place.run(&["sample", "--n", "1"]).expect(2).tells(&["2 strata", "--n 2"]);
    place.run(&["sample", "--n", "0"]).expect(2);
    place.run(&["sample", "nothing"]).expect(2).tells(&["nothing"]);
    place.write("empty.csv", table(&[]));
    place.run(&["sample", "empty.csv"]).expect(2).tells(&["no finding"]);
    place.write("bare.csv", "fingerprint,code\nF0000000000000001,REP001\n");
    place.run(&["sample", "bare.csv"]).expect(2).tells(&["bare.csv:1:", "language"]);
    place.run(&["sample", "--n", "10", "--by", "rule"]).expect(0);
    place.run(&["sample", "sample.csv", "--out", "s.csv"]).expect(2).tells(&["sample already"]);
    place
        .run(&["sample", "--allocation", "proportional", "--n", "110", "--out", "p.csv", "--delimiter", ";"])
        .expect(0);
    let text = place.read("p.csv");
    assert_eq!(text.lines().filter(|line| line.contains("PUN002 en;100;10.0000")).count(), 10);
    assert_eq!(text.lines().filter(|line| line.contains("REP001 en;1000;10.0000")).count(), 100);
}

#[test]
fn two_runs_are_compared() {
    let place = Place::new();
    let at = |n: u64, file: &str, line: &str, found: &str| {
        finding(n, &[("file", file), ("line", line), ("found", found)])
    };
    place.write(
        "old/findings.csv",
        table(&[
            at(1, "a.txt", "1", "the the"),
            at(2, "a.txt", "5", "to to"),
            at(3, "a.txt", "9", "of of"),
            at(4, "b.txt", "1", "in in"),
            at(5, "b.txt", "7", "so so"),
            at(8, "c.txt", "1", "it it"),
            at(8, "d.txt", "1", "it it"),
        ]),
    );
    place.write(
        "new/findings.csv",
        table(&[
            at(1, "a.txt", "1", "the the"),
            at(2, "a.txt", "6", "to to"),
            at(13, "a.txt", "12", "of of"),
            at(16, "a.txt", "14", "we we"),
            at(4, "z.txt", "3", "in in"),
            at(15, "b.txt", "700", "so so"),
            at(8, "c.txt", "1", "it it"),
        ]),
    );
    let ran = place.run(&["diff", "old", "new/findings.csv"]).expect(0);
    assert!(
        ran.out.contains("2 new, 0 fixed in") || ran.out.contains("1 new, 0 fixed in a.txt"),
        "{}",
        ran.out
    );
    let changes = place.rows("diff/changes.csv");
    let told: Vec<_> = changes
        .iter()
        .map(|row| ["change", "found", "file", "line", "old_file", "old_line"].map(|column| row.get(column)))
        .collect();
    assert_eq!(
        told,
        [
            ["moved", "to to", "a.txt", "6", "a.txt", "5"],
            ["edited", "of of", "a.txt", "12", "a.txt", "9"],
            ["new", "we we", "a.txt", "14", "", ""],
            ["moved", "in in", "z.txt", "3", "b.txt", "1"],
            // Too far away to be the same.
            ["new", "so so", "b.txt", "700", "", ""],
            ["fixed", "so so", "b.txt", "7", "", ""],
            ["fixed", "it it", "d.txt", "1", "", ""],
        ]
    );
    let by_rule = &place.rows("diff/changes-by-rule.csv")[0];
    assert_eq!(
        ["new", "fixed", "moved", "edited", "same"].map(|name| by_rule.get(name)),
        ["2", "2", "2", "1", "2"]
    );
    let documents = place.rows("diff/changes-by-document.csv");
    assert_eq!(
        documents.iter().map(|row| row.get("file")).collect::<Vec<_>>(),
        ["a.txt", "b.txt", "d.txt", "z.txt"]
    );
    place.run(&["diff", "old", "new", "--fail-on-new", "-q"]).expect(1).tells(&["new: 2 errors"]);
    place.run(&["diff", "old", "old", "--fail-on-new"]).expect(0);
    let ran = place.run(&["diff", "old", "old"]).expect(0);
    assert!(ran.out.contains("no changes: 7 findings in both"), "{}", ran.out);
    assert_eq!(place.rows("diff/changes.csv").len(), 0);
}

#[test]
fn a_comparison_knows_severities_and_rule_sets() {
    let place = Place::new();
    place.write("in/a.txt", TEXT);
    place.run(&["check", "in", "--out", "old", "--select", "PUN002"]).expect(0);
    place.run(&["check", "in", "--out", "new", "--select", "REP001,PUN002"]).expect(0);
    let ran = place.run(&["diff", "old", "new", "--fail-on-new=error"]).expect(1);
    assert!(ran.out.contains("only in the new one: REP001"), "{}", ran.out);
    place.write("old.csv", table(&[]));
    place.write("new.csv", table(&[finding(1, &[("severity", "info")])]));
    place.run(&["diff", "old.csv", "new.csv", "--fail-on-new=warning"]).expect(0);
    place.run(&["diff", "old.csv", "new.csv", "--fail-on-new=info"]).expect(1);
    // What cannot be compared leaves the earlier comparison as it was.
    let earlier = place.read("diff/changes.csv");
    place.write("bad.csv", "fingerprint,code,file\nF0000000000000001,REP001,a\nX,REP001,a\n");
    place.run(&["diff", "old.csv", "bad.csv"]).expect(2).tells(&["bad.csv:3:", "column A"]);
    place.write("bad.csv", "fingerprint,code\n");
    place.run(&["diff", "old.csv", "bad.csv"]).expect(2).tells(&["bad.csv:1:", "\"file\""]);
    place.run(&["diff", "old.csv", "none"]).expect(2).tells(&["none"]);
    assert_eq!(place.read("diff/changes.csv"), earlier);
}

#[cfg(feature = "xlsx")]
#[test]
fn workbooks_are_read() {
    for name in ["reviewed.xlsx", "reviewed.ods"] {
        let place = Place::new();
        let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name))
            .expect("a fixture");
        place.write(name, &bytes);
        place.run(&["review", name]).expect(0);
        let figures = place.rows("review/precision.csv");
        let all = of(&figures, "(all)", "(all)");
        assert_eq!(
            ["read", "true", "false", "unsure"].map(|column| all.get(column)),
            ["4", "1", "2", "1"],
            "{name}"
        );
        assert!(place.read("review/suppressions.tsv").contains("F0000000000000002\tREP001\tليست غلطة"));
    }
}

/// A damaged workbook is an error, or is read; it never ends the program.
#[cfg(feature = "xlsx")]
#[test]
fn damaged_workbooks_do_no_harm() {
    let place = Place::new();
    for name in ["reviewed.xlsx", "reviewed.ods"] {
        let whole = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name))
            .expect("a fixture");
        let (mut told, mut state) = (0, 1_u64);
        for n in 0..150 {
            let mut bytes = whole.clone();
            for _ in 0..=n % 3 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let place = (state >> 33) as usize % bytes.len();
                bytes[place] ^= 1 << (state >> 20 & 7);
            }
            if n % 10 == 0 {
                bytes.truncate((state >> 33) as usize % whole.len());
            }
            told += usize::from(Table::open(&place.write("damaged", &bytes)).is_err());
        }
        assert!(told > 10, "{name}: damage was told {told} times");
    }
}

/// Opens and saves a table of findings in LibreOffice, where there is one: everything is shown as it is, nothing is
/// run, and what is saved is read.
#[test]
fn a_spreadsheet_opens_and_saves_what_is_reviewed() {
    let place = Place::new();
    let soffice = |args: &[&str]| {
        let profile = format!("-env:UserInstallation=file://{}/profile", place.path().display());
        std::process::Command::new("soffice")
            .current_dir(place.path())
            .args([profile.as_str(), "--headless", "--infilter=CSV:44,34,76,1"])
            .args(args)
            .output()
            .map(|output| Ran::of(&output))
    };
    if soffice(&["--version"]).is_err() {
        println!("skipped: there is no LibreOffice (soffice) here");
        return;
    }
    let doubled = |before: &str| {
        format!("{before} The ferry left the the harbour at noon, before the storm reached the coast.")
    };
    let long = "A traveller told the others about a town on the far side of the hills. ".repeat(600);
    let texts = [
        ("0012", doubled("")),
        ("1e10", doubled("1e10")),
        ("3/4", doubled("=1+1")),
        ("=1+1", doubled("+33")),
        ("+33", doubled("-5")),
        ("-5", doubled("@now")),
        ("@x", doubled("\"Quoted\"\t")),
        ("fr", "L’été dernier, nous avons vu la la maison de l’évêque, près de la forêt, à côté d’un château.".to_owned()),
        ("ar", "ذهب الولد إلى إلى المدرسة في الصباح الباكر، ثم عاد إلى البيت مع أصدقائه في المساء.".to_owned()),
        ("long", format!("An opening of its own.\n\n{long}\n\nAnother between the two, and not so long.\n\n{long}")),
        ("lines", "A first line, and\na second one \"with marks\"; it ends.\n\nSomething between the two of them.\n\nA first line, and\na second one \"with marks\"; it ends.".to_owned()),
    ];
    let lines: Vec<String> =
        texts.iter().map(|(id, text)| serde_json::json!({"id": id, "text": text}).to_string()).collect();
    place.write("in.jsonl", lines.join("\n"));
    place.run(&["check", "in.jsonl"]).expect(0);
    let report = place.read("reports/findings.csv");
    assert!(rows(&report).len() >= 10);
    let verdicts = ["true", "FALSE", "vrai", "faux", "صحيح", "خطأ", "unsure"];
    place.write("anna.csv", judge_by_rule(&report, |n, _| verdicts[n % verdicts.len()]));
    soffice(&["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", "saved", "anna.csv"])
        .expect("it ran before")
        .expect(0);
    soffice(&["--convert-to", "xlsx", "--outdir", "saved", "anna.csv"]).expect("it ran before").expect(0);
    let (before, after) = (place.rows("anna.csv"), rows(&place.read("saved/anna.csv")));
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        for column in FINDINGS.iter().filter(|column| **column != "verdict") {
            assert_eq!(after.get(column), before.get(column), "{column}");
        }
        assert!(after.get("verdict").eq_ignore_ascii_case(before.get("verdict")));
    }
    place.run(&["review", "anna.csv", "--out", "plain"]).expect(0);
    let mut saved = vec!["saved/anna.csv"];
    if cfg!(feature = "xlsx") {
        saved.push("saved/anna.xlsx");
    }
    for table in saved {
        place.run(&["review", table, "--out", "other"]).expect(0);
        for file in ["precision.csv", "suppressions.tsv"] {
            assert_eq!(place.read(&format!("other/{file}")), place.read(&format!("plain/{file}")), "{table}");
        }
    }
}
