//! A quotation mark or bracket that has lost its partner.
//!
//! Novels, news and corpora of one sentence a line spread a quotation over several paragraphs, each in
//! its own way; so a mark is reported only when no paragraph near it holds the partner.

use crate::analysis::quotes::{apostrophes, are_partners};
use crate::analysis::{Paragraph, Signs};
use crate::document::{DocumentView, WINDOW};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN001",
    name: "unbalanced-quotes",
    family: Family::PUNCTUATION,
    langs: LangSet::OURS,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "The mark {found} has no partner: the other half of its pair is missing, or it stands for another sign",
    why: "Translation engines and the programs around them drop one mark of a pair, turn an apostrophe into a \
          quotation mark, or cut a quotation in two; a reader no longer knows where the quotation ends. Put the \
          other mark back, or delete this one. A quotation mark in place of the apostrophe of “l'eau” is always \
          wrong, so it weighs more.",
    sources: &[Source { title: "mtlint catalogue of artefacts: unbalanced-quotes", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "The plan covers the training of security personnel and capacity building of the Ministry \".",
            &["\""],
        ),
        Example::bad(Lang::En, "He said \"we will return and left.", &["\""]),
        Example::bad(Lang::En, "The police moved west through the protesters\" belongings.", &["\""]),
        Example::bad(Lang::En, "Foam mattresses (with larger pores breathe better than latex.", &["("]),
        Example::bad(Lang::En, "They did not go to the children\"s hospital.", &["\""]),
        Example::good(Lang::En, "\"We will return,\" he said. “Habit,” broke in Mr Perry, “is everything.”"),
        Example::good(Lang::En, "Choose: a) the sea; b) the hills; (c) neither. See section iv) and 2)."),
        Example::good(Lang::En, "He is 5' 10\" tall and draws a number from [0, 1) on a 15\" screen."),
        Example::good(Lang::En, "Thanks :-) It was (nearly) perfect :)"),
        Example::good(Lang::En, "He opened the letter and read: “My dear Ned, when I left home..."),
        Example::bad(Lang::Fr, "Le ministre a dit que tout va bien ».", &["»"]),
        Example::bad(
            Lang::Fr,
            "Les policiers s\"étaient préparés à une longue nuit d\"hiver.",
            &["\"", "\""],
        ),
        Example::bad(Lang::Fr, "Les délégués (venus de douze pays ont voté hier soir.", &["("]),
        Example::bad(Lang::Fr, "Le « gros travail\" nous attend dimanche.", &["\""]),
        Example::good(Lang::Fr, "« Oui », dit-il, « je viendrai (demain). »"),
        Example::good(Lang::Fr, "Au choix : a) la mer ; b) la montagne ; 1) seul ; 2) à deux."),
        Example::good(Lang::Fr, "« Il m'a répondu : « Je n'irai pas. » Et il est parti."),
        Example::good(Lang::Fr, "» D'abord, reprit-elle, tu n'as plus à compter sur nous."),
        Example::good(Lang::Fr, "Un écran de 15\" suffit :-) L'intervalle ]0, 1] est semi-ouvert."),
        Example::bad(Lang::Ar, "قال الوزير إن الأمور جيدة».", &["»"]),
        Example::bad(Lang::Ar, "أكدت الشركة أن مشروع \"المدينة الذكية سيكتمل في نهاية العام.", &["\""]),
        Example::bad(Lang::Ar, "حضر الاجتماع ممثلو خمس دول (من بينها تونس والجزائر.", &["("]),
        Example::good(Lang::Ar, "قال: «نعم»، ثم غادر القاعة من دون تعليق."),
        Example::good(Lang::Ar, "شروط الترشح: أ) السن؛ ب) الخبرة؛ 1) إتقان لغتين؛ ٢) التفرغ."),
        Example::good(Lang::Ar, "وقّعت ”الشركة“ و“الوزارة” اتفاقا (غير ملزم) قبل عامين."),
        Example::good(Lang::Ar, "أطلقت الوزارة منصة \"تعليم\" و\"بوابة\" جديدتين للطلاب."),
    ],
    check: Check::Paragraph(Signs::QUOTE.with(Signs::BRACKET), check),
    settle: Some(settle),
};

