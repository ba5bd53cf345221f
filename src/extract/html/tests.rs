use super::extract;
use crate::input::HtmlText;
use crate::lang::Lang;
use crate::origin::{Mapped, Spot};

fn page(source: &str, wanted: HtmlText) -> (Mapped, Lang) {
    let (text, lang) = extract(source, Spot::START, wanted);
    (text.expect("a text"), lang)
}

fn paragraphs(source: &str) -> Vec<String> {
    page(source, HtmlText::All).0.text.split("\n\n").map(str::to_owned).collect()
}

#[test]
fn blocks_are_paragraphs_and_white_space_is_one_space() {
    let source =
        "<h1>The  old\n mill</h1><ul><li>one<li>two <b>and</b> three</ul>\n<p>a<br>\n b</p>tail<div>x</div>";
    assert_eq!(paragraphs(source), ["The old mill", "one", "two and three", "a\nb", "tail", "x"]);
    assert_eq!(paragraphs("<p>un<p>deux<script>if (a < b) 'p'</script><pre>x\ny</pre>"), ["un", "deux"]);
    assert_eq!(paragraphs("<table><tr><td>a</td><td>b</td></tr></table>"), ["a", "b"]);
    assert_eq!(paragraphs("Run <code>ls</code> now"), ["Run `ls` now"]);
}

#[test]
fn entities_are_decoded_once_and_keep_their_places() {
    let source = "<p>\n d&eacute;j&#224; &amp;eacute; AT&T &nbsp;fin &bogus; مرحبا&#x060C;</p>";
    let (text, _) = page(source, HtmlText::All);
    assert_eq!(text.text, "déjà &eacute; AT&T \u{a0}fin &bogus; مرحبا،");
    let place = |part: &str| {
        let at = text.text.find(part).expect("it");
        (text.start(at).line, text.start(at).column, text.end(at + part.len()).column)
    };
    assert_eq!(place("déjà"), (2, 2, 18));
    assert_eq!(place("fin"), (2, 43, 46));
    assert_eq!(place("مرحبا،"), (2, 55, 68));
}

#[test]
fn what_is_hidden_or_in_another_language_is_left_out() {
    let source = "<html lang=fr-CA><body><p hidden>non</p><p>Il dit <i lang=en>well done</i> au chat.</p>\
                  <p translate=no>Brand</p><p lang=en>All of it.</p><p lang=fr>Oui.</p>";
    let (text, lang) = page(source, HtmlText::All);
    assert_eq!((text.text.as_str(), lang), ("Il dit au chat.\n\nOui.", Lang::Fr));
}

#[test]
fn the_text_of_a_page_is_told_from_what_stands_around() {
    let text = "Long enough to be what the page is about, and not a menu. ".repeat(4);
    let around = "<head><title>Mill</title></head><header><a href=/>Home</a></header><nav>Menu</nav>";
    let with_main =
        format!("{around}<main><h1>The mill</h1><p>{text}</p></main><p>Related</p><footer>Rights</footer>");
    let (found, _) = page(&with_main, HtmlText::Main);
    assert_eq!(found.text, format!("Mill\n\nThe mill\n\n{}", text.trim_end()));
    let without =
        format!("{around}<h1>The mill</h1><p>{text}</p><p><a>Next</a></p><div role=navigation>Up</div>");
    assert_eq!(page(&without, HtmlText::Main).0.text, found.text);
    assert!(page(&without, HtmlText::All).0.text.ends_with("Next\n\nUp"));
}

#[test]
fn remarks_stay_and_comments_go() {
    let source =
        "<!-- note --><p>a <!-- mtlint: ignore REP001 so be it --> b</p><!-- mtlint: ignore-file ENC -->";
    let expected = ["a <!-- mtlint: ignore REP001 so be it --> b", "<!-- mtlint: ignore-file ENC -->"];
    assert_eq!(paragraphs(source), expected);
}
