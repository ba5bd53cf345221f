//! Rules about translations: no text makes them panic, and a fault planted in a translation is found.

use mtlint::engine::{Engine, Scratch};
use mtlint::lang::Lang;
use mtlint::rules;
use mtlint::settings::Settings;
use proptest::prelude::*;

fn engine() -> Engine {
    Engine::new(Settings::with_rules(rules::all().filter(|rule| rule.code.starts_with("BIT"))))
}

/// Text of the signs that the rules look for, in any order.
fn signs() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "%", "1", "$", "s", "{", "}", "(", ")", "[", "<", ">", "/", "b", "=", "\"", "'", "’", "«", "»", "&",
        ";", "#", "@", ".", ",", " ", "\u{a0}", "٣", "٫", "٬", "é", "x", "لل", "و", "مئة", "http://", "www.",
        "a@b.c", "km", "million", "May", "1998", "\\n", "\n", "\u{200f}", "XX", "UN", "٪", "-", "🙂",
        "e\u{301}",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_pair_makes_the_rules_panic(
        source in prop_oneof![signs(), any::<String>()],
        target in prop_oneof![signs(), any::<String>()],
    ) {
        let engine = engine();
        let mut scratch = Scratch::default();
        for (from, to) in [(Lang::En, Lang::Fr), (Lang::Fr, Lang::En), (Lang::En, Lang::Ar), (Lang::Ar, Lang::Fr)] {
            for finding in engine.check_pair_text((from, &source), (to, &target), &mut scratch) {
                prop_assert!(target.get(finding.span.range()).is_some(), "{finding:?}");
                prop_assert!(source.get(finding.source.range()).is_some(), "{finding:?}");
            }
        }
    }

    #[test]
    fn a_number_that_is_changed_is_found(number in 1000u32..1_000_000, change in 1u32..9) {
        let engine = engine();
        let mut scratch = Scratch::default();
        let changed = number + change;
        // A year may be told by its last digits.
        prop_assume!(number > 2200);
        let source = format!("They counted {number} sheep on the hill.");
        for (lang, text) in [
            (Lang::Fr, format!("Ils ont compté {changed} moutons sur la colline.")),
            (Lang::Ar, format!("عدوا {changed} رأسا من الغنم على التل.")),
        ] {
            let found = engine.check_pair_text((Lang::En, &source), (lang, &text), &mut scratch);
            let codes: Vec<_> = found.iter().map(|finding| (finding.rule.code, finding.span.of(&text))).collect();
            let changed = changed.to_string();
            prop_assert_eq!(codes, [("BIT001", changed.as_str())]);
        }
    }
}

#[test]
fn the_same_pair_is_silent_in_all_directions() {
    let engine = engine();
    let mut scratch = Scratch::default();
    let texts = [
        (Lang::En, "On 3 May 1998, 12,500 people (or 40%) paid $3.5 million for 7 boats."),
        (
            Lang::Fr,
            "Le 3 mai 1998, 12\u{202f}500 personnes (soit 40\u{a0}%) ont payé 3,5 millions de dollars pour sept bateaux.",
        ),
        (Lang::Ar, "في ٣ أيار ١٩٩٨ دفع ١٢٬٥٠٠ شخص (أو ٤٠٪) ٣٫٥ ملايين دولار ثمنا لسبعة قوارب."),
    ];
    for source in texts {
        for target in texts.into_iter().filter(|target| target.0 != source.0) {
            let found = engine.check_pair_text(source, target, &mut scratch);
            assert!(found.is_empty(), "{source:?} {target:?} {found:?}");
        }
    }
}
