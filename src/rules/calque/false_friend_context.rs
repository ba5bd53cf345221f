//! A word that looks like the source's and means something else, in a context that fits only the source's sense.

use crate::analysis::Paragraph;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Hit, Rule, Source, Status};
use crate::rules::calque::false_friends::LIST;

/// See the module.
pub static RULE: Rule = Rule {
    code: "CAL004",
    name: "false-friend-context",
    family: Family::CALQUE,
    langs: LangSet::of(&[Lang::En, Lang::Fr]),
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” takes a word of the other language for one that only looks like it",
    why: "French ancien is former, actuel is current, manifestation an event; English editor is rédacteur, facility \
          installation. Engines choose the word that looks the same. Write the one that means the same.",
    sources: &[Source { title: "mtlint catalogue of artefacts: false-friend-context", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "He met the ancient president of the club.", &["the ancient president"]),
        Example::bad(
            Lang::En,
            "The town offers cultural manifestations in summer.",
            &["cultural manifestations"],
        ),
        Example::bad(Lang::En, "She is a journalist of formation.", &["journalist of formation"]),
        Example::good(Lang::En, "They saw the ancient temple and manifestations of discontent."),
        Example::good(
            Lang::En,
            "The former president assisted the nurse, and the formation of clouds began.",
        ),
        Example::bad(Lang::Fr, "Les ventes du dernier trimestre fiscal ont baissé.", &["trimestre fiscal"]),
        Example::bad(Lang::Fr, "Elle est éditrice en chef du journal.", &["éditrice en chef"]),
        Example::good(Lang::Fr, "Les ventes du dernier trimestre et l'éditeur du roman."),
        Example::good(Lang::Fr, "Elle est rédactrice en chef et parle avec facilité de production."),
    ],
    check: Check::Phrases { list: LIST, keep },
    settle: None,
};

fn keep(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    !paragraph.is_foreign(hit.span) && !paragraph.is_all_caps() && !is_manner(paragraph, hit)
}

/// *avec facilité*: ease, not a building.
fn is_manner(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    hit.first > 0
        && paragraph.word(hit.first).starts_with("facilit")
        && ["avec", "grande", "plus", "de"].contains(&paragraph.word(hit.first - 1))
}
