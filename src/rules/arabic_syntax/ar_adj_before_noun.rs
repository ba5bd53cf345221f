//! A definite adjective before its bare noun, as in English: في الأخيرة سنوات for في السنوات الأخيرة.
//!
//! A definite adjective may end one noun phrase while an indefinite noun starts the next (*أعلنت القوات الوطنية
//! حكومة جديدة*), so what stands before it must be able to govern a noun phrase and be none itself.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::adjective_words::{
    ADJECTIVES, ADVERBS, COPULAS, HEADS, MASCULINE_NOUNS, MORE_NOUNS, NAMERS, NO_PRONOUN, NOUNS,
    NOUNS_IN_IYA, OF_PEOPLE, OF_STATES, OF_TEXTS, OWNERS, SMALL_WORDS,
};
use super::clitics::{is_before_noun, is_definite, without_article, without_conjunction, word_before};
use crate::analysis::{Gap, Paragraph, Signs, Token, key_of};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ARS001",
    name: "ar-adj-before-noun",
    family: Family::ARABIC_SYNTAX,
    langs: LangSet::AR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "The adjective stands before its noun: “{found}” should be “{fix}”",
    why: "English puts adjectives before nouns, Arabic behind them, where they take the article as the noun does. \
          Engines that translate phrase by phrase keep the English order. Put the noun first, with its article.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-adj-before-noun", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "في الأخيرة سنوات تغير الوضع كثيرا.", &["الأخيرة سنوات"]),
        Example::bad(Lang::Ar, "أعلنت الوطنية حكومة أنها مستعدة للحوار.", &["الوطنية حكومة"]),
        Example::bad(
            Lang::Ar,
            "خلال الماضية أشهر تراجعت الأسعار، وبقيت العسكرية قوات في مواقعها.",
            &["الماضية أشهر", "العسكرية قوات"],
        ),
        Example::bad(
            Lang::Ar,
            "يخضع المشروع للدولية منظمات، ويهتم المقبل عام بالبيئة.",
            &["للدولية منظمات", "المقبل عام"],
        ),
        Example::bad(
            Lang::Ar,
            "تراجعت نسبة الحضرية منطقة، وزار وفد من الكهربائية محطة.",
            &["الحضرية منطقة", "الكهربائية محطة"],
        ),
        Example::bad(
            Lang::Ar,
            "ترعى الخيرية جمعية مئات الأطفال، وتعطلت أعمال الانتخابية لجنة بعد تطبيق الإلكترونية فوترة.",
            &["الخيرية جمعية", "الانتخابية لجنة", "الإلكترونية فوترة"],
        ),
        Example::good(
            Lang::Ar,
            "تعد الوطنية قيمة سامية، وقدمت السياسية خطة جديدة، ونشرت صحيفة الاقتصادية دراسة مفصلة.",
        ),
        Example::good(
            Lang::Ar,
            "أكد أن التعددية سياسة، وكانت البداية مجلة، وفي الدولي صفحة عن النقدية شركة.",
        ),
        Example::good(Lang::Ar, "وضع نقطة البداية ونقطة النهاية، وقدم الجائزة العالمية لخدمة اللغة."),
        Example::good(Lang::Ar, "في السنوات الأخيرة تغير الوضع، وأعلنت القوات الوطنية حكومة جديدة."),
        Example::good(Lang::Ar, "تعيش الأزمة السياسية دولة القانون، وتفجرت في الآونة الأخيرة أزمة حادة."),
        Example::good(
            Lang::Ar,
            "تتصدر الولايات المتحدة الأمريكية دول العالم، وتنتج كوريا الجنوبية سيارات كثيرة.",
        ),
        Example::good(Lang::Ar, "تذكر بتجربته التاريخية أيام مجده، وتمنح هذه الكبيرة دول الجوار مكانة."),
        Example::good(
            Lang::Ar,
            "قرر للإنسانية مبادئ، ونقلوا إلى العربية علوم اليونان، وفي السعودية شركات كبيرة.",
        ),
        Example::good(Lang::Ar, "أعلن السياسي دعم الحكومة، ونشرت البحرية قوات، وحققت الصينية نتائج باهرة."),
        Example::good(Lang::Ar, "العربية لغة جميلة، والوطنية شركة تأمين، وبثت قناة العربية مقابلة."),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: None,
};

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    for (i, pair) in paragraph.tokens.windows(2).enumerate() {
        let (token, next) = (&pair[0], &pair[1]);
        if token.is_arabic()
            && !token.is_masked()
            && next.gap.is_blank()
            && may_be_noun(paragraph, next)
            && let Some(adjective) = without_article(paragraph.word(i))
        {
            look(paragraph, i, adjective, report);
        }
    }
}

