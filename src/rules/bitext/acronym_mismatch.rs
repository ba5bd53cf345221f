//! Another organisation's acronym in place of the source's: *IMF* where the source has *ECB*.
//!
//! English and French have acronyms of their own, and Arabic writes most of them as names. One that is gone proves
//! nothing, since *the organisation* may stand for it; one that is gone where another has come does.

use memchr::memmem;

use crate::analysis::Paragraph;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::names::acronyms::{ACRONYMS, Acronym};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT018",
    name: "acronym-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.1.0",
    message: "“{found}” is not what “{source}” stands for",
    why: "Acronyms differ between languages letter by letter, and engines replace one by another that they know better. The \
          sentence then speaks of another body or another thing. Write the acronym, or the name, that the language of the \
          translation has for it.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-acronyms", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Le FMI a revu ses chiffres.",
            Lang::En,
            "The ECB has revised its figures.",
            &["ECB"],
        ),
        Example::bad_pair(
            Lang::Ar,
            "أصدرت منظمة الصحة العالمية تقريرا.",
            Lang::En,
            "The WTO published a report.",
            &["WTO"],
        ),
        Example::good_pair(Lang::Fr, "L'ONU et l'OTAN ont signé.", Lang::En, "NATO and the UN have signed."),
        Example::good_pair(
            Lang::Fr,
            "La Banque centrale européenne attend, le FMI aussi.",
            Lang::En,
            "The ECB is waiting, and so is the International Monetary Fund.",
        ),
        Example::bad_pair(
            Lang::En,
            "The UN sent two teams.",
            Lang::Fr,
            "L'UE a envoyé deux équipes.",
            &["UE"],
        ),
        Example::bad_pair(Lang::En, "GDP grew by a little.", Lang::Fr, "La TVA a un peu augmenté.", &["TVA"]),
        Example::good_pair(Lang::En, "NATO sent two teams.", Lang::Fr, "L'OTAN a envoyé deux équipes."),
        Example::good_pair(
            Lang::En,
            "The WHO sent help.",
            Lang::Fr,
            "L'organisation a envoyé de l'aide à l'UE.",
        ),
        Example::bad_pair(
            Lang::En,
            "The IMF published its report.",
            Lang::Ar,
            "نشرت منظمة التجارة العالمية تقريرها.",
            &["منظمة التجارة العالمية"],
        ),
        Example::bad_pair(
            Lang::Fr,
            "L'OTAN a répondu hier.",
            Lang::Ar,
            "رد الاتحاد الأوروبي أمس.",
            &["الاتحاد الأوروبي"],
        ),
        Example::good_pair(
            Lang::En,
            "The IMF published its report.",
            Lang::Ar,
            "نشر صندوق النقد الدولي تقريره.",
        ),
        Example::good_pair(Lang::Fr, "L'OTAN a répondu hier.", Lang::Ar, "رد الناتو أمس."),
    ],
    check: Check::Pair(check),
    settle: None,
};

