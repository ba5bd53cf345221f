//! The page for browsers: it holds what the table holds, each finding in its paragraph, and nothing that a
//! browser would run or fetch but its own viewer. What a reader sees and does is tested by `tests/browser`.

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use serde_json::Value;
use support::{Place, Row};

/// Text that tries to leave the element it stands in, on lines that hold a finding each.
const HOSTILE: &str = "He went to the the </script><script>alert(1)</script> house in the rain.\n\n\
    They saw the the <!-- comment --> and <![CDATA[ in the old book of the town.\n\n\
    It stood at the the \u{2028} end \u{2029} of the page &lt;/script&gt; and <img src=x onerror=alert(2)> too.\n";

/// Checks `inputs` in `place`; gives the page.
fn page(place: &Place, inputs: &[&str], options: &[&str]) -> String {
    let args = [&["check", "--quiet", "--format", "csv,html"], options, inputs].concat();
    place.run(&args).expect(0);
    place.read("reports/findings.html")
}

/// The contents of the page's script elements that begin with `tag`.
fn scripts<'a>(page: &'a str, tag: &str) -> Vec<&'a str> {
    page.split(tag).skip(1).map(|rest| rest.split("</script>").next().unwrap_or_default()).collect()
}

/// The data, in order: names of files, findings, documents.
fn data(page: &str) -> Vec<Value> {
    let blocks = scripts(page, "<script type=\"application/json\" class=\"data\">");
    blocks
        .iter()
        .flat_map(|block| serde_json::from_str::<Vec<Value>>(block).expect("JSON"))
        .filter(|item| !item.is_number())
        .collect()
}

fn facts(page: &str) -> Value {
    let facts = scripts(page, "<script type=\"application/json\" id=\"facts\">");
    serde_json::from_str(facts[0]).expect("JSON")
}

fn text(finding: &Value, field: usize) -> &str {
    finding[field].as_str().expect("a text")
}

/// Findings, each with the file it is in.
fn findings(page: &str) -> Vec<(String, Value)> {
    let mut file = String::new();
    let mut found = Vec::new();
    for item in data(page) {
        match item {
            Value::String(name) => file = name,
            Value::Array(ref fields) if fields.len() > 3 => found.push((file.clone(), item)),
            _ => {}
        }
    }
    found
}

