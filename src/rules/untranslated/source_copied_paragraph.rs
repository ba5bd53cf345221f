//! A whole paragraph in another language than the document around it.
//!
//! A document may well hold two languages: quotations, lyrics, bilingual pages, an abstract. What is
//! reported is a short run of running text that stands between paragraphs of the document's language and
//! shows none of the marks of a quotation.

use super::running_text::is_running_text;
use crate::document::{DocumentView, Summary};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet, Script};
use crate::rule::{Check, Example, Family, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "UNT001",
    name: "source-copied-paragraph",
    family: Family::UNTRANSLATED,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "This paragraph is in {lang}, the text around it in {around}",
    why: "Translation engines copy what they cannot cut into sentences, and page templates add lines in the \
          language of the site. Training on such text teaches a model to change language. Translate the paragraph \
          or take it out.",
    sources: &[Source { title: "mtlint catalogue of artefacts: source-copied-paragraph", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "The city opened its new library on Saturday after four years of work.\n\nThe building holds more than two hundred thousand books, and readers may borrow ten of them at a time.\n\nشارك هذا المقال !\n\nA second reading room will follow in the autumn, once the old tram depot next door has been cleared.\n\nThe mayor thanked the volunteers who had carried the books across the square in a single weekend.",
            &["شارك هذا المقال !"],
        ),
        Example::bad(
            Lang::En,
            "The city opened its new library on Saturday after four years of work.\n\nThe building holds more than two hundred thousand books, and readers may borrow ten of them at a time.\n\nLe bâtiment reste ouvert le soir jusqu'à dix heures.\n\nA second reading room will follow in the autumn, once the old tram depot next door has been cleared.\n\nThe mayor thanked the volunteers who had carried the books across the square in a single weekend.",
            &["Le bâtiment reste ouvert le soir jusqu'à dix heures."],
        ),
        Example::good(
            Lang::En,
            "The city opened its new library on Saturday after four years of work.\n\nThe building holds more than two hundred thousand books, and readers may borrow ten of them at a time.\n\n\"Le bâtiment reste ouvert le soir jusqu'à dix heures.\"\n\nA second reading room will follow in the autumn, once the old tram depot next door has been cleared.\n\nThe mayor thanked the volunteers who had carried the books across the square in a single weekend.",
        ),
        Example::good(
            Lang::En,
            "The city opened its new library on Saturday after four years of work.\n\nThe building holds more than two hundred thousand books, and readers may borrow ten of them at a time.\n\nlettifi mohamed saber\n\nA second reading room will follow in the autumn, once the old tram depot next door has been cleared.\n\nThe mayor thanked the volunteers who had carried the books across the square in a single weekend.",
        ),
        Example::good(
            Lang::En,
            "One visitor put it like this:\n\nLes livres sont la mémoire de la ville et de ses habitants.\n\nA second reading room will follow in the autumn, once the old tram depot next door has been cleared.\n\nThe mayor thanked the volunteers who had carried the books across the square in a single weekend.",
        ),
        Example::bad(
            Lang::Fr,
            "La ville a inauguré samedi sa nouvelle bibliothèque, après quatre ans de travaux.\n\nLe bâtiment abrite plus de deux cent mille livres, et chaque lecteur peut en emprunter dix à la fois.\n\nThe building stays open until ten in the evening.\n\nUne seconde salle de lecture ouvrira à l'automne, dès que l'ancien dépôt de tramways aura été vidé.\n\nLe maire a remercié les bénévoles qui avaient transporté les livres à travers la place en un seul week-end.",
            &["The building stays open until ten in the evening."],
        ),
        Example::bad(
            Lang::Fr,
            "La ville a inauguré samedi sa nouvelle bibliothèque, après quatre ans de travaux.\n\nLe bâtiment abrite plus de deux cent mille livres, et chaque lecteur peut en emprunter dix à la fois.\n\nاضغط هنا لمشاركة المقال\n\nUne seconde salle de lecture ouvrira à l'automne, dès que l'ancien dépôt de tramways aura été vidé.\n\nLe maire a remercié les bénévoles qui avaient transporté les livres à travers la place en un seul week-end.",
            &["اضغط هنا لمشاركة المقال"],
        ),
        Example::good(
            Lang::Fr,
            "La ville a inauguré samedi sa nouvelle bibliothèque, après quatre ans de travaux.\n\nLe bâtiment abrite plus de deux cent mille livres, et chaque lecteur peut en emprunter dix à la fois.\n\n« The building stays open until ten in the evening. »\n\nUne seconde salle de lecture ouvrira à l'automne, dès que l'ancien dépôt de tramways aura été vidé.\n\nLe maire a remercié les bénévoles qui avaient transporté les livres à travers la place en un seul week-end.",
        ),
        Example::good(
            Lang::Fr,
            "La ville a inauguré samedi sa nouvelle bibliothèque, après quatre ans de travaux.\n\nLe bâtiment abrite plus de deux cent mille livres, et chaque lecteur peut en emprunter dix à la fois.\n\nThe Good, the Bad and the Ugly\n\nUne seconde salle de lecture ouvrira à l'automne, dès que l'ancien dépôt de tramways aura été vidé.\n\nLe maire a remercié les bénévoles qui avaient transporté les livres à travers la place en un seul week-end.",
        ),
        Example::bad(
            Lang::Ar,
            "افتتحت المدينة يوم السبت مكتبتها الجديدة بعد أربع سنوات من العمل.\n\nيضم المبنى أكثر من مئتي ألف كتاب، ويستطيع كل قارئ أن يستعير عشرة منها في المرة الواحدة.\n\nLe bâtiment reste ouvert le soir jusqu'à dix heures.\n\nوستفتح قاعة قراءة ثانية في الخريف، بعد إخلاء محطة الترام القديمة المجاورة.\n\nوشكر رئيس البلدية المتطوعين الذين نقلوا الكتب عبر الساحة في عطلة أسبوع واحدة.",
            &["Le bâtiment reste ouvert le soir jusqu'à dix heures."],
        ),
        Example::bad(
            Lang::Ar,
            "افتتحت المدينة يوم السبت مكتبتها الجديدة بعد أربع سنوات من العمل.\n\nيضم المبنى أكثر من مئتي ألف كتاب، ويستطيع كل قارئ أن يستعير عشرة منها في المرة الواحدة.\n\nThe building stays open until ten in the evening.\n\nوستفتح قاعة قراءة ثانية في الخريف، بعد إخلاء محطة الترام القديمة المجاورة.\n\nوشكر رئيس البلدية المتطوعين الذين نقلوا الكتب عبر الساحة في عطلة أسبوع واحدة.",
            &["The building stays open until ten in the evening."],
        ),
        Example::good(
            Lang::Ar,
            "افتتحت المدينة يوم السبت مكتبتها الجديدة بعد أربع سنوات من العمل.\n\nيضم المبنى أكثر من مئتي ألف كتاب، ويستطيع كل قارئ أن يستعير عشرة منها في المرة الواحدة.\n\nشركة Microsoft Corporation ونظام Dynamics 365 Supply Chain Management\n\nوستفتح قاعة قراءة ثانية في الخريف، بعد إخلاء محطة الترام القديمة المجاورة.\n\nوشكر رئيس البلدية المتطوعين الذين نقلوا الكتب عبر الساحة في عطلة أسبوع واحدة.",
        ),
        Example::good(
            Lang::Ar,
            "افتتحت المدينة يوم السبت مكتبتها الجديدة بعد أربع سنوات من العمل.\n\nيضم المبنى أكثر من مئتي ألف كتاب، ويستطيع كل قارئ أن يستعير عشرة منها في المرة الواحدة.\n\nThe Good, the Bad and the Ugly\n\nوستفتح قاعة قراءة ثانية في الخريف، بعد إخلاء محطة الترام القديمة المجاورة.\n\nوشكر رئيس البلدية المتطوعين الذين نقلوا الكتب عبر الساحة في عطلة أسبوع واحدة.",
        ),
    ],
    check: Check::Document(check),
    settle: None,
};

