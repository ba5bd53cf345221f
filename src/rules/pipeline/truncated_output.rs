//! A document that stops in the middle of a sentence.
//!
//! Ending in a word that cannot end a sentence (*the*, *de la*, *في*) is telling anywhere at a document's
//! end; ending in another word without a mark is so only behind whole sentences, in a document whose
//! paragraphs end with marks.

use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "PIP005",
    name: "truncated-output",
    family: Family::PIPELINE,
    langs: LangSet::OURS,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "The text breaks off after “{found}”",
    why: "Translation systems stop at a greatest length and assistants at a limit of output; the rest of the source \
          is missing then. Compare the end with the source, and translate what is missing.",
    sources: &[Source { title: "mtlint catalogue of artefacts: truncated-output", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "The ministers agreed to hold a new meeting in order to improve the",
            &["the"],
        ),
        Example::bad(
            Lang::En,
            "The talks went on for two days.\n\nAt the end the two sides promised to publish their notes and,",
            &["and"],
        ),
        Example::good(
            Lang::En,
            "The ministers agreed to hold a new meeting in order to improve the situation.",
        ),
        Example::good(
            Lang::En,
            "A man whom nobody in the village had ever wanted to have anything to do with",
        ),
        Example::good(
            Lang::En,
            "The shops that the council had closed for good last winter were the\n\nfirst to open again.",
        ),
        Example::bad(
            Lang::Fr,
            "Les deux parties ont convenu de poursuivre les discussions sur la mise en œuvre de",
            &["de"],
        ),
        Example::bad(
            Lang::Fr,
            "Le maire a promis d'ouvrir avant la fin de l'été les deux écoles de la",
            &["la"],
        ),
        Example::good(
            Lang::Fr,
            "Une question que l'on peut se poser, et à laquelle il faut penser avant tout le reste.",
        ),
        Example::good(Lang::Fr, "Les horaires des trains de la ligne du littoral entre Oran et Alger en été"),
        Example::bad(
            Lang::Ar,
            "واتفق الجانبان على مواصلة المشاورات السياسية من أجل التوصل إلى حل دائم للأزمة في",
            &["في"],
        ),
        Example::bad(
            Lang::Ar,
            "وقال المدير إن المدرسة الجديدة ستفتح أبوابها قبل نهاية الصيف لجميع التلاميذ الذين",
            &["الذين"],
        ),
        Example::good(Lang::Ar, "واتفق الجانبان على مواصلة المشاورات السياسية."),
        Example::good(Lang::Ar, "جدول مواعيد القطارات بين مدينتي وهران والجزائر في فصل الصيف وفي أيام العطل"),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: Some(settle),
};

/// Words of a paragraph from which it is no title or label.
const SHORTEST: u32 = 10;

/// Words from which it is no title at all, if it has a mark inside.
const LONG: u32 = 15;

/// Words behind which a sentence always goes on.
#[rustfmt::skip]
static ENGLISH: &[&str] = &[
    "a", "an", "and", "as", "because", "but", "every", "from", "if", "into", "its", "my", "nor", "of", "or", "our",
    "their", "the", "than", "although", "unless", "whose", "your", "while", "whether", "which", "during", "among",
    "between", "upon", "toward", "towards",
];

/// Words that also end a relative clause or a question within a title, but hardly a sentence of text.
#[rustfmt::skip]
static ENGLISH_LONG: &[&str] = &[
    "to", "in", "on", "at", "for", "by", "with", "is", "are", "was", "were", "be", "been", "that", "this", "has",
    "have", "had", "will", "would", "can", "could", "should", "may", "must", "not", "about", "under", "his", "these",
    "very", "more", "who", "when", "so",
];

#[rustfmt::skip]
static FRENCH: &[&str] = &[
    "à", "au", "aux", "car", "ce", "cet", "cette", "ces", "chaque", "d'", "dans", "de", "des", "donc", "dont", "du",
    "en", "et", "j'", "l'", "la", "le", "les", "leurs", "lorsque", "lorsqu'", "mais", "n'", "nos", "notre", "ou", "par",
    "parmi", "qu'", "que", "qui", "quelques", "s'", "sa", "ses", "si", "sur", "un", "une", "vers", "votre", "vos",
    "entre", "chez", "parce", "puisque", "pour", "afin", "où",
];