/// What Arabic calls what the English acronym stands for; the first is the usual name.
const ARABIC: &[(&str, &[&str])] = &[
    ("UN", &["الأمم المتحدة", "الامم المتحدة", "الأممية", "أممي"]),
    ("NATO", &["الناتو", "ناتو", "حلف شمال الأطلسي", "الأطلسي"]),
    ("EU", &["الاتحاد الأوروبي", "الإتحاد الأوروبي", "الاتحاد الأوربي", "الأوروبي"]),
    ("IMF", &["صندوق النقد الدولي", "صندوق النقد", "الصندوق"]),
    ("WHO", &["منظمة الصحة العالمية", "الصحة العالمية"]),
    ("WTO", &["منظمة التجارة العالمية", "التجارة العالمية"]),
    ("ILO", &["منظمة العمل الدولية"]),
    ("IOM", &["المنظمة الدولية للهجرة"]),
    ("IAEA", &["الوكالة الدولية للطاقة الذرية", "الطاقة الذرية"]),
    ("ICC", &["المحكمة الجنائية الدولية", "الجنائية الدولية"]),
    ("ICJ", &["محكمة العدل الدولية"]),
    ("ICRC", &["اللجنة الدولية للصليب الأحمر", "الصليب الأحمر"]),
    ("ECB", &["البنك المركزي الأوروبي", "المركزي الأوروبي"]),
    ("GDP", &["الناتج المحلي الإجمالي", "الناتج المحلي", "إجمالي الناتج"]),
    ("VAT", &["ضريبة القيمة المضافة", "القيمة المضافة"]),
    ("AIDS", &["الإيدز", "الايدز", "إيدز"]),
    ("HIV", &["فيروس نقص المناعة البشرية", "نقص المناعة"]),
    ("NGO", &["منظمة غير حكومية", "غير حكومية", "غير الحكومية"]),
    ("OPEC", &["أوبك", "اوبك"]),
    ("OECD", &["منظمة التعاون الاقتصادي والتنمية", "التعاون الاقتصادي"]),
    ("AU", &["الاتحاد الأفريقي", "الاتحاد الإفريقي"]),
    ("WFP", &["برنامج الأغذية العالمي", "برنامج الغذاء العالمي"]),
];

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let (source, target) = (pair.source, pair.target);
    let may_have = |paragraph: &Paragraph<'_>| paragraph.lang == Lang::Ar || paragraph.counts.all_caps > 0;
    if !may_have(target) || source.is_all_caps() || target.is_all_caps() {
        return;
    }
    // Most translations have none, and then nothing more is looked for.
    if !has_any(target) {
        return;
    }
    let mut gone: Option<(Span, &Acronym)> = None;
    let mut come: Option<(Span, &Acronym)> = None;
    for acronym in ACRONYMS {
        let there = place(source, acronym).or_else(|| name_in(source, acronym));
        let here = place(target, acronym);
        let slot = match (there, here) {
            (Some(span), None) if !is_named(target, acronym) => (&mut gone, span),
            (None, Some(span)) if !is_named(source, acronym) => (&mut come, span),
            _ => continue,
        };
        // Two of them may be translated in any way.
        if slot.0.is_some() {
            return;
        }
        *slot.0 = Some((slot.1, acronym));
    }
    if let (Some((place, one)), Some((span, other))) = (gone, come)
        && one.en != other.en
        && one.fr != other.fr
    {
        report.add_pair(Severity::Warning, span, place, None);
    }
}

/// The words that the names begin with, without the article and the short words before it.
const HEADS: &[&str] = &[
    "أمم",
    "امم",
    "ناتو",
    "اتحاد",
    "إتحاد",
    "صندوق",
    "منظمة",
    "وكالة",
    "محكمة",
    "لجنة",
    "بنك",
    "ناتج",
    "ضريبة",
    "إيدز",
    "فيروس",
    "أوبك",
    "برنامج",
];

/// The Arabic `word` without the article and the short words before it.
fn bare(word: &str) -> &str {
    if HEADS.contains(&word) {
        return word;
    }
    let rest = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    match rest
        .strip_prefix("لل")
        .or_else(|| rest.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(rest).strip_prefix("ال"))
    {
        Some(noun) => noun,
        None if HEADS.contains(&rest) => rest,
        None if rest.starts_with("بال") || rest.starts_with("كال") => &rest["بال".len()..],
        None => rest.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(rest),
    }
}

/// Whether `paragraph` may have any of them.
fn has_any(paragraph: &Paragraph<'_>) -> bool {
    if paragraph.lang == Lang::Ar {
        return (0..paragraph.tokens.len()).any(|i| HEADS.contains(&bare(paragraph.word(i))));
    }
    let is_short = |written: &str| written.bytes().take(2).filter(u8::is_ascii_uppercase).count() == 2;
    let mut tokens = paragraph.tokens.iter().filter(|token| token.is_capitalised());
    tokens.any(|token| {
        let written = token.span.of(paragraph.text);
        is_short(written)
            && ACRONYMS.iter().any(|acronym| {
                let form = if paragraph.lang == Lang::Fr { acronym.fr } else { acronym.en };
                written.starts_with(form)
            })
    })
}

/// Where `paragraph` has the acronym of its language, or the Arabic name.
fn place(paragraph: &Paragraph<'_>, acronym: &Acronym) -> Option<Span> {
    let form = match paragraph.lang {
        Lang::En => acronym.en,
        Lang::Fr => acronym.fr,
        Lang::Ar => {
            let name = arabic(acronym)?.first()?;
            return find_name(paragraph, name);
        }
        _ => return None,
    };
    let is_it = |written: &str| {
        written == form || written.strip_suffix('s') == Some(form) || written.strip_suffix("'s") == Some(form)
    };
    let i = (0..paragraph.tokens.len()).find(|i| {
        paragraph.tokens[*i].is_capitalised()
            && !paragraph.tokens[*i].is_masked()
            && is_it(paragraph.written(*i))
    })?;
    Some(paragraph.tokens[i].span)
}

