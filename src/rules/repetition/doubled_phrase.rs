//! A group of two to eight words said twice at once: *in the south of the country of the country*.

use super::idioms::is_idiom;
use super::repetition_loop::{self, has_digits};
use super::run::{Run, Separation, is_verse};
use super::{arabic_words, english_words, french, french_words};
use crate::analysis::{Paragraph, Signs};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "REP002",
    name: "doubled-phrase",
    family: Family::REPETITION,
    langs: LangSet::OURS,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "“{found}” says “{fix}” twice in a row; keep one",
    why: "A decoder that loses its place in the source translates a phrase twice, and a segment pasted \
          again at its own border does the same. Delete one copy, and compare with the source: the second \
          copy may stand where something else should.",
    sources: &[Source { title: "mtlint catalogue of artefacts: doubled-phrase", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "They live in the south of the country of the country.",
            &["of the country of the country"],
        ),
        Example::bad(
            Lang::En,
            "On Monday the minister said the minister said that the talks had failed.",
            &["the minister said the minister said"],
        ),
        Example::bad(Lang::En, "The law is based on based on an older text.", &["based on based on"]),
        Example::bad(
            Lang::En,
            "Families who live on the island on the island will keep their discount.",
            &["on the island on the island"],
        ),
        Example::bad(
            Lang::En,
            "Thank you for your message. Thank you for your message. On Monday on Monday we will answer.",
            &["Thank you for your message. Thank you for your message", "On Monday on Monday"],
        ),
        Example::good(Lang::En, "They worked step by step by careful planning, from door to door to door."),
        Example::good(Lang::En, "She heard it from a friend of a friend of mine, and so on and so on."),
        Example::good(Lang::En, "It is as bad as bad credit. If you do you do. New York, New York."),
        Example::bad(
            Lang::Fr,
            "Hier le chef de l'État le chef de l'État a reçu la délégation.",
            &["le chef de l'État le chef de l'État"],
        ),
        Example::bad(
            Lang::Fr,
            "Le train est arrivé à la gare à la gare avec du retard.",
            &["à la gare à la gare"],
        ),
        Example::bad(
            Lang::Fr,
            "Le prix de la de la baguette augmente, et il n'a n'a rien dit.",
            &["de la de la", "n'a n'a"],
        ),
        Example::good(Lang::Fr, "De plus en plus en colère, il parlait de plus en plus fort."),
        Example::good(Lang::Fr, "Si vous changez le taux du jour, le taux du jour est recalculé partout."),
        Example::good(Lang::Fr, "Il fait d'une bibliothèque une bibliothèque d'entreprise."),
        Example::good(Lang::Fr, "Quand on aime on aime, et ainsi de suite et ainsi de suite."),
        Example::bad(
            Lang::Ar,
            "يقع المبنى في وسط المدينة في وسط المدينة قرب النهر.",
            &["في وسط المدينة في وسط المدينة"],
        ),
        Example::bad(
            Lang::Ar,
            "قال وزير الخارجية قال وزير الخارجية إن اللقاء كان مفيدا.",
            &["قال وزير الخارجية قال وزير الخارجية"],
        ),
        Example::good(Lang::Ar, "تعلم اللغة شيئا فشيئا، شيئا فشيئا حتى أتقنها."),
        Example::good(Lang::Ar, "مر يوم بعد يوم بعد يوم ولم يعد."),
    ],
    check: Check::Paragraph(Signs::REPEAT, check),
    settle: None,
};

/// Pronouns that open an embedded clause: *he said he said so*, *je crois je crois*.
pub(super) fn subjects(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &["i", "you", "he", "she", "it", "we", "they"],
        Lang::Fr => &["je", "j'", "tu", "il", "elle", "on", "ils", "elles", "c'", "ce", "nous", "vous"],
        _ => &["هو", "هي", "أنا"],
    }
}

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    if p.is_data() || is_verse(p) {
        return;
    }
    let mut end = 0;
    for repeat in p.repeats.iter().filter(|repeat| repeat.size > 1) {
        let run = Run::new(p, *repeat);
        if run.first < end {
            continue;
        }
        if let Some(severity) = weigh(&run) {
            report.add_as(severity, run.span(), Some(Fix::Keep(run.first_copy())));
            end = repeat.end();
        }
    }
}

