//! `mtlint check --fix` and `--diff` as their users run them: what is changed, what is kept, what is told.

#![allow(clippy::print_stderr, reason = "a skipped test says why")]

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

use support::{Place, Ran};

const FAULTY: &str = "The council is struggling to to improve the roads of the whole valley this year.\n";
const FIXED: &str = "The council is struggling to improve the roads of the whole valley this year.\n";

fn bytes(place: &Place, name: &str) -> Vec<u8> {
    fs::read(place.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn names(place: &Place) -> Vec<String> {
    let entries = fs::read_dir(place.path()).expect("the folder");
    let name = |path: PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
    let mut names: Vec<_> = entries.map(|entry| name(entry.expect("an entry").path())).collect();
    names.sort();
    names
}

fn suggestions(place: &Place) -> usize {
    let rows = place.rows("out/findings.csv");
    rows.iter().filter(|row| !row.get("suggestion").is_empty()).count()
}

fn feed(place: &Place, args: &[&str], input: &str) -> Ran {
    let pipes = (Stdio::piped(), Stdio::piped(), Stdio::piped());
    let mut child =
        place.command().args(args).stdin(pipes.0).stdout(pipes.1).stderr(pipes.2).spawn().expect("a start");
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("the program reads");
    Ran::of(&child.wait_with_output().expect("the program ends"))
}

#[test]
fn every_kind_of_fix_is_made_and_a_second_run_finds_none() {
    let place = Place::new();
    // The copy that is kept, a text computed, a text from a list, and one behind a proclitic.
    let old = "The ministers , who met on the the last Monday of May, agreed &quot;in principle&quot; on the plan.\n\n\
               نشرت الصحيفة هاذا الخبر في عددها الأخير، وكذالك فعلت الإذاعة المحلية في المدينة كلها.\n";
    let new = "The ministers, who met on the last Monday of May, agreed \"in principle\" on the plan.\n\n\
               نشرت الصحيفة هذا الخبر في عددها الأخير، وكذلك فعلت الإذاعة المحلية في المدينة كلها.\n";
    place.write("a.txt", old);
    let ran = place.run(&["check", "a.txt", "--out", "out", "--fix"]).expect(0);
    assert_eq!(place.read("a.txt"), new);
    assert_eq!(place.read("a.txt.bak"), old);
    assert!(ran.out.contains("fixed 6 places in 1 file; backups are called NAME.bak"), "{}", ran.out);
    assert_eq!(ran.err, "");
    // The reports speak of the text as it is now.
    assert_eq!(suggestions(&place), 0);
    assert!(place.read("out/run.json").contains("\"fix\": \"true\""));
    let again = place.run(&["check", "a.txt", "--out", "out", "--fix"]).expect(0);
    assert_eq!((place.read("a.txt").as_str(), again.err.as_str()), (new, ""));
    assert!(!again.out.contains("fixed"), "{}", again.out);
    assert_eq!(names(&place), ["a.txt", "a.txt.bak", "out"]);
}

#[test]
fn the_gate_counts_what_was_not_fixed() {
    let place = Place::new();
    place.write("a.txt", FAULTY);
    place.run(&["check", "a.txt", "--out", "out", "--diff", "--fail-on", "error"]).expect(1);
    place.run(&["check", "a.txt", "--out", "out", "--fix", "--fail-on", "error"]).expect(0);
    // This fault has no certain fix.
    place.write("b.txt", "The streets of ⁇ were empty all day, and nobody came to the market.\n");
    place.run(&["check", "b.txt", "--out", "out", "--fix", "--fail-on", "error"]).expect(1);
    assert_eq!(names(&place), ["a.txt", "a.txt.bak", "b.txt", "out"]);
}

#[test]
fn only_selected_rules_are_fixed() {
    let place = Place::new();
    let text = "He said &nbsp; that it was the the end of the long road to town.\n";
    place.write("a.txt", text);
    place.run(&["check", "a.txt", "--out", "out", "--fix", "--select", "doubled-word"]).expect(0);
    assert_eq!(place.read("a.txt"), text.replace("the the", "the"));
}

#[test]
fn line_ends_marks_and_encodings_are_kept() {
    let place = Place::new();
    let old = "L’été, les élèves de l’école ont préparé la la fête du village.\r\n\r\n\
               \tÇa a été un succès,\u{a0}malgré la pluie &laquo;tombée&raquo; dès l’aube sur la vallée.  \r\nFin\r"
        .to_owned();
    let new = old.replace("la la", "la").replace("&laquo;", "«").replace("&raquo;", "»");
    let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
    let forms = |text: &str| -> Vec<(&str, Vec<u8>)> {
        let marked = format!("\u{FEFF}{text}");
        vec![
            ("utf8.txt", text.as_bytes().to_vec()),
            ("mark.txt", marked.clone().into_bytes()),
            ("utf16le.txt", utf16(text, u16::to_le_bytes)),
            ("utf16be.txt", utf16(&marked, u16::to_be_bytes)),
            ("cp1252.txt", encoding_rs::WINDOWS_1252.encode(text).0.into_owned()),
        ]
    };
    for (name, bytes) in forms(&old) {
        place.write(&format!("in/{name}"), bytes);
    }
    let select = ["check", "in", "--out", "out", "--select", "doubled-word,html-entity-residue"];
    place.run(&[&select[..], &["--fix"]].concat()).expect(0);
    for (name, expected) in forms(&new) {
        assert_eq!(bytes(&place, &format!("in/{name}")), expected, "{name}");
    }
    for (name, expected) in forms(&old) {
        assert_eq!(bytes(&place, &format!("in/{name}.bak")), expected, "{name}");
    }
    assert_eq!(place.run(&[&select[..], &["--diff"]].concat()).expect(0).out, "");
}

#[test]
fn a_character_that_the_encoding_lacks_is_told() {
    let place = Place::new();
    let text =
        "Les élèves ont fêté la la rentrée à l'école &mdash; et l'été &#x202F;! La forêt était déjà dorée.\n";
    place.write("a.txt", encoding_rs::WINDOWS_1252.encode(text).0);
    let select = "doubled-word,html-entity-residue";
    let args = ["check", "a.txt", "--out", "out", "--select", select];
    let shown = place.run(&[&args[..], &["--diff"]].concat()).expect(0);
    shown.tells(&["a.txt: not fixed: 1 place: windows-1252 lacks a character"]);
    let ran = place.run(&[&args[..], &["--fix"]].concat()).expect(0);
    ran.tells(&["a.txt: not fixed: 1 place: windows-1252 lacks a character"]);
    let fixed = text.replace("la la", "la").replace("&mdash;", "—");
    assert_eq!(bytes(&place, "a.txt"), encoding_rs::WINDOWS_1252.encode(&fixed).0.as_ref());
    assert_eq!(suggestions(&place), 1);
}

#[test]
fn backups_are_never_overwritten_and_can_be_left_out() {
    let place = Place::new();
    place.write("a.txt.bak", "mine");
    place.write("a.txt.bak1", "mine too");
    place.write("a.txt", FAULTY);
    place.run(&["check", "a.txt", "--out", "out", "--fix"]).expect(0);
    assert_eq!((place.read("a.txt.bak"), place.read("a.txt.bak1")), ("mine".into(), "mine too".into()));
    assert_eq!(place.read("a.txt.bak2"), FAULTY);
    place.write("b.txt", FAULTY);
    let ran = place.run(&["check", "b.txt", "--out", "out", "--fix", "--no-backup"]).expect(0);
    assert!(ran.out.contains("fixed 1 place in 1 file\n"), "{}", ran.out);
    assert_eq!(place.read("b.txt"), FIXED);
    assert_eq!(names(&place), ["a.txt", "a.txt.bak", "a.txt.bak1", "a.txt.bak2", "b.txt", "out"]);
    place.run(&["check", "b.txt", "--no-backup"]).expect(2);
}

#[test]
fn what_is_no_plain_text_file_is_told_and_left_alone() {
    let place = Place::new();
    let record = format!("{{\"text\": {FAULTY:?}}}\n");
    let packed = zstd::encode_all(FAULTY.as_bytes(), 3).expect("memory");
    let broken =
        [FAULTY.as_bytes(), "Le café était fermé, où est passé le garçon ? cass".as_bytes(), b"\xe9\n"];
    place.write("in/records.jsonl", &record);
    place.write("in/packed.txt.zst", &packed);
    place.write("in/broken.txt", broken.concat());
    place.write("in/good.txt", FAULTY);
    for mode in ["--diff", "--fix"] {
        let ran = feed(&place, &["check", "in", "-", "--out", "out", mode], FAULTY).expect(0);
        ran.tells(&["in/records.jsonl: not fixed: 1 place: JSONL"]);
        ran.tells(&["in/packed.txt.zst: not fixed: 1 place: packed"]);
        ran.tells(&["in/broken.txt: not fixed: 1 place: it holds bytes that are not UTF-8"]);
        ran.tells(&["stdin: not fixed: 1 place: standard input"]);
        assert!(place.read("out/run.json").contains("not fixed: 1 place: JSONL"), "{mode}");
    }
    assert_eq!(place.read("in/records.jsonl"), record);
    assert_eq!(bytes(&place, "in/packed.txt.zst"), packed);
    assert_eq!(bytes(&place, "in/broken.txt"), broken.concat());
    assert_eq!(place.read("in/good.txt"), FIXED);
    assert_eq!(suggestions(&place), 4);
}

#[test]
#[cfg(unix)]
fn permissions_are_kept_and_a_protected_file_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let mode = |path: &PathBuf| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    let protect = |path: &PathBuf, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("permissions");
    };
    let (open, closed) = (place.write("open.txt", FAULTY), place.write("closed.txt", FAULTY));
    protect(&open, 0o754);
    protect(&closed, 0o444);
    let ran = place.run(&["check", ".", "--out", "out", "--fix", "--fail-on", "error"]).expect(3);
    ran.tells(&["closed.txt: not fixed: 1 place: it is read-only"]);
    assert_eq!((place.read("closed.txt").as_str(), mode(&closed)), (FAULTY, 0o444));
    assert_eq!((place.read("open.txt").as_str(), mode(&open)), (FIXED, 0o754));
    assert_eq!(names(&place), ["closed.txt", "open.txt", "open.txt.bak", "out"]);
    // What could not be fixed is still reported.
    assert_eq!(suggestions(&place), 1);
}

