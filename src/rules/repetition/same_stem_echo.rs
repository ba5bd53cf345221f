//! An adjective and its noun made of one stem (*departmental departments*), or a noun said again across *through*
//! (*training through the training*).
//!
//! Edited text hardly ever sets two words of one stem side by side as adjective and noun; verbs do stand by
//! their subjects and objects so (*investors invest*), which is why the adjective is told by its ending.

use super::stem_echoes::{ADJECTIVE_ENDINGS_EN, ADJECTIVE_ENDINGS_FR, ALLOWED_EN, ALLOWED_FR};
use crate::analysis::{Paragraph, Signs, TokenKind};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "REP007",
    name: "same-stem-echo",
    family: Family::REPETITION,
    langs: LangSet::of(&[Lang::En, Lang::Fr]),
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” says the same stem twice",
    why: "Where the source has two different words, a system sometimes translates both with words of one stem, and the \
          phrase no longer says anything. Compare with the source and find the second word.",
    sources: &[Source { title: "mtlint catalogue of artefacts: same-stem-echo", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "He wrote to all departmental departments, and the ministerial ministers met.",
            &["departmental departments", "ministerial ministers"],
        ),
        Example::bad(
            Lang::En,
            "Two constitutional constitutions were signed, with training through the training of staff.",
            &["constitutional constitutions", "training through the training"],
        ),
        Example::good(
            Lang::En,
            "Economic growth pays for the operating operations that educating educators lead.",
        ),
        Example::good(
            Lang::En,
            "A dramatic drama teacher is a teacher; political politics, personal personnel files.",
        ),
        Example::good(
            Lang::En,
            "Investors invest, the wrestlers wrestle, the National Nationalist Party, day by day.",
        ),
        Example::good(
            Lang::En,
            "The historical history-writing of the universal university went hand in hand.",
        ),
        Example::bad(
            Lang::Fr,
            "Les départements départementaux ont reçu la formation par la formation.",
            &["départements départementaux", "formation par la formation"],
        ),
        Example::bad(
            Lang::Fr,
            "Le ministère ministériel et la région régionale se sont réunis.",
            &["ministère ministériel", "région régionale"],
        ),
        Example::good(
            Lang::Fr,
            "Les fournisseurs fournissent, cette fonction fonctionne, un communiqué commun.",
        ),
        Example::good(
            Lang::Fr,
            "Le ministre français François Fillon, une vie vivante, des meubles meublants.",
        ),
        Example::good(Lang::Fr, "La politique politicienne, le droit par le droit, l'histoire historique."),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: None,
};

/// Bytes that the two words must share from the start, and the fewest that each must have.
const STEM: usize = 5;
const WORD: usize = 6;

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    let mut before = 0;
    for (i, token) in p.tokens.iter().enumerate() {
        // A number compared at each word: all that this costs in text without an echo.
        let head = token.folded_head(p.folded);
        let is_alike = (head ^ before) & STEM_BYTES == 0;
        before = head;
        if i > 0 && is_alike && token.gap.is_blank() && is_long(p, i) && is_long(p, i - 1) {
            look(p, i, report);
        }
        if i >= 3 && token.key == p.tokens[i - 3].key && is_long(p, i) {
            look_across(p, i, report);
        }
    }
}

/// The first bytes of a word as a number, as many as two words must share.
const STEM_BYTES: u64 = (1 << (8 * STEM)) - 1;

fn is_long(p: &Paragraph<'_>, i: usize) -> bool {
    p.word(i).len() >= WORD
}

/// At an adjective and noun, the second of which is token `i`.
fn look(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let (first, second) = (p.word(i - 1), p.word(i));
    let (adjective, allowed) = match p.lang {
        Lang::Fr => (second, ALLOWED_FR),
        _ => (first, ALLOWED_EN),
    };
    let is_adjective = |word: &str| match p.lang {
        Lang::Fr => ADJECTIVE_ENDINGS_FR.iter().any(|end| word.ends_with(end)),
        _ => ADJECTIVE_ENDINGS_EN.iter().any(|end| word.ends_with(end)),
    };
    let noun = if p.lang == Lang::Fr { first } else { second };
    let shared = first.chars().zip(second.chars()).take_while(|(a, b)| a == b).count();
    let shorter = first.chars().count().min(second.chars().count());
    if shared < STEM
        || shared * 5 < shorter * 3
        || first == second
        || !is_adjective(adjective)
        || is_adjective(noun)
        || is_inflection(first, second)
        || allowed.contains(&(first, second))
    {
        return;
    }
    report_at(p, i - 1, i, report);
}

/// *training through the training*, the second of which is token `i`.
fn look_across(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let (link, article) = (p.word(i - 2), p.word(i - 1));
    let is_linked = match p.lang {
        Lang::Fr => matches!(link, "par" | "via") && matches!(article, "la" | "le" | "les" | "l'"),
        _ => matches!(link, "through" | "via") && article == "the",
    };
    let is_joined = (i - 2..i).all(|at| p.tokens[at].gap.is_blank());
    if is_linked && is_joined && !ACROSS_ITSELF.contains(&p.word(i)) {
        report_at(p, i - 3, i, report);
    }
}

/// Nouns that are said to act through themselves.
const ACROSS_ITSELF: &[&str] = &["action", "exemple", "travail", "peuple", "people", "culture"];

fn report_at(p: &Paragraph<'_>, first: usize, last: usize, report: &mut Report<'_>) {
    let is_plain = |i: usize| {
        let token = &p.tokens[i];
        token.kind == TokenKind::Word
            && !token.is_masked()
            && (!token.is_capitalised() || (i == first && p.starts_sentence(i)))
    };
    let span = p.span_of(first, last);
    if is_plain(first) && is_plain(last) && !p.is_foreign(span) && !p.is_data() {
        report.add(span, None);
    }
}

/// Whether one word is the other with an ending of number or gender.
fn is_inflection(first: &str, second: &str) -> bool {
    let (short, long) = if first.len() < second.len() { (first, second) } else { (second, first) };
    long.strip_prefix(short).is_some_and(|end| matches!(end, "s" | "e" | "es" | "x" | "d" | "ed"))
}
