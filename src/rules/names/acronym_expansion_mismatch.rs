//! A long form with the acronym of another one in brackets: *International Monetary Fund (FMI)*.
//!
//! Initials are counted backwards from the bracket, with and without the small words. A difference weighs as a warning only
//! where the list of acronyms knows the acronym; people write many names with the acronym of the original (*Workers'
//! Party (PT)*), so the rest is at most an info, and nothing where no letters are shared.

use crate::analysis::{Gap, Paragraph, Signs};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::names::acronyms::{ACRONYMS, Acronym};

/// See the module.
pub static RULE: Rule = Rule {
    code: "NAM003",
    name: "acronym-expansion-mismatch",
    family: Family::NAMES,
    langs: LangSet::of(&[Lang::En, Lang::Fr]),
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}”: the acronym does not abbreviate the words before it",
    why: "Translation engines translate the long form and copy the acronym, whose letters then belong to another \
          language or another body. Write the acronym that these words have, or the words that this acronym stands \
          for.",
    sources: &[Source { title: "mtlint catalogue of artefacts: acronym-expansion-mismatch", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "He leads the Government of National Unity (GNA).",
            &["Government of National Unity (GNA)"],
        ),
        Example::bad(
            Lang::En,
            "The United Nations Organization (ONU) and the International Monetary Fund (FMI) agreed.",
            &["United Nations Organization (ONU)", "International Monetary Fund (FMI)"],
        ),
        Example::bad(Lang::En, "Its gross domestic product (PIB) fell.", &["gross domestic product (PIB)"]),
        Example::good(
            Lang::En,
            "The Government of National Accord (GNA) and the International Monetary Fund (IMF)",
        ),
        Example::good(
            Lang::En,
            "He voted for the Workers' Party (PT) and read Extensible Markup Language (XML).",
        ),
        Example::good(Lang::En, "Coordinated Universal Time (UTC), the Organisation des Nations unies (ONU)"),
        Example::bad(
            Lang::Fr,
            "Selon l'Organisation mondiale de la santé (WHO), le virus recule.",
            &["Organisation mondiale de la santé (WHO)"],
        ),
        Example::bad(
            Lang::Fr,
            "Le Fonds monétaire international (IMF) prête.",
            &["Fonds monétaire international (IMF)"],
        ),
        Example::good(Lang::Fr, "L'Organisation mondiale de la santé (OMS) et l'Union européenne (UE)"),
        Example::good(Lang::Fr, "L'Office national de l'électricité (ONE), le Parti des travailleurs (PT)"),
    ],
    check: Check::Paragraph(Signs::BRACKET, check),
    settle: None,
};

/// Tokens that a long form has at most.
const LONGEST: usize = 12;

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    for i in 2..paragraph.tokens.len() {
        let token = &paragraph.tokens[i];
        if !token.is_all_caps() || token.is_masked() {
            continue;
        }
        let written = paragraph.written(i);
        if !(2..=7).contains(&written.len())
            || paragraph.gap_text(i).trim_start() != "("
            || !paragraph.gap_text(i + 1).starts_with(')')
        {
            continue;
        }
        let Some((first, severity, fix)) = judge(paragraph, i, written) else { continue };
        let mut span = paragraph.span_of(first, i);
        span.end += 1;
        if !paragraph.is_foreign(span) {
            report.add_as(severity, span, fix);
        }
    }
}

/// The first token of the long form of the acronym at `i`, how heavy the difference is, and the right text.
fn judge(paragraph: &Paragraph<'_>, i: usize, written: &str) -> Option<(usize, Severity, Option<Fix>)> {
    let known = |acronym: &&Acronym| acronym.en == written || acronym.fr == written;
    let is_english = paragraph.lang == Lang::En;
    let mut is_known = false;
    for acronym in ACRONYMS.iter().filter(known) {
        is_known = true;
        let (own, name) =
            if is_english { (acronym.en, acronym.en_name) } else { (acronym.fr, acronym.fr_name) };
        if own == written {
            continue;
        }
        if let Some(first) =
            name_before(paragraph, i, name).or_else(|| initials_before(paragraph, i, own, true))
        {
            return Some((first, Severity::Warning, Some(Fix::Compute(with_own_acronym))));
        }
    }
    // The letters may be another acronym of the text's own language, or nearly so.
    if initials_before(paragraph, i, written, false).is_some() || !is_shuffled(written) {
        return None;
    }
    let (first, severity) = near_miss(paragraph, i, written, is_known)?;
    Some((first, severity, None))
}

/// Acronyms that never had the order of any one language's words, or are used in all by agreement.
fn is_shuffled(written: &str) -> bool {
    !["UTC", "ISO", "FIFA", "FIBA", "FIS", "UCI", "FIDE", "CAF", "FIA", "FIVB", "UIAA", "BIPM", "CERN"]
        .contains(&written)
}

