//! An adjective of relation behind its noun, as French and Arabic set it: *the community international*.
//!
//! The rule hangs on the adjective, wants a noun of its list before it with a determiner or preposition, and
//! behind it something that shows that no noun follows: *the system military planners want* has one.

use super::noun_adjectives::{
    ADJECTIVES, CLOSING, DETERMINERS, FOLLOWING, IN_NATURE, LANGUAGES, MISTRANSLATED, NO_NOUN_ENDINGS,
    NO_NOUNS, NOUN_ENDINGS, NOUNS, PREDICATING, PREPOSITIONS, QUALIFYING,
};
use crate::analysis::{Gap, Paragraph};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::english_grammar::sound::{Sound, sound_of};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENS001",
    name: "en-noun-adj-order",
    family: Family::ENGLISH_SYNTAX,
    langs: LangSet::EN,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” has the adjective behind its noun; English says “{fix}”",
    why: "French and Arabic put adjectives of relation behind the noun, English before it. Text in that order was \
          translated word by word. Swap the two, and look whether the adjective is the right word: the French \
          “sécuritaire” is “security”, not “secure”.",
    sources: &[Source { title: "mtlint catalogue of artefacts: en-noun-adj-order", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "He turned towards the community international. They improve the situation secure and enhance trade.",
            &["the community international", "the situation secure"],
        ),
        Example::bad(
            Lang::En,
            "The army national has intervened in a crisis political in Libya.",
            &["The army national", "a crisis political"],
        ),
        Example::bad(
            Lang::En,
            "Experts speak of development economic and social at the level national.",
            &["development economic", "the level national"],
        ),
        Example::bad(
            Lang::En,
            "It is an army national, with a new strategy economic.",
            &["an army national", "strategy economic"],
        ),
        Example::good(Lang::En, "The international community met. Amnesty International said so."),
        Example::good(Lang::En, "The court martial of a general followed a process political in nature."),
        Example::good(Lang::En, "It is the system military planners want; in the region Spanish is spoken."),
        Example::good(
            Lang::En,
            "Keep the process political, make the report of the council public and be done.",
        ),
        Example::good(Lang::En, "Is the crisis economic? They gave the army military and financial support."),
        Example::bad(
            Lang::En,
            "The bank sells a gadget financial to all. She read it in pamphlets medical from the clinic.",
            &["a gadget financial", "pamphlets medical"],
        ),
        Example::good(Lang::En, "The purely political was not his subject."),
    ],
    check: Check::Words { words: ADJECTIVES, check },
    settle: None,
};

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    if i < 2 || !p.tokens[i].gap.is_blank() || !p.tokens[i - 1].gap.is_blank() {
        return;
    }
    let noun = i - 1;
    if p.tokens[noun].is_capitalised() || !is_followed(p, i) {
        return;
    }
    let Some(head) = head(p, noun) else { return };
    if !is_noun(p.word(noun)) && !must_be_noun(p, head, i) {
        return;
    }
    if is_predicated(p, head, i) || is_said_of_list(p, i) || is_language(p, head, i) {
        return;
    }
    let first = if head + 1 == noun && DETERMINERS.contains(&p.word(head)) { head } else { noun };
    let span = p.span_of(first, i);
    if p.is_quoted(span) && p.tokens[i].is_capitalised()
        || p.is_foreign(span)
        || p.is_all_caps()
        || p.is_data()
    {
        return;
    }
    report.add(span, Some(Fix::Compute(in_order)));
}

/// Whether the word is one of the nouns that such adjectives are said of, or ends as abstract nouns do.
fn is_noun(word: &str) -> bool {
    NOUNS.contains(&word) || (word.len() > 6 && NOUN_ENDINGS.iter().any(|end| word.ends_with(end)))
}

/// Whether the word before adjective `i` has to be the noun, whichever it is: behind a determiner nothing else is left
/// to be it, when the adjective cannot be a noun and none follows.
fn must_be_noun(p: &Paragraph<'_>, head: usize, i: usize) -> bool {
    let word = p.word(i - 1);
    let closes = match p.gap_after(i) {
        Gap::Stop => true,
        gap => gap.is_blank() && CLOSING.contains(&p.word(i + 1)),
    };
    // *in books medical*: a plural behind a preposition is a noun, too.
    let is_plural = || {
        word.ends_with('s') && !word.ends_with("ss") && PREPOSITIONS.contains(&p.word(head))
            || is_before_plural(p, i - 1)
    };
    // *a state foreign to us*
    let has_complement = p.word(i) == "foreign" && i + 1 < p.tokens.len() && p.word(i + 1) == "to";
    closes
        && !has_complement
        && head + 2 == i
        && word.len() > 3
        && word.bytes().all(|b| b.is_ascii_lowercase())
        && (DETERMINERS.contains(&p.word(head)) || is_plural())
        && NO_NOUNS.contains(&p.word(i))
        && !NO_NOUN_ENDINGS.iter().any(|end| word.ends_with(end))
        && !QUALIFYING.contains(&word)
}

/// The determiner or preposition that the noun hangs on, straight before it or one word earlier.
fn head(p: &Paragraph<'_>, noun: usize) -> Option<usize> {
    let near = noun.checked_sub(1)?;
    let word = p.word(near);
    if DETERMINERS.contains(&word) || PREPOSITIONS.contains(&word) || is_before_plural(p, noun) {
        return Some(near);
    }
    let far = near.checked_sub(1)?;
    let is_modifier = p.tokens[near].gap.is_blank() && !p.tokens[near].is_capitalised() && word.len() > 2;
    (is_modifier && DETERMINERS.contains(&p.word(far))).then_some(far)
}

