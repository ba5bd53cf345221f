//! The tables that a review gives: precision, agreement, and what reviewers do not agree on.

use super::agreement::Agreement;
use super::precision::Precision;
use super::reviewed::{Review, Settled};
use crate::eval::Interval;
use crate::finding::{Fingerprint, Severity};
use crate::lang::Lang;
use crate::report::cell::guard;
use crate::report::table::{Dialect, header, write_cells};

/// In place of what a row does not tell apart.
const ALL: &str = "(all)";

/// `precision.csv`.
#[must_use]
pub fn precision_csv(rows: &[Precision], dialect: Dialect) -> Vec<u8> {
    let columns = [
        "code",
        "rule",
        "language",
        "severity",
        "read",
        "true",
        "false",
        "unsure",
        "disputed",
        "precision",
        "low",
        "high",
        "findings",
        "suggestion",
    ];
    let mut out = header(&columns, dialect);
    for row in rows {
        let (code, rule) = row.rule.as_ref().map_or((ALL, ALL), |(code, rule)| (code, rule));
        let counts =
            [row.read, row.right, row.wrong, row.unsure, row.disputed].map(|count| count.to_string());
        let [share, low, high] = match row.share {
            Some((share, Interval { low, high })) => [share, low, high].map(|value| format!("{value:.4}")),
            None => Default::default(),
        };
        let findings = row.findings.map_or(String::new(), |findings| format!("{findings:.0}"));
        let advice = row.advice().map_or(String::new(), |advice| advice.words());
        let [read, right, wrong, unsure, disputed] = &counts;
        write_cells(
            &mut out,
            dialect,
            [
                guard(code).as_ref(),
                guard(rule).as_ref(),
                row.lang.map_or(ALL, Lang::code),
                row.severity.map_or("", Severity::name),
                read,
                right,
                wrong,
                unsure,
                disputed,
                &share,
                &low,
                &high,
                &findings,
                &advice,
            ],
        );
    }
    out
}

/// `agreement.csv`.
#[must_use]
pub fn agreement_csv(review: &Review, rows: &[Agreement], dialect: Dialect) -> Vec<u8> {
    let columns = ["reviewer", "other", "code", "both", "agreed", "agreement", "kappa", "low", "high"];
    let mut out = header(&columns, dialect);
    for row in rows {
        let [value, low, high] = match row.kappa {
            Some(kappa) => {
                // A kappa below 0 begins with a minus, which is a number here and no formula.
                [kappa.value, kappa.interval.low, kappa.interval.high].map(|value| format!("{value:.4}"))
            }
            None => Default::default(),
        };
        write_cells(
            &mut out,
            dialect,
            [
                guard(&review.reviewers[row.reviewers.0]).as_ref(),
                guard(&review.reviewers[row.reviewers.1]).as_ref(),
                guard(row.code.as_deref().unwrap_or(ALL)).as_ref(),
                &row.both.to_string(),
                &row.agreed.to_string(),
                &format!("{:.4}", row.agreed as f64 / row.both.max(1) as f64),
                &value,
                &low,
                &high,
            ],
        );
    }
    out
}

/// `disputed.csv`: what reviewers do not agree on, with room for a verdict, so that it can be judged once more and
/// given to the next review.
#[must_use]
pub fn disputed_csv(review: &Review, dialect: Dialect) -> Vec<u8> {
    let columns = [
        "fingerprint",
        "code",
        "rule",
        "language",
        "severity",
        "file",
        "record",
        "line",
        "before",
        "found",
        "after",
        "message",
        "said",
        "verdict",
        "comment",
    ];
    let mut out = header(&columns, dialect);
    for (fingerprint, judged) in disputed(review) {
        let about = &judged.about;
        let said: Vec<String> = judged
            .votes
            .iter()
            .map(|vote| {
                let comment = if vote.comment.is_empty() { "" } else { ", " };
                format!(
                    "{}: {}{comment}{}",
                    review.reviewers[vote.reviewer],
                    vote.verdict.name(),
                    vote.comment
                )
            })
            .collect();
        let name = fingerprint.to_string();
        let said = said.join("; ");
        let guarded = [
            &about.code,
            &about.rule,
            &about.place[0],
            &about.place[1],
            &about.place[2],
            &about.text[0],
            &about.text[1],
            &about.text[2],
            &about.message,
            &said,
        ]
        .map(|text| guard(text));
        let [code, rule, file, record, line, before, found, after, message, said] =
            guarded.each_ref().map(AsRef::as_ref);
        write_cells(
            &mut out,
            dialect,
            [
                name.as_str(),
                code,
                rule,
                about.lang.map_or("", Lang::code),
                about.severity.map_or("", Severity::name),
                file,
                record,
                line,
                before,
                found,
                after,
                message,
                said,
                "",
                "",
            ],
        );
    }
    out
}

/// Findings on which reviewers stand against each other.
fn disputed(review: &Review) -> impl Iterator<Item = (&Fingerprint, &super::reviewed::Judged)> {
    review.findings.iter().filter(|(_, judged)| judged.settled() == Settled::Disputed)
}
