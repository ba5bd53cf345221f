//! `mtlint check` as its users run it: inputs, gate, reports.

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::io::Write;
use std::process::Stdio;

use support::{Place, Ran};

const CLEAN: &str = "The harbour reopened on Monday after the repairs were finished by the council.\n";
const FAULTY: &str = "The council is struggling to to improve the roads of the whole valley this year.\n";

#[test]
fn the_gate_is_opt_in() {
    let place = Place::new();
    place.write("faulty.txt", FAULTY);
    place.write("clean.txt", CLEAN);
    place.run(&["check", "faulty.txt", "--out", "out"]).expect(0);
    for severity in ["error", "warning", "info"] {
        place.run(&["check", "faulty.txt", "--out", "out", "--fail-on", severity]).expect(1);
        place.run(&["check", "clean.txt", "--out", "out", "--fail-on", severity]).expect(0);
    }
    // What could not be read may hold worse.
    place.run(&["check", "faulty.txt", "none.txt", "--out", "out", "--fail-on", "error"]).expect(3);
}

#[test]
fn a_warning_does_not_fail_a_gate_on_errors() {
    let place = Place::new();
    place.write(
        "page.txt",
        "Menu : open. It rained all day in the valley , they said , and nobody came out.\n",
    );
    let ran = place.run(&["check", "page.txt", "--out", "out", "--fail-on", "error"]).expect(0);
    assert!(ran.out.contains("warning"), "{}", ran.out);
    place.run(&["check", "page.txt", "--out", "out", "--fail-on", "warning"]).expect(1);
}

#[test]
fn rules_can_be_selected_and_ignored() {
    let place = Place::new();
    place.write(
        "page.txt",
        format!("{FAULTY}\nHe said &nbsp; that it was the the end of the long road to town.\n"),
    );
    let codes = |options: &[&str]| -> Vec<String> {
        let args = [&["check", "page.txt", "--out", "out"], options].concat();
        place.run(&args).expect(0);
        place.rows("out/findings.csv").iter().map(|row| row.get("code").to_owned()).collect()
    };
    assert_eq!(codes(&[]), ["REP001", "ENC002", "REP001"]);
    assert_eq!(codes(&["--select", "REP"]), ["REP001", "REP001"]);
    assert_eq!(codes(&["--select", "html-entity-residue"]), ["ENC002"]);
    assert_eq!(codes(&["--ignore", "rep001"]), ["ENC002"]);
    assert_eq!(codes(&["--select", "encoding,REP001", "--ignore", "ENC002"]), ["REP001", "REP001"]);
}

#[test]
fn standard_input_is_read_as_text_or_as_records() {
    let place = Place::new();
    let feed = |args: &[&str], input: &str| {
        let mut child = place
            .command()
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("the program reads");
        Ran::of(&child.wait_with_output().expect("the program ends")).expect(0)
    };
    feed(&["check", "-", "--out", "out"], FAULTY);
    let rows = place.rows("out/findings.csv");
    assert_eq!((rows[0].get("file"), rows[0].get("found")), ("stdin", "to to"));
    let record = format!("{{\"body\": {FAULTY:?}, \"url\": \"https://a.example\"}}\n");
    feed(&["check", "-", "--out", "out", "--input-format", "jsonl"], &record);
    let rows = place.rows("out/findings.csv");
    assert_eq!((rows[0].get("record"), rows[0].get("found")), ("https://a.example", "to to"));
}

#[test]
fn fields_of_records_can_be_named() {
    let place = Place::new();
    place.write("a.jsonl", format!("{{\"text\": \"x\", \"target\": {FAULTY:?}, \"key\": 12}}\n"));
    place.run(&["check", "a.jsonl", "--out", "out", "--text-field", "target", "--id-field", "key"]).expect(0);
    let rows = place.rows("out/findings.csv");
    assert_eq!((rows[0].get("record"), rows[0].get("found")), ("12", "to to"));
    // Without a name, the line names the record.
    place.run(&["check", "a.jsonl", "--out", "out", "--text-field", "target"]).expect(0);
    assert_eq!(place.rows("out/findings.csv")[0].get("record"), "#1");
}