fn weigh(run: &Run<'_>) -> Option<Severity> {
    let p = run.p;
    let letters = run.first_copy().len();
    let copy = &p.tokens[run.first..run.first + run.size];
    let copies = &p.tokens[run.first..=run.last()];
    if letters < 3 || !run.is_prose() || run.is_quoted() || has_digits(run) || is_idiom(run) {
        return None;
    }
    // *New York New York*, *Sirhan Sirhan* and the like; not *On Monday on Monday*.
    let is_spelt = copy.iter().all(|token| token.is_single_letter()) && !run.word().ends_with('\'');
    if copies.iter().all(|token| token.is_capitalised()) || is_spelt {
        return None;
    }
    // Where the copies are cut is chance, so a comma inside one counts as one between them.
    let within = run.separation_within();
    let separation = run.separation().max(within);
    if within <= Separation::Comma && is_sentence(run) && !repetition_loop::owns(run) {
        return Some(Severity::Warning);
    }
    if separation > Separation::Comma || repetition_loop::owns(run) {
        return None;
    }
    let licences = match p.lang {
        Lang::En => english_words::LICENCES,
        Lang::Fr => french_words::LICENCES,
        Lang::Ar => arabic_words::LICENCES,
        _ => &[],
    };
    // *when it rains it rains*, *quand on aime on aime*; *what is done is done*.
    let is_clause = subjects(p.lang).contains(&run.word());
    let is_licensed = run.follows_any(licences);
    if (is_clause && is_licensed) || (p.lang == Lang::Fr && french::is_turned_into(run)) {
        return None;
    }
    // *a type de commande de Commande*: one of the copies is the name of something.
    let differs = |i: usize| p.tokens[i].is_capitalised() != p.tokens[i + run.size].is_capitalised();
    let from = usize::from(run.opens_sentence());
    let is_name = (run.first + from..run.first + run.size).any(differs);
    let is_light = is_name
        || (is_clause && run.size == 2)
        || (is_licensed && run.size <= 3 && !OPENING.contains(&run.word()))
        || (p.lang == Lang::Ar && is_enumeration_or_label(run));
    match separation {
        Separation::Blank => Some(if is_light { Severity::Info } else { Severity::Warning }),
        // Said again on purpose, mostly; three words and more need a look.
        // *Si vous changez le taux du jour, le taux du jour est recalculé*: behind a clause it is a subject.
        Separation::Comma if run.size >= 3 && !is_clause && !is_light && !is_licensed => Some(Severity::Info),
        _ => None,
    }
}

/// Words of a sentence from which on people do not say it twice for effect.
const SENTENCE: usize = 5;

/// Whether the copies are two sentences, neither of them a cry or a question, one behind the other.
fn is_sentence(run: &Run<'_>) -> bool {
    let p = run.p;
    run.times == 2
        && run.size >= SENTENCE
        && run.opens_sentence()
        && p.gap_text(run.first + run.size) == ". "
        && p.gap_text(run.last() + 1).starts_with('.')
        && p.tokens[run.first].is_capitalised() == p.tokens[run.first + run.size].is_capitalised()
}

/// Words that open a group of their own, which no relative clause brings together with its copy.
pub(super) static OPENING: &[&str] = &[
    "the", "a", "an", "of", "in", "on", "at", "by", "for", "with", "from", "to", "his", "her", "its",
    "their", "this", "le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "à", "au", "aux", "en",
    "dans", "par", "pour", "sur", "avec", "son", "sa", "ses", "ce", "cette",
];

/// In Arabic, *and X and X big*, *X and group X and group of*, and labels of a user interface.
fn is_enumeration_or_label(run: &Run<'_>) -> bool {
    let p = run.p;
    let adds = |word: &str| matches!(word, "و" | "أو" | "ثم") || (word.starts_with('و') && word.len() > 6);
    let copy = run.first..run.first + run.size;
    copy.into_iter().any(|i| adds(p.word(i)))
        || arabic_words::AROUND_LABELS.contains(&run.before())
        || (run.size == 2 && arabic_words::NEVER.contains(&p.word(run.first + 1)))
}