#[test]
#[cfg(unix)]
fn a_folder_that_cannot_be_written_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.write("in/a.txt", FAULTY);
    let folder = place.path().join("in");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).expect("permissions");
    if fs::write(folder.join("probe"), "").is_ok() {
        eprintln!("skipped: this user may write every folder");
        return;
    }
    let ran = place.run(&["check", "in", "--out", "out", "--fix"]).expect(3);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("permissions");
    ran.tells(&["in/a.txt: not fixed: 1 place"]);
    assert_eq!(place.read("in/a.txt"), FAULTY);
}

#[test]
#[cfg(unix)]
fn links_stay_links_and_other_names_keep_the_old_text() {
    let place = Place::new();
    place.write("real/a.txt", FAULTY);
    std::os::unix::fs::symlink("real/a.txt", place.path().join("link.txt")).expect("a link");
    place.run(&["check", "link.txt", "--out", "out", "--fix"]).expect(0);
    assert!(fs::symlink_metadata(place.path().join("link.txt")).expect("the link").is_symlink());
    assert_eq!((place.read("real/a.txt"), place.read("real/a.txt.bak")), (FIXED.into(), FAULTY.into()));
    // A backup must not change with another name of the old file.
    let (one, two) = (place.write("one.txt", FAULTY), place.path().join("two.txt"));
    fs::hard_link(one, &two).expect("a second name");
    place.run(&["check", "one.txt", "--out", "out", "--fix"]).expect(0);
    fs::write(two, "changed in place").expect("a file");
    assert_eq!((place.read("one.txt"), place.read("one.txt.bak")), (FIXED.into(), FAULTY.into()));
}