#[test]
fn a_field_may_be_named_by_the_path_to_it() {
    let place = Place::new();
    let lines = [
        format!("{{\"id\": 1, \"page\": {{\"body\": [\"x\", {FAULTY:?}], \"meta\": {{\"url\": \"u/1\"}}}}}}"),
        format!("{{\"page.body.1\": {FAULTY:?}, \"page\": {{\"body\": 3}}}}"),
        "{\"page\": {\"body\": []}}".to_owned(),
        "{\"page\": 7}".to_owned(),
    ];
    place.write("a.jsonl", lines.join("\n"));
    let args =
        ["check", "a.jsonl", "--out", "out", "--text-field", "page.body.1", "--id-field", "page.meta.url"];
    let ran = place.run(&args).expect(3);
    for line in ["a.jsonl:3", "a.jsonl:4"] {
        ran.tells(&[line, "\"page.body.1\""]);
    }
    let rows = place.rows("out/findings.csv");
    let found: Vec<_> = rows.iter().map(|row| (row.get("record"), row.get("found"))).collect();
    assert_eq!(found, [("u/1", "to to"), ("#2", "to to")]);
    for (row, line) in rows.iter().zip(&lines) {
        let column: usize = row.get("column").parse().expect("a number");
        assert!(line.chars().skip(column - 1).collect::<String>().starts_with("to to"));
    }
}

#[test]
fn folders_are_walked_in_order_with_ignore_files() {
    let place = Place::new();
    for name in ["b.txt", "a/z.md", "a/skip.txt", "a/b.jsonl.zst", "c.rs", ".hidden.txt", "c.ndjson"] {
        let text =
            if name.contains("json") { format!("{{\"text\": {CLEAN:?}}}\n") } else { CLEAN.to_owned() };
        let packed = name.ends_with(".zst");
        let bytes =
            if packed { zstd::encode_all(text.as_bytes(), 3).expect("memory") } else { text.into_bytes() };
        place.write(&format!("root/{name}"), bytes);
    }
    place.write("root/.mtlintignore", "skip.txt\n");
    let files = |paths: &[&str]| -> Vec<String> {
        place.run(&[&["check", "--out", "out"], paths].concat()).expect(0);
        place.rows("out/documents.csv").iter().map(|row| row.get("file").to_owned()).collect()
    };
    assert_eq!(files(&["root"]), ["root/a/b.jsonl.zst", "root/a/z.md", "root/b.txt", "root/c.ndjson"]);
    assert_eq!(files(&["root/**/*.txt"]), ["root/b.txt"]);
    // A file named by itself is read whatever its name; the same file is read once.
    assert_eq!(files(&["root/c.rs", "root/a/skip.txt", "./root/c.rs"]), ["root/c.rs", "root/a/skip.txt"]);
}

#[test]
fn what_a_file_says_of_its_encoding_goes_before_a_guess() {
    let place = Place::new();
    // Too little to tell one Arabic encoding from another.
    let page =
        |charset: &str| format!("<html><head><meta charset='{charset}'></head><p>فتح الباب الباب</p></html>");
    let message = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-6\\nLanguage: ar\\n\"\n\n\
                   msgid \"It opened.\"\nmsgstr \"فتح الباب الباب\"\n";
    place.write("a.html", encoding_rs::ISO_8859_6.encode(&page("ISO-8859-6")).0);
    place.write("b.html", encoding_rs::WINDOWS_1256.encode(&page("windows-1256")).0);
    place.write("c.html", page("windows-1252"));
    place.write("d.po", encoding_rs::ISO_8859_6.encode(message).0);
    place.write("e.html", encoding_rs::WINDOWS_1256.encode(&page("no such thing")).0);
    place.run(&["check", ".", "--out", "out", "--select", "REP001"]).expect(0);
    let run: serde_json::Value = serde_json::from_str(&place.read("out/run.json")).expect("JSON");
    let said: Vec<_> = run["inputs"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|input| input["encoding_evidence"].clone())
        .collect();
    assert_eq!(said, ["declared", "declared", "valid", "declared", "detected"]);
    let rows = place.rows("out/findings.csv");
    let found: Vec<_> = rows.iter().map(|row| (row.get("file"), row.get("found"))).collect();
    for file in ["a.html", "b.html", "c.html", "d.po"] {
        assert!(found.contains(&(file, "الباب الباب")), "{file}: {found:?}");
    }
}