/// Copies the sample corpus to `place`.
fn corpus(place: &Place) {
    for entry in walk(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus").as_ref()) {
        let name = entry.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("a file of the repository");
        place.write(name.to_str().expect("a plain name"), std::fs::read(&entry).expect("a file"));
    }
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn the_page_holds_what_the_table_holds() {
    let place = Place::new();
    corpus(&place);
    let page = page(&place, &["corpus"], &[]);
    let facts = facts(&page);
    let rules = facts["rules"].as_array().expect("rules");
    let rows = place.rows("reports/findings.csv");
    let found = findings(&page);
    assert!(found.len() > 100);
    assert_eq!((found.len(), facts["listed"].as_u64()), (rows.len(), Some(rows.len() as u64)));
    let cell = |row: &Row, name: &str| mtlint::report::cell::unguard(row.get(name)).to_owned();
    for ((file, finding), row) in found.iter().zip(&rows) {
        assert_eq!(format!("F{}", text(finding, 0)), row.get("fingerprint"));
        assert_eq!(*file, cell(row, "file"));
        let rule = rules.iter().find(|rule| rule[0] == finding[2]).expect("a rule that the page tells of");
        assert_eq!(text(rule, 1), row.get("rule"));
        let message = if text(finding, 13).is_empty() { text(rule, 3) } else { text(finding, 13) };
        assert_eq!(message, cell(row, "message"));
        for (field, column) in
            [(4, "record"), (9, "before"), (10, "found"), (11, "after"), (14, "suggestion")]
        {
            assert_eq!(text(finding, field), cell(row, column), "{column}");
        }
        for (field, column) in [(5, "paragraph"), (6, "line"), (7, "column"), (16, "start"), (17, "end")] {
            assert_eq!(finding[field].to_string(), row.get(column), "{column}");
        }
        let index = |field: usize| finding[field].as_u64().expect("an index") as usize;
        assert_eq!(facts["severities"][index(1)], row.get("severity"));
        assert_eq!(facts["languages"][index(3)][0], row.get("language"));
    }
}

#[test]
fn findings_stand_in_their_paragraph() {
    let place = Place::new();
    let short = "It began in the harbour, where nobody had seen a ship of that size before, and it went\n\
         on the the next morning\nin front of the town hall, while the bells rang and the baker gave away his bread.";
    let long =
        format!("{}It was was late. {}", "A word before it. ".repeat(60), "And a word behind. ".repeat(60));
    place.write("a.txt", format!("{short}\n\n{long}\n"));
    let found = findings(&page(&place, &["a.txt"], &["--select", "REP001"]));
    let whole = |finding: &Value| [8, 9, 10, 11, 12].map(|field| text(finding, field)).concat();
    assert_eq!(found.len(), 2);
    assert_eq!(whole(&found[0].1), short.replace('\n', " "));
    let cut = whole(&found[1].1);
    assert!(long.contains(&cut) && (550..620).contains(&cut.len()), "{cut}");
    assert!(cut.starts_with(['A', 'w', 'b', 'i']) && cut.contains("It was was late."), "{cut}");
}

#[test]
fn translations_have_their_source() {
    let place = Place::new();
    place.write(
        "shop.en-ar.tsv",
        "id\tsource\ttarget\n7\tThe shop opens at 9 on Friday.\tيفتح المتجر في الساعة 8 يوم الجمعة.\n",
    );
    place.write("a.txt", "It was was late.\n");
    let page = page(&place, &["shop.en-ar.tsv", "a.txt"], &["--select", "BIT001,REP001"]);
    let (facts, found) = (facts(&page), findings(&page));
    assert!(
        facts["columns"]
            .as_array()
            .is_some_and(|columns| columns.ends_with(&["source".into(), "target".into()]))
    );
    assert_eq!(found.len(), 2);
    let unit = &found[0].1;
    assert_eq!(found[1].1.as_array().map(Vec::len), Some(18), "no translation");
    let language = unit[18].as_u64().expect("an index") as usize;
    assert_eq!(facts["languages"][language][0], "en");
    assert_eq!(text(unit, 19), "The shop opens at 9 on Friday.");
    assert_eq!(text(unit, 20), "9");
}

#[test]
fn documents_tell_how_long_they_are() {
    let place = Place::new();
    place.write(
        "a.jsonl",
        "{\"id\":\"x\",\"text\":\"It was was late.\\n\\nNobody came.\"}\n{\"text\":\"All is well.\"}\n",
    );
    let page = page(&place, &["a.jsonl"], &["--select", "REP001"]);
    let documents: Vec<Value> =
        data(&page).into_iter().filter(|item| item.as_array().is_some_and(|item| item.len() == 3)).collect();
    assert_eq!(documents, [serde_json::json!(["x", 2, 6])]);
    assert_eq!(facts(&page)["documents"], 2);
}

#[test]
fn text_cannot_leave_its_element() {
    let place = Place::new();
    let odd = "a</script><script>alert(3)</script>.txt".replace('/', "\u{2215}");
    place.write("hostile.txt", HOSTILE);
    place.write(&odd, HOSTILE);
    let page = page(&place, &["."], &["--select", "REP001"]);
    assert_eq!(findings(&page).len(), 6);
    // Data, facts, viewer.
    assert_eq!(page.matches("<script").count(), 3);
    assert_eq!(page.matches("</script").count(), 3);
    for tag in ["<!-", "<![", "<img", "alert(1)<"] {
        assert!(!page.contains(tag), "{tag}");
    }
    let told = findings(&page)[0].1.clone();
    assert!(text(&told, 11).contains("</script><script>alert(1)</script>"));
}

#[test]
fn the_page_asks_for_nothing_from_elsewhere() {
    let place = Place::new();
    place.write("a.txt", "The river was was high.\n");
    let page = page(&place, &["a.txt"], &[]);
    let policy =
        page.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
    let policy = policy.expect("a policy");
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    for way_out in [" src=", "<link", "<iframe", "url(", "@import", "import("] {
        assert!(!page.contains(way_out), "{way_out}");
    }
    let addresses: Vec<&str> =
        page.split("http").skip(1).filter(|rest| rest.starts_with(['s', ':'])).collect();
    assert!(addresses.iter().all(|rest| rest.starts_with("://www.w3.org/2000/svg\"")), "{addresses:?}");
}

#[test]
fn threads_and_pieces_do_not_change_a_byte() {
    let place = Place::new();
    corpus(&place);
    let reference = page(&place, &["corpus"], &["--threads", "1"]);
    for options in [["--threads", "2", "--piece-size", "1048576"], ["--threads", "3", "--piece-size", "700"]]
    {
        assert!(page(&place, &["corpus"], &options) == reference, "the page differs with {options:?}");
    }
}
