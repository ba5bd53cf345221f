//! Faults of translations: each takes a clean pair, or several, and gives it back clean and with the fault.
//!
//! Made from what the fault is, not from what a rule looks for; what a fault needs (a placeholder, a tag) is planted into
//! both sides first, so that the clean pair is one a rule must keep silent on.

use mtlint::lang::Lang;

use super::data::{Direction, Row};
use super::named;
use super::words::{Word, digits, is_running, rest_of, words};
use crate::plant::random::Rng;

/// Where a fault goes.
pub(crate) struct Site<'a> {
    pub(crate) rng: &'a mut Rng,
    pub(crate) direction: Direction,
    pub(crate) rows: &'a [Row],
    pub(crate) at: usize,
    /// Sentences in languages that are neither side's.
    pub(crate) foreign: &'a [String],
}

/// Rows that belong together, without the fault and with it.
pub(crate) struct Made {
    pub(crate) clean: Vec<Row>,
    pub(crate) faulty: Vec<Row>,
}

/// A kind of fault.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    /// The rules meant for it.
    pub(crate) rules: &'static [&'static str],
    /// The share that is asked; where it is less than 0.9, an info finds it, too.
    pub(crate) asked: f64,
    /// Whether it goes into help of software too.
    pub(crate) in_software: bool,
    pub(crate) make: fn(&mut Site<'_>) -> Option<Made>,
}

const SURE: f64 = 0.95;
const SOFT: f64 = 0.60;

pub(crate) const KINDS: &[Kind] = &[
    Kind {
        name: "number changed",
        rules: &["BIT001", "BIT019"],
        asked: SURE,
        in_software: true,
        make: number,
    },
    Kind {
        name: "placeholder dropped",
        rules: &["BIT003"],
        asked: SURE,
        in_software: true,
        make: placeholder_dropped,
    },
    Kind {
        name: "placeholder translated",
        rules: &["BIT003"],
        asked: SURE,
        in_software: true,
        make: placeholder_translated,
    },
    Kind { name: "tag broken", rules: &["BIT004"], asked: SURE, in_software: true, make: tag },
    Kind {
        name: "sentence dropped",
        rules: &["BIT006", "BIT023"],
        asked: SURE,
        in_software: true,
        make: sentence,
    },
    Kind {
        name: "target copied from source",
        rules: &["BIT007"],
        asked: SURE,
        in_software: true,
        make: copied,
    },
    Kind { name: "wrong language", rules: &["BIT008"], asked: SURE, in_software: true, make: wrong_language },
    Kind {
        name: "target of another pair",
        rules: &["BIT009"],
        asked: SURE,
        in_software: true,
        make: detached,
    },
    // A phrase in a row is a loop in any text, and told as such.
    Kind {
        name: "phrase over and over, in a row",
        rules: &["BIT011", "REP001", "REP002", "REP003"],
        asked: SURE,
        in_software: true,
        make: looping,
    },
    Kind {
        name: "phrase over and over, scattered",
        rules: &["BIT011", "REP003"],
        asked: SURE,
        in_software: true,
        make: oscillation,
    },
    Kind { name: "negation lost", rules: &["BIT012"], asked: SOFT, in_software: true, make: negation },
    // Names of products and of buttons are a glossary's affair: *Teams*, *Office*.
    Kind {
        name: "named entity dropped",
        rules: &["BIT017"],
        asked: SOFT,
        in_software: false,
        make: named::entity,
    },
];

impl Site<'_> {
    pub(super) fn row(&self) -> &Row {
        &self.rows[self.at]
    }

    pub(super) fn made(&self, target: String) -> Option<Made> {
        let row = self.row();
        let faulty = Row { source: row.source.clone(), target };
        (faulty != *row).then(|| Made { clean: vec![row.clone()], faulty: vec![faulty] })
    }
}

/// Fewer words than this are a label rather than a sentence.
const FEWEST: usize = 6;

