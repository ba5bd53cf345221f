//! A placeholder that the translation has lost, changed or made up.
//!
//! Programs put a value in its place, so nothing about it may change but its place. A message with branches for the
//! plural has as many as its language needs: their texts are not compared.

use super::codes;
use super::few::{Few, marked, unpaired};
use super::placeholders::{self, Kind, MOST, Placeholder};
use crate::analysis::Signs;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT003",
    name: "placeholder-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "The placeholders differ from those of the source: “{source}”",
    why: "A program puts a value where a placeholder stands. One that is missing, translated or written in another way shows \
          its bare name to the reader, or stops the program. Copy it from the source as it is; only its place may change.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-placeholders", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Bonjour {nom}, entrez !",
            Lang::En,
            "Hello {name}, come in!",
            &["{name}"],
        ),
        Example::bad_pair(
            Lang::Ar,
            "تم نسخ %d من الملفات.",
            Lang::En,
            "The files were copied.",
            &["The files were copied."],
        ),
        Example::good_pair(Lang::Fr, "%s a envoyé %d images.", Lang::En, "%2$d pictures were sent by %1$s."),
        Example::good_pair(
            Lang::Fr,
            "Une hausse de 5 % du prix.",
            Lang::En,
            "A 5% rise in price, 100% sure.",
        ),
        Example::bad_pair(Lang::En, "Open %s now", Lang::Fr, "Ouvrez %d maintenant", &["%d"]),
        Example::bad_pair(
            Lang::En,
            "Sent to ${user} by ${sender}",
            Lang::Fr,
            "Envoyé à ${utilisateur} par ${sender}",
            &["${utilisateur}"],
        ),
        Example::good_pair(
            Lang::En,
            "{n, plural, one {# day left} other {# days left}}",
            Lang::Fr,
            "{n, plural, one {Il reste # jour} many {Il reste # jours} other {Il reste # jours}}",
        ),
        Example::good_pair(Lang::En, "Page {0} of {1}", Lang::Fr, "{1} pages, dont la {0}"),
        Example::bad_pair(
            Lang::En,
            "Welcome to &appName;",
            Lang::Ar,
            "مرحبا بكم في التطبيق",
            &["مرحبا بكم في التطبيق"],
        ),
        Example::bad_pair(
            Lang::En,
            "Delete {{count}} files?",
            Lang::Ar,
            "هل تريد حذف {{عدد}} ملفات؟",
            &["{{عدد}}"],
        ),
        Example::good_pair(
            Lang::En,
            "%(count)d messages from %(name)s",
            Lang::Ar,
            "%(name)s أرسل %(count)d رسائل",
        ),
        Example::good_pair(Lang::Fr, "Téléchargement de {fichier}", Lang::Ar, "{fichier} قيد التنزيل"),
    ],
    check: Check::Pair(check),
    settle: None,
};

/// Signs without which there is none.
const NEEDED: Signs = Signs::SYMBOL.with(Signs::AMPERSAND).with(Signs::AT).with(Signs::HASH);

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let whole = Span::new(0, pair.target.text.len());
    codes::compare(pair, report, codes::is_placeholder);
    if !pair.source.signs.with(pair.target.signs).meets(NEEDED) {
        return;
    }
    let (mut source, mut target): (Few<Placeholder<'_>, MOST>, Few<_, MOST>) = (Few::new(), Few::new());
    placeholders::read(pair.source.text, &mut source);
    placeholders::read(pair.target.text, &mut target);
    if !source.is_whole() || !target.is_whole() || (source.is_empty() && target.is_empty()) {
        return;
    }
    let (missing, extra) =
        unpaired::<_, MOST>(&source, &target, |one, other| one.agrees(other) || is_dropped(one, other));
    let mut gone = marked(&source, &missing);
    for placeholder in marked(&target, &extra) {
        let partner = gone.next();
        // *100 %* and *%%* say the same, and a percent sign alone proves nothing.
        if is_percent(placeholder) {
            continue;
        }
        let severity = if partner.is_some() { weight(placeholder) } else { Severity::Warning };
        report.add_pair(
            severity,
            placeholder.span,
            partner.map_or(Span::default(), |found| found.span),
            None,
        );
    }
    for placeholder in gone.filter(|placeholder| !is_percent(placeholder)) {
        report.add_pair(weight(placeholder), whole, placeholder.span, None);
    }
}

/// A form without width prints nothing: a plural that does without its number.
fn is_dropped(one: &Placeholder<'_>, other: &Placeholder<'_>) -> bool {
    let both = one.kind == Kind::Printf && other.kind == Kind::Printf && one.number == other.number;
    both && (one.form == ".0s" || other.form == ".0s")
}

fn is_percent(placeholder: &Placeholder<'_>) -> bool {
    placeholder.form == "%%"
}

/// What could be a word between signs, or a price, is not as sure.
fn weight(placeholder: &Placeholder<'_>) -> Severity {
    let doubtful = placeholder.kind == Kind::Named && placeholder.form.starts_with(['#', '@', '$', '%']);
    let is_bracketed = placeholder.form.contains(['{', '(', '[']);
    if doubtful && !is_bracketed { Severity::Warning } else { Severity::Error }
}