static NOUN_KEYS: LazyLock<FxHashSet<u64>> = LazyLock::new(|| {
    [NOUNS, MORE_NOUNS, MASCULINE_NOUNS].into_iter().flatten().map(|word| key_of(word)).collect()
});

/// Whether the token can be one of the nouns, or has their form: of the words behind a definite one few do.
fn may_be_noun(paragraph: &Paragraph<'_>, token: &Token) -> bool {
    let word = token.folded_bytes(paragraph.folded);
    (word.ends_with("ة".as_bytes()) && !word.starts_with("ال".as_bytes())) || NOUN_KEYS.contains(&token.key)
}

/// What a word in adjective's form is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A known adjective of one of the masculine nouns.
    Masculine,
    /// A known feminine adjective.
    Adjective,
    /// The same of a people or a calling: also a language or a woman.
    OfPeople,
    /// An unknown word with the form of a relational adjective.
    Relational,
}

/// What stands before a word in adjective's form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Something that begins a clause or stands in the middle of one: *أن*, *تعد*.
    Clause,
    /// A preposition or a noun, which govern a noun phrase.
    Governor,
    /// *هي*, *هو*.
    Pronoun,
    /// *هذه*, *تلك*.
    Demonstrative,
    /// A verb.
    Verb,
    /// Some other word, which may be a name.
    Other,
}

/// Looks at token `i`, which is `adjective` with its article, and at the word behind it.
fn look(paragraph: &Paragraph<'_>, i: usize, adjective: &str, report: &mut Report<'_>) {
    let Some(next) = paragraph.tokens.get(i + 1) else { return };
    if !next.gap.is_blank() || next.is_masked() {
        return;
    }
    // Most words with the article are told by this before any list is searched.
    let noun = paragraph.word(i + 1);
    let is_feminine = adjective.ends_with('ة') || matches!(adjective, "كبرى" | "عليا" | "وسطى");
    if noun.starts_with("ال") || !(is_feminine || is_in(MASCULINE_NOUNS, noun)) {
        return;
    }
    let Some(kind) = kind_of(adjective, is_feminine) else { return };
    let Some(severity) = severity(paragraph, i, kind, noun) else { return };
    let span = paragraph.span_of(i, i + 1);
    if !(paragraph.is_foreign(span) || paragraph.is_verse()) {
        report.add_as(severity, span, Some(Fix::Compute(swapped)));
    }
}

