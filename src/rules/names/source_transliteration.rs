//! A name from Arabic, Russian or Chinese in English text, spelt as French spells it.
//!
//! The list holds spellings that English never uses. What begins with a capital in the list's sense (a person, a place)
//! counts only where the text writes it so: *a poutine* is a dish.

use crate::analysis::{Gap, Paragraph, key_of};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Hit, Rule, Source, Status};
use crate::rules::names::context::{Place, has_foreign_neighbour, is_title, place_of};
use crate::rules::names::transliteration_list::LIST;

/// See the module.
pub static RULE: Rule = Rule {
    code: "NAM004",
    name: "source-transliteration",
    family: Family::NAMES,
    langs: LangSet::EN,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is spelt as in French; English writes “{fix}”",
    why: "Names from other scripts are spelt by ear, and each language hears with its own letters: Poutine and \
          Kadhafi in French are Putin and Gaddafi in English. Translation engines copy the spelling of the source. \
          Write the one that English readers know.",
    sources: &[Source { title: "mtlint catalogue of artefacts: source-transliteration", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "the fall of Maâmmar El-Gueddafi", &["Maâmmar El-Gueddafi"]),
        Example::bad(
            Lang::En,
            "Vladimir Poutine said that Oussama ben Laden was killed.",
            &["Vladimir Poutine", "Oussama ben Laden"],
        ),
        Example::bad(Lang::En, "The chiite parties and the Houthistes refused.", &["chiite", "Houthistes"]),
        Example::good(Lang::En, "Muammar Gaddafi and Vladimir Putin met."),
        Example::good(Lang::En, "He ate a poutine in Montreal, and Poutine Fest was full."),
        Example::good(Lang::En, "Bachar Houli plays football, and Mr Coran reads “Le Coran expliqué”."),
    ],
    check: Check::Phrases { list: LIST, keep },
    settle: None,
};

/// Names that are a dish, or the surname of people who write them so, unless a title or given name stands before.
const AMBIGUOUS: &[&str] = &["Poutine", "Coran"];

fn keep(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    let text = hit.phrase.text;
    let written = paragraph.tokens[hit.last].is_capitalised();
    if (text.contains(char::is_uppercase) && !written)
        || paragraph.is_foreign(hit.span)
        || is_title(paragraph, hit.span)
        || has_foreign_neighbour(paragraph, hit.first, hit.last)
        // The address of a page, or a compound: *Kadhafi-sur-Mer*.
        || (matches!(paragraph.gap_after(hit.last), Gap::Tight | Gap::Hyphen) && hit.first == hit.last)
        || is_part(paragraph, hit)
    {
        return false;
    }
    !AMBIGUOUS.contains(&text)
        || place_of(paragraph, hit.first, hit.last) != Place::Part
        || (hit.first > 0 && TITLES.contains(&paragraph.word(hit.first - 1)))
}

/// Words behind which a surname is the well-known bearer's.
const TITLES: &[&str] = &["president", "minister", "leader", "colonel", "the", "holy"];

/// Whether a longer entry of the list ends where this one does, and has been found there: *Vladimir Poutine*.
fn is_part(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    let length = hit.last + 1 - hit.first;
    LIST.iter().any(|phrase| {
        let words = || phrase.text.split([' ', '-']);
        let Some(first) = (hit.last + 1).checked_sub(words().count()) else { return false };
        hit.last + 1 - first > length
            && words().zip(&paragraph.tokens[first..]).all(|(word, token)| key_of(word) == token.key)
    })
}
