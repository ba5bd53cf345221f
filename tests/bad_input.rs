//! Bad input gets a message with file, record and line; the rest is checked; nothing found is lost.

#![allow(clippy::print_stderr, reason = "a skipped test says why")]

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::io::Write;
use std::process::{Command, Stdio};

use support::{Place, Ran};

const GOOD: &str = "The harbour reopened on Monday after the repairs were finished by the council.\n";

/// Checks `bad` beside a good file: the good one must be read and the ending be "partly read".
#[track_caller]
fn check_beside_good(place: &Place, bad: &str) -> Ran {
    place.write("good.txt", GOOD);
    let ran = place.run(&["check", bad, "good.txt", "--out", "out"]).expect(3);
    let documents = place.rows("out/documents.csv");
    assert!(documents.iter().any(|row| row.get("file") == "good.txt"), "the good file was not checked");
    ran
}

#[test]
fn a_missing_path_is_told_and_the_rest_is_checked() {
    let place = Place::new();
    check_beside_good(&place, "nowhere.txt").tells(&["nowhere.txt", "cannot be read"]);
    let run = place.read("out/run.json");
    assert!(run.contains("\"nowhere.txt\"") && run.contains("\"input_lost\": true"), "{run}");
}

#[test]
fn only_missing_paths_cannot_run_and_leave_earlier_reports_alone() {
    let place = Place::new();
    place.write("out/findings.csv", "earlier\n");
    place.run(&["check", "nowhere.txt", "--out", "out"]).expect(2).tells(&["nowhere.txt"]);
    assert_eq!(place.read("out/findings.csv"), "earlier\n");
}

#[test]
fn a_pattern_without_a_match_is_told() {
    let place = Place::new();
    check_beside_good(&place, "*.none").tells(&["*.none", "no file matches"]);
}

#[test]
fn a_malformed_pattern_cannot_run() {
    let place = Place::new();
    place.write("good.txt", GOOD);
    place.run(&["check", "[", "good.txt", "--out", "out"]).expect(2).tells(&["pattern"]);
}

#[test]
#[cfg(target_os = "linux")]
fn an_unreadable_file_is_told() {
    let place = Place::new();
    // Opening works and reading fails, for every user.
    check_beside_good(&place, "/proc/self/mem").tells(&["/proc/self/mem", "cannot be read"]);
}

#[test]
#[cfg(unix)]
fn a_file_without_permission_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let path = place.write("secret.txt", GOOD);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).expect("permissions");
    if std::fs::read(&path).is_ok() {
        eprintln!("skipped: this user may read every file");
        return;
    }
    check_beside_good(&place, "secret.txt").tells(&["secret.txt", "cannot be read"]);
}

#[test]
fn a_binary_file_is_told() {
    let place = Place::new();
    let mut bytes = b"\x7fELF\x02\x01\x01\x00".to_vec();
    bytes.extend((0..4000u32).map(|n| (n * 7 % 251) as u8));
    place.write("program.txt", bytes);
    check_beside_good(&place, "program.txt").tells(&["program.txt", "is not text"]);
}

#[test]
fn an_empty_file_is_told() {
    let place = Place::new();
    place.write("empty.txt", "");
    check_beside_good(&place, "empty.txt").tells(&["empty.txt", "is empty"]);
}

#[test]
fn a_truncated_gzip_is_told_and_its_beginning_checked() {
    let place = Place::new();
    let text =
        (0..20_000).map(|n| format!("Line {n} of the long log of the the harbour.\n")).collect::<String>();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(text.as_bytes()).expect("memory");
    let packed = packed.finish().expect("memory");
    place.write("cut.txt.gz", &packed[..packed.len() / 2]);
    check_beside_good(&place, "cut.txt.gz").tells(&["cut.txt.gz", "damaged"]);
    let documents = place.rows("out/documents.csv");
    let cut =
        documents.iter().find(|row| row.get("file") == "cut.txt.gz").expect("its beginning was checked");
    assert!(cut.get("paragraphs").parse::<u32>().expect("a number") > 1000);
}

#[test]
fn a_truncated_zstd_is_told() {
    let place = Place::new();
    let text = (0..200_000).map(|n| format!("Line {n} of the log\n")).collect::<String>();
    let packed = zstd::encode_all(text.as_bytes(), 3).expect("memory");
    place.write("cut.txt.zst", &packed[..packed.len() / 2]);
    check_beside_good(&place, "cut.txt.zst").tells(&["cut.txt.zst", "damaged"]);
}

#[test]
fn invalid_json_is_told_with_its_line_and_the_other_records_are_checked() {
    let place = Place::new();
    place.write(
        "records.jsonl",
        format!("{{\"id\": \"a\", \"text\": {GOOD:?}}}\n{{\"id\": \"b\", \"text\": \"cut\n[1, 2]\n{{\"id\": \"c\", \"text\": {GOOD:?}}}\n"),
    );
    let ran = check_beside_good(&place, "records.jsonl");
    ran.tells(&["records.jsonl:2", "not a JSON record"]);
    ran.tells(&["records.jsonl:3", "not a JSON record"]);
    let documents = place.rows("out/documents.csv");
    let records: Vec<_> = documents
        .iter()
        .filter(|row| row.get("file") == "records.jsonl")
        .map(|row| row.get("record"))
        .collect();
    assert_eq!(records, ["a", "c"]);
}

#[test]
fn a_missing_or_wrong_field_is_told_with_its_line() {
    let place = Place::new();
    place.write("records.jsonl", "{\"id\": 1}\n{\"id\": 2, \"text\": 7}\n{\"id\": 3, \"text\": null}\n");
    let ran = check_beside_good(&place, "records.jsonl");
    ran.tells(&["records.jsonl:1", "no field", "text"]);
    ran.tells(&["records.jsonl:2", "a number, not a string"]);
    ran.tells(&["records.jsonl:3", "null, not a string"]);
}

