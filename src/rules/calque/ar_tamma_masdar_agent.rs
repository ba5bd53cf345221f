//! The passive with تم and an agent: تم توقيع الاتفاق من قبل الوزير for وقع الوزير الاتفاق.
//!
//! Edited text holds some, so one is an info; several in a paragraph, or many in a document, are warnings. *من قبل*
//! at the end of a clause says “before” and is no agent.

use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::arabic_syntax::clitics::with_conjunctions;

/// See the module.
pub static RULE: Rule = Rule {
    code: "CAL007",
    name: "ar-tamma-masdar-agent",
    family: Family::CALQUE,
    langs: LangSet::AR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "A passive with its agent, as in English: “{found}”",
    why: "English says by whom a thing is done in the passive; Arabic names the doer as the subject of an active verb. \
          تم with a verbal noun and من قبل copies the English sentence. Make the agent the subject. One is an \
          info, two in a paragraph or three in a thousand words are warnings.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-tamma-masdar-agent", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "تم توقيع الاتفاق من قبل الوزير.", &["تم توقيع الاتفاق من قبل"]),
        Example::bad(
            Lang::Ar,
            "يتم دعم الجيش من قبل الدول المجاورة، وسيتم افتتاح المعرض من طرف الرئيس.",
            &["يتم دعم الجيش من قبل", "وسيتم افتتاح المعرض من طرف"],
        ),
        Example::good(Lang::Ar, "وقع الوزير الاتفاق، ولم يتم ذلك من قبل."),
        Example::good(
            Lang::Ar,
            "تم توقيع الاتفاق أمس، وكان قد زارها من قبل. ولم يتم نشر الخبر من قبل في الصحف.",
        ),
    ],
    check: Check::Words { words: VERBS, check },
    settle: Some(settle),
};

/// The forms of تم, with و and ف.
static VERBS: &[&str] = with_conjunctions!["تم", "تمت", "يتم", "تتم", "سيتم", "ستتم"];

/// Words between the verb and من at most.
const LONGEST: usize = 8;
/// Findings in a paragraph from which on the rule warns.
const IN_A_PARAGRAPH: u32 = 2;
/// The same in a thousand words of the document, and how many there must be.
const IN_A_THOUSAND_WORDS: u32 = 3;

/// Words behind من قبل that are no agent.
#[rustfmt::skip]
static NO_AGENTS: &[&str] = &[
    "في", "على", "من", "إلى", "الى", "عن", "أن", "ان", "مع", "ذلك", "هذا", "هذه", "الآن", "لكن", "ولكن", "بل", "حتى", "أو",
    "ثم", "عام", "سنة", "يوم", "كما", "عند", "عندما", "بعد", "خلال", "منذ", "إذا", "لأن", "فقط", "أيضا", "لا", "لم", "لن", "قد",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let tokens = paragraph.tokens;
    for at in i + 1..tokens.len().min(i + 2 + LONGEST) {
        let gap = tokens[at].gap;
        if !(gap.is_blank() || (gap == Gap::Punct && at > i + 1)) {
            return;
        }
        // *تم تعيين القيم التي يتم إدخالها من قبل*: the agent is of the inner verb.
        if VERBS.contains(&paragraph.word(at)) {
            return;
        }
        if at < i + 2 || paragraph.word(at) != "من" {
            continue;
        }
        let names_agent = tokens.get(at + 1).is_some_and(|next| next.gap.is_blank())
            && matches!(paragraph.word(at + 1), "قبل" | "طرف");
        if !names_agent {
            continue;
        }
        let is_agent = tokens.get(at + 2).is_some_and(|agent| {
            agent.gap.is_blank()
                && agent.kind == TokenKind::Word
                && !NO_AGENTS.contains(&paragraph.word(at + 2))
        });
        let span = paragraph.span_of(i, at + 1);
        if is_agent && !paragraph.is_quoted(span) {
            report.count(0, 1);
            report.add_as(Severity::Info, span, None);
        }
        return;
    }
}

fn settle(view: &DocumentView<'_>, _: &Unsettled<'_>) -> Option<Severity> {
    let hits = view.hits();
    let is_dense = hits >= IN_A_THOUSAND_WORDS && hits * 1000 >= IN_A_THOUSAND_WORDS * view.words();
    Some(if is_dense || view.counted_here(0) >= IN_A_PARAGRAPH { Severity::Warning } else { Severity::Info })
}
