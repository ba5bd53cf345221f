//! Two sentences without a space between them: *security.The minister*.
//!
//! Crawlers lose line breaks between elements of a page. Hosts, file names, code and initials join words
//! with a full stop by right, and are told by their letters. The Arabic question mark is the business of `ar-space-before-punct`,
//! as the other Arabic marks are.

use crate::analysis::{Gap, Paragraph, Signs, TokenKind};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "WEB003",
    name: "glued-sentences",
    family: Family::WEB_TEMPLATE,
    langs: LangSet::OURS,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "A space is missing between two sentences in “{found}”",
    why: "The line break between two elements of a page was lost when its text was taken out. A translation \
          system takes the two words for one and often drops a sentence. Put the space back.",
    sources: &[Source { title: "mtlint catalogue of artefacts: glued-sentences", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "It is a question of security.The minister said so.", &["security.The"]),
        Example::bad(
            Lang::En,
            "Will they come?Nobody knows. The door stays open!Everybody may enter.",
            &["come?Nobody", "open!Everybody"],
        ),
        Example::good(
            Lang::En,
            "See www.Example.com, Booking.Com and e.g. The Times; the U.S. Army; System.Out.",
        ),
        Example::good(
            Lang::En,
            "The method list.Add() and the module Os.Path are part of ASP.NET and Node.js.",
        ),
        Example::bad(Lang::Fr, "C'est une question de sécurité.Le ministre l'a dit.", &["sécurité.Le"]),
        Example::bad(
            Lang::Fr,
            "Viendront-ils demain\u{202f}?Personne ne le sait.",
            &["demain\u{202f}?Personne"],
        ),
        Example::good(Lang::Fr, "M.Dupont, J.-P. Martin et Ph.D. sont des abréviations."),
        Example::bad(
            Lang::Fr,
            "Il voulait vivre.C'est tout. Elle pensait à Suzanne.Mais elle tardait.",
            &["vivre.C'", "Suzanne.Mais"],
        ),
        Example::good(Lang::Fr, "Le total= model.Failed et la table apps.Clients V3 sont du code."),
        Example::good(Lang::Fr, "Le site Exemple.Fr répond, comme Lemonde.fr."),
        Example::bad(Lang::Ar, "الحل قريب.وقال الوزير إن المحادثات مستمرة.", &["قريب.وقال"]),
        Example::bad(
            Lang::Ar,
            "لن يعود القطار!سمعنا هذا من قبل. كانت الرحلة طويلة..ثم وصلنا.",
            &["القطار!سمعنا", "طويلة..ثم"],
        ),
        Example::good(Lang::Ar, "وصل د.أحمد ومعه أ.د.سعيد."),
        Example::good(Lang::Ar, "ولد سنة 1950م.وهران مدينته. قال ... نعم"),
    ],
    check: Check::Paragraph(Signs::TIGHT.with(Signs::HIGH_MARK), check),
    settle: Some(settle),
};

/// Findings per paragraph.
const MOST: usize = 10;

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    // Only French sets some of these marks off, so that the sentence behind may be glued to a gap with a space.
    if p.is_data() || (p.lang != Lang::Fr && !p.signs.meets(Signs::TIGHT)) {
        return;
    }
    let mut found = 0;
    for i in p.marked.iter().map(|i| *i as usize).filter(|i| *i > 0) {
        if p.tokens[i].gap == Gap::Comma || !is_glued(p, i) {
            continue;
        }
        report.add_as(Severity::Info, p.span_of(i - 1, i), Some(Fix::Compute(with_space)));
        found += 1;
        if found == MOST {
            return;
        }
    }
}

/// What may stand between two sentences, without its space.
const MARKS: [&str; 14] = ["...", "…", ".", "!", "?", "?!", ".»", ".”", ").", "\".", ".\"", "».", "”.", "!”"];

