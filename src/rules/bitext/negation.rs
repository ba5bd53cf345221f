//! Negations of a text: whether it surely denies something, and whether it may.
//!
//! The two questions have different words. *Not* is sure unless it stands in *not only*; *without*, *fail* and *unlikely* may well be
//! what a *not* was translated by, and prove nothing themselves. So a text has one of three answers, and only the two ends of them
//! contradict each other.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::negation_words::{
    ARABIC_AFTER, ARABIC_MAY, ARABIC_STEMS, ENGLISH_AFTER, ENGLISH_MAY, ENGLISH_STEMS, ENGLISH_SURE,
    FRENCH_HALVES, FRENCH_MAY, FRENCH_STEMS, FRENCH_SURE,
};
use crate::analysis::{Gap, Paragraph, key_of};
use crate::lang::Lang;
use crate::span::Span;

/// What a text denies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Negations {
    /// The first word that surely denies.
    pub(super) first: Option<Span>,
    /// How many of them there are.
    pub(super) sure: u32,
    /// Whether any other word may.
    pub(super) may: bool,
}

impl Negations {
    /// Those of `paragraph`.
    pub(super) fn of(paragraph: &Paragraph<'_>) -> Self {
        let mut found = Self::default();
        let words: &FxHashMap<u64, Kind> = match paragraph.lang {
            Lang::En => &ENGLISH,
            Lang::Fr => &FRENCH,
            Lang::Ar => &ARABIC,
            _ => return Self { may: true, ..found },
        };
        for (i, token) in paragraph.tokens.iter().enumerate() {
            let Some(kind) = words.get(&token.key) else { continue };
            let is_sure = *kind == Kind::Sure
                && !token.is_masked()
                && match paragraph.lang {
                    Lang::En => is_sure_in_english(paragraph, i),
                    Lang::Fr => is_sure_in_french(paragraph, i),
                    _ => is_sure_in_arabic(paragraph, i),
                };
            if is_sure {
                found.first = found.first.or(Some(token.span));
                found.sure += 1;
            } else {
                found.may = true;
            }
        }
        found
    }
}

/// Whether a word of `paragraph` has a part or a sense that may deny: *unlikely*, *refuser*, رفض. Asked only of texts that have no
/// negation, where the other side has one.
pub(super) fn may_deny(paragraph: &Paragraph<'_>) -> bool {
    let (stems, endings) = match paragraph.lang {
        Lang::En => (ENGLISH_STEMS, &["less", "n't", "-free"][..]),
        Lang::Fr => (FRENCH_STEMS, &[][..]),
        Lang::Ar => (ARABIC_STEMS, &[][..]),
        _ => return true,
    };
    (0..paragraph.tokens.len()).any(|i| {
        let word = paragraph.word(i);
        let word = if paragraph.lang == Lang::Ar { bare(word) } else { word };
        let fits = |stem: &&str| match stem.strip_suffix('$') {
            Some(whole) => word == whole,
            None => word.starts_with(stem),
        };
        stems.iter().any(fits) || endings.iter().any(|ending| word.ends_with(ending))
    })
}

/// An Arabic word without the short words and the article before it, as far as its letters allow.
fn bare(word: &str) -> &str {
    let rest = word.strip_prefix(['و', 'ف']).filter(|rest| rest.chars().count() >= 3).unwrap_or(word);
    let rest =
        rest.strip_prefix(['ب', 'ل', 'ك', 'س']).filter(|rest| rest.chars().count() >= 4).unwrap_or(rest);
    rest.strip_prefix("ال")
        .or_else(|| rest.strip_prefix('ل').filter(|rest| rest.chars().count() >= 4))
        .unwrap_or(rest)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Sure,
    May,
}

fn table(sure: &[&str], may: &[&str]) -> FxHashMap<u64, Kind> {
    let may = may.iter().map(|word| (key_of(word), Kind::May));
    may.chain(sure.iter().map(|word| (key_of(word), Kind::Sure))).collect()
}

static ENGLISH: LazyLock<FxHashMap<u64, Kind>> = LazyLock::new(|| table(ENGLISH_SURE, ENGLISH_MAY));

static FRENCH: LazyLock<FxHashMap<u64, Kind>> = LazyLock::new(|| table(FRENCH_SURE, FRENCH_MAY));

static ARABIC: LazyLock<FxHashMap<u64, Kind>> = LazyLock::new(|| {
    let mut words = table(&[], ARABIC_MAY);
    // *وعدم انتظام* is no more than the beginning of *irregular*.
    for before in ["", "و", "ف", "ب", "ل", "ك", "وب", "ول"] {
        words.insert(key_of(&format!("{before}عدم")), Kind::May);
    }
    for word in ["لا", "لم", "لن", "ليس", "ليست", "ليسوا", "لست", "لسنا"] {
        for before in ["", "و", "ف"] {
            words.insert(key_of(&format!("{before}{word}")), Kind::Sure);
        }
    }
    words
});