/// Paragraphs before and after in which the partner is looked for. French novels let a « stand open
/// through pages of dialogue; elsewhere a long quotation opens each of its paragraphs anew.
const fn reach(mark: char) -> usize {
    match mark {
        '«' | '»' => WINDOW,
        _ => 12,
    }
}

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let orphans = paragraph.orphans;
    let text = paragraph.text;
    if let Some(first) = orphans.apostrophe
        && !is_code(paragraph)
    {
        let marks = apostrophes(text, paragraph.lang, first.start as usize);
        for mark in marks.filter(|mark| !paragraph.is_masked(mark.start as usize)) {
            report.add(mark, Some(Fix::Text("'")));
        }
    }
    let mut closer = orphans.closer.filter(|_| orphans.closer_is_certain && !goes_on_speaking(paragraph));
    let mut opener = orphans.opener.filter(|_| orphans.opener_is_certain && !is_cut_off(text));
    // Of wrongly decoded text the quotation marks are pieces of characters, and another rule's.
    if (closer.is_none() && opener.is_none()) || is_code(paragraph) || paragraph.signs.meets(Signs::GARBLED) {
        return;
    }
    // « one shape to open, another to close": one slip, not two.
    if let (Some(first), Some(last)) = (opener, closer)
        && is_quote(first.of(text)) == is_quote(last.of(text))
    {
        if first < last { opener = None } else { closer = None }
    }
    for mark in closer.into_iter().chain(opener) {
        report.add_as(Severity::Warning, mark, None);
    }
}

/// Whether the paragraph opens with » and a capital: French printers repeat the mark at the head of each
/// paragraph of a long speech.
fn goes_on_speaking(paragraph: &Paragraph<'_>) -> bool {
    let Some(rest) = paragraph.text.strip_prefix('»') else { return false };
    paragraph.lang == Lang::Fr
        && rest.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '—' | '–' | '-'))
}

fn is_quote(mark: &str) -> bool {
    !mark.starts_with(['(', ')', '[', ']'])
}

/// Whether the marks may be those of code or of a formula. Asked only about an orphan.
fn is_code(paragraph: &Paragraph<'_>) -> bool {
    paragraph.is_data()
        || paragraph.tokens.len() < 2
        || paragraph.signs.meets(Signs::BACKTICK)
        // A wrongly decoded mark is no missing one.
        || (paragraph.signs.meets(Signs::GARBLED) && paragraph.text.contains("â€"))
        || (paragraph.signs.meets(Signs::SYMBOL.with(Signs::AMPERSAND).with(Signs::ANGLE))
            && paragraph.text.contains(['=', '{', '}', '|', '\\', '&', '<', '>']))
}

/// Whether the text was cut by whoever printed it.
fn is_cut_off(text: &str) -> bool {
    text.ends_with(['…', ':', ',']) || text.ends_with("...") || text.ends_with("...]") || text.ends_with("…]")
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    // In place of an apostrophe no partner is wanted.
    if unsettled.severity == Severity::Error {
        return Some(Severity::Error);
    }
    let mark = unsettled.found.chars().next()?;
    let here = view.current();
    if here.open_quote == Some(mark) && (goes_on(view, mark) || is_closed_later(view, mark)) {
        return None;
    }
    if here.close_quote == Some(mark) && (is_spoken_after_dash(view, mark) || is_opened_before(view, mark)) {
        return None;
    }
    // Sentences picked from texts keep one mark of a longer quotation, and nothing shows it.
    if is_quote(unsettled.found) && has_lone_sentences(view) && !runs_on(view) {
        return Some(Severity::Info);
    }
    Some(unsettled.severity)
}

fn is_closed_later(view: &DocumentView<'_>, mark: char) -> bool {
    view.after()
        .take(reach(mark))
        .any(|later| later.close_quote.is_some_and(|closer| are_partners(mark, closer)))
}

fn is_opened_before(view: &DocumentView<'_>, mark: char) -> bool {
    view.before()
        .take(reach(mark))
        .any(|earlier| earlier.open_quote.is_some_and(|opener| are_partners(opener, mark)))
}

/// Whether the quotation goes on in the next paragraph, which starts with the same mark; or starts
/// like a reply in a French novel, where « opens each paragraph of a speech and need not close.
fn goes_on(view: &DocumentView<'_>, mark: char) -> bool {
    let is_dialogue = |c: char| matches!(c, '«' | '»' | '—' | '–');
    let next = view.after().next().map_or(' ', |next| next.ends.0);
    next == mark
        || (mark == '«' && is_dialogue(next))
        || (mark == '«'
            && view.current().ends.0 == mark
            && view.before().take(3).chain(view.after().take(3)).any(|near| is_dialogue(near.ends.0)))
}

/// `— Comment allez-vous ? »`
fn is_spoken_after_dash(view: &DocumentView<'_>, mark: char) -> bool {
    mark == '»' && matches!(view.current().ends.0, '—' | '–' | '-')
}