#[test]
fn encodings_are_recognised_and_recorded() {
    let place = Place::new();
    let french = "L’été, les élèves de l’école étaient très occupés à préparer la fête du village. Ça a été un succès, \
                  malgré la pluie tombée dès l’aube sur la vallée.\n"
        .repeat(4);
    let arabic = "أعلنت البلدية أن المدرسة الجديدة ستفتح أبوابها في الخريف، بعد أعمال دامت سنتين كاملتين في الحي القديم.\n"
        .repeat(4);
    let utf16: Vec<u8> = french.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16_be: Vec<u8> =
        "\u{FEFF}".encode_utf16().chain(arabic.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    place.write("plain.txt", &french);
    place.write("mark.txt", format!("\u{FEFF}{french}"));
    place.write("utf16.txt", utf16);
    place.write("utf16be.txt", utf16_be);
    place.write("cp1252.txt", encoding_rs::WINDOWS_1252.encode(&french).0);
    place.write("cp1256.txt", encoding_rs::WINDOWS_1256.encode(&arabic).0);
    place.run(&["check", ".", "--out", "out"]).expect(0);
    let run: serde_json::Value = serde_json::from_str(&place.read("out/run.json")).expect("JSON");
    let assumed: Vec<String> = run["inputs"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|input| {
            let cell = |name: &str| input[name].as_str().expect("a string").to_owned();
            format!("{} {} ({})", cell("file"), cell("encoding"), cell("encoding_evidence"))
        })
        .collect();
    assert_eq!(
        assumed,
        [
            "cp1252.txt windows-1252 (detected)",
            "cp1256.txt windows-1256 (detected)",
            "mark.txt UTF-8 (byte-order mark)",
            "plain.txt UTF-8 (valid)",
            "utf16.txt UTF-16LE (detected)",
            "utf16be.txt UTF-16BE (byte-order mark)",
        ]
    );
    // The same text gives the same paragraphs, however it was encoded.
    let paragraphs = place.rows("out/paragraphs.csv");
    let of = |file: &str| -> Vec<String> {
        let columns = ["paragraph", "line", "language", "confidence", "words"];
        let rows = paragraphs.iter().filter(|row| row.get("file") == file);
        rows.map(|row| columns.map(|column| row.get(column)).join(" ")).collect()
    };
    assert_eq!(of("plain.txt").len(), 4);
    for file in ["mark.txt", "utf16.txt", "cp1252.txt"] {
        assert_eq!(of(file), of("plain.txt"), "{file}");
    }
    assert_eq!(of("cp1256.txt"), of("utf16be.txt"));
    assert!(of("cp1256.txt")[0].contains(" ar "));
}

#[test]
fn packed_files_give_what_the_plain_ones_give() {
    let place = Place::new();
    let text = format!("{CLEAN}\n{FAULTY}\n").repeat(50);
    place.write("plain/a.txt", &text);
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&text.as_bytes()[..1000]).expect("memory");
    let mut members = gzip.finish().expect("memory");
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&text.as_bytes()[1000..]).expect("memory");
    members.extend(gzip.finish().expect("memory"));
    place.write("gzip/a.txt.gz", members);
    let mut frames = zstd::encode_all(&text.as_bytes()[..777], 1).expect("memory");
    frames.extend(zstd::encode_all(&text.as_bytes()[777..], 9).expect("memory"));
    place.write("zstd/a.txt.zst", frames);
    let found = |folder: &str| -> Vec<String> {
        place.run(&["check", folder, "--out", "out", "--select", "doubled-word"]).expect(0);
        let columns = ["fingerprint", "line", "column", "start", "end", "found"];
        let rows = place.rows("out/findings.csv");
        rows.iter().map(|row| columns.map(|column| row.get(column)).join(" ")).collect()
    };
    assert_eq!(found("plain").len(), 50);
    assert_eq!(found("plain"), found("gzip"));
    assert_eq!(found("plain"), found("zstd"));
}

#[test]
fn reports_have_the_columns_of_the_contract() {
    let place = Place::new();
    place.write("a.txt", FAULTY);
    place.run(&["check", "a.txt", "--out", "out"]).expect(0);
    let header = |report: &str| place.read(report).lines().next().expect("a header").to_owned();
    assert_eq!(
        header("out/findings.csv"),
        "\u{FEFF}fingerprint,severity,code,rule,family,language,file,record,paragraph,line,column,before,found,after,\
         message,suggestion,start,end,verdict,comment"
    );
    assert_eq!(
        header("out/paragraphs.csv"),
        "\u{FEFF}file,record,paragraph,line,language,confidence,assigned_language,mixed_with,script,words,findings,\
         errors,warnings,infos"
    );
    assert_eq!(
        header("out/documents.csv"),
        "\u{FEFF}file,record,paragraphs,words,en,fr,ar,other,und,findings,errors,warnings,infos,\
         findings_per_1000_words"
    );
    assert_eq!(
        header("out/summary.csv"),
        "\u{FEFF}code,rule,family,severity,language,findings,documents,per_10000_words"
    );
    let rows = place.rows("out/findings.csv");
    let row = &rows[0];
    assert!(row.get("fingerprint").starts_with('F'));
    assert_eq!(
        (row.get("severity"), row.get("language"), row.get("line"), row.get("column"), row.get("suggestion")),
        ("error", "en", "1", "27", "to")
    );
    place.run(&["check", "a.txt", "--out", "out", "--no-bom", "--delimiter", ";"]).expect(0);
    assert!(header("out/findings.csv").starts_with("fingerprint;severity;"));
}

