//! Words or groups of words said over and over: *the city of the city of the city of the city*.
//!
//! Two shapes: copies in a row, which the analysis has found already, and the same four words coming
//! back through a whole paragraph, for which a table of counters on the stack decides in one pass
//! whether looking closer is worth while.

use super::idioms::{is_emphatic, is_idiom, never};
use super::run::{Run, Separation, is_joined, is_verse};
use crate::analysis::{Paragraph, Signs, Token};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Param, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "REP003",
    name: "repetition-loop",
    family: Family::REPETITION,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "“{found}” says the same words over and over, as a decoder caught in a loop does",
    why: "A neural system that has lost its place keeps producing the same words until it runs out of length; \
          what the source said there is missing. Translate the sentence again, or drop it from the corpus.",
    sources: &[
        Source { title: "mtlint catalogue of artefacts: repetition-loop", url: "" },
        Source {
            title: "Raunak, Menezes and Junczys-Dowmunt, The Curious Case of Hallucinations in Neural Machine Translation (2021)",
            url: "https://aclanthology.org/2021.naacl-main.92/",
        },
    ],
    params: &[
        Param {
            name: "returns",
            default: 5.0,
            min: 3.0,
            max: 100.0,
            help: "how often the same four words must come back in a paragraph",
        },
        Param {
            name: "share",
            default: 0.25,
            min: 0.1,
            max: 1.0,
            help: "share of the paragraph's words that these four must make up, 0 to 1",
        },
    ],
    examples: &[
        Example::bad(
            Lang::En,
            "He visited the city of the city of the city of the city yesterday.",
            &["the city of the city of the city of"],
        ),
        Example::bad(
            Lang::En,
            "We will be able to be able to be able to leave.",
            &["be able to be able to be able to"],
        ),
        Example::bad(Lang::En, "It was found in the the the the north.", &["the the the the"]),
        Example::bad(
            Lang::En,
            "The report of the committee on safety says the report of the committee is that the report of the \
             committee was and the report of the committee when the report of the committee came.",
            &[
                "The report of the committee on safety says the report of the committee is that the report of the \
               committee was and the report of the committee when the report of the committee",
            ],
        ),
        Example::good(Lang::En, "No, no, no! Ha ha ha ha! Location, location, location."),
        Example::good(Lang::En, "He tried again and again and again, and she ran round and round and round."),
        Example::good(Lang::En, "I know, I know, I know. Going, going, gone."),
        Example::bad(
            Lang::Fr,
            "Selon le ministre, le ministre, le ministre, le ministre, tout va bien.",
            &["le ministre, le ministre, le ministre, le ministre"],
        ),
        Example::bad(
            Lang::Fr,
            "Il faut une solution de la solution de la solution de la crise.",
            &["solution de la solution de la solution de la"],
        ),
        Example::good(Lang::Fr, "Oui, oui, oui ! Je sais, je sais, je sais."),
        Example::good(Lang::Fr, "Il va de plus en plus en plus en avant, encore et encore et encore."),
        Example::bad(Lang::Ar, "كان الطقس حارا جدا جدا جدا جدا جدا في المدينة.", &["جدا جدا جدا جدا جدا"]),
        Example::bad(
            Lang::Ar,
            "وصل إلى وسط المدينة وسط المدينة وسط المدينة أمس.",
            &["وسط المدينة وسط المدينة وسط المدينة"],
        ),
        Example::good(Lang::Ar, "لا لا لا أريد ذلك."),
        Example::good(Lang::Ar, "نعم، نعم، نعم! هيا هيا هيا."),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: None,
};

/// Words that are stressed by repeating them, a few times.
#[rustfmt::skip]
pub(super) static INTENSIFIERS: &[&str] = &[
    "very", "really", "so", "much", "many", "more", "long", "far", "très", "trop", "bien", "plus", "beaucoup",
    "encore", "toujours", "جدا", "كثيرا", "قليلا", "أبدا",
];

/// Copies of one intensifier that a writer still means.
const MEANT: usize = 4;

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    let mut found = false;
    if !p.repeats.is_empty() && !p.is_data() {
        let mut end = 0;
        for repeat in p.repeats.iter().filter(|repeat| repeat.times >= 3) {
            let run = Run::new(p, *repeat);
            if run.first >= end && owns(&run) {
                report.add(run.span(), Some(Fix::Keep(run.first_copy())));
                end = repeat.end();
                found = true;
            }
        }
    }
    if !found && let Some(span) = find_returning(p, report.param(0), report.param(1)) {
        report.add(span, None);
    }
}

/// Whether the run is a loop; the rules about doubled words and phrases leave it alone then.
pub(super) fn owns(run: &Run<'_>) -> bool {
    let p = run.p;
    if run.times < 3 || !run.is_prose() || run.is_quoted() {
        return false;
    }
    let separation = run.separation().max(run.separation_within());
    if is_verse(p) && (separation > Separation::Blank || (run.times < 4 && run.size < 3)) {
        return false;
    }
    if run.size == 1 { owns_word(run, separation) } else { owns_group(run, separation) }
}

fn owns_word(run: &Run<'_>, separation: Separation) -> bool {
    let word = run.word();
    if run.p.tokens[run.first].is_single_letter() {
        return false;
    }
    if INTENSIFIERS.contains(&word) {
        return run.times > MEANT && separation <= Separation::ShortLine;
    }
    if is_emphatic(run.p.lang, word) {
        return false;
    }
    let is_function_word = never(run.p.lang).contains(&word);
    // *Major Major Major Major*: names; function words are shouted in capitals at times.
    if !is_function_word && run.p.tokens[run.first + 1..=run.last()].iter().any(Token::is_capitalised) {
        return false;
    }
    match separation {
        Separation::Blank | Separation::ShortLine => run.times >= 4,
        Separation::Comma => run.times >= if is_function_word { 4 } else { 6 },
        Separation::Break | Separation::Bound => false,
    }
}

