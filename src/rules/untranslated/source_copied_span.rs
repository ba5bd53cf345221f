//! A run of words left in another language inside a sentence.
//!
//! The language decision finds the stretches; this rule keeps those that no writer would put there: running
//! text with its articles and auxiliaries, not a title, a name, a quotation or a phrase that is announced.

use super::function_words::is_function_word;
use super::meant_foreign::{is_announced, is_set_off};
use crate::analysis::{Gap, Paragraph, Signs, TokenKind};
use crate::detect::ForeignStretch;
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "UNT002",
    name: "source-copied-span",
    family: Family::UNTRANSLATED,
    langs: LangSet::OURS,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "Left untranslated in {lang} text: “{found}”",
    why: "An engine that does not know a phrase, or meets a sentence cut in the wrong place, copies the source \
          words. Edited text puts foreign words in quotation marks or italics, or translates them. Translate \
          them.",
    sources: &[Source { title: "mtlint catalogue of artefacts: source-copied-span", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "The minister said on Monday evening that the army had left, and que les forces de sécurité sont dans la ville \
             until the end of the week.",
            &["que les forces de sécurité sont dans la ville"],
        ),
        Example::bad(
            Lang::En,
            "Residents of the district were told que l'eau ne sera pas coupée pendant les travaux by the company.",
            &["que l'eau ne sera pas coupée pendant les travaux"],
        ),
        Example::bad(
            Lang::En,
            "She said, \"We shall meet quand la pluie aura cessé at the old gate.\"",
            &["quand la pluie aura cessé"],
        ),
        Example::bad(
            Lang::En,
            "The visitors were told that المكتبة تغلق أبوابها في الخامسة until the repairs are done.",
            &["المكتبة تغلق أبوابها في الخامسة"],
        ),
        Example::good(
            Lang::En,
            "The film Les Parapluies de Cherbourg won a prize at the festival that year.",
        ),
        Example::good(
            Lang::En,
            "He used the phrase \"que les forces soient avec vous\" twice in his speech.",
        ),
        Example::good(
            Lang::En,
            "The library will open on Monday morning.\tLa bibliothèque ouvrira ses portes lundi matin.",
        ),
        Example::good(Lang::En, "The French call it, with a shrug, je ne sais quoi, and leave it at that."),
        Example::bad(
            Lang::Fr,
            "Le président a dit hier soir devant les journalistes that the forces would have been there, sans donner \
             plus de détails sur leur mission.",
            &["that the forces would have been there"],
        ),
        Example::bad(
            Lang::Fr,
            "Les habitants du quartier ont appris because of the heavy rain that was expected que l'école fermerait.",
            &["because of the heavy rain that was expected"],
        ),
        Example::bad(
            Lang::Fr,
            "Le conseil a été nommé au printemps, and nobody knows who will lead it, pour une durée de deux ans.",
            &["and nobody knows who will lead it"],
        ),
        Example::good(Lang::Fr, "Elle a été nommée the best of us that year par ses collègues de bureau."),
        Example::good(Lang::Fr, "La série The Walking Dead est finie, mais son public reste fidèle."),
        Example::good(Lang::Fr, "Son premier livre, intitulé the days that we have lost, a paru en 1998."),
        Example::bad(
            Lang::Ar,
            "قال الوزير أمس في مؤتمر صحفي عقده في العاصمة إن les forces de sécurité sont dans la ville وإن الوضع هادئ \
             في جميع المناطق.",
            &["les forces de sécurité sont dans la ville"],
        ),
        Example::bad(
            Lang::Ar,
            "أوضحت الشركة في بيان أصدرته مساء الأحد أن the service will be available from next month في جميع المدن \
             الكبرى، وأن الاشتراك فيها مجاني.",
            &["the service will be available from next month"],
        ),
        Example::good(
            Lang::Ar,
            "أطلقت شركة Microsoft Corporation نظام Windows for Workgroups قبل ثلاثين عاما.",
        ),
        Example::good(
            Lang::Ar,
            "نشر الباحث عام 1990 كتابه Introduction to the history of science في ثلاثة أجزاء.",
        ),
        Example::good(Lang::Ar, "نشرت مقالا بعنوان what we have learned from the crisis في مجلة طبية."),
    ],
    check: Check::Paragraph(Signs::FOREIGN, check),
    settle: Some(settle),
};

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.8;
/// Share from which on it is in that language at least mostly.
const MOSTLY: f32 = 0.6;