fn number(site: &mut Site<'_>) -> Option<Made> {
    let row = site.row().clone();
    let there = digits(&row.source);
    let here = digits(&row.target);
    let shared: Vec<_> =
        here.iter().filter(|one| there.iter().any(|other| other.value == one.value)).collect();
    if shared.is_empty() {
        return None;
    }
    let chosen = shared[site.rng.below(shared.len())];
    let mut figures: Vec<u8> = chosen.value.bytes().collect();
    let at = site.rng.below(figures.len());
    match site.rng.below(3) {
        0 if figures.len() > 1 => figures.swap(at, (at + 1) % chosen.value.len()),
        1 if figures.len() > 2 => drop(figures.remove(at)),
        _ => figures[at] = b'0' + ((figures[at] - b'0') as usize + site.rng.within(1, 9)) as u8 % 10,
    }
    let value = String::from_utf8(figures).ok()?;
    // A zero in front changes nothing, and a number that is there anyhow may be taken for its own.
    if value.starts_with('0') || there.iter().chain(&here).any(|number| number.value == value) {
        return None;
    }
    let written: String = if chosen.is_arabic {
        value.chars().filter_map(|c| char::from_u32('٠' as u32 + c.to_digit(10)?)).collect()
    } else {
        value
    };
    let target = format!("{}{written}{}", &row.target[..chosen.at.start], &row.target[chosen.at.end..]);
    site.made(target)
}

/// What programs put values into, and what becomes of it when it is translated.
const PLACEHOLDERS: &[(&str, &str)] = &[
    ("{name}", "{nom}"),
    ("{0}", "{ 0 }"),
    ("%s", "% s"),
    ("%d", "%D"),
    ("%1$s", "%1 $s"),
    ("%(user)s", "%(utilisateur)s"),
    ("${count}", "$ {count}"),
    ("{{ title }}", "{{ titre }}"),
    ("{total}", "{المجموع}"),
];

fn placeholder(site: &mut Site<'_>, after: impl Fn(&str, usize, &str) -> String) -> Option<Made> {
    let (sign, translated) = PLACEHOLDERS[site.rng.below(PLACEHOLDERS.len())];
    let row = site.row().clone();
    let into = |site: &mut Site<'_>, text: &str| -> Option<usize> {
        let gaps: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
        // Beside a percent sign or a bracket it would be read together with it.
        let is_free = |at: &&usize| {
            let near = |c: char| !c.is_alphabetic() && c != ',';
            !text[..**at].ends_with(near) && !text[**at + 1..].starts_with(near)
        };
        let gaps: Vec<&usize> = gaps.iter().filter(is_free).collect();
        if gaps.is_empty() { None } else { Some(*gaps[site.rng.below(gaps.len())]) }
    };
    let (there, here) = (into(site, &row.source)?, into(site, &row.target)?);
    let with = |text: &str, at: usize| format!("{} {sign}{}", &text[..at], &text[at..]);
    let clean = Row { source: with(&row.source, there), target: with(&row.target, here) };
    let faulty = Row { source: clean.source.clone(), target: after(&row.target, here, translated) };
    Some(Made { clean: vec![clean], faulty: vec![faulty] })
}

fn placeholder_dropped(site: &mut Site<'_>) -> Option<Made> {
    placeholder(site, |target, _, _| target.to_owned())
}

fn placeholder_translated(site: &mut Site<'_>) -> Option<Made> {
    placeholder(site, |target, at, translated| format!("{} {translated}{}", &target[..at], &target[at..]))
}

const TAGS: &[(&str, &str)] = &[
    ("<b>", "</b>"),
    ("<a href=\"page.html\">", "</a>"),
    ("<em>", "</em>"),
    ("<span class=\"key\">", "</span>"),
    ("<g id=\"1\">", "</g>"),
];