fn is_sure_in_english(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let word = |at: usize| paragraph.tokens.get(at).map_or("", |_| paragraph.word(at));
    let before = if i == 0 { "" } else { word(i - 1) };
    let (here, next) = (word(i), word(i + 1));
    if ENGLISH_AFTER.contains(&next) {
        return false;
    }
    match here {
        // *No. 5*, *No, it is*, *yes or no*: no word denied.
        "no" => {
            paragraph.gap_after(i).is_blank()
                && !paragraph.tokens[i + 1].has_digit()
                && !matches!(before, "or" | "say" | "said" | "says" | "a")
                && !matches!(next, "one" | "and")
        }
        "not" if matches!(before, "or" | "if" | "why") => false,
        "nothing" if matches!(before, "for" | "all") => false,
        _ if here.ends_with("n't") || here == "not" => {
            // *Isn't it?* asks for a yes.
            let is_question = paragraph.starts_sentence(i) && !matches!(here, "don't" | "not")
                || paragraph.tokens[i].gap == Gap::Comma
                    && next.len() <= 4
                    && paragraph.gap_after(i + 1) == Gap::Stop
                || before == "why";
            // *Not … until* and *not … only* say that something is.
            let turns = (i + 1..paragraph.tokens.len().min(i + 7))
                .any(|at| matches!(word(at), "until" | "unless" | "till" | "only" | "except"));
            !is_question && !turns
        }
        _ => true,
    }
}

fn is_sure_in_french(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let word = |at: usize| paragraph.tokens.get(at).map_or("", |_| paragraph.word(at));
    if !matches!(word(i), "ne" | "n'") {
        // *Sans aucun doute*
        return !(i.saturating_sub(2)..i).any(|at| matches!(word(at), "sans" | "ne" | "n'"))
            && word(i + 1) != "doute";
    }
    // *N'hésitez pas*, *n'oubliez pas* and *ne manquez pas* bid.
    let verb = word(i + 1);
    if ["hésit", "oubli", "manqu", "import"].iter().any(|stem| verb.starts_with(stem))
        || verb == "est" && word(i + 2) == "ce"
    {
        return false;
    }
    let last = paragraph.tokens.len().min(i + 7);
    let Some(half) = (i + 1..last).find(|at| FRENCH_HALVES.contains(&word(*at))) else {
        // *Rien ne …*, *personne ne …*: the half before counts.
        let before = i.saturating_sub(5);
        return (before..i).any(|at| matches!(word(at), "rien" | "personne" | "nul" | "nulle" | "jamais"));
    };
    // *Ne … plus que*, *ne … pas seulement*, *n'y a qu'un pas* and *pas sans* do not deny.
    let behind = ["que", "qu'", "seulement", "uniquement", "moins", "sans", "avant", "jusqu'"];
    let restricts = (i + 2..half).any(|at| matches!(word(at), "que" | "qu'"));
    !restricts && !behind.contains(&word(half + 1))
}

fn is_sure_in_arabic(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let word = |at: usize| paragraph.tokens.get(at).map_or("", |_| paragraph.word(at));
    let next = word(i + 1);
    let persists = [
        "زال",
        "يزال",
        "تزال",
        "نزال",
        "أزال",
        "ينفك",
        "يبرح",
        "يلبث",
        "تلبث",
        "يقتصر",
        "تقتصر",
        "يقل",
        "تقل",
        "يسع",
        "تنس",
        "تتردد",
        "بأس",
        "يخفى",
    ];
    let is_set = ARABIC_AFTER.contains(&next) || persists.iter().any(|stem| next.starts_with(stem));
    // ما لم: unless.
    let is_unless = i > 0 && matches!(word(i - 1), "ما" | "أم" | "أو" | "لماذا" | "لم" | "مما" | "إن");
    let turns = (i + 1..paragraph.tokens.len().min(i + 9))
        .any(|at| matches!(word(at), "إلا" | "الا" | "سوى" | "فقط" | "فحسب"));
    !is_set && !is_unless && !turns
}

#[cfg(test)]
mod tests {
    use super::{Negations, may_deny};
    use crate::analysis::{Buffers, analyse};
    use crate::lang::{Lang, Script};

    #[test]
    fn what_surely_denies_is_told_from_what_only_looks_so() {
        let sure = [
            (Lang::En, "We do not know him."),
            (Lang::En, "She can't come, but he can."),
            (Lang::En, "There is no bread."),
            (Lang::Fr, "Il n'a jamais plu."),
            (Lang::Fr, "Personne ne le sait."),
            (Lang::Ar, "لم يصل القطار."),
            (Lang::Ar, "ولا يعرف أحد السبب."),
        ];
        let unsure = [
            (Lang::En, "Not only the wind was cold."),
            (Lang::En, "We saw no. 5 there."),
            (Lang::En, "It is warm, isn't it?"),
            (Lang::Fr, "Il n'ouvre que le dimanche."),
            (Lang::Fr, "N'hésitez pas à nous écrire."),
            (Lang::Fr, "Il n'y a qu'un pas."),
            (Lang::Ar, "لا يزال الباب مفتوحا."),
            (Lang::Ar, "لا يعمل إلا في الصباح."),
        ];
        for (is_sure, cases) in [(true, &sure[..]), (false, &unsure[..])] {
            for (lang, text) in cases {
                let mut buffers = Buffers::default();
                let paragraph = analyse(text, *lang, Script::of(*lang), &[], &mut buffers);
                let found = Negations::of(&paragraph);
                assert_eq!(found.sure > 0, is_sure, "{text}");
                assert!(is_sure || found.may, "{text} may deny");
            }
        }
    }

    #[test]
    fn words_that_may_stand_for_a_negation_are_known_behind_what_is_written_onto_them() {
        for (lang, text, may) in [
            (Lang::En, "He failed to come.", true),
            (Lang::En, "The bread is warm.", false),
            (Lang::Fr, "Il a refusé.", true),
            (Lang::Fr, "Le pain est chaud.", false),
            (Lang::Ar, "وبالرفض أجاب.", true),
            (Lang::Ar, "وصل القطار مبكرا.", false),
        ] {
            let mut buffers = Buffers::default();
            let paragraph = analyse(text, lang, Script::of(lang), &[], &mut buffers);
            assert_eq!(may_deny(&paragraph), may, "{text}");
        }
    }
}
