//! The title printed twice at the top of a document: once from the page's title tag, once from its heading.

use crate::document::{DocumentView, Summary};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "REP004",
    name: "repeated-title",
    family: Family::REPETITION,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "The title is printed twice",
    why: "A page's title tag and its heading were both taken for text. The copy makes the title weigh double \
          in a corpus, and translation memories fill with it. Keep one.",
    sources: &[Source { title: "mtlint catalogue of artefacts: repeated-title", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "Harbour reopens after the storm\n\nHarbour reopens after the storm\n\nThe harbour opened again on Monday.",
            &["Harbour reopens after the storm"],
        ),
        Example::bad(
            Lang::En,
            "Libya: a new security plan | The Morning Post\n\nLIBYA: A NEW SECURITY PLAN\n\nThe plan was shown on Monday.",
            &["LIBYA: A NEW SECURITY PLAN"],
        ),
        Example::good(Lang::En, "Chapter 1\n\nChapter 2"),
        Example::good(Lang::En, "A history of tea – Part 1\n\nA history of tea – Part 2\n\nTea came late."),
        Example::good(
            Lang::En,
            "Libya after the war\n\nLibya after the war is a country in search of peace.",
        ),
        Example::bad(
            Lang::Fr,
            "Le ministre en visite à Alger\n\nLe ministre en visite à Alger – ALG24\n\nIl est arrivé hier.",
            &["Le ministre en visite à Alger – ALG24"],
        ),
        Example::bad(
            Lang::Fr,
            "Accueil\n\nLa récolte d’olives a commencé\n\nLa récolte d'olives a commencé\n\nElle sera bonne.",
            &["La récolte d'olives a commencé"],
        ),
        Example::good(
            Lang::Fr,
            "Table des matières\n\nLa récolte d'olives\n\nElle a commencé tôt cette année.",
        ),
        Example::good(Lang::Fr, "Tout va bien.\n\nTout va bien.\n\nIl le répétait sans y croire."),
        Example::bad(
            Lang::Ar,
            "زيارة الوزير إلى تونس\n\nزيارة الوزير إلى تونس\n\nوصل الوزير صباح أمس.",
            &["زيارة الوزير إلى تونس"],
        ),
        Example::bad(
            Lang::Ar,
            "الرئيسية\n\nبدء موسم الأمطار في الشمال | أخبار اليوم\n\nبدء موسم الأمطار في الشمال\n\nهطلت الأمطار أمس.",
            &["بدء موسم الأمطار في الشمال"],
        ),
        Example::good(Lang::Ar, "مقدمة\n\nمقدمة ابن خلدون كتاب مشهور"),
        Example::good(Lang::Ar, "بدء موسم الأمطار في الشمال\n\nبدأ موسم الأمطار في الشمال أمس."),
    ],
    check: Check::Document(check),
    settle: None,
};

/// How far from the top a title may stand, in paragraphs.
const TOP: u64 = 5;

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    is_copy_of_title(view).then_some(Severity::Warning)
}

/// Whether the paragraph repeats a title that stands above it, with or without the site's name. A heading
/// below the text's first sentences that says the same again is a section, not a second title.
pub(super) fn is_copy_of_title(view: &DocumentView<'_>) -> bool {
    let copy = view.current();
    copy.number <= TOP
        && is_title(copy)
        && view.before().take_while(|above| !is_prose(above)).any(|title| {
            // Two different ends are two parts of a series, not a title and its copy.
            let one_is_bare = title.key == title.title_key || copy.key == copy.title_key;
            title.title_key == copy.title_key && is_title(title) && (one_is_bare || title.key == copy.key)
        })
}

/// Whether the paragraph ends as a sentence does and is longer than a byline or a date.
fn is_prose(paragraph: &Summary) -> bool {
    paragraph.counts.words >= 8 && ends_sentence(paragraph)
}

/// Whether the paragraph ends with the punctuation of running text.
pub(super) fn ends_sentence(paragraph: &Summary) -> bool {
    matches!(paragraph.ends.1, '.' | '…' | ':' | ';' | ',' | '،' | '؛' | '۔')
}

/// Three to thirty words that do not end as a sentence does.
fn is_title(paragraph: &Summary) -> bool {
    let words = paragraph.counts.words + paragraph.counts.numbers;
    (3..=30).contains(&words) && paragraph.counts.words >= 3 && !ends_sentence(paragraph)
}