/// *to networks social*: a word in *-s* is no verb behind *to*, nor one behind the others.
fn is_before_plural(p: &Paragraph<'_>, noun: usize) -> bool {
    let word = p.word(noun);
    matches!(p.word(noun - 1), "to" | "as" | "about" | "into" | "at" | "under" | "over")
        && word.ends_with('s')
        && !["ss", "us", "is", "as"].iter().any(|end| word.ends_with(end))
}

/// Whether what follows the adjective is no noun.
fn is_followed(p: &Paragraph<'_>, i: usize) -> bool {
    let gap = p.gap_after(i);
    if matches!(gap, Gap::Stop | Gap::Comma | Gap::Punct) {
        return true;
    }
    if !gap.is_blank() {
        return false;
    }
    let next = p.word(i + 1);
    let is_light =
        FOLLOWING.contains(&next) || (next.ends_with("ed") && next.len() > 4) || next.ends_with("ly");
    is_light && !(next == "in" && i + 2 < p.tokens.len() && IN_NATURE.contains(&p.word(i + 2)))
}

/// *in the region Spanish is spoken*
fn is_language(p: &Paragraph<'_>, head: usize, i: usize) -> bool {
    LANGUAGES.contains(&p.word(i))
        && head > 0
        && matches!(
            p.word(head - 1),
            "in" | "at" | "within" | "across" | "throughout" | "for" | "from" | "by"
        )
        && !matches!(p.gap_after(i), Gap::Stop | Gap::Comma)
}

/// Words back to a verb that makes the adjective a predicate.
const REACH: usize = 4;

/// The same for what is made public, which often has a long name.
const LONG_REACH: usize = 9;

fn is_predicated(p: &Paragraph<'_>, head: usize, i: usize) -> bool {
    // *Is the crisis economic?*, *how was the meeting political?*
    let is_asked =
        |i: usize| p.starts_sentence(i) || matches!(p.word(i - 1), "how" | "why" | "when" | "what");
    if head > 0 && matches!(p.word(head - 1), "is" | "are" | "was" | "were") && is_asked(head - 1) {
        return true;
    }
    // *with the situation secure*, *with the meeting private*
    let is_state = matches!(p.word(i), "secure" | "public" | "private");
    if is_state && head > 0 && p.word(head - 1) == "with" {
        return true;
    }
    (0..head)
        .rev()
        .take(if is_state { LONG_REACH } else { REACH })
        .take_while(|&i| !matches!(p.gap_after(i), Gap::Stop | Gap::Comma))
        .any(|at| PREDICATING.contains(&p.word(at)) && !(is_named(p, head, i) && is_copula(p.word(at))))
}

/// *it is a movement political*: what is behind *a* is said of the subject, and the adjective with it.
fn is_named(p: &Paragraph<'_>, head: usize, i: usize) -> bool {
    matches!(p.word(head), "a" | "an") && head + 2 == i
}

fn is_copula(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "be" | "been" | "being" | "become" | "becomes" | "became")
}

/// *gave the army military and financial support*: an adjective and a noun behind the *and*.
fn is_said_of_list(p: &Paragraph<'_>, i: usize) -> bool {
    let Some(noun) = p.tokens.get(i + 3) else { return false };
    matches!(p.word(i + 1), "and" | "or" | "as" | "but")
        && noun.gap.is_blank()
        && ["al", "ic", "ive", "ary", "an", "ous", "ish", "ese"]
            .iter()
            .any(|end| p.word(i + 2).ends_with(end))
        && !FOLLOWING.contains(&p.word(i + 3))
}

/// Determiner, adjective, noun.
fn in_order(found: &str) -> Option<String> {
    let mut words = found.split_whitespace();
    let (first, second, third) = (words.next()?, words.next()?, words.next());
    let (determiner, noun, adjective) = match third {
        Some(third) => (Some(first), second, third),
        None => (None, first, second),
    };
    let other = MISTRANSLATED.iter().find(|(word, _)| *word == adjective);
    let adjective = other.map_or(adjective, |(_, other)| *other);
    let Some(determiner) = determiner else { return Some(format!("{adjective} {noun}")) };
    let determiner = match (determiner, sound_of(adjective, &adjective.to_lowercase(), false)) {
        ("a" | "an", Some(Sound::Vowel)) => "an",
        ("a" | "an", Some(Sound::Consonant)) => "a",
        ("A" | "An", Some(Sound::Vowel)) => "An",
        ("A" | "An", Some(Sound::Consonant)) => "A",
        _ => determiner,
    };
    Some(format!("{determiner} {adjective} {noun}"))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{ADJECTIVES, NOUNS, in_order};

    #[test]
    fn the_lists_have_no_duplicates() {
        for list in [ADJECTIVES, NOUNS] {
            assert_eq!(list.iter().collect::<HashSet<_>>().len(), list.len());
        }
    }

    #[test]
    fn the_article_goes_with_the_adjective() {
        assert_eq!(in_order("an army national").as_deref(), Some("a national army"));
        assert_eq!(in_order("A crisis economic").as_deref(), Some("An economic crisis"));
        assert_eq!(in_order("The situation secure").as_deref(), Some("The security situation"));
        assert_eq!(in_order("development economic").as_deref(), Some("economic development"));
    }
}