fn tag(site: &mut Site<'_>) -> Option<Made> {
    let (open, close) = TAGS[site.rng.below(TAGS.len())];
    let row = site.row().clone();
    let mut around = |text: &str| -> Option<(String, String, String)> {
        let words: Vec<Word<'_>> = words(text).into_iter().filter(|word| word.text.len() > 2).collect();
        let word = words.get(site.rng.below(words.len()))?;
        let (start, end) = (word.at, word.at + word.text.len());
        Some((text[..start].to_owned(), text[start..end].to_owned(), text[end..].to_owned()))
    };
    let (there, here) = (around(&row.source)?, around(&row.target)?);
    let with = |(before, word, behind): &(String, String, String), open: &str, close: &str| {
        format!("{before}{open}{word}{close}{behind}")
    };
    let clean = Row { source: with(&there, open, close), target: with(&here, open, close) };
    let target = match site.rng.below(5) {
        0 => with(&here, open, ""),
        1 => with(&here, "", close),
        2 => with(&here, "", ""),
        3 => with(&here, &open.replace('<', "< "), &close.replace("</", "</ ")),
        _ => with(&here, open, &close.replace('/', "")),
    };
    let faulty = Row { source: clean.source.clone(), target };
    Some(Made { clean: vec![clean], faulty: vec![faulty] })
}

fn sentence(site: &mut Site<'_>) -> Option<Made> {
    let count = site.rng.within(2, 3);
    let rows = site.rows.get(site.at..site.at + count)?;
    let is_sentence = |text: &str| {
        let text = text.trim_end();
        text.ends_with(['.', '?', '!', '؟']) && !text.ends_with("..") && words(text).len() >= FEWEST
    };
    if !rows.iter().all(|row| is_sentence(&row.source) && is_sentence(&row.target)) {
        return None;
    }
    let dropped = site.rng.below(count);
    let join = |texts: &mut dyn Iterator<Item = &str>| texts.map(str::trim).collect::<Vec<_>>().join(" ");
    let source = join(&mut rows.iter().map(|row| row.source.as_str()));
    let target = join(&mut rows.iter().map(|row| row.target.as_str()));
    let kept = rows.iter().enumerate().filter(|(i, _)| *i != dropped);
    let faulty = Row { source: source.clone(), target: join(&mut kept.map(|(_, row)| row.target.as_str())) };
    Some(Made { clean: vec![Row { source, target }], faulty: vec![faulty] })
}

fn copied(site: &mut Site<'_>) -> Option<Made> {
    let source = site.row().source.clone();
    is_running(&source, FEWEST).then(|| site.made(source))?
}

fn wrong_language(site: &mut Site<'_>) -> Option<Made> {
    let sentence = site.foreign.get(site.rng.below(site.foreign.len()))?.clone();
    is_running(&site.row().source, FEWEST).then(|| site.made(sentence))?
}

fn detached(site: &mut Site<'_>) -> Option<Made> {
    let other = site.rows.get(site.rng.below(site.rows.len()))?.clone();
    let row = site.row().clone();
    let fits = |text: &str| words(text).len() > FEWEST;
    if other == row || other.target == row.target || !fits(&other.target) || !fits(&row.source) {
        return None;
    }
    let faulty = Row { source: row.source.clone(), target: other.target.clone() };
    Some(Made { clean: vec![other.clone(), row], faulty: vec![other, faulty] })
}

/// A phrase of two to four words of the target, its first word's number, and how many there are.
fn phrase<'a>(site: &mut Site<'_>, words: &[Word<'_>], target: &'a str) -> Option<(&'a str, usize, usize)> {
    if words.len() < FEWEST {
        return None;
    }
    let length = site.rng.within(2, 4);
    let first = site.rng.within(1, words.len() - length - 1);
    let last = words.get(first + length - 1)?;
    let phrase = &target[words.get(first)?.at..last.at + last.text.len()];
    // What has marks in it is no phrase.
    let is_phrase = phrase.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '’'));
    is_phrase.then_some((phrase, first, length))
}