/// The last word on a finding, which only the document has.
///
/// In a French document the paragraph *Pour plus d'informations, voir Exchange Management Shell Overview*
/// may pass for English: then it is the paragraph that is foreign, and the stretch is at home. What may be left
/// over then is the rest, which was reported as an info, in case the document says so.
fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    let around = view.language();
    let is_at_home =
        view.share() >= MOSTLY && around.is_some_and(|lang| view.counted_here(0) & mark(lang) != 0);
    let is_reported = match unsettled.severity {
        Severity::Info => is_at_home,
        _ => !is_at_home && (view.current().lang == Lang::Und || !view.is_foreign(ONE_LANGUAGE)),
    };
    is_reported.then_some(Severity::Warning)
}

/// The number that is counted for stretches in a language: a bit of its own.
fn mark(lang: Lang) -> u32 {
    1 << lang as u32
}

/// Fewest words of a stretch.
const FEWEST_WORDS: usize = 4;
/// Fewest words in it that only its language has.
const FEWEST_FUNCTION_WORDS: usize = 2;

/// Articles and prepositions, which names and borrowed phrases hold too: *crème de la crème*, *of the
/// Century awards*.
const JOINING: [&str; 16] =
    ["de", "du", "des", "la", "le", "les", "à", "au", "aux", "et", "the", "of", "and", "in", "for", "to"];
/// Words from which on a stretch is more than a phrase, even when these are all that join it.
const WORDS_OF_A_PHRASE: usize = 5;

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    // Cells of a table, as in a list of sentence pairs, are texts of their own.
    if paragraph.is_data() || paragraph.text.trim().contains('\t') {
        return;
    }
    for stretch in paragraph.foreign {
        if let Some(span) = left_over(paragraph, *stretch) {
            report.add(span, None);
        }
    }
    // The paragraph was taken for the language of most of its words, which may be those left over.
    let Some(stretch) = paragraph.foreign.iter().find(|stretch| stretch.lang.is_ours()) else { return };
    if stretch.lang != paragraph.lang && paragraph.lang.is_ours() {
        if let Some(span) = rest(paragraph, stretch.lang) {
            report.add_as(Severity::Info, span, None);
        }
        let marks = paragraph.foreign.iter().fold(0, |marks, stretch| marks | mark(stretch.lang));
        report.count(0, marks);
    }
}

/// The part of a stretch that is running text, when nothing announces it or sets it off.
fn left_over(paragraph: &Paragraph<'_>, stretch: ForeignStretch) -> Option<Span> {
    let (first, end) = tokens_of(paragraph, stretch.span);
    if stretch.lang == paragraph.lang || !stretch.lang.is_ours() || first >= end {
        return None;
    }
    let (first, end) = trim(paragraph, first, end, stretch.lang);
    is_left_over(paragraph, first, end, stretch.lang, paragraph.lang)
}

/// The longest run of words outside the stretches, when the paragraph's language is foreign to its document and
/// `home` is the one around.
fn rest(paragraph: &Paragraph<'_>, home: Lang) -> Option<Span> {
    let (mut best, mut start) = (0..0, 0);
    for i in 0..=paragraph.tokens.len() {
        // A frequent word of the language around ends a run, as a stretch does.
        let ends = paragraph
            .tokens
            .get(i)
            .is_none_or(|token| is_function_word(home, token.key) || paragraph.is_foreign(token.span));
        if ends {
            if i - start > best.len() {
                best = start..i;
            }
            start = i + 1;
        }
    }
    if best.is_empty() {
        return None;
    }
    // A word or two before its first frequent word belong to the text around: *The tickets que nous avons…*
    let head = best.start..best.end.min(best.start + 3);
    let first = head.clone().find(|&i| is_claimed(paragraph, i, paragraph.lang)).unwrap_or(head.start);
    is_left_over(paragraph, first, best.end, paragraph.lang, home)
}

/// The tokens that lie in `span`.
fn tokens_of(paragraph: &Paragraph<'_>, span: Span) -> (usize, usize) {
    let first = paragraph.tokens.partition_point(|token| token.span.start < span.start);
    let end = paragraph.tokens.partition_point(|token| token.span.start < span.end);
    (first, end)
}

/// The span of these tokens in `lang` when they were left over in text in `home`.
fn is_left_over(paragraph: &Paragraph<'_>, first: usize, end: usize, lang: Lang, home: Lang) -> Option<Span> {
    let span = paragraph.span_of(first, end - 1);
    (reads_as_sentence(paragraph, first, end, lang, home)
        && !is_set_off(paragraph, first, span, home)
        && !is_announced(paragraph, first, end))
    .then_some(span)
}

