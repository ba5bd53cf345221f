//! A name of the source that the translation does not have in any form.
//!
//! Much that is written with a capital is translated: institutions, titles, peoples. So a name is what surely is one
//! (see `proper`), or a place that is known; and it is there when the translation has it as it is, in its own form, in a
//! word made of it, or in letters that sound alike.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::proper;
use super::skeleton::Skeleton;
use crate::analysis::{Gap, Paragraph, key_of};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::names::places::{Kind, PLACES, Place};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT017",
    name: "name-missing",
    family: Family::BITEXT,
    langs: LangSet::OURS,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.1.0",
    message: "The name “{source}” is not in the translation",
    why: "Engines drop names, or replace them by others that they know better. Look for the name in the translation; it may stand \
          there as a pronoun or a title (“the minister”), which is right.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-named-entities", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "La lettre est arrivée de Bruxelles ce matin.",
            Lang::En,
            "The letter arrived this morning.",
            &["The letter arrived this morning."],
        ),
        Example::bad_pair(
            Lang::Ar,
            "وصلت الرسالة من القاهرة هذا الصباح.",
            Lang::En,
            "The letter arrived this morning.",
            &["The letter arrived this morning."],
        ),
        Example::good_pair(
            Lang::Fr,
            "La lettre est arrivée de Bruxelles ce matin.",
            Lang::En,
            "The letter arrived from Brussels this morning.",
        ),
        Example::good_pair(
            Lang::Ar,
            "وصلت الرسالة من القاهرة هذا الصباح.",
            Lang::En,
            "The letter arrived from Cairo this morning.",
        ),
        Example::bad_pair(
            Lang::En,
            "The keys were given to Mrs Thornbury yesterday.",
            Lang::Fr,
            "Les clés ont été remises hier.",
            &["Les clés ont été remises hier."],
        ),
        Example::bad_pair(
            Lang::En,
            "Our next train goes to Vienna and Prague.",
            Lang::Fr,
            "Notre prochain train va à Prague.",
            &["Notre prochain train va à Prague."],
        ),
        Example::good_pair(
            Lang::En,
            "The keys were given to Mrs Thornbury yesterday.",
            Lang::Fr,
            "Les clés ont été remises hier à Mme Thornbury.",
        ),
        Example::good_pair(
            Lang::En,
            "The French minister spoke on Tuesday.",
            Lang::Fr,
            "La ministre a parlé mardi.",
        ),
        Example::bad_pair(
            Lang::En,
            "The letter was written in winter by Doctor Holmgren.",
            Lang::Ar,
            "كتبت الرسالة في الشتاء.",
            &["كتبت الرسالة في الشتاء."],
        ),
        Example::bad_pair(
            Lang::Fr,
            "Le bateau part pour Alger ce soir.",
            Lang::Ar,
            "تبحر السفينة هذا المساء.",
            &["تبحر السفينة هذا المساء."],
        ),
        Example::good_pair(
            Lang::En,
            "The letter was written in winter by Doctor Holmgren.",
            Lang::Ar,
            "كتب الدكتور هولمغرين الرسالة في الشتاء.",
        ),
        Example::good_pair(
            Lang::Fr,
            "Le bateau part pour Alger ce soir.",
            Lang::Ar,
            "تبحر السفينة إلى الجزائر هذا المساء.",
        ),
    ],
    check: Check::Pair(check),
    settle: None,
};

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let (source, target) = (pair.source, pair.target);
    let is_short = target.counts.words < 3;
    if is_short
        || !source.lang.is_ours()
        || source.lang == target.lang
        || is_heading(source)
        || source.is_data()
    {
        return;
    }
    // A translation that is mostly not there is another rule's.
    if target.text.len() * 3 < source.text.len() || pair.is_copy() {
        return;
    }
    let mut i = 0;
    while i < source.tokens.len() {
        let Some((first, last, name)) = name_at(source, i, target) else {
            i += 1;
            continue;
        };
        let is_there = match name {
            Name::Place(place) => has_place(target, place) || has_run(source, first, last, target),
            Name::Other => has_run(source, first, last, target),
            Name::None => true,
        };
        if !is_there && !is_in_title(source, source.span_of(first, last)) {
            report.add_pair(
                Severity::Info,
                Span::new(0, target.text.len()),
                source.span_of(first, last),
                None,
            );
            return;
        }
        i = last + 1;
    }
}

