//! What tokens, gaps, keys and masks are made of a text.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{Buffers, Gap, Paragraph, analyse};
use crate::lang::{Lang, Script};

fn with<T>(text: &str, lang: Lang, look: impl Fn(&Paragraph<'_>) -> T) -> T {
    let mut buffers = Buffers::default();
    look(&analyse(text, lang, Script::Latin, &[], &mut buffers))
}

fn words(text: &str, lang: Lang) -> Vec<String> {
    with(text, lang, |p| (0..p.tokens.len()).map(|i| p.word(i).to_owned()).collect())
}

fn gaps(text: &str) -> Vec<Gap> {
    with(text, Lang::En, |p| p.tokens.iter().map(|token| token.gap).collect())
}

#[test]
fn words_are_folded() {
    assert_eq!(words("The ÉCOLE, Œuvre Straße", Lang::En), ["the", "école", "œuvre", "straße"]);
    assert_eq!(words("don’t Don'T", Lang::En), ["don't", "don't"]);
    assert_eq!(words("cafe\u{301} CAFÉ", Lang::Fr), ["café", "café"]);
    assert_eq!(words("فِي فــي في", Lang::Ar), ["في", "في", "في"]);
    assert_eq!(words("أن ان إن", Lang::Ar), ["أن", "ان", "إن"]);
    assert_eq!(words("so\u{AD}ft zero\u{200B}width", Lang::En), ["soft", "zerowidth"]);
}

#[test]
fn french_elided_words_are_words_of_their_own() {
    assert_eq!(
        words("L'outil qu’on jusqu'ici aujourd'hui", Lang::Fr),
        ["l'", "outil", "qu'", "on", "jusqu'", "ici", "aujourd'hui"]
    );
    assert_eq!(words("l'outil", Lang::En), ["l'outil"]);
}

#[test]
fn numbers_keep_their_separators() {
    assert_eq!(
        words("1,000.50 at 20:30. 5, A320 ٣٫٥", Lang::En),
        ["1,000.50", "at", "20:30", "5", "a320", "٣٫٥"]
    );
}

#[test]
fn gaps_tell_what_is_between() {
    assert_eq!(
        gaps("a b\nc-d, e. F: g/h \"i\" j"),
        [
            Gap::Start,
            Gap::Space,
            Gap::Line,
            Gap::Hyphen,
            Gap::Comma,
            Gap::Stop,
            Gap::Punct,
            Gap::Tight,
            Gap::Punct,
            Gap::Punct,
        ]
    );
}

#[test]
fn case_is_known() {
    let flags =
        |text: &str| with(text, Lang::En, |p| (p.tokens[0].is_capitalised(), p.tokens[0].is_all_caps()));
    assert_eq!(flags("word"), (false, false));
    assert_eq!(flags("Word"), (true, false));
    assert_eq!(flags("WORD"), (true, true));
    assert_eq!(flags("A"), (true, false));
    assert_eq!(flags("École"), (true, false));
    assert_eq!(flags("ÉCOLE"), (true, true));
    assert_eq!(flags("iPhone"), (false, false));
}

#[test]
fn what_is_not_prose_is_masked() {
    let masked = |text: &str| -> Vec<String> {
        with(text, Lang::En, |p| {
            (0..p.tokens.len()).filter(|&i| p.tokens[i].is_masked()).map(|i| p.word(i).to_owned()).collect()
        })
    };
    assert_eq!(
        masked("see https://a.example/b-c and `let x` or me@b.example"),
        ["https", "a", "example", "b", "c", "let", "x", "me", "b", "example"]
    );
    assert_eq!(masked("either and/or both @ home"), Vec::<String>::new());
    assert_eq!(masked("a <b>bold</b> #tag /usr/lib"), ["b", "b", "tag", "usr", "lib"]);
}

proptest! {
    #[test]
    fn any_text_is_cut_on_character_borders(text in "\\PC{0,80}", lang in 0usize..5) {
        with(&text, Lang::ALL[lang], |p| {
            let mut end = 0;
            for token in p.tokens {
                assert!(token.span.start >= end && !token.span.is_empty());
                end = token.span.end;
                let _ = (token.span.of(p.text), token.folded(p.folded));
            }
        });
    }

    #[test]
    fn composed_and_decomposed_text_have_the_same_keys(
        text in "[a-zA-Zéèàçœñüßøأإآؤئءةىيوَُِّ '’\\-,.0-9\\n]{0,60}",
        lang in 0usize..5,
    ) {
        let keys = |text: &str| with(text, Lang::ALL[lang], |p| {
            p.tokens.iter().map(|token| (token.key, token.gap)).collect::<Vec<_>>()
        });
        prop_assert_eq!(keys(&text.nfc().collect::<String>()), keys(&text.nfd().collect::<String>()));
    }

    #[test]
    fn case_does_not_change_a_key(text in "[a-zéèàçœ ]{0,40}") {
        let keys = |text: &str| with(text, Lang::En, |p| p.tokens.iter().map(|t| t.key).collect::<Vec<_>>());
        prop_assert_eq!(keys(&text), keys(&text.to_uppercase()));
    }
}
