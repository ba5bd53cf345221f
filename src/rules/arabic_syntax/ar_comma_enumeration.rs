//! An enumeration with commas and one و before the last item: تونس، ليبيا، مصر، والجزائر.
//!
//! Classical Arabic puts و before each item. Journalists write some lists the English way, so one is an info; language
//! models write nearly all of theirs so, and a document full of them gets warnings.

use super::clitics::is_definite;
use crate::analysis::{Gap, Paragraph, Signs, TokenKind};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "ARS005",
    name: "ar-comma-enumeration",
    family: Family::ARABIC_SYNTAX,
    langs: LangSet::AR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "An enumeration in the English manner, with commas and a last و: “{found}”",
    why: "Arabic joins the items of a list with و before each of them. Commas with a single و before the last item \
          copy the English list; in numbers (five in a document, one in a thousand words) they tell of a translation and are warnings. Write و between all items.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-comma-enumeration", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "زار تونس، ليبيا، مصر، والجزائر.", &["تونس، ليبيا، مصر، والجزائر"]),
        Example::bad(Lang::Ar, "نبيع التفاح، البرتقال، الموز، و العنب.", &["التفاح، البرتقال، الموز"]),
        Example::bad(Lang::Ar, "نادت بالحرية، العدالة، و المساواة.", &["بالحرية، العدالة"]),
        Example::good(Lang::Ar, "زار تونس وليبيا ومصر والجزائر في الجزائر، 12 مايو 2018."),
        Example::good(Lang::Ar, "قال الوزير، أمس، إن الحل قريب، وإن العمل بدأ."),
        Example::good(Lang::Ar, "أخيرا، وفي آخر النهار، يتم جرد الصندوق، ويتم إغلاق المحل."),
        Example::good(Lang::Ar, "جاء أخي، مبكرا، وجلس. شارك (التفاح، البرتقال، الموز، والعنب) في المعرض."),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: Some(settle),
};

/// Words with و that start a clause or end a list by right: *وهذا*, *وغيرها*.
#[rustfmt::skip]
static CLAUSES: &[&str] = &[
    "وهو", "وهي", "وهم", "وهما", "وهذا", "وهذه", "وذلك", "وتلك", "وبذلك", "وكذلك", "وقد", "ولقد", "وكان", "وكانت", "وأن",
    "وإن", "وأنه", "وأنها", "وإنه", "وإنها", "ولكن", "ولكنه", "ولكنها", "ولا", "ولم", "ولن", "وما", "ومن", "وفي", "وعلى",
    "وإلى", "وعن", "ومع", "وبعد", "وقبل", "ولما", "وإذا", "ولو", "وحتى", "وليس", "وليست", "وقال", "وقالت", "وأضاف", "وأضافت",
    "وهناك", "وهنا", "ولذلك", "ولهذا", "وبالتالي", "وعندما", "وحين", "وأخيرا", "وثم", "وأيضا", "وإنما", "وكل", "وكأن",
    "وكأنه", "وحده", "وسلم", "وتعالى", "وإلا", "وأما", "وأكد", "وحدد", "وقم", "وبين", "ولماذا", "ولطالما", "ومثل", "وكيف", "وخلال", "والآن", "والذي", "والتي", "والذين", "وتارة", "ولكي", "وفيه",
    "وفيها", "ومعه", "وكلها", "وكلهم", "ومرات", "ومرة", "ونتيجة", "والتفت",
];

/// Words whose و is their own.
#[rustfmt::skip]
static WITH_OWN_WAW: &[&str] = &[
    "وزير", "وزيرة", "وزارة", "وزراء", "وطن", "وطنية", "وقت", "وضع", "وضعية", "وجه", "وجها", "واحد", "واحدة", "واحدا", "وصول",
    "وسط", "وسيط", "وسائل", "وسيلة", "وثيقة", "وثائق", "ولاية", "ولايات", "والد", "والدة", "والده", "والدته", "وفد", "وفاة",
    "وكالة", "وكيل", "ورقة", "ورق", "ورشة", "وعي", "وعد", "وحدة", "وحدات", "وحيد", "وردة", "ورد", "وادي", "واد", "واقع",
    "واجب", "واسع", "واسعة", "واضح", "واضحة", "وقف", "وقفة", "وصف", "وظيفة", "وظائف", "ويب", "وجود", "وجهة", "ولد", "وصل",
    "وقع", "وجد", "وجبة", "وقود", "وباء", "وزن", "وداع", "ورم", "وفق", "وفقا", "وراء", "وبر", "وسام", "وليد", "وائل",
];

/// Fewest items between the first and the last when they are not all single definite nouns.
const FEWEST_BETWEEN: usize = 2;
/// Findings in a document from which on the rule warns, when there is one in a thousand words.
const FEWEST: u32 = 5;
/// Most words of an item.
const LONGEST_ITEM: usize = 3;

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.counts.commas < 2 || paragraph.is_data() || paragraph.is_verse() || paragraph.is_tokenised()
    {
        return;
    }
    let tokens = paragraph.tokens;
    let mut from = 1;
    for i in paragraph.marked.iter().map(|i| *i as usize) {
        if i < from || tokens[i].gap != Gap::Comma {
            continue;
        }
        let (last, between) = items_from(paragraph, i);
        match last {
            Some(last) if is_list(paragraph, i, last, between) => {
                // A detached و is another rule's.
                let end = if paragraph.word(last) == "و" { last - 1 } else { last };
                let span = paragraph.span_of(i - 1, end);
                if !(paragraph.is_quoted(span) || paragraph.is_foreign(span) || is_bracketed(paragraph, span))
                {
                    report.add_as(Severity::Info, span, None);
                }
                from = last + 1;
            }
            _ => {}
        }
    }
}