/// Whether `span` stands in a quotation as short as a title, which may be translated. What people say is translated as the rest is.
fn is_in_title(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let words =
        |quotation: &Span| paragraph.tokens.iter().filter(|token| quotation.overlaps(token.span)).count();
    let around = |quotation: &&Span| quotation.start < span.start && span.end < quotation.end;
    paragraph.quotations.iter().filter(around).any(|quotation| words(quotation) <= LONGEST_TITLE)
}

/// Words of the longest title.
const LONGEST_TITLE: usize = 6;

enum Name {
    Place(&'static Place),
    Other,
    None,
}

/// Whether so many words begin with a capital that it says nothing.
fn is_heading(paragraph: &Paragraph<'_>) -> bool {
    paragraph.counts.capitalised * 5 > paragraph.counts.words * 2 && paragraph.lang != Lang::Ar
}

/// The words with capitals that begin with token `i`, what they name, and its first and last token.
fn name_at(paragraph: &Paragraph<'_>, i: usize, target: &Paragraph<'_>) -> Option<(usize, usize, Name)> {
    let token = &paragraph.tokens[i];
    if token.is_masked() || token.has_digit() {
        return None;
    }
    if paragraph.lang == Lang::Ar && !token.is_capitalised() {
        return place_at(paragraph, i).map(|(last, place)| (i, last, Name::Place(place)));
    }
    if !token.is_capitalised() || token.is_single_letter() {
        return None;
    }
    let mut last = i;
    while paragraph.tokens.get(last + 1).is_some_and(|next| {
        next.is_capitalised() && matches!(next.gap, Gap::Space | Gap::Hyphen) && !next.is_masked()
    }) {
        last += 1;
    }
    // Most names stand in the translation as they are, and then nothing more is asked.
    let is_kept = |at: usize| {
        let token = &paragraph.tokens[at];
        token.span.len() >= ALIKE && target.tokens.iter().any(|other| other.key == token.key)
    };
    if (i..=last).any(is_kept) {
        return Some((i, last, Name::None));
    }
    if paragraph.lang == Lang::Ar {
        // What Arabic text has in Latin letters is a name, but for what brackets add to a translation.
        let is_gloss = paragraph.gap_text(i).contains(['(', '[']);
        let is_name = !is_gloss
            && last - i < LONGEST_LATIN
            && (i..=last).all(|at| {
                let token = &paragraph.tokens[at];
                token.span.len() >= ALIKE && !token.is_all_caps() && !token.has_digit()
            });
        return Some((i, last, if is_name { Name::Other } else { Name::None }));
    }
    if let Some((end, place)) = place_at(paragraph, i) {
        // *Paris Saint-Germain* is no place.
        return Some((i, last, Name::Place(place))).filter(|_| end == last);
    }
    // A run with a word of the language in it is a title, an office or an institution: it is passed over whole.
    let first = proper::name_in(paragraph, i, last);
    Some(first.map_or((i, last, Name::None), |first| (first, last, Name::Other)))
}

/// Words of the longest name in Latin letters that Arabic text has.
const LONGEST_LATIN: usize = 3;

/// Letters that two forms of a name begin with.
const ALIKE: usize = 4;

/// Whether any word of the name in tokens `first` to `last` of `source` stands in `target`.
fn has_run(source: &Paragraph<'_>, first: usize, last: usize, target: &Paragraph<'_>) -> bool {
    (first..=last).any(|at| {
        let word = source.word(at);
        let word = proper::bare(word);
        let skeleton = Skeleton::of(word);
        if target.lang == Lang::Ar && (source.lang == Lang::Ar || skeleton.len() < 2) {
            return true;
        }
        // Of two consonants there are many words.
        let can_sound = skeleton.len() >= if target.lang == Lang::Ar { 2 } else { 3 };
        (0..target.tokens.len()).any(|i| {
            let other = target.word(i);
            let is_it = alike(word, other, ALIKE) || can_sound && may_be(target, i, &skeleton);
            is_it || target.tokens[i].gap == Gap::Glued && other == word
        })
    })
}

/// Whether token `i` of `target` may be a transcription of the name with this skeleton.
fn may_be(target: &Paragraph<'_>, i: usize, skeleton: &Skeleton) -> bool {
    let word = target.word(i);
    if target.lang != Lang::Ar {
        return target.tokens[i].is_capitalised() && Skeleton::of(word).fits(skeleton);
    }
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let bare = bare.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(bare);
    [word, bare, bare.strip_prefix("ال").unwrap_or(bare)].iter().any(|word| Skeleton::of(word).fits(skeleton))
}

/// Whether both begin with the same `least` letters, accents aside, or the shorter is a beginning of the longer.
fn alike(one: &str, other: &str, least: usize) -> bool {
    let plain = |c: char| match c {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'أ' | 'إ' | 'آ' => 'ا',
        c => c,
    };
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| plain(*a) == plain(*b)).count();
    common >= least || common > 0 && common == one.chars().count() && common == other.chars().count()
}

