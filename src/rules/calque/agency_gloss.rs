//! A place with a point of the compass in brackets, as French agencies give it: *Benghazi (east)*.
//!
//! Only a bare word in lower case in the brackets counts: *Korea (North)* and *King (north of Paris)* are none.

use crate::analysis::{Paragraph, TokenKind};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "CAL005",
    name: "agency-gloss",
    family: Family::CALQUE,
    langs: LangSet::EN,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” places a town as French news agencies do",
    why: "French agencies put the part of the country behind a name, in brackets: “Benghazi (est)”. English news \
          writes “the eastern city of Benghazi” or “Benghazi, in the east of the country”.",
    sources: &[Source { title: "mtlint catalogue of artefacts: agency-gloss", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "They met in Benghazi (east) and in Oran (west) yesterday.",
            &["Benghazi (east)", "Oran (west)"],
        ),
        Example::bad(
            Lang::En,
            "The army has a base in Gao (north) and one in Tizi Ouzou (north-east of the country).",
            &["Gao (north)", "Ouzou (north-east of the country)"],
        ),
        Example::good(Lang::En, "Turn at the house (east side) and at the tower (west)."),
        Example::good(
            Lang::En,
            "Korea (North) exports coal; the King (north of Paris) waits in Kensington (Centre).",
        ),
    ],
    check: Check::Words { words: POINTS, check },
    settle: None,
};

/// The points of the compass, and a word before them.
const POINTS: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "centre",
    "center",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "far",
    "extreme",
];

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(place) = i.checked_sub(1) else { return };
    let token = &p.tokens[place];
    let is_place =
        token.kind == TokenKind::Word && token.is_capitalised() && !token.is_all_caps() && !token.is_masked();
    if p.gap_text(i) != " (" || p.tokens[i].is_capitalised() || !is_place || p.word(place).len() < 3 {
        return;
    }
    let start = token.span.start as usize;
    let rest = &p.text[p.tokens[i].span.start as usize..];
    let Some(end) = rest.find(')') else { return };
    let gloss = rest[..end].strip_suffix(" of the country").unwrap_or(&rest[..end]);
    if gloss.split(['-', ' ']).all(|word| POINTS.contains(&word)) && !p.is_data() {
        report.add(Span::new(start, p.tokens[i].span.start as usize + end + 1), None);
    }
}