fn is_in(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

fn kind_of(adjective: &str, is_feminine: bool) -> Option<Kind> {
    match () {
        () if is_in(OF_PEOPLE, adjective) => Some(Kind::OfPeople),
        () if is_in(ADJECTIVES, adjective) => {
            Some(if is_feminine { Kind::Adjective } else { Kind::Masculine })
        }
        () if is_relational(adjective) => Some(Kind::Relational),
        () => None,
    }
}

/// Whether the word has the form of a relational adjective, and is no noun of that form: *الحضرية*, but not *الحرية*.
fn is_relational(adjective: &str) -> bool {
    adjective.ends_with("ية")
        && adjective.chars().count() >= 5
        && adjective.chars().all(|c| matches!(c, 'ء'..='ي'))
        && !is_in(NOUNS_IN_IYA, adjective)
}

/// How sure it is that `noun` behind token `i` is the noun of the adjective there; `None` where it may be another's.
fn severity(paragraph: &Paragraph<'_>, i: usize, kind: Kind, noun: &str) -> Option<Severity> {
    let is_certain = if kind == Kind::Masculine { is_in(MASCULINE_NOUNS, noun) } else { is_in(NOUNS, noun) };
    let is_listed = is_certain || (kind != Kind::Masculine && is_in(MORE_NOUNS, noun));
    let has_form = kind != Kind::Masculine && is_noun_by_form(noun);
    if !(is_listed || has_form || (noun.ends_with('ة') && kind == Kind::Adjective)) {
        return None;
    }
    // Behind ب ل ك the adjective cannot belong to what stands before.
    let is_prefixed = !without_conjunction(paragraph.word(i)).starts_with("ال");
    let before = if is_prefixed { Before::Governor } else { before(paragraph, i, noun, kind)? };
    let is_free = before != Before::Clause && before != Before::Pronoun;
    let told = match kind {
        Kind::Masculine => is_listed && before != Before::Demonstrative,
        Kind::Adjective => match before {
            Before::Clause => false,
            // No indefinite noun stands behind a preposition and an adjective.
            Before::Governor => {
                is_listed
                    || has_form
                    || !(noun.starts_with('و') || is_definite(noun) || is_in(ADVERBS, noun) || is_prefixed)
            }
            // *تمنح هذه الكبيرة دول الجوار مكانة*: *هذه* may be all of the subject.
            Before::Demonstrative => {
                noun.ends_with('ة') && (is_listed || (has_form && !noun.starts_with('م')))
            }
            Before::Pronoun => is_listed || (has_form && !noun.starts_with('م')),
            Before::Verb | Before::Other => is_listed || has_form,
        },
        Kind::OfPeople => {
            let is_governed = before == Before::Governor && is_listed && !is_in(OF_TEXTS, noun);
            // *يحمل الأمريكية صناعة*: a woman is no subject of a masculine verb.
            let has_no_subject = before == Before::Verb
                && word_before(paragraph, i).is_some_and(|verb| without_conjunction(verb).starts_with('ي'))
                && is_listed
                && !is_in(OF_TEXTS, noun);
            is_free
                && before != Before::Demonstrative
                && (is_governed || has_no_subject || is_in(OF_STATES, noun))
        }
        Kind::Relational => {
            let is_demonstrative = before == Before::Demonstrative;
            let has_form = has_form && !noun.starts_with('م') && !is_demonstrative;
            is_free && (has_form || (is_listed && (noun.ends_with('ة') || !is_demonstrative)))
        }
    };
    let is_sure = is_certain && kind != Kind::Relational;
    told.then_some(if is_sure { Severity::Error } else { Severity::Warning })
}

/// Whether the word has the form of an indefinite feminine noun with nothing written onto it.
fn is_noun_by_form(noun: &str) -> bool {
    noun.ends_with('ة')
        && !noun.ends_with("ية")
        && noun.chars().count() >= 3
        && !noun.starts_with(['و', 'ف', 'ب', 'ل', 'ك'])
        && !is_definite(noun)
        && !is_in(ADVERBS, noun)
}

/// What stands before token `i`; `None` where the adjective there may belong to it.
fn before(paragraph: &Paragraph<'_>, i: usize, noun: &str, kind: Kind) -> Option<Before> {
    let Some(before) = word_before(paragraph, i) else {
        // *الوطنية شركة تأمين* is a sentence; no adjective of time is a subject.
        let is_time =
            matches!(noun, "سنوات" | "أشهر" | "شهور" | "أيام" | "أسابيع" | "ساعات" | "عقود" | "قرون");
        let begins =
            is_time && matches!(paragraph.tokens[i].gap, Gap::Start | Gap::Stop | Gap::Comma | Gap::Punct);
        return begins.then_some(Before::Other);
    };
    // *IF السابقة قيمة*; single letters are what damaged words leave.
    let token = paragraph.tokens[i - 1];
    if !token.is_arabic() || token.has_digit() || token.is_single_letter() {
        return None;
    }
    let bare = without_conjunction(before);
    let free = bare.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(bare);
    if matches!(bare, "أن" | "إن" | "ان" | "لأن" | "لكن" | "بأن") || is_in(COPULAS, bare) {
        return Some(Before::Clause);
    }
    let is_small = is_before_noun(before) || is_in(SMALL_WORDS, before) || is_in(SMALL_WORDS, bare);
    if is_small || is_in(HEADS, bare) || is_in(HEADS, free) {
        return Some(Before::Governor);
    }
    if matches!(bare, "هي" | "هو") {
        return Some(Before::Pronoun);
    }
    if matches!(free, "هذه" | "تلك") {
        return Some(Before::Demonstrative);
    }
    // What has a pronoun is definite, as is *هذا*: *تجربته التاريخية*. But nothing agrees with the pronoun of a
    // preposition or a verb: *يضاف إليها*, *يعتبرها*.
    // *غير الحكومية* is an adjective of two words.
    if matches!(bare, "هذا" | "ذلك" | "هؤلاء" | "غير" | "شبه") {
        return None;
    }
    if ends_in_pronoun(bare) && !is_in(NO_PRONOUN, bare) {
        let is_verb = bare.starts_with('ي') && bare.chars().count() >= 5;
        return (is_verb || OF_PRONOUNS.contains(&bare)).then_some(Before::Verb);
    }
    let is_name = bare.ends_with("يا")
        || (bare.ends_with("ية") && !(bare.starts_with('ت') || is_in(NOUNS_IN_IYA, bare)));
    if is_definite(before) || is_name || is_in(NAMERS, bare) {
        return None;
    }
    if kind == Kind::OfPeople || kind == Kind::Relational {
        // *مدينة لوس أنجلوس الأمريكية*: the adjective belongs to a name.
        let is_owned =
            (i.saturating_sub(4)..i).any(|at| is_in(OWNERS, without_conjunction(paragraph.word(at))));
        if is_owned {
            return None;
        }
    }
    match () {
        () if is_verb(bare) => Some(Before::Verb),
        () if is_common_noun(bare) => Some(Before::Governor),
        // A name may be what stands there: *حلب السورية*.
        () if kind == Kind::OfPeople => None,
        () => Some(Before::Other),
    }
}

/// Whether the last letters may be a pronoun. Verbs of the present end in *ي*, too: *تحتوي*.
fn ends_in_pronoun(word: &str) -> bool {
    let is_present = word.starts_with(['ي', 'ت']) && word.ends_with('ي') && !word.ends_with("تي");
    !is_present && ["ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "ي"].iter().any(|end| word.ends_with(end))
}

/// Prepositions with their pronouns.
const OF_PRONOUNS: [&str; 16] = [
    "به",
    "بها",
    "بهم",
    "له",
    "لها",
    "لهم",
    "فيه",
    "فيها",
    "منه",
    "منها",
    "إليه",
    "إليها",
    "عليه",
    "عليها",
    "لديه",
    "لديها",
];

/// A verb, as far as letters tell: past with ت or like *أقنع*, or present.
fn is_verb(word: &str) -> bool {
    let is_causative =
        word.starts_with('أ') && word.chars().count() == 4 && !word.ends_with(['ة', 'ا', 'ى', 'ن', 'د']);
    (word.ends_with('ت') && !word.ends_with("ات")) || word.starts_with(['ي', 'ت', 'س']) || is_causative
}

/// Whether a word is a noun and no name: known, or a verbal noun by its form (*تطوير*, *إقرار*, *استخدام*).
fn is_common_noun(word: &str) -> bool {
    let is_verbal = |word: &str| {
        let letters = word.chars().count();
        let before_last = word.chars().rev().nth(1);
        match before_last {
            Some('ا') => {
                (letters == 5 && word.starts_with('إ'))
                    || ((5..=7).contains(&letters) && word.starts_with("ا") && !word.starts_with("ال"))
            }
            Some('ي') => letters == 5 && word.starts_with('ت'),
            _ => false,
        }
    };
    let free = word.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(word);
    is_in(NOUNS, word) || is_in(MORE_NOUNS, word) || is_verbal(word) || is_verbal(free)
}

/// *السنوات الأخيرة* for *الأخيرة سنوات*, *للمنظمات الدولية* for *للدولية منظمات*.
fn swapped(found: &str) -> Option<String> {
    let (adjective, noun) = found.split_once(char::is_whitespace)?;
    let noun = noun.trim_start();
    let bare = adjective.find("ال").filter(|&at| at <= 'و'.len_utf8() * 2).map(|at| adjective.split_at(at));
    match bare {
        Some((clitic, adjective)) => Some(format!("{clitic}ال{noun} {adjective}")),
        None => {
            let adjective = adjective.strip_prefix("لل")?;
            Some(format!("لل{noun} ال{adjective}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_common_noun, swapped};

    #[test]
    fn noun_and_adjective_change_places() {
        for (found, right) in [
            ("الأخيرة سنوات", "السنوات الأخيرة"),
            ("والوطنية حكومة", "والحكومة الوطنية"),
            ("للدولية منظمات", "للمنظمات الدولية"),
        ] {
            assert_eq!(swapped(found).as_deref(), Some(right));
        }
    }

    #[test]
    fn verbal_nouns_are_no_names() {
        for word in ["تطوير", "إقرار", "انهيار", "استخدام", "باستخدام", "حكومة"]
        {
            assert!(is_common_noun(word), "{word}");
        }
        for word in ["حلب", "أسوان", "تولوز", "مراكش", "إربد"] {
            assert!(!is_common_noun(word), "{word}");
        }
    }
}
