//! A modal verb with *to* or with an inflected verb behind it: *the army must to leave*, *he will goes*.
//!
//! What makes this hard is the modal that stands for a whole verb phrase (*did all he could to help*, *as she
//! would to a child*) and the nouns *will*, *might*, *can* and *must*. The first hang on a word of comparison
//! or relation a few words earlier; the nouns are told by what stands straight before them.

use super::modal_words::{
    BEFORE_NOUN, BEFORE_NOUN_ENDINGS, CLOSELY_RELATING, INFLECTED, MODALS, NO_VERB, NOUNS,
    NOUNS_LIKE_ADJECTIVES, OF_WILL, OTHER_SUBJECTS, RELATING, SUBJECTS,
};
use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENG002",
    name: "en-modal-to",
    family: Family::ENGLISH_GRAMMAR,
    langs: LangSet::EN,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}”: a modal verb takes the bare form of the verb",
    why: "English modal verbs are followed by the bare infinitive: “must leave”, not “must to leave” or “must \
          leaves”. Languages that mark the infinitive, or inflect both verbs, lead systems and learners to \
          this. Write the bare form.",
    sources: &[Source { title: "mtlint catalogue of artefacts: en-modal-to", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "The army must to leave, and they can to be trained. It should to improve.",
            &["must to", "can to", "should to"],
        ),
        Example::bad(
            Lang::En,
            "He will goes tomorrow. The council cannot to decide; she must has known, and such things can is true.",
            &["will goes", "cannot to", "must has", "can is"],
        ),
        Example::bad(
            Lang::En,
            "I doubt that the lake might remains open; ask if anyone could gives a hand.",
            &["might remains", "could gives"],
        ),
        Example::bad(Lang::En, "We can not to wait, you shouldn’t to ask.", &["can not to", "shouldn’t to"]),
        Example::good(
            Lang::En,
            "The will to live, from May to June, he threw the can to her: they must leave.",
        ),
        Example::good(
            Lang::En,
            "They did everything they could to hide, and gave what they must to survive.",
        ),
        Example::good(
            Lang::En,
            "He spoke to her as he would to a child, ran as fast as he could to school; all he could was done, by divine will it seems, for God's will makes it so.",
        ),
        Example::good(
            Lang::En,
            "It is a must to see. Would to God it were over! Their might to act is great.",
        ),
        Example::good(Lang::En, "She went as often as she could to help; do the best you can to win."),
    ],
    check: Check::Words { words: MODALS, check },
    settle: None,
};

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(before) = i.checked_sub(1) else { return };
    let modal = p.word(i);
    // *will not to*
    let not = p.tokens.get(i + 1).is_some_and(|next| next.gap.is_blank()) && p.word(i + 1) == "not";
    let verb = i + 1 + usize::from(not);
    let Some(next) = p.tokens.get(verb) else { return };
    if !next.gap.is_blank()
        || next.is_masked()
        || p.tokens[i].is_capitalised()
        || p.tokens[i].gap == Gap::Hyphen
    {
        return;
    }
    let is_to = p.word(verb) == "to";
    if is_to && !has_verb_behind(p, verb) || !is_to && (not || !INFLECTED.contains(&p.word(verb))) {
        return;
    }
    if !matches!(p.tokens[i].gap, Gap::Space | Gap::Line | Gap::Comma) {
        return;
    }
    // *All he could is lost* may hang; *all he could gives* cannot.
    let may_hang = is_to || is_auxiliary(p.word(verb));
    if may_hang && hangs_on(p, i) {
        return;
    }
    if !has_subject(p, before, modal, if is_to { p.word(verb + 1) } else { "" }, may_hang) {
        return;
    }
    let span = p.span_of(i, verb);
    if p.is_foreign(span) || p.is_data() {
        return;
    }
    report.add(span, is_to.then_some(Fix::Compute(without_to)));
}

/// Whether what follows *to* can be a verb.
fn has_verb_behind(p: &Paragraph<'_>, to: usize) -> bool {
    p.tokens.get(to + 1).is_some_and(|token| {
        let word = p.word(to + 1);
        token.gap.is_blank()
            && token.kind == TokenKind::Word
            && !token.is_capitalised()
            && !token.is_masked()
            && (!NO_VERB.contains(&word)
                || word == "no" && to + 2 < p.tokens.len() && p.word(to + 2) == "longer")
            && !word.ends_with("ing")
            && !(word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us"))
    })
}

/// Whether the word before the modal can be its subject, so that the modal is no noun. `verb`: what stands
/// behind *to*, empty where there is an inflected verb instead.
/// `may_be_noun`: whether the verb behind is one that the noun often has.
fn has_subject(p: &Paragraph<'_>, before: usize, modal: &str, verb: &str, may_be_noun: bool) -> bool {
    let word = p.word(before);
    if NOUNS.contains(&modal) {
        let is_noun = BEFORE_NOUN.contains(&word)
            || (BEFORE_NOUN_ENDINGS.iter().any(|end| word.ends_with(end))
                && !p.tokens[before].is_capitalised()
                && !NOUNS_LIKE_ADJECTIVES.contains(&word))
            || word.ends_with("'s")
            || (modal == "will" && !SUBJECTS.contains(&word) && OF_WILL.contains(&verb));
        return if verb.is_empty() {
            SUBJECTS.contains(&word)
                || OTHER_SUBJECTS.contains(&word)
                || (!is_noun && (is_plural(word) || !may_be_noun && modal != "will"))
        } else {
            !is_noun
        };
    }
    !matches!(
        word,
        "a" | "an" | "the" | "absolute" | "real" | "definite" | "total" | "true" | "big" | "is" | "oh"
    )
}

/// Forms of *be*, *have* and *do*, which go with nouns and with clauses that lack their verb.
fn is_auxiliary(verb: &str) -> bool {
    matches!(verb, "is" | "was" | "were" | "has" | "had" | "does" | "did")
}

/// Whether the word can be a plural noun; *news*, *this* and names that end so stand before nouns as well.
fn is_plural(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is", "'s", "s'"].iter().any(|end| word.ends_with(end))
        && !matches!(
            word,
            "does" | "goes" | "always" | "perhaps" | "besides" | "times" | "news" | "sometimes"
        )
}

/// Whether the modal stands without its verb, behind a word of comparison.
fn hangs_on(p: &Paragraph<'_>, modal: usize) -> bool {
    let is_often = matches!(p.word(modal), "can" | "could" | "should" | "would" | "couldn't");
    let (reach, words) = if is_often { (3, RELATING) } else { (2, CLOSELY_RELATING) };
    (0..modal)
        .rev()
        .take(reach)
        .take_while(|&i| !matches!(p.gap_after(i), Gap::Stop | Gap::Comma))
        .filter(|&i| !matches!(p.tokens[i].gap, Gap::Start | Gap::Stop))
        .any(|i| {
            words.contains(&p.word(i)) && !(i + 1 == modal && matches!(p.word(i), "nothing" | "everything"))
        })
}

fn without_to(found: &str) -> Option<String> {
    found.strip_suffix("to").map(|modal| modal.trim_end().to_owned())
}