/// Places by the key of the word that their name begins with, an article left out.
static BY_HEAD: LazyLock<FxHashMap<u64, Vec<Known>>> = LazyLock::new(|| {
    let mut heads: FxHashMap<u64, Vec<Known>> = FxHashMap::default();
    for place in PLACES {
        let names =
            place.fr.iter().map(|name| (Lang::Fr, *name)).chain([(Lang::En, place.en), (Lang::Ar, place.ar)]);
        for (lang, name) in names {
            let words: Vec<u64> = significant(name).split([' ', '-']).map(key_of).collect();
            let known = |words| Known { lang, words, place };
            heads.entry(words[0]).or_default().push(known(words.clone()));
            if let (Lang::Ar, Some((first, rest))) = (lang, words.split_first()) {
                // Short words are written onto the name.
                let head = significant(name).split(' ').next().unwrap_or_default();
                for before in ["و", "ب", "ل"] {
                    let glued = match head.strip_prefix("ال") {
                        Some(noun) if before == "ل" => format!("لل{noun}"),
                        _ => format!("{before}{head}"),
                    };
                    let key = key_of(&glued);
                    debug_assert_ne!(key, *first);
                    heads.entry(key).or_default().push(known([&[key], rest].concat()));
                }
            }
        }
    }
    // The longest first: *South Sudan* is no *Sudan*.
    for list in heads.values_mut() {
        list.sort_by_key(|known| std::cmp::Reverse(known.words.len()));
    }
    heads
});

#[derive(Debug)]
struct Known {
    lang: Lang,
    words: Vec<u64>,
    place: &'static Place,
}

/// A name without the article that it begins with.
fn significant(name: &str) -> &str {
    ["La ", "Le ", "Les ", "L'", "The "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name)
}

/// The place whose name begins with token `i`, and its last token. Names that Arabic has as words too (لبنان is none, الأردن neither, but
/// المغرب is an hour of the day) are left out there.
fn place_at(paragraph: &Paragraph<'_>, i: usize) -> Option<(usize, &'static Place)> {
    const WORDS: &[&str] =
        &["المغرب", "تونس", "الجزائر", "النمسا", "حمص", "صور", "قنا", "بال", "نيس", "صفاقس"];
    let list = BY_HEAD.get(&paragraph.tokens[i].key)?;
    list.iter().filter(|known| known.lang == paragraph.lang).find_map(|known| {
        let last = i + known.words.len() - 1;
        let tokens = paragraph.tokens.get(i..=last)?;
        let same = tokens.iter().zip(&known.words).all(|(token, key)| token.key == *key);
        let joined = tokens[1..].iter().all(|token| matches!(token.gap, Gap::Space | Gap::Hyphen));
        let is_word = paragraph.lang == Lang::Ar && WORDS.contains(&known.place.ar);
        (same && joined && !is_word).then_some((last, known.place))
    })
}