/// Fewest words of an Arabic one: the script leaves no doubt.
const WORDS_OF_ARABIC: u32 = 3;
/// Letters from which on a neighbour's language is taken as decided: a name or a label of two words may
/// be called anything.
const DECIDED_LETTERS: u32 = 30;
/// The same when it is the document's own.
const OWN_LETTERS: u32 = 15;
/// Foreign paragraphs in a row that are still a slip and not a part of the document.
const LONGEST_RUN: u32 = 3;
/// Foreign paragraphs around, of which there must be one for at most this many in the document's own
/// language before the document counts as bilingual.
const BILINGUAL: u32 = 5;
/// Two frequent words of the document's language, and one in so many words, are enough to show that the foreign
/// words are quoted or borrowed.
const STRAYS: u32 = 14;
/// Least share of the letters around that a document's own language has.
const OWN_SHARE: f32 = 0.7;
/// Paragraphs in the document's language among which a single foreign one may be of any length.
const OWN_PARAGRAPHS: u32 = 3;
/// Changes to another language within the window from which on a single one says less.
const MANY_RUNS: u32 = 6;

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    let here = view.current();
    let around = view.language().filter(|lang| lang.is_ours())?;
    if here.lang == around || here.lang == Lang::Und || here.counts.words < WORDS_OF_ARABIC {
        return None;
    }
    let script = if around == Lang::Ar { Script::Arabic } else { Script::Latin };
    let same_script = here.script == script;
    if !is_running_text(here, same_script) || is_quoted(view) {
        return None;
    }
    // *He quoted Molière: « Il faut manger pour vivre… », and smiled.* is no French paragraph.
    let is_host = same_script && here.strays > 1 && u32::from(here.strays) * STRAYS > here.counts.words;
    if is_host {
        return None;
    }
    let before = bracket(view.before(), here.lang, around);
    let after = bracket(view.after(), here.lang, around);
    let is_neighbour = |side: &Bracket| match side.lang {
        Some(lang) => lang == around,
        // At the very top or end an epigraph or an abstract may stand; in another script it is chrome.
        None => !same_script,
    };
    if !is_neighbour(&before) || !is_neighbour(&after) || (before.lang.is_none() && after.lang.is_none()) {
        return None;
    }
    if before.run + after.run >= LONGEST_RUN || is_bilingual(view, around) {
        return None;
    }
    // Many of them, one here and one there: a document left half translated, or a corpus of mixed
    // languages in one file.
    Some(if foreign_runs(view, around) > MANY_RUNS { Severity::Warning } else { Severity::Error })
}

