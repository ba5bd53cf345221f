//! Tests of the detection as a whole, on texts written for them.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;

/// `code<TAB>text` a line; the codes are ISO 639, `ary` Darija, `arq-Latn` Arabizi.
const PARAGRAPHS: &str = include_str!("paragraphs.tsv");

fn decided(text: &str) -> Detection {
    detect(text, &mut Scratch::default())
}

fn lang(text: &str) -> Lang {
    decided(text).lang
}

/// The stretches found, as language code and text.
fn stretches(text: &str) -> Vec<(&'static str, &str)> {
    let mut scratch = Scratch::default();
    detect(text, &mut scratch);
    scratch.foreign.iter().map(|stretch| (stretch.lang.code(), stretch.span.of(text))).collect()
}

fn paragraphs() -> impl Iterator<Item = (&'static str, &'static str)> {
    PARAGRAPHS.lines().map(|line| line.split_once('\t').expect("the list has a tab in every line"))
}

#[test]
fn every_written_paragraph_gets_its_language() {
    for (code, text) in paragraphs() {
        let expected = match code {
            "en" => Lang::En,
            "fr" => Lang::Fr,
            "ar" | "ary" => Lang::Ar,
            _ => Lang::Other,
        };
        assert_eq!(lang(text), expected, "{code}: {text}");
    }
}

#[test]
fn no_written_paragraph_is_called_mixed() {
    for (code, text) in paragraphs() {
        assert_eq!(decided(text).mixed_with, None, "{code}: {text} {:?}", stretches(text));
    }
}

#[test]
fn arabic_that_lost_letters_to_a_conversion_is_arabic() {
    for text in ["النٿم ٿالحرٿة ٿالذاٿرة ٿي البيت", "سألت الجارة عن مٿعد الحاٿلة ٿلم يعرٿ أحد متى تصل."]
    {
        assert_eq!(lang(text), Lang::Ar, "{text}");
    }
    // Sindhi, the one language that writes ٿ.
    assert_eq!(lang("هو روز صبح جو اسڪول وڃي ٿو ۽ شام جو گهر موٽي اچي ٿو."), Lang::Other);
}

#[test]
fn nothing_to_read_is_undetermined_with_no_confidence() {
    for text in ["", " ", "\n\t", "12 345,67", "2018-12-31", "😀 👍🏽", "— … !", "\u{200f}\u{200b}", "٣٤٥"]
    {
        let answer = decided(text);
        assert_eq!((answer.lang, answer.confidence, answer.letters), (Lang::Und, 0.0, 0), "{text:?}");
        assert_eq!(answer.script, Script::None);
    }
}

#[test]
fn a_short_arabic_line_is_arabic() {
    assert_eq!(lang("شارك هاذا المقال !"), Lang::Ar);
    assert_eq!(decided("شارك هاذا المقال !").letters, 14);
    assert_eq!(lang("اقرأ المزيد"), Lang::Ar);
}

#[test]
fn lists_of_names_are_no_language() {
    for text in [
        "Karim Benzerga, Nadia Hamidouche, Samir Oulebsir, Yasmine Belkacemi",
        "Tomasz Kowalczyk, Agnieszka Nowicka, Piotr Zalewski",
        "Nguyen Van Minh, Tran Thi Hoa, Le Quoc Bao",
    ] {
        assert_eq!(lang(text), Lang::Und, "{text}");
    }
}

#[test]
fn code_and_tables_are_no_language() {
    for text in [
        "if (x == 3) { return foo(bar[i]); } else { baz->qux = NULL; }",
        "let mut v: Vec<_> = (0..n).map(|i| i * 2).collect();",
        "| id | nom | qte | px |\n|---|---|---|---|\n| 1 | abc | 3 | 4.5 |",
        "f9be0c49-aa22-4ec6-911a-c5da515226ff",
        "https://example.org/fr/articles/le-conseil-de-la-ville?page=2",
        "contact@mairie-de-la-ville.example",
        "SELECT id, nom FROM clients WHERE age > 30 AND ville = 'Oran';",
    ] {
        assert_eq!(lang(text), Lang::Und, "{text}");
    }
}

#[test]
fn addresses_and_code_spans_do_not_count() {
    let bare = decided("Voir la page pour plus de détails sur le projet.");
    for text in [
        "Voir la page https://example.org/the/best/of/the/world pour plus de détails sur le projet.",
        "Voir la page www.the-best-of-the-world.example pour plus de détails sur le projet.",
        "Voir la page `for the sake of the argument` pour plus de détails sur le projet.",
        "Voir la page the.best@world.example pour plus de détails sur le projet.",
        "Voir la page the_best_of_the_world pour plus de détails sur le projet.",
    ] {
        let answer = decided(text);
        assert_eq!((answer.lang, answer.letters), (Lang::Fr, bare.letters), "{text}");
    }
}

#[test]
fn names_in_the_other_script_do_not_change_the_language() {
    assert_eq!(
        lang("The word كتاب means book, and مكتبة means library or bookshop in most countries."),
        Lang::En
    );
    assert_eq!(lang("بدء استخدام Dynamics 365 Finance and Operations"), Lang::Ar);
    assert!(stretches("افتح تطبيق Microsoft Teams على هاتفك ثم اختر الإعدادات من القائمة.").is_empty());
}

#[test]
fn a_title_of_one_word_is_right_or_undetermined() {
    for text in ["Accueil", "Bibliographie", "Résumé"] {
        assert!(matches!(lang(text), Lang::Fr | Lang::Und), "{text}");
    }
    for text in ["Home", "Introduction", "Thanks"] {
        assert!(matches!(lang(text), Lang::En | Lang::Und), "{text}");
    }
}