/// The token with which the words of `name` begin, when they stand straight before token `i`.
fn name_before(paragraph: &Paragraph<'_>, i: usize, name: &str) -> Option<usize> {
    let mut at = i;
    for word in name.rsplit([' ', '-', '\'']) {
        at = at.checked_sub(1)?;
        let found = paragraph.word(at);
        let found = found.trim_end_matches('\'');
        if !same_word(found, word) {
            return None;
        }
    }
    Some(at)
}

/// Whether the folded word `a` is `b`, or its plural.
fn same_word(a: &str, b: &str) -> bool {
    let folded = || b.chars().flat_map(char::to_lowercase);
    a.chars().eq(folded()) || a.strip_suffix('s').is_some_and(|a| a.chars().eq(folded()))
}

/// Whether token `at` is a small word, which gives an acronym no letter as a rule.
fn is_small(paragraph: &Paragraph<'_>, at: usize) -> bool {
    const SMALL: &[&str] = &[
        "of", "the", "and", "for", "in", "on", "to", "a", "an", "by", "with", "de", "des", "du", "la", "le",
        "les", "l'", "d'", "et", "pour", "à", "en", "sur", "au", "aux", "dans", "contre", "par",
    ];
    SMALL.contains(&paragraph.word(at))
}

fn initial(paragraph: &Paragraph<'_>, at: usize) -> Option<char> {
    use unicode_normalization::UnicodeNormalization;
    paragraph.word(at).nfd().next().map(|c| c.to_ascii_uppercase())
}

/// Whether the words before token `at` go on with it as one phrase.
fn joins(paragraph: &Paragraph<'_>, at: usize) -> bool {
    matches!(paragraph.tokens[at].gap, Gap::Space | Gap::Line | Gap::Glued | Gap::Hyphen | Gap::Tight)
}

/// The token with which words begin whose initials are `letters`, straight before token `i`; small words may give a
/// letter or none. With `strict`, each letter is of a word of its own that is not small.
fn initials_before(paragraph: &Paragraph<'_>, i: usize, letters: &str, strict: bool) -> Option<usize> {
    let mut at = i;
    let mut rest = letters.chars().rev().peekable();
    while let Some(letter) = rest.peek().map(char::to_ascii_uppercase) {
        at = at.checked_sub(1).filter(|at| i - at <= LONGEST)?;
        if at + 1 < i && !joins(paragraph, at + 1) {
            return None;
        }
        if initial(paragraph, at) == Some(letter) && !(strict && is_small(paragraph, at)) {
            rest.next();
        } else if !is_small(paragraph, at) {
            return None;
        }
    }
    (!strict || paragraph.tokens[at].is_capitalised()).then_some(at)
}

/// The first token of the words in capitals before token `i`, when their initials are the letters of `written` in
/// another order, or but for one letter that is not the first. It is a warning where lists know the acronym and, for
/// another letter, the right one as well.
fn near_miss(
    paragraph: &Paragraph<'_>,
    i: usize,
    written: &str,
    is_known: bool,
) -> Option<(usize, Severity)> {
    let length = written.len();
    if length < 3 || !written.is_ascii() {
        return None;
    }
    let (mut at, mut count, mut letters) = (i, 0, [0u8; 8]);
    while count < length {
        at = at.checked_sub(1).filter(|at| i - at <= LONGEST)?;
        if at + 1 < i && !joins(paragraph, at + 1) {
            return None;
        }
        if is_small(paragraph, at) {
            continue;
        }
        if !paragraph.tokens[at].is_capitalised() || paragraph.tokens[at].is_all_caps() {
            return None;
        }
        count += 1;
        letters[length - count] = u8::try_from(initial(paragraph, at)?).ok()?;
    }
    // The name must end here: more words in capitals before it give more letters.
    if at > 0
        && joins(paragraph, at)
        && paragraph.tokens[at - 1].is_capitalised()
        && !paragraph.starts_sentence(at - 1)
    {
        return None;
    }
    let own = &letters[..length];
    let differ = own.iter().zip(written.as_bytes()).filter(|(a, b)| a != b).count();
    let near = differ == 1 && own[0] == written.as_bytes()[0];
    let (mut a, mut b) = (letters, [0u8; 8]);
    b[..length].copy_from_slice(written.as_bytes());
    a.sort_unstable();
    b.sort_unstable();
    let is_listed =
        |letters: &[u8]| ACRONYMS.iter().any(|a| [a.en, a.fr].map(str::as_bytes).contains(&letters));
    match (a == b, near) {
        (true, _) if is_known || is_listed(own) => Some((at, Severity::Warning)),
        (_, true) if is_known && is_listed(own) => Some((at, Severity::Warning)),
        (true, _) | (_, true) => Some((at, Severity::Info)),
        _ => None,
    }
}

/// The long form with its acronym in the other language's place.
fn with_own_acronym(found: &str) -> Option<String> {
    let open = found.rfind('(')?;
    let written = found[open + 1..].trim_end_matches(')');
    let acronym = ACRONYMS.iter().find(|acronym| acronym.en == written || acronym.fr == written)?;
    let own = if acronym.en == written { acronym.fr } else { acronym.en };
    Some(format!("{}({own})", &found[..open]))
}
