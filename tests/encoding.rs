//! The encoding and pipeline rules against arbitrary text, clean text and text damaged on purpose.

#[allow(dead_code, reason = "each test crate uses its part")]
mod support;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252, WINDOWS_1256};
use mtlint::engine::{Engine, Scratch};
use mtlint::finding::{Finding, Fix};
use mtlint::lang::Lang;
use mtlint::rules;
use mtlint::settings::Settings;
use proptest::prelude::*;
use support::Place;

const CLEAN: [(Lang, &str); 9] = [
    (
        Lang::En,
        "The café’s owner — a naïve man — said “no” for £20… and 5 °C. Brontë, Dvořák and Łódź agree.",
    ),
    (Lang::En, "It’s over: R&D; AT&T; Smith & Wesson; me@example.org; https://example.org/?a=1&amp=2 ."),
    (Lang::En, "“Ångström” costs €15 (≈ £13) for 20 µm²; São Paulo, Århus, Ærø and MÜNCHEN™ too."),
    (
        Lang::Fr,
        "L’Âge d’or, «\u{a0}voilà\u{a0}», où l’œuvre d’Élise naît… à 20\u{a0}€\u{a0}! Ça, c’est sûr\u{202f}?",
    ),
    (Lang::Fr, "LES ÉLÈVES ONT REÇU «\u{a0}L’ŒUVRE ACHEVÉE\u{a0}» À NOËL… ÎLE, DÛ, MAÏS, Ô TEMPS\u{a0}!"),
    (Lang::Fr, "Le n° 3, le 1ᵉʳ, la 2ᵉ\u{a0}: «\u{a0}forêt\u{a0}», “âge”, ‘gâteau’ – et l’apôtre."),
    (Lang::Ar, "قال الوزير: «هذه شروط، وتلك خطوط؛ فهل تحتفظ؟» نعم… والحظّ يُحالفنا، أليس كذلك؟"),
    (Lang::Ar, "اجتمع مجلس الأمن – أمس – لبحث نقاط… الحفاظ على النفط؛ قرأ «آ» ثم أجاب: لا خطأ فيه."),
    (Lang::Ar, "بلغ السعر 20 € و٣٠ دولارا، بنسبة 5٪؛ ووقعت شركة Nestlé® العقد في São Paulo."),
];

fn findings(text: &str, lang: Lang) -> Vec<Finding> {
    let rules = ["ENC001", "ENC002", "PIP001"].map(|code| rules::find(code).expect("the code exists"));
    Engine::new(Settings::with_rules(rules)).check_text(text, lang, &mut Scratch::default())
}

fn show(text: &str, findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{} {:?}", finding.rule.code, finding.span.of(text))).collect()
}

/// `text` as it looks when its UTF-8 is taken for `encoding`.
fn damage(text: &str, encoding: &'static Encoding) -> String {
    encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned()
}

#[test]
fn dont_flag_clean_text() {
    for (lang, text) in CLEAN {
        assert!(findings(text, lang).is_empty(), "{:?}", show(text, &findings(text, lang)));
    }
}

/// Every word with a letter above ASCII is found, and what is repaired is repaired rightly.
#[test]
fn flag_every_damaged_word() {
    for (lang, text) in CLEAN {
        for encoding in [WINDOWS_1252, WINDOWS_1256, MACINTOSH] {
            for word in text.split([' ', '\u{a0}', '\u{202f}']) {
                let word = word.trim_matches(|c: char| !c.is_alphabetic());
                if word.is_ascii() || word.contains(['ř', 'Ł', 'ź', 'ᵉ']) || word.chars().count() < 4 {
                    continue;
                }
                let bad = format!("x {} x", damage(word, encoding));
                let found = findings(&bad, lang);
                // A capital and a sign alone may be right in windows-1256 and MacRoman.
                let certain = encoding == WINDOWS_1252 || lang == Lang::Ar;
                assert!(!certain || !found.is_empty(), "{} missed: {bad}", encoding.name());
                for finding in &found {
                    if let Some(Fix::Compute(repair)) = finding.fix
                        && let Some(repaired) = repair(finding.span.of(&bad))
                    {
                        assert!(word.contains(&repaired), "{bad}: {repaired} is no part of {word}");
                    }
                }
            }
        }
    }
}

#[test]
fn repairs_text_decoded_wrongly_twice() {
    let bad = damage(&damage("déclaré", WINDOWS_1252), WINDOWS_1252);
    let found = findings(&bad, Lang::Fr);
    let Some(Fix::Compute(repair)) = found[0].fix else { panic!("no fix for {bad}") };
    assert_eq!(repair(found[0].span.of(&bad)).as_deref(), Some("déclaré"));
}

