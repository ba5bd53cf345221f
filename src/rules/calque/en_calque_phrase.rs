//! Phrases that follow French or Arabic word by word: *have multiplied the initiatives*, *allows to improve*.
//!
//! The list is in `calques_en`; what sets a phrase right in its surroundings is decided here: a passive, the
//! word that follows, the place in the sentence. Nothing is said within quotation marks.

use super::calques_en::{ACTIVE_ONLY, CALQUES, NOT_BEFORE_AGO, OPENING};
use crate::analysis::{Gap, Paragraph};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Hit, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "CAL001",
    name: "en-calque-phrase",
    family: Family::CALQUE,
    langs: LangSet::EN,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” follows French or Arabic word by word; English says it otherwise",
    why: "A phrase that French or Arabic uses every day was taken over piece by piece, where English has another \
          verb, another preposition or another construction. Phrases reported as warnings are practically absent \
          from edited English; hints are only much rarer there. Say it as one would who had not seen the source.",
    sources: &[
        Source { title: "mtlint list of calques in English", url: "" },
        Source {
            title: "European Court of Auditors: Misused English words and expressions in EU publications",
            url: "https://www.eca.europa.eu",
        },
    ],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "Members have multiplied the initiatives, which allows to improve the situation.",
            &["have multiplied the initiatives", "allows to improve"],
        ),
        Example::bad(
            Lang::En,
            "In the security register, he precised that the plan should allow in particular to lead to elections.",
            &["In the security register", "precised", "allow in particular to lead"],
        ),
        Example::bad(
            Lang::En,
            "They wait for a double legislative and presidential election, and for the start of the economic apparatus.",
            &["a double legislative and presidential election", "start of the economic apparatus"],
        ),
        Example::bad(
            Lang::En,
            "He is responsible of the works, stressed on the need for calm, and is working since 2 months.",
            &["responsible of", "stressed on the need", "since 2 months"],
        ),
        Example::bad(
            Lang::En,
            "The road was cut, the matter which led to losses, especially that the bridge fell in the night of Monday to Tuesday.",
            &["the matter which led", "especially that the", "night of Monday to Tuesday"],
        ),
        Example::bad(Lang::En, "He took office during the year 2018.", &["during the year 2018"]),
        Example::good(Lang::En, "They multiplied their efforts by ten, and we were allowed to leave."),
        Example::good(
            Lang::En,
            "The register of deeds gave a precise answer. It depends of course on the price.",
        ),
        Example::good(Lang::En, "He looked at the light of the lamp; it has been so since two years ago."),
        Example::good(Lang::En, "Whatever he allowed to develop grew. “I am responsible of it,” he wrote."),
        Example::good(
            Lang::En,
            "She is the most responsible of them all, in the frame of the window, in the frame of mind for it.",
        ),
        Example::good(
            Lang::En,
            "They participated to the full. It seems capable to me. A thing that lasts, in despite of all.",
        ),
    ],
    check: Check::Phrases { list: CALQUES, keep },
    settle: None,
};

fn keep(p: &Paragraph<'_>, hit: &Hit) -> bool {
    let text = hit.phrase.text;
    let word = |i: usize| if i < p.tokens.len() { p.word(i) } else { "" };
    let before = |n: usize| hit.first.checked_sub(n).map_or("", |i| p.word(i));
    let next = if p.gap_after(hit.last).is_blank() { word(hit.last + 1) } else { "" };
    if p.tokens[hit.first].gap == Gap::Hyphen || p.gap_after(hit.last) == Gap::Hyphen {
        return false;
    }
    let is_right = match text {
        _ if ACTIVE_ONLY.contains(&text) => is_passive(p, hit.first) || is_relative(p, hit.first),
        _ if OPENING.contains(&text) => !opens(p, hit.first),
        _ if NOT_BEFORE_AGO.contains(&text) => {
            matches!(word(hit.last + 1), "ago" | "before" | "earlier" | "after")
        }
        _ if text.contains("multipl") => {
            matches!(next, "by" | "tenfold" | "fivefold" | "twofold" | "threefold")
        }
        "responsible of" => matches!(before(1), "most" | "more" | "less" | "least" | "all"),
        "capable to" => matches!(next, "me" | "him" | "her" | "us" | "them" | "you" | "the" | "a"),
        "charged of" | "accompanied of" | "depend|depends|depended of" => {
            matches!(next, "course" | "late" | "old" | "necessity")
        }
        "discuss|discussed|discusses|discussing about" => {
            p.tokens.get(hit.last + 1).is_some_and(|token| token.has_digit())
                || matches!(next, "" | "half" | "as" | "one" | "two" | "three" | "ten" | "twenty")
        }
        "make|makes|made|making state of" => {
            matches!(next, "emergency" | "affairs" | "play" | "mind")
                || matches!(word(hit.last + 2), "art" | "union")
        }
        "despite of" => before(1) == "in",
        "to its|their|his|her turn ," => {
            matches!(before(1), "came" | "come" | "comes" | "down" | "up" | "on")
        }
        "in the frame of" => is_frame(p, hit.last),
        _ if text.starts_with("participate|") => {
            matches!(
                next,
                "full" | "fullest" | "extent" | "degree" | "end" | "last" | "best" | "utmost" | "maximum"
            ) || matches!(word(hit.last + 2), "extent" | "degree")
        }
        _ if text.starts_with("on the background of") => {
            let is_seen = |i: usize| {
                matches!(
                    word(i),
                    "page"
                        | "image"
                        | "picture"
                        | "photo"
                        | "photograph"
                        | "screen"
                        | "painting"
                        | "slide"
                        | "map"
                        | "flag"
                        | "sky"
                        | "stage"
                        | "scene"
                        | "wall"
                        | "blue"
                        | "green"
                        | "white"
                        | "dark"
                )
            };
            (hit.last + 1..hit.last + 3).any(is_seen)
        }
        "on his|her|its side ," => {
            matches!(
                before(1),
                "lying" | "lay" | "turned" | "rolled" | "fell" | "sleeping" | "slept" | "over" | "lie"
            )
        }
        "informations" => is_legal(p, hit.first),
        "the most part of the|them|these|his|her|our|their" => matches!(before(1), "for" | "is" | "was"),
        "by rapport to"
        | "all|everything|anything what he|she|they|we|you|is|was|i|it|the|has|had|happened|concerns" => {
            matches!(before(1), "at" | "after" | "above" | "that's" | "not" | "of") || before(1).is_empty()
        }
        _ => false,
    };
    !is_right
        && !p.is_quoted(hit.span)
        && !p.is_foreign(hit.span)
        && !p.is_all_caps()
        && !p.is_data()
        && !p.is_verse()
}

