//! Messages as programs write them, and what nobody should write.

use proptest::prelude::*;

use super::{Contents, apple, properties};

fn texts(parsed: &Contents) -> Vec<(&str, &str)> {
    parsed.messages.iter().map(|message| (message.key.as_str(), message.text.text.as_str())).collect()
}

#[test]
fn properties_are_read_as_java_reads_them() {
    let parsed = properties::parse(
        "# said at the door\n! and here\r\nopen = The shop is open.\nshut:Closed\n\n  wide\\ key   a b \\\n   \t c\\u00e9\\uD83D\\uDE00\n\
         tab\t=x\\ty\\q\nempty\nasked=It''s {0}\nplain=It''s all\\\\\nlast = \\",
    );
    assert_eq!(
        texts(&parsed),
        [
            ("open", "The shop is open."),
            ("shut", "Closed"),
            ("wide key", "a b cé😀"),
            ("tab", "x\tyq"),
            ("empty", ""),
            ("asked", "It's {0}"),
            ("plain", "It''s all\\"),
            ("last", ""),
        ]
    );
    let c = &parsed.messages[2].text;
    let place = c.start(c.text.find('c').expect("it"));
    assert_eq!((parsed.messages[2].line, place.line, place.column), (6, 7, 6));
    let emoji = c.text.find('😀').expect("it");
    assert_eq!((c.start(emoji).column, c.end(emoji + 4).column), (13, 25));
    let broken = properties::parse("a=\\u12\nb=c\nd=\\uD83D!\n");
    assert_eq!(texts(&broken), [("b", "c")]);
    assert_eq!(broken.faults.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 3]);
}

#[test]
fn strings_are_read_as_apple_reads_them() {
    let parsed = apple::parse(
        "/* said at\n the door */\n\"open\" = \"The \\\"shop\\\"\\nis open.\";\n// no\nshut.now=\"a\\U00e9; b\" ; \"own\";\n\
         \"broken\" = oops oops;\n\"last\" = \"End\";\n\"cut\" = \"never",
    );
    assert_eq!(
        texts(&parsed),
        [("open", "The \"shop\"\nis open."), ("shut.now", "aé; b"), ("own", "own"), ("last", "End")]
    );
    let is = &parsed.messages[0].text;
    assert_eq!(is.start(is.text.find("is").expect("it")).column, 25);
    assert_eq!(parsed.faults.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [6, 8]);
    assert_eq!(apple::parse(&"\"a\" /*\n".repeat(100_000)).faults.len(), 1);
    assert_eq!(apple::parse("<?xml version='1.0'?>\n<plist>\n</plist>\n").faults.len(), 1);
    assert_eq!(apple::parse("\"a\" = \"b\"; /* open").faults, [(1, "a remark is not closed".to_owned())]);
}

proptest! {
    #[test]
    fn no_text_makes_them_fail(text in "[ab=:\\\\\"';/*#u0-9D\u{e9}\r\n\t ]{0,60}") {
        for parsed in [properties::parse(&text), apple::parse(&text)] {
            for message in &parsed.messages {
                prop_assert!(message.text.end(message.text.text.len()).extent.bytes <= text.len() as u64);
            }
        }
    }

    #[test]
    fn what_was_escaped_comes_back(value in "[a-z{}0'\u{e9}\u{627}\\\\\"\n\t ]{0,20}") {
        let escaped: String = value.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        let line = format!("k = {escaped}\n");
        let parsed = properties::parse(&line);
        prop_assert_eq!(texts(&parsed), [("k", value.as_str())]);
        let line = format!("\"k\" = \"{escaped}\";\n");
        let parsed = apple::parse(&line);
        prop_assert_eq!(texts(&parsed), [("k", value.as_str())]);
    }
}
