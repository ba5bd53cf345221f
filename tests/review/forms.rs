//! What spreadsheets and people do to the form of a table: read where it is certain, refused where it is not.

use std::fs;

use mtlint::report::columns::FINDINGS;
use mtlint::review::Review;

use super::support::Place;
use super::{Form, USUAL, csv, finding, judged, of, table};

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
    let renamed =
        |from: &'static str, to: &'static str| FINDINGS.map(|name| if name == from { to } else { name });
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
    assert_eq!(of(&place.rows("b/precision.csv"), "REP001", "fr").get("severity"), "error");
    // Faults are told as one goes through the table.
    place.write("c.csv", "verdict,fingerprint\ntrue,F0000000000000009\ntrue,F0000000000000003\n");
    let ran = place.run(&["review", "c.csv"]).expect(2);
    let places: Vec<&str> = ran.err.lines().filter_map(|line| line.split(':').nth(2)).collect();
    assert_eq!(places, ["2", "3"], "{}", ran.err);
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

/// Whatever happens to the bytes of a table: it is read or refused, and no verdict is made up.
#[test]
fn damaged_tables_do_no_harm() {
    let place = Place::new();
    let whole = table(&judged()).into_bytes();
    let (mut refused, mut state) = (0, 7_u64);
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    for n in 0..600 {
        let mut bytes = whole.clone();
        for _ in 0..=n % 4 {
            let at = next() % bytes.len();
            bytes[at] = b"\",;\n\t\r\xFF\0 F0"[next() % 11];
        }
        if n % 10 == 0 {
            bytes.truncate(next() % whole.len());
        }
        let mut review = Review::default();
        match review.read(&place.write("damaged.csv", &bytes), "anna") {
            Ok(()) => assert!(review.findings.len() <= judged().len(), "{}", String::from_utf8_lossy(&bytes)),
            Err(told) => {
                assert!(!told.is_empty());
                refused += 1;
            }
        }
    }
    assert!(refused > 100, "damage was told {refused} times");
}