const BE: &[&str] = &[
    "be", "been", "being", "is", "are", "was", "were", "am", "isn't", "aren't", "wasn't", "weren't", "get",
    "got", "gets", "it's", "he's", "she's", "they're", "we're", "you're", "i'm",
];

/// Whether the participle at `i` belongs to a form of *be* up to three words earlier.
fn is_passive(p: &Paragraph<'_>, i: usize) -> bool {
    (0..i).rev().take(3).take_while(|&at| p.gap_after(at) != Gap::Stop).any(|at| BE.contains(&p.word(at)))
        // *the men allowed to leave*, *if permitted to speak*: a participle of its own.
        || (p.word(i).ends_with("ed") && !has_subject(p, i))
}

/// Whether what stands before the past form can be its subject or auxiliary.
fn has_subject(p: &Paragraph<'_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|at| {
        matches!(
            p.word(at),
            "has"
                | "have"
                | "had"
                | "having"
                | "which"
                | "that"
                | "this"
                | "it"
                | "these"
                | "they"
                | "also"
                | "and"
        )
    })
}

/// *whom he allowed to go*: the object stands before the clause.
fn is_relative(p: &Paragraph<'_>, i: usize) -> bool {
    let is_person = |at: usize| {
        matches!(p.word(at), "i" | "you" | "he" | "she" | "we" | "they" | "it" | "one")
            && at > 0
            && (p.tokens[at].gap.is_blank() && !matches!(p.word(at - 1), "and" | "but" | "so" | "because"))
    };
    // *which the rules allow to be read*
    let has_own_subject = |at: usize| {
        matches!(p.word(at), "which" | "who")
            && at + 1 < i
            && !matches!(
                p.word(at + 1),
                "will"
                    | "would"
                    | "should"
                    | "can"
                    | "could"
                    | "may"
                    | "might"
                    | "must"
                    | "also"
                    | "has"
                    | "have"
                    | "had"
                    | "does"
                    | "not"
                    | "then"
                    | "thus"
            )
    };
    (0..i).rev().take(3).any(is_person)
        || (0..i).rev().take(4).any(has_own_subject)
        || (0..i)
            .rev()
            .take(5)
            .any(|at| matches!(p.word(at), "what" | "whatever" | "whom" | "than" | "as" | "how"))
}

/// Whether token `i` opens a sentence or stands behind a comma.
fn opens(p: &Paragraph<'_>, i: usize) -> bool {
    p.starts_sentence(i) || p.tokens[i].gap == Gap::Comma
}

/// Whether the frame is one of wood, glass or mind.
fn is_frame(p: &Paragraph<'_>, last: usize) -> bool {
    (last + 1..p.tokens.len().min(last + 5)).any(|i| {
        matches!(
            p.word(i),
            "photograph"
                | "photo"
                | "window"
                | "door"
                | "doorway"
                | "picture"
                | "mirror"
                | "camera"
                | "image"
                | "bed"
                | "bicycle"
                | "bike"
                | "house"
                | "ship"
                | "film"
                | "lens"
                | "shot"
                | "painting"
                | "canvas"
                | "mind"
                | "reference"
                | "portrait"
                | "gate"
                | "boat"
                | "aircraft"
                | "plane"
                | "screen"
                | "man"
                | "car"
        )
    })
}

/// Whether lawyers speak: *informations were laid against him*.
fn is_legal(p: &Paragraph<'_>, i: usize) -> bool {
    let from = i.saturating_sub(6);
    (from..p.tokens.len().min(i + 7)).any(|at| {
        matches!(
            p.word(at),
            "laid"
                | "sworn"
                | "filed"
                | "indictments"
                | "indictment"
                | "magistrate"
                | "court"
                | "attorney"
                | "prosecution"
        )
    })
}
