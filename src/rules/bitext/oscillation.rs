//! A group of words that the translation says over and over, and the source does not.
//!
//! Loops without anything between are found in any text; these come back with other words between them, which only the source
//! can tell from a refrain or a list.

use crate::analysis::{Paragraph, Token};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT011",
    name: "oscillation",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "“{found}” comes back again and again in the translation, and nothing in the source does",
    why: "An engine that has lost its thread says the same words over and over. Translate the unit anew. A refrain or a list that the \
          source has too is not told.",
    sources: &[
        Source { title: "mtlint catalogue of artefacts: bi-oscillation", url: "" },
        Source {
            title: "Raunak, Menezes, Junczys-Dowmunt: The Curious Case of Hallucinations in Neural Machine Translation (2021)",
            url: "https://aclanthology.org/2021.naacl-main.92/",
        },
    ],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Le comité a examiné les comptes, puis il a remercié la trésorière.",
            Lang::En,
            "The committee looked at the accounts, and looked at the minutes, and looked at the report, and looked at the board.",
            &["looked at the"],
        ),
        Example::bad_pair(
            Lang::Ar,
            "زار الوفد المدينة القديمة ثم عاد إلى الفندق.",
            Lang::En,
            "The delegation of the city and the delegation of the old and the delegation of the hotel and the delegation of the way.",
            &["The delegation of the"],
        ),
        Example::good_pair(
            Lang::Fr,
            "On a vu la mer, on a vu les dunes, on a vu le port et on a vu le phare.",
            Lang::En,
            "We saw the sea, we saw the dunes, we saw the harbour and we saw the lighthouse.",
        ),
        Example::good_pair(
            Lang::Ar,
            "زار الوفد المدينة القديمة ثم عاد إلى الفندق.",
            Lang::En,
            "The delegation visited the old city and then went back to the hotel.",
        ),
        Example::bad_pair(
            Lang::En,
            "The harbour office answers questions about berths and fees.",
            Lang::Fr,
            "Le bureau du port répond aux questions sur le bureau du port et les droits du bureau du port et le bureau du port.",
            &["bureau du port"],
        ),
        Example::bad_pair(
            Lang::En,
            "Close the valve before you open the lid.",
            Lang::Fr,
            "Fermez la vanne de sécurité avant la vanne de couvercle et la vanne de retour et la vanne de sortie.",
            &["la vanne de"],
        ),
        Example::good_pair(
            Lang::En,
            "Mark the mailbox, share the mailbox, move one mailbox, then drop my mailbox.",
            Lang::Fr,
            "Marquez la boîte aux lettres, partagez la boîte aux lettres, déplacez une boîte aux lettres, retirez ma boîte aux lettres.",
        ),
        Example::good_pair(
            Lang::En,
            "The harbour office answers questions.",
            Lang::Fr,
            "Le bureau du port répond aux questions.",
        ),
        Example::good_pair(
            Lang::En,
            "Tick the box if you agree, tick the box if you pay, tick the box if you stay, tick the box if you go.",
            Lang::Fr,
            "Cochez la case si vous acceptez, cochez la case si vous payez, cochez la case si vous restez, cochez la case si vous partez.",
        ),
        Example::bad_pair(
            Lang::En,
            "The ministry published the results of the survey on Tuesday.",
            Lang::Ar,
            "نشرت وزارة التعليم العالي نتائج وزارة التعليم العالي عن وزارة التعليم العالي يوم وزارة التعليم العالي.",
            &["وزارة التعليم العالي"],
        ),
        Example::bad_pair(
            Lang::Fr,
            "Le bateau quitte le port à midi.",
            Lang::Ar,
            "تغادر السفينة من هذا الميناء وتعود من هذا الطريق وتمر من هذا البحر وتصل من هذا الباب.",
            &["من هذا"],
        ),
        Example::good_pair(
            Lang::En,
            "The ministry published the results.",
            Lang::Ar,
            "نشرت الوزارة النتائج.",
        ),
        Example::good_pair(
            Lang::Fr,
            "Pas de pluie, pas de vent, pas de neige, pas de brume.",
            Lang::Ar,
            "لا وجود للمطر، لا وجود للريح، لا وجود للثلج، لا وجود للضباب.",
        ),
    ],
    check: Check::Pair(check),
    settle: None,
};

/// By how many times the translation must say a group more often than the source says any.
const MORE: usize = 3;

/// Lengths of the groups, the longest first, and which share of the translation's words all copies together must be: *of the* comes
/// back in any long sentence.
const SIZES: [(usize, f32); 3] = [(4, 0.25), (3, 0.4), (2, 0.45)];

/// A longer translation is a text, and texts come back to their subject.
const MOST_TOKENS: usize = 400;

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let (source, target) = (pair.source, pair.target);
    let tokens = target.tokens;
    if !(2 * (MORE + 1)..=MOST_TOKENS).contains(&tokens.len()) || target.is_data() || target.is_verse() {
        return;
    }
    // Where no two words come back, no more of them do.
    if most_frequent(target, 2, MORE).is_none() {
        return;
    }
    for (size, share) in SIZES {
        let Some((first, times)) = most_frequent(target, size, MORE) else { continue };
        let is_much = (times * size) as f32 >= share * tokens.len() as f32;
        if !is_much {
            continue;
        }
        let there = most_frequent(source, 2, 2).map_or(1, |(_, times)| times).max(most_frequent_word(source));
        if times >= there + MORE {
            report.add(target.span_of(first, first + size - 1), None);
            return;
        }
    }
}

/// How often the most frequent longer word of the source stands in it: one language has a word for what another has three for. Asked only
/// where the translation says something over and over.
fn most_frequent_word(source: &Paragraph<'_>) -> usize {
    let tokens = source.tokens;
    let long = (0..tokens.len()).filter(|i| source.word(*i).chars().count() >= LONG_WORD);
    long.map(|i| tokens.iter().filter(|token| token.key == tokens[i].key).count()).max().unwrap_or_default()
}

/// Shorter words are most often those of grammar.
const LONG_WORD: usize = 5;

/// Places for counts; more groups than that share them, which only lets more through to be counted in earnest.
const PLACES: usize = 512;

/// The group of `size` words that stands most often in `paragraph`, without overlap: where it first stands, and how often. `None`
/// where none stands `least` times.
fn most_frequent(paragraph: &Paragraph<'_>, size: usize, least: usize) -> Option<(usize, usize)> {
    let groups = || paragraph.tokens.windows(size).enumerate();
    let place = |group: &[Token]| {
        let mixed = group.iter().fold(0u64, |mixed, token| mixed.rotate_left(23).wrapping_mul(5) ^ token.key);
        (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 55) as usize % PLACES
    };
    let mut counts = [0u8; PLACES];
    for (_, group) in groups() {
        let count = &mut counts[place(group)];
        *count = count.saturating_add(1);
    }
    let equal = |a: &[Token], b: &[Token]| a.iter().zip(b).all(|(a, b)| a.key == b.key);
    let mut best = None;
    for (first, group) in groups() {
        let most = best.map_or(least - 1, |(_, times)| times);
        if usize::from(counts[place(group)]) <= most || group.iter().any(|token| token.is_masked()) {
            continue;
        }
        // Copies that overlap are one loop, which other rules find.
        let (mut times, mut free) = (0, first);
        for (at, other) in groups().skip(first) {
            if at >= free && equal(group, other) {
                times += 1;
                free = at + size;
            }
        }
        if times > most {
            best = Some((first, times));
        }
    }
    best
}