/// Of the items from token `i`, which stands behind a comma: the token with which the last one starts when it has
/// و, and how many stand before it.
fn items_from(paragraph: &Paragraph<'_>, i: usize) -> (Option<usize>, usize) {
    let tokens = paragraph.tokens;
    let mut between = 0;
    let mut start = i;
    while start < tokens.len() {
        if starts_with_waw(paragraph.word(start)) {
            return (Some(start), between);
        }
        let mut end = start + 1;
        while end < tokens.len() && tokens[end].gap.is_blank() && end - start <= LONGEST_ITEM {
            end += 1;
        }
        let is_item = end - start <= LONGEST_ITEM
            && tokens.get(end).is_some_and(|next| next.gap == Gap::Comma)
            && tokens[start..end]
                .iter()
                .all(|token| token.is_arabic() && token.kind == TokenKind::Word && !token.has_digit());
        if !is_item {
            break;
        }
        between += 1;
        start = end;
    }
    (None, between)
}

/// Whether the word has the conjunction و, written onto it or alone.
fn starts_with_waw(word: &str) -> bool {
    word == "و" || (word.starts_with('و') && word.chars().count() >= 4 && !WITH_OWN_WAW.contains(&word))
}

fn is_list(paragraph: &Paragraph<'_>, first: usize, last: usize, between: usize) -> bool {
    let word = paragraph.word(last);
    let item = if word == "و" {
        match paragraph.tokens.get(last + 1) {
            Some(next) if next.gap.is_blank() => paragraph.word(last + 1),
            _ => return false,
        }
    } else {
        word.strip_prefix('و').unwrap_or(word)
    };
    if CLAUSES.contains(&word)
        || is_present_verb(word)
        || !paragraph.tokens[first - 1].is_arabic()
        || paragraph.tokens[first - 1].has_digit()
    {
        return false;
    }
    if between >= FEWEST_BETWEEN {
        // *سبحانه وتعالى، أن تعيش، في قلب الخطر*: items that are clauses.
        return (first..last).all(|at| {
            let starts_item = paragraph.tokens[at].gap == Gap::Comma;
            let word = paragraph.word(at);
            !starts_item || !(is_clause_word(word) || is_clause_word(word.strip_prefix('و').unwrap_or(word)))
        });
    }
    // *الحرية، العدالة، والمساواة*: single nouns, all definite.
    between == 1
        && last == first + 1
        && is_definite(paragraph.word(first - 1))
        && is_definite(paragraph.word(first))
        && is_definite(item)
}

fn settle(view: &DocumentView<'_>, _: &Unsettled<'_>) -> Option<Severity> {
    let hits = view.hits();
    let is_dense = hits >= FEWEST && hits * 1000 >= view.words();
    Some(if is_dense { Severity::Warning } else { Severity::Info })
}

/// Words that start a clause or an adverb rather than an item.
fn is_clause_word(word: &str) -> bool {
    matches!(
        word,
        "أن" | "إن"
            | "في"
            | "من"
            | "على"
            | "إلى"
            | "عن"
            | "حتى"
            | "ثم"
            | "أو"
            | "منذ"
            | "بعد"
            | "قبل"
            | "أمس"
            | "اليوم"
            | "كما"
            | "بل"
            | "حيث"
            | "لكن"
            | "إذا"
            | "مع"
            | "لا"
            | "لم"
            | "هو"
            | "هي"
            | "الذي"
            | "التي"
            | "الذين"
            | "يتم"
            | "تتم"
            | "سيتم"
            | "ستتم"
            | "برغم"
            | "رغم"
            | "بالفعل"
            | "إذن"
            | "أيضا"
            | "كان"
            | "كانت"
            | "راجع"
            | "حدد"
            | "انقر"
            | "قم"
            | "ادخل"
            | "أدخل"
    )
}

/// Whether the word is و with a verb of the present: nouns with such a beginning are names.
fn is_present_verb(word: &str) -> bool {
    word.starts_with("وي")
        && word.chars().count() >= 4
        && !matches!(word, "ويوسف" | "ويونس" | "ويحيى" | "ويافا" | "ويهود" | "ويقين" | "وينبع")
        && !word.ends_with(['ة', 'ا'])
}

/// Whether a round bracket is open before `span`.
fn is_bracketed(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let before = &paragraph.text[..span.start as usize];
    paragraph.signs.meets(Signs::BRACKET)
        && before.rfind('(').is_some_and(|open| before.rfind(')').is_none_or(|close| close < open))
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::{CLAUSES, WITH_OWN_WAW, settle};
    use crate::document::Summary;
    use crate::finding::Severity;
    use crate::lang::Lang;
    use crate::rule::Unsettled;
    use crate::rules::window::{prose, sums, view_with};

    /// The severity of a finding in a document of paragraphs of 20 words, each with so many lists.
    fn severity(lists: &[u16]) -> Option<Severity> {
        let window: VecDeque<Summary> = lists.iter().map(|_| prose(Lang::Ar)).collect();
        let sums = sums(&window, lists);
        settle(&view_with(&window, 0, &sums), &Unsettled { severity: Severity::Info, found: "" })
    }

    #[test]
    fn many_lists_are_a_warning_and_a_few_are_not() {
        assert_eq!(severity(&[1, 0, 2]), Some(Severity::Info));
        assert_eq!(severity(&[2, 1, 2]), Some(Severity::Warning));
    }

    #[test]
    fn no_word_stands_twice() {
        for list in [CLAUSES, WITH_OWN_WAW] {
            for (i, word) in list.iter().enumerate() {
                assert!(!list[..i].contains(word), "{word} stands twice");
            }
        }
    }
}