/// What else a place is called, or its people: the English name, and beginnings of words in any language.
const OTHERWISE: &[(&str, &[&str])] = &[
    (
        "United States",
        &[
            "us",
            "usa",
            "u.s",
            "americ",
            "amérique",
            "améric",
            "washington",
            "eu",
            "أمريك",
            "امريك",
            "أميرك",
            "الأمريك",
            "الأميرك",
            "واشنطن",
        ],
    ),
    ("United Kingdom", &["uk", "u.k", "brit", "london", "londres", "grande", "بريطان", "البريطان", "لندن"]),
    ("England", &["english", "anglais", "إنجليز", "انجليز", "الإنجليز", "brit"]),
    ("Netherlands", &["dutch", "holl", "néerl", "هولند", "الهولند"]),
    ("France", &["french", "français", "franç", "hexagone", "فرنس", "الفرنس"]),
    ("Ireland", &["irish", "irland", "أيرلند", "إيرلند"]),
    ("Wales", &["welsh", "gallois", "galles"]),
    ("Denmark", &["danish", "danes", "dane", "danois", "دنمارك", "دانمارك"]),
    ("Switzerland", &["swiss", "suisse", "helv"]),
    ("Spain", &["span", "espagn", "hispan"]),
    ("Greece", &["greek", "grec", "hell", "يونان"]),
    ("Germany", &["german", "allem", "berlin"]),
    ("Europe", &["eu", "ue", "europ"]),
    ("Moscow", &["mosc", "musc", "russ"]),
    ("China", &["chin", "pekin", "pékin", "beijing", "sino"]),
];

/// Whether `target` has the place under any name, or a word made of one.
fn has_place(target: &Paragraph<'_>, place: &Place) -> bool {
    let least = if place.kind == Kind::City || target.lang == Lang::Ar { 4 } else { 3 };
    let others = OTHERWISE.iter().find(|(name, _)| *name == place.en).map_or(&[][..], |(_, others)| others);
    let names = || place.fr.iter().copied().chain([place.en, place.ar]);
    (0..target.tokens.len()).any(|i| {
        let word = target.word(i);
        let bare = bare(word, target.lang);
        let is_named = names().any(|name| {
            let name = significant(name);
            // Of *South Korea* and *New Zealand* the last word is the name, of *Pays-Bas* and *Royaume-Uni* all are.
            name.split([' ', '-'])
                .filter(|word| word.chars().count() > 2)
                .any(|part| is_begun(part, bare, least))
        });
        is_named
            || others
                .iter()
                .any(|other| bare.starts_with(other) && (other.len() > 3 || bare.len() <= other.len() + 1))
    })
}

/// Whether the folded `word` begins as the `name` does, which is written with capitals.
fn is_begun(name: &str, word: &str, least: usize) -> bool {
    let name = name.strip_prefix("ال").unwrap_or(name);
    let lower = name.chars().flat_map(char::to_lowercase);
    let plain = |c: char| match c {
        'à' | 'â' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'û' | 'ü' => 'u',
        'ç' => 'c',
        'أ' | 'إ' | 'آ' => 'ا',
        c => c,
    };
    let common = lower.zip(word.chars()).take_while(|(a, b)| plain(*a) == plain(*b)).count();
    common >= least.min(name.chars().count())
}

fn bare(word: &str, lang: Lang) -> &str {
    if lang != Lang::Ar {
        return word;
    }
    let rest = word.strip_prefix(['و', 'ف']).filter(|rest| rest.chars().count() > 3).unwrap_or(word);
    let rest = rest
        .strip_prefix("لل")
        .or_else(|| rest.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(rest).strip_prefix("ال"))
        .unwrap_or(rest);
    rest.strip_prefix(['ب', 'ل', 'ك']).filter(|rest| rest.chars().count() > 3).unwrap_or(rest)
}
