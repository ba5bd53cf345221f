//! Places that are known by name in all languages, found in a text under any of them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::analysis::{Gap, Paragraph, key_of};
use crate::lang::Lang;
use crate::rules::names::places::{Kind, PLACES, Place};

/// A letter without its marks, as many write the names of others.
pub(super) fn plain(c: char) -> char {
    match c {
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' | 'ą' | 'ă' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ě' | 'ę' => 'e',
        'î' | 'ï' | 'í' | 'ı' => 'i',
        'ô' | 'ö' | 'ó' | 'õ' | 'ø' | 'ő' => 'o',
        'ù' | 'û' | 'ü' | 'ú' | 'ů' | 'ű' => 'u',
        'ý' => 'y',
        'ç' | 'č' | 'ć' => 'c',
        'š' | 'ś' | 'ş' | 'ș' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ř' => 'r',
        'ñ' | 'ň' | 'ń' => 'n',
        'ť' | 'ţ' | 'ț' => 't',
        'ď' => 'd',
        'ł' | 'ľ' => 'l',
        'ğ' => 'g',
        'أ' | 'إ' | 'آ' => 'ا',
        c => c,
    }
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
pub(super) fn place_at(paragraph: &Paragraph<'_>, i: usize) -> Option<(usize, &'static Place)> {
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
pub(super) fn has_place(target: &Paragraph<'_>, place: &Place) -> bool {
    let least = if place.kind == Kind::City || target.lang == Lang::Ar { 4 } else { 3 };
    let others = OTHERWISE.iter().find(|(name, _)| *name == place.en).map_or(&[][..], |(_, others)| others);
    let names = || place.fr.iter().copied().chain([place.en, place.ar]);
    let short: &[&str] = match place.en {
        "United States" => &["U.S"],
        "Washington" => &["DC", "D.C"],
        _ => &[],
    };
    short.iter().any(|form| target.text.contains(form))
        || (0..target.tokens.len()).any(|i| {
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
                || others.iter().any(|other| {
                    bare.starts_with(other) && (other.len() > 3 || bare.len() <= other.len() + 1)
                })
        })
}

/// Whether the folded `word` begins as the `name` does, which is written with capitals.
fn is_begun(name: &str, word: &str, least: usize) -> bool {
    let name = name.strip_prefix("ال").unwrap_or(name);
    let lower = name.chars().flat_map(char::to_lowercase);
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