fn looping(site: &mut Site<'_>) -> Option<Made> {
    let target = site.row().target.clone();
    let words = words(&target);
    let (phrase, first, length) = phrase(site, &words, &target)?;
    let last = &words[first + length - 1];
    let end = last.at + last.text.len();
    let again = format!(" {phrase}").repeat(site.rng.within(3, 8));
    site.made(format!("{}{again}{}", &target[..end], &target[end..]))
}

fn oscillation(site: &mut Site<'_>) -> Option<Made> {
    let target = site.row().target.clone();
    let words = words(&target);
    let (phrase, first, length) = phrase(site, &words, &target)?;
    // Before a word that a space stands before, and not beside the phrase itself.
    let mut gaps: Vec<usize> = (1..words.len())
        .filter(|i| !(first..=first + length).contains(i) && target[..words[*i].at].ends_with(' '))
        .map(|i| words[i].at)
        .collect();
    let times = site.rng.within(3, 8);
    if gaps.len() < times {
        return None;
    }
    while gaps.len() > times {
        gaps.remove(site.rng.below(gaps.len()));
    }
    let mut made = String::new();
    let mut from = 0;
    for at in gaps {
        made.push_str(&target[from..at]);
        made.push_str(phrase);
        made.push(' ');
        from = at;
    }
    made.push_str(&target[from..]);
    site.made(made)
}

/// Words that say no, by language; those that may say it without a verb are among them, so that one only is one only.
fn negations(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &[
            "not",
            "cannot",
            "never",
            "no",
            "none",
            "without",
            "nor",
            "neither",
            "nothing",
            "nobody",
            "don't",
            "doesn't",
            "didn't",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "can't",
            "couldn't",
            "won't",
            "wouldn't",
            "shouldn't",
            "hasn't",
            "haven't",
            "hadn't",
        ],
        Lang::Fr => &["ne", "n", "non", "sans", "ni", "aucun", "aucune", "jamais", "rien", "personne"],
        _ => &[
            "لا",
            "لم",
            "لن",
            "ليس",
            "ليست",
            "ليسوا",
            "غير",
            "بدون",
            "دون",
            "ولا",
            "ولم",
            "ولن",
            "وليس",
            "فلا",
            "عدم",
            "بلا",
            "ألا",
            "لست",
            "لسنا",
            "وليست",
            "فلم",
            "فلن",
            "كلا",
            "سوى",
            "إلا",
        ],
    }
}

fn negation(site: &mut Site<'_>) -> Option<Made> {
    let row = site.row().clone();
    let Direction { source, target } = site.direction;
    let count = |text: &str, lang: Lang| {
        let is_one = |word: &&Word<'_>| negations(lang).contains(&word.lower().as_str());
        words(text).iter().filter(is_one).count()
    };
    if count(&row.source, source) != 1 || count(&row.target, target) != 1 {
        return None;
    }
    let text = &row.target;
    let words = words(text);
    let replaced = match target {
        Lang::En => words.iter().enumerate().find_map(|(i, word)| {
            let lower = word.lower();
            let with = match lower.as_str() {
                "not" | "never" if i > 0 => "",
                "cannot" | "can't" => "can",
                "won't" => "will",
                _ => lower.strip_suffix("n't").filter(|stem| !stem.is_empty())?,
            };
            Some(rest_of(text, &[(i, with)], &words))
        })?,
        Lang::Fr => {
            let first = words.iter().position(|word| matches!(word.lower().as_str(), "ne" | "n"))?;
            let behind = words.iter().enumerate().skip(first + 1).take(4);
            let (second, _) = { behind }.find(|(_, word)| matches!(word.text, "pas" | "plus" | "point"))?;
            rest_of(text, &[(first, ""), (second, "")], &words)
        }
        _ => words.iter().enumerate().find_map(|(i, word)| {
            let with = match word.text {
                "لا" | "لم" | "لن" | "ليس" | "ليست" => "",
                "ولا" | "ولم" | "ولن" => "و",
                _ => return None,
            };
            Some(rest_of(text, &[(i, with)], &words))
        })?,
    };
    site.made(replaced)
}