#[test]
fn a_diff_shows_what_a_fix_would_do_and_changes_nothing() {
    let place = Place::new();
    let lines: String = (1..=9).map(|n| format!("Page {n} of the guide to the harbour.\r\n\r\n")).collect();
    let arabic = "نشرت الصحيفة هاذا الخبر في عددها الأخير قبل يومين.";
    let text = format!("\u{FEFF}{FAULTY}\n{lines}{arabic}");
    place.write("in/a.txt", &text);
    place.write("in/clean.txt", FIXED);
    let args = ["check", "in", "--out", "out", "--select", "doubled-word,ar-misspelling", "--diff"];
    let ran = place.run(&args).expect(0);
    let context = |from: u32, to: u32| -> String {
        (from..=to).map(|n| format!(" Page {n} of the guide to the harbour.\r\n \r\n")).collect()
    };
    let mark = '\u{FEFF}';
    let fixed = arabic.replace("هاذا", "هذا");
    let expected = format!(
        "--- in/a.txt\n+++ in/a.txt\n\
         @@ -1,4 +1,4 @@\n-{mark}{FAULTY}+{mark}{FIXED} \n{}\
         @@ -18,4 +18,4 @@\n \r\n{}-{arabic}\n\\ No newline at end of file\n+{fixed}\n\\ No newline at end of file\n",
        context(1, 1),
        context(9, 9),
    );
    assert_eq!(ran.out, expected);
    assert_eq!((place.read("in/a.txt"), ran.err.as_str()), (text, ""));
    // Both together: nothing is changed. The reports speak of the text as it is.
    let both = place.run(&[&args[..], &["--fix"]].concat()).expect(0);
    assert_eq!(both.out, expected);
    assert_eq!(suggestions(&place), 2);
    place.run(&[&args[..6], &["--fix", "--no-backup"]].concat()).expect(0);
    assert_eq!(place.run(&args).expect(0).out, "");
}