/// Drops a word or two that punctuation cuts off at either end, and that the language of the stretch does
/// not claim: they belong to the sentence around it. So does a name before its first frequent word.
fn trim(paragraph: &Paragraph<'_>, first: usize, end: usize, lang: Lang) -> (usize, usize) {
    let tokens = paragraph.tokens;
    let is_cut = |i: usize| matches!(tokens[i].gap, Gap::Comma | Gap::Stop | Gap::Punct);
    let is_claimed = |i: usize| is_claimed(paragraph, i, lang);
    let head = (first + 1..(first + 3).min(end)).find(|&i| is_cut(i));
    let tail = (end.saturating_sub(2).max(first + 1)..end).find(|&i| is_cut(i));
    let mut start = head.filter(|&cut| !(first..cut).any(is_claimed)).unwrap_or(first);
    let stop = tail.filter(|&cut| cut > start && !(cut..end).any(is_claimed)).unwrap_or(end);
    // In Arabic a capital starts the foreign sentence, or a title: *Introduction to the history of science*.
    let token = &tokens[start];
    let is_name = if paragraph.lang == Lang::Ar { token.is_all_caps() } else { token.is_capitalised() }
        && !is_claimed(start);
    if is_name && start + 1 < stop && !tokens[start + 1].is_capitalised() && is_claimed(start + 1) {
        start += 1;
    }
    (start, stop)
}

/// Whether only `lang` has word `i`, or writes it so.
fn is_claimed(paragraph: &Paragraph<'_>, i: usize, lang: Lang) -> bool {
    is_function_word(lang, paragraph.tokens[i].key)
        || match lang {
            Lang::Fr => is_elided(paragraph.word(i)),
            Lang::En => is_contracted(paragraph.word(i)),
            _ => false,
        }
}

/// English contracted words: *don't*, *you'll*. The genitive *'s* is left out, which names keep.
fn is_contracted(word: &str) -> bool {
    let Some((_, tail)) = word.split_once('\'') else { return false };
    matches!(tail, "t" | "ll" | "re" | "ve" | "m" | "d")
}

/// Whether words in `lang` within text in `home` are running text and neither a title nor a borrowed phrase.
fn reads_as_sentence(paragraph: &Paragraph<'_>, first: usize, end: usize, lang: Lang, home: Lang) -> bool {
    let tokens = &paragraph.tokens[first..end];
    let (mut words, mut functions, mut strong, mut contrary, mut small, mut capital) = (0, 0, 0, 0, 0, 0);
    let (mut run, mut longest, mut stops) = (0, 0, 0);
    for (i, token) in tokens.iter().enumerate() {
        if token.is_masked() {
            return false;
        }
        if token.kind != TokenKind::Word {
            continue;
        }
        words += 1;
        run = if token.is_capitalised() { 0 } else { run + 1 };
        longest = longest.max(run);
        stops += usize::from(i > 0 && token.gap == Gap::Stop);
        if is_claimed(paragraph, first + i, lang) {
            functions += 1;
            strong += usize::from(!JOINING.contains(&paragraph.word(first + i)));
        } else if is_function_word(home, token.key) {
            contrary += 1;
        } else if token.is_capitalised() {
            capital += 1;
        } else {
            small += 1;
        }
    }
    // A capital inside the sentence starts a title: *À la recherche du temps perdu*.
    let is_title = tokens[0].is_capitalised() && !matches!(tokens[0].gap, Gap::Start | Gap::Stop);
    // Arabic letters in Latin text are no name of anything and no phrase that English has borrowed.
    let is_phrase = match lang {
        Lang::Ar => functions == 0 && words < WORDS_OF_A_PHRASE,
        _ if strong == 0 => longest < WORDS_OF_A_PHRASE + usize::from(functions == 0) || stops > 0,
        _ => functions < FEWEST_FUNCTION_WORDS && longest < WORDS_OF_A_PHRASE,
    };
    words >= FEWEST_WORDS
        && !is_phrase
        && contrary <= 1
        && small >= 1
        && small >= capital
        && !is_title
        && (home != Lang::Ar || longest >= FEWEST_WORDS)
}