#[test]
fn arabizi_is_other_and_named() {
    for (_, text) in paragraphs().filter(|(code, _)| *code == "arq-Latn") {
        assert_eq!(decided(text).named, Some("ara-Latn"), "{text}");
    }
    for text in [
        "Les entreprises B2B et B2C doivent choisir le locataire B2C dans la liste.",
        "The 3rd and 2nd floors are closed, but the MP3 and MP4 players are on the 5th.",
    ] {
        assert_eq!(decided(text).named, None, "{text}");
    }
}

#[test]
fn languages_in_arabic_script_are_named_by_their_letters() {
    for (code, name) in [("ckb", "ckb"), ("ug", "uig"), ("ps", "pus"), ("ur", "urd")] {
        let texts: Vec<_> = paragraphs().filter(|(c, _)| *c == code).collect();
        let named = texts.iter().filter(|(_, text)| decided(text).named == Some(name)).count();
        assert!(named * 2 > texts.len(), "{name}: {named} of {}", texts.len());
    }
}

#[test]
fn composed_and_decomposed_text_get_the_same_answer() {
    let texts = paragraphs().map(|(_, text)| text).chain([
        "Tiếng Việt được viết bằng chữ Quốc ngữ từ thế kỷ trước",
        "أُؤكِّدُ أنَّ الرئيسَ آمَنَ بالإصلاحِ، وسُئِلَ عن ذلك.",
        "안녕하세요 여러분 오늘은 날씨가 좋습니다",
        "Ἐν ἀρχῇ ἦν ὁ λόγος",
    ]);
    for text in texts {
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        assert_eq!(decided(&composed), decided(&decomposed), "{text}");
    }
}

#[test]
fn a_foreign_sentence_is_found_where_it_stands() {
    let text = "The minister arrived late and spoke for an hour. Nous ne pouvons pas accepter cette proposition \
                dans sa forme actuelle. Then the meeting was closed and everybody went home.";
    assert_eq!(decided(text).lang, Lang::En);
    assert_eq!(decided(text).mixed_with, Some(Lang::Fr));
    let found = stretches(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].1.contains("pouvons pas accepter cette proposition"), "{found:?}");
}

#[test]
fn a_foreign_clause_is_found() {
    let text = "Le directeur a présenté les nouveaux outils aux équipes, which will be available next month, et a \
                répondu aux questions pendant une heure.";
    assert_eq!(decided(text).lang, Lang::Fr);
    assert_eq!(decided(text).mixed_with, Some(Lang::En), "{:?}", stretches(text));
}

#[test]
fn a_run_of_another_script_is_found() {
    let text = "وصل الوزير متأخرا وتحدث لمدة ساعة عن الميزانية الجديدة. the rest of this page has not been \
                translated yet وبعد ذلك انتهى الاجتماع وعاد الجميع إلى بيوتهم.";
    assert_eq!(stretches(text), [("en", "the rest of this page has not been translated yet")]);
    let text = "The sign at the door said ممنوع الدخول بدون إذن من الإدارة and nobody dared to go in.";
    assert_eq!(stretches(text), [("ar", "ممنوع الدخول بدون إذن من الإدارة")]);
}

#[test]
fn titles_and_short_quotations_are_no_stretches() {
    for text in [
        "She whispered « je ne sais quoi » and closed the window before the rain came in.",
        "Il travaille pour International Business Machines Corporation depuis une dizaine d'années.",
        "Le film The Lord of the Rings a été tourné en Nouvelle-Zélande pendant plus d'un an.",
        "Charles de Gaulle and Valéry Giscard d'Estaing were presidents of the Republic.",
    ] {
        assert_eq!(stretches(text), [], "{text}");
    }
}

#[test]
fn whatlang_agrees_on_written_paragraphs() {
    for (code, text) in paragraphs() {
        let expected = match code {
            "en" => whatlang::Lang::Eng,
            "fr" => whatlang::Lang::Fra,
            "ar" => whatlang::Lang::Ara,
            _ => continue,
        };
        assert_eq!(whatlang::detect_lang(text), Some(expected), "{text}");
    }
}

#[test]
fn scratch_carries_nothing_over() {
    let mut scratch = Scratch::default();
    for (_, text) in paragraphs() {
        let warm = detect(text, &mut scratch);
        assert_eq!(warm, decided(text), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_gets_an_answer_with_spans_on_boundaries(text in "\\PC*|(?s).{0,300}") {
        check_any(&text)?;
    }

    #[test]
    fn any_mixture_gets_an_answer_with_spans_on_boundaries(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "the cat and the dog were", "nous avons été", "إلى المدرسة من", "ё", "`", "``", ":", "://", "@", "a.b",
                "_", "9", "e\u{301}", "\u{301}", "\u{654}", "ي\u{654}", " ", " ", "\n", "日本語", "گ", "A", "\u{640}", "x_y",
                "3la", "ﬁn", "ﷺ", "𝐀", "7",
            ]),
            0..60,
        )
    ) {
        check_any(&parts.concat())?;
    }
}

fn check_any(text: &str) -> Result<(), TestCaseError> {
    let mut scratch = Scratch::default();
    let answer = detect(text, &mut scratch);
    prop_assert!((0.0..=1.0).contains(&answer.confidence), "{answer:?}");
    prop_assert_eq!(answer.mixed_with.is_some(), !scratch.foreign.is_empty());
    let mut end = 0;
    for stretch in &scratch.foreign {
        prop_assert!(text.get(stretch.span.range()).is_some(), "{stretch:?}");
        prop_assert!(stretch.span.start >= end && !stretch.span.is_empty(), "{:?}", scratch.foreign);
        end = stretch.span.end;
    }
    prop_assert_eq!(detect(text, &mut scratch), answer);
    Ok(())
}
