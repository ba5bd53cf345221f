//! Chains of *the … of the … of the …*: *the unification of the ranks of the army of the state*.
//!
//! French and Arabic build them at every step, English now and then, so a chain is reported only where the text
//! has more of them than edited text does.

use crate::analysis::{Paragraph, Signs, TokenKind};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled, WordKey};

/// See the module.
pub static RULE: Rule = Rule {
    code: "STA001",
    name: "the-overuse",
    family: Family::STATISTICS,
    langs: LangSet::EN,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” chains its nouns as French and Arabic do",
    why: "A noun phrase that hangs four nouns on one another with “of the” was built after the source. English says \
          “the army’s ranks”, “the state army”, or uses a verb. A single chain says little, a text full of them \
          was translated word by word.",
    sources: &[Source { title: "mtlint catalogue of artefacts: the-overuse", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "They want the unification of the ranks of the army of the state.",
            &["the unification of the ranks of the army of the state"],
        ),
        Example::bad(
            Lang::En,
            "After the opening of the session of the regional council of the north came the signature of the agreement of the parties of the conflict.",
            &[
                "the opening of the session of the regional council of the north",
                "the signature of the agreement of the parties of the conflict",
            ],
        ),
        Example::good(Lang::En, "By the end of the day the history of the decline of Rome was read."),
        Example::good(Lang::En, "She is one of the members of the club of the town."),
        Example::good(Lang::En, "The roof of the house of the mayor leaked."),
    ],
    check: Check::Keys { keys: |_| WordKey::pairs(&["of"], &["the"]), check },
    settle: Some(settle),
};

/// Links of a chain.
const LINKS: usize = 3;

/// At the first *of* of a chain.
fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    // A repetition is told by other rules.
    let Some(end) = link(p, i).filter(|_| !p.signs.meets(Signs::REPEAT)) else { return };
    // *the unification*, *the recent unification*
    let Some(first) = (1..=2).find_map(|n| {
        let at = i.checked_sub(n + 1)?;
        (matches!(p.word(at), "the" | "this") && (at + 1..=i).all(|at| p.tokens[at].gap.is_blank()))
            .then_some(at)
    }) else {
        return;
    };
    // Not within a longer chain.
    if first > 0 && p.word(first - 1) == "of" {
        return;
    }
    let (mut links, mut end) = (1, end);
    while let Some(next) =
        p.tokens.get(end + 1).filter(|_| p.word(end + 1) == "of").and_then(|_| link(p, end + 1))
    {
        links += 1;
        end = next;
    }
    if links >= LINKS && !p.is_quoted(p.span_of(first, end)) && !p.is_data() {
        report.add(p.span_of(first, end), None);
    }
}

/// *of the army*, *of the national army*: the last token of it, when token `of` begins one.
fn link(p: &Paragraph<'_>, of: usize) -> Option<usize> {
    let is_noun = |at: usize| {
        p.tokens.get(at).is_some_and(|token| token.gap.is_blank() && token.kind == TokenKind::Word)
            && !matches!(p.word(at), "and" | "or" | "of")
    };
    if !p.tokens[of].gap.is_blank()
        || !is_noun(of + 2)
        || p.word(of + 1) != "the"
        || !p.tokens[of + 1].gap.is_blank()
    {
        return None;
    }
    let is_longer = is_noun(of + 3) && p.tokens.get(of + 4).is_some_and(|_| p.word(of + 4) == "of");
    Some(if is_longer { of + 3 } else { of + 2 })
}

/// Words of edited text for each chain that it may hold.
const WORDS_FOR_A_CHAIN: u32 = 250;

fn settle(view: &DocumentView<'_>, finding: &Unsettled<'_>) -> Option<Severity> {
    (view.hits() * WORDS_FOR_A_CHAIN >= view.words()).then_some(finding.severity)
}
