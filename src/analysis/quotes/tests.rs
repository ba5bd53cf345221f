//! What counts as a pair, and what does not.

use super::{Orphans, apostrophes, find_orphans};
use crate::analysis::{Buffers, analyse};
use crate::lang::{Lang, Script};

fn orphans(lang: Lang, text: &str) -> Orphans {
    let script = if lang == Lang::Ar { Script::Arabic } else { Script::Latin };
    find_orphans(&analyse(text, lang, script, &[], &mut Buffers::default()), &mut Vec::new())
}

/// The certain orphans, with where they stand.
fn certain(lang: Lang, text: &str) -> Vec<(usize, char)> {
    let found = orphans(lang, text);
    let closer = found.closer.filter(|_| found.closer_is_certain);
    let opener = found.opener.filter(|_| found.opener_is_certain);
    let at =
        |span: crate::span::Span| (span.start as usize, text[span.range()].chars().next().unwrap_or(' '));
    closer.into_iter().chain(opener).map(at).collect()
}

#[test]
fn a_straight_mark_is_told_from_its_place() {
    assert_eq!(certain(Lang::En, "He said \"we will return and left."), [(8, '"')]);
    assert_eq!(certain(Lang::En, "capacity building of the Ministry \"."), [(34, '"')]);
    assert_eq!(certain(Lang::En, "the police saw the protesters\" belongings"), [(29, '"')]);
    assert_eq!(certain(Lang::En, "\"...to gaze at it is like entering a world of dreams."), [(0, '"')]);
}

#[test]
fn dont_flag_pairs_of_any_shape() {
    for text in [
        "\"We will return,\" he said. \"Soon.\"",
        "“Habit,” he broke in, “is everything.”",
        "(a (nested [pair]) and “crossed) marks” here",
        "“mixed shapes\" of the double mark",
        "He typed \".NET\" and ( spaced ) \" quotes \".",
        "‹ single › and „low“ and ”Swedish”",
    ] {
        assert_eq!(certain(Lang::En, text), [], "{text}");
    }
    for text in ["« Oui », dit-il.", "l'\"objet\" d’“art”", "Il dit : \" oui \", puis : \" non \"."] {
        assert_eq!(certain(Lang::Fr, text), [], "{text}");
    }
    for text in ["قال: «نعم».", "الخطة ”الجديدة“ و“القديمة”", "منصة و\"بوابة\" جديدتان", "نص )معكوس( الأقواس"]
    {
        assert_eq!(certain(Lang::Ar, text), [], "{text}");
    }
}

#[test]
fn dont_flag_labels_measures_smileys_and_intervals() {
    for text in [
        "a) first; b) second; 1) third; ii) fourth",
        "see section 2) and iv)",
        "He is 5' 10\" tall and has a 12\" record.",
        "Thanks :-) and ;) and =( or (: too :)))",
        "a number from [0, 1) or (0; 1] or ]0, 1[",
        "enter =SUM( in the cell",
    ] {
        assert_eq!(certain(Lang::En, text), [], "{text}");
    }
    assert_eq!(certain(Lang::Ar, "الشروط: أ) السن؛ ب) الخبرة؛ ١) اللغة"), []);
    assert_eq!(certain(Lang::Ar, "وأضاف أن المرض معد جدا\" وخطير"), []);
}

#[test]
fn a_mark_for_an_apostrophe_is_no_closing_mark() {
    let text = "Il n”était pas là ; on l\"a cherché.";
    assert_eq!(certain(Lang::Fr, text), []);
    let found = orphans(Lang::Fr, text).apostrophe.expect("there are two");
    let marks: Vec<_> = apostrophes(text, Lang::Fr, found.start as usize).map(|mark| mark.of(text)).collect();
    assert_eq!((found.start, marks), (4, vec!["”", "\""]));
    assert_eq!(orphans(Lang::Fr, "Le mot d'\"art\" et celui d'«eau».").apostrophe, None);
    assert_eq!(certain(Lang::Fr, "Le mot d'\"art\" et celui d'«eau»."), []);
}

#[test]
fn dont_flag_wrongly_decoded_letters() {
    assert_eq!(certain(Lang::Fr, "Le pÃ¨re NoÃ«l est passÃ©."), []);
    assert_eq!(certain(Lang::Ar, "بدل Ø§Ù„Ø£ÙˆØªØ§Ø± كل ستة أشهر"), []);
}

#[test]
fn what_is_left_open_is_told_to_the_neighbours_even_when_doubtful() {
    let found = orphans(Lang::En, "of the plan,\" he said. \"We will");
    assert!(found.opener.is_some() && found.closer.is_some());
    assert!(!found.opener_is_certain && !found.closer_is_certain);
    let run_on = orphans(Lang::Fr, "« Un premier point. « Un second point. »");
    assert!(run_on.opener.is_some() && !run_on.opener_is_certain);
}

#[test]
fn a_quotation_mark_comes_before_a_bracket() {
    let text = "the (plan of the “Ministry was";
    let found = orphans(Lang::En, text);
    assert_eq!(found.opener.map(|span| span.of(text)), Some("“"));
}