/// Whether nearly all paragraphs around hold one sentence, as in a corpus of one sentence a line; or
/// there is no other paragraph of running text to tell by.
fn has_lone_sentences(view: &DocumentView<'_>) -> bool {
    let (all, long) = view
        .around()
        .filter(|paragraph| paragraph.counts.words >= 8)
        .fold((0, 0), |(all, long), paragraph| (all + 1, long + u32::from(paragraph.counts.stops >= 2)));
    all <= 1 || long * 8 < all
}

/// Whether quotations that run over a paragraph's end find their partner near it: then the paragraphs
/// follow each other as they were written.
fn runs_on(view: &DocumentView<'_>) -> bool {
    let (mut paired, mut lone, mut open) = (0, 0, None);
    for (i, paragraph) in view.around().enumerate() {
        if let Some(closer) = paragraph.close_quote {
            match open.take() {
                Some((at, opener)) if i - at <= 4 && are_partners(opener, closer) => paired += 1,
                _ => lone += 1,
            }
        }
        if let Some(opener) = paragraph.open_quote {
            lone += u32::from(open.replace((i, opener)).is_some());
        }
    }
    paired >= 2 && paired * 2 > lone
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::settle;
    use crate::analysis::Counts;
    use crate::document::Summary;
    use crate::finding::Severity;
    use crate::lang::Lang;
    use crate::rule::Unsettled;
    use crate::rules::window::{prose, view};

    fn paragraph(ends: (char, char), open: Option<char>, close: Option<char>, stops: u32) -> Summary {
        let counts = Counts { words: 20, stops, ..Counts::default() };
        Summary { counts, ends, open_quote: open, close_quote: close, ..prose(Lang::Fr) }
    }

    fn plain() -> Summary {
        paragraph(('L', '.'), None, None, 3)
    }

    fn settled(window: &[Summary], at: usize, found: &str) -> Option<Severity> {
        let window: VecDeque<Summary> = window.iter().copied().collect();
        settle(&view(&window, at), &Unsettled { severity: Severity::Warning, found })
    }

    #[test]
    fn a_mark_without_a_partner_anywhere_is_a_warning() {
        let window = [plain(), paragraph(('I', '.'), Some('«'), None, 3), plain()];
        assert_eq!(settled(&window, 1, "«"), Some(Severity::Warning));
    }

    #[test]
    fn dont_flag_a_quotation_over_several_paragraphs() {
        let first = paragraph(('I', '.'), Some('«'), None, 3);
        let last = paragraph(('E', '»'), None, Some('»'), 3);
        let window = [first, plain(), plain(), last];
        assert_eq!(settled(&window, 0, "«"), None);
        assert_eq!(settled(&window, 3, "»"), None);
        let each = paragraph(('“', '.'), Some('“'), None, 3);
        let closing = paragraph(('“', '”'), None, None, 3);
        assert_eq!(settled(&[each, closing, plain()], 0, "“"), None);
    }

    #[test]
    fn dont_flag_the_speeches_of_a_french_novel() {
        let speech = paragraph(('«', '.'), Some('«'), None, 3);
        let reply = paragraph(('—', '.'), None, None, 2);
        assert_eq!(settled(&[reply, plain(), speech, plain(), reply], 2, "«"), None);
        let end = paragraph(('—', '»'), None, Some('»'), 2);
        assert_eq!(settled(&[plain(), end, plain()], 1, "»"), None);
    }

    #[test]
    fn a_mark_in_a_collection_of_single_sentences_weighs_less() {
        let mut window = vec![paragraph(('L', '.'), None, None, 1); 20];
        window[7] = paragraph(('L', '.'), Some('"'), None, 1);
        assert_eq!(settled(&window, 7, "\""), Some(Severity::Info));
        window[7] = paragraph(('L', '.'), Some('('), None, 1);
        assert_eq!(settled(&window, 7, "("), Some(Severity::Warning));
    }

    #[test]
    fn a_mark_in_place_of_an_apostrophe_weighs_the_same_anywhere() {
        let mut window = vec![paragraph(('L', '.'), None, None, 1); 20];
        window[7] = paragraph(('L', '.'), None, Some('"'), 1);
        window[6].open_quote = Some('"');
        let window: VecDeque<Summary> = window.into();
        let unsettled = Unsettled { severity: Severity::Error, found: "\"" };
        assert_eq!(settle(&view(&window, 7), &unsettled), Some(Severity::Error));
    }

    #[test]
    fn a_mark_in_a_text_of_one_sentence_a_line_weighs_the_same() {
        let mut window = vec![paragraph(('L', '.'), None, None, 1); 30];
        for at in [2, 8] {
            window[at].open_quote = Some('"');
            window[at + 2].close_quote = Some('"');
        }
        window[20].close_quote = Some('»');
        assert_eq!(settled(&window, 20, "»"), Some(Severity::Warning));
    }
}