fn is_glued(p: &Paragraph<'_>, i: usize) -> bool {
    let (left, right) = (p.tokens[i - 1], p.tokens[i]);
    let mark = p.gap_text(i);
    // French puts a space before the mark, never only there.
    let mark = if p.lang == Lang::Fr { mark.trim_start_matches([' ', '\u{A0}', '\u{202F}']) } else { mark };
    if !(MARKS.contains(&mark) || (p.lang == Lang::Ar && is_pause(mark)))
        || left.is_masked()
        || right.is_masked()
    {
        return false;
    }
    let (before, after) = (p.written(i - 1), p.written(i));
    if right.has_digit() || is_name_part(p, i) {
        return false;
    }
    if p.lang == Lang::Ar {
        // Titles and initials are one or two letters: *د.أحمد*.
        let number = left.kind == TokenKind::Number && before.chars().count() >= 3;
        let before_fits = (left.is_arabic() && !left.has_digit() && before.chars().count() > 2) || number;
        return before_fits
            && right.is_arabic()
            && (after.chars().count() > 2 || STARTERS.contains(&p.word(i)));
    }
    let starts_sentence =
        right.is_capitalised() && after.chars().skip(1).all(|c| c.is_lowercase() || matches!(c, '\'' | '’'));
    if !starts_sentence {
        return false;
    }
    // *Booking.Com*: two capitals are a name, unless the second opens sentences all the time.
    let opener = STARTERS.contains(&p.word(i));
    if left.is_capitalised() || left.has_digit() || before.chars().count() < 2 {
        return opener && before.chars().count() > 3 && !left.is_all_caps();
    }
    let goes_on = || {
        let joined = p.gap_after(i).is_blank() || p.gap_after(i) == Gap::Glued;
        joined && p.tokens.get(i + 1).is_some_and(|next| !next.is_capitalised())
    };
    after.chars().count() >= 2 || (opener && goes_on())
}

/// Two dots or more, with which Arabic writers pause.
fn is_pause(mark: &str) -> bool {
    mark.len() >= 2 && mark.bytes().all(|byte| byte == b'.')
}

/// Words that open sentences.
#[rustfmt::skip]
static STARTERS: &[&str] = &[
    "the", "he", "she", "it", "they", "we", "this", "these", "there", "but", "and", "in", "when", "if", "after", "a",
    "an", "i", "for", "as", "at", "on", "by", "with", "some", "most", "many", "one", "while", "although", "however",
    "then", "his", "her", "our", "its", "you", "that", "what", "who", "all", "since", "during", "before", "earlier",
    "le", "la", "les", "il", "elle", "ils", "elles", "ce", "cette", "ces", "mais", "nous", "un", "une", "dans", "en",
    "l'", "d'", "c'", "à", "des", "du", "pour", "avec", "sur", "selon", "après", "cela", "je", "vous", "son", "sa", "ses",
    "leur", "au", "aux", "et", "ou", "car", "donc", "j'", "n'", "s'", "qu'", "tout", "tous", "toutes", "celui", "celle", "ceux", "celles",
    "pourquoi", "comment", "ainsi", "puis", "par", "si", "depuis", "lors", "quand",
    "ما", "من", "قد", "في", "ثم", "لم", "لا", "لن", "إن", "كل", "هو", "هي", "عن", "هل", "أو", "لو", "إذ", "كم", "هم", "أم",
];

/// Whether more dots join the words around: hosts, initials, chains of code.
fn is_name_part(p: &Paragraph<'_>, i: usize) -> bool {
    let tight = |i: usize| p.tokens.get(i).is_some_and(|token| token.gap == Gap::Tight);
    let call = p.gap_text(i + 1).starts_with(['(', '_', '=', '<', '[', '{']);
    // *total= model.Failed*, *apps.Clients V3*: names of programs.
    let versioned = p.gap_after(i).is_blank()
        && p.tokens.get(i + 1).is_some_and(|next| next.has_digit() && next.is_capitalised());
    let code = p.gap_text(i - 1).ends_with(['@', '/', '_', '#', '\\', '$', '<'])
        || p.gap_text(i - 1).trim_end().ends_with('=')
        || versioned;
    let chained = (i >= 2 && tight(i - 1)) || (tight(i + 1) && p.gap_text(i + 1) == ".");
    call || code || chained
}

/// The same with a space behind the mark; a straight quotation mark may open what follows as well as close.
fn with_space(found: &str) -> Option<String> {
    if found.contains('"') {
        return None;
    }
    let at = found.find(['.', '!', '?'])?;
    let end = at + found[at..].chars().take_while(|c| !c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
    Some(format!("{} {}", &found[..end], &found[end..]))
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    // Some writers pause with dots and leave no space.
    let is_pause = unsettled.found.contains("..");
    Some(if view.hits() >= 2 && !is_pause { Severity::Warning } else { unsettled.severity })
}
