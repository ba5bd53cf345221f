//! A term that is not translated as the user's glossary has it.
//!
//! A term of the source wants one of its translations somewhere in the unit: where is not asked, since languages order words in
//! their own way. A forbidden one is told wherever it stands, but not within a longer term that is allowed.

use super::few::Few;
use crate::finding::{Fix, Severity};
use crate::glossary::{Glossary, Met};
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT013",
    name: "wrong-term",
    family: Family::BITEXT,
    langs: LangSet::OURS,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "The glossary asks for “{fix}” here",
    why: "Readers take another word for another thing. The rule is silent without a glossary: name one in mtlint.toml or with \
          the option --glossary. Write the term that it has, in the form that the sentence needs. The examples use one in which an invoice is \
          “facture” and “فاتورة”, never “bill”, “note” or “حساب”, and a life jacket “gilet de sauvetage” and “سترة نجاة”, never \
          “safety vest”, “veste de secours” or “صدرية أمان”.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-terminology", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Les factures arrivent le lundi.",
            Lang::En,
            "The bills arrive on Monday.",
            &["bills"],
        ),
        Example::bad_pair(
            Lang::Ar,
            "ارتد سترة النجاة قبل الصعود.",
            Lang::En,
            "Put on the vest before boarding.",
            &["Put on the vest before boarding."],
        ),
        Example::good_pair(
            Lang::Fr,
            "Les factures arrivent le lundi.",
            Lang::En,
            "Invoices arrive on Monday.",
        ),
        Example::good_pair(Lang::Ar, "ارتد سترة النجاة.", Lang::En, "Put on your life jacket."),
        Example::bad_pair(
            Lang::En,
            "Your invoice is attached.",
            Lang::Fr,
            "Votre note est jointe.",
            &["note"],
        ),
        Example::bad_pair(
            Lang::En,
            "Life jackets are under the seats.",
            Lang::Fr,
            "Les bouées sont sous les sièges.",
            &["Les bouées sont sous les sièges."],
        ),
        Example::good_pair(Lang::En, "Your invoices are attached.", Lang::Fr, "Vos factures sont jointes."),
        Example::good_pair(
            Lang::En,
            "Life jackets are under the seats.",
            Lang::Fr,
            "Les gilets de sauvetage sont sous les sièges.",
        ),
        Example::bad_pair(Lang::En, "Keep the invoice.", Lang::Ar, "احتفظ بالحساب.", &["بالحساب"]),
        Example::bad_pair(
            Lang::Fr,
            "Mettez le gilet de sauvetage.",
            Lang::Ar,
            "ارتد العوامة.",
            &["ارتد العوامة."],
        ),
        Example::good_pair(Lang::En, "Keep the invoice.", Lang::Ar, "احتفظ بالفاتورة."),
        Example::good_pair(Lang::Fr, "Mettez le gilet de sauvetage.", Lang::Ar, "ارتد سترة النجاة."),
    ],
    check: Check::Terms(check),
    settle: None,
};

/// Terms of one unit that are remembered; a unit with more is a glossary itself.
const MOST: usize = 32;

fn check(pair: &Pair<'_>, glossary: &Glossary, report: &mut Report<'_>) {
    let (source, target) = (pair.source, pair.target);
    if target.counts.words == 0 || pair.is_copy() {
        return;
    }
    let mut terms: Few<Option<(Met, bool)>, MOST> = Few::new();
    let mut i = 0;
    while i < source.tokens.len() {
        let term = glossary.term_at(source, i, target);
        i = term.map_or(i, |(met, _)| met.last) + 1;
        if term.is_some() {
            terms.push(term);
        }
    }
    let mut told: Few<Option<Met>, MOST> = Few::new();
    i = 0;
    while i < target.tokens.len() {
        let (forbidden, last) = glossary.forbidden_at(target, i);
        i = last + 1;
        let Some(met) = forbidden else { continue };
        let of = terms.iter().flatten().find(|(term, _)| glossary.is_same(*term, met));
        let place = of.map_or(Span::default(), |(term, _)| source.span_of(term.first, term.last));
        let advice = Fix::Advice(glossary.advice(met, target.lang));
        report.add_pair(Severity::Error, target.span_of(met.first, met.last), place, Some(advice));
        told.push(Some(met));
    }
    for (term, is_answered) in terms.iter().flatten() {
        let is_known = told.iter().flatten().any(|known| glossary.is_same(*known, *term));
        if *is_answered || is_known {
            continue;
        }
        told.push(Some(*term));
        let place = source.span_of(term.first, term.last);
        let advice = Fix::Advice(glossary.advice(*term, target.lang));
        report.add_pair(Severity::Warning, Span::new(0, target.text.len()), place, Some(advice));
    }
}