/// Whether it starts like a quotation or a gloss, or is announced by a colon.
fn is_quoted(view: &DocumentView<'_>) -> bool {
    let opens = matches!(
        view.current().ends.0,
        '"' | '“' | '”' | '„' | '«' | '‹' | '‘' | '\'' | '(' | '[' | '﴿' | '>' | '*' | '_'
    );
    opens || view.before().next().is_some_and(|before| matches!(before.ends.1, ':' | '«' | '“'))
}

/// The nearest paragraph on one side that is in another language than the foreign one.
struct Bracket {
    /// Its language; `None` when the document ends first.
    lang: Option<Lang>,
    /// Foreign paragraphs passed on the way.
    run: u32,
}

fn bracket<'a>(side: impl Iterator<Item = &'a Summary>, foreign: Lang, around: Lang) -> Bracket {
    let mut run = 0;
    for summary in side {
        // A short line that passes for the document's language most likely is in it.
        let least = if summary.lang == around { OWN_LETTERS } else { DECIDED_LETTERS };
        if summary.lang == foreign {
            run += 1;
        } else if summary.lang != Lang::Und && summary.letters >= least {
            return Bracket { lang: Some(summary.lang), run };
        }
    }
    Bracket { lang: None, run }
}

/// How often the text around changes from its own language to another.
fn foreign_runs(view: &DocumentView<'_>, around: Lang) -> u32 {
    let (mut runs, mut in_own) = (0, true);
    for summary in view.around().filter(|summary| summary.lang != Lang::Und) {
        let own = summary.lang == around || summary.letters < DECIDED_LETTERS;
        runs += u32::from(in_own && !own);
        in_own = own;
    }
    runs
}

