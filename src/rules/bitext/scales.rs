//! The words behind a number that multiply it: *million*, *milliard*, *مليار*.
//!
//! An English billion is a French milliard, and a French billion an English trillion.

use crate::lang::Lang;

/// The power of ten that the word behind a number stands for.
pub(super) fn scale_behind(behind: &str, lang: Lang) -> i8 {
    let (first, rest) = one_scale(behind, lang);
    if first == 0 {
        return 0;
    }
    // *thousand million*
    let (second, _) = one_scale(rest, lang);
    first.saturating_add(second)
}

/// The power of the first word of `behind`, and what comes after that word.
fn one_scale(behind: &str, lang: Lang) -> (i8, &str) {
    let word_from = behind.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
    let is_glued = word_from.len() == behind.len();
    let length = word_from.find(|c: char| !c.is_alphabetic()).unwrap_or(word_from.len());
    let (word, rest) = word_from.split_at(length);
    (power(word, is_glued, lang), rest)
}

fn power(word: &str, is_glued: bool, lang: Lang) -> i8 {
    if word.is_empty() {
        return 0;
    }
    let is = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(word));
    if is_glued {
        return match word {
            "bn" | "Md" | "Mds" => 9,
            "mn" | "M" => 6,
            "k" | "K" => 3,
            _ => 0,
        };
    }
    if lang == Lang::Ar {
        return match word {
            "ألف" | "الف" | "آلاف" | "الاف" | "ألفا" => 3,
            "مليون" | "ملايين" | "مليونا" => 6,
            "مليار" | "مليارات" | "مليارا" | "بليون" | "بلايين" => 9,
            "تريليون" | "تريليونات" | "ترليون" => 12,
            _ => 0,
        };
    }
    if is(&["thousand", "thousands", "mille", "milliers"]) {
        3
    } else if is(&["million", "millions"]) {
        6
    } else if is(&["milliard", "milliards"]) {
        9
    } else if is(&["billion", "billions"]) {
        if lang == Lang::Fr { 12 } else { 9 }
    } else if is(&["trillion", "trillions"]) {
        if lang == Lang::Fr { 18 } else { 12 }
    } else {
        0
    }
}