#[test]
fn a_text_larger_than_a_piece_is_fixed_in_all_of_its_pieces() {
    let place = Place::new();
    let clean =
        "Une phrase sans défaut parle du port, de la mairie et de l’école du village — longuement.\n\n";
    let (mut old, mut new) = (String::new(), String::new());
    for n in 0..300 {
        let (faulty, fixed) = if n % 7 == 0 { (FAULTY, FIXED) } else { (clean, clean) };
        old += &format!("{faulty}\n");
        new += &format!("{fixed}\n");
    }
    for threads in ["1", "3"] {
        place.write("a.txt", &old);
        let args = ["check", "a.txt", "--out", "out", "--fix", "--no-backup", "--piece-size", "500"];
        place.run(&[&args[..], &["--select", "doubled-word", "--threads", threads]].concat()).expect(0);
        assert!(place.read("a.txt") == new, "with {threads} threads");
    }
}

#[test]
fn rules_of_ones_own_are_fixed_unless_they_feed_themselves() {
    let place = Place::new();
    let rules = "[[custom]]\ncode = \"HOU001\"\nname = \"house-style\"\nmessage = \"the house does not write “{found}”\"\n\
                 substitutions = { \"e-mail\" = \"email\" }\n\
                 regex-substitutions = { ' \\(sic\\)' = '', 'harbour' = 'harbour town' }\n";
    place.write("mtlint.toml", rules);
    let text =
        "E-mail from the council was read aloud (sic) on Monday, and nobody in the room said a word.\n";
    let feeding = "The e-mail said that the harbour would be closed on Monday, and nobody believed a word.\n";
    place.write("in/a.txt", text);
    place.write("in/b.txt", feeding);
    let ran = place.run(&["check", "in", "--out", "out", "--fix", "--select", "HOU001"]).expect(0);
    assert_eq!(place.read("in/a.txt"), text.replace("E-mail", "Email").replace(" (sic)", ""));
    assert_eq!(place.read("in/b.txt"), feeding);
    ran.tells(&["in/b.txt: not fixed: 2 places: after 10 passes its fixes call for more"]);
}