/// French elided words, where the paragraph's language does not cut them off: *l'eau*, *qu'il*.
fn is_elided(word: &str) -> bool {
    let Some((head, tail)) = word.split_once('\'') else { return false };
    matches!(head, "l" | "d" | "j" | "n" | "s" | "c" | "qu" | "jusqu" | "lorsqu")
        && (tail.len() > 1 || word.ends_with('\''))
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::{left_over, mark, settle};
    use crate::analysis::{Buffers, analyse};
    use crate::detect::ForeignStretch;
    use crate::document::{DocumentView, Tallied};
    use crate::finding::Severity;
    use crate::lang::{Lang, Script};
    use crate::rule::Unsettled;
    use crate::rules::window::{prose, view};
    use crate::span::Span;

    /// What the rule reports when the language decision found `stretch` in `text`.
    fn reported<'a>(lang: Lang, text: &'a str, other: Lang, stretch: &str) -> Option<&'a str> {
        let start = text.find(stretch)?;
        let stretch = ForeignStretch { span: Span::new(start, start + stretch.len()), lang: other };
        let script = if lang == Lang::Ar { Script::Arabic } else { Script::Latin };
        let stretches = [stretch];
        let mut buffers = Buffers::default();
        let paragraph = analyse(text, lang, script, &stretches, &mut buffers);
        left_over(&paragraph, stretch).map(|span| span.of(text))
    }

    /// What becomes of a finding in a paragraph of `here` that stands in a document of `around`.
    fn settled(here: Lang, around: Lang, share: f32) -> Option<Severity> {
        let window = VecDeque::from([prose(here)]);
        let view = DocumentView { language: Some(around), share, ..view(&window, 0) };
        settle(&view, &Unsettled { severity: Severity::Warning, found: "Pour en savoir plus, consultez" })
    }

    #[test]
    fn dont_flag_the_language_of_the_document() {
        assert_eq!(settled(Lang::En, Lang::Fr, 0.95), None);
        assert_eq!(settled(Lang::Fr, Lang::Fr, 0.95), Some(Severity::Warning));
        assert_eq!(settled(Lang::En, Lang::Fr, 0.6), Some(Severity::Warning));
    }

    #[test]
    fn what_surrounds_a_stretch_at_home_is_reported_once_the_document_says_so() {
        let settled = |around: Lang| {
            let window = VecDeque::from([prose(Lang::Fr)]);
            let tallied = [Tallied { slot: 0, hits: 1, counted: [mark(Lang::En) as u16, 0] }];
            let view =
                DocumentView { language: Some(around), share: 0.7, tallied: &tallied, ..view(&window, 0) };
            [Severity::Info, Severity::Warning]
                .map(|severity| settle(&view, &Unsettled { severity, found: "que nous avons achetés" }))
        };
        assert_eq!(settled(Lang::En), [Some(Severity::Warning), None]);
        assert_eq!(settled(Lang::Fr), [None, Some(Severity::Warning)]);
    }

    #[test]
    fn a_clause_left_in_french_is_reported() {
        let clause = "que l’eau ne sera pas coupée";
        let text = "They were told que l’eau ne sera pas coupée by the company.";
        assert_eq!(reported(Lang::En, text, Lang::Fr, clause), Some(clause));
    }

    #[test]
    fn a_word_that_punctuation_cuts_off_is_left_out() {
        let text = "Il offre une bouture, but they have to promise that they will la planter.";
        let found = reported(Lang::Fr, text, Lang::En, "bouture, but they have to promise that they will");
        assert_eq!(found, Some("but they have to promise that they will"));
    }

    #[test]
    fn dont_flag_what_is_set_off_or_announced() {
        let clause = "que les forces soient avec vous";
        for text in [
            "He said \"que les forces soient avec vous\" twice.",
            "He said (que les forces soient avec vous) twice.",
            "He said *que les forces soient avec vous* twice.",
            "The poster read: que les forces soient avec vous.",
            "A film called que les forces soient avec vous.",
        ] {
            assert_eq!(reported(Lang::En, text, Lang::Fr, clause), None, "{text}");
        }
    }

    #[test]
    fn dont_flag_titles_names_and_borrowed_phrases() {
        for (text, stretch) in [
            ("He read À la recherche du temps perdu twice.", "À la recherche du temps perdu"),
            ("She saw Les Parapluies de Cherbourg again.", "Les Parapluies de Cherbourg"),
            ("Only the crème de la crème will fly.", "crème de la crème"),
        ] {
            assert_eq!(reported(Lang::En, text, Lang::Fr, stretch), None, "{text}");
        }
        let text = "أطلقت الشركة نظام Windows for the Home and Office أمس.";
        assert_eq!(reported(Lang::Ar, text, Lang::En, "Windows for the Home and Office"), None);
    }
}