/// Whether other languages have their regular place in the text around: three letters in ten, or a
/// paragraph for every few of the document's own. A single paragraph has no regular place, however long it is.
fn is_bilingual(view: &DocumentView<'_>, around: Lang) -> bool {
    let here = view.current();
    let (mut letters, mut own_letters, mut other_letters, mut paragraphs, mut own) = (0u64, 0u64, 0u64, 0, 0);
    for summary in view.around() {
        if summary.lang == here.lang {
            letters += u64::from(summary.letters);
            paragraphs += 1;
        } else if summary.lang == around {
            own_letters += u64::from(summary.letters);
            own += u32::from(summary.letters >= OWN_LETTERS);
        } else if summary.lang != Lang::Und {
            other_letters += u64::from(summary.letters);
        }
    }
    if paragraphs == 1 && own >= OWN_PARAGRAPHS {
        return (own_letters as f32) < (own_letters + other_letters) as f32 * OWN_SHARE;
    }
    view.share() < OWN_SHARE
        || letters * 10 >= (letters + own_letters) * 3
        || (paragraphs > LONGEST_RUN && paragraphs * BILINGUAL > own)
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::check;
    use crate::analysis::Counts;
    use crate::document::{DocumentView, Summary};
    use crate::finding::Severity;
    use crate::lang::Lang;
    use crate::rules::window::{prose, view};

    /// What the rule says of paragraph `at` of an English document with this share of English.
    fn weight(window: Vec<Summary>, at: usize, share: f32) -> Option<Severity> {
        let window = VecDeque::from(window);
        check(&DocumentView { language: Some(Lang::En), share, ..view(&window, at) })
    }

    fn is_reported(window: Vec<Summary>, at: usize) -> bool {
        weight(window, at, 0.8).is_some()
    }

    /// Ten English paragraphs with these after the fifth.
    fn within_english(foreign: &[Summary]) -> Vec<Summary> {
        let mut window = vec![prose(Lang::En); 10];
        window.splice(5..5, foreign.iter().copied());
        window
    }

    #[test]
    fn a_french_paragraph_between_english_ones_is_reported() {
        assert!(is_reported(within_english(&[prose(Lang::Fr)]), 5));
    }

    #[test]
    fn three_in_a_row_are_a_slip_and_four_are_a_part_of_the_document() {
        let mut long = vec![prose(Lang::En); 40];
        long.splice(5..5, [prose(Lang::Fr); 3]);
        assert!((5..8).all(|at| is_reported(long.clone(), at)));
        long.insert(5, prose(Lang::Fr));
        assert!((5..9).all(|at| !is_reported(long.clone(), at)));
    }

    #[test]
    fn a_name_in_between_is_passed_over() {
        let name = Summary { lang: Lang::Other, letters: 19, ..prose(Lang::En) };
        assert!(is_reported(within_english(&[name, prose(Lang::Fr), name]), 6));
    }

    #[test]
    fn dont_flag_a_quotation() {
        let quoted = Summary { ends: ('«', '»'), ..prose(Lang::Fr) };
        assert!(!is_reported(within_english(&[quoted]), 5));
        let announcing = Summary { ends: ('H', ':'), ..prose(Lang::En) };
        assert!(!is_reported(within_english(&[announcing, prose(Lang::Fr)]), 6));
    }

    #[test]
    fn dont_flag_a_bilingual_document() {
        let window: Vec<_> = (0..20).map(|i| prose(if i % 2 == 0 { Lang::En } else { Lang::Fr })).collect();
        assert!((0..20).all(|at| !is_reported(window.clone(), at)));
    }

    #[test]
    fn many_scattered_paragraphs_weigh_less() {
        let mut window = vec![prose(Lang::En); 100];
        for i in 0..8 {
            window[10 + i * 10] = prose(Lang::Fr);
        }
        assert_eq!(weight(window, 30, 0.9), Some(Severity::Warning));
    }

    #[test]
    fn dont_flag_a_corpus_of_mixed_languages() {
        let mut window = within_english(&[prose(Lang::Fr)]);
        window.extend([prose(Lang::Other); 6]);
        assert_eq!(weight(window, 5, 0.6), None);
    }

    #[test]
    fn dont_flag_an_abstract_at_the_end_or_a_title() {
        let mut window = within_english(&[]);
        window.push(prose(Lang::Fr));
        assert!(!is_reported(window, 10));
        let counts = Counts { capitalised: 5, words: 9, ..Counts::default() };
        let title = Summary { ends: ('L', 's'), counts, ..prose(Lang::Fr) };
        assert!(!is_reported(within_english(&[title]), 5));
    }

    #[test]
    fn a_heading_left_in_french_is_reported() {
        let counts = Counts { capitalised: 1, words: 9, ..Counts::default() };
        let heading = Summary { ends: ('L', 's'), counts, confidence: 1.0, ..prose(Lang::Fr) };
        assert!(is_reported(within_english(&[heading]), 5));
        // A file's name has stops and numbers in it.
        let file = Summary { counts: Counts { stops: 2, ..counts }, ..heading };
        assert!(!is_reported(within_english(&[file]), 5));
    }

    #[test]
    fn a_single_paragraph_is_reported_however_long_it_is() {
        let long = Summary { letters: prose(Lang::Fr).letters * 12, ..prose(Lang::Fr) };
        assert_eq!(weight(within_english(&[long]), 5, 0.5), Some(Severity::Error));
        let mut two = within_english(&[long]);
        two.insert(8, long);
        assert_eq!(weight(two, 5, 0.5), None);
    }

    #[test]
    fn dont_flag_words_of_the_document_around_a_long_quotation() {
        let counts = Counts { words: 26, stops: 1, ..Counts::default() };
        let hosted = |strays| Summary { counts, strays, ..prose(Lang::Fr) };
        assert!(is_reported(within_english(&[hosted(1)]), 5));
        assert!(!is_reported(within_english(&[hosted(2)]), 5));
    }

    #[test]
    fn arabic_chrome_at_the_end_is_reported_and_a_mixed_line_is_not() {
        let counts = Counts { words: 3, arabic: 3, ..Counts::default() };
        let chrome = Summary { counts, letters: 14, ends: ('ش', '!'), ..prose(Lang::Ar) };
        let mut window = within_english(&[]);
        window.push(chrome);
        assert!(is_reported(window.clone(), 10));
        window[10].counts.arabic = 2;
        assert!(!is_reported(window, 10));
    }
}