fn owns_group(run: &Run<'_>, separation: Separation) -> bool {
    if has_digits(run) || is_idiom(run) {
        return false;
    }
    match separation {
        Separation::Blank => true,
        // Three of a short group is how people insist: *I know, I know, I know*.
        Separation::Comma => run.times >= 4 || run.size >= 5,
        Separation::Break => {
            let shouted = (run.first + 1..=run.last()).any(|i| run.p.gap_text(i).contains(['!', '?', '؟']));
            !shouted && run.size >= 4 && (run.times >= 4 || run.size >= 6)
        }
        Separation::ShortLine | Separation::Bound => false,
    }
}

/// Whether a number is among the words: rows of a table, counting, dates.
pub(super) fn has_digits(run: &Run<'_>) -> bool {
    run.p.tokens[run.first..run.first + run.size].iter().any(|token| token.has_digit())
}

/// Words of the group that is looked for all over the paragraph.
const GROUP: usize = 4;

/// From the first to the last place of four words that return at least `returns` times and make up
/// `share` of the paragraph.
fn find_returning(p: &Paragraph<'_>, returns: f64, share: f64) -> Option<Span> {
    const BUCKETS: usize = 256;
    let tokens = p.tokens;
    let needed = (returns as usize).max((tokens.len() as f64 * share / GROUP as f64).ceil() as usize);
    if tokens.len() < needed * GROUP {
        return None;
    }
    let bucket = |window: &[Token]| {
        // Keys are well mixed; turning each by another amount makes the order count.
        let mix = window[0].key
            ^ window[1].key.rotate_left(7)
            ^ window[2].key.rotate_left(19)
            ^ window[3].key.rotate_left(37);
        (mix as usize) % BUCKETS
    };
    let mut counts = [0u32; BUCKETS];
    for window in tokens.windows(GROUP) {
        counts[bucket(window)] += 1;
    }
    if counts.iter().all(|&count| (count as usize) < needed) || p.is_data() || is_verse(p) {
        return None;
    }
    // Rare from here on. Two groups may share a bucket, so each of its first few gets its turn.
    let full = (0..BUCKETS).filter(|&i| counts[i] as usize >= needed);
    let in_bucket =
        |i: usize| (0..=tokens.len() - GROUP).filter(move |&at| bucket(&tokens[at..at + GROUP]) == i);
    full.flat_map(|i| in_bucket(i).take(4).map(move |model| (i, model)))
        .filter(|&(_, model)| is_telling(p, model))
        .filter_map(|(i, model)| {
            let mut returning = Returning { places: 0, unpunctuated: 0, last: model };
            let mut end = 0;
            for at in in_bucket(i) {
                if at >= end && (0..GROUP).all(|k| tokens[at + k].key == tokens[model + k].key) {
                    let punctuated = (end.max(1)..=at).any(|j| !is_joined(tokens[j].gap));
                    returning.places += 1;
                    returning.unpunctuated += usize::from(end == 0 || !punctuated);
                    returning.last = at;
                    end = at + GROUP;
                }
            }
            // The items of an enumeration repeat their common words, each between its own commas:
            // then these words must be two thirds of everything.
            let enough = returning.unpunctuated >= needed
                || (returning.places >= needed && returning.places * GROUP * 3 >= tokens.len() * 2);
            enough.then(|| p.span_of(model, returning.last + GROUP - 1))
        })
        // Neighbouring groups return together: from the first word of all to the last.
        .reduce(|a, b| Span { start: a.start.min(b.start), end: a.end.max(b.end) })
}

/// How often and where the four words return.
struct Returning {
    places: usize,
    /// Returns without punctuation since the place before.
    unpunctuated: usize,
    last: usize,
}

/// Whether the four words from `model` on are a phrase that says something: words of prose, with at most
/// commas between them, and one of them long enough to be no mere hinge of rhetoric (*il y en a qui*).
fn is_telling(p: &Paragraph<'_>, model: usize) -> bool {
    let run = Run { p, first: model, size: GROUP, times: 1 };
    let long = if p.lang == Lang::Ar { 4 } else { 5 };
    run.is_prose()
        && !has_digits(&run)
        && run.separation_within() <= Separation::Comma
        && (model..model + GROUP).any(|i| p.word(i).chars().count() >= long)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Engine, Scratch};
    use crate::settings::Settings;

    fn found(lang: Lang, text: &str) -> Vec<String> {
        let engine = Engine::new(Settings::with_rules([&RULE]));
        let findings = engine.check_text(text, lang, &mut Scratch::default());
        findings.iter().map(|finding| finding.span.of(text).to_owned()).collect()
    }

    #[test]
    fn flag_in_any_language() {
        let text = "Er ging in die Stadt in die Stadt in die Stadt zurück.";
        assert_eq!(found(Lang::Other, text), ["in die Stadt in die Stadt in die Stadt"]);
    }

    #[test]
    fn dont_flag_emphatic_triples() {
        for text in [
            "He ran faster and faster and faster.",
            "They went from door to door to door.",
            "Thank you, thank you, thank you.",
            "Tap tap tap tap tap went the stick.",
            "Long live the king! Long live the king! Long live the king!",
            "Holy, holy, holy, Lord God Almighty.",
            "One, two, one, two, one, two, one, two.",
        ] {
            assert!(found(Lang::En, text).is_empty(), "{text:?} gave {:?}", found(Lang::En, text));
        }
    }

    #[test]
    fn dont_flag_a_table_in_words() {
        let text = "yes\tno\tyes\tno\tyes\tno\tyes\tno";
        assert!(found(Lang::En, text).is_empty());
    }
}