#[test]
fn flag_arabic_read_as_latin() {
    let (bytes, ..) = WINDOWS_1256.encode("اجتمع المجلس أمس في الجزائر");
    let bad = WINDOWS_1252.decode_without_bom_handling(&bytes).0;
    assert_eq!(findings(&bad, Lang::Und).len(), 5, "{bad}");
}

#[test]
fn a_garbled_paragraph_is_capped() {
    let bad = damage(&"é à ".repeat(500), WINDOWS_1252);
    let found = findings(&bad, Lang::Fr);
    assert_eq!(found.len(), 20);
    assert!(found[19].fix.is_none() && found[19].span.end as usize + 5 > bad.len());
}

#[test]
fn one_place_gets_one_finding() {
    for text in [
        "don &apos;t say &quot;no&quot; or & quot ; yes &quot; to me &amp;amp; &amp;nbsp; you &#39;",
        "&#39;",
    ] {
        let found = findings(text, Lang::En);
        assert!(
            found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start),
            "{:?}",
            show(text, &found)
        );
    }
}

/// However long it is, and whatever stands between two parts of it.
#[test]
fn a_tokenised_document_is_reported_once() {
    let (tokenised, clean) = ("Yes , he said , and left .\n\n", "Yes, he said, and left.\n\n");
    let place = Place::new();
    place.write("long.txt", tokenised.repeat(500));
    place.write("parts.txt", [tokenised.repeat(100), clean.repeat(300), tokenised.repeat(100)].concat());
    place.run(&["check", ".", "--out", "out", "--select", "PIP002", "--paragraphs", "block"]).expect(0);
    let rows = place.rows("out/findings.csv");
    let places: Vec<_> = rows.iter().map(|row| (row.get("file"), row.get("paragraph"))).collect();
    assert_eq!(places, [("long.txt", "1"), ("parts.txt", "1")]);
}

fn odd_text() -> impl Strategy<Value = String> {
    // Pieces that the rules look for, in any order, so that the paths behind them are reached.
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        "[a-zàéÃÂâÅØÙظطÇáÚñ]{1,4}",
        prop::sample::select(vec![
            "Ã",
            "Â",
            "â€",
            "â€™",
            "ط",
            "§",
            "›",
            "√",
            "©",
            "\u{a0}",
            "\u{85}",
            "\u{92}",
            "\u{fffd}",
            "&",
            "amp",
            ";",
            "#",
            "39",
            "x",
            "@",
            "@@",
            "@-@",
            "##",
            "▁",
            "⁇",
            "￭",
            " ",
            "\n",
            "`",
            "<b>",
            "ٿ",
            "ï»¿",
            "ðŸ˜€",
            "Çá",
        ])
        .prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn findings_lie_on_character_boundaries(text in odd_text(), lang in prop::sample::select(Lang::ALL.to_vec())) {
        let found = findings(&text, lang);
        for finding in &found {
            prop_assert!(!finding.span.of(&text).is_empty());
            if let Some(Fix::Compute(repair)) = finding.fix {
                let _ = repair(finding.span.of(&text));
            }
        }
    }

    #[test]
    fn damaged_french_words_are_found(word in "[a-z]{2,6}[àâçèéêëîïôùûœ][a-z]{1,6}") {
        for encoding in [WINDOWS_1252, MACINTOSH] {
            let bad = damage(&word, encoding);
            prop_assert_eq!(show(&bad, &findings(&bad, Lang::Fr)), vec![format!("ENC001 {bad:?}")]);
        }
    }

    #[test]
    fn undamaged_french_words_are_not(word in "[A-Z]?[a-z]{0,6}[àâçèéêëîïôùûœ][a-z]{0,6}|[A-Z]{1,6}[ÀÂÇÈÉÊËÎÏÔÙÛŒ][A-Z]{1,6}|[A-Z]{1,6}[ÀÇÈÉÊÔÙ]|[ÀÂÇÉÊÎÔŒ][a-z]{1,6}", mark in "[.,…’”“»)\u{a0}™®°–-]{0,2}") {
        let text = format!("Voici {word}{mark} ici");
        let found = findings(&text, Lang::Fr);
        prop_assert!(found.is_empty(), "{:?}", show(&text, &found));
    }

    #[test]
    fn damaged_arabic_words_are_found(word in "[آ-غف-ي]{3,8}") {
        for encoding in [WINDOWS_1252, WINDOWS_1256] {
            let bad = damage(&word, encoding);
            prop_assert_eq!(findings(&bad, Lang::Ar).len(), 1, "{}", bad);
        }
    }

    #[test]
    fn undamaged_arabic_words_are_not(word in "[ء-غف-ي]{1,8}", mark in "[.،؛؟…»”’)\u{a0}]{0,2}") {
        let text = format!("قال «{word}{mark}» ثم");
        let found = findings(&text, Lang::Ar);
        prop_assert!(found.is_empty(), "{:?}", show(&text, &found));
    }
}
