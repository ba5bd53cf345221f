//! Texts whose every mark is left out or kept for a reason.

use proptest::prelude::*;

use super::extract;
use crate::origin::{Mapped, Spot};

fn markdown(source: &str) -> Mapped {
    extract(source, Spot::START, false)
}

fn text(source: &str) -> String {
    markdown(source).text
}

#[test]
fn blocks_are_paragraphs() {
    let source = "---\ntitle: Front matter\n---\n# Le *titre* #\n\nUn **mot** et un [lien](https://a.example \"t\"),\nsuite.\n\n\
                  - un\n- deux\n  - trois\n\n1. quatre\n\n   cinq\n\n> cité\n> encore\n\n```rust\nlet the the = 1;\n```\n\n    code code\n\n\
                  | a | b |\n| --- | :-: |\n| x `y` | z \\| w |\n\n---\n\nSous-titre\n===\n";
    let want = "Le titre\n\nUn mot et un lien,\nsuite.\n\nun\n\ndeux\n\ntrois\n\nquatre\n\ncinq\n\ncité\nencore\n\n\
                a\n\nb\n\nx `y`\n\nz | w\n\nSous-titre";
    assert_eq!(text(source), want);
}

#[test]
fn what_is_no_text_leaves_no_traces() {
    assert_eq!(text("A note[^1] here.\n\n[^1]: The *note*.\n"), "A note here.\n\nThe note.");
    assert_eq!(
        text("See <https://a.example> and ![the map](m.png).\n"),
        "See https://a.example and the map."
    );
    assert_eq!(text("Press ![](i.png) to <b>go</b> <!-- no --> on.\n"), "Press to go on.");
    assert_eq!(text("Press <kbd>Ctrl</kbd> now,<br>then wait.\n"), "Press `Ctrl` now,\nthen wait.");
    assert_eq!(text("It is ~~not~~ new.\n\n- [x] done\n"), "It is new.\n\ndone");
    assert_eq!(
        text("<div>\nhidden\n</div>\n\nshown  \nas *two* lines\\\nor three\n"),
        "shown\nas two lines\nor three"
    );
    assert_eq!(text("[a]: https://a.example\n\nThe [word][a] and [other][].\n"), "The word and [other][].");
    assert_eq!(text("> [!NOTE]\n> Mind the gap.\n"), "Mind the gap.");
}

#[test]
fn remarks_stay_in_markdown_and_mdx() {
    let source = "Row, row <!-- mtlint: ignore REP001 a song -->\n\n<!-- mtlint: ignore PUN -->\n";
    assert_eq!(text(source), source.trim_end());
    let mdx = |source| extract(source, Spot::START, true).text;
    let said = "Row, row {/* mtlint: ignore REP001 a song */}\n\n{/* mtlint: ignore PUN */}\n\nA {/* word */} more\n";
    assert_eq!(mdx(said), format!("{}\n\nA `…` more", source.trim_end().replace("<!-- ", "<!--")));
    assert_eq!(mdx("a {/* mtlint: x --> */} b"), "a `…` b");
}

#[test]
fn entities_are_decoded_once() {
    let mapped = markdown("Caf&eacute; &amp;eacute; \\*so\\* &nbsp;x\n");
    assert_eq!(mapped.text, "Café &eacute; *so* \u{a0}x");
    let accent = mapped.text.find('é').expect("it");
    assert_eq!((mapped.start(accent).column, mapped.end(accent + 2).column), (4, 12));
    assert!(!mapped.is_verbatim(accent..accent + 2));
    let star = mapped.text.find("so").expect("it");
    assert_eq!(mapped.start(star).column, 28);
}

#[test]
fn places_are_those_of_the_file() {
    let source = "# T\r\n\r\n> l’eau\r\n> **coule**, ici\r\n";
    let mapped = markdown(source);
    assert_eq!(mapped.text, "T\n\nl’eau\ncoule, ici");
    let at = mapped.text.find("coule").expect("it");
    let spot = mapped.start(at);
    assert_eq!((spot.line, spot.column), (4, 5));
    assert_eq!(spot.extent.bytes as usize, source.find("coule").expect("it"));
    assert!(mapped.is_verbatim(at..at + 5) && !mapped.is_verbatim(at..at + 8));
}

#[test]
fn remarks_stay() {
    let alone = "<!-- mtlint: ignore REP001 -->\n\nOne.\n";
    assert_eq!(text(alone), "<!-- mtlint: ignore REP001 -->\n\nOne.");
    let behind = "One the the.\n<!-- mtlint: ignore REP001 -->\n\n<!-- other -->\n\nTwo.\n";
    assert_eq!(text(behind), "One the the.\n<!-- mtlint: ignore REP001 -->\n\nTwo.");
    let before = "<!-- mtlint: ignore REP001 --> One.\nTwo.\n";
    assert_eq!(text(before), "<!-- mtlint: ignore REP001 --> One.\n\nTwo.");
    assert_eq!(text("One <!-- mtlint: ignore X --> two.\n"), "One <!-- mtlint: ignore X --> two.");
    let inside = "<div>\n<!-- mtlint: ignore-file X -->\nhidden\n</div>\n";
    assert_eq!(text(inside), "<!-- mtlint: ignore-file X -->");
}

#[test]
fn mdx_is_tolerated() {
    let source = "import Chart from '../chart'\nexport const year = 2020\n\n# Snow in {year}\n\nimport taxes rose.\n\n\
                  <Chart data={[1, 2].map(x => x * 2)} color=\"#fcb32c\" />\n\n<Note.Box>\nA *note* of {name.first} here.\n</Note.Box>\n\n\
                  {/* the the */}\n\nText with <Tip label={a > b}>a tip</Tip> and `{code}`.\n";
    let mapped = extract(source, Spot::START, true);
    assert_eq!(
        mapped.text,
        "Snow in `…`\n\nimport taxes rose.\n\nA note of `…` here.\n\nText with a tip and `{code}`."
    );
    let tip = mapped.start(mapped.text.find("a tip").expect("it"));
    let before = &source[..source.find("a tip").expect("it")];
    assert_eq!(tip.extent.bytes as usize, before.len());
}

#[test]
fn a_long_line_is_cut() {
    let long = "word ".repeat(40_000);
    let mapped = markdown(&long);
    let longest = mapped.text.split("\n\n").map(str::len).max().expect("some");
    assert!(longest < 70_000, "{longest}");
    assert_eq!(mapped.text.matches("word").count(), 40_000);
    let solid = "é".repeat(150_000);
    assert_eq!(markdown(&solid).text.matches('é').count(), 150_000);
}

proptest! {
    #[test]
    fn any_text_has_places_in_order(source in "([a-zé*_`\\[\\]()!<>&;#|~{}=\"' \\\\-]|\n|\n\n|    |> |- |1\\. |é|&amp;|<b>|<!--|-->|\\[\\^1\\]|```){0,60}", is_mdx: bool) {
        let mapped = extract(&source, Spot::START, is_mdx);
        let mut last = 0;
        for (at, _) in mapped.text.char_indices() {
            let start = mapped.start(at).extent.bytes;
            prop_assert!(start >= last && start <= source.len() as u64);
            last = start;
        }
    }
}