#[test]
fn no_cell_runs_as_a_formula() {
    let place = Place::new();
    place.write(
        "=cmd.txt",
        "=SUM(A1) is to to be entered in the last column of the sheet, as we said before.\n",
    );
    place.write(
        "r.jsonl",
        format!("{{\"id\": \"@id\", \"text\": {FAULTY:?}}}\n{{\"id\": \"+1\\tx\", \"text\": {CLEAN:?}}}\n"),
    );
    place.run(&["check", "=cmd.txt", "r.jsonl", "--out", "out"]).expect(0);
    for report in ["findings.csv", "paragraphs.csv", "documents.csv"] {
        let text = place.read(&format!("out/{report}"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in &record.expect("a row") {
                assert!(!cell.starts_with(['=', '+', '@', '\t', '\r']), "{report}: {cell:?}");
            }
        }
    }
}

#[test]
fn fingerprints_survive_moved_and_reflowed_paragraphs() {
    let place = Place::new();
    let faulty =
        "The council is struggling to to improve the roads of the valley, the mayor said on Monday evening.";
    place.write("a.txt", format!("{CLEAN}\n{faulty}\n\n{faulty}\n"));
    let reflowed = faulty.replace("to to", "to\nto").replace("the mayor", "the\nmayor");
    place.write("b.txt", format!("{CLEAN}\n{CLEAN}\n{CLEAN}\n{reflowed}\n\n{reflowed}\n"));
    let fingerprints = |file: &str| -> Vec<String> {
        place
            .run(&["check", file, "--out", "out", "--select", "doubled-word", "--paragraphs", "block"])
            .expect(0);
        place.rows("out/findings.csv").iter().map(|row| row.get("fingerprint").to_owned()).collect()
    };
    let before = fingerprints("a.txt");
    assert_eq!(before.len(), 2);
    assert_ne!(before[0], before[1], "two findings have two names");
    assert_eq!(before, fingerprints("b.txt"));
}

#[test]
fn short_paragraphs_inherit_the_language_around_them() {
    let place = Place::new();
    let french = "La mairie a ouvert une nouvelle bibliothèque près de la gare, après deux ans de travaux.\n";
    place.write("fr.txt", format!("{french}\nMenu de de\n\n{french}"));
    place.run(&["check", "fr.txt", "--out", "out"]).expect(0);
    let paragraphs = place.rows("out/paragraphs.csv");
    assert_eq!((paragraphs[1].get("language"), paragraphs[1].get("assigned_language")), ("und", "fr"));
    let findings = place.rows("out/findings.csv");
    assert_eq!((findings[0].get("found"), findings[0].get("language")), ("de de", "fr"));
}

#[test]
fn paragraphs_are_blocks_or_lines() {
    let place = Place::new();
    let lines = "One sentence stands on this line and it is long enough to be a line of its own.\n".repeat(6);
    place.write("lines.txt", &lines);
    let wrapped = "The council met on Thursday evening in the reading room, because the main hall\n\
                   had been taken over by the flower show, which nobody had remembered until\n\
                   the chairs were gone.\n\nThe next meeting will be held in the school.\n";
    place.write("wrapped.txt", wrapped);
    let count = |args: &[&str]| {
        place.run(&[&["check", "--out", "out"], args].concat()).expect(0);
        place.rows("out/paragraphs.csv").len()
    };
    assert_eq!(count(&["lines.txt"]), 6);
    assert_eq!(count(&["wrapped.txt"]), 2);
    assert_eq!(count(&["lines.txt", "--paragraphs", "block"]), 1);
    assert_eq!(count(&["wrapped.txt", "--paragraphs", "line"]), 4);
}

#[test]
fn languages_are_printed_by_detect() {
    let place = Place::new();
    place.write(
        "a.txt",
        "The ship left the harbour at noon and nobody saw it go.\n\nLe bateau a quitté le port à midi, sans bruit.\n\n\
         غادرت السفينة الميناء ظهرا ولم يرها أحد.\n\nEl barco salió del puerto al mediodía y nadie lo vio marcharse.\n\n123\n",
    );
    let ran = place.run(&["detect", "a.txt"]).expect(0);
    let rows = support::rows(&ran.out);
    let languages: Vec<_> = rows.iter().map(|row| row.get("language")).collect();
    assert_eq!(languages, ["en", "fr", "ar", "other", "und"]);
    assert_eq!((rows[3].get("name"), rows[4].get("confidence")), ("spa", "0.00"));
}

#[test]
fn rules_are_listed_and_explained() {
    let place = Place::new();
    let list = place.run(&["rules"]).expect(0).out;
    let explained = place.run(&["explain", "doubled-word"]).expect(0).out;
    for rule in mtlint::rules::all() {
        assert!(list.contains(rule.code) && list.contains(rule.name), "{rule:?}");
    }
    assert!(explained.contains("REP001") && explained.contains("→ “to to”"), "{explained}");
    assert!(explained.contains("في في"), "{explained}");
    assert_eq!(explained, place.run(&["explain", "rep001"]).expect(0).out);
}