/// Where the source has the full name, or the acronym with its points: *U.N.*
fn name_in(paragraph: &Paragraph<'_>, acronym: &Acronym) -> Option<Span> {
    let name = match paragraph.lang {
        Lang::En => acronym.en_name,
        Lang::Fr => acronym.fr_name,
        _ => return None,
    };
    let bytes = paragraph.text.as_bytes();
    if let Some(at) = memmem::find(bytes, name.as_bytes()) {
        return Some(Span::new(at, at + name.len()));
    }
    let form = if paragraph.lang == Lang::En { acronym.en } else { acronym.fr };
    let mut dotted = [b'.'; 2 * LONGEST];
    for (place, letter) in dotted.iter_mut().step_by(2).zip(form.bytes()) {
        *place = letter;
    }
    let dotted = dotted.get(..2 * form.len()).filter(|_| form.is_ascii())?;
    let at = memmem::find(bytes, dotted)?;
    let is_free = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
    is_free.then(|| Span::new(at, at + dotted.len()))
}

/// Letters of an acronym that is written with points.
const LONGEST: usize = 6;

fn arabic(acronym: &Acronym) -> Option<&'static [&'static str]> {
    ARABIC.iter().find(|(en, _)| *en == acronym.en).map(|(_, names)| *names)
}

/// Whether `paragraph` speaks of it in any form: either acronym, or its name in any of the languages.
fn is_named(paragraph: &Paragraph<'_>, acronym: &Acronym) -> bool {
    let text = paragraph.text;
    if paragraph.lang == Lang::Ar {
        // What Arabic has no name for here may stand there under any.
        let Some(names) = arabic(acronym) else { return true };
        return names.iter().any(|name| text.contains(name))
            || text.contains(acronym.en)
            || text.contains(acronym.fr);
    }
    // The letters of *UN* and *EU* are in many words.
    let stands = |form: &str| {
        let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic());
        text.match_indices(form).any(|(at, _)| {
            free(text[..at].chars().next_back()) && free(text[at + form.len()..].chars().next())
        })
    };
    [acronym.en, acronym.fr].into_iter().any(stands)
        || [acronym.en_name, acronym.fr_name].iter().any(|name| contains(text, name))
        || [acronym.en_name, acronym.fr_name]
            .into_iter()
            .flat_map(short_names)
            .any(|word| contains(text, word))
}

/// The first and the last word of a name, by which it is often called for short, where they are long ones.
fn short_names(name: &'static str) -> impl Iterator<Item = &'static str> {
    [name.split(' ').next(), name.rsplit(' ').next()].into_iter().flatten().filter(|word| word.len() > 4)
}

/// Where the Arabic `name` stands; short words may be written onto its first word.
fn find_name(paragraph: &Paragraph<'_>, name: &str) -> Option<Span> {
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let starts =
        |i: &usize| paragraph.word(*i).strip_suffix(first).is_some_and(|before| before.chars().count() <= 2);
    (0..paragraph.tokens.len()).filter(starts).find_map(|i| {
        let mut last = i;
        for word in rest.split(' ').filter(|word| !word.is_empty()) {
            last += 1;
            if last >= paragraph.tokens.len() || paragraph.word(last) != word {
                return None;
            }
        }
        Some(paragraph.span_of(i, last))
    })
}

fn contains(text: &str, name: &str) -> bool {
    text.as_bytes().windows(name.len()).any(|window| window.eq_ignore_ascii_case(name.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{ARABIC, HEADS, bare};

    #[test]
    fn every_name_begins_with_a_head() {
        for (acronym, names) in ARABIC {
            let first = names[0].split(' ').next().unwrap_or_default();
            for word in [first.to_owned(), format!("و{first}"), format!("ب{first}")] {
                assert!(HEADS.contains(&bare(&word)), "{acronym} {word}");
            }
        }
        assert!(HEADS.contains(&bare("للأمم")));
    }
}
