//! The table of all rules, `docs/rules/README.md`.

use std::fmt::Write as _;

use super::markdown::cell;
use super::{Card, claims, fixes, status};
use crate::rule::Status;
use crate::rules;

/// The page that lists all rules.
#[must_use]
pub fn index() -> String {
    let mut out = String::from("# The rules\n\n<!-- Written by `cargo xtask gen`. -->\n\n");
    let previews = rules::all().filter(|rule| rule.status == Status::Preview).count();
    let _ = writeln!(
        out,
        "{} rules, {previews} of them in preview: those run only when `--select` names them. The severity is the \
         heaviest that a rule reports. *Fix* says whether it knows what to write instead. *Precision* is the share \
         of true findings among those read in edited human text, infos left out; the rules' own pages have the \
         intervals, and [evaluation.md](../evaluation.md) says how it was measured.\n",
        rules::all().count()
    );
    out.push_str("| code | rule | family | languages | severity | status | fix | precision |\n");
    out.push_str("|---|---|---|---|---|---|---|---|\n");
    for rule in rules::all() {
        let card = Card::new(rule);
        let _ = writeln!(
            out,
            "| [{0}]({0}.md) | {1} | {2} | {3} | {4} | {5} | {6} | {7} |",
            rule.code,
            cell(rule.name),
            rule.family.name,
            rule.langs.to_string().replace(',', ", "),
            rule.severity,
            status(rule.status),
            fixes(card.fixes),
            claims(&card.measured)
        );
    }
    out
}