#[rustfmt::skip]
static FRENCH_LONG: &[&str] = &[
    "avec", "sans", "est", "sont", "était", "étaient", "a", "ont", "être", "avoir", "son", "leur", "plus", "ne", "se",
    "il", "elle", "ils", "elles", "nous", "vous", "on", "très", "sous", "selon", "depuis", "pendant", "comme",
];

#[rustfmt::skip]
static ARABIC: &[&str] = &[
    "في", "من", "إلى", "على", "عن", "أن", "إن", "التي", "الذي", "الذين", "اللذان", "اللتان", "اللواتي", "أو", "ثم",
    "بين", "خلال", "عند", "منذ", "لأن", "لكن", "ولكن", "كما", "بأن", "سوف", "بعض", "حيث", "إذا", "أي", "وفي", "ومن",
    "وعلى", "وإلى", "وأن", "و", "عندما", "بينما", "لدى", "نحو", "والتي", "والذي",
];

#[rustfmt::skip]
static ARABIC_LONG: &[&str] = &[
    "هذا", "هذه", "مع", "قد", "لم", "لن", "كان", "كانت", "قبل", "كل", "حتى", "يتم", "تم", "غير", "عدم", "ذات", "وقد",
];

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    if p.counts.words < SHORTEST {
        return;
    }
    let Some(last) = p.tokens.len().checked_sub(1) else { return };
    let rest = p.gap_text(last + 1).trim();
    // A mark, a bracket, a quotation mark: it ends, or is cut for a reason.
    if !matches!(rest, "" | "," | "،" | "-" | "'" | "’") {
        return;
    }
    if p.is_data() || p.is_verse() || p.is_all_caps() || p.tokens[last].is_masked() {
        return;
    }
    let word = p.word(last);
    let (list, long_list) = match p.lang {
        Lang::En => (ENGLISH, ENGLISH_LONG),
        Lang::Fr => (FRENCH, FRENCH_LONG),
        _ => (ARABIC, ARABIC_LONG),
    };
    let long = p.counts.words >= LONG && p.counts.commas + p.counts.stops > 0;
    let loose = long_list.contains(&word);
    let goes_on = list.contains(&word) || loose;
    let severity = if matches!(rest, "," | "،") || (goes_on && !p.tokens[last].is_capitalised()) {
        Severity::Warning
    } else if rest.is_empty()
        && p.counts.stops > 0
        && p.counts.words >= SHORTEST * 2
        && p.counts.line_breaks == 0
    {
        Severity::Info
    } else {
        return;
    };
    // Such a word may end a title: then the document around decides.
    report.count(0, u32::from(loose && !long));
    report.add_as(severity, p.tokens[last].span, None);
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if view.after().any(|below| below.counts.words + below.counts.numbers > 0) {
        return None;
    }
    const MARKED: usize = 3;
    let text = || view.before().filter(|above| above.counts.words >= SHORTEST);
    let marked =
        text().filter(|above| matches!(above.ends.1, '.' | '!' | '?' | '؟' | '…' | '»' | '"' | '”')).count();
    if unsettled.severity == Severity::Warning {
        return (view.counted_here(0) == 0 || marked > 0).then_some(Severity::Warning);
    }
    // In text whose paragraphs end without marks, this one says nothing.
    (marked >= MARKED && marked * 10 >= text().count() * 9).then_some(Severity::Info)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn lists_have_no_duplicates() {
        use super::{ARABIC, ARABIC_LONG, ENGLISH, ENGLISH_LONG, FRENCH, FRENCH_LONG};
        for list in [[ENGLISH, ENGLISH_LONG], [FRENCH, FRENCH_LONG], [ARABIC, ARABIC_LONG]] {
            let list = list.concat();
            assert_eq!(list.iter().collect::<HashSet<_>>().len(), list.len());
        }
    }
}
