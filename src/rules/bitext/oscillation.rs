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
        Example::bad_pair(
            Lang::Fr,
            "La mairie ouvrira au printemps une nouvelle bibliothèque, avec une salle de lecture pour les enfants et un jardin ouvert à tous.",
            Lang::En,
            "In spring the town hall will open a new reading room library, with a reading room for reading room children and a garden that is \
             open to all of the reading room people.",
            &["reading room"],
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

/// Copies of a group at least.
const FEWEST: usize = 4;

/// A longer translation is a text, and texts come back to their subject.
const MOST_TOKENS: usize = 400;

/// What makes a group that comes back tell of a loop.
struct Telling {
    /// Words of the group at least.
    size: usize,
    /// Long ones among them at least: *of the* comes back in any long sentence.
    long: usize,
    /// How many times more often the translation says it than the source says anything.
    more: usize,
    /// Which share of the translation's words all copies together are at least.
    share: f32,
}

/// Any of these is enough. Of 30,000 pairs that people made none says a group with a long word four times, and three times more often than its
/// source says anything.
const TELLING: [Telling; 4] = [
    Telling { size: 3, long: 1, more: 2, share: 0.1 },
    Telling { size: 2, long: 1, more: 3, share: 0.1 },
    Telling { size: 2, long: 0, more: 3, share: 0.33 },
    Telling { size: 2, long: 0, more: 4, share: 0.25 },
];

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let (source, target) = (pair.source, pair.target);
    let tokens = target.tokens;
    if !(2 * FEWEST..=MOST_TOKENS).contains(&tokens.len()) || target.is_data() || target.is_verse() {
        return;
    }
    // Where no two words come back, no more of them do.
    if most_frequent(target, 2, FEWEST, |_| true).is_none() {
        return;
    }
    let said = Said::of(source);
    for size in (2..=4).rev() {
        let Some((first, times)) = most_frequent(target, size, FEWEST, |_| true) else { continue };
        let share = (times * size) as f32 / tokens.len() as f32;
        let long = (first..first + size).filter(|i| is_long(target, *i)).count();
        let is_loop = TELLING.iter().any(|telling| {
            let there = if telling.long > 0 { said.meaning } else { said.any };
            size >= telling.size
                && long >= telling.long
                && times >= there + telling.more
                && share >= telling.share
        });
        if is_loop {
            report.add(target.span_of(first, first + size - 1), None);
            return;
        }
    }
}

/// How often the source says what it says most often.
struct Said {
    /// Any two words, or a word of meaning.
    any: usize,
    /// The same without two short words that stand no more than twice, as *of the* does in many a sentence.
    meaning: usize,
}

impl Said {
    /// Asked only where the translation says something over and over. One language has a word for what another has three for.
    fn of(source: &Paragraph<'_>) -> Self {
        let tokens = source.tokens;
        let is_said = |i: &usize| is_long(source, *i) || is_short_name(source.written(*i));
        let times = |i: usize| tokens.iter().filter(|token| token.key == tokens[i].key).count();
        let word = (0..tokens.len()).filter(is_said).map(times).max().unwrap_or_default().max(1);
        let of_pairs = |found: Option<(usize, usize)>| found.map_or(1, |(_, times)| times);
        let any = of_pairs(most_frequent(source, 2, 2, |_| true));
        let is_refrain = any >= 3;
        let meaning = if is_refrain {
            any
        } else {
            of_pairs(most_frequent(source, 2, 2, |first| {
                is_long(source, first) || is_long(source, first + 1)
            }))
        };
        Self { any: any.max(word), meaning: meaning.max(word) }
    }
}

/// Whether token `i` is long enough to be no word of grammar.
fn is_long(paragraph: &Paragraph<'_>, i: usize) -> bool {
    paragraph.word(i).chars().count() >= if paragraph.lang == Lang::Ar { 4 } else { 5 }
}

/// Whether it is an acronym or a name made like one (*HCoV*), which another language may spell out.
fn is_short_name(written: &str) -> bool {
    written.chars().filter(|c| c.is_uppercase()).nth(1).is_some()
}

/// Places for counts; more groups than that share them, which only lets more through to be counted in earnest.
const PLACES: usize = 512;

/// The group of `size` words that stands most often in `paragraph`, without overlap, of those that `is_counted` lets through by their first
/// token: where it first stands, and how often. `None` where none stands `least` times.
fn most_frequent(
    paragraph: &Paragraph<'_>,
    size: usize,
    least: usize,
    is_counted: impl Fn(usize) -> bool,
) -> Option<(usize, usize)> {
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
        if usize::from(counts[place(group)]) <= most
            || group.iter().any(|token| token.is_masked())
            || !is_counted(first)
        {
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