#[test]
fn a_line_beyond_the_limit_is_capped_and_told() {
    let place = Place::new();
    let long = "word ".repeat(300_000);
    place.write("long.txt", format!("{GOOD}{long}\n{GOOD}"));
    check_beside_good(&place, "long.txt").tells(&["long.txt:2", "longer than 1048576 bytes"]);
    let paragraphs = place.rows("out/paragraphs.csv");
    let lines: Vec<_> =
        paragraphs.iter().filter(|row| row.get("file") == "long.txt").map(|row| row.get("line")).collect();
    assert_eq!(lines, ["1", "2", "3"]);
}

#[test]
fn a_record_beyond_the_limit_is_passed_over_and_told() {
    let place = Place::new();
    let long = "word ".repeat(4_000_000);
    place.write(
        "long.jsonl",
        format!("{{\"id\": \"a\", \"text\": {GOOD:?}}}\n{{\"text\": \"{long}\"}}\n{{\"id\": \"c\", \"text\": {GOOD:?}}}\n"),
    );
    check_beside_good(&place, "long.jsonl").tells(&["long.jsonl:2", "passed over"]);
    let documents = place.rows("out/documents.csv");
    let records: Vec<_> =
        documents.iter().filter(|row| row.get("file") == "long.jsonl").map(|row| row.get("record")).collect();
    assert_eq!(records, ["a", "c"]);
}

#[test]
#[cfg(unix)]
fn a_loop_of_links_is_told() {
    let place = Place::new();
    place.write("folder/inner/text.txt", GOOD);
    std::os::unix::fs::symlink("..", place.path().join("folder/inner/back")).expect("a link");
    let ran = check_beside_good(&place, "folder");
    ran.tells(&["folder/inner/back", "loop"]);
    let documents = place.rows("out/documents.csv");
    assert_eq!(documents.iter().filter(|row| row.get("file") == "folder/inner/text.txt").count(), 1);
}

#[test]
fn broken_bytes_are_read_as_replacement_characters_counted_and_told() {
    let place = Place::new();
    let mut bytes = "Le café était fermé, où était passé le garçon ?\nDeuxième ligne : ".as_bytes().to_vec();
    bytes.extend(b"cass\xe9e ici\n");
    place.write("broken.txt", bytes);
    let ran = place.run(&["check", "broken.txt", "--out", "out"]).expect(0);
    ran.tells(&["broken.txt:2", "1 invalid byte sequence", "UTF-8"]);
    assert!(place.read("out/run.json").contains("\"replaced\": 1"));
}

#[test]
fn an_output_folder_that_cannot_be_written_stops_before_the_work() {
    let place = Place::new();
    place.write("good.txt", GOOD);
    place.write("file", "not a folder");
    place.run(&["check", "good.txt", "--out", "file/out"]).expect(2).tells(&["cannot write", "file/out"]);
    std::fs::create_dir_all(place.path().join("busy/findings.csv")).expect("a folder");
    place.run(&["check", "good.txt", "--out", "busy"]).expect(2).tells(&["findings.csv"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_leaves_earlier_reports_whole() {
    let place = Place::new();
    place.write("many.txt", GOOD.repeat(40_000));
    for name in ["findings.csv", "paragraphs.csv", "documents.csv", "summary.csv", "run.json"] {
        place.write(&format!("out/{name}"), "fingerprint,earlier\n");
    }
    // A limit on the size of files fails a write just as a full disk does; the signal that comes with
    // it is ignored, as it is on a full disk.
    for threads in ["1", "2"] {
        let script = "trap '' XFSZ; ulimit -f 64; exec \"$0\" check many.txt --out out --threads \"$1\"";
        let output = Command::new("bash")
            .args(["-c", script, env!("CARGO_BIN_EXE_mtlint"), threads])
            .current_dir(place.path())
            .output()
            .expect("bash starts");
        Ran::of(&output).expect(2).tells(&["cannot write", "out"]);
        let mut names: Vec<_> = std::fs::read_dir(place.path().join("out"))
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
            .collect();
        names.sort();
        assert_eq!(names, ["documents.csv", "findings.csv", "paragraphs.csv", "run.json", "summary.csv"]);
        for name in names {
            assert_eq!(place.read(&format!("out/{name}")), "fingerprint,earlier\n");
        }
    }
}

#[test]
#[cfg(unix)]
fn a_closed_pipe_is_a_quiet_end() {
    let place = Place::new();
    place.write("many.txt", GOOD.repeat(40_000));
    let mut child = place
        .command()
        .args(["detect", "many.txt"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let ran = Ran::of(&child.wait_with_output().expect("the program ends")).expect(0);
    assert_eq!(ran.err, "");
}

#[test]
fn an_unknown_rule_is_refused_with_the_nearest_name() {
    let place = Place::new();
    place.write("good.txt", GOOD);
    let ran = place.run(&["check", "good.txt", "--out", "out", "--select", "repeated-titel"]).expect(2);
    ran.tells(&["repeated-titel", "did you mean repeated-title?"]);
    place.run(&["explain", "XXX999"]).expect(2).tells(&["XXX999", "mtlint rules"]);
}

#[test]
fn wrong_usage_is_code_2() {
    let place = Place::new();
    place.run(&["check", "--no-such-option"]).expect(2);
    place.run(&["check", "--threads", "0"]).expect(2);
    place.run(&["check", "--delimiter", "\""]).expect(2);
}
